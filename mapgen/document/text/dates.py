"""The dates that a text gives for itself."""

from __future__ import annotations

import re
from functools import cache

from mapgen.document.lexicon import entries

_MONTH = r"[^\W\d_]{3,9}"
DATE = re.compile(
    rf"(?<!\d)(?:(\d{{4}})-(\d\d)-(\d\d)|(\d{{1,2}})(?:er|st|nd|rd|th)?\s({_MONTH})\.?,?\s(\d{{4}})"
    rf"|({_MONTH})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,\s(\d{{4}})|({_MONTH})\.?\s(\d{{4}})"
    r"|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))(?!\d)"
)
DATED = re.compile(
    r"\b(?:published|posted|updated|reviewed|modified|written|date|created|publié|publiée|mis à jour|mise à jour|"
    r"dernière mise à jour|modifié|rédigé|paru)\b",
    re.IGNORECASE,
)
UPDATED = re.compile(r"\b(?:updated|reviewed|modified|mise? à jour|modifié)\b", re.IGNORECASE)


def dated(line: str, language: str, is_byline: bool) -> str:
    """The date that a line gives for the text; empty where it gives none.

    `is_byline`: whether it names the authors, too.
    """
    words = " ".join(line.strip("*_ #").split())
    found = DATE.search(words)
    alone = found is not None and found[0] == words.strip(" .")
    if found is None or not (alone or DATED.search(words[: found.start()]) or is_byline):
        return ""
    return date_of(found[0], language)


def date_of(printed: str, language: str) -> str:
    """A printed date as `2021-05-03` or `2021-05`; empty where it is none. 3/5/2021 is 3 May in French."""
    found = DATE.search(printed)
    if found is None:
        return printed if re.fullmatch(r"(?:19|20)\d\d(?:-\d\d)?", printed) else ""
    if found[1]:
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found[4]:
        year, month, day = int(found[6]), _month(found[5]), int(found[4])
    elif found[7]:
        year, month, day = int(found[9]), _month(found[7]), int(found[8])
    elif found[10]:
        year, month, day = int(found[11]), _month(found[10]), 0
    else:
        first, second = int(found[12]), int(found[13])
        if language != "fr" and first <= 12 and second <= 12 and first != second:
            return found[14]  # the day or the month may come first
        day, month, year = (
            (first, second, int(found[14])) if second <= 12 else (second, first, int(found[14]))
        )
    if not (1 <= month <= 12 and 0 <= day <= 31 and 1500 <= year <= 2099):
        return ""
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"


def _month(word: str) -> int:
    """The number of a month by its name; 0 for other words."""
    return next((number for number, names in enumerate(_months(), 1) if word.lower() in names), 0)


@cache
def _months() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in entries("months"))
