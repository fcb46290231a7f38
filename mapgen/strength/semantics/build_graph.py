"""From an argument map to an argumentation graph, with an index from ids to nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.strength.evidence.dependence import Dependence
from mapgen.strength.evidence.indirect import steps_down
from mapgen.strength.scale import Scale, kept
from mapgen.strength.semantics.graph import HIGHEST, ArgumentationGraph, GraphBuilder, Node
from mapgen.strength.values import FacetGap, LeafCertainty
from mapgen.vocabulary import AnswerState, AttackKind, Burden, Certainty, Target
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class Questions:
    """Hold the ids of a step's failed and open critical questions, and what the failures do to the step."""

    failed: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    """Open questions whose burden of proof is on the author of the argument."""
    exceptions: tuple[str, ...] = ()
    """Open questions whose burden of proof is on the critic."""
    blocking: bool = False
    """A failed question attacks the step or its premises: the step gives nothing."""
    limiting: bool = False
    """A failed question attacks the conclusion: the step stays undecided."""


@dataclass(frozen=True, slots=True)
class IndexedGraph:
    """Hold the graph of a map, the node of each element, and the values that it was built from.

    `leaves` is by claim id; `questions`, `gaps` and `ceilings` (with their reasons) are by inference id.
    """

    graph: ArgumentationGraph
    node_of: Mapping[str, int]
    """The node of a claim or an inference, by its id."""
    id_of: Sequence[str]
    """The id of each node; empty for the single node that replaces all premises missing from the map."""
    leaves: Mapping[str, LeafCertainty | None] = field(default_factory=dict)
    questions: Mapping[str, Questions] = field(default_factory=dict)
    gaps: Mapping[str, tuple[FacetGap, ...]] = field(default_factory=dict)
    ceilings: Mapping[str, tuple[Certainty, Text]] = field(default_factory=dict)


def questions_of(inference: Inference) -> Questions:
    """Return a step's failed and open critical questions; open ones by their burden of proof."""
    failed: list[str] = []
    assumptions: list[str] = []
    exceptions: list[str] = []
    blocking = limiting = False
    for question, answer in inference.questions():
        if answer.state is AnswerState.FAILED:
            failed.append(question.id)
            blocking = blocking or question.target is not Target.CONCLUSION
            limiting = limiting or question.target is Target.CONCLUSION
        elif answer.state is AnswerState.OPEN:
            (assumptions if question.burden is Burden.ASSUMPTION else exceptions).append(question.id)
    return Questions(tuple(failed), tuple(assumptions), tuple(exceptions), blocking, limiting)


def rescaled(indexed: IndexedGraph, scale: Scale) -> IndexedGraph:
    """Return a copy of the graph whose weights, limits and step factors come from another scale."""
    graph = indexed.graph
    nodes = [_rescaled(graph.nodes[n], id, indexed, scale) for n, id in enumerate(indexed.id_of)]
    return replace(indexed, graph=graph.with_nodes(nodes))


def _rescaled(node: Node, id: str, indexed: IndexedGraph, scale: Scale) -> Node:
    if not node.premises:
        return node._replace(initial_weight=scale[node.level])
    keeps = _keeps(scale, node.drop, indexed.questions[id])
    return node._replace(initial_weight=keeps, limit=_limit(scale, node.ceiling))


def _keeps(scale: Scale, drop: int, asked: Questions) -> float:
    """Return the factor (0 to 1) by which a step multiplies the strength of its premises."""
    return kept(scale, drop) * (1 - scale[HIGHEST] if asked.failed else 1)


def _limit(scale: Scale, ceiling: int) -> float:
    """Return the highest strength (0 to 1) that a step with this ceiling can give."""
    return scale[ceiling] if ceiling < HIGHEST else 1.0


def build_graph(
    map_: ArgumentMap,
    leaves: Mapping[str, LeafCertainty | None],
    gaps: Mapping[str, tuple[FacetGap, ...]],
    questions: Mapping[str, Questions],
    ceilings: Mapping[str, tuple[Certainty, Text]],
    scale: Scale,
) -> IndexedGraph:
    """Return the argumentation graph of a map, with the index from ids to nodes.

    `leaves` gives, by claim id, the certainty by own evidence (None without any). `gaps`, `questions` and
    `ceilings` (with their reasons) are by inference id. `scale` gives the number for each rank of certainty.
    Premises that are missing from the map are replaced by one node with rank 0.
    """
    builder = GraphBuilder()
    ids: list[str] = []
    node_of: dict[str, int] = {}
    for claim in map_.claims:
        leaf = leaves[claim.id]
        rank = leaf.certainty.rank if leaf else 0
        node_of[claim.id] = builder.claim(scale[rank], rank, assumable=leaf is not None)
        ids.append(claim.id)
    unknown = -1
    for inference in map_.inferences:
        premises = [node_of[premise] for premise in inference.premises if premise in map_.claim]
        if len(premises) < len(inference.premises) or not premises:
            if unknown < 0:
                unknown = builder.claim(scale[0], Certainty.NONE.rank)
                ids.append("")
            premises.append(unknown)
        drop = steps_down(gaps[inference.id])
        asked = questions[inference.id]
        ceiling = ceilings[inference.id][0].rank
        step = builder.step(
            premises,
            node_of[inference.conclusion],
            keeps=_keeps(scale, drop, asked),
            drop=drop,
            ceiling=ceiling,
            limit=_limit(scale, ceiling),
            blocked=asked.blocking,
            limited=asked.limiting,
        )
        node_of[inference.id] = step
        ids.append(inference.id)
    _add_edges(map_, builder, node_of, Dependence(map_, leaves))
    return IndexedGraph(builder.build(), node_of, ids, leaves, questions, gaps, ceilings)


def _add_edges(
    map_: ArgumentMap, builder: GraphBuilder, node_of: Mapping[str, int], dependence: Dependence
) -> None:
    """Add all supports and attacks to the builder, with edges that are not independent in one group."""
    for claim in map_.claims:
        steps = map_.inferences_to.get(claim.id, ())
        groups = dependence.groups({step.id: step.premises for step in steps})
        builder.change(
            node_of[claim.id], supports=tuple(tuple(node_of[step] for step in group) for group in groups)
        )
    for target, attacks in map_.attacks_on.items():
        known = {attack.attacker: (attack.attacker,) for attack in attacks if attack.attacker in map_.claim}
        if target not in node_of:
            continue
        groups = dependence.groups(known)
        builder.change(
            node_of[target], attacks=tuple(tuple(node_of[attacker] for attacker in group) for group in groups)
        )
        builder.contradictions |= {
            (node_of[attack.attacker], node_of[target])
            for attack in attacks
            if attack.attacker in known and attack.kind is not AttackKind.UNDERCUT
        }
