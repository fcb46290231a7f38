"""Leaves of claims for which no work can be graded: taken as known, told by the text alone, or bare."""

from __future__ import annotations

from dataclasses import replace

from mapgen.model.elements import Claim, Source
from mapgen.strength.evidence.grade import Aim, grade
from mapgen.strength.leaf import LeafCertainty
from mapgen.strength.words import said
from mapgen.vocabulary import Certainty, ClaimKind, Design, Modality, Nature, Origin
from mapgen.words import Text, both

TAKEN = frozenset({Nature.KNOWN, Nature.ON_RECORD, Nature.INVITATION})
"""The natures of claims that have nothing to be graded."""


def taken(claim: Claim, nature: Nature) -> LeafCertainty:
    """Return the leaf of a claim that has nothing to be graded."""
    if nature is Nature.INVITATION:
        why = both(
            "an invitation claims nothing that could be judged",
            "une invitation n'affirme rien que l'on puisse juger",
        )
        return LeafCertainty(Certainty.NONE, why)
    if claim.accepted:
        why = both(f"accepted: {claim.accepted.best('en')}", f"admis : {claim.accepted.best('fr')}")
    elif claim.modality is Modality.UNCERTAIN:
        why = both("it states a limit of what is known", "elle déclare une limite de ce que l'on sait")
    elif nature is Nature.ON_RECORD:
        why = both(
            "it is on record that it was said, which is no evidence that it is true",
            "il est rapporté que cela a été dit, ce qui ne prouve pas que c'est vrai",
        )
    else:
        why = both("it only says what a word is taken to mean", "elle dit seulement le sens donné à un mot")
    return _level(Certainty.HIGH, why)


def _level(certainty: Certainty, why: Text) -> LeafCertainty:
    """Return a leaf with the same certainty on every reading."""
    return LeafCertainty(
        certainty, why, start=certainty, as_told=certainty, at_best=certainty, reason_at_best=why
    )


def unnamed(claim: Claim) -> LeafCertainty:
    """Return the leaf of a study that the text tells of without naming any work: nobody can look it up.

    Of a study whose design the text does not tell, nothing is known on any reading: what a text leaves out
    is not what nobody has entered, and a reason would else be better without its source than with it.
    """
    why = both(
        "the text tells of it and names no work that can be looked up",
        "le texte en parle sans nommer de publication que l'on puisse consulter",
    )
    work = _work(claim)
    told, at_best = grade(work, Aim(claim)), grade(work, Aim(claim), charitable=work.design is not None)
    reason = said("{why}; {reason}", "{why} ; {reason}", why=why, reason=at_best.reason)
    return replace(
        at_most(Certainty.VERY_LOW, told, why),
        as_told=told.certainty,
        at_best=at_best.certainty,
        reason_at_best=reason,
        changes_at_best=at_best.changes,
        identified=False,
    )


def unfound(claim: Claim) -> LeafCertainty:
    """Return the leaf of a claim whose marks point to works that nobody can identify.

    It is graded by what the text tells of the study: its design, its people, its rating.
    """
    why = both(
        "a work is cited that nobody can look up",
        "une publication est citée, mais personne ne peut la retrouver",
    )
    work = _work(claim)
    told, at_best = grade(work, Aim(claim)), grade(work, Aim(claim), charitable=True)
    return replace(
        at_most(Certainty.VERY_LOW, told, why),
        as_told=told.certainty,
        at_best=at_best.certainty,
        reason_at_best=at_best.reason,
        changes_at_best=at_best.changes,
        identified=False,
    )


def _work(claim: Claim) -> Source:
    """Return the study behind a claim, as far as the text tells of it."""
    design = claim.design or claim.called
    if design is None and claim.kind is ClaimKind.CASE:
        design = Design.CASE_REPORT
    if design is None and claim.rated is not None:
        design = Design.SYSTEMATIC_REVIEW
    return Source(id="", design=design)


def at_most(limit: Certainty, leaf: LeafCertainty, why: Text) -> LeafCertainty:
    """Return the leaf with at most the certainty `limit`, and the reason for that before its own."""
    certainty = limit if leaf.certainty.rank > limit.rank else leaf.certainty
    reason = said(
        "{why} (at most {limit}); {reason}",
        "{why} (au plus {limit}) ; {reason}",
        why=why,
        limit=limit.name_,
        reason=leaf.reason,
    )
    return replace(leaf, certainty=certainty, reason=reason)


def nothing_given(claim: Claim) -> Text:
    """Return why a claim without evidence has none, by who says it."""
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
