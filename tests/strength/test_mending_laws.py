"""What holds of every appraisal: how its repairs are ordered and chosen, and what all of it may cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument
from mapgen.strength import weigh
from mapgen.strength.evidence.leaves import Leaves
from mapgen.strength.mending import argument
from mapgen.strength.mending.argument import Weighed
from mapgen.strength.mending.bench import Bench, Job
from mapgen.strength.mending.jobs import jobs_for
from mapgen.strength.mending.smallest import smallest_set
from mapgen.strength.scale import DEFAULT
from mapgen.strength.semantics.modular import Weighing
from mapgen.strength.values import Mending
from mapgen.strength.weigh import _weighed
from mapgen.words import Text
from tests.strength.generated import generated
from tests.strength.tangled import tangled
from tests.strength.trees import tree

MAPS = [*map(tangled, range(20)), *(tree(seed, attacks=seed % 4) for seed in range(20))]


class Counting(Bench):
    """A bench that tells how often any of its kind was asked for a level."""

    tried = 0

    def level_after(self, jobs: Sequence[Job]) -> int:
        Counting.tried += 1
        return super().level_after(jobs)


def of(map_: ArgumentMap) -> Weighed:
    return _weighed(map_, Leaves(map_))


def mended(map_: ArgumentMap) -> Iterator[tuple[Weighed, int, Mending]]:
    """Each chain of a map: the weighing it hangs on, the place of its conclusion, what would mend it."""
    weighed = of(map_)
    for chain in weighed.known:
        yield weighed, weighed.woven.place[chain.conclusion], weighed.mend(chain, out_of_line=False)


def bench_of(weighed: Weighed, weighing: Weighing, root: int) -> Bench:
    failed = [weighed.woven.place[id_] for id_, asked in weighed.woven.questions.items() if asked.failed]
    return Bench(weighing, weighed.verdict, root, DEFAULT, failed)


def every_job(weighed: Weighed, root: int) -> dict[str, Job]:
    return {job.id: job for job in jobs_for(weighed.map, weighed.woven, weighed.verdict, root)}


def mends_alone(weighed: Weighed, root: int) -> dict[str, tuple[float, int]]:
    """What each repair gains, and which rank it lifts the conclusion to, on a bench of its own."""
    bench = bench_of(weighed, weighed.first, root)
    return {id_: (bench.gain(job), bench.level_after([job])) for id_, job in every_job(weighed, root).items()}


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


def test_shares_are_drawn_for_more_than_five_repairs_where_claims_hang_on_each_other_else_for_more_than_twelve():
    found = set()
    for map_ in (*MAPS, *(tree(seed, attacks=6) for seed in range(30))):
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


LARGE = [generated(seed, 40, arguments=2) for seed in range(6)]


def test_what_is_heard_for_the_repairs_of_a_map_stays_within_its_measure_and_makes_use_of_it(monkeypatch):
    monkeypatch.setattr(argument, "HEARD", 100_000)
    for map_ in LARGE:
        weighed = of(map_)
        weighings = weighed.first, weighed.second, weighed.other
        before = sum(weighing.heard for weighing in weighings)
        for chain in weighed.known:
            assert not weighed.mend(chain, out_of_line=False).unranked
        heard = sum(weighing.heard for weighing in weighings) - before
        assert 0.5 <= heard / argument.HEARD <= 1.1


@pytest.mark.parametrize("heard", [1000, 3000, 10_000])
def test_where_even_the_gains_are_too_dear_no_repair_is_ranked_and_the_measure_holds(monkeypatch, heard):
    monkeypatch.setattr(argument, "HEARD", heard)
    unranked = 0
    for map_ in (*MAPS, *LARGE):
        weighed = of(map_)
        dearest = sum(weighed.first.price.values()) + sum(weighed.first.voices)
        before = weighed.first.heard, weighed.second.heard
        for chain in weighed.known:
            mending = weighed.mend(chain, out_of_line=False)
            unranked += mending.unranked
            if mending.unranked:
                assert {(r.gain, r.share, r.share_margin) for r in mending.repairs} == {(0.0, 0.0, 0.0)}
                assert not mending.semantics_disagree
                assert not mending.sensitive_to_scale
        # Each chain may pass its part by what it costs to weigh the whole map once.
        assert weighed.first.heard - before[0] <= heard + len(weighed.known) * dearest
        assert weighed.second.heard - before[1] <= heard
    assert unranked


@pytest.mark.parametrize("judged", [0, 2000, 20_000, inf])
def test_so_often_is_an_argument_judged_for_its_repairs_as_its_size_allows(monkeypatch, judged):
    monkeypatch.setattr(argument, "JUDGED", judged if judged < inf else argument.JUDGED)
    for map_ in LARGE:
        weighed = of(map_)
        for chain in weighed.known:
            root = weighed.woven.place[chain.conclusion]
            monkeypatch.setattr(argument, "Bench", Counting)
            monkeypatch.setattr(Counting, "tried", 0)
            mending = weighed.mend(chain, out_of_line=False)
            bench = bench_of(weighed, weighed.first, root)
            trials = argument.JUDGED // len(weighed.known) // bench.voices
            few = max(argument.FEW, min(argument.LISTED, trials))
            assert Counting.tried <= 2 * few + min(2 * trials, 640) + 5 + len(mending.smallest_repair_set)
            every = len(every_job(weighed, root)) if weighed.verdict.levels[root] < 4 else 0
            assert min(few, every) <= len(mending.repairs) <= 2 * few


def test_the_chains_of_a_map_share_its_measure(monkeypatch):
    monkeypatch.setattr(argument, "JUDGED", 12_000)
    map_ = LARGE[0]
    alone = replace(map_, arguments=map_.arguments[:1])
    id_ = alone.arguments[0].id
    assert len(weigh(map_).mendings[id_].repairs) < len(weigh(alone).mendings[id_].repairs)


@pytest.mark.parametrize("heard", [1000, 3000, 9000])
def test_what_is_told_of_a_chain_does_not_hang_on_what_was_asked_before(monkeypatch, heard):
    monkeypatch.setattr(argument, "HEARD", heard)
    for map_ in (*LARGE, *MAPS[:20]):
        weighed = of(map_)
        chain = weighed.known[0]
        first, *others = [weighed.mend(chain, out_of_line=False) for _ in range(4)]
        for other in others:
            assert other.unranked is first.unranked
            told = {repair.id: (repair.share, repair.share_margin) for repair in first.repairs}
            again = {repair.id: (repair.share, repair.share_margin) for repair in other.repairs}
            assert told.keys() == again.keys()
            assert all(again[id_] == pytest.approx(told[id_], abs=1e-6) for id_ in told)


def test_where_the_circles_alone_would_pass_the_measure_no_repair_is_weighed(monkeypatch):
    circles = 0
    for map_ in MAPS:
        weighed = of(replace(map_, arguments=map_.arguments[:1]))
        (chain,) = weighed.known
        root = weighed.woven.place[chain.conclusion]
        web = weighed.woven.web
        price = sum(weighed.first.price.get(turn, 0) for turn in {web.turn[each] for each in web.cone(root)})
        monkeypatch.setattr(argument, "HEARD", price - 1)
        before = weighed.first.heard
        if price and weighed.mend(chain, out_of_line=False).repairs:
            assert weighed.first.heard == before
            assert weighed.mend(chain, out_of_line=False).unranked
            circles += 1
    assert circles
