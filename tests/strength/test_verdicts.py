"""What a small argument is worth, in words: short files in, certainty and status out."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import Certainty, Status
from tests.strength.maps import weighed


def conclusion(strengths):
    claim = strengths.claims["end"]
    return claim.certainty, claim.status


def claims(body: str) -> str:
    return "claims:\n" + body


END = "  end:\n    en: End.\n    quote: One\n    because:\n"
ACCEPTED = "  sure: {en: Sure., quote: Two, accepted: yes it is}\n"
BARE = "  bare: {en: Bare., quote: Three}\n"
TRIAL = "  found: {en: Found., source: trial}\n"
COHORT = "  seen: {en: Seen., source: cohort}\n"


def test_linked_premises_are_worth_the_least_of_them(tmp_path):
    found = weighed(tmp_path, claims(f"{END}      - premises: [found, seen]\n{TRIAL}{COHORT}"))
    assert conclusion(found) == (Certainty.LOW, Status.IN)
    assert found.inferences["end.1"].decided_by == ("seen",)


def test_independent_steps_are_worth_the_best_of_them(tmp_path):
    steps = "      - premises: [seen]\n      - premises: [found]\n"
    found = weighed(tmp_path, claims(f"{END}{steps}{TRIAL}{COHORT}"))
    assert conclusion(found) == (Certainty.HIGH, Status.IN)
    assert found.claims["end"].decided_by == ("end.2",)


def test_a_claim_for_which_nothing_is_given_carries_nothing(tmp_path):
    found = weighed(tmp_path, claims(f"{END}      - premises: [sure, bare]\n{ACCEPTED}{BARE}"))
    assert conclusion(found) == (Certainty.NONE, Status.IN)
    assert found.claims["bare"].leaf.reason.get("en") == "nothing is given: no source, no reason"


def test_support_in_a_cycle_never_lifts_itself(tmp_path):
    cycle = "  other: {en: Other., quote: Two, because: [{premises: [end]}]}\n"
    found = weighed(tmp_path, claims(f"{END}      - premises: [other]\n{cycle}"))
    assert conclusion(found) == (Certainty.NONE, Status.UNDECIDED)
    assert found.claims["end"].strength == 0
    assert found.inferences["end.1"].circular


def test_a_cycle_does_not_take_away_what_comes_from_outside_it(tmp_path):
    cycle = "  other: {en: Other., quote: Two, because: [{premises: [end]}]}\n"
    steps = "      - premises: [other]\n      - premises: [seen]\n"
    found = weighed(tmp_path, claims(f"{END}{steps}{cycle}{COHORT}"))
    assert conclusion(found) == (Certainty.LOW, Status.IN)
    assert found.claims["other"].certainty is Certainty.LOW
    assert found.claims["end"].strength == pytest.approx(0.4)


QUESTION = "      - premises: [sure]\n        scheme: practical-reasoning\n        answers: {%s: {is: %s}}\n"


@pytest.mark.parametrize(
    ("question", "state", "expected"),
    [
        ("alternatives", "open", (Certainty.HIGH, Status.IN)),
        ("feasibility", "open", (Certainty.HIGH, Status.IN)),
        ("alternatives", "failed", (Certainty.NONE, Status.OUT)),
        ("feasibility", "failed", (Certainty.NONE, Status.OUT)),
        ("side-effects", "failed", (Certainty.VERY_LOW, Status.UNDECIDED)),
        ("side-effects", "answered", (Certainty.HIGH, Status.IN)),
    ],
)
def test_a_failed_question_strikes_where_its_kind_strikes(tmp_path, question, state, expected):
    found = weighed(tmp_path, claims(END + QUESTION % (question, state) + ACCEPTED))
    assert conclusion(found) == expected


def test_open_questions_are_told_by_whose_burden_they_are(tmp_path):
    found = weighed(tmp_path, claims(END + QUESTION % ("side-effects", "answered") + ACCEPTED))
    step = found.inferences["end.1"]
    assert step.open_questions == ("feasibility",)
    assert step.open_exceptions == ("goals", "alternatives", "efficiency")


@pytest.mark.parametrize(
    ("attacker", "expected"),
    [
        ("found", (Certainty.NONE, Status.OUT)),
        ("seen", (Certainty.VERY_LOW, Status.UNDECIDED)),
        ("bare", (Certainty.LOW, Status.IN)),
    ],
)
def test_a_rebuttal_counts_by_its_weakest_link(tmp_path, attacker, expected):
    step = "      - premises: [also]\n"
    also = "  also: {en: Also., source: cohort}\n"
    rebut = f"    rebutted-by: [{{by: {attacker}}}]\n"
    found = weighed(tmp_path, claims(END + step + rebut + also + TRIAL + COHORT + BARE))
    assert conclusion(found) == expected


def test_an_undercut_always_counts(tmp_path):
    step = "      - premises: [found]\n        undercut-by: [{by: bare}]\n"
    found = weighed(tmp_path, claims(END + step + TRIAL + BARE))
    assert conclusion(found) == (Certainty.NONE, Status.OUT)


def test_an_attacked_attacker_lets_its_target_stand(tmp_path):
    step = "      - premises: [found]\n        undercut-by: [{by: bare}]\n"
    bare = "  bare: {en: Bare., quote: Three, undermined-by: [{by: seen}]}\n"
    found = weighed(tmp_path, claims(END + step + TRIAL + bare + COHORT))
    assert conclusion(found) == (Certainty.HIGH, Status.IN)


def test_an_opinion_that_is_certainly_held_is_not_thereby_certain(tmp_path):
    step = "      - premises: [held]\n        scheme: expert-opinion\n"
    held = "  held: {en: They hold it., source: trial2, kind: testimony}\n"
    head = "mapgen: 1\ndocument: {title: T, language: en, kind: web-page, text: t.txt}\n"
    head += "sources: {trial2: {design: opinion, reading: read}}\n"
    found = weighed(tmp_path, claims(END + step + held), head=head)
    assert found.claims["held"].certainty is Certainty.HIGH
    assert conclusion(found) == (Certainty.VERY_LOW, Status.IN)


def test_two_works_on_the_same_data_count_once(tmp_path):
    head = "mapgen: 1\ndocument: {title: T, language: en, kind: web-page, text: t.txt}\n"
    head += "sources:\n  one: {design: cohort, data: big}\n  two: {design: cohort%s}\n"
    steps = "      - premises: [first]\n      - premises: [second]\n"
    told = "  first: {en: First., source: one}\n  second: {en: Second., source: two}\n"
    apart = weighed(tmp_path, claims(END + steps + told), head=head % "").claims["end"].strength
    together = weighed(tmp_path, claims(END + steps + told), head=head % ", data: big").claims["end"].strength
    assert apart == pytest.approx(1 - 0.6 * 0.6)
    assert together == pytest.approx(0.4)


GAP_HEAD = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
terms: {drug: {en: drug}, adults: {en: adults}, rats: {en: rats}, pain: {en: pain}, level: {en: level}}
sources:
  work: {mark: 1, match: certain, design: randomised-trial, population: {species: animal}, intervention: {agent: drug, route: oral}}
"""


def test_evidence_about_something_else_is_lowered_facet_by_facet(tmp_path):
    end = (
        "  end:\n    en: End.\n    quote: One\n    cites: [1]\n    population: {species: human}\n"
        "    intervention: {agent: drug, route: intravenous}\n"
    )
    leaf = weighed(tmp_path, claims(end), head=GAP_HEAD).claims["end"].leaf
    assert leaf.certainty is Certainty.MODERATE
    assert [gap.facet.value for gap in leaf.gaps] == ["species", "route"]
    assert "by mouth → into a vein" in leaf.reason.get("en")


def test_a_step_lowers_what_it_carries_over_unless_a_premise_bridges_it(tmp_path):
    premise = "  rat: {en: Rats., source: work}\n"
    bridge = "  bridge: {en: Bridge., quote: Two, accepted: so it is, population: {species: human}}\n"
    end = END.replace("    because", "    population: {species: human}\n    because")
    apart = weighed(tmp_path, claims(end + "      - premises: [rat]\n" + premise), head=GAP_HEAD)
    assert conclusion(apart) == (Certainty.MODERATE, Status.IN)
    bridged = weighed(
        tmp_path, claims(end + "      - premises: [rat, bridge]\n" + premise + bridge), head=GAP_HEAD
    )
    assert conclusion(bridged) == (Certainty.HIGH, Status.IN)


def test_two_that_rebut_each_other_come_to_rest_undecided(tmp_path):
    mutual = (
        "  end: {en: End., source: trial, rebutted-by: [{by: other}]}\n"
        "  other: {en: Other., source: trial, rebutted-by: [{by: end}]}\n"
        "arguments: {a: {title: A, conclusion: end}}\n"
    )
    found = weighed(tmp_path, claims(mutual))
    assert conclusion(found) == (Certainty.VERY_LOW, Status.UNDECIDED)
    assert found.arguments["a"].converged


CHAIN = "arguments: {a: {title: A, conclusion: end}}\n"


def test_a_cycle_is_told_as_a_cycle_and_not_as_nothing(tmp_path):
    cycle = "  other: {en: Other., quote: Two, because: [{premises: [end]}]}\n"
    found = weighed(tmp_path, claims(f"{END}      - premises: [other]\n{cycle}") + CHAIN)
    verdict = found.arguments["a"].verdict.get("en")
    assert "Every step to it leans on the conclusion itself" in verdict
    assert "No step leads to it" not in verdict


def test_that_a_claim_is_accepted_is_never_told_as_its_weakness(tmp_path):
    body = """\
claims:
  end:
    en: End.
    quote: One
    accepted: so it is
    because: [{premises: [other], undercut-by: [{by: end}]}]
  other: {en: Other., quote: Two, accepted: so it is, rebutted-by: [{by: end}]}
"""
    verdict = weighed(tmp_path, body + CHAIN).arguments["a"].verdict.get("en")
    assert "so it is" not in verdict
    assert "“Other” (certainty: very low) speaks against it." in verdict


def test_a_definition_that_nobody_says_is_not_given(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, because: [{premises: [same]}]}
  same: {en: This and that are the same., implicit: it is needed, kind: definition}
"""
    assert weighed(tmp_path, body).claims["same"].certainty is Certainty.NONE


def test_among_equals_an_argument_breaks_at_what_nobody_says(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, because: [{premises: [bare, bridge]}]}
  bare: {en: Bare., quote: Two}
  bridge: {en: Bridge., implicit: it is needed}
"""
    verdict = weighed(tmp_path, body + CHAIN).arguments["a"].verdict.get("en")
    assert "It breaks first at “Bridge”" in verdict


@pytest.mark.parametrize(
    ("kind", "how", "told"),
    [
        ("result", "rebutted-by", "it is contradicted by what is better borne out, “Against”"),
        ("result", "undermined-by", "put in doubt by what is better borne out, “Against”"),
        ("harm", "rebutted-by", "A harm weighs against the conclusion"),
    ],
)
def test_a_verdict_says_how_a_conclusion_is_struck(tmp_path, kind, how, told):
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{{premises: [seen]}}], {how}: [{{by: against}}]}}
  seen: {{en: Seen., source: cohort}}
  against: {{en: Against., source: trial, kind: {kind}}}
"""
    verdict = weighed(tmp_path, body + CHAIN).arguments["a"].verdict.get("en")
    assert told in verdict
    assert "(certainty: high)" in verdict
