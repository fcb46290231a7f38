"""The passage that is most like a quote that the document does not contain.

Words vote for diagonals: a word at place j of the quote and p of the document
speaks for a passage that begins at p - j. Only the few best windows are
compared word by word, so the cost does not grow with the square of the text;
words that repeat themselves over and over are only counted. A likeness shows
the author what to mend; it never passes a quote.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from mapgen.document.folding import Folded, fold_for_reading
from mapgen.document.patience import Patience
from mapgen.findings import Passage

Difference = tuple[tuple[str, str], ...]

_VOTERS = 64  # the quote's rarest words vote
_VOTES = 400  # for at most so many places each
_A_WINDOW = 2_000  # what it costs to look at one, in units of patience
_A_VOTE = 10  # and to hear a vote
_WINDOWS = 3  # and so many windows are compared
_LONGEST = 400  # words that are aligned at once
_PAIRS = 20_000  # pairs of equal words in a quote and a window; beyond, their order is not looked at
_LIKE = 0.5  # the share of the quote's letters that a close passage has

_PRINTED_WORD = re.compile(r"[^ ]+")
_INSIDE = re.compile(r"[^\W_](?:.*[^\W_])?")


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """The printed words of a text: folded, keyed for likeness, with their places."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    places: tuple[Passage, ...]
    by_key: dict[str, list[int]]

    def passage(self, first: int, last: int) -> Passage:
        """The place of words[first:last], which must not be empty."""
        return Passage(self.places[first].start, self.places[last - 1].end)


def printed_words(content: str) -> PrintedWords:
    """The printed words of a text, by its white space."""
    folded: Folded = fold_for_reading(content)
    matches = list(_PRINTED_WORD.finditer(folded.text))
    words = tuple(match[0] for match in matches)
    memory: dict[str, str] = {}
    keys = tuple(memory[word] if word in memory else memory.setdefault(word, _key(word)) for word in words)
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        by_key[key].append(number)
    return PrintedWords(words, keys, tuple(folded.passage(*match.span()) for match in matches), dict(by_key))


def _key(word: str) -> str:
    """The word without case, accents and the punctuation around it."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))
    inside = _INSIDE.search(bare)
    return inside[0] if inside else bare


def closest(quote: str, document: PrintedWords, patience: Patience) -> tuple[Passage, Difference] | None:
    """The closest passage and how it differs; None where nothing is close, or patience has run out."""
    if patience.weary:
        return None
    sought = printed_words(quote)
    if not sought.words:
        return None
    if len(sought.words) <= _LONGEST:
        found = _closest_words(sought.keys, document, patience)
    else:
        found = _closest_of_long(sought.keys, document, patience)
    if found is None:
        return None
    first, last = found
    return document.passage(first, last), difference(sought.words, _shown(sought, document, first, last))


def difference(quote: Sequence[str], passage: Sequence[str]) -> Difference:
    """Runs of words: "same", "gone" (only in the quote), "new" (only in the passage)."""
    head = _common(quote, passage)
    tail = _common(quote[head:][::-1], passage[head:][::-1])
    old, new = quote[head : len(quote) - tail], passage[head : len(passage) - tail]
    runs = [("same", quote[:head]), *_runs(old, new), ("same", quote[len(quote) - tail :])]
    return tuple((kind, " ".join(words)) for kind, words in runs if words)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


def _runs(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    if max(len(old), len(new)) > 2 * _LONGEST or _pairs(old, new) > _PAIRS:
        return [("gone", old), ("new", new)]
    runs: list[tuple[str, Sequence[str]]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            runs.append(("same", old[a:b]))
        else:
            runs += [("gone", old[a:b]), ("new", new[c:d])]
    return runs


def _shown(sought: PrintedWords, document: PrintedWords, first: int, last: int) -> Sequence[str]:
    """The passage's words; where they equal the quote's, with the words that it was cut from."""
    words = document.words[first:last]
    return words if words != sought.words else document.words[max(0, first - 2) : last + 2]


def _closest_of_long(
    keys: Sequence[str], document: PrintedWords, patience: Patience
) -> tuple[int, int] | None:
    """A long quote is found by its two ends."""
    half = _LONGEST // 2
    head = _closest_words(keys[:half], document, patience)
    tail = _closest_words(keys[-half:], document, patience)
    if head is None or tail is None:
        return head or tail
    if head[0] < tail[1] <= head[0] + 2 * len(keys):
        return head[0], tail[1]
    return head


def _closest_words(keys: Sequence[str], document: PrintedWords, patience: Patience) -> tuple[int, int] | None:
    """The numbers, end exclusive, of the words that are closest to the keys."""
    total = sum(map(len, keys))
    best: tuple[int, int] | None = None
    most = 0
    for first, last in _windows(keys, document, patience):
        window = document.keys[first:last]
        pairs = _pairs(keys, window)
        patience.spend_on_likeness(_A_WINDOW + min(pairs, _PAIRS))
        if pairs > _PAIRS:
            return (first, first + len(window)) if _shared(keys, window) >= _LIKE * total else best
        blocks = SequenceMatcher(None, keys, window, autojunk=False).get_matching_blocks()[:-1]
        like = sum(len(keys[block.a + i]) for block in blocks for i in range(block.size))
        if blocks and like > most:
            most = like
            # Words that were put for others before the first match, and after the last, belong to it.
            start = max(0, first + blocks[0].b - blocks[0].a)
            after = len(keys) - blocks[-1].a - blocks[-1].size
            end = min(len(document.keys), first + blocks[-1].b + blocks[-1].size + after)
            best = start, end
    return best if most >= _LIKE * total else None


def _pairs(one: Sequence[str], other: Sequence[str]) -> int:
    """How often a word of the one equals a word of the other."""
    counts = Counter(other)
    return sum(counts[word] for word in one)


def _shared(keys: Sequence[str], window: Sequence[str]) -> int:
    """The letters of the words that both have, in whatever order."""
    return sum(len(word) * count for word, count in (Counter(keys) & Counter(window)).items())


def _windows(keys: Sequence[str], document: PrintedWords, patience: Patience) -> list[tuple[int, int]]:
    width = max(4, len(keys) // 4)
    votes: dict[int, float] = defaultdict(float)
    counts = [len(document.by_key.get(key, ())) for key in keys]
    known = sorted((count, place) for place, count in enumerate(counts) if count)
    patience.spend_on_likeness(_A_VOTE * sum(min(count, _VOTES) for count, _ in known[:_VOTERS]))
    for count, place in known[:_VOTERS]:
        for here in document.by_key[keys[place]][:_VOTES]:
            bucket = (here - place) // width
            votes[bucket] += count**-0.5
            votes[bucket + 1] += count**-0.5
    best = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))[:_WINDOWS]
    reach = len(keys) + 2 * width
    return [(max(0, (bucket - 2) * width), max(0, bucket * width + reach)) for bucket in best]
