"""What weighing makes of each objection."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_file
from mapgen.report.objections import objections_told
from mapgen.report.words import AGAINST
from mapgen.rules.ranking import chains_of
from mapgen.strength.values import Effect, Objection

TEXT = "In a trial it helps [1]. So it helps all. Another trial shows no effect [2]. A rat died [3]."
WORK = "listed: A trial, match: certain, authors: [Roe], year: 2020"
FILE = """mapgen: 1
document: {title: T, language: en, kind: web-page, text: text.txt, date: 2024}
sources:
  for: {mark: 1, %s, design: randomised-trial, participants: 4000 people, bias: low}
  against: {mark: 2, %s, design: randomised-trial, participants: %s people, bias: low}
  rat: {mark: 3, %s, design: case-report}
claims:
  trial: {quote: In a trial it helps, cites: [1], kind: result}
  helps:
    quote: So it helps all
    kind: effect
    because: [{premises: [trial], scheme: evidence-to-claim}]
    rebutted-by: [{by: no-effect%s}]
  no-effect: {quote: Another trial shows no effect, cites: [2], kind: result, modality: no-link%s}
  died: {quote: A rat died, cites: [3], kind: case}
arguments: {one: {title: One, conclusion: helps}}
"""


def objection(
    tmp_path: Path,
    people: int = 4000,
    fatal: str = "",
    answer: str = "",
    outside: bool = False,
    undercuts: bool = False,
    scheme: str = "evidence-to-claim",
) -> tuple[Objection, str]:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    file = FILE % (WORK, WORK, people, WORK, fatal, answer)
    if undercuts:
        file = file.replace(
            "evidence-to-claim}]\n    rebutted-by: [{by: no-effect}]",
            "evidence-to-claim, undercut-by: [{by: no-effect}]}]",
        )
    file = file.replace("scheme: evidence-to-claim", f"scheme: {scheme}")
    if outside:
        file = file.replace(
            "quote: Another trial shows no effect, cites: [2]", "source: against, en: No effect"
        )
    (tmp_path / "map.yaml").write_text(file, encoding="utf-8")
    checked = check_file(tmp_path / "map.yaml")
    assert checked.map is not None
    (attack,) = (one for one in checked.map.attacks if one.attacker == "no-effect")
    told = objections_told(checked.map, checked.strengths, chains_of(checked.map), "one")
    return checked.strengths.objections[attack.id], next(told).words.best("en")


@pytest.mark.parametrize(
    ("people", "ranks", "words"), [(4000, 2, "it greatly weakens"), (150, 1, "it weakens")]
)
def test_an_objection_lowers_by_its_own_weight(tmp_path: Path, people: int, ranks: int, words: str) -> None:
    found, told = objection(tmp_path, people)
    assert found == Objection(Effect.LOWERS, ranks)
    assert words in told


def test_a_weak_objection_is_too_uncertain_to_lower(tmp_path: Path) -> None:
    found, told = objection(tmp_path, 8)
    assert found.effect is Effect.TOO_UNCERTAIN
    assert "(in the text itself; too uncertain to count)" in told


def test_a_reservation_lowers_its_step_whatever_its_certainty(tmp_path: Path) -> None:
    found, told = objection(tmp_path, 8, undercuts=True)
    assert found == Objection(Effect.LOWERS, 1, caveat=True)
    assert "a reservation about the step: it weakens it, however certain it is itself" in told


def test_a_reservation_about_a_step_that_its_kind_holds_low_weakens_nothing_further(tmp_path: Path) -> None:
    found, told = objection(tmp_path, 8, undercuts=True, scheme="correlation-to-cause")
    assert found == Objection(Effect.SPARED)
    assert "it weakens nothing further" in told


def test_a_fatal_objection_leaves_nothing(tmp_path: Path) -> None:
    found, told = objection(tmp_path, fatal=", fatal: It is the very same question")
    assert found.effect is Effect.FATAL
    assert "by itself it refutes what it attacks" in told


def test_an_objection_of_the_makers_counts_as_other_evidence_alone(tmp_path: Path) -> None:
    found, told = objection(tmp_path, outside=True)
    assert found.effect is Effect.APART
    # That such an objection counts as other evidence only is said once, above them all.
    assert told == "No effect (Roe 2020; its evidence is of high certainty)"
    assert "count as other evidence only" in AGAINST.best("en")


def test_an_objection_to_two_steps_to_one_conclusion_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    file = FILE % (WORK, WORK, 4000, WORK, "", "")
    step = "{premises: [%s], scheme: evidence-to-claim, undercut-by: [{by: no-effect%s}]}"
    twice = file.replace(
        "because: [{premises: [trial], scheme: evidence-to-claim}]\n    rebutted-by: [{by: no-effect}]",
        f"because: [{step % ('trial', ', reason: {en: It found none.}')}, {step % ('died', '')}]",
    )
    twice = twice.replace(
        "design: case-report", "design: randomised-trial, participants: 4000 people, bias: low"
    )
    assert twice != file
    (tmp_path / "map.yaml").write_text(twice, encoding="utf-8")
    checked = check_file(tmp_path / "map.yaml")
    assert checked.map is not None
    assert len(checked.map.attacks) == 2
    (told,) = objections_told(checked.map, checked.strengths, chains_of(checked.map), "one")
    assert [line.best("en") for line in told.under][:2] == [
        "against the step to: “So it helps all.”",
        "It found none.",
    ]


SHADE = """mapgen: 2
document: {title: T, language: en, kind: web-page, text: text.txt}
sources:
  roe: {mark: 1, design: randomised-trial, participants: 4000 people, bias: low}
  kay: {mark: 2, %s}
claims:
  cooler: {quote: rooms were cooler, kind: result}
  cools:
    quote: shade cools
    kind: effect
    because: {premises: cooler, scheme: evidence-to-claim%s}
    %s
  windy: {quote: it may have been the wind, undermined-by: still}
  still: {quote: the air was still, kind: result}
arguments: {one: {title: One, conclusion: cools}}
"""
SHADE_TEXT = (
    "In a trial, rooms were cooler [1]. So shade cools. But it may have been the wind. In a survey, the air was still [2].\n"
    "1. Roe A. Shade. 2019.\n2. Kay B. Wind. 2020.\n"
)
STRONG, WEAK = "design: randomised-trial, participants: 5000 people, bias: low", "design: case-report"


@pytest.mark.parametrize(
    ("answer", "undercuts", "fates"),
    [
        (WEAK, False, ("too uncertain to count", "too uncertain to count")),
        (WEAK, True, ("an answer is set against it", "it answers that objection")),
        (STRONG, True, ("an answer is set against it", "it greatly weakens what it attacks")),
    ],
)
def test_objection_and_answer_are_told_alike(
    tmp_path: Path, answer: str, undercuts: bool, fates: tuple[str, str]
) -> None:
    (tmp_path / "text.txt").write_text(SHADE_TEXT, encoding="utf-8")
    under, beside = (", undercut-by: windy", "short: Shade") if undercuts else ("", "rebutted-by: windy")
    file = SHADE % (answer, under, beside)
    (tmp_path / "map.yaml").write_text(file, encoding="utf-8")
    checked = check_file(tmp_path / "map.yaml")
    assert checked.map is not None
    assert checked.failing == ()
    told = objections_told(checked.map, checked.strengths, chains_of(checked.map), "one")
    said = {one.words.best("en").split(" (")[0]: one.words.best("en") for one in told}
    assert fates[0] in said["“It may have been the wind”"]
    assert fates[1] in said["“The air was still”"]
