"""Rules on the document as a whole: what stands alone, what it says against itself, where it ends."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from mapgen.vocabulary import Severity
from tests.rules.said import header, said

TEXT = "Ants climb [1]. Bees fly. So cats jump. Dogs bark."
CHAIN = """
sources: {{study: {{mark: 1}}}}
claims:
  ants: {{quote: Ants climb{ants}}}
  bees: {{quote: Bees fly{bees}}}
  cats: {{quote: cats jump{cats}, because: [{{premises: [bees], scheme: sign}}]}}
  dogs: {{quote: Dogs bark{dogs}}}
arguments: {{jumping: {{title: Jumping, conclusion: cats}}}}
"""


def chain(**fields: str) -> str:
    return CHAIN.format(**({"ants": ", cites: [1]", "bees": "", "cats": "", "dogs": ""} | fields))


@pytest.mark.parametrize(
    ("dogs", "about"),
    [
        ("", [("dogs",)]),
        (", kind: cause", [("dogs",)]),
        (", kind: background", []),
        (", kind: definition", []),
        (", kind: promotion", []),
        (", accepted: Everybody hears it.", []),
        (", rebutted-by: [{by: bees}]", []),
    ],
)
def test_a_claim_has_a_part_in_the_reasoning(tmp_path: Path, dogs: str, about: list[tuple[str, ...]]) -> None:
    assert [f.about for f in said("orphan-claim", tmp_path, TEXT, chain(dogs=dogs))] == about


def test_a_draft_without_a_single_step_is_not_full_of_orphans(tmp_path: Path) -> None:
    yaml = "claims: {ants: {quote: Ants climb}, bees: {quote: Bees fly}}\n"
    assert said("orphan-claim", tmp_path, TEXT, yaml) == []


def test_orphans_are_told_together(tmp_path: Path) -> None:
    (found,) = said("orphan-claim", tmp_path, TEXT, chain(ants="", dogs=""))
    assert found.about == ("ants", "dogs")


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({}, 1),
        ({"ants": ", cites: [1], kind: prevalence"}, 0),
        ({"ants": ""}, 0),
        ({"bees": ", undermined-by: [{by: ants}]"}, 0),
        ({"bees": ", undermined-by: [{by: dogs}]", "dogs": ", undermined-by: [{by: ants}]"}, 0),
    ],
)
def test_evidence_leads_somewhere_by_support_or_attack(
    tmp_path: Path, fields: dict[str, str], count: int
) -> None:
    assert len(said("idle-evidence", tmp_path, TEXT, chain(**fields))) == count


@pytest.mark.parametrize(
    ("bees", "severities"),
    [
        (", rebutted-by: [{by: dogs}]", [Severity.ERROR]),
        (", undermined-by: [{by: dogs}]", [Severity.WARNING]),
        (", kind: testimony, rebutted-by: [{by: dogs}]", []),
    ],
)
def test_a_document_against_itself(tmp_path: Path, bees: str, severities: list[Severity]) -> None:
    found = said("joint-contradiction", tmp_path, TEXT, chain(bees=bees))
    assert [finding.severity for finding in found] == severities


@pytest.mark.parametrize(
    "dogs",
    [
        ", kind: testimony",
        ", kind: background",
        ", rebutted-by: [{by: ants}]",
    ],
)
def test_an_objection_reported_or_answered_is_no_contradiction(tmp_path: Path, dogs: str) -> None:
    yaml = chain(bees=", rebutted-by: [{by: dogs}]", dogs=dogs)
    found = said("joint-contradiction", tmp_path, TEXT, yaml)
    assert not [finding for finding in found if "bees" in finding.about]


def test_claims_that_rebut_each_other_are_told_once(tmp_path: Path) -> None:
    yaml = chain(bees=", rebutted-by: [{by: dogs}]", dogs=", rebutted-by: [{by: bees}]")
    assert len(said("joint-contradiction", tmp_path, TEXT, yaml)) == 1


def test_another_works_objection_is_no_contradiction_of_the_document(tmp_path: Path) -> None:
    yaml = chain(bees=", rebutted-by: [{by: other}]").replace(
        "arguments:", "  other: {source: study, en: Bees walk.}\narguments:"
    )
    assert said("joint-contradiction", tmp_path, TEXT, yaml) == []


UNDERCUT = """
sources: {{study: {{mark: 1}}}}
claims:
  bees: {{quote: Bees fly}}
  cats:
    quote: cats jump
    because: [{{premises: [bees], scheme: sign, undercut-by: [{{by: why}}]}}]
  why: {{{why}}}
  dogs: {{quote: Dogs bark}}
"""


@pytest.mark.parametrize(
    ("why", "count"),
    [
        ("quote: Ants climb", 1),
        ("quote: Ants climb, kind: testimony", 0),
        ("source: study, en: Ants climb.", 0),
        ("quote: Ants climb, undermined-by: [{by: dogs}]", 0),
    ],
)
def test_a_documents_own_words_cut_its_step(tmp_path: Path, why: str, count: int) -> None:
    assert len(said("self-undercut", tmp_path, TEXT, UNDERCUT.format(why=why))) == count


def steps(count: int) -> tuple[str, str]:
    """A text of lettered claims, each the reason for the next, and its map."""
    letters = "abcdefghijkl"[: count + 1]
    claims = "\n".join(
        f"  {one}: {{quote: {one.upper()}., because: [{{premises: [{before}], scheme: sign}}]}}"
        for before, one in pairwise(letters)
    )
    yaml = f"claims:\n  a: {{quote: A.}}\n{claims}\narguments: {{all: {{title: All, conclusion: {letters[-1]}}}}}\n"
    return " ".join(f"{letter.upper()}." for letter in letters), yaml


@pytest.mark.parametrize(("count", "found"), [(5, 0), (6, 1), (9, 1)])
def test_more_than_five_steps_are_long(tmp_path: Path, count: int, found: int) -> None:
    assert len(said("long-defeasible-chain", tmp_path, *steps(count))) == found


def test_a_chain_that_ends_in_an_invitation_is_not_long(tmp_path: Path) -> None:
    text, yaml = steps(6)
    invited = yaml.replace("g: {quote: G.,", "g: {quote: G., kind: promotion,")
    assert invited != yaml
    assert said("long-defeasible-chain", tmp_path, text, invited) == []


def test_a_step_of_the_makers_makes_no_chain_of_the_text_longer(tmp_path: Path) -> None:
    text, yaml = steps(6)
    brought = yaml.replace("premises: [a], scheme: sign", "premises: [a], scheme: sign, drawn-by: makers")
    assert said("long-defeasible-chain", tmp_path, text, brought) == []


def test_the_longest_way_is_told_from_the_conclusion_on(tmp_path: Path) -> None:
    (found,) = said("long-defeasible-chain", tmp_path, *steps(6))
    assert found.about[0] == "all"
    assert found.about[1:5] == ("g", "g.1", "f", "f.1")
    assert "6 steps" in found.message.best("en")


def test_a_circle_is_not_a_long_way(tmp_path: Path) -> None:
    text, yaml = steps(6)
    circle = yaml.replace("a: {quote: A.}", "a: {quote: A., because: [{premises: [g], scheme: sign}]}")
    assert said("long-defeasible-chain", tmp_path, text, circle) == []


DRIFT = """
terms: {{joy: {{en: joy}}, pain: {{en: pain}}}}
claims:
  ants: {{quote: Ants climb}}
  bees: {{quote: Bees fly, outcome: {{name: joy}}, because: [{{premises: [ants], scheme: sign}}]}}
  cats: {{quote: cats jump{cats}, because: [{{premises: [bees], scheme: sign}}]}}
arguments: {{first: {{title: First, conclusion: bees}}, last: {{title: Last, conclusion: cats}}}}
"""


@pytest.mark.parametrize(
    ("cats", "count"),
    [
        ("", 0),
        (", kind: recommendation", 0),
        (", outcome: {name: joy}", 0),
        (", kind: promotion", 1),
        (", outcome: {name: pain}", 1),
    ],
)
def test_advice_follows_from_an_answer_and_an_offer_does_not(tmp_path: Path, cats: str, count: int) -> None:
    asked = header(question="Do bees fly?", answer="bees")
    assert len(said("issue-drift", tmp_path, TEXT, DRIFT.format(cats=cats), asked)) == count


def test_a_side_question_that_is_answered_apart_is_no_drift(tmp_path: Path) -> None:
    aside = DRIFT.format(cats=", outcome: {name: pain}").replace("premises: [bees]", "premises: [ants]")
    assert said("issue-drift", tmp_path, TEXT, aside, header(question="Do bees fly?", answer="bees")) == []


def test_a_question_without_an_answer_is_asked_about_gently(tmp_path: Path) -> None:
    (found,) = said("issue-drift", tmp_path, TEXT, DRIFT.format(cats=""), header(question="Do bees fly?"))
    assert found.severity is Severity.INFO


def test_a_text_that_asks_nothing_cannot_drift(tmp_path: Path) -> None:
    assert said("issue-drift", tmp_path, TEXT, DRIFT.format(cats=", kind: promotion")) == []
