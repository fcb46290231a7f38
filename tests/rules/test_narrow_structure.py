"""Narrow cases of the rules on structure: what just counts, and what just does not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mapgen.model.schemes import SCHEMES
from mapgen.vocabulary import Burden, Severity
from tests.rules.said import header, said

LETTERS = "ABCDEFGHIJ"
TEXT = " ".join(f"{letter}." for letter in LETTERS)


def claims(**because: str) -> str:
    """Lettered claims; each is given with its premises, several steps apart by a bar."""
    lines = []
    for letter, premises in because.items():
        steps = ", ".join(f"{{premises: [{each}], scheme: sign}}" for each in premises.split("|") if each)
        lines.append(f"  {letter}: {{quote: {letter.upper()}.{f', because: [{steps}]' if steps else ''}}}")
    return "claims:\n" + "\n".join(lines) + "\n"


def way(tmp_path: Path, conclusions: str, **because: str) -> tuple[str, ...]:
    """What the rule on long chains is about."""
    listed = "".join(f"  to-{each}: {{title: To {each}, conclusion: {each}}}\n" for each in conclusions)
    (found,) = said("long-defeasible-chain", tmp_path, TEXT, f"{claims(**because)}arguments:\n{listed}")
    return found.about


ROW = {"a": "", "b": "a", "c": "b", "d": "c", "e": "d", "f": "e", "g": "f"}


def test_the_longest_of_several_long_arguments_is_told(tmp_path: Path) -> None:
    assert way(tmp_path, "gh", **ROW, h="g")[0] == "to-h"
    assert len(way(tmp_path, "gh", **ROW, h="g")) == 1 + 2 * 7


@pytest.mark.parametrize("premises", ["f, h", "h, f"])
def test_the_way_goes_by_the_premise_that_is_furthest_from_its_start(tmp_path: Path, premises: str) -> None:
    about = way(tmp_path, "g", **{**ROW, "h": "", "g": premises})
    assert about[1:3] == ("g", "g.1")
    assert about[-2:] == ("b", "b.1")


@pytest.mark.parametrize("steps", ["h|c", "c|h"])
def test_where_two_steps_lead_to_a_claim_the_way_goes_by_the_longer(tmp_path: Path, steps: str) -> None:
    about = way(tmp_path, "g", **{**ROW, "h": "", "d": steps})
    longer = ("b.1", "c.1", f"d.{steps.split('|').index('c') + 1}")
    assert about[-1:-7:-2] == longer
    assert way(tmp_path, "g", **{"h": "", **ROW, "d": steps})[-1:-7:-2] == longer


CLIMB = """
claims:
  a: {{quote: A., {a}}}
  b: {{{b}, modality: can}}
  c: {{quote: C.{c}, because: [{{premises: [a], scheme: sign}}, {{premises: [b], scheme: sign}}]}}
"""


def test_what_declares_no_degree_climbs_above_nothing(tmp_path: Path) -> None:
    yaml = CLIMB.format(a="modality: might", b="quote: B.", c="")
    assert said("conclusion-too-strong", tmp_path, TEXT, yaml) == []


def test_the_weakest_of_several_premises_is_told(tmp_path: Path) -> None:
    yaml = CLIMB.format(a="modality: might", b="quote: B.", c=", modality: does")
    (found,) = said("conclusion-too-strong", tmp_path, TEXT, yaml)
    turned = CLIMB.format(a="modality: can", b="quote: B.", c=", modality: does").replace(
        "B., modality: can", "B., modality: might"
    )
    (other,) = said("conclusion-too-strong", tmp_path, TEXT, turned)
    assert found.message == other.message
    assert (
        found.message.get("en")
        == "The reasons say no more than “might”; the conclusion says it without reserve."
    )
    assert found.message.get("fr").startswith(
        "Les raisons disent au plus «\u00a0pourrait\u00a0»\u00a0; la conclusion l’affirme"
    )
    assert set(found.about) == {"a", "b", "c", "c.1", "c.2"}


def test_what_nobody_says_does_not_hold_a_degree_down(tmp_path: Path) -> None:
    yaml = """
claims:
  a: {quote: A., modality: does}
  b: {en: Needed., implicit: it is needed, modality: might}
  c: {quote: C., modality: does, because: [{premises: [a, b], scheme: sign}]}
"""
    assert said("conclusion-too-strong", tmp_path, TEXT, yaml) == []
    spoken = yaml.replace("en: Needed., implicit: it is needed", "quote: B.")
    assert len(said("conclusion-too-strong", tmp_path, TEXT, spoken)) == 1


def test_degrees_in_a_circle_come_to_an_end(tmp_path: Path) -> None:
    yaml = (
        "sources: {study: {mark: 1}}\nclaims:\n"
        "  a: {quote: A., cites: [1], modality: can, because: [{premises: [b], scheme: sign}]}\n"
        "  b: {quote: B., modality: can, because: [{premises: [a], scheme: sign}]}\n"
    )
    assert said("conclusion-too-strong", tmp_path, "A. [1] B.", yaml) == []


@pytest.mark.parametrize(
    ("scheme", "count"),
    [(", scheme: sign", 1), ("", 0), (", scheme: sign, answers: {strength: {is: answered}}", 0)],
)
def test_only_steps_with_questions_to_answer_wait_for_answers(
    tmp_path: Path, scheme: str, count: int
) -> None:
    yaml = f"claims:\n  a: {{quote: A.}}\n  b: {{quote: B., because: [{{premises: [a]{scheme}}}]}}\n"
    assert len(said("critical-question-open", tmp_path, TEXT, yaml)) == count


def test_an_open_question_is_told_in_its_own_words(tmp_path: Path) -> None:
    answers = "{strength: {is: open, why: Unsure.}}"
    yaml = (
        "claims:\n  a: {quote: A., kind: result, design: randomised-trial, participants: 900 people}\n"
        f"  b: {{quote: B., kind: effect, because: [{{premises: [a], scheme: sign, answers: {answers}}}]}}\n"
        "arguments: {one: {title: One, conclusion: b}}\n"
    )
    (found,) = said("critical-question-open", tmp_path, TEXT, yaml)
    assert (found.message.get("en") or "").startswith("Unsure. Open question")
    assert (found.message.get("fr") or "").startswith("Unsure. Question ouverte")


def test_a_bare_authority_s_backing_is_left_to_its_own_rule(tmp_path: Path) -> None:
    yaml = """
sources: {lund: {authors: [Lund C], year: 2020, title: Lamps, design: opinion}}
claims:
  word: {en: Lund holds it., source: lund}
  b: {quote: B., because: [{premises: [word], scheme: expert-opinion, answers: {backup: {is: open, why: None.}}}]}
"""
    assert said("critical-question-open", tmp_path, TEXT, yaml) == []
    assert len(said("bare-authority", tmp_path, TEXT, yaml)) == 1


def test_a_shift_of_meaning_is_told_with_the_meanings_and_the_number_of_steps(tmp_path: Path) -> None:
    yaml = """
terms: {bank: {en: bank, senses: {river: a shore, money: a house of money}}}
claims:
  a: {quote: A., senses: {bank: river}}
  b: {quote: B., senses: {bank: money}, because: [{premises: [a], scheme: sign}]}
"""
    (found,) = said("equivocation", tmp_path, TEXT, yaml)
    assert "a shore / a house of money" in found.message.get("en")
    assert "one step" in found.message.get("en")
    more = yaml + "  c: {quote: C., senses: {bank: money}, because: [{premises: [a], scheme: sign}]}\n"
    (found,) = said("equivocation", tmp_path, TEXT, more)
    assert "2 steps" in found.message.get("en")


@pytest.mark.parametrize(
    ("arguments", "count"), [("", 0), ("arguments: {to-b: {title: To B, conclusion: b}}\n", 1)]
)
def test_evidence_is_idle_only_beside_an_argument(tmp_path: Path, arguments: str, count: int) -> None:
    yaml = (
        "sources: {study: {mark: 1}}\nclaims:\n  a: {en: A., source: study, kind: result}\n  b: {quote: B.}\n"
    )
    assert len(said("idle-evidence", tmp_path, TEXT, yaml + arguments)) == count


QUESTION = {"question": "Do bees bring joy?", "answer": "b"}
DRIFT = """
terms: {{joy: {{en: joy}}, pain: {{en: pain}}}}
claims:
  a: {{quote: A.}}
  b: {{quote: B., kind: {kind}, outcome: {{name: joy}}, because: [{{premises: [a], scheme: sign}}]}}
  c: {{quote: C., outcome: {{name: pain}}, because: [{{premises: [b], scheme: sign}}]}}
  d: {{quote: D., outcome: {{name: joy}}, because: [{{premises: [{last}], scheme: sign}}]}}
arguments:
  first: {{title: First, conclusion: b}}
  middle: {{title: Middle, conclusion: c}}
  last: {{title: Last, conclusion: d}}
"""


@pytest.mark.parametrize(
    ("kind", "last", "about"),
    [
        ("background", "b", [("b", "c")]),
        ("background", "c", []),
        ("promotion", "b", []),
    ],
)
def test_only_where_the_text_ends_it_can_have_drifted(
    tmp_path: Path, kind: str, last: str, about: list[tuple[str, ...]]
) -> None:
    yaml = DRIFT.format(kind=kind, last=last)
    assert [f.about for f in said("issue-drift", tmp_path, TEXT, yaml, header(**QUESTION))] == about


@pytest.mark.parametrize(
    ("answer", "count"),
    [("quote: C.", 0), ("quote: C., kind: testimony", 1), ("en: C., source: study", 1)],
)
def test_an_objection_is_answered_by_the_document_s_own_word(tmp_path: Path, answer: str, count: int) -> None:
    yaml = f"""
sources: {{study: {{mark: 1}}}}
claims:
  a: {{quote: A., rebutted-by: [{{by: b}}]}}
  b: {{quote: B., rebutted-by: [{{by: c}}]}}
  c: {{{answer}}}
"""
    found = [f for f in said("joint-contradiction", tmp_path, TEXT, yaml) if f.about[0] == "a"]
    assert len(found) == count


def test_plain_claims_do_not_water_down_what_hangs_on_one_source(tmp_path: Path) -> None:
    plain = "".join(f"  p{letter.lower()}: {{quote: {letter}.}}\n" for letter in LETTERS[:6])
    told = "".join(f"  t{number}: {{en: T{number}., source: study}}\n" for number in range(3))
    premises = ", ".join(
        [f"p{letter.lower()}" for letter in LETTERS[:6]] + [f"t{number}" for number in range(3)]
    )
    yaml = (
        f"sources: {{study: {{year: 2020}}}}\nclaims:\n{plain}{told}"
        f"  end: {{quote: H., because: [{{premises: [{premises}], scheme: sign}}]}}\n"
        "arguments: {to-end: {title: To the end, conclusion: end}}\n"
    )
    assert len(said("single-source-dependency", tmp_path, TEXT, yaml)) == 1


@pytest.mark.parametrize(
    ("work", "claim", "severity"),
    [
        ("modality: can", ", modality: does", Severity.ERROR),
        ("modality: can, match: certain", ", modality: does", Severity.ERROR),
        ("modality: can, match: likely", ", modality: does", Severity.WARNING),
        ("modality: can", ", modality: can", None),
        ("modality: can", "", None),
        ("year: 2020", ", modality: does", None),
        ("direction: against", ", modality: does", Severity.ERROR),
        ("direction: against", ", modality: no-link", None),
    ],
)
def test_a_source_says_less_or_the_contrary(
    tmp_path: Path, work: str, claim: str, severity: Severity | None
) -> None:
    yaml = (
        f"sources: {{one: {{mark: 1, {work}}}}}\nclaims:\n  help: {{quote: Lamps help, cites: [1]{claim}}}\n"
    )
    found = said("source-says-otherwise", tmp_path, "Lamps help [1].", yaml)
    assert [each.severity for each in found] == ([severity] if severity else [])


@pytest.mark.parametrize("bridge", ["", ", accepted: so it is"])
def test_what_nothing_carries_climbs_above_the_weakest_of_degrees(tmp_path: Path, bridge: str) -> None:
    yaml = f"""
claims:
  a: {{quote: A., scope: one}}
  b: {{en: Needed., implicit: it is needed{bridge}}}
  c: {{quote: C., scope: some, because: [{{premises: [a, b], scheme: sign}}]}}
"""
    assert len(said("conclusion-too-strong", tmp_path, TEXT, yaml)) == 1


def test_a_step_whose_scheme_asks_for_exceptions_alone_waits_for_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    yaml = "claims:\n  a: {quote: A.}\n  b: {quote: B., because: [{premises: [a], scheme: sign}]}\n"
    assert said("critical-question-open", tmp_path, TEXT, yaml)
    sign = SCHEMES["sign"]
    exceptions = tuple(each for each in sign.questions if each.burden is Burden.EXCEPTION)
    monkeypatch.setitem(SCHEMES, "sign", replace(sign, questions=exceptions))
    assert said("critical-question-open", tmp_path, TEXT, yaml) == []


def test_a_claim_that_is_its_own_premise_is_a_circle_of_one(tmp_path: Path) -> None:
    yaml = (
        "claims:\n  a: {quote: A., because: [{premises: [b], scheme: sign}, {premises: [a], scheme: sign}]}\n"
        "  b: {quote: B.}\n"
    )
    (found,) = said("circular-support", tmp_path, TEXT, yaml)
    assert found.about == ("a", "a.2")
    assert "A → A." in found.message.get("en")


def test_other_evidence_that_is_cut_off_on_the_map_asks_for_a_label(tmp_path: Path) -> None:
    text = "Tea helps. So drink tea."
    written = """
sources: {roe: {authors: [Roe B], year: 2020, title: Tea, design: randomised-trial}}
claims:
  helps: {quote: Tea helps.}
  drink: {quote: drink tea, kind: recommendation, because: [{premises: [helps]}], rebutted-by: [{by: awake}]}
  awake: {en: Those who drank tea lay awake an hour longer than those who drank water, source: roe}
arguments: {tea: {title: Tea, conclusion: drink}}
"""
    assert [one.about for one in said("cut-label", tmp_path, text, written)] == [("awake",)]
    labelled = written.replace("source: roe}\n", "source: roe, short: {en: Awake an hour longer}}\n")
    assert not said("cut-label", tmp_path, text, labelled)
