"""Which voices are independent of each other, so that one study is not counted twice.

Two sources are not independent when they share data, when one leans on the
other, when the same authors wrote both, or when they are one work. Two steps
to the same claim are not independent when they share a premise, or when
premises of theirs come from sources that are not independent. What is not
independent counts once, as the strongest of it: the cautious choice (Greenberg
2009, BMJ 339:b2680, on how citing each other amplifies).

Only what a step starts from directly is looked at; dependence further down
shows where those claims are weighed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.values import LeafCertainty


class Dependence:
    """Groups of voices that count once."""

    def __init__(self, map_: ArgumentMap, leaves: Mapping[str, LeafCertainty | None]) -> None:
        self._origin_of = _origins(map_)
        self._leaves = leaves

    def groups(self, voices: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
        """The voices, each given with its claims, those that are not independent together; in order."""
        joined = _Joined()
        for voice, claims in voices.items():
            for claim in claims:
                joined.join(("voice", voice), ("claim", claim))
                leaf = self._leaves.get(claim)
                if leaf is not None and leaf.source:
                    joined.join(("voice", voice), ("origin", self._origin_of.get(leaf.source, leaf.source)))
        found: dict[tuple[str, str], list[str]] = {}
        for voice in voices:
            found.setdefault(joined.first(("voice", voice)), []).append(voice)
        return [tuple(group) for group in found.values()]


def _origins(map_: ArgumentMap) -> dict[str, str]:
    """For each source one name for everything that it is not independent of."""
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
    """Things put together two by two (union-find, Galler & Fischer 1964)."""

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
