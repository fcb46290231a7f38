"""What evidence that the makers of the map brought in says of the text's claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument, Attack, Inference
from mapgen.queries.own_part import OwnPart, own_part, tied_by_makers
from mapgen.queries.owners import Makers
from mapgen.queries.safety import is_of_safety, struck_by, warns
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.evidence_says import evidence_says
from mapgen.strength.makers_evidence import MakersEvidence
from mapgen.strength.other_told import told as told_words
from mapgen.strength.other_words import IN_FAVOUR
from mapgen.strength.reasoning import OtherEvidence
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.vocabulary import AttackKind, ClaimKind, EvidenceSays, Nature, Unclear


@dataclass(frozen=True, slots=True)
class _Way:
    """What the makers say of the way to a chain's conclusion.

    `near`: ids of the claims and steps near the chain's break. `steps`: the makers' steps to claims on the
    way, each with its premises that report works. `attacks`: theirs on the way.
    """

    near: frozenset[str]
    steps: tuple[tuple[Inference, Sequence[str]], ...]
    attacks: tuple[Attack, ...]


@dataclass(frozen=True)
class BroughtIn:
    """Answers what the makers' part of a map says of the text's part."""

    map: ArgumentMap
    indexed: IndexedGraph
    makers: Makers
    evidence: MakersEvidence

    def on(self, claim: str) -> OtherEvidence:
        """Return what the makers' steps to a claim of the text, and their attacks on it, say.

        What is about another route, other people or another outcome is told as indirect, and says nothing
        clear of the claim, whichever way it points. Attacks on the text's steps to it are named, and do not
        count against it. What tells of its safety says nothing of whether it helps, and is named apart.
        """
        found = self._on(claim)
        if not (found or found.safety):
            return found
        return replace(found, told=told_words(self.map, found, self.map.claim[claim]))

    def _on(self, claim: str) -> OtherEvidence:
        """Return what `on` returns, without its words."""
        if claim in self.makers.claims:
            return OtherEvidence()
        leading = self.map.inferences_to.get(claim, ())
        told = self.evidence.steps_to(claim)
        steps = [each for each in told if not self._is_of_safety(each)]
        struck = list(self.evidence.attacks(claim, *(step.id for step in leading)))
        attacks = [each for each in struck if not warns(self.map, each)]
        in_favour = [each for step in steps if self.evidence.level(step) for each in step.premises]
        opposing = [each.attacker for each in attacks if self.evidence.objecting(each)]
        pooled = self.evidence.pooled((each.attacker for each in attacks), [*in_favour, *opposing])
        pooled_for = self.evidence.pooled(in_favour, [*in_favour, *opposing])
        attacks = [each for each in attacks if each.attacker not in pooled]
        steps = [each for each in steps if not set(each.premises) <= {*pooled_for}]
        against = [
            self.evidence.objecting(attack)
            for attack in attacks
            if attack.kind is not AttackKind.UNDERCUT and self.evidence.strikes_directly(attack)
        ]
        levels = [self.evidence.level(step) for step in steps if self.evidence.is_alike(step)]
        says = evidence_says(max(levels, default=0), max(against, default=0))
        if says is EvidenceSays.CONTRADICTORY and not self.evidence.conflict(steps, attacks):
            says = EvidenceSays.UNCLEAR
        if says is EvidenceSays.UNCLEAR:
            steps = list(filter(self.evidence.brings_in, steps))
        found = OtherEvidence(
            says,
            tuple(step.id for step in steps),
            _unique(attack.attacker for attack in attacks),
            safety=(
                *_unique(each.attacker for each in struck if warns(self.map, each)),
                *_unique(each for step in told if self._is_of_safety(step) for each in step.premises),
            ),
            warned=_unique(struck_by(self.map, each) for each in struck if warns(self.map, each)),
            pooled=pooled,
            pooled_for=pooled_for,
            indirectly=self.evidence.indirectly(steps, attacks),
        )
        return replace(found, unclear=self._why_unclear(found.says, steps, attacks))

    def _is_of_safety(self, step: Inference) -> bool:
        """Return whether a step starts from what tells of safety alone, and is not to a claim of harm."""
        works = [each for each in step.premises if self.evidence.reports(each)]
        of_harm = self.map.claim[step.conclusion].kind is ClaimKind.HARM
        return bool(works) and not of_harm and all(is_of_safety(self.map, each) for each in works)

    def on_chain(self, argument: Argument, place: str, assumption: str = "") -> OtherEvidence:
        """Return what other evidence says of a chain's conclusion, and of the way there where it breaks.

        `place`: the claim or step at which the chain breaks or cannot be checked; empty if it does neither,
        and then the whole way is looked at. `assumption`: what is taken for granted there, if that is why it
        breaks; then every step of the chain that does so is looked at. What speaks for or against a claim or
        a step is told, too, wherever that leads to no other chain's conclusion in fewer steps: on both sides
        alike. What bears on the way is named, the weightiest first, and counts neither for the conclusion nor
        against it; not what is about other people, another treatment or another outcome. What bears on the
        conclusion of another chain is told of that chain.
        """
        found, own = self._on(argument.conclusion), own_part(self.map, argument, self.makers.steps)
        way = self._way(argument, own, place, assumption)
        carrying = _by_claim((step, told) for step, told in way.steps if self.evidence.bears_on_it(step))
        given = _unique(each for claims in carrying.values() for each in claims)
        studies = [
            (step, [each for each in told if self.evidence.is_study(each) and each not in given])
            for step, told in way.steps
            if not self.evidence.bears_on_it(step)
        ]
        indirect = self.evidence.weightiest(each for _, told in studies for each in told)
        unsettled = {claim: told for claim, told in _by_claim(studies).items() if claim not in carrying}
        warning = [each for each in way.attacks if warns(self.map, each)]
        objecting = [each for each in way.attacks if each not in warning and self.evidence.objecting(each)]
        pooled_for, pooled = self._pooled(found, given, indirect, [each.attacker for each in objecting])
        in_favour = [each for each in self.evidence.weightiest(given) if each not in pooled_for]
        found = replace(
            found,
            on_the_way=self.evidence.weightiest(
                (each.attacker for each in objecting if each.attacker not in (*found.opposing, *pooled)),
                {each.attacker for each in way.attacks if each.target in way.near},
            ),
            for_the_way=tuple(in_favour),
            indirect=tuple(each for each in indirect if each not in pooled_for),
            unsettled=tuple(
                (claim, tuple(each for each in self.evidence.weightiest(told) if each not in pooled_for))
                for claim, told in unsettled.items()
            ),
            elsewhere=self._beyond(argument),
            helped=tuple(
                (claim, self._on_balance(claim), tuple(each for each in in_favour if each in claims))
                for claim, claims in carrying.items()
            ),
            pooled=pooled,
            pooled_for=pooled_for,
            indirectly=found.indirectly | self.evidence.indirectly((), way.attacks),
            safety=_unique((*found.safety, *(each.attacker for each in warning))),
            warned=_unique((*found.warned, *(struck_by(self.map, each) for each in warning))),
        )
        return replace(found, told=told_words(self.map, found, self.map.claim[argument.conclusion]))

    def _pooled(
        self, found: OtherEvidence, given: Sequence[str], indirect: Sequence[str], against: Sequence[str]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what reviews told here hold already: for a conclusion or its way, then against them."""
        direct = [each for step in found.supporting for each in self.map.inference[step].premises]
        beside = (*given, *against, *direct, *found.opposing)
        in_favour = (*found.pooled_for, *self.evidence.pooled((*given, *direct, *indirect), beside))
        opposing = (*found.pooled, *self.evidence.pooled(against, beside))
        return _unique(in_favour), _unique(opposing)

    def _on_balance(self, claim: str) -> EvidenceSays:
        """Return what other evidence says of a claim; where it is not for it, whether it conflicts."""
        found = self._on(claim)
        attacks = [each for each in self.evidence.attacks(claim) if each.attacker in found.opposing]
        steps = [self.map.inference[each] for each in found.supporting]
        conflicts = found.says not in IN_FAVOUR and self.evidence.conflict(steps, attacks)
        return EvidenceSays.CONTRADICTORY if conflicts else found.says

    def _way(self, argument: Argument, own: OwnPart, place: str, assumption: str) -> _Way:
        """Return what the makers say of the way to a chain's conclusion, as far as it is told of this chain.

        Told is what strikes or supports a place near the break, and a study wherever its place has this
        chain for its home.
        """
        near = self._near_break(own, place, assumption)
        tied = tied_by_makers(self.map, self.makers, own, self._home)

        def is_told(at: str) -> bool:
            step = self.map.inference.get(at)
            of = step.conclusion if step else at
            home = argument.id if of in tied else self._home.get(of)
            return at in near or of in near or home == argument.id

        claims = [
            each
            for each in (*own.claims, *tied)
            if each != argument.conclusion and not (each in self.map.claim and self.map.claim[each].accepted)
        ]
        leading = [step for each in claims for step in self.evidence.steps_to(each)]
        on_leading = (each for step in leading for each in self.map.attacks_on.get(step.id, ()))
        attacks = [
            *self.evidence.attacks(*own.claims, *own.steps, *tied),
            *(each for each in on_leading if each.attacker in self.makers.claims),
        ]
        return _Way(
            frozenset(near),
            tuple((step, self._reported(step) if is_told(step.conclusion) else []) for step in leading),
            tuple(each for each in attacks if is_told(each.target)),
        )

    def _reported(self, step: Inference) -> list[str]:
        return [each for each in step.premises if self.evidence.reports(each)]

    def _beyond(self, argument: Argument) -> tuple[str, ...]:
        """Return the ids of the arguments on which one rests, on whose own part the makers speak.

        Also by steps that the makers drew: the text leaves them out, and rests on them all the same.
        """
        leading = dict.fromkeys(waiting := [argument.conclusion])
        for claim in waiting:
            steps = self.map.inferences_to.get(claim, ())
            new = [p for p in dict.fromkeys(p for step in steps for p in step.premises) if p not in leading]
            leading |= dict.fromkeys(new)
            waiting += new
        return tuple(
            each.id
            for each in self.map.arguments
            if each.id != argument.id and each.conclusion in leading and self._speak_on(each)
        )

    def _speak_on(self, argument: Argument) -> bool:
        """Return whether the makers speak on an argument's own claims and steps."""
        own = own_part(self.map, argument, self.makers.steps)
        places = (*own.claims, *own.steps)
        return any(self.evidence.steps_to(each) or any(self.evidence.attacks(each)) for each in places)

    def _near_break(self, own: OwnPart, place: str, assumption: str) -> set[str]:
        """Return the ids of a chain's own claims and steps near its break; all of them without a place."""
        if not place:
            return {*own.claims, *own.steps}
        sharing = [each for each in own.steps if assumption in self.map.inference[each].premises]
        return {each for one in (place, *sharing) for each in self._near(one)}

    @cached_property
    def _home(self) -> dict[str, str]:
        """The id of the argument to whose conclusion each claim leads in the fewest steps of the text.

        Not one that ends in an invitation, where nothing is judged.
        """
        found: dict[str, tuple[int, str]] = {}
        judged = (
            each
            for each in self.map.arguments
            if each.conclusion in self.map.claim
            and nature_of(self.map.claim[each.conclusion]) is not Nature.INVITATION
        )
        for argument in judged:
            depths = {argument.conclusion: 0}
            for claim in (waiting := [argument.conclusion]):
                depth = depths[claim]
                if claim not in found or depth < found[claim][0]:
                    found[claim] = (depth, argument.id)
                steps = [
                    each for each in self.map.inferences_to.get(claim, ()) if each.id not in self.makers.steps
                ]
                below = dict.fromkeys(premise for step in steps for premise in step.premises)
                new = [each for each in below if each not in depths]
                depths |= dict.fromkeys(new, depth + 1)
                waiting += new
        return {claim: argument for claim, (_, argument) in found.items()}

    def _near(self, place: str) -> set[str]:
        """Return the ids of a claim, or of a step's conclusion and premises, and of the steps to them."""
        step = self.map.inference.get(place)
        claims = [step.conclusion, *step.premises] if step else [place]
        steps = (each.id for claim in claims for each in self.map.inferences_to.get(claim, ()))
        return {*claims, *steps}

    def _why_unclear(
        self, says: EvidenceSays, steps: Sequence[Inference], attacks: Sequence[Attack]
    ) -> Unclear | None:
        """Return why evidence says nothing clear; None if it does, or if there is none.

        `steps`: those in favour; `attacks`: what objects to the claim or a step.
        """
        if says is not EvidenceSays.UNCLEAR or not (steps or attacks):
            return None
        if self.evidence.conflict(steps, attacks):
            return Unclear.CONFLICTING
        struck = [each for each in attacks if each.kind is not AttackKind.UNDERCUT]
        direct = any(map(self.evidence.is_alike, steps)) or any(map(self.evidence.strikes_directly, struck))
        return Unclear.TOO_LITTLE if direct or not (struck or steps) else Unclear.INDIRECT


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _by_claim(steps: Iterable[tuple[Inference, Iterable[str]]]) -> dict[str, dict[str, None]]:
    """Return the premises given for each conclusion of some steps, each once, where there are any."""
    found: dict[str, dict[str, None]] = {}
    for step, told in steps:
        found.setdefault(step.conclusion, {}).update(dict.fromkeys(told))
    return {claim: premises for claim, premises in found.items() if premises}
