"""The argument map: its elements, and what follows from them together.

An `ArgumentMap` holds everything that an argument file says, its quotes
anchored in the document's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from mapgen.document.intervals import MergedIntervals
from mapgen.document.text.coverage import Coverage, cover, left_out_whole
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Finding, Passage, Span
from mapgen.model.elements import (
    Argument,
    Attack,
    Claim,
    Document,
    Expectation,
    Inference,
    LeftOut,
    Quote,
    Source,
    Stop,
    Term,
    Waiver,
)
from mapgen.vocabulary import Origin
from mapgen.words import Text


@dataclass(frozen=True)
class ArgumentMap:
    """Everything that an argument file says. No two of its elements have the same id."""

    id: str
    document: Document
    text: DocumentText
    sources: tuple[Source, ...] = ()
    terms: tuple[Term, ...] = ()
    claims: tuple[Claim, ...] = ()
    inferences: tuple[Inference, ...] = ()
    attacks: tuple[Attack, ...] = ()
    arguments: tuple[Argument, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    tour: tuple[Stop, ...] = ()
    expectations: tuple[Expectation, ...] = ()

    # Look-ups by id or mark.

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def inference(self) -> Mapping[str, Inference]:
        """Inferences by id."""
        return {inference.id: inference for inference in self.inferences}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def argument(self) -> Mapping[str, Argument]:
        """Arguments by id."""
        return {argument.id: argument for argument in self.arguments}

    @cached_property
    def sources_by_mark(self) -> Mapping[str, tuple[Source, ...]]:
        """The sources that have a citation mark, in file order, by the mark without its brackets."""
        return _group((mark, source) for source in self.sources for mark in source.marks)

    @cached_property
    def argument_to(self) -> Mapping[str, Argument]:
        """The first argument whose conclusion is a claim, by the claim's id."""
        return {argument.conclusion: argument for argument in reversed(self.arguments)}

    @cached_property
    def inferences_to(self) -> Mapping[str, tuple[Inference, ...]]:
        """The inferences whose conclusion is a claim, by the claim's id; each supports it independently."""
        return _group((inference.conclusion, inference) for inference in self.inferences)

    @cached_property
    def inferences_from(self) -> Mapping[str, tuple[Inference, ...]]:
        """The inferences of which a claim is a premise, by the claim's id."""
        return _group((premise, inference) for inference in self.inferences for premise in inference.premises)

    @cached_property
    def attacks_on(self) -> Mapping[str, tuple[Attack, ...]]:
        """The attacks on a claim or an inference, by the id of that element."""
        return _group((attack.target, attack) for attack in self.attacks)

    @cached_property
    def attacks_by(self) -> Mapping[str, tuple[Attack, ...]]:
        """The attacks that a claim makes, by the claim's id."""
        return _group((attack.attacker, attack) for attack in self.attacks)

    # Questions about the text.

    def quotes(self) -> Iterator[tuple[str, Quote]]:
        """Yield pairs of an id and a quote, for every quote of the map.

        First come the entries of sources, then the quotes of claims, each with the id of its source
        or claim, then the passages left out, with an empty id.
        """
        for source in self.sources:
            if source.listed is not None:
                yield source.id, source.listed
        for claim in self.claims:
            for quote in claim.quotes:
                yield claim.id, quote
        for left_out in self.left_out:
            yield "", left_out.quote

    @cached_property
    def coverage(self) -> Coverage:
        """How many words of the text claims and sources quote or the map leaves out, and which sentences
        have no such word (see `Coverage`).
        """
        left_out = [passage for left in self.left_out for passage in left.quote.passages]
        return cover(self.text, self._quoted, left_out)

    @cached_property
    def whole_left_out(self) -> tuple[tuple[Passage, ...], ...]:
        """What each record leaves out: its words, and what of their sentences nothing quotes."""
        quoted = MergedIntervals(self._quoted)
        return tuple(tuple(left_out_whole(self.text, left.quote.passages, quoted)) for left in self.left_out)

    @cached_property
    def _quoted(self) -> tuple[Passage, ...]:
        """The passages that claims and sources quote."""
        quotes = [quote for claim in self.claims for quote in claim.quotes]
        quotes += [source.listed for source in self.sources if source.listed]
        return tuple(passage for quote in quotes for passage in quote.passages)

    @cached_property
    def _waivers_of(self) -> Mapping[str, Mapping[str, Waiver]]:
        """The first waiver by rule, then by the id of the element that it is about (empty: any element)."""
        found: dict[str, dict[str, Waiver]] = {}
        for waiver in self.waivers:
            found.setdefault(waiver.rule, {}).setdefault(waiver.about, waiver)
        return found

    def waived(self, finding: Finding) -> Text:
        """Return the author's reason for waiving a finding; an empty text where it is not waived.

        A waiver for any element comes first. Nobody waives a serious fault, which makes the map wrong.
        """
        own = {} if finding.fails else self._waivers_of.get(finding.rule, {})
        return next((own[id_].reason for id_ in ("", *finding.about) if id_ in own), Text())

    # Questions about chains.

    def drawn_for(self, conclusion: str) -> int:
        """Return how many things have to be drawn for the chain to a conclusion.

        They are its claims, the inferences to them, the premises of each inference, the attacks on these
        claims and inferences, and the attacks on those who attack them.
        """
        claims = self.leads_to(conclusion)
        steps = [step for claim in claims for step in self.inferences_to.get(claim, ())]
        targets = (*claims, *(step.id for step in steps))
        attacks = [attack for id_ in targets for attack in self.attacks_on.get(id_, ())]
        replies = sum(len(self.attacks_on.get(by, ())) for by in {attack.attacker for attack in attacks})
        return len(claims) + sum(1 + len(step.premises) for step in steps) + len(attacks) + replies

    def leads_to(self, conclusion: str, enough: int | None = None) -> frozenset[str]:
        """Return the ids of the claims that the claim `conclusion` rests on through inferences, and its own.

        `enough`: stop once more ids than this are found; None to find them all.
        """
        reached = {conclusion}
        waiting = [conclusion]
        while waiting and (enough is None or len(reached) <= enough):
            for inference in self.inferences_to.get(waiting.pop(), ()):
                for premise in inference.premises:
                    if premise not in reached:
                        reached.add(premise)
                        waiting.append(premise)
        return frozenset(reached)

    @cached_property
    def has_circle(self) -> bool:
        """Whether some claim supports itself through inferences, by topological sorting (Kahn 1962)."""
        waiting = {step.id: len(step.premises) for step in self.inferences}
        unproved = {id_: len(steps) for id_, steps in self.inferences_to.items()}
        ready = [claim.id for claim in self.claims if claim.id not in unproved]
        while ready:
            for step in self.inferences_from.get(ready.pop(), ()):
                waiting[step.id] -= 1
                if waiting[step.id] == 0:
                    unproved[step.conclusion] -= 1
                    if unproved[step.conclusion] == 0:
                        ready.append(step.conclusion)
        return any(unproved.values())

    def is_from_outside(self, step: Inference) -> bool:
        """Whether outside works, not the document, take a step: all its premises have the origin OUTSIDE."""
        return all(self.claim[premise].origin is Origin.OUTSIDE for premise in step.premises)

    def step_between(self, premise: str, conclusion: str) -> Inference:
        """Return the first inference from that premise to that conclusion, which must exist."""
        return next(step for step in self.inferences_to[conclusion] if premise in step.premises)

    def span_of(self, claim: str, field: str) -> Span:
        """Return the span of a claim's field; of the claim where it lacks the field.

        `claim`: the claim's id. An id of no claim gives the span of the document's record.
        """
        if claim not in self.claim:
            return self.document.span
        own = self.claim[claim]
        return dict(own.field_spans).get(field, own.span)

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each argument's chain, in file order, by the argument's id.

        They are its conclusion and every claim that this rests on.
        """
        found = {}
        for argument in self.arguments:
            reached = self.leads_to(argument.conclusion)
            found[argument.id] = tuple(claim for claim in self.claims if claim.id in reached)
        return found

    @cached_property
    def unchained(self) -> tuple[Claim, ...]:
        """The claims that are in no argument's chain and attack nothing in a chain, in file order."""
        used = {claim.id for claims in self.claims_of.values() for claim in claims}
        steps = {step.id for claim in used for step in self.inferences_to.get(claim, ())}
        chained = used | steps
        used |= {attack.attacker for attack in self.attacks if attack.target in chained}
        return tuple(claim for claim in self.claims if claim.id not in used)

    @cached_property
    def feeds(self) -> Mapping[str, tuple[str, ...]]:
        """For each argument, by its id, the ids of the other arguments whose chains contain its conclusion.

        An argument with the same conclusion does not count.
        """
        found: dict[str, list[str]] = {argument.id: [] for argument in self.arguments}
        for other in self.arguments:
            used = {claim.id for claim in self.claims_of[other.id]} - {other.conclusion}
            for argument in self.arguments:
                if argument.conclusion in used and argument is not other:
                    found[argument.id].append(other.id)
        return {id_: tuple(others) for id_, others in found.items()}


V = TypeVar("V")


def _group(pairs: Iterable[tuple[str, V]]) -> dict[str, tuple[V, ...]]:
    """Return the values of each key, in the order of the (key, value) pairs."""
    found: dict[str, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
