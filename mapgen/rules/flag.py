"""What a rule yields (`Flag`), and what the rules before it have flagged already (`Covered`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from mapgen.findings import Passage, Span
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text


class Topic(NamedTuple):
    """Name a question about one element, by the element's id.

    The question is the id of a critical question of an inference, or a word that two rules agree on.
    """

    element: str
    question: str


def topics(question: str, elements: Iterable[str]) -> tuple[Topic, ...]:
    """Return a topic with this question for each of the elements, given by id, each once, in their order."""
    return tuple(Topic(element, question) for element in dict.fromkeys(elements))


@dataclass(frozen=True, slots=True)
class Flag:
    """Hold one problem that a rule found, without the rule's name; the engine makes a finding of it.

    The fields are those of `Finding`; an unset kind or severity is the rule's.
    """

    message: Text
    remedy: Text
    span: Span
    about: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    """Only where they are not those of the elements in `about`, which the engine adds by itself."""
    missing: Text = Text()
    severity: Severity | None = None
    kind: FindingKind | None = None
    """The kind, if it differs from the rule's: an omission in the file is a fault, not a weak link."""
    topics: tuple[Topic, ...] = ()
    """The topics of the flag, for the rules that yield to this rule."""


class Covered:
    """Hold the topics of the flags, waived or not, of the rules that a rule yields to."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._topics = frozenset(topics)
        self._elements = frozenset(topic.element for topic in self._topics)

    def includes(self, element: str, question: str = "") -> bool:
        """Return whether the element with this id is flagged for a question; if that is empty, for any."""
        return Topic(element, question) in self._topics if question else element in self._elements
