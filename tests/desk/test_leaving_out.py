"""What nobody has worked on and nothing names goes under `left-out`, and an author's words stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.desk.leaving_out import leave_out
from mapgen.drafting.opening import opening
from mapgen.syntax.read.reader import read_source
from mapgen.syntax.write.writer import commented

TEXTS = {
    "en": "Ginger warms. Ginger calms. The root is brown. It grows in the sun. Buy it now!\n",
    "fr": "Le gingembre chauffe. Il calme. La racine est brune. Elle pousse au soleil. Achetez-la !\n",
}
WHY = {"en": "No conclusion rests on it.", "fr": "Aucune conclusion ne s’appuie dessus."}


def file_of(language: str) -> str:
    warms, calms, brown, sun, buy = (f"{one}" for one in _sentences(language))
    return (
        f"mapgen: 2\ndocument: {{title: T, language: {language}, kind: other, text: text.txt}}\nclaims:\n"
        f"  warms: {warms}\n  calms:\n    quote: {calms}\n    because: [warms]\n"
        f"  brown:\n    quote: {brown}\n    proposed:\n      scope: all\n  # Where\n  sun: {sun}\n"
        f"  buy:\n    quote: {buy}\n    kind: promotion\n"
        "arguments:\n  c: {title: T, conclusion: calms}\n"
    )


def _sentences(language: str) -> list[str]:
    words = TEXTS[language].strip()
    for end in (". ", "! "):
        words = words.replace(end, end.strip() + "\n")
    return words.split("\n")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_idle_claims_go_under_left_out(language: str, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXTS[language], encoding="utf-8")
    source = file_of(language)
    found = leave_out(source, tmp_path / "map.yaml")
    assert found is not None
    assert found.claims == ("brown", "sun")
    _, _, brown, sun, _ = _sentences(language)
    assert found.source.endswith(f"\nleft-out:\n  - quote: [{brown}, {sun}]\n    why: {WHY[language]}\n")
    before, after = (read_source(one, tmp_path / "map.yaml").map for one in (source, found.source))
    assert before is not None
    assert after is not None
    assert after.coverage.uncovered == before.coverage.uncovered
    again = leave_out(found.source, tmp_path / "map.yaml")
    assert again is not None
    assert again.claims == ()


@pytest.mark.parametrize(
    "kept",
    [
        "  brown: The root is brown. # mine\n",
        "  brown: #mine\n    quote: The root is brown.\n",
        "  brown:\n    quote: The root is brown.\n    proposed: #mine\n      scope: all\n",
        "  brown: {quote: The root is brown., en: It has a brown root.}\n",
        "  brown: {quote: The root is brown., undercut-by: warms}\n",
        "  brown: {quote: The root is brown., kind: background}\n",
    ],
)
def test_what_an_author_has_worked_on_stays(kept: str, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXTS["en"], encoding="utf-8")
    source = file_of("en")
    start, end = source.index("  brown:"), source.index("  # Where")
    found = leave_out(source[:start] + kept + source[end:], tmp_path / "map.yaml")
    assert found is not None
    assert kept in found.source


def test_nothing_is_left_out_before_a_chain_is_named(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXTS["en"], encoding="utf-8")
    source = file_of("en").partition("arguments:")[0]
    found = leave_out(source, tmp_path / "map.yaml")
    assert found is not None
    assert (found.source, found.claims) == (source, ())


def test_the_command_tells_how_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "text.txt").write_text(TEXTS["en"], encoding="utf-8")
    file = tmp_path / "map.yaml"
    file.write_text(file_of("en"), encoding="utf-8")
    assert main(["accept", str(file), "--leave-out"]) == 0
    assert "now under `left-out`: 2" in capsys.readouterr().err
    assert "\n  brown:" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "sentence", "part", "rest", "why"),
    [
        (
            "en",
            "The root is brown, and it tastes hot.",
            "it tastes hot",
            "The root is brown, and",
            "The rest of a sentence of which a claim quotes a part.",
        ),
        (
            "fr",
            "La racine est brune, et elle pique.",
            "elle pique",
            "La racine est brune, et",
            "Le reste d’une phrase dont une affirmation cite une partie.",
        ),
    ],
)
def test_of_a_sentence_that_a_claim_quotes_in_part_only_the_rest_is_left_out(
    language: str, sentence: str, part: str, rest: str, why: str, tmp_path: Path
) -> None:
    (tmp_path / "text.txt").write_text(f"{sentence}\n", encoding="utf-8")
    source = (
        f"mapgen: 2\ndocument: {{title: T, language: {language}, kind: other, text: text.txt}}\nclaims:\n"
        f"  whole: {sentence}\n  part: {part}\narguments:\n  c: {{title: T, conclusion: part}}\n"
    )
    found = leave_out(source, tmp_path / "map.yaml")
    assert found is not None
    assert found.source.endswith(f"\nleft-out:\n  - quote: ['{rest}']\n    why: {why}\n")
    assert "whole:" not in found.source


def test_a_few_words_stand_for_a_long_sentence_and_lines_are_filled(tmp_path: Path) -> None:
    long = [
        f"The {word} one is told here with many more words than are needed."
        for word in ("red", "blue", "old", "new")
    ]
    (tmp_path / "text.txt").write_text(" ".join(["Ginger warms.", "It calms.", *long]), encoding="utf-8")
    claims = "".join(f"  c{number}: {words}\n" for number, words in enumerate(long))
    source = (
        "mapgen: 2\ndocument: {title: T, language: en, kind: other, text: text.txt}\nclaims:\n  warms: Ginger warms.\n"
        f"  calms: {{quote: It calms., because: warms}}\n{claims}arguments:\n  c: {{title: T, conclusion: calms}}\n"
    )
    found = leave_out(source, tmp_path / "map.yaml")
    assert found is not None
    left = found.source.partition("left-out:\n")[2]
    assert left.startswith("  - quote: [The red one is, The blue one is, The old one is, The new one is]\n")
    after = read_source(found.source, tmp_path / "map.yaml").map
    assert after is not None
    assert after.coverage.share == 1


def test_what_cites_a_work_that_an_author_has_told_of_stays(tmp_path: Path) -> None:
    text = "Ginger warms. It calms. A trial says so [1]. Another does not [2].\n\nSources\n1. Roe 2019.\n2. Doe 2020.\n"
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    source = (
        "mapgen: 2\ndocument: {title: T, language: en, kind: other, text: text.txt}\n"
        "sources:\n  roe: {mark: 1, design: randomised-trial}\n  doe: 2\nclaims:\n  warms: Ginger warms.\n"
        "  calms: {quote: It calms., because: warms}\n  says: A trial says so [1].\n  not: Another does not [2].\n"
        "arguments:\n  c: {title: T, conclusion: calms}\n"
    )
    found = leave_out(source, tmp_path / "map.yaml")
    assert found is not None
    assert found.claims == ("not",)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_remark_of_a_draft_goes_with_what_is_left_out(language: str, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXTS[language], encoding="utf-8")
    source = file_of(language).replace(
        "    because: [warms]\n", "    because: [warms]\n    proposed:\n      scheme: analogy\n"
    )
    remark = commented(opening(language))
    found = leave_out(remark + source, tmp_path / "map.yaml")
    assert found is not None
    assert found.source.startswith("mapgen: 2\n")
    assert "scheme: analogy" in found.source


@pytest.mark.parametrize(
    ("field", "left"), [("called: randomised-trial", ("green",)), ("scope: all", ("trial", "green"))]
)
def test_what_tells_how_a_study_was_made_stays_beside_the_link_on_which_a_conclusion_rests(
    field: str, left: tuple[str, ...], tmp_path: Path
) -> None:
    address = "http://journal.example.org/26/3215"
    (tmp_path / "text.txt").write_text(
        f"Then came a double-blind trial of mint. It [found fewer cramps]({address}). So mint helps.\n\n"
        "Mint is green all over the world.\n",
        encoding="utf-8",
    )
    source = (
        "mapgen: 2\ndocument: {title: T, language: en, kind: other, text: text.txt}\n"
        f"sources:\n  link-found: {address}\n"
        f"claims:\n  trial:\n    quote: Then came a double-blind trial of mint.\n    {field}\n"
        "  fewer: It found fewer cramps.\n  helps:\n    quote: So mint helps.\n    because: [fewer]\n"
        "  green:\n    quote: Mint is green all over the world.\n    called: cohort\n"
        "arguments:\n  c: {title: T, conclusion: helps}\n"
    )
    found = leave_out(source, tmp_path / "map.yaml")
    assert found is not None
    assert found.claims == left


def test_a_claim_whose_key_is_a_list_stays(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXTS["en"], encoding="utf-8")
    source = file_of("en").replace("  sun: ", "  [sun, moon]: ")
    found = leave_out(source, tmp_path / "map.yaml")
    assert found is not None
    assert found.claims == ("brown",)
    assert "[sun, moon]" in found.source
