"""What studies there are, of how many people, against what, and which ones are left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.queries.people import people_in
from mapgen.rules.evidence.cherry_picking import chance_of
from mapgen.strength.weigh import weigh
from tests.rules.said import header, said
from tests.syntax.helper import read_yaml

TEXT = "A trial helped [1]. So it helps."
TRIAL = """
sources: {trial: {mark: 1, %s}}
claims:
  found: {quote: A trial helped, cites: [1], kind: result%s}
  helps: {quote: So it helps, kind: effect, because: [{premises: [found], scheme: evidence-to-claim}]}
"""


@pytest.mark.parametrize(
    ("said_", "people"),
    [
        ("50", 50),
        ("1,240", 1240),
        ("1 240 patients", 1240),
        ("n = 12", 12),
        ("40 adult women", 40),
        ("72 families", 72),
        ("2 300 collégiens", 2300),
        ("41 établissements", None),
        ("21 trials", None),
        ("60 per group", None),
        ("302 studies, 6,216,995 people", 6216995),
        ("", None),
    ],
)
def test_the_number_of_people_is_read_and_no_other(said_: str, people: int | None) -> None:
    assert people_in(said_) == people


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ("participants: 40", 1),
        ("participants: 100", 0),
        ("participants: 5 trials", 0),
        ("participants: 40, direction: against", 0),
        ("participants: 12, population: {species: animal}", 0),
        ("participants: 1, design: case-report", 0),
        ("participants: 40, match: guess", 0),
        ("'effect': 'OR 0.85 (95% CI 0.70 to 1.03)'", 1),
        ("'effect': 'OR 0,85 (IC 95 % 0,70 à 0,97)'", 0),
        ("'effect': 'difference 1.2 points, 95% CI -0.4 to 2.8'", 1),
        ("'effect': 'difference 1.2 points, 95% CI 0.4 to 2.8'", 0),
        ("'effect': 'OR 0.85'", 0),
        ("'effect': 'aOR 0.9 (95% CI [0.7,1.2])'", 1),
        ("'effect': 'aHR 1.4, 95% CI 1.1 to 1.9'", 0),
        ("'effect': 'difference 0.9, 95% CI -1.0 to +3.0'", 1),
        ("'effect': 'RR 0.98 (95% CI .8 to 1.2)'", 1),
        ("'effect': 'difference 2.1 (95% CI 0.5 to 3.7); hazard ratio not given'", 0),
        ("'effect': 'baisse de 3 mmHg par rapport au placebo (IC 95 % 0,5 à 6)'", 0),
        ("'effect': '0.4 hr more sleep (95% CI 0.2 to 1.5)'", 0),
        ("'effect': 'less pain or stiffness, 5 points (95% CI 0.5 to 9)'", 0),
        ("'effect': 'odds ratio 0.9 (95% CI 0.5 to 1.4)'", 1),
        ("'participants': '12', 'match': 'likely'", 1),
        ("'participants': '12', 'match': 'guess'", 0),
    ],
)
def test_few_people_or_an_interval_that_holds_no_effect(tmp_path: Path, fields: str, count: int) -> None:
    assert len(said("small-sample", tmp_path, TEXT, TRIAL % (fields, ""))) == count


def test_a_small_work_that_only_attacks_is_not_the_documents_trouble(tmp_path: Path) -> None:
    yaml = """
sources: {small: {authors: [Roe B], participants: 12}}
claims:
  helps: {quote: So it helps, kind: effect, rebutted-by: [{by: no}]}
  no: {source: small, en: It did not help., kind: result}
"""
    assert said("small-sample", tmp_path, TEXT, yaml) == []


@pytest.mark.parametrize(
    ("source", "claim", "count"),
    [
        ("year: 2000", "", 1),
        ("year: 2000, design: case-series", "", 1),
        ("year: 2000, design: randomised-trial", "", 0),
        ("year: 2000, comparator: rest", "", 0),
        ("year: 2000", ", comparator: rest", 0),
        ("year: 2000", ", design: cohort", 0),
        ("year: 2000", ", population: {species: animal}", 0),
    ],
)
def test_what_was_done_is_compared_with_something(
    tmp_path: Path, source: str, claim: str, count: int
) -> None:
    own = ", intervention: {agent: walks}, outcome: {name: sleep}" + claim
    assert len(said("missing-comparator", tmp_path, TEXT, TRIAL % (source, own))) == count


def test_a_result_of_nothing_done_needs_no_comparator(tmp_path: Path) -> None:
    assert said("missing-comparator", tmp_path, TEXT, TRIAL % ("year: 2000", "")) == []


@pytest.mark.parametrize(
    ("intervention", "missing"),
    [
        ("{agent: zinc, route: oral}", "No word on dose or duration"),
        ("{agent: zinc, route: oral, dose: 5 mg}", "No word on duration"),
        ("{agent: zinc, route: oral, dose: 5 mg, duration: a week}", ""),
        ("{agent: touch, route: manual}", ""),
        ("{agent: nuts, route: dietary}", ""),
        ("{agent: later hours}", ""),
    ],
)
def test_advice_to_take_something_says_how(tmp_path: Path, intervention: str, missing: str) -> None:
    yaml = f"claims: {{helps: {{quote: So it helps, kind: recommendation, intervention: {intervention}}}}}"
    found = said("dose-form-duration-absent", tmp_path, TEXT, yaml)
    assert [finding.missing.get("en") for finding in found] == ([missing] if missing else [])


def test_the_form_is_asked_for_where_the_file_shows_that_there_are_several(tmp_path: Path) -> None:
    yaml = """
sources: {trial: {mark: 1, intervention: {agent: zinc, salt: gluconate}}}
claims: {helps: {quote: So it helps, kind: recommendation, intervention: {agent: zinc, route: oral, dose: 5 mg}}}
"""
    (found,) = said("dose-form-duration-absent", tmp_path, TEXT, yaml)
    assert found.missing.get("fr") == "Pas un mot de la forme ni de la durée"


TREATS = "claims: {helps: {quote: Try it, kind: recommendation, intervention: {agent: heat, route: manual}}}"


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "Try it.", 1),
        ("en", "Try it. It lowers the risk of falls.", 1),
        ("en", "Try it. It has no side effects.", 1),
        ("en", "Try it. It has no side effects but drowsiness.", 0),
        ("en", "Try it. No side effects were seen in 40 people.", 0),
        ("en", "Try it. Whether it is safe is not known.", 0),
        ("en", "Try it. It is well tolerated.", 0),
        ("en", "Try it. It is contraindicated in pregnancy.", 0),
        ("fr", "Try it. Le risque de maladie baisse.", 1),
        ("fr", "Try it. Aucun effet indésirable.", 1),
        ("fr", "Try it. Aucun effet indésirable n'a été relevé chez 40 personnes.", 0),
        ("fr", "Try it. Contre-indications : la grossesse.", 0),
        ("de", "Try it.", 0),
    ],
)
def test_one_word_of_harm_is_enough_unless_it_only_denies_harm(
    tmp_path: Path, language: str, text: str, count: int
) -> None:
    assert len(said("safety-silent", tmp_path, text, TREATS, header(language))) == count


def test_advice_that_is_no_treatment_owes_no_word_of_harm(tmp_path: Path) -> None:
    yaml = "claims: {helps: {quote: Try it, kind: recommendation, intervention: {agent: later hours}}}"
    assert said("safety-silent", tmp_path, "Try it.", yaml) == []


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ("design: randomised-trial", 1),
        ("design: cohort", 1),
        ("design: cohort, reading: general-knowledge", 1),
        ("design: cohort, reading: unread", 0),
        ("design: randomised-trial, bias: high", 0),
        ("design: cohort, downgrades: {risk-of-bias: {by: serious}}", 0),
        ("design: narrative-review", 0),
        ("design: randomised-trial, match: guess", 0),
    ],
)
def test_studies_in_use_have_a_judgement_of_bias(tmp_path: Path, fields: str, count: int) -> None:
    assert len(said("risk-of-bias-unassessed", tmp_path, TEXT, TRIAL % (fields, ""))) == count


@pytest.mark.parametrize(
    "fields", ["design: randomised-trial", "design: cohort, effect: 'RR 0.6 (95% CI 0.4 to 0.8)'"]
)
def test_a_study_that_nobody_has_read_weighs_no_more_than_one_that_nobody_has_judged(
    tmp_path: Path, fields: str
) -> None:
    weights = []
    for more in ("", ", reading: unread", ", bias: low"):
        yaml = TRIAL % (fields + more, "")
        read = read_yaml(tmp_path, yaml, TEXT).map
        assert read is not None
        weights.append(dict(weigh(read).claims))
    unjudged, unread, judged = weights
    assert unread == unjudged != judged


KNOWN = """
sources:
  own: {mark: 1, year: %s, match: certain}
  other: {authors: [Roe B], year: %s, direction: %s, reading: %s}
claims: {found: {quote: A trial helped, cites: [1]}}
"""


@pytest.mark.parametrize(
    ("date", "years", "direction", "reading", "count"),
    [
        ("2020", (2000, 2010), "against", "read", 1),
        ("2005", (2000, 2010), "against", "read", 0),
        ("", (2000, 2010), "against", "read", 0),
        ("", (2000, 1999), "against", "read", 1),
        ("2020", (2000, 2010), "mixed", "read", 0),
        ("2020", (2000, 2010), "against", "unread", 0),
    ],
)
def test_only_what_could_be_known_and_was_read_is_missed(
    tmp_path: Path, date: str, years: tuple[int, int], direction: str, reading: str, count: int
) -> None:
    dated = header(date=f'"{date}"') if date else header()
    yaml = KNOWN % (*years, direction, reading)
    assert len(said("missing-counter-evidence", tmp_path, TEXT, yaml, dated)) == count


def test_the_lady_who_tasted_tea() -> None:
    """Fisher 1935: four cups of each kind, all four told right: once in seventy."""
    assert chance_of(4, 4, 4, 8) == pytest.approx(1 / 70)
    assert chance_of(3, 4, 4, 8) == pytest.approx(17 / 70)
    assert chance_of(0, 0, 0, 0) == 1


def test_two_favourable_works_out_of_three_are_no_choice(tmp_path: Path) -> None:
    yaml = """
sources:
  one: {mark: 1, year: 2001, direction: for}
  two: {mark: 2, year: 2002, direction: for}
  three: {year: 2003, direction: against}
claims: {found: {quote: A trial helped, cites: [1]}}
"""
    assert said("cherry-picking", tmp_path, TEXT, yaml, header(date='"2020"')) == []


def test_counts_are_told_in_words_first(tmp_path: Path) -> None:
    works = [f"  w{n}: {{mark: {n}, year: 2001, direction: for}}" for n in range(1, 5)]
    works += [f"  w{n}: {{year: 2002, direction: mixed}}" for n in range(5, 9)]
    yaml = "sources:\n" + "\n".join(works) + "\nclaims: {found: {quote: A trial helped, cites: [1]}}\n"
    (found,) = said("cherry-picking", tmp_path, TEXT, yaml, header(date='"2020"'))
    assert found.message.best("en").startswith(
        "Of the 4 works that the text cites, 4 are in favour; of the 8"
    )
    assert "about once in 70 times" in found.message.best("en")


@pytest.mark.parametrize(
    ("third", "count"),
    [
        ("participants: 30, direction: for", 1),
        ("participants: 30, direction: mixed", 0),
        ("participants: 300, direction: for", 0),
        ("direction: for", 0),
        ("participants: 30, direction: for, match: guess", 0),
    ],
)
def test_three_small_studies_that_all_say_yes(tmp_path: Path, third: str, count: int) -> None:
    yaml = f"""
sources:
  one: {{mark: 1, participants: 20, direction: for}}
  two: {{mark: 2, participants: 24, direction: for}}
  three: {{mark: 3, {third}}}
claims: {{found: {{quote: Trials helped, cites: [1, 2, 3], kind: effect}}}}
"""
    assert len(said("publication-bias-suspected", tmp_path, "Trials helped [1,2,3].", yaml)) == count
