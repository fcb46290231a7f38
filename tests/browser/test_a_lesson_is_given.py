"""A teacher gives a lesson: collects codes, leaves nothing out of sight, and goes through the questions."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mapgen.vocabulary import ItemKind
from tests.browser.made_task import made
from tests.browser.shipped import rail_button
from tests.browser.test_set_a_task import answers, klass, paste, saved
from tests.page.answer_codes import NOTHING, code_of


@pytest.fixture(scope="module")
def lesson() -> dict[str, Any]:
    return made().lesson()


@pytest.fixture
def page(page_of: Callable[..., Page], tmp_path: Path, lesson: dict[str, Any]) -> Page:
    """The teacher's page of the lesson, on *Class*."""
    file = tmp_path / "teacher.html"
    file.write_text(made().teacher_page(lesson), encoding="utf-8")
    page = page_of(file, "lang=en")
    rail_button(page, "Class").click()
    return page


def shown(page: Page) -> str:
    """The question that is on the map, and the chain."""
    return re.sub(".*#", "", page.url)


def test_the_arrow_keys_go_through_the_questions_and_the_map_with_them(
    page: Page, lesson: dict[str, Any]
) -> None:
    paste(page, "\n".join(klass(lesson, 3)))
    page.get_by_role("button", name="All questions on the map").click()
    page.get_by_role("button", name="Present").click()
    page.evaluate("document.activeElement.blur()")
    bar = page.get_by_role("region", name="Answers of the class")
    expect(bar.get_by_role("button", name="‹ Previous question")).to_have_attribute("aria-disabled", "true")
    for item in lesson["items"][lesson["worked"] :]:
        page.keyboard.press("ArrowRight")
        expect(bar).to_contain_text(item["prompt"]["fr"])
        assert f"chain={item['chain']}" in shown(page)
    last = shown(page)
    page.keyboard.press("ArrowRight")
    assert shown(page) == last
    expect(bar.get_by_role("button", name="Next question ›")).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("PageUp")
    expect(bar).to_contain_text(lesson["items"][-2]["prompt"]["fr"])


def test_escape_leaves_one_thing_at_a_time_and_class_last(page: Page, lesson: dict[str, Any]) -> None:
    klass_ = rail_button(page, "Class")
    paste(page, klass(lesson, 1)[0])
    page.get_by_role("button", name="All questions on the map").click()
    page.get_by_role("button", name="Present").click()
    page.keyboard.press("Escape")
    expect(page.locator("html")).to_have_attribute("data-present", "false")
    expect(klass_).to_have_attribute("aria-expanded", "true")
    page.get_by_text("Legend", exact=True).click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Escape")
    expect(page.locator("#legend details")).not_to_have_attribute("open", "")
    expect(page.get_by_role("region", name="Answers of the class")).to_be_visible()
    page.get_by_role("textbox", name="Codes").fill("half a code")
    page.keyboard.press("Escape")
    expect(page.get_by_role("textbox", name="Codes")).not_to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("region", name="Answers of the class")).to_have_count(0)
    expect(klass_).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(klass_).to_have_attribute("aria-expanded", "false")


def test_escape_in_the_marks_closes_the_marks_alone_wherever_was_pressed(
    page: Page, lesson: dict[str, Any]
) -> None:
    paste(page, klass(lesson, 1)[0])
    page.get_by_role("button", name="Marks…").click()
    marks = page.get_by_role("dialog", name="Marks")
    marks.get_by_text("1 for right at the first try").click()
    page.keyboard.press("Escape")
    expect(marks).to_be_hidden()
    expect(rail_button(page, "Class")).to_have_attribute("aria-expanded", "true")


def test_what_is_to_be_looked_at_stays_until_it_is_mended_or_put_aside(
    page: Page, lesson: dict[str, Any]
) -> None:
    codes = klass(lesson, 5)
    wrong = "0" if codes[1][-2] != "0" else "1"
    mistyped = f"{codes[1][:-2]}{wrong}{codes[1][-1]}"
    paste(page, "\n".join([codes[0], mistyped, codes[2][:-6]]))
    told = page.locator(".class-report")
    expect(told).to_contain_text("2 to look at:")
    paste(page, codes[3])
    expect(told).to_contain_text("1 added.")
    expect(told).to_contain_text("2 to look at:")
    paste(page, codes[1])
    expect(told).to_contain_text("1 to look at:")
    expect(told).to_contain_text("Characters are missing")
    told.get_by_role("button", name="Put aside").click()
    expect(told).not_to_contain_text("to look at:")


def test_two_sheets_with_one_name_are_told_and_one_can_be_removed(page: Page, lesson: dict[str, Any]) -> None:
    right, wrong = ([state] * len(lesson["items"]) for state in (True, False))
    paste(page, "\n".join([
        code_of(lesson, "K700", answers(lesson, *right), "Zoé Petit"),
        code_of(lesson, "K701", answers(lesson, *wrong), "zoe  petit"),
        code_of(lesson, "K702", answers(lesson, *wrong), ""),
        code_of(lesson, "K703", answers(lesson, *right), ""),
    ]))  # fmt: skip
    told = page.locator(".class-names")
    expect(told.get_by_role("listitem")).to_have_count(1)
    expect(told).to_contain_text("2 sheets have the same name: K700, K701.")
    expect(told).not_to_contain_text(re.compile("petit", re.IGNORECASE))
    page.get_by_role("button", name="Marks…").click()
    page.get_by_role("button", name="Show names").click()
    expect(page.get_by_role("row", name=re.compile("K700 · same name as K701"))).to_have_count(1)
    page.keyboard.press("Escape")
    told.get_by_role("button", name="Remove sheet K701").click()
    expect(told).to_have_count(0)
    expect(page.get_by_text("3 students have handed in.")).to_be_visible()


def test_a_gradebook_tells_an_empty_answer_from_a_wrong_one(
    page: Page, lesson: dict[str, Any], tmp_path: Path
) -> None:
    given = answers(lesson, *[False] * len(lesson["items"]))
    paste(page, code_of(lesson, "K700", [*given[:-1], NOTHING]))
    page.get_by_role("button", name="Marks…").click()
    path = saved(page, page.get_by_role("button", name="Save for a gradebook (CSV)"), tmp_path)
    row = path.read_text(encoding="utf-8-sig").splitlines()[1].split(",")
    assert row[-1] == ""
    assert all(row[:-1][1:])


def test_the_solutions_ask_for_nothing(page: Page, lesson: dict[str, Any], page_of, tmp_path: Path) -> None:
    paste(page, klass(lesson, 1)[0])
    path = saved(page, page.get_by_role("button", name="Save the solutions for the students"), tmp_path)
    given_back = page_of(path)
    given_back.get_by_role("button", name="Lire").click()
    for _ in lesson["items"]:
        main = given_back.get_by_role("main")
        expect(main).not_to_contain_text(re.compile("Choisissez|Lisez la question|Mettez"))
        expect(main).to_contain_text("Les réponses proposées")
        given_back.get_by_role("button", name=re.compile("Question suivante|Vers la fin")).click()


def test_sheets_of_one_name_that_are_kept_stay_kept_in_the_saved_page(
    page: Page, lesson: dict[str, Any], page_of: Callable[..., Page], tmp_path: Path
) -> None:
    right = answers(lesson, *[True] * len(lesson["items"]))
    paste(page, "\n".join(code_of(lesson, sheet, right, "Zoé") for sheet in ("K700", "K701")))
    page.get_by_role("button", name="Keep them: they are different students").click()
    expect(page.locator(".class-names")).to_have_count(0)
    path = saved(page, page.get_by_role("button", name="Save with the answers"), tmp_path)
    page.evaluate("localStorage.clear()")
    again = page_of(path, "lang=en")
    expect(again.get_by_text("2 students have handed in.")).to_be_visible()
    expect(again.locator(".class-names")).to_have_count(0)


def test_on_paper_the_solutions_have_every_question(
    page: Page, lesson: dict[str, Any], page_of: Callable[..., Page], tmp_path: Path
) -> None:
    paste(page, klass(lesson, 1)[0])
    path = saved(page, page.get_by_role("button", name="Save the solutions for the students"), tmp_path)
    given_back = page_of(path)
    given_back.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(given_back.get_by_role("article")).to_have_count(len(lesson["items"]))
    for item in lesson["items"]:
        expect(given_back.get_by_role("main")).to_contain_text(item["explained"]["text"]["fr"])
    given_back.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(given_back.get_by_role("button", name="Lire")).to_be_visible()


KINDS = {
    "migraine-magnesium": ("question", "sureness", "missing"),
    "contrast/hands-b-fr": ("question", "sureness", "order"),
}


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("width", [1024, 1366])
def test_a_room_sees_all_that_could_be_chosen_with_its_number_and_what_is_right_once_shown(
    page_of: Callable[..., Page], tmp_path: Path, width: int, name: str
) -> None:
    kinds = tuple(ItemKind(kind) for kind in KINDS[name])
    lesson = made(name).lesson(chain="", kinds=kinds, worked=False, number=12)
    assert {item["kind"] for item in lesson["items"]} == set(KINDS[name])
    file = tmp_path / "teacher.html"
    file.write_text(made(name).teacher_page(lesson), encoding="utf-8")
    page = page_of(file, "lang=en", width=width)
    rail_button(page, "Class").click()
    paste(page, "\n".join(klass(lesson, 6)))
    page.get_by_role("button", name="All questions on the map").click()
    page.get_by_role("button", name="Present").click()
    bar = page.get_by_role("region", name="Answers of the class")
    for item in lesson["items"]:
        bar.get_by_role("button", name="Next question ›").click()
        told = bar.get_by_role("list", name="What could be chosen, and how many chose it")
        for option in item["options"]:
            expect(told.get_by_text(option["text"]["fr"], exact=True)).to_be_in_viewport()
        counts = bar.get_by_role("list", name="Orders given") if item["order"] else told
        expect(counts).to_contain_text("2/6")
        expect(bar).not_to_contain_text("Right answer")
        bar.get_by_role("button", name="Show the right answer and the verdicts").click()
        right = counts.get_by_role("listitem").filter(has_text="Right answer: ✓ 2/6")
        expect(right).to_have_count(sum(one["right"] for one in item["options"]) if not item["order"] else 1)
        bar.get_by_role("button", name="Hide the right answers and the verdicts").click()


OVER_WORDS = r"""() => {
    const texts = [...document.querySelectorAll("text")].map((one) => [one.textContent, one.getBoundingClientRect()]);
    const isMark = (words) => /^Q\d+ (✓ )?\d+\/\d+$/.test(words);
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const marks = texts.filter(([words]) => isMark(words));
    return [marks.length, marks.flatMap(([words, area]) =>
        texts.filter(([other, over]) => !isMark(other) && meet(area, over)).map(([other]) => `${words} over ${other}`))];
}"""


def test_no_number_of_the_class_stands_over_the_words_of_a_box(
    page: Page, lesson: dict[str, Any], page_of: Callable[..., Page], tmp_path: Path
) -> None:
    paste(page, "\n".join(klass(lesson, 3)))
    page.get_by_role("button", name="All questions on the map").click()
    page.get_by_text("Export / print", exact=True).click()
    path = saved(page, page.get_by_role("button", name="Drawing (SVG)"), tmp_path)
    count, over = page_of(path).evaluate(OVER_WORDS)
    assert count
    assert over == []


def test_before_a_class_the_tick_comes_with_the_reason_and_the_words_of_the_text(
    page: Page, lesson: dict[str, Any]
) -> None:
    paste(page, "\n".join(klass(lesson, 3)))
    page.get_by_role("button", name="All questions on the map").click()
    page.get_by_role("button", name="Present").click()
    bar = page.get_by_role("region", name="Answers of the class")
    for item in lesson["items"][lesson["worked"] :]:
        bar.get_by_role("button", name="Next question ›").click()
        reason = item["explained"]["text"]["fr"]
        expect(bar).not_to_contain_text(reason)
        bar.get_by_role("button", name="Show the right answer and the verdicts").click()
        expect(bar).to_contain_text(reason)
        quotes = [passage["quote"] for passage in item["explained"]["passages"]]
        expect(bar.get_by_role("mark")).to_have_text(quotes)
        bar.get_by_role("button", name="Hide the right answers and the verdicts").click()


def test_after_a_brick_the_class_is_back_at_the_question_that_was_presented(
    page: Page, lesson: dict[str, Any]
) -> None:
    paste(page, "\n".join(klass(lesson, 3)))
    page.get_by_role("button", name="All questions on the map").click()
    page.get_by_role("button", name="Present").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("ArrowRight")
    item = lesson["items"][lesson["worked"]]
    bar = page.get_by_role("region", name="Answers of the class")
    expect(bar).to_contain_text(item["prompt"]["fr"])
    page.keyboard.press("r")
    brick = page.get_by_role("region", name="Pull a brick")
    expect(brick).to_be_visible()
    asked = brick.get_by_role("heading", level=2).inner_text()
    page.keyboard.press("r")
    expect(brick.get_by_role("heading", level=2)).to_have_text(asked)
    page.keyboard.press("Escape")
    expect(bar).to_contain_text(item["prompt"]["fr"])
    expect(page.locator("html")).to_have_attribute("data-present", "true")
    assert f"chain={item['chain']}" in shown(page)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_teachers_page_opens_in_the_language_of_its_lesson(
    page_of: Callable[..., Page], tmp_path: Path, language: str
) -> None:
    file = tmp_path / "teacher.html"
    file.write_text(made().teacher_page(made().lesson(language=language, number=2)), encoding="utf-8")
    page = page_of(file, language="fr-FR" if language == "en" else "en-GB")
    expect(page.locator("html")).to_have_attribute("lang", language)
