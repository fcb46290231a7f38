"""What the report has told already where a chain breaks, and does not tell a second time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.breaking.plain_words import opening_sentence
from mapgen.strength.summary import Break
from mapgen.strength.values import Reasoning
from mapgen.words import READER_LANGUAGES, Text

_UNSAID = "unsaid "
_OF_QUESTIONS = "critical-question-open"
_OF_CLAIMS = "unsupported-claim"


def is_told(one: Break, reasoning: Reasoning) -> bool:
    """Return whether the reason for a chain's word tells why it breaks at a place."""
    if one.on != reasoning.breaks_at:
        return False
    if takes_for_granted(one):
        return True
    return holds(reasoning.why, one.why)


def takes_for_granted(one: Break) -> bool:
    """Return whether a chain breaks at a place because something is taken for granted there."""
    return one.cause.startswith(_UNSAID)


def assumed_at(breaks: Sequence[Break]) -> set[str]:
    """Return the ids of what breaks are about: what is assumed there, and where the chain breaks."""
    assumed = {one.cause.removeprefix(_UNSAID) for one in breaks if takes_for_granted(one)}
    return assumed | {one.on for one in breaks}


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a chain before its findings: its breaks, the reason for its word, what it assumes."""

    breaks: Sequence[Break]
    reasoning: Reasoning
    assumed: frozenset[str]


def not_echoing(findings: Sequence[Finding], told: Told, map_: ArgumentMap) -> Iterator[Finding]:
    """Yield the findings on a chain that tell something that is not told of it already.

    One on the questions of a step echoes if each answer that it gives is told at a break or in the reason;
    one on what nobody says, if its claim is told as taken for granted.
    """
    for finding in findings:
        claims = [each for each in finding.about if each in map_.claim]
        granted = finding.rule == _OF_CLAIMS and bool(claims) and told.assumed.issuperset(claims)
        if not granted and not (finding.rule == _OF_QUESTIONS and _are_told(finding, told, map_)):
            yield finding


def _are_told(finding: Finding, told: Told, map_: ArgumentMap) -> bool:
    """Return whether all answers that a finding on a step's questions gives are told already."""
    asked = {(one.on, one.cause.partition(" ")[2]) for one in told.breaks}
    steps = [map_.inference[each] for each in finding.about if each in map_.inference]
    given = [
        (step.id, question.id, answer.fatal or answer.why)
        for step in steps
        for question, answer in step.questions()
        if (answer.fatal or answer.why) and holds(finding.message, answer.fatal or answer.why)
    ]
    reason = told.reasoning.why
    return bool(given) and all(
        (step, question) in asked or holds(reason, opening_sentence(why)) for step, question, why in given
    )


def holds(text: Text, words: Text) -> bool:
    """Return whether a text has some words, without their full stop, in each language."""
    return all(words.best(code).strip().rstrip(".") in text.best(code) for code in READER_LANGUAGES)
