"""Which reason of the text a break is sought on: that on the best evidence, as the text tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.strength.values import Strengths
from tests.strength.maps import weighed

HEAD = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
sources:
  trial: {authors: [Doe J], year: 2020, design: randomised-trial, participants: 1000 people, bias: low, mark: 1, match: certain}
  review: {authors: [Poe P], year: 2019, design: narrative-review, mark: 2, match: likely}
"""
CHAIN = "arguments: {chain: {title: A, conclusion: end}}\n"
TEXT = "One. Two. Three. Four.\n"
FAILED = "scheme: evidence-to-claim, answers: {consistency: {is: failed, why: {en: This shows too little of it here.}}}"


def chain(folder: Path, claims: str) -> Strengths:
    return weighed(folder, f"claims:\n{claims}{CHAIN}", head=HEAD, text=TEXT)


@pytest.mark.parametrize(
    ("first", "second", "place"),
    [
        ("kind: mechanism, modality: does, cites: [1]", "kind: association, modality: associated, cites: [9]", "end.2"),
        ("kind: effect, modality: might, cites: [1]", "kind: result, modality: does, cites: [9]", "end.2"),
        ("kind: result, modality: does, cites: [9]", "kind: result, modality: does, cites: [2]", "end.1"),
        ("kind: cause, modality: does, cites: [9]", "kind: result, modality: does, cites: [2]", "end.2"),
    ],
    ids=["seen-before-explained", "told-before-hedged", "a-guessed-work-takes-nothing", "a-result-before-a-cause"],
)  # fmt: skip
def test_the_way_leads_by_the_evidence_that_the_text_tells(
    tmp_path: Path, first: str, second: str, place: str
) -> None:
    found = chain(
        tmp_path,
        f"  end: {{en: End., quote: One, kind: effect, because: [{{premises: [a], {FAILED}}}, {{premises: [b], {FAILED}}}]}}\n"
        f"  a: {{en: A., quote: Two, {first}}}\n"
        f"  b: {{en: B., quote: Three, {second}}}\n",
    )
    assert found.breaks["end"][0].on == place


@pytest.mark.parametrize(("mark", "place"), [(1, "end.2"), (9, "end.1")])
def test_what_the_text_derives_is_worth_its_reason_unless_it_cites_another_work(
    tmp_path: Path, mark: int, place: str
) -> None:
    found = chain(
        tmp_path,
        f"  end: {{en: End., quote: One, kind: effect, because: [{{premises: [so], {FAILED}}}, {{premises: [b], {FAILED}}}]}}\n"
        f"  so: {{en: So., quote: Two, kind: result, cites: [{mark}], because: [{{premises: [how], scheme: cause-to-effect}}]}}\n"
        "  how: {en: How., quote: Four, kind: mechanism, cites: [1]}\n"
        "  b: {en: B., quote: Three, kind: association, cites: [9]}\n",
    )
    assert found.breaks["end"][0].on == place


def test_a_sign_carries_over_no_more_than_what_goes_together(tmp_path: Path) -> None:
    sign = "scheme: sign, answers: {alternatives: {is: failed, why: {en: Something else may explain this as well.}}}"
    found = chain(
        tmp_path,
        f"  end: {{en: End., quote: One, kind: cause, because: [{{premises: [a], {sign}}}, {{premises: [b], {FAILED}}}]}}\n"
        "  a: {en: A., quote: Two, kind: result, cites: [1], because: [{premises: [c], scheme: evidence-to-claim}]}\n"
        "  b: {en: B., quote: Three, kind: association, cites: [9]}\n"
        "  c: {en: C., quote: Four, kind: result, cites: [1]}\n",
    )
    assert found.breaks["end"][0].on == "end.2"


LINK = (
    "  end: {{en: End., quote: One, kind: cause, modality: can, because: [{{premises: [seen, unsaid], "
    "scheme: correlation-to-cause, answers: {{direction: {{is: open{why}}}}}}}]}}\n"
    "  seen: {{en: Seen., quote: Two, kind: association, modality: associated, cites: [9]}}\n"
    "  unsaid: {{en: Nobody says so., implicit: true, kind: background}}\n"
)


def test_that_a_link_is_no_cause_is_told_before_what_the_step_takes_for_granted(tmp_path: Path) -> None:
    why = ", why: {en: Which of the two comes first is not told here.}"
    found = chain(tmp_path, LINK.format(why=why)).breaks["end"][0]
    assert found.why.best("en") == "Which of the two comes first is not told here."
    assert found.mend.best("en").startswith("Show that the cause comes first")
    assert "Nobody says so" in chain(tmp_path, LINK.format(why="")).breaks["end"][0].why.best("en")


BY_SKIN = "intervention: {agent: drug, route: intradermal}"
STUDIED = (
    f"  end: {{en: End., quote: One, kind: effect, {BY_SKIN}, because: [{{premises: [seen, unsaid], "
    "scheme: cause-to-effect}]}\n"
    "  seen: {en: Seen., quote: Two, kind: result, cites: [9], intervention: {agent: drug, route: ROUTE}}\n"
    f"  unsaid: {{en: It works by the skin too., implicit: true, kind: effect, {BY_SKIN}}}\n"
)


@pytest.mark.parametrize(("route", "told"), [("oral", True), ("intradermal", False)])
def test_where_no_study_of_the_text_used_the_route_taken_for_granted_the_reason_says_so(
    tmp_path: Path, route: str, told: bool
) -> None:
    head = HEAD + "terms: {drug: {en: drug}}\n"
    body = f"claims:\n{STUDIED.replace('ROUTE', route)}{CHAIN}"
    why = weighed(tmp_path, body, head=head, text=TEXT).claims["end"].reasoning.why.best("en")
    assert ("no study in which it was given into the skin (mesotherapy)" in why) is told


def test_what_speaks_against_advice_even_if_it_helps_is_told_once_with_the_break(tmp_path: Path) -> None:
    found = chain(
        tmp_path,
        "  end: {en: Take it., quote: One, kind: recommendation, because: [{premises: [seen, unsaid], scheme: practical-reasoning,"
        " answers: {alternatives: {is: failed, why: {en: In an attack this delays help. Call at once.}}}}]}\n"
        "  seen: {en: Seen., quote: Two, kind: result, cites: [9]}\n"
        "  unsaid: {en: Nobody says so., implicit: true, kind: effect}\n",
    )
    why = found.claims["end"].reasoning.why.best("en")
    assert why.endswith("In addition: In an attack this delays help")
    assert "another reservation" not in why  # it is told once


def test_the_next_weak_place_lies_on_the_way_that_breaks(tmp_path: Path) -> None:
    found = chain(
        tmp_path,
        f"  end: {{en: End., quote: One, kind: effect, because: [{{premises: [a], {FAILED}}}, {{premises: [b], {FAILED}}}]}}\n"
        "  a: {en: A., quote: Two, kind: mechanism, cites: [9]}\n"
        "  b: {en: B., quote: Three, kind: result, cites: [9]}\n",
    )
    assert found.breaks["end"][0].on == "end.2"
    assert found.repair_plans["chain"].remaining.next_weak == "b"


@pytest.mark.parametrize(("kind", "study"), [("background", True), ("prevalence", False)])
def test_that_what_holds_for_some_people_holds_for_others_takes_a_study_of_both(
    tmp_path: Path, kind: str, study: bool
) -> None:
    body = (
        "terms: {these: {en: these}}\nclaims:\n"
        "  end: {en: End., quote: One, kind: effect, because: [{premises: [seen, unsaid], scheme: cause-to-effect}]}\n"
        "  seen: {en: Seen., quote: Two, kind: result, cites: [9]}\n"
        f"  unsaid: {{en: It holds for these., implicit: true, kind: {kind}, population: {{group: these}}}}\n"
    )
    mend = weighed(tmp_path, f"{body}{CHAIN}", head=HEAD, text=TEXT).breaks["end"][0].mend
    assert ("a study that compares the two groups of people" in mend.best("en")) is study


@pytest.mark.parametrize(("scheme", "offered"), [("evidence-to-claim", True), ("sign", False)])
def test_what_stands_is_sought_below_every_direct_reason(tmp_path: Path, scheme: str, offered: bool) -> None:
    found = chain(
        tmp_path,
        "  end: {en: Tea stops the cough., quote: One, kind: effect, modality: does,"
        f" because: [{{premises: [a], {FAILED}}}, {{premises: [b], scheme: {scheme}}}]}}\n"
        "  a: {en: A., quote: Two, kind: result, modality: does, cites: [1]}\n"
        "  b: {en: The cough was less., quote: Three, kind: result, modality: might, cites: [1]}\n",
    )
    first = found.breaks["end"][0]
    assert first.on == "end.1"
    assert ("The cough was less" in first.mend.best("en")) is offered


def test_to_answer_an_objection_mends_no_question_that_fails(tmp_path: Path) -> None:
    found = chain(
        tmp_path,
        "  end: {en: End., quote: One, kind: effect, because: [{premises: [seen], scheme: evidence-to-claim, answers:"
        " {consistency: {is: failed, why: {en: This shows too little of it here.}}}, undercut-by: [{by: not}]}]}\n"
        "  seen: {en: Seen., quote: Two, kind: result, cites: [1]}\n"
        "  not: {en: Not., quote: Four, kind: result, cites: [1]}\n",
    )
    repairs = found.repair_plans["chain"].repairs
    assert [one.id for one in repairs if one.at_break] == ["answer-question:end.1"]
    assert "answer-attack:end.1.attack1" in [one.id for one in repairs]
