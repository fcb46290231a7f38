"""Citation marks: what a document prints to point at its sources.

Marks are numbers in square brackets (with a letter or a page, `[1a]`, `[2, p. 5]`)
or round ones, superscript digits after a word,
and author and year in round brackets; `prose` finds authors and years outside of
brackets. "[2][3]" is two marks. A mark has at most a hundred numbers or ranges:
more is a table.

A text with superscript marks alone has one list of sources, and so has a text
with bracketed marks alone. A text with both has, most often, notes and sources,
so that ¹ and [1] are two things: there `numbers` keeps the superscript digits.
A bracket that opens a line is no evidence for this, since lists number their
entries so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from string import ascii_lowercase

from mapgen.document.citations.enumerators import enumerators
from mapgen.document.lexicon import entries
from mapgen.findings import Passage

_WIDEST_RANGE = 100  # of a longer range only the two ends are kept


@dataclass(frozen=True, slots=True)
class CitationMark:
    """A citation mark as printed, and its offsets, end exclusive.

    `numbers`: what it points to: numbers, or names with a year ("Smith 2019"), each once.
    """

    numbers: tuple[str, ...]
    start: int
    end: int
    printed: str

    @property
    def passage(self) -> Passage:
        """The passage of the mark."""
        return Passage(self.start, self.end)


def find_marks(content: str) -> tuple[CitationMark, ...]:
    """Every citation mark of a text, in order.

    No marks are enumerators ("(1) first; (2) second"), bare years, exponents,
    Markdown links, and issues of a journal ("12(3)").
    """
    rounds = list(_round_marks(content))
    enumerating = enumerators(content, [(mark.start, mark.end, mark.numbers) for mark in rounds])
    found = [mark for mark in rounds if mark.start not in enumerating]
    found += _square_marks(content)
    raised = list(_superscript_marks(content))
    if _brackets(content, found):
        raised = [replace(mark, numbers=tuple(map(as_raised, mark.numbers))) for mark in raised]
    found += [*raised, *_named_marks(content)]
    return tuple(sorted(found, key=lambda mark: mark.start))


_SEVERAL = 3  # numbers in round brackets; one or two may be a number of people, or a dose


def _brackets(content: str, marks: list[CitationMark]) -> bool:
    """Whether a text cites by numbers in brackets: by one in square brackets, or three in round ones.

    Marks at the beginning of a line do not count, since they may number the items of a list.
    """
    inside = [mark for mark in marks if _is_inside_line(content, mark)]
    return len(inside) >= _SEVERAL or any(mark.printed.startswith("[") for mark in inside)


def _is_inside_line(content: str, mark: CitationMark) -> bool:
    """Whether words stand before a mark on the same line."""
    return bool(content[content.rfind("\n", 0, mark.start) + 1 : mark.start].strip())


def is_raised(number: str) -> bool:
    """Whether a number is written in superscript digits."""
    return bool(number) and all(sign.isdigit() and not sign.isdecimal() for sign in number)


def as_raised(number: str) -> str:
    """The number in superscript digits."""
    return number.translate(_RAISED)


_DASHES = "-‐‑–—"
_NUMBERS = rf"\s*+(\d{{1,3}}(?:\s*+[{_DASHES},;]\s*+\d{{1,3}}){{0,99}}+)\s*+"
_NUMBER = r"\d{1,3}(?:[a-z](?![a-z]))?+"
_AND = rf"(?:[{_DASHES},;&]|(?:and|et|to|à)(?=\s))"
_PAGES = rf"(?:,\s?pp?\.\s?\d{{1,4}}(?:[{_DASHES}]\d{{1,4}})?+)?+"
_SQUARE = re.compile(
    rf"\[\s*+({_NUMBER}(?:\s*+{_AND}\s*+(?:{_NUMBER}|[a-z](?![a-z.]))){{0,99}}+){_PAGES}\s*+\]"
    r"(?!\((?!\s*+\d))(?!:)"
)
_ROUND = re.compile(rf"(?<![\d_^])\({_NUMBERS}\)(?!\s*+:\s*+\d)")
_SINGLE_LETTER = re.compile(r"(?<![^\W\d_])[^\W\d_]\Z")  # f(2), but not "VEGF(2)"
_RANGE = re.compile(rf"(\d+)\s*[{_DASHES}]\s*(\d+)\Z")
_LETTERS = re.compile(rf"(\d+)([a-z])\s*[{_DASHES}]\s*([a-z])\Z")


def _square_marks(content: str) -> Iterator[CitationMark]:
    for match in _SQUARE.finditer(content):
        yield from _numbered(match, _numbers(match[1]))


def _round_marks(content: str) -> Iterator[CitationMark]:
    for match in _ROUND.finditer(content):
        if not _SINGLE_LETTER.search(content, max(0, match.start() - 2), match.start()):
            yield from _numbered(match, _numbers(match[1]))


def _numbered(match: re.Match[str], numbers: tuple[str, ...]) -> Iterator[CitationMark]:
    if numbers and "0" not in numbers:
        yield CitationMark(numbers, match.start(), match.end(), match[0])


_UP_TO = re.compile(r"(?<!\s)\s++(?:to|à)\s++")
_APART = re.compile(r"[,;&]|\s(?:and|et)\s")


def _numbers(printed: str) -> tuple[str, ...]:
    """The numbers of a printed mark in its order, each once; 2-4 is 2, 3, 4, and 1a-c is 1a, 1b, 1c."""
    numbers: list[str] = []
    for part in map(str.strip, _APART.split(_UP_TO.sub("-", printed))):
        lettered = _LETTERS.match(part)
        if _RANGE.match(part):
            ends = [int(digits) for digits in re.findall(r"\d+", part)]
            wide = ends[0] < ends[1] < ends[0] + _WIDEST_RANGE
            numbers += map(str, range(ends[0], ends[1] + 1) if wide else ends)
        elif lettered:
            letters = range(ord(lettered[2]), ord(lettered[3]) + 1)
            numbers += [f"{int(lettered[1])}{chr(letter)}" for letter in letters]
        elif part.isalpha():
            numbers += [numbers[-1].rstrip(ascii_lowercase) + part] if numbers else []
        else:
            numbers += [f"{int(digits)}{letter}" for digits, letter in re.findall(r"(\d+)([a-z]?)", part)]
    return tuple(dict.fromkeys(numbers))


_ORDINARY = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒", "0123456789-,")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,˒⁻–-][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*+(?![⁰¹²³⁴-⁹⁺⁻ⁿ\w])")
_MARKED_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})[\"'»”’)\].,;:!?…]*\Z")
_IN_FORMULA = re.compile(r"[=+×·/*]\s*[^\W\d_]{1,3}\Z")  # E = mc²
_MARKED_STOP = re.compile(r"[\"»”)\].,;:!?…]\Z")


def _superscript_marks(content: str) -> Iterator[CitationMark]:
    for match in _SUPERSCRIPT.finditer(content):
        before = content[max(0, match.start() - 24) : match.start()]
        word = _MARKED_WORD.search(before)
        exponent = word is not None and before.endswith(word[1]) and _is_unit(word[1])
        exponent = exponent or _IN_FORMULA.search(before) is not None
        if (word or _MARKED_STOP.search(before)) and not exponent:
            yield from _numbered(match, _numbers(match[0].translate(_ORDINARY)))


def _is_unit(word: str) -> bool:
    """Whether a superscript after a word is its exponent or charge: cm², CO², chi²."""
    return word.lower() in entries("units") or (
        len(word) <= 3 and any(letter.isupper() for letter in word[1:])
    )


# Author and year.

_BRACKETS = re.compile(r"\(([^()]{4,300})\)")
_WORKS = re.compile(r";|(?<=\b\d{4}),(?=\s*[^\W\d])|(?<=\b\d{4}[a-z]),(?=\s*[^\W\d])")
_OPENING = re.compile(
    r"(?:voir|see|cf\.?|e\.g\.,?|p\. ex\.,?|par exemple|selon|d'après)\s+(?:aussi\s+|also\s+)?", re.I
)
YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_YEARS = re.compile(rf"(?:\A|,? )({YEAR}(?:, ?{YEAR}){{0,50}})(?:, ?pp?\. ?[\d–-]+)?\Z")
_NAME = re.compile(r"[^\W\d_]++(?:[.'’-][^\W\d_]*+)*+")
_PARTICLES = frozenset(
    (
        "de",
        "du",
        "des",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "da",
        "di",
        "dos",
        "el",
        "et",
        "and",
        "al",
        "al.",
        "coll.",
        "collab.",
    )
)
_MOST_NAMES = 12


def _named_marks(content: str) -> Iterator[CitationMark]:
    for match in _BRACKETS.finditer(content):
        names: list[str] = []
        author = ""
        for piece in _WORKS.split(match[1]):
            author, works = _works(" ".join(piece.split()), author)
            names += works
        if names:
            yield CitationMark(tuple(dict.fromkeys(names)), match.start(), match.end(), match[0])


def _works(piece: str, author_before: str) -> tuple[str, list[str]]:
    """Return the author named in one piece of a bracket, and "author year" for each of its years.

    A piece with years alone is of the author of the piece before, `author_before`. "" and an empty list
    where the piece names no work.
    """
    opening = _OPENING.match(piece)
    piece = piece[opening.end() :] if opening else piece
    years = _YEARS.search(piece)
    if years is None:
        return "", []
    author = piece[: years.start()].rstrip(", ") or author_before
    if not _is_author(author):
        return "", []
    return author, [f"{author} {year}" for year in re.split(r", ?", years[1])]


def _is_author(author: str) -> bool:
    """Whether the words can be authors: only names and particles, and at most `_MOST_NAMES`."""
    words = author.replace(",", " ").split()
    if not words or len(words) > _MOST_NAMES or words[0].lower().rstrip(".") in entries("not-authors"):
        return False
    named = [word for word in words if word != "&" and word.lower() not in _PARTICLES]
    return bool(named) and all(map(is_name, named))


def is_name(word: str) -> bool:
    """Whether a word has the form of a name: Smith, J., Dupont-Durand, d'Alembert."""
    return _NAME.fullmatch(word) is not None and _has_capital(word)


def _has_capital(word: str) -> bool:
    """Whether a word has a capital where names have one: Smith, but also d'Alembert."""
    return word[0].isupper() or any(part[:1].isupper() for part in re.split("['’]", word)[1:])
