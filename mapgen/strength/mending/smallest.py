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

from collections import deque
from collections.abc import Sequence
from itertools import combinations
from math import comb, inf

from mapgen.strength.mending.bench import GIVES_EVIDENCE, HIGH, Bench, Job
from mapgen.strength.semantics.grounded import defeats
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
    for level in range(now + 1, HIGH + 1):
        prices = _Prices(bench, jobs, verdict, level)
        found = prices.set_for(bench.root)
        if not found:
            continue
        reached = bench.level_after(found)
        if reached <= now:
            found = _all_but_the_idle(bench, jobs, now, most)
            if not found:
                continue
            reached = bench.level_after(found)
        smaller, all_tried = _smaller(bench, jobs, len(found), now, min(TRIALS, most))
        if smaller:
            return smaller, bench.level_after(smaller), True
        return tuple(found), reached, all_tried or prices.exact
    return (), now, True


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
    """What it costs, in repairs, to bring each place to a level."""

    def __init__(self, bench: Bench, jobs: Sequence[Job], verdict: Verdict, level: int) -> None:
        self._web = bench.web
        self._verdict = verdict
        self._level = level
        self._evidence = {job.place: job for job in jobs if job.kind in GIVES_EVIDENCE}
        self._answer = {job.place: job for job in jobs if job.kind is RepairKind.ANSWER_QUESTION}
        self._bridge = {job.place: job for job in jobs if job.kind is RepairKind.BRIDGE_GAP}
        self._met = {(job.place, job.attacker): job for job in jobs if job.kind is RepairKind.ANSWER_ATTACK}
        self._price: dict[tuple[int, int], float] = {}
        self._need: dict[tuple[int, int], _Need] = {}
        inside = set(bench.cone)
        used = [sum(user in inside for user in self._web.users[place]) for place in bench.cone]
        attacked = any(self._web.attacks[place] for place in bench.cone)
        self.exact = not attacked and max(used, default=0) <= 1
        for place in sorted(bench.cone, key=self._web.support_turn.__getitem__):
            for wanted in range(level, HIGH + 1):
                if self._web.is_step(place):
                    self._price_step(place, wanted)
                else:
                    self._price_claim(place, wanted)

    def set_for(self, root: int) -> list[Job]:
        """The cheapest set for the level, nearest to the conclusion first; nothing where there is none."""
        if self._price[root, self._level] == inf:
            return []
        found: dict[Job, None] = {}
        seen = {(root, self._level)}
        waiting = deque([(root, self._level)])
        while waiting:
            jobs, below = self._need[waiting.popleft()]
            found |= dict.fromkeys(jobs)
            for each in below:
                if each not in seen:
                    seen.add(each)
                    waiting.append(each)
        return list(found)

    def _price_claim(self, place: int, wanted: int) -> None:
        web = self._web
        answers = self._answers_to_attackers(place, wanted)
        options: list[tuple[list[Job] | None, list[tuple[int, int]]]] = []
        if web.levels[place] >= wanted:
            options.append((answers, []))
        else:
            options += [(answers, [(step, wanted)]) for step in web.steps_to(place)]
            if place in self._evidence:
                stronger = self._answers_to_attackers(place, wanted, HIGH)
                options.append((None if stronger is None else [self._evidence[place], *stronger], []))
        self._keep_cheapest(place, wanted, options)

    def _price_step(self, place: int, wanted: int) -> None:
        web = self._web
        own = self._answers_to_attackers(place, wanted)
        if own is not None and (web.blocked[place] or (web.limited[place] and wanted > 1)):
            own = [*own, self._answer[place]] if place in self._answer else None
        options: list[tuple[list[Job] | None, list[tuple[int, int]]]] = []
        drop = web.drops[place]
        premises = sorted(set(web.premises[place]))
        higher = wanted if wanted == 1 else wanted + drop
        if wanted > web.ceilings[place] - drop and not (wanted == 1 and web.ceilings[place]):
            higher = HIGH + 1
        if place not in web.circular and higher <= HIGH:
            options.append((own, [(premise, higher) for premise in premises]))
        bridged = place in self._bridge and wanted <= web.ceilings[place]
        if place not in web.circular and drop and bridged and own is not None:
            options.append(([*own, self._bridge[place]], [(premise, wanted) for premise in premises]))
        self._keep_cheapest(place, wanted, options)

    def _answers_to_attackers(self, place: int, wanted: int, level: int = -1) -> list[Job] | None:
        """The repairs that meet every attack that would hold a place down; None where one cannot be met."""
        web, verdict = self._web, self._verdict
        found = []
        for attacker in web.attackers(place):
            status = verdict.statuses[attacker]
            outweighed = (attacker, place) in web.mutual and verdict.unattacked[attacker] < level
            harmless = status is Status.OUT or (status is Status.UNDECIDED and wanted == 1)
            if harmless or outweighed or not defeats(web, attacker, place, verdict.unattacked):
                continue
            if (place, attacker) not in self._met:
                return None
            found.append(self._met[place, attacker])
        return found

    def _keep_cheapest(
        self, place: int, wanted: int, options: Sequence[tuple[list[Job] | None, list[tuple[int, int]]]]
    ) -> None:
        best = inf
        need: _Need = ([], [])
        for jobs, below in options:
            if jobs is None:
                continue
            price = len(jobs) + sum(self._price[each] for each in below)
            if price < best:
                best, need = price, (jobs, below)
        self._price[place, wanted] = best
        self._need[place, wanted] = need
