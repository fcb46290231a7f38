"""The verdict without numbers: a chain is as certain as its weakest link.

Rescher 1976, *Plausible Reasoning* (Van Gorcum), and Walton 1992, *Rules for
plausible reasoning* (Informal Logic 14:33-51): premises that count only
together are as certain as the least plausible of them; a claim with several
arguments is as certain as the most plausible of them, or as its own evidence.

A kind of step has a ceiling (`evidence.ceilings`). A step gives less than its premises
where they are about something else, as GRADE lowers indirect evidence, and where its
questions fail or are open. An objection lowers what it strikes by its own weight; a caveat
costs nothing more where the step's kind or its evidence gives low at most, which says as
much. None of these lowers below very low; only what is fatal leaves nothing. These rules are
ours, and one answer moves a conclusion by one rank at most. Circular steps give nothing, so
that no cycle of support lifts itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from mapgen.strength.semantics.graph import HIGHEST, LOW, ArgumentationGraph
from mapgen.vocabulary import Status

VERY_LOW = 1
NOTHING: Mapping[int, int] = {}
WEIGHTS = (0, 0, 0, 1, 2)
"""By how many ranks an objection lowers what it contradicts, by its own rank: moderate 1, high 2."""
CAVEAT = 1
"""By how many ranks a caveat lowers its step: whoever makes it concedes it, so it needs no evidence. On a
step that is `spared` it does not weigh: candour costs no more than the fault that it admits."""

FATAL = HIGHEST + 1
"""More than any other attack can lower."""


def support_levels(
    graph: ArgumentationGraph, nodes: Sequence[int], known: Mapping[int, int] = NOTHING
) -> dict[int, int]:
    """Return the rank of certainty (0 to 4) of each node before attacks count.

    The grounded labelling compares attackers and targets by these ranks. `known` gives the ranks of other
    nodes that support these; they are not ranked again, and the result includes them.
    """
    levels = dict(known)
    for node in sorted(nodes, key=graph.support_order.__getitem__):
        levels[node] = _level(graph, node, levels)
    return levels


def verdict_levels(
    graph: ArgumentationGraph,
    nodes: Iterable[int],
    statuses: Mapping[int, Status],
    unattacked: Mapping[int, int],
    known: Mapping[int, int] = NOTHING,
    objecting: Mapping[int, int] | None = None,
) -> tuple[dict[int, int], dict[int, int]]:
    """Return (levels, bases): the rank (0 to 4) of each node, after and before the attacks on itself.

    `unattacked`: the ranks before any attack; an attacker on the same cycle weighs by these. `known` gives
    the ranks of other nodes on which these depend; `levels` includes them. `objecting`: the ranks of
    attackers once attacks count, if not their own in this result.
    """
    levels, bases = dict(known), {}
    for node in sorted(nodes, key=lambda node: (graph.component_of[node], graph.support_order[node])):
        bases[node] = levels[node] = _level(graph, node, levels)
        attackers = graph.attackers(node)
        if attackers and levels[node]:
            weighing = objection_ranks(graph, node, levels if objecting is None else objecting, unattacked)
            levels[node] = _struck(graph, node, levels, weighing, statuses)
    return levels, bases


def objection_ranks(
    graph: ArgumentationGraph, node: int, levels: Mapping[int, int], unattacked: Mapping[int, int]
) -> dict[int, int]:
    """Return the rank by which each attacker of a node weighs.

    `levels`, `unattacked`: the ranks of nodes once attacks count, and before. An attacker on the same cycle
    weighs by its rank before attacks, so that two that contradict each other are compared as they are.
    """
    own = graph.component_of[node]
    return {
        attacker: graph.objecting_rank(
            attacker, unattacked if graph.component_of[attacker] == own else levels
        )
        for attacker in graph.attackers(node)
    }


def _struck(
    graph: ArgumentationGraph,
    node: int,
    levels: Mapping[int, int],
    weighing: Mapping[int, int],
    statuses: Mapping[int, Status],
) -> int:
    """Return the rank that the attacks leave of that in `levels`; of several, the heaviest counts."""
    spared = is_spared(graph, node, levels)
    heaviest = max(_weight(graph, each, node, weighing[each], statuses, spared) for each in weighing)
    return 0 if heaviest == FATAL else max(VERY_LOW, levels[node] - heaviest)


def is_spared(graph: ArgumentationGraph, node: int, levels: Mapping[int, int]) -> bool:
    """Return whether a caveat lowers a node no further.

    So it is of a step whose kind or evidence gives low at most, where evidence with known limits starts.
    """
    step = graph.nodes[node]
    if not step.premises:
        return False
    return min(step.ceiling, *(levels[each] for each in step.premises)) <= LOW


def _weight(
    graph: ArgumentationGraph,
    attacker: int,
    node: int,
    rank: int,
    statuses: Mapping[int, Status],
    spared: bool,
) -> int:
    """Return by how many ranks an attack lowers a node; `FATAL` if it leaves nothing.

    A contradiction weighs by the `rank` of its attacker; a caveat, and what is fatal, unless that is out. On
    a node that is `spared` a caveat does not weigh.
    """
    fatal = (attacker, node) in graph.fatal
    if not fatal and (attacker, node) in graph.contradictions:
        return WEIGHTS[rank]
    if statuses[attacker] is Status.OUT:
        return 0
    if fatal:
        return FATAL
    return 0 if spared else CAVEAT


class Judged(Protocol):
    """What attacks are weighed by: ranks once attacks count and before, and statuses, by node."""

    @property
    def levels(self) -> Mapping[int, int]: ...
    @property
    def unattacked(self) -> Mapping[int, int]: ...
    @property
    def statuses(self) -> Mapping[int, Status]: ...


def objection_weights(
    graph: ArgumentationGraph, node: int, judged: Judged, spared: bool | None = None
) -> dict[int, int]:
    """Return by how many ranks each attacker of a node lowers it; `FATAL` for one that leaves nothing.

    `spared`: whether a caveat lowers it no further, if not as the node was judged.
    """
    ranks = objection_ranks(graph, node, judged.levels, judged.unattacked)
    if spared is None:
        spared = is_spared(graph, node, judged.levels)
    return {each: _weight(graph, each, node, ranks[each], judged.statuses, spared) for each in ranks}


def _level(graph: ArgumentationGraph, number: int, levels: Mapping[int, int]) -> int:
    node = graph.nodes[number]
    if not node.premises:
        steps = (levels[step] for group in node.supports for step in group if step not in graph.circular)
        return max(node.level, max(steps, default=0))
    if node.blocked or number in graph.circular:
        return 0
    least = min(node.ceiling, min(levels[premise] for premise in node.premises))
    return max(VERY_LOW, least - graph.lowering(number)) if least else 0
