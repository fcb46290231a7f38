"""The number of people that a field tells: «150 students in three groups of 50», «50 with it, 100 without».

It is the number of all who took part. Where words give several numbers and do not say how they go together,
none is read: a reader would guess, and a wrong number of people moves a verdict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from mapgen.queries.spelled_numbers import in_figures

_PEOPLE = (
    r"people|persons?|participants?|patients?|outpatients?|inpatients?|adults?|child(?:ren)?|subjects?|wom[ae]n|m[ae]n"
    r"|females?|males?|volunteers?|adolescents?|teenagers?|infants?|bab(?:y|ies)|toddlers?|boys?|girls?|pupils?|students?"
    r"|famil(?:y|ies)|parents?|mothers?|runners?|athletes?|recruits?|workers?|employees?|nurses?|residents?|users?|members?|clients?|customers?|readers?|guests?|respondents?"
    r"|personnes?|participantes?|sujets?|patientes?|malades?|adultes?|enfants?|femmes?|hommes?|volontaires?|adolescentes?"
    r"|nourrissons?|bébés?|garçons?|filles?|élèves?|collégien(?:ne)?s?|lycéen(?:ne)?s?|étudiante?s?|familles?|mères?"
    r"|coureurs?|sportifs?|recrues?|salarié(?:e)?s?|infirmi(?:er|ère)s?|résidente?s?|habitante?s?|membres?|clientes?|lectrices|lecteurs?|répondante?s?"
)
_GROUPS = r"(?:groups?|arms?|groupes?|bras)"
_NUMBER = re.compile(r"(?<![\d.,–-])(\d{1,3}(?:[\s,.]\d{3}){1,3}|\d{1,9})(?![\d%]|[.,–-]\d|\s%)")
_ANYBODY = re.compile(rf"(?:[^\W\d][\w'’-]{{0,40}}+\s){{0,3}}?(?:{_PEOPLE})\b", re.IGNORECASE)
_OTHERS = re.compile(
    rf"(?:[^\W\d][\w'’-]*\s)?(?:{_GROUPS}|trials?|stud(?:y|ies)|reviews?|essais?|études?|revues?|cent(?:re|er)s?"
    r"|hospitals?|hôpitaux|schools?|écoles?|years?|ans|months?|mois|weeks?|semaines?|days?|jours?|hours?|heures?|mg|g|kg|ml"
    r"|to|à|times?|fois)\b",
    re.IGNORECASE,
)
"""What a number counts that are no people: studies, places, times, doses, and the first of two ages."""
_IN_EACH = re.compile(
    rf"(?:{_ANYBODY.pattern}\s)?(?:(?:per|par|a|in (?:each|every|either|both)|dans chaque|each|chacun|chacune)\b)",
    re.IGNORECASE,
)
_OF_GROUPS = re.compile(rf"{_GROUPS}\s(?:of|de)\s$", re.IGNORECASE)
_SO_MANY_GROUPS = re.compile(rf"\b(\d{{1,2}})\s(?:equal\s)?{_GROUPS}\b", re.IGNORECASE)
_TREATED = re.compile(
    r"(?:with(?:out)?|on|in|under|given|taking|took|received|treated|untreated|controls?|avec|sans|sous|dans|ayant|traités?"
    r"|témoins?)\b",
    re.IGNORECASE,
)
"""Words after a number of people who got something, or did not."""
_OF_AGE = re.compile(
    r"\b(?:age|aged|ages|âge|âgée?s?)(?:\s(?:of|from|de|entre|between|under|over))?\s$", re.IGNORECASE
)
_RANGED = re.compile(r"^\s?(?:to|à|and|et|[-–])\s?$", re.IGNORECASE)
_ADDED = re.compile(r"(?:\+|&|\band|\bet)\s$", re.IGNORECASE)
_LEAD = re.compile(r"\W*(?:(?:n|about|around|some|nearly|environ|près de|quelque)\b\W*)?", re.IGNORECASE)


class _Counts(Enum):
    """What a number counts."""

    PEOPLE = auto()
    TREATED = auto()
    """People, by what they got: «50 with ginger»."""
    EACH = auto()
    """The people in each group."""
    OTHER = auto()
    UNTOLD = auto()


@dataclass(frozen=True, slots=True)
class _Told:
    """A number: its value, what it counts, and the words before it and after it, up to the next numbers."""

    value: int
    counts: _Counts
    before: str
    after: str


def people_in(words: str) -> int | None:
    """Return the number of people that a field such as `participants` gives; None if none can be read.

    «120 adults», «n = 120», «120 adults, 60 in each group», «two groups of 60», «60 with it and 60 without»,
    «sixty women and sixty men». Not read are «60 per group», «21 trials», «60, 30».
    """
    words = in_figures(words)
    told = [one for one in _numbers(words) if one.counts is not _Counts.OTHER]
    people = [one for one in told if one.counts is _Counts.PEOPLE]
    if people:
        return _of_people(people, told)
    if len(told) > 1 and all(one.counts is _Counts.TREATED for one in told):
        return sum(one.value for one in told)
    if not told:
        return None
    first, *others = told
    if any(one.counts is not _Counts.EACH for one in others):
        return None
    if first.counts is _Counts.EACH:
        groups = _SO_MANY_GROUPS.search(words)
        return int(groups[1]) * first.value if groups and not others else None
    alone = _LEAD.fullmatch(first.before) and re.fullmatch(r"[\s.,;:(]*+|\D*+\d.*", first.after + " ")
    return first.value if first.counts is _Counts.UNTOLD and alone else None


def holds_a_number(words: str) -> bool:
    """Return whether words hold a number that may be one of people, not only of studies, years, doses."""
    return any(one.counts is not _Counts.OTHER for one in _numbers(in_figures(words)))


def _of_people(people: list[_Told], told: list[_Told]) -> int | None:
    """Return the number of all people, of which the first is the whole, or every one a part."""
    first, *others = [one for one in told if one.counts is not _Counts.EACH]
    rest = sum(one.value for one in others)
    if not others:
        return first.value
    if first.counts is not _Counts.PEOPLE:
        return None
    if all(one in people and _ADDED.search(one.before) for one in others):
        return first.value + rest
    if rest == first.value:
        return first.value
    if any(one.counts is not _Counts.TREATED for one in others):
        return None
    if rest < first.value:
        return first.value
    return first.value + rest if _is_treated(first) else None


def _is_treated(one: _Told) -> bool:
    found = _ANYBODY.match(one.after)
    return bool(found and _TREATED.match(one.after, found.end() + 1))


def _numbers(words: str) -> list[_Told]:
    """Return the numbers in words, in order; words are numbers no more (`in_figures`)."""
    found = list(_NUMBER.finditer(words))
    told: list[_Told] = []
    for number, one in enumerate(found):
        start = found[number - 1].end() if number else 0
        end = found[number + 1].start() if number + 1 < len(found) else len(words)
        before, after = words[start : one.start()], words[one.end() : end].lstrip()
        ranged = bool(told) and told[-1].counts is _Counts.OTHER and _RANGED.match(before)
        counts = _Counts.OTHER if ranged or _OF_AGE.search(before) else _counted(before, after)
        told.append(_Told(int(re.sub(r"\D", "", one[1])), counts, before, after))
    return told


def _counted(before: str, after: str) -> _Counts:
    if _OF_GROUPS.search(before) or _IN_EACH.match(after):
        return _Counts.EACH
    if _OTHERS.match(after):
        return _Counts.OTHER
    if _ANYBODY.match(after):
        return _Counts.PEOPLE
    return _Counts.TREATED if _TREATED.match(after) else _Counts.UNTOLD
