"""What a room reads of a question and its answers, on a small screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.made_task import made
from tests.browser.shipped import rail_button
from tests.browser.test_set_a_task import klass, paste


@pytest.mark.parametrize("width", [1024, 1366])
def test_no_answer_lies_under_the_buttons_and_the_labels_around_a_question_are_large(
    page_of: Callable[..., Page], tmp_path: Path, width: int
) -> None:
    long = made("mesotherapie-magnesium")
    answer = long.compiled["document"]["answer"]
    chain = next(one["id"] for one in long.compiled["arguments"] if one["conclusion"] == answer)
    lesson = long.lesson(chain=chain)
    file = tmp_path / "teacher.html"
    file.write_text(long.teacher_page(lesson), encoding="utf-8")
    page = page_of(file, "lang=en", width=width, height=768)
    rail_button(page, "Class").click()
    paste(page, "\n".join(klass(lesson, 6)))
    page.get_by_role("button", name="All questions on the map").click()
    page.get_by_role("button", name="Present").click()
    bar = page.get_by_role("region", name="Answers of the class")
    expect(bar).to_contain_text("6 sheets")
    for item in lesson["items"][lesson["worked"] :]:
        bar.get_by_role("button", name="Next question ›").click()
        bar.get_by_role("button", name="Show the right answer and the verdicts").click()
        buttons = bar.get_by_role("button", name="Next question ›").bounding_box()
        last = bar.locator(".class-options > li").last.bounding_box()
        assert buttons
        assert last
        assert last["y"] + last["height"] <= buttons["y"], item["id"]
        page.wait_for_timeout(100)  # the map is drawn in the next frames
        scale = float(str(page.locator(".viewport").get_attribute("data-view")).split()[0])
        assert scale * 13 >= 13, item["id"]
        bar.get_by_role("button", name="Hide the right answers and the verdicts").click()
