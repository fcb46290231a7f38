"""Which steps to a claim, and which attackers, are independent, so that no study counts twice.

Two sources are not independent when they share data, when one is based on the
other, when the same authors wrote both, or when they are one work. Two steps
to the same claim are not independent when they share a premise, or when
premises of theirs come from sources that are not independent. What is not
independent counts once, as the strongest of it: the cautious choice (Greenberg
2009, BMJ 339:b2680, on how citations of each other amplify a claim).

Only the premises of a step are compared. Dependence further down counts where
those premises are weighed themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.leaf import LeafCertainty


class Dependence:
    """Groups steps, or attackers, that are not independent, so that each group counts once.

    `leaves`: each claim's certainty by its own evidence, by claim id; None without evidence of its own.
    """

    def __init__(self, map_: ArgumentMap, leaves: Mapping[str, LeafCertainty | None]) -> None:
        self._origin_of = _origins(map_)
        self._leaves = leaves

    def groups(self, claims_of: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
        """Return the ids of steps or attackers in groups: two that are not independent are in one group.

        `claims_of`: by the id of a step, the ids of its premises; by that of an attacker, its own id alone.
        Every id is in one group; groups and ids keep the order of `claims_of`.
        """
        joined = _Joined()
        for id, claims in claims_of.items():
            for claim in claims:
                joined.join(("id", id), ("claim", claim))
                leaf = self._leaves.get(claim)
                if leaf is not None and leaf.source:
                    joined.join(("id", id), ("origin", self._origin_of.get(leaf.source, leaf.source)))
        found: dict[tuple[str, str], list[str]] = {}
        for id in claims_of:
            found.setdefault(joined.first(("id", id)), []).append(id)
        return [tuple(group) for group in found.values()]


def _origins(map_: ArgumentMap) -> dict[str, str]:
    """Return, by source id, a name for the source's group; sources that are not independent share it."""
    joined = _Joined()
    for source in map_.sources:
        own = ("source", source.id)
        if source.data:
            joined.join(own, ("data", source.data))
        if source.authors:
            joined.join(own, ("authors", "; ".join(sorted(_folded(source.authors)))))
        for other in source.based_on:
            joined.join(own, ("source", other))
    return {source.id: "/".join(joined.first(("source", source.id))) for source in map_.sources}


def _folded(authors: Iterable[str]) -> list[str]:
    return [" ".join(author.casefold().replace(".", " ").split()) for author in authors]


class _Joined:
    """Disjoint sets that are joined two by two (union-find, Galler & Fischer 1964)."""

    def __init__(self) -> None:
        self._above: dict[tuple[str, str], tuple[str, str]] = {}

    def first(self, thing: tuple[str, str]) -> tuple[str, str]:
        above = self._above.setdefault(thing, thing)
        while above != self._above[above]:
            self._above[thing] = self._above[above]
            thing, above = above, self._above[above]
        return above

    def join(self, one: tuple[str, str], other: tuple[str, str]) -> None:
        first, second = self.first(one), self.first(other)
        if first != second:
            self._above[second] = first
