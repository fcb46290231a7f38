"""The five lines with which a report begins: what is claimed, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.answering import answering_chain, main_claim
from mapgen.queries.excerpt import with_works
from mapgen.report import lead_words as words
from mapgen.report.shared_assumption import assumed_most
from mapgen.strength.other_words import NONE_BROUGHT_IN
from mapgen.strength.parts import parts_told
from mapgen.strength.values import ClaimStrength, OtherEvidence, Reasoning, Strengths, Told
from mapgen.strength.words import capital, joined, said, stopped, whole
from mapgen.vocabulary import Carried, Certainty, FindingKind, Nature
from mapgen.words import Text, both, filled


def five_lines(
    map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding]
) -> Iterator[tuple[Text, Text]]:
    """Yield a label and a sentence for each of the five lines; nothing if no conclusion is named.

    `findings`: those that a reader is shown, the most telling first.
    """
    id_ = main_claim(map_)
    if not id_:
        return
    claim, found = map_.claim[id_], strengths.claims[id_]
    yield words.CLAIMED, whole(claim)
    parts = parts_told(map_, claim, lambda each: strengths.claims[each].reasoning.word)
    yield words.CARRIED, in_parts(found.reasoning, parts) if parts else carried(found.reasoning)
    shared = assumed_most(map_, id_) if found.reasoning.word not in _UNBROKEN else Text()
    yield words.BREAKS, joined(filter(None, [shared, _break(map_, id_, found.reasoning)]), " ")
    yield words.MISSING, _missing(map_, strengths, findings, found.reasoning)
    chain = answering_chain(map_)
    own = chain is not None and chain.conclusion == id_
    brought_in = strengths.arguments[chain.id].other_evidence if chain and own else found.other_evidence
    yield words.OTHER, joined(other(brought_in, map_, strengths.claims), " ")


_UNBROKEN = (None, Carried.NOT_JUDGED, Carried.SUPPORTED)


def carried(reasoning: Reasoning) -> Text:
    """Return the word for the text's own reasoning, with what it means."""
    word = reasoning.word or Carried.NOT_JUDGED
    return said("{word}: {meaning}.", "{word} : {meaning}.", word=capital(word.name_), meaning=word.meaning)


def in_parts(reasoning: Reasoning, parts: Text) -> Text:
    """Return the word for the text's own reasoning for a whole, and then that for each of its parts."""
    word = reasoning.word or Carried.NOT_JUDGED
    return said(
        "{word} as a whole. {parts}",
        "{word} dans son ensemble. {parts}",
        word=capital(word.name_),
        parts=parts,
    )


def other(found: OtherEvidence, map_: ArgumentMap, weighed: Mapping[str, ClaimStrength]) -> list[Text]:
    """Return what the evidence that the map's makers brought in says, and then what it is, in sentences.

    Each work is named after what it says, with how certain that is (`weighed`, by the id of the claim).
    """
    return [_sentence(map_, told, weighed) for told in found.told] or [NONE_BROUGHT_IN]


def _sentence(map_: ArgumentMap, told: Told, weighed: Mapping[str, ClaimStrength]) -> Text:
    if not told.claims:
        return told.lead
    claims = [map_.claim[id] for id in told.claims]
    worth = {each: _worth(weighed[each]) for each in told.claims if each in weighed}
    listed = both(*(with_works(map_, claims, code, worth) for code in ("en", "fr")))
    return stopped(said("{lead}: {claims}", "{lead} : {claims}", lead=told.lead, claims=listed))


def _worth(found: ClaimStrength) -> Text:
    """Return how certain what a work found is by itself, of what GRADE grades; else nothing."""
    if found.nature is not Nature.GRADED or found.leaf is None or found.leaf.certainty is Certainty.NONE:
        return Text()
    return filled(words.CERTAINTY, word=found.leaf.certainty.name_)


def _break(map_: ArgumentMap, claim: str, reasoning: Reasoning) -> Text:
    """Return where the reasoning for a claim, by its id, breaks; the reason names any step but its own."""
    if reasoning.word in (None, Carried.NOT_JUDGED):
        return words.NOTHING_TO_BREAK
    if reasoning.word is Carried.SUPPORTED:
        return said("Nowhere: {why}.", "Nulle part : {why}.", why=reasoning.why)
    if reasoning.uncheckable:
        return words.ONLY_UNCHECKED
    step = map_.inference.get(reasoning.breaks_at)
    own = step is not None and step.conclusion == claim
    return stopped(filled(words.BREAKS_AT_OWN if own else words.BREAKS_HERE, why=reasoning.why))


def _missing(
    map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding], reasoning: Reasoning
) -> Text:
    """Return what cannot be checked; else what would mend the first break, or the first gap found."""
    if reasoning.uncheckable:
        return stopped(said("It is uncertain {why}", "Elle est incertaine {why}", why=reasoning.why))
    if reasoning.word is Carried.SUPPORTED:
        return words.NOTHING_DECISIVE
    if breaks := strengths.breaks[main_claim(map_)]:
        return breaks[0].mend
    gaps = (finding.message for finding in findings if finding.kind is FindingKind.MISSING_EVIDENCE)
    return next(gaps, words.NOTHING_KNOWN)
