"""What undoes evidence is named before anything else: it was retracted, or its work does not say so."""

from __future__ import annotations

import pytest

from mapgen.pipeline import check_file
from mapgen.vocabulary import Carried
from tests.strength.maps import CAREFUL, weighed
from tests.strength.small import CHAIN, end, said

WORKS = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
sources:
  gone: {design: randomised-trial, participants: 1000 people, bias: low, mark: 1, match: certain, status: retracted}
  trial: {design: randomised-trial, participants: 1000 people, bias: low, mark: 2, match: certain}
  small: {design: cohort, participants: 30 people, bias: low, mark: 3, match: certain}
  cohort: {design: cohort, participants: 1000 people, bias: low, mark: 5, match: certain}
  likely: {design: randomised-trial, participants: 1000 people, bias: low, mark: 4, match: likely}
"""
OPEN = CAREFUL.replace("size: {is: answered}", "size: {is: open, why: Nobody counted them all.}")
FAILED = CAREFUL.replace("comparison: {is: answered}", "comparison: {is: failed, why: Nobody got a placebo.}")


def chain(folder, body):
    return weighed(folder, body + CHAIN, head=WORKS)


def from_(premise, careful=CAREFUL):
    return f"      - {{premises: [{premise}], {careful}}}\n"


@pytest.mark.parametrize("careful", [CAREFUL, OPEN, FAILED])
def test_a_retraction_comes_first(tmp_path, careful):
    found = chain(tmp_path, end(from_("one", careful)) + said("one", 1))
    assert found.arguments["a"].reasoning.word is Carried.FAILS
    assert next(each.cause for each in found.breaks["end"]) == "retracted"
    assert "the work on which it rests was retracted" in found.arguments["a"].reasoning.why.best("en")


def test_a_retraction_breaks_nothing_that_another_work_carries(tmp_path):
    found = chain(tmp_path, end(from_("one"), from_("two")) + said("one", 1) + said("two", 2))
    assert found.arguments["a"].reasoning.word is Carried.SUPPORTED


def test_what_its_work_does_not_say_is_out_of_the_running_and_breaks_the_chain(tmp_path):
    body = said("two", 2, ", borne-out: no")
    found = chain(tmp_path, end(from_("two", OPEN)) + body)
    assert found.arguments["a"].reasoning.word is Carried.FAILS
    assert next(each.cause for each in found.breaks["end"]) == "not_said"
    found = chain(tmp_path, end(from_("two"), from_("five")) + body + said("five", 5))
    assert found.arguments["a"].reasoning.breaks_at == "five"


def test_where_it_is_only_likely_which_work_is_meant_the_charitable_reading_keeps_the_claim(tmp_path):
    found = chain(tmp_path, end(from_("four")) + said("four", 4, ", borne-out: no"))
    assert found.arguments["a"].reasoning.word is Carried.WEAK


def test_check_tells_of_a_claim_that_its_work_does_not_bear_out(tmp_path):
    chain(tmp_path, end(from_("two")) + said("two", 2, ", borne-out: no"))
    told = [one for one in check_file(tmp_path / "m.yaml").findings if one.rule == "source-says-otherwise"]
    assert [one.message.best("en") for one in told] == ["The work cited, trial, does not say this."]


def test_an_open_question_is_never_why_a_chain_fails_where_its_evidence_is(tmp_path):
    found = chain(tmp_path, end(from_("three", OPEN)) + said("three", 3))
    assert found.arguments["a"].reasoning.word is Carried.FAILS
    assert found.arguments["a"].reasoning.breaks_at == "three"
