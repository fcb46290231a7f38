"""The part of a graph that one node can depend on, as a graph of its own with its indices made anew.

A change may open a cycle of attacks, or make another step of a cycle of supports circular. Such a graph
needs other indices, and only of what its conclusion can depend on.
"""

from __future__ import annotations

from mapgen.strength.semantics.graph import ArgumentationGraph, GraphBuilder, Group, Node


def part_of(graph: ArgumentationGraph, root: int) -> tuple[ArgumentationGraph, int]:
    """Return (part, number): the part of a graph that `root` can depend on, and the number of `root` in it.

    Circular steps are included.
    """
    number_of = {root: 0}
    for node in (waiting := [root]):
        supporters = graph.nodes[node].supporters()
        for other in (*supporters, *graph.attackers(node), *graph.contradicted[node]):
            if other not in number_of:
                number_of[other] = len(waiting)
                waiting.append(other)
    builder = GraphBuilder()
    builder.nodes = [_renumbered(graph.nodes[node], number_of) for node in waiting]
    for target in waiting:
        for attacker in graph.attackers(target):
            edge, pair = (attacker, target), (number_of[attacker], number_of[target])
            if edge in graph.fatal:
                builder.fatal.add(pair)
            if edge in graph.contradictions:
                builder.contradictions.add(pair)
                if target not in graph.contradicted[attacker]:
                    builder.one_way.add(pair)
    return builder.build(), number_of[root]


def _renumbered(node: Node, number_of: dict[int, int]) -> Node:
    def of(groups: tuple[Group, ...]) -> tuple[Group, ...]:
        return tuple(tuple(number_of[each] for each in group) for group in groups)

    return node._replace(
        premises=tuple(number_of[each] for each in node.premises),
        conclusion=None if node.conclusion is None else number_of.get(node.conclusion),
        supports=of(node.supports),
        attacks=of(node.attacks),
    )
