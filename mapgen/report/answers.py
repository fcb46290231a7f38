"""The reasons that the map's authors give at questions, and that the report tells nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.report.echoes import holds
from mapgen.rules.structure.critical_question_open import FAILED, OPEN, questions_told
from mapgen.rules.structure.equivocation import is_answered_by_it
from mapgen.strength.breaking.plain_words import opening_sentence
from mapgen.strength.values import Strengths
from mapgen.vocabulary import AnswerState
from mapgen.words import READER_LANGUAGES, Text, both

_TOLD = {AnswerState.FAILED: FAILED, AnswerState.OPEN: OPEN}


def untold(
    map_: ArgumentMap,
    strengths: Strengths,
    findings: Sequence[Finding],
    homes: Mapping[str, Sequence[str]],
    argument: str,
) -> Iterator[Text]:
    """Yield, for each step that is at home in an argument, the reasons at its open and failed questions.

    Those that a finding, a break or the reason of a verdict tells are left out, if in other words.
    """
    words = [finding.message for finding in findings]
    breaks = chain.from_iterable(strengths.breaks.values())
    reasons = [*(one.why for one in breaks), *(one.reasoning.why for one in strengths.arguments.values())]
    for step in map_.inferences:
        if homes.get(step.id, ("",))[0] != argument or strengths.inferences[step.id].makers:
            continue
        why = {answer.question: answer.fatal or answer.why for answer in step.answers}
        asked = [
            (question, _TOLD[answer.state])
            for question, answer in step.questions()
            if answer.state in _TOLD
            and (given := why.get(question.id))
            and not is_answered_by_it(map_, step, question.id)
            and not any(holds(told, given) for told in words)
            and not any(holds(told, opening_sentence(given)) for told in reasons)
        ]
        conclusion = map_.claim[step.conclusion]
        if asked:
            told = {code: questions_told(asked, why, conclusion, code) for code in READER_LANGUAGES}
            yield both(told["en"], told["fr"])
