"""The way from a conclusion down to its best evidence, read off small graphs."""

from __future__ import annotations

from random import Random

import pytest

from mapgen.strength.breaking.ways import Gravest, Ways, Worths
from mapgen.strength.scale import DEFAULT
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import HIGHEST, ArgumentationGraph
from mapgen.strength.semantics.verdict import judge
from tests.strength.graphs import Drawn
from tests.strength.maps import indexed_graph
from tests.strength.tangled import tangled


def worths(graph: ArgumentationGraph, limits: dict[int, int] | None = None) -> Worths:
    """What nodes are worth if each claim is told as it is; `limits`: what a step carries over at most."""
    nodes = graph.nodes
    own = [0 if nodes[each].unsaid or nodes[each].taken else nodes[each].level for each in range(graph.size)]
    steps = {each: HIGHEST for each in range(graph.size) if graph.is_step(each)} | (limits or {})
    return Worths(graph, [steps.get(each, rank) for each, rank in enumerate(own)])


def ways(builder: Drawn, *ends: int, strengths: dict[int, float] | None = None) -> Ways:
    found = builder.decided()
    given = [(strengths or {}).get(node, 0.5) for node in range(found.graph.size)]
    return Ways(found, worths(found.graph), frozenset(ends), given)


def down(builder: Drawn, root: int, strengths: dict[int, float] | None = None) -> list[int]:
    return ways(builder, strengths=strengths).down(root)


def test_the_way_leads_by_the_step_on_the_best_evidence_though_it_gives_less_as_it_is() -> None:
    builder = Drawn()
    low, high = builder.ranked(2), builder.ranked(4)
    end, _ = builder.derived(low)
    _, limited = builder.derived(high, to=end)
    builder.change(limited, ceiling=1)
    assert down(builder, end) == [end, limited, high]


def test_of_steps_on_evidence_that_is_as_good_it_leads_by_the_one_that_is_nearer_to_it() -> None:
    builder = Drawn()
    far, near = builder.ranked(2), builder.ranked(2)
    middle, _ = builder.derived(far)
    end, _ = builder.derived(middle)
    _, step = builder.derived(near, to=end)
    builder.change(step, faults=1)
    assert down(builder, end) == [end, step, near]


def test_of_steps_that_are_alike_it_leads_by_the_strongest_then_by_the_first() -> None:
    builder = Drawn()
    firm, loose = builder.ranked(2), builder.ranked(2)
    end, first = builder.derived(firm)
    _, second = builder.derived(loose, builder.ranked(3), to=end)
    assert down(builder, end) == [end, first, firm]
    assert down(builder, end, strengths={second: 0.9}) == [end, second, loose]


def test_what_is_only_taken_as_known_is_no_evidence() -> None:
    builder = Drawn()
    known, weak = builder.ranked(4), builder.ranked(1)
    builder.change(known, taken=True)
    end, _ = builder.derived(known)
    _, step = builder.derived(weak, to=end)
    assert down(builder, end) == [end, step, weak]


def test_it_leads_to_all_of_the_weakest_premises_and_passes_over_what_nobody_says() -> None:
    builder = Drawn()
    firm, loose, unsaid = builder.ranked(2), builder.ranked(2), builder.unsaid()
    end, step = builder.derived(firm, unsaid, loose, builder.ranked(3))
    assert down(builder, end) == [end, step, firm, loose]
    alone, only = builder.derived(unsaid)
    assert down(builder, alone) == [alone, only, unsaid]


def test_of_grave_places_the_nearest_is_told_and_a_chains_own_before_another_s() -> None:
    builder = Drawn()
    start = builder.ranked(2)
    other, below = builder.derived(start)
    middle, between = builder.derived(other)
    end, step = builder.derived(middle)
    way = [end, step, middle, between, other, below, start]
    assert down(builder, end) == way

    def gravest(sorts: dict[int, int], *ends: int) -> int:
        return Gravest(ways(builder, *ends), lambda node: (sorts.get(node, 0), 0)).on_the_way(end)

    assert gravest({step: 1, below: 1}) == step
    assert gravest({step: 1, below: 2}) == below
    assert gravest({step: 1, below: 2}, other, end) == step
    assert gravest({below: 2}, other, end) == below
    assert gravest({}) == end


def test_where_no_place_is_grave_the_one_that_loses_most_is_told_whosever_it_is() -> None:
    builder = Drawn()
    other, below = builder.derived(builder.ranked(2))
    end, _ = builder.derived(other)
    lost = {end: 1, below: 2}
    assert Gravest(ways(builder, other), lambda node: (0, lost.get(node, 0))).on_the_way(end) == below


def test_what_is_late_comes_after_the_next_node() -> None:
    builder = Drawn()
    end, step = builder.derived(builder.ranked(2))
    sorts = {end: 1, step: 1}
    found = ways(builder)
    assert Gravest(found, lambda node: (sorts.get(node, 0), 0)).on_the_way(end) == end
    late = Gravest(found, lambda node: (sorts.get(node, 0), 0), lambda node: node == end)
    assert late.on_the_way(end) == step


@pytest.mark.parametrize("seed", range(40))
def test_what_was_found_below_serves_all_above_and_is_what_each_finds_alone(seed: int) -> None:
    random = Random(seed)
    graph = indexed_graph(tangled(seed), DEFAULT).graph
    told = [random.choice((0.2, 0.5)) for _ in range(graph.size)]
    found = Ways(Deciders(graph, judge(graph)), worths(graph), frozenset(), told)
    weight = [random.randrange(3) for _ in range(graph.size)]
    heaviest = Gravest(found, lambda node: (weight[node], 0))
    for root in random.sample(range(graph.size), graph.size):
        assert heaviest.on_the_way(root) == max(found.down(root), key=weight.__getitem__)


def test_a_circle_ends_the_way() -> None:
    builder = Drawn()
    one, _ = builder.derived(builder.ranked(0, assumable=False))
    builder.change(0, supports=[(builder.step([one], 0),)])
    assert down(builder, one) == [one]
