"""What an objection does to what it strikes: by how much it lowers it, or why not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from mapgen.model.elements import Attack
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.graph import LOW, ArgumentationGraph
from mapgen.strength.semantics.verdict import Verdict
from mapgen.strength.semantics.weakest_link import CAVEAT, WEIGHTS, objection_weights
from mapgen.vocabulary import Status


class Effect(Enum):
    """What becomes of an objection."""

    LOWERS = auto()
    FATAL = auto()
    ANSWERED = auto()
    """Without what is said against it, it would count."""
    ANSWERS = auto()
    """It lowers nothing, and it is why the objection that it strikes does not count."""
    TOO_UNCERTAIN = auto()
    SPARED = auto()
    """It is a caveat, and what it says counts already: the kind of step or its evidence gives low at most."""
    APART = auto()
    """It is the makers' and strikes the text: it counts as other evidence alone."""


@dataclass(frozen=True, slots=True)
class Objection:
    """What an attack does: its effect, and by how many ranks it lowers what it strikes.

    `caveat`: it lowers a step, whatever its own certainty, because whoever makes it concedes it.
    """

    effect: Effect
    ranks: int = 0
    caveat: bool = False


def objections_to(graph: ArgumentationGraph, verdict: Verdict, node: int) -> Mapping[int, Objection]:
    """Return what each attacker of a node does to it, by the attacker's node."""
    weights = objection_weights(graph, node, verdict)
    return {each: _objection(graph, verdict, each, node, ranks) for each, ranks in weights.items()}


def objection_of(indexed: IndexedGraph, verdict: Verdict, at_best: Verdict, attack: Attack) -> Objection:
    """Return what an attack of the map does to its target.

    `at_best`: the verdict on the charitable reading. A caveat is spared only if it is so on both.
    """
    attacker, target = (indexed.node_of.get(id) for id in (attack.attacker, attack.target))
    if attacker is None or target is None:
        return Objection(Effect.APART)
    found = objections_to(indexed.graph, verdict, target).get(attacker, Objection(Effect.APART))
    if found.effect is Effect.SPARED:
        best = indexed.steps[attack.target].ceiling_at_best[0].rank
        given = min(at_best.levels[each] for each in indexed.graph.nodes[target].premises)
        if min(best, given) > LOW:
            return Objection(Effect.LOWERS, CAVEAT, caveat=True)
    return found


def _objection(
    graph: ArgumentationGraph, verdict: Verdict, attacker: int, node: int, ranks: int
) -> Objection:
    by_rank = _by_rank(graph, attacker, node)
    would_count = not by_rank or WEIGHTS[verdict.unattacked[attacker]] > 0
    if verdict.statuses[attacker] is Status.OUT and not ranks and would_count:
        return Objection(Effect.ANSWERED)
    if (attacker, node) in graph.fatal:
        return Objection(Effect.FATAL)
    if not ranks:
        if by_rank and _sets_aside(graph, verdict, attacker, node):
            return Objection(Effect.ANSWERS)
        return Objection(Effect.TOO_UNCERTAIN if by_rank else Effect.SPARED)
    return Objection(Effect.LOWERS, ranks, (attacker, node) not in graph.contradictions)


def _by_rank(graph: ArgumentationGraph, attacker: int, node: int) -> bool:
    """Return whether an attack weighs by the rank of its attacker, and not by whether that is out."""
    return (attacker, node) in graph.contradictions and (attacker, node) not in graph.fatal


def _sets_aside(graph: ArgumentationGraph, verdict: Verdict, answer: int, objection: int) -> bool:
    """Return whether an answer keeps out an objection that would count however uncertain it is."""
    if verdict.statuses[answer] is not Status.IN or verdict.statuses[objection] is not Status.OUT:
        return False
    return any(
        objection in graph.attackers(other) and not _by_rank(graph, objection, other)
        for other in graph.dependents[objection]
    )
