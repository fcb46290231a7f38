"""Steps that connectives suggest: "Therefore", "en effet", "because"; and the appeals that words suggest."""

from __future__ import annotations

import re
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
_FEWEST_OF_A_CLAUSE = 4
_CLAUSES = "finite-verbs"
"""The list of verbs by which a part of a sentence is known as a clause."""
_GOES_ON = re.compile(
    r"(?:and|or|nor|but|which|who|whose|that|et|ou|ni|mais|qui|que|dont|où)\b", re.IGNORECASE
)
"""Words that begin no clause of their own after a comma: what stands there goes on with what was said."""
_NOT_HELD = re.compile(
    r"\W*(?:you|one|some(?: people)?|many(?: people)?|people|it) (?:might|may|could|will|often|would) (?:\w+ )?(?:think|believe|assume"
    r"|say|seem|argue|fear|worry)|\W*(?:on|vous|certains) (?:pourrai(?:t|ent)|pourriez|pouvez|peut|peuvent|croi(?:t|ent)|pens(?:e|ent))"
    r" (?:\w+ )?(?:croire|penser|craindre|dire|que)\b",
    re.IGNORECASE,
)
"""How a sentence begins that tells what others may think, with their reason."""
_SAID = re.compile(
    r"[^“\"«!?]{1,120}\b(?:says?|said|adds?|added|dit|explique|affirme|ajoute)\s?[:,]?\s?[“\"«]\s?"
)
"""The words before a quotation at the beginning of a sentence."""
_TURN = re.compile(
    r",\s(?:but|yet|however|although|though|mais|pourtant|cependant|toutefois)\s", re.IGNORECASE
)
"""Where a sentence turns, and its reason is at an end."""


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
            found[own] += _within(families, words, lexicon(_CLAUSES, language).families)
    return found


def _uses(families: Mapping[str, Expressions], name: str, words: str) -> Iterator[re.Match[str]]:
    """Yield where a sentence has an expression of a family that is no harmless use."""
    expressions, harmless = families.get(name), families.get(HARMLESS)
    for match in expressions.finditer(words) if expressions is not None else ():
        spared = harmless is not None and any(
            use.start() < match.end() and match.start() < use.end() for use in harmless.finditer(words)
        )
        if not spared:
            yield match


def _first(families: Mapping[str, Expressions], name: str, words: str) -> str:
    """Return the first expression of a family in a sentence that is no harmless use; empty without one."""
    return next((match[0].strip(" ,") for match in _uses(families, name, words)), "")


def _within(
    families: Mapping[str, Expressions], words: str, verbs: Mapping[str, Expressions]
) -> Iterator[Proposal]:
    """Yield the step of a sentence that gives its own reason: B in "A because B", A in "A, so B".

    In "Because A, B", and where a connective has other uses as well ("so", "since"), both halves are clauses.
    """
    if _NOT_HELD.match(words):
        return
    if (said := _SAID.match(words)) is not None:
        words = words[said.end() :]
    opening = next(_uses(families, "because/opening", words), None)
    connective, reason = "", ""
    if opening is not None:
        connective, reason = opening[0].strip(), _before_comma(words[opening.end() :], verbs)
    elif divided := next(_at_comma(families, words, verbs), None):
        connective, reason = divided
    elif connective := _first(families, "because/within", words):
        reason = _TURN.split(words.partition(connective)[2], maxsplit=1)[0]
    elif connective := _first(families, "because/ahead", words):
        reason = words.partition(connective)[0]
        reason = reason if reason.rstrip().endswith((",", ";")) else ""
    reason = reason.strip(" .;,!")
    if len(reason.split()) >= _FEWEST:
        yield Proposal("because", reason, connective)


def _before_comma(words: str, verbs: Mapping[str, Expressions]) -> str:
    """Return the first part of "A, B" where both are clauses; empty where no comma divides it so."""
    for comma in re.finditer(r",\s", words):
        if _is_clause(words[: comma.start()], verbs) and _is_clause(words[comma.end() :], verbs):
            return words[: comma.start()]
    return ""


def _at_comma(
    families: Mapping[str, Expressions], words: str, verbs: Mapping[str, Expressions]
) -> Iterator[tuple[str, str]]:
    """Yield the connective and the reason of "A, so B" and of "A, since B", where both are clauses."""
    for name in ("because/since", "because/between"):
        for match in _uses(families, name, words):
            before, after = words[: match.start()].rstrip(), words[match.end() :]
            comma = before.endswith(",") or (before.endswith(";") and name == "because/between")
            if comma and _is_clause(before, verbs) and _is_clause(after.partition(",")[0], verbs):
                yield match[0], after if name == "because/since" else before


def _is_clause(words: str, verbs: Mapping[str, Expressions]) -> bool:
    """Return whether words have a finite verb, and are enough for a claim of their own."""
    many = len(words.split()) >= _FEWEST_OF_A_CLAUSE and not _GOES_ON.match(words.strip())
    return many and any(verb.search(words) is not None for verb in verbs.values())


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
