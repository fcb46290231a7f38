"""What items are made from: a map, what was weighed and found, and what several kinds of item ask of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from mapgen.findings import Finding, Passage
from mapgen.lessons.failing import Failing
from mapgen.lessons.likeness import Likeness
from mapgen.lessons.places import Places
from mapgen.lessons.values import Context
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument, Claim, Inference
from mapgen.model.schemes import Scheme
from mapgen.queries.cached import Queries
from mapgen.queries.own_part import OwnPart, own_part
from mapgen.queries.owners import Makers, makers_part
from mapgen.queries.printed import sentences_of
from mapgen.rules import manual
from mapgen.rules.ranking import ranked
from mapgen.strength.summary import Summary
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Design, Origin
from mapgen.words import Text

LONGEST = 260
"""The most characters of a claim, or of a quote, that is an option: longer ones are not read to the end."""
ALIKE = 0.5
"""From this likeness on, two claims may say the same (`Likeness`)."""
OVERLAPPING = 0.6
"""From this share of the shorter claim's words on, too (`Likeness.overlap`)."""
REACH = 400
"""Where a claim rests on more claims than this, what it rests on is not asked: to know takes a long walk."""
_GENERAL = "critical-question-open"
"""A rule whose reason is about every kind of step, and explains none."""
NEAR = 24
"""How many claims before and after a claim, in the order of the text, are looked at for wrong options."""


class Material:
    """Holds a map, its strengths, findings and summary, and answers what the kinds of item ask of them."""

    def __init__(
        self, map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding], summary: Summary
    ) -> None:
        self.map, self.strengths, self.summary = map_, strengths, summary
        self.queries = Queries(map_)
        self._findings = findings
        self._contexts: dict[tuple[Passage, ...], Context] = {}

    @cached_property
    def words(self) -> Likeness:
        """How like the words of claims are to each other."""
        return Likeness(self.map)

    @cached_property
    def places(self) -> Places:
        """Where claims stand in the document."""
        return Places(self.map.text)

    @cached_property
    def failing(self) -> Failing:
        """What the map says against claims and steps."""
        return Failing(self.map, self.strengths, self._findings)

    # Whose a claim is, and where it belongs.

    @cached_property
    def makers(self) -> Makers:
        """The claims and steps that the makers of the map brought in; no item asks about them."""
        return makers_part(self.map)

    @cached_property
    def own(self) -> Mapping[str, OwnPart]:
        """What each chain itself says, by its id."""
        return {one.id: own_part(self.map, one, self.makers.steps) for one in self.map.arguments}

    @cached_property
    def chain_of(self) -> Mapping[str, str]:
        """The id of the first chain that a claim or step of the text is in, by its id."""
        found: dict[str, str] = {}
        for chain, part in self.own.items():
            for id_ in (*part.claims, *part.steps):
                found.setdefault(id_, chain)
        return found

    @cached_property
    def said(self) -> tuple[Claim, ...]:
        """The claims that the document says in a passage of `LONGEST` characters at most, in its order."""
        said = [claim for claim in self.map.claims if self._is_said(claim)]
        return tuple(sorted(said, key=lambda claim: (claim.passages[0], claim.id)))

    def _is_said(self, claim: Claim) -> bool:
        if claim.origin is not Origin.QUOTED or claim.id in self.makers.claims or not claim.passages:
            return False
        return all(len(words) <= LONGEST for _, words in claim.text)

    @cached_property
    def _place(self) -> Mapping[str, int]:
        return {claim.id: place for place, claim in enumerate(self.said)}

    def is_said(self, claim: str) -> bool:
        """Return whether the document says the claim of that id, where a student can find it."""
        return claim in self._place

    def said_near(self, claim: str) -> tuple[Claim, ...]:
        """Return the claims that the document says near a claim that it says, without that claim."""
        place = self._place[claim]
        return (*self.said[max(0, place - NEAR) : place], *self.said[place + 1 : place + 1 + NEAR])

    def said_in(self, chain: str) -> tuple[Claim, ...]:
        """Return the claims that the document says in a chain; all of them where `chain` is empty."""
        return tuple(claim for claim in self.said if not chain or self.chain_of.get(claim.id) == chain)

    def steps_in(self, chain: str) -> tuple[Inference, ...]:
        """Return the steps that the text takes in a chain; all of them where `chain` is empty."""
        return tuple(step for step in self.steps if not chain or self.chain_of.get(step.id) == chain)

    def chains_in(self, chain: str) -> tuple[Argument, ...]:
        """Return the chain of that id; all of them where it is empty."""
        return tuple(one for one in self.map.arguments if not chain or one.id == chain)

    def chain(self, id_: str) -> Argument:
        """Return the chain of that id."""
        return self.map.argument[id_]

    # What leads to what.

    def rests_on(self, claim: str) -> frozenset[str] | None:
        """Return the ids of the claims that a claim rests on, and its own; None if they are too many."""
        if claim not in self._rests_on:
            found = self.map.leads_to(claim, REACH)
            self._rests_on[claim] = found if len(found) <= REACH else None
        return self._rests_on[claim]

    @cached_property
    def _rests_on(self) -> dict[str, frozenset[str] | None]:
        return {}

    def text_steps(self, claim: str) -> tuple[Inference, ...]:
        """Return the steps that the text takes to a claim."""
        steps = self.map.inferences_to.get(claim, ())
        return tuple(step for step in steps if step.id not in self.makers.steps)

    @cached_property
    def steps(self) -> tuple[Inference, ...]:
        """The steps that the text takes in its chains, each once, chain by chain."""
        ids = dict.fromkeys(id_ for part in self.own.values() for id_ in part.steps)
        return tuple(self.map.inference[id_] for id_ in ids)

    def can_show(self, step: Inference) -> bool:
        """Return whether the text says a premise of a step, and nothing at it that is too long to show."""
        claims = [self.map.claim[id_] for id_ in (*step.premises, step.conclusion)]
        quoted = [claim for claim in claims if claim.origin is Origin.QUOTED]
        return all(self.is_said(claim.id) for claim in quoted) and any(map(self.is_said, step.premises))

    @cached_property
    def unsaid(self) -> Mapping[str, str]:
        """The conclusion of the first step that needs it, of each premise that nobody says or supports."""
        found: dict[str, str] = {}
        for step in self.steps:
            for premise in step.premises:
                claim = self.map.claim[premise]
                if claim.origin is Origin.IMPLICIT and not claim.accepted and not self._to(premise):
                    found.setdefault(premise, step.conclusion)
        return found

    def unsaid_near(self, claim: str) -> tuple[Claim, ...]:
        """Return the premises that nobody says needed near where one is, without that one."""
        ids, place = self._unsaid
        at = place[claim]
        near = (*ids[max(0, at - NEAR) : at], *ids[at + 1 : at + 1 + NEAR])
        return tuple(self.map.claim[id_] for id_ in near)

    @cached_property
    def _unsaid(self) -> tuple[tuple[str, ...], Mapping[str, int]]:
        ids = tuple(self.unsaid)
        return ids, {id_: place for place, id_ in enumerate(ids)}

    @cached_property
    def schemes(self) -> tuple[Scheme, ...]:
        """The schemes of the text's steps, each once."""
        return tuple(dict.fromkeys(step.scheme for step in self.steps if step.scheme is not None))

    @cached_property
    def designs(self) -> frozenset[Design]:
        """The kinds of study that the map names."""
        named = {claim.design for claim in self.map.claims} | {claim.called for claim in self.map.claims}
        return frozenset(one for one in named | {work.design for work in self.map.sources} if one)

    def sharing(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the claims of the text that quote the same words as a claim, and the claim itself."""
        context = self.context(claim)
        return self._by_words[context.quote] if context is not None else ()

    def is_alone(self, claim: Claim) -> bool:
        """Return whether a claim quotes one place of the text, and no other claim quotes just these words."""
        return self.sole_context(claim) is not None and len(self.sharing(claim)) == 1

    @cached_property
    def _by_words(self) -> Mapping[str, tuple[Claim, ...]]:
        found: dict[str, tuple[Claim, ...]] = {}
        for claim in self.said:
            context = self.context(claim)
            if context is not None:
                found[context.quote] = (*found.get(context.quote, ()), claim)
        return found

    def reasons_for(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the premises of the text's steps to a claim that the document says."""
        ids = (premise for step in self.text_steps(claim.id) for premise in step.premises)
        return tuple(self.map.claim[id_] for id_ in dict.fromkeys(ids) if self.is_said(id_))

    # Whether two claims could both be a right answer.

    def clash(self, one: Claim, other: Claim) -> bool:
        """Return whether two claims may say the same, or share a sentence of the document."""
        if self.words.likeness(one, other) >= ALIKE or self.words.overlap(one, other) >= OVERLAPPING:
            return True
        return not set(sentences_of(self.queries, one)).isdisjoint(sentences_of(self.queries, other))

    def joined(self, one: Claim, other: Claim) -> bool:
        """Return whether a step leads from one claim to the other, or one speaks against the other."""
        return any(
            a.id in step.premises for a, b in ((one, other), (other, one)) for step in self._to(b.id)
        ) or any(
            attack.target == b.id
            for a, b in ((one, other), (other, one))
            for attack in self.map.attacks_by.get(a.id, ())
        )

    def _to(self, claim: str) -> tuple[Inference, ...]:
        return self.map.inferences_to.get(claim, ())

    # What is shown.

    def context(self, claim: Claim) -> Context | None:
        """Return the words of a claim's quotes, with those beside them in the same paragraphs."""
        if claim.passages and claim.passages not in self._contexts:
            self._contexts[claim.passages] = self.places.around(sorted(set(claim.passages)))
        return self._contexts.get(claim.passages)

    def alone(self, claim: Claim) -> Context | None:
        """Return the words of a claim's quotes, and those before them in the same sentence.

        What stands beside the sentence may hold the answer.
        """
        context = self.context(claim)
        if context is None:
            return None
        return Context(self.places.within_sentence(min(claim.passages)), context.quote, "")

    def sole_context(self, claim: Claim) -> Context | None:
        """Return the words that a claim quotes; None where they stand in several places, or none is found."""
        return self.context(claim) if len(claim.quotes) == 1 else None

    def contexts_of(self, step: Inference) -> tuple[Context, ...]:
        """Return the words of the document for the premises of a step and its conclusion."""
        claims = (self.map.claim[id_] for id_ in dict.fromkeys((*step.premises, step.conclusion)))
        return tuple(context for claim in claims if (context := self.context(claim)) is not None)

    def rule(self, *ids: str) -> tuple[str, Text]:
        """Return the rule of the most important finding about one of the elements, and why that rule exists.

        The first id with a finding counts; without any, both are empty.
        """
        finding = self.finding(*ids)
        parts = _manual(finding.rule) if finding is not None else {}
        if finding is None or not parts.get("Why"):
            return "", Text()
        return finding.rule, Text.of(en=_line(parts["Why"]), fr=_line(manual.in_french(parts).why))

    def finding(self, *ids: str) -> Finding | None:
        """Return the most important finding about one of the elements, the first id first."""
        return next((self._finding_of[id_] for id_ in ids if id_ in self._finding_of), None)

    @cached_property
    def _finding_of(self) -> Mapping[str, Finding]:
        found: dict[str, Finding] = {}
        for finding in ranked(self._findings, self.map, self.strengths):
            if finding.rule == _GENERAL:
                continue
            for id_ in finding.about[:1]:
                found.setdefault(id_, finding)
        return found


@cache
def _manual(rule: str) -> Mapping[str, str]:
    """Return the parts of a rule's page by their headings; none for a fault of reading."""
    page = manual.page(rule) if manual.family(rule) else None
    return manual.sections(page) if page is not None else {}


def _line(text: str) -> str:
    return " ".join(text.split())
