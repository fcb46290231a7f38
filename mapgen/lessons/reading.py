"""How the words of the document are read: what they suggest, and whether they report somebody's word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

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
_PIECE = {
    "en": re.compile(r"(?:and|or|but|so|to|for|by|which|who|that|whose|it|they|this|these)\b"),
    "fr": re.compile(r"(?:et|ou|mais|donc|pour|par|en|qui|que|dont|où|ce|cela|ils?|elles?)\b|qu['’]"),
}
"""How a piece of a sentence begins that does not say of what it speaks."""
_PARTICIPLE = re.compile(r"[^\W\d_]+(?:ing|ant)\b")
"""How one may begin after a comma: “touching many”, « touchant … »."""
_DRAWING = {
    "en": re.compile(r"\b(?:in other words|it follows|therefore|thus|hence)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:autrement dit|il s['’]ensuit|donc|de ce fait)\b", re.IGNORECASE),
}
"""What draws a conclusion from the sentence before, wherever it stands in its own."""
_SUMMING_UP = {
    "en": re.compile(r"\ball (?:of )?this (?:shows|proves|means)\b", re.IGNORECASE),
    "fr": re.compile(r"\btout (?:cela|ceci) (?:montre|prouve|signifie)\b", re.IGNORECASE),
}
_LIMIT = {
    "en": re.compile(r"(?:nobody|no one|no study|no trial|none of|neither)\b", re.IGNORECASE),
    "fr": re.compile(r"(?:personne (?:ne|n['’])|aucune? |ni )", re.IGNORECASE),
}
_DENIED = {
    "en": re.compile(r"\b(?:not?|nobody|none|neither|never|cannot|unknown)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:ne|aucune?|personne|ni|jamais|inconnue?s?)\b|\bn['’]", re.IGNORECASE),
}
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


def is_joined(material: Material, reason: Claim, conclusion: Claim) -> bool:
    """Return whether a connective between two neighbours fixes which of them is the reason for the other.

    Either the reason stands before, and “therefore” or the like at the conclusion, or the conclusion stands
    before, and “indeed” at the reason. Both are in one paragraph, or in two that follow each other, but for
    what sums up all that was said (“all this shows”).
    """
    is_before = min(reason.passages) < min(conclusion.passages)
    if is_before and _says(material, conclusion, _SUMMING_UP):
        return True
    at, end = (material.places.blocks_of(claim) for claim in (reason, conclusion))
    if min(abs(one - other) for one in at for other in end) > 1:
        return False
    if is_before:
        drawn = _connectives(material, conclusion) & {"before", "ahead"}
        return bool(drawn) or _says(material, conclusion, _DRAWING)
    return "after" in _connectives(material, reason)


def _says(material: Material, claim: Claim, patterns: Mapping[str, re.Pattern[str]]) -> bool:
    """Return whether a sentence of a claim has words that a pattern of the document's language finds."""
    text, pattern = material.map.text, patterns.get(material.map.document.language)
    sentences = sentences_of(material.queries, claim)
    return pattern is not None and any(pattern.search(text.slice(one)) for one in sentences)


def speaks_against(claim: Claim, conclusion: Claim) -> bool:
    """Return whether a premise is weighed against what its step concludes: it is a harm, or a limit.

    A limit says what nobody did or no study has, where the conclusion denies nothing.
    """
    if claim.kind is ClaimKind.HARM and conclusion.kind is not ClaimKind.HARM:
        return claim.modality is not Modality.NO_LINK
    return any(
        _LIMIT[code].match(claim.text.best(code)) and not _DENIED[code].search(conclusion.text.best(code))
        for code in READER_LANGUAGES
    )


def stands_alone(material: Material, claim: Claim) -> bool:
    """Return whether the first passage of a claim says by itself of what it speaks.

    A piece of a sentence such as “which may help” or “touching many” does not.
    """
    if is_sentence(material, claim):
        return True
    context = material.context(claim)
    pattern = _PIECE.get(material.map.document.language)
    if context is None or pattern is None or not context.quote[:1].islower():
        return context is not None
    after_comma = context.before.rstrip().endswith(",")
    return not pattern.match(context.quote) and not (after_comma and _PARTICIPLE.match(context.quote))


def _connectives(material: Material, claim: Claim) -> frozenset[str]:
    """Return where the reason of a sentence of a claim stands, by its connectives: before it, or after it."""
    text, language = material.map.text, material.map.document.language
    families = (
        family.partition("/")
        for sentence in sentences_of(material.queries, claim)
        for family, _, _ in lexicon("proposed", language).find(text.slice(sentence))
    )
    return frozenset(where for name, _, where in families if name == "because")
