"""The fewest repairs that lift a conclusion to a level of certainty.

A table, filled once in order, holds for each place and each level the price of
getting it there: a claim is as dear as its own evidence or its cheapest step,
a step as dear as all its premises together and its own repairs. That is exact
where every claim is used once; where claims are shared it may count a repair
twice, so the set found is an upper bound (finding the very smallest is
NP-hard in general). The set is always tried out; where few enough smaller
sets exist, every one of them is tried as well, and the answer is exact again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import comb, inf

from mapgen.strength.repair.cuts import reach
from mapgen.strength.repair.trial import GIVES_EVIDENCE, HIGH, Bench, Job
from mapgen.strength.semantics.verdict import Verdict
from mapgen.strength.values import RepairKind
from mapgen.vocabulary import Status

TRIALS = 600
"""So many smaller sets are tried at most."""


def smallest_set(
    bench: Bench, jobs: Sequence[Job], verdict: Verdict, most: int = TRIALS
) -> tuple[tuple[Job, ...], int, bool]:
    """The jobs, the level that they reach, and whether no smaller set lifts the conclusion.

    `most`: so many sets may be tried, each of which judges the argument again.
    """
    now = verdict.levels[bench.root]
    found: Sequence[Job] = _priced(bench, jobs, verdict)
    exact = _adds_up(bench)
    if not exact:
        found = found or _all_but_the_idle(bench, jobs, now, most)
        size = len(found) or len(jobs) + 1
        smaller, exact = _smaller(bench, jobs, size, now, min(TRIALS, most))
        found = smaller or found
    return tuple(found), bench.level_after(found), exact


def _priced(bench: Bench, jobs: Sequence[Job], verdict: Verdict) -> list[Job]:
    """The cheapest set for the lowest level whose set lifts the conclusion; nothing where none does."""
    now = verdict.levels[bench.root]
    for level in range(now + 1, HIGH + 1):
        found = _Prices(bench, jobs, verdict, level).set_for(bench.root)
        if bench.level_after(found) > now:
            return found
    return []


def _adds_up(bench: Bench) -> bool:
    """Whether no place is used twice and nothing attacks, so that prices are exact."""
    web, inside = bench.web, set(bench.cone)
    shared = any(sum(user in inside for user in web.users[place]) > 1 for place in inside)
    return not shared and not any(web.attacks[place] for place in inside)


def _smaller(
    bench: Bench, jobs: Sequence[Job], size: int, now: int, most: int
) -> tuple[tuple[Job, ...], bool]:
    """A smaller set that lifts the conclusion, if trying them all is affordable."""
    trials = 0
    for count in range(1, size):
        trials += comb(len(jobs), count)
        if trials > most:  # at once: of many repairs the later numbers are astronomical
            return (), False
    for count in range(1, size):
        for some in combinations(jobs, count):
            if bench.level_after(some) > now:
                return some, True
    return (), True


def _all_but_the_idle(bench: Bench, jobs: Sequence[Job], now: int, most: int) -> list[Job]:
    """All repairs, then without each that is not needed; nothing if even all of them do not lift."""
    if len(jobs) > most or bench.level_after(jobs) <= now:
        return []
    needed = list(jobs)
    for job in jobs:
        without = [each for each in needed if each is not job]
        if bench.level_after(without) > now:
            needed = without
    return needed


_Need = tuple[list[Job], list[tuple[int, int]]]
"""Own repairs, and the places to be brought to a level first."""


class _Prices:
    """What it costs, in repairs, to bring each place that supports the conclusion to a level."""

    def __init__(self, bench: Bench, jobs: Sequence[Job], verdict: Verdict, level: int) -> None:
        self._web = bench.web
        self._verdict = verdict
        self._level = level
        self._evidence = {job.place: job for job in jobs if job.kind in GIVES_EVIDENCE}
        self._of_step = {(job.place, job.kind): job for job in jobs}
        self._met = {(job.place, job.attacker): job for job in jobs}
        self._price: dict[tuple[int, int], float] = {}
        self._need: dict[tuple[int, int], _Need] = {}
        for place in sorted(reach(bench.web, bench.root), key=self._web.support_turn.__getitem__):
            for wanted in range(level, HIGH + 1):
                price = self._options_of_step if self._web.is_step(place) else self._options_of_claim
                self._keep_cheapest(place, wanted, price(place, wanted))

    def set_for(self, root: int) -> list[Job]:
        """The cheapest set for the level, nearest to the conclusion first; nothing where there is none."""
        if self._price[root, self._level] == inf:
            return []
        found: dict[Job, None] = {}
        seen = {(root, self._level)}
        for needed in (waiting := [(root, self._level)]):
            jobs, below = self._need[needed]
            found |= dict.fromkeys(jobs)
            waiting += (each for each in below if each not in seen)
            seen.update(below)
        return list(found)

    def _options_of_claim(self, place: int, wanted: int) -> Iterator[_Need]:
        answers = self._answers(place, wanted, wanted)
        if self._web.levels[place] >= wanted:
            yield answers, []
            return
        for step in self._web.steps_to(place):
            yield answers, [(step, wanted)]
        if place in self._evidence:
            yield [self._evidence[place], *self._answers(place, wanted, HIGH)], []

    def _options_of_step(self, place: int, wanted: int) -> Iterator[_Need]:
        web = self._web
        own = self._answers(place, wanted, wanted)
        if web.blocked[place] or (web.limited[place] and wanted > 1):
            own = [*own, self._of_step[place, RepairKind.ANSWER_QUESTION]]
        drop, ceiling = web.drops[place], web.ceilings[place]
        premises = dict.fromkeys(web.premises[place])
        higher = wanted if wanted == 1 else wanted + drop
        if higher <= ceiling:
            yield own, [(premise, higher) for premise in premises]
        if drop and wanted <= ceiling:
            bridge = self._of_step[place, RepairKind.BRIDGE_GAP]
            yield [*own, bridge], [(premise, wanted) for premise in premises]

    def _answers(self, place: int, wanted: int, lifted: int) -> list[Job]:
        """The answers to whatever would hold a place below what is wanted once it is lifted to a rank."""
        own = max(lifted, self._verdict.unattacked[place])
        found = []
        for attacker in self._web.attackers(place):
            status = self._verdict.statuses[attacker]
            harmless = status is Status.OUT or (status is Status.UNDECIDED and wanted == 1)
            outweighed = (attacker, place) in self._web.mutual and self._verdict.unattacked[attacker] < own
            if not harmless and not outweighed:
                found.append(self._met[place, attacker])
        return found

    def _keep_cheapest(self, place: int, wanted: int, options: Iterable[_Need]) -> None:
        best = inf
        need: _Need = ([], [])
        for jobs, below in options:
            price = len(jobs) + sum(self._price[each] for each in below)
            if price < best:
                best, need = price, (jobs, below)
        self._price[place, wanted] = best
        self._need[place, wanted] = need
