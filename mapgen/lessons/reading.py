"""How the words of the document are read: what they suggest, and whether they report somebody's word."""

from __future__ import annotations

from collections.abc import Iterable

from mapgen.lessons.material import Material
from mapgen.lessons.signs import stems
from mapgen.model.elements import Claim
from mapgen.queries.lexicon import lexicon
from mapgen.queries.printed import sentences_of
from mapgen.queries.wording import guarded
from mapgen.vocabulary import ClaimKind, Modality
from mapgen.words import READER_LANGUAGES, Text

_NEAR = 3
"""How many paragraphs, headings and the like a reason stands from what it is given for, at most."""
_LEAD = 5
"""More words than this before a claim, in its sentence, are more than what leads over to it."""
_OWN_REASON = ("opening", "within")
"""Connectives whose reason stands in the sentence itself."""
_SPEAKERS = stems("auteur auteurs expert experts selon authors according")
"""Words that name somebody who says a thing."""


def suggested(material: Material, claim: Claim, field: str) -> frozenset[str]:
    """Return the values of a field that the words a claim quotes suggest to mapgen."""
    context = material.context(claim)
    return _found(context.quote, field, material.map.document.language) if context else frozenset()


def sureness(material: Material, claim: Claim) -> frozenset[str]:
    """Return how sure the words that a claim quotes are; a hedge among them takes back what a verb says."""
    said, hedges = (suggested(material, claim, field) for field in ("modality", "hedge"))
    return said - {Modality.DOES} | hedges if hedges else said


def suggested_by(text: Text, field: str) -> frozenset[str]:
    """Return the values of a field that a text's words suggest in every reader's language."""
    return frozenset.intersection(*(_found(text.best(code), field, code) for code in READER_LANGUAGES))


def _found(words: str, field: str, language: str) -> frozenset[str]:
    named = (family.partition("/") for family, _, _ in lexicon("proposed", language).find(words))
    return frozenset(value for name, _, value in named if name == field)


def is_sentence(material: Material, claim: Claim) -> bool:
    """Return whether the first passage of a claim begins where a sentence begins."""
    start = claim.passages[0].start
    return material.map.text.sentence_at(start).start == start


def gives_own_reason(material: Material, claim: Claim) -> bool:
    """Return whether a claim's sentence may hold the reason for it: before its words, or by a connective."""
    lead = material.places.within_sentence(min(claim.passages)).split()
    return len(lead) > _LEAD or not _connectives(material, claim).isdisjoint(_OWN_REASON)


def share_a_sentence(material: Material, premises: Iterable[Claim], conclusion: Claim) -> bool:
    """Return whether a premise and the conclusion are cut from one sentence, and no connective joins them."""
    if _connectives(material, conclusion) & {"before", "ahead", *_OWN_REASON}:
        return False
    own = set(sentences_of(material.queries, conclusion))
    return any(not own.isdisjoint(sentences_of(material.queries, one)) for one in premises)


def is_reported(material: Material, claim: Claim) -> bool:
    """Return whether the sentence of a claim's first passage reports what somebody else says."""
    sentences = sentences_of(material.queries, claim)[:1]
    return any(guarded(material.map, "reported", sentence) for sentence in sentences)


def leans_on_others(material: Material, claim: Claim) -> bool:
    """Return whether a claim reports somebody's word or somebody's study, or cites a work."""
    if claim.kind in (ClaimKind.TESTIMONY, ClaimKind.RESULT) or claim.citations:
        return True
    if claim.called or claim.design or is_reported(material, claim):
        return True
    return "result" in suggested(material, claim, "kind") or not _SPEAKERS.isdisjoint(
        material.words.stems(claim)
    )


def is_given(material: Material, reason: Claim, conclusion: Claim) -> bool:
    """Return whether a reader can see that the text gives a claim as a reason for another.

    The two stand near each other, a connective says so, or the conclusion is a heading of what follows.
    Otherwise the step is the map's reading of the text, as from an introduction to a later section.
    """
    at, end = (material.places.blocks_of(claim) for claim in (reason, conclusion))
    if min(abs(one - other) for one in at for other in end) <= _NEAR or is_drawn(
        material, reason, conclusion.id
    ):
        return True
    return material.places.is_heading(conclusion) and max(at) > min(end)


def is_drawn(material: Material, reason: Claim, conclusion: str) -> bool:
    """Return whether a connective shows that the text goes from a claim to another, not the other way."""
    return bool(
        _connectives(material, material.map.claim[conclusion]) & {"before", "ahead"}
        or _connectives(material, reason) & {"after"}
    )


def _connectives(material: Material, claim: Claim) -> frozenset[str]:
    """Return where the reason of a sentence of a claim stands, by its connectives: before it, or after it."""
    text, language = material.map.text, material.map.document.language
    families = (
        family.partition("/")
        for sentence in sentences_of(material.queries, claim)
        for family, _, _ in lexicon("proposed", language).find(text.slice(sentence))
    )
    return frozenset(where for name, _, where in families if name == "because")
