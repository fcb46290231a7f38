"""The schemes ask what the published method asks, in both languages."""

import re

import pytest

from mapgen.model.scheme_table import TABLE
from mapgen.model.schemes import SCHEMES, CriticalQuestion, Scheme
from mapgen.vocabulary import Burden, Target
from mapgen.words import READER_LANGUAGES, Text

PREMISE, STEP, CONCLUSION = Target
ASSUMPTION, EXCEPTION = Burden

PROMISED = """
cause-to-effect: strength, evidence, interference
correlation-to-cause: correlation, coincidence, direction, third-factor, intervening, range, definition
expert-opinion: expertise, field, assertion, trustworthiness, consistency, backup
position-to-know: position, honesty, assertion
analogy: similarity, truth-in-case, differences, counter-analogy
sign: strength, alternatives
practical-reasoning: goals, alternatives, efficiency, feasibility, side-effects
consequences: likelihood, evidence, opposite
alternatives: complete, excluded, together
popular-opinion: acceptance, doubt
popular-practice: acceptance, doubt
commitment: evidence, exception, sameness
verbal-classification: property, classification
composition: hereditary
witness-testimony: consistency, facts, others, bias, plausibility
example: truth, instance, typicality, width, circumstances
ignorance: search, burden
established-rule: applicability, exceptions, validity
exceptional-case: exception, relevance
ethotic: character, relevance
evidence-to-claim: design, comparison, size, indirectness, consistency, bias
"""

every_scheme = pytest.mark.parametrize("scheme", SCHEMES.values(), ids=str)


def asked(scheme: str, question: str) -> CriticalQuestion:
    found = SCHEMES[scheme].question(question)
    assert found is not None
    return found


def wordings(scheme: Scheme) -> list[Text]:
    return [scheme.name, scheme.pattern, *(question.text for question in scheme.questions)]


def test_the_schemes_and_questions_are_those_that_the_language_promises_in_that_order() -> None:
    written = [
        f"{scheme}: {', '.join(question.id for question in scheme.questions)}" for scheme in SCHEMES.values()
    ]
    assert written == PROMISED.strip().splitlines()


def test_no_row_of_the_table_hides_another() -> None:
    assert len(TABLE) == len(SCHEMES)


def test_no_two_schemes_share_an_aif_name() -> None:
    assert len({scheme.aif for scheme in SCHEMES.values()}) == len(SCHEMES)


@every_scheme
def test_an_aif_name_is_the_id_in_camel_case(scheme: Scheme) -> None:
    assert scheme.aif == scheme.id.title().replace("-", "")


@every_scheme
def test_every_scheme_asks_something_and_nothing_twice(scheme: Scheme) -> None:
    ids = [question.id for question in scheme.questions]
    assert ids
    assert len(set(ids)) == len(ids)


@every_scheme
def test_every_scheme_is_worded_in_both_languages(scheme: Scheme) -> None:
    assert all(text.get(language) for text in wordings(scheme) for language in READER_LANGUAGES)


@every_scheme
def test_every_question_is_asked_in_both_languages(scheme: Scheme) -> None:
    for question in scheme.questions:
        assert re.search(r"\w\?$", question.text.best("en"))
        assert re.search(r"\w\u00a0\?$", question.text.best("fr"))


@every_scheme
def test_french_puts_a_no_break_space_before_double_punctuation(scheme: Scheme) -> None:
    for text in wordings(scheme):
        assert not re.search(r"[^\u00a0][?;:!]", text.best("fr"))


@every_scheme
def test_a_pattern_goes_from_something_to_something(scheme: Scheme) -> None:
    assert re.fullmatch(r"From .+ to .+\.", scheme.pattern.best("en"))
    assert re.fullmatch(r"D(u |es? |’).+ (à|aux?) .+\.", scheme.pattern.best("fr"))


@pytest.mark.parametrize(
    ("scheme", "question", "target", "burden"),
    [
        ("cause-to-effect", "strength", PREMISE, ASSUMPTION),
        ("cause-to-effect", "interference", STEP, EXCEPTION),
        ("correlation-to-cause", "coincidence", STEP, ASSUMPTION),
        ("correlation-to-cause", "third-factor", STEP, EXCEPTION),
        ("expert-opinion", "field", PREMISE, ASSUMPTION),
        ("expert-opinion", "consistency", CONCLUSION, EXCEPTION),
        ("expert-opinion", "backup", STEP, ASSUMPTION),
        ("practical-reasoning", "feasibility", PREMISE, ASSUMPTION),
        ("practical-reasoning", "side-effects", CONCLUSION, EXCEPTION),
        ("witness-testimony", "consistency", PREMISE, ASSUMPTION),
        ("witness-testimony", "plausibility", CONCLUSION, EXCEPTION),
        ("ignorance", "search", STEP, EXCEPTION),
    ],
)
def test_a_question_has_the_target_and_the_burden_of_the_method(
    scheme: str, question: str, target: Target, burden: Burden
) -> None:
    assert (asked(scheme, question).target, asked(scheme, question).burden) == (target, burden)


def test_a_scheme_knows_which_questions_it_does_not_ask() -> None:
    assert SCHEMES["sign"].question("third-factor") is None
