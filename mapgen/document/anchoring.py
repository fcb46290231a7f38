"""Finding a quote again in the document's text.

A quote passes when the document contains it once, to the letter or but for
typography (`folding`), between words and numbers (`boundaries`). "[…]", "[...]",
"(…)" and "(...)" stand for words that were left out: the parts around them
must follow each other in the document.

Offsets count code points of the document's content, end exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mapgen.budgets import most
from mapgen.document.boundaries import stands
from mapgen.document.closest import closest, difference, printed_words
from mapgen.document.folding import fold
from mapgen.document.hints import follows, precedes
from mapgen.document.patience import A_PLACE, A_STEP
from mapgen.document.text import DocumentText
from mapgen.findings import Passage
from mapgen.hidden import turns
from mapgen.vocabulary import QuoteState

MOST_CANDIDATES = 20  # places of an ambiguous quote that are told
CONTEXT = 32  # characters of prefix and suffix in a TextQuoteSelector

_ELISION = re.compile(r"\[\s*+(?:…|\.\.\.)\s*+\]|\(\s*+(?:…|\.\.\.)\s*+\)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quote stands.

    `parts`: the passages of the quote's parts, in order; the candidates where it
    is ambiguous; the closest passage where it is altered. `difference`, where it
    is altered: runs of words, "same", "gone" (only in the quote) or "new" (only
    in the document).
    """

    state: QuoteState
    parts: tuple[Passage, ...] = ()
    difference: tuple[tuple[str, str], ...] = ()

    @property
    def found(self) -> bool:
        """Whether the quote passes."""
        return self.state in (QuoteState.EXACT, QuoteState.NORMALISED)

    @property
    def start(self) -> int:
        """Where the first part begins; 0 where there is none."""
        return self.parts[0].start if self.parts else 0

    @property
    def end(self) -> int:
        """Where the last part ends; 0 where there is none."""
        return self.parts[-1].end if self.parts else 0

    def selectors(self, content: str) -> list[dict[str, str | int]]:
        """The W3C Web Annotation selectors of the whole range; empty where it is not found."""
        if not self.found:
            return []
        start, end = self.start, self.end
        quoted: dict[str, str | int] = {
            "type": "TextQuoteSelector",
            "exact": content[start:end],
            "prefix": content[max(0, start - CONTEXT) : start],
            "suffix": content[end : end + CONTEXT],
        }
        return [quoted, {"type": "TextPositionSelector", "start": start, "end": end}]


def anchor(quote: str, text: DocumentText, prefix: str = "", suffix: str = "") -> Anchor:
    """Where a quote stands in the text.

    `prefix` and `suffix` are the words next to it; they are asked only where the
    document contains the quote more than once. Once the text's patience is gone,
    nothing is sought: what is given then is not to be told.
    """
    parts = parts_of(quote)
    whole_quote = _trimmed(quote)
    if not parts or len(parts) > most("parts") or text.patience.gone:
        return Anchor(QuoteState.MISSING)
    if len(parts) > 1 or parts[0] != whole_quote:
        # A document that itself prints the brackets is quoted with them.
        whole = _anchor_parts((whole_quote,), text, prefix, suffix)
        if whole is not None:
            return whole
    return _anchor_parts(parts, text, prefix, suffix) or _closest(parts, text)


def parts_of(quote: str) -> tuple[str, ...]:
    """The words between a quote's elisions."""
    return tuple(part for part in map(_trimmed, _ELISION.split(quote)) if part)


def _trimmed(words: str) -> str:
    """The words without the white space and the soft hyphens around them."""
    first = next((n for n, sign in enumerate(words) if _is_printed(sign)), len(words))
    last = next((n for n in range(len(words), first, -1) if _is_printed(words[n - 1])), first)
    return words[first:last]


def _is_printed(character: str) -> bool:
    return not (character.isspace() or character == "\u00ad")


def _anchor_parts(parts: Sequence[str], text: DocumentText, prefix: str, suffix: str) -> Anchor | None:
    """The anchor where every part is found, in order; else None."""
    places = [_places(part, text) for part in parts]
    if len(parts) == 1 and len(places[0]) > MOST_CANDIDATES and not (prefix or suffix):
        return Anchor(QuoteState.AMBIGUOUS, tuple(places[0][:MOST_CANDIDATES]))
    text.patience.spend(A_STEP * len(places[0]) * len(places))
    if text.patience.gone:
        return Anchor(QuoteState.MISSING)
    rows = _rows(places)
    if len(rows) > 1 and (prefix or suffix):
        text.patience.spend((len(places[0]) + len(places[-1])) * (A_PLACE + len(prefix) + len(suffix)))
        if text.patience.gone:
            return Anchor(QuoteState.MISSING)
        first = [place for place in places[0] if precedes(prefix, text.content, place.start)]
        last = [place for place in places[-1] if follows(suffix, text.content, place.end)]
        both = [sorted(set(first) & set(last))]
        rows = _rows(both if len(parts) == 1 else [first, *places[1:-1], last]) or rows
    if not rows:
        return None
    if len(rows) > 1:
        return Anchor(QuoteState.AMBIGUOUS, _candidates(rows)[:MOST_CANDIDATES])
    letter = all(text.slice(place) == part for place, part in zip(rows[0], parts, strict=True))
    return Anchor(QuoteState.EXACT if letter else QuoteState.NORMALISED, rows[0])


def _places(part: str, text: DocumentText) -> list[Passage]:
    """Every place where a part stands, in order; sought once for each part."""
    if part not in text.places:
        text.places[part] = _sought(part, text)
    return text.places[part]


def _sought(part: str, text: DocumentText) -> list[Passage]:
    text.patience.pass_over(2 * len(text.content))
    if text.patience.gone:
        return []
    found = set(_folded_places(part, text))
    if not (part[0].isalnum() and part[-1].isalnum()):
        # How punctuation folds depends on what is beside it, which a quote's ends do not show.
        found.update(Passage(start, start + len(part)) for start in text.searched.occurrences(part))
    text.patience.spend(A_PLACE * len(found) + (len(text.content) if len(found) > MOST_CANDIDATES else 0))
    return sorted(place for place in found if stands(text.content, place.start, place.end))


# A hyphen at a part's end may stand in the middle of a joint, which folds away.
_HYPHEN_FIRST = re.compile(r"-(?=\w)")
_HYPHEN_LAST = re.compile(r"(?<=\w)-\Z")


def _folded_places(part: str, text: DocumentText) -> Iterator[Passage]:
    before = 1 if _HYPHEN_FIRST.match(part) else 0
    after = 1 if _HYPHEN_LAST.search(part) else 0
    folded = fold(part[before : len(part) - after])
    if not folded.text.strip():
        return
    for start in text.searched_folded.occurrences(folded.text):
        end = start + len(folded.text)
        if text.folded.joins_like(start, folded) and not text.folded.is_cut(start, end):
            core = text.folded.passage(start, end)
            place = Passage(core.start - before, core.end + after)
            ends = text.content[max(0, place.start) : core.start] + text.content[core.end : place.end]
            if ends == "-" * (before + after) and not turns(text.slice(place)):
                yield place


Row = tuple[Passage, ...]


def _rows(places: Sequence[Sequence[Passage]]) -> list[Row]:
    """The shortest ways to stand in order: one place for each part, none inside a longer way."""
    rows: list[Row] = []
    shortest_end: int | None = None
    for first in reversed(places[0]):
        row = _forward(first, places[1:])
        if row is not None and (shortest_end is None or row[-1].end < shortest_end):
            shortest_end = row[-1].end
            rows.append(row)
    rows.reverse()
    if len(rows) == 1 and len(places) > 2:
        other = _backward(rows[0][-1], places[:-1])
        rows += [other] if other != rows[0] else []
    return rows


def _forward(first: Passage, others: Sequence[Sequence[Passage]]) -> Row | None:
    row = [first]
    for places in others:
        number = bisect_left(places, row[-1].end, key=lambda place: place.start)
        if number == len(places):
            return None
        row.append(places[number])
    return tuple(row)


def _backward(last: Passage, others: Sequence[Sequence[Passage]]) -> Row:
    """The row that ends the same way with every other part as late as can be; there is one."""
    row = [last]
    for places in reversed(others):
        row.insert(0, places[bisect_right(places, row[0].start, key=lambda place: place.end) - 1])
    return tuple(row)


def _candidates(rows: Sequence[Row]) -> tuple[Passage, ...]:
    """The ranges between which the quote does not choose; the parts that differ within one range."""
    ranges = {Passage(row[0].start, row[-1].end) for row in rows}
    if len(ranges) > 1:
        return tuple(sorted(ranges))
    return tuple(sorted({place for pair in zip(*rows, strict=True) if len(set(pair)) > 1 for place in pair}))


def _closest(parts: Sequence[str], text: DocumentText) -> Anchor:
    """The closest passage to the first part that is not found, or the parts in the document's order."""
    places = [_places(part, text) for part in parts]
    if all(places):
        row = sorted({found[0] for found in places})
        shown = [printed_words(text.slice(place)).words for place in row]
        quoted = [printed_words(part).words for part in parts]
        return Anchor(QuoteState.ALTERED, tuple(row), difference(sum(quoted, ()), sum(shown, ())))
    lost = next(part for part, found in zip(parts, places, strict=True) if not found)
    near = closest(lost, text.printed, text.patience)
    return Anchor(QuoteState.MISSING) if near is None else Anchor(QuoteState.ALTERED, (near[0],), near[1])
