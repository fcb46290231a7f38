"""The lines of a text: where each stands, what its beginning says that it is, and how wide a full one is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import pairwise
from statistics import median

from mapgen.document.lexicon import entries

_CLOSERS = r"[\"'»”’)\]*_\s]*"
_MARK = r"(?:[(\[][\d\s,;–-]{1,40}[)\]][\s.]*)"
_ENDED = re.compile(rf"[.!?…:;]{_CLOSERS}{_MARK}{{0,40}}\Z")
_STOPPED = re.compile(rf"[.!?…]{_CLOSERS}{_MARK}{{0,40}}\Z")
_TAIL = 120
"""So many characters before the end of a line are searched for the end of a sentence."""

_FRONT = re.compile(r"\A\ufeff?---[^\S\n]*\n(?:(?!---|\.\.\.).*\n){0,60}?(?:---|\.\.\.)[^\S\n]*(?=\n|\Z)")
_HASHES = re.compile(r"#{1,6}[^\S\n]")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\Z")
_OF_RULES = "-*_=~•·|:# \t"
_FEWEST_IN_RULE = 3  # signs
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>\Z")
_DEFINITION = re.compile(r"\[(?:\^[^\]\s]{1,40}\]:|\d{1,3}\]:\s*https?:)")
_BULLET = re.compile(r"(?:[•·‣▪●○◦⁃✓✔➤►]\s*|[-*+–—][^\S\n]+)(?=\S)")
_QUOTED = re.compile(r">[^\S\n]+(?=\S)")
_NUMBERED = re.compile(r"(?:(\d{1,2})(?:[.)]|\.\))|[a-z]\))[^\S\n]+(?=\S)")
_TABBED_LABEL = re.compile(r"[^\w\s]{0,2}(?:\d{1,3}|[a-z])?[^\w\s]{0,2}\t[^\t]*+\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_FIRST_WORD = re.compile(r"\S+")

WIDEST = 150
"""Characters of the widest line of a hard-wrapped text."""
_NARROWEST = 50
"""Characters of lines that are taken for wrapped ones though nothing else tells it."""


class Form(Enum):
    """What the beginning of a line says that it is."""

    FRONT = "front matter"
    HEADING = "heading"
    RULE = "rule"
    ROW = "row"
    TAG = "tag"
    DEFINITION = "definition"
    BULLET = "bullet"
    NUMBERED = "numbered"
    QUOTED = "quoted"
    PLAIN = "plain"


ITEMS = (Form.BULLET, Form.NUMBERED)
OWN = (Form.FRONT, Form.HEADING, Form.RULE, Form.ROW, Form.TAG)
"""Lines of these forms are never continued."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its offsets without the white space around it, and its form.

    `indent`: characters before it. `apart`: a blank line, or the beginning of the text, stands before it.
    """

    start: int
    end: int
    form: Form
    indent: int = 0
    apart: bool = True

    @property
    def length(self) -> int:
        """The number of its characters."""
        return self.end - self.start


def find_lines(content: str) -> tuple[Line, ...]:
    """The lines of a text that are not blank, in order; YAML front matter is one line."""
    lines: list[Line] = []
    front = _FRONT.match(content)
    at = front.end() if front else 0
    if front:
        lines.append(Line(front.start(), front.end(), Form.FRONT))
    last_end = -1
    while at <= len(content):
        end = content.find("\n", at)
        end = len(content) if end < 0 else end
        words = content[at:end].strip()
        if words:
            start = at + content[at:end].index(words[0])
            apart = last_end < 0 or content.count("\n", last_end, start) > 1
            lines.append(Line(start, start + len(words), _form(words), start - at, apart))
            last_end = start + len(words)
        at = end + 1
    return tuple(_underlined(lines, content))


def _form(words: str) -> Form:
    if not words.strip(_OF_RULES) and len(words) >= _FEWEST_IN_RULE:
        return Form.RULE
    tab = words.find("\t")
    if (len(words) > 1 and words[0] == words[-1] == "|") or (tab >= 0 and not _TABBED_LABEL.match(words)):
        return Form.ROW
    for form, pattern in (
        (Form.HEADING, _HASHES),
        (Form.TAG, _TAG),
        (Form.DEFINITION, _DEFINITION),
        (Form.BULLET, _BULLET),
        (Form.NUMBERED, _NUMBERED),
        (Form.QUOTED, _QUOTED),
    ):
        if pattern.match(words):
            return form
    return Form.PLAIN


def _underlined(lines: Sequence[Line], content: str) -> list[Line]:
    """The lines, of which those that are underlined (`===`, `---`) are headings."""
    found = list(lines)
    for place in range(1, len(found)):
        title, below = found[place - 1], found[place]
        underlined = _UNDERLINE.match(content, below.start, below.end) is not None
        if underlined and not below.apart and title.form is Form.PLAIN and title.length <= WIDEST:
            found[place - 1] = Line(title.start, title.end, Form.HEADING, title.indent, title.apart)
    return found


def is_ended(content: str, line: Line) -> bool:
    """Whether a line ends with a full stop, a colon or a semicolon, perhaps with citation marks after it."""
    return _ENDED.search(content[max(line.start, line.end - _TAIL) : line.end]) is not None


def is_stopped(content: str, line: Line) -> bool:
    """Whether a line ends as a sentence does."""
    return _STOPPED.search(content[max(line.start, line.end - _TAIL) : line.end]) is not None


def usual_width(content: str, lines: Sequence[Line]) -> float:
    """The usual characters of a full line where a text is hard-wrapped; 0 where each line is a paragraph.

    A text is hard-wrapped if lines break in sentences: before a small letter, or after a word such as
    "the". Where nothing shows it, lines of 50 to 100 characters are taken for wrapped ones.
    """
    pairs = [
        (above, below)
        for above, below in pairwise(lines)
        if not below.apart and below.form is Form.PLAIN and above.form not in OWN
    ]
    broken = [above.length for above, below in pairs if is_broken(content, above, below)]
    if broken and len(broken) * 10 >= len(pairs):
        usual = median(broken)
        return usual if usual <= WIDEST else 0
    without = [above.length for above, _ in pairs if not is_ended(content, above)]
    widest = max(without, default=0)
    return widest if _NARROWEST <= widest <= 2 * _NARROWEST else 0


def is_broken(content: str, above: Line, below: Line) -> bool:
    """Whether the break between two lines surely stands within a sentence."""
    if is_ended(content, above):
        return False
    last = content[max(above.start, above.end - 30) : above.end].split()[-1].lower()
    small = content[below.start].islower()
    return (small or last in _unfinished() or last.endswith((",", "-"))) and not _ADDRESS.match(last)


def is_full(content: str, above: Line, below: Line, width: float) -> bool:
    """Whether the first word of the line below would not have stood in a line of that width."""
    word = _FIRST_WORD.match(content, below.start, below.end)
    return above.length + 1 + (len(word[0]) if word else 0) > width


@cache
def _unfinished() -> frozenset[str]:
    return frozenset(entries("unfinished"))
