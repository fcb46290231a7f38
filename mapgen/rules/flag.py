"""What a rule yields: flags, the topics that they speak of, and what other rules have already said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from mapgen.findings import Passage, Span
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text


class Topic(NamedTuple):
    """A question about one element: a critical question of a step, or another that two rules share."""

    element: str
    question: str


def topics(question: str, elements: Iterable[str]) -> tuple[Topic, ...]:
    """One question about several elements, each once."""
    return tuple(Topic(element, question) for element in dict.fromkeys(elements))


@dataclass(frozen=True, slots=True)
class Flag:
    """What a rule yields; the engine signs it and gives it the rule's kind and severity where it has none."""

    message: Text
    remedy: Text
    span: Span
    about: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    missing: Text = Text()
    severity: Severity | None = None
    kind: FindingKind | None = None
    """Its own kind where it is not the rule's: what is left to do on the file is a fault, not a weak link."""
    topics: tuple[Topic, ...] = ()
    """What it speaks of, for the rules that yield to this one."""


class Covered:
    """The topics that the rules to which a rule yields have spoken of."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._topics = frozenset(topics)
        self._elements = frozenset(topic.element for topic in self._topics)

    def includes(self, element: str, question: str = "") -> bool:
        """Whether one of them has spoken of an element: of that question, or of any where none is named."""
        return Topic(element, question) in self._topics if question else element in self._elements
