"""The argumentation graph: claims and steps as numbered nodes, joined by supports and attacks.

It is a quantitative bipolar argumentation framework, QBAF (Baroni, Rago & Toni
2018, *How many properties do we need for gradual argumentation?*, AAAI), with
nodes of its own for inferences, so that these can be attacked. `GraphBuilder`
collects the nodes; an `ArgumentationGraph` never changes. All algorithms on it
run in order and without recursion, so that a hundred thousand nodes take
seconds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeVar

from mapgen.strength.semantics.components import (
    derivation_rounds,
    strongly_connected_components,
    topological_order,
)

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)

Group = tuple[int, ...]
"""Nodes that are not independent of each other: together they count once, as the strongest of them."""
HIGHEST = 4
"""The rank of high certainty."""
LOW = 2
"""The rank of low certainty."""


class Node(NamedTuple):
    """Hold a claim, or a step (which has premises). All other nodes are given by their numbers."""

    initial_weight: float
    """Of a claim: the number of its own evidence. Of a step: the part of its premises' strength it keeps."""
    level: int = 0
    """Of a claim: the rank of its own evidence."""
    assumable: bool = False
    """Of a claim: it may be asserted without a step (ASPIC+: it is in the knowledge base)."""
    ceiling: int = HIGHEST
    """Of a step: the highest rank that it can give."""
    ceilings: tuple[int, int, int, int] = (HIGHEST, HIGHEST, HIGHEST, HIGHEST)
    """Of a step: its ceiling as it is, with its questions answered, with evidence for a premise that nobody
    says, and with both."""
    limit: float = 1.0
    """Of a step: the highest strength that it can give: the number of that rank, but 1.0 for the highest."""
    unsaid: bool = False
    """Of a claim: an implicit premise that nothing supports; each step from it has a question open."""
    taken: bool = False
    """Of a claim: it is on record or taken as known, and lifts or weighs low at most."""
    gap: int = 0
    """Of a step: by how many ranks it lowers its premises because they are about something else."""
    faults: int = 0
    """Of a step: by how many ranks its failed questions lower what its premises give."""
    open: bool = False
    """Of a step: questions are open, which lower it by one rank in all."""
    blocked: bool = False
    """Of a step: an answer is fatal, and it gives nothing."""
    carrying: tuple[int, ...] = ()
    """Of a step: the premises that carry the others over to its conclusion; unsaid, one with its gap."""
    premises: tuple[int, ...] = ()
    conclusion: int | None = None
    """Of a step: the claim that it leads to; None for a makers' step to a claim of the text."""
    supports: tuple[Group, ...] = ()
    """Of a claim: the steps that lead to it, those that are not independent together."""
    attacks: tuple[Group, ...] = ()
    """The claims that attack it, those that are not independent together."""

    @property
    def attackers(self) -> list[int]:
        return [attacker for group in self.attacks for attacker in group]

    def steps(self, without: Collection[int] = ()) -> list[int]:
        """Return the steps that lead to a claim, except those `without`."""
        return [step for group in self.supports for step in group if step not in without]

    def supporters(self, without: Collection[int] = ()) -> Sequence[int]:
        """Return the premises of a step, or the steps that lead to a claim, except those `without`."""
        return self.premises or self.steps(without)


class ByNumber(Protocol[V_co]):
    """Look up a value by the number of a node."""

    def __getitem__(self, node: int, /) -> V_co: ...


class Changed(dict[int, V]):
    """Map numbers of nodes to what has changed; for all others, give what is `unchanged`."""

    __slots__ = ("_unchanged",)

    def __init__(self, unchanged: ByNumber[V], changed: Mapping[int, V] | None = None) -> None:
        super().__init__(changed or {})
        self._unchanged = unchanged

    def __missing__(self, node: int) -> V:
        return self._unchanged[node]


@dataclass(frozen=True, slots=True)
class ArgumentationGraph:
    """Hold the nodes of a graph, and the indices that the computations need."""

    nodes: ByNumber[Node]
    contradictions: frozenset[tuple[int, int]]
    """Attacks (attacker, target) that weigh by their attacker: all but undercuts."""
    fatal: frozenset[tuple[int, int]]
    """Attacks (attacker, target) that leave nothing of their target."""
    contradicted: Sequence[Sequence[int]]
    """The nodes that each node contradicts and that, where both are equals, contradict it in return.

    Not those of which it leaves nothing.
    """
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

    def with_nodes(self, nodes: ByNumber[Node]) -> ArgumentationGraph:
        """Return this graph with other nodes, which may lack edges of the old nodes but have no new edges."""
        return ArgumentationGraph(
            nodes,
            self.contradictions,
            self.fatal,
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
        return self.nodes[claim].steps(self.circular)

    def supporters(self, node: int) -> Sequence[int]:
        """Return the premises of a step, or the steps that lead to a claim, without circular steps."""
        return self.nodes[node].supporters(self.circular)

    def attackers(self, node: int) -> list[int]:
        return self.nodes[node].attackers

    def lowering(self, step: int) -> int:
        """Return by how many ranks a step lowers what its premises give: gaps, failed and open questions."""
        node = self.nodes[step]
        return node.gap + node.faults + (node.open or self.lowers_unsaid(step))

    def lowers_unsaid(self, step: int) -> bool:
        """Return whether what a step takes for granted lowers it: not what its gap lowers it for already."""
        nodes, node = self.nodes, self.nodes[step]
        return any(nodes[one].unsaid and not (node.gap and one in node.carrying) for one in node.premises)

    def rank(self, node: int, levels: ByNumber[int]) -> int:
        """Return the rank of a node by itself, given the ranks that nodes hand on to steps.

        An unsaid premise is granted to its step, and has no certainty of its own.
        """
        return 0 if self.nodes[node].unsaid else levels[node]

    def objecting_rank(self, node: int, levels: ByNumber[int]) -> int:
        """Return the rank by which a node weighs as an objection: what is on record, low at most."""
        return min(LOW, self.rank(node, levels)) if self.nodes[node].taken else self.rank(node, levels)

    def ancestors(self, root: int) -> list[int]:
        """Return `root` and every node that its verdict depends on, in the order of the components.

        A node that an ancestor contradicts is an ancestor too: between equals, neither is accepted.
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
    """Collect claims, steps and their edges, and build an indexed graph from them."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.contradictions: set[tuple[int, int]] = set()
        self.fatal: set[tuple[int, int]] = set()
        self.one_way: set[tuple[int, int]] = set()
        """The contradictions whose target never contradicts the attacker in return."""

    def claim(self, weight: float = 0.0, level: int = 0, *, assumable: bool = True) -> int:
        """Add a claim and return its number."""
        return self._add(Node(weight, level=level, assumable=assumable))

    def step(
        self, premises: Iterable[int], conclusion: int | None, *, keeps: float = 1.0, **others: Any
    ) -> int:
        """Add a step and return its number; the caller must add it to the supports of its conclusion.

        `others`: other attributes of the node.
        """
        return self._add(Node(keeps, premises=tuple(premises), conclusion=conclusion, **others))

    def change(self, node: int, **values: Any) -> None:
        """Set attributes of a node that was added."""
        self.nodes[node] = self.nodes[node]._replace(**values)

    def build(self) -> ArgumentationGraph:
        """Return the graph of everything added so far."""
        size = len(self.nodes)
        circular = _circular_steps(self.nodes)
        supporters: list[Sequence[int]] = [
            () if number in circular else node.supporters(circular) for number, node in enumerate(self.nodes)
        ]
        support_order = [0] * size
        for position, node in enumerate(topological_order(supporters)):
            support_order[node] = position
        depends_on = [
            [*supporting, *node.attackers] for supporting, node in zip(supporters, self.nodes, strict=True)
        ]
        components = strongly_connected_components(depends_on)
        component_of = [0] * size
        dependents: list[list[int]] = [[] for _ in range(size)]
        contradicted: list[list[int]] = [[] for _ in range(size)]
        for index, component in enumerate(components):
            component.sort(key=support_order.__getitem__)  # so that one sweep of a cycle carries far
            for node in component:
                component_of[node] = index
        for attacker, target in sorted(self.contradictions - self.one_way - self.fatal):
            contradicted[attacker].append(target)
        for node, others in enumerate(depends_on):
            for other in others:
                dependents[other].append(node)
        return ArgumentationGraph(
            nodes=tuple(self.nodes),
            contradictions=frozenset(self.contradictions),
            fatal=frozenset(self.fatal),
            contradicted=contradicted,
            dependents=dependents,
            components=components,
            is_cyclic=[len(each) > 1 or each[0] in depends_on[each[0]] for each in components],
            component_of=component_of,
            support_order=support_order,
            circular=circular,
        )

    def _add(self, node: Node) -> int:
        self.nodes.append(node)
        return len(self.nodes) - 1


def _circular_steps(nodes: Sequence[Node]) -> frozenset[int]:
    """Return the steps on a cycle of supports whose premises are not derived before their conclusion."""
    supporters = [node.supporters() for node in nodes]
    if len(topological_order(supporters)) == len(supporters):
        return frozenset()
    component_of = [0] * len(nodes)
    for index, component in enumerate(strongly_connected_components(supporters)):
        for number in component:
            component_of[number] = index
    conclusions = {
        number: node.conclusion for number, node in enumerate(nodes) if node.conclusion is not None
    }
    rounds = derivation_rounds(
        [node.premises for node in nodes],
        [node.supports for node in nodes],
        conclusions,
        [node.assumable for node in nodes],
    )
    return frozenset(
        step
        for step, conclusion in conclusions.items()
        if component_of[step] == component_of[conclusion]
        and max(rounds[premise] for premise in nodes[step].premises) >= rounds[conclusion]
    )
