"""Rules on appeals: to habit, to authority, to a story, to what nobody knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.said import header, said


def _step(scheme: str, premise: str = "", conclusion: str = "kind: effect", more: str = "") -> str:
    kind = f", scheme: {scheme}" if scheme else ""
    return (
        f"claims:\n  first: {{quote: People sleep with a candle{premise}}}\n"
        f"  then: {{quote: So candles help, {conclusion}, because: [{{premises: [first]{kind}{more}}}]}}\n"
    )


TEXT = "People sleep with a candle [1]. So candles help."
SETTLED = ", answers: {acceptance: {is: answered}, doubt: {is: answered, why: A trial.}}"


@pytest.mark.parametrize(
    ("scheme", "premise", "conclusion", "more", "count"),
    [
        ("popular-practice", "", "kind: effect", "", 1),
        ("popular-opinion", "", "kind: effect", "", 1),
        ("popular-practice", "", "kind: effect", SETTLED, 0),
        ("", ", kind: practice", "kind: effect", "", 1),
        ("", ", kind: practice", "kind: background", "", 0),
        ("", ", kind: practice, cites: [1]", "kind: effect", "", 0),
        ("practical-reasoning", ", kind: practice", "kind: recommendation", "", 0),
    ],
)
def test_habit_as_a_reason(
    tmp_path: Path, scheme: str, premise: str, conclusion: str, more: str, count: int
) -> None:
    yaml = _step(scheme, premise, conclusion, more)
    assert len(said("popularity-tradition-practice", tmp_path, TEXT, yaml)) == count


def test_ten_appeals_to_habit_are_one_finding(tmp_path: Path) -> None:
    steps = ", ".join(["{premises: [first], scheme: popular-practice}"] * 10)
    yaml = f"claims:\n  first: {{quote: People sleep with a candle}}\n  then: {{quote: So candles help, because: [{steps}]}}\n"
    assert len(said("popularity-tradition-practice", tmp_path, TEXT, yaml)) == 1


@pytest.mark.parametrize(
    ("said_first", "count"),
    [
        ("Depuis des siècles on dort avec une bougie", 1),
        ("La bougie est couramment utilisée", 1),
        ("La bougie n'est plus couramment utilisée", 0),
        ("La bougie a été mesurée", 0),
    ],
)
def test_french_words_of_habit_without_a_scheme(tmp_path: Path, said_first: str, count: int) -> None:
    yaml = (
        f"claims:\n  first: {{quote: {said_first}}}\n"
        "  then: {quote: elle aide, kind: effect, because: [{premises: [first]}]}\n"
    )
    found = said(
        "popularity-tradition-practice", tmp_path, f"{said_first}. Donc elle aide.", yaml, header("fr")
    )
    assert len(found) == count


def _expert(answer: str, design: str) -> str:
    return (
        f"sources:\n  lund: {{authors: [Lund C], year: 2020, title: Lamps, design: {design}}}\n"
        "claims:\n  word: {en: Lund holds that lamps help., source: lund}\n"
        f"  then: {{quote: lamps help, because: [{{premises: [word], scheme: expert-opinion{answer}}}]}}\n"
    )


@pytest.mark.parametrize(
    ("answer", "design", "count"),
    [
        ("", "opinion", 1),
        ("", "press", 1),
        ("", "guideline", 0),
        ("", "systematic-review", 0),
        (", answers: {backup: {is: open, why: None is named.}}", "guideline", 1),
        (", answers: {backup: {is: answered, why: Her own trial.}}", "opinion", 0),
    ],
)
def test_an_authority_is_bare_where_nothing_stands_behind_it(
    tmp_path: Path, answer: str, design: str, count: int
) -> None:
    assert len(said("bare-authority", tmp_path, "So lamps help.", _expert(answer, design))) == count


@pytest.mark.parametrize(
    ("premise", "conclusion", "count"),
    [
        (", kind: case", "kind: effect", 1),
        (", design: case-report", "kind: recommendation", 1),
        (', participants: "1"', "kind: cause", 1),
        (", kind: case", "kind: harm, modality: can", 0),
        (", kind: case", "kind: cause, modality: can", 0),
        (", kind: case", "kind: background", 0),
        (", kind: case", "kind: effect, scope: one", 0),
        (', participants: "12"', "kind: effect", 0),
        (", kind: result", "kind: effect", 0),
    ],
)
def test_one_case_for_a_general_claim(tmp_path: Path, premise: str, conclusion: str, count: int) -> None:
    assert len(said("anecdote", tmp_path, TEXT, _step("example", premise, conclusion))) == count


def test_a_case_against_a_sweeping_claim_is_no_anecdote(tmp_path: Path) -> None:
    yaml = (
        "claims:\n  case: {quote: One child slept without, kind: case, accepted: Seen.}\n"
        "  all: {quote: all need candles, kind: effect, rebutted-by: [{by: case}]}\n"
    )
    assert said("anecdote", tmp_path, "They say all need candles. One child slept without.", yaml) == []


@pytest.mark.parametrize(
    ("first", "premise", "scheme", "count"),
    [
        ("No study has shown a danger", "", ", scheme: ignorance", 1),
        ("No study has shown a danger", "", "", 1),
        ("There is no evidence of harm", ", cites: [1]", "", 0),
        ("Twelve trials found no harm", "", "", 0),
        ("There is no evidence of harm in 10 000 nights", "", "", 0),
        ("No study has shown a danger", "", ", scheme: ignorance, answers: {search: {is: answered}}", 0),
    ],
)
def test_absence_as_a_reason(tmp_path: Path, first: str, premise: str, scheme: str, count: int) -> None:
    yaml = (
        f"claims:\n  first: {{quote: {first}{premise}}}\n"
        f"  safe: {{quote: lamps are safe, because: [{{premises: [first]{scheme}}}]}}\n"
    )
    assert len(said("from-ignorance", tmp_path, f"{first} [1]. So lamps are safe.", yaml)) == count


def test_absence_told_and_not_leaned_on_is_honest(tmp_path: Path) -> None:
    yaml = "claims:\n  first: {quote: No study has shown that lamps help}\n"
    assert said("from-ignorance", tmp_path, "No study has shown that lamps help.", yaml) == []


def _called(
    called: str, design: str, match: str = "certain", quote: str = "A trial shows that lamps help"
) -> str:
    own = f", called: {called}" if called else ""
    return (
        f"sources:\n  dunn: {{mark: 1, design: {design}, match: {match}}}\n"
        f"claims:\n  help: {{quote: {quote}, cites: [1], kind: effect{own}}}\n"
    )


@pytest.mark.parametrize(
    ("called", "design", "match", "count"),
    [
        ("randomised-trial", "cohort", "certain", 1),
        ("randomised-trial", "narrative-review", "certain", 1),
        ("cohort", "randomised-trial", "certain", 0),
        ("cohort", "cohort", "certain", 0),
        ("guideline", "opinion", "certain", 0),
        ("randomised-trial", "cohort", "guess", 0),
        ("randomised-trial", "unknown", "certain", 0),
        ("", "narrative-review", "certain", 1),
        ("", "cohort", "certain", 0),
    ],
)
def test_a_work_called_more_than_it_is(
    tmp_path: Path, called: str, design: str, match: str, count: int
) -> None:
    yaml = _called(called, design, match)
    assert len(said("authority-inflation", tmp_path, "A trial shows that lamps help [1].", yaml)) == count


def test_the_study_of_sleep_is_no_study(tmp_path: Path) -> None:
    quote = "Whoever cares to study sleep needs lamps"
    assert said("authority-inflation", tmp_path, f"{quote} [1].", _called("", "textbook", quote=quote)) == []


@pytest.mark.parametrize(
    ("mark", "told"), [(" [3]", "cites without a title"), ("", "authority’s word, without")]
)
def test_a_numbered_reference_without_a_title_is_told_as_that(tmp_path: Path, mark: str, told: str) -> None:
    answers = "answers: {backup: {is: failed, why: No title.}}"
    yaml = (
        "sources:\n  lund: {mark: 3, authors: [Lund C], match: none}\n"
        "claims:\n  word: {quote: Dr Lund describes lamps, kind: testimonyCITES}\n"
        f"  then: {{quote: lamps help, because: [{{premises: [word], scheme: expert-opinion, {answers}}}]}}\n"
    ).replace("CITES", ", cites: [3]" if mark else "")
    (found,) = said("bare-authority", tmp_path, f"Dr Lund describes lamps{mark}. So lamps help.", yaml)
    assert told in found.message.best("en")
