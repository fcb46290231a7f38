"""The elements of an argument map, as frozen values.

Places in the argument file (`span`) do not count when two values are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mapgen.document.anchoring.quote_search import Anchor
from mapgen.findings import Passage, Span
from mapgen.model.facets import Facets
from mapgen.model.schemes import CriticalQuestion, Scheme
from mapgen.vocabulary import (
    AnswerState,
    AttackKind,
    ClaimKind,
    Degree,
    Design,
    Direction,
    DocumentKind,
    Downgrade,
    Match,
    Modality,
    Origin,
    QuoteState,
    Reading,
    RiskOfBias,
    Scope,
    SourceStatus,
    Upgrade,
)
from mapgen.words import Text

NOWHERE = Span("", 1, 1, 1, 1)


def _place() -> Span:
    return field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """The document's exact words, as an author gave them, and where they were found."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    anchor: Anchor = field(default=Anchor(QuoteState.MISSING), compare=False)
    span: Span = _place()

    @property
    def found(self) -> bool:
        """Whether the document contains it, once and unchanged but for typography."""
        return self.anchor.state in (QuoteState.EXACT, QuoteState.NORMALISED)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where it stands in the text: one place, or one for each part of an elision; none if not found."""
        return self.anchor.parts if self.found else ()


@dataclass(frozen=True, slots=True)
class Document:
    """The text whose reasoning is mapped, and who publishes it."""

    title: Text
    language: str
    kind: DocumentKind | None = None
    path: str = ""
    author: str = ""
    qualification: Text = Text()
    publisher: str = ""
    date: str = ""
    url: str = ""
    interests: Text = Text()
    question: Text = Text()
    answer: str = ""
    about: Text = Text()
    exhibits: tuple[str, ...] = ()
    ratings: tuple[Rating, ...] = ()
    rated_by: str = ""
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the document leans on: its names, its meaning, its senses if it has several."""

    id: str
    name: Text
    meaning: Text = Text()
    within: str = ""
    senses: tuple[tuple[str, Text], ...] = ()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Change:
    """One reason to lower or raise certainty, by how much, and why."""

    domain: Downgrade | Upgrade
    degree: Degree
    why: Text = Text()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Rating:
    """How a person rated one item of an instrument for the document as a whole."""

    item: str
    value: str
    why: Text = Text()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Source:
    """A work: one that the document points to, or one that a fair reader needs."""

    id: str
    marks: tuple[str, ...] = ()
    listed: Quote | None = None
    match: Match | None = None
    authors: tuple[str, ...] = ()
    year: str = ""
    title: str = ""
    container: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""
    design: Design | None = None
    participants: str = ""
    effect: str = ""
    modality: Modality | None = None
    bias: RiskOfBias | None = None
    downgrades: tuple[Change, ...] = ()
    upgrades: tuple[Change, ...] = ()
    status: SourceStatus | None = None
    superseded_by: str = ""
    based_on: tuple[str, ...] = ()
    data: str = ""
    reading: Reading | None = None
    direction: Direction | None = None
    interests: Text = Text()
    says: Text = Text()
    note: Text = Text()
    facets: Facets = Facets()
    span: Span = _place()

    @property
    def pointed_to(self) -> bool:
        """Whether the document points to it, by a mark or in its list."""
        return bool(self.marks) or self.listed is not None

    @property
    def label(self) -> str:
        """Short and human: «von Luckner 2018», else the container, else the id."""
        if self.authors:
            words = self.authors[0].split(",")[0].split()
            while (
                len(words) > 1
                and words[-1].isupper()
                and len(words[-1].replace(".", "").replace("-", "")) <= 3
            ):
                words.pop()  # initials
            return f"{' '.join(words)} {self.year}".strip()
        return self.container or self.title or self.id


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that can be true or false, and who says it."""

    id: str
    text: Text
    quotes: tuple[Quote, ...] = ()
    implicit: Text = Text()
    source: str = ""
    citations: tuple[str, ...] = ()
    kind: ClaimKind | None = None
    modality: Modality | None = None
    scope: Scope | None = None
    called: Design | None = None
    design: Design | None = None
    participants: str = ""
    accepted: Text = Text()
    attributed_to: Text = Text()
    """Whose view it is, where the document reports it and does not hold it itself."""
    facets: Facets = Facets()
    senses: tuple[tuple[str, str], ...] = ()
    remark: Text = Text()
    span: Span = _place()
    places: tuple[tuple[str, Span], ...] = field(default=(), compare=False, repr=False)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where its words stand in the document; none for what was not found, or is said nowhere."""
        return tuple(passage for quote in self.quotes for passage in quote.passages)

    @property
    def origin(self) -> Origin:
        """Who says it: the document, nobody, or another source."""
        if self.source:
            return Origin.OUTSIDE
        return Origin.QUOTED if self.quotes or not self.implicit else Origin.IMPLICIT


@dataclass(frozen=True, slots=True)
class Answer:
    """How one critical question of an inference stands, and why."""

    question: str
    state: AnswerState
    why: Text = Text()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Inference:
    """One step from premises, which count only together, to a conclusion."""

    id: str
    premises: tuple[str, ...]
    conclusion: str
    scheme: Scheme | None = None
    warrant: Text = Text()
    answers: tuple[Answer, ...] = ()
    remark: Text = Text()
    span: Span = _place()

    def questions(self) -> Iterator[tuple[CriticalQuestion, Answer]]:
        """Each critical question of the scheme with its answer; unanswered ones are open."""
        given = {answer.question: answer for answer in self.answers}
        for question in self.scheme.questions if self.scheme else ():
            yield question, given.get(question.id, Answer(question.id, AnswerState.OPEN))


@dataclass(frozen=True, slots=True)
class Attack:
    """A claim against another claim (rebut, undermine) or against an inference (undercut)."""

    id: str
    kind: AttackKind
    attacker: str
    target: str
    reason: Text = Text()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Argument:
    """A chain of the document: the inferences that lead to one main conclusion."""

    id: str
    title: Text
    conclusion: str
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the guided tour: a claim, an inference or an argument, and what is said of it there.

    `argument`: the chain in which it is to be seen; empty where any will do.
    """

    at: str
    argument: str = ""
    remark: Text = Text()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage that the map leaves out on purpose, and why."""

    quote: Quote
    why: Text
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that is let stand, with a reason. `about` empty: wherever the rule speaks."""

    rule: str
    about: str
    reason: Text
    span: Span = _place()
