"""The argumentation graph: claims and steps as numbered nodes, joined by supports and attacks.

It is a quantitative bipolar argumentation framework, QBAF (Baroni, Rago & Toni
2018, *How many properties do we need for gradual argumentation?*, AAAI), with
nodes of its own for inferences, so that these can be attacked. `GraphBuilder`
collects the nodes; an `ArgumentationGraph` never changes. All algorithms on it
run in order and without recursion, so that a hundred thousand nodes take
seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mapgen.strength.semantics.components import (
    derivation_rounds,
    strongly_connected_components,
    topological_order,
)

Group = tuple[int, ...]
"""Nodes that are not independent of each other: together they count once, as the strongest of them."""
HIGHEST = 4
"""The rank of high certainty."""


class Node(NamedTuple):
    """Hold a claim, or a step (which has premises). All other nodes are given by their numbers."""

    initial_weight: float
    """Of a claim: the number of its own evidence. Of a step: the part of its premises' strength it keeps."""
    level: int
    """Of a claim: the rank of its own evidence."""
    assumable: bool
    """Of a claim: it may be asserted without a step (ASPIC+: it is in the knowledge base)."""
    ceiling: int
    """Of a step: the highest rank that it can give."""
    limit: float
    """Of a step: the number of that rank."""
    drop: int
    """Of a step: by how many ranks it lowers what its premises give."""
    blocked: bool
    """Of a step: a failed question undercuts or undermines it, and nothing answers."""
    limited: bool
    """Of a step: a failed question rebuts it with unknown strength, and so leaves it undecided."""
    premises: tuple[int, ...]
    conclusion: int | None
    supports: tuple[Group, ...]
    """Of a claim: the steps that lead to it, those that are not independent together."""
    attacks: tuple[Group, ...]
    """The claims that attack it, those that are not independent together."""

    @property
    def attackers(self) -> list[int]:
        return [attacker for group in self.attacks for attacker in group]


class ChangedNodes(dict[int, Node]):
    """Map numbers to nodes: the changed nodes, and the unchanged graph's node for every other number."""

    __slots__ = ("_nodes",)

    def __init__(self, nodes: Nodes, changed: Mapping[int, Node]) -> None:
        super().__init__(changed)
        self._nodes = nodes

    def __missing__(self, node: int) -> Node:
        return self._nodes[node]


Nodes = Sequence[Node] | ChangedNodes


@dataclass(frozen=True, slots=True)
class ArgumentationGraph:
    """Hold the nodes of a graph, and the indices that the computations need."""

    nodes: Nodes
    contradictions: frozenset[tuple[int, int]]
    """Attacks (attacker, target) that hold in both directions among equals: all but undercuts."""
    contradicted: Sequence[Sequence[int]]
    """The nodes that each node contradicts."""
    dependents: Sequence[Sequence[int]]
    """The nodes whose strength depends directly on each node: conclusions, steps, targets of attacks."""
    components: Sequence[Sequence[int]]
    """The strongly connected components, each after those that it depends on."""
    is_cyclic: Sequence[bool]
    """Of each component: its nodes depend on each other, or its only node on itself."""
    component_of: Sequence[int]
    """The component of each node, by its index."""
    support_order: Sequence[int]
    """The position of each node in an order in which it comes after all that supports it."""
    circular: frozenset[int]
    """The steps that depend on their own conclusion. They count for nothing."""

    def with_nodes(self, nodes: Nodes) -> ArgumentationGraph:
        """Return this graph with other nodes, which may lack edges of the old nodes but have no new edges."""
        return ArgumentationGraph(
            nodes,
            self.contradictions,
            self.contradicted,
            self.dependents,
            self.components,
            self.is_cyclic,
            self.component_of,
            self.support_order,
            self.circular,
        )

    @property
    def size(self) -> int:
        """Return the number of nodes."""
        return len(self.component_of)

    def is_step(self, node: int) -> bool:
        return bool(self.nodes[node].premises)

    def steps_to(self, claim: int) -> list[int]:
        """Return the steps that lead to a claim, without circular steps."""
        circular = self.circular
        return [step for group in self.nodes[claim].supports for step in group if step not in circular]

    def supporters(self, node: int) -> Sequence[int]:
        """Return the premises of a step, or the steps that lead to a claim, without circular steps."""
        return self.nodes[node].premises or self.steps_to(node)

    def attackers(self, node: int) -> list[int]:
        return self.nodes[node].attackers

    def ancestors(self, root: int) -> list[int]:
        """Return `root` and every node that its verdict depends on, in the order of the components.

        A node that an ancestor contradicts is an ancestor too: between equals, a contradiction lowers both.
        """
        found = {root}
        waiting = [root]
        while waiting:
            node = waiting.pop()
            supporters = () if node in self.circular else self.supporters(node)
            for other in (*supporters, *self.attackers(node), *self.contradicted[node]):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return sorted(found, key=lambda node: (self.component_of[node], node))


class GraphBuilder:
    """Collect claims, steps and their edges, column by column, and build an indexed graph from them."""

    def __init__(self) -> None:
        self.initial_weights: list[float] = []
        self.levels: list[int] = []
        self.assumable: list[bool] = []
        self.ceilings: list[int] = []
        self.limits: list[float] = []
        self.drops: list[int] = []
        self.blocked: list[bool] = []
        self.limited: list[bool] = []
        self.premises: list[tuple[int, ...]] = []
        self.supports: list[list[Group]] = []
        self.attacks: list[list[Group]] = []
        self.conclusions: dict[int, int] = {}
        """The claim that each step leads to."""
        self.contradictions: set[tuple[int, int]] = set()

    def claim(self, weight: float = 0.0, level: int = 0, *, assumable: bool = True) -> int:
        """Add a claim and return its number."""
        return self._add(weight, level, (), assumable=assumable)

    def step(self, premises: Iterable[int], conclusion: int, *, keeps: float = 1.0, drop: int = 0) -> int:
        """Add a step and return its number; the caller must add it to the supports of its conclusion."""
        step = self._add(keeps, 0, tuple(premises), assumable=False)
        self.drops[step] = drop
        self.conclusions[step] = conclusion
        return step

    def build(self) -> ArgumentationGraph:
        """Return the graph of everything added so far."""
        size = len(self.premises)
        circular = self._circular_steps()
        supporters: list[Sequence[int]] = [
            () if node in circular else self.premises[node] or self._steps_to(node, circular)
            for node in range(size)
        ]
        support_order = [0] * size
        for position, node in enumerate(topological_order(supporters)):
            support_order[node] = position
        depends_on = [[*supporters[node], *sum(self.attacks[node], ())] for node in range(size)]
        components = strongly_connected_components(depends_on)
        component_of = [0] * size
        dependents: list[list[int]] = [[] for _ in range(size)]
        contradicted: list[list[int]] = [[] for _ in range(size)]
        for index, component in enumerate(components):
            component.sort(key=support_order.__getitem__)  # so that one sweep of a cycle carries far
            for node in component:
                component_of[node] = index
        for attacker, target in sorted(self.contradictions):
            contradicted[attacker].append(target)
        for node, others in enumerate(depends_on):
            for other in others:
                dependents[other].append(node)
        return ArgumentationGraph(
            nodes=self._nodes(),
            contradictions=frozenset(self.contradictions),
            contradicted=contradicted,
            dependents=dependents,
            components=components,
            is_cyclic=[len(each) > 1 or each[0] in depends_on[each[0]] for each in components],
            component_of=component_of,
            support_order=support_order,
            circular=circular,
        )

    def _nodes(self) -> list[Node]:
        columns = (
            self.initial_weights,
            self.levels,
            self.assumable,
            self.ceilings,
            self.limits,
            self.drops,
            self.blocked,
            self.limited,
            self.premises,
            map(self.conclusions.get, range(len(self.premises))),
            map(tuple, self.supports),
            map(tuple, self.attacks),
        )
        return [Node(*values) for values in zip(*columns, strict=True)]

    def _steps_to(self, claim: int, circular: frozenset[int]) -> list[int]:
        return [step for group in self.supports[claim] for step in group if step not in circular]

    def _circular_steps(self) -> frozenset[int]:
        """Return the steps on a cycle of supports whose premises are not derived before their conclusion."""
        supporters: list[Sequence[int]] = [
            self.premises[node] or self._steps_to(node, frozenset()) for node in range(len(self.premises))
        ]
        if len(topological_order(supporters)) == len(supporters):
            return frozenset()
        component_of = [0] * len(supporters)
        for index, component in enumerate(strongly_connected_components(supporters)):
            for node in component:
                component_of[node] = index
        rounds = derivation_rounds(self.premises, self.supports, self.conclusions, self.assumable)
        return frozenset(
            step
            for step, conclusion in self.conclusions.items()
            if component_of[step] == component_of[conclusion]
            and max(rounds[premise] for premise in self.premises[step]) >= rounds[conclusion]
        )

    def _add(self, weight: float, level: int, premises: tuple[int, ...], *, assumable: bool) -> int:
        self.initial_weights.append(weight)
        self.levels.append(level)
        self.assumable.append(assumable)
        self.ceilings.append(HIGHEST)
        self.limits.append(1.0)
        self.drops.append(0)
        self.blocked.append(False)
        self.limited.append(False)
        self.premises.append(premises)
        self.supports.append([])
        self.attacks.append([])
        return len(self.premises) - 1
