"""The steps that rest on an authority's word with nothing behind it."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.vocabulary import AnswerState, Design
from mapgen.words import Text

BACKUP = "backup"
"""Walton's sixth question to an expert's word: what evidence does it rest on?"""

_WITHOUT_DATA = (None, Design.OPINION, Design.PRESS, Design.WEB_PAGE, Design.UNKNOWN)


def bare_steps(map_: ArgumentMap) -> Iterator[tuple[Inference, Text]]:
    """Each such step, and what the file's author says of the missing evidence (empty where nothing).

    A step is bare where that question is declared open or failed, or where
    nobody answered it and no premise has a source that rests on evidence.
    """
    for step in map_.inferences:
        if step.scheme is not None and step.scheme.id == "expert-opinion":
            answer = next((answer for answer in step.answers if answer.question == BACKUP), None)
            if answer is None:
                if not any(_has_evidence(map_, map_.claim[id_]) for id_ in step.premises):
                    yield step, Text()
            elif answer.state in (AnswerState.OPEN, AnswerState.FAILED):
                yield step, answer.why


def _has_evidence(map_: ArgumentMap, claim: Claim) -> bool:
    """Whether something stands behind what the authority says, as far as the file tells."""
    if claim.source:
        return map_.source[claim.source].design not in _WITHOUT_DATA
    return bool(claim.citations) or claim.id in map_.inferences_to
