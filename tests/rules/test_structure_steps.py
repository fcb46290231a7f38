"""Rules on single steps: what licenses them, what they leave out, what they climb over."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.vocabulary import Severity
from tests.rules.said import said

TEXT = "Ants climb. Bees fly. So cats jump."
STEP = """
claims:
  ants: {quote: Ants climb%s}
  bees: {quote: Bees fly%s}
  cats:
    quote: cats jump%s
    because:
      - premises: %s%s
"""


def step(
    *, ants: str = "", bees: str = "", cats: str = "", premises: str = "[ants]", fields: str = ""
) -> str:
    below = "".join(f"\n        {line}" for line in fields.split("\n") if line)
    own = "".join(f"\n    {line}" for line in cats.split("; ") if line)
    return STEP % (ants, bees, own, premises, below)


@pytest.mark.parametrize(("whose", "count"), [("", 1), ("attributed-to: The headlines", 0)])
def test_an_objection_to_a_view_that_is_only_reported_is_no_slip(
    tmp_path: Path, whose: str, count: int
) -> None:
    yaml = step(cats=whose, fields="undercut-by: [{by: bees}]")
    assert len(said("self-undercut", tmp_path, TEXT, yaml)) == count


@pytest.mark.parametrize(
    ("fields", "count"), [("", 1), ("scheme: sign", 0), ("warrant: All that climbs jumps.", 0)]
)
def test_a_step_has_a_scheme_or_a_warrant(tmp_path: Path, fields: str, count: int) -> None:
    assert len(said("unlicensed-inference", tmp_path, TEXT, step(fields=fields))) == count


@pytest.mark.parametrize(
    ("premises", "fields", "count"),
    [
        ("[ants]", "scheme: analogy", 1),
        ("[ants]", "scheme: analogy\nwarrant: They are alike.", 0),
        ("[ants, bees]", "scheme: analogy", 0),
        ("[ants]", "scheme: analogy\nanswers: {similarity: {is: answered, why: Shown.}}", 0),
        ("[ants]", "scheme: analogy\nanswers: {similarity: {is: failed, why: No.}}", 0),
        ("[ants]", "scheme: evidence-to-claim", 0),
        ("[ants]", "", 0),
    ],
)
def test_the_second_premise_of_a_scheme(tmp_path: Path, premises: str, fields: str, count: int) -> None:
    assert len(said("missing-premise", tmp_path, TEXT, step(premises=premises, fields=fields))) == count


def test_an_outcome_is_the_goal_and_a_source_names_the_speaker(tmp_path: Path) -> None:
    goal = step(cats="outcome: {name: joy}", fields="scheme: practical-reasoning")
    assert said("missing-premise", tmp_path, TEXT, goal) == []
    expert = """
sources: {doe: {authors: [Doe J]}}
claims:
  doe-says: {source: doe, en: Cats jump., kind: testimony}
  cats: {quote: cats jump, because: [{premises: [doe-says], scheme: expert-opinion}]}
"""
    assert said("missing-premise", tmp_path, TEXT, expert) == []


def test_steps_of_one_kind_are_told_together(tmp_path: Path) -> None:
    yaml = """
claims:
  ants: {quote: Ants climb}
  bees: {quote: Bees fly, because: [{premises: [ants], scheme: sign}]}
  cats: {quote: cats jump, because: [{premises: [bees], scheme: sign}]}
"""
    (found,) = said("missing-premise", tmp_path, TEXT, yaml)
    assert found.about == ("bees", "bees.1", "cats", "cats.1")


@pytest.mark.parametrize(
    ("premise", "conclusion", "count"),
    [
        (", modality: might", "modality: does", 1),
        (", modality: can", "modality: can", 0),
        (", modality: does", "modality: might", 0),
        ("", "modality: does", 0),
        (", modality: no-link", "modality: does", 0),
        (", modality: might, kind: recommendation", "modality: does", 0),
        (", modality: might", "modality: does; cites: [1]", 0),
        (", scope: some", "scope: all", 1),
        (", scope: all", "scope: most", 0),
    ],
)
def test_a_conclusion_climbs_above_its_premise(
    tmp_path: Path, premise: str, conclusion: str, count: int
) -> None:
    yaml = step(ants=premise, cats=conclusion, fields="scheme: cause-to-effect")
    text = TEXT.replace("jump", "jump [1]")
    assert len(said("conclusion-too-strong", tmp_path, text, yaml)) == count


TWO_STEPS = """
claims:
  ants: {quote: Ants climb, modality: might}
  bees: {%s, modality: does}
  cats:
    quote: cats jump
    modality: does
    because:
      - {premises: [ants], scheme: cause-to-effect}
      - {premises: [bees], scheme: cause-to-effect}
"""


def test_another_step_may_carry_what_the_first_does_not(tmp_path: Path) -> None:
    assert said("conclusion-too-strong", tmp_path, TEXT, TWO_STEPS % "quote: Bees fly") == []


def test_a_bridge_that_nobody_says_carries_nothing(tmp_path: Path) -> None:
    bridge = "en: Bees count., implicit: The step needs it."
    assert len(said("conclusion-too-strong", tmp_path, TEXT, TWO_STEPS % bridge)) == 1


def test_the_climb_is_told_where_it_happens_and_not_again_further_on(tmp_path: Path) -> None:
    yaml = """
claims:
  ants: {quote: Ants climb, modality: can}
  bees: {quote: Bees fly, modality: does, because: [{premises: [ants], scheme: sign}]}
  cats: {quote: cats jump, modality: does, because: [{premises: [bees], scheme: sign}]}
"""
    (found,) = said("conclusion-too-strong", tmp_path, TEXT, yaml)
    assert found.about == ("bees", "bees.1", "ants")


def test_association_to_cause_is_left_to_its_own_rule(tmp_path: Path) -> None:
    yaml = step(
        ants=", kind: association, modality: associated",
        cats="kind: cause; modality: does",
        fields="scheme: correlation-to-cause",
    )
    assert said("conclusion-too-strong", tmp_path, TEXT, yaml) == []
    assert len(said("correlation-to-cause", tmp_path, TEXT, yaml)) == 1


SENSES = "terms: {{bank: {{en: bank, senses: {{river: a shore, money: a house of money}}}}}}{}"


@pytest.mark.parametrize(
    ("ants", "cats", "count"),
    [
        (", senses: {bank: river}", "senses: {bank: money}", 1),
        (", senses: {bank: river}", "senses: {bank: river}", 0),
        (", senses: {bank: river}", "", 0),
        (", senses: {bank: river}, kind: definition", "senses: {bank: money}", 0),
    ],
)
def test_a_word_changes_its_meaning_on_a_step(tmp_path: Path, ants: str, cats: str, count: int) -> None:
    yaml = SENSES.format(step(ants=ants, cats=cats, fields="scheme: sign"))
    assert len(said("equivocation", tmp_path, TEXT, yaml)) == count


@pytest.mark.parametrize(
    ("scheme", "answers", "severities"),
    [
        ("sign", "strength: {is: failed, why: No.}", [Severity.WARNING]),
        ("sign", "strength: {is: open, why: Unsure.}", []),  # it is on the way to no conclusion
        ("sign", "alternatives: {is: open, why: Unsure.}", []),
        ("sign", "alternatives: {is: failed, why: Rain.}", [Severity.WARNING]),
        ("sign", "strength: {is: answered, why: Always.}", []),
        ("practical-reasoning", "feasibility: {is: not-applicable, why: Done already.}", []),
    ],
)
def test_failed_questions_and_open_assumptions(
    tmp_path: Path, scheme: str, answers: str, severities: list[Severity]
) -> None:
    yaml = step(fields=f"scheme: {scheme}\nanswers: {{{answers}}}")
    found = said("critical-question-open", tmp_path, TEXT, yaml)
    assert [finding.severity for finding in found] == severities


def test_one_step_gives_one_finding_with_the_authors_reasons(tmp_path: Path) -> None:
    answers = "answers: {strength: {is: failed, why: It often errs.}, alternatives: {is: failed, why: Rain.}}"
    (found,) = said("critical-question-open", tmp_path, TEXT, step(fields=f"scheme: sign\n{answers}"))
    assert found.message.best("en") == (
        "It often errs. Question without a good answer at the step to “Cats jump”: Does this sign always go with what "
        "it is taken to show? Rain. Question without a good answer: Could something else explain better what is seen?"
    )
    assert ": Ce signe va-t-il toujours" in found.message.best("fr").replace("\u00a0", " ")


def test_steps_that_nobody_has_asked_are_told_once_for_the_document(tmp_path: Path) -> None:
    yaml = """
claims:
  ants: {quote: Ants climb}
  bees: {quote: Bees fly, because: [{premises: [ants], scheme: sign}]}
  cats: {quote: cats jump, because: [{premises: [bees], scheme: sign}]}
"""
    (found,) = said("critical-question-open", tmp_path, TEXT, yaml)
    assert found.severity is Severity.INFO
    assert found.about == ("bees.1", "cats.1")


def test_an_objection_to_a_step_asks_one_of_its_questions(tmp_path: Path) -> None:
    yaml = """
claims:
  ants: {quote: Ants climb}
  dogs: {en: Dogs jump as well., fr: Les chiens sautent aussi., implicit: another means}
  cats: {quote: cats jump, because: [{premises: [ants], scheme: practical-reasoning%s}]}
"""
    assert len(said("critical-question-open", tmp_path, TEXT, yaml % "")) == 1
    assert said("critical-question-open", tmp_path, TEXT, yaml % ", undercut-by: [{by: dogs}]") == []


def test_a_question_that_another_rule_tells_is_left_to_it(tmp_path: Path) -> None:
    yaml = step(
        ants=", population: {species: animal}",
        cats="population: {species: human}",
        fields="scheme: evidence-to-claim\nanswers: {indirectness: {is: failed, why: Ants.}}",
    )
    assert said("critical-question-open", tmp_path, TEXT, yaml) == []
    assert len(said("animal-or-in-vitro", tmp_path, TEXT, yaml)) == 1


@pytest.mark.parametrize(("where", "left_to_small_sample"), [("cites: [1]", True), ("source: trial", False)])
def test_a_question_is_left_to_the_rule_that_tells_it_and_the_makers_step_is_no_weakness(
    tmp_path: Path, where: str, left_to_small_sample: bool
) -> None:
    # Of a small work that the makers of the map brought in, `small-sample` says nothing.
    mark = "mark: 1, " if left_to_small_sample else "title: On ants, "
    text = TEXT.replace("climb", "climb [1]")
    quoted = "quote: Ants climb" if left_to_small_sample else "en: Ants climb"
    yaml = f"""
sources: {{trial: {{{mark}participants: 12}}}}
claims:
  ants: {{{quoted}, kind: result, {where}}}
  cats:
    quote: cats jump
    because: [{{premises: [ants], scheme: evidence-to-claim, answers: {{size: {{is: failed, why: Twelve ants.}}}}}}]
"""
    assert len(said("small-sample", tmp_path, text, yaml)) == int(left_to_small_sample)
    # What the makers add answers another question than whether the text's own reasoning holds.
    assert said("critical-question-open", tmp_path, text, yaml) == []


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("[ants]", "[ants, bees]", 1), ("[ants]", "[bees]", 0), ("[ants, bees]", "[bees, ants]", 1)],
)
def test_a_reason_counts_once(tmp_path: Path, one: str, other: str, count: int) -> None:
    yaml = step(premises=one, fields="scheme: sign") + f"      - {{premises: {other}, scheme: sign}}\n"
    assert len(said("linkage-suspect", tmp_path, TEXT, yaml)) == count


PARTS = "terms: {{tea: {{en: tea}}, milk: {{en: milk}}}}{}"


@pytest.mark.parametrize(
    ("premises", "fields", "count"),
    [
        ("[ants]", "scheme: sign", 1),
        ("[ants]", "scheme: sign\ndrawn-by: makers", 0),
        ("[ants, bees]", "scheme: composition", 0),
        ("[ants]", "scheme: composition\nanswers: {hereditary: {is: answered, why: It does.}}", 0),
    ],
)
def test_a_mixture_rests_on_evidence_about_all_its_parts(
    tmp_path: Path, premises: str, fields: str, count: int
) -> None:
    yaml = step(
        ants=", intervention: {agent: tea}",
        bees=", intervention: {agent: milk}",
        cats="kind: effect; intervention: {agent: tea, with: [milk]}",
        premises=premises,
        fields=fields,
    )
    assert len(said("linkage-suspect", tmp_path, TEXT, PARTS.format(yaml))) == count
    alone = PARTS.format(yaml.replace("{agent: tea, with: [milk]}", "{agent: tea}"))
    assert said("linkage-suspect", tmp_path, TEXT, alone) == [], "what is claimed alone lacks no part"


def test_what_is_missing_has_a_name_in_french_too(tmp_path: Path) -> None:
    (found,) = said("unlicensed-inference", tmp_path, TEXT, step())
    assert found.missing.get("fr") == "Rien ne dit pourquoi cela s’ensuit"
