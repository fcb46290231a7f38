"""The certainty of a claim by its own evidence, before any inference or attack counts.

A claim that comes from a source has the certainty of that source: it reports what
the work found, and only a step carries this over to something else. A claim of the
document has the certainty of the best work that its citation marks certainly point
to; if no work can be identified, that of the best guessed work, very low at most. What a
work gives depends on the claim too: it is lowered where the facets of the two differ,
and what somebody says is certain where their own words were read. A claim that is
accepted, or that only defines a word, has high certainty. A claim without evidence of
its own has certainty none, since whoever argues carries the burden of proof; where
inferences lead to it, it has no leaf at all (None), and its certainty is theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.cited import cited_works, is_known, pointed_works
from mapgen.queries.indirectness import Facet
from mapgen.strength.evidence.grade import grade
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.values import LeafCertainty
from mapgen.strength.what_if import EvidenceTiers
from mapgen.strength.words import said
from mapgen.vocabulary import Certainty, ClaimKind, Direction, Match, Origin, Reading, SourceStatus
from mapgen.words import Text, both


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

    def of_source(self, source: Source) -> LeafCertainty:
        """Return the certainty of what a source itself reports, not of a claim that cites it."""
        return _limited(source, grade(source), cited=source.pointed_to)

    def of_claim(self, claim: Claim) -> LeafCertainty | None:
        """Return the certainty of a claim by its own evidence; None if it rests on inferences alone.

        A claim with neither evidence nor inferences has certainty none.
        """
        if claim.accepted:
            return LeafCertainty(
                Certainty.HIGH, _prefixed("accepted", "admis", claim.accepted), start=Certainty.HIGH
            )
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
        if claim.accepted:
            return EvidenceTiers(otherwise=_certainty(self.of_claim(claim)))
        if claim.source in self._map.source:
            return EvidenceTiers((_by_source([self._outside(claim, self._map.source[claim.source])]),))
        known, guessed = self._tiers(claim)
        worth = [_by_source([self._for(claim, source) for source in tier]) for tier in (known, guessed)]
        if not all(self._pointed.get(claim.id, {}).values()):
            left: LeafCertainty | None = _UNFOUND
        else:
            left = self._uncited(claim)
        return EvidenceTiers(tuple(tier for tier in worth if tier), _certainty(left))

    def _uncited(self, claim: Claim) -> LeafCertainty | None:
        if claim.kind is ClaimKind.DEFINITION and claim.origin is Origin.QUOTED:
            return LeafCertainty(
                Certainty.HIGH,
                both(
                    "accepted: it only says what a word is taken to mean",
                    "admis : elle dit seulement le sens donné à un mot",
                ),
                start=Certainty.HIGH,
            )
        if claim.id in self._map.inferences_to:
            return None
        return LeafCertainty(Certainty.NONE, _nothing(claim))

    def _outside(self, claim: Claim, source: Source) -> LeafCertainty:
        if claim.kind is ClaimKind.TESTIMONY and source.reading is Reading.READ:
            return LeafCertainty(
                Certainty.HIGH,
                both(
                    "what somebody says or holds is best known from their own words, and these were read",
                    "ce que quelqu'un dit ou soutient se sait au mieux par ses propres mots, et ils ont été lus",
                ),
                source=source.id,
                start=Certainty.HIGH,
            )
        return _limited(source, grade(source, kind=claim.kind), cited=False)

    def _cited(self, claim: Claim) -> LeafCertainty:
        known, guessed = self._tiers(claim)
        if known:
            return best([self._for(claim, source) for source in known])
        if guessed:
            return replace(best([self._for(claim, source) for source in guessed]), identified=False)
        return _UNFOUND

    def _tiers(self, claim: Claim) -> tuple[list[Source], list[Source]]:
        """Return (known, pointed): the works that the claim's marks certainly point to, and may point to.

        `pointed` includes `known`.
        """
        known = [work for works in self._known.get(claim.id, {}).values() for work in works]
        guessed = [work for works in self._pointed.get(claim.id, {}).values() for work in works]
        return known, guessed

    def _for(self, claim: Claim, source: Source) -> LeafCertainty:
        """Return the certainty that a cited source gives to a claim, lowered where their facets differ."""
        gaps = self._indirectness.between(source.facets, claim.facets)
        if claim.kind is ClaimKind.RESULT:  # one study has many outcomes, and a source declares one
            gaps = tuple(gap for gap in gaps if gap.facet not in (Facet.OUTCOME, Facet.OUTCOME_KIND))
        return _limited(source, grade(source, gaps, claim.kind), cited=True)


_UNFOUND = LeafCertainty(
    Certainty.VERY_LOW,
    both(
        "cited, but nobody can look it up",
        "une publication est citée, mais personne ne peut la retrouver",
    ),
    start=Certainty.VERY_LOW,
    identified=False,
)


def _certainty(leaf: LeafCertainty | None) -> Certainty | None:
    return leaf.certainty if leaf is not None else None


def _by_source(leaves: Sequence[LeafCertainty]) -> dict[str, Certainty]:
    return {leaf.source: leaf.certainty for leaf in leaves}


def best(leaves: Sequence[LeafCertainty]) -> LeafCertainty:
    """Return the most certain of the leaves, which must not be empty; among equals, the first."""
    return max(leaves, key=lambda leaf: leaf.certainty.rank)


def _limited(source: Source, leaf: LeafCertainty, *, cited: bool) -> LeafCertainty:
    """Return the certainty of a source's own evidence, limited by what speaks against the source itself.

    It is at most very low if the work is not certain, was retracted, was not read, or speaks against the
    claim that cites it, and at most low if its publisher has voiced concern. `cited`: whether a citation
    mark points to it.
    """
    if cited and not is_known(source):
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
        return _at_most(Certainty.VERY_LOW, leaf, why)
    if source.status is SourceStatus.RETRACTED:
        return _at_most(Certainty.VERY_LOW, leaf, both("it was retracted", "elle a été rétractée"))
    if source.status is SourceStatus.CONCERN:
        return _at_most(
            Certainty.LOW,
            leaf,
            both("its publisher has voiced concern", "son éditeur a exprimé des réserves"),
        )
    if source.reading is Reading.UNREAD:
        return _at_most(Certainty.VERY_LOW, leaf, both("nobody here has read it", "personne ici ne l'a lue"))
    if cited and source.direction is Direction.AGAINST:
        return _at_most(
            Certainty.VERY_LOW,
            leaf,
            both("the work cited speaks against it", "la publication citée parle contre"),
        )
    return leaf


def _at_most(limit: Certainty, leaf: LeafCertainty, why: Text) -> LeafCertainty:
    certainty = limit if leaf.certainty.rank > limit.rank else leaf.certainty
    reason = said(
        "{why} (at most {limit}); {reason}",
        "{why} (au plus {limit}) ; {reason}",
        why=why,
        limit=limit.name_,
        reason=leaf.reason,
    )
    return replace(leaf, certainty=certainty, reason=reason)


def _nothing(claim: Claim) -> Text:
    if claim.origin is Origin.IMPLICIT:
        return both(
            "nothing is given: the step needs it and no passage says it",
            "rien n'est donné : l'étape en a besoin et aucun passage ne le dit",
        )
    if claim.origin is Origin.OUTSIDE:
        return both(
            "nothing is given: the source named is not described",
            "rien n'est donné : la source nommée n'est pas décrite",
        )
    return both("nothing is given: no source, no reason", "rien n'est donné : ni source, ni raison")


def _prefixed(en: str, fr: str, text: Text) -> Text:
    return both(f"{en}: {text.best('en')}", f"{fr} : {text.best('fr')}")
