"""Tells a class's maps beside the key: as text for a terminal, and as JSON values for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mapgen.comparing import words
from mapgen.comparing.compare import Answer, Compared, Key, Outcome
from mapgen.comparing.describing import Describing, Note
from mapgen.comparing.joins import How, Join
from mapgen.comparing.roles import Role
from mapgen.report.blocks import Block, Heading, Item, Paragraph, as_text
from mapgen.words import Text, filled


def told(key: Key, students: Sequence[Compared], language: str) -> str:
    """Return a class's maps beside the key as plain text, in `language` (`en` or `fr`)."""
    return as_text(_Told(key, language).blocks(students))


SHORT = 100
"""How many characters of items stand in one line with what they are."""


class _Told:
    def __init__(self, key: Key, language: str) -> None:
        self.key, self.language, self.describing = key, language, Describing(key)

    def blocks(self, students: Sequence[Compared]) -> Iterator[Block]:
        yield Heading(self._say(words.TITLE), 1)
        yield Paragraph(self._say(filled(words.OF_KEY, title=self.key.map.document.title)))
        yield Paragraph(
            self._say(filled(words.SUMMARY, students=len(students), passages=len(self.key.columns)))
        )
        yield Paragraph(self._say(words.RULE))
        for text in self.describing.of_key():
            yield Paragraph(self._say(text))
        if any(one.readable for one in students):
            yield Heading(self._say(words.PASSAGES), 2)
            for number, id_ in enumerate(self.key.columns):
                counts = self._say(words.BETWEEN).join(
                    self._say(text) for _, text in self.describing.of_passage(number, students)
                )
                yield Item(self._say(self.describing.label(id_)), (counts,))
        yield Heading(self._say(words.STUDENTS), 2)
        for one in students:
            notes = (line for note in self.describing.of_student(one) for line in self._note(note))
            yield Item(self._head(one), tuple(notes))

    def _head(self, one: Compared) -> str:
        counts = self._say(words.BETWEEN).join(map(self._say, head(one)))
        return self._say(filled(words.LISTED, what=one.name, items=counts)) if counts else one.name

    def _note(self, note: Note) -> Iterator[str]:
        """Yield the lines of a note: one where that is short, else a line for each item."""
        items = [self._say(item) for item in note.items]
        if sum(map(len, items)) <= SHORT:
            listed = filled(words.LISTED, what=note.what, items=self._say(words.BETWEEN).join(items))
            yield self._say(listed if items else note.what)
            return
        yield self._say(filled(words.LISTED, what=note.what, items="")).rstrip()
        yield from (f"· {item}" for item in items)

    def _say(self, text: Text) -> str:
        return text.best(self.language)


def head(one: Compared) -> Iterator[Text]:
    """Yield the two counts of a student's map: passages found, and pairs of them joined as in the key."""
    if not one.readable:
        return
    yield filled(words.FOUND_OF, count=one.count(Outcome.FOUND), all=len(one.answers))
    if one.joins:
        yield filled(words.STEPS_OF, count=one.count_joins(How.ALIKE), all=in_key(one.joins))


def in_key(joins: Sequence[Join]) -> int:
    """Return how many pairs of passages that a student has the key joins."""
    return sum(join.how is not How.MORE for join in joins)


def comparison_values(key: Key, students: Sequence[Compared]) -> dict[str, Any]:
    """Return a class's maps beside the key as JSON values. Passages are offsets in the key's text."""
    places = key.places
    return {
        "format": {"name": "mapgen-compare", "version": 1},
        "key": {
            "title": key.map.document.title.as_dict(),
            "passages": [
                {
                    "claim": id_,
                    "number": key.numbers[id_],
                    "quote": Describing(key).quote(id_),
                    "passages": _passages(places.claims[id_].passages),
                    "roles": _roles(key.roles[id_]),
                }
                for id_ in key.columns
            ],
            "not_compared": [claim.id for claim in key.map.claims if claim.id not in places.claims],
        },
        "students": [_student_values(one) for one in students],
    }


def _student_values(one: Compared) -> dict[str, Any]:
    other = one.other_text
    return {
        "name": one.name,
        "readable": one.readable,
        "counts": {str(outcome): one.count(outcome) for outcome in Outcome},
        "passages": [_answer_values(answer) for answer in one.answers],
        "joins": None if one.joins is None else [_join_values(join) for join in one.joins],
        "groupings": [
            {
                "premises": list(group.premises),
                "conclusion": group.conclusion,
                "together_in_key": group.together_in_key,
            }
            for group in one.groupings
        ],
        "more": [
            {
                "passages": _passages(more.passages),
                "roles": _roles(more.roles),
                "left_out": more.left_out is not None,
            }
            for more in one.more
        ],
        "unplaced": list(one.unplaced),
        "without_passage": one.without_passage,
        "beyond": one.beyond,
        "other_text": None
        if other is None
        else {"line": other.line, "key": other.in_key, "student": other.in_student},
        "faults": [
            {
                "rule": finding.rule,
                "line": finding.span.line,
                "fails": finding.fails,
                "message": finding.message.as_dict(),
            }
            for finding in one.faults
        ],
    }


def _answer_values(answer: Answer) -> dict[str, Any]:
    return {
        "claim": answer.claim,
        "outcome": str(answer.outcome),
        "passages": _passages(answer.passages),
        "roles": _roles(answer.roles),
        "word_for_word": answer.word_for_word,
        "with_claim": answer.with_claim,
    }


def _join_values(join: Join) -> dict[str, Any]:
    return {"from": join.start, "to": join.end, "supports": join.supports, "how": str(join.how)}


def _roles(roles: frozenset[Role]) -> list[str]:
    return [str(role) for role in Role if role in roles]


def _passages(passages: Sequence[Any]) -> list[list[int]]:
    return [[passage.start, passage.end] for passage in passages]
