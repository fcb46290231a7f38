"""Three invented articles, graded by the standards of evidence-based medicine before any tool was run.

- *good*: a review of balance training with 8,120 people, intervals, harms, a trial that disagrees and stated
  limits. Its effect is moderate or high, its offer moderate; both are supported.
- *bad*: a seller's page with mice, a patient's word and a doctor's name. It fails.
- *weak*: one trial of 24 people whose bias nobody judged. Low, and so weak for a conclusion that says «does».

Then single answers of *good* are changed: a question left open costs one level at most, a failed one costs
one, and only what is fatal leaves nothing.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer
from mapgen.strength import Strengths, weigh
from mapgen.vocabulary import AnswerState, Carried, Certainty, EvidenceSays
from mapgen.words import Text
from tests.strength.texts import GRADED, of_file

BECAUSE = Text.of(en="So it is.")
NOT_FATAL = Text()
STEPS = ("by-trials", "by-review")
QUESTIONS = ("design", "comparison", "size", "indirectness", "consistency", "bias")


@cache
def the(name: str) -> ArgumentMap:
    return next(of_file(path) for path in GRADED if path.stem == name)


@cache
def weighed(name: str) -> Strengths:
    return weigh(the(name))


def word(name: str, chain: str) -> tuple[Certainty, Carried | None]:
    found = weighed(name).arguments[chain]
    return found.certainty, found.reasoning.word


def test_a_sound_review_is_supported():
    certainty, carried = word("good", "it-works")
    assert certainty in (Certainty.MODERATE, Certainty.HIGH)
    assert carried is Carried.SUPPORTED
    assert word("good", "offer") == (Certainty.MODERATE, Carried.SUPPORTED)


def test_what_a_sound_review_cites_is_high_and_the_trial_that_disagrees_moderate():
    found = weighed("good").claims
    assert {found[id].certainty for id in ("trial-one", "trial-two", "review-pooled")} == {Certainty.HIGH}
    assert found["trial-three"].certainty is Certainty.MODERATE


def test_citing_a_trial_that_disagrees_makes_no_conclusion_contested():
    words = {claim.reasoning.word for claim in weighed("good").claims.values()}
    assert Carried.CONTESTED not in words
    assert weighed("good").claims["training-lowers-falls"].own_evidence is EvidenceSays.PROBABLY


def test_harms_and_alternatives_that_an_offer_names_cost_it_nothing():
    good = the("good")
    bare = replace(
        good,
        inferences=tuple(
            replace(step, premises=("training-lowers-falls",))
            if step.conclusion == "offer-training"
            else step
            for step in good.inferences
        ),
    )
    assert (
        weigh(bare).claims["offer-training"].certainty is weighed("good").claims["offer-training"].certainty
    )


def test_a_sellers_page_fails():
    for chain in ("it-works", "join"):
        certainty, carried = word("bad", chain)
        assert certainty.rank <= Certainty.VERY_LOW.rank
        assert carried is Carried.FAILS
    assert weighed("bad").arguments["it-works"].reasoning.at_best.rank <= Certainty.VERY_LOW.rank


def test_what_is_on_record_does_not_lift_a_sellers_page():
    found = weighed("bad")
    assert found.claims["stone-recommends"].certainty is Certainty.HIGH
    assert found.inferences["by-expert"].certainty is Certainty.VERY_LOW


def test_a_trial_of_24_people_whose_bias_nobody_judged_is_low_and_weak():
    assert word("weak", "balm") == (Certainty.LOW, Carried.WEAK)
    leaf = weighed("weak").claims["less-pain"].leaf
    assert leaf is not None
    assert (leaf.start, [change.steps for change in leaf.changes]) == (Certainty.HIGH, [-1, -1])
    assert leaf.unjudged


def test_only_its_small_size_holds_the_trial_of_24_down_on_the_charitable_reading():
    assert weighed("weak").arguments["balm"].reasoning.at_best is Certainty.MODERATE
    assert weighed("weak").arguments["balm"].reasoning.uncheckable


def changed(questions: dict[str, str], state: AnswerState, fatal: Text = NOT_FATAL) -> Strengths:
    """The strengths of *good* with another answer to a question of each of these steps."""
    good, steps = the("good"), []
    for step in good.inferences:
        if step.id in questions:
            others = tuple(answer for answer in step.answers if answer.question != questions[step.id])
            step = replace(step, answers=(*others, Answer(questions[step.id], state, BECAUSE, fatal)))
        steps.append(step)
    return weigh(replace(good, inferences=tuple(steps)))


def lost(found: Strengths, id: str = "training-lowers-falls") -> int:
    """By how many levels a claim of *good* is lower than with the answers that the file gives."""
    return weighed("good").claims[id].certainty.rank - found.claims[id].certainty.rank


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("state", [AnswerState.OPEN, AnswerState.FAILED])
@pytest.mark.parametrize("step", STEPS)
def test_a_weakness_of_one_step_costs_nothing_while_the_other_stands(step, state, question):
    assert lost(changed({step: question}, state)) == 0


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_open_in_both_steps_costs_one_level_at_most(question):
    found = changed(dict.fromkeys(STEPS, question), AnswerState.OPEN)
    assert lost(found) == 1
    assert lost(found, "offer-training") <= 1


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_that_fails_in_both_steps_costs_one_level(question):
    found = changed(dict.fromkeys(STEPS, question), AnswerState.FAILED)
    assert lost(found) == 1
    assert lost(found, "offer-training") == 1
    # What carries it is moderate now, and so is the trial that disagrees: none is stronger than the other.
    assert found.arguments["it-works"].reasoning.word is Carried.CONTESTED


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_fatal_answer_leaves_nothing_of_its_step(question):
    one = changed({"by-review": question}, AnswerState.FAILED, BECAUSE)
    assert one.inferences["by-review"].certainty is Certainty.NONE
    assert lost(one) == 0
    both = changed(dict.fromkeys(STEPS, question), AnswerState.FAILED, BECAUSE)
    assert both.claims["training-lowers-falls"].certainty is Certainty.NONE
    assert both.arguments["it-works"].reasoning.word is Carried.FAILS
    assert both.arguments["offer"].reasoning.word is Carried.FAILS


def test_all_questions_open_cost_no_more_than_one():
    good = the("good")
    silent = replace(good, inferences=tuple(replace(step, answers=()) for step in good.inferences))
    assert lost(weigh(silent)) == 1
