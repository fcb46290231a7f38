"""Remedies that a person chooses: what would mend a finding comes first, to let it stand comes last."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.desk.edits import applied
from mapgen.desk.help.outline import symbol_at
from mapgen.desk.remedies.members import offered, turned_to
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.remedies.table import remedies
from mapgen.findings import Finding
from mapgen.pipeline import check_source
from mapgen.rules import registry

TEXT = """\
Every school morning, 210 cars drive down Mill Lane [1].
The lane should be closed to cars. It was done in Station Road.

Sources
1. National Car Survey, 2019.
2. National Sleep Survey, 2020.
"""
HEAD = "mapgen: 2\ndocument: {title: Lane, language: en, kind: web-page, text: text.txt}\n"
CLAIMS = """\
claims:
  many-cars: Every school morning, 210 cars drive down Mill Lane
  close:
    quote: The lane should be closed to cars.
"""
STEP = CLAIMS + "    because:\n      premises: [many-cars]\n      scheme: practical-reasoning\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "lane.yaml"


def found(source: str, path: Path, rule: str) -> tuple[Finding, tuple[Remedy, ...]]:
    checked = check_source(source, path)
    finding = next(one for one in checked.findings if one.rule == rule)
    return finding, remedies(OpenFile(source, path, checked.map), finding)


def test_a_finding_of_a_rule_can_be_let_stand(path: Path) -> None:
    source = HEAD + STEP
    standing = [one for one in check_source(source, path).findings if not one.fails]
    assert standing
    for finding in standing:
        remedy = remedies(OpenFile(source, path, check_source(source, path).map), finding)[-1]
        waived = check_source(applied(source, remedy.edits), path)
        assert finding.rule in {rule.name for rule in registry.all_rules()}
        assert finding.message not in [one.message for one in waived.standing]


def test_each_place_of_a_quote_is_offered_and_a_serious_fault_is_never_let_stand(path: Path) -> None:
    source = HEAD + CLAIMS.replace("The lane should be closed to cars.", "National")
    finding, offered = found(source, path, "ambiguous-anchor")
    places = ["The one on line 5", "The one on line 6"]
    assert [remedy.says.best("en").split(",")[0] for remedy in offered] == places
    for remedy, place in zip(offered, finding.passages, strict=True):
        after = check_source(applied(source, remedy.edits), path)
        assert after.map is not None
        assert after.failing == ()
        assert after.map.claim["close"].quotes[0].passages == (place,)


@pytest.mark.parametrize(
    "quote",
    [
        "National […] Survey",
        "{exact: National}",
        "{exact: 'National […] Survey'}",
        "[{exact: National}]",
        "\n      exact: National",
        "\n      - exact: 'National […] Survey'",
    ],
)
def test_a_quote_with_words_left_out_or_in_braces_is_told_apart_too(quote: str, path: Path) -> None:
    text = "A National Car Survey said so. Then a National Sleep Survey did not.\n"
    (path.parent / "text.txt").write_text(text, encoding="utf-8")
    source = HEAD + f"claims:\n  one:\n    quote: {quote}\n    kind: result\n"
    finding, offered = found(source, path, "ambiguous-anchor")
    assert len(offered) == len(finding.passages) == 2
    for remedy, place in zip(offered, finding.passages, strict=True):
        after = check_source(applied(source, remedy.edits), path)
        assert after.map is not None
        assert after.failing == ()
        anchor = after.map.claim["one"].quotes[0].anchor
        assert (anchor.start, anchor.end) == (place.start, place.end)


BODY = """\
document: {title: Lane, language: en, kind: web-page, text: text.txt}
sources:
  survey: {mark: 1, design: cohort}
claims:
  many-cars: {quote: Every school morning, cites: [1]}
  station: {quote: It was done in Station Road.}
  close:
    quote: The lane should be closed to cars.
    kind: recommendation
    because: [many-cars, station]
  idle: National Sleep
arguments: {lane: {title: Close it, conclusion: close}}
"""
OFFERED = {
    "orphan-claim": ("left-out:", "quote: [National Sleep]"),
    "authorship-disclosure-gap": ("untold: [author, date, qualification, interests]",),
    "unlicensed-inference": ("because: {premises: [many-cars, station], scheme: practical-reasoning}",),
    "unsupported-claim": ("station: {quote: It was done in Station Road., accepted: …}",),
    "risk-of-bias-unassessed": ("survey: {mark: 1, design: cohort, bias: low}",),
}


@pytest.mark.parametrize("rule", OFFERED)
def test_what_would_mend_a_finding_is_offered_before_to_let_it_stand(rule: str, path: Path) -> None:
    body = BODY.partition("arguments:")[0] if rule == "risk-of-bias-unassessed" else BODY
    source = "mapgen: 2\n" + body
    finding, offered = found(source, path, rule)
    mended = applied(source, offered[0].edits)
    assert [words for words in OFFERED[rule] if words not in mended] == []
    checked = check_source(mended, path)
    assert finding.message not in [one.message for one in checked.findings]
    assert checked.failing == ()
    assert "stand" in offered[-1].says.best("en")


def test_an_answer_of_the_author_is_not_let_stand(path: Path) -> None:
    source = HEAD + STEP + "      failed: {feasibility: Buses need the lane.}\n"
    _, offered = found(source, path, "critical-question-open")
    assert offered == ()


def test_at_the_place_of_another_element_its_own_remedy_is_offered(path: Path) -> None:
    """A finding stands at the first of the elements that it is about; each of them can be mended."""
    more = BODY.replace("  idle: National Sleep\n", "  idle: National Sleep\n  other: National Car\n")
    source = "mapgen: 2\n" + more
    checked = check_source(source, path)
    file = OpenFile(source, path, checked.map)
    found = [one for one in checked.findings if one.rule in ("orphan-claim", "unsupported-claim")]
    for id_, remedy in (("other", "Leave `other` out"), ("station", "Everybody grants `station`")):
        turned = turned_to(file, found, source.index(f"  {id_}:") + 4)
        offered = [one.says.best("en") for finding in turned for one in remedies(file, finding)]
        assert any(one.startswith(remedy) for one in offered), offered
    orphans = next(one for one in found if one.rule == "orphan-claim")
    every = next(one for one in remedies(file, orphans) if one.says.best("en").startswith("Leave out all 2"))
    assert "idle" not in applied(source, every.edits)
    assert list(turned_to(file, found, 0)) == []


def test_a_named_finding_has_its_own_remedies_alone_and_no_edit_is_offered_twice(path: Path) -> None:
    more = BODY.replace("station: {quote", "station: {kind: harm, quote").replace(
        "arguments: {lane: {title: Close it, conclusion: close}}",
        "arguments: {lane: {title: Close it, conclusion: close}, again: {title: Shut it, conclusion: close}}",
    )
    source = "mapgen: 2\n" + more
    checked = check_source(source, path)
    file = OpenFile(source, path, checked.map)
    last = source.count("\n") + 1
    every = offered(file, checked.findings, (1, last), 0)
    assert len({frozenset(one.edits) for one, _ in every}) == len(every)
    assert len({one.rule for _, one in every}) > 2
    for finding in checked.findings:
        place = (finding.rule, finding.span.line)
        own = offered(file, checked.findings, (finding.span.line, finding.span.line), 0, {place})
        assert {one.rule for _, one in own} <= {finding.rule}


@pytest.mark.parametrize("id_", ["many-cars", "station", "close", "idle"])
def test_at_an_entry_nothing_is_offered_that_mends_another(id_: str, path: Path) -> None:
    source = "mapgen: 2\n" + BODY
    checked = check_source(source, path)
    file = OpenFile(source, path, checked.map)
    offset = source.index(f"  {id_}:") + 4
    own = symbol_at(source, offset)
    assert own is not None
    line = source.count("\n", 0, offset) + 1
    here = [one for one in checked.findings if one.span.line <= line <= one.span.end_line]
    first, last = source.index("claims:"), source.index("arguments:")
    for remedy, finding in offered(file, checked.findings, (line, line), offset):
        inside = [edit for edit in remedy.edits if first < edit.start < last]
        if finding not in here and inside:
            assert any(own.start <= edit.start <= own.end for edit in inside), remedy.says


def test_a_draft_is_offered_what_it_may_conclude(path: Path) -> None:
    draft = HEAD + CLAIMS.replace("    quote: ", "    proposed: {kind: recommendation}\n    quote: ")
    _, offered = found(draft, path, "unsupported-claim")
    assert "arguments:\n  main: {title: …, conclusion: close}" in applied(draft, offered[0].edits)
    assert check_source(applied(draft, offered[0].edits), path).failing == ()


ONE_STUDY = """\
claims:
  many-cars: {quote: 'Every school morning, 210 cars drive down Mill Lane [1]', kind: result}
  close:
    quote: The lane should be closed to cars.
    because:
      premises: many-cars
      scheme: evidence-to-claim
arguments: {lane: {title: Close it, conclusion: close}}
"""


@pytest.mark.parametrize(("people", "state"), [("150 students", "open"), ("900 students", "answered")])
def test_what_the_file_tells_of_a_step_s_questions_is_offered_as_answers(
    people: str, state: str, path: Path
) -> None:
    study = f"sources: {{survey: {{mark: 1, design: randomised-trial, bias: low, participants: {people}}}}}\n"
    source = HEAD + study + ONE_STUDY
    finding, offered = found(source, path, "critical-question-open")
    mended = applied(source, offered[0].edits)
    assert f"size: {people}." in mended
    assert "consistency: It is one study." in mended
    assert "answered: {design: 'Kind of study: randomised trial.'" in mended
    checked = check_source(mended, path)
    assert checked.failing == ()
    assert finding.message not in [one.message for one in checked.findings]
    assert f"`{state}: {{size: '{people}.'}}`" in finding.remedy.best("en")
