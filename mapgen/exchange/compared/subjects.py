"""Groups the claims of several documents by outcome and agent, and compares how strongly they link these.

Claims are grouped by the terms that their files give for outcome and agent,
never by their wording. A narrower term is grouped under its broadest term.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mapgen.exchange.compared.terms import Maps, SharedTerms, shared_terms
from mapgen.vocabulary import Certainty, Modality, Origin

NO_AGENT = -1
"""The agent of a claim whose file gives no agent."""


class Agreement(StrEnum):
    """How the positions of several documents compare by their modalities (see `Position`).

    OPPOSED: the modalities differ, and one is NO_LINK. UNEQUAL: they differ, and none is NO_LINK.
    ALIKE: all are equal. UNSAID: there are fewer than two positions, or one has no modality.
    """

    OPPOSED = "opposed"
    UNEQUAL = "unequal"
    ALIKE = "alike"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class DocumentClaim:
    """A claim of one of the documents.

    `document`: the document's number, from 0. `claim`: its record in the compiled map.
    `outcome`, `agent`: the class of its term, as `SharedTerms` numbers them; `NO_AGENT` without an agent.
    """

    document: int
    claim: Mapping[str, Any]
    outcome: int
    agent: int

    @property
    def own(self) -> bool:
        """Whether the document makes the claim itself, not a source or a person whose view it reports."""
        return self.claim["origin"] != Origin.OUTSIDE and not self.claim["attributed_to"]

    @property
    def modality(self) -> Modality | None:
        """How strongly the claim links agent and outcome; None where its file declares no modality."""
        value = self.claim["modality"]
        return Modality.of(value) if value else None


@dataclass(frozen=True, slots=True)
class Position:
    """What one document itself claims in a row.

    `document`: its number, from 0. `modality`: the strongest among the claims that it makes itself;
    None if none of them has one. `certainty`: the highest among its own claims of that modality.
    """

    document: int
    modality: Modality | None
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Row:
    """The claims of a block about one outcome, from all documents; in `Block.whole`, about all its outcomes.

    `outcome`: its class in `SharedTerms`. `said`: the claims, in the order of the documents.
    """

    outcome: int
    said: tuple[DocumentClaim, ...]

    @property
    def documents(self) -> tuple[int, ...]:
        """The numbers of the documents with claims in this row, in increasing order."""
        return tuple(sorted({one.document for one in self.said}))

    @property
    def positions(self) -> tuple[Position, ...]:
        """The position of each document that makes a claim of the row itself, by increasing number."""
        own: dict[int, list[DocumentClaim]] = {}
        for one in self.said:
            if one.own:
                own.setdefault(one.document, []).append(one)
        return tuple(_position(own[number]) for number in sorted(own))

    @property
    def agreement(self) -> Agreement:
        """How the modalities of the positions compare. Directions are not compared: claims declare none."""
        strengths = [position.modality for position in self.positions]
        if len(strengths) < 2 or None in strengths:
            return Agreement.UNSAID
        if len(set(strengths)) == 1:
            return Agreement.ALIKE
        return Agreement.OPPOSED if Modality.NO_LINK in strengths else Agreement.UNEQUAL

    @property
    def disputed(self) -> bool:
        """Whether a document itself claims a link, while a claim that a document only reports denies any."""
        tied = any(position.modality not in (None, Modality.NO_LINK) for position in self.positions)
        return tied and any(not one.own and one.modality is Modality.NO_LINK for one in self.said)


@dataclass(frozen=True, slots=True)
class Block:
    """The claims about one agent and the narrower ones under it, with a row for each outcome.

    `agent`: its class in `SharedTerms`, or `NO_AGENT`. `rows`: those from more documents first.
    """

    agent: int
    rows: tuple[Row, ...]

    @property
    def whole(self) -> Row:
        """The claims of all rows as a single row, whose outcome is that of the first."""
        return Row(self.rows[0].outcome, tuple(one for row in self.rows for one in row.said))


@dataclass(frozen=True, slots=True)
class Subject:
    """The claims about one outcome and the narrower ones under it, with a block for each agent.

    `outcome`: its class in `SharedTerms`. `blocks`: those from more documents first.
    """

    outcome: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The subjects about which at least two documents have claims, and the terms of all the documents."""

    terms: SharedTerms
    subjects: tuple[Subject, ...]


def compare(maps: Maps) -> Comparison:
    """Return what the claims of several compiled maps have in common.

    Subjects are sorted by their first block: those with claims of more documents come first. A claim
    counts only if its outcome, and its agent if it has one, are terms and not plain words.
    """
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
    """Return the number of the class of a facet's term; None where the facet is empty or is plain words.

    `named`: the facet in the compiled map. `document`: the document's number, from 0.
    """
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
    """Return the narrowest class that all these classes are or fall under; the first of them without one."""
    common = terms.narrowest_common(found)
    return found[0] if common is None else common


def _order(said: Sequence[DocumentClaim]) -> tuple[int, bool, int]:
    """Return a sort key for groups of claims: most documents first, then those with an agent, then size."""
    return -len(_documents(said)), said[0].agent == NO_AGENT, -len(said)


def _documents(said: Sequence[DocumentClaim]) -> set[int]:
    return {one.document for one in said}


def _position(said: Sequence[DocumentClaim]) -> Position:
    strengths = [one.modality for one in said if one.modality is not None]
    strongest = max(strengths, key=lambda modality: modality.rank, default=None)
    worths = (Certainty.of(one.claim["certainty"]) for one in said if one.modality is strongest)
    return Position(said[0].document, strongest, max(worths, key=lambda certainty: certainty.rank))
