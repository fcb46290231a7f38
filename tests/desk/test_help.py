"""Help at a place: completion, hover, definition and references, also while YAML is half-written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapgen.desk.edits import applied
from mapgen.desk.help.completing import complete
from mapgen.desk.help.hovering import hover
from mapgen.desk.help.looking_up import define, references
from mapgen.desk.help.outline import symbols
from mapgen.desk.help.place import place_at
from mapgen.desk.help.quoting import sentences_with
from mapgen.desk.help.unread import document_of
from mapgen.desk.spelling import spelled
from mapgen.document.text.document_text import DocumentText
from mapgen.pipeline import Checked, check_file
from mapgen.strength.values import Strengths
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.reader import read_source
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import List, Scalar, Table
from tests.conftest import ROOT

SAMPLE = ROOT / "mapgen/cli/samples/en/mill-lane.yaml"
HERE = "‸"
"""Where the caret stands in an example."""


@pytest.fixture(scope="module")
def sample() -> Checked:
    return check_file(SAMPLE)


def names(half: str, checked: Checked) -> list[str]:
    offset = half.index(HERE)
    return [one.name for one in complete(half.replace(HERE, ""), offset, checked.map)]


@pytest.mark.parametrize(
    ("half", "offered", "not_offered"),
    [
        ("‸", "claims", "quote"),
        ("mapgen: 2\ndoc‸", "document", "mapgen"),
        ("document:\n  kind: ‸", "web-page", "effect"),
        ("document: {title: x, ki‸", "kind", "title"),
        ("claims:\n  a:\n    ‸", "because", "premises"),
        ("claims:\n  a:\n    quote: x\n    ‸\n    kind: effect\n", "cites", "kind"),
        ("claims:\n  a:\n    because:\n      ‸", "premises", "quote"),
        ("claims:\n  a:\n    because:\n      - premises: [b]\n        ‸", "scheme", "premises"),
        ("claims:\n  a:\n    because:\n    - premises: [b]\n      ‸", "scheme", "premises"),
        ("claims:\n  a:\n    because: {premises: [b], ‸", "scheme", "premises"),
        ("claims:\n  a:\n    because: {premises: [b‸", "a", "scheme"),
        ("claims:\n  a:\n    because:\n      premises:\n        - ‸\n  b:\n", "b", "scheme"),
        ("claims:\n  a:\n    because: ‸\n  b: words\n", "b", "many-cars"),
        ("claims:\n  a:\n    because:\n      scheme: ‸", "practical-reasoning", "effect"),
        ("claims:\n  a:\n    because:\n      scheme: analogy\n      open: [‸", "similarity", "feasibility"),
        (
            "claims:\n  a:\n    because:\n      scheme: analogy\n      answers:\n        ‸",
            "similarity",
            "field",
        ),
        ("claims:\n  a:\n    because: {scheme: analogy, answers: {x: {is: ‸", "open", "similarity"),
        ("claims:\n  a:\n    rebutted-by: {‸}\n  b: words\n", "b", "because"),
        ("claims:\n  a:\n    source: ‸\nsources:\n  s: 1\n", "s", "a"),
        ("claims:\n  a:\n    cites: [‸", "1", "a"),
        ("sources:\n  s:\n    design: ‸", "randomised-trial", "effect"),
        ("waivers:\n  - rule: ‸", "absolute", "a"),
        ("arguments:\n  x:\n    conclusion: ‸\nclaims:\n  a: words\n", "a", "x"),
    ],
)
def test_what_can_stand_at_a_place_is_offered(
    half: str, offered: str, not_offered: str, sample: Checked
) -> None:
    found = names(half, sample)
    assert offered in found
    assert not_offered not in found


@pytest.mark.parametrize(
    "half",
    [
        "claims:\n  a: the lane should‸",
        "claims:\n  a:\n    quote: The lane‸",
        "claims:\n  a:\n    quote: 'the lane‸'\n",
        "claims:\n  a:\n    quote: [The Lane‸",
        "claims:\n  a:\n    quote: {exact: the lane‸",
    ],
)
def test_a_quote_is_completed_from_the_text_and_is_found_there(half: str, sample: Checked) -> None:
    assert sample.map is not None
    source, offset = half.replace(HERE, ""), half.index(HERE)
    quotes = [one for one in complete(source, offset, sample.map) if one.kind == "quote"]
    assert quotes
    for one in quotes:
        whole = applied(source, [one.edit]) + "]" * half.count("[") + "}" * half.count("{")
        head = "mapgen: 2\ndocument: {title: x, language: en, kind: letter, text: documents/mill-lane.txt}\n"
        read = read_source(head + whole, SAMPLE)
        assert read.map is not None, whole
        assert " ".join(read.map.claim["a"].quotes[0].exact.split()) == one.name
        assert read.map.claim["a"].quotes[0].found


def test_hover_tells_a_claim_with_its_quote_in_context_and_its_verdict(sample: Checked) -> None:
    offset = sample.source.index("close-the-lane") + 3
    found = hover(sample.source, offset, sample.map, sample.strengths)
    assert found is not None
    assert sample.source[found.start : found.end] == "close-the-lane"
    assert "**The lane should be closed to cars for that half hour.**" in found.told.best("en")
    assert "Certainty: " in found.told.best("en")
    assert "Certitude" in found.told.best("fr")


@pytest.mark.parametrize(
    ("line", "word", "told"),
    [
        ("claims:\n  a:\n    because:\n", "because", "the inferences that lead to it"),
        ("sources:\n  s:\n    bias: low\n", "bias", "Changes"),
        ("claims: {a: {because: {scheme: analogy}}}\n", "analogy", "similarity"),
        ("claims: {a: {kind: effect}}\n", "effect", "effect"),
        ("waivers:\n  - {rule: absolute, about: a, reason: x}\n", "absolute", "## Why"),
        ("claims: {a: {because: {scheme: analogy, open: [similarity]}}}\n", "similarity", "?"),
        ("claims: {a: {cites: [1]}}\n", "1", "Mill Lane"),
    ],
)
def test_hover_tells_what_a_word_of_the_language_means(
    line: str, word: str, told: str, sample: Checked
) -> None:
    found = hover(line, line.index(word) + 1, sample.map, sample.strengths)
    assert found is not None
    assert told in found.told.best("en")


@pytest.mark.parametrize("broken", ["", "    because: [ginger\n", "    kind effect\n"])
@pytest.mark.parametrize(
    ("language", "words", "absent"),
    [
        ("en", "Ginger calms.", "The document does not contain these words: Ginger flies."),
        ("fr", "Le thé calme.", "Le document ne contient pas ces mots\u00a0: Le thé vole."),
    ],
)
def test_hover_shows_a_quote_in_its_context_before_a_map_can_be_read(
    language: str, words: str, absent: str, broken: str, tmp_path: Path
) -> None:
    (tmp_path / "t.txt").write_text(f"Before. {words} After.\n", encoding="utf-8")
    flies = absent.partition(": ")[2]
    source = (
        f"mapgen: 2\ndocument: {{title: T, language: {language}, kind: other, text: t.txt}}\n"
        f"claims:\n  a:\n    quote: {words}\n{broken}  b: {flies}\n"
    )
    text = document_of(source, tmp_path)
    assert text is not None
    found = hover(source, source.index(words) + 1, None, Strengths(), text)
    assert found is not None
    assert found.told.best(language) == f"> Before. **{words}** After."
    found = hover(source, source.index("b: ") + 1, None, Strengths(), text)
    assert found is not None
    assert found.told.best(language) == absent
    assert hover(source, source.index(words) + 1, None, Strengths()) is None


def test_an_id_leads_to_its_entry_and_to_every_place_that_names_it(sample: Checked) -> None:
    source = sample.source
    entry = define(source, source.rindex("close-the-lane") + 2)
    assert entry is not None
    assert source[slice(*entry)] == "close-the-lane"
    assert source[entry[1]] == ":"
    places = references(source, entry[0])
    assert entry in places
    assert len(places) > 1
    assert {source[slice(*place)] for place in places} == {"close-the-lane"}


def test_half_written_yaml_still_leads_to_entries(sample: Checked) -> None:
    broken = sample.source + "  broken: {a: [\n"
    assert references(broken, 0) == ()
    offset = broken.rindex("close-the-lane") + 2
    entry = define(broken, offset)
    assert entry is not None
    assert broken[entry[1]] == ":"
    assert hover(broken, offset, sample.map, sample.strengths) is not None


def test_the_outline_has_every_element(sample: Checked) -> None:
    assert sample.map is not None
    ids = [one.id for one in symbols(sample.source)]
    assert [claim.id for claim in sample.map.claims if claim.id in ids] == [
        claim.id for claim in sample.map.claims
    ]
    for one in symbols(sample.source):
        assert sample.source[one.start : one.name_end] == one.id
        assert one.name_end <= one.end <= len(sample.source)


def test_the_place_of_every_scalar_is_the_one_that_the_parser_tells(sample: Checked) -> None:
    """Indentation and brackets lead to the same keys as libyaml does, on a whole file."""
    from mapgen.desk.pieces import Pieces

    pieces = Pieces(sample.source)

    def compare(tree: Scalar | List | Table, keys: tuple[str, ...]) -> None:
        if isinstance(tree, Scalar):
            if tree.text:
                assert place_at(sample.source, pieces.start(tree)).keys == keys, tree
        elif isinstance(tree, List):
            for item in tree.items:
                compare(item, keys)
        else:
            for key, value in tree.entries:
                assert place_at(sample.source, pieces.start(key)).keys == keys, key
                compare(value, (*keys, key.text))

    tree = parse(sample.source, FaultLog(""))
    assert tree is not None
    compare(tree, ())


@given(st.text(st.sampled_from("ab: -[]{},#'\"|>\n\t&*1é"), max_size=60), st.integers(0, 60))
def test_no_half_written_text_makes_help_fail(source: str, offset: int) -> None:
    at = min(offset, len(source))
    for head in ("", "claims:\n  a:\n    because: {", "mapgen: 2\nclaims:\n  "):
        whole = head + source
        complete(whole, len(head) + at, None)
        define(whole, len(head) + at)
        references(whole, len(head) + at)
        symbols(whole)


def test_help_is_at_hand_wherever_a_file_is_cut(sample: Checked) -> None:
    for end in range(0, len(sample.source), 37):
        half = sample.source[:end]
        for one in complete(half, end, sample.map):
            assert 0 <= one.edit.start <= one.edit.end <= len(half)
        hover(half, end, sample.map, sample.strengths)


@given(st.text(max_size=40), st.booleans())
def test_what_is_spelled_is_read_back(text: str, in_flow: bool) -> None:
    from mapgen.hidden import hidden_in

    if any("\ud800" <= sign <= "\udfff" or sign in "\x00\ufffe\uffff" for sign in text) or hidden_in(text):
        return
    written = spelled(text, in_flow)
    tree = parse(f"{{a: {written}}}\n" if in_flow else f"a: {written}\n", FaultLog(""))
    assert isinstance(tree, Table)
    assert isinstance(tree.entries[0][1], Scalar)
    assert tree.entries[0][1].text == text


def test_a_path_is_needed_by_nothing_here(tmp_path: Path) -> None:
    assert complete("claims:\n  a:\n    ", 18, None)
    assert hover("claims:\n", 2, None, check_file(tmp_path / "none.yaml").strengths) is not None


@pytest.mark.parametrize(
    ("half", "name", "written"),
    [
        (
            "claims:\n  a:\n    bec‸",
            "because: analogy",
            "because:\n      premises: […]\n      scheme: analogy",
        ),
        (
            "claims:\n  a:\n    because:\n      - premises: [b]\n        scheme: analogy\n        fa‸",
            "failed: similarity",
            "failed: {similarity: '…'}",
        ),
    ],
)
def test_a_whole_step_and_a_whole_answer_are_written_at_once(half: str, name: str, written: str) -> None:
    source, offset = f"mapgen: 2\n{half.replace(HERE, '')}", half.index(HERE) + len("mapgen: 2\n")
    offers = {one.name: one for one in complete(source, offset, None)}
    assert applied(source, [offers[name].edit]).endswith(written)
    first = source.replace("mapgen: 2", "mapgen: 1")
    assert name not in {one.name for one in complete(first, offset, None)}


def test_an_answer_that_the_step_has_is_not_offered_again() -> None:
    half = "mapgen: 2\nclaims:\n  a:\n    because:\n      premises: [b]\n      scheme: analogy\n      failed: {}\n      ‸"
    offers = {one.name for one in complete(half.replace(HERE, ""), half.index(HERE), None)}
    assert "open: similarity" in offers
    assert "failed: similarity" not in offers


def test_the_sign_of_an_item_is_no_part_of_its_words() -> None:
    text = DocumentText("We say:\n\n- Drink tea daily\n- Sleep well.\n", "en")
    assert sentences_with("Drink te", text) == ("Drink tea daily",)


def test_a_dash_within_a_sentence_is_no_bullet() -> None:
    text = DocumentText("- Sleep – the long one – helps teenagers.\n- Light does not.\n")
    assert sentences_with("Sleep –", text) == ("Sleep – the long one – helps teenagers.",)
