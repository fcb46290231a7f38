"""Advice not to do something is judged by the harm; nobody is asked to harm people by lot."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.model.elements import Claim
from mapgen.pipeline import Checked, check_source
from mapgen.queries.precaution import advises_against
from mapgen.vocabulary import Carried, ClaimKind
from mapgen.words import Text

AGAINST = {
    "en": [
        "Never mix bleach and vinegar.",
        "Do not give aspirin to children with a fever.",
        "So don’t drink methanol.",
        "Pregnant women should avoid raw milk.",
        "Children should not be left alone in a bath.",
        "Vitamin A is not recommended in pregnancy.",
        "It is best to avoid grapefruit with statins.",
        "Doctors advise against homemade formula.",
        "No cow's milk for infants.",
    ],
    "fr": [
        "Ne mélangez jamais l'eau de Javel et le vinaigre.",
        "N'utilisez pas d'aspirine chez l'enfant fiévreux.",
        "Les femmes enceintes devraient éviter le lait cru.",
        "Il ne faut pas laisser un bébé seul dans le bain.",
        "L'alcool est déconseillé pendant la grossesse.",
        "Mieux vaut éviter le pamplemousse avec les statines.",
        "Pas de miel avant un an.",
    ],
}
FOR = {
    "en": [
        "Don't hesitate to take magnesium.",
        "To avoid cramps, take magnesium.",
        "You should not only rest but also take magnesium.",
        "Never forget your vitamin D.",
        "Don’t you think that everybody should try it?",
        "Patients who do not sleep should take melatonin.",
        "Everyone should drink mint tea.",
        "You can never drink enough water, so drink eight glasses a day.",
        "No study in adults has looked at this for long, so everyone should take part.",
    ],
    "fr": [
        "N'hésitez pas à prendre du magnésium.",
        "Pour éviter les crampes, prenez du magnésium.",
        "N'oubliez pas votre vitamine D.",
        "Évitez les crampes en prenant du magnésium.",
        "Il ne faut pas hésiter à en prendre.",
        "Chacun devrait boire de la tisane de menthe.",
    ],
}


def advice(words: str, language: str) -> Claim:
    return Claim("advice", text=Text.of(**{language: words}), kind=ClaimKind.RECOMMENDATION)


@pytest.mark.parametrize(
    ("language", "words"), [(code, one) for code, ones in AGAINST.items() for one in ones]
)
def test_advice_not_to_do_something_is_known_by_its_words(language: str, words: str) -> None:
    assert advises_against(advice(words, language))


@pytest.mark.parametrize(("language", "words"), [(code, one) for code, ones in FOR.items() for one in ones])
def test_advice_to_do_something_is_not_taken_for_it(language: str, words: str) -> None:
    assert not advises_against(advice(words, language))


TEXTS = {
    "en": ("Never mix bleach and vinegar.", "The mixture gives off chlorine, which burns the lungs."),
    "fr": (
        "Ne mélangez jamais l'eau de Javel et le vinaigre.",
        "Le mélange dégage du chlore, qui brûle les poumons.",
    ),
}
YAML = """\
mapgen: 2
document: {{title: Home, language: {language}, kind: web-page, text: text.txt}}
claims:
  never:
    quote: "{advice}"
    kind: recommendation
    because:
      premises: burns
      scheme: {scheme}
{answers}
  burns:
    quote: "{harm}"
    kind: {kind}
{accepted}
arguments: {{mix: {{title: Mixing, conclusion: never}}}}
"""
ANSWERED = {
    "consequences": "answered: [likelihood, evidence, opposite]",
    "practical-reasoning": "answered: [goals, alternatives, efficiency, feasibility, side-effects]",
}


def checked(
    path: Path,
    language: str,
    scheme: str = "consequences",
    answers: str = "",
    kind: str = "harm",
    granted: bool = True,
) -> Checked:
    advised, harm = TEXTS[language]
    (path / "text.txt").write_text(f"{advised} {harm}\n", encoding="utf-8")
    source = YAML.format(
        language=language,
        advice=advised,
        harm=harm,
        scheme=scheme,
        kind=kind,
        answers=f"      {answers}" if answers else "",
        accepted="    accepted: Every poison centre says so." if granted else "",
    )
    found = check_source(source, path / "home.yaml")
    assert found.failing == ()
    return found


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("scheme", ANSWERED)
def test_a_harm_that_is_granted_carries_advice_against_it(language: str, scheme: str, tmp_path: Path) -> None:
    found = checked(tmp_path, language, scheme, ANSWERED[scheme])
    reasoning = found.strengths.arguments["mix"].reasoning
    assert reasoning.word is Carried.SUPPORTED
    assert "granted" in reasoning.why.best("en")
    assert "admis" in reasoning.why.best("fr")


def test_what_is_granted_and_no_harm_carries_none(tmp_path: Path) -> None:
    found = checked(tmp_path, "en", answers=ANSWERED["consequences"], kind="background")
    assert found.strengths.arguments["mix"].reasoning.word is Carried.FAILS


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(
    ("scheme", "answers", "granted"),
    [
        ("consequences", "", False),
        ("consequences", "failed: {likelihood: It hardly ever happens.}", True),
        ("consequences", "failed: {opposite: It cleans well.}", True),
        ("practical-reasoning", "failed: {side-effects: It cleans well.}", True),
        ("practical-reasoning", "failed: {alternatives: Nothing else helps.}", True),
        ("practical-reasoning", "failed: {efficiency: It burns anyway.}", True),
        ("analogy", "failed: {differences: It is another gas.}", False),
        ("expert-opinion", "failed: {backup: He does not say.}", False),
    ],
)
def test_no_trial_of_harm_is_asked_for_and_no_warning_is_to_be_withdrawn(
    language: str, scheme: str, answers: str, granted: bool, tmp_path: Path
) -> None:
    found = checked(tmp_path, language, scheme, answers, granted=granted)
    assert found.map is not None
    assert found.strengths.arguments["mix"].reasoning.word in (Carried.WEAK, Carried.FAILS)
    mends = [place.mend for place in found.strengths.breaks["never"]]
    assert mends
    plan = found.strengths.repair_plans["mix"]
    told = [*mends, *(one.text for one in plan.repairs)]
    for words in told:
        assert "randomised" not in words.best("en")
        assert "a trial" not in words.best("en").lower()
        assert "withdraw the advice" not in words.best("en").lower()
        assert "randomisé" not in words.best("fr")
        assert "un essai" not in words.best("fr").lower()
        assert "retirer ce conseil" not in words.best("fr").lower()
