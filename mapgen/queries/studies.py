"""The studies that support claims: which they are, how many people took part, when they were published."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries, cached_query
from mapgen.queries.cited import is_known
from mapgen.queries.owners import makers_part
from mapgen.queries.people import people_in
from mapgen.queries.transfers import works_of
from mapgen.vocabulary import ClaimKind, Design, Direction, Modality, Origin, Species

EXPERIMENTS = (Design.SYSTEMATIC_REVIEW, Design.RANDOMISED_TRIAL, Design.CONTROLLED_TRIAL)
"""Designs of studies that compare groups formed for the comparison, and of reviews of such studies."""

OBSERVATIONS = (Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL, Design.CASE_SERIES)

SMALL = 100
"""Below this many people a result is called small. Ours: GRADE's own rule of thumb is 400."""


def studies_used(queries: Queries) -> Mapping[str, tuple[Claim, ...]]:
    """Return, by work id, the claims that cite the work or come from it, in the file's order.

    Guessed works, works without a claim, and claims that only attack are left out.
    """
    map_ = queries.map
    found: dict[str, list[Claim]] = {}
    for claim in map_.claims:
        if claim.id in map_.inferences_from or claim.id not in map_.attacks_by:
            for work in works_of(queries, claim):
                found.setdefault(work.id, []).append(claim)
    return {id_: tuple(claims) for id_, claims in found.items()}


def could_be_known(map_: ArgumentMap) -> tuple[Source, ...]:
    """Return the works that the document's author could know: those of its year or earlier, with a year.

    If the document has no date, the year of the latest work that it points to counts instead, works that
    were only guessed left out; if there is no such work, the result is empty.
    """
    years = [map_.document.date[:4]]
    if not map_.document.date:
        years = [source.year for source in map_.sources if source.pointed_to and is_known(source)]
    latest = max((int(year) for year in years if year.isdecimal()), default=0)
    return tuple(source for source in map_.sources if source.year.isdecimal() and int(source.year) <= latest)


def uncompared_results(queries: Queries) -> tuple[Claim, ...]:
    """Return the quoted claims of kind result, on an intervention in people, that name no comparison.

    That results disagree, or are uncertain, needs none. A result names a comparison if it, or a work that it
    cites (`works_of`), has a comparator or a design that compares groups. A result with no declared species
    counts as one in people.
    """
    return tuple(
        claim
        for claim in queries.map.claims
        if claim.kind is ClaimKind.RESULT
        and claim.origin is Origin.QUOTED
        and claim.modality is not Modality.UNCERTAIN
        and claim.facets.intervention.agent
        and claim.facets.outcome.name
        and claim.facets.population.species not in (Species.ANIMAL, Species.CELLS)
        and not claim.facets.comparator
        and claim.design not in _COMPARE
        and not any(w.facets.comparator or w.design in _COMPARE for w in works_of(queries, claim))
    )


_COMPARE = (*EXPERIMENTS, Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL)


def reports_observation(claim: Claim) -> bool:
    """Return whether a claim reports what somebody observed, and does not merely assert it.

    It does if it is a result or a case, cites or comes from a work, or tells who took part or the design of
    the study.
    """
    told = claim.citations or claim.source or claim.participants or claim.design
    return claim.kind in (ClaimKind.RESULT, ClaimKind.CASE) or bool(told)


@cached_query
def observed_claims(queries: Queries) -> frozenset[str]:
    """Return the ids of the claims that report an observation, and of what the text infers from these."""
    map_ = queries.map
    makers = makers_part(map_).steps
    reported = [claim.id for claim in map_.claims if reports_observation(claim)]
    found = set(reported)
    for id_ in (waiting := reported):
        for step in map_.inferences_from.get(id_, ()):
            if step.id not in makers and step.conclusion not in found:
                found.add(step.conclusion)
                waiting.append(step.conclusion)
    return frozenset(found)


def imprecise_works(queries: Queries) -> Mapping[str, tuple[Claim, ...]]:
    """Return, by the id of each imprecise study, the claims that cite it or come from it.

    A study is imprecise if it has fewer than `SMALL` people, or if the interval of its effect contains «no
    effect». Case reports and studies in animals or cells are left out, and so are studies that speak against
    the effect.
    """
    used = studies_used(queries)
    return {s.id: used[s.id] for s in queries.map.sources if s.id in used and _is_imprecise(s)}


_CONFIDENCE = re.compile(r"\b(?:CI|IC)\b|interval", re.IGNORECASE)
_RATIO = re.compile(
    r"\ba?(?:OR|HR|RR|IRR)\b|\b(?i:(?:odds|hazard|risk|rate) ratio|odds|relative (?:risk|rate|odds)"
    r"|(?:risque|taux) relatifs?|rapports? (?:de|des) (?:cotes|risques))\b"
)
# A number begins at the first of its digits: tried from each of them, it would take quadratic time.
_NUMBER = r"([-−+]?(?<!\d)(?:\d+(?:[.,]\d+)?|[.,]\d+))"
_POINTED = r"([-−+]?(?<!\d)\d*\.\d+)"
_INTERVAL = re.compile(
    rf"{_POINTED}\s*,\s*{_POINTED}|{_NUMBER}\s*(?:to|à|et|and|;|–|-|,\s)\s*{_NUMBER}", re.IGNORECASE
)
_OTHERWISE = (Design.CASE_REPORT, Design.ANIMAL_STUDY, Design.SYSTEMATIC_REVIEW)


def _is_imprecise(source: Source) -> bool:
    if source.design in _OTHERWISE[:2] or source.facets.population.species in (Species.ANIMAL, Species.CELLS):
        return False
    if source.direction is Direction.AGAINST:
        return False
    return counts_few(source) or _crosses_null(source.effect)


def counts_few(source: Source) -> bool:
    """Return whether a study has fewer than `SMALL` participants; False if the source gives no number.

    False too for case reports, animal studies and systematic reviews.
    """
    people = None if source.design in _OTHERWISE else people_in(source.participants)
    return people is not None and people < SMALL


def _crosses_null(effect: str) -> bool:
    """Return whether the confidence interval in the field `effect` contains «no effect».

    «No effect» is 1 for a ratio and 0 for a difference. False if the field gives no interval.
    """
    said = _CONFIDENCE.search(effect)
    found = _INTERVAL.search(effect, said.end()) if said else None
    if not found:
        return False
    low, high = (float(end.replace("−", "-").replace(",", ".")) for end in found.groups() if end)
    return low < (1 if _RATIO.search(effect, 0, found.start()) else 0) < high


def tells_interval(effect: str) -> bool:
    """Return whether the field `effect` gives an interval: one called so, or two numbers in brackets."""
    said = _CONFIDENCE.search(effect)
    called = said is not None and _INTERVAL.search(effect, said.end()) is not None
    inside = (_INTERVAL.match(effect, bracket.end()) for bracket in re.finditer(r"[(\[]", effect))
    return called or any(
        one and effect[one.end() : one.end() + 4].lstrip(" %")[:1] in (")", "]") for one in inside
    )
