"""The evidence given for claims, and its transfers: evidence used for a claim that differs in a facet."""

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
from mapgen.queries.owners import Makers, makers_part
from mapgen.vocabulary import AnswerState, ClaimKind, Design, Match, Origin
from mapgen.words import Text, both


@dataclass(frozen=True, slots=True)
class Evidence:
    """Hold one piece of evidence for a claim, a premise or a cited work, with its facets."""

    id: str
    """Id of the premise or of the work."""
    facets: Facets
    step: Inference | None = None
    """The step that uses the premise; None for a work."""
    kind: ClaimKind | None = None
    """The kind of the premise; None for a work."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """Hold a piece of evidence, the claim it is given for, and one facet in which the two differ."""

    gap: FacetGap
    evidence: Evidence
    claim: Claim

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the claim, of the step that uses the evidence (if any), and of the evidence."""
        step = (self.evidence.step.id,) if self.evidence.step else ()
        return (self.claim.id, *step, self.evidence.id)

    def span(self, map_: ArgumentMap) -> Span:
        """Return the span of the step, or of the claim's citations if no step uses the evidence."""
        return self.evidence.step.span if self.evidence.step else map_.span_of(self.claim.id, "cites")


_NO_EVIDENCE = (ClaimKind.DEFINITION, ClaimKind.PROMOTION)
_SHOWS_NOTHING = (ClaimKind.RECOMMENDATION, ClaimKind.PRACTICE, ClaimKind.TESTIMONY, ClaimKind.CASE)
_WITHOUT_DATA = (Design.OPINION, Design.PRESS, Design.WEB_PAGE, Design.CASE_REPORT)


def works_of(queries: Queries, claim: Claim) -> tuple[Source, ...]:
    """Return the work that a claim comes from, then those that it cites (`cited_works`), each once."""
    own = [queries.map.source[claim.source]] if claim.source in queries.map.source else []
    marked = [work for works in cited_works(queries).get(claim.id, {}).values() for work in works]
    return tuple({work.id: work for work in own + marked}.values())


def facets_of(map_: ArgumentMap, claim: Claim) -> Facets:
    """Return a claim's facets; if the claim comes from a source, the source's fill in what it lacks."""
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
    """Return the evidence given for a claim: the premises of its steps, and the works that it cites.

    Implicit premises (bridges), definitions and promotion are not evidence. The works are left out where
    the claim reports a result or comes from a work (`source`): other rules check whether the work says so.
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
    """Return a claim's facets; if population or route is undeclared, the step's bridges give it.

    A bridge is an implicit premise of the step, which concludes the claim; it declares what the step aims
    at. Without a step, return the claim's own facets.
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
    """Yield a transfer for each gap in any of these facets between a claim and its evidence.

    Claims come in the file's order. Skipped are: a facet in which the claim also has direct evidence without
    any gap, unless a bridge changes what the step aims at; a facet that an accepted bridge of the step
    declares; a step whose critical question about likeness is answered; and a step of the makers of the map
    to a claim of the text. What they brought in neither excuses nor charges what the text gives: that it is
    about something else is told where their evidence is told.
    """
    makers = makers_part(queries.map)
    for claim, brought in _compared(queries):
        if any(gap.facet in facets for _, _, gaps in brought for gap in gaps):
            fitting = [each for each, _, gaps in brought if not gaps and not _brought_in(makers, each)]
            direct = {facet for facet in facets if any(_direct(queries, one, facet) for one in fitting)}
            for evidence, aim, gaps in brought:
                excused = direct if aim == claim.facets else set()
                granted = _bridged_facets(queries.map, evidence.step)
                carried = [gap for gap in gaps if gap.facet in facets and gap.facet not in excused | granted]
                if carried and not (_likeness_answered(evidence.step) or _brought_in(makers, evidence)):
                    yield from (Transfer(gap, evidence, claim) for gap in carried)


_Compared = tuple[Evidence, Facets, tuple[FacetGap, ...]]
"""A piece of evidence, the facets that it is compared with, and the gaps between the two (perhaps none)."""


@cached_query
def _compared(queries: Queries) -> tuple[tuple[Claim, list[_Compared]], ...]:
    """Return (claim, compared) for each claim that has a gap; `compared` has all evidence for the claim."""
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


def _direct(queries: Queries, evidence: Evidence, facet: Facet) -> bool:
    """Return whether the evidence declares the facet and can report an observation of several.

    Recommendations, practices, testimonies and single cases cannot, nor can what cites works without data
    alone.
    """
    claim = queries.map.claim.get(evidence.id)
    works = works_of(queries, claim) if claim else (queries.map.source[evidence.id],)
    without_data = bool(works) and all(work.design in _WITHOUT_DATA for work in works)
    return evidence.kind not in _SHOWS_NOTHING and not without_data and declares(evidence.facets, facet)


def _bridged_facets(map_: ArgumentMap, step: Inference | None) -> set[Facet]:
    """Return the facets that an accepted bridge (implicit premise) of the step declares."""
    bridges = [map_.claim.get(premise) for premise in (step.premises if step else ())]
    accepted = [one for one in bridges if one and one.origin is Origin.IMPLICIT and one.accepted]
    return {facet for facet in Facet for one in accepted if declares(one.facets, facet)}


def _brought_in(makers: Makers, evidence: Evidence) -> bool:
    """Return whether evidence is used by a step of the makers to a claim of the text."""
    return evidence.step is not None and makers.lead_to_text(evidence.step)


def _likeness_answered(step: Inference | None) -> bool:
    asked = ("indirectness", "similarity")
    return step is not None and any(
        answer.question in asked and answer.state is AnswerState.ANSWERED for answer in step.answers
    )


UNLIKE = "differences"
"""The critical question of an analogy in what respects the two cases differ."""


def by_evidence(found: Iterable[Transfer]) -> Mapping[Text, tuple[Transfer, ...]]:
    """Return the transfers, by the value that their evidence has in the facet of the gap."""
    groups: dict[Text, list[Transfer]] = {}
    for transfer in found:
        groups.setdefault(transfer.gap.evidence, []).append(transfer)
    return {shared: tuple(group) for shared, group in groups.items()}


def why_unlike(found: Iterable[Transfer]) -> Text:
    """Return what the file says of why the cases differ, at the only step of these transfers; else empty."""
    steps = {t.evidence.step.id: t.evidence.step for t in found if t.evidence.step}
    told = [
        answer.fatal or answer.why
        for step in steps.values()
        for answer in step.answers
        if answer.question == UNLIKE and answer.state is AnswerState.FAILED
    ]
    return told[0] if len(steps) == 1 and len(told) == 1 else Text()


def steps_of(found: Iterable[Transfer]) -> tuple[str, ...]:
    """Return the ids of the steps that use the evidence, each once; cited works have no step."""
    return tuple(dict.fromkeys(transfer.evidence.step.id for transfer in found if transfer.evidence.step))


def ids_of(found: Iterable[Transfer]) -> tuple[str, ...]:
    """Return the ids of the claims, the steps and the evidence of these transfers, each id once."""
    return tuple(dict.fromkeys(id_ for transfer in found for id_ in transfer.ids))


def evidence_named(map_: ArgumentMap, found: Iterable[Transfer]) -> Text:
    """Return what the evidence of transfers is called: the makers', where they alone know what was studied.

    The text does not tell of a work that its makers only think is meant.
    """
    works = [map_.source.get(transfer.evidence.id) for transfer in found]
    if all(work is not None and work.match not in (None, Match.CERTAIN) for work in works):
        return both(
            "The work that the map's authors think is meant is about",
            "La publication que les auteurs de la carte croient visée porte sur",
        )
    return both("The evidence is about", "Les preuves portent sur")
