"""The changes that would repair an argument for one conclusion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.repair.cuts import supporting_nodes
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.verdict import Verdict
from mapgen.strength.semantics.weakest_link import VERY_LOW
from mapgen.strength.values import LeafCertainty, RepairKind
from mapgen.vocabulary import Certainty, Status

GIVES_EVIDENCE = frozenset({RepairKind.SUPPORT, RepairKind.STRENGTHEN, RepairKind.IDENTIFY})


@dataclass(frozen=True, slots=True)
class Change:
    """A repair as a change of one node of the argumentation graph.

    `node`: the number of the node that is changed. `about`: the id of the claim or inference that is
    repaired, or of the attack that is answered.
    """

    kind: RepairKind
    node: int
    about: str
    attacker: int = -1
    """The number of the node whose attack is answered; -1 if the change answers no attack."""

    @property
    def id(self) -> str:
        return f"{self.kind}:{self.about}"


def possible_changes(
    map_: ArgumentMap, indexed: IndexedGraph, verdict: Verdict, root: int
) -> Iterator[Change]:
    """Yield each change that could repair the argument for `root`, nearest to the conclusion first.

    A change answers an attack that is not out, answers the failed questions of a step, bridges its gaps, or
    gives evidence to a claim. The conclusion gets no evidence of its own if steps lead to it: that would be
    another argument. Another claim gets evidence unless the certainty of its own evidence is high. If it has
    none and rests on steps alone, it gets some only if all these steps have a ceiling of very low (expert
    opinion, popularity, an example).
    """
    for node in supporting_nodes(indexed.graph, root):
        id = indexed.id_of[node]
        if not id:
            continue
        if id in map_.inference:
            yield from _changes_of_step(indexed, node, id)
        else:
            yield from _evidence_for(indexed, node, id, is_conclusion=node == root)
        attacks = {attack.attacker: attack for attack in map_.attacks_on.get(id, ())}
        for attacker_id, attack in attacks.items():
            attacker = indexed.node_of.get(attacker_id)
            if attacker is not None and verdict.statuses[attacker] is not Status.OUT:
                yield Change(RepairKind.ANSWER_ATTACK, node, attack.id, attacker)


def _changes_of_step(indexed: IndexedGraph, step: int, id: str) -> Iterator[Change]:
    node = indexed.graph.nodes[step]
    if node.blocked or node.limited:
        yield Change(RepairKind.ANSWER_QUESTION, step, id)
    if node.drop:
        yield Change(RepairKind.BRIDGE_GAP, step, id)


def _evidence_for(indexed: IndexedGraph, claim: int, id: str, *, is_conclusion: bool) -> Iterator[Change]:
    leaf = indexed.leaves[id]
    steps = indexed.graph.steps_to(claim)
    if (is_conclusion and steps) or (leaf is not None and leaf.certainty is Certainty.HIGH):
        return
    if steps and all(indexed.graph.nodes[step].ceiling <= VERY_LOW for step in steps):
        yield Change(RepairKind.SUPPORT, claim, id)
    elif leaf is not None:
        yield Change(_kind_of_evidence(leaf), claim, id)


def _kind_of_evidence(leaf: LeafCertainty) -> RepairKind:
    if leaf.certainty is Certainty.NONE:
        return RepairKind.SUPPORT
    return RepairKind.STRENGTHEN if leaf.identified else RepairKind.IDENTIFY
