"""Equal maps give equal answers, whatever was asked before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from functools import cached_property
from operator import attrgetter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mapgen.model.argument_map import ArgumentMap
from mapgen.rules import engine
from mapgen.strength.weigh import weigh
from tests.laws.examples import examples
from tests.laws.strategies import argument_maps
from tests.strength.tangled import tangled

MAPS = st.one_of(argument_maps(), st.integers(0, 10_000).map(tangled))


@examples(25)
@given(MAPS, st.randoms(use_true_random=False))
def test_equal_maps_have_equal_strengths_and_repairs_whatever_was_asked_before(
    map_: ArgumentMap, random: Random
) -> None:
    plain, asked = weigh(map_), weigh(replace(map_))
    answers = asked.claims, asked.inferences, asked.repair_plans
    questions = [(found, id_) for found in answers for id_ in found] * 2
    random.shuffle(questions)
    for found, id_ in questions:
        assert found[id_] == found[id_]
    assert asked == plain == weigh(map_)


def lazy_attributes() -> list[str]:
    return [name for name, value in vars(ArgumentMap).items() if isinstance(value, cached_property)]


@examples(25)
@given(argument_maps(), st.randoms(use_true_random=False))
def test_equal_maps_have_equal_findings_whatever_was_asked_before(map_: ArgumentMap, random: Random) -> None:
    plain, asked = replace(map_), replace(map_)
    questions: list[Callable[[ArgumentMap], object]] = [
        *(attrgetter(name) for name in lazy_attributes()),
        weigh,
        lambda one: engine.check(one, weigh(one)),
    ]
    random.shuffle(questions)
    for question in questions:
        assert question(asked) == question(asked)
    assert asked == plain
    assert engine.check(asked, weigh(asked)) == engine.check(plain, weigh(plain))
    assert set(vars(asked)) <= {field.name for field in fields(asked)} | set(lazy_attributes())
