"""What the file already tells of the questions of a step: answers that an author need only confirm.

They are proposed where a step goes from what one study found to what holds in general: which kind of study
it is, how many took part, that it is one study. Whether it was fairly compared, run and applied remains to
judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mapgen.model.elements import Inference
from mapgen.queries.cached import Queries
from mapgen.queries.people import people_in
from mapgen.queries.transfers import works_of
from mapgen.vocabulary import AnswerState, Design
from mapgen.words import Text, both

_FROM_STUDIES = "evidence-to-claim"
_ENOUGH = 400
"""GRADE's rule of thumb for a continuous outcome: Guyatt et al. 2011, J Clin Epidemiol 64:1283."""
_ONE = both("It is one study.", "C'est une seule étude.")
_IS = both("Kind of study: {design}.", "Type d'étude : {design}.")


@dataclass(frozen=True, slots=True)
class ToldAnswer:
    """An answer that follows from the file: to which question, of which state, and in which words."""

    question: str
    state: AnswerState
    why: Text


def told_answers(queries: Queries, step: Inference) -> tuple[ToldAnswer, ...]:
    """Return the answers to a step's questions that follow from the one study that its premises rest on."""
    works = {work.id: work for one in step.premises for work in works_of(queries, queries.map.claim[one])}
    if step.answers or step.scheme is None or step.scheme.id != _FROM_STUDIES or len(works) != 1:
        return ()
    (work,) = works.values()
    own = (queries.map.claim[one].participants for one in step.premises)
    return tuple(_of(work.design, next(filter(None, [*own, work.participants]), "")))


def _of(design: Design | None, participants: str) -> Iterator[ToldAnswer]:
    if design in (Design.RANDOMISED_TRIAL, Design.SYSTEMATIC_REVIEW):
        name = design.name_
        yield ToldAnswer(
            "design",
            AnswerState.ANSWERED,
            both(*(_IS.best(code).format(design=name.best(code)) for code in ("en", "fr"))),
        )
    people = people_in(participants)
    if people is not None:
        state = AnswerState.OPEN if people < _ENOUGH else AnswerState.ANSWERED
        yield ToldAnswer("size", state, both(f"{participants.rstrip('.')}.", f"{participants.rstrip('.')}."))
    if design is not None and design is not Design.SYSTEMATIC_REVIEW:
        yield ToldAnswer("consistency", AnswerState.OPEN, _ONE)
