"""The appraisal of each argument: its verdict, its weak links, and its repairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument
from mapgen.strength.breaking.breaks import Place
from mapgen.strength.breaking.fault import Cause
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.explain import Explanations
from mapgen.strength.repair.changes import Change, possible_changes
from mapgen.strength.repair.mending import mending
from mapgen.strength.repair.ordering import SAME, best_first, shares_of, start_of
from mapgen.strength.repair.phrases import Phrases
from mapgen.strength.repair.reaching import is_withdrawn
from mapgen.strength.repair.remaining import Rest
from mapgen.strength.repair.roles import names_a_role
from mapgen.strength.repair.smallest import smallest_set
from mapgen.strength.repair.spending import FEWEST, Spending
from mapgen.strength.repair.trial import Trials
from mapgen.strength.scale import DEFAULT, LEVELS, OTHER, Scale
from mapgen.strength.semantics.build_graph import IndexedGraph, rescaled
from mapgen.strength.semantics.cuts import single_points_of_failure
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import HIGHEST
from mapgen.strength.semantics.modular import Evaluation, evaluate
from mapgen.strength.semantics.verdict import Verdict
from mapgen.strength.values import ArgumentStrength, OtherEvidence, Remaining, Repair, RepairPlan
from mapgen.strength.verdicts import Verdicts
from mapgen.vocabulary import Certainty, Nature


@dataclass(eq=False)
class Appraiser:
    """Appraises the arguments of one argument map and plans their repairs, from strengths already computed.

    `first`, `second`: the strengths of all nodes by DF-QuAD and by quadratic energy, both on the default
    scale. `verdict`: the rank and status of all nodes.
    """

    map: ArgumentMap
    indexed: IndexedGraph
    first: Evaluation
    second: Evaluation
    verdict: Verdict
    explanations: Explanations
    verdicts: Verdicts
    phrases: Phrases

    @cached_property
    def other(self) -> Evaluation:
        """The strengths by DF-QuAD on the other scale, which shows whether the choice of numbers matters."""
        return evaluate(rescaled(self.indexed, OTHER).graph, df_quad)

    @property
    def known(self) -> list[Argument]:
        """The arguments whose conclusion is a claim of the map."""
        return [argument for argument in self.map.arguments if argument.conclusion in self.indexed.node_of]

    @property
    def spending(self) -> Spending:
        return Spending(len(self.known))

    def appraise(self, argument: Argument) -> ArgumentStrength:
        """Return whether an argument's conclusion follows, how strongly, and where it breaks first."""
        root = self.indexed.node_of[argument.conclusion]
        graph = self.indexed.graph
        ancestors = graph.ancestors(root)
        reasoning = self.verdicts.reasoning(argument.conclusion)
        return ArgumentStrength(
            argument=argument.id,
            certainty=LEVELS[graph.rank(root, self.verdict.levels)],
            status=self.verdict.statuses[root],
            strength=self.first.strengths[root],
            second=self.second.strengths[root],
            verdict=self.verdicts.sentence(argument.conclusion, reasoning),
            nature=nature_of(self.map.claim[argument.conclusion]),
            reasoning=reasoning,
            other_evidence=self._other_evidence(argument),
            bottleneck=self._ids(self.explanations.deciders.bottleneck(root)),
            single_points_of_failure=self._ids(single_points_of_failure(graph, root, ancestors)),
            converged=self.first.unsettled.isdisjoint(ancestors),
        )

    def _other_evidence(self, argument: Argument) -> OtherEvidence:
        """Return what other evidence says of a chain's conclusion, and of where the chain breaks first."""
        brought_in, first = self.verdicts.brought_in, self.verdicts.first_break(argument.conclusion)
        if first is None:
            reasoning = self.verdicts.reasoning(argument.conclusion)
            return brought_in.on_chain(argument, reasoning.breaks_at if reasoning.uncheckable else "")
        assumption = first.fault.of if first.fault.cause is Cause.UNSAID else ""
        return brought_in.on_chain(argument, self.indexed.id_of[first.node], assumption)

    def plan_repairs(self, argument: Argument, *, out_of_line: bool) -> RepairPlan:
        """Return the repairs of an argument, ranked, and the one to start with.

        `out_of_line`: whether the two semantics rank this argument differently among the others. If it costs
        too much to compute what each repair brings, the plan is `unranked`. An invitation has no repairs: it
        asks for nothing to be believed.
        """
        if nature_of(self.map.claim[argument.conclusion]) is Nature.INVITATION:
            return RepairPlan()
        root = self.indexed.node_of[argument.conclusion]
        trials = self._trials_for(self.first, root, DEFAULT)
        level = trials.level
        every = list(self._possible_changes(root))
        gains, toggles = self.spending.gains(trials, every)
        smallest, reaches, exact = self._smallest(trials, every, gains)
        mends = self._mending(argument.conclusion)
        listed = self._listed(trials, gains, smallest)
        ranked = toggles >= FEWEST * len(listed)
        if ranked:
            gains |= {change: trials.gain(change)[0] for change in listed if change not in gains}
        else:
            gains, toggles = dict.fromkeys(listed, 0.0), 0
        repairs = self._repairs(trials, listed, gains, toggles, mends)
        smallest = smallest if set(smallest) <= set(listed) else ()
        places = self.verdicts.places(argument.conclusion)
        mended = tuple(self._once_mended(argument.conclusion, trials, every, places))
        start = start_of(repairs, {change.id for change in smallest}, level, broken=bool(places))
        best = max(repairs, key=lambda repair: round(repair.gain, 9), default=None)
        return RepairPlan(
            repairs=repairs,
            best_repair=best.id if best is not None and best.gain > SAME else "",
            start_with=start,
            mended=mended,
            remaining=self._remaining(trials, every, places) if mended else Remaining(),
            none_is_enough=bool(repairs) and all(repair.lifts_to.rank <= level for repair in repairs),
            smallest_repair_set=tuple(change.id for change in smallest),
            smallest_repair_set_reaches=LEVELS[reaches if smallest else level],
            smallest_repair_set_is_exact=exact and bool(smallest),
            semantics_disagree=out_of_line or (ranked and self._another_gains_more(root, listed, gains)),
            sensitive_to_scale=ranked
            and bool(start)
            and self._starts_elsewhere(listed, repairs, smallest, start, toggles, root, bool(places)),
            unranked=not ranked,
        )

    def _remaining(self, trials: Trials, every: Sequence[Change], places: Sequence[Place]) -> Remaining:
        """Return what still holds a conclusion down once these places are mended, with why."""
        found = Rest(self.map, self.indexed).of(trials, every, places)
        return replace(found, why=self.verdicts.weak_because(found.next_weak)) if found.next_weak else found

    def _mending(self, conclusion: str) -> Callable[[Change], bool]:
        """Return whether a change mends the place where the chain to a conclusion breaks first."""
        breaks_at = self.verdicts.reasoning(conclusion).breaks_at
        return mending(self.indexed, self.verdicts.first_break(conclusion), breaks_at)

    def _once_mended(
        self, conclusion: str, trials: Trials, every: Sequence[Change], places: Sequence[Place]
    ) -> Iterator[Certainty]:
        """Yield the conclusion's certainty once each place, with those before it, is mended by changes.

        Nothing if one of them is to be withdrawn: the reasoning is then never mended as it stands. Nor for a
        role: what mends the places shows an effect.
        """
        ids = ((self.indexed.id_of[place.node], place.fault) for place in places)
        withdrawn = any(is_withdrawn(self.map, id, fault) for id, fault in ids)
        if withdrawn or names_a_role(self.map.claim[conclusion]):
            return
        made: dict[Change, None] = {}
        for place in places:
            made |= dict.fromkeys(filter(mending(self.indexed, place, ""), every))
            yield LEVELS[trials.level_after(made)]

    def _smallest(
        self, trials: Trials, every: Sequence[Change], gains: Mapping[Change, float]
    ) -> tuple[tuple[Change, ...], int, bool]:
        """Return (changes, rank, exact): the smallest set of changes that raises the conclusion's certainty.

        `rank` is the rank of certainty (0 to 4) that the set reaches; `exact` is True if no set is smaller.
        `changes` is empty if no set is found. The changes with the largest gains are tried alone first; sets
        are searched only if none of these is enough.
        """
        level = trials.level
        likely = sorted(gains, key=lambda change: -gains[change])[: self.spending.affordable(trials)]
        for change in likely:
            if (reached := trials.level_after([change])) > level:
                return (change,), reached, True
        return smallest_set(trials, every, self.verdict, self.spending.most_trials(trials))

    def _possible_changes(self, root: int) -> Iterator[Change]:
        """Yield the changes that could repair the argument whose conclusion is `root`, nearest to it first.

        Yield none if the conclusion has the highest certainty.
        """
        if self.indexed.graph.rank(root, self.verdict.levels) < HIGHEST:
            yield from possible_changes(self.map, self.indexed, self.verdict, root)

    def _trials_for(self, evaluation: Evaluation, root: int, scale: Scale) -> Trials:
        return Trials.of(evaluation, self.verdict, root, scale)

    def _listed(self, trials: Trials, gains: dict[Change, float], smallest: Sequence[Change]) -> list[Change]:
        """Return the changes that the plan lists: those with the largest gains, then the smallest set.

        Among equal gains, changes of the bottleneck come first, then the nearest to the conclusion. The
        smallest set is left out if it has more changes than are listed.
        """
        count = self.spending.affordable(trials)
        held_down = set(self.explanations.deciders.bottleneck(trials.root))
        nearest = {change: position for position, change in enumerate(gains)}
        listed = sorted(
            gains,
            key=lambda change: (-round(gains[change], 9), change.node not in held_down, nearest[change]),
        )[:count]
        if len(smallest) <= count:
            listed += [change for change in smallest if change not in set(listed)]
        return listed

    def _repairs(
        self,
        trials: Trials,
        listed: Sequence[Change],
        gains: dict[Change, float],
        toggles: int,
        mends: Callable[[Change], bool],
    ) -> tuple[Repair, ...]:
        found = shares_of(trials, listed, toggles) if toggles else [(0.0, 0.0)] * len(listed)
        repairs = [
            Repair(
                id=change.id,
                kind=change.kind,
                about=change.about,
                text=self.phrases.of(change),
                gain=gains[change],
                share=share,
                share_margin=margin,
                lifts_to=LEVELS[trials.level_after([change])],
                reaches=LEVELS[change.reach],
                at_break=mends(change),
            )
            for change, (share, margin) in zip(listed, found, strict=True)
        ]
        return tuple(sorted(repairs, key=best_first))

    def _another_gains_more(self, root: int, listed: Sequence[Change], gains: dict[Change, float]) -> bool:
        """Return whether DF-QuAD and quadratic energy disagree on which of the changes gains most.

        False without changes, and if one change gains most by both.
        """
        if not listed:
            return False
        trials = self._trials_for(self.second, root, DEFAULT)
        second = {change: trials.gain(change)[0] for change in listed}
        most = max(second.values())
        first = max(gains[change] for change in listed)
        return not any(second[change] >= most - SAME and gains[change] >= first - SAME for change in listed)

    def _starts_elsewhere(
        self,
        listed: Sequence[Change],
        repairs: Sequence[Repair],
        smallest: Sequence[Change],
        start: str,
        toggles: int,
        root: int,
        broken: bool,
    ) -> bool:
        """Return whether one would start with another repair than `start` on the other scale of numbers.

        The share of the other repair must be larger by more than the sampling error.
        """
        trials = self._trials_for(self.other, root, OTHER)
        found = shares_of(trials, listed, toggles)
        share_of = {change.id: share for change, (share, _) in zip(listed, found, strict=True)}
        margin = max(margin for _, margin in found)
        other = [replace(repair, share=share_of[repair.id]) for repair in repairs]
        other.sort(key=best_first)
        other_start = start_of(other, {change.id for change in smallest}, trials.level, broken=broken)
        return share_of[other_start] > share_of[start] + 2 * margin + SAME

    def _ids(self, nodes: Sequence[int]) -> tuple[str, ...]:
        return tuple(self.indexed.id_of[node] for node in nodes if self.indexed.id_of[node])
