"""Narrow cases of the rules on quotes and words: what just counts, and what just does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.queries.lexicon import word_list
from mapgen.rules.anchoring.name_or_term_error import _slip
from mapgen.vocabulary import Severity
from tests.rules.said import header, said


@pytest.mark.parametrize(
    ("quote", "text", "remedy"),
    [
        ("Nowhere to be found", "Lamps help [1].", None),
        ("Lamps help", "Lamps help [1].", "Printed with them: `1`. "),
        ("Lamps help", "Lamps help [1][3].", "Printed with them: `1`, `3`. "),
        ("Lamps help", "Lamps help.", ""),
    ],
)
def test_what_is_printed_with_a_quote_is_told_where_the_quote_is_found(
    tmp_path: Path, quote: str, text: str, remedy: str | None
) -> None:
    found = said("citation-not-printed", tmp_path, text, f"claims:\n  a: {{quote: {quote}, cites: [2]}}\n")
    quote_it = "If another sentence has the mark, quote it as well, in a list."
    assert [each.remedy.get("en") for each in found] == (
        [f"{remedy}{quote_it}"] if remedy is not None else []
    )


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("{quote: Lamps help}", 0),
        ("{source: one, en: So.}", 0),
        ("{implicit: needed, en: So.}", 0),
        ("{en: So.}", 1),
    ],
)
def test_one_of_quote_source_and_implicit_shows_who_says_it(tmp_path: Path, claim: str, count: int) -> None:
    yaml = f"sources: {{one: {{authors: [Doe J]}}}}\nclaims:\n  a: {claim}\n"
    assert len(said("claim-without-quote", tmp_path, "Lamps help.", yaml)) == count


@pytest.mark.parametrize(("letters", "count"), [(298, 0), (299, 1)])
def test_a_gap_of_more_than_three_hundred_characters_is_long(
    tmp_path: Path, letters: int, count: int
) -> None:
    text = f"We know. Lamps {'o' * letters} shine."
    found = said("ellipsis-abuse", tmp_path, text, 'claims:\n  a: {quote: "Lamps […] shine"}\n')
    assert [each.message.get("en") for each in found] == [
        "The quote leaps over 301 characters of the text."
    ] * count


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("[Zebras sleep]", 0),
        ("[Owls fly]", 0),
        ("[Zebras sleep, Owls fly]", 0),
        ("[candles are dear]", 1),
        ("[candles are dear, Owls fly]", 1),
        ("[Zebras sleep, candles are dear]", 1),
        ("[candles are very dear and blue]", 0),
    ],
)
def test_only_a_claim_inside_the_gap_is_left_out(tmp_path: Path, other: str, count: int) -> None:
    text = "Zebras sleep. Lamps help, candles are dear, and books are best. Owls fly."
    yaml = f'claims:\n  a: {{quote: "Lamps help […] and books are best"}}\n  b: {{en: B., quote: {other}}}\n'
    assert len(said("ellipsis-abuse", tmp_path, text, yaml)) == count


def test_exhibits_are_shown_in_the_order_of_the_text(tmp_path: Path) -> None:
    text = " ".join(f"See Table {number}, and Fig. {number} too." for number in (7, 3, 9, 1, 4))
    (found,) = said("missing-exhibit", tmp_path, text, "claims: {}\n")
    assert len(found.passages) == 10
    assert [*found.passages] == sorted(found.passages)


@pytest.mark.parametrize(
    ("shown", "count"),
    [('["Fig. 1", "Fig. 2"]', 1), ('["Fig. 1", "Fig. 2", "Fig. 3"]', 0), ('["Figures 1-3"]', 0)],
)
def test_a_row_of_figures_is_each_of_them(tmp_path: Path, shown: str, count: int) -> None:
    assert (
        len(said("missing-exhibit", tmp_path, "See Figures 1-3.", "claims: {}\n", header(exhibits=shown)))
        == count
    )


def test_small_figures_count_where_there_are_several(tmp_path: Path) -> None:
    (found,) = said("missing-exhibit", tmp_path, "The figures 1 and 2 show it.", "claims: {}\n")
    assert found.missing.get("en") == "Not shown: figures 1 and 2"


def test_a_reserve_in_a_passage_left_out_with_a_reason_is_not_cut(tmp_path: Path) -> None:
    text = "Lamps help teenagers, though it may be that books do as well."
    yaml = "claims:\n  a: {quote: Lamps help teenagers}\n"
    assert len(said("qualifier-cut", tmp_path, text, yaml)) == 1
    yaml += "left-out:\n  - {quote: though it may be that books do as well, why: Not argued.}\n"
    assert said("qualifier-cut", tmp_path, text, yaml) == []


def test_the_words_that_differ_are_told_apart(tmp_path: Path) -> None:
    text = "Bright lamps help most of the teenagers who read at night."
    yaml = "claims:\n  a: {quote: Bright lamps help all of the teenagers who read at night}\n"
    (found,) = said("quote-altered", tmp_path, text, yaml)
    assert "[-all-] {+most+}" in found.message.get("en")


def test_where_only_signs_differ_no_other_words_are_told_of_and_the_quote_fails_still(tmp_path: Path) -> None:
    text = "Bright lamps help most of the teenagers, at -5 degrees."
    for quote, signs in (
        ("Bright lamps help most of the teenagers.", True),
        ("teenagers, at 5 degrees", True),
        ("Bright lamps help most of the teenagers who.", False),
    ):
        yaml = f"claims:\n  a: {{quote: '{quote}'}}\n"
        (found,) = said("quote-altered", tmp_path, text, yaml)
        assert found.fails
        assert ("same words with other signs" in found.message.get("en")) is signs
        assert ("mêmes mots avec d’autres signes" in found.message.get("fr")) is signs


def test_the_first_eight_passages_without_a_claim_are_shown_and_the_title_is_none(tmp_path: Path) -> None:
    sentences = [f"Therefore lamp number {word} helps." for word in "abcdefghi"]
    for count, more in ((8, False), (9, True)):
        text = "Example\n\n" + "\n\n".join(sentences[:count])
        (found,) = said("unquoted-passage", tmp_path, text, "claims: {}\n")
        message = found.message.get("en")
        assert f"No claim quotes {count} passages" in message
        assert "“Example”" not in message
        assert message.endswith("; …") is more
        assert message.count("“") == 8
        french = found.message.get("fr") or ""
        assert (french.count("«\u00a0Therefore"), "“" in french) == (8, False)


def test_the_lists_of_names_hold_neither_remarks_nor_blank_lines() -> None:
    for name in ("names", "other-words"):
        assert all(line.strip() and "#" not in line for line in word_list(name))


def test_a_name_of_seven_letters_is_too_short_to_tell_a_slip_by() -> None:
    assert _slip("paracetmol", "paracetamol", 1)
    assert not _slip("parcetmol", "paracetamol", 1)
    assert _slip("parcetmol", "paracetamol", 2)
    assert not _slip("aspirim", "aspirin", 1)


@pytest.mark.parametrize(
    ("cites", "message", "remedy"),
    [
        ("['3', '4', '5', '6', '7', '8', '9']", None, None),
        ("['3', '4', '5', '6', '7', '8']", "enters `9`.", "Add it to `cites` of `a`."),
        ("['3', '4']", "enters `5`, `6`, `7`, `8`, `9`.", "Add them to `cites` of `a`."),
        ("['3']", "enters `4`, `5`, `6`, `7` and 2 more.", "Add them to `cites` of `a`."),
    ],
)
def test_the_numbers_of_a_mark_that_no_claim_enters_are_told_together(
    tmp_path: Path, cites: str, message: str | None, remedy: str | None
) -> None:
    yaml = f"claims:\n  a: {{quote: Lamps help, cites: {cites}}}\n"
    found = said("unentered-mark", tmp_path, "Lamps help [3-9].", yaml)
    assert [each.message.best("en").endswith(message) for each in found] == ([True] if message else [])
    assert [each.remedy.best("en") for each in found] == ([remedy] if remedy else [])


def test_a_raised_mark_points_to_no_bracketed_entry(tmp_path: Path) -> None:
    text = "Nights are short [1]. Lamps help.¹\n\nSources\n1. National Sleep Survey.\n"
    yaml = (
        "sources:\n  survey: {mark: MARK, listed: National Sleep Survey.}\n"
        "claims:\n  a: {quote: Nights are short, cites: [1]}\n  b: {quote: Lamps help, cites: [¹]}\n"
    )
    (found,) = said("dangling-citation", tmp_path, text, yaml.replace("MARK", "1"))
    assert found.about == ("b",)
    assert "may point to a note" in found.message.get("en")
    assert said("dangling-citation", tmp_path, text, yaml.replace("MARK", "[1, ¹]")) == []
    raised_only = text.replace(" [1]", "²")
    yaml = yaml.replace("MARK", "[¹, 2]").replace("cites: [1]", "cites: [2]")
    assert said("dangling-citation", tmp_path, raised_only, yaml) == []


PROSE = "It helps, as Peikert showed in 1996. Mauskop and Altura (1998) found the same."


def test_a_work_cited_in_running_prose_is_printed_and_may_be_entered(tmp_path: Path) -> None:
    yaml = (
        "claims:\n  a: {quote: It helps, cites: [Peikert 1996]}\n"
        "  b: {quote: found the same, cites: [Mauskop and Altura 1998]}\n"
    )
    for rule in ("citation-not-printed", "unentered-mark", "unsupported-claim"):
        assert said(rule, tmp_path, PROSE, yaml) == []


def test_a_work_cited_in_running_prose_and_not_entered_is_told_and_never_called_absent(
    tmp_path: Path,
) -> None:
    yaml = "claims:\n  a: {quote: It helps}\n  b: {quote: found the same}\n"
    guess, sure = said("unentered-mark", tmp_path, PROSE, yaml)
    assert "“Peikert showed in 1996”" in guess.message.get("en")
    assert "may cite a work" in guess.message.get("en")
    assert "peut-être" in guess.message.get("fr")
    assert "no claim enters `Mauskop and Altura 1998`" in sure.message.get("en")
    for found, printed in zip(
        said("unsupported-claim", tmp_path, PROSE, yaml),
        ("Peikert showed in 1996", "Mauskop and Altura (1998)"),
        strict=True,
    ):
        assert f"no claim enters: “{printed}”." in found.message.get("en")
        assert found.severity is Severity.INFO


def test_an_entered_work_of_running_prose_is_sought_in_the_list(tmp_path: Path) -> None:
    text = f"{PROSE} Nights are short [1].\n\nSources\n1. National Sleep Survey.\n"
    yaml = (
        "sources:\n  survey: {mark: 1, listed: National Sleep Survey.}\n"
        "claims:\n  a: {quote: It helps, cites: [CITED]}\n"
    )
    named = [
        found.missing.get("en")
        for found in said("dangling-citation", tmp_path, text, yaml.replace("CITED", ""))
    ]
    assert named == ["Not in the list: source Mauskop and Altura 1998"]
    named = [
        found.missing.get("en")
        for found in said("dangling-citation", tmp_path, text, yaml.replace("CITED", "Peikert 1996"))
    ]
    assert named == [
        "Not in the list: source Mauskop and Altura 1998",
        "Not in the list: source Peikert 1996",
    ]


def test_the_title_is_no_passage_left_out_however_often_the_text_repeats_it(tmp_path: Path) -> None:
    title = "Lamps cause sleep"
    text = f"{title}\n\nBooks cause sleep.\n\nLAMPS  cause sleep!"
    (found,) = said("unquoted-passage", tmp_path, text, "claims: {}\n", header(title=title))
    assert [text[part.start : part.end] for part in found.passages] == ["Books cause sleep."]


def test_the_question_of_the_document_is_no_passage_left_out(tmp_path: Path) -> None:
    text = "Do lamps cause sleep? (part 2)\n\nBooks cause sleep."
    head = header(title="Do lamps cause sleep? (part 2)", question="Do lamps cause sleep?")
    (found,) = said("unquoted-passage", tmp_path, text, "claims: {}\n", head)
    assert [text[part.start : part.end] for part in found.passages] == ["Books cause sleep."]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("On 14 May 2024 lamps help pupils sleep.", 0),
        ("From the 3rd of May lamps help pupils sleep.", 0),
        ("As Dr May and Theresa May have told us, lamps help pupils sleep.", 0),
        ("In May or in June, lamps help pupils sleep.", 0),
        ("It may be so that lamps help pupils sleep.", 1),
    ],
)
def test_may_in_a_date_or_a_name_is_no_reserve(tmp_path: Path, sentence: str, count: int) -> None:
    yaml = "claims:\n  help: {quote: lamps help pupils sleep}\n"
    assert len(said("qualifier-cut", tmp_path, sentence, yaml)) == count
