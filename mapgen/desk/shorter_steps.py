"""Writes steps, their answers, and attacks in the short forms of format 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mapgen.desk.edits import Edit
from mapgen.desk.pieces import Pieces, entry_of, names_of, only_entry
from mapgen.syntax.fields.records import ATTACK_FIELDS
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree

LINE = 110
"""The longest line that is made where a longer form was on several, in characters."""
_NOT_BETWEEN_BRACES = re.compile(r"[\n,\[\]{}#]|: ")


@dataclass(frozen=True)
class _Entry:
    """An entry of a table: the table, its key and its value."""

    table: Table
    key: Scalar
    value: Tree


class ShorterSteps:
    """Makes the edits that shorten the steps and attacks of one file."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces = pieces

    def replaced(self, tree: Tree, words: str) -> Iterator[Edit]:
        """Replace a tree by words in one line, where no comment goes with it."""
        start, end = self.pieces.start(tree), self.pieces.end(tree)
        if not self.pieces.has_comment(start, end) and "\n" not in words:
            head = self.pieces.source[:start].rstrip()
            yield Edit(len(head), end, f" {words}")

    def of_claim(self, table: Table) -> Iterator[Edit]:
        because = entry_of(table, "because")
        premises = (
            only_entry(because.items[0], "premises")
            if isinstance(because, List) and len(because.items) == 1
            else None
        )
        if (
            because is not None
            and premises is not None
            and (isinstance(premises, Scalar) or self.pieces.is_flow(premises))
        ):
            yield from self.replaced(because, self.pieces.words(premises))
            return
        for step in because.items if isinstance(because, List) else []:
            if isinstance(step, Table):
                answers = next(
                    (_Entry(step, key, value) for key, value in step.entries if key.text == "answers"), None
                )
                if answers is not None:
                    yield from self._answers(answers)
                yield from self.attacks(step)

    def _answers(self, entry: _Entry) -> Iterator[Edit]:
        """Write the answers of a step under their states."""
        by_state: dict[str, list[tuple[Scalar, Table]]] = {}
        for question, answer in entry.value.entries if isinstance(entry.value, Table) else []:
            state = entry_of(answer, "is")
            if not isinstance(answer, Table) or not isinstance(state, Scalar):
                return
            by_state.setdefault(state.text.strip(), []).append((question, answer))
        start, end = self.pieces.start(entry.key), self.pieces.end(entry.value)
        if not by_state or self.pieces.is_flow(entry.table) or self.pieces.has_comment(start, end):
            return
        column = self.pieces.column(entry.key)
        told = (self._under_state(state, answers, column) for state, answers in by_state.items())
        yield Edit(start, end, ("\n" + " " * column).join(told))

    def _under_state(self, state: str, answers: list[tuple[Scalar, Table]], column: int) -> str:
        questions = [self.pieces.words(question) for question, _ in answers]
        if not any(names_of(answer) - {"is"} for _, answer in answers):
            return f"{state}: {questions[0] if len(questions) == 1 else '[' + ', '.join(questions) + ']'}"
        if len(answers) == 1 and (brief := self._brief(answers[0][1])):
            line = f"{state}: {{{questions[0]}: {brief}}}"
            if column + len(line) <= LINE:
                return line
        inner = column + 2
        lines = [f"{state}:"]
        for words, (_, answer) in zip(questions, answers, strict=True):
            lines.append(" " * inner + words + ":" + self._reasons(answer, inner))
        return "\n".join(lines)

    def _brief(self, answer: Table) -> str:
        """Return an answer's only reason if it can stand between braces as it is written, else nothing."""
        why = only_entry(Table(answer.span, [one for one in answer.entries if one[0].text != "is"]), "why")
        words = self.pieces.words(why) if isinstance(why, Scalar) and why.plain else ""
        return "" if _NOT_BETWEEN_BRACES.search(words) else words

    def _reasons(self, answer: Table, column: int) -> str:
        """Return the reasons of an answer as they stand after its question, which is at `column`."""
        others = [(key, value) for key, value in answer.entries if key.text != "is"]
        if [key.text for key, _ in others] == ["why"]:
            key, value = others[0]
            return self.pieces.set_at(value, column, self.pieces.column(key))
        inner = column + 2
        lines = (
            f"{key.text}:{self.pieces.set_at(value, inner, self.pieces.column(key))}" for key, value in others
        )
        return "".join("\n" + " " * inner + line for line in lines)

    def attacks(self, table: Table) -> Iterator[Edit]:
        """Write attacks as ids with their reasons: `undercut-by: {x: The groups differ.}`."""
        for key, value in table.entries:
            if key.text in ATTACK_FIELDS and isinstance(value, List):
                yield from self._attack_table(_Entry(table, key, value), value)

    def _attack_table(self, entry: _Entry, attacks: List) -> Iterator[Edit]:
        told: dict[str, str] = {}
        column = self.pieces.column(entry.key) + 2
        for attack in attacks.items:
            by = entry_of(attack, "by")
            if not isinstance(attack, Table) or not isinstance(by, Scalar) or by.text in told:
                return
            others = [(key, value) for key, value in attack.entries if key.text != "by"]
            if not others:
                told[by.text] = ""
            elif [key.text for key, _ in others] == ["reason"]:
                reason_key, reason = others[0]
                told[by.text] = self.pieces.set_at(reason, column, self.pieces.column(reason_key))
            else:
                return
        start, end = self.pieces.start(attacks), self.pieces.end(attacks)
        if self.pieces.is_flow(entry.table) or self.pieces.has_comment(start, end):
            return
        head = len(self.pieces.source[:start].rstrip())
        if not any(told.values()):
            yield Edit(head, end, f" {', '.join(told)}" if len(told) == 1 else f" [{', '.join(told)}]")
        elif all(told.values()):
            lines = ("\n" + " " * column + f"{id_}:{reason}" for id_, reason in told.items())
            yield Edit(head, end, "".join(lines))
