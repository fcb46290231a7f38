"""Phrases by which a text names a study without printing a mark: "a new study", "an inquiry at Lowford"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage

MOST = 40
"""So many phrases are offered."""
_BODY = r"(?:université|institut|hôpital|clinique|école|faculté|centre|agence|university|institute|college|school)"
_NAME = r"(?-i:[A-ZÀ-Þ])[\w'’&.-]*"
_AND = r"(?:of|and|for|the|&|de|du|des|la|le|et)"
_PLACE = rf"(?:(?:the|la|le|les|l['’])\s?)?(?:{_BODY}\s(?:of|de|du|des|d['’])\s?)?{_NAME}(?:\s(?:{_AND}\s){{0,2}}{_NAME}){{0,6}}"
"""The name of a place or a journal."""
_ENGLISH = re.compile(
    r"\b(?:an?|one|another|the|this|that|two|three|four|several|some)\s(?:(?!of\b|and\b|that\b|which\b|in\b|to\b)[\w'’-]+\s){0,3}?"
    r"(?:stud(?:y|ies)|trials?|reviews?|surveys?|meta-analys[ei]s|experiments?|inquir(?:y|ies)|polls?|investigations?)\b"
    rf"(?:(?:\s(?:published|released|printed|done|made|led|run))?\s(?:by|from|at|in|of)\s{_PLACE})?",
    re.IGNORECASE,
)
_FRENCH = re.compile(
    r"\b(?:(?:une?|la|le|les|cette|cet|ce|ces|des|deux|trois|plusieurs|quelques|autre)\s|[lL]['’])(?:(?!de\b|et\b|qui\b|que\b|dans\b|à\b)[\w'’-]+\s){0,2}?"
    r"(?:études?|essais?|revues?|enquêtes?|méta-analyses?|expériences?|sondages?|recherches?)\b(?:\s(?:américaine?|française?|récente?|clinique|systématique|randomisée?))?"
    rf"(?:(?:\s(?:publiée?|parue?|menée?|réalisée?|faite?))?\s(?:par|de|du|à|dans|chez)\s{_PLACE})?",
    re.IGNORECASE,
)
_BY_LANGUAGE = {"en": _ENGLISH, "fr": _FRENCH}
_ANY_STUDY = re.compile(r"(?:the|this|that|la|le|les|cette|cet|ce|ces|l['’])\s?", re.IGNORECASE)
"""How a phrase begins that points back to a study which the text has named before."""


def studies_named(text: DocumentText) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the phrases that name a study, each with the lines of the text on which it stands.

    First those that bring a study in ("a new study"), then those that point back to one ("the study").
    """
    pattern = _BY_LANGUAGE.get(text.language.partition("-")[0])
    places: dict[str, tuple[str, list[int]]] = {}
    for sentence in text.sentences if pattern is not None else ():
        if text.source_list.holds(sentence.start):
            continue
        for words, start in _phrases(pattern, text.content, sentence):
            places.setdefault(words.casefold(), (words, []))[1].append(text.line_of(start))
    found = [(shown, tuple(dict.fromkeys(lines))) for shown, lines in places.values()]
    return tuple(sorted(found, key=lambda one: _ANY_STUDY.match(one[0]) is not None)[:MOST])


def _phrases(pattern: re.Pattern[str] | None, content: str, sentence: Passage) -> Iterator[tuple[str, int]]:
    for found in pattern.finditer(content, sentence.start, sentence.end) if pattern is not None else ():
        yield " ".join(found[0].split()).rstrip(" .,"), found.start()
