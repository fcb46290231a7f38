"""What still holds a conclusion down once the places where its chain breaks are mended.

A claim is worth as much as its best step, so a direct study of the conclusion, or of a claim on the way to
it, makes what the text gives for that claim no longer needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.claim_kinds import STUDIED
from mapgen.strength.breaking.breaks import Place
from mapgen.strength.repair.bridging import TRIED
from mapgen.strength.repair.changes import Change, reach_of
from mapgen.strength.repair.mending import mending
from mapgen.strength.repair.trial import Trials
from mapgen.strength.scale import LEVELS
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.values import Remaining, RepairKind


@dataclass(frozen=True)
class Rest:
    """Finds what remains to be shown of one map's chains once the places where they break are mended."""

    map: ArgumentMap
    indexed: IndexedGraph

    def of(self, trials: Trials, every: Sequence[Change], places: Sequence[Place]) -> Remaining:
        """Return what remains of a chain whose conclusion is no more certain with all its places mended.

        The claims on the way to which a place lies are supposed to be shown by direct trials as well.
        """
        made = [change for place in places for change in filter(mending(self.indexed, place, ""), every)]
        shown = [each for each in self._on_the_way(places) if each.node != trials.root]
        level = trials.level_after([*made, *shown])
        return Remaining(
            next_weak=self._next_weak(trials, [*made, *shown], places),
            directly=self._directly(trials),
            shown=tuple(change.about for change in shown) if level > trials.level else (),
            reaches=LEVELS[level],
        )

    def _on_the_way(self, places: Sequence[Place]) -> list[Change]:
        """Return, as changes, direct trials of the claims to which the steps lead that break."""
        ids = (self.indexed.id_of[place.node] for place in places)
        steps = (self.map.inference[each] for each in ids if each in self.map.inference)
        claims = (self.map.claim[each] for each in dict.fromkeys(step.conclusion for step in steps))
        return [self._shown(each.id) for each in claims if each.kind in TRIED]

    def _directly(self, trials: Trials) -> bool:
        """Return whether a direct study of the conclusion alone would make it more certain."""
        conclusion = self.map.claim[self.indexed.id_of[trials.root]]
        return conclusion.kind in STUDIED and trials.level_after([self._shown(conclusion.id)]) > trials.level

    def _shown(self, id: str) -> Change:
        return Change(RepairKind.SUPPORT, self.indexed.node_of[id], id, reach=reach_of(self.map.claim[id]))

    def _next_weak(self, trials: Trials, made: Sequence[Change], places: Sequence[Place]) -> str:
        """Return the id of what holds a conclusion down nearest to it with these changes made.

        Empty where only the places themselves do, where it lies on another way than they, or where it would
        take other indices to tell.
        """
        told = {place.node for place in places}
        graph = self.indexed.graph
        left = [node for node in trials.bottleneck_after(made) if node not in told]
        beneath = {each for place in told for each in graph.ancestors(place)}
        on_the_way = (node for node in left if node in beneath or not told.isdisjoint(graph.ancestors(node)))
        nearest = next(on_the_way, None)
        return "" if nearest is None else self.indexed.id_of[nearest]
