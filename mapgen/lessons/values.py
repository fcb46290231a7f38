"""The values of a lesson: items with their options, what was chosen, and the lesson."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mapgen.vocabulary import ItemKind
from mapgen.words import Text


class Feedback(StrEnum):
    """When a student is told whether an answer is right."""

    NOW = "now"
    """At once, after each answer."""
    LATER = "later"
    """After the lesson, by the teacher: the student's page holds neither key nor feedback."""


@dataclass(frozen=True, slots=True)
class Context:
    """Words of the document, in its language, with some of the words before and after them."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands above the options, such as a premise of the step that is asked about."""

    text: Text
    context: Context | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to choose: whether it is right, and why, in one or two sentences.

    `on`: the id of the element, or the word of the vocabulary, that it stands for.
    """

    text: Text
    right: bool
    why: Text
    on: str = ""
    context: Context | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """The worked step: what is right and why.

    `rule`: the name of a rule that has a finding there; `rule_why`: why that rule exists. Both may be empty.
    """

    text: Text
    rule: str = ""
    rule_why: Text = Text()
    contexts: tuple[Context, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """A Key Concept of Informed Health Choices that an item trains: its name and its address."""

    name: Text
    url: str


@dataclass(frozen=True, slots=True)
class Item:
    """A question about the map, with its options, its hint, and its worked answer.

    `about`: ids of the elements that it is about, first what is asked about. `chain`: the id of its argument;
    empty where it belongs to the document. `shuffled`: only where the options are to be put in order; they
    stand in the right order, and the item shows the option `shuffled[n]` at the place `n`.
    """

    kind: ItemKind
    about: tuple[str, ...]
    prompt: Text
    options: tuple[Option, ...]
    explained: Explained
    hint: Text
    chain: str = ""
    shown: tuple[Shown, ...] = ()
    shuffled: tuple[int, ...] = ()
    concept: Concept | None = None

    @property
    def id(self) -> str:
        """Its kind and the element that is asked about; no two items of a map have the same."""
        return f"{self.kind}:{self.about[0]}"

    @property
    def order(self) -> bool:
        """Whether the options are to be put in order."""
        return bool(self.shuffled)

    @property
    def many(self) -> bool:
        """Whether several options are to be chosen."""
        return not self.order and sum(option.right for option in self.options) > 1


@dataclass(frozen=True, slots=True)
class Bank:
    """The items of a map; and of each chain, and of the whole text under "", why which kinds have none.

    `first`: the id of the chain that a lesson is about where no other is chosen. `leading`: of each chain,
    the ids of those that lead to it. By the id of an item, the ids of those that tell its answer or whose
    answer it tells: `never` asked in one task with it, or `seldom`, only if there are too few others.
    `guessed`: the ids of items that can be answered by their words alone; they are asked last.
    """

    items: tuple[Item, ...]
    lacking: Mapping[str, Mapping[ItemKind, Text]]
    first: str = ""
    leading: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    never: Mapping[str, frozenset[str]] = field(default_factory=dict)
    seldom: Mapping[str, frozenset[str]] = field(default_factory=dict)
    guessed: frozenset[str] = frozenset()


MOST_QUESTIONS = 30
"""The most questions of a lesson: a class answers about eight in the time that it has."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a teacher chooses for a lesson.

    `chain`: the id of an argument; empty for all. `kinds`: none for all. `without`: ids of items that are not
    to be asked. `worked`: whether it begins with a worked example.
    """

    chain: str = ""
    kinds: tuple[ItemKind, ...] = ()
    without: tuple[str, ...] = ()
    number: int = 8
    language: str = "fr"
    worked: bool = True
    feedback: Feedback = Feedback.NOW


@dataclass(frozen=True, slots=True)
class Lesson:
    """A task for a class: the items in the order in which they are asked, and how they are asked.

    The first `worked` items are shown with their answers, the next `half` with a hint and fewer options.
    """

    items: tuple[Item, ...]
    choices: Choices
    worked: int = 0
    half: int = 0

    @property
    def asks_for_end(self) -> bool:
        """Whether it asks for the conclusion of a chain, which the chain's title tells."""
        return any(item.kind in (ItemKind.CONCLUSION, ItemKind.ORDER) for item in self.items)
