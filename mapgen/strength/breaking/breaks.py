"""The places where a chain breaks, the first that a reader meets first.

The first is where the text's own reasoning breaks (`verdicts.py`). Mend it, and the chain may break again:
the next place is where the mended chain breaks first, and so on, up to three.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mapgen.strength.semantics.best_way import BestWays
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import HIGHEST, ArgumentationGraph, ByNumber, Changed, Node
from mapgen.strength.semantics.verdict import Verdict, judge_again

MOST = 3
"""The most places that are told of one chain."""


@dataclass(frozen=True, slots=True)
class Mending:
    """Mends one place after the other on the charitable reading.

    `graph`, `verdict`: that reading. `objecting`: the verdict by which objections weigh. `strengths`: the
    strength (0 to 1) of each node, by which the way is chosen among equals.
    """

    graph: ArgumentationGraph
    verdict: Verdict
    objecting: Verdict
    strengths: Sequence[float]

    def next_breaks(self, root: int, first: int, needed: int) -> Iterator[tuple[int, Deciders]]:
        """Yield the places that break the chain to `root` once `first`, and each that was yielded, is mended.

        Each comes with what decides the ranks there. None is left once the conclusion has the rank `needed`.
        """
        inside = frozenset(self.graph.ancestors(root))
        mended: dict[int, Node] = {}
        verdict, place = _within(self.verdict, inside), first
        seen = {first}
        while True:
            changed = _mended(Changed(self.graph.nodes, mended), place)
            mended |= changed
            graph = self.graph.with_nodes(Changed(self.graph.nodes, mended))
            verdict = _updated(verdict, judge_again(graph, verdict, changed, inside, self.objecting))
            if graph.rank(root, verdict.levels) >= needed:
                return
            deciders = Deciders(graph, verdict)
            place = BestWays(deciders, self.strengths).break_at(root, needed)
            if place in seen:
                return
            seen.add(place)
            yield place, deciders


def _mended(nodes: ByNumber[Node], place: int) -> dict[int, Node]:
    """Return the nodes that change when a place is mended: nothing lowers it by itself any more."""
    node = nodes[place]
    if not node.premises:
        return {place: node._replace(level=HIGHEST, unsaid=False, attacks=())}
    found = {place: node._replace(gap=0, faults=0, open=False, blocked=False, ceiling=HIGHEST, attacks=())}
    said = {each: nodes[each]._replace(unsaid=False) for each in node.premises if nodes[each].unsaid}
    return found | said


def _within(verdict: Verdict, inside: frozenset[int]) -> Verdict:
    """Return the part of a verdict that is about the nodes `inside`."""
    return Verdict(
        {node: verdict.levels[node] for node in inside},
        {node: verdict.statuses[node] for node in inside},
        {node: verdict.unattacked[node] for node in inside},
        {node: verdict.bases[node] for node in inside},
    )


def _updated(former: Verdict, later: Verdict) -> Verdict:
    """Return the former verdict with what was judged again in its place."""
    return Verdict(
        former.levels | later.levels,
        former.statuses | later.statuses,
        former.unattacked | later.unattacked,
        former.bases | later.bases,
    )
