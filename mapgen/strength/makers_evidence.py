"""What the claims and steps that the makers of a map brought in are, and how much each weighs."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Inference
from mapgen.queries.owners import Makers
from mapgen.queries.pooled import pooled_works
from mapgen.queries.transfers import facets_of
from mapgen.strength.evidence.grade import STUDIES
from mapgen.strength.evidence.indirect import LIKENESS, Indirectness
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.graph import LOW
from mapgen.strength.semantics.verdict import Verdict
from mapgen.vocabulary import AttackKind, Design, Downgrade

_TRIALS = frozenset({Design.RANDOMISED_TRIAL, Design.SYSTEMATIC_REVIEW})


@dataclass(frozen=True)
class MakersEvidence:
    """Answers what the makers brought in on single claims and steps. `verdict`: the cautious reading."""

    map: ArgumentMap
    indexed: IndexedGraph
    makers: Makers
    verdict: Verdict

    def steps_to(self, claim: str) -> list[Inference]:
        """Return the makers' steps to a claim of the text."""
        return [each for each in self.map.inferences_to.get(claim, ()) if self.makers.lead_to_text(each)]

    def attacks(self, *targets: str) -> Iterator[Attack]:
        """Yield the makers' attacks on claims and steps of the text, given by their ids."""
        for target in targets:
            for attack in self.map.attacks_on.get(target, ()):
                if attack.attacker in self.map.claim and self.makers.strike_text(attack):
                    yield attack

    def reports(self, claim: str) -> bool:
        """Return whether a claim is the makers' and reports a work."""
        return claim in self.makers.claims and bool(self.map.claim[claim].source)

    def is_study(self, claim: str) -> bool:
        """Return whether a claim reports a study of people."""
        source = self.map.source.get(self.map.claim[claim].source)
        return source is not None and source.design in STUDIES

    def brings_in(self, step: Inference) -> bool:
        """Return whether a step starts from another work, and not from the text's own words alone."""
        return any(self.map.claim[each].source for each in step.premises if each in self.map.claim)

    def level(self, step: Inference) -> int:
        """Return how certain a step makes its conclusion, as a rank: 0 is not at all, 4 is high."""
        return self.indexed.graph.rank(self.indexed.node_of[step.id], self.verdict.levels)

    def objecting(self, attack: Attack) -> int:
        """Return how certain what attacks is as an objection, as a rank: 0 is not at all, 4 is high."""
        return self.indexed.graph.objecting_rank(self.indexed.node_of[attack.attacker], self.verdict.levels)

    def is_alike(self, step: Inference) -> bool:
        """Return whether the evidence of a step is about the same people, treatment and outcome."""
        weight = self.indexed.steps[step.id]
        return not weight.gap and LIKENESS.isdisjoint(weight.questions.failed)

    def indirectly(self, steps: Iterable[Inference], attacks: Iterable[Attack]) -> frozenset[str]:
        """Return which claims speak for a claim (`steps`) or against it of something else than it says."""
        given = {premise for step in steps if not self.is_alike(step) for premise in step.premises}
        return frozenset(given | {each.attacker for each in attacks if not self.strikes_directly(each)})

    def strikes_directly(self, attack: Attack) -> bool:
        """Return whether what objects to a claim is about the same people, treatment and outcome."""
        struck, leaf = self.map.claim.get(attack.target), self.indexed.leaves[attack.attacker]
        if struck is None or leaf is None:
            return True
        lowered = any(change.domain is Downgrade.INDIRECTNESS for change in leaf.changes)
        told = facets_of(self.map, self.map.claim[attack.attacker])
        return not lowered and not Indirectness(self.map).between(told, struck.facets)

    def bears_on_it(self, step: Inference) -> bool:
        """Return whether a step gives low certainty or more, or less from evidence about the same thing."""
        level = self.level(step)
        return level >= LOW or (level > 0 and self.is_alike(step))

    def weightiest(self, claims: Iterable[str], near: Container[str] = frozenset[str]()) -> tuple[str, ...]:
        """Return claims, each once, with studies before other works, the most certain of each first.

        Of studies, and of other works, those `near` the break come before the others.
        """

        def order(claim: str) -> tuple[bool, bool, int, bool]:
            source = self.map.source.get(self.map.claim[claim].source)
            of_trials = source is not None and source.design in _TRIALS
            return not self.is_study(claim), claim not in near, -self._rank(claim), not of_trials

        return tuple(sorted(dict.fromkeys(claims), key=order))

    def conflict(self, steps: Sequence[Inference], attacks: Sequence[Attack]) -> bool:
        """Return whether one work speaks for a claim and another against it.

        Works count, and not what each says: a work that gives both leaves the question open. What speaks
        against a step of the reasoning does not contradict what speaks for the claim, and two works on two
        other things, both indirect, do not contradict each other.
        """
        given = [step for step in steps if self.level(step)]
        struck = [each for each in attacks if each.kind is not AttackKind.UNDERCUT and self.objecting(each)]
        if not any(map(self.is_alike, given)) and not any(map(self.strikes_directly, struck)):
            return False
        in_favour = {self._work(each) for step in given for each in step.premises}
        against = {self._work(each.attacker) for each in struck}
        return bool(in_favour - against and against - in_favour)

    def pooled(self, claims: Iterable[str], beside: Iterable[str]) -> tuple[str, ...]:
        """Return which claims report a work that is part of a review reported by one of those `beside` them.

        The review's result counts such a trial already, whatever it found: it is told, and not counted a
        second time.
        """
        reviews = {self.map.claim[each].source for each in beside if each in self.map.claim}
        inside = {work for each in reviews for work in self._works_in.get(each, ())}
        reported = (each for each in claims if each in self.map.claim)
        return tuple(dict.fromkeys(each for each in reported if self.map.claim[each].source in inside))

    @cached_property
    def _works_in(self) -> Mapping[str, frozenset[str]]:
        return pooled_works(self.map)

    def _work(self, claim: str) -> str:
        """Return the id of the work that a claim reports; that of the claim itself if it names none."""
        found = self.map.claim.get(claim)
        return (found.source if found else "") or claim

    def _rank(self, claim: str) -> int:
        return self.indexed.graph.rank(self.indexed.node_of[claim], self.verdict.levels)
