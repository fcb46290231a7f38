"""Which changes between two maps moved a verdict: those whose undoing gives the old one back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.revisions.changes import Change
from mapgen.revisions.undoing import parts_of, undone
from mapgen.strength.values import Strengths
from mapgen.strength.weigh import weigh

MOST_ALONE = 60
"""The most changes that are undone one by one; where a file has more, several are undone at a time."""

Gives = Callable[[Strengths], bool]
"""Whether strengths give the old verdict."""
Undone = tuple[tuple[str, str, tuple[str, ...]], ...]
"""What identifies changes: kind and id of each, and the fields that differ."""


@dataclass(frozen=True)
class Causes:
    """Undoes changes in the new map, and weighs it again. `old`: the old map with the ids of the new one."""

    old: ArgumentMap
    new: ArgumentMap
    changes: Sequence[Change]
    _weighed: dict[Undone, Strengths] = field(default_factory=dict)

    def of(self, gives: Gives) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
        """Return the changes that moved a verdict, and further ones each of which is enough as well.

        A single change if one is enough, or else a set of which each is needed; of a changed element only
        the fields that matter. Empty where even undoing all of them does not give the old verdict.
        """
        tried = [change for change in self.changes if not change.only_renamed]
        if len(tried) <= MOST_ALONE:
            alone = [
                one for change in tried if self._give([change], gives) for one in self._parts(change, gives)
            ]
            if alone:
                return (alone[0],), tuple(alone[1:])
        together = self._needed(tried, gives)
        parts = self._needed([part for change in together for part in parts_of(change) or [change]], gives)
        return tuple(_joined(parts)) or tuple(together), ()

    def without(self, undo: Sequence[Change]) -> Strengths:
        """Return the strengths of the new map with some changes undone."""
        key = tuple((one.kind, one.id, tuple(each.field for each in one.fields)) for one in undo)
        if key not in self._weighed:
            self._weighed[key] = weigh(undone(self.old, self.new, undo))
        return self._weighed[key]

    def _give(self, undo: Sequence[Change], gives: Gives) -> bool:
        return gives(self.without(undo))

    def _parts(self, change: Change, gives: Gives) -> Iterator[Change]:
        """Yield the parts of a change that are enough each; else one change of the parts that are needed."""
        parts = parts_of(change)
        if len(parts) < 2:
            yield change
            return
        alone = [part for part in parts if self._give([part], gives)]
        yield from alone or _joined(self._needed(parts, gives)) or [change]

    def _needed(self, changes: Sequence[Change], gives: Gives) -> list[Change]:
        """Return changes that undone together give the old verdict, and each is needed; empty if none do.

        Leaves out half of them as long as the others still give it, then ever fewer at a time.
        """
        kept = list(changes)
        if not kept or not self._give(kept, gives):
            return []
        size = max(1, len(kept) // 2)
        while size:
            start = 0
            while start < len(kept):
                fewer = kept[:start] + kept[start + size :]
                if fewer and self._give(fewer, gives):
                    kept = fewer
                else:
                    start += size
            size //= 2
        return kept


def _joined(parts: Sequence[Change]) -> list[Change]:
    """Return changes with the parts of one element put together."""
    joined: dict[tuple[str, str], Change] = {}
    for part in parts:
        key = (part.kind, part.id)
        before = joined[key].fields if key in joined else ()
        joined[key] = replace(part, fields=(*before, *part.fields))
    return list(joined.values())
