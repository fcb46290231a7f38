"""Remedies that enter an answer to a step's question, of which the words are left to be written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from mapgen.desk.edits import Edit
from mapgen.desk.pieces import entry_of
from mapgen.desk.remedies.judging import step_in
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.findings import Finding
from mapgen.model.elements import Inference
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree
from mapgen.vocabulary import AnswerState
from mapgen.words import both

_BACKUP = "backup"
"""The question to an authority's word: on what evidence does it rest?"""
_MOST = 4
"""For so many questions a remedy is offered."""
_ANSWERED, _OPEN = str(AnswerState.ANSWERED), str(AnswerState.OPEN)


def answer_open(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter an open question of a step as answered, one remedy for each; how is left to be written."""
    steps = (
        [file.map.inference[id_] for id_ in finding.about if id_ in file.map.inference] if file.map else []
    )
    offers = (
        (step, question.text, edits)
        for step in steps
        for question, _ in step.questions()
        if question.id in _left_open(step) and question.text.best("en") in finding.message.best("en")
        if (edits := _answered(file, step, question.id))
    )
    for step, asked, edits in islice(offers, _MOST):
        says = both(
            f"At the step to `{step.conclusion}`, “{asked.best('en')}” has an answer: write it in place of “…”",
            f"À l'étape vers `{step.conclusion}`, « {asked.best('fr')} » a une réponse : l'écrire à la place de « … »",
        )
        yield Remedy(says, edits, sure=False)


def _left_open(step: Inference) -> set[str]:
    return {answer.question for answer in step.answers if answer.state is AnswerState.OPEN}


def tell_backup(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Say what an authority relies on, as the answer to the question about it, at the first such step."""
    steps = (
        [file.map.inference[id_] for id_ in finding.about if id_ in file.map.inference] if file.map else []
    )
    for step in steps:
        states = [answer.state for answer in step.answers if answer.question == _BACKUP]
        edits = _answered(file, step, _BACKUP) if AnswerState.FAILED not in states else ()
        if edits:
            says = both(
                f"At the step to `{step.conclusion}`, it is known what they rely on: write it in place of “…”",
                f"À l'étape vers `{step.conclusion}`, on sait sur quoi ils se fondent : l'écrire à la place de « … »",
            )
            yield Remedy(says, edits, sure=False)
            return


def _answered(file: OpenFile, step: Inference, question: str) -> tuple[Edit, ...]:
    """Return the edits that enter a question as answered; none where its step is written in another way."""
    table = step_in(file, step)
    if table is None or not table.entries:
        return ()
    if not file.is_second:
        return _answered_in_first(file, table, question)
    now = entry_of(table, _ANSWERED)
    added = _added_to(file, now, question) if now is not None else ()
    if now is not None and not added:
        return ()
    if entry_of(table, _OPEN) is None:
        return added or (file.pieces.with_last_entry(table, f"{_ANSWERED}: {{{question}: …}}"),)
    opened = next((key, value) for key, value in table.entries if key.text == _OPEN)
    fresh = "" if added else f"{_ANSWERED}: {{{question}: …}}"
    left = _left(file, opened[1], question)
    if left is None:
        return ()
    if left:
        between = ", " if file.pieces.is_flow(table) else "\n" + " " * file.pieces.column(opened[0])
        start = file.pieces.start(opened[0])
        return (*left, *(added or (Edit(start, start, fresh + between),)))
    gone = file.pieces.without(table, *opened) if added else None
    if not added:
        return (Edit(file.pieces.start(opened[0]), file.pieces.end(opened[1]), fresh),)
    return (gone, *added) if gone is not None else ()


def _left(file: OpenFile, given: Tree, question: str) -> tuple[Edit, ...] | None:
    """Return the edit that takes a question out of those that are open.

    Empty where it stands alone there, None where it is not there or a comment would go.
    """
    pieces = file.pieces
    if pieces.has_comment(pieces.start(given), pieces.end(given)):
        return None
    if isinstance(given, Table):
        entry = next(((key, value) for key, value in given.entries if key.text == question), None)
        gone = pieces.without(given, *entry) if entry is not None and len(given.entries) > 1 else None
        return ((gone,) if gone is not None else ()) if entry is not None else None
    if isinstance(given, Scalar):
        return () if given.text.strip() == question else None
    items = [one for one in given.items if isinstance(one, Scalar) and one.text != question]
    if len(items) != len(given.items) - 1:
        return None
    words = f"[{', '.join(map(pieces.words, items))}]"
    return (Edit(pieces.start(given), pieces.end(given), words),) if items else ()


def _added_to(file: OpenFile, given: object, question: str) -> tuple[Edit, ...]:
    """Return the edit that adds a question to those that are answered."""
    pieces = file.pieces
    if isinstance(given, Scalar | List):
        edit = pieces.with_item(given, question)
        return (edit,) if edit is not None else ()
    if isinstance(given, Table) and given.entries:
        return (pieces.with_last_entry(given, f"{question}: …"),)
    return ()


def _answered_in_first(file: OpenFile, table: Table, question: str) -> tuple[Edit, ...]:
    """Return the edit of a file in format 1, where each answer has its state under `is`."""
    answers = entry_of(table, "answers")
    own = entry_of(answers, question)
    state = own if isinstance(own, Scalar) else entry_of(own, "is")
    if isinstance(state, Scalar) and state.text == _OPEN:
        return (Edit(file.pieces.start(state), file.pieces.end(state), _ANSWERED),)
    if own is None and isinstance(answers, Table) and answers.entries:
        return (file.pieces.with_last_entry(answers, f"{question}: {{is: {_ANSWERED}, why: …}}"),)
    if answers is None:
        entry = f"answers: {{{question}: {{is: {_ANSWERED}, why: …}}}}"
        return (file.pieces.with_last_entry(table, entry),)
    return ()
