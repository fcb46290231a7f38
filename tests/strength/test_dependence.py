"""What is not independent counts once, as the strongest of it; what is, adds up."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import Certainty
from tests.strength.maps import CAREFUL, weighed

HEAD = "mapgen: 1\ndocument: {title: T, language: en, kind: web-page, text: t.txt}\n"
STUDY = "design: cohort, participants: 1000 people, bias: low, match: certain"
ONCE, TWICE = 0.4, 1 - 0.6 * 0.6


def because(*premises: str) -> str:
    """Steps that hand on all that their premises give; each is told by its premises."""
    return ", ".join(f"{{premises: [{each}], {CAREFUL}}}" for each in premises)


APART = because("first", "second")


def strength(tmp_path, one: str, two: str, steps: str = APART) -> float:
    """The conclusion's strength where two cohort studies speak for it."""
    head = f"{HEAD}sources:\n  one: {{mark: 1, {STUDY}{one}}}\n  two: {{mark: 2, {STUDY}{two}}}\n"
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{steps}]}}
  first: {{en: First., quote: Two, cites: [1]}}
  second: {{en: Second., quote: Three, cites: [2]}}
"""
    return weighed(tmp_path, body, head=head).claims["end"].strength


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("", "", TWICE),
        (", data: big", ", data: big", ONCE),
        (", data: big", ", data: other", TWICE),
        (", authors: [Doe J., Roe R]", ", authors: [roe  r, DOE J]", ONCE),
        (", authors: [Doe J]", ", authors: [Doe J, Roe R]", TWICE),
        (", based-on: [two]", "", ONCE),
        ("", ", based-on: [one]", ONCE),
    ],
)
def test_two_works_are_independent_unless_they_share_data_authors_or_ground(tmp_path, one, two, expected):
    assert strength(tmp_path, one, two) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (because("first", "first, second"), ONCE),
        (APART, TWICE),
    ],
)
def test_two_steps_that_share_a_premise_count_once(tmp_path, steps, expected):
    assert strength(tmp_path, "", "", steps) == pytest.approx(expected)


@pytest.mark.parametrize(("steps", "counted"), [("left|right", 2), ("left|left, right", 1)])
def test_two_steps_that_share_a_premise_without_a_source_count_once(tmp_path, steps, counted):
    # A step from what is only granted gives very low certainty, 0.2, at most.
    told = because(*steps.split("|"))
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{told}]}}
  left: {{en: Left., quote: Two, accepted: so it is}}
  right: {{en: Right., quote: Three, accepted: so it is}}
"""
    assert weighed(tmp_path, body).claims["end"].strength == pytest.approx(1 - 0.8**counted)


def test_dependence_is_handed_on_from_work_to_work(tmp_path):
    head = HEAD + "sources:\n" + "".join(
        f"  {name}: {{mark: {mark}, {STUDY}{more}}}\n"
        for mark, name, more in (
            (1, "a", ""), (2, "b", ", data: x, based-on: [a]"), (3, "c", ", data: x"), (4, "d", ""),
        )
    )  # fmt: skip
    told = because("from-a", "from-c", "from-d")
    body = f"claims:\n  end: {{en: End., quote: One, because: [{told}]}}\n" + "".join(
        f"  from-{name}: {{en: From {name}., quote: Two, cites: [{mark}]}}\n"
        for name, mark in zip("acd", (1, 3, 4), strict=True)
    )
    assert weighed(tmp_path, body, head=head).claims["end"].strength == pytest.approx(TWICE)


def test_two_attackers_from_one_work_strike_once(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, accepted: so it is, rebutted-by: [{by: first}, {by: second}]}
  first: {en: First., quote: Two, cites: [2]}
  second: {en: Second., quote: Three, cites: [2]}
"""
    found = weighed(tmp_path, body).claims["end"]
    assert found.strength == pytest.approx(0.8 * (1 - 0.4))
    assert found.certainty is Certainty.HIGH


def test_two_bare_claims_are_independent(tmp_path):
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{APART}]}}
  first: {{en: First., quote: Two, accepted: so it is}}
  second: {{en: Second., quote: Three, accepted: so it is}}
"""
    assert weighed(tmp_path, body).claims["end"].strength == pytest.approx(1 - 0.8 * 0.8)


def test_a_study_that_counts_once_never_lowers_the_verdict(tmp_path):
    """Dependence moves the numbers by which repairs are ranked, and no certainty."""
    head = f"{HEAD}sources:\n  one: {{mark: 1, {STUDY}, data: x}}\n  two: {{mark: 2, {STUDY}, data: x}}\n"
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{APART}]}}
  first: {{en: First., quote: Two, cites: [1]}}
  second: {{en: Second., quote: Three, cites: [2]}}
"""
    assert weighed(tmp_path, body, head=head).claims["end"].certainty is Certainty.LOW
