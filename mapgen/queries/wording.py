"""Which words of a list the document says in its own name.

Words in quotation marks, in reported speech, in a question, or denied are not
the document's own claim, and stay silent.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mapgen.document.anchoring.folding import fold
from mapgen.document.lexicon.expressions import Expressions
from mapgen.document.text.coverage import working_passages
from mapgen.document.text.quotations import find_quotations
from mapgen.findings import Passage, Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries, cached_query
from mapgen.queries.lexicon import is_name, lexicon
from mapgen.queries.printed import sentences_of
from mapgen.vocabulary import Severity
from mapgen.words import some

_MOST_QUOTED = 4
"""The most expressions that one finding quotes."""
_NEAR_BY = 600
"""How many characters of a sentence are read before and after a word; only tables have longer sentences."""
_MOST_JUDGED = 5_000
"""How many words of a list are judged in a document; a book has fewer."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Hold an expression of a word list, found in the document, with the claims that quote it.

    `family` names the group of the list that has it. `passage` is the expression and `sentence` its
    sentence, both in the document.
    """

    family: str
    passage: Passage
    sentence: Passage
    claims: tuple[Claim, ...] = ()

    @property
    def near(self) -> Passage:
        """Return the sentence, or the part near the words if the sentence is very long."""
        start = max(self.sentence.start, self.passage.start - _NEAR_BY)
        return Passage(start, min(self.sentence.end, self.passage.end + _NEAR_BY))


@cached_query
def sentences_read(queries: Queries) -> dict[Passage, tuple[Claim, ...]]:
    """Return the claims that quote each sentence (perhaps none), by sentence, in the text's order.

    The sentences are those that claims quote, and all others of the working text except those that the file
    quotes under `left-out` or as an entry of the reference list.
    """
    map_ = queries.map
    quoted: dict[Passage, list[Claim]] = {}
    for claim in map_.claims:
        for sentence in sentences_of(queries, claim):
            quoted.setdefault(sentence, []).append(claim)
    passed_over = [left.quote for left in map_.left_out]
    passed_over += [source.listed for source in map_.sources if source.listed]
    passed = {
        sentence
        for quote in passed_over
        if quote.found
        for part in quote.anchor.parts
        for sentence in map_.text.sentences_in(part)
    }
    for sentence in working_passages(map_.text):
        if sentence not in passed:
            quoted.setdefault(sentence, [])
    return {sentence: tuple(quoted[sentence]) for sentence in sorted(quoted)}


def words_said(queries: Queries, name: str) -> Iterator[Phrase]:
    """Yield the expressions of the word list `name` that the document says in its own name (`is_said`).

    They come in the text's order and do not overlap. At most `_MOST_JUDGED` expressions are looked at.
    """
    map_ = queries.map
    words = lexicon(name, map_.document.language)
    judged = 0
    for sentence, claims in sentences_read(queries).items() if words.families else ():
        said = map_.text.slice(sentence)
        done = 0
        for family, start, end in sorted(words.find(said), key=lambda found: (found[1], -found[2])):
            judged += 1
            if judged > _MOST_JUDGED:
                return
            passage = Passage(sentence.start + start, sentence.start + end)
            if start >= done and is_said(map_, sentence, passage):
                yield Phrase(family, passage, sentence, quoting(claims, passage))
                done = end


def is_said(map_: ArgumentMap, sentence: Passage, passage: Passage) -> bool:
    """Return whether the document itself says the words at `passage`, which stand in `sentence`.

    It does not if they are in quotation marks, in reported speech, in a question, denied, or called untrue by
    the rest of the sentence or the next one.
    """
    return not is_asked(map_, sentence) and is_affirmed(map_, sentence, passage)


def is_asked(map_: ArgumentMap, sentence: Passage) -> bool:
    """Return whether a sentence is a question."""
    last = map_.text.content[max(sentence.start, sentence.end - _NEAR_BY) : sentence.end]
    return last.rstrip(" \"'»”’)\u00a0\u202f").endswith("?")


def is_affirmed(map_: ArgumentMap, sentence: Passage, passage: Passage) -> bool:
    """Return whether the words at `passage`, in `sentence`, are not quoted, reported, refuted or denied."""
    content = map_.text.content
    if _is_quoted(content, passage) or map_.text.is_set_apart(passage.start):
        return False
    before = content[max(sentence.start, passage.start - _NEAR_BY) : passage.start]
    after = content[passage.end : min(sentence.end, passage.end + _NEAR_BY)]
    following = map_.text.sentence_at(min(sentence.end + 2, len(content) - 1))
    next_one = content[following.start : min(following.end, following.start + _NEAR_BY)]
    guards = lexicon("guards", map_.document.language).families
    reserves = {
        "reported": (before,),
        "attributed": (after.partition(",")[2],),
        "refuted": (after, next_one if following.start >= sentence.end else ""),
    }
    reserved = any(
        _says(guards, guard, place, but="evidence") for guard, places in reserves.items() for place in places
    )
    return not reserved and not is_denied(map_, sentence, passage)


def is_denied(map_: ArgumentMap, sentence: Passage, passage: Passage) -> bool:
    """Return whether a denial in `sentence` reaches the words at `passage`; "not only" denies nothing."""
    before = map_.text.content[max(sentence.start, passage.start - _NEAR_BY) : passage.start]
    guards = lexicon("guards", map_.document.language).families
    return any(_reaches(before[match.end() :]) for match in _says(guards, "denied", before, but="affirmed"))


def _says(guards: Mapping[str, Expressions], guard: str, said: str, but: str) -> list[re.Match[str]]:
    """Return the matches of one family in a text that overlap none of the family `but`."""
    found = list(guards[guard].finditer(said)) if guard in guards else []
    others = [match.span() for match in guards[but].finditer(said)] if found and but in guards else []
    return [match for match in found if not any(a < match.end() and match.start() < b for a, b in others)]


def guarded(map_: ArgumentMap, guard: str, said: Passage, beside: Passage | None = None) -> bool:
    """Return whether a passage contains an expression of the family `guard` in the word list `guards`.

    Names and dates ("Dr May", "14 May") are none, nor is what the passage `beside` begins with.
    """
    pattern = lexicon("guards", map_.document.language).families.get(guard)
    words = map_.text.slice(said)
    return pattern is not None and any(
        not is_name(words, *match.span())
        and not (beside and match.start() <= beside.start - said.start < match.end())
        for match in pattern.finditer(words)
    )


_NEAR = re.compile(r"(?:\s*+[^\s,.;:!?()]++){0,3}\s*+\Z")


def _reaches(between: str) -> bool:
    """Return whether a denial reaches over the words between it and an expression.

    It does if they are at most three, without punctuation or brackets.
    """
    return _NEAR.match(between) is not None


def quoting(claims: tuple[Claim, ...], passage: Passage) -> tuple[Claim, ...]:
    """Return those of the claims whose quotes overlap the passage; all the given claims if none does."""
    own = tuple(
        claim
        for claim in claims
        if any(
            part.start < passage.end and passage.start < part.end
            for quote in claim.quotes
            if quote.found
            for part in quote.anchor.parts
        )
    )
    return own or claims


def _is_quoted(content: str, passage: Passage) -> bool:
    quotations = find_quotations(content)
    number = bisect_right(quotations, Passage(passage.start, len(content))) - 1
    return number >= 0 and passage.end <= quotations[number].end


# Helpers for findings about several phrases.


def quoted_phrases(map_: ArgumentMap, found: Iterable[Phrase]) -> tuple[str, str]:
    """Return the expressions in a line, once in English and once in French quotation marks.

    Both have the document's own words, each expression once; after four of them comes how many are left.
    In a language that is not the document's, what a term of the file translates stands with that beside it.
    """
    words = list(dict.fromkeys(" ".join(map_.text.slice(phrase.passage).split()) for phrase in found))
    return (
        some([f"“{word}”{_gloss(map_, word, 'en')}" for word in words], _MOST_QUOTED, "en"),
        some([f"« {word} »{_gloss(map_, word, 'fr')}" for word in words], _MOST_QUOTED, "fr"),
    )


def _gloss(map_: ArgumentMap, word: str, language: str) -> str:
    """Return in brackets what a term of the file calls an expression of the text in another language."""
    own = map_.document.language
    if own == language:
        return ""
    wanted = fold(word).text.casefold()
    names = (each.name for each in map_.terms if fold(each.name.get(own) or "").text.casefold() == wanted)
    translated = next((name.get(language) for name in names if name.get(language)), "")
    return f" ({translated})" if translated else ""


def claims_in(found: Iterable[Phrase]) -> tuple[str, ...]:
    """Return the ids of the claims that quote these expressions, each once, in the expressions' order."""
    return tuple(dict.fromkeys(claim.id for phrase in found for claim in phrase.claims))


def span_of_phrases(map_: ArgumentMap, found: Iterable[Phrase]) -> Span:
    """Return the span, in the argument file, of the quote of a claim that quotes one of the phrases.

    It is the first claim of the first phrase that any claim quotes. If none is quoted, return the span of the
    document.
    """
    first = next((claim.id for phrase in found for claim in phrase.claims), "")
    return map_.span_of(first, "quote")


def severity_of(map_: ArgumentMap, found: Iterable[Phrase]) -> Severity:
    """Return WARNING if a main conclusion, or a premise of a step to it, quotes any of them; else INFO.

    Main conclusions are those of the arguments, and the document's answer.
    """
    main = {argument.conclusion for argument in map_.arguments} | {map_.document.answer}
    main |= {premise for id_ in main for step in map_.inferences_to.get(id_, ()) for premise in step.premises}
    return Severity.WARNING if main.intersection(claims_in(found)) else Severity.INFO
