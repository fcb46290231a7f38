"""compare(): a student's own map beside the teacher's, by the passages that both quote.

Nothing is guessed from what the words mean: two claims are one if they quote the same passage of the
document (`placing.py`). Ids and the authors' wordings do not count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from mapgen.comparing.joins import Grouping, How, Join, compared_joins, groupings, joined
from mapgen.comparing.placing import Placed, Places, TextWords, around, pairs, places
from mapgen.comparing.roles import Role, roles
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Finding, Passage
from mapgen.model.argument_map import ArgumentMap


class Outcome(StrEnum):
    """What became of a passage of the key in a student's map."""

    FOUND = "found"
    OTHER_ROLE = "other role"
    NOT_JOINED = "joined to nothing"
    WITH_ANOTHER = "with another"
    LEFT_OUT = "left out"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a student made of a claim of the key, which has the id `claim`.

    `passages`: the student's own, where the passage was quoted. `roles`: what the student takes it for.
    `word_for_word`: False where the student's quote differs from the text. `with_claim`: for WITH_ANOTHER,
    the id of the key's claim with which it was quoted as one.
    """

    claim: str
    outcome: Outcome
    passages: tuple[Passage, ...] = ()
    roles: frozenset[Role] = frozenset()
    word_for_word: bool = True
    with_claim: str = ""


@dataclass(frozen=True, slots=True)
class OtherText:
    """Where a student's text is another than the key's: the first line that differs, in both; empty if none.

    `line` counts from 1.
    """

    line: int
    in_key: str
    in_student: str


@dataclass(frozen=True, slots=True)
class More:
    """A passage that a student claims and the key does not.

    `left_out`: the number of the record by which the key leaves it out; None where it is not mentioned.
    """

    passages: tuple[Passage, ...]
    roles: frozenset[Role]
    left_out: int | None = None


@dataclass(frozen=True, slots=True)
class Hand:
    """A student's file as it was read: `map`, with its quotes sought in the key's text; None if unreadable.

    `name`: how to call the student. `text`: the student's own text, where there is one.
    """

    name: str
    map: ArgumentMap | None
    faults: Sequence[Finding]
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """A student's map beside the key. `readable`: whether a map could be read; all else is empty where not.

    `joins` is None where a map has too many steps to compare. `unplaced`: the student's quotes that fit no
    single passage. `without_passage`: how many of the student's claims quote nothing and cannot be compared;
    `beyond`: how many are beyond the number that is compared.
    """

    name: str
    faults: tuple[Finding, ...]
    readable: bool = True
    answers: tuple[Answer, ...] = ()
    joins: tuple[Join, ...] | None = ()
    groupings: tuple[Grouping, ...] = ()
    more: tuple[More, ...] = ()
    unplaced: tuple[str, ...] = ()
    without_passage: int = 0
    beyond: int = 0
    other_text: OtherText | None = None

    @property
    def noted(self) -> int:
        """How many of the key's passages are claims of the student's, in whatever role."""
        return sum(answer.outcome in NOTED for answer in self.answers)

    def count(self, outcome: Outcome) -> int:
        """Return of how many of the key's passages this became."""
        return sum(answer.outcome is outcome for answer in self.answers)

    def count_joins(self, how: How) -> int:
        """Return how many pairs of passages are joined so."""
        return sum(join.how is how for join in self.joins or ())


NOTED = (Outcome.FOUND, Outcome.OTHER_ROLE, Outcome.NOT_JOINED)


@dataclass(frozen=True)
class Key:
    """The teacher's map, and what of it can be compared."""

    map: ArgumentMap

    @cached_property
    def words(self) -> TextWords:
        """The words of its text."""
        return TextWords(self.map.text.content)

    @cached_property
    def places(self) -> Places:
        """Where its claims stand."""
        return places(self.map, self.words)

    @cached_property
    def roles(self) -> Mapping[str, frozenset[Role]]:
        """The roles of its claims, by id."""
        return roles(self.map)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The ids of the claims that are compared, in the order of the text."""
        own = self.places.claims
        return tuple(sorted(own, key=lambda id_: own[id_].words))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each claim, as the page of the map shows it: its place in the file, from 1."""
        return {claim.id: number for number, claim in enumerate(self.map.claims, start=1)}


def compare(key: Key, hand: Hand) -> Compared:
    """Return a student's map beside the key."""
    if hand.map is None:
        return Compared(hand.name, tuple(hand.faults), readable=False)
    other_text = None if hand.text is None else first_difference(key.map.text.content, hand.text)
    own, own_roles = places(hand.map, key.words), roles(hand.map)
    same_roles = _same_roles(key.roles, own_roles, key.places, own)
    paired = pairs(key.places.claims, own.claims, same_roles)
    key_of = {student: id_ for id_, student in paired.items()}
    here = joined(key.map, {id_: id_ for id_ in paired})
    there = joined(hand.map, key_of)
    joins = None if here is None or there is None else compared_joins(here, there)
    alike = {(one.start, one.end) for one in joins or () if one.how is How.ALIKE and one.supports}
    return Compared(
        hand.name,
        tuple(hand.faults),
        True,
        tuple(_answer(id_, key, own, own_roles, paired, key_of) for id_ in key.columns),
        joins,
        tuple(groupings(key.map, hand.map, key_of, alike)),
        tuple(_more(key, own, own_roles, key_of)),
        tuple(quote.exact for _, quote in own.unplaced),
        sum(1 for claim in hand.map.claims if not claim.quotes),
        own.beyond,
        other_text,
    )


def first_difference(key: str, student: str) -> OtherText | None:
    """Return the first line that differs in more than white space at its ends; None where none does."""
    one, two = ([line.strip() for line in text.rstrip().split("\n")] for text in (key, student))
    for number in range(max(len(one), len(two))):
        lines = [own[number] if number < len(own) else "" for own in (one, two)]
        if lines[0] != lines[1]:
            return OtherText(number + 1, *lines)
    return None


def _same_roles(
    key: Mapping[str, frozenset[Role]], student: Mapping[str, frozenset[Role]], here: Places, there: Places
) -> list[tuple[str, str]]:
    """Return the pairs of claims of the very same words that have the same roles, of which several may be."""
    by_words: dict[object, list[str]] = {}
    for id_, placed in there.claims.items():
        by_words.setdefault((placed.words, student[id_]), []).append(id_)
    return [
        (id_, other)
        for id_, placed in here.claims.items()
        for other in by_words.get((placed.words, key[id_]), ())
    ]


def _answer(
    id_: str,
    key: Key,
    own: Places,
    own_roles: Mapping[str, frozenset[Role]],
    paired: Mapping[str, str],
    key_of: Mapping[str, str],
) -> Answer:
    mine = key.places.claims[id_]
    if id_ in paired:
        other = own.claims[paired[id_]]
        taken_for = own_roles[paired[id_]]
        outcome = _outcome(key.roles[id_], taken_for)
        return Answer(id_, outcome, other.passages, taken_for, other.word_for_word)
    within = around(mine, own.claims.items())
    if within:
        other = own.claims[within]
        return Answer(
            id_, Outcome.WITH_ANOTHER, other.passages, own_roles[within], other.word_for_word, key_of[within]
        )
    left_out = next((placed for _, placed in own.left_out if mine.overlaps(placed)), None)
    if left_out is not None:
        return Answer(id_, Outcome.LEFT_OUT, left_out.passages, frozenset({Role.LEFT_OUT}))
    return Answer(id_, Outcome.MISSED)


def _outcome(key: frozenset[Role], student: frozenset[Role]) -> Outcome:
    """Return whether a noted passage has one of the key's roles; where the key has none, any role fits."""
    if not key or key & student:
        return Outcome.FOUND
    return Outcome.OTHER_ROLE if student else Outcome.NOT_JOINED


def _more(
    key: Key, own: Places, own_roles: Mapping[str, frozenset[Role]], key_of: Mapping[str, str]
) -> Sequence[More]:
    """Return the student's claims of which no passage is one of the key's claims."""
    found = []
    for id_, placed in own.claims.items():
        if id_ in key_of or around(placed, key.places.claims.items()):
            continue
        left_out = _left_out_in(key.places, placed)
        found.append(More(placed.passages, own_roles[id_], left_out))
    return found


def _left_out_in(places_: Places, placed: Placed) -> int | None:
    return next((number for number, left in places_.left_out if placed.overlaps(left)), None)


def text_of(passages: Sequence[Passage], text: DocumentText) -> str:
    """Return the words of passages on one line, with an ellipsis in brackets for what stands between them."""
    return " […] ".join(" ".join(text.slice(passage).split()) for passage in passages)
