"""The best way down from a claim, and where it breaks: read off small graphs."""

from __future__ import annotations

from random import Random

import pytest

from mapgen.strength.scale import DEFAULT
from mapgen.strength.semantics.best_way import BestWays, Gravest
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import HIGHEST, GraphBuilder
from mapgen.strength.semantics.verdict import judge
from tests.strength.graphs import Drawn
from tests.strength.maps import indexed_graph
from tests.strength.tangled import tangled


def strengths(builder: GraphBuilder, **given: float) -> list[float]:
    return [given.get(f"p{node}", 0.5) for node in range(len(builder.nodes))]


def test_the_way_down_leads_by_the_strongest_step_to_all_of_its_weakest_premises():
    builder = Drawn()
    firm, loose = builder.ranked(2), builder.ranked(2)
    end, weak = builder.derived(firm)
    _, strong = builder.derived(firm, loose, builder.ranked(3), to=end)
    found = builder.decided()
    told = strengths(builder, **{f"p{weak}": 0.1, f"p{strong}": 0.3})
    assert BestWays(found, told).down(end) == [end, strong, firm, loose]
    assert BestWays(found, told).break_at(end, 2) == firm
    turned = strengths(builder, **{f"p{weak}": 0.3, f"p{strong}": 0.1})
    assert BestWays(found, turned).down(end) == [end, weak, firm]
    assert BestWays(found, turned).break_at(end, 2) == firm


def test_of_steps_that_give_alike_the_way_down_leads_by_the_one_with_the_best_weakest_premise():
    builder = Drawn()
    low, high = builder.ranked(1), builder.ranked(4)
    end, plain = builder.derived(low)
    _, limited = builder.derived(high, to=end)
    builder.change(limited, ceiling=1)
    told = strengths(builder, **{f"p{plain}": 0.9, f"p{limited}": 0.1})
    assert BestWays(builder.decided(), told).down(end) == [end, limited, high]
    assert BestWays(builder.decided(), told).break_at(end, 2) == limited


def test_the_way_down_passes_over_what_nobody_says_unless_there_is_nothing_else():
    builder = Drawn()
    said, unsaid = builder.ranked(2), builder.unsaid()
    end, step = builder.derived(unsaid, said)
    assert BestWays(builder.decided(), strengths(builder)).down(end) == [end, step, said]
    alone, only = builder.derived(unsaid)
    assert BestWays(builder.decided(), strengths(builder)).down(alone) == [alone, only, unsaid]


def test_a_circle_ends_the_ways_down():
    builder = Drawn()
    one, _ = builder.derived(builder.ranked(0, assumable=False))
    builder.change(0, supports=[(builder.step([one], 0),)])
    found = builder.decided()
    assert BestWays(found, strengths(builder)).down(one) == [one]
    assert BestWays(found, strengths(builder)).break_at(one, 2) == one


@pytest.mark.parametrize(
    ("limits", "rank", "gravest"),
    [
        ({"ceiling": 1}, 4, "step"),  # three ranks at the step, none at the premise
        ({"gap": 1}, 3, "step"),  # one rank at each: the nearest
        ({"gap": 1}, 2, "start"),
        ({"gap": 2, "open": True}, 2, "step"),  # one rank more than there is left to lose
        ({"blocked": True}, 0, "step"),  # what is fatal is worse than nothing at all
        ({"faults": 2}, 1, "start"),
    ],
)
def test_an_argument_breaks_where_most_is_lost_on_the_ways_down(limits, rank, gravest):
    builder = Drawn()
    start = builder.ranked(rank)
    end, step = builder.derived(start)
    builder.change(step, **limits)
    assert (
        BestWays(builder.decided(), strengths(builder)).break_at(end, 0)
        == {"step": step, "start": start}[gravest]
    )


@pytest.mark.parametrize(("rank", "costs", "at_end"), [(3, 2, True), (2, 1, False), (1, 0, False)])
def test_an_argument_breaks_at_its_conclusion_where_an_objection_costs_most(rank, costs, at_end):
    builder = Drawn()
    start, against = builder.ranked(rank), builder.ranked(4)
    end, _ = builder.derived(start)
    builder.contradict(against, end)
    found = builder.decided()
    assert (found.severity(end), found.severity(start)) == (costs, HIGHEST - rank)
    assert BestWays(found, strengths(builder)).break_at(end, 0) == (end if at_end else start)


@pytest.mark.parametrize(("needed", "at_step"), [(1, False), (2, False), (3, True)])
def test_the_nearest_that_alone_leaves_too_little_is_the_break(needed: int, at_step: bool) -> None:
    builder = Drawn()
    start = builder.ranked(1)
    end, step = builder.derived(start)
    builder.change(step, faults=2)
    assert BestWays(builder.decided(), strengths(builder)).break_at(end, needed) == (
        step if at_step else start
    )


@pytest.mark.parametrize("seed", range(60))
def test_what_was_found_below_serves_all_above_and_is_what_each_finds_alone(seed: int) -> None:
    random = Random(seed)
    graph = indexed_graph(tangled(seed), DEFAULT).graph
    deciders = Deciders(graph, judge(graph))
    told = [random.choice((0.2, 0.5)) for _ in range(graph.size)]
    ways = BestWays(deciders, told)
    weight = [random.randrange(3) for _ in range(graph.size)]
    heaviest = Gravest(ways, weight.__getitem__)
    for root in random.sample(range(graph.size), graph.size):
        way = BestWays(deciders, told).down(root)
        assert heaviest.on_the_way(root) == max(way, key=weight.__getitem__)
        for needed in (2, 3):
            alone = (node for node in way if HIGHEST - deciders.severity(node) < needed)
            assert ways.break_at(root, needed) == next(alone, max(way, key=deciders.severity))
