"""Strongly connected components of a dependency graph, and derivation rounds.

Nodes that depend on each other, directly or not, form a strongly connected
component (Tarjan 1972, *Depth-first search and linear graph algorithms*, SIAM J.
Comput. 1:146-160; as implemented, without recursion, in networkx). Most maps
have few cycles or none, and networkx takes a fifth of a second to import: so
what no cycle blocks is sorted topologically first, and networkx gets the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import inf


def topological_order(depends_on: Sequence[Sequence[int]]) -> list[int]:
    """Return the nodes, each after those that it depends on; leave out nodes on a cycle or dependent on one.

    `depends_on`: by node, the nodes that it depends on.

    Kahn 1962, *Topological sorting of large networks* (Commun. ACM 5:558-562).
    """
    missing = [len(others) for others in depends_on]
    dependents: list[list[int]] = [[] for _ in depends_on]
    for node, others in enumerate(depends_on):
        for other in others:
            dependents[other].append(node)
    order = [node for node, count in enumerate(missing) if not count]
    for node in order:
        for dependent in dependents[node]:
            missing[dependent] -= 1
            if not missing[dependent]:
                order.append(dependent)
    return order


def strongly_connected_components(depends_on: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the strongly connected components, each after the components that it depends on.

    `depends_on`: by node, the nodes that it depends on.
    """
    order = topological_order(depends_on)
    components = [[node] for node in order]
    if len(order) == len(depends_on):
        return components
    import networkx

    sorted_ = set(order)
    rest = [node for node in range(len(depends_on)) if node not in sorted_]
    graph: networkx.DiGraph[int] = networkx.DiGraph()
    graph.add_nodes_from(rest)
    graph.add_edges_from((node, other) for node in rest for other in depends_on[node] if other not in sorted_)
    return components + [sorted(each) for each in networkx.strongly_connected_components(graph)]


def derivation_rounds(
    premises: Sequence[Sequence[int]],
    supports: Sequence[Iterable[Iterable[int]]],
    conclusions: Mapping[int, int],
    assumable: Sequence[bool],
) -> list[float]:
    """Return, by node, the round in which forward chaining first derives a claim; infinity if it never does.

    Claims that need no step are in round 0; steps have infinity. `premises`, `supports` (the steps to each
    claim, in groups) and `assumable` are by node; `conclusions` gives the conclusion of each step. The rounds
    do not depend on the names or the order of the claims, so the choice of which circular steps to cut does
    not either.
    """
    rounds: list[float] = [inf] * len(premises)
    missing = {step: len(set(premises[step])) for step in conclusions}
    steps_from: dict[int, list[int]] = {}
    for step in conclusions:
        for premise in set(premises[step]):
            steps_from.setdefault(premise, []).append(step)
    derived = [
        node
        for node in range(len(premises))
        if node not in conclusions and (assumable[node] or not any(supports[node]))
    ]
    round_ = 0
    while derived:
        for node in derived:
            rounds[node] = round_
        round_ += 1
        later: list[int] = []
        for node in derived:
            for step in steps_from.get(node, ()):
                missing[step] -= 1
                conclusion = conclusions[step]
                if missing[step] == 0 and rounds[conclusion] == inf:
                    rounds[conclusion] = round_
                    later.append(conclusion)
        derived = later
    return rounds
