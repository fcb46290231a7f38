"""Strengths node by node: steps, undercuts, nodes that count once together, and changed nodes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mapgen.strength.semantics import modular
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import Changed, GraphBuilder
from mapgen.strength.semantics.modular import Evaluation, evaluate, update
from mapgen.strength.semantics.quadratic import quadratic_energy
from tests.strength.graphs import add_support, attack, support


def evaluated(builder: GraphBuilder) -> Evaluation:
    return evaluate(builder.build(), df_quad)


def updated(
    before: Evaluation, builder: GraphBuilder, changed: list[int], root: int
) -> tuple[Changed[float], int]:
    """The strengths after some nodes of a graph have changed in its builder, and the edge visits."""
    strengths = Changed(before.strengths)
    return strengths, update(before, builder.build().nodes, strengths, changed, root)


def test_a_step_is_worth_the_least_of_its_premises_times_what_it_keeps():
    builder = GraphBuilder()
    weak, strong, end = builder.claim(0.4), builder.claim(0.8), builder.claim()
    step = builder.step([strong, weak], end, keeps=0.5)
    add_support(builder, end, step)
    assert evaluated(builder).strengths[end] == pytest.approx(0.2)
    builder.change(step, limit=0.3)
    assert evaluated(builder).strengths[end] == pytest.approx(0.15)


def test_what_undercuts_a_step_takes_its_part_and_voices_that_hang_together_take_it_once():
    builder = GraphBuilder()
    start, one, other, end = builder.claim(1.0), builder.claim(0.5), builder.claim(0.2), builder.claim()
    step = builder.step([start], end)
    add_support(builder, end, step)
    builder.change(step, attacks=[(one,), (other,)])
    assert evaluated(builder).strengths[step] == pytest.approx(0.4)
    builder.change(step, attacks=[(other, one)])
    assert evaluated(builder).strengths[step] == pytest.approx(0.5)


def test_steps_that_hang_together_count_as_the_strongest_of_them():
    builder = GraphBuilder()
    weak, strong, end = builder.claim(0.2), builder.claim(0.6), builder.claim()
    steps = tuple(builder.step([each], end) for each in (weak, strong))
    builder.change(end, supports=[steps])
    assert evaluated(builder).strengths[end] == pytest.approx(0.6)
    builder.change(end, supports=[(step,) for step in steps])
    assert evaluated(builder).strengths[end] == pytest.approx(1 - 0.8 * 0.4)


def test_a_step_that_was_cut_is_worth_nothing():
    builder = GraphBuilder()
    one, other = builder.claim(0.6), builder.claim(assumable=False)
    support(builder, one, other)
    support(builder, other, one)
    found = evaluated(builder)
    (cut,) = found.graph.circular
    assert found.strengths[cut] == 0.0
    assert found.strengths[one] == found.strengths[other] == pytest.approx(0.6)


def changing() -> tuple[GraphBuilder, list[int]]:
    """Two that attack each other, struck by a third; what they support; one apart."""
    builder = GraphBuilder()
    claims = [builder.claim(weight) for weight in (0.6, 0.4, 0.5, 0.0, 0.3)]
    one, other, third, end, _ = claims
    for pair in ((one, other), (other, one), (third, one)):
        attack(builder, *pair)
    support(builder, one, end)
    support(builder, other, end)
    return builder, claims


@pytest.mark.parametrize("semantics", [df_quad, quadratic_energy])
def test_an_update_gives_the_strengths_that_evaluating_anew_gives(semantics):
    builder, (one, other, third, end, apart) = changing()
    before = evaluate(builder.build(), semantics)
    kept = tuple(before.strengths)
    builder.change(third, initial_weight=0.9)
    after, _ = updated(before, builder, [third], end)
    anew = evaluate(builder.build(), semantics).strengths
    assert [after[node] for node in range(len(anew))] == pytest.approx(anew)
    assert {third, one, other, end} <= set(after)
    assert apart not in after
    assert tuple(before.strengths) == kept


def test_nothing_above_the_root_is_evaluated_again():
    builder, (one, _, third, end, _) = changing()
    before = evaluated(builder)
    builder.change(third, initial_weight=0.9)
    after, _ = updated(before, builder, [third], one)
    assert end not in after


def test_where_a_strength_does_not_change_nothing_else_is_evaluated():
    builder = GraphBuilder()
    start, end = builder.claim(0.5), builder.claim()
    support(builder, start, end)
    before = evaluated(builder)
    after, edge_visits = updated(before, builder, [start], end)
    assert after == {start: 0.5}
    assert edge_visits == before.costs.of_node[start]


def test_the_edge_visits_of_a_cycle_are_counted_apart():
    builder, (one, *_, apart) = changing()
    found = evaluated(builder)
    graph = found.graph
    assert list(found.cycle_visits) == [graph.component_of[one]]
    acyclic = sum(found.costs.of_node[each[0]] for each in graph.components if len(each) == 1)
    assert found.edge_visits == acyclic + sum(found.cycle_visits.values())
    assert found.cycle_visits[graph.component_of[one]] >= 2 * found.costs.of_node[one]
    assert graph.component_of[apart] not in found.cycle_visits


def test_each_of_two_cycles_has_its_own_edge_visits():
    builder, _ = changing()
    once = evaluated(builder).cycle_visits
    twice, _ = changing()
    pair = [twice.claim(0.6), twice.claim(0.4)]
    attack(twice, *pair)
    attack(twice, *reversed(pair))
    found = evaluated(twice)
    assert len(found.cycle_visits) == 2
    assert set(once.values()) <= set(found.cycle_visits.values())


def test_changes_far_apart_are_evaluated_from_the_bottom_up():
    builder = GraphBuilder()
    row = [builder.claim(0.9), *(builder.claim() for _ in range(4))]
    for pair in pairwise(row):
        support(builder, *pair)
    before = evaluated(builder)
    component_of = before.graph.component_of
    (first,) = [step for step, node in enumerate(builder.nodes) if node.premises and component_of[step] == 1]
    assert component_of[row[-1]] == 8
    builder.change(first, initial_weight=0.5)
    builder.change(row[-1], initial_weight=0.2)
    after, _ = updated(before, builder, [first, row[-1]], row[-1])
    anew = evaluated(builder).strengths
    assert [after[node] for node in range(len(anew))] == pytest.approx(anew)


def only(found: Evaluation) -> int:
    """The edge visits of the only cycle."""
    (edge_visits,) = found.cycle_visits.values()
    return edge_visits


def test_a_cycle_is_followed_at_four_evaluations_of_each_node_a_step(monkeypatch):
    monkeypatch.setattr(modular, "MOST_SWEEPS", 0)
    monkeypatch.setattr(modular, "MOST_STEPS", 3)
    builder, (one, other, *_) = changing()
    found = evaluated(builder)
    assert only(found) == 3 * 4 * (found.costs.of_node[one] + found.costs.of_node[other])
    assert found.unsettled == {one, other}


def test_each_sweep_of_a_cycle_evaluates_each_node_that_moved_twice(monkeypatch):
    monkeypatch.setattr(modular, "MOST_SWEEPS", 1)
    monkeypatch.setattr(modular, "MOST_STEPS", 0)
    builder, (one, other, *_) = changing()
    found = evaluated(builder)
    assert only(found) == 2 * (found.costs.of_node[one] + found.costs.of_node[other])


def test_a_node_costs_its_premises_its_steps_and_its_attackers():
    builder = GraphBuilder()
    one, other, end, alone = (builder.claim(0.5) for _ in range(4))
    step = builder.step([one, other], end)
    add_support(builder, end, step)
    builder.change(end, attacks=[(one, other), (alone,)])
    costs = evaluated(builder).costs.of_node
    assert [costs[node] - modular.NODE_COST for node in (step, end, alone)] == [2, 4, 0]


def test_cycles_together_are_followed_for_so_many_edge_visits(monkeypatch):
    monkeypatch.setattr(modular, "MOST_SWEEPS", 0)
    builder, _ = changing()
    both = evaluated(builder).costs.of_cycles
    monkeypatch.setattr(modular, "MOST_EDGE_VISITS", 5 * 4 * both)
    assert only(evaluated(builder)) == 5 * 4 * both
    for _ in range(4):
        pair = [builder.claim(0.6), builder.claim(0.4)]
        attack(builder, *pair)
        attack(builder, *reversed(pair))
    assert len(many := evaluated(builder).cycle_visits) == 5
    assert max(many.values()) == 4 * both
    monkeypatch.setattr(modular, "MOST_EDGE_VISITS", 0)
    assert max(evaluated(builder).cycle_visits.values()) == 4 * both


@pytest.mark.parametrize("sweeps", [0, modular.MOST_SWEEPS])
def test_an_update_brings_a_cycle_to_rest_that_had_not_converged(monkeypatch, sweeps):
    with monkeypatch.context() as hurried:
        hurried.setattr(modular, "MOST_SWEEPS", 0)
        hurried.setattr(modular, "MOST_STEPS", 1)
        builder, (one, other, third, end, _) = changing()
        before = evaluated(builder)
        assert before.unsettled == {one, other}
    monkeypatch.setattr(modular, "MOST_SWEEPS", sweeps)
    after, _ = updated(before, builder, [third, one], end)
    anew = evaluated(builder)
    assert not anew.unsettled
    assert [after[node] for node in range(len(anew.strengths))] == pytest.approx(anew.strengths)


def test_one_step_is_that_of_the_runge_kutta_method_of_order_four(monkeypatch):
    monkeypatch.setattr(modular, "MOST_SWEEPS", 0)
    monkeypatch.setattr(modular, "MOST_STEPS", 1)
    builder = GraphBuilder()
    itself = builder.claim(0.5)
    attack(builder, itself, itself)
    # It moves by 0.5 - 1.5 s from 0.5 to its equilibrium at 1/3; the factor of the method is this polynomial.
    z = -1.5 * modular.STEP_SIZE
    factor = 1 + z + z**2 / 2 + z**3 / 6 + z**4 / 24
    assert evaluated(builder).strengths[itself] == pytest.approx(1 / 3 + (0.5 - 1 / 3) * factor, abs=1e-12)
