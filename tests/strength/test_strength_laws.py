"""Laws that hold for any map."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given

from mapgen.strength import weigh
from mapgen.vocabulary import Status
from tests.laws.examples import examples
from tests.laws.strategies import argument_maps
from tests.strength.generated import generated
from tests.strength.tangled import tangled

SEEDS = range(25)


def numbers(strengths):
    return {
        id: (each.certainty, each.status, pytest.approx(each.strength), pytest.approx(each.second))
        for id, each in (*strengths.claims.items(), *strengths.inferences.items())
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_the_file_changes_nothing(seed):
    map_ = generated(seed, 40)
    random = Random(seed)
    fields = ("claims", "inferences", "attacks", "sources")
    shuffled = {name: tuple(random.sample(getattr(map_, name), len(getattr(map_, name)))) for name in fields}
    assert numbers(weigh(replace(map_, **shuffled))) == numbers(weigh(map_))


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_worth_more_than_its_evidence_allows(seed):
    map_ = generated(seed, 60)
    found = weigh(map_)
    for inference in map_.inferences:
        step = found.inferences[inference.id]
        assert step.certainty.rank <= min(found.claims[each].certainty.rank for each in inference.premises)
        assert step.certainty.rank <= step.ceiling.rank
    for claim in map_.claims:
        own = found.claims[claim.id]
        steps = [found.inferences[step.id].certainty.rank for step in map_.inferences_to.get(claim.id, ())]
        assert own.certainty.rank <= max([own.leaf.certainty.rank if own.leaf else 0, *steps])
        assert 0 <= own.strength <= 1
        if own.status is Status.OUT:
            assert own.certainty.rank == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_no_repair_makes_an_argument_weaker_where_no_claim_speaks_on_both_sides(seed):
    found = weigh(replace(generated(seed, 60), attacks=()))
    for id, plan in found.repair_plans.items():
        for repair in plan.repairs:
            assert repair.gain >= -1e-9
            assert repair.lifts_to.rank >= found.arguments[id].certainty.rank


@pytest.mark.parametrize("seed", SEEDS)
def test_the_smallest_set_of_repairs_lifts_the_conclusion(seed):
    found = weigh(generated(seed, 60))
    for id, plan in found.repair_plans.items():
        if plan.smallest_repair_set:
            assert plan.smallest_repair_set_reaches.rank > found.arguments[id].certainty.rank
            if len(plan.smallest_repair_set) > 1 and plan.smallest_repair_set_is_exact:
                assert plan.none_is_enough


@pytest.mark.parametrize("seed", SEEDS)
def test_each_thing_says_why_in_both_languages(seed):
    found = weigh(generated(seed, 30))
    texts = [text for each in (*found.claims.values(), *found.inferences.values()) for text in each.why]
    texts += [argument.verdict for argument in found.arguments.values()]
    assert all(text.get("en") and text.get("fr") for text in texts)
    assert all(each.why for each in (*found.claims.values(), *found.inferences.values()))


@pytest.mark.slow
@given(argument_maps())
@examples(60)
def test_any_map_can_be_weighed_and_the_same_map_weighs_the_same(map_):
    found = weigh(map_)
    assert set(found.claims) == {claim.id for claim in map_.claims}
    assert set(found.inferences) == {inference.id for inference in map_.inferences}
    assert found == weigh(map_)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_claim_s_own_evidence_is_worth_what_its_evidence_tiers_say(seed):
    for claim in weigh(tangled(seed)).claims.values():
        best = (
            max(claim.evidence_tiers.tiers[0].values(), key=lambda worth: worth.rank)
            if claim.evidence_tiers.tiers
            else None
        )
        assert (claim.leaf.certainty if claim.leaf else None) == (best or claim.evidence_tiers.otherwise)


def test_ten_thousand_steps_in_a_row_need_no_recursion():
    map_ = generated(1, 3)
    row = 10_000
    claim, inference = map_.claims[0], map_.inferences[0]
    long = replace(
        map_,
        claims=tuple(replace(claim, id=f"c{i}") for i in range(row)),
        inferences=tuple(
            replace(
                inference, id=f"i{i}", premises=(f"c{i + 1}",), conclusion=f"c{i}", scheme=None, answers=()
            )
            for i in range(row - 1)
        ),
        attacks=(),
    )
    assert weigh(long).claims["c0"].certainty.rank == 0
