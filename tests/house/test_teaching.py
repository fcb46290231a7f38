"""The lesson plan for teachers names what the page shows, in the page's own words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from mapgen.lessons import concepts
from mapgen.lessons.as_json import lesson_json
from mapgen.lessons.bank import bank
from mapgen.lessons.choose import choose
from mapgen.lessons.choose import lesson as lesson_of
from mapgen.lessons.values import Choices, Concept
from mapgen.page.embedding import words
from mapgen.pipeline import check_file, summarise
from mapgen.vocabulary import ItemKind
from tests.house.project import ROOT
from tests.page.answer_codes import NOTHING, Given, code_of

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


COUNTED = {
    "en": "no one two three four five six seven eight nine ten eleven twelve",
    "fr": "aucune une deux trois quatre cinq six sept huit neuf dix onze douze",
}
"""The numbers up to twelve in words."""


def whole_text(name: str) -> dict[str, Any]:
    """The lesson about the whole text of an article of the contrast pair, as the page makes it."""
    path = ROOT / "arguments" / "contrast" / f"{name}.yaml"
    checked = check_file(path, path.name)
    assert checked.map is not None
    told = summarise(checked.map, checked.strengths, checked.findings)
    whole = bank(checked.map, checked.strengths, checked.findings, told)
    return lesson_json(lesson_of(choose(whole, Choices()), Choices()), checked.map)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "for a choose *the whole text*, which has {} questions"),
        ("fr", "pour a choisissez *tout le texte*, qui a {} questions"),
    ],
)
def test_as_many_questions_are_promised_as_there_are(language: str, sentence: str) -> None:
    count = len(whole_text(f"hands-a-{language}")["items"])
    assert sentence.format(COUNTED[language].split()[count]) in plan(language)


@pytest.mark.parametrize("language", PLANS)
def test_it_counts_the_places_where_the_twins_differ(language: str) -> None:
    lines = (ROOT / "docs" / PLANS[language]).read_text(encoding="utf-8").splitlines()
    start = lines.index("| article A | article B |") + 2
    rows = next(number for number, line in enumerate(lines[start:]) if not line)
    sentence = {"en": "finds in b the {} places", "fr": "cherche dans b les {} endroits"}[language]
    assert sentence.format(COUNTED[language].split()[rows]) in plan(language)


MAGNESIUM = ("migraine-magnesium", "mesotherapie-magnesium")


@pytest.mark.parametrize("language", PLANS)
@pytest.mark.parametrize("name", MAGNESIUM)
def test_a_chain_to_begin_with_is_one_in_which_it_is_asked_where_it_breaks(name: str, language: str) -> None:
    checked = check_file(ROOT / "arguments" / f"{name}.yaml", name)
    assert checked.map is not None
    told = summarise(checked.map, checked.strengths, checked.findings)
    items = bank(checked.map, checked.strengths, checked.findings, told).items
    breaks = {item.chain for item in items if item.kind is ItemKind.BREAK}
    titles = {plain(checked.map.argument[chain].title.best(language)) for chain in breaks}
    assert any(f"| *{title}* |" in plan(language) for title in titles)


def test_a_code_is_as_long_as_is_told() -> None:
    lesson = whole_text("hands-b-en")
    given: list[Given] = []
    for number, item in enumerate(lesson["items"]):
        every = list(range(len(item["options"])))
        right = [one for one in every if item["options"][one]["right"]]
        given.append(NOTHING if number < lesson["worked"] else (every if item["order"] else right, None, ""))
    assert len(given) == 8
    assert len(code_of(lesson, "K700", given)) == pytest.approx(35, abs=3)
    assert len(code_of(lesson, "K700", given, "Anna")) == pytest.approx(45, abs=4)
    assert "about 35 characters, ten more with a short name" in plan("en")
    assert "environ 35 signes, dix de plus avec un prénom" in plan("fr")
