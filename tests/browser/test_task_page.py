"""A student opens a task, answers rightly and wrongly, reads why, and hands in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mapgen.page.task import draw_task
from tests.browser.made_task import made
from tests.browser.on_the_task import choose, go_through, handed_in, heading, outcome, press
from tests.page.answer_codes import NOTHING, Given, code_of
from tests.page.lesson import lesson


def test_an_example_is_solved_step_by_step(open_task) -> None:
    page = open_task()
    press(page, "Begin")
    expect(heading(page)).to_be_focused()
    expect(page.get_by_text("right answer", exact=True)).to_have_count(0)
    press(page, "Show the next step")
    expect(page.get_by_label(re.compile("^Coffee wakes you"))).to_be_checked()
    expect(page.get_by_text("Verdict: these are the words.")).to_be_visible()
    expect(page.locator("blockquote")).to_have_text(
        "Tout le monde le sait : le café réveille dès la première gorgée."
    )
    press(page, "Show the next step")
    expect(page.get_by_text("Verdict: this tells its origin.")).to_be_visible()
    press(page, "Show the next step")
    expect(page.get_by_text("Explained: look at the verb.")).to_be_visible()


def test_a_wrong_answer_is_told_and_after_two_the_solution_is(open_task) -> None:
    page = open_task()
    press(page, "Begin")
    press(page, "Next question")
    press(page, "Skip for now")
    press(page, "Check my answer")
    expect(page.get_by_role("status")).to_have_text("Choose an answer first.")
    expect(page.locator(".refused")).to_have_text("Choose an answer first.")
    choose(page, "A source is not named.")
    told = outcome(page, "Not yet. You have one more try.")
    expect(told).to_be_focused()
    press(page, "Check my answer")
    expect(page.locator(".refused")).to_have_text("You have given that answer already. Give another one.")
    expect(told).to_contain_text("Verdict: it names the survey.")
    expect(told).to_contain_text("Hint: read the verb again.")
    expect(told).not_to_contain_text("Explained")
    expect(page.get_by_label(re.compile("^A source is not named"))).to_be_disabled()
    choose(page, "A word changes")
    told = outcome(page, "Not this time. Here is the solution.")
    expect(told).to_be_focused()
    expect(told).to_contain_text("Verdict: no word does.")
    expect(told).to_contain_text("Answer: Two things that go together become cause and effect.")
    expect(told).to_contain_text("Explained: look at the verb.")
    expect(told.get_by_role("link")).to_have_attribute("href", "https://example.org/concept")
    expect(page.get_by_role("button", name="Check my answer")).to_have_count(0)


def test_with_help_fewer_answers_are_left_and_several_may_be_right(open_task) -> None:
    page = open_task()
    press(page, "Begin")
    press(page, "Next question")
    expect(page.get_by_role("group", name="Choose every answer that applies")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(3)
    expect(page.get_by_text("Hint: read the verb again.")).to_be_visible()
    choose(page, "Those who drink it")
    expect(outcome(page, "Not yet. You have one more try.")).to_contain_text("Something is missing")
    choose(page, "Caffeine blocks")
    told = outcome(page, "Right, at the second try")
    expect(told).to_contain_text("Verdict: the step needs this too.")


def order(page: Page) -> list[str]:
    return page.locator(".order .choice-text").all_inner_texts()


def to_the_order(page: Page) -> None:
    press(page, "Begin")
    press(page, "Next question")
    press(page, "Skip for now")
    press(page, "Skip for now")


RIGHT_ORDER = [
    "Caffeine blocks adenosine.",
    "Adenosine makes sleepy.",
    "Coffee keeps awake.",
    "Drink none at night.",
]


def test_lines_are_put_in_order_by_keys(open_task) -> None:
    page = open_task()
    to_the_order(page)
    assert order(page) != RIGHT_ORDER
    for place, text in enumerate(RIGHT_ORDER):
        up = page.get_by_role("button", name=f"Move up: {text}")
        for now in range(order(page).index(text), place, -1):
            up.focus()
            page.keyboard.press("Enter")
            expect(page.get_by_role("status")).to_have_text(f"{text}: now {now} of 4")
            expect(up).to_be_focused()
    assert order(page) == RIGHT_ORDER
    press(page, "Check my answer")
    expect(outcome(page, "Right")).to_contain_text("It leads to the next.")


def test_lines_are_put_in_order_by_dragging(open_task) -> None:
    page = open_task()
    to_the_order(page)
    for place, text in enumerate(RIGHT_ORDER[:-1]):
        grip = page.get_by_role("listitem").filter(has_text=text).locator(".grip").bounding_box()
        target = page.locator(".order > li").nth(place).bounding_box()
        assert grip
        assert target
        page.mouse.move(grip["x"] + 5, grip["y"] + 20)
        page.mouse.down()
        page.mouse.move(grip["x"] + 5, target["y"] + 2, steps=12)
        page.mouse.up()
    assert order(page) == RIGHT_ORDER


def test_a_line_is_dragged_by_a_finger(open_task) -> None:
    page = open_task(width=360, height=740, has_touch=True, is_mobile=True)
    to_the_order(page)
    before = order(page)
    grip = page.locator(".grip").first.bounding_box()
    last = page.locator(".order > li").last.bounding_box()
    assert grip
    assert last
    finger = page.context.new_cdp_session(page)
    x, begin, end = grip["x"] + 5, grip["y"] + 20, last["y"] + last["height"] - 4
    for step in range(21):
        points = [{"x": x, "y": begin + (end - begin) * step / 20}]
        kind = "touchMove" if step else "touchStart"
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(page.get_by_role("status")).to_have_text(f"{before[0]}: now 4 of 4")
    assert order(page) == [*before[1:], before[0]]
    assert page.evaluate("scrollY") == 0


def test_a_wrong_order_is_told_as_far_as_it_is_right(open_task) -> None:
    page = open_task()
    to_the_order(page)
    first = order(page).index(RIGHT_ORDER[0])
    for _ in range(first):
        press(page, f"Move up: {RIGHT_ORDER[0]}")
    assert order(page) != RIGHT_ORDER
    press(page, "Check my answer")
    expect(outcome(page, "Not yet. You have one more try.")).to_contain_text(
        re.compile("first (line|2 lines)")
    )


def test_with_feedback_later_nothing_is_told_and_an_answer_may_be_changed(open_task) -> None:
    page = open_task(lesson("later"))
    press(page, "Begin")
    for name in ("Some drink it cold.", "Coffee wakes you."):
        page.get_by_label(name).check()
        press(page, "Keep my answer")
        expect(page.get_by_role("status")).to_have_text("Your answer is kept.")
    expect(page.get_by_text(re.compile("Right|Verdict|Hint"))).to_have_count(0)
    press(page, "Next question")
    page.get_by_label("It comes from Yemen.").check()  # chosen, and not kept by the button
    press(page, "Skip for now")
    press(page, "Skip for now")
    press(page, "To the end")
    expect(heading(page)).to_have_text("2 questions are not answered")
    sheet = re.findall("Your sheet: (....)", page.get_by_role("main").inner_text())[0]
    given: list[Given] = [([1], None, ""), ([1], None, ""), NOTHING, NOTHING]
    assert handed_in(page) == code_of(lesson("later"), sheet, given)


@pytest.mark.parametrize(
    ("language", "dark", "width"),
    [("en", False, 1366), ("fr", True, 320)],
    ids=["en-light", "fr-dark-narrow"],
)
def test_axe_finds_nothing_and_nothing_stands_out(
    open_task, axe, language: str, dark: bool, width: int
) -> None:
    page = open_task(lesson(language=language), width=width, height=740, dark=dark)

    def look() -> None:
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def go(key: str) -> None:
        page.locator(f"[data-key={key}]").click()

    expect(page.locator("html")).to_have_attribute("lang", language)
    look()
    go("begin")
    go("step")
    look()
    go("next")
    page.get_by_role("checkbox").first.check()
    go("check")
    look()
    go("next")
    for number in (0, 2):
        page.get_by_role("radio").nth(number).check()
        go("check")
    look()
    go("next")
    look()
    go("next")
    look()
    go("erase")
    look()


def test_where_only_two_answers_are_left_there_is_one_try(page_of, tmp_path: Path) -> None:
    file = tmp_path / "task.html"
    asked = made().lesson(language="en")
    file.write_text(draw_task(asked), encoding="utf-8")
    page = page_of(file)
    expect(page.get_by_role("main")).to_contain_text("Where only two answers are possible, you have one try.")
    press(page, "Begin")
    press(page, "Next question")
    left = page.get_by_role("radio")
    expect(left).to_have_count(2)
    expect(page.get_by_role("main")).to_contain_text("You have one try")
    right = [option["text"]["en"] for option in asked["items"][asked["worked"]]["options"] if option["right"]]
    wrong = [one for one in left.all() if right[0] not in one.evaluate("one => one.parentElement.innerText")]
    wrong[0].check()
    press(page, "Check my answer")
    expect(outcome(page, "Not this time. Here is the solution.")).to_be_visible()
    expect(page.get_by_role("button", name="Check my answer")).to_have_count(0)


def test_a_question_left_empty_is_not_told_as_wrong_at_the_end(open_task) -> None:
    page = open_task()
    go_through(page)
    told = page.get_by_role("region", name="What went well, and what to look at again")
    expect(told.get_by_role("listitem").filter(has_text="1 without an answer")).to_have_count(1)
    expect(told).not_to_contain_text("0 of 1 right")
