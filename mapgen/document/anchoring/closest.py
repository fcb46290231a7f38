"""The passage most similar to a quote that the document does not contain.

It shows the author what to correct; a quote that is only similar stays a fault.

The method is the diagonal method of Wilbur & Lipman (PNAS 80:726, 1983): each
word that stands at index j of the quote and i of the document votes for the
diagonal i - j. Only the windows around the best diagonals are aligned word by
word, by Ratcliff and Obershelp's algorithm as `difflib` implements it, so that
the cost does not grow with the square of the text. Where words repeat so often
that alignment would be slow, they are only counted.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from mapgen.document.anchoring.folding import fold_for_reading
from mapgen.document.anchoring.search_budget import SearchBudget
from mapgen.findings import Passage

Difference = tuple[tuple[str, str], ...]

_MOST_VOTERS = 64
"""The quote's rarest words vote."""
_MOST_VOTES = 400
"""One word votes for so many of its occurrences."""
_MOST_WINDOWS = 3
_MOST_WORDS = 400
"""Of a longer quote only the two ends are aligned."""
_MOST_PAIRS = 20_000
"""Beyond so many pairs of equal words in quote and window, their order is not compared."""
_LEAST_SIMILARITY = 0.5
"""The share of the quote's letters that a similar passage contains."""
_VOTE_COST = 10
_WINDOW_COST = 2_000

_PRINTED_WORD = re.compile(r"[^ ]+")
_CORE = re.compile(r"[^\W_](?:.*[^\W_])?")


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """The words of a text in order, and for each word its key, by which it is compared, and its passage.

    `indices_by_key`: for each key, the indices of its words, in order.
    """

    words: tuple[str, ...]
    keys: tuple[str, ...]
    passages: tuple[Passage, ...]
    indices_by_key: Mapping[str, Sequence[int]]

    def passage(self, first: int, last: int) -> Passage:
        """The passage of words[first:last], which must not be empty."""
        return Passage(self.passages[first].start, self.passages[last - 1].end)


def printed_words(content: str) -> PrintedWords:
    """The words of a text, which white space separates, with their typography folded."""
    folded = fold_for_reading(content)
    matches = list(_PRINTED_WORD.finditer(folded.text))
    words = tuple(match[0] for match in matches)
    key_of = {word: _key(word) for word in dict.fromkeys(words)}
    keys = tuple(key_of[word] for word in words)
    indices_by_key: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        indices_by_key[key].append(index)
    passages = tuple(folded.passage(*match.span()) for match in matches)
    return PrintedWords(words, keys, passages, dict(indices_by_key))


def _key(word: str) -> str:
    """The word without case, accents and the punctuation around it."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    core = _CORE.search(bare)
    return core[0] if core else bare


def closest(quote: str, document: PrintedWords, budget: SearchBudget) -> tuple[Passage, Difference] | None:
    """The document's passage that is most similar to a quote, and how it differs (see `difference`).

    None where no passage has half of the quote's letters, or the budget is spent.
    """
    if budget.similarity_exhausted:
        return None
    quoted = printed_words(quote)
    if not quoted.words:
        return None
    if len(quoted.words) <= _MOST_WORDS:
        found = _closest_words(quoted.keys, document, budget)
    else:
        found = _closest_by_ends(quoted.keys, document, budget)
    if found is None:
        return None
    first, last = found
    return document.passage(first, last), difference(
        quoted.words, _words_to_compare(quoted, document, first, last)
    )


def difference(quote: Sequence[str], passage: Sequence[str]) -> Difference:
    """How the words of a passage differ from those of a quote: pairs of a kind and its words, in order.

    "same": the words are in both. "gone": only in the quote. "new": only in the passage.
    """
    head = _common_prefix(quote, passage)
    tail = _common_prefix(quote[head:][::-1], passage[head:][::-1])
    old, new = quote[head : len(quote) - tail], passage[head : len(passage) - tail]
    runs = [("same", quote[:head]), *_runs(old, new), ("same", quote[len(quote) - tail :])]
    return tuple((kind, " ".join(words)) for kind, words in runs if words)


def _common_prefix(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two sequences have in common at their beginning."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


def _runs(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    if max(len(old), len(new)) > 2 * _MOST_WORDS or _equal_pairs(old, new) > _MOST_PAIRS:
        return [("gone", old), ("new", new)]
    runs: list[tuple[str, Sequence[str]]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            runs.append(("same", old[a:b]))
        else:
            runs += [("gone", old[a:b]), ("new", new[c:d])]
    return runs


def _words_to_compare(quoted: PrintedWords, document: PrintedWords, first: int, last: int) -> Sequence[str]:
    """The words of the passage `document.words[first:last]`, to compare with the quote's.

    Where they equal the quote's, the quote cuts a word: then with two more words on each side.
    """
    words = document.words[first:last]
    return words if words != quoted.words else document.words[max(0, first - 2) : last + 2]


def _closest_by_ends(
    keys: Sequence[str], document: PrintedWords, budget: SearchBudget
) -> tuple[int, int] | None:
    """The range of the document's words, end exclusive, that is similar to a long quote.

    It reaches from the passage similar to the quote's first 200 words to that similar to its last 200.
    Where these are too far apart or in the wrong order, it is the first; where only one is found, that one;
    None without any.
    """
    half = _MOST_WORDS // 2
    head = _closest_words(keys[:half], document, budget)
    tail = _closest_words(keys[-half:], document, budget)
    if head is None or tail is None:
        return head or tail
    if head[0] < tail[1] <= head[0] + 2 * len(keys):
        return head[0], tail[1]
    return head


def _closest_words(
    keys: Sequence[str], document: PrintedWords, budget: SearchBudget
) -> tuple[int, int] | None:
    """The range of the document's words, end exclusive, that is most similar to a quote's keys.

    None where no range has half of the letters of the keys.
    """
    letters = sum(map(len, keys))
    best: tuple[int, int] | None = None
    most_equal = 0
    for first, last in _windows(keys, document, budget):
        window = document.keys[first:last]
        pairs = _equal_pairs(keys, window)
        budget.spend_on_similarity(_WINDOW_COST + min(pairs, _MOST_PAIRS))
        if pairs > _MOST_PAIRS:
            similar = _shared_letters(keys, window) >= _LEAST_SIMILARITY * letters
            return (first, first + len(window)) if similar else best
        blocks = SequenceMatcher(None, keys, window, autojunk=False).get_matching_blocks()[:-1]
        equal = sum(len(keys[block.a + i]) for block in blocks for i in range(block.size))
        if blocks and equal > most_equal:
            most_equal = equal
            # Words substituted before the first match and after the last belong to the passage.
            start = max(0, first + blocks[0].b - blocks[0].a)
            after = len(keys) - blocks[-1].a - blocks[-1].size
            end = min(len(document.keys), first + blocks[-1].b + blocks[-1].size + after)
            best = start, end
    return best if most_equal >= _LEAST_SIMILARITY * letters else None


def _equal_pairs(one: Sequence[str], other: Sequence[str]) -> int:
    """How many pairs of equal words there are, one word from each sequence."""
    counts = Counter(other)
    return sum(counts[word] for word in one)


def _shared_letters(keys: Sequence[str], window: Sequence[str]) -> int:
    """How many letters the words that both sequences contain have in all; their order does not matter."""
    return sum(len(word) * count for word, count in (Counter(keys) & Counter(window)).items())


def _windows(keys: Sequence[str], document: PrintedWords, budget: SearchBudget) -> list[tuple[int, int]]:
    """The ranges of the document's words, end exclusive, to align with the keys: at most three, best first.

    They lie around the diagonals with the most votes; neighbouring diagonals are counted together.
    """
    width = max(4, len(keys) // 4)
    votes: dict[int, float] = defaultdict(float)
    counts = [len(document.indices_by_key.get(key, ())) for key in keys]
    voters = sorted((count, index) for index, count in enumerate(counts) if count)[:_MOST_VOTERS]
    budget.spend_on_similarity(_VOTE_COST * sum(min(count, _MOST_VOTES) for count, _ in voters))
    for count, index in voters:
        for other_index in document.indices_by_key[keys[index]][:_MOST_VOTES]:
            bucket = (other_index - index) // width
            votes[bucket] += count**-0.5
            votes[bucket + 1] += count**-0.5
    best = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))[:_MOST_WINDOWS]
    reach = len(keys) + 2 * width
    return [(max(0, (bucket - 2) * width), max(0, bucket * width + reach)) for bucket in best]
