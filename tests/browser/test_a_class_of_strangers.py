"""Whatever stands in the files a teacher drops, or in the browser's memory, the page collects the class."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.shipped import rail_button
from tests.browser.test_set_a_task import klass, made, paste


@pytest.fixture
def lesson() -> dict[str, Any]:
    return made().lesson()


@pytest.fixture
def page(page_of: Callable[..., Page], tmp_path: Path, lesson: dict[str, Any]) -> Page:
    """The teacher's page of the lesson, with *Class* open."""
    file = tmp_path / "teacher.html"
    file.write_text(made().teacher_page(lesson), encoding="utf-8")
    page = page_of(file, "lang=en")
    rail_button(page, "Class").click()
    return page


def test_files_without_a_code_are_named_and_the_others_taken(
    page: Page, lesson: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "codes.txt").write_text(klass(lesson, 1)[0], encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "film.txt").write_bytes(b"AAAAA-" * 400_000)
    files = [tmp_path / name for name in ("photo.jpg", "codes.txt", "film.txt")]
    page.get_by_label("Choose files…").set_input_files(files)
    expect(page.get_by_text("1 student has handed in.")).to_be_visible()
    expect(page.get_by_role("status").get_by_text("No code is found in: photo.jpg, film.txt")).to_be_visible()


@pytest.mark.parametrize(
    "kept",
    [
        "{}",
        "5",
        '{"codes": 3, "struck": [[]], "marks": [7, ["K7QF", "x", 99], [{"toString": 1}, "x", 1]]}',
    ],
)
def test_what_another_page_left_in_the_browser_does_no_harm(
    page: Page, lesson: dict[str, Any], kept: str
) -> None:
    page.evaluate("([id, kept]) => localStorage.setItem(`mapgen.class.${id}`, kept)", [lesson["id"], kept])
    page.reload()
    paste(page, klass(lesson, 1)[0])
    expect(page.get_by_text("1 student has handed in.")).to_be_visible()
