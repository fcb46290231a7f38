"""On a teacher's page, what the answer of a stop of the tour tells of the map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.made_task import made
from tests.browser.shipped import rail_button
from tests.browser.test_until_it_is_shown import drawing


@pytest.fixture
def page(page_of: Callable[..., Page], tmp_path: Path) -> Page:
    file = tmp_path / "teacher.html"
    file.write_text(made().teacher_page(made().lesson()), encoding="utf-8")
    return page_of(file, "lang=en")


def test_the_answer_of_a_stop_tells_the_verdict_and_the_break_of_what_it_speaks_of_alone(page: Page) -> None:
    compiled = made().compiled
    stops = compiled["tour"]
    steps = {one["id"] for one in compiled["inferences"]}
    broken = {one["on"] for chain in compiled["arguments"] for one in chain["breaks"]}
    at_break = next(n for n, stop in enumerate(stops, 1) if stop["at"] in broken & steps)
    reason = next(
        one["why"]["en"]
        for chain in compiled["arguments"]
        for one in chain["breaks"]
        if one["on"] == stops[at_break - 1]["at"]
    )
    page.get_by_role("button", name="Guided tour").click()
    page.get_by_role("button", name="Show the answer").click()
    told = drawing(page)
    assert "Break" not in told
    assert sum(told.count(word) for word in ("weak", "fails", "supported")) <= 1
    for _ in range(at_break - 1):
        page.get_by_role("button", name="Next", exact=True).click()
    assert reason.split()[-1] not in drawing(page)
    page.get_by_role("button", name="Show the answer").click()
    assert reason.split()[-1] in drawing(page)
    rail_button(page, "Findings").click()
    expect(page.get_by_text("What this stop does not speak of waits").first).to_be_visible()
