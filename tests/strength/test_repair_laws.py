"""What holds of every appraisal: how its repairs are ordered and chosen, and what they would begin with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mapgen.model.elements import Argument
from mapgen.strength import weigh
from mapgen.strength.repair import appraiser as argument
from mapgen.strength.repair.appraiser import Weighed
from mapgen.strength.repair.smallest import smallest_set
from mapgen.strength.scale import DEFAULT, OTHER, Scale
from mapgen.strength.semantics.modular import Weighing
from mapgen.strength.values import Mending
from mapgen.words import Text
from tests.strength.appraised import MAPS, bench_of, every_job, mended, mends_alone
from tests.strength.generated import generated
from tests.strength.graphs import shapley
from tests.strength.tangled import tangled
from tests.strength.trees import tree


@pytest.mark.parametrize("map_", MAPS, ids=lambda _: "map")
def test_repairs_are_told_with_what_they_do_best_first(map_):
    for weighed, root, mending in mended(map_):
        alone = mends_alone(weighed, root)
        level = weighed.verdict.levels[root]
        for repair in mending.repairs:
            assert (repair.gain, repair.lifts_to.rank) == (
                pytest.approx(alone[repair.id][0]),
                alone[repair.id][1],
            )
        ranks = [(-r.lifts_to.rank, -round(r.share, 9), -round(r.gain, 9)) for r in mending.repairs]
        assert ranks == sorted(ranks)
        assert mending.none_is_enough is (
            bool(mending.repairs) and all(r.lifts_to.rank <= level for r in mending.repairs)
        )
        lifting = [id_ for id_, (_, reaches) in alone.items() if reaches > level]
        if lifting and mending.repairs:
            (one,) = mending.smallest_repair_set
            assert one in lifting
            assert alone[one][0] == pytest.approx(max(alone[id_][0] for id_ in lifting))
            assert mending.smallest_repair_set_is_exact
            assert mending.start_with == mending.repairs[0].id
        elif mending.smallest_repair_set:
            assert mending.start_with in mending.smallest_repair_set
        assert mending.unranked is False


@pytest.mark.parametrize("map_", MAPS, ids=lambda _: "map")
def test_the_semantics_disagree_where_no_repair_gains_most_under_both(map_):
    for weighed, root, mending in mended(map_):
        if not mending.repairs:
            assert mending.semantics_disagree is False
            continue
        jobs = every_job(weighed, root)
        most = []
        for weighing in (weighed.first, weighed.second):
            bench = bench_of(weighed, weighing, root)
            gains = {repair.id: bench.gain(jobs[repair.id]) for repair in mending.repairs}
            best = max(gains.values())
            most.append({id_ for id_, gain in gains.items() if gain >= best - argument.SAME})
        assert mending.semantics_disagree is most[0].isdisjoint(most[1])


@pytest.mark.parametrize("count", [1, 2, 4])
def test_the_repairs_that_gain_most_are_listed_and_the_smallest_set_beside_them(monkeypatch, count):
    monkeypatch.setattr(argument, "LISTED", count)
    monkeypatch.setattr(argument, "FEW", 1)
    beside = 0
    for map_ in MAPS:
        for weighed, root, mending in mended(map_):
            alone = mends_alone(weighed, root)
            told = {repair.id for repair in mending.repairs}
            if not told:
                continue
            best = sorted((gain for gain, _ in alone.values()), reverse=True)[:count]
            assert max(alone[id_][0] for id_ in told) == pytest.approx(best[0])
            kept = [id_ for id_ in told if alone[id_][0] >= best[-1] - argument.SAME]
            assert len(kept) >= len(best)
            assert set(mending.smallest_repair_set) <= told
            assert len(told) <= len(best) + len(mending.smallest_repair_set)
            beside += len(told) > len(best)
            lifting = [1 for gain, rank in alone.values() if rank > weighed.verdict.levels[root]]
            if not lifting:
                bench = bench_of(weighed, weighed.first, root)
                jobs = list(every_job(weighed, root).values())
                smallest, reaches, exact = smallest_set(bench, jobs, weighed.verdict)
                if len(smallest) <= count:
                    assert mending.smallest_repair_set == tuple(job.id for job in smallest)
                    assert mending.smallest_repair_set_is_exact is (exact and bool(smallest))
                    assert mending.smallest_repair_set_reaches.rank == reaches
    assert beside or count != 2


def test_of_repairs_that_gain_alike_those_are_listed_first_at_which_the_argument_breaks(monkeypatch):
    monkeypatch.setattr(argument, "LISTED", 1)
    monkeypatch.setattr(argument, "FEW", 1)
    checked = 0
    for seed in range(60):
        for weighed, root, mending in mended(tree(seed)):
            alone, jobs = mends_alone(weighed, root), every_job(weighed, root)
            lifts = any(rank > weighed.verdict.levels[root] for _, rank in alone.values())
            if not mending.repairs or lifts or len(mending.repairs) > 1:
                continue
            best = max(gain for gain, _ in alone.values())
            tied = [job for id_, job in jobs.items() if alone[id_][0] >= best - argument.SAME]
            breaks = set(weighed.explanations.deciders.bottleneck(root))
            at_break = [job.id for job in tied if job.place in breaks] or [job.id for job in tied]
            assert mending.repairs[0].id == at_break[0]
            checked += len(tied) > 1
    assert checked


def test_what_was_not_screened_is_told_with_its_gain_where_the_smallest_set_needs_it(monkeypatch):
    monkeypatch.setattr(argument, "SCREENED", 1)
    unscreened = 0
    for map_ in MAPS:
        for weighed, root, mending in mended(map_):
            alone = mends_alone(weighed, root)
            first = next(iter(alone), "")
            for repair in mending.repairs:
                assert repair.gain == pytest.approx(alone[repair.id][0])
                assert repair.id == first or repair.id in mending.smallest_repair_set
                unscreened += repair.id != first and repair.gain > 0
    assert unscreened


@pytest.mark.parametrize("seed", range(20))
def test_shares_add_up_to_what_all_the_repairs_told_bring_together(seed):
    for weighed, root, mending in mended(tree(seed, attacks=seed % 3)):
        jobs = every_job(weighed, root)
        bench = bench_of(weighed, weighed.first, root)
        before = bench.strength
        after = before
        for repair in mending.repairs:
            after = bench.toggle(jobs[repair.id])
        for repair in mending.repairs:
            bench.toggle(jobs[repair.id])
        assert sum(repair.share for repair in mending.repairs) == pytest.approx(after - before, abs=1e-6)


def test_shares_in_an_argument_are_drawn_for_more_than_five_repairs_where_claims_hang_on_each_other_else_for_more_than_twelve():
    found = set()
    for map_ in (tangled(2), tangled(9), tree(5), tree(13), tree(17)):
        for weighed, root, mending in mended(map_):
            web = weighed.woven.web
            circle = any(web.is_circle[web.turn[place]] for place in web.cone(root))
            drawn = any(repair.share_margin for repair in mending.repairs)
            count = len(mending.repairs)
            assert not drawn or count > (5 if circle else 12)
            found |= {(circle, drawn)} if 5 < count <= 12 else set()
    assert found >= {(True, True), (False, False)}


def test_an_argument_for_a_claim_that_is_not_there_is_passed_over():
    map_ = tree(3)
    more = replace(map_, arguments=(*map_.arguments, Argument("lost", Text.of(en="Lost"), "nowhere")))
    found = weigh(more)
    assert set(found.arguments) == set(found.mendings) == {"chain"}
    assert found.mendings["chain"] == weigh(map_).mendings["chain"]


def test_what_breaks_first_has_a_name():
    nameless = 0
    for seed in range(80):
        map_ = tangled(seed)
        for found in weigh(map_).arguments.values():
            named = {*map_.claim, *map_.inference}
            assert {*found.bottleneck, *found.single_points_of_failure} <= named
        nameless += any("nobody-knows" in step.premises for step in map_.inferences)
    assert nameless


SCALE_MATTERS = [tree(94, attacks=2), generated(25, 14), generated(139, 14), generated(294, 14)]


def start_by_definition(weighed: Weighed, weighing: Weighing, root: int, mending: Mending, scale: Scale):
    """What to begin with, by shares over every set of the repairs told, and those shares."""
    jobs = every_job(weighed, root)
    bench = bench_of(weighed, weighing, root, scale)

    def strength(done: frozenset[str]) -> float:
        for id_ in done:
            bench.toggle(jobs[id_])
        reached = bench.strength
        for id_ in done:
            bench.toggle(jobs[id_])
        return reached

    share = shapley(strength, [repair.id for repair in mending.repairs])
    order = sorted(
        mending.repairs, key=lambda r: (-r.lifts_to.rank, -round(share[r.id], 9), -round(r.gain, 9))
    )
    within = [repair.id for repair in order if repair.id in mending.smallest_repair_set]
    lifts = order[0].lifts_to.rank > weighed.verdict.levels[root]
    return order[0].id if lifts or not within else within[0], share


@pytest.mark.parametrize(
    "map_", [*SCALE_MATTERS, *map(tree, range(12)), *map(tangled, range(12))], ids=lambda _: "map"
)
def test_the_scale_matters_where_the_other_would_begin_with_a_repair_of_a_larger_share(map_):
    for weighed, root, mending in mended(map_):
        web = weighed.woven.web
        if not 0 < len(mending.repairs) <= 8 or any(web.is_circle):
            continue
        start, share = start_by_definition(weighed, weighed.first, root, mending, DEFAULT)
        assert mending.start_with == start
        assert [r.share for r in mending.repairs] == pytest.approx([share[r.id] for r in mending.repairs])
        other, share = start_by_definition(weighed, weighed.other, root, mending, OTHER)
        assert mending.sensitive_to_scale is (share[other] > share[start] + argument.SAME)
        assert mending.sensitive_to_scale or map_ not in SCALE_MATTERS
