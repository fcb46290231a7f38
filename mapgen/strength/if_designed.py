"""Which words for chains are no lower only because nobody has entered what kind of work a source is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.if_judged import MOST, Words, words_supposing
from mapgen.vocabulary import Carried, Design

LEAST = Design.CASE_REPORT
"""The kind of work that is tried: of all that studied people the one that can show least."""
_FROM_BEST = (Carried.SUPPORTED, Carried.WEAK, Carried.FAILS)


@dataclass(frozen=True, slots=True)
class Spared:
    """The lower word that a chain would have, and the works, by id, that are the reason."""

    word: Carried
    works: tuple[str, ...]


def spared(map_: ArgumentMap, now: Words, works: Collection[str]) -> Mapping[str, Spared]:
    """Return, by the id of a chain, what its word would be if works without a design were single cases.

    Each is tried by itself; for chains that none lowers, all together. Chains that keep their word are left
    out. `now`: the words as they are.
    """
    found: dict[str, Spared] = {}
    alone = [(one,) for one in works] if 1 < len(works) <= MOST else []
    for tried in (*alone, tuple(works)):
        then = words_supposing(_as_cases(map_, tried))
        for id_, (word, _) in then.items():
            before = now[id_][0]
            if word in _FROM_BEST and before in _FROM_BEST:
                known = found.get(id_)
                if _FROM_BEST.index(word) > _FROM_BEST.index(before) and (known is None or tried in alone):
                    named = known.works if known is not None else ()
                    found[id_] = Spared(word, (*named, *tried))
    return found


def _as_cases(map_: ArgumentMap, works: Collection[str]) -> ArgumentMap:
    sources = tuple(replace(one, design=LEAST) if one.id in works else one for one in map_.sources)
    return replace(map_, sources=sources)
