"""Groups the claims of several documents by their outcome and agent, and compares how strong they are.

Claims are grouped by the terms that their files declare for outcome and agent,
never by their wording. A narrower term is grouped under its broader term.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mapgen.exchange.compared.terms import Maps, SharedTerms, shared_terms
from mapgen.vocabulary import Certainty, Modality, Origin

NO_AGENT = -1
"""The agent of claims that declare none."""


class Agreement(StrEnum):
    """How the strengths of what the documents claim compare."""

    OPPOSED = "opposed"
    UNEQUAL = "unequal"
    ALIKE = "alike"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class DocumentClaim:
    """A claim, the number of its document, and the terms of its outcome and its agent."""

    document: int
    claim: Mapping[str, Any]
    outcome: int
    agent: int

    @property
    def own(self) -> bool:
        """Whether the document holds it: nobody else says it, and it reports nobody else's view."""
        return self.claim["origin"] != Origin.OUTSIDE and not self.claim["attributed_to"]

    @property
    def modality(self) -> Modality | None:
        """How strongly it ties agent and outcome."""
        value = self.claim["modality"]
        return Modality.of(value) if value else None


@dataclass(frozen=True, slots=True)
class Position:
    """The strongest that a document itself says, and the best certainty of what it says so strongly."""

    document: int
    modality: Modality | None
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Row:
    """What is said of one outcome and one agent."""

    outcome: int
    said: tuple[DocumentClaim, ...]

    @property
    def documents(self) -> tuple[int, ...]:
        """The documents that say something of it, in their order."""
        return tuple(sorted({one.document for one in self.said}))

    @property
    def positions(self) -> tuple[Position, ...]:
        """The position of each document that makes a claim of its own."""
        own: dict[int, list[DocumentClaim]] = {}
        for one in self.said:
            if one.own:
                own.setdefault(one.document, []).append(one)
        return tuple(_position(own[number]) for number in sorted(own))

    @property
    def agreement(self) -> Agreement:
        """Whether the documents claim the same strength; no file declares a direction to compare."""
        strengths = [position.modality for position in self.positions]
        if len(strengths) < 2 or None in strengths:
            return Agreement.UNSAID
        if len(set(strengths)) == 1:
            return Agreement.ALIKE
        return Agreement.OPPOSED if Modality.NO_LINK in strengths else Agreement.UNEQUAL

    @property
    def disputed(self) -> bool:
        """Whether a work set beside a document finds no link where a document itself sees one."""
        tied = any(position.modality not in (None, Modality.NO_LINK) for position in self.positions)
        return tied and any(not one.own and one.modality is Modality.NO_LINK for one in self.said)


@dataclass(frozen=True, slots=True)
class Block:
    """What is said of one agent: row by row, the rows of several documents first."""

    agent: int
    rows: tuple[Row, ...]

    @property
    def whole(self) -> Row:
        """All of it in one."""
        return Row(self.rows[0].outcome, tuple(one for row in self.rows for one in row.said))


@dataclass(frozen=True, slots=True)
class Subject:
    """An outcome that several documents speak of, agent by agent: those of several documents first."""

    outcome: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The subjects that several documents share, and the terms they are told in."""

    terms: SharedTerms
    subjects: tuple[Subject, ...]


def compare(maps: Maps) -> Comparison:
    """The subjects that several documents share, those of most documents first."""
    terms = shared_terms(maps)
    subjects: dict[int, list[DocumentClaim]] = {}
    for one in _claims_with_terms(maps, terms):
        subjects.setdefault(terms.ancestry(one.outcome)[-1], []).append(one)
    shared = [_subject(said, terms) for said in subjects.values() if len(_documents(said)) > 1]
    return Comparison(terms, tuple(sorted(shared, key=lambda subject: _order(subject.blocks[0].whole.said))))


def _claims_with_terms(maps: Maps, terms: SharedTerms) -> Iterator[DocumentClaim]:
    for number, map_ in enumerate(maps):
        for claim in map_["claims"]:
            outcome = _term(claim["facets"]["outcome"]["name"], number, terms)
            agent = claim["facets"]["intervention"]["agent"]
            given = _term(agent, number, terms) if agent else NO_AGENT
            if outcome is not None and given is not None:
                yield DocumentClaim(number, claim, outcome, given)


def _term(named: Mapping[str, Any] | None, document: int, terms: SharedTerms) -> int | None:
    """The shared term of a facet, or None where the file gives plain words, which cannot be compared."""
    return terms.class_of.get((document, named["term"])) if named else None


def _subject(said: Sequence[DocumentClaim], terms: SharedTerms) -> Subject:
    agents: dict[int, list[DocumentClaim]] = {}
    for one in said:
        agents.setdefault(NO_AGENT if one.agent == NO_AGENT else terms.ancestry(one.agent)[-1], []).append(
            one
        )
    blocks = [_block(own, terms) for own in sorted(agents.values(), key=_order)]
    return Subject(_common_term([one.outcome for one in said], terms), tuple(blocks))


def _block(said: Sequence[DocumentClaim], terms: SharedTerms) -> Block:
    rows: dict[int, list[DocumentClaim]] = {}
    for one in said:
        rows.setdefault(one.outcome, []).append(one)
    ordered = sorted(rows.items(), key=lambda row: _order(row[1]))
    agents = [one.agent for one in said]
    agent = NO_AGENT if NO_AGENT in agents else _common_term(agents, terms)
    return Block(agent, tuple(Row(outcome, tuple(own)) for outcome, own in ordered))


def _common_term(found: Sequence[int], terms: SharedTerms) -> int:
    """The narrowest term that covers all of these."""
    common = terms.narrowest_common(found)
    return found[0] if common is None else common


def _order(said: Sequence[DocumentClaim]) -> tuple[int, bool, int]:
    """The sort key: claims of more documents first, then those that name an agent, then larger groups."""
    return -len(_documents(said)), said[0].agent == NO_AGENT, -len(said)


def _documents(said: Sequence[DocumentClaim]) -> set[int]:
    return {one.document for one in said}


def _position(said: Sequence[DocumentClaim]) -> Position:
    strengths = [one.modality for one in said if one.modality is not None]
    strongest = max(strengths, key=lambda modality: modality.rank, default=None)
    worths = (Certainty.of(one.claim["certainty"]) for one in said if one.modality is strongest)
    return Position(said[0].document, strongest, max(worths, key=lambda certainty: certainty.rank))
