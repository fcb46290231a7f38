"""The limits of a step, and which answers to its critical questions move them."""

from __future__ import annotations

from dataclasses import replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Inference
from mapgen.strength.evidence.ceilings import BACKING, ceiling
from mapgen.strength.evidence.indirect import LIKENESS, Indirectness, steps_down
from mapgen.strength.what_if import StepLimits
from mapgen.vocabulary import AnswerState


def step_limits(map_: ArgumentMap, indirectness: Indirectness, inference: Inference) -> StepLimits:
    """Return the limits of a step, computed without and with answers in favour of it to its questions.

    These are the critical questions about indirectness and about backing that its scheme asks.
    """
    asked = [question.id for question, _ in inference.questions()]
    bridging = tuple(id for id in asked if id in LIKENESS)
    backing = tuple(id for id in asked if id in BACKING)
    others = tuple(each for each in inference.answers if each.question not in LIKENESS | BACKING)
    bare = replace(inference, answers=others)
    backed = replace(inference, answers=(*others, *(Answer(id, AnswerState.ANSWERED) for id in backing)))
    return StepLimits(
        steps_down=steps_down(indirectness.of_step(bare)),
        bridging=bridging,
        ceiling=ceiling(map_, bare)[0],
        backing=backing,
        ceiling_backed=ceiling(map_, backed)[0],
    )
