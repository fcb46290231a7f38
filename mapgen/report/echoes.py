"""What the report has told already where a chain breaks, and does not tell a second time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.report.said_in_reason import Told, says_the_same
from mapgen.rules.structure.critical_question_open import FAILED, OPEN, questions_told
from mapgen.strength.breaking.plain_words import opening_sentence
from mapgen.strength.summary import Break
from mapgen.strength.values import Reasoning
from mapgen.vocabulary import AnswerState
from mapgen.words import READER_LANGUAGES, Text, both

_UNSAID = "unsaid "
_OF_QUESTIONS = "critical-question-open"
_OF_CLAIMS = "unsupported-claim"
_ASKED = {
    "correlation-to-cause": frozenset({"direction", "third-factor"}),
    "equivocation": frozenset({"classification"}),
}
"""The rules that put critical questions of a step in words of their own, and which."""


def is_told(one: Break, reasoning: Reasoning) -> bool:
    """Return whether the reason for a chain's word tells why it breaks at a place."""
    if one.on != reasoning.breaks_at:
        return holds(reasoning.why, one.why)
    return takes_for_granted(one) or holds(reasoning.why, one.why)


def takes_for_granted(one: Break) -> bool:
    """Return whether a chain breaks at a place because something is taken for granted there."""
    return one.cause.startswith(_UNSAID)


def assumed_at(breaks: Sequence[Break]) -> set[str]:
    """Return the ids of what breaks are about: what is assumed there, and where the chain breaks."""
    assumed = {one.cause.removeprefix(_UNSAID) for one in breaks if takes_for_granted(one)}
    return assumed | {one.on for one in breaks}


def not_echoing(findings: Sequence[Finding], told: Told, map_: ArgumentMap) -> Iterator[Finding]:
    """Yield the findings on a chain that tell something that is not told of it already.

    One on the questions of a step echoes if each answer that it gives is told at a break or in the reason:
    of several, only those that are not told are left. One on what nobody says echoes if its claim is told as
    taken for granted; one that puts a question of its only step in other words, if the chain breaks there;
    one with the reason of an objection, since that is told.
    """
    for finding in findings:
        claims = [each for each in finding.about if each in map_.claim]
        granted = finding.rule == _OF_CLAIMS and bool(claims) and told.assumed.issuperset(claims)
        objected = any(holds(finding.message, reason) for reason in told.objections)
        said = _is_asked_at_break(finding, told, map_) or says_the_same(finding, told, map_)
        if granted or objected or said:
            continue
        left = _not_told(finding, told, map_) if finding.rule == _OF_QUESTIONS else finding
        if left is not None:
            yield left


def _is_asked_at_break(finding: Finding, told: Told, map_: ArgumentMap) -> bool:
    """Return whether a finding is on one step, and the chain breaks there at a question that it asks."""
    asked = _ASKED.get(finding.rule, frozenset())
    steps = [each for each in finding.about if each in map_.inference]
    return len(steps) == 1 and any(
        one.on == steps[0] and one.cause.partition(" ")[2] in asked for one in told.breaks
    )


def _not_told(finding: Finding, told: Told, map_: ArgumentMap) -> Finding | None:
    """Return a finding on a step's questions with those whose answers are not told yet; None without any."""
    step = next((map_.inference[each] for each in finding.about if each in map_.inference), None)
    if step is None:
        return finding
    asked = {(one.on, one.cause.partition(" ")[2]) for one in told.breaks}
    why = {answer.question: answer.fatal or answer.why for answer in step.answers}
    given = [
        (question, answer.state)
        for question, answer in step.questions()
        if (reason := why.get(question.id)) and holds(finding.message, reason)
    ]
    left = [
        (question, FAILED if state is AnswerState.FAILED else OPEN)
        for question, state in given
        if (step.id, question.id) not in asked
        and not holds(told.reasoning.why, opening_sentence(why[question.id]))
    ]
    if not left and given:
        return None
    if len(left) == len(given):
        return finding
    conclusion = map_.claim[step.conclusion]
    message = both(*(questions_told(left, why, conclusion, code) for code in ("en", "fr")))
    return replace(finding, message=message)


def holds(text: Text, words: Text) -> bool:
    """Return whether a text has some words, without their full stop, in each language."""
    return all(words.best(code).strip().rstrip(".") in text.best(code) for code in READER_LANGUAGES)
