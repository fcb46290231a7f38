"""Works whose first authors share a surname and are not the same person: their initials tell them apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Source, surname_of


def with_namesakes(map_: ArgumentMap) -> ArgumentMap:
    """Return the map with the works of namesakes marked, so that their labels have initials.

    Whoever has no initials, or some of another's (W and WJ), may be the same person.
    """
    shared = {name for name, initials in _initials(map_.sources).items() if _differ(initials)}
    if not shared:
        return map_
    marked = (
        replace(one, namesake=True) if one.authors and surname_of(one.authors[0]) in shared else one
        for one in map_.sources
    )
    return replace(map_, sources=tuple(marked))


def _initials(sources: Iterable[Source]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for source in sources:
        if source.authors:
            name = surname_of(source.authors[0])
            rest = source.authors[0].removeprefix(name)
            found.setdefault(name, set()).add("".join(letter for letter in rest if letter.isalpha()))
    return found


def _differ(initials: set[str]) -> bool:
    """Return whether some two of the initials cannot be those of one person."""
    longest = max(initials, key=len)
    return any(not longest.startswith(one) for one in initials)
