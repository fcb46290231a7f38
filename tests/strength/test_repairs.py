"""What would repair an argument: single repairs, shares, the smallest set, what must hold."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import Certainty
from tests.strength.maps import weighed

ARGUMENT = "arguments: {a: {title: A, conclusion: end}}\n"
TWO_BROKEN = (
    """\
claims:
  end: {en: End., quote: One, because: [{premises: [left, right, sure]}]}
  left: {en: Left., quote: Two}
  right: {en: Right., quote: Three}
  sure: {en: Sure., quote: Four, accepted: so it is}
"""
    + ARGUMENT
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
    body = """\
claims:
  end: {en: End., quote: One, because: [{premises: [sure, bare]}]}
  bare: {en: Bare., quote: Three}
  sure: {en: Sure., quote: Four, accepted: so it is}
"""
    strengths = weighed(tmp_path, body + ARGUMENT)
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    assert not plan.none_is_enough
    assert (plan.start_with, plan.best_repair) == ("support:bare", "support:bare")
    assert plan.repairs[0].gain == pytest.approx(0.8)
    assert plan.repairs[0].lifts_to is Certainty.HIGH
    assert found.verdict.get("en") == (
        "What is given does not carry the conclusion. "
        "It breaks first at “Bare”: nothing is given: no source, no reason."
    )


def test_failed_questions_gaps_and_attacks_can_be_answered(tmp_path):
    body = """\
claims:
  end:
    en: End.
    quote: One
    because:
      - premises: [sure]
        scheme: practical-reasoning
        answers: {alternatives: {is: failed, why: There are.}}
        undercut-by: [{by: against}]
  sure: {en: Sure., quote: Four, accepted: so it is}
  against: {en: Against., source: cohort}
"""
    strengths = weighed(tmp_path, body + ARGUMENT)
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    assert {repair.id for repair in plan.repairs} == {
        "answer-question:end.1",
        "answer-attack:end.1.attack1",
    }
    assert set(plan.smallest_repair_set) == {"answer-question:end.1", "answer-attack:end.1.attack1"}
    assert sum(repair.share for repair in plan.repairs) == pytest.approx(0.8 - found.strength)


def test_what_follows_with_high_certainty_needs_no_repair(tmp_path):
    body = "claims:\n  end: {en: End., quote: One, because: [{premises: [found]}]}\n  found: {en: F., source: trial}\n"
    strengths = weighed(tmp_path, body + ARGUMENT)
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    assert (found.certainty, plan.repairs, plan.start_with) == (Certainty.HIGH, (), "")
    assert not plan.none_is_enough


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
  end: {en: End., implicit: it is needed, because: [{premises: [left]}]}
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
        f"  {id_}: {{en: Claim., implicit: it is needed, accepted: so it is, "
        f"rebutted-by: [{', '.join(f'{{by: {other}}}' for other in ids if other != id_)}]}}\n"
        for id_ in ids
    )
    body += "arguments:\n" + "".join(f"  a{id_}: {{title: A, conclusion: {id_}}}\n" for id_ in ids)
    plan = weighed(tmp_path, body).repair_plans["ac0"]
    assert plan.unranked
    assert plan.repairs
    assert {(repair.gain, repair.share) for repair in plan.repairs} == {(0.0, 0.0)}
    assert not weighed(tmp_path, TWO_BROKEN).repair_plans["a"].unranked


def test_where_the_cheapest_repair_spoils_the_argument_others_that_lift_it_are_found(tmp_path):
    # Strong evidence for the middle would set the conclusion against its equal; a little more lifts it.
    head = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
sources:
  talk: {mark: 1, design: opinion}
"""
    body = """\
claims:
  bare: {en: Bare., implicit: it is needed}
  middle:
    en: Middle.
    quote: Two
    cites: [1]
    because:
      - premises: [bare]
        scheme: analogy
        answers: {similarity: {is: failed, why: They differ.}}
  end: {en: End., quote: One, because: [{premises: [middle]}]}
  other: {en: Other., quote: Three, accepted: so it is, rebutted-by: [{by: end}]}
"""
    strengths = weighed(tmp_path, body + ARGUMENT, head=head, text="One. Two [1]. Three. Four.\n")
    found, plan = strengths.arguments["a"], strengths.repair_plans["a"]
    assert found.certainty is Certainty.VERY_LOW
    assert plan.none_is_enough
    assert set(plan.smallest_repair_set) == {"answer-question:middle.1", "support:bare"}
    assert plan.start_with in plan.smallest_repair_set
    assert plan.smallest_repair_set_reaches is Certainty.LOW
    assert plan.smallest_repair_set_is_exact


def test_bridging_a_gap_gains_what_the_argument_would_be_worth_without_it(tmp_path):
    head = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
sources:
  trial: {design: randomised-trial, population: {species: %s}}
"""
    body = """\
claims:
  end: {en: End., quote: One, population: {species: human}, because: [{premises: [seen]%s}]}
  seen: {en: Seen., source: trial}
"""
    for more in ("", ", scheme: evidence-to-claim, answers: {consistency: {is: failed, why: No.}}"):
        apart = weighed(tmp_path, body % more + ARGUMENT, head=head % "animal")
        alike = weighed(tmp_path, body % more + ARGUMENT, head=head % "human")
        (gain,) = (r.gain for r in apart.repair_plans["a"].repairs if r.id == "bridge-gap:end.1")
        assert gain == pytest.approx(alike.arguments["a"].strength - apart.arguments["a"].strength)
        assert gain > 0.01


@pytest.mark.parametrize(("premises", "exact"), [(9, True), (10, False)])
def test_a_set_is_called_the_smallest_only_where_every_smaller_one_was_tried(tmp_path, premises, exact):
    ids = [f"c{number}" for number in range(premises)]
    body = f"claims:\n  end: {{en: End., quote: One, because: [{{premises: [{', '.join(ids)}]}}]}}\n"
    body += "".join(f"  {id_}: {{en: Claim., implicit: it is needed}}\n" for id_ in ids[1:])
    body += "  c0: {en: Claim., implicit: it is needed, rebutted-by: [{by: fallen}]}\n"
    body += "  fallen: {en: Fallen., quote: Two, undermined-by: [{by: sure}]}\n"
    body += "  sure: {en: Sure., quote: Four, accepted: so it is}\n"
    plan = weighed(tmp_path, body + ARGUMENT).repair_plans["a"]
    assert len(plan.smallest_repair_set) == premises
    assert plan.smallest_repair_set_is_exact is exact


def test_a_certain_conclusion_is_let_be_whatever_else_is_broken_on_the_way(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, because: [{premises: [found]}, {premises: [bare]}]}
  found: {en: F., source: trial}
  bare: {en: Bare., implicit: it is needed}
"""
    plan = weighed(tmp_path, body + ARGUMENT).repair_plans["a"]
    assert (plan.repairs, plan.start_with, plan.smallest_repair_set) == ((), "", ())
    assert (plan.semantics_disagree, plan.sensitive_to_scale, plan.unranked) == (False,) * 3
