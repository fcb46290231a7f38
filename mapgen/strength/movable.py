"""Which open questions could move a conclusion: those whose answer or failure changes a chain."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.strength.repair.changes import ANSWERED
from mapgen.strength.semantics.graph import ArgumentationGraph, Changed, Node
from mapgen.strength.semantics.verdict import Verdict, judge_again

MOST = 300
"""A step on which more nodes depend than this is not tried: its questions count as such that could move."""


def moves_an_end(
    graph: ArgumentationGraph,
    verdicts: tuple[tuple[ArgumentationGraph, Verdict], ...],
    step: int,
    ends: frozenset[int],
) -> bool:
    """Return whether settling a step's open questions changes the rank of any of the nodes `ends`.

    Tried are an answer to all of them in favour of the step and a failure of one, on each reading:
    `verdicts` has its graph and its verdict. The word for a conclusion follows its ranks on both.
    """
    above = _above(graph, step)
    if above is None:
        return True
    return any(
        _ranks(reading, verdict, step, node, above, ends)
        != _ranks(reading, verdict, step, reading.nodes[step], above, ends)
        for reading, verdict in verdicts
        for node in _settled(reading.nodes[step])
    )


def _settled(node: Node) -> Iterator[Node]:
    yield node._replace(open=False, ceiling=node.ceilings[ANSWERED])
    yield node._replace(open=False, faults=node.faults + 1)


def _ranks(
    graph: ArgumentationGraph, former: Verdict, step: int, node: Node, above: set[int], ends: frozenset[int]
) -> list[int]:
    changed = graph.with_nodes(Changed(graph.nodes, {step: node}))
    levels = judge_again(changed, former, [step], above).levels
    return [changed.rank(end, levels) for end in sorted(ends & above)]


def _above(graph: ArgumentationGraph, step: int) -> set[int] | None:
    """Return the step and the nodes that depend on it; None if they are more than `MOST`."""
    found, waiting = {step}, [step]
    while waiting:
        if len(found) > MOST:
            return None
        node = waiting.pop()
        contradicting = (each for each in graph.attackers(node) if (each, node) in graph.contradictions)
        new = [each for each in (*graph.dependents[node], *contradicting) if each not in found]
        found.update(new)
        waiting += new
    return found
