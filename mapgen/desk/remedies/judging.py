"""Remedies that leave a judgement to be made: questions entered as open, a finding let stand."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.desk.edits import Edit
from mapgen.desk.entering import enter
from mapgen.desk.pieces import names_of
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.spelling import spelled
from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.queries.cached import Queries
from mapgen.queries.told_answers import told_answers
from mapgen.rules import registry
from mapgen.syntax.yaml.tree import List, Table, Tree
from mapgen.vocabulary import AnswerState
from mapgen.words import both

_ANSWERS = frozenset({"answers", *map(str, AnswerState)})


def open_questions(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter the questions of each step that has no answer yet as open, for its author to answer."""
    if file.map is None:
        return
    steps = [file.map.inference[id_] for id_ in finding.about if id_ in file.map.inference]
    told = [edit for step in steps if (edit := _told_by_file(file, file.map, step)) is not None]
    if told:
        says = both(
            "Enter what the file tells of the questions", "Inscrire ce que le fichier dit des questions"
        )
        yield Remedy(says, tuple(told), sure=False)
    edits = [edit for step in steps if (edit := _questions(file, step)) is not None]
    if edits:
        says = both("Enter the questions as open", "Inscrire les questions comme ouvertes")
        yield Remedy(says, tuple(edits), sure=False)


def _told_by_file(file: OpenFile, map_: ArgumentMap, step: Inference) -> Edit | None:
    """Return the edit that enters the answers which follow from the file; None without any."""
    table, told = step_in(file, step), told_answers(Queries(map_), step)
    if not told or not file.is_second or table is None or not table.entries or names_of(table) & _ANSWERS:
        return None
    states: dict[AnswerState, list[str]] = {}
    for one in told:
        why = spelled(one.why.best(map_.text.language), in_flow=True)
        states.setdefault(one.state, []).append(f"{one.question}: {why}")
    entries = [f"{state}: {{{', '.join(answers)}}}" for state, answers in states.items()]
    between = ", " if file.pieces.is_flow(table) else "\n" + " " * file.pieces.column(table.entries[0][0])
    return file.pieces.with_last_entry(table, between.join(entries))


def _questions(file: OpenFile, step: Inference) -> Edit | None:
    table = step_in(file, step)
    if step.answers or step.scheme is None or not step.scheme.questions or table is None:
        return None
    if not table.entries or names_of(table) & _ANSWERS:
        return None
    ids = [question.id for question in step.scheme.questions]
    if file.is_second:
        entry = f"open: [{', '.join(ids)}]"
    else:
        entry = f"answers: {{{', '.join(f'{id_}: {{is: open}}' for id_ in ids)}}}"
    return file.pieces.with_last_entry(table, entry)


def step_in(file: OpenFile, step: Inference) -> Table | None:
    """Return the table of a step in the file; None where it is written as a list of premises alone."""
    claim = file.record("claims", step.conclusion)
    because = (
        next((value for key, value in claim.entries if key.text == "because"), None)
        if isinstance(claim, Table)
        else None
    )
    steps: list[Tree] = (
        because.items if isinstance(because, List) else [because] if because is not None else []
    )
    at = step.span.line, step.span.column
    return next(
        (one for one in steps if isinstance(one, Table) and (one.span.line, one.span.column) == at), None
    )


def accept_proposals(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter what is proposed for the first claim of which something can be, or for all."""
    if file.map is None or not finding.about:
        return
    id_ = next((one for one in finding.about if _is_entered(file, (one,))), "")
    count = len(finding.about)
    offers = [
        (
            (id_,) if id_ else (),
            both(f"Accept what is proposed for `{id_}`", f"Accepter ce qui est proposé pour `{id_}`"),
        ),
        (
            finding.about if count > 1 else (),
            both(
                f"Accept what is proposed for these {count} claims",
                f"Accepter ce qui est proposé pour ces {count} affirmations",
            ),
        ),
    ]
    for claims, says in offers:
        found = enter(file.source, file.path, claims) if claims else None
        if found is not None and found.count:
            yield Remedy(says, found.edits, sure=False)


def _is_entered(file: OpenFile, claims: tuple[str, ...]) -> bool:
    """Return whether something of what is proposed for claims can be entered; what is left is no remedy."""
    found = enter(file.source, file.path, claims)
    return found is not None and found.count > 0


def waive(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Let a finding of a rule stand; the reason is left to be written in place of the dots."""
    if file.map is None or finding.rule not in {rule.name for rule in registry.all_rules()}:
        return
    if finding.fails or _is_own_answer(file.map, finding):
        return
    about = f", about: {finding.about[0]}" if finding.about else ""
    edit = file.with_record("waivers", f"- {{rule: {finding.rule}{about}, reason: …}}")
    if edit is not None:
        says = both(
            f"Let `{finding.rule}` stand: write the reason in place of “…”",
            f"Accepter `{finding.rule}` : écrire la raison à la place de « … »",
        )
        yield Remedy(says, (edit,), sure=False, waives=True)


def _is_own_answer(map_: ArgumentMap, finding: Finding) -> bool:
    """Return whether a finding tells that a question fails, which the author has entered."""
    steps = [map_.inference[id_] for id_ in finding.about if id_ in map_.inference]
    states = {answer.state for step in steps for answer in step.answers}
    return finding.rule == "critical-question-open" and AnswerState.FAILED in states
