"""Steps that connectives suggest: "Therefore", "en effet", "because"; and the appeals that words suggest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from mapgen.document.lexicon.expressions import Expressions
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Proposal
from mapgen.queries.cached import Queries
from mapgen.queries.lexicon import HARMLESS, lexicon
from mapgen.queries.proposals import AFTERWARDS, Manner, proposals, without_source

_APPEALS = (
    ("possible-appeal-to-tradition", "popular-practice", Manner(), False),
    ("possible-appeal-to-popularity", "popular-opinion", Manner(), False),
    ("possible-appeal-to-authority", "expert-opinion", Manner(in_others_words=True), True),
    ("possible-appeal-to-ignorance", "ignorance", Manner(), True),
    ("possible-appeal-to-nature", "verbal-classification", Manner(), False),
    ("possible-testimonial", "witness-testimony", Manner(in_others_words=True), False),
    ("possible-cause-from-correlation", "correlation-to-cause", AFTERWARDS, False),
)
"""A word list, the scheme that its words suggest, how they stand, and whether a named source spares them."""
_FEWEST = 3  # words of a reason


def steps(
    claims: Sequence[Claim], sentences: Sequence[str], together: Sequence[bool], language: str
) -> dict[str, list[Proposal]]:
    """Return by claim's id the steps to it that connectives suggest.

    `sentences`: the words of each claim. `together`: whether the claim before stands in its paragraph.
    """
    families = lexicon("proposed", language).families
    found: dict[str, list[Proposal]] = defaultdict(list)
    for number, words in enumerate(sentences):
        own = claims[number].id
        before = claims[number - 1].id if number and together[number] else ""
        conclusion = _first(families, "because/before", words)
        reason = _first(families, "because/after", words)
        if conclusion and before:
            found[own].append(Proposal("because", before, conclusion))
        elif reason and before:
            found[before].append(Proposal("because", own, reason))
        else:
            found[own] += _within(families, words)
    return found


def _first(families: Mapping[str, Expressions], name: str, words: str) -> str:
    """Return the first expression of a family in a sentence that is no harmless use; empty without one."""
    expressions, harmless = families.get(name), families.get(HARMLESS)
    for match in expressions.finditer(words) if expressions is not None else ():
        spared = harmless is not None and any(
            use.start() < match.end() and match.start() < use.end() for use in harmless.finditer(words)
        )
        if not spared:
            return str(match[0]).strip(" ,")
    return ""


def _within(families: Mapping[str, Expressions], words: str) -> Iterator[Proposal]:
    """Yield the step of a sentence that gives its own reason: B in "A because B", A in "A, so B"."""
    connective = _first(families, "because/within", words)
    reason = words.partition(connective)[2] if connective else ""
    if not connective:
        connective = _first(families, "because/ahead", words)
        reason = words.partition(connective)[0] if connective else ""
        if not reason.rstrip().endswith((",", ";")):
            return
    reason = reason.strip(" .;,!")
    if len(reason.split()) >= _FEWEST:
        yield Proposal("because", reason, connective)


def appeals(map_: ArgumentMap) -> dict[str, list[Proposal]]:
    """Return by claim's id the schemes that its words suggest: an appeal to tradition, a testimonial."""
    queries = Queries(map_)
    found: dict[str, list[Proposal]] = defaultdict(list)
    for name, scheme, manner, spared in _APPEALS:
        phrases = proposals(queries, name, manner)
        for phrase in without_source(queries, phrases) if spared else phrases:
            for claim in phrase.claims[:1]:
                if not any(one.field == "scheme" for one in found[claim.id]):
                    words = " ".join(map_.text.slice(phrase.passage).split())
                    found[claim.id].append(Proposal("scheme", scheme, words))
    return found
