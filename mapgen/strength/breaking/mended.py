"""What changes in a graph when a place at which a chain breaks is mended."""

from __future__ import annotations

from mapgen.strength.breaking.fault import Cause, Fault
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.graph import HIGHEST, ByNumber, Node


def mended_nodes(nodes: ByNumber[Node], number: int, fault: Fault, indexed: IndexedGraph) -> dict[int, Node]:
    """Return the nodes that change when a place is mended: nothing lowers it by itself any more.

    Of a step that takes something for granted only that changes: it is said, and shown. What a step takes
    for granted stays so while its other faults are mended.
    """
    if fault.cause is Cause.UNSAID:
        unsaid = indexed.node_of[fault.of]
        return {unsaid: nodes[unsaid]._replace(unsaid=False, level=HIGHEST)}
    node = nodes[number]
    if not node.premises:
        level = node.level if node.supports else HIGHEST
        mended = node._replace(level=level, unsaid=node.unsaid and bool(node.supports), attacks=())
        return {number: mended}
    return {number: node._replace(gap=0, faults=0, open=False, blocked=False, ceiling=HIGHEST, attacks=())}
