"""Makes paragraphs and headings of a PDF's lines, and finds the lines that its pages repeat."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from mapgen.extraction.pdf.lines import Line

_EDGE = 3
"""How many lines at the head and at the foot of a page may be what its pages repeat."""
_FEWEST_PAGES = 3
_WIDE_GAP = 1.45  # times the usual distance of two lines
_INDENT = 6.0  # points
_LARGER = 1.12  # times the usual size of letters: a heading
_LONGEST_WORD = 40  # characters
_LONGEST_HEADING = 25  # words
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page\s?)?(?:[–—-]\s?)?(?:\d{1,4}|[ivxl]{1,6})(?:\s?[–—-]|\s?(?:/|of|sur|de)\s?\d{1,4})?",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[-•*·‣▪–—]|\[?\d{1,3}[\].)])\s+\S")
_LETTERS = re.compile(r"[^\W\d_]++")
_HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)++")


def repeated(pages: Sequence[Sequence[Line]]) -> set[int]:
    """Return which lines, by their `id`, are running heads, running feet or numbers of pages."""
    edges = [[*page[:_EDGE], *page[-_EDGE:]] for page in pages]
    counted = Counter(form for edge in edges for form in {_form(line) for line in edge})
    often = max(_FEWEST_PAGES, len(pages) // 4)
    found = {
        id(line)
        for edge in edges
        for line in edge
        if len(pages) >= _FEWEST_PAGES and counted[_form(line)] >= often
    }
    for edge in edges:
        found |= {id(line) for line in (*edge[:1], *edge[-1:]) if _PAGE_NUMBER.fullmatch(line.words)}
    return found


def _form(line: Line) -> str:
    """Return a line with `0` for each number, which differs from page to page."""
    return _NUMBER.sub("0", line.words)


def blocks_of(lines: Sequence[Line]) -> Iterator[str]:
    """Yield headings, as `# `, and paragraphs, each in one line, with the words whole that lines broke."""
    if not lines:
        return
    usual = _usual_size(lines)
    largest = max((line.size for line in lines if line.page == 0), default=usual)
    gaps = _usual_gaps(lines)
    known = _words(lines)
    block: list[Line] = []
    for line in lines:
        if block and _begins(block, line, usual, gaps):
            yield _written(block, usual, largest, known)
            block = []
        block.append(line)
    yield _written(block, usual, largest, known)


def _usual_size(lines: Iterable[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.words)
    return sizes.most_common(1)[0][0]


def _usual_gaps(lines: Sequence[Line]) -> dict[float, float]:
    """Return the usual distance of two lines, in points, by the size of their letters."""
    gaps: dict[float, list[float]] = defaultdict(list)
    for above, below in pairwise(lines):
        gap = above.y - below.y
        if above.page == below.page and above.size == below.size and 0 < gap < 4 * max(above.size, 1.0):
            gaps[above.size].append(gap)
    return {size: median(each) for size, each in gaps.items()}


def _begins(block: Sequence[Line], line: Line, usual: float, gaps: dict[float, float]) -> bool:
    """Return whether a line begins a new block, after those of the block before it."""
    above = block[-1]
    if abs(above.size - line.size) > 0.06 * max(above.size, line.size):
        return True
    if _is_large(line, usual) and _is_large(above, usual):
        return above.page != line.page
    if _ITEM.match(line.words) and (above.words[-1:] in ".:;!?" or _ITEM.match(block[0].words)):
        return True
    goes_on = line.words[:1].islower() or above.words.endswith("-")
    if above.page != line.page or line.y > above.y:  # the next page, or the next column
        return not goes_on and above.words[-1:] in '.!?:»”"'
    gap = gaps.get(line.size, 1.2 * line.size)
    if above.y - line.y > _WIDE_GAP * gap:
        return not (goes_on and above.y - line.y < 2 * _WIDE_GAP * gap)
    indented = line.x - min(above.x, *(one.x for one in block)) > _INDENT and line.x - above.x > _INDENT
    return indented and above.words[-1:] in '.!?:»”"' and not goes_on


def _is_large(line: Line, usual: float) -> bool:
    return line.size > _LARGER * usual


def _words(lines: Iterable[Line]) -> set[str]:
    """Return the words with a hyphen that stand whole in a line."""
    return {word.lower() for line in lines for word in _HYPHENATED.findall(line.words)}


def _written(block: Sequence[Line], usual: float, largest: float, known: set[str]) -> str:
    text = ""
    for line in block:
        before = _LETTERS.findall(text[-_LONGEST_WORD:-1])
        first = _LETTERS.match(line.words)
        if text.endswith("-") and before and text[-2:-1].isalpha() and first and first[0][0].islower():
            whole = f"{before[-1]}-{first[0]}".lower()
            text = (text if whole in known else text[:-1]) + line.words
        else:
            text += " " * bool(text) + line.words
    if (
        not _is_large(block[0], usual)
        or len(text.split()) > _LONGEST_HEADING
        or not re.search(r"[^\W\d_]{2}", text)
    ):
        return text
    return f"{'#' if block[0].size >= largest else '##'} {text}"
