"""The worked examples of the papers, and values on which independent implementations agree."""

from __future__ import annotations

from math import exp

import pytest

from mapgen.strength.repair.shapley import shares
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import GraphBuilder
from mapgen.strength.semantics.quadratic import quadratic_energy
from mapgen.strength.semantics.verdict import judge
from mapgen.vocabulary import Status
from tests.strength.graphs import attack, gradient, shapley, strengths


def euler(base, supports, attacks):
    """Amgoud & Ben-Naim 2017: a third semantics, to see that any can be put in."""
    return 1 - (1 - base**2) / (1 + base * exp(sum(supports) - sum(attacks)))


HALF = {"a": 0.5, "b": 0.5, "c": 0.5}
KAMPIK = {"supports": [("c", "b")], "attacks": [("b", "a")]}


def kampik(semantics, among):
    """Strength of a in example 3.1 of Kampik et al. 2024, of b and c only those `among`."""
    kept = {"a", *among}
    return strengths(
        semantics,
        {name: 0.5 for name in HALF if name in kept},
        [(x, y) for x, y in KAMPIK["supports"] if {x, y} <= kept],
        [(x, y) for x, y in KAMPIK["attacks"] if {x, y} <= kept],
    )["a"]


def test_kampik_2024_example_3_1_under_df_quad():
    assert strengths(df_quad, HALF, **KAMPIK) == pytest.approx({"a": 0.125, "b": 0.75, "c": 0.5})


def test_kampik_2024_example_3_1_what_removing_a_claim_does():
    whole = kampik(df_quad, {"b", "c"})
    assert whole - kampik(df_quad, {"c"}) == pytest.approx(-0.375)
    assert whole - kampik(df_quad, {"b"}) == pytest.approx(-0.125)


def test_kampik_2024_example_3_1_shapley_shares_add_up_to_the_whole():
    found = shapley(lambda some: kampik(df_quad, some), ["b", "c"])
    assert found == pytest.approx({"b": -0.3125, "c": -0.0625})
    assert sum(found.values()) == pytest.approx(kampik(df_quad, {"b", "c"}) - 0.5)


def test_kampik_2024_example_3_1_our_shares_are_shapleys():
    class Trial:
        def __init__(self):
            self.done = set()
            self.strength = kampik(df_quad, self.done)

        def toggle(self, name):
            self.done ^= {name}
            return kampik(df_quad, self.done)

    assert shares(["b", "c"], Trial) == [(pytest.approx(-0.3125), 0.0), (pytest.approx(-0.0625), 0.0)]


@pytest.mark.parametrize("name", ["b", "c"])
def test_kampik_2024_example_3_1_gradients(name):
    assert gradient(lambda base: strengths(df_quad, {**HALF, name: base}, **KAMPIK)["a"], 0.5) == (
        pytest.approx(-0.25)
    )


def test_kampik_2024_example_3_1_under_quadratic_energy():
    found = strengths(quadratic_energy, HALF, **KAMPIK)
    assert found["a"] == pytest.approx(0.3676471, abs=1e-7)
    assert found["b"] == pytest.approx(0.6)
    whole = kampik(quadratic_energy, {"b", "c"})
    assert whole - kampik(quadratic_energy, {"c"}) == pytest.approx(-0.1323529, abs=1e-7)
    share = shapley(lambda some: kampik(quadratic_energy, some), ["b", "c"])
    assert share["b"] == pytest.approx(-0.1161765, abs=1e-7)


def test_kampik_2024_example_3_1_under_the_euler_based_semantics():
    found = strengths(euler, HALF, **KAMPIK)
    assert found["a"] == pytest.approx(0.412902, abs=1e-6)
    assert found["b"] == pytest.approx(0.588897, abs=1e-6)


@pytest.mark.parametrize(
    ("semantics", "with_both", "removal"),
    [(df_quad, 0.0, 0.0), (quadratic_energy, 0.1, -0.15), (euler, 0.2975342, None)],
)
def test_kampik_2024_figure_4_two_certain_attackers(semantics, with_both, removal):
    one = strengths(semantics, {"a": 0.5, "b": 1.0}, attacks=[("b", "a")])["a"]
    both = strengths(semantics, {"a": 0.5, "b": 1.0, "c": 1.0}, attacks=[("b", "a"), ("c", "a")])["a"]
    assert both == pytest.approx(with_both, abs=1e-7)
    if removal is not None:
        assert both - one == pytest.approx(removal)


NEWS = dict.fromkeys("ABCDEFGH", 0.5)
NEWS_SUPPORTS = [("B", "A"), ("C", "A")]
NEWS_ATTACKS = [("D", "A"), ("E", "B"), ("F", "D"), ("G", "F"), ("H", "F")]


def news(**bases):
    return strengths(df_quad, {**NEWS, **bases}, NEWS_SUPPORTS, NEWS_ATTACKS)["A"]


def test_yin_2023_fake_news():
    assert news() == pytest.approx(0.59375)
    assert news(C=0.0) == pytest.approx(0.40625)


@pytest.mark.parametrize(
    ("name", "slope"),
    [
        ("C", 0.375),
        ("B", 0.125),
        ("F", 0.0625),
        ("G", -0.0625),
        ("H", -0.0625),
        ("E", -0.125),
        ("D", -0.4375),
    ],
)
def test_yin_2023_fake_news_gradients(name, slope):
    assert gradient(lambda base: news(**{name: base}), 0.5) == pytest.approx(slope, abs=1e-6)


def test_potyka_2018_single_support_and_single_attack():
    assert strengths(quadratic_energy, {"a": 0.5, "b": 0.5}, [("b", "a")])["a"] == pytest.approx(0.6)
    assert strengths(quadratic_energy, {"a": 0.5, "b": 0.5}, (), [("b", "a")])["a"] == pytest.approx(0.4)


def test_potyka_2019_a_claim_that_attacks_itself_comes_to_rest():
    assert strengths(quadratic_energy, {"a": 0.5}, (), [("a", "a")])["a"] == pytest.approx(
        0.4238538, abs=1e-7
    )


def test_potyka_2019_mutual_attack_comes_to_rest():
    found = strengths(df_quad, {"a": 1.0, "b": 0.5}, (), [("a", "b"), ("b", "a")])
    assert found == pytest.approx({"a": 1.0, "b": 0.0}, abs=1e-6)


def labels(size, attacks):
    builder = GraphBuilder()
    for _ in range(size):
        builder.claim(0.5, 2)
    for one, other in attacks:
        attack(builder, one, other)
        builder.fatal.add((one, other))  # Dung's attacks know no strength
    return judge(builder.build()).statuses


def test_dung_1995_an_attacker_that_is_attacked_lets_its_target_stand():
    assert labels(3, [(0, 1), (1, 2)]) == {0: Status.IN, 1: Status.OUT, 2: Status.IN}


def test_dung_1995_two_that_attack_each_other_stay_undecided():
    assert set(labels(2, [(0, 1), (1, 0)]).values()) == {Status.UNDECIDED}


def test_dung_1995_a_circle_of_three_stays_undecided():
    assert set(labels(3, [(0, 1), (1, 2), (2, 0)]).values()) == {Status.UNDECIDED}
