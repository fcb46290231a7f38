"""No single answer to a critical question moves anything by more than one rank, unless it is fatal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Inference
from mapgen.strength.evidence.step_limits import StepWeight
from mapgen.vocabulary import AnswerState
from tests.strength.judged import Judged, by_steps, judged
from tests.strength.maps import evidence
from tests.strength.texts import BECAUSE, GRADED, SHIPPED, a_text, of_file


class Answering:
    """Judges a map with one answer changed and all others as they are.

    What no answer is asked about is worked out once: each claim's own evidence, and all other steps. Answers
    by which the step does the same with what its premises give are judged once.
    """

    def __init__(self, map_: ArgumentMap) -> None:
        self.map = map_
        self._own, self._weights, self._makers = evidence(map_)
        self._steps = {step.id: self._weights.of(step) for step in map_.inferences}
        self._judged: dict[object, Judged] = {}

    def judged(self, step: Inference, question: str, state: AnswerState) -> Judged:
        now = answering(step, question, state)
        weight = self._weights.of(now)
        does = what_it_does(weight)
        key = (step.id, does) if does != what_it_does(self._steps[step.id]) else ()
        if key not in self._judged:
            steps = self._steps | {step.id: weight}
            self._judged[key] = by_steps(with_step(self.map, step, now), self._own, steps, self._makers)
        return self._judged[key]


def what_it_does(weight: StepWeight) -> tuple[object, ...]:
    """All that judging reads of a step's weight."""
    cautious = (weight.gap, weight.faults, weight.open, weight.ceiling[0], weight.ceilings)
    return (*cautious, weight.faults_at_best, weight.ceiling_at_best[0], bool(weight.questions.fatal))


def answering(step: Inference, question: str, state: AnswerState) -> Inference:
    others = tuple(answer for answer in step.answers if answer.question != question)
    return replace(step, answers=(*others, Answer(question, state, BECAUSE)))


def with_step(map_: ArgumentMap, step: Inference, now: Inference) -> ArgumentMap:
    return replace(map_, inferences=tuple(now if each is step else each for each in map_.inferences))


def moved_too_far(map_: ArgumentMap, steps: Iterable[Inference]) -> list[tuple[str, str, str, list[int]]]:
    """Each (step, question, element, ranks) for which the four answers differ by more than one rank."""
    found = []
    changed = Answering(map_)
    for step in steps:
        for question, _ in step.questions():
            each = [changed.judged(step, question.id, state) for state in AnswerState]
            if all(one is each[0] for one in each):
                continue
            for reading in ("cautious", "charitable"):
                for id in map_.claim | map_.inference:
                    ranks = [getattr(one, reading)[id] for one in each]
                    if max(ranks) - min(ranks) > 1:
                        found.append((step.id, question.id, id, ranks))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("seeds", [range(first, first + 30) for first in range(0, 120, 30)])
def test_in_maps_made_by_chance(seeds):
    for seed in seeds:
        map_ = a_text(seed, objections=seed % 4)
        assert moved_too_far(map_, map_.inferences) == [], seed


@pytest.mark.parametrize("path", GRADED, ids=lambda path: path.stem)
def test_in_the_graded_maps(path):
    map_ = of_file(path)
    assert moved_too_far(map_, map_.inferences) == []


@pytest.mark.slow
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize("part", range(4))
def test_in_the_shipped_maps(path, part):
    map_ = of_file(path)
    assert moved_too_far(map_, map_.inferences[part::12]) == []


@pytest.mark.parametrize("path", GRADED, ids=lambda path: path.stem)
def test_one_answer_changes_no_other_step_and_no_claim_s_own_evidence(path):
    """So that the law may work these out once."""
    map_ = of_file(path)
    changed = Answering(map_)
    for number, step in enumerate(map_.inferences):
        for question, _ in step.questions():
            state = [*AnswerState][number % len(AnswerState)]
            whole = judged(with_step(map_, step, answering(step, question.id, state)))
            short = changed.judged(step, question.id, state)
            assert (short.cautious, short.charitable) == (whole.cautious, whole.charitable)


def test_some_answers_move_something():
    """So that the law is not kept because no answer counts."""
    map_ = a_text(0)
    (first, *_) = [step for step in map_.inferences if step.scheme]
    ranks = {
        tuple(Answering(map_).judged(step, question.id, state).cautious.values())
        for step in [first, *map_.inferences]
        for question, _ in step.questions()
        for state in AnswerState
    }
    assert len(ranks) > 1
