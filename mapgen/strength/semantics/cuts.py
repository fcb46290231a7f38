"""Single points of failure: nodes without any one of which the conclusion has no derivation.

In fault tree analysis (Vesely et al. 1981, *Fault Tree Handbook*, NUREG-0492)
these are the cut sets of size one. Listing every cut set takes exponential
time; those of size one are found exactly. From the conclusion downwards, every
premise of an indispensable step is indispensable, and so is the only step to an
indispensable claim. A node below two or more steps can be indispensable only if
it is used more than once and the shortest derivation uses it; each such node is
tested by leaving it out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mapgen.strength.semantics.graph import ArgumentationGraph

WORK = 3_000_000
"""The most nodes that are visited to test nodes by leaving them out."""


def single_points_of_failure(graph: ArgumentationGraph, root: int, ancestors: Sequence[int]) -> list[int]:
    """Return the nodes without any one of which the conclusion `root` has no derivation, without `root`.

    `ancestors`: all nodes that `root` depends on. Empty if `root` has no derivation at all. On very large
    graphs the search stops after `WORK` visits, and may then miss some.
    """
    ordered = sorted(ancestors, key=graph.support_order.__getitem__)
    derived = _derived(graph, ordered, -1)
    if root not in derived:
        return []
    found: dict[int, None] = {}
    _mark(graph, root, derived, found)
    tried = 0
    for node in _derivation(graph, ordered, derived, root):
        if node in found or sum(each in derived for each in graph.dependents[node]) < 2:
            continue
        if tried * len(ordered) > WORK:
            break
        tried += 1
        if root not in _derived(graph, ordered, node):
            _mark(graph, node, derived, found)
    return [node for node in found if node != root]


def _mark(graph: ArgumentationGraph, node: int, derived: Collection[int], found: dict[int, None]) -> None:
    """Add to `found` an indispensable node, and the nodes without which that node has no derivation.

    `derived`: the nodes that have a derivation. `found` serves as an ordered set: its values are None.
    """
    waiting = [node]
    for at in waiting:
        if at in found:
            continue
        found[at] = None
        if graph.is_step(at):
            waiting += graph.nodes[at].premises
        elif not graph.nodes[at].assumable:
            steps = [step for step in graph.steps_to(at) if step in derived]
            waiting += steps if len(steps) == 1 else []


def supporting_nodes(graph: ArgumentationGraph, root: int) -> list[int]:
    """Return `root` and all nodes that support it, directly or through others, nearest first."""
    found = {root: None}
    for node in (waiting := [root]):
        for other in graph.supporters(node):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return list(found)


def _derivation(
    graph: ArgumentationGraph, ordered: Sequence[int], derived: Collection[int], root: int
) -> list[int]:
    """Return the nodes of a short derivation of `root`, `root` first, then nearest to it first.

    A derivation goes from assumable claims through steps to `root`. `ordered`: the nodes, each after all that
    support it. `derived`: the nodes that have a derivation; `root` is one of them.
    """
    length: dict[int, int] = {}
    by: dict[int, Sequence[int]] = {}
    for node in (each for each in ordered if each in derived):
        if graph.is_step(node):
            by[node] = graph.nodes[node].premises
        elif not graph.nodes[node].assumable:
            by[node] = [min((s for s in graph.steps_to(node) if s in derived), key=length.__getitem__)]
        length[node] = 1 + sum(length[each] for each in by.get(node, ()))
    found = {root: None}
    for node in (waiting := [root]):
        for other in by.get(node, ()):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return waiting


def _derived(graph: ArgumentationGraph, ordered: Sequence[int], without: int) -> set[int]:
    """Return the nodes that have a derivation from assumable claims if the node `without` is left out.

    `ordered`: the nodes, each after all that support it. `without` is -1 if none is left out.
    """
    holds: set[int] = set()
    for node in ordered:
        if node == without or node in graph.circular:
            continue
        if graph.is_step(node):
            reached = all(premise in holds for premise in graph.nodes[node].premises)
        else:
            reached = graph.nodes[node].assumable or any(step in holds for step in graph.steps_to(node))
        if reached:
            holds.add(node)
    return holds
