"""The appraisal of one argument: its verdict, its weak links, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument
from mapgen.strength.explain import Explanations
from mapgen.strength.repair.changes import jobs_for
from mapgen.strength.repair.cuts import single_points_of_failure
from mapgen.strength.repair.phrases import Phrases
from mapgen.strength.repair.shapley import TOGGLES, shares
from mapgen.strength.repair.smallest import smallest_set
from mapgen.strength.repair.trial import HIGH, Bench, Job
from mapgen.strength.scale import DEFAULT, LEVELS, OTHER, Scale
from mapgen.strength.semantics.build_graph import Woven, rescaled
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.modular import Weighing
from mapgen.strength.semantics.verdict import Verdict
from mapgen.strength.values import ArgumentStrength, Mending, Repair
from mapgen.strength.verdicts import Verdicts

LISTED = 40
"""So many repairs are told at most."""
SCREENED = 5000
"""So many repairs, the nearest to the conclusion, are each weighed exactly."""
FEW = 3
"""So many are told even where each is dear to try."""
HEARD = 20_000_000
"""So many voices are heard at most when the repairs of a map are weighed, its chains together."""
JUDGED = 4_000_000
"""So many voices at most are judged when they are tried one by one, its chains together."""
FEWEST = 16
"""Toggles for each repair, below which shares are not worth drawing."""
SAME = 1e-9
"""Numbers closer than this are the same."""


@dataclass(frozen=True)
class Weighed:
    """A map weighed in each of the ways that an appraisal needs."""

    map: ArgumentMap
    woven: Woven
    first: Weighing
    second: Weighing
    verdict: Verdict
    explanations: Explanations
    verdicts: Verdicts
    phrases: Phrases

    @cached_property
    def other(self) -> Weighing:
        """The same map on the other scale."""
        return Weighing(rescaled(self.woven, OTHER).web, df_quad)

    @property
    def known(self) -> list[Argument]:
        """The arguments whose conclusion the map has."""
        return [argument for argument in self.map.arguments if argument.conclusion in self.woven.place]

    def appraise(self, argument: Argument) -> ArgumentStrength:
        """Whether its conclusion follows, and where it breaks first."""
        root = self.woven.place[argument.conclusion]
        web = self.woven.web
        cone = web.cone(root)
        return ArgumentStrength(
            argument=argument.id,
            certainty=LEVELS[self.verdict.levels[root]],
            status=self.verdict.statuses[root],
            strength=self.first.strengths[root],
            second=self.second.strengths[root],
            verdict=self.verdicts.of(root, self.first.strengths),
            bottleneck=self._ids(self.explanations.deciders.bottleneck(root)),
            single_points_of_failure=self._ids(single_points_of_failure(web, root, cone)),
            converged=self.first.unsettled.isdisjoint(cone),
        )

    def mend(self, argument: Argument, *, out_of_line: bool) -> Mending:
        """What would mend it. `out_of_line`: the two semantics order this chain differently."""
        root = self.woven.place[argument.conclusion]
        level = self.verdict.levels[root]
        bench = self._bench(self.first, root, DEFAULT)
        every = list(self._jobs(root))
        gains, toggles = self._gains(bench, every)
        smallest, reaches, exact = self._smallest(bench, every, gains)
        listed = self._listed(bench, gains, smallest)
        ranked = toggles >= FEWEST * len(listed)
        if ranked:
            gains |= {job: bench.gain(job) for job in listed if job not in gains}
        else:
            gains, toggles = dict.fromkeys(listed, 0.0), 0
        repairs = self._repairs(bench, listed, gains, toggles)
        smallest = smallest if set(smallest) <= set(listed) else ()
        start = _start(repairs, {job.id for job in smallest}, level)
        best = max(repairs, key=lambda repair: round(repair.gain, 9), default=None)
        return Mending(
            repairs=repairs,
            best_repair=best.id if best is not None and best.gain > SAME else "",
            start_with=start,
            none_is_enough=bool(repairs) and repairs[0].lifts_to.rank <= level,
            smallest_repair_set=tuple(job.id for job in smallest),
            smallest_repair_set_reaches=LEVELS[reaches if smallest else level],
            smallest_repair_set_is_exact=exact and bool(smallest),
            semantics_disagree=out_of_line or (ranked and self._another_gains_more(root, listed, gains)),
            sensitive_to_scale=ranked
            and bool(start)
            and self._begins_elsewhere(root, listed, repairs, smallest, start, toggles),
            unranked=not ranked,
        )

    def _gains(self, bench: Bench, every: Sequence[Job]) -> tuple[dict[Job, float], int]:
        """What each repair gains alone, and how many more toggles are affordable for their shares.

        Where not even the gains are, as with two dozen claims that all attack each other, no repair has one.
        """
        none = dict.fromkeys(every[:SCREENED], 0.0)
        allowed, before = HEARD // len(self.known), self.first.heard
        # A circle is settled as a whole, so that even one repair in it takes what the whole does.
        allowed -= sum(
            self.first.price.get(turn, 0) for turn in {bench.web.turn[each] for each in bench.cone}
        )
        gains = {}
        for job in none:
            if self.first.heard - before > allowed:
                return none, 0
            gains[job] = bench.gain(job)
        heard = max(1, self.first.heard - before)
        # A gain is weighed and a toggle is too; shares are drawn on both scales.
        return gains, min(TOGGLES, max(0, allowed - heard) * len(gains) // (2 * heard))

    def _smallest(
        self, bench: Bench, every: Sequence[Job], gains: Mapping[Job, float]
    ) -> tuple[tuple[Job, ...], int, bool]:
        """The smallest set that lifts the conclusion: one repair that does so alone, before any search."""
        level = self.verdict.levels[bench.root]
        likely = sorted(gains, key=lambda job: -gains[job])[: self._affordable(bench)]
        for job in likely:
            if (reached := bench.level_after([job])) > level:
                return (job,), reached, True
        return smallest_set(bench, every, self.verdict, self._trials(bench))

    def _affordable(self, bench: Bench) -> int:
        """How many repairs are tried one by one."""
        return max(FEW, min(LISTED, self._trials(bench)))

    def _trials(self, bench: Bench) -> int:
        """How often the argument may be judged again."""
        return JUDGED // len(self.known) // bench.voices

    def _jobs(self, root: int) -> Iterator[Job]:
        """Every repair; none where there is nothing to mend."""
        if self.verdict.levels[root] < HIGH:
            yield from jobs_for(self.map, self.woven, self.verdict, root)

    def _bench(self, weighing: Weighing, root: int, scale: Scale) -> Bench:
        failed = [self.woven.place[id] for id, asked in self.woven.questions.items() if asked.failed]
        return Bench(weighing, self.verdict, root, scale, failed)

    def _listed(self, bench: Bench, gains: dict[Job, float], smallest: Sequence[Job]) -> list[Job]:
        """The repairs worth telling: those that gain most alone, and the smallest set if it is short."""
        count = self._affordable(bench)
        held_down = set(self.explanations.deciders.bottleneck(bench.root))
        nearest = {job: place for place, job in enumerate(gains)}
        listed = sorted(
            gains, key=lambda job: (-round(gains[job], 9), job.place not in held_down, nearest[job])
        )[:count]
        if len(smallest) <= count:
            listed += [job for job in smallest if job not in set(listed)]
        return listed

    def _repairs(
        self, bench: Bench, listed: Sequence[Job], gains: dict[Job, float], toggles: int
    ) -> tuple[Repair, ...]:
        found = [(0.0, 0.0)] * len(listed)
        if toggles:
            found = shares(listed, bench.toggle, bench.strength, self._moves(bench), toggles)
        repairs = [
            Repair(
                id=job.id,
                kind=job.kind,
                about=job.about,
                text=self.phrases.of(job),
                gain=gains[job],
                share=share,
                share_margin=margin,
                lifts_to=LEVELS[bench.level_after([job])],
            )
            for job, (share, margin) in zip(listed, found, strict=True)
        ]
        return tuple(sorted(repairs, key=_rank))

    @staticmethod
    def _moves(bench: Bench) -> bool:
        """Whether places of the argument hang on each other: each weighing then takes many rounds."""
        web = bench.web
        return any(web.is_circle[web.turn[place]] for place in bench.cone)

    def _another_gains_more(self, root: int, listed: Sequence[Job], gains: dict[Job, float]) -> bool:
        """Whether quadratic energy would put another repair first."""
        if not listed:
            return False
        bench = self._bench(self.second, root, DEFAULT)
        second = {job: bench.gain(job) for job in listed}
        most = max(second.values())
        first = max(gains[job] for job in listed)
        return not any(second[job] >= most - SAME and gains[job] >= first - SAME for job in listed)

    def _begins_elsewhere(
        self,
        root: int,
        listed: Sequence[Job],
        repairs: Sequence[Repair],
        smallest: Sequence[Job],
        start: str,
        toggles: int,
    ) -> bool:
        """Whether the other scale would begin with another repair, beyond what drawing orders explains."""
        bench = self._bench(self.other, root, OTHER)
        found = shares(listed, bench.toggle, bench.strength, self._moves(bench), toggles)
        share_of = {job.id: share for job, (share, _) in zip(listed, found, strict=True)}
        margin = max(margin for _, margin in found)
        rescaled = [replace(repair, share=share_of[repair.id]) for repair in repairs]
        rescaled.sort(key=_rank)
        level = self.verdict.levels[root]
        other = _start(rescaled, {job.id for job in smallest}, level)
        return share_of[other] > share_of[start] + 2 * margin + SAME

    def _ids(self, places: Sequence[int]) -> tuple[str, ...]:
        return tuple(self.woven.id[place] for place in places if self.woven.id[place])


def _rank(repair: Repair) -> tuple[int, float, float]:
    """Repairs in this order are best first."""
    return -repair.lifts_to.rank, -round(repair.share, 9), -round(repair.gain, 9)


def _start(repairs: Sequence[Repair], smallest: set[str], level: int) -> str:
    """What to begin with: the best repair if it lifts the conclusion alone, else that of the smallest set."""
    if not repairs:
        return ""
    if repairs[0].lifts_to.rank > level:
        return repairs[0].id
    return next((repair.id for repair in repairs if repair.id in smallest), repairs[0].id)
