"""What a student does in the students' page of the small lesson (tests/page/lesson.py)."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page

from tests.page.answer_codes import NOTHING, Given, code_of
from tests.page.lesson import lesson

REASON = "It never says who was asked."


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=2)


def choose(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_label(re.compile(f"^{re.escape(name)}")).check()
    press(page, "Check my answer")


def outcome(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title)


def go_through(page: Page) -> None:
    """From the opening to the end: with help at once right, the break at the second try, no order."""
    press(page, "Begin")
    press(page, "Next question")
    choose(page, "Those who drink it", "Caffeine blocks")
    press(page, "Next question")
    page.get_by_role("textbox", name="Why?").fill(REASON)
    choose(page, "A source is not named.")
    choose(page, "Two things")
    press(page, "Next question")
    press(page, "To the end")


GIVEN: list[Given] = [NOTHING, ([0, 2], None, ""), ([0], [1], REASON), NOTHING]


def handed_in(page: Page) -> str:
    """The code that is shown at the end."""
    return "-".join((page.get_by_role("group", name="Your code").text_content() or "").split())


def expected(page: Page, given: list[Given], name: str = "") -> str:
    """The code that another program writes for these answers."""
    sheet = re.findall("Your sheet: (....)", page.get_by_role("main").inner_text())[0]
    return code_of(lesson(), sheet, given, name)
