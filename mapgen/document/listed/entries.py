"""Reads an entry of a source list: authors, year, title, container, DOI, PubMed number and address.

Only what stands in the entry, in an order that reference styles use, is taken: Vancouver
("Roe B, Dunn A. Title. J Sleep. 2019;4:11-19."), APA ("Roe, B. (2019). Title. J Sleep, 4"),
and a title in quotation marks. What is not surely there stays empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mapgen.document.years import YEAR

_LONGEST = 2_000  # characters of an entry that are looked at
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>«»]{1,200})")
_PMID = re.compile(
    r"\bPMID:?\s?(\d{1,8})\b|pubmed\.ncbi\.nlm\.nih\.gov/(\d{1,8})\b|ncbi\.nlm\.nih\.gov/pubmed/(\d{1,8})\b"
)
_ADDRESS = re.compile(r"https?://[^\s<>\"«»@\\]{3,300}")
_YEAR = re.compile(rf"(?<![\w/.-])({YEAR})(?![\w/-])")
_BRACKETED_YEAR = re.compile(rf"\(\s?({YEAR})(?:,\s[^()]{{1,30}})?\)")
_UPPER = r"[^\W\d_a-zß-ÿ]"
_SURNAME = rf"(?:(?:de|van|von|der|den|du|di|da|el|le|la)\s){{0,3}}{_UPPER}[\w'’-]{{1,30}}(?:\s{_UPPER}[\w'’-]{{1,30}})?"
_INITIALS = rf"(?:{_UPPER}\.(?:[\s-]{{0,1}}{_UPPER}\.){{0,3}}|{_UPPER}{{1,3}}(?:-{_UPPER})?(?!\w))"
_PERSON = re.compile(rf"({_SURNAME}),?\s({_INITIALS})(?=[.,;:(&]|\s(?:et|and|&|\()|\Z|(?<=\.)\s)")
_FOLLOWED = re.compile(r"(?:,\s(?:&|and|et)\s|,\s|;\s|\s(?:&|and|et)\s)(?=\S)")
_OTHERS = re.compile(r",?\s(?:et\sal\b\.?|et\scoll\b\.?|and\sothers)")
_QUOTED = re.compile(r"[\"“«]\s?([^\"”»\n]{4,300}?)[.,]?\s?[\"”»]")
_STOP = re.compile(r"[.?!](?=\s|\Z)")
_MOST_AUTHORS = 30
_SHORTEST_NAME = 2  # letters: a shorter name with a full stop is abbreviated, "Éd."
_SHORTEST_TITLE = 4  # characters


@dataclass(frozen=True, slots=True)
class Work:
    """What an entry gives of a work; empty where it does not, or not surely.

    `authors`: surname and initials. `year`: four digits. `doi`: without `https://doi.org/`.
    """

    authors: tuple[str, ...] = ()
    year: str = ""
    title: str = ""
    container: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""


def read_entry(entry: str) -> Work:
    """The work that an entry of a source list gives, of its words without the label."""
    words = " ".join(entry[:_LONGEST].split()).strip("*_ ")
    doi = _DOI.search(words)
    pmid = _PMID.search(words)
    address = next((found[0] for found in _ADDRESS.finditer(words) if "doi.org/" not in found[0]), "")
    bare = _ADDRESS.sub("", words)
    authors, at = _authors(bare)
    title, container = _title(bare, at, bool(authors))
    return Work(
        authors,
        _year(bare),
        title,
        container,
        _trimmed(doi[1]) if doi else "",
        next(filter(None, pmid.groups())) if pmid else "",
        _trimmed(address),
    )


_DOI_IN_ADDRESS = re.compile(
    r"(?:doi\.org|/doi(?:/(?:abs|full|pdf|epdf))?)/(10\.\d{4,9}/[^\s?#&]{1,200}+)\Z", re.IGNORECASE
)


def read_address(address: str) -> Work:
    """The work to which a web address leads: the address, and the DOI or PubMed number that stands in it."""
    if not _ADDRESS.fullmatch(address):
        return Work()
    doi, pmid = _DOI_IN_ADDRESS.search(address), _PMID.search(address)
    return Work(
        doi=doi[1] if doi else "", pmid=next(filter(None, pmid.groups())) if pmid else "", url=address
    )


def _trimmed(address: str) -> str:
    """An address or DOI without the stop or bracket that the sentence sets after it."""
    trimmed = address.rstrip(".,;:*_\"'’”»")
    while trimmed.endswith((")", "]")) and trimmed.count("(") + trimmed.count("[") < trimmed.count(
        ")"
    ) + trimmed.count("]"):
        trimmed = trimmed[:-1].rstrip(".,;:")
    return trimmed


def _year(words: str) -> str:
    """The year of publication: the one in brackets, else the one that the entry has, if it has one alone."""
    bracketed = _BRACKETED_YEAR.search(words)
    if bracketed:
        return bracketed[1][:4]
    without_titles = _QUOTED.sub("", words)
    without_doi = _DOI.sub("", without_titles)
    years = dict.fromkeys(found[1][:4] for found in _YEAR.finditer(without_doi))
    before_volume = re.search(rf"(?<!\d)({YEAR})(?:\s[A-Z][a-z]{{2,8}}(?:\s\d{{1,2}})?)?\s?;", without_doi)
    if before_volume:
        return before_volume[1][:4]
    return next(iter(years)) if len(years) == 1 else ""


def _authors(words: str) -> tuple[tuple[str, ...], int]:
    """The people with whom an entry begins, and where what follows them begins."""
    authors: list[str] = []
    at = 0
    while len(authors) < _MOST_AUTHORS and (person := _PERSON.match(words, at)):
        initials = re.sub(r"[\s.-]", "", person[2])
        authors.append(f"{person[1]} {initials}")
        at = person.end()
        others = _OTHERS.match(words, at)
        if others:
            at = others.end()
            break
        following = _FOLLOWED.match(words, at)
        if following is None:
            break
        if not _PERSON.match(words, following.end()):
            break
        at = following.end()
    return tuple(authors), at


def _title(words: str, at: int, has_authors: bool) -> tuple[str, str]:
    """The title and the container of an entry whose authors end at offset `at`."""
    quoted = _QUOTED.search(words, at)
    rest = words[at:].lstrip(" .,:")
    year = _BRACKETED_YEAR.match(rest)
    if quoted:
        after = words[quoted.end() :].lstrip(" .,")
        return quoted[1].strip(), _container(after)
    if year:
        rest = rest[year.end() :].lstrip(" .,:")
    elif not has_authors:
        return "", ""
    stop = _STOP.search(rest)
    title = rest[: stop.start() + (rest[stop.start()] in "?!")] if stop else ""
    if not stop or len(title) < _SHORTEST_TITLE or _YEAR.fullmatch(title) or _OTHERS.search(f" {title}"):
        return "", ""
    return title.strip("*_ "), _container(rest[stop.end() :].lstrip(" ."))


def _container(words: str, is_rest: bool = False) -> str:
    """The journal, book or site with which the rest of an entry begins, up to its year, volume or pages.

    `is_rest`: an abbreviated word of its name stands before it.
    """
    book = re.match(r"(?:In|Dans)\s?:?\s", words)
    end = re.search(
        rf"[,.;:(]\s?(?:{YEAR}|\d|vol|pp?\b|n°|no\b)|\s(?:{YEAR})|\s\d{{1,4}}(?=[\s,(:;])|[.](?=\s|\Z)", words
    )
    name = words[book.end() if book else 0 : end.start() if end else 0].strip(" .,;:*_")
    if end and len(name) <= _SHORTEST_NAME and end[0] == ".":
        rest = _container(words[end.end() :].lstrip(), is_rest=True)
        return f"{name}. {rest}" if rest else ""
    sound = 0 < len(name.split()) <= 12 and (is_rest or name[:1].isupper()) and not _DOI.search(name)
    return (
        name
        if sound
        and not name.lower().startswith(("doi", "pmid", "available", "accessed", "disponible", "consult"))
        else ""
    )
