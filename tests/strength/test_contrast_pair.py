"""The contrast pair: one question, two articles, the same invented studies; only the reasoning differs.

Article A was written to be sound and article B to be unsound, in English and in French. In A a fair reader
finds nothing that moves a conclusion; in B each fault was put where a reader should see it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from mapgen.pipeline import Checked, check_file
from mapgen.strength.values import Reasoning
from mapgen.strength.weigh import weigh
from mapgen.vocabulary import Carried, FindingKind
from tests.strength.texts import ROOT

CONTRAST = ROOT / "arguments" / "contrast"
LANGUAGES = ("en", "fr")


@cache
def checked(article: str, language: str) -> Checked:
    return check_file(CONTRAST / f"hands-{article}-{language}.yaml")


def reasoning(article: str, language: str, chain: str) -> Reasoning:
    found = checked(article, language).strengths
    assert found is not None
    return found.arguments[chain].reasoning


def findings(article: str, language: str) -> set[tuple[str, str]]:
    """The rules that speak of an article, each with the first element it speaks of."""
    return {
        (found.rule, found.about[0] if found.about else "") for found in checked(article, language).standing
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sound_article_is_supported_and_nothing_is_found_in_it(language):
    for chain in ("effect", "advice"):
        assert reasoning("a", language, chain).word is Carried.SUPPORTED
    assert findings("a", language) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_own_caveat_lowers_its_conclusion_to_what_it_says(language):
    strengths = checked("a", language).strengths
    assert strengths.claims["half-a-day"].certainty == "moderate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_unsound_article_breaks_where_a_study_is_made_to_say_more_and_where_soap_becomes_gel(language):
    answer, advice = reasoning("b", language, "answer"), reasoning("b", language, "advice")
    map_ = checked("b", language).map
    assert (answer.word, advice.word) == (Carried.WEAK, Carried.FAILS)
    assert map_.inference[answer.breaks_at].conclusion == "no-colds"
    assert map_.inference[advice.breaks_at].conclusion == "gel-for-all"


def without(article: str, premise: str, chain: str) -> Carried | None:
    """The word of a chain's answer where the step from one premise is taken out."""
    map_ = checked(article, "en").map
    steps = tuple(step for step in map_.inferences if premise not in step.premises)
    assert len(steps) < len(map_.inferences)
    return weigh(replace(map_, inferences=steps)).arguments[chain].reasoning.word


def test_the_sound_answer_stands_on_either_trial_and_the_unsound_one_falls_without_its_study():
    assert without("a", "first-trial", "effect") is Carried.SUPPORTED
    assert without("a", "second-trial", "effect") is Carried.SUPPORTED
    assert without("b", "authors-say-half-a-day", "answer") is Carried.FAILS


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_fault_that_was_put_into_it_is_found(language):
    map_ = checked("b", language).map
    spoken = {
        (rule, map_.inference[about].conclusion if about in map_.inference else about)
        for found in checked("b", language).standing
        for rule, about in [(found.rule, one) for one in found.about]
    }
    assert {
        ("correlation-to-cause", "washing-halves"),
        ("conclusion-too-strong", "no-colds"),
        ("missing-comparator", "january-march"),
        ("anecdote", "works-for-all"),
        ("popularity-tradition-practice", "keeps-colds-away"),
        ("popularity-tradition-practice", "no-harm"),
        ("unsupported-claim", "gel-does-as-soap"),
    } <= spoken
    assert ("authorship-disclosure-gap", "") in findings("b", language)


@pytest.mark.parametrize("article", ["a", "b"])
def test_in_both_languages_it_is_the_same_map(article):
    one, other = (checked(article, language) for language in LANGUAGES)
    assert findings(article, "en") == findings(article, "fr")
    assert [claim.id for claim in one.map.claims] == [claim.id for claim in other.map.claims]
    for claim in (*one.map.claims, *other.map.claims):
        assert claim.text.get("en"), claim.id
        assert claim.text.get("fr"), claim.id


@pytest.mark.parametrize("article", ["a", "b"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_its_tour_asks_at_each_stop_in_both_languages(article, language):
    stops = checked(article, language).map.tour
    assert len(stops) >= 4
    for stop in stops:
        assert {code for code, _ in stop.question} == {code for code, _ in stop.remark} == {"en", "fr"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_each_article_that_it_is_invented_and_both_are_of_one_length(language):
    words = []
    for article in "ab":
        text = (CONTRAST / "documents" / f"hands-{article}-{language}.txt").read_text("utf-8")
        first, _, rest = text.partition("\n")
        assert {"en": "invented", "fr": "inventés"}[language] in first
        body, _, listed = rest.partition("\nSources (")
        entries = [line for line in listed.splitlines()[1:] if line]
        assert entries
        assert all({"en": "Invented.", "fr": "Inventé."}[language] in entry for entry in entries)
        words.append(len(body.split()))
    assert all(250 <= count <= 430 for count in words)
    assert abs(words[0] - words[1]) <= 45


@pytest.mark.parametrize("article", ["a", "b"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_its_argument_file_is_short_and_has_no_fault(article, language):
    path = CONTRAST / f"hands-{article}-{language}.yaml"
    assert len(path.read_text("utf-8").splitlines()) <= 200
    assert not [found for found in checked(article, language).findings if found.kind is FindingKind.FAULT]
