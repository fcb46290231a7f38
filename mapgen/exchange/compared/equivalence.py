"""Sorts things into equivalence classes: two things that share a key are the same thing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

Distinct = Callable[[int, int], bool]
"""Says whether two things, given by their positions, cannot be the same."""


def equivalence_classes(
    keys: Sequence[Iterable[Hashable]], distinct: Distinct, classes: Sequence[int] = ()
) -> list[int]:
    """The class of each thing, given each thing's keys. A class is named by its first member's position.

    `classes` may hold classes that were found earlier; they are merged further. Two
    classes are not merged where a member of one is distinct from a member of the other.
    """
    class_of = list(classes) or list(range(len(keys)))
    members: dict[int, list[int]] = {}
    for thing, home in enumerate(class_of):
        members.setdefault(home, []).append(thing)
    seen: dict[Hashable, int] = {}
    for thing, own in enumerate(keys):
        for key in own:
            one, other = sorted((class_of[seen.setdefault(key, thing)], class_of[thing]))
            if one != other and not any(distinct(a, b) for a in members[one] for b in members[other]):
                for member in members[other]:
                    class_of[member] = one
                members[one] += members.pop(other)
    return class_of
