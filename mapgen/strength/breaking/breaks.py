"""The places where a chain breaks, the first that a reader meets first.

A break is a fault of the reasoning before it is a lack of evidence or of somebody who checks: the gravest
sort of fault (`fault.py`) on the way down from the conclusion (`ways.py`), and of these the nearest; without
such a fault, the place where most is lost. Mend it, and the chain may break again: the next place is where
the mended chain breaks first, and so on, up to three.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mapgen.strength.breaking.fault import Cause, Faults, Grade
from mapgen.strength.breaking.ways import Gravest, Gravity, Ways, Worths
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import HIGHEST, ByNumber, Changed, Node
from mapgen.strength.semantics.verdict import Verdict, judge_again

MOST = 3
"""The most places that are told of one chain."""
DEAREST = 50_000
"""Where a chain would have more nodes than this, were it as often there as there are chains, only its first
place is told: to mend it takes a walk through the whole chain."""
_OF_THE_STEP = frozenset({Cause.CIRCULAR, Cause.FATAL_ANSWER, Cause.FATAL_ATTACK, Cause.FAILED, Cause.GAPS})
"""Faults of a step that are told before what the text says against the step's conclusion."""


@dataclass(frozen=True)
class Breaks:
    """Finds the places where chains break.

    `charitable`, `cautious`: the faults on either reading. `ends`: the conclusions of chains. `strengths`:
    the strength (0 to 1) of each node, for ties.
    """

    charitable: Faults
    cautious: Faults
    ends: frozenset[int]
    strengths: Sequence[float]

    def first(self, root: int) -> int:
        """Return the node at which the chain to `root` breaks first on the charitable reading."""
        return self._first.on_the_way(root)

    def doubtful(self, root: int, needed: int) -> int | None:
        """Return the nearest step to `root` at which its own questions leave less than the rank `needed`.

        On the cautious reading. None if nothing but evidence, or somebody who checks, is lacking on the way.
        """
        if needed not in self._doubtful:
            self._doubtful[needed] = self._doubt(needed)
        found = self._doubtful[needed].on_the_way(root)
        return found if self._is_doubtful(found, needed) else None

    def unchecked(self, root: int) -> int:
        """Return the node on the charitable way to `root` that the cautious reading lowers most."""
        return self._unchecked.on_the_way(root)

    @cached_property
    def _worths(self) -> Worths:
        return Worths(self.charitable.deciders.graph)

    @cached_property
    def _first(self) -> Gravest:
        return self._gravest(self.charitable)

    def _gravest(self, faults: Faults) -> Gravest:
        def gravity(node: int) -> Gravity:
            grade = faults.at(node).grade
            severity = faults.deciders.severity(node) if grade is Grade.EVIDENCE else 0
            return Grade.EVIDENCE - grade, severity

        def late(node: int) -> bool:
            if faults.at(node).cause is not Cause.CONTRADICTED:
                return False
            return any(faults.at(step).cause in _OF_THE_STEP for step in ways.below(node))

        ways = Ways(faults.deciders, self._worths, self.ends, self.strengths)
        return Gravest(ways, gravity, late)

    @cached_property
    def _doubtful(self) -> dict[int, Gravest]:
        return {}

    def _doubt(self, needed: int) -> Gravest:
        deciders = self.cautious.deciders
        ways = Ways(deciders, Worths(deciders.graph), self.ends, self.strengths)
        return Gravest(ways, lambda node: (int(self._is_doubtful(node, needed)), 0))

    def _is_doubtful(self, node: int, needed: int) -> bool:
        deciders = self.cautious.deciders
        if not deciders.graph.is_step(node) or HIGHEST - deciders.severity(node) >= needed:
            return False
        return self.cautious.at(node).grade is not Grade.EVIDENCE

    @cached_property
    def _unchecked(self) -> Gravest:
        charitable, cautious = self.charitable.deciders, self.cautious.deciders

        def lowered(node: int) -> Gravity:
            if cautious.graph.is_step(node) or charitable.best_steps(node):
                return 0, cautious.severity(node)
            return 0, HIGHEST - cautious.graph.nodes[node].level

        return Gravest(Ways(charitable, self._worths, self.ends, self.strengths), lowered)

    def after(self, root: int, first: int, needed: int) -> Iterator[tuple[int, Faults]]:
        """Yield the places that break the chain to `root` once `first`, and each before, is mended.

        Each comes with the faults of the mended chain. None is left once the conclusion has the rank
        `needed`. None is sought where that would be dear (`DEAREST`).
        """
        faults, seen, mended = self.charitable, {first}, dict[int, Node]()
        nodes = faults.deciders.graph.nodes
        inside = frozenset(faults.deciders.graph.ancestors(root))
        if len(inside) * len(self.ends) > DEAREST:
            return
        verdict, place = _within(faults.deciders.verdict, inside), first
        while True:
            changed = _mended(Changed(nodes, mended), place)
            mended |= changed
            graph = faults.deciders.graph.with_nodes(Changed(nodes, mended))
            verdict = _updated(verdict, judge_again(graph, verdict, changed, inside, faults.objecting))
            if graph.rank(root, verdict.levels) >= needed:
                return
            faults = replace(faults, deciders=Deciders(graph, verdict), mended=frozenset(seen))
            place = self._gravest(faults).on_the_way(root)
            if place in seen:
                return
            seen.add(place)
            yield place, faults


def _mended(nodes: ByNumber[Node], place: int) -> dict[int, Node]:
    """Return the nodes that change when a place is mended: nothing lowers it by itself any more."""
    node = nodes[place]
    if not node.premises:
        level = node.level if node.supports else HIGHEST
        return {place: node._replace(level=level, unsaid=node.unsaid and bool(node.supports), attacks=())}
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
