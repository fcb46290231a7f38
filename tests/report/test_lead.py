"""The five lines with which a report begins."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mapgen.model.elements import Claim
from mapgen.pipeline import check_file
from mapgen.report.lead import five_lines, other
from mapgen.report.report import report
from mapgen.rules.ranking import ranked
from mapgen.strength.other_told import told
from mapgen.strength.values import OtherEvidence
from mapgen.vocabulary import ClaimKind, EvidenceSays, Unclear

TEXT = "In a trial of 24 people the balm eased pain [1]. So the balm eases pain. It cures warts."
HEAD = "mapgen: 1\ndocument: {title: Balm, language: en, kind: web-page, text: text.txt%s}\n"
TRIAL = "  trial: {quote: In a trial of 24 people the balm eased pain, cites: [1], kind: result}\n"
WORK = (
    "sources:\n  work: {mark: 1, listed: A trial, match: certain, authors: [Roe], year: 2020, "
    "design: randomised-trial, participants: %s people%s}\n"
)
EASES = (
    "  eases: {quote: the balm eases pain, kind: effect, modality: does, "
    "because: [{premises: [trial], scheme: evidence-to-claim}]%s}\n"
)
WARTS = "  warts: {quote: It cures warts, kind: effect, modality: does}\n"
CHAINS = "arguments:\n  w: {title: W, conclusion: warts}\n  e: {title: E, conclusion: eases}\n"


def lines(tmp_path: Path, *parts: str) -> list[str]:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "map.yaml").write_text("".join(parts), encoding="utf-8")
    checked = check_file(tmp_path / "map.yaml")
    assert checked.map is not None
    shown = ranked(checked.findings, checked.map, checked.strengths)
    return [told.best("en") for _, told in five_lines(checked.map, checked.strengths, shown)]


def test_they_speak_of_the_documents_answer_and_not_of_its_first_chain(tmp_path: Path) -> None:
    head = HEAD % ", answer: eases"
    claimed, *_ = lines(tmp_path, head, WORK % (24, ""), "claims:\n", TRIAL, EASES % "", WARTS, CHAINS)
    assert claimed == "“The balm eases pain.”"


def test_without_an_answer_they_speak_of_the_first_chain_and_name_the_break_and_a_repair(
    tmp_path: Path,
) -> None:
    claimed, carried, breaks, missing, said = lines(
        tmp_path, HEAD % "", WORK % (24, ""), "claims:\n", TRIAL, EASES % "", WARTS, CHAINS
    )
    assert claimed == "“It cures warts.”"
    assert carried.startswith("Fails: ")
    assert breaks == "It breaks because the map finds nothing in the text that supports it."
    assert "It cures warts" in missing
    assert said == "The map’s authors added no evidence on the conclusion itself, neither for nor against it."


def test_what_cannot_be_checked_is_no_break_but_what_is_missing(tmp_path: Path) -> None:
    _, carried, breaks, missing, _ = lines(
        tmp_path,
        HEAD % ", answer: eases",
        WORK % (24, ""),
        "claims:\n",
        TRIAL,
        EASES % "",
        CHAINS.replace("  w: {title: W, conclusion: warts}\n", ""),
    )
    assert carried.startswith("Weak: ")
    assert breaks.startswith("Nowhere, on the reading most favourable")
    assert "24 people" in missing


def test_what_is_carried_breaks_nowhere(tmp_path: Path) -> None:
    answers = (
        "answers: {design: {is: answered}, comparison: {is: answered}, size: {is: answered}, "
        "indirectness: {is: answered}, consistency: {is: answered}, bias: {is: answered}}"
    )
    _, carried, breaks, missing, _ = lines(
        tmp_path,
        HEAD % ", answer: eases",
        WORK % (2400, ", bias: low"),
        "claims:\n",
        TRIAL,
        (EASES % "").replace("evidence-to-claim}", "evidence-to-claim, " + answers + "}"),
    )
    assert carried.startswith("Supported: ")
    assert breaks.startswith("Nowhere: because “In a trial")
    assert missing == "Nothing on which this answer depends."


def test_evidence_brought_in_against_the_claim_is_told_with_its_certainty(tmp_path: Path) -> None:
    against = "  none: {source: other, en: A trial found nothing., kind: result, modality: no-link}\n"
    work = (
        "sources:\n  other: {listed: Another, match: certain, authors: [Poe], year: 2021, "
        "design: randomised-trial, participants: 2400 people, bias: low}\n"
    )
    warts = "  warts: {quote: It cures warts, kind: effect, modality: does, rebutted-by: [{by: none}]}\n"
    *_, said = lines(tmp_path, HEAD % ", answer: warts", work, "claims:\n", warts, against)
    assert (
        said == "No: evidence of high certainty contradicts it. "
        "Against it: A trial found nothing (Poe 2021; high certainty)."
    )


@pytest.mark.parametrize("says", list(EvidenceSays))
def test_each_answer_of_other_evidence_has_a_sentence_in_both_languages(
    tmp_path: Path, says: EvidenceSays
) -> None:
    lines(tmp_path, HEAD % "", "claims:\n", WARTS)
    map_ = check_file(tmp_path / "map.yaml").map
    assert map_ is not None
    warts = map_.claim["warts"]

    def words(claim: Claim = warts, **found: Any) -> list[str]:
        brought_in = OtherEvidence(says, told=told(map_, OtherEvidence(says, **found), claim))
        return [one.best("en") for one in other(brought_in, map_, {})]

    alone = words(opposing=("warts",))
    for why in Unclear if says is EvidenceSays.UNCLEAR else ():
        assert words(opposing=("warts",), unclear=why)[0] != alone[0]
    for lead, where in (
        ("Against a claim that leads there", "on_the_way"),
        ("For what leads there", "for_the_way"),
        ("On what leads there, but too indirect or too uncertain to count", "indirect"),
    ):
        (further,) = words(**{where: ("warts",)})[1:]
        assert further == f"{lead}: “It cures warts”."
    advice = words(replace(warts, kind=ClaimKind.RECOMMENDATION), opposing=("warts",))
    assert (advice[0] == alone[0]) is (says in (EvidenceSays.UNCLEAR, EvidenceSays.CONTRADICTORY))
    none = words(on_the_way=("warts",))
    assert (
        none[0] == "The map’s authors added no evidence on the conclusion itself, neither for nor against it."
    )
    assert alone[0].endswith(".")
    found = told(map_, OtherEvidence(says, opposing=("warts",)), warts)[0].lead
    assert found.best("en") != found.best("fr")


def test_a_safety_notice_is_told_apart_from_what_helps(tmp_path: Path) -> None:
    lines(tmp_path, HEAD % "", "claims:\n", WARTS)
    map_ = check_file(tmp_path / "map.yaml").map
    assert map_ is not None
    found = told(map_, OtherEvidence(safety=("warts",), warned=("warts",)), map_.claim["warts"])
    assert [one.best("en") for one in other(OtherEvidence(told=found), map_, {})] == [
        "On the conclusion itself the map’s authors added evidence on safety only, none that says whether it helps.",
        "On safety, and not on whether it helps: “It cures warts”.",
    ]
    assert "sécurité" in found[1].lead.best("fr")


def test_a_map_without_a_conclusion_has_no_such_lines(tmp_path: Path) -> None:
    assert lines(tmp_path, HEAD % "", "claims:\n", WARTS) == []


def test_the_report_begins_with_them(tmp_path: Path) -> None:
    lines(tmp_path, HEAD % "", WORK % (24, ""), "claims:\n", TRIAL, EASES % "", WARTS, CHAINS)
    checked = check_file(tmp_path / "map.yaml")
    assert checked.map is not None
    told = report(checked.map, checked.strengths, checked.findings, "fr", markdown=True)
    assert (
        told.index("- Ce qui est affirmé")
        < told.index("- Ce que disent d’autres preuves")
        < told.index("Auteur")
    )


@pytest.mark.parametrize(("steps", "told"), [(4, False), (5, True)])
def test_what_many_steps_take_for_granted_alike_is_told_with_the_break(
    tmp_path: Path, steps: int, told: bool
) -> None:
    ways = ", ".join("{premises: [trial, skin], scheme: evidence-to-claim}" for _ in range(steps))
    eases = f"  eases: {{quote: the balm eases pain, kind: effect, modality: does, because: [{ways}]}}\n"
    skin = "  skin: {en: The skin does as the mouth., implicit: true, kind: effect}\n"
    _, _, breaks, *_ = lines(
        tmp_path, HEAD % ", answer: eases", WORK % (2400, ""), "claims:\n", TRIAL, eases, skin
    )
    assert (f"{steps} steps take the same thing for granted" in breaks) is told
