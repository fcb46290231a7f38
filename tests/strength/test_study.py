"""The evidence that a claim takes is told with what is entered of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.strength.repair.study import after_de, needed
from tests.strength.maps import read_map, weighed

TERMS = (
    "terms:\n  tea: {en: green tea, fr: thé vert}\n  sage: {en: sage, fr: sauge}\n"
    "  singers: {en: choir singers, fr: choristes}\n  cough: {en: days with a cough, fr: jours de toux}\n"
)
ALL = (
    "intervention: {agent: tea, with: [sage], route: oral}, population: {species: human, group: singers},"
    " outcome: {name: cough, kind: important}"
)


@pytest.mark.parametrize(
    ("claim", "study"),
    [
        (f"kind: effect, {ALL}",
         "a randomised trial of green tea + sage by mouth in choir singers, with days with a cough as the outcome,"
         " against placebo, or a systematic review of such trials"),
        ("kind: effect, intervention: {agent: tea, salt: extract, route: unstated}",
         "a randomised trial of green tea (extract),"
         " against placebo or usual care, or a systematic review of such trials"),
        ("kind: effect, intervention: {agent: tea, route: dietary}",
         "a randomised trial of green tea, against the usual diet, or a systematic review of such trials"),
        ("kind: effect, intervention: {agent: tea, route: manual}",
         "a randomised trial of green tea by touch, against usual care, or a systematic review of such trials"),
        ("kind: effect",
         "a randomised trial,"
         " against placebo or usual care, or a systematic review of such trials"),
        ("kind: recommendation, population: {species: animal}",
         "evidence that the benefit outweighs the harm, from randomised trials in animals"),
        (f"kind: testimony, {ALL}", "a source that shows that it was said"),
        ("modality: does", "evidence that can be looked up"),
    ],
)  # fmt: skip
def test_a_trial_says_what_it_gives_to_whom_and_what_it_measures(
    tmp_path: Path, claim: str, study: str
) -> None:
    found = read_map(tmp_path, f"{TERMS}claims:\n  a: {{en: Tea helps., quote: One, {claim}}}\n")
    told = needed(found.claim["a"], found)
    assert told.best("en") == study
    assert told.get("fr")


def test_a_trial_is_told_in_a_sentence_of_each_language(tmp_path: Path) -> None:
    found = read_map(tmp_path, f"{TERMS}claims:\n  a: {{en: Tea helps., quote: One, kind: effect, {ALL}}}\n")
    assert _plain(needed(found.claim["a"], found).best("fr")) == (
        "un essai randomisé de thé vert + sauge par voie orale chez des choristes (critère de jugement : jours de toux),"
        " face à un placebo, ou une revue systématique de tels essais"
    )


@pytest.mark.parametrize(
    ("source", "en", "fr"),
    [
        ("trial", "The studies that the map's authors added (Doe 2020) measure an effect, and not a role",
         "Les études ajoutées par les auteurs de la carte (Doe 2020) mesurent un effet, et non un rôle"),
        ("cohort", "within what time, against what. Give direct evidence", "en combien de temps, face à quoi. Apporter des preuves directes"),
    ],
)  # fmt: skip
def test_for_a_role_the_effect_is_to_be_said_and_trials_that_exist_are_not_asked_for(
    tmp_path: Path, source: str, en: str, fr: str
) -> None:
    body = (
        f"{TERMS}claims:\n  end: {{en: Tea plays a key role in a cough., quote: One, kind: effect, {ALL},"
        " because: [{premises: [seen], scheme: popular-practice}]}\n"
        "  seen: {en: Seen., quote: Two, kind: practice}\n"
        f"  theirs: {{en: Theirs., source: {source}, kind: result, {ALL}}}\n"
        "arguments: {a: {title: A, conclusion: end}}\n"
    )
    told = weighed(tmp_path, body).breaks["end"][0].mend
    assert en in _plain(told.best("en"))
    assert fr in _plain(told.best("fr"))


@pytest.mark.parametrize(
    ("mark", "asked"),
    [
        ("2", "that those who were followed did not have the effect at the start"),
        ("1", "follow people over time"),
    ],
)
def test_where_people_were_followed_that_is_not_asked_for(tmp_path: Path, mark: str, asked: str) -> None:
    body = (
        f"{TERMS}claims:\n  end: {{en: Tea helps., quote: One, kind: cause, {ALL}, because: "
        "[{premises: [seen], scheme: correlation-to-cause, answers: {direction: {is: failed, why: No.}}}]}\n"
        f"  seen: {{en: Seen., quote: Two, kind: result, cites: [{mark}], {ALL}}}\n"
        "arguments: {a: {title: A, conclusion: end}}\n"
    )
    assert asked in _plain(weighed(tmp_path, body).breaks["end"][0].mend.best("en"))


def _plain(words: str) -> str:
    return words.replace("’", "'").replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("hypertension", "d'hypertension"),
        ("homéopathie", "d'homéopathie"),
        ("huile de lin", "d'huile de lin"),
        ("acupuncture", "d'acupuncture"),
        ("haricots", "de haricots"),
        ("hernie", "de hernie"),
        ("hockey", "de hockey"),
        ("hanche", "de hanche"),
        ("thé", "de thé"),
        ("haleine", "d'haleine"),
        ("hallucinations", "d'hallucinations"),
        ("hippocampe", "d'hippocampe"),
        ("hormones", "d'hormones"),
        ("huître", "d'huître"),
        ("haute pression", "de haute pression"),
    ],
)
def test_the_french_de_is_elided_before_a_vowel_and_a_mute_h(name: str, told: str) -> None:
    assert after_de(name) == told


@pytest.mark.parametrize(
    ("kind", "measured"),
    [
        ("important", "with sputum as the outcome"),
        ("surrogate", "with what patients notice as the outcome, and not sputum alone"),
    ],
)
def test_a_trial_measures_the_outcome_that_the_claim_names_and_no_surrogate_alone(
    tmp_path: Path, kind: str, measured: str
) -> None:
    claim = f"kind: effect, intervention: {{agent: tea}}, outcome: {{name: sputum, kind: {kind}}}"
    found = read_map(tmp_path, f"{TERMS}claims:\n  a: {{en: A., quote: One, {claim}}}\n")
    assert measured in needed(found.claim["a"], found).best("en")


def test_in_place_of_a_surrogate_a_trial_measures_what_it_stands_for_in_the_text(tmp_path: Path) -> None:
    body = f"""{TERMS}claims:
  a: {{en: A., quote: One, kind: effect, intervention: {{agent: tea}}, outcome: {{name: sputum, kind: surrogate}}}}
  b: {{en: B., quote: Two, kind: effect, outcome: {{name: days of cough, kind: important}}, because: [{{premises: [a]}}]}}
"""
    found = read_map(tmp_path, body)
    told = needed(found.claim["a"], found).best("en")
    assert "with days of cough as the outcome" in told
    assert "sputum" not in told


def test_a_trial_of_what_lasts_and_of_quality_of_life_measures_both(tmp_path: Path) -> None:
    words = "{en: Lasting relief and quality of life., fr: Soulagement durable et qualité de vie.}"
    claim = f"text: {words}, quote: One, kind: effect, outcome: {{name: cough, kind: important}}"
    claim = claim.replace(f"text: {words}", words.strip("{}"))
    found = read_map(tmp_path, f"{TERMS}claims:\n  a: {{{claim}}}\n")
    told = needed(found.claim["a"], found).best("en")
    assert (
        "with days with a cough, quality of life as the outcome, followed for six months at least, against"
        in told
    )


@pytest.mark.parametrize(("group", "first"), [("anybody", True), ("smokers", False)])
def test_people_who_are_only_called_patients_are_to_be_named_first(
    tmp_path: Path, group: str, first: bool
) -> None:
    terms = "  anybody: {en: patients, fr: patients}\n  smokers: {en: smokers, fr: fumeurs}\n"
    claim = f"kind: effect, intervention: {{agent: tea}}, population: {{group: {group}}}, outcome: {{name: cough}}"
    found = read_map(tmp_path, f"{TERMS}{terms}claims:\n  a: {{en: A., quote: One, {claim}}}\n")
    told = needed(found.claim["a"], found)
    assert ("in people whom the text has to name" in told.best("en")) is first
    assert ("chez des personnes que le texte devra préciser" in told.best("fr")) is first


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("surrogate", ("the claim (End)", "with days with a cough as the outcome")),
        ("important", ("the claim (Middle)", "with sputum as the outcome")),
    ],
)
def test_where_a_surrogate_is_only_likely_a_trial_of_the_conclusion_is_asked_for(
    tmp_path: Path, kind: str, asked: tuple[str, str]
) -> None:
    tea = "kind: effect, intervention: {agent: tea}, population: {species: human}"
    body = (
        f"{TERMS}claims:\n  end: {{en: End., quote: One, {tea}, outcome: {{name: cough, kind: important}},"
        " because: [{premises: [middle], scheme: cause-to-effect}]}\n"
        f"  middle: {{en: Middle., quote: Two, {tea}, outcome: {{name: sputum, kind: {kind}}},"
        " because: [{premises: [seen], scheme: popular-practice}]}\n"
        "  seen: {en: Seen., quote: Three, kind: practice}\n"
        "arguments: {a: {title: A, conclusion: end}}\n"
    )
    told = weighed(tmp_path, body).breaks["end"][0].mend.best("en")
    assert all(each in _plain(told) for each in asked)


@pytest.mark.parametrize(
    ("known", "against"),
    [
        ("failed", "against the same treatment without green tea (sage)"),
        ("answered", "against placebo and the same treatment without green tea (sage)"),
    ],
)
def test_advice_to_give_several_things_takes_a_trial_of_the_whole_with_and_without_the_one_that_was_studied(
    tmp_path: Path, known: str, against: str
) -> None:
    claims = (
        "claims:\n  end: {en: Take tea and sage., quote: Three, kind: recommendation, intervention: {agent: tea, with: [sage]},"
        " outcome: {name: cough}, because: [{premises: [helps], scheme: practical-reasoning, answers: {alternatives: {is: %s}}}]}\n"
        "  helps: {en: Tea helps., quote: Two, kind: effect, intervention: {agent: tea}, because: [{premises: [leaf], scheme: cause-to-effect,"
        " answers: {evidence: {is: failed, why: {en: No study counted any cough at all.}}}}]}\n"
        "  leaf: {en: Leaf., quote: One, kind: mechanism, cites: [1]}\n"
        "arguments: {a: {title: A, conclusion: end}}\n"
    )
    found = weighed(tmp_path, TERMS + claims % known, text="One [1]. Two. Three. Four.\n").breaks["end"]
    mends = [each.mend.best("en") for each in found if each.why.best("en").startswith("No study counted")]
    assert len(mends) == 1
    assert mends[0].startswith(
        "Show that what is advised helps: a randomised trial of the whole treatment, with days with a cough as the outcome,"
        f" {against}, or a systematic review of such trials."
    )
    assert "Repairing this place" not in mends[0]
