"""Sorts items into equivalence classes: items that share a key are in the same class."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

Distinct = Callable[[int, int], bool]
"""Returns whether two items, given by their positions, may not be in the same class."""


def equivalence_classes(
    keys: Sequence[Iterable[Hashable]], distinct: Distinct, classes: Sequence[int] = ()
) -> list[int]:
    """Return the class of each item: the position in `keys` of the first item that is in the same class.

    `keys`: the keys of each item. Two classes with a common key are merged, unless `distinct`
    returns True for a member of the first and a member of the second.
    `classes`: the class of each item as found earlier, to merge further; empty: each item alone.
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
