"""Faults in what every way to a conclusion goes through: no other reason of the text gets round them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mapgen.strength.breaking.fault import Cause, Fault, Faults, Grade
from mapgen.strength.semantics.cuts import single_points_of_failure
from mapgen.strength.semantics.graph import ArgumentationGraph


class _Found(NamedTuple):
    """A fault, the node at which it is, and how many levels below the conclusion that is."""

    depth: int
    node: int
    fault: Fault


@dataclass(frozen=True)
class Needed:
    """Finds what the conclusions of chains cannot do without, and what is at fault there.

    `ends`: the conclusions of chains. What lies beyond the conclusion of another chain is told there.
    """

    graph: ArgumentationGraph
    ends: frozenset[int]
    _points: dict[int, frozenset[int]] = field(default_factory=dict)

    def broken(self, root: int, faults: Faults, way: Collection[int]) -> tuple[int, Fault] | None:
        """Return the gravest fault of reasoning in what every way to `root` goes through, and its place.

        An assumption that all of them take for granted is a fault of the step from it: the nearest to `root`,
        and of such steps one on the `way`. Of equals the nearest, then what matters most (`Faults.matters`),
        then what its step names first. None without such a fault.
        """

        def order(found: _Found) -> tuple[Grade, bool, int, bool, int]:
            is_other = found.fault.cause is not Cause.NOTHING
            matters = faults.matters(found.node)
            return found.fault.grade, is_other, found.depth, found.node not in way, -matters

        counted = (each for each in self._faults(root, faults) if _counts(each.fault))
        gravest = min(counted, key=order, default=None)
        return None if gravest is None else (gravest.node, gravest.fault)

    def _faults(self, root: int, faults: Faults) -> Iterator[_Found]:
        """Yield the faults of what is needed, and of steps that take what is needed for granted."""
        points, nodes = self._of(root), faults.deciders.graph.nodes
        for node, depth in self.own(root).items():
            if node in points and not nodes[node].unsaid:
                yield _Found(depth, node, faults.at(node))
            elif node in points and (fault := faults.at(node)).grade is Grade.FATAL:
                yield _Found(depth, node, fault)
            elif node not in faults.mended:
                unsaid = (each for each in nodes[node].premises if nodes[each].unsaid and each in points)
                for premise in unsaid:
                    yield _Found(depth, node, Fault(Cause.UNSAID, faults.indexed.id_of[premise]))

    def _of(self, root: int) -> frozenset[int]:
        if root not in self._points:
            inside = self.graph.ancestors(root)
            self._points[root] = frozenset({root, *single_points_of_failure(self.graph, root, inside)})
        return self._points[root]

    def own(self, root: int) -> Mapping[int, int]:
        """Return what supports `root` in its own chain, and how far off."""
        found = {root: 0}
        for node in (waiting := [root]):
            for other in self.graph.supporters(node):
                if other not in found and other not in self.ends:
                    found[other] = found[node] + 1
                    waiting.append(other)
        return found


def _counts(fault: Fault) -> bool:
    """Return whether a fault is one of the reasoning itself, and not of what the text says against it."""
    return fault.grade < Grade.EVIDENCE and fault.cause is not Cause.CONTRADICTED
