"""Citation marks of author and year in round brackets: "(Smith et al., 2019; Doe & Roe, 2020a)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.document.citations.citation_mark import CitationMark
from mapgen.document.lexicon import entries
from mapgen.document.years import YEAR

_BRACKETS = re.compile(r"\(([^()]{4,300})\)")
_WORKS = re.compile(r";|(?<=\b\d{4}),(?=\s*[^\W\d_]{2})|(?<=\b\d{4}[a-z]),(?=\s*[^\W\d_]{2})")
_OPENING = re.compile(
    r"(?:voir|see|cf\.?|e\.g\.,?|p\. ex\.,?|par exemple|selon|d'après)\s+(?:aussi\s+|also\s+)?", re.I
)
_YEARS = re.compile(
    rf"(?:\A|,? )({YEAR}(?:/\d{{2,4}})?(?:, ?(?:{YEAR}|[a-z](?![a-z]))){{0,50}})(?:[,:] ?(?:pp?\. ?)?[\d–-]+)?\Z"
)
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
_LONGEST_ELIDED = 2  # letters before an apostrophe: L', Qu', O'
_TOLD = re.compile(r"[(\[]sources?\s?:\s?([^()\[\]\n]{3,200})[)\]]", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z")
_YEAR_WITHIN = re.compile(rf"(?<!\w){YEAR}(?!\w)")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]")


def named_marks(content: str) -> Iterator[CitationMark]:
    """Yield every bracket of a text that has the form of authors with years."""
    for match in _BRACKETS.finditer(content):
        names: list[str] = []
        author = ""
        for piece in _WORKS.split(_NOTE.sub("", match[1])):
            author, works = _works(" ".join(piece.split()), author)
            names += works
        if names:
            yield CitationMark(tuple(dict.fromkeys(names)), match.start(), match.end(), match[0])


def told_sources(content: str) -> Iterator[CitationMark]:
    """Yield the brackets that name their source in words: "(source : Roux et al., Revue Inventée, 2019)".

    The number is what stands before the first comma, with the year if the bracket has one.
    """
    for match in _TOLD.finditer(content):
        words = " ".join(match[1].split())
        years = _YEAR_WITHIN.findall(words)
        name = words.split(",")[0].strip(" ;")
        if _ADDRESS.match(words) or any(map(is_name, name.split()[:1])):
            number = f"{name} {years[-1]}" if years and years[-1] not in name else name
            yield CitationMark((number,), match.start(), match.end(), match[0])


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
    return author, [f"{author} {year}" for year in _each_year(years[1])]


def _each_year(printed: str) -> Iterator[str]:
    """Yield each of several years: 2019a and 2019b of "2019a,b"; of "1998/99" the first."""
    last = ""
    for year in re.split(r", ?", printed):
        last = last[:4] + year if year.isalpha() else year.split("/")[0]
        yield last


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
    """Whether a word has a capital where names have one: Smith and d'Alembert, but not L'étude."""
    elided, _, rest = word.replace("’", "'").partition("'")
    return rest[0].isupper() if rest and len(elided) <= _LONGEST_ELIDED else word[0].isupper()
