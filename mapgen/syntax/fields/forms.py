"""The forms that some strings must have: ids, dates, ratings, identifiers of works, web addresses."""

from __future__ import annotations

import re
import unicodedata

from mapgen.document.citations.marks import is_raised
from mapgen.document.years import YEAR
from mapgen.words import Text, both

LANGUAGE = re.compile(r"[a-z]{2}")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

FORMS: dict[str, tuple[re.Pattern[str], Text, str]] = {
    "id": (ID, both("an id", "un identifiant"), "sleep-is-short"),
    "language": (LANGUAGE, both("a language code", "un code de langue"), "fr"),
    "date": (re.compile(r"\d{4}(-\d\d(-\d\d)?)?"), both("a date", "une date"), "2025-11-03"),
    "year": (re.compile(r"\d{4}"), both("a year", "une année"), "2003"),
    "rating": (re.compile(r"[0-5]|yes|no"), both("a rating", "une note"), "2"),
    "doi": (re.compile(r"10\.\d{4,9}/\S+"), both("a DOI", "un DOI"), "10.1136/bmj.39489.470347.AD"),
    "pmid": (re.compile(r"\d{1,8}"), both("a PubMed number", "un numéro PubMed"), "18436948"),
    "link": (
        # No `user@` before the host, and no `\\`, which browsers read as `/`: both hide where a link leads.
        re.compile(r"https?://[^\s<>\"@/?#\\]+(?:[/?#][^\s<>\"\\]*)?"),
        both("a web address", "une adresse web"),
        "https://example.org/article",
    ),
}


_BEFORE_YEAR = re.compile(rf",\s*(?={YEAR}\Z)")
_IN_BRACKETS = re.compile(r"\[([^][]+)\]|\(([^()]+)\)|(\d+[a-z]?)[.)]")


def bare_mark(printed: str, raises_apart: bool = False) -> str:
    """Return a citation mark without its brackets: `1` for `[1]`, `(1)`, `1.` and `¹`, `Smith 2019` for
    `(Smith, 2019)`.

    `raises_apart`: the document prints both raised and bracketed numbers, so that `¹` stays `¹`.
    """
    if is_raised(printed):
        return printed if raises_apart else unicodedata.normalize("NFKC", printed)
    found = _IN_BRACKETS.fullmatch(printed)
    inside = next(filter(None, found.groups())).strip() if found else ""
    return bare_mark(inside, raises_apart) if inside else _BEFORE_YEAR.sub(" ", printed)
