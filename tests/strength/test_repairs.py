"""What would repair an argument: single repairs, shares, the smallest set, what must hold."""

from __future__ import annotations

import pytest

from mapgen.model.schemes import SCHEMES
from mapgen.vocabulary import Carried, Certainty
from tests.strength.maps import CAREFUL, weighed

ARGUMENT = "arguments: {a: {title: A, conclusion: end}}\n"
CITED = "One. Two. Three. Four [1].\n"
TWO_BROKEN = (
    f"""\
claims:
  end: {{en: End., quote: One, because: [{{premises: [left, right, sure], {CAREFUL}}}]}}
"""
    """\
  left: {en: Left., quote: Two}
  right: {en: Right., quote: Three}
  sure: {en: Sure., quote: Four, accepted: so it is}
""" + ARGUMENT
)


def test_where_two_links_are_broken_none_is_enough_and_the_shares_are_fair(tmp_path):
    plan = weighed(tmp_path, TWO_BROKEN).repair_plans["a"]
    assert plan.none_is_enough
    assert [repair.id for repair in plan.repairs] == ["support:left", "support:right"]
    assert [repair.gain for repair in plan.repairs] == [0, 0]
    assert [repair.share for repair in plan.repairs] == pytest.approx([0.4, 0.4])
    assert plan.best_repair == ""
    assert plan.start_with == "support:left"
    assert plan.smallest_repair_set == ("support:left", "support:right")
    assert plan.smallest_repair_set_reaches is Certainty.HIGH
    assert plan.smallest_repair_set_is_exact


def test_without_any_one_premise_of_the_only_step_nothing_leads_to_the_conclusion(tmp_path):
    found = weighed(tmp_path, TWO_BROKEN).arguments["a"]
    assert set(found.single_points_of_failure) == {"end.1", "left", "right", "sure"}
    assert found.bottleneck == ("left", "right")


def test_a_premise_that_both_ways_use_is_a_single_point_of_failure(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, because: [{premises: [left, both]}, {premises: [right, both]}]}
  left: {en: Left., quote: Two}
  right: {en: Right., quote: Three}
  both: {en: Both., quote: Four}
"""
    assert weighed(tmp_path, body + ARGUMENT).arguments["a"].single_points_of_failure == ("both",)


def test_one_repair_may_be_enough(tmp_path):
    body = f"claims:\n  end: {{en: End., quote: One, because: [{{premises: [sure, bare], {CAREFUL}}}]}}\n"
    body += """\
  bare: {en: Bare., quote: Three}
  sure: {en: Sure., quote: Four, accepted: so it is}
"""
    strengths = weighed(tmp_path, body + ARGUMENT)
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    assert not plan.none_is_enough
    assert (plan.start_with, plan.best_repair) == ("support:bare", "support:bare")
    assert plan.repairs[0].gain == pytest.approx(0.8)
    assert plan.repairs[0].lifts_to is Certainty.HIGH
    assert plan.repairs[0].at_break
    assert found.reasoning.breaks_at == "bare"


def test_failed_questions_and_attacks_can_be_answered(tmp_path):
    asked = [question.id for question in SCHEMES["practical-reasoning"].questions]
    answers = ", ".join(f"{id_}: {{is: answered}}" for id_ in asked if id_ != "alternatives")
    body = f"""\
claims:
  end:
    en: End.
    quote: One
    because:
      - premises: [found]
        scheme: practical-reasoning
        answers: {{alternatives: {{is: failed, why: There are.}}, {answers}}}
        undercut-by: [{{by: against}}]
  found: {{en: Found., quote: Four, cites: [1]}}
  against: {{en: Against., quote: Two}}
"""
    strengths = weighed(tmp_path, body + ARGUMENT, text=CITED)
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    assert found.certainty is Certainty.LOW  # high, less one for the answer and one for the caveat
    assert {repair.id: repair.lifts_to for repair in plan.repairs} == {
        "answer-question:end.1": Certainty.MODERATE,
        "answer-attack:end.1.attack1": Certainty.MODERATE,
    }
    assert len(plan.smallest_repair_set) == 1
    assert sum(repair.share for repair in plan.repairs) == pytest.approx(0.8 - found.strength)


def test_what_follows_with_high_certainty_needs_no_repair(tmp_path):
    body = f"claims:\n  end: {{en: End., quote: One, because: [{{premises: [found], {CAREFUL}}}]}}\n"
    body += "  found: {en: F., quote: Four, cites: [1]}\n"
    strengths = weighed(tmp_path, body + ARGUMENT, text=CITED)
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    assert (found.certainty, plan.repairs, plan.start_with) == (Certainty.HIGH, (), "")
    assert not plan.none_is_enough


def test_repairs_begin_at_the_break(tmp_path):
    # Nothing carries the left premise, and the right one has little: it breaks at the left.
    body = f"claims:\n  end: {{en: End., quote: One, kind: effect, because: [{{premises: [left, right], {CAREFUL}}}]}}\n"
    body += "  left: {en: Left., quote: Two, kind: effect}\n  right: {en: Right., quote: Three, kind: effect, cites: [3]}\n"
    strengths = weighed(tmp_path, body + ARGUMENT, text="One. Two. Three [3]. Four.\n")
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    assert found.reasoning.breaks_at == "left"
    assert [(r.id, r.at_break, r.lifts_to) for r in plan.repairs] == [
        ("support:left", True, Certainty.VERY_LOW),
        ("strengthen:right", False, Certainty.NONE),
    ]
    assert plan.start_with == "support:left"


def test_a_premise_that_nobody_says_is_shown_at_the_break_of_its_step(tmp_path):
    body = f"claims:\n  end: {{en: End., quote: One, kind: effect, because: [{{premises: [found, bridge], {CAREFUL}}}]}}\n"
    body += "  found: {en: F., quote: Four, cites: [1]}\n  bridge: {en: B., kind: effect, implicit: it is needed}\n"
    strengths = weighed(tmp_path, body + ARGUMENT, text=CITED)
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    assert found.certainty is Certainty.MODERATE
    assert [(repair.id, repair.lifts_to) for repair in plan.repairs] == [("support:bridge", Certainty.HIGH)]


def test_evidence_for_the_only_premise_of_a_step_lifts_more_than_what_is_granted_did(tmp_path):
    body = f"claims:\n  end: {{en: End., quote: One, kind: effect, because: [{{premises: [bridge], {CAREFUL}}}]}}\n"
    body += "  bridge: {en: B., kind: effect, implicit: it is needed}\n"
    strengths = weighed(tmp_path, body + ARGUMENT)
    assert strengths.arguments["a"].certainty is Certainty.VERY_LOW
    assert [repair.lifts_to for repair in strengths.repair_plans["a"].repairs] == [Certainty.HIGH]


def test_a_conclusion_that_nobody_says_and_nothing_supports_has_no_certainty_and_can_be_shown(tmp_path):
    body = "claims:\n  end: {en: End., kind: effect, implicit: it is meant}\n"
    strengths = weighed(tmp_path, body + ARGUMENT)
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    assert (found.certainty, found.reasoning.word) == (Certainty.NONE, Carried.FAILS)
    assert [(r.id, r.lifts_to) for r in plan.repairs] == [("support:end", Certainty.HIGH)]
    assert plan.smallest_repair_set == ("support:end",)


def test_an_attacker_that_strikes_twice_asks_for_one_answer(tmp_path):
    body = """\
claims:
  end:
    en: End.
    quote: One
    because: [{premises: [left]}]
    rebutted-by: [{by: against}]
    undermined-by: [{by: against}]
  left: {en: Left., quote: Two, accepted: so it is}
  against: {en: Against., quote: Three, accepted: so it is}
"""
    repairs = weighed(tmp_path, body + ARGUMENT).repair_plans["a"].repairs
    assert len([repair for repair in repairs if repair.id.startswith("answer-attack")]) == 1


def test_what_a_conclusion_contradicts_strikes_back_and_no_repair_hides_it(tmp_path):
    body = """\
claims:
  left: {en: Left., implicit: it is needed}
  end: {en: End., implicit: it is needed, because: [{premises: [left], scheme: analogy}]}
  other: {en: Other., implicit: it is needed, accepted: shown, rebutted-by: [{by: end}]}
"""
    plan = weighed(tmp_path, body + ARGUMENT).repair_plans["a"]
    assert all(repair.lifts_to is not Certainty.HIGH for repair in plan.repairs)


def test_a_repair_that_is_enough_alone_is_found_whatever_else_would_spoil_it(tmp_path):
    body = """\
claims:
  plain: {en: Plain., implicit: it is needed, accepted: so it is}
  struck: {en: Struck., implicit: it is needed, accepted: so it is, rebutted-by: [{by: end}]}
  end: {en: End., implicit: it is needed, because: [{premises: [struck]}, {premises: [plain]}]}
"""
    strengths = weighed(tmp_path, body + ARGUMENT)
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    lifting = [repair.id for repair in plan.repairs if repair.lifts_to.rank > found.certainty.rank]
    assert bool(lifting) == bool(plan.smallest_repair_set)


def test_nobody_is_asked_to_prove_what_is_accepted(tmp_path):
    body = """\
claims:
  bare: {en: Bare., implicit: it is needed}
  known: {en: Known., quote: Two, accepted: known, because: [{premises: [bare], scheme: expert-opinion}]}
  end: {en: End., quote: One, because: [{premises: [known], scheme: example}]}
"""
    assert "support:known" not in [r.id for r in weighed(tmp_path, body + ARGUMENT).repair_plans["a"].repairs]


def test_where_two_dozen_claims_all_attack_each_other_repairs_are_told_by_certainty_alone(tmp_path):
    ids = [f"c{number}" for number in range(24)]
    body = "claims:\n" + "".join(
        f"  {id_}: {{en: Claim., source: trial, "
        f"rebutted-by: [{', '.join(f'{{by: {other}}}' for other in ids if other != id_)}]}}\n"
        for id_ in ids
    )
    body += "arguments:\n" + "".join(f"  a{id_}: {{title: A, conclusion: {id_}}}\n" for id_ in ids)
    plan = weighed(tmp_path, body).repair_plans["ac0"]
    assert plan.unranked
    assert plan.repairs
    assert {(repair.gain, repair.share) for repair in plan.repairs} == {(0.0, 0.0)}
    assert not weighed(tmp_path, TWO_BROKEN).repair_plans["a"].unranked


def test_what_sets_a_conclusion_against_its_equal_lifts_it_all_the_same(tmp_path):
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{{premises: [bare], {CAREFUL}}}]}}
  bare: {{en: Bare., quote: Two}}
  other: {{en: Other., quote: Four, cites: [1], rebutted-by: [{{by: end}}]}}
"""
    strengths = weighed(tmp_path, body + ARGUMENT, text=CITED)
    plan = strengths.repair_plans["a"]
    assert strengths.arguments["a"].certainty is Certainty.NONE
    assert plan.smallest_repair_set == ("support:bare",)
    assert plan.smallest_repair_set_reaches is Certainty.HIGH


def test_bridging_a_gap_gains_what_the_argument_would_be_worth_without_it(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, population: {species: human}, because: [{premises: [seen], %s}]}
  seen: {en: Seen., quote: Four, cites: [1], population: {species: %s}}
"""
    failed = CAREFUL.replace("indirectness: {is: answered}", "indirectness: {is: failed, why: They differ.}")
    apart = weighed(tmp_path, body % (failed, "animal") + ARGUMENT, text=CITED)
    alike = weighed(tmp_path, body % (CAREFUL, "human") + ARGUMENT, text=CITED)
    (repair,) = (r for r in apart.repair_plans["a"].repairs if r.id == "bridge-gap:end.1")
    assert repair.gain == pytest.approx(alike.arguments["a"].strength - apart.arguments["a"].strength)
    assert repair.gain > 0.01
    assert repair.lifts_to is alike.arguments["a"].certainty


@pytest.mark.parametrize(("premises", "exact"), [(9, True), (10, False)])
def test_a_set_is_called_the_smallest_only_where_every_smaller_one_was_tried(tmp_path, premises, exact):
    # A premise of two steps may be counted twice, so that the price of the set says no more than enough.
    ids = [f"c{number}" for number in range(premises)]
    steps = ", ".join(f"{{premises: [{', '.join(some)}], {CAREFUL}}}" for some in (ids, [ids[0], "advert"]))
    body = f"claims:\n  end: {{en: End., quote: One, because: [{steps}]}}\n"
    body += "".join(f"  {id_}: {{en: Claim., quote: Three}}\n" for id_ in ids)
    body += "  advert: {en: Buy it., quote: Two, kind: promotion}\n"
    plan = weighed(tmp_path, body + ARGUMENT).repair_plans["a"]
    assert len(plan.smallest_repair_set) == premises
    assert plan.smallest_repair_set_is_exact is exact


def test_a_certain_conclusion_is_let_be_whatever_else_is_broken_on_the_way(tmp_path):
    steps = f"{{premises: [found], {CAREFUL}}}, {{premises: [bare], {CAREFUL}}}"
    body = f"claims:\n  end: {{en: End., quote: One, because: [{steps}]}}\n"
    body += "  found: {en: F., quote: Four, cites: [1]}\n  bare: {en: Bare., quote: Two}\n"
    plan = weighed(tmp_path, body + ARGUMENT, text=CITED).repair_plans["a"]
    assert (plan.repairs, plan.start_with, plan.smallest_repair_set) == ((), "", ())
    assert (plan.semantics_disagree, plan.sensitive_to_scale, plan.unranked) == (False,) * 3
