"""What a draft proposes goes into its fields, and nothing that an author wrote is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.desk.entering import enter, entered
from mapgen.desk.one_line import in_one_line
from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.draft import draft
from mapgen.drafting.opening import opening
from mapgen.syntax.read.reader import read_source
from mapgen.syntax.write.writer import commented, write
from mapgen.vocabulary import DocumentKind
from tests.conftest import ROOT

TEXT = (
    "Teenagers sleep seven hours [1]. Ginger calms. So it helps. The tea is natural, so it is safe. "
    "Nobody fell ill because the dose was small.\n\nSources\n1. Roe B. Sleep. J Sleep. 2019.\n"
)
HEAD = "mapgen: 2\ndocument: {title: T, language: en, kind: other, text: text.txt}\n"


def after(folder: Path, claims: str, *only: str, sources: str = "") -> tuple[str, list[tuple[str, str]]]:
    """The lines of a file once its proposals are entered, without its head, and what is left."""
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    source = HEAD + sources + "claims:\n" + claims
    found = enter(source, folder / "map.yaml", only)
    assert found is not None
    newer = entered(source, found)
    assert [one for one in read_source(newer, folder / "map.yaml").findings if one.fails] == []
    left = [(one.claim, one.proposal.field) for one in found.left]
    return newer.removeprefix(HEAD), left


@pytest.mark.parametrize(
    ("given", "result"),
    [
        (
            "  a:\n    quote: Ginger calms\n    proposed:\n      kind: {is: effect, words: calms}\n      modality: does\n",
            "  a:\n    quote: Ginger calms\n    kind: effect\n    modality: does\n",
        ),
        (  # what the author has entered already stays, and what stands after it, too
            "  a:\n    quote: Ginger calms\n    kind: harm  # mine\n    proposed: {kind: effect, participants: 'a, b'}\n"
            "    scope: all\n",
            "  a:\n    quote: Ginger calms\n    kind: harm  # mine\n    participants: a, b\n    scope: all\n",
        ),
        (
            "  a:\n    quote: Ginger calms\n    intervention: ginger\n    population: {group: sailors}\n    proposed:\n"
            "      dose: 1,000 mg\n      route: oral\n      species: human\n",
            "  a:\n    quote: Ginger calms\n    intervention: {agent: ginger, dose: '1,000 mg', route: oral}\n"
            "    population: {species: human, group: sailors}\n",
        ),
        (
            "  a:\n    quote: Ginger calms\n    proposed:\n      species: human\n      dose: 5 g\n",
            "  a:\n    quote: Ginger calms\n    population: {species: human}\n    intervention: {dose: 5 g}\n",
        ),
        (  # a sentence that gives its own reason is divided
            "  a:\n    quote: The tea is natural, so it is safe.\n    proposed:\n"
            "      because: {is: The tea is natural, words: so it}\n      kind: {is: harm, words: safe}\n",
            "  tea-natural: The tea is natural\n  a:\n    quote: so it is safe.\n"
            "    because: [tea-natural]\n    kind: harm\n",
        ),
        (
            "  a:\n    quote: The tea is natural, so it is safe.\n    proposed:\n"
            "      scheme: {is: verbal-classification, words: 'is natural, so it is'}\n"
            "      because: {is: The tea is natural, words: so it}\n",
            "  tea-natural: The tea is natural\n  a:\n    quote: so it is safe.\n"
            "    because: {premises: [tea-natural], scheme: verbal-classification}\n",
        ),
        (
            "  a:\n    quote: Nobody fell ill because the dose was small.\n    proposed:\n"
            "      because: {is: the dose was small, words: because}\n",
            "  dose-small: the dose was small\n  a:\n    quote: Nobody fell ill\n    because: [dose-small]\n",
        ),
        (
            "  a: Ginger calms\n  b:\n    quote: it helps\n    proposed:\n      because: {is: a, words: So}\n",
            "  a: Ginger calms\n  b:\n    quote: it helps\n    because: [a]\n",
        ),
    ],
)
def test_a_proposal_goes_into_its_field(tmp_path: Path, given: str, result: str) -> None:
    assert after(tmp_path, given) == (f"claims:\n{result}", [])


def test_an_effect_goes_into_the_only_source_that_the_claim_cites(tmp_path: Path) -> None:
    claim = "  a:\n    quote: Teenagers sleep seven hours\n    proposed: {effect: 'RR 0.6, p = 0.03'}\n"
    told, left = after(tmp_path, claim, sources="sources:\n  roe: 1  # Roe\n")
    assert told.startswith("sources:\n  roe: {mark: 1, effect: 'RR 0.6, p = 0.03'}  # Roe\n")
    assert left == []
    assert after(tmp_path, claim)[1] == [("a", "effect")]  # no record to enter it in


def test_what_has_no_field_of_its_own_is_left_and_told(tmp_path: Path) -> None:
    claims = (
        "  a:\n    quote: Ginger calms\n    proposed:\n      scheme: {is: popular-practice, words: calms}\n"
        "      because: {is: it helps, words: since}\n      kind: effect\n"
    )
    told, left = after(tmp_path, claims)
    assert left == [("a", "because"), ("a", "scheme")]
    assert told == (
        "claims:\n  a:\n    quote: Ginger calms\n    kind: effect\n    proposed:\n"
        "      scheme: {is: popular-practice, words: calms}\n      because: {is: it helps, words: since}\n"
    )


def test_a_comment_between_proposals_keeps_them_where_they_are(tmp_path: Path) -> None:
    claims = "  a:\n    quote: Ginger calms\n    proposed:\n      # look at this again\n      kind: effect\n"
    assert after(tmp_path, claims) == (f"claims:\n{claims}", [("a", "kind")])


@pytest.mark.parametrize(
    "claims",
    [
        "  a:\n    quote: Ginger calms\n    proposed: #look again\n      kind: effect\n",
        "  a:\n    quote: Ginger calms\n    proposed:\n      kind: effect #look\n      scope: all\n",
        "  a:\n    quote: Ginger calms\n    proposed:\n      #look again\n      kind: effect\n",
    ],
)
def test_a_comment_needs_no_space_after_its_sign(tmp_path: Path, claims: str) -> None:
    assert after(tmp_path, claims)[0] == f"claims:\n{claims}"


def test_what_a_model_proposed_is_entered_only_for_claims_that_are_named(tmp_path: Path) -> None:
    claims = "  a:\n    quote: Ginger calms\n    proposed:\n      kind: {is: effect, by: some-model}\n"
    assert after(tmp_path, claims)[0] == f"claims:\n{claims}"
    assert after(tmp_path, claims, "a")[0] == "claims:\n  a:\n    quote: Ginger calms\n    kind: effect\n"


def test_only_the_claims_that_are_named_are_changed(tmp_path: Path) -> None:
    claims = "".join(
        f"  {id_}:\n    quote: {words}\n    proposed:\n      kind: effect\n"
        for id_, words in (("a", "Ginger calms"), ("b", "it helps"))
    )
    told, _ = after(tmp_path, claims, "b")
    assert told.endswith("  b:\n    quote: it helps\n    kind: effect\n")
    assert "  a:\n    quote: Ginger calms\n    proposed:\n" in told


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("tests/reading/articles/*.txt")), ids=lambda path: path.stem
)
def test_every_proposal_of_a_draft_is_entered_or_left_with_a_reason(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    made = draft("map", "text.txt", DocumentText(text, path.name[:2]), DocumentKind.OTHER)
    source = write(made, second=True)
    found = enter(source, tmp_path / "map.yaml")
    assert found is not None
    proposals = [one for claim in made.claims for one in claim.proposed]
    assert found.count + len(found.left) == len(proposals)
    newer = read_source(entered(source, found), tmp_path / "map.yaml")
    assert [one for one in newer.findings if one.fails] == []
    assert newer.map is not None
    still = sorted((claim.id, one.field) for claim in newer.map.claims for one in claim.proposed)
    assert still == sorted((one.claim, one.proposal.field) for one in found.left)


def test_the_command_writes_shows_and_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "map.yaml"
    source = HEAD + "claims:\n  a:\n    quote: Ginger calms\n    proposed: {kind: effect, scheme: analogy}\n"
    path.write_text(source, encoding="utf-8")
    assert main(["accept", str(path), "--diff", "--lang", "en"]) == 0
    assert "+    kind: effect\n" in capsys.readouterr().out
    assert path.read_text(encoding="utf-8") == source
    assert main(["accept", str(path), "--lang", "en"]) == 0
    told = capsys.readouterr().err
    assert "a: `scheme` is left: a scheme belongs to a step" in told
    assert "proposals accepted: 1; left: 1" in told
    assert "kind: effect" in path.read_text(encoding="utf-8")
    assert main(["accept", str(path), "nobody", "--lang", "en"]) == 2
    path.write_text("mapgen: 2\n", encoding="utf-8")
    assert main(["accept", str(path), "--lang", "en"]) == 1


def test_a_scheme_goes_into_the_step_that_begins_at_its_claim(tmp_path: Path) -> None:
    claims = (
        "  a:\n    quote: Ginger calms\n    proposed:\n      scheme: {is: sign, words: calms}\n"
        "  b:\n    quote: it helps\n    proposed:\n      because: {is: a, words: So}\n"
    )
    told, left = after(tmp_path, claims)
    assert left == []
    assert told == (
        "claims:\n  a:\n    quote: Ginger calms\n"
        "  b:\n    quote: it helps\n    because: {premises: [a], scheme: sign}\n"
    )
    given = claims.replace("quote: it helps", "quote: it helps\n    because: [a]")
    assert after(tmp_path, given)[1] == [("a", "scheme"), ("b", "because")]


def test_a_scheme_is_struck_where_the_step_that_begins_at_its_claim_has_one(tmp_path: Path) -> None:
    claims = (
        "  a:\n    quote: Ginger calms\n    proposed:\n      scheme: {is: sign, words: calms}\n"
        "  b:\n    quote: it helps\n    because: {premises: [a], scheme: analogy}\n"
    )
    told, left = after(tmp_path, claims)
    assert left == []
    assert told == (
        "claims:\n  a:\n    quote: Ginger calms\n"
        "  b:\n    quote: it helps\n    because: {premises: [a], scheme: analogy}\n"
    )


@pytest.mark.parametrize(
    ("text", "step", "proposed", "result"),
    [
        (
            "Saffron is a spice for 30 adults, so it is safe for everyone at sea.",
            "{is: Saffron is a spice for 30 adults, words: so it}",
            "kind: {is: definition, words: is a spice}\n      participants: 30 adults\n"
            "      scope: {is: all, words: everyone}\n      effect: p = 0.03\n      species: {is: human, words: adults}\n",
            "  saffron-spice-adults:\n    quote: Saffron is a spice for 30 adults\n    kind: definition\n"
            "    participants: 30 adults\n    population: {species: human}\n"
            "  a:\n    quote: so it is safe for everyone at sea.\n    because: [saffron-spice-adults]\n    scope: all\n",
        ),
        (
            "Le safran calme tout le monde en mer car il guérit trente marins.",
            "{is: il guérit trente marins, words: car}",
            "kind: {is: effect, words: guérit}\n      scope: {is: all, words: tout le monde}\n",
            "  guerit-trente-marins:\n    quote: il guérit trente marins\n    kind: effect\n"
            "  a:\n    quote: Le safran calme tout le monde en mer\n    because: [guerit-trente-marins]\n    scope: all\n",
        ),
    ],
)
def test_of_a_divided_sentence_each_half_has_what_its_words_suggest(
    text: str, step: str, proposed: str, result: str, tmp_path: Path
) -> None:
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    head = HEAD.replace("language: en", "language: fr") if " car " in text else HEAD
    source = f"{head}claims:\n  a:\n    quote: {text}\n    proposed:\n      because: {step}\n      {proposed}"
    found = enter(source, tmp_path / "map.yaml")
    assert found is not None
    assert entered(source, found) == f"{head}claims:\n{result}"
    assert found.left == ()


def test_what_the_reason_of_an_undivided_sentence_suggests_is_not_entered_for_its_conclusion(
    tmp_path: Path,
) -> None:
    text = "Saffron is a spice. Saffron is a spice, so it is safe for everyone."
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    source = (
        f"{HEAD}claims:\n  a:\n    quote: Saffron is a spice, so it is safe for everyone.\n    proposed:\n"
        "      kind: {is: definition, words: is a spice}\n      scope: {is: all, words: everyone}\n"
        "      because: {is: Saffron is a spice, words: so}\n"
    )
    found = enter(source, tmp_path / "map.yaml")
    assert found is not None
    assert [one.proposal.field for one in found.left] == ["kind", "because"]
    told = entered(source, found)
    assert "    scope: all\n    proposed:\n      kind: {is: definition, words: is a spice}\n" in told


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_remark_of_a_draft_stays_as_long_as_its_next_steps_are_to_be_done(
    language: str, tmp_path: Path
) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    remark = commented(opening(language)) + "\n"
    claims = "claims:\n  a:\n    quote: Ginger calms\n    proposed:\n      kind: effect\n"
    waiting = "  b:\n    quote: it helps\n    proposed:\n      scheme: analogy\n"
    for more in ("", waiting):
        found = enter(remark + HEAD + claims + more, tmp_path / "map.yaml")
        assert found is not None
        assert entered(remark + HEAD + claims + more, found).startswith(remark + HEAD)


def test_a_claim_with_nothing_but_its_words_is_written_in_one_line() -> None:
    body = (
        "mapgen: 2\nsources:\n  roe:\n    mark: 1  # Roe\n  doe:\n    mark: 2\n    year: 2020\nclaims:\n"
        "  a:\n    quote: Ginger calms\n      the stomach\n  b:\n    quote: 'Yes: it helps'\n    kind: effect\n"
        "  c:\n    # mine\n    quote: It helps\n  f: #mine\n    quote: It stings\n  g:\n    quote: #\n      It cools\n  d: {quote: It warms}\n  e:\n    quote: [It, warms]\n"
    )
    assert in_one_line(body) == body.replace("roe:\n    mark: 1", "roe: 1").replace("a:\n    quote: ", "a: ")
    assert in_one_line(body.replace("mapgen: 2", "mapgen: 1")) == body.replace("mapgen: 2", "mapgen: 1")
