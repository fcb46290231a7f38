"""What a judgement of studies' risk of bias would do to the words for the chains of a map."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.owners import makers_part
from mapgen.strength.evidence.leaves import Leaves
from mapgen.strength.evidence.step_limits import StepWeights
from mapgen.strength.scale import DEFAULT
from mapgen.strength.semantics.build_graph import build_graph
from mapgen.strength.semantics.verdict import judge
from mapgen.strength.values import Strengths
from mapgen.strength.verdicts import Verdicts
from mapgen.strength.weigh import lifting
from mapgen.vocabulary import Carried, EvidenceSays, RiskOfBias

MOST = 8
"""So many studies are tried one by one; of more, only what they do together is known."""

Words = Mapping[str, tuple[Carried | None, EvidenceSays]]
"""By the id of a chain: whether the text's own reasoning carries it, and what other evidence says of it."""
Moved = Mapping[RiskOfBias, Words]
"""By each judgement: the new words for the chains that it moves."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What each judgement would do if it were entered for all of these studies, given by id."""

    studies: tuple[str, ...]
    moved: Moved


def words_of(strengths: Strengths) -> Words:
    """Return the two words for each chain."""
    return {id_: (one.reasoning.word, one.other_evidence.says) for id_, one in strengths.arguments.items()}


def if_judged(map_: ArgumentMap, now: Words, studies: Collection[str]) -> Iterator[Judged]:
    """Yield what each judgement of a study would do to the words `now`, for each study that moves one by
    itself; where none does, for all of them together, if they move one.
    """
    alone = [] if len(studies) > MOST else [_judged(map_, now, (one,)) for one in studies]
    moving = [one for one in alone if one.moved]
    together = [] if moving or len(alone) == 1 else [_judged(map_, now, tuple(studies))]
    yield from (one for one in chain(moving, together) if one.moved)


def judged_so(map_: ArgumentMap, studies: Collection[str], bias: RiskOfBias) -> ArgumentMap:
    """Return the map with that risk of bias for the studies, given by id."""
    sources = tuple(replace(one, bias=bias) if one.id in studies else one for one in map_.sources)
    return replace(map_, sources=sources)


def _judged(map_: ArgumentMap, now: Words, studies: tuple[str, ...]) -> Judged:
    found = {}
    for bias in RiskOfBias:
        then = words_supposing(judged_so(map_, studies, bias))
        if moved := {id_: words for id_, words in then.items() if words != now[id_]}:
            found[bias] = moved
    return Judged(studies, found)


def words_supposing(supposed: ArgumentMap) -> Words:
    """Return the words for the chains of a map in which something is supposed.

    Nothing is weighed of which no word depends: no repairs, no reasons.
    """
    leaves, makers = Leaves(supposed), makers_part(supposed)
    own = {claim.id: leaves.of_claim(claim) for claim in supposed.claims}
    weights = StepWeights(supposed, own, lifting(supposed, own, makers))
    steps = {step.id: weights.of(step) for step in supposed.inferences}
    indexed = build_graph(supposed, own, steps, makers, DEFAULT)
    verdicts = Verdicts(supposed, indexed, makers, judge(indexed.graph), (0.0,) * indexed.graph.size)
    return {
        one.id: (verdicts.word_of(one.conclusion), verdicts.brought_in.on(one.conclusion).says)
        for one in supposed.arguments
        if one.conclusion in supposed.claim
    }
