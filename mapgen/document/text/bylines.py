"""Whom a by-line names: people after *by*, an account before a date, or a title and a name on a line."""

from __future__ import annotations

import re

from mapgen.document.text.competence import PROFESSIONAL, TITLED, TITLES, is_qualification
from mapgen.document.text.dates import DATE, DATED, is_date

_AFTER_NAMES = ",|·•–—-(;"  # signs that may follow the names of a by-line
_NAME = r"(?:(?:de|du|des|la|le|van|von|der|al|el|ben)\s|d['’])?[^\W\d_a-zß-ÿ](?:[\w'’.-]{0,30})"
_PERSON = rf"(?:(?:{TITLES})\.?\s)?{_NAME}(?:\s{_NAME}){{1,4}}"
_BYLINE = re.compile(
    r"(?:(?:[Ww]ritten|[Aa]rticle|[Tt]ext|[Pp]osted|[Pp]ublished|[Rr]eported|[Ll]atest [Pp]osts)\s)?[Bb][Yy]:?\s"
    r"|(?:[ÉéEe]crit|[Rr]édigé|[Pp]ublié|[Pp]roposé|[Aa]rticle|[Tt]exte|[Aa]rticle rédigé)?\s?[Pp]ar\s?:?\s"
    r"|(?:[Aa]uth?ors?|[Aa]uteure?s?|[Aa]utrice|[Rr]édact(?:eur|rice)|[Tt]exte|[Ww]riter)\s?:\s"
)
_BARE_BY = re.compile(r"(?:by|par)\s(?!:)", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…][\"'»”’)]*\Z")
_PARTS = re.compile(r"[,;|·•()]|\s[–—-]\s")
_PEOPLE = re.compile(rf"{_PERSON}(?:(?:,\s|\s(?:and|et|&)\s|,\s(?:and|et)\s){_PERSON}){{0,9}}")
_BETWEEN = re.compile(r",\s(?:and|et)\s|,\s|\s(?:and|et|&)\s")
_THEN_DATE = re.compile(
    rf"(?:(?:on|le|at|last|first|dernière|,)\s)*(?:{DATED.pattern}|{DATE.pattern})", re.IGNORECASE
)
"""What follows the names of a by-line that goes on with its date."""
_FOR = re.compile(
    r"\s(?:(?:of|for|from)\s)?The\s(?=[A-Z])|\spour\s(?=L)|\s[Ss]pecial to\s|\s(?:Medically|Clinically|Fact|Reviewed|Edited|Updated|Published|Posted|Publiée?|Mise?|Modifiée?|Relue?|Validée?)\b"
)
"""What ends the name in "By Jane Roe The Town Herald" and in "By Jane Roe Medically reviewed by"."""
_NOBODY = (
    r"the|an?|this|that|then|now|early|late|mid|end|post|e-?mail|\w+day"
    r"|les?|la|un|une|ailleurs|arrêté|décret|lettre|courrier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
)
"""What may follow *by* before a date without being anybody."""
_SIGNED = re.compile(
    rf"(?:by|par)\s(?!(?:{_NOBODY})\b)(?P<who>[^\W\d][\w.@'’-]{{1,30}}(?:\s[\w.@'’-]{{1,30}}){{0,7}}?)"
    rf",?\s(?:(?:on|le)\s)?(?={DATE.pattern})",
    re.IGNORECASE,
)
_ONLY_DATES = re.compile(
    rf"(?:{DATE.pattern}|{DATED.pattern}|\b(?:on|at|last|le|à)\b|\d{{1,2}}[:.h]\d{{2}}|\b[ap]\.?m\b\.?|\b[A-Z]{{2,4}}T\b|[\s,|·•()–—-])+\Z",
    re.IGNORECASE,
)
"""A by-line of which the rest is dates and hours, so that its name may be that of an account."""
_OWN_LINE = re.compile(rf"(?:{PROFESSIONAL}|Mme)\.?\s{_NAME}(?:\s{_NAME}){{0,4}}(?:,[^\n.]{{2,80}})?")


def authors_of(line: str) -> tuple[str, ...]:
    """The people whom a by-line names; none where a line is no by-line."""
    words = in_one_line(line)
    people, rest = _by(words)
    if _ENDED.search(words):
        people = authors_of_sentence(line)
    elif rest and rest[0] not in _AFTER_NAMES and not _THEN_DATE.match(rest):
        people = ()
    people = people or _account(words)
    return people or ((words.split(",")[0],) if _OWN_LINE.fullmatch(words) else ())


def authors_of_sentence(sentence: str) -> tuple[str, ...]:
    """The people whom a sentence names with a sign that it is a by-line; none without one.

    Such signs are what they are, a date, a word as *posted*, a title, and a second name.
    """
    words = in_one_line(sentence)
    people, rest = _by(words)
    if not people or not (not rest or rest[0] in _AFTER_NAMES + "." or DATED.match(rest)):
        return ()
    more = rest.strip(_AFTER_NAMES + " .)")
    if more:
        parts = [part.strip(" .") for part in _PARTS.split(more)]
        return people if any(is_qualification(one) or is_date(one) for one in parts) else ()
    told = len(people) > 1 or TITLED.match(people[0]) or not _BARE_BY.match(words)
    return tuple(one.rstrip(".") for one in people) if told else ()


def _by(words: str) -> tuple[tuple[str, ...], str]:
    """The people whom words name after *by*, and what follows them; nothing where they begin otherwise."""
    by = _BYLINE.match(words)
    people = _PEOPLE.match(words, by.end()) if by else None
    if people is None:
        return (), ""
    paper = _FOR.search(people[0])
    whole = people[0][: paper.start()].rstrip(",") if paper is not None else people[0]
    first, *others = _BETWEEN.split(whole)
    named = (one for one in others if TITLED.match(one) or not is_qualification(one))
    return (first, *named), words[people.end() :].strip()


def _account(words: str) -> tuple[str, ...]:
    """The name before the date of a by-line that goes on with dates alone, also one in small letters."""
    signed = _SIGNED.match(words)
    if signed is None or not _ONLY_DATES.match(words, signed.end()):
        return ()
    return (_FOR.split(signed["who"])[0].rstrip(","),)


def in_one_line(line: str) -> str:
    """Words without the signs of Markdown around them, and with single spaces."""
    return " ".join(line.strip("*_ #").split())
