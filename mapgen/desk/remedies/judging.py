"""Remedies that leave a judgement to be made: questions entered as open, a finding let stand."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.desk.edits import Edit
from mapgen.desk.entering import enter
from mapgen.desk.pieces import names_of
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.findings import Finding
from mapgen.model.elements import Inference
from mapgen.rules import registry
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree
from mapgen.vocabulary import AnswerState
from mapgen.words import both

_ANSWERS = frozenset({"answers", *map(str, AnswerState)})


def open_questions(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter the questions of each step that has no answer yet as open, for its author to answer."""
    if file.map is None:
        return
    steps = [file.map.inference[id_] for id_ in finding.about if id_ in file.map.inference]
    edits = [edit for step in steps if (edit := _questions(file, step)) is not None]
    if edits:
        says = both("Enter the questions as open", "Inscrire les questions comme ouvertes")
        yield Remedy(says, tuple(edits), sure=False)


def _questions(file: OpenFile, step: Inference) -> Edit | None:
    table = _step(file, step)
    if step.answers or step.scheme is None or not step.scheme.questions or table is None:
        return None
    if not table.entries or names_of(table) & _ANSWERS:
        return None
    ids = [question.id for question in step.scheme.questions]
    if file.is_second:
        entry = f"open: [{', '.join(ids)}]"
    else:
        entry = f"answers: {{{', '.join(f'{id_}: {{is: open}}' for id_ in ids)}}}"
    last_key, last = table.entries[-1]
    pieces = file.pieces
    end = pieces.end(last_key if isinstance(last, Scalar) and not last.text else last)
    if pieces.is_flow(table):
        return Edit(end, end, f", {entry}")
    line_end = file.source.find("\n", end)
    end = len(file.source) if line_end < 0 else line_end
    return Edit(end, end, "\n" + " " * pieces.column(table.entries[0][0]) + entry)


def _step(file: OpenFile, step: Inference) -> Table | None:
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
    """Enter what is proposed for the first claim that has proposals in its fields."""
    if file.map is None or not finding.about:
        return
    found = enter(file.source, file.path, finding.about[:1])
    if found is not None and found.edits:
        id_ = finding.about[0]
        says = both(f"Accept what is proposed for `{id_}`", f"Accepter ce qui est proposé pour `{id_}`")
        yield Remedy(says, found.edits, sure=False)


def waive(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Let a finding of a rule stand; the reason is left to be written in place of the dots."""
    if file.map is None or finding.fails or finding.rule not in {rule.name for rule in registry.all_rules()}:
        return
    about = f", about: {finding.about[0]}" if finding.about else ""
    edit = file.with_record("waivers", f"- {{rule: {finding.rule}{about}, reason: …}}")
    if edit is not None:
        says = both(
            "Let it stand: write the reason in place of “…”",
            "L'accepter : écrire la raison à la place de « … »",
        )
        yield Remedy(says, (edit,), sure=False)
