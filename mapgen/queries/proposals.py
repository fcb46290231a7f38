"""Words that may make an argument of a certain kind, such as an appeal to tradition.

Nobody but a reader can tell whether they do: what is found here is a proposal. The
words stand in lists of `lexicons/`, in these families:

- `alone`: words that suggest the argument by themselves; `asked`: those that do so
  in a question ("Why swallow chemicals?");
- any other family: reasons, which suggest it where words of the claim that they are
  given for stand near. These are in the family `<name>-claim`, or, where the list has
  none, in the list `worth`: that a thing works, is good or safe, or that it be done;
- `unless`: words near which nothing is proposed.

The list `doubts` has what keeps such words from being the text's own argument.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mapgen.document.lexicon.expressions import Expressions
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.queries.lexicon import Lexicon, lexicon
from mapgen.queries.wording import (
    Phrase,
    is_affirmed,
    is_asked,
    is_denied,
    is_said,
    quoting,
    sentences_read,
)

ALONE, ASKED, UNLESS, WORTH = "alone", "asked", "unless", "worth"
_CLAIM = "-claim"
_LONGEST = 1_000
"""How many characters a sentence may have; what is longer is a table."""
_MOST_JUDGED = 5_000
"""How many words of a list are judged in a document; a book has fewer."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the words of a kind of argument stand in a text."""

    claim_before: bool = True
    """Whether the claim may also stand in the sentence before the reason."""
    in_others_words: bool = False
    """Whether words in quotation marks and reported words count, as those of witnesses do."""
    hedges_spare: bool = False
    """Whether a hedge ("may") in the claim's sentence keeps the words from being told."""


AFTERWARDS = Manner(claim_before=False, hedges_spare=True)
"""Of evidence that is told first, and then made to say more than it does."""


def proposals(queries: Queries, name: str, manner: Manner = Manner()) -> Iterator[Phrase]:
    """Yield the words of the list `name` that may make an argument, at most one expression a sentence.

    They come in the text's order. At most `_MOST_JUDGED` expressions are looked at.
    """
    map_ = queries.map
    search = _Search(map_, lexicon(name, map_.document.language), manner)
    for sentence, claims in sentences_read(queries).items() if search.words.families else ():
        found = search.suggesting(sentence)
        if found:
            family, passage = found
            yield Phrase(family, passage, sentence, quoting(claims, passage))


def without_source(queries: Queries, found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Yield those of the phrases beside which the text names no work, by a mark or by author and year."""
    text = queries.map.text
    for phrase in found:
        if not text.marks_in(phrase.near) and not text.mentions_in(phrase.near):
            yield phrase


class _Search:
    """Search the sentences of a document for the words of one list."""

    def __init__(self, map_: ArgumentMap, words: Lexicon, manner: Manner) -> None:
        self.words = words
        self._map, self._manner = map_, manner
        self._doubts = lexicon("doubts", map_.document.language).families
        self._worth = lexicon(WORTH, map_.document.language)
        self._left = _MOST_JUDGED

    def suggesting(self, sentence: Passage) -> tuple[str, Passage] | None:
        """Return (family, words) for the first words that suggest the argument; None without any."""
        for family, passage in self._found(self.words, sentence):
            self._left -= 1
            if self._left < 0:
                return None
            is_reason = family not in (UNLESS, ALONE, ASKED) and not family.endswith(_CLAIM)
            if (family in (ALONE, ASKED) or is_reason) and self._is_told(family, sentence, passage):
                near = self._near(sentence)
                if not self._is_doubted(near, sentence, passage) and (
                    not is_reason or self._has_claim(family, near, passage)
                ):
                    return family, passage
        return None

    def _found(self, words: Lexicon, sentence: Passage) -> list[tuple[str, Passage]]:
        """Return (family, words) for each expression of a list in a sentence, in the text's order."""
        if sentence.end - sentence.start > _LONGEST:
            return []
        found = words.find(self._map.text.slice(sentence))
        placed = [(name, Passage(sentence.start + start, sentence.start + end)) for name, start, end in found]
        return sorted(placed, key=lambda one: (one[1].start, -one[1].end))

    def _is_told(self, family: str, sentence: Passage, passage: Passage) -> bool:
        if self._manner.in_others_words:
            return not is_denied(self._map, sentence, passage)
        asked = is_asked(self._map, sentence)
        return asked is (family == ASKED) and is_affirmed(self._map, sentence, passage)

    def _near(self, sentence: Passage) -> list[Passage]:
        """Return the sentence and its neighbours in the same paragraph."""
        text = self._map.text
        at = bisect_left(text.sentences, sentence)
        block = text.block_at(sentence.start)
        around = text.sentences[max(0, at - 1) : at + 2]
        return [one for one in around if one == sentence or text.block_at(one.start) == block]

    def _is_doubted(self, near: list[Passage], sentence: Passage, passage: Passage) -> bool:
        """Return whether words near are a doubt, or others are said to speak in the sentence itself."""
        before = self._map.text.slice(Passage(sentence.start, passage.start))
        if not self._manner.in_others_words and self._matches("reported", before):
            return True
        doubts = [self._doubts.get("criticised"), self.words.families.get(UNLESS)]
        return any(self._stands_apart(words, one, passage) for words in doubts if words for one in near)

    def _matches(self, family: str, text: str) -> bool:
        return family in self._doubts and self._doubts[family].search(text) is not None

    def _stands_apart(self, words: Expressions, sentence: Passage, passage: Passage) -> bool:
        """Return whether one of the words stands in the sentence, not all of it within the passage."""
        if sentence.end - sentence.start > _LONGEST:
            return False
        places = (
            Passage(sentence.start + match.start(), sentence.start + match.end())
            for match in words.finditer(self._map.text.slice(sentence))
        )
        return any(place.start < passage.start or place.end > passage.end for place in places)

    def _has_claim(self, family: str, near: list[Passage], passage: Passage) -> bool:
        """Return whether the document claims near the passage what the words are a reason for."""
        own = self.words if f"{family}{_CLAIM}" in self.words.families else self._worth
        wanted = f"{family}{_CLAIM}" if own is self.words else WORTH
        for sentence in near:
            if sentence.end <= passage.start and not self._manner.claim_before:
                continue
            if self._manner.hedges_spare and self._matches("hedged", self._map.text.slice(sentence)):
                continue
            for name, place in self._found(own, sentence):
                apart = place.end <= passage.start or place.start >= passage.end
                if name == wanted and apart and self._is_claimed(sentence, place, passage):
                    return True
        return False

    def _is_claimed(self, sentence: Passage, place: Passage, reason: Passage) -> bool:
        """Return whether the document claims what stands at `place`; the reason before it denies nothing."""
        follows = sentence.start <= reason.end <= place.start
        part = Passage(reason.end, sentence.end) if follows else sentence
        if self._manner.in_others_words:
            return not is_denied(self._map, part, place)
        return is_said(self._map, part, place)
