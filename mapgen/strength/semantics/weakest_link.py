"""The verdict without numbers: a chain is as certain as its weakest link.

Rescher 1976, *Plausible Reasoning* (Van Gorcum), and Walton 1992, *Rules for
plausible reasoning* (Informal Logic 14:33-51): premises that count only
together are as certain as the least plausible of them; a claim with several
arguments is as certain as the most plausible of them, or as its own evidence.

A kind of step has a ceiling (`evidence.ceilings`). A step whose conclusion
differs from its premises in some facets gives less than them, as GRADE lowers
indirect evidence, but never less than very low. A node that is defeated
(grounded status *out*) gives nothing. An undecided node gives very low at most:
claims of equal weight contradict each other, so any estimate is very uncertain.
These rules are ours. Circular steps give nothing, so that no cycle of support
lifts itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mapgen.strength.semantics.graph import ArgumentationGraph
from mapgen.vocabulary import Status

VERY_LOW = 1
NOTHING: Mapping[int, int] = {}


def support_levels(
    graph: ArgumentationGraph, nodes: Sequence[int], known: Mapping[int, int] = NOTHING
) -> dict[int, int]:
    """Return the rank of certainty (0 to 4) of each node before attacks count; failed questions do count.

    The grounded labelling compares attackers and targets by these ranks. `known` gives the ranks of other
    nodes that support these; they are not ranked again, and the result includes them.
    """
    levels = dict(known)
    for node in sorted(nodes, key=graph.support_order.__getitem__):
        levels[node] = _level(graph, node, levels)
    return levels


def verdict_levels(
    graph: ArgumentationGraph,
    nodes: Sequence[int],
    statuses: Mapping[int, Status],
    known: Mapping[int, int] = NOTHING,
) -> dict[int, int]:
    """Return the rank of certainty (0 to 4) of each node: 0 if it is out, very low at most if undecided.

    `known` gives the ranks of other nodes that support these; the result includes them.
    """
    levels = dict(known)
    for node in sorted(nodes, key=graph.support_order.__getitem__):
        status = statuses[node]
        if status is Status.OUT:
            levels[node] = 0
        else:
            level = _level(graph, node, levels)
            levels[node] = level if status is Status.IN else min(VERY_LOW, level)
    return levels


def _level(graph: ArgumentationGraph, number: int, levels: Mapping[int, int]) -> int:
    node = graph.nodes[number]
    if not node.premises:
        steps = (levels[step] for group in node.supports for step in group if step not in graph.circular)
        return max(node.level, max(steps, default=0))
    if node.blocked or number in graph.circular:
        return 0
    least = min(node.ceiling, min(levels[premise] for premise in node.premises))
    if least:
        least = max(VERY_LOW, least - node.drop)
    return min(VERY_LOW, least) if node.limited else least
