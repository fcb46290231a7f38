"""Finds out which of many things are one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

Apart = Callable[[int, int], bool]
"""Whether two things, by their numbers, cannot be one."""


def joined(keys: Sequence[Iterable[Hashable]], apart: Apart, classes: Sequence[int] = ()) -> list[int]:
    """The class of each thing, given each one's keys: two that share a key are one.

    A class is called by its first member. Classes found earlier may be given,
    and are joined further; none is joined to another where any of their members
    are apart.
    """
    class_of = list(classes) or list(range(len(keys)))
    members: dict[int, list[int]] = {}
    for thing, home in enumerate(class_of):
        members.setdefault(home, []).append(thing)
    seen: dict[Hashable, int] = {}
    for thing, own in enumerate(keys):
        for key in own:
            one, other = sorted((class_of[seen.setdefault(key, thing)], class_of[thing]))
            if one != other and not any(apart(a, b) for a in members[one] for b in members[other]):
                for member in members[other]:
                    class_of[member] = one
                members[one] += members.pop(other)
    return class_of
