"""Folding: what typography adds is taken away, and every place is remembered.

Two texts that differ only by typography fold to the same `text`. Folded away
are runs of white space, curly apostrophes, the kind of quotation marks and the
spaces around them, the French space before ; : ! ? %, soft hyphens, the way
that an accented letter is composed, and signs that print the same letters: the
ligatures that a typesetter makes (ﬁ, ﬂ, ﬀ, ﬃ, ﬄ, ﬆ), the micro sign and the
Greek mu; and what sets a direction and is not seen itself. Case, accents,
dashes, digits, œ and æ, and other zero-width characters are never folded; nor
are raised and lowered digits: 10² is not 102.

A hyphen between two word characters is a *joint*. It is left out of the text,
because a hyphen at a line's end may or may not belong to the word, and is
compared on its own (`Folded.joins_like`).
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from mapgen.findings import Passage

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069"
"""Marks, embeddings and isolates of direction, for a pattern: those that `hidden` has let stand."""
QUOTATION_MARKS = '"«»“”„‟'


class Gap(Enum):
    """What stands after the hyphen of a joint; NONE: there is no hyphen."""

    NONE = "none"
    TIGHT = "tight"
    LOOSE = "loose"
    BROKEN = "broken"


_SAME_GAPS = {(gap, gap) for gap in Gap}
# (in the document, in the quote): YAML makes one space of a line break, so a quote's
# LOOSE joint may stand for a BROKEN one.
_LIKE_GAPS = _SAME_GAPS | {
    (Gap.TIGHT, Gap.BROKEN),
    (Gap.LOOSE, Gap.BROKEN),
    (Gap.BROKEN, Gap.TIGHT),
    (Gap.BROKEN, Gap.LOOSE),
}
# Between letters only: "magné-\nsium" is the word "magnésium"; "5-\n10" is never "510".
_LIKE_GAPS_OF_LETTERS = _LIKE_GAPS | {
    (Gap.TIGHT, Gap.LOOSE),
    (Gap.BROKEN, Gap.NONE),
}


@dataclass(frozen=True, slots=True)
class Joint:
    """A hyphen between two word characters."""

    gap: Gap
    letters: bool


_NO_JOINT = Joint(Gap.NONE, True)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `starts` and `ends` give each character's place before folding."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    joint_places: tuple[int, ...] = ()
    joints: tuple[Joint, ...] = ()

    def passage(self, start: int, end: int) -> Passage:
        """The place before folding of text[start:end], which must not be empty."""
        return Passage(self.starts[start], self.ends[end - 1])

    def is_cut(self, start: int, end: int) -> bool:
        """Whether text[start:end] begins or ends inside of what was one sign before folding."""
        starts = self.starts
        return (start > 0 and starts[start - 1] == starts[start]) or (
            end < len(starts) and starts[end - 1] == starts[end]
        )

    def joins_like(self, start: int, quote: Folded) -> bool:
        """Whether the quote's hyphens agree with those of text[start:start + len(quote.text)]."""
        first = bisect_right(self.joint_places, start)
        last = bisect_left(self.joint_places, start + len(quote.text))
        if first >= last and not quote.joints:
            return True
        here = {place - start: joint for place, joint in self._joints_between(first, last)}
        there = dict(zip(quote.joint_places, quote.joints, strict=True))
        places = here.keys() | there.keys()
        return all(_alike(here.get(place, _NO_JOINT), there.get(place, _NO_JOINT)) for place in places)

    def _joints_between(self, first: int, last: int) -> Iterator[tuple[int, Joint]]:
        return zip(self.joint_places[first:last], self.joints[first:last], strict=True)


def _alike(here: Joint, there: Joint) -> bool:
    pair = (here.gap, there.gap)
    return pair in (_LIKE_GAPS_OF_LETTERS if here.letters and there.letters else _LIKE_GAPS)


# What the same letters are printed with. The long s of U+FB05 stays: it is another letter to the eye.
_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬆ": "st", "\u00b5": "\u03bc"}
_SAME_LETTERS = re.compile(f"[{''.join(_LETTERS)}{DIRECTIONS}]")

# Where none of this stands, there is nothing to fold.
_TO_FOLD = re.compile(
    rf"[{DIRECTIONS}’‘\u00ad{QUOTATION_MARKS}{''.join(_LETTERS)}]|\s(?=[\s;:!?%])|[^\S ]|(?<=\w)-"
)


def fold(content: str) -> Folded:
    """The folded text, without the hyphens of joints: the form that quotes are sought in."""
    if not _TO_FOLD.search(content) and unicodedata.is_normalized("NFC", content):
        return _unfolded(content)
    places: list[int] = []
    joints: list[Joint] = []

    def joint(match: re.Match[str], place: int) -> None:
        before, after = match.string[match.start() - 1], match.string[match.end()]
        places.append(place)
        joints.append(Joint(_gap(match["gap"]), before.isalpha() and after.isalpha()))

    folded = _fold_typography(_without_soft_hyphens(_spelt(_composed(content))), joint)
    return Folded(folded.text, folded.starts, folded.ends, tuple(places), tuple(joints))


def fold_for_reading(content: str) -> Folded:
    """The folded text with its hyphens: the form that differences are shown in."""
    return _fold_typography(_without_soft_hyphens(_spelt(_composed(content))), None)


def _gap(space: str) -> Gap:
    if not space:
        return Gap.TIGHT
    # No word goes on in another paragraph.
    return Gap.BROKEN if space.count("\n") == 1 else Gap.LOOSE


# One step of folding.

_Step = Callable[[re.Match[str], int], tuple[str, int, int]]


def _rewrite(folded: Folded, pattern: re.Pattern[str], step: _Step) -> Folded:
    """Replace every match; `step` gives the new characters and the place they stand for."""
    parts: list[str] = []
    starts, ends = array("i"), array("i")
    done = 0
    for match in pattern.finditer(folded.text):
        parts.append(folded.text[done : match.start()])
        starts.extend(folded.starts[done : match.start()])
        ends.extend(folded.ends[done : match.start()])
        new, first, last = step(match, len(starts))
        parts.append(new)
        starts.extend([folded.starts[first]] * len(new))
        ends.extend([folded.ends[last - 1]] * len(new))
        done = match.end()
    if not done:
        return folded
    parts.append(folded.text[done:])
    starts.extend(folded.starts[done:])
    ends.extend(folded.ends[done:])
    return Folded("".join(parts), starts, ends)


# Characters below U+0300 never combine with each other.
_MAY_COMBINE = re.compile("[\u0000-\u02ff]?[\u0300-\U0010ffff]++")


def _unfolded(content: str) -> Folded:
    return Folded(content, range(len(content)), range(1, len(content) + 1))


def _composed(content: str) -> Folded:
    """The content in Unicode's composed form (NFC)."""
    whole = _unfolded(content)
    if unicodedata.is_normalized("NFC", content):
        return whole
    parts: list[str] = []
    starts, ends = array("i"), array("i")
    done = 0
    for start, end in _clusters(content):
        new = unicodedata.normalize("NFC", content[start:end])
        parts += [content[done:start], new]
        starts.extend(whole.starts[done:start])
        ends.extend(whole.ends[done:start])
        starts.extend([start] * len(new))
        ends.extend([end] * len(new))
        done = end
    parts.append(content[done:])
    starts.extend(whole.starts[done:])
    ends.extend(whole.ends[done:])
    return Folded("".join(parts), starts, ends)


def _clusters(content: str) -> Iterator[tuple[int, int]]:
    """The places where characters that are not composed compose with each other."""
    for match in _MAY_COMBINE.finditer(content):
        if unicodedata.is_normalized("NFC", match[0]):
            continue
        start = match.start()
        for place in range(start + 1, match.end()):
            alone = not unicodedata.combining(content[place])
            if alone and not _combines(content[max(start, place - 3) : place], content[place]):
                yield start, place
                start = place
        yield start, match.end()


def _combines(before: str, after: str) -> bool:
    apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", after)
    return unicodedata.normalize("NFC", before + after) != apart


def _spelt(folded: Folded) -> Folded:
    """The text with the letters that its ligatures are made of, and without what only sets a direction."""
    return _rewrite(folded, _SAME_LETTERS, lambda match, _: (_LETTERS.get(match[0], ""), *match.span()))


_SOFT_HYPHEN = re.compile(r"\u00ad(?:[^\S\n]*+\n\s*+(?=[^\W\d_]))?")


def _without_soft_hyphens(folded: Folded) -> Folded:
    def step(match: re.Match[str], _: int) -> tuple[str, int, int]:
        text, start, end = match.string, match.start(), match.end()
        # To drop it between two digits would make another number.
        if text[start - 1 : start].isdigit() and text[end : end + 1].isdigit():
            return match[0], start, end
        return "", start, end

    return _rewrite(folded, _SOFT_HYPHEN, step)


_TYPOGRAPHY = re.compile(
    rf"""
      (?<=\w)-(?P<gap>\s*+)(?=\w)
    | (?P<apostrophe>[’‘])
    | \s*+(?P<quotation>[{QUOTATION_MARKS}])\s*+
    | (?![ ][^\s;:!?%])\s++(?P<french>(?=[;:!?%]))?   # a single space stays as it is
    """,
    re.VERBOSE,
)


_See = Callable[[re.Match[str], int], None]


def _fold_typography(folded: Folded, joint: _See | None) -> Folded:
    def step(match: re.Match[str], place: int) -> tuple[str, int, int]:
        start, end = match.span()
        if match["gap"] is not None:
            if joint is None:
                return "-", start, start + 1
            joint(match, place)
            return "", start, end
        if match["apostrophe"]:
            return "'", start, end
        if match["quotation"]:
            return '"', *match.span("quotation")
        french = match["french"] is not None and not _between_digits(match)
        return "" if french else " ", start, end

    return _rewrite(folded, _TYPOGRAPHY, step)


def _between_digits(match: re.Match[str]) -> bool:
    """Whether a space and a punctuation mark stand between digits: "12 :30" is not "12:30"."""
    text, start, end = match.string, match.start(), match.end()
    return text[start - 1 : start].isdecimal() and text[end + 1 : end + 2].isdecimal()
