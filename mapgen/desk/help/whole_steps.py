"""Completions that write more than a word: a step by a scheme, a question of a step with its answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mapgen.desk.help.place import Place
from mapgen.desk.help.slots import Slot
from mapgen.model import shapes
from mapgen.model.schemes import SCHEMES, Scheme
from mapgen.vocabulary import AnswerState
from mapgen.words import Text, both

Written = tuple[str, Text, str]
"""A name for a list, what it means, and the words to be written."""

_SECOND = re.compile(r"^mapgen:\s*['\"]?2\b", re.MULTILINE)
_TOLD = (AnswerState.FAILED, AnswerState.OPEN)
"""The answers that change a verdict; what is answered well has to be entered by hand."""


def steps_at(source: str, place: Place, slot: Slot, schemes: Iterable[Scheme]) -> Iterator[Written]:
    """Yield the steps that may be written under a claim, and in a step its questions, each with an answer.

    Only in format 2, whose short forms they have, and outside of braces. `schemes`: that of the step.
    """
    if place.in_flow or not _SECOND.search(source):
        return
    if slot.shape == shapes.One("claim") and "because" not in place.beside:
        indent = " " * (place.start - source.rfind("\n", 0, place.start) - 1)
        for scheme in SCHEMES.values():
            lines = ("because:", "  premises: […]", f"  scheme: {scheme.id}")
            yield f"because: {scheme.id}", scheme.pattern, f"\n{indent}".join(lines)
    elif slot.shape == shapes.Many("inference") or slot.shape == shapes.One("inference"):
        own = list(schemes)
        for question in own[0].questions if len(own) == 1 else ():
            for state in _TOLD:
                if str(state) not in place.beside:
                    meaning = both(
                        *(f"{state.name_.best(code)} – {question.text.best(code)}" for code in ("en", "fr"))
                    )
                    yield f"{state}: {question.id}", meaning, f"{state}: {{{question.id}: '…'}}"
