"""The way from a conclusion down to its best evidence, on which a break is sought.

Of several steps to a claim, the way takes the one that rests on the best evidence as the text tells it
(`told_evidence.py`), were every step flawless: what the author has most to build on. Of steps on
evidence that is as good, it takes the one that is nearest to it, then the one that gives most as it is.
These rules are ours.

The ways of many claims run together, so that what was found below one claim serves all claims above it: a
chain of ten thousand claims is walked once and not once for each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import ArgumentationGraph

Worth = tuple[int, int]
"""The rank of the evidence beneath a node, and minus the number of steps that lie between."""
WORTHLESS: Worth = (0, 0)


@dataclass(frozen=True)
class Worths:
    """What each node of a graph would be worth were every step flawless.

    `told`: the rank of each claim's own evidence as the text tells it; for a step, the highest that it
    carries over.
    """

    graph: ArgumentationGraph
    told: Sequence[int]

    @cached_property
    def of(self) -> Sequence[Worth]:
        order = self.graph.support_order
        found = [WORTHLESS] * self.graph.size
        for node in sorted(range(self.graph.size), key=order.__getitem__):
            if self.graph.is_step(node):
                found[node] = self._of_step(node, found)
            else:
                own = (self.told[node], 0)
                found[node] = max([own, *(found[step] for step in self.graph.steps_to(node))])
        return found

    def _of_step(self, step: int, found: Sequence[Worth]) -> Worth:
        """Return what a step is worth: its least premise that is said and not only taken as known."""
        nodes = self.graph.nodes
        bearing = [each for each in nodes[step].premises if not (nodes[each].unsaid or nodes[each].taken)]
        if step in self.graph.circular or not bearing:
            return WORTHLESS
        rank, near = min(found[each] for each in bearing)
        return min(rank, self.told[step]), near - 1


@dataclass(frozen=True)
class Ways:
    """Finds the way down from any claim of one graph.

    `deciders`: what decides the ranks there. `ends`: the conclusions of chains. `strengths`: the strength
    (0 to 1) of each node, for ties.
    """

    deciders: Deciders
    worths: Worths
    ends: frozenset[int]
    strengths: Sequence[float]

    def below(self, node: int) -> list[int]:
        """Return the next nodes on the way down from a node; none where the way ends.

        From a step it leads to all of its weakest premises, which hold it down alike, without those that
        nobody says where there are others.
        """
        graph, levels = self.deciders.graph, self.deciders.verdict.levels
        if graph.is_step(node):
            weakest = self.deciders.below(node)
            return [each for each in weakest if not graph.nodes[each].unsaid] or weakest
        steps = graph.steps_to(node)
        if not steps or graph.nodes[node].level > max(levels[step] for step in steps):
            return []
        worth = self.worths.of
        return [max(steps, key=lambda step: (worth[step], levels[step], self.strengths[step]))]

    def down(self, root: int, known: Callable[[int], bool] = lambda node: False) -> list[int]:
        """Return the nodes on the way from `root`, the nearest first; it is not followed to `known` ones."""
        found = {root: None}
        for node in (waiting := [root]):
            for other in self.below(node):
                if other not in found and not known(other):
                    found[other] = None
                    waiting.append(other)
        return waiting


Gravity = tuple[int, int]
"""How grave a place is: its sort, 0 for what is told only if there is nothing else; then its degree."""


class _Found(NamedTuple):
    """A place on a way: whether it is its chain's own, how grave, how near, and how much it matters."""

    own: bool
    gravity: Gravity
    nearness: int
    matters: int
    node: int


class Gravest:
    """Finds the place on a way that is the gravest by `gravity`; of equals, the nearest, then what `matters`.

    What is grave in a chain's own part comes before what is beyond the conclusions of other chains: a break
    there is told of that chain. `late`: the nodes that come after the next node on the way.
    """

    def __init__(
        self,
        ways: Ways,
        gravity: Callable[[int], Gravity],
        late: Callable[[int], bool] = lambda node: False,
        matters: Callable[[int], int] = lambda node: 0,
    ) -> None:
        self.ways, self._gravity, self._late, self._matters = ways, gravity, late, matters
        self._found: dict[int, _Found] = {}
        """By node: the gravest place on the way from it."""

    def on_the_way(self, root: int) -> int:
        """Return the gravest node on the way from `root`."""
        if root not in self._found:
            order = self.ways.deciders.graph.support_order
            below = self.ways.down(root, self._found.__contains__)
            for node in sorted(below, key=order.__getitem__):
                self._found[node] = self._at(node)
        return self._found[root].node

    def _at(self, node: int) -> _Found:
        gravity = self._gravity(node)
        nearness = -3 if self._late(node) else 0
        best = _Found(bool(gravity[0]), gravity, nearness, self._matters(node), node)
        for other in self.ways.below(node):
            own, gravity, nearness, matters, place = self._found[other]
            own = own and other not in self.ways.ends
            best = max(best, _Found(own, gravity, nearness - 2, matters, place), key=_first)
        return best


def _first(found: _Found) -> tuple[bool, bool, Gravity, int, int]:
    return bool(found.gravity[0]), found.own, found.gravity, found.nearness, found.matters
