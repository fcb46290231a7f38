"""The fewest repairs: their prices against every set there is, and how far the search may go."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.repair.changes import jobs_for
from mapgen.strength.repair.smallest import TRIALS, _Prices, smallest_set
from mapgen.strength.repair.trial import HIGH, Bench, Job
from mapgen.strength.scale import DEFAULT
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import Web
from mapgen.strength.semantics.modular import Weighing
from mapgen.strength.semantics.verdict import Verdict, judge
from mapgen.strength.values import RepairKind
from tests.strength.maps import woven
from tests.strength.tangled import tangled
from tests.strength.trees import tree

SEEDS = range(60)


class Counting(Bench):
    """A bench that tells how often it was asked for a level."""

    tried = 0

    def level_after(self, jobs: Sequence[Job]) -> int:
        self.tried += 1
        return super().level_after(jobs)


def bench_of(map_: ArgumentMap, root: int = 0) -> tuple[Counting, list[Job], Verdict]:
    """A bench for a claim of a map, every repair of it, and how it stands."""
    made = woven(map_, DEFAULT)
    verdict = judge(made.web)
    bench = Counting(Weighing(made.web, df_quad), verdict, root, DEFAULT, ())
    every = list(jobs_for(map_, made, verdict, root)) if verdict.levels[root] < HIGH else []
    return bench, every, verdict


def reached(bench: Bench, every: Sequence[Job]) -> list[tuple[int, int]]:
    """How many repairs, and the level that they reach, for every set of them, the smallest first."""
    sizes = range(1, len(every) + 1)
    return [(size, bench.level_after(some)) for size in sizes for some in combinations(every, size)]


@pytest.mark.parametrize(("attacks", "undercuts"), [(0, False), (3, True), (5, True), (3, False)])
def test_where_no_claim_is_used_twice_the_price_of_each_level_is_the_size_of_its_smallest_set(
    attacks, undercuts
):
    told = set()
    for seed in SEEDS:
        bench, every, verdict = bench_of(tree(seed, attacks=attacks, undercuts=undercuts))
        if len(every) > 8:
            continue
        sets = reached(bench, every)
        for level in range(verdict.levels[0] + 1, HIGH + 1):
            prices = _Prices(bench, every, verdict, level)
            found = prices.set_for(0)
            fewest = next((size for size, reaches in sets if reaches >= level), 0)
            assert not found or bench.level_after(found) >= level
            assert len(set(found)) == len(found) >= fewest
            # A contradiction between equals leaves very low certainty, and what is lifted higher than it
            # was asked to be outweighs more: there a smaller set may do.
            if not attacks or undercuts or level == HIGH:
                assert len(found) == fewest, (seed, level)
            told |= {(job.kind, level) for job in found}
    kinds = set(RepairKind) - {RepairKind.IDENTIFY} - (set() if attacks else {RepairKind.ANSWER_ATTACK})
    assert {kind for kind, _ in told} == kinds, "every kind of repair was needed somewhere"
    assert {level for _, level in told} == {1, 2, 3, 4}


@pytest.mark.parametrize("attacks", [0, 3])
def test_prices_are_exact_just_where_nothing_is_shared_or_attacked(attacks):
    for seed in SEEDS:
        map_ = tree(seed, attacks=attacks)
        bench, every, verdict = bench_of(map_)
        found, _, exact = smallest_set(bench, every, verdict, 0)
        attacked = any(bench.web.attackers(place) for place in bench.cone)
        if len(found) != 1:  # else there is no smaller set
            assert exact is (not attacked or not every)


SHAPES = [(tangled(seed), root) for seed in range(30) for root in range(3)]
SHAPES += [(tree(seed, attacks=4), 0) for seed in range(30)]


@pytest.mark.parametrize("most", [0, 12, TRIALS])
def test_what_is_said_of_the_smallest_set_holds_among_all_sets(most):
    for map_, root in SHAPES:
        bench, every, verdict = bench_of(map_, min(root, len(map_.claims) - 1))
        now = verdict.levels[bench.root]
        if now == HIGH or len(every) > 9:
            continue
        sets = reached(bench, every)
        fewest = next((size for size, reaches in sets if reaches > now), 0)
        bench.tried = 0
        found, level, exact = smallest_set(bench, every, verdict, most)
        assert bench.tried <= 2 * max(1, most) + HIGH + 1
        assert level == bench.level_after(found)
        assert (level > now) is bool(found)
        assert not found or len(found) >= fewest
        if exact:
            assert len(found) == fewest
        if len(sets) <= most:
            assert exact, "every set could be tried"


def wide(premises: int) -> tuple[Counting, list[Job], Verdict]:
    """A step that needs so many unsupported claims, and a vain attack that spoils the prices."""
    web = Web()
    root = web.claim(grounded=False)
    bare = [web.claim(grounded=False) for _ in range(premises)]
    web.supports[root] = [(web.step(bare, root),)]
    vain = web.claim(grounded=False)
    web.blocked[vain] = True
    web.attacks[bare[0]] = [(vain,)]
    verdict = judge(web.settle())
    jobs = [Job(RepairKind.SUPPORT, place, f"c{place}") for place in bare]
    return Counting(Weighing(web, df_quad), verdict, root, DEFAULT, ()), jobs, verdict


@pytest.mark.parametrize(
    ("premises", "most", "exact"),
    [(4, 14, True), (4, 13, False), (9, 10_000, True), (10, 10_000, False)],
)
def test_smaller_sets_are_tried_only_where_all_of_them_can_be(premises, most, exact):
    bench, jobs, verdict = wide(premises)
    assert smallest_set(bench, jobs, verdict, most) == (tuple(jobs), HIGH, exact)
    smaller = 2**premises - 2
    assert bench.tried == 2 + (smaller if exact else 0)


def test_one_premise_of_two_steps_is_repaired_once_and_the_prices_say_no_more_than_they_know():
    web = Web()
    root, one, other = (web.claim(grounded=False) for _ in range(3))
    shared, own = web.claim(), web.claim()
    web.supports[root] = [(web.step([one, other], root),)]
    web.supports[one] = [(web.step([shared], one),)]
    web.supports[other] = [(web.step([shared, own], other),)]
    verdict = judge(web.settle())
    jobs = [Job(RepairKind.SUPPORT, place, f"c{place}") for place in (shared, own)]
    bench = Bench(Weighing(web, df_quad), verdict, root, DEFAULT, ())
    assert smallest_set(bench, jobs, verdict, 0) == (tuple(jobs), HIGH, False)
    assert smallest_set(bench, jobs, verdict, 2) == (tuple(jobs), HIGH, True)


SPOILT = [(seed, root) for seed in range(150) for root in range(3)]


def test_where_prices_mislead_all_repairs_are_taken_and_those_that_are_idle_put_back():
    taken = 0
    for seed, root in SPOILT:
        bench, every, verdict = bench_of(tangled(seed), root)
        now = verdict.levels[root]
        if len(every) < 4 or smallest_set(bench, every, verdict, 0)[0]:
            continue
        together = bench.level_after(every) > now
        found, _, _ = smallest_set(bench, every, verdict, len(every))
        assert bool(found) is together
        for job in found:
            assert bench.level_after([each for each in found if each != job]) <= now, "none is idle"
        assert smallest_set(bench, every, verdict, len(every) - 1)[0] == ()
        taken += together
    assert taken
