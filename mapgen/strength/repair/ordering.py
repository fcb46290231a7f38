"""In which order repairs are told, and with which one to start."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mapgen.strength.repair.changes import Change
from mapgen.strength.repair.shapley import shares
from mapgen.strength.repair.trial import ChangedNodes, TrialGraph, Trials
from mapgen.strength.values import Repair

SAME = 1e-9
"""Two strengths that differ by less than this count as equal."""


def shares_of(trials: Trials, listed: Sequence[Change], toggles: int) -> list[tuple[float, float]]:
    """Return the Shapley share of each change and its standard error, in the order of `listed`.

    `toggles`: the most changes that are made or unmade to compute them. Fewer are made if the argument has a
    cycle, since a toggle on a cycle takes many rounds.
    """
    graph = trials.graph
    cyclic = any(graph.is_cyclic[graph.component_of[node]] for node in trials.ancestors)
    nodes = ChangedNodes(trials)
    return shares(listed, lambda: TrialGraph(trials, nodes), cyclic, toggles)


def best_first(repair: Repair) -> tuple[bool, int, float, float]:
    """Return a sort key, the best repair first: the place of the break before others, then by the certainty
    reached alone, then share, then gain.
    """
    return not repair.at_break, -repair.lifts_to.rank, -round(repair.share, 9), -round(repair.gain, 9)


def start_of(repairs: Sequence[Repair], smallest: Collection[str], level: int, *, broken: bool) -> str:
    """Return the id of the repair to start with; empty without repairs. `repairs` are given best first.

    Where the chain is `broken` it is the first at the break, and none if nothing mends that. Else it is the
    first if it alone raises the conclusion above the rank `level`, else the first whose id is in `smallest`,
    else the first.
    """
    if not repairs or (broken and not repairs[0].at_break):
        return ""
    if broken:
        return repairs[0].id
    if repairs[0].lifts_to.rank > level:
        return repairs[0].id
    return next((repair.id for repair in repairs if repair.id in smallest), repairs[0].id)
