"""A page that a browser has saved is as good as the one that mapgen made, and never less safe."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.made_task import made
from tests.browser.shipped import MAPS, map_sheet, rail_button
from tests.browser.test_set_a_task import dialog, klass, paste, saved

NAME = MAPS[0]
TOLD = """() => ({
  words: document.body.innerText,
  elements: document.querySelectorAll("body *").length,
  twice: [...document.querySelectorAll("[id]")].filter(({ id }) => document.querySelectorAll(`[id="${id}"]`).length > 1).length,
  root: document.documentElement.getAttributeNames().sort(),
})"""
"""What is drawn: its words and elements, how many have an id that another has, and what the root says."""


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[[Path], Page]]:
    """Opens a page. The console tells that its policy refuses what a copy has in `style` attributes."""
    context = browser.new_context(
        locale="en-GB", viewport={"width": 1280, "height": 800}, reduced_motion="reduce"
    )
    context.set_offline(True)
    trouble: list[str] = []

    def open_(file: Path) -> Page:
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.goto(file.as_uri())
        return page

    yield open_
    context.close()
    assert trouble == []


def copy_of(page: Page, folder: Path, read: bytes) -> Path:
    """A copy of a page as a browser saves it, with what was drawn in it; `read`: the file that was opened."""
    file = folder / "copy.html"
    file.write_text(page.content(), encoding="utf-8")
    assert file.read_bytes() != read
    return file


def drawn(page: Page) -> object:
    map_sheet(page).locator("canvas").first.wait_for()
    expect(page.locator("#not-begun")).to_have_count(0)
    page.wait_for_timeout(300)
    return page.evaluate(TOLD)


def test_of_a_page_that_a_browser_has_saved_the_teachers_page_keeps_its_policy(
    page_of, built: Path, tmp_path: Path
) -> None:
    whole = (built / f"{NAME}.html").read_text(encoding="utf-8")
    before = '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
    file = tmp_path / "saved.html"
    file.write_text(whole.replace("<head>", f"<head>{before}", 1), encoding="utf-8")
    page = page_of(file)
    page.get_by_role("button", name="Set a task").click()
    button = dialog(page).get_by_role("button", name="Teacher’s page", exact=True)
    policy = re.compile('<meta http-equiv="Content-Security-Policy" content="[^"]*">')
    assert policy.findall(saved(page, button, tmp_path).read_text(encoding="utf-8")) == policy.findall(whole)
    file.write_text(policy.sub("", whole), encoding="utf-8")
    page = page_of(file)
    page.get_by_role("button", name="Set a task").click()
    expect(dialog(page).get_by_role("button", name="Teacher’s page", exact=True)).to_be_disabled()
    expect(dialog(page).get_by_text("has lost its security policy")).to_be_visible()


@pytest.mark.parametrize("folder", ["built", "built_shared"])
def test_a_copy_with_what_was_drawn_in_it_is_drawn_as_the_page(
    opened: Callable[[Path], Page], request: pytest.FixtureRequest, folder: str
) -> None:
    file: Path = request.getfixturevalue(folder) / f"{NAME}.html"
    first = opened(file)
    fresh = drawn(first)
    copied = copy_of(first, file.parent, file.read_bytes())
    try:
        again = opened(copied)
        assert drawn(again) == fresh
        # What was open when it was saved, and a copy of the copy.
        rail_button(again, "Outline").click()
        again.keyboard.press("?")
        copy_of(again, file.parent, file.read_bytes())
        assert drawn(opened(copied)) == fresh
    finally:
        copied.unlink()


def test_a_copy_of_a_teachers_page_takes_each_code_once(
    opened: Callable[[Path], Page], tmp_path: Path
) -> None:
    lesson = made().lesson(language="en", number=4)
    file = tmp_path / "teacher.html"
    file.write_text(made().teacher_page(lesson), encoding="utf-8")
    page = opened(file)
    rail_button(page, "Class").click()
    expect(page.get_by_role("textbox", name="Codes")).to_be_visible()
    again = opened(copy_of(page, tmp_path, file.read_bytes()))
    rail_button(again, "Class").click()
    paste(again, "\n".join(klass(lesson, 3)))
    expect(again.locator(".class-count")).to_have_count(1)
    expect(again.locator(".class-count")).to_contain_text("3")
