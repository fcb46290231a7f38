"""What an appraisal of a map may cost: edge visits, its chains together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from typing import Any, ClassVar

import pytest

from mapgen.strength import weigh
from mapgen.strength.repair import appraiser, spending, trial
from mapgen.strength.repair.changes import Change
from mapgen.strength.repair.trial import Trials
from mapgen.strength.semantics import modular
from mapgen.strength.semantics.modular import Evaluation
from mapgen.vocabulary import ClaimKind
from tests.strength.appraised import LARGE, MAPS, every_change, of, trials_of


class Counting(Trials):
    """Trials that count how often any of their kind was asked for a level."""

    tried: ClassVar[int] = 0

    def level_after(self, changes: Collection[Change]) -> int:
        Counting.tried += 1
        return super().level_after(changes)


@pytest.fixture
def visits(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """The edge visits of all trials, by the name of the semantics; filled as the trials run."""
    counted: Counter[str] = Counter()

    def update(evaluation: Evaluation, *rest: Any) -> int:
        edge_visits = modular.update(evaluation, *rest)
        counted[evaluation.semantics.__name__] += edge_visits
        return edge_visits

    monkeypatch.setattr(trial, "update", update)
    return counted


def test_the_edge_visits_for_the_repairs_of_a_map_stay_within_their_limit_and_use_it(monkeypatch, visits):
    monkeypatch.setattr(spending, "MOST_EVALUATED", 100_000)
    used = []
    for map_ in LARGE:
        appraisal = of(map_)
        visits.clear()
        for chain in appraisal.known:
            assert not appraisal.plan_repairs(chain, out_of_line=False).unranked
        used.append(visits.total() / spending.MOST_EVALUATED)
    assert all(0.1 <= part <= 1.1 for part in used)
    assert max(used) > 0.7


@pytest.mark.parametrize("most", [1000, 3000, 10_000])
def test_where_even_the_gains_cost_too_much_no_repair_is_ranked_and_the_limit_holds(
    monkeypatch, visits, most
):
    monkeypatch.setattr(spending, "MOST_EVALUATED", most)
    unranked = 0
    for map_ in (*MAPS, *LARGE):
        appraisal = of(map_)
        dearest = sum(appraisal.first.cycle_visits.values()) + sum(appraisal.first.costs.of_node)
        visits.clear()
        for chain in appraisal.known:
            plan = appraisal.plan_repairs(chain, out_of_line=False)
            unranked += plan.unranked
            if plan.unranked:
                assert {(r.gain, r.share, r.share_margin) for r in plan.repairs} == {(0.0, 0.0, 0.0)}
                assert not plan.semantics_disagree
                assert not plan.sensitive_to_scale
        # Each chain may pass its part by what it costs to evaluate the whole map once; the shares of the
        # other scale are evaluated with the same semantics.
        assert visits["df_quad"] <= 2 * most + len(appraisal.known) * dearest
        assert visits["quadratic_energy"] <= most
    assert unranked


@pytest.mark.parametrize("judged", [0, 2000, 20_000])
def test_so_often_is_an_argument_judged_for_its_repairs_as_its_size_allows(monkeypatch, judged):
    monkeypatch.setattr(spending, "MOST_JUDGED", judged)
    for map_ in LARGE:
        appraisal = of(map_)
        for chain in appraisal.known:
            root = appraisal.indexed.node_of[chain.conclusion]
            monkeypatch.setattr(appraiser, "Trials", Counting)
            monkeypatch.setattr(Counting, "tried", 0)
            plan = appraisal.plan_repairs(chain, out_of_line=False)
            if map_.claim[chain.conclusion].kind is ClaimKind.PROMOTION:
                assert not plan.repairs  # it asks for nothing to be believed
                continue
            cost = trials_of(appraisal, appraisal.first, root).cost
            trials = spending.MOST_JUDGED // len(appraisal.known) // cost
            few = max(spending.FEW, min(spending.LISTED, trials))
            assert Counting.tried <= 2 * few + min(2 * trials, 640) + 8 + len(plan.smallest_repair_set)
            every = len(every_change(appraisal, root)) if appraisal.verdict.levels[root] < 4 else 0
            assert min(few, every) <= len(plan.repairs) <= 2 * few


def test_the_chains_of_a_map_share_its_measure(monkeypatch):
    monkeypatch.setattr(spending, "MOST_JUDGED", 12_000)
    map_ = LARGE[0]
    alone = replace(map_, arguments=map_.arguments[:1])
    id_ = alone.arguments[0].id
    assert len(weigh(map_).repair_plans[id_].repairs) < len(weigh(alone).repair_plans[id_].repairs)


@pytest.mark.parametrize("most", [1000, 2000, 4000])
def test_what_is_told_of_a_chain_does_not_depend_on_what_was_asked_before(monkeypatch, most):
    monkeypatch.setattr(spending, "MOST_EVALUATED", most)
    for map_ in (*LARGE, *MAPS[:20]):
        appraisal = of(map_)
        chain = appraisal.known[0]
        first, *others = [appraisal.plan_repairs(chain, out_of_line=False) for _ in range(4)]
        for other in others:
            assert other.unranked is first.unranked
            told = {repair.id: (repair.share, repair.share_margin) for repair in first.repairs}
            again = {repair.id: (repair.share, repair.share_margin) for repair in other.repairs}
            assert told.keys() == again.keys()
            assert all(again[id_] == told[id_] for id_ in told)


def test_where_the_cycles_alone_would_pass_the_limit_no_repair_is_evaluated(monkeypatch, visits):
    cyclic = 0
    for map_ in MAPS:
        appraisal = of(replace(map_, arguments=map_.arguments[:1]))
        (chain,) = appraisal.known
        graph, cycle_visits = appraisal.indexed.graph, appraisal.first.cycle_visits
        ancestors = graph.ancestors(appraisal.indexed.node_of[chain.conclusion])
        cost = sum(cycle_visits.get(index, 0) for index in {graph.component_of[node] for node in ancestors})
        monkeypatch.setattr(spending, "MOST_EVALUATED", cost - 1)
        visits.clear()
        if cost and appraisal.plan_repairs(chain, out_of_line=False).repairs:
            assert not visits
            assert appraisal.plan_repairs(chain, out_of_line=False).unranked
            cyclic += 1
    assert cyclic
