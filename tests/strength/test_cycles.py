"""Cycles of attacks: where the bounds meet is where following the cycle leads."""

from __future__ import annotations

from random import Random

import pytest

from mapgen.strength.semantics import modular
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import ArgumentationGraph, GraphBuilder
from mapgen.strength.semantics.modular import Semantics, evaluate
from mapgen.strength.semantics.quadratic import quadratic_energy
from tests.strength.graphs import attack, strengths, support

SEMANTICS = pytest.mark.parametrize("semantics", [df_quad, quadratic_energy])


def tangled(seed: int) -> ArgumentationGraph:
    """Claims that support and attack each other as chance has it, with cycles among them."""
    random = Random(seed)
    builder = GraphBuilder()
    claims = [builder.claim(random.choice((0.0, 0.2, 0.5, 0.8, 1.0))) for _ in range(12)]
    for _ in range(10):
        support(builder, *random.sample(claims, 2))
    for _ in range(10):
        attack(builder, *random.sample(claims, 2))
    return builder.build()


SOME_MEET = (976, 1230)
"""Seeds of graphs in which some bounds meet and others do not."""


@SEMANTICS
@pytest.mark.parametrize("seed", [*range(60), *SOME_MEET])
def test_bounds_meet_where_following_leads(seed: int, semantics: Semantics, monkeypatch) -> None:
    found = evaluate(tangled(seed), semantics)
    monkeypatch.setattr(modular, "MOST_SWEEPS", 0)
    followed = evaluate(tangled(seed), semantics)
    if not followed.unsettled:
        assert found.strengths == pytest.approx(followed.strengths, abs=1e-7)
    assert found.unsettled <= followed.unsettled


def test_most_tangles_need_not_be_followed(monkeypatch) -> None:
    followed = []
    monkeypatch.setattr(modular._Evaluator, "_follow", lambda self, cycle: followed.append(cycle))
    cycles = sum(sum(evaluate(tangled(seed), df_quad).graph.is_cyclic) for seed in range(60))
    assert 0 < len(followed) < cycles / 4


def test_where_there_are_many_equilibria_the_initial_weights_decide() -> None:
    found = strengths(df_quad, {"a": 1.0, "b": 1.0}, attacks=[("a", "b"), ("b", "a")])
    assert found == pytest.approx({"a": 0.5, "b": 0.5})
