"""The best way down from a claim, and the node on it that lowers the claim most.

The way goes from a claim to the best of its best steps, that with the best weakest premise and, of several,
the strongest; and from a step to all of its weakest premises, which all hold it down alike. Premises that
nobody says are left out where there are others.

The ways of many claims run together, so that what was found below one claim serves all claims above it: a
chain of ten thousand claims is walked once and not once for each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import HIGHEST


class BestWays:
    """Finds the best ways in a graph, and where they break; keeps what it has found.

    `deciders`: what decides the ranks there. `strengths`: the strength (0 to 1) of each node.
    """

    def __init__(self, deciders: Deciders, strengths: Sequence[float]) -> None:
        self._deciders = deciders
        self._strengths = strengths
        self._breaks: dict[int, Gravest] = {}

    def below(self, node: int) -> list[int]:
        """Return the next nodes on the best way down from a node; none where the way ends."""
        graph = self._deciders.graph
        below = self._deciders.below(node)
        if below and not graph.is_step(node):
            below = [max(below, key=lambda step: (self._least(step), self._strengths[step]))]
        return [each for each in below if not graph.nodes[each].unsaid] or below

    def down(self, root: int, known: Callable[[int], bool] = lambda node: False) -> list[int]:
        """Return the nodes on the best way down from `root`, the nearest first, down to where it ends.

        The way is not followed to nodes that are `known`.
        """
        found = {root: None}
        for node in (waiting := [root]):
            for other in self.below(node):
                if other not in found and not known(other):
                    found[other] = None
                    waiting.append(other)
        return waiting

    def break_at(self, root: int, needed: int) -> int:
        """Return the first node on the best way from `root` that alone leaves less than the rank `needed`.

        The nearest to `root` comes first. If none does so alone, it is the gravest (`Deciders.severity`).
        """
        if needed not in self._breaks:
            enough = HIGHEST - needed + 1
            self._breaks[needed] = Gravest(self, lambda node: min(enough, self._deciders.severity(node)))
        return self._breaks[needed].on_the_way(root)

    def in_order(self, nodes: Sequence[int]) -> list[int]:
        """Return nodes sorted so that each comes after those that support it."""
        return sorted(nodes, key=self._deciders.graph.support_order.__getitem__)

    def _least(self, step: int) -> int:
        """Return the rank of a step's weakest premise; what is granted or on record lifts nothing."""
        nodes, levels = self._deciders.graph.nodes, self._deciders.verdict.levels
        premises = nodes[step].premises
        return min(0 if nodes[each].unsaid or nodes[each].taken else levels[each] for each in premises)


class Gravest:
    """Finds the node on a best way for which `gravity` is largest; of equals, the nearest."""

    def __init__(self, ways: BestWays, gravity: Callable[[int], int]) -> None:
        self._ways = ways
        self._gravity = gravity
        self._found: dict[int, tuple[int, int, int]] = {}
        """For each node: the largest gravity, how near it is (0, -1, …), and the node that has it."""

    def on_the_way(self, root: int) -> int:
        """Return the gravest node on the best way from `root`."""
        if root not in self._found:
            for node in self._ways.in_order(self._ways.down(root, self._found.__contains__)):
                self._found[node] = self._at(node)
        return self._found[root][2]

    def _at(self, node: int) -> tuple[int, int, int]:
        best = (self._gravity(node), 0, node)
        for other in self._ways.below(node):
            gravity, nearness, gravest = self._found[other]
            if (gravity, nearness - 1) > best[:2]:
                best = (gravity, nearness - 1, gravest)
        return best
