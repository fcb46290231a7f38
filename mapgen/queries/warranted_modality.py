"""The strongest modality that the declared evidence of a claim warrants.

What a study can show depends on its design, on the scale of Sumner et al.,
"The association between exaggeration in health related science news and
academic press releases", BMJ 349:g7015 (2014). Observations bear a conditional
wording; only a comparison arranged by those who made it bears a cause without
reserve, and so do observations with a reason to raise their certainty (GRADE).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.cited import certain_works, cited_works
from mapgen.vocabulary import ClaimKind, Design, Modality, Species

_BEARS = {
    Design.SYSTEMATIC_REVIEW: Modality.DOES,
    Design.RANDOMISED_TRIAL: Modality.DOES,
    Design.CONTROLLED_TRIAL: Modality.DOES,
    Design.COHORT: Modality.CAN,
    Design.CASE_CONTROL: Modality.CAN,
    Design.CROSS_SECTIONAL: Modality.CAN,
    Design.CASE_SERIES: Modality.CAN,
    Design.CASE_REPORT: Modality.CAN,
    Design.ANIMAL_STUDY: Modality.CAN,
    Design.LABORATORY: Modality.CAN,
    Design.OPINION: Modality.CAN,
}
MOST_BELOW = 1_000
NOT_PEOPLE = (Design.ANIMAL_STUDY, Design.LABORATORY)


@dataclass(frozen=True, slots=True)
class WarrantedModality:
    """Hold the strongest modality that a claim's evidence warrants, and the design that warrants it.

    `design` is None if a source's own modality decides and the source has no design.
    """

    modality: Modality
    design: Design | None


def warranted_modality(queries: Queries, claim: Claim) -> WarrantedModality | None:
    """Return the strongest modality that the evidence of all claims that lead to `claim` warrants.

    None if there is no evidence, if what any of it warrants is unknown, or if more than `MOST_BELOW` claims
    lead to the claim: to visit all of them is slow.
    """
    found: list[WarrantedModality] = []
    below = queries.map.leads_to(claim.id, MOST_BELOW)
    if len(below) > MOST_BELOW:
        return None
    for id_ in below:
        for one in _own(queries, queries.map.claim[id_], claim) if id_ in queries.map.claim else ():
            if one is None:
                return None
            found.append(one)
    return max(found, key=lambda one: (one.modality.rank, one.design or ""), default=None)


def _own(queries: Queries, premise: Claim, claim: Claim) -> Iterator[WarrantedModality | None]:
    """Yield the modality that each piece of evidence of `premise` warrants for `claim`.

    The evidence is the works that `premise` cites or comes from, or its own design without them. Yield None
    where nothing is known: a citation without a certain work, or a design that tells nothing here.
    """
    works = certain_works(cited_works(queries).get(premise.id, {}))
    if premise.citations and not works:
        yield None
    if premise.source:
        works = [*works, queries.map.source[premise.source]]
    for work in works:
        yield _of(work.design, work, premise, claim)
    if premise.design and not works:
        yield _of(premise.design, None, premise, claim)


def _of(design: Design | None, work: Source | None, premise: Claim, claim: Claim) -> WarrantedModality | None:
    own = work.modality if work is not None and claim.modality is None else None
    bears = _BEARS.get(design) if design else None
    species = (claim.facets.population.species, premise.facets.population.species)
    if design in NOT_PEOPLE and (
        claim.kind is ClaimKind.MECHANISM or (Species.HUMAN not in species and any(species))
    ):
        return None  # An experiment on animals or cells bears what is said of animals, cells and mechanisms.
    if work is not None and work.upgrades:
        bears = Modality.DOES
    known = [modality for modality in (bears, own) if modality is not None]
    return WarrantedModality(min(known, key=lambda one: one.rank), design) if known else None
