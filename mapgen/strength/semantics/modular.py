"""The strength of every node, by aggregation and influence.

Mossakowski & Neuhaus 2018, *Modular semantics and characteristics for bipolar
weighted argumentation graphs* (arXiv:1807.06685): a semantics aggregates the
strengths of supporters and attackers, and the aggregate influences the initial
weight. Without a cycle one pass in topological order is exact.

On a cycle (claims that attack each other) the strengths are those to which the
initial weights move when they are followed continuously (Potyka 2019,
*Extending Modular Semantics for Bipolar Weighted Argumentation*, AAMAS). Every
strength rises with its supporters and falls with its attackers; so a lower and
an upper bound can be drawn together from 0 and 1, and where they meet there is
one equilibrium only, to which every beginning leads (Smith 2008, *Global
stability for mixed monotone systems*, J Differ Equ Appl 14:1159). Where they do
not meet, the strengths are followed by the Runge-Kutta method of order four;
where that does not converge either, the result says so.

The premises of a step count only together: its strength is the least of theirs
(Walton 1992), no more than its kind of step can give, times what its
undercutters leave of it. Nodes that are not independent count once, as the
strongest of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple, Protocol

from mapgen.strength.semantics.graph import ArgumentationGraph, ByNumber, Changed, Group, Node

Semantics = Callable[[float, Iterable[float], Iterable[float]], float]
"""From a claim's initial weight, its supporters' strengths and its attackers' to its strength, all 0 to 1."""

CONVERGED = 1e-10
"""A cycle has converged when no strength on it would move faster than this."""
STEP_SIZE = 0.5
MOST_STEPS = 2000
"""The most steps of the Runge-Kutta method for one cycle."""
MOST_EDGE_VISITS = 20_000_000
"""The most edge visits of the Runge-Kutta method, all cycles and steps together."""
MOST_SWEEPS = 60
"""The most sweeps that draw the bounds of a cycle together."""
UNMOVED = 1e-14
"""A bound that moves by less has not moved."""
MET = 1e-10
"""Bounds as near as this have met."""
NODE_COST = 4
"""The cost of evaluating a node without edges, in edge visits."""


class Values(Protocol):
    """Map node numbers to strengths that can be set."""

    def __getitem__(self, node: int, /) -> float: ...
    def __setitem__(self, node: int, value: float, /) -> None: ...


class Costs(NamedTuple):
    """Count the work of an evaluation in edge visits, which do not vary with the machine's speed."""

    of_node: Sequence[int]
    """The cost of evaluating each node once, by node."""
    of_cycles: int
    """The cost of evaluating all nodes on cycles once, in sum."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Hold the strength of every node of a graph under one semantics."""

    graph: ArgumentationGraph
    semantics: Semantics
    strengths: Sequence[float]
    unsettled: frozenset[int]
    """Nodes on cycles that did not converge."""
    costs: Costs
    cycle_visits: Mapping[int, int]
    """The edge visits that each cyclic component took, by the component's index."""
    edge_visits: int
    """The edge visits that all components took together."""


def evaluate(graph: ArgumentationGraph, semantics: Semantics) -> Evaluation:
    """Return the strength of every node of the graph under the semantics, with the work it took."""
    strengths = [graph.nodes[node].initial_weight for node in range(graph.size)]
    for step in graph.circular:  # they count for nothing, and what they support may come before them
        strengths[step] = 0.0
    costs = costs_of(graph)
    evaluator = _Evaluator(graph, graph.nodes, semantics, strengths, costs)
    cycle_visits = {}
    for index, cyclic in enumerate(graph.is_cyclic):
        before = evaluator.edge_visits
        evaluator.evaluate(index)
        if cyclic:
            cycle_visits[index] = evaluator.edge_visits - before
    unsettled = frozenset(evaluator.unsettled)
    return Evaluation(graph, semantics, strengths, unsettled, costs, cycle_visits, evaluator.edge_visits)


def costs_of(graph: ArgumentationGraph) -> Costs:
    """Return the cost of evaluating each node once, in edge visits: its incoming edges and `NODE_COST`."""
    of_node = []
    for number in range(graph.size):
        node = graph.nodes[number]
        edges = len(node.premises) + sum(map(len, node.supports)) + sum(map(len, node.attacks))
        of_node.append(NODE_COST + edges)
    cycles = (each for each, cyclic in zip(graph.components, graph.is_cyclic, strict=True) if cyclic)
    return Costs(of_node, sum(of_node[node] for cycle in cycles for node in cycle))


def update(
    evaluation: Evaluation,
    nodes: ByNumber[Node],
    strengths: Values,
    changed: Iterable[int],
    root: int,
    inside: Collection[int] | None = None,
) -> int:
    """Recompute in place the strengths of all nodes that depend on the changed nodes, as far as `root`.

    `nodes` are the graph's nodes after the change. `strengths` holds the strengths before the change and is
    overwritten. Components after that of `root` are not recomputed, nor, if `inside` is given, nodes that
    depend on the changed ones and are not in it. Return the number of edge visits.
    """
    graph = evaluation.graph
    evaluator = _Evaluator(graph, nodes, evaluation.semantics, strengths, evaluation.costs)
    component_of, dependents, components = graph.component_of, graph.dependents, graph.components
    found = {component_of[node] for node in changed}
    waiting = list(found)
    heapify(waiting)
    last = component_of[root]
    while waiting and waiting[0] <= last:
        index = heappop(waiting)
        component = components[index]
        before = [strengths[node] for node in component]
        evaluator.evaluate(index)
        for node, strength in zip(component, before, strict=True):
            if strengths[node] != strength:
                for dependent in dependents[node]:
                    later = component_of[dependent]
                    if later not in found and (inside is None or dependent in inside):
                        found.add(later)
                        heappush(waiting, later)
    return evaluator.edge_visits


class _Evaluator:
    """Set the strengths of a graph's nodes, component by component, and count the edges visited."""

    def __init__(
        self,
        graph: ArgumentationGraph,
        nodes: ByNumber[Node],
        semantics: Semantics,
        strengths: Values,
        costs: Costs,
    ) -> None:
        self.edge_visits = 0
        self.unsettled: set[int] = set()
        self._graph = graph
        self._nodes = nodes
        self._semantics = semantics
        self._strengths = strengths
        self._costs = costs

    def evaluate(self, index: int) -> None:
        """Set the strengths of a component, given those of the components that it depends on."""
        component = self._graph.components[index]
        if self._graph.is_cyclic[index]:
            self._find_equilibrium(component)
        else:
            (node,) = component
            self.edge_visits += self._costs.of_node[node]
            self._strengths[node] = self._strength(node, self._strengths, self._strengths)

    def _strength(self, number: int, supporting: Values, attacking: Values) -> float:
        """Return a node's strength, given the strengths of its supporters and of its attackers."""
        node = self._nodes[number]
        if not node.premises:
            if not node.supports and not node.attacks:
                return node.initial_weight
            supports = [_strongest(group, supporting) for group in node.supports]
            attacks = [_strongest(group, attacking) for group in node.attacks]
            return self._semantics(node.initial_weight, supports, attacks)
        if number in self._graph.circular:
            return 0.0
        strength = node.limit
        for premise in node.premises:
            if supporting[premise] < strength:
                strength = supporting[premise]
        strength *= node.initial_weight
        for group in node.attacks:
            strength *= 1 - _strongest(group, attacking)
        return strength

    def _find_equilibrium(self, cycle: Sequence[int]) -> None:
        """Set the strengths on a cycle: where its bounds meet, or else where iteration converges."""
        low, high = self._strengths, Changed(self._strengths)
        if self._bound(cycle, low, high) and all(high[node] - low[node] < MET for node in cycle):
            for node in cycle:
                self._strengths[node] = (low[node] + high[node]) / 2
        else:
            self._follow(cycle)

    def _bound(self, cycle: Sequence[int], low: Values, high: Values) -> bool:
        """Set in `low` and `high` the bounds of the strengths on a cycle, drawn together from 0 and 1.

        Return True if the bounds no longer move, False if they still do after `MOST_SWEEPS` sweeps.
        """
        component_of, dependents = self._graph.component_of, self._graph.dependents
        index = component_of[cycle[0]]
        for node in cycle:
            low[node], high[node] = 0.0, 1.0
        moved = set(cycle)
        for _ in range(MOST_SWEEPS):
            if not moved:
                return True
            self.edge_visits += 2 * sum(self._costs.of_node[node] for node in moved)
            for node in cycle:
                if node in moved:
                    moved.discard(node)
                    at_least = self._strength(node, low, high)
                    at_most = self._strength(node, high, low)
                    if at_least - low[node] > UNMOVED or high[node] - at_most > UNMOVED:
                        low[node], high[node] = at_least, at_most
                        moved.update(each for each in dependents[node] if component_of[each] == index)
        return False

    def _follow(self, cycle: Sequence[int]) -> None:
        """Iterate the strengths on a cycle from their initial weights until they converge.

        If they do not within the allowed steps, the nodes of the cycle are added to `unsettled`.
        """
        strengths = self._strengths
        for node in cycle:
            strengths[node] = self._nodes[node].initial_weight
        step_cost = 4 * sum(self._costs.of_node[node] for node in cycle)
        for _ in range(min(MOST_STEPS, max(1, MOST_EDGE_VISITS // (4 * self._costs.of_cycles)))):
            self.edge_visits += step_cost
            start = [strengths[node] for node in cycle]
            first = self._derivative(cycle)
            if max(map(abs, first)) < CONVERGED:
                return
            second = self._derivative_at(cycle, start, first, STEP_SIZE / 2)
            third = self._derivative_at(cycle, start, second, STEP_SIZE / 2)
            fourth = self._derivative_at(cycle, start, third, STEP_SIZE)
            for i, node in enumerate(cycle):
                moved = first[i] + 2 * second[i] + 2 * third[i] + fourth[i]
                strengths[node] = start[i] + STEP_SIZE / 6 * moved
        self.unsettled.update(cycle)

    def _derivative(self, cycle: Sequence[int]) -> list[float]:
        strengths = self._strengths
        return [self._strength(node, strengths, strengths) - strengths[node] for node in cycle]

    def _derivative_at(
        self, cycle: Sequence[int], start: Sequence[float], derivative: Sequence[float], step_size: float
    ) -> list[float]:
        for node, here, towards in zip(cycle, start, derivative, strict=True):
            self._strengths[node] = here + step_size * towards
        return self._derivative(cycle)


def _strongest(group: Group, strengths: Values) -> float:
    if len(group) == 1:
        return strengths[group[0]]
    return max(strengths[node] for node in group)
