"""Indirectness: in which facets a step's premises, or a source, differ from what is claimed.

Guyatt et al. 2011, *GRADE guidelines 8: rating the quality of evidence —
indirectness* (J Clin Epidemiol 64:1303-1310). The facets are compared in
`mapgen.queries.indirectness`; only what both sides declare is.
"""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.model.facets import Facets
from mapgen.queries.indirectness import Facet, FacetGap, declared, facet_gaps, terms_of
from mapgen.queries.transfers import facets_of
from mapgen.vocabulary import AnswerState, Origin
from mapgen.words import Text, both

CARRIES_OVER = frozenset({"evidence-to-claim", "analogy", "example", "composition"})
"""Ids of schemes whose conclusion is about the same as their premises, so that facets can be compared."""

LIKENESS = frozenset({"indirectness", "similarity"})
"""Ids of the critical questions about indirectness; an answer in favour of the step removes its gaps."""

_FAMILIES = (
    frozenset({Facet.SPECIES, Facet.GROUP}),
    frozenset({Facet.AGENT, Facet.COMPONENTS}),
    frozenset({Facet.SALT}),
    frozenset({Facet.ROUTE}),
    frozenset({Facet.COMPARATOR}),
    frozenset({Facet.OUTCOME, Facet.OUTCOME_KIND}),
)


class Indirectness:
    """Compares the facets of evidence with those of claims, by how the terms of the map are related."""

    def __init__(self, map_: ArgumentMap) -> None:
        self._map = map_
        self._terms = terms_of(map_)

    def between(self, evidence: Facets, claim: Facets) -> tuple[FacetGap, ...]:
        """Return a gap for each facet in which evidence and claim differ; both must declare it."""
        return facet_gaps(evidence, claim, self._terms)

    def of_step(self, inference: Inference) -> tuple[FacetGap, ...]:
        """Return the gaps between a step's premises and its conclusion; those of one premise for each group.

        A gap counts if both sides declare the facet and no premise agrees with the conclusion in its group of
        facets: one premise that says «what is swallowed also works when it is injected» bridges the gap of
        the others. Without a gap, the result is empty; so it is for a scheme outside `CARRIES_OVER`, whose
        conclusion is about something else by its nature (from a goal to an action, from an expert to what
        they say), and for a step whose question about likeness is answered and that has one or two gaps: an
        answer is worth one rank.
        """
        if inference.scheme is not None and inference.scheme.id not in CARRIES_OVER:
            return ()
        if inference.conclusion not in self._map.claim:
            return ()
        claim = self._map.claim[inference.conclusion].facets
        aimed = declared(claim)
        if not aimed:
            return ()
        claims = [self._map.claim[premise] for premise in inference.premises if premise in self._map.claim]
        sides = [facets_of(self._map, each) for each in claims]
        gaps = [self.between(side, claim) for side in sides]
        on_both = [declared(side) & aimed for side in sides]
        found = []
        for family in _FAMILIES:
            here = [[gap for gap in each if gap.facet in family] for each in gaps]
            shared = any(not own and told & family for own, told in zip(here, on_both, strict=True))
            if not shared:
                found += next((own for own in here if own), [])
        settled = likeness_answered(inference) and steps_down(found) <= 1
        return () if settled else tuple(found)

    def carrying(self, inference: Inference) -> tuple[str, ...]:
        """Return the ids of a step's implicit premises that carry the others over to its conclusion.

        Each agrees with the conclusion in a group of facets in which no other premise does: «what is
        swallowed also works when injected». Until it is shown, it and the gaps are one want of likeness.
        """
        if inference.scheme is not None and inference.scheme.id not in CARRIES_OVER:
            return ()
        if inference.conclusion not in self._map.claim:
            return ()
        claim = self._map.claim[inference.conclusion].facets
        told = [self._map.claim[each] for each in inference.premises if each in self._map.claim]
        given = [facets_of(self._map, each) for each in told if each.origin is not Origin.IMPLICIT]
        others = {family for family in _FAMILIES if any(self._agrees(each, claim, family) for each in given)}
        left = [family for family in _FAMILIES if family not in others]
        unsaid = [each for each in told if each.origin is Origin.IMPLICIT]
        return tuple(
            each.id for each in unsaid if any(self._agrees(each.facets, claim, family) for family in left)
        )

    def _agrees(self, evidence: Facets, claim: Facets, family: frozenset[Facet]) -> bool:
        """Return whether evidence and claim both declare something in a group of facets, and agree in it."""
        differs = any(gap.facet in family for gap in self.between(evidence, claim))
        return not differs and bool(declared(evidence) & declared(claim) & family)


def steps_down(gaps: Sequence[FacetGap]) -> int:
    """Return by how many ranks gaps lower certainty: 1 for one or two gaps, 2 for more. Our rule."""
    return 0 if not gaps else 1 if len(gaps) <= 2 else 2


def described(gaps: Sequence[FacetGap]) -> Text:
    """Return the gaps in a line, evidence → claim: «route: by mouth → into the skin»; empty without gaps."""
    if not gaps:
        return Text()
    lines = [
        f"{colon[:-1]}; ".join(
            f"{gap.facet.name_.best(code)}{colon} {gap.evidence.best(code)} → {gap.claim.best(code)}"
            for gap in gaps
        )
        for code, colon in (("en", ":"), ("fr", " :"))
    ]
    return both(*lines)


def likeness_answered(inference: Inference) -> bool:
    """Return whether a question about likeness is answered in favour of the step."""
    return any(
        answer.question in LIKENESS and answer.state is AnswerState.ANSWERED for answer in inference.answers
    )
