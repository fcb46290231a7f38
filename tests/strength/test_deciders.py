"""What decided a rank, and where an argument breaks: read off small webs."""

from __future__ import annotations

import pytest

from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import Web
from mapgen.strength.semantics.verdict import judge
from tests.strength.graphs import attack


class Drawn(Web):
    """A web that is drawn by rank and by place."""

    def ranked(self, rank: int, *, grounded: bool = True) -> int:
        return self.claim(0.0, rank, grounded=grounded)

    def derived(self, *premises: int, to: int | None = None) -> tuple[int, int]:
        """A claim that a step leads to, and the step."""
        end = self.ranked(0, grounded=False) if to is None else to
        step = self.step(premises, end)
        self.supports[end].append((step,))
        return end, step

    def contradict(self, attacker: int, *targets: int) -> None:
        for target in targets:
            attack(self, attacker, target)
            self.mutual.add((attacker, target))

    def decided(self, *unsaid: int) -> Deciders:
        self.settle()
        return Deciders(self, judge(self), frozenset(unsaid))


def test_of_what_attacks_what_stands_and_is_no_weaker_counts():
    web = Drawn()
    target, strong, weak, fallen, best, torn, other = map(web.ranked, (2, 3, 1, 3, 4, 4, 4))
    web.contradict(strong, target)
    web.contradict(weak, target)
    web.contradict(fallen, target)
    web.contradict(best, fallen)
    web.contradict(torn, other, target)
    web.contradict(other, torn)
    found = web.decided()
    assert found.attackers(target) == [strong]
    assert found.attackers(fallen) == [best]
    assert found.attackers(torn) == [other]
    assert found.attackers(best) == []


def test_where_none_that_stands_attacks_equals_and_what_is_undecided_do():
    web = Drawn()
    target, equal, fallen, best = map(web.ranked, (2, 2, 3, 4))
    web.contradict(equal, target)
    web.contradict(fallen, target)
    web.contradict(best, fallen)
    found = web.decided()
    assert found.attackers(target) == [equal]
    assert found.attackers(equal) == [target]


def test_an_equal_that_is_contradicted_strikes_back_and_no_other():
    web = Drawn()
    place, equal, lower, higher, fallen, best = map(web.ranked, (2, 2, 1, 3, 2, 4))
    web.contradict(place, equal, lower, higher, fallen)
    web.contradict(best, fallen)
    assert web.decided().attackers(place) == [equal]


def test_what_contradicts_itself_is_told_once():
    web = Drawn()
    place = web.ranked(2)
    web.contradict(place, place)
    assert web.decided().attackers(place) == [place]


@pytest.mark.parametrize(("own", "deciding"), [(0, True), (2, True), (3, False)])
def test_a_claim_s_best_steps_decide_unless_its_own_evidence_is_better(own, deciding):
    web = Drawn()
    end, low, high = map(web.ranked, (own, 1, 2))
    web.derived(low, to=end)
    steps = [web.derived(high, to=end)[1], web.derived(high, to=end)[1]]
    found = web.decided()
    assert found.best_steps(end) == (steps if deciding else [])
    assert found.held_down(end) is not deciding
    assert found.best_steps(low) == []


def test_the_weakest_premises_of_a_step_decide_each_once():
    web = Drawn()
    low, also, high = map(web.ranked, (1, 1, 3))
    _, step = web.derived(low, high, low, also)
    found = web.decided()
    assert found.weakest_premises(step) == [low, also]
    assert found.below(step) == [low, also]


@pytest.mark.parametrize(
    ("limit", "value", "held"),
    [
        ("blocked", True, True),
        ("limited", True, True),
        ("drops", 1, True),
        ("ceilings", 2, True),
        ("ceilings", 3, False),
        ("drops", 0, False),
    ],
)
def test_a_step_is_held_down_by_what_is_its_own(limit, value, held):
    web = Drawn()
    end, step = web.derived(web.ranked(3))
    getattr(web, limit)[step] = value
    found = web.decided()
    assert found.held_down(step) is held
    assert found.capped(step) is (limit == "ceilings" and held)
    assert found.bottleneck(end) == ([step, 0] if held else [0])


def test_a_step_is_capped_by_less_than_the_least_of_its_premises():
    web = Drawn()
    _, step = web.derived(web.ranked(2), web.ranked(4))
    web.ceilings[step] = 3
    assert not web.decided().capped(step)


def test_an_attack_holds_down_a_step_and_a_claim():
    web = Drawn()
    start, attacker = web.ranked(3), web.ranked(4)
    end, step = web.derived(start)
    attack(web, attacker, step)
    found = web.decided()
    assert found.held_down(step)
    assert found.attackers(step) == [attacker]
    other = Drawn()
    start, attacker = other.ranked(3), other.ranked(4)
    end, step = other.derived(start)
    other.contradict(attacker, end)
    found = other.decided()
    assert (found.held_down(end), found.held_down(step)) == (True, False)


def test_a_circle_holds_down_and_nothing_is_looked_for_below_it():
    web = Drawn()
    one, there = web.derived(web.ranked(0, grounded=False))
    web.supports[0] = [(web.step([one], 0),)]
    found = web.decided()
    for step in web.circular:
        assert found.held_down(step)
        assert found.below(step) == []
    assert there in web.circular


def test_the_bottleneck_is_told_from_the_conclusion_downwards_each_place_once():
    web = Drawn()
    bare = web.ranked(1)
    left, to_left = web.derived(bare)
    right, to_right = web.derived(bare)
    end, last = web.derived(left, right)
    web.drops[last] = web.drops[to_left] = 1
    found = web.decided()
    assert found.bottleneck(end) == [last, to_left, bare]
    assert found.below(end) == [last]
    assert to_right not in found.bottleneck(end)


def strengths(web: Web, **given: float) -> list[float]:
    return [given.get(f"p{place}", 0.5) for place in range(len(web.bases))]


def test_an_argument_breaks_down_its_strongest_step_at_the_weakest_premise():
    web = Drawn()
    firm, loose = web.ranked(2), web.ranked(2)
    end, weak = web.derived(firm)
    _, strong = web.derived(firm, loose, to=end)
    found = web.decided()
    told = strengths(web, **{f"p{weak}": 0.1, f"p{strong}": 0.3, f"p{firm}": 0.4, f"p{loose}": 0.2})
    assert found.first_break(end, told) == loose
    assert found.first_break_below(end, told) == loose
    turned = strengths(web, **{f"p{weak}": 0.3, f"p{strong}": 0.1, f"p{firm}": 0.4, f"p{loose}": 0.2})
    assert found.first_break(end, turned) == firm


def test_among_equals_it_breaks_at_what_nobody_says():
    web = Drawn()
    said, unsaid = web.ranked(2), web.ranked(2)
    end, _ = web.derived(said, unsaid)
    assert web.decided().first_break(end, strengths(web)) == said
    assert web.decided(unsaid).first_break(end, strengths(web)) == unsaid
    assert web.decided(unsaid).first_break(end, strengths(web, **{f"p{said}": 0.1})) == said


def test_what_holds_the_conclusion_itself_down_can_be_passed_over():
    web = Drawn()
    start, attacker = web.ranked(3), web.ranked(4)
    end, _ = web.derived(start)
    web.contradict(attacker, end)
    found = web.decided()
    assert found.first_break(end, strengths(web)) == end
    assert found.first_break_below(end, strengths(web)) == start
    assert found.first_break_below(start, strengths(web)) == start
