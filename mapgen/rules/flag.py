"""What a rule yields: flags with their topics, and the topics that other rules have flagged already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from mapgen.findings import Passage, Span
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text


class Topic(NamedTuple):
    """Name a question about one element: a critical question of a step, or a question two rules share."""

    element: str
    question: str


def topics(question: str, elements: Iterable[str]) -> tuple[Topic, ...]:
    """Return the same question about several elements, each element once."""
    return tuple(Topic(element, question) for element in dict.fromkeys(elements))


@dataclass(frozen=True, slots=True)
class Flag:
    """Hold what a rule yields; the engine adds the rule's name, and its kind and severity if unset."""

    message: Text
    remedy: Text
    span: Span
    about: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    missing: Text = Text()
    severity: Severity | None = None
    kind: FindingKind | None = None
    """The kind, if it differs from the rule's: an omission in the file is a fault, not a weak link."""
    topics: tuple[Topic, ...] = ()
    """The topics of the flag, for the rules that yield to this rule."""


class Covered:
    """Hold the topics already flagged by the rules that a rule yields to."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._topics = frozenset(topics)
        self._elements = frozenset(topic.element for topic in self._topics)

    def includes(self, element: str, question: str = "") -> bool:
        """Return whether an element is already flagged: for that question, or for any if none is given."""
        return Topic(element, question) in self._topics if question else element in self._elements
