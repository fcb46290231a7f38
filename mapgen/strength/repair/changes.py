"""The changes that would repair an argument for one conclusion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.leaf import LeafCertainty
from mapgen.strength.repair.scheme_advice import can_be_met
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.cuts import supporting_nodes
from mapgen.strength.semantics.graph import HIGHEST
from mapgen.strength.semantics.verdict import Verdict
from mapgen.strength.semantics.weakest_link import VERY_LOW, objection_weights
from mapgen.strength.values import RepairKind
from mapgen.vocabulary import Certainty, ClaimKind, Nature, Status

ANSWERED, SHOWN = 1, 2
"""Where a step's ceiling stands among its `ceilings` once it is answered, and once a premise is shown."""
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
    reach: int = HIGHEST
    """The highest rank that the evidence given can have, by the kind of the claim."""

    @property
    def id(self) -> str:
        return f"{self.kind}:{self.about}"


def possible_changes(
    map_: ArgumentMap, indexed: IndexedGraph, verdict: Verdict, root: int
) -> Iterator[Change]:
    """Yield each change that could repair the argument for `root`, nearest to the conclusion first.

    A change answers an attack that counts, answers the failed and open questions of a step, bridges its
    gaps, or gives evidence to a claim. A claim gets evidence if evidence of the kind that it needs could give
    it more than it has. If steps lead to it, it gets some only if all these steps have a ceiling of very low
    (expert opinion, popularity, an example) or are beyond help; with a conclusion, so it is also if it cites
    a work: other evidence for it would be another argument. Nothing is changed that no author could change:
    what an attack or an answer leaves nothing of, and a question that nothing that could be shown would meet.
    """
    for node in supporting_nodes(indexed.graph, root):
        id = indexed.id_of[node]
        if not id:
            continue
        if id in map_.inference:
            yield from _changes_of_step(map_, indexed, node, id)
        else:
            claim = map_.claim[id]
            yield from _evidence_for(map_, indexed, verdict, node, claim, is_conclusion=node == root)
        weights = objection_weights(indexed.graph, node, verdict)
        attacks = {attack.attacker: attack for attack in map_.attacks_on.get(id, ()) if not attack.fatal}
        for attacker_id, attack in attacks.items():
            attacker = indexed.node_of.get(attacker_id, -1)
            if attacker in weights and (weights[attacker] or verdict.statuses[attacker] is not Status.OUT):
                yield Change(RepairKind.ANSWER_ATTACK, node, attack.id, attacker)


def _changes_of_step(map_: ArgumentMap, indexed: IndexedGraph, step: int, id: str) -> Iterator[Change]:
    node = indexed.graph.nodes[step]
    lowered = node.faults or node.open or node.ceilings[ANSWERED] > node.ceiling
    if lowered and not _is_beyond_help(map_, indexed, id):
        yield Change(RepairKind.ANSWER_QUESTION, step, id)
    if node.gap:
        yield Change(RepairKind.BRIDGE_GAP, step, id)


def _is_beyond_help(map_: ArgumentMap, indexed: IndexedGraph, step: str) -> bool:
    """Return whether nothing that could be shown would mend a step: an answer or an attack is fatal to it, or
    it fails a question that no evidence meets.
    """
    node, questions = indexed.node_of[step], indexed.steps[step].questions
    scheme = map_.inference[step].scheme
    unmet = scheme is not None and any(not can_be_met(scheme.id, each) for each in questions.failed)
    return bool(questions.fatal) or unmet or _is_left_nothing(indexed, node)


def _is_left_nothing(indexed: IndexedGraph, node: int) -> bool:
    """Return whether an attack leaves nothing of a claim or a step."""
    graph = indexed.graph
    return any((attacker, node) in graph.fatal for attacker in graph.attackers(node))


def _evidence_for(
    map_: ArgumentMap,
    indexed: IndexedGraph,
    verdict: Verdict,
    node: int,
    claim: Claim,
    *,
    is_conclusion: bool,
) -> Iterator[Change]:
    nodes, steps = indexed.graph.nodes, indexed.graph.steps_to(node)
    leaf, own = indexed.leaves[claim.id], nodes[node]
    # Of a conclusion's step it counts what the step could give once it is mended: that comes first.
    ceilings = [(nodes[step].ceilings if is_conclusion else (nodes[step].ceiling,)) for step in steps]
    give_little = [
        max(ceiling) <= VERY_LOW or _is_beyond_help(map_, indexed, indexed.id_of[step])
        for ceiling, step in zip(ceilings, steps, strict=True)
    ]
    reach = reach_of(claim)
    if nature_of(claim) not in _CAN_BE_SHOWN or _is_left_nothing(indexed, node):
        return
    if is_conclusion and not all(give_little):
        return
    if reach <= (_granted(indexed, verdict, node) if own.unsaid else own.level):
        return
    if steps and all(give_little):
        yield Change(RepairKind.SUPPORT, node, claim.id, reach=reach)
    elif leaf is not None and not leaf.identified and (named := _if_named(leaf)) > own.level:
        yield Change(RepairKind.IDENTIFY, node, claim.id, reach=min(reach, named))
    elif leaf is not None:
        kind = RepairKind.SUPPORT if leaf.certainty is Certainty.NONE else RepairKind.STRENGTHEN
        yield Change(kind, node, claim.id, reach=reach)


def _if_named(leaf: LeafCertainty) -> int:
    """Return the highest rank that a claim can have once it is known which work is meant."""
    return min(leaf.at_best.rank, leaf.if_identified.rank)


def _granted(indexed: IndexedGraph, verdict: Verdict, unsaid: int) -> int:
    """Return the rank that the steps from a premise give although nobody says it: the least of them."""
    steps = [node for node in indexed.graph.dependents[unsaid] if indexed.graph.is_step(node)]
    return min((verdict.levels[step] for step in steps), default=0)


_CAN_BE_SHOWN = frozenset({Nature.GRADED, Nature.RECOMMENDATION})
_REACH = {
    ClaimKind.MECHANISM: Certainty.LOW,
    ClaimKind.CASE: Certainty.VERY_LOW,
    ClaimKind.PRACTICE: Certainty.VERY_LOW,
}


def reach_of(claim: Claim) -> int:
    """Return the highest rank that evidence of the kind that a claim needs can give.

    The last level of OCEBM 2011 is reasoning by mechanism; a case is one case, and a survey of what is done
    shows no effect.
    """
    return _REACH.get(claim.kind, Certainty.HIGH).rank if claim.kind is not None else HIGHEST
