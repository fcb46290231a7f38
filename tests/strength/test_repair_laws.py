"""What holds of every appraisal: how its repairs are ordered and chosen, and what they would start with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mapgen.model.elements import Argument
from mapgen.strength import weigh
from mapgen.strength.repair import spending
from mapgen.strength.repair.appraiser import Appraiser
from mapgen.strength.repair.changes import GIVES_EVIDENCE
from mapgen.strength.repair.mending import mending
from mapgen.strength.repair.ordering import SAME
from mapgen.strength.repair.smallest import smallest_set
from mapgen.strength.repair.trial import ChangedNodes, TrialGraph
from mapgen.strength.scale import DEFAULT, OTHER, Scale
from mapgen.strength.semantics.modular import Evaluation
from mapgen.strength.values import RepairPlan
from mapgen.words import Text
from tests.strength.appraised import MAPS, appraised, every_change, repairs_alone, trials_of
from tests.strength.graphs import shapley
from tests.strength.tangled import tangled
from tests.strength.trees import tree


def level_of(appraisal: Appraiser, root: int) -> int:
    """The rank of a conclusion as it stands."""
    return appraisal.indexed.graph.rank(root, appraisal.verdict.levels)


def at_the_break(appraisal: Appraiser, root: int, plan: RepairPlan, otherwise: str) -> str:
    """The best repair of the break, none if nothing mends it; `otherwise` where the chain breaks nowhere."""
    if not appraisal.verdicts.places(appraisal.indexed.id_of[root]):
        return otherwise
    return plan.repairs[0].id if plan.repairs[0].at_break else ""


@pytest.mark.parametrize("map_", MAPS, ids=lambda _: "map")
def test_repairs_are_told_with_what_they_do_best_first(map_):
    for appraisal, root, plan in appraised(map_):
        alone = repairs_alone(appraisal, root)
        level = level_of(appraisal, root)
        for repair in plan.repairs:
            assert (repair.gain, repair.lifts_to.rank) == (
                pytest.approx(alone[repair.id][0]),
                alone[repair.id][1],
            )
        ranks = [
            (not r.at_break, -r.lifts_to.rank, -round(r.share, 9), -round(r.gain, 9)) for r in plan.repairs
        ]
        assert ranks == sorted(ranks)
        assert plan.none_is_enough is (
            bool(plan.repairs) and all(r.lifts_to.rank <= level for r in plan.repairs)
        )
        lifting = [id_ for id_, (_, reaches) in alone.items() if reaches > level]
        if lifting and plan.repairs:
            (one,) = plan.smallest_repair_set
            assert one in lifting
            assert alone[one][0] == pytest.approx(max(alone[id_][0] for id_ in lifting))
            assert plan.smallest_repair_set_is_exact
            first = plan.repairs[0]
            started = first.id if first.lifts_to.rank > level else one
            assert plan.start_with == at_the_break(appraisal, root, plan, started)
        elif plan.smallest_repair_set:
            broken = at_the_break(appraisal, root, plan, plan.start_with)
            assert plan.start_with in {*plan.smallest_repair_set, broken}
        assert plan.unranked is False


@pytest.mark.parametrize("map_", MAPS, ids=lambda _: "map")
def test_evidence_lifts_no_conclusion_above_what_its_kind_can_give(map_):
    for appraisal, root, plan in appraised(map_):
        level, changes = level_of(appraisal, root), every_change(appraisal, root)
        trials = trials_of(appraisal, appraisal.first, root)
        for repair in plan.repairs:
            change = changes[repair.id]
            assert repair.reaches.rank == change.reach
            if change.kind in GIVES_EVIDENCE:
                assert repair.lifts_to.rank <= max(level, change.reach)
                claim = trials.graph_after(changes.values()).nodes[change.node]
                assert claim.level == max(
                    change.reach,
                    0 if trials.graph.nodes[change.node].unsaid else trials.graph.nodes[change.node].level,
                )


@pytest.mark.parametrize("map_", MAPS, ids=lambda _: "map")
def test_what_is_at_the_break_says_so(map_):
    for appraisal, root, plan in appraised(map_):
        conclusion = appraisal.indexed.id_of[root]
        place = appraisal.verdicts.reasoning(conclusion).breaks_at
        mends = mending(appraisal.indexed, appraisal.verdicts.first_break(conclusion), place)
        changes = every_change(appraisal, root)
        assert {repair.id for repair in plan.repairs if repair.at_break} == {
            repair.id for repair in plan.repairs if mends(changes[repair.id])
        }


@pytest.mark.parametrize("map_", MAPS, ids=lambda _: "map")
def test_the_semantics_disagree_where_no_repair_gains_most_under_both(map_):
    for appraisal, root, plan in appraised(map_):
        if not plan.repairs:
            assert plan.semantics_disagree is False
            continue
        changes = every_change(appraisal, root)
        most = []
        for evaluation in (appraisal.first, appraisal.second):
            trials = trials_of(appraisal, evaluation, root)
            gains = {repair.id: trials.gain(changes[repair.id])[0] for repair in plan.repairs}
            best = max(gains.values())
            most.append({id_ for id_, gain in gains.items() if gain >= best - SAME})
        assert plan.semantics_disagree is most[0].isdisjoint(most[1])


@pytest.mark.parametrize("count", [1, 2, 4])
def test_the_repairs_that_gain_most_are_listed_and_the_smallest_set_beside_them(monkeypatch, count):
    monkeypatch.setattr(spending, "LISTED", count)
    monkeypatch.setattr(spending, "FEW", 1)
    beside = 0
    for map_ in MAPS:
        for appraisal, root, plan in appraised(map_):
            alone = repairs_alone(appraisal, root)
            told = {repair.id for repair in plan.repairs}
            if not told:
                continue
            best = sorted((gain for gain, _ in alone.values()), reverse=True)[:count]
            assert max(alone[id_][0] for id_ in told) == pytest.approx(best[0])
            kept = [id_ for id_ in told if alone[id_][0] >= best[-1] - SAME]
            assert len(kept) >= len(best)
            assert set(plan.smallest_repair_set) <= told
            assert len(told) <= len(best) + len(plan.smallest_repair_set)
            beside += len(told) > len(best)
            lifting = [1 for gain, rank in alone.values() if rank > level_of(appraisal, root)]
            if not lifting:
                trials = trials_of(appraisal, appraisal.first, root)
                changes = list(every_change(appraisal, root).values())
                smallest, reaches, exact = smallest_set(trials, changes, appraisal.verdict)
                if len(smallest) <= count:
                    assert plan.smallest_repair_set == tuple(change.id for change in smallest)
                    assert plan.smallest_repair_set_is_exact is (exact and bool(smallest))
                    assert plan.smallest_repair_set_reaches.rank == reaches
    assert beside or count != 2


def test_of_repairs_that_gain_alike_those_are_listed_first_at_which_the_argument_breaks(monkeypatch):
    monkeypatch.setattr(spending, "LISTED", 1)
    monkeypatch.setattr(spending, "FEW", 1)
    checked = 0
    for seed in range(60):
        for appraisal, root, plan in appraised(tree(seed)):
            alone, changes = repairs_alone(appraisal, root), every_change(appraisal, root)
            lifts = any(rank > level_of(appraisal, root) for _, rank in alone.values())
            if not plan.repairs or lifts or len(plan.repairs) > 1:
                continue
            best = max(gain for gain, _ in alone.values())
            tied = [change for id_, change in changes.items() if alone[id_][0] >= best - SAME]
            breaks = set(appraisal.explanations.deciders.bottleneck(root))
            at_break = [change.id for change in tied if change.node in breaks] or [
                change.id for change in tied
            ]
            assert plan.repairs[0].id == at_break[0]
            checked += len(tied) > 1
    assert checked


def test_what_was_not_screened_is_told_with_its_gain_where_the_smallest_set_needs_it(monkeypatch):
    monkeypatch.setattr(spending, "SCREENED", 1)
    unscreened = 0
    for map_ in MAPS:
        for appraisal, root, plan in appraised(map_):
            alone = repairs_alone(appraisal, root)
            first = next(iter(alone), "")
            for repair in plan.repairs:
                assert repair.gain == pytest.approx(alone[repair.id][0])
                assert repair.id == first or repair.id in plan.smallest_repair_set
                unscreened += repair.id != first and repair.gain > 0
    assert unscreened


@pytest.mark.parametrize("seed", range(20))
def test_shares_add_up_to_what_all_the_repairs_told_bring_together(seed):
    for appraisal, root, plan in appraised(tree(seed, attacks=seed % 3)):
        changes = every_change(appraisal, root)
        trials = trials_of(appraisal, appraisal.first, root)
        trial = TrialGraph(trials, ChangedNodes(trials))
        before = trial.strength
        for repair in plan.repairs:
            trial.toggle(changes[repair.id])
        assert sum(repair.share for repair in plan.repairs) == pytest.approx(
            trial.strength - before, abs=1e-6
        )


def test_shares_in_an_argument_are_drawn_for_more_than_five_repairs_where_claims_hang_on_each_other_else_for_more_than_twelve():
    found = set()
    for map_ in (tangled(6), tangled(10), tree(5), tree(13), tree(17)):
        for appraisal, root, plan in appraised(map_):
            graph = appraisal.indexed.graph
            cycle = any(graph.is_cyclic[graph.component_of[node]] for node in graph.ancestors(root))
            drawn = any(repair.share_margin for repair in plan.repairs)
            count = len(plan.repairs)
            assert not drawn or count > (5 if cycle else 12)
            found |= {(cycle, drawn)} if 5 < count <= 12 else set()
    assert found >= {(True, True), (False, False)}


def test_an_argument_for_a_claim_that_is_not_there_is_passed_over():
    map_ = tree(3)
    more = replace(map_, arguments=(*map_.arguments, Argument("lost", Text.of(en="Lost"), "nowhere")))
    found = weigh(more)
    assert set(found.arguments) == set(found.repair_plans) == {"chain"}
    assert found.repair_plans["chain"] == weigh(map_).repair_plans["chain"]


def test_what_breaks_first_has_a_name():
    nameless = 0
    for seed in range(80):
        map_ = tangled(seed)
        for found in weigh(map_).arguments.values():
            named = {*map_.claim, *map_.inference}
            assert {*found.bottleneck, *found.single_points_of_failure} <= named
        nameless += any("nobody-knows" in step.premises for step in map_.inferences)
    assert nameless


SCALE_MATTERS = [tree(509, attacks=1), tree(1917, attacks=1)]


def start_by_definition(
    appraisal: Appraiser, evaluation: Evaluation, root: int, plan: RepairPlan, scale: Scale
):
    """What to start with, by shares over every set of the repairs told, and those shares."""
    changes = every_change(appraisal, root)
    trials = trials_of(appraisal, evaluation, root, scale)

    def strength(made: frozenset[str]) -> float:
        trial = TrialGraph(trials, ChangedNodes(trials))
        for id_ in made:
            trial.toggle(changes[id_])
        return trial.strength

    share = shapley(strength, [repair.id for repair in plan.repairs])
    order = sorted(
        plan.repairs,
        key=lambda r: (not r.at_break, -r.lifts_to.rank, -round(share[r.id], 9), -round(r.gain, 9)),
    )
    if appraisal.verdicts.places(appraisal.indexed.id_of[root]):
        return order[0].id if order[0].at_break else "", share
    within = [repair.id for repair in order if repair.id in plan.smallest_repair_set]
    lifts = order[0].lifts_to.rank > level_of(appraisal, root)
    return order[0].id if lifts or not within else within[0], share


@pytest.mark.parametrize(
    "map_", [*SCALE_MATTERS, *map(tree, range(12)), *map(tangled, range(12))], ids=lambda _: "map"
)
def test_the_scale_matters_where_the_other_would_start_with_a_repair_of_a_larger_share(map_):
    for appraisal, root, plan in appraised(map_):
        graph = appraisal.indexed.graph
        if not 0 < len(plan.repairs) <= 8 or any(graph.is_cyclic):
            continue
        start, share = start_by_definition(appraisal, appraisal.first, root, plan, DEFAULT)
        assert plan.start_with == start
        if not start:
            assert not plan.sensitive_to_scale
            continue
        assert [r.share for r in plan.repairs] == pytest.approx([share[r.id] for r in plan.repairs])
        other, share = start_by_definition(appraisal, appraisal.other, root, plan, OTHER)
        assert plan.sensitive_to_scale is (share[other] > share[start] + SAME)
        assert plan.sensitive_to_scale or map_ not in SCALE_MATTERS
