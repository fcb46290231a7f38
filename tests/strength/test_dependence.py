"""What is not independent counts once, as the strongest of it; what is, adds up."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import Certainty
from tests.strength.maps import weighed

HEAD = "mapgen: 1\ndocument: {title: T, language: en, kind: web-page, text: t.txt}\n"
ONCE, TWICE = 0.4, 1 - 0.6 * 0.6


def strength(tmp_path, one: str, two: str, steps: str = "{premises: [first]}, {premises: [second]}") -> float:
    """The conclusion's strength where two cohort studies speak for it."""
    head = f"{HEAD}sources:\n  one: {{design: cohort{one}}}\n  two: {{design: cohort{two}}}\n"
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{steps}]}}
  first: {{en: First., source: one}}
  second: {{en: Second., source: two}}
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
        ("{premises: [first]}, {premises: [first, second]}", ONCE),
        ("{premises: [first]}, {premises: [second]}", TWICE),
    ],
)
def test_two_steps_that_share_a_premise_count_once(tmp_path, steps, expected):
    assert strength(tmp_path, "", "", steps) == pytest.approx(expected)


@pytest.mark.parametrize(("steps", "counted"), [("left|right", 2), ("left|left, right", 1)])
def test_two_steps_that_share_a_premise_without_a_source_count_once(tmp_path, steps, counted):
    because = ", ".join(f"{{premises: [{premises}]}}" for premises in steps.split("|"))
    body = f"""\
claims:
  end: {{en: End., quote: One, because: [{because}]}}
  left: {{en: Left., quote: Two, accepted: so it is}}
  right: {{en: Right., quote: Three, accepted: so it is}}
"""
    assert weighed(tmp_path, body).claims["end"].strength == pytest.approx(1 - 0.2**counted)


def test_dependence_is_handed_on_from_work_to_work(tmp_path):
    head = HEAD + "sources:\n" + "".join(
        f"  {name}: {{design: cohort{more}}}\n"
        for name, more in (("a", ""), ("b", ", data: x, based-on: [a]"), ("c", ", data: x"), ("d", ""))
    )  # fmt: skip
    body = "claims:\n  end:\n    en: End.\n    quote: One\n    because:\n" + "".join(
        f"      - premises: [from-{name}]\n" for name in "acd"
    )
    body += "".join(f"  from-{name}: {{en: From {name}., source: {name}}}\n" for name in "acd")
    assert weighed(tmp_path, body, head=head).claims["end"].strength == pytest.approx(TWICE)


def test_two_attackers_from_one_work_strike_once(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, accepted: so it is, rebutted-by: [{by: first}, {by: second}]}
  first: {en: First., source: cohort}
  second: {en: Second., source: cohort}
"""
    found = weighed(tmp_path, body).claims["end"]
    assert found.strength == pytest.approx(0.8 * (1 - 0.4))
    assert found.certainty is Certainty.HIGH


def test_two_bare_claims_are_independent(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, because: [{premises: [first]}, {premises: [second]}]}
  first: {en: First., quote: Two, accepted: so it is}
  second: {en: Second., quote: Three, accepted: so it is}
"""
    assert weighed(tmp_path, body).claims["end"].strength == pytest.approx(1 - 0.2 * 0.2)
