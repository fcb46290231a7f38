"""The answers leave the students' page as a code, a QR code, a file or paper, or go to a course."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from mapgen.page.task import draw_task
from tests.browser.on_the_task import (
    GIVEN,
    REASON,
    choose,
    expected,
    go_through,
    handed_in,
    heading,
    outcome,
    press,
)
from tests.browser.qr_reader import qr_codes
from tests.page.lesson import lesson


def test_the_end_tells_what_to_look_at_again_and_hands_in(open_task) -> None:
    page = open_task()
    go_through(page)
    expect(heading(page)).to_have_text("1 question is not answered")
    kinds = page.get_by_role("region", name="What went well, and what to look at again")
    expect(kinds.get_by_role("listitem")).to_have_count(3)
    expect(kinds.get_by_role("listitem").nth(1)).to_contain_text("1 of 1 right, 1 of them at the second try")
    assert handed_in(page) == expected(page, GIVEN)
    page.get_by_role("textbox", name="Your name").fill("Zoé")
    code = expected(page, GIVEN, "Zoé")
    assert handed_in(page) == code
    assert qr_codes(page.get_by_role("img", name="QR code").screenshot()) == [code]
    page.emulate_media(media="print")
    expect(page.get_by_text("Zoé", exact=True)).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text=REASON)).to_be_visible()
    page.emulate_media(media="screen")
    with page.expect_download() as saving:
        press(page, "Save as a file")
    assert json.loads(Path(saving.value.path()).read_text(encoding="utf-8"))["code"] == code
    kinds.get_by_role("button", name="question 3").click()
    expect(outcome(page, "Right, at the second try")).to_be_visible()


def test_a_code_of_a_thousand_bytes_is_still_a_qr_code(open_task) -> None:
    long = "Le texte passe d'une association à une cause. " * 4
    item = lesson()["items"][2]
    whole = lesson(worked=0, half=0, items=[item] * 5)
    page = open_task(whole)
    press(page, "Begin")
    for number in range(5):
        page.get_by_role("textbox", name="Why?").fill(long)
        choose(page, "Two things")
        press(page, "Next question" if number < 4 else "To the end")
    code = handed_in(page)
    assert len(code.replace("-", "")) * 5 / 8 > 900
    assert qr_codes(page.get_by_role("img", name="QR code").screenshot()) == [code]


def test_answers_outlive_a_reload_and_can_be_erased(open_task) -> None:
    page = open_task()
    go_through(page)
    code = handed_in(page)
    page.reload()
    press(page, "Go on with question 4")
    press(page, "To the end")
    assert handed_in(page) == code
    press(page, "Erase my answers")
    page.get_by_role("dialog").get_by_role("button", name="Erase").click()
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Begin")).to_be_visible()


API = """
window.kept = { calls: [], values: %s };
const note = (name) => () => { kept.calls.push(name); return "true"; };
window.API = {
    LMSInitialize: note("begin"), LMSFinish: note("end"), LMSCommit: note("commit"),
    LMSGetValue: (name) => kept.values[name] ?? "",
    LMSSetValue: (name, value) => { kept.values[name] = value; return "true"; },
};
"""
"""A course that keeps what it is handed, and begins with what was kept before."""


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a lesson's page in a browser of its own, after a script that sets up what is around the page."""
    contexts = []

    def open_(script: str, whole: dict[str, Any] | None = None) -> Page:
        path = tmp_path / "task.html"
        path.write_text(draw_task(whole or lesson()), encoding="utf-8")
        contexts.append(browser.new_context(locale="en-GB"))
        contexts[-1].add_init_script(script)
        page = contexts[-1].new_page()
        page.goto(path.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()


def lms(page: Page) -> dict[str, Any]:
    return page.evaluate("kept")


@pytest.mark.parametrize(
    "other", ["window.API = {}", "window.API = { LMSInitialize() { throw Error('busy'); } }"]
)
def test_what_is_no_course_leaves_the_page_as_it_is(visit, other: str) -> None:
    page = visit(other)
    expect(page.get_by_text("Your answers stay in this browser until")).to_be_visible()
    expect(page.get_by_role("button", name="Begin")).to_be_visible()


def test_in_a_course_each_answer_is_committed_and_taken_up_again(visit) -> None:
    page = visit(API % json.dumps({"cmi.core.student_id": "a-student"}))
    expect(page.get_by_text("Your answers are saved in the course")).to_be_visible()
    go_through(page)
    kept = lms(page)
    assert kept["calls"] == ["begin", "commit", "commit", "commit"]
    assert kept["values"]["cmi.core.score.raw"] == "50"
    assert kept["values"]["cmi.core.lesson_status"] == "incomplete"
    press(page, "Hand in to the course as it is")
    assert lms(page)["values"]["cmi.core.lesson_status"] == "completed"
    code, kept = handed_in(page), lms(page)
    inside = {f"mapgen.task.{lesson()['id']}.course.a-student": kept["values"]["cmi.suspend_data"]}
    assert page.evaluate("({ ...localStorage })") == inside, "kept for this student of the course alone"
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    kept = lms(page)
    assert kept["calls"][-1] == "end"
    assert re.fullmatch(r"\d{4}:\d\d:\d\d", kept["values"]["cmi.core.session_time"])
    again = visit(API % json.dumps(kept["values"]))
    expect(heading(again)).to_have_text("1 question is not answered")
    assert handed_in(again) == code


@pytest.mark.parametrize(("wanted", "status"), [("50", "passed"), ("51", "failed")])
def test_a_course_with_a_mark_to_reach_is_told_whether_it_was(visit, wanted: str, status: str) -> None:
    page = visit(API % json.dumps({"cmi.student_data.mastery_score": wanted}))
    go_through(page)
    press(page, "Hand in to the course as it is")
    assert lms(page)["values"]["cmi.core.lesson_status"] == status


def test_a_course_keeps_sixty_answers_and_as_much_of_long_reasons_as_it_can(visit) -> None:
    whole = lesson(worked=0, half=0, items=[lesson()["items"][2]] * 60)
    page = visit(API % "{}", whole)
    press(page, "Begin")
    for number in range(14):
        page.get_by_role("textbox", name="Why?").fill("é" * 120)
        choose(page, "Two things")
        if number < 13:
            press(page, "Next question")
    kept = lms(page)["values"]
    assert re.fullmatch(r"[0-9A-Z]+\.13", kept["cmi.suspend_data"])
    assert 3000 < len(kept["cmi.suspend_data"]) <= 4096
    again = visit(API % json.dumps(kept), whole)
    expect(outcome(again, "Right")).to_be_visible()


def test_where_the_browser_keeps_nothing_the_page_says_so_and_works(visit) -> None:
    page = visit("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });")
    expect(page.get_by_text("This browser keeps nothing for this page")).to_be_visible()
    go_through(page)
    assert handed_in(page) == expected(page, GIVEN)
