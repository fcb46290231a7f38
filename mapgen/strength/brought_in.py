"""What evidence that the makers of the map brought in says of the text's claims."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument, Attack, Inference
from mapgen.queries.own_part import OwnPart, own_part, tied_by_makers
from mapgen.queries.owners import Makers
from mapgen.queries.pooled import pooled_works
from mapgen.queries.safety import warns
from mapgen.strength.evidence.grade import STUDIES
from mapgen.strength.evidence.indirect import LIKENESS
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.evidence_says import evidence_says
from mapgen.strength.other_told import told as told_words
from mapgen.strength.reasoning import OtherEvidence
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.graph import LOW
from mapgen.strength.semantics.verdict import Verdict
from mapgen.vocabulary import AttackKind, Design, EvidenceSays, Nature, Unclear

_TRIALS = frozenset({Design.RANDOMISED_TRIAL, Design.SYSTEMATIC_REVIEW})


@dataclass(frozen=True)
class BroughtIn:
    """Answers what the makers' part of a map says of the text's part. `verdict`: the cautious reading."""

    map: ArgumentMap
    indexed: IndexedGraph
    makers: Makers
    verdict: Verdict

    def on(self, claim: str) -> OtherEvidence:
        """Return what the makers' steps to a claim of the text, and their attacks on it, say.

        Attacks on the text's steps to the claim are named, and do not count against the claim itself. What
        tells of its safety says nothing of whether it helps, and is named apart.
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
        steps = self._steps_to(claim)
        struck = list(self._attacks(claim, *(step.id for step in leading)))
        attacks = [each for each in struck if not warns(self.map, each)]
        pooled = self._pooled(
            attacks, [each for step in steps if self._level(step) for each in step.premises]
        )
        attacks = [each for each in attacks if each.attacker not in pooled]
        against = [self._objecting(attack) for attack in attacks if attack.kind is not AttackKind.UNDERCUT]
        levels = [self._level(step) for step in steps]
        says = evidence_says(max(levels, default=0), max(against, default=0))
        if says is EvidenceSays.CONTRADICTORY and not self._conflict(steps, attacks):
            says = EvidenceSays.UNCLEAR
        if says is EvidenceSays.UNCLEAR:
            steps = [step for step in steps if self._brings_in(step)]
            levels = [self._level(step) for step in steps]
        found = OtherEvidence(
            says,
            tuple(step.id for step in steps),
            tuple(dict.fromkeys(attack.attacker for attack in attacks)),
            safety=tuple(dict.fromkeys(each.attacker for each in struck if warns(self.map, each))),
            pooled=pooled,
        )
        return replace(found, unclear=self._why_unclear(found.says, steps, attacks))

    def on_chain(self, argument: Argument, place: str, assumption: str = "") -> OtherEvidence:
        """Return what other evidence says of a chain's conclusion, and of the way there where it breaks.

        `place`: the claim or step at which the chain breaks or cannot be checked; empty if it does neither,
        and then the whole way is looked at. `assumption`: what is taken for granted there, if that is why it
        breaks; then every step of the chain that does so is looked at. A study is told wherever it bears on
        what leads to no other chain's conclusion in fewer steps. What bears on the way is named, the
        weightiest first, and counts neither for the conclusion nor against it; not what is about other
        people, another treatment or another outcome. What bears on the conclusion of another chain is told
        of that chain.
        """
        found, own = self._on(argument.conclusion), own_part(self.map, argument, self.makers.steps)
        near = self._near_break(own, place, assumption)

        def is_told(at: str, claim: str) -> bool:
            """Return whether what strikes or supports a place is told: near the break, or a study's."""
            step = self.map.inference.get(at)
            of = step.conclusion if step else at
            home = argument.id if of in tied else self._home.get(of)
            return at in near or of in near or (self._is_study(claim) and home == argument.id)

        tied = tied_by_makers(self.map, self.makers, own, self._home)
        leading = [
            step
            for each in (*own.claims, *tied)
            if each != argument.conclusion
            for step in self._steps_to(each)
        ]
        on_leading = (each for step in leading for each in self.map.attacks_on.get(step.id, ()))
        attacks = [
            *self._attacks(*own.claims, *own.steps),
            *(each for each in on_leading if each.attacker in self.makers.claims),
        ]
        attacks = [each for each in attacks if is_told(each.target, each.attacker)]
        warned = [each.attacker for each in attacks if warns(self.map, each)]
        struck = [each.attacker for each in attacks if not warns(self.map, each) and self._objecting(each)]
        carrying: dict[str, dict[str, None]] = {}
        unsettled: dict[str, dict[str, None]] = {}
        indirect: list[str] = []
        for step in leading:
            told = [each for each in step.premises if self._reports(each) and is_told(step.conclusion, each)]
            if self._bears_on_it(step):
                carrying.setdefault(step.conclusion, {}).update(dict.fromkeys(told))
            else:
                indirect += filter(self._is_study, told)
                unsettled.setdefault(step.conclusion, {}).update(dict.fromkeys(filter(self._is_study, told)))
        given = dict.fromkeys(each for claims in carrying.values() for each in claims)
        unsettled = {claim: told for claim, told in unsettled.items() if told and not carrying.get(claim)}
        at_break = {each.attacker for each in attacks if each.target in near}
        in_favour = self._weightiest(given)
        objecting = [each for each in attacks if each.attacker in struck]
        pooled = (*found.pooled, *self._pooled(objecting, given))
        found = replace(
            found,
            on_the_way=self._weightiest(
                (each for each in struck if each not in (*found.opposing, *pooled)), at_break
            ),
            for_the_way=in_favour,
            indirect=self._weightiest(each for each in indirect if each not in given),
            unsettled=tuple((claim, self._weightiest(told)) for claim, told in unsettled.items()),
            elsewhere=self._is_struck_beyond(argument.conclusion, own),
            helped=tuple(
                (claim, self._on(claim).says, tuple(each for each in in_favour if each in claims))
                for claim, claims in carrying.items()
                if claims
            ),
            pooled=tuple(dict.fromkeys(pooled)),
            safety=tuple(dict.fromkeys((*found.safety, *warned))),
        )
        return replace(found, told=told_words(self.map, found, self.map.claim[argument.conclusion]))

    def _pooled(self, attacks: Iterable[Attack], in_favour: Iterable[str]) -> tuple[str, ...]:
        """Return which attackers report a work that is part of a review among those that speak in favour.

        The review's result counts such a trial already: it is told, and not counted a second time.
        """
        reviews = {self.map.claim[each].source for each in in_favour if each in self.map.claim}
        inside = {work for each in reviews for work in self._works_in.get(each, ())}
        found = (each.attacker for each in attacks if self.map.claim[each.attacker].source in inside)
        return tuple(dict.fromkeys(found))

    @cached_property
    def _works_in(self) -> Mapping[str, frozenset[str]]:
        return pooled_works(self.map)

    def _is_struck_beyond(self, conclusion: str, own: OwnPart) -> bool:
        """Return whether the makers speak on what leads to a conclusion beyond its chain's own part."""
        nodes = self.indexed.graph.ancestors(self.indexed.node_of[conclusion])
        beyond = {self.indexed.id_of[node] for node in nodes} - {conclusion, *own.claims, *own.steps}
        return any(self._steps_to(each) or any(self._attacks(each)) for each in beyond if each)

    def _near_break(self, own: OwnPart, place: str, assumption: str) -> set[str]:
        """Return the ids of a chain's own claims and steps near its break; all of them without a place."""
        if not place:
            return {*own.claims, *own.steps}
        sharing = [each for each in own.steps if assumption in self.map.inference[each].premises]
        return {each for one in (place, *sharing) for each in self._near(one)}

    def _steps_to(self, claim: str) -> list[Inference]:
        """Return the makers' steps to a claim of the text."""
        return [each for each in self.map.inferences_to.get(claim, ()) if self.makers.lead_to_text(each)]

    def _reports(self, claim: str) -> bool:
        """Return whether a claim is the makers' and reports a work."""
        return claim in self.makers.claims and bool(self.map.claim[claim].source)

    def _weightiest(self, claims: Iterable[str], near: Container[str] = frozenset[str]()) -> tuple[str, ...]:
        """Return claims, each once, with studies before other works, the most certain of each first.

        Of studies, and of other works, those `near` the break come before the others.
        """

        def order(claim: str) -> tuple[bool, bool, int, bool]:
            source = self.map.source.get(self.map.claim[claim].source)
            of_trials = source is not None and source.design in _TRIALS
            return not self._is_study(claim), claim not in near, -self._rank(claim), not of_trials

        return tuple(sorted(dict.fromkeys(claims), key=order))

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

    def _is_study(self, claim: str) -> bool:
        source = self.map.source.get(self.map.claim[claim].source)
        return source is not None and source.design in STUDIES

    def _rank(self, claim: str) -> int:
        return self.indexed.graph.rank(self.indexed.node_of[claim], self.verdict.levels)

    def _brings_in(self, step: Inference) -> bool:
        """Return whether a step starts from another work, and not from the text's own words alone."""
        return any(self.map.claim[each].source for each in step.premises if each in self.map.claim)

    def _near(self, place: str) -> set[str]:
        """Return the ids of a claim, or of a step's conclusion and premises, and of the steps to them."""
        step = self.map.inference.get(place)
        claims = [step.conclusion, *step.premises] if step else [place]
        steps = (each.id for claim in claims for each in self.map.inferences_to.get(claim, ()))
        return {*claims, *steps}

    def _attacks(self, *targets: str) -> Iterator[Attack]:
        for target in targets:
            for attack in self.map.attacks_on.get(target, ()):
                if attack.attacker in self.map.claim and self.makers.strike_text(attack):
                    yield attack

    def _bears_on_it(self, step: Inference) -> bool:
        """Return whether a step gives low certainty or more, or less from evidence about the same thing."""
        level = self._level(step)
        return level >= LOW or (level > 0 and self._is_alike(step))

    def _is_alike(self, step: Inference) -> bool:
        """Return whether the evidence of a step is about the same people, treatment and outcome."""
        weight = self.indexed.steps[step.id]
        return not weight.gap and LIKENESS.isdisjoint(weight.questions.failed)

    def _objecting(self, attack: Attack) -> int:
        return self.indexed.graph.objecting_rank(self.indexed.node_of[attack.attacker], self.verdict.levels)

    def _why_unclear(
        self, says: EvidenceSays, steps: Sequence[Inference], attacks: Sequence[Attack]
    ) -> Unclear | None:
        """Return why evidence says nothing clear; None if it does, or if there is none.

        `steps`: those in favour; `attacks`: what objects to the claim or a step.
        """
        if says is not EvidenceSays.UNCLEAR or not (steps or attacks):
            return None
        if self._conflict(steps, attacks):
            return Unclear.CONFLICTING
        if steps and not attacks and not any(map(self._is_alike, steps)):
            return Unclear.INDIRECT
        return Unclear.TOO_LITTLE

    def _conflict(self, steps: Sequence[Inference], attacks: Sequence[Attack]) -> bool:
        """Return whether one work speaks for a claim and another against it.

        Works count, and not what each says: a work that gives both leaves the question open. What speaks
        against a step of the reasoning does not contradict what speaks for the claim.
        """
        in_favour = {self._work(each) for step in steps if self._level(step) for each in step.premises}
        struck = (each for each in attacks if each.kind is not AttackKind.UNDERCUT)
        against = {self._work(each.attacker) for each in struck if self._objecting(each)}
        return bool(in_favour - against and against - in_favour)

    def _work(self, claim: str) -> str:
        """Return the id of the work that a claim reports; that of the claim itself if it names none."""
        found = self.map.claim.get(claim)
        return (found.source if found else "") or claim

    def _level(self, step: Inference) -> int:
        return self.indexed.graph.rank(self.indexed.node_of[step.id], self.verdict.levels)
