"""Circles of attacks: where the bounds meet is where following the circle leads."""

from __future__ import annotations

from random import Random

import pytest

from mapgen.strength.semantics import modular
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import Web
from mapgen.strength.semantics.modular import Semantics, Weighing
from mapgen.strength.semantics.quadratic import quadratic_energy
from tests.strength.graphs import attack, strengths, support

SEMANTICS = pytest.mark.parametrize("semantics", [df_quad, quadratic_energy])


def tangled(seed: int) -> Web:
    """Claims that support and attack each other as chance has it, with circles among them."""
    random = Random(seed)
    web = Web()
    claims = [web.claim(random.choice((0.0, 0.2, 0.5, 0.8, 1.0))) for _ in range(12)]
    for _ in range(10):
        support(web, *random.sample(claims, 2))
    for _ in range(10):
        attack(web, *random.sample(claims, 2))
    return web.settle()


SOME_MEET = (976, 1230)
"""Seeds of circles in which some bounds meet and others do not."""


@SEMANTICS
@pytest.mark.parametrize("seed", [*range(60), *SOME_MEET])
def test_bounds_meet_where_following_leads(seed: int, semantics: Semantics, monkeypatch) -> None:
    found = Weighing(tangled(seed), semantics)
    monkeypatch.setattr(modular, "SWEEPS", 0)
    followed = Weighing(tangled(seed), semantics)
    if not followed.unsettled:
        assert found.strengths == pytest.approx(followed.strengths, abs=1e-7)
    assert found.unsettled <= followed.unsettled


def test_most_tangles_need_not_be_followed(monkeypatch) -> None:
    followed = []
    monkeypatch.setattr(Weighing, "_follow", lambda self, unit: followed.append(unit))
    circles = sum(sum(Weighing(tangled(seed), df_quad).web.is_circle) for seed in range(60))
    assert 0 < len(followed) < circles / 4


def test_where_there_are_many_points_of_rest_the_bases_decide() -> None:
    found = strengths(df_quad, {"a": 1.0, "b": 1.0}, attacks=[("a", "b"), ("b", "a")])
    assert found == pytest.approx({"a": 0.5, "b": 0.5})
