"""The order in which a graph is evaluated: cycles together, and after whatever they depend on."""

from __future__ import annotations

from itertools import pairwise
from math import inf
from random import Random

import pytest

from mapgen.strength.semantics.components import (
    derivation_rounds,
    strongly_connected_components,
    topological_order,
)
from mapgen.strength.semantics.graph import GraphBuilder
from tests.strength.graphs import attack, support


@pytest.mark.parametrize(
    ("depends_on", "components"),
    [
        ([], []),
        ([[], []], [{0}, {1}]),
        ([[0]], [{0}]),
        ([[1], []], [{1}, {0}]),
        ([[1], [0]], [{0, 1}]),
        ([[], [0], [0, 1]], [{0}, {1}, {2}]),
        ([[1, 2], [3], [3], []], [{3}, {1}, {2}, {0}]),
        ([[1], [2], [0, 3], []], [{3}, {0, 1, 2}]),
        ([[1], [2, 3], [1], [4], [3]], [{3, 4}, {1, 2}, {0}]),
        ([[1], [2], [3], [1], [0]], [{1, 2, 3}, {0}, {4}]),
        ([[1], [0, 2], [3], [2, 0]], [{0, 1, 2, 3}]),
    ],
)
def test_what_is_on_a_cycle_stands_together_and_after_what_it_depends_on(depends_on, components):
    found = strongly_connected_components(depends_on)
    assert [set(component) for component in found] == components
    assert sum(map(len, found)) == len(depends_on)


@pytest.mark.parametrize("seed", range(40))
def test_each_component_comes_after_the_components_that_it_depends_on(seed):
    random = Random(seed)
    depends_on = [[random.randrange(30) for _ in range(random.choice((0, 1, 1, 2)))] for _ in range(30)]
    found = strongly_connected_components(depends_on)
    index = {node: number for number, component in enumerate(found) for node in component}
    assert sorted(index) == list(range(30))
    for node, others in enumerate(depends_on):
        assert all(index[other] <= index[node] for other in others)
        assert all((index[other] == index[node]) == (node in reached(depends_on, other)) for other in others)


def reached(depends_on: list[list[int]], start: int) -> set[int]:
    """A node and all that it depends on, directly or not."""
    found = {start}
    for node in (waiting := [start]):
        new = set(depends_on[node]) - found
        found |= new
        waiting += new
    return found


def test_a_cycle_blocks_what_depends_on_it_and_nothing_else():
    assert topological_order([[], [0], [3, 1], [2], [3], [1, 1]]) == [0, 1, 5]


def test_the_nodes_of_a_long_cycle_are_found_without_recursion():
    size = 5000
    found = strongly_connected_components([[(node + 1) % size] for node in range(size)])
    assert found == [list(range(size))]


def rounds(claims: int, steps: list[tuple[list[int], int]], assumable: set[int]) -> list[float]:
    """The rounds of some claims; the steps, each from its premises to its conclusion, come after them."""
    premises = [()] * claims + [tuple(given) for given, _ in steps]
    conclusions = {claims + number: conclusion for number, (_, conclusion) in enumerate(steps)}
    supports = [[(step,) for step, to in conclusions.items() if to == claim] for claim in range(claims)]
    supports += [[]] * len(steps)
    stands = [claim in assumable for claim in range(claims)] + [False] * len(steps)
    return derivation_rounds(premises, supports, conclusions, stands)[:claims]


@pytest.mark.parametrize(
    ("claims", "steps", "assumable", "expected"),
    [
        (3, [([0], 1), ([1], 2)], {0}, [0, 1, 2]),
        (3, [([0], 1), ([1], 2)], set(), [0, 1, 2]),
        (3, [([0], 1), ([1], 2)], {0, 2}, [0, 1, 0]),
        (4, [([0], 1), ([1], 2), ([0, 2], 3)], {0}, [0, 1, 2, 3]),
        (4, [([0], 1), ([1], 2), ([0], 3), ([2], 3)], {0}, [0, 1, 2, 1]),
        (2, [([0], 1), ([1], 0)], set(), [inf, inf]),
        (3, [([0], 1), ([1], 0), ([2], 0)], {2}, [1, 2, 0]),
        (2, [([0, 0], 1)], {0}, [0, 1]),
    ],
)
def test_a_claim_is_reached_one_round_after_the_last_premise_of_its_first_step(
    claims, steps, assumable, expected
):
    assert rounds(claims, steps, assumable) == expected


def test_a_step_that_depends_on_its_own_conclusion_is_cut_and_the_other_way_round_is_not():
    builder = GraphBuilder()
    ground, one, other = builder.claim(), builder.claim(assumable=False), builder.claim(assumable=False)
    for pair in ((ground, one), (one, other), (other, one)):
        support(builder, *pair)
    graph = builder.build()
    (cut,) = graph.circular
    assert (builder.nodes[cut].premises, builder.nodes[cut].conclusion) == ((other,), one)
    assert [step for step in graph.steps_to(one) if step == cut] == []
    assert graph.support_order[ground] < graph.support_order[one] < graph.support_order[other]
    assert not any(graph.is_cyclic)


def test_a_row_with_no_cycle_has_nothing_cut():
    builder = GraphBuilder()
    row = [builder.claim(assumable=number == 0) for number in range(4)]
    for one, other in pairwise(row):
        support(builder, one, other)
    graph = builder.build()
    assert graph.circular == frozenset()
    assert [graph.component_of[claim] for claim in row] == sorted(graph.component_of[claim] for claim in row)


def test_claims_that_attack_each_other_are_one_component_and_know_whom_they_contradict():
    builder = GraphBuilder()
    one, other, third, alone = (builder.claim() for _ in range(4))
    for pair in ((one, other), (other, one), (one, third), (alone, alone)):
        attack(builder, *pair)
        builder.contradictions.add(pair)
    graph = builder.build()
    assert graph.component_of[one] == graph.component_of[other] < graph.component_of[third]
    assert [graph.is_cyclic[graph.component_of[each]] for each in (one, other, third, alone)] == [
        True,
        True,
        False,
        True,
    ]
    assert graph.contradicted == [[other, third], [one], [], [alone]]
    assert graph.dependents == [[other, third], [one], [], [alone]]


def test_the_ancestors_of_a_claim_are_what_supports_what_attacks_and_what_is_contradicted_and_nothing_else():
    builder = GraphBuilder()
    end, premise, attacker, struck, apart = (builder.claim() for _ in range(5))
    support(builder, premise, end)
    attack(builder, attacker, premise)
    attack(builder, end, struck)
    builder.contradictions.add((end, struck))
    attack(builder, end, apart)
    graph = builder.build()
    (step,) = graph.steps_to(end)
    assert set(graph.ancestors(end)) == {end, step, premise, attacker, struck}
    assert [graph.component_of[each] for each in graph.ancestors(end)] == sorted(
        graph.component_of[each] for each in graph.ancestors(end)
    )
    assert set(graph.ancestors(apart)) == {end, step, premise, attacker, struck, apart}


def test_below_a_step_that_was_cut_there_is_nothing():
    builder = GraphBuilder()
    one, other = builder.claim(), builder.claim(assumable=False)
    support(builder, one, other)
    support(builder, other, one)
    graph = builder.build()
    (cut,) = graph.circular
    assert graph.ancestors(cut) == [cut]
    assert graph.ancestors(one) == [one]


def test_a_longer_way_to_a_claim_is_no_cycle_even_where_there_is_one_elsewhere():
    builder = GraphBuilder()
    start, middle, end = builder.claim(), builder.claim(assumable=False), builder.claim(assumable=False)
    one, other = builder.claim(assumable=False), builder.claim(assumable=False)
    for pair in ((start, middle), (middle, end), (start, end), (one, other), (other, one)):
        support(builder, *pair)
    graph = builder.build()
    assert {builder.nodes[step].conclusion for step in graph.circular} == {one, other}
    assert len(graph.steps_to(end)) == 2
