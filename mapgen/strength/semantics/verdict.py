"""The rank and the status of every node of a graph, or of the nodes that one conclusion depends on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from mapgen.strength.semantics.graph import ArgumentationGraph
from mapgen.strength.semantics.grounded import grounded_labelling
from mapgen.strength.semantics.weakest_link import support_levels, verdict_levels
from mapgen.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Verdict:
    """Hold, by node, the rank of certainty (0 to 4; weakest link) and the status (grounded labelling)."""

    levels: dict[int, int]
    """The ranks once attacks count."""
    statuses: dict[int, Status]
    unattacked: dict[int, int]
    """The ranks before any attack counts."""
    bases: dict[int, int]
    """The ranks before the attacks on the node itself count."""


def judge(graph: ArgumentationGraph, objecting: Verdict | None = None) -> Verdict:
    """Return the verdict on every node of a graph.

    `objecting`: the verdict by whose ranks and statuses attackers weigh, if not by their own in this graph.
    """
    nodes = range(graph.size)
    unattacked = support_levels(graph, nodes)
    statuses = grounded_labelling(graph, nodes, unattacked)
    if objecting is None:
        levels, bases = verdict_levels(graph, nodes, statuses, unattacked)
    else:
        levels, bases = verdict_levels(
            graph, nodes, objecting.statuses, objecting.unattacked, objecting=objecting.levels
        )
    return Verdict(levels, statuses, unattacked, bases)


def judge_again(
    graph: ArgumentationGraph,
    former: Verdict,
    changed: Iterable[int],
    inside: Collection[int],
    objecting: Verdict | None = None,
) -> Verdict:
    """Return the verdict after a change, of the nodes that the change can affect and those next to them.

    `changed`: the nodes that were changed. `inside`: the nodes of interest; others are not judged. `former`:
    the verdict before the change. A change affects all nodes that depend on a changed node, and all that
    contradict an affected node. `objecting`: as for `judge`.
    """
    affected = dict.fromkeys(node for node in changed if node in inside)
    for node in (waiting := list(affected)):
        contradicting = (each for each in graph.attackers(node) if (each, node) in graph.contradictions)
        for other in (*graph.dependents[node], *contradicting):
            if other in inside and other not in affected:
                affected[other] = None
                waiting.append(other)
    known = {
        other: former.statuses[other]
        for node in affected
        for other in (*graph.supporters(node), *graph.attackers(node))
        if other not in affected
    }
    unattacked = support_levels(graph, waiting, {node: former.unattacked[node] for node in known})
    statuses = grounded_labelling(graph, waiting, unattacked, known)
    ranks = {node: former.levels[node] for node in known}
    if objecting is None:
        levels, bases = verdict_levels(graph, waiting, statuses, unattacked, ranks)
    else:
        levels, bases = verdict_levels(
            graph, waiting, objecting.statuses, objecting.unattacked, ranks, objecting.levels
        )
    return Verdict(levels, statuses, unattacked, bases)


def within(verdict: Verdict, inside: frozenset[int]) -> Verdict:
    """Return the part of a verdict that is about the nodes `inside`."""
    return Verdict(
        {node: verdict.levels[node] for node in inside},
        {node: verdict.statuses[node] for node in inside},
        {node: verdict.unattacked[node] for node in inside},
        {node: verdict.bases[node] for node in inside},
    )


def updated(former: Verdict, later: Verdict) -> Verdict:
    """Return the former verdict with what was judged again in its place."""
    return Verdict(
        former.levels | later.levels,
        former.statuses | later.statuses,
        former.unattacked | later.unattacked,
        former.bases | later.bases,
    )
