"""Citation marks: what a document prints to point at its sources.

Marks are numbers in square brackets (with a letter or a page, `[1a]`, `[2, p. 5]`)
or round ones, superscript digits after a word,
and author and year in round brackets; `prose` finds authors and years outside of
brackets. "[2][3]" is two marks. A mark has at most a hundred numbers or ranges:
more is a table. What has the form of a mark need not be one: `style` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_lowercase

from mapgen.document.citations.citation_mark import CitationMark, apart
from mapgen.document.citations.enumerators import enumerators
from mapgen.document.citations.named_marks import named_marks
from mapgen.document.lexicon import entries

_INDENT = 200  # characters before a mark that are searched for the beginning of its line
_WIDEST_RANGE = 100  # of a longer range only the two ends are kept


def find_marks(content: str) -> tuple[CitationMark, ...]:
    """Everything in a text that has the form of a citation mark, in order; none overlaps another.

    No marks are enumerators ("(1) first; (2) second"), bare years, exponents,
    Markdown links, issues of a journal ("12(3)"), and figures of statistics ("F [4,162]").
    """
    rounds = list(_round_marks(content))
    enumerating = enumerators(content, [(mark.start, mark.end, mark.numbers) for mark in rounds])
    found = [mark for mark in rounds if mark.start not in enumerating]
    found += [*_raised_tags(content), *_square_marks(content), *_note_marks(content)]
    found += [*_superscript_marks(content), *named_marks(content)]
    return apart(found)


def is_inside_line(content: str, mark: CitationMark) -> bool:
    """Whether words stand before a mark on the same line."""
    before = content[max(0, mark.start - _INDENT) : mark.start]
    return bool(before.rpartition("\n")[2].strip())


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
_SQUARE_RANGE = re.compile(rf"\s?[{_DASHES}]\s?\[(\d{{1,3}})\]")
_ROUND = re.compile(rf"(?<![\d_^])\({_NUMBERS}\)(?!\s*+:\s*+\d)(?![^\W\d_])(?!\s?\d{{2,4}}[\s.-]\d)")
_NAMED_ROUND = re.compile(
    rf"[(\[](?:refs?|réfs?|références?|references?)\b\.?\s?{_NUMBERS}[)\]]", re.IGNORECASE
)
_SINGLE_LETTER = re.compile(r"(?<![^\W\d_])[^\W\d_]\Z")  # f(2), but not "VEGF(2)"
_FIGURE = re.compile(
    r"(?<![\d.,])(?!(?:19|20)\d\d\s?\Z)(\d{1,6}(?:[.,]\d{1,4})?)\s?\Z"
)  # 8 (2), not 2003 (2)
_STATISTIC = re.compile(r"\b(?:[FtTNnrz]|df|χ2|χ²|CI|IC|IQR|range|RR|OR|HR|SD)\s?[:=,]?\s?\Z")
_RANGE = re.compile(rf"(\d+)\s*[{_DASHES}]\s*(\d+)\Z")
_LETTERS = re.compile(rf"(\d+)([a-z])\s*[{_DASHES}]\s*([a-z])\Z")
_NOTE = re.compile(r"\[\^([^\[\]\s^]{1,40})\](?!:)")
_RAISED_TAG = re.compile(
    r"<sup>\s?(?:<a\b[^<>]{0,200}>)?[\[(]?\s?(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})\s?[\])]?(?:</a>)?\s?</sup>",
    re.IGNORECASE,
)


def _square_marks(content: str) -> Iterator[CitationMark]:
    done = 0
    for match in _SQUARE.finditer(content):
        if match.start() < done or _is_interval(content, match.start(), _numbers(match[1])):
            continue
        to = _SQUARE_RANGE.match(content, match.end()) if match[1].isdecimal() else None
        if to and int(match[1]) < int(to[1]):  # [1]–[3]
            done = to.end()
            numbers = _numbers(f"{match[1]}-{to[1]}")
            yield CitationMark(numbers, match.start(), done, content[match.start() : done])
        else:
            yield from _numbered(match, _numbers(match[1]))


def _round_marks(content: str) -> Iterator[CitationMark]:
    for match in _ROUND.finditer(content):
        start = match.start()
        single = _SINGLE_LETTER.search(content, max(0, start - 2), start)
        figure = _FIGURE.search(content, max(0, start - 16), start)
        other = single or figure or _is_exponent(content, start)
        if not other and not _is_interval(content, start, _numbers(match[1])):
            yield from _numbered(match, _numbers(match[1]))
    for match in _NAMED_ROUND.finditer(content):
        yield from _numbered(match, _numbers(match[1]))


def follows_figure(content: str, start: int) -> bool:
    """Whether a figure stands directly before an offset: "3.2 [3]", but not "25 % [3]" or "in 2003 [3]"."""
    return _FIGURE.search(content, max(0, start - 16), start) is not None


def _is_interval(content: str, start: int, numbers: tuple[str, ...]) -> bool:
    """Whether a bracket is an interval around the figure before it, or belongs to a statistic.

    So are "13 [10, 21]", "95 % CI [2, 5]" and "F [4,162]".
    """
    if len(numbers) < 2 or not all(map(str.isdecimal, numbers)):
        return False
    figure = _FIGURE.search(content, max(0, start - 16), start)
    value = float(figure[1].replace(",", ".")) if figure else 0
    around = figure is not None and int(numbers[0]) <= value <= int(numbers[-1])
    return around or _STATISTIC.search(content, max(0, start - 16), start) is not None


def _is_exponent(content: str, start: int) -> bool:
    """Whether a bracket stands directly after a unit, as an exponent that was written so: "cm(2)"."""
    word = _MARKED_WORD.search(content, max(0, start - 24), start)
    return word is not None and word.end(1) == start and word[1].lower() in entries("units")


def _note_marks(content: str) -> Iterator[CitationMark]:
    """Yield the marks of footnotes in Markdown: `[^1]`, `[^roe]`."""
    for match in _NOTE.finditer(content):
        yield CitationMark((match[1],), match.start(), match.end(), match[0])


def _raised_tags(content: str) -> Iterator[CitationMark]:
    """Yield the numbers that HTML raises: `<sup>1,2</sup>`."""
    for match in _RAISED_TAG.finditer(content):
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
