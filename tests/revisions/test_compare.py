"""Two states of an argument file beside each other: what changed, and which change moved a verdict."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from mapgen.findings import Finding, Span
from mapgen.pipeline import Checked, check_file, compare_files
from mapgen.revisions.changes import How, changes
from mapgen.revisions.compare import Revision, _came_and_went
from mapgen.revisions.renaming import renamed
from mapgen.revisions.told import differing_parts, told
from mapgen.revisions.values import revision_values
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both
from tests.laws.strategies import argument_maps

SAMPLE = Path("mapgen/cli/samples/en/mill-lane.yaml")


@pytest.fixture
def revised(tmp_path: Path):
    """Returns a function that replaces words in the sample, and compares the sample with the result."""
    (tmp_path / "documents").mkdir()
    text = SAMPLE.with_name("documents") / "mill-lane.txt"
    (tmp_path / "documents" / text.name).write_bytes(text.read_bytes())

    def revise(*replacements: tuple[str, str]) -> Revision:
        content = SAMPLE.read_text(encoding="utf-8")
        for old, new in replacements:
            assert old in content, old
            content = content.replace(old, new)
        path = tmp_path / "revised.yaml"
        path.write_text(content, encoding="utf-8")
        revision = compare_files(check_file(SAMPLE), check_file(path))
        assert revision is not None
        return revision

    return revise


def test_a_file_does_not_differ_from_itself(revised) -> None:
    revision = revised()
    assert not revision
    assert "Nothing differs." in told(revision, ("a", "b"), "en", markdown=False)


def test_a_claim_that_is_renamed_everywhere_is_one_change(revised) -> None:
    revision = revised(("prevents-accidents", "fewer-accidents"))
    assert [(one.kind, one.was, one.fields) for one in revision.changes if one.kind == "claim"] == [
        ("claim", "prevents-accidents", ())
    ]
    assert all(change.only_renamed for change in revision.changes)
    assert not revision.moves
    assert not revision.came
    assert not revision.went


def test_a_claim_that_is_renamed_and_quotes_other_words_is_still_one_change(revised) -> None:
    revision = revised(
        ("more-walk", "they-would-walk"),
        (
            "quote: more children would walk",
            "quote: 61 percent of parents said that more children would walk",
        ),
    )
    claims = [one for one in revision.changes if one.kind == "claim"]
    assert [(one.how, one.id, one.was) for one in claims] == [(How.CHANGED, "they-would-walk", "more-walk")]


def test_a_field_that_changed_is_named_with_both_values(revised) -> None:
    revision = revised(("participants: 90", "participants: 900"))
    (change,) = revision.changes
    assert change.id == "survey"
    assert [(one.field, one.before, one.after) for one in change.fields] == [("participants", "90", "900")]


def test_a_verdict_that_moved_names_the_change_that_moved_it_and_no_other(revised) -> None:
    revision = revised(
        ("participants: 90", "participants: 91"),
        (
            "answered: {feasibility: It was done in Station Road.}",
            "failed: {feasibility: The bus needs the lane.}",
        ),
        (
            "open: {likelihood: What parents say that they would do is not yet what they do.}",
            "answered: {likelihood: Nine in ten did as they had said.}",
        ),
    )
    assert revision.moves, "the answers move the place where the only chain breaks"
    for move in revision.moves:
        causes = {change.id for change in (*move.because, *move.others)}
        assert causes <= {"close-the-lane.1", "close-the-lane.2"}
        assert causes, told(revision, ("a", "b"), "en", markdown=False)


def test_a_step_that_went_is_called_by_its_premises() -> None:
    map_ = check_file(SAMPLE).map
    assert map_ is not None
    step = map_.inferences[0]
    named = changes(map_, replace(map_, inferences=map_.inferences[1:]), {})
    (gone,) = (one for one in named if one.kind == "inference")
    assert gone.how is How.REMOVED
    assert f"(from {', '.join(step.premises)})" in gone.name.best("en")


def test_what_went_and_came_is_told_with_its_findings(revised) -> None:
    revision = revised(
        (
            "    rebutted-by:\n      shops-lose: An unwanted effect counts against the measure.\n",
            "",
        )
    )
    assert [(one.how, one.kind) for one in revision.changes] == [(How.REMOVED, "attack")]
    words = told(revision, ("a", "b"), "fr", markdown=True)
    assert "disparu" in words
    assert revision_values(revision)["changes"][0]["how"] == "removed"


@pytest.mark.slow
@given(argument_maps())
def test_ids_can_be_changed_and_changed_back(map_) -> None:
    ids = {claim.id: f"{claim.id}-x" for claim in map_.claims}
    there = renamed(map_, ids)
    assert [claim.id for claim in there.claims] == list(ids.values())
    assert renamed(there, {new: old for old, new in ids.items()}) == map_


def test_of_long_texts_only_what_differs_is_told_with_a_few_words_around_it() -> None:
    words = " ".join(f"w{number}" for number in range(40))
    assert differing_parts(words, words.replace("w20", "new")) == (
        "… w16 w17 w18 w19 w20 w21 w22 w23 w24 …",
        "… w16 w17 w18 w19 new w21 w22 w23 w24 …",
    )
    assert differing_parts("a few words", "other words") == ("a few words", "other words")
    assert differing_parts(words, f"{words} more")[1] == "… w36 w37 w38 w39 more"


def test_the_shipped_maps_do_not_differ_from_themselves_under_other_ids(shipped: Checked) -> None:
    assert shipped.map is not None
    revision = compare_files(shipped, shipped)
    assert revision is not None
    assert not revision


@pytest.fixture(params=["migraine-magnesium", "mesotherapie-magnesium"])
def shipped(request: pytest.FixtureRequest) -> Checked:
    return check_file(Path("arguments") / f"{request.param}.yaml")


def about(rule: str, *ids: str) -> Finding:
    span = Span("map.yaml", 1, 1, 1, 2)
    words = both("It is so.", "C'est ainsi.")
    return Finding(rule, FindingKind.WEAK_LINK, Severity.INFO, words, words, span, about=ids)


@pytest.mark.parametrize(
    ("before", "after", "came", "went", "spread"),
    [
        (about("r", "a", "b"), about("r", "b", "a"), False, False, False),  # only the order is another
        (about("r", "a", "b"), about("r", "a", "b", "c"), False, False, True),  # others have come
        (about("r", "a", "b"), about("r", "b"), False, False, True),  # some have gone
        (about("r", "old", "b"), about("r", "new"), False, False, True),
        (about("r", "a", "b"), about("r", "b", "c"), True, False, False),
        (about("r", "a"), about("r", "b"), True, True, False),
        (about("r", "a"), about("s", "a"), True, True, False),
        (about("r", "old"), about("r", "new"), False, False, False),  # a claim has another id
    ],
)
def test_what_is_found_of_the_same_elements_neither_came_nor_went(
    before: Finding, after: Finding, came: bool, went: bool, spread: bool
) -> None:
    found = _came_and_went([before], [after], {"old": "new"})
    assert tuple(map(bool, found)) == (came, went, spread)


@pytest.mark.parametrize(
    ("cut", "cites", "because"),
    [(True, "", True), (False, ", cites: []", False), (True, ", cites: holm", None)],
    ids=["the quote is cut", "the field is emptied", "the field is written out"],
)
def test_a_work_that_is_cited_no_longer_since_words_are_cut_is_told_with_these_words(
    tmp_path: Path, cut: bool, cites: str, because: bool | None
) -> None:
    quote = "Walkers slept longer in a Danish trial"
    (tmp_path / "text.txt").write_text(f"{quote}. So walk.", encoding="utf-8")
    head = (
        "mapgen: 2\ndocument: {title: Walks, language: en, kind: web-page, text: text.txt}\n"
        "sources: {holm: {mark: a Danish trial, match: certain, design: randomised-trial}}\n"
        "arguments: {walks: {title: Walks, conclusion: walk}}\n"
        "claims:\n  walk: {quote: So walk., because: longer}\n  longer: {kind: result, quote: "
    )
    states = []
    for name, words, given_ in (("old", quote, ""), ("new", quote[:20] if cut else quote, cites)):
        path = tmp_path / f"{name}.yaml"
        path.write_text(f"{head}{words}{given_}}}\n", encoding="utf-8")
        states.append(check_file(path))
    revision = compare_files(*states)
    assert revision is not None
    fields = [one for change in revision.changes for one in change.fields if one.field == "cites"]
    assert [one.cut for one in fields] == ([] if because is None else [("a Danish trial",) * because])
    page = told(revision, ("a", "b"), "en", markdown=True)
    assert ("since the quote no longer has the words “a Danish trial”" in page) is bool(because)
