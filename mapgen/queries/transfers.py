"""The evidence given for claims, and its transfers: used for a claim about something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mapgen.findings import Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference, Source
from mapgen.model.facets import Facets
from mapgen.queries.cached import Queries, cached_query
from mapgen.queries.cited import cited_works
from mapgen.queries.indirectness import Facet, FacetGap, declares, facet_gaps, terms_of
from mapgen.vocabulary import AnswerState, ClaimKind, Origin
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class Evidence:
    """A premise, or a work that the claim cites, with the facets it was observed under."""

    id: str
    facets: Facets
    step: Inference | None = None
    kind: ClaimKind | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """Evidence about one thing that is used for a claim about another."""

    gap: FacetGap
    evidence: Evidence
    claim: Claim

    @property
    def ids(self) -> tuple[str, ...]:
        """The claim, the step that carries the evidence over to it if there is one, and the evidence."""
        step = (self.evidence.step.id,) if self.evidence.step else ()
        return (self.claim.id, *step, self.evidence.id)

    def span(self, map_: ArgumentMap) -> Span:
        """The span of the step, or of the claim's citations."""
        return self.evidence.step.span if self.evidence.step else map_.span_of(self.claim.id, "cites")


_NO_EVIDENCE = (ClaimKind.DEFINITION, ClaimKind.PROMOTION)
_SHOWS_NOTHING = (ClaimKind.RECOMMENDATION, ClaimKind.PRACTICE, ClaimKind.TESTIMONY)


def works_of(queries: Queries, claim: Claim) -> tuple[Source, ...]:
    """The known works that a claim comes from or cites."""
    own = [queries.map.source[claim.source]] if claim.source in queries.map.source else []
    marked = [work for works in cited_works(queries).get(claim.id, {}).values() for work in works]
    return tuple({work.id: work for work in own + marked}.values())


def facets_of(map_: ArgumentMap, claim: Claim) -> Facets:
    """A claim's facets; a claim that another work makes takes from the work what it leaves unsaid."""
    if claim.source not in map_.source:
        return claim.facets
    own, work = claim.facets, map_.source[claim.source].facets
    return Facets(
        replace(
            own.population,
            species=own.population.species or work.population.species,
            group=own.population.group or work.population.group,
        ),
        own.intervention if own.intervention.agent else work.intervention,
        own.comparator or work.comparator,
        own.outcome if own.outcome.name or own.outcome.kind else work.outcome,
    )


def evidence_for(queries: Queries, claim: Claim) -> tuple[Evidence, ...]:
    """The evidence given for a claim: the premises that report something, and the works it cites.

    A premise that nobody says is a bridge, not evidence; definitions and offers
    are none either. Where a claim tells what a work found, whether the work says
    so is another question.
    """
    premises = [
        Evidence(premise.id, facets_of(queries.map, premise), step, premise.kind)
        for step in queries.map.inferences_to.get(claim.id, ())
        for premise in map(queries.map.claim.get, step.premises)
        if premise and premise.origin is not Origin.IMPLICIT and premise.kind not in _NO_EVIDENCE
    ]
    works = () if claim.source or claim.kind is ClaimKind.RESULT else works_of(queries, claim)
    return (*premises, *(Evidence(work.id, work.facets) for work in works))


def facets_claimed(map_: ArgumentMap, claim: Claim, step: Inference | None) -> Facets:
    """A claim's facets; of population and route, what it leaves unsaid is taken from the step's bridges.

    A bridge is a premise that nobody says: it tells where the step wants to arrive.
    """
    found = claim.facets
    for premise in map(map_.claim.get, step.premises if step else ()):
        if premise and premise.origin is Origin.IMPLICIT:
            people, route = premise.facets.population, premise.facets.intervention.route
            own, given = found.population, found.intervention
            if not (own.species or own.group):
                found = replace(found, population=people)
            if not given.route:
                found = replace(found, intervention=replace(given, route=route))
    return found


def transfers(queries: Queries, *facets: Facet) -> Iterator[Transfer]:
    """The transfers in one of these facets: the evidence has another value there than the claim.

    Nothing is said of a claim that has direct evidence in that respect (unless a
    bridge shows that a step carries over all the same), nor of a step whose
    question about likeness has an answer that speaks for it.
    """
    for claim, brought in _compared(queries):
        if any(gap.facet in facets for _, _, gaps in brought for gap in gaps):
            fitting = [evidence for evidence, _, gaps in brought if not gaps]
            direct = {facet for facet in facets if any(_direct(evidence, facet) for evidence in fitting)}
            for evidence, aim, gaps in brought:
                excused = direct if aim == claim.facets else set()
                granted = _bridged_facets(queries.map, evidence.step)
                carried = [gap for gap in gaps if gap.facet in facets and gap.facet not in excused | granted]
                if carried and not _likeness_answered(evidence.step):
                    yield from (Transfer(gap, evidence, claim) for gap in carried)


_Compared = tuple[Evidence, Facets, tuple[FacetGap, ...]]


@cached_query
def _compared(queries: Queries) -> tuple[tuple[Claim, list[_Compared]], ...]:
    """The claims whose evidence differs from them in some facet, with all their evidence."""
    map_ = queries.map
    terms = terms_of(map_)
    found = []
    for claim in map_.claims:
        steps = (None, *map_.inferences_to.get(claim.id, ()))
        aim_of = {step and step.id: facets_claimed(map_, claim, step) for step in steps}
        aims = [(e, aim_of[e.step and e.step.id]) for e in evidence_for(queries, claim)]
        brought = [(e, aim, facet_gaps(e.facets, aim, terms)) for e, aim in aims]
        if any(gaps for _, _, gaps in brought):
            found.append((claim, brought))
    return tuple(found)


def _direct(evidence: Evidence, facet: Facet) -> bool:
    """Whether the evidence reports an observation under that facet: what is said, advised or done is none."""
    return evidence.kind not in _SHOWS_NOTHING and declares(evidence.facets, facet)


def _bridged_facets(map_: ArgumentMap, step: Inference | None) -> set[Facet]:
    """The facets that an accepted bridge of the step carries over from evidence to claim."""
    bridges = [map_.claim.get(premise) for premise in (step.premises if step else ())]
    accepted = [one for one in bridges if one and one.origin is Origin.IMPLICIT and one.accepted]
    return {facet for facet in Facet for one in accepted if declares(one.facets, facet)}


def _likeness_answered(step: Inference | None) -> bool:
    asked = ("indirectness", "similarity")
    return step is not None and any(
        answer.question in asked and answer.state is AnswerState.ANSWERED for answer in step.answers
    )


def by_evidence(found: Iterable[Transfer]) -> Mapping[Text, tuple[Transfer, ...]]:
    """Transfers grouped by the value that the evidence has."""
    groups: dict[Text, list[Transfer]] = {}
    for transfer in found:
        groups.setdefault(transfer.gap.evidence, []).append(transfer)
    return {shared: tuple(group) for shared, group in groups.items()}


def steps_of(found: Iterable[Transfer]) -> tuple[str, ...]:
    """The ids of the steps by which evidence is transferred, each once; a cited work has no step."""
    return tuple(dict.fromkeys(transfer.evidence.step.id for transfer in found if transfer.evidence.step))


def ids_of(found: Iterable[Transfer]) -> tuple[str, ...]:
    """The ids of all that some transfers are about, each once."""
    return tuple(dict.fromkeys(id_ for transfer in found for id_ in transfer.ids))
