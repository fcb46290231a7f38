"""What an appraisal adds to its repairs: whether the scale or the semantics would start elsewhere."""

from __future__ import annotations

import pytest

from mapgen.strength import weigh
from mapgen.strength.repair import appraiser
from tests.strength.generated import generated
from tests.strength.maps import weighed
from tests.strength.tangled import tangled

ARGUMENT = "arguments: {a: {title: A, conclusion: end}}\n"


@pytest.mark.parametrize("seed", range(20))
def test_the_best_repair_is_the_one_that_gains_most_if_any_gains(seed):
    for plan in weigh(tangled(seed)).repair_plans.values():
        gains = {repair.id: repair.gain for repair in plan.repairs}
        most = max(gains.values(), default=0.0)
        if most > appraiser.SAME:
            assert gains[plan.best_repair] == pytest.approx(most)
        else:
            assert plan.best_repair == ""
        assert plan.start_with in gains or (not gains and not plan.start_with)
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
    head = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
sources:
  trial: {design: randomised-trial}
  cohort: {design: cohort}
  also: {design: cohort}
  talk: {design: opinion}
"""
    body = """\
claims:
  many: {en: Many., quote: One, because: [{premises: [one]}, {premises: [two]}, {premises: [three]}]}
  few: {en: Few., quote: Two, because: [{premises: [strong]}]}
  one: {en: A., source: cohort}
  two: {en: B., source: also}
  three: {en: C., source: talk}
  strong: {en: D., source: trial}
arguments: {x: {title: X, conclusion: many}, y: {title: Y, conclusion: few}}
"""
    found = weighed(tmp_path, body, head=head)
    x, y = found.arguments["x"], found.arguments["y"]
    disagree = (x.strength - y.strength) * (x.second - y.second) < 0
    assert disagree
    assert found.repair_plans["x"].semantics_disagree
    assert found.repair_plans["y"].semantics_disagree


SCALE_MATTERS = (37, 159)
"""Seeds of maps whose other scale would start with another repair."""


def test_where_the_other_scale_would_start_elsewhere_it_is_told():
    for seed in (*range(12), *SCALE_MATTERS):
        (plan,) = weigh(generated(seed, 30)).repair_plans.values()
        assert plan.sensitive_to_scale is (seed in SCALE_MATTERS)


def test_one_chain_alone_may_be_repaired_differently_by_the_two_semantics():
    disagree = [
        plan.semantics_disagree
        for seed in range(30)
        for plan in weigh(generated(seed, 30)).repair_plans.values()
    ]
    assert any(disagree)
    assert not all(disagree)
