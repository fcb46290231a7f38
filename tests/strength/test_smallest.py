"""The fewest repairs: their prices against every set there is, and how far the search may go."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import combinations

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.repair.changes import Change, possible_changes
from mapgen.strength.repair.smallest import TRIALS, _adds_up, _Prices, smallest_set
from mapgen.strength.repair.trial import Trials
from mapgen.strength.scale import DEFAULT
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import HIGHEST, GraphBuilder
from mapgen.strength.semantics.modular import evaluate
from mapgen.strength.semantics.verdict import Verdict, judge
from mapgen.strength.values import RepairKind
from tests.strength.maps import indexed_graph
from tests.strength.tangled import tangled
from tests.strength.trees import tree

SEEDS = range(60)


class Counting(Trials):
    """Trials that count how often they were asked for a level."""

    __slots__ = ("tried",)

    def level_after(self, changes: Collection[Change]) -> int:
        object.__setattr__(self, "tried", getattr(self, "tried", 0) + 1)
        return super().level_after(changes)

    def forget(self) -> None:
        object.__setattr__(self, "tried", 0)


def trials_of(map_: ArgumentMap, root: int = 0) -> tuple[Counting, list[Change], Verdict]:
    """The trials for a claim of a map, every change of it, and how it stands."""
    made = indexed_graph(map_, DEFAULT)
    verdict = judge(made.graph)
    trials = Counting.of(evaluate(made.graph, df_quad), verdict, root, DEFAULT)
    every = list(possible_changes(map_, made, verdict, root)) if trials.level < HIGHEST else []
    assert isinstance(trials, Counting)
    return trials, every, verdict


def reached(trials: Trials, every: Sequence[Change]) -> list[tuple[int, int]]:
    """How many repairs, and the level that they reach, for every set of them, the smallest first."""
    sizes = range(1, len(every) + 1)
    return [(size, trials.level_after(some)) for size in sizes for some in combinations(every, size)]


@pytest.mark.parametrize(("attacks", "undercuts"), [(0, False), (3, True), (5, True), (3, False)])
def test_where_no_claim_is_used_twice_the_price_of_each_level_is_the_size_of_its_smallest_set(
    attacks, undercuts
):
    told = set()
    for seed in SEEDS:
        trials, every, verdict = trials_of(tree(seed, attacks=attacks, undercuts=undercuts, lost=True))
        if len(every) > 8:
            continue
        sets = reached(trials, every)
        prices = _Prices(trials, every, verdict, trials.level + 1)
        for level in range(trials.level + 1, HIGHEST + 1):
            found = prices.set_for(0, level)
            fewest = next((size for size, reaches in sets if reaches >= level), 0)
            assert not found or trials.level_after(found) >= level
            assert len(set(found)) == len(found)
            assert len(found) == fewest, (seed, level)
            told |= {(change.kind, level) for change in found}
    kinds = set(RepairKind) - (set() if attacks else {RepairKind.ANSWER_ATTACK})
    assert {kind for kind, _ in told} == kinds, "every kind of repair was needed somewhere"
    assert {level for _, level in told} == {1, 2, 3, 4}


@pytest.mark.parametrize("attacks", [0, 3])
def test_prices_are_exact_where_nothing_is_used_twice_attacked_or_not(attacks):
    for seed in SEEDS:
        trials, every, verdict = trials_of(tree(seed, attacks=attacks))
        assert smallest_set(trials, every, verdict, 0)[2]


def test_prices_are_not_called_exact_on_a_cycle():
    builder = GraphBuilder()
    root, other = builder.claim(0.2, 1), builder.claim(0.8, 4)
    for one, struck in ((root, other), (other, root)):
        builder.change(struck, attacks=[(one,)])
        builder.contradictions.add((one, struck))
    graph = builder.build()
    verdict = judge(graph)
    trials = Trials.of(evaluate(graph, df_quad), verdict, root, DEFAULT)
    changes = [
        Change(RepairKind.STRENGTHEN, root, "root"),
        Change(RepairKind.ANSWER_ATTACK, root, "a", other),
    ]
    assert smallest_set(trials, changes, verdict, 0) == ((changes[0],), 2, True), "one change cannot be fewer"
    assert not _adds_up(trials)


SHAPES = [(tangled(seed), root) for seed in range(30) for root in range(3)]
SHAPES += [(tree(seed, attacks=4), 0) for seed in range(30)]


@cache
def all_sets(map_, root):
    """What `reached` tells of every set of changes; None where there are too many or none is needed."""
    trials, every, _ = trials_of(map_, root)
    return None if trials.level == HIGHEST or len(every) > 9 else reached(trials, every)


@pytest.mark.parametrize("most", [0, 12, TRIALS])
def test_what_is_said_of_the_smallest_set_holds_among_all_sets(most):
    for map_, root in ((map_, min(root, len(map_.claims) - 1)) for map_, root in SHAPES):
        sets = all_sets(map_, root)
        if sets is None:
            continue
        trials, every, verdict = trials_of(map_, root)
        now = trials.level
        fewest = next((size for size, reaches in sets if reaches > now), 0)
        trials.forget()
        found, level, exact = smallest_set(trials, every, verdict, most)
        assert trials.tried <= 2 * max(1, most) + HIGHEST + 1
        assert level == trials.level_after(found)
        assert (level > now) is bool(found)
        assert not found or len(found) >= fewest
        if exact:
            assert len(found) == fewest
        if len(sets) <= most:
            assert exact, "every set could be tried"


def wide(premises: int) -> tuple[Counting, list[Change], Verdict]:
    """A step that needs so many unsupported claims, and another from one of them that spoils the prices."""
    builder = GraphBuilder()
    root = builder.claim(assumable=False)
    bare = [builder.claim(assumable=False) for _ in range(premises)]
    vain = builder.claim(assumable=False)
    builder.change(root, supports=[(builder.step(bare, root),), (builder.step([vain, bare[0]], root),)])
    graph = builder.build()
    verdict = judge(graph)
    changes = [Change(RepairKind.SUPPORT, node, f"c{node}") for node in bare]
    return Counting.of(evaluate(graph, df_quad), verdict, root, DEFAULT), changes, verdict


@pytest.mark.parametrize(
    ("premises", "most", "exact"),
    [(4, 14, True), (4, 13, False), (9, 10_000, True), (10, 10_000, False)],
)
def test_smaller_sets_are_tried_only_where_all_of_them_can_be(premises, most, exact):
    trials, changes, verdict = wide(premises)
    assert smallest_set(trials, changes, verdict, most) == (tuple(changes), HIGHEST, exact)
    smaller = 2**premises - 2
    assert trials.tried == 2 + (smaller if exact else 0)


def test_one_premise_of_two_steps_is_repaired_once_and_the_prices_say_no_more_than_they_know():
    builder = GraphBuilder()
    root, one, other = (builder.claim(assumable=False) for _ in range(3))
    shared, own = builder.claim(), builder.claim()
    builder.change(root, supports=[(builder.step([one, other], root),)])
    builder.change(one, supports=[(builder.step([shared], one),)])
    builder.change(other, supports=[(builder.step([shared, own], other),)])
    graph = builder.build()
    verdict = judge(graph)
    changes = [Change(RepairKind.SUPPORT, node, f"c{node}") for node in (shared, own)]
    trials = Trials.of(evaluate(graph, df_quad), verdict, root, DEFAULT)
    assert smallest_set(trials, changes, verdict, 0) == (tuple(changes), HIGHEST, False)
    assert smallest_set(trials, changes, verdict, 2) == (tuple(changes), HIGHEST, True)


SPOILT = [(seed, root) for seed in range(150) for root in range(3)]


def test_where_prices_mislead_all_repairs_are_taken_and_those_that_are_idle_put_back():
    taken = 0
    for seed, root in SPOILT:
        trials, every, verdict = trials_of(tangled(seed), root)
        now = trials.level
        if len(every) < 4 or smallest_set(trials, every, verdict, 0)[0]:
            continue
        together = trials.level_after(every) > now
        found, _, _ = smallest_set(trials, every, verdict, len(every))
        assert bool(found) is together
        for change in found:
            assert trials.level_after([each for each in found if each != change]) <= now, "none is idle"
        assert smallest_set(trials, every, verdict, len(every) - 1)[0] == ()
        taken += together
    assert taken
