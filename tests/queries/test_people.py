"""Which number of people a field tells, and where none is read rather than a wrong one."""

from __future__ import annotations

import pytest

from mapgen.queries.people import holds_a_number, people_in
from mapgen.queries.spelled_numbers import in_figures


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("120", 120),
        ("n = 120", 120),
        ("about 120 adults", 120),
        ("1 500 nourrissons", 1500),
        ("4,126 adults", 4126),
        ("150 college-aged women", 150),
        ("150 students in three groups of 50", 150),
        ("150 students, 50 in each group", 150),
        ("150 étudiantes, 50 par groupe", 150),
        ("150 (50 per group)", 150),
        ("three groups of 50", 150),
        ("50 in each of 3 groups", 150),
        ("trois groupes de 50 femmes", 150),
        ("50 with ginger, 100 without", 150),
        ("50 women with ginger, 100 without", 150),
        ("150 women, 50 with ginger, 100 without", 150),
        ("150 women, 50 with ginger", 150),
        ("60 women and 40 men", 100),
        ("100 adults: 60 women and 40 men", 100),
        ("60 femmes et 40 hommes", 100),
        ("one hundred and fifty", 150),
        ("cent cinquante femmes", 150),
        ("quatre-vingt-dix-sept malades", 97),
        ("sixty women and sixty men", 120),
        ("948 people in 21 trials", 948),
        ("21 trials, 1,200 people", 1200),
        ("120 adults aged 18 to 65", 120),
        ("120 adults (mean age 24)", 120),
        ("30 women for 3 months", 30),
        ("", None),
        ("not told", None),
        ("21 trials", None),
        ("60 per group", None),
        ("60, 30", None),
        ("150 randomised, 120 analysed", None),
        ("150 women, 120 men", None),
        ("12.5 % of women", None),
        ("1.5 people", None),
        ("18-65 years", None),
    ],
)
def test_the_number_of_all_people_is_read_or_none(words, people):
    assert people_in(words) == people


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("150 randomised, 120 analysed", True),
        ("60 per group", True),
        ("21 trials", False),
        ("not told", False),
    ],
)
def test_a_number_that_may_be_one_of_people_is_seen(words, holds):
    assert holds_a_number(words) is holds


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("two thousand five hundred and six", "2506"),
        ("soixante et onze", "71"),
        ("mille deux cents", "1200"),
        ("dix-sept", "17"),
        ("quatre-vingts", "80"),
        ("two three", "two three"),
        ("a man", "a man"),
        ("one of them", "one of them"),
    ],
)
def test_numbers_are_put_into_figures(words, figures):
    assert in_figures(words) == figures
