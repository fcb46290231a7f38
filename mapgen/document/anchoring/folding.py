"""Folding: a text without its typography, and the offset of each character before folding.

Two texts that differ only in typography fold to the same `text`. Folding merges
runs of white space, straightens apostrophes and quotation marks, and removes the
spaces around quotation marks, the French space before ; : ! ? %, soft hyphens
and invisible marks of direction. It composes accented letters (NFC, Unicode
Standard Annex #15) and replaces signs by the letters that they print: typographic
ligatures (ﬁ, ﬂ, ﬀ, ﬃ, ﬄ, ﬆ), and the micro sign by the Greek mu. Of a link in
Markdown the words remain, and of strong words the words. It never changes
case, accents, dashes, digits, œ and æ, or other zero-width characters, nor raised
and lowered digits: 10² is not 102.

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

from mapgen.document.anchoring.joints import NO_JOINT, Joint, alike, gap_of
from mapgen.findings import Passage

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069"
"""For a pattern: the marks, embeddings and isolates of direction that `mapgen.hidden` lets stand."""
QUOTATION_MARKS = '"«»“”„‟'


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, with where each of its characters was before folding.

    `starts`, `ends`: for each character of `text`, its offsets in the text before folding, end exclusive.
    `joint_offsets`: the offset in `text` at which the hyphen of each joint was left out.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    joint_offsets: tuple[int, ...] = ()
    joints: tuple[Joint, ...] = ()

    def passage(self, start: int, end: int) -> Passage:
        """Where text[start:end], which must not be empty, is in the text before folding."""
        return Passage(self.starts[start], self.ends[end - 1])

    def is_cut(self, start: int, end: int) -> bool:
        """Whether text[start:end] begins or ends inside what was one character before folding."""
        starts = self.starts
        return (start > 0 and starts[start - 1] == starts[start]) or (
            end < len(starts) and starts[end - 1] == starts[end]
        )

    def joins_like(self, start: int, quote: Folded) -> bool:
        """Whether the quote's hyphens agree with those of text[start:start + len(quote.text)]."""
        first = bisect_right(self.joint_offsets, start)
        last = bisect_left(self.joint_offsets, start + len(quote.text))
        if first >= last and not quote.joints:
            return True
        here = {offset - start: joint for offset, joint in self._joints_between(first, last)}
        there = dict(zip(quote.joint_offsets, quote.joints, strict=True))
        offsets = here.keys() | there.keys()
        return all(alike(here.get(offset, NO_JOINT), there.get(offset, NO_JOINT)) for offset in offsets)

    def _joints_between(self, first: int, last: int) -> Iterator[tuple[int, Joint]]:
        return zip(self.joint_offsets[first:last], self.joints[first:last], strict=True)


# Signs and the letters that they print. U+FB05 is left out: its long s looks like another letter.
_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬆ": "st", "\u00b5": "\u03bc"}
_SAME_LETTERS = re.compile(f"[{''.join(_LETTERS)}{DIRECTIONS}]")

# Where none of this stands, there is nothing to fold.
_TO_FOLD = re.compile(
    rf"[{DIRECTIONS}’‘\u00ad{QUOTATION_MARKS}{''.join(_LETTERS)}]|\s(?=[\s;:!?%])|[^\S ]|(?<=\w)-|\]\(http|\*\*"
)


def fold(content: str) -> Folded:
    """The folded text without the hyphens of joints, in which quotes are searched."""
    if not _TO_FOLD.search(content) and unicodedata.is_normalized("NFC", content):
        return _unfolded(content)
    offsets: list[int] = []
    joints: list[Joint] = []

    def add_joint(match: re.Match[str], offset: int) -> None:
        before, after = match.string[match.start() - 1], match.string[match.end()]
        offsets.append(offset)
        joints.append(Joint(gap_of(match["gap"]), before.isalpha() and after.isalpha()))

    folded = _fold_typography(_without_soft_hyphens(_spelt(_unmarked(_composed(content)))), add_joint)
    return Folded(folded.text, folded.starts, folded.ends, tuple(offsets), tuple(joints))


def fold_for_reading(content: str) -> Folded:
    """The folded text with its hyphens, in which differences are shown."""
    return _fold_typography(_without_soft_hyphens(_spelt(_unmarked(_composed(content)))), None)


# One step of folding.

_Step = Callable[[re.Match[str], int], tuple[str, int, int]]
"""Of a match and its offset in the new text: the replacement, and the range that it stands for."""


def _rewrite(folded: Folded, pattern: re.Pattern[str], step: _Step) -> Folded:
    """Return the folded text with every match of a pattern replaced, as `step` says for each match."""
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
    """Yield the ranges (end exclusive) of characters that NFC still has to compose with each other."""
    for match in _MAY_COMBINE.finditer(content):
        if unicodedata.is_normalized("NFC", match[0]):
            continue
        start = match.start()
        for offset in range(start + 1, match.end()):
            alone = not unicodedata.combining(content[offset])
            if alone and not _combines(content[max(start, offset - 3) : offset], content[offset]):
                yield start, offset
                start = offset
        yield start, match.end()


def _combines(before: str, after: str) -> bool:
    """Whether the character `after` composes with the characters `before` it (NFC)."""
    apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", after)
    return unicodedata.normalize("NFC", before + after) != apart


_MARKUP = re.compile(r"\[(?=[^\[\]\n]{1,300}+\]\(https?://[^\s()]*+\))|\]\(https?://[^\s()]*+\)|\*\*")
"""What Markdown writes around the words of a link, which a page does not show, and around strong words."""


def _unmarked(folded: Folded) -> Folded:
    """The text without the addresses of links in Markdown, and without the signs around strong words."""
    return _rewrite(folded, _MARKUP, lambda match, _: ("", *match.span()))


def _spelt(folded: Folded) -> Folded:
    """The text with letters in place of ligatures, and without invisible marks of direction."""
    return _rewrite(folded, _SAME_LETTERS, lambda match, _: (_LETTERS.get(match[0], ""), *match.span()))


_SOFT_HYPHEN = re.compile(r"\u00ad(?:[^\S\n]*+\n\s*+(?=[^\W\d_]))?")


def _without_soft_hyphens(folded: Folded) -> Folded:
    def step(match: re.Match[str], _: int) -> tuple[str, int, int]:
        text, start, end = match.string, match.start(), match.end()
        # Without it two digits would become another number.
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


_OnJoint = Callable[[re.Match[str], int], None]
"""Takes the match of a joint and its offset in the folded text."""


def _fold_typography(folded: Folded, on_joint: _OnJoint | None) -> Folded:
    """Fold spaces, apostrophes and quotation marks.

    `on_joint`: called for each joint, whose hyphen is then left out; None keeps the hyphens.
    """

    def step(match: re.Match[str], offset: int) -> tuple[str, int, int]:
        start, end = match.span()
        if match["gap"] is not None:
            if on_joint is None:
                return "-", start, start + 1
            on_joint(match, offset)
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
