"""The dates that a text gives for itself."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache

from mapgen.document.lexicon import entries
from mapgen.document.text.competence import is_qualification

_MONTH = r"[^\W\d_]{3,9}"
DATE = re.compile(
    rf"(?<!\d)(?:([0-9]{{4}})-([0-9][0-9])-([0-9][0-9])|([0-9]{{1,2}})(?:er|st|nd|rd|th)?\s({_MONTH})\.?,?\s([0-9]{{4}})"
    rf"|({_MONTH})\.?\s([0-9]{{1,2}})(?:st|nd|rd|th)?,\s([0-9]{{4}})|({_MONTH})\.?\s([0-9]{{4}})"
    r"|([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4}))(?!\d)"
)
DATED = re.compile(
    r"\b(?:published|posted|updated|reviewed|modified|written|date|created|publié|publiée|mis à jour|mise à jour|"
    r"dernière mise à jour|modifié|modification|rédigé|paru)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’-]+")
_PARTS = re.compile(r"[,;|·•()]")
_WITHOUT_VERB = re.compile(
    r"[^a-zß-ÿ].*|on|in|at|by|the|of|and|from|for|date|online|first|last|am|pm|le|la|du|de|en|à|et|par|sur|pour|jour"
    r"|(?:published|posted|updated|reviewed|modified|written|created|publiée?|modifiée?|rédigée?|parue?|mise?)"
)
"""A word that may stand between one as *published* and its date: where, when and by whom."""
_AFTER_PEOPLE = re.compile(
    r"(?:\A(?:[Bb]y|[Pp]ar)\s[\w.@'’-]+|[,;|·•(:–—-]|[^\W\d_a-zß-ÿ][\w'’.-]*)\s*(?:(?:on|le|the|in|en|du)\s)*\Z"
)
"""The end of what stands between the people of a by-line and its date: a sign, a name, or an account."""
UPDATED = re.compile(r"\b(?:updated|reviewed|modified|mise? à jour|modifié|modification)\b", re.IGNORECASE)
_OF_A_DAY = re.compile(
    r"[0-9]{1,2}(?:[:.h][0-9]{2}){0,2}h?|T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+][0-9]{2}:?[0-9]{2})?|le|on|at|à|h|min|[ap]\.?m\.?|(?-i:[A-Z]{2,4}T|UTC)"
    r"|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    re.IGNORECASE,
)
"""What else the line of a date may say: the day of the week, the hour, and its zone."""
_APART = re.compile(r"\s[|·•]\s")
"""A sign between the parts of a line, of which one may be the date."""
_DATELINE = re.compile(
    rf"(?:[^\W\d_a-zß-ÿ]{{3,}}(?:\s[^\W\d_a-zß-ÿ]{{3,}}){{0,2}},?\s)?(?P<date>{DATE.pattern})"
    r"(?:\s\([^()\n]{2,40}\))?\s?(?:--|[—–])\s"
)
"""The head of a report: perhaps a place in capitals, the date, perhaps an agency, and a dash."""


def dated(line: str, language: str, is_byline: bool) -> str:
    """The date that a line gives for the text; empty where it gives none.

    `is_byline`: whether it names the authors, too.
    """
    words = " ".join(line.strip("*_ #").split())
    found = DATE.search(words)
    if found is None:
        return ""
    before = words[: found.start()]
    alone = any(_is_day(part, found[0]) for part in _APART.split(words))
    labelled = any(_leads_to_date(before[one.end() :]) for one in DATED.finditer(before))
    if not (alone or labelled or (is_byline and _AFTER_PEOPLE.search(before))):
        return ""
    return date_of(found[0], language)


def dateline(paragraph: str, language: str) -> str:
    """The date at the head of a paragraph, before a dash; empty without one."""
    found = _DATELINE.match(paragraph)
    return date_of(found["date"], language) if found else ""


def _is_day(part: str, date: str) -> bool:
    """Whether words are a date, perhaps with the day of the week and the hour."""
    before, _, after = part.partition(date)
    rest = re.findall(r"[^\s,–-]+", f"{before} {after}".strip(" ."))
    return date in part and all(_OF_A_DAY.fullmatch(word) for word in rest)


def _leads_to_date(between: str) -> bool:
    """Whether words between one as *published* and a date say only where, when and by whom."""
    said = [part for part in _PARTS.split(between) if not is_qualification(part)]
    return all(_WITHOUT_VERB.fullmatch(word) for part in said for word in _WORD.findall(part))


def is_date(part: str) -> bool:
    """Whether a part of a by-line is a date, with nothing before it but what labels one."""
    found = DATE.search(part)
    return found is not None and (not found.start() or DATED.match(part) is not None)


def date_of(printed: str, language: str) -> str:
    """A printed date as `2021-05-03` or `2021-05`; empty where it is none. 3/5/2021 is 3 May in French."""
    found = DATE.search(printed)
    if found is None:
        return printed if re.fullmatch(r"(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?", printed) else ""
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
    if not (1 <= month <= 12 and 1500 <= year <= 2099 and 0 <= day <= monthrange(year, month)[1]):
        return ""
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"


def _month(word: str) -> int:
    """The number of a month by its name; 0 for other words."""
    return next((number for number, names in enumerate(_months(), 1) if word.lower() in names), 0)


@cache
def _months() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in entries("months"))
