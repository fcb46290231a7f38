"""The lesson plan for teachers names what the page shows, in the page's own words."""

from __future__ import annotations

import re

import pytest

from mapgen.lessons import concepts
from mapgen.lessons.values import Concept
from mapgen.page.embedding import words
from mapgen.vocabulary import ItemKind
from tests.house.project import ROOT

PLANS = {"en": "teaching.md", "fr": "teaching.fr.md"}
SHOWN = (
    *("go-to-break", "lesson-start", "class", "brick", "class-map", "class-marks", "class-save", "what-if"),
    "tour",
)
"""The keys of the page's words for what a teacher presses during a lesson."""


def plan(language: str) -> str:
    """A lesson plan, its lines joined and its typography made plain."""
    text = (ROOT / "docs" / PLANS[language]).read_text(encoding="utf-8")
    return re.sub(r"\s+", " ", text).replace("’", "'").casefold()


def plain(text: str) -> str:
    return text.replace("’", "'").replace("\u00a0", " ").casefold()


@pytest.mark.parametrize("language", PLANS)
def test_every_button_of_a_lesson_is_named_as_the_page_names_it(language: str) -> None:
    text = plan(language)
    assert [key for key in SHOWN if plain(words()[key][language]) not in text] == []


@pytest.mark.parametrize("language", PLANS)
def test_every_kind_of_question_is_told_by_its_name(language: str) -> None:
    text = plan(language)
    assert [kind for kind in ItemKind if f"| {plain(kind.name_.best(language))} |" not in text] == []


@pytest.mark.parametrize("language", PLANS)
def test_every_key_concept_that_it_names_is_one_that_questions_link(language: str) -> None:
    text = (ROOT / "docs" / PLANS[language]).read_text(encoding="utf-8")
    known = {each.name.best("en") for each in vars(concepts).values() if isinstance(each, Concept)}
    table = text.partition("Key Concepts*,")[2] or text.partition("Key Concepts,")[2]
    named = re.findall(r"\*([A-Z][a-z]+(?: [a-z-]+)+)\*", table.partition("\n\n")[0])
    assert len(named) >= 5
    assert set(named) <= known


def test_both_plans_have_the_same_parts() -> None:
    heads = [re.findall(r"(?m)^##? ", (ROOT / "docs" / name).read_text("utf-8")) for name in PLANS.values()]
    assert heads[0] == heads[1]
