"""A worksheet and its key print on one side of A4 each, and nothing of them is cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from mapgen.page.worksheet import draw_worksheet
from tests.browser.on_paper import pages_in
from tests.page.sample import compiled_map
from tests.page.test_worksheet import FILES, QUESTION, lesson

CUT = """() => [...document.querySelectorAll("main, .blocks, .column, .answer")]
    .filter((one) => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth)
    .map((one) => one.className || one.tagName)"""


@pytest.mark.parametrize("name", FILES)
def test_each_chain_of_a_map_prints_on_one_page(page_of, tmp_path: Path, name: str) -> None:
    compiled = compiled_map(FILES[name])
    page, full = None, set()
    for argument in compiled["arguments"]:
        for language in ("en", "fr"):
            for is_key in (False, True):
                told = lesson(compiled, argument["id"], language, items=[QUESTION] * 12)
                file = tmp_path / "worksheet.html"
                file.write_text(draw_worksheet(compiled, told, is_key), encoding="utf-8")
                page = page or page_of(file)
                page.goto(file.as_uri())
                where = f"{argument['id']}, {language}, {'key' if is_key else 'sheet'}"
                assert page.evaluate(CUT) == [], where
                if is_key and language == "fr":
                    assert pages_in(page.pdf(prefer_css_page_size=True)) == 1, where
                if not page.get_by_text(QUESTION["prompt"][language]).count():
                    full.add(argument["id"])
    assert not full, "these have no room for a question beside the discussion"


def test_a_text_without_spaces_fits_too(page_of, tmp_path: Path) -> None:
    compiled = compiled_map(FILES["migraine-magnesium"])
    length = len(compiled["document"]["text"])
    compiled["document"]["text"] = "镁" * length
    file = tmp_path / "worksheet.html"
    file.write_text(draw_worksheet(compiled, lesson(compiled, "from-deficit-to-attack")), encoding="utf-8")
    page = page_of(file)
    assert page.evaluate(CUT) == []
    assert pages_in(page.pdf(prefer_css_page_size=True)) == 1


def test_the_worksheet_is_well_formed_for_everyone(page_of, tmp_path: Path, axe) -> None:
    compiled = compiled_map()
    file = tmp_path / "worksheet.html"
    file.write_text(
        draw_worksheet(compiled, lesson(compiled, compiled["arguments"][0]["id"])), encoding="utf-8"
    )
    page = page_of(file)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    axe(page)
