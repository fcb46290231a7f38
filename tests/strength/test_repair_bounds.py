"""What an appraisal of a map may cost: voices heard and judged, its chains together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from mapgen.strength import weigh
from mapgen.strength.repair import appraiser as argument
from mapgen.strength.repair.trial import Bench, Job
from tests.strength.appraised import LARGE, MAPS, bench_of, every_job, of


class Counting(Bench):
    """A bench that tells how often any of its kind was asked for a level."""

    tried = 0

    def level_after(self, jobs: Sequence[Job]) -> int:
        Counting.tried += 1
        return super().level_after(jobs)


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


@pytest.mark.parametrize("judged", [0, 2000, 20_000])
def test_so_often_is_an_argument_judged_for_its_repairs_as_its_size_allows(monkeypatch, judged):
    monkeypatch.setattr(argument, "JUDGED", judged)
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


@pytest.mark.parametrize("heard", [1000, 2000, 4000])
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
