"""How good the evidence for each claim is as its text tells it: by this the author's best reason is found.

Which reason an author has most to build on is asked of the text, and not of the library: a study that the
text tells of is one, whatever the work may be that its mark is thought to point to. What is told starts as
such evidence starts (Guyatt et al. 2008, GRADE; OCEBM 2011): a result or an effect as high as the text gives
reason for, what goes together or was seen without a comparison no higher than low, how something works at
very low. What is said with *may* or *can* is told as low (Santesso 2020, GRADE guidelines 26). A claim that
the text derives from another of its claims, and for which it cites nothing else, is worth what it is derived
from. A step from a sign, or from a case that is like another, carries over no more than low: it starts from
something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.strength.evidence.bare_leaves import unfound
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.graph import HIGHEST, LOW, ArgumentationGraph
from mapgen.strength.semantics.weakest_link import VERY_LOW
from mapgen.vocabulary import ClaimKind, Match, Modality

_STARTS = {
    ClaimKind.MECHANISM: VERY_LOW,
    ClaimKind.CAUSE: LOW,
    ClaimKind.ASSOCIATION: LOW,
    ClaimKind.PREVALENCE: LOW,
    ClaimKind.CASE: VERY_LOW,
}
"""The highest rank at which evidence for a claim of these kinds starts."""
FROM_SOMETHING_ELSE = frozenset({"sign", "analogy"})
"""The schemes whose steps start from something else than what they lead to."""
_HEDGED = frozenset({Modality.MIGHT, Modality.CAN})


def told_ranks(map_: ArgumentMap, indexed: IndexedGraph, graph: ArgumentationGraph) -> Sequence[int]:
    """Return the rank (0 to 4) of the evidence that the text tells for each node of a graph by itself.

    It is 0 for what nobody says, and for what is taken as known; for a step, the highest rank that it carries
    over. `graph`: that of the charitable reading.
    """
    return [_rank(map_, indexed, graph, node) for node in range(graph.size)]


def _rank(map_: ArgumentMap, indexed: IndexedGraph, graph: ArgumentationGraph, node: int) -> int:
    found, id = graph.nodes[node], indexed.id_of[node]
    if graph.is_step(node):
        scheme = map_.inference[id].scheme
        return LOW if scheme is not None and scheme.id in FROM_SOMETHING_ELSE else HIGHEST
    if found.unsaid or found.taken:
        return 0
    claim = map_.claim.get(id)
    if claim is None:
        return found.level
    if is_derived(map_, indexed, graph, claim):
        return 0
    start = _STARTS.get(claim.kind, HIGHEST) if claim.kind is not None else HIGHEST
    hedged = LOW if claim.modality in _HEDGED else HIGHEST
    return min(_of_text(map_, indexed, claim, found.level), start, hedged)


def _of_text(map_: ArgumentMap, indexed: IndexedGraph, claim: Claim, level: int) -> int:
    """Return what a claim is worth at best; where its work is not certain, by what the text tells of it."""
    leaf = indexed.leaves.get(claim.id)
    source = map_.source.get(leaf.source) if leaf is not None else None
    if leaf is not None and leaf.undone:  # retracted, or not what the work says
        return level
    if not level or source is None or not claim.citations or source.match in (None, Match.CERTAIN):
        return level
    return unfound(claim).at_best.rank


def is_derived(map_: ArgumentMap, indexed: IndexedGraph, graph: ArgumentationGraph, claim: Claim) -> bool:
    """Return whether the text derives a claim, and cites for it only what it cites for the reason."""
    if not claim.citations:
        return False
    steps = (indexed.id_of[step] for step in graph.steps_to(indexed.node_of[claim.id]))
    premises = (
        map_.claim[each] for id in steps for each in map_.inference[id].premises if each in map_.claim
    )
    return set(claim.citations) <= {mark for premise in premises for mark in premise.citations}
