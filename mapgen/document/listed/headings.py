"""The headings of lists of sources: "References", "**Sources:**", "VII. Bibliographie sélective"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mapgen.document.lexicon import entries
from mapgen.document.lines import Form, Line
from mapgen.findings import Passage

_LONGEST = 120  # characters
_MOST_WORDS = 6
_BEFORE = re.compile(
    r"(?:</?[a-zA-Z][^<>]{0,80}>)?+[^\w<(«“\"]{0,20}+"
    r"(?:(?:\d{1,2}|[IVXivx]{1,5}+(?=[.)\s]))(?:\.\d{1,2}){0,3}+[.)]?\s?(?=[^\W\d_]))?"
)
_AFTER = re.compile(
    r"(?:</[a-zA-Z]\w{0,10}>|\]\(#[^()]{0,80}\)|\[[^\[\]]{1,40}\]|\(\d{1,3}\)|[^\w)»”\"]){0,20}\Z"
)
_COLON = re.compile(r"\s?:[*_\s]*\s")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NEVER_ALONE = frozenset(("works", "reading", "lectures", "note"))
_WHOLE = frozenset(("pour en savoir plus", "pour aller plus loin", "works cited", "literature cited"))


@dataclass(frozen=True, slots=True)
class ListHeading:
    """A line that may head a list of sources.

    `words`: the passage of its words. `rest`: where what follows them on the line begins; the line's end
    where nothing does. `sure`: its words head nothing else.
    """

    words: Passage
    rest: int
    sure: bool


def read_heading(content: str, line: Line) -> ListHeading | None:
    """The heading of a list of sources that a line is, or begins with; None where it is none."""
    if line.form in (Form.ROW, Form.RULE, Form.FRONT, Form.DEFINITION):
        return None
    before = _BEFORE.match(content, line.start, min(line.end, line.start + _LONGEST))
    start = before.end() if before else line.start
    colon = _COLON.search(content, start, min(line.end, start + _LONGEST))
    if line.length <= _LONGEST:
        after = _AFTER.search(content, start, line.end)
        whole = _named(content, start, after.start() if after else line.end, line.end)
        if whole:
            return whole
    return _named(content, start, colon.start(), colon.end()) if colon else None


def _named(content: str, start: int, end: int, rest: int) -> ListHeading | None:
    words = content[start:end].strip(" *_\u00a0\u202f")
    lower = words.lower().replace("’", "'")
    tokens = _WORD.findall(lower)
    if not 0 < len(tokens) <= _MOST_WORDS or lower in _NEVER_ALONE or _WORD.sub("", words).strip(" ,&/-"):
        return None
    heads = set(tokens).intersection(entries("list-headings"))
    others = set(tokens).difference(heads, entries("list-heading-words"))
    if lower not in _WHOLE and (
        not heads or others or tokens[-1] in ("of", "the", "de", "la", "les", "to", "pour")
    ):
        return None
    sure = bool(set(tokens).intersection(entries("list-headings-sure"))) or len(heads) > 1 or lower in _WHOLE
    at = content.index(words, start)
    return ListHeading(Passage(at, at + len(words)), rest, sure)
