"""Findings that say no more than the reason for which a chain breaks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.summary import Break
from mapgen.strength.values import Reasoning
from mapgen.vocabulary import Origin
from mapgen.words import READER_LANGUAGES, Text

_WORDS: Mapping[str, Mapping[str, str]] = {
    "missing-comparator": {"en": "compar", "fr": "compar"},
    "result-without-numbers": {"en": "figure", "fr": "chiffre"},
}
"""By rule: what the reason for a break says where it tells the same, in each language."""
_OF_THE_WHOLE = " hereditary"
"""The question whether what holds of a part holds of the whole."""
_SHORTEST = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a chain before its findings: its breaks, the reason for its word, what it assumes."""

    breaks: Sequence[Break]
    reasoning: Reasoning
    assumed: frozenset[str]
    objections: tuple[Text, ...] = ()
    """Why each objection speaks against the chain."""


def says_the_same(finding: Finding, told: Told, map_: ArgumentMap) -> bool:
    """Return whether a finding says no more than where and why its chain breaks, or than a work on the map.

    That nothing is compared, or no figure given, where the reason says so; that words admit of no exception,
    where it speaks of them; that a whole was not studied, where the chain breaks there; that a size is not
    given, where the map tells it of the same work.
    """
    if finding.rule in _WORDS:
        words = _WORDS[finding.rule]
        return any(
            all(words[code] in reason.best(code).lower() for code in READER_LANGUAGES)
            for reason in _reasons(told)
        )
    if finding.rule == "absolute":
        return bool(finding.passages) and all(
            _speaks_of(map_.text.slice(each), told, map_.document.language) for each in finding.passages
        )
    if finding.rule == "linkage-suspect":
        return any(one.cause.endswith(_OF_THE_WHOLE) for one in told.breaks)
    return finding.rule == "p-without-effect" and _size_is_told(finding, map_)


def _reasons(told: Told) -> list[Text]:
    return [told.reasoning.why, *(one.why for one in told.breaks)]


def _speaks_of(words: str, told: Told, language: str) -> bool:
    first = next((word.lower() for word in words.split() if len(word) >= _SHORTEST), "")
    found = (_WORD.findall(reason.best(language).lower()) for reason in _reasons(told))
    return bool(first) and any(first in each for each in found)


def _size_is_told(finding: Finding, map_: ArgumentMap) -> bool:
    """Return whether the makers of a map tell, with figures, what the works cited there found."""
    marks = {mark for each in finding.about if each in map_.claim for mark in map_.claim[each].citations}
    works = {work.id for mark in marks for work in map_.sources_by_mark.get(mark, ())}
    told = [each for each in map_.claims if each.origin is Origin.OUTSIDE and each.source in works]
    return any(any(sign.isdigit() for sign in each.text.best("en")) for each in told)
