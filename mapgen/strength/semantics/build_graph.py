"""From an argument map to an argumentation graph, with an index from ids to nodes.

The graph holds the text's part and the makers' part of the map, but no edge from the makers' part to the
text's: what the makers brought in neither saves nor sinks the text's reasoning (`queries/owners.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.owners import Makers
from mapgen.strength.evidence.bare_leaves import TAKEN
from mapgen.strength.evidence.bearing import bearing_premises
from mapgen.strength.evidence.dependence import Dependence
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.evidence.step_limits import StepWeight
from mapgen.strength.leaf import LeafCertainty
from mapgen.strength.scale import Scale, kept
from mapgen.strength.semantics.graph import HIGHEST, ArgumentationGraph, GraphBuilder, Node
from mapgen.vocabulary import AttackKind, Certainty, Origin

UNSAID = Certainty.MODERATE.rank
"""The rank whose number weighs an unsaid premise: it is granted, and not for certain."""


@dataclass(frozen=True, slots=True)
class IndexedGraph:
    """Hold the graph of a map, the node of each element, and the values that it was built from.

    `leaves` is by claim id, `steps` by inference id.
    """

    graph: ArgumentationGraph
    node_of: Mapping[str, int]
    """The node of a claim or an inference, by its id."""
    id_of: Sequence[str]
    """The id of each node; empty for the single node that replaces all premises missing from the map."""
    leaves: Mapping[str, LeafCertainty | None] = field(default_factory=dict)
    steps: Mapping[str, StepWeight] = field(default_factory=dict)

    def at_best(self) -> ArgumentationGraph:
        """Return the graph on the charitable reading: what nobody told is as good as it can be."""
        nodes = [self._at_best(node, id) for node, id in self._nodes()]
        return self.graph.with_nodes(nodes)

    def as_told(self) -> ArgumentationGraph:
        """Return the graph if every work that the text tells of exists and says so."""
        nodes = []
        for node, id in self._nodes():
            leaf = self.leaves.get(id)
            nodes.append(node if node.premises or leaf is None else _worth(node, leaf.as_told))
        return self.graph.with_nodes(nodes)

    def _nodes(self) -> Iterator[tuple[Node, str]]:
        for number, id in enumerate(self.id_of):
            yield self.graph.nodes[number], id

    def _at_best(self, node: Node, id: str) -> Node:
        if node.premises:
            weight = self.steps[id]
            ceiling = max(node.ceiling, weight.ceiling_at_best[0].rank)
            return node._replace(open=False, faults=weight.faults_at_best, ceiling=ceiling)
        leaf = self.leaves.get(id)
        return node if leaf is None else _worth(node, leaf.at_best)


def _worth(node: Node, certainty: Certainty) -> Node:
    return node if node.unsaid else node._replace(level=max(node.level, certainty.rank))


def rescaled(indexed: IndexedGraph, scale: Scale) -> IndexedGraph:
    """Return a copy of the graph whose weights, limits and step factors come from another scale."""
    graph = indexed.graph
    nodes = [_rescaled(graph, number, scale) for number in range(graph.size)]
    return replace(indexed, graph=graph.with_nodes(nodes))


def _rescaled(graph: ArgumentationGraph, number: int, scale: Scale) -> Node:
    node = graph.nodes[number]
    if not node.premises:
        return node._replace(initial_weight=scale[UNSAID if node.unsaid else node.level])
    return weighed_step(node, scale)


def weighed_step(node: Node, scale: Scale) -> Node:
    """Return a step with the numbers that follow from its ranks: the part of its premises' strength that it
    keeps (0 to 1), and the highest strength that it can give.
    """
    keeps = 0.0 if node.blocked else kept(scale, node.gap + node.faults + node.open)
    limit = scale[node.ceiling] if node.ceiling < HIGHEST else 1.0
    return node._replace(initial_weight=keeps, limit=limit)


def build_graph(
    map_: ArgumentMap,
    leaves: Mapping[str, LeafCertainty | None],
    steps: Mapping[str, StepWeight],
    makers: Makers,
    scale: Scale,
) -> IndexedGraph:
    """Return the argumentation graph of a map, with the index from ids to nodes.

    `leaves` gives, by claim id, the certainty by own evidence (None without any), `steps`, by inference id,
    what a step does with what its premises give. `scale` gives the number for each rank of certainty.
    Premises that are missing from the map are replaced by one node with rank 0.
    """
    builder = GraphBuilder()
    ids: list[str] = []
    node_of: dict[str, int] = {}
    for claim in map_.claims:
        node_of[claim.id] = _add_claim(builder, claim, leaves[claim.id], scale)
        ids.append(claim.id)
    unknown = -1
    for inference in map_.inferences:
        premises = [node_of[premise] for premise in bearing_premises(map_, inference)]
        if not premises or any(premise not in map_.claim for premise in inference.premises):
            if unknown < 0:
                unknown = builder.claim(scale[0], Certainty.NONE.rank)
                ids.append("")
            premises.append(unknown)
        crosses = makers.lead_to_text(inference)
        conclusion = None if crosses else node_of[inference.conclusion]
        weight = steps[inference.id]
        carrying = tuple(node_of[each] for each in weight.carrying if each in node_of)
        node_of[inference.id] = _add_step(builder, premises, conclusion, weight, carrying, scale)
        ids.append(inference.id)
    _add_supports(map_, builder, node_of, makers, Dependence(map_, leaves))
    _add_attacks(map_, builder, node_of, makers, Dependence(map_, leaves))
    return IndexedGraph(builder.build(), node_of, ids, leaves, steps)


def is_unsaid(claim: Claim, leaf: LeafCertainty | None) -> bool:
    """Return whether a claim is implicit and nothing supports it."""
    return leaf is not None and claim.origin is Origin.IMPLICIT and leaf.certainty is Certainty.NONE


def _add_claim(builder: GraphBuilder, claim: Claim, leaf: LeafCertainty | None, scale: Scale) -> int:
    if is_unsaid(claim, leaf):
        node = builder.claim(scale[UNSAID], HIGHEST)
        builder.change(node, unsaid=True)
        return node
    rank = leaf.certainty.rank if leaf else 0
    node = builder.claim(scale[rank], rank, assumable=leaf is not None)
    if nature_of(claim) in TAKEN:
        builder.change(node, taken=True)
    return node


def _add_step(
    builder: GraphBuilder,
    premises: Sequence[int],
    conclusion: int | None,
    weight: StepWeight,
    carrying: tuple[int, ...],
    scale: Scale,
) -> int:
    step = builder.step(
        premises,
        conclusion,
        gap=weight.gap,
        carrying=carrying,
        faults=weight.faults,
        open=weight.open,
        ceiling=weight.ceiling[0].rank,
        ceilings=weight.ceilings,
        blocked=bool(weight.questions.fatal),
    )
    builder.nodes[step] = weighed_step(builder.nodes[step], scale)
    return step


def _add_supports(
    map_: ArgumentMap,
    builder: GraphBuilder,
    node_of: Mapping[str, int],
    makers: Makers,
    dependence: Dependence,
) -> None:
    """Add all supports but those that cross, with steps that are not independent in one group."""
    for claim in map_.claims:
        steps = [step for step in map_.inferences_to.get(claim.id, ()) if not makers.lead_to_text(step)]
        groups = dependence.groups({step.id: step.premises for step in steps})
        builder.change(
            node_of[claim.id], supports=tuple(tuple(node_of[step] for step in group) for group in groups)
        )


def _add_attacks(
    map_: ArgumentMap,
    builder: GraphBuilder,
    node_of: Mapping[str, int],
    makers: Makers,
    dependence: Dependence,
) -> None:
    """Add all attacks but those that cross, with attackers that are not independent in one group."""
    for target, attacks in map_.attacks_on.items():
        if target not in node_of:
            continue
        struck = node_of[target]
        known = [
            attack for attack in attacks if attack.attacker in map_.claim and not makers.strike_text(attack)
        ]
        groups = dependence.groups({attack.attacker: (attack.attacker,) for attack in known})
        builder.change(
            struck, attacks=tuple(tuple(node_of[attacker] for attacker in group) for group in groups)
        )
        for attack in known:
            edge = node_of[attack.attacker], struck
            if attack.fatal:
                builder.fatal.add(edge)
            if attack.kind is not AttackKind.UNDERCUT:
                builder.contradictions.add(edge)
            if makers.are_struck(attack):
                builder.one_way.add(edge)
