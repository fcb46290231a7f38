"""How two maps join the passages that both have: which supports or attacks which.

Claims that only one of the maps has are left out of it first: what they joined is then joined directly. So a
passage that a student missed is counted once, as missed, and not again with every step to and from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mapgen.model.argument_map import ArgumentMap

MOST_FOLLOWED = 1_000_000
"""How many steps and attacks of a map are followed, in all, before its joins are given up."""

Signs = frozenset[bool]
"""True for support, False for attack."""


class How(StrEnum):
    """How a student joins two passages, beside the key."""

    ALIKE = "alike"
    OPPOSITE = "opposite"
    TURNED = "turned round"
    NOT_JOINED = "not joined"
    MORE = "only here"


@dataclass(frozen=True, slots=True)
class Join:
    """Two passages, by the ids of the key's claims, and how a student joins the first to the second.

    `supports`: what the key says, or the student where the key joins them not at all: True for support,
    False for attack.
    """

    start: str
    end: str
    supports: bool
    how: How


@dataclass(frozen=True, slots=True)
class Grouping:
    """Premises of one conclusion that one map counts together, in one step, and the other apart.

    `together_in_key`: whether it is the key that counts them together. Ids of the key's claims.
    """

    premises: tuple[str, ...]
    conclusion: str
    together_in_key: bool


def joined(map_: ArgumentMap, names: Mapping[str, str]) -> dict[tuple[str, str], Signs] | None:
    """Return which of some claims supports or attacks which, directly or through claims that are not of them.

    `names`: the claims, by id, and the names under which they are returned. An attack on a step counts as
    one on its conclusion; an attack on what attacks counts as support. None where there is too much to
    follow.
    """
    ways: dict[str, list[tuple[str, bool]]] = {}
    for start, end, supports in _direct(map_):
        ways.setdefault(start, []).append((end, supports))
    left = MOST_FOLLOWED
    found: dict[tuple[str, str], set[bool]] = {}
    for id_, name in names.items():
        seen = {(id_, True)}
        waiting = [(id_, True)]
        while waiting:
            at, sign = waiting.pop()
            for end, supports in ways.get(at, ()):
                left -= 1
                if left < 0:
                    return None
                reached = end, sign == supports
                if end in names:
                    if end != id_:
                        found.setdefault((name, names[end]), set()).add(reached[1])
                elif reached not in seen:
                    seen.add(reached)
                    waiting.append(reached)
    return {ends: frozenset(signs) for ends, signs in found.items()}


def compared_joins(
    key: Mapping[tuple[str, str], Signs], student: Mapping[tuple[str, str], Signs]
) -> tuple[Join, ...]:
    """Return how a student joins what the key joins, in the key's order, then what only the student joins."""
    found = []
    for (start, end), signs in key.items():
        own = student.get((start, end), frozenset())
        if own & signs:
            how = How.ALIKE
        elif own:
            how = How.OPPOSITE
        else:
            how = How.TURNED if (end, start) in student and (end, start) not in key else How.NOT_JOINED
        found.append(Join(start, end, True in signs, how))
    for (start, end), signs in student.items():
        if (start, end) not in key and (end, start) not in key:
            found.append(Join(start, end, True in signs, How.MORE))
    return tuple(found)


def groupings(
    key: ArgumentMap, student: ArgumentMap, key_of: Mapping[str, str], alike: set[tuple[str, str]]
) -> Iterator[Grouping]:
    """Yield the premises that one map counts together and the other apart.

    `key_of`: the key's claim for each claim of the student's that has one, by its id. `alike`: the pairs of
    the key's claims that both maps join by support.
    """
    in_key = _groups(key, {id_: id_ for id_ in key_of.values()}, alike)
    in_student = _groups(student, key_of, alike)
    left = MOST_FOLLOWED
    for here, there, together_in_key in ((in_key, in_student, True), (in_student, in_key, False)):
        for conclusion, groups in here.items():
            others = there.get(conclusion, {})
            left -= len(groups) * len(others)
            if left < 0:
                return
            for premises in groups:
                if not any(premises <= other for other in others):
                    yield Grouping(tuple(sorted(premises)), conclusion, together_in_key)


def _groups(
    map_: ArgumentMap, key_of: Mapping[str, str], alike: set[tuple[str, str]]
) -> dict[str, dict[frozenset[str], None]]:
    """Return, by conclusion, the sets of two or more premises of one step that both maps join to it."""
    found: dict[str, dict[frozenset[str], None]] = {}
    for step in map_.inferences:
        conclusion = key_of.get(step.conclusion, "")
        mine = (key_of.get(premise, "") for premise in step.premises)
        premises = frozenset(one for one in mine if (one, conclusion) in alike)
        if len(premises) > 1:
            found.setdefault(conclusion, {})[premises] = None
    return found


def _direct(map_: ArgumentMap) -> Iterator[tuple[str, str, bool]]:
    """Yield each support and each attack of a map, as (from, to, whether it is support)."""
    for step in map_.inferences:
        for premise in step.premises:
            yield premise, step.conclusion, True
    for attack in map_.attacks:
        step_attacked = map_.inference.get(attack.target)
        yield attack.attacker, step_attacked.conclusion if step_attacked else attack.target, False
