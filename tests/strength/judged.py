"""What is judged of a map: the ranks and words by which laws compare two maps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.owners import Makers
from mapgen.strength.evidence.step_limits import StepWeight
from mapgen.strength.lazy import LazyMapping
from mapgen.strength.leaf import LeafCertainty
from mapgen.strength.reasoning import Reasoning
from mapgen.strength.scale import DEFAULT
from mapgen.strength.semantics.build_graph import build_graph
from mapgen.strength.semantics.verdict import judge
from mapgen.strength.verdicts import Verdicts
from mapgen.vocabulary import Carried
from tests.strength.maps import evidence

BETTER = (Carried.FAILS, Carried.CONTESTED, Carried.WEAK, Carried.SUPPORTED)
"""The words from the worst to the best; what is not judged is neither."""


@dataclass(frozen=True)
class Judged:
    """Ranks of claims and steps by id, on both readings, and what is said of each claim's reasoning."""

    cautious: Mapping[str, int]
    charitable: Mapping[str, int]
    reasoning: Mapping[str, Reasoning]


def judged(map_: ArgumentMap) -> Judged:
    own, weights, makers = evidence(map_)
    return by_steps(map_, own, {step.id: weights.of(step) for step in map_.inferences}, makers)


def by_steps(
    map_: ArgumentMap,
    own: Mapping[str, LeafCertainty | None],
    steps: Mapping[str, StepWeight],
    makers: Makers,
) -> Judged:
    """What is judged of a map, given each claim's own evidence and what each step does with it."""
    indexed = build_graph(map_, own, steps, makers, DEFAULT)
    verdict = judge(indexed.graph)
    verdicts = Verdicts(map_, indexed, makers, verdict, [0.5] * indexed.graph.size)
    node = indexed.node_of
    return Judged(
        {id: verdict.levels[node[id]] for id in node},
        {id: verdicts.at_best.levels[node[id]] for id in node},
        LazyMapping(map_.claim, verdicts.reasoning),
    )


def word_ranks(found: Judged, map_: ArgumentMap) -> dict[str, int]:
    """The rank of the word of each chain's conclusion, from the worst; what has none is left out."""
    ranks = {chain.conclusion: word_rank(found, chain.conclusion) for chain in map_.arguments}
    return {id: rank for id, rank in ranks.items() if rank is not None}


def word_rank(found: Judged, id: str) -> int | None:
    """The rank of the word of one claim; None where it has none."""
    word = found.reasoning[id].word
    return BETTER.index(word) if word in BETTER else None
