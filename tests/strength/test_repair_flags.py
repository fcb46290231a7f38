"""What an appraisal adds to its repairs: whether the scale or the semantics would start elsewhere."""

from __future__ import annotations

import pytest

from mapgen.strength import weigh
from mapgen.strength.repair.ordering import SAME
from tests.strength.generated import generated
from tests.strength.maps import CAREFUL, weighed
from tests.strength.tangled import tangled
from tests.strength.trees import tree

ARGUMENT = "arguments: {a: {title: A, conclusion: end}}\n"


@pytest.mark.parametrize("seed", range(20))
def test_the_best_repair_is_the_one_that_gains_most_if_any_gains(seed):
    for plan in weigh(tangled(seed)).repair_plans.values():
        gains = {repair.id: repair.gain for repair in plan.repairs}
        most = max(gains.values(), default=0.0)
        if most > SAME:
            assert gains[plan.best_repair] == pytest.approx(most)
        else:
            assert plan.best_repair == ""
        assert plan.start_with in gains or not plan.start_with
        assert not plan.unranked or gains
        assert set(plan.smallest_repair_set) <= set(gains)
        assert not plan.smallest_repair_set_is_exact or plan.smallest_repair_set


def test_where_chains_are_ordered_alike_by_both_semantics_nothing_is_out_of_line(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, because: [{premises: [sure, bare]}]}
  bare: {en: Bare., quote: Three}
  sure: {en: Sure., quote: Four, accepted: so it is}
"""
    plan = weighed(tmp_path, body + ARGUMENT).repair_plans["a"]
    assert not plan.semantics_disagree
    assert not plan.sensitive_to_scale


def test_two_chains_that_the_semantics_order_differently_both_say_so(tmp_path):
    # Three steps of 0.2, 0.4 and 0.4 come to 0.71 under DF-QuAD and to 1.0 as a sum; one of 0.8 to 0.8.
    work = "participants: 1000 people, bias: low, match: certain"
    head = f"""\
mapgen: 1
document: {{title: T, language: en, kind: web-page, text: t.txt}}
sources:
  trial: {{design: randomised-trial, mark: 4, {work}}}
  cohort: {{design: cohort, mark: 1, {work}}}
  also: {{design: cohort, mark: 2, {work}}}
  talk: {{design: opinion, mark: 3, match: certain}}
"""
    steps = ", ".join(f"{{premises: [{id_}], {CAREFUL}}}" for id_ in ("one", "two", "three"))
    body = f"""\
claims:
  many: {{en: Many., quote: Many, because: [{steps}]}}
  few: {{en: Few., quote: Few, because: [{{premises: [strong], {CAREFUL}}}]}}
  one: {{en: A., quote: One, cites: [1]}}
  two: {{en: B., quote: Two, cites: [2]}}
  three: {{en: C., quote: Three, cites: [3]}}
  strong: {{en: D., quote: Four, cites: [4]}}
arguments: {{x: {{title: X, conclusion: many}}, y: {{title: Y, conclusion: few}}}}
"""
    found = weighed(tmp_path, body, head=head, text="Many. Few. One [1]. Two [2]. Three [3]. Four [4].\n")
    assert [found.claims[id_].strength for id_ in ("one", "two", "three", "strong")] == [0.4, 0.4, 0.2, 0.8]
    x, y = found.arguments["x"], found.arguments["y"]
    disagree = (x.strength - y.strength) * (x.second - y.second) < 0
    assert disagree
    assert found.repair_plans["x"].semantics_disagree
    assert found.repair_plans["y"].semantics_disagree


SCALE_MATTERS = (509,)
"""Seeds of maps whose other scale would start with another repair."""


def test_where_the_other_scale_would_start_elsewhere_it_is_told():
    for seed in (*range(12), *SCALE_MATTERS):
        (plan,) = weigh(tree(seed, attacks=1)).repair_plans.values()
        assert plan.sensitive_to_scale is (seed in SCALE_MATTERS)


def test_one_chain_alone_may_be_repaired_differently_by_the_two_semantics():
    disagree = [
        plan.semantics_disagree
        for seed in range(30)
        for plan in weigh(generated(seed, 30)).repair_plans.values()
    ]
    assert any(disagree)
    assert not all(disagree)
