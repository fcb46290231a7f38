"""Laws that hold for any map."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength import Strengths, weigh
from mapgen.strength.evidence.bearing import bearing_premises
from mapgen.strength.scale import DEFAULT
from mapgen.strength.semantics.verdict import judge
from mapgen.strength.semantics.weakest_link import verdict_levels
from mapgen.vocabulary import AttackKind, Certainty, Origin, Status
from mapgen.words import Text
from tests.laws.examples import examples
from tests.laws.strategies import argument_maps
from tests.strength.generated import generated
from tests.strength.maps import indexed_graph
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
        premises = [id_ for id_ in bearing_premises(map_, inference) if not nobody_says(map_, found, id_)]
        given = [found.claims[each].certainty.rank for each in premises]
        assert step.certainty.rank <= min([step.ceiling.rank, *given])
        if len(premises) < len(inference.premises) and not step.circular and given and min(given) > 1:
            beside = set(inference.premises) - set(bearing_premises(map_, inference))
            granted = set(inference.premises) - set(premises) - beside
            assert not granted or step.certainty.rank < min(given)
    for claim in map_.claims:
        own = found.claims[claim.id]
        steps = [found.inferences[step.id].certainty.rank for step in map_.inferences_to.get(claim.id, ())]
        assert own.certainty.rank <= max([own.leaf.certainty.rank if own.leaf else 0, *steps])
        assert own.certainty.rank <= own.reasoning.at_best.rank
        assert 0 <= own.strength <= 1


def nobody_says(map_: ArgumentMap, found: Strengths, id_: str) -> bool:
    leaf = found.claims[id_].leaf
    return map_.claim[id_].origin is Origin.IMPLICIT and leaf is not None and leaf.certainty is Certainty.NONE


@pytest.mark.parametrize("seed", SEEDS)
def test_a_status_moves_no_certainty_but_of_what_is_fatal_or_a_caveat(seed):
    """Without these, only the ranks of what contradicts count, whoever is accepted."""
    map_ = tangled(seed)
    against = [each for each in map_.attacks if each.kind is not AttackKind.UNDERCUT]
    steps = tuple(
        replace(step, answers=tuple(replace(each, fatal=Text()) for each in step.answers))
        for step in map_.inferences
    )
    plain = replace(map_, attacks=tuple(replace(each, fatal=Text()) for each in against), inferences=steps)
    graph = indexed_graph(plain, DEFAULT).graph
    verdict = judge(graph)
    for statuses in (dict.fromkeys(verdict.statuses, each) for each in Status):
        levels, _ = verdict_levels(graph, range(graph.size), statuses, verdict.unattacked)
        assert levels == verdict.levels


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
@examples(40)
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


@pytest.mark.slow
def test_three_thousand_steps_in_a_row_need_no_recursion():
    map_ = generated(1, 3)
    row = 3_000
    claim, inference = map_.claims[0], map_.inferences[0]
    long = replace(
        map_,
        claims=tuple(
            replace(claim, id=f"c{i}", accepted=Text(), citations=(), kind=None) for i in range(row)
        ),
        inferences=tuple(
            replace(
                inference, id=f"i{i}", premises=(f"c{i + 1}",), conclusion=f"c{i}", scheme=None, answers=()
            )
            for i in range(row - 1)
        ),
        attacks=(),
    )
    assert weigh(long).claims["c0"].certainty.rank == 0
