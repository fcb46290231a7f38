"""The certainty of a claim by its own evidence, before any inference or attack counts, on three readings.

A claim that comes from a source has the certainty of that source: it reports what
the work found, and only a step carries this over to something else. A claim of the
document has the certainty of the best work that its citation marks certainly point
to, lowered where the facets of the two differ. A study that the text tells of without
a reference is graded by what the text tells, and counts for no more on any reading.
A claim without evidence of its own has certainty none, since whoever argues carries
the burden of proof; where inferences lead to it, it has no leaf at all (None), and its
certainty is theirs.

The readings: *cautious*, the certainty itself, holds a work that nobody can identify to be very
low; *as told* takes the text at its word that the work exists and says so; *charitable*
(`at_best`) also takes what nobody told to be as good as it can be.

What is on record or taken as known (`nature.py`) has nothing to be graded: it has the highest
rank, so that it holds no step down, and the step's ceiling sees to it that it lifts none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.cited import CitedWorks, cited_works, is_identified, is_known, pointed_works
from mapgen.queries.indirectness import Facet
from mapgen.queries.owners import makers_part
from mapgen.strength.evidence.bare_leaves import TAKEN, at_most, nothing_given, taken, unfound, unnamed
from mapgen.strength.evidence.grade import BENCH, STUDIES, Aim, grade
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.leaf import LeafCertainty, Undone
from mapgen.strength.what_if import EvidenceTiers
from mapgen.vocabulary import (
    BorneOut,
    Certainty,
    ClaimKind,
    Design,
    Match,
    Origin,
    SourceStatus,
)
from mapgen.words import both


class Leaves:
    """Computes the certainty of each claim of a map from its own evidence, and that of each source.

    A claim's own evidence is what it cites or comes from, not the inferences that lead to it.
    """

    def __init__(self, map_: ArgumentMap) -> None:
        queries = Queries(map_)
        self._map = map_
        self._indirectness = Indirectness(map_)
        self._pointed = pointed_works(queries)
        self._known = cited_works(queries)
        makers = makers_part(map_)
        self._led_to = {step.conclusion for step in map_.inferences if not makers.lead_to_text(step)}

    def of_source(self, source: Source) -> LeafCertainty:
        """Return the certainty of what a source itself reports, not of a claim that cites it."""
        return self._of_work(source, Aim(), cited=source.pointed_to)

    def of_claim(self, claim: Claim) -> LeafCertainty | None:
        """Return the certainty of a claim by its own evidence; None if it rests on inferences alone.

        A claim with neither evidence nor inferences has certainty none.
        """
        nature = nature_of(claim)
        if nature in TAKEN:
            return taken(claim, nature)
        if claim.source in self._map.source:
            return self._outside(claim, self._map.source[claim.source])
        if claim.citations:
            return self._cited(claim)
        return self._uncited(claim)

    def evidence_tiers(self, claim: Claim) -> EvidenceTiers:
        """Return the certainty that each source gives a claim, and its certainty if all of them are dropped.

        A citation mark counts no longer once its last work is dropped; a claim that comes from a source is
        dropped with it.
        """
        if claim.source in self._map.source and not claim.accepted:
            own = self.of_claim(claim)
            return _tiers(([replace(own, source=claim.source)] if own is not None else [],), None)
        if nature_of(claim) in TAKEN:
            return _tiers((), self.of_claim(claim))
        known = [self._for(claim, work) for work in _works(self._known, claim)]
        guessed = [self._guessed(claim, work) for work in _works(self._pointed, claim)]
        all_found = all(self._pointed.get(claim.id, {}).values())
        left = self._uncited(claim) if all_found else unfound(claim)
        return _tiers((known, guessed), left)

    def _uncited(self, claim: Claim) -> LeafCertainty | None:
        told = claim.design or claim.rated or claim.kind in (ClaimKind.RESULT, ClaimKind.CASE)
        if claim.origin is Origin.QUOTED and told and claim.id not in self._led_to:
            return unnamed(claim)
        if claim.id in self._led_to:
            return None
        return LeafCertainty(Certainty.NONE, nothing_given(claim))

    def _outside(self, claim: Claim, source: Source) -> LeafCertainty:
        return self._of_work(source, Aim(claim), cited=False)

    def _cited(self, claim: Claim) -> LeafCertainty:
        if known := _works(self._known, claim):
            return best([self._for(claim, source) for source in known])
        if guessed := _works(self._pointed, claim):
            return best([self._guessed(claim, source) for source in guessed])
        return unfound(claim)

    def _for(self, claim: Claim, source: Source) -> LeafCertainty:
        """Return the certainty that a cited source gives to a claim, lowered where their facets differ."""
        gaps = self._indirectness.between(source.facets, claim.facets)
        if claim.kind is ClaimKind.RESULT:  # one study has many outcomes, and a source declares one
            gaps = tuple(gap for gap in gaps if gap.facet not in (Facet.OUTCOME, Facet.OUTCOME_KIND))
        found = self._of_work(source, Aim(claim, gaps), cited=True)
        return _by_the_text(claim, found) if _is_thought_none(claim, source) else found

    def _guessed(self, claim: Claim, source: Source) -> LeafCertainty:
        """Return what a work that is only guessed gives: what the text tells of it is all that is known."""
        found = self._for(claim, source)
        return replace(_by_the_text(claim, found), if_identified=found.at_best, identified=is_known(source))

    def _of_work(self, source: Source, aim: Aim, *, cited: bool) -> LeafCertainty:
        includes = self._designs_in(source)
        told = _limited(source, grade(source, aim, includes))
        rated = told if source.design not in _UNTOLD or aim.rated is None else _rated(source, aim)
        at_best = _limited(source, grade(source, aim, includes, charitable=True))
        if cited and _is_not_said(source, aim):
            at_best = replace(at_most(Certainty.VERY_LOW, at_best, _NOT_SAID), undone=Undone.NOT_SAID)
        cautious = _cautious(source, aim, told, cited=cited)
        return replace(
            cautious,
            as_told=rated.certainty,
            at_best=at_best.certainty,
            reason_at_best=at_best.reason,
            changes_at_best=at_best.changes,
            undone=at_best.undone,
        )

    def _designs_in(self, source: Source) -> Iterable[Design | None]:
        """Return the designs of the studies that a review contains; None for one that is not told."""
        if source.includes or source.design is not Design.SYSTEMATIC_REVIEW:
            return source.includes
        return [self._map.source[id].design for id in source.based_on if id in self._map.source]


_UNTOLD = (None, Design.UNKNOWN)
_NOT_SAID = both("the work cited does not say so", "la publication citée ne le dit pas")


def _is_thought_none(claim: Claim, source: Source) -> bool:
    """Return whether the text tells of a study, and only the map's makers think that its work is none.

    Which work a mark means is theirs to say where the match is likely, and no part of the text's reasoning.
    """
    tells = claim.design or claim.kind in (ClaimKind.RESULT, ClaimKind.CASE)
    thought = source.match in (Match.LIKELY, Match.VERY_LIKELY)
    return bool(tells) and thought and source.design not in STUDIES | BENCH


def _is_not_said(source: Source, aim: Aim) -> bool:
    """Return whether a claim misreports its work, and it is certain which work that is.

    Where it is only likely, the makers of the map may have compared another one.
    """
    misreports = aim.claim is not None and aim.claim.borne_out is BorneOut.NO
    return misreports and source.match in (None, Match.CERTAIN) and is_identified(source)


def _by_the_text(claim: Claim, found: LeafCertainty) -> LeafCertainty:
    """Return a leaf that is as told, and at best, what the text tells of the study."""
    told = unfound(claim)
    return replace(
        found,
        as_told=told.as_told,
        at_best=told.at_best,
        reason_at_best=told.reason_at_best,
        changes_at_best=told.changes_at_best,
        undone=None,
    )


def _rated(source: Source, aim: Aim) -> LeafCertainty:
    """Return the leaf of a work of an untold design, if its rating in the text is taken at its word."""
    return _limited(source, grade(replace(source, design=Design.SYSTEMATIC_REVIEW), aim))


def _works(by_claim: CitedWorks, claim: Claim) -> list[Source]:
    """Return the works that the claim's marks point to, in a table by claim and mark."""
    return [work for works in by_claim.get(claim.id, {}).values() for work in works]


def _tiers(tiers: Sequence[Sequence[LeafCertainty]], left: LeafCertainty | None) -> EvidenceTiers:
    given = [tier for tier in tiers if tier]
    return EvidenceTiers(
        tuple({leaf.source: leaf.certainty for leaf in tier} for tier in given),
        left.certainty if left is not None else None,
        tuple({leaf.source: leaf.at_best for leaf in tier} for tier in given),
        left.at_best if left is not None else None,
    )


def best(leaves: Sequence[LeafCertainty]) -> LeafCertainty:
    """Return the most certain of the leaves, which must not be empty; among equals, the first.

    What it is as told, and at best, is the best of all of them.
    """
    first = max(leaves, key=lambda leaf: leaf.certainty.rank)
    hopeful = max(leaves, key=lambda leaf: leaf.at_best.rank)
    told = max((leaf.as_told for leaf in leaves), key=lambda certainty: certainty.rank)
    return replace(
        first,
        as_told=told,
        at_best=hopeful.at_best,
        reason_at_best=hopeful.reason_at_best,
        changes_at_best=hopeful.changes_at_best,
        undone=hopeful.undone,
    )


def _limited(source: Source, leaf: LeafCertainty) -> LeafCertainty:
    """Return the leaf, at most very low if the source was retracted, low if its publisher voiced concern."""
    if source.status is SourceStatus.RETRACTED:
        found = at_most(Certainty.VERY_LOW, leaf, both("it was retracted", "elle a été rétractée"))
        return replace(found, undone=Undone.RETRACTED)
    if source.status is SourceStatus.CONCERN:
        why = both("its publisher has voiced concern", "son éditeur a exprimé des réserves")
        return at_most(Certainty.LOW, leaf, why)
    return leaf


def _cautious(source: Source, aim: Aim, leaf: LeafCertainty, *, cited: bool) -> LeafCertainty:
    """Return the leaf lowered for what a reader cannot check, or what was compared and is not so.

    `cited`: whether a citation mark points to the work.
    """
    if cited and not is_identified(source):
        if source.match is Match.NONE:
            why = both(
                "cited, but no such work was found",
                "citée, mais aucune publication de ce nom n'a été trouvée",
            )
        else:
            why = both(
                "nobody can be sure that this is the work meant",
                "personne ne peut être sûr que ce soit la publication visée",
            )
        return at_most(Certainty.VERY_LOW, leaf, why)
    borne_out = aim.claim.borne_out if aim.claim is not None else None
    if borne_out is BorneOut.NO:
        return at_most(Certainty.VERY_LOW, leaf, _NOT_SAID)
    if borne_out is BorneOut.PARTLY and leaf.certainty is not Certainty.VERY_LOW:
        why = both("the work cited says so in part only", "la publication citée ne le dit qu'en partie")
        lower = list(Certainty)[leaf.certainty.rank - 1]
        return at_most(lower, leaf, why)
    return leaf
