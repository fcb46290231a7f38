"""The map on a telephone: it begins high on the screen, and what is far or inside a box has its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from mapgen.pipeline import draw_file
from tests.browser.on_the_map import box_of, boxes, corners, press, settled, view
from tests.browser.shipped import MAPS, island, map_sheet
from tests.strength.maps import CAREFUL, HEAD

OWN_BREAK = f"""
{HEAD.replace("t.txt", "t.txt, answer: end")}
claims:
  seen: {{en: It was seen., quote: One., cites: [1]}}
  first: {{en: It happens., quote: Two., because: [{{premises: [seen], {CAREFUL}}}]}}
  told: {{en: It matters., quote: Three., because: [{{premises: [first], {CAREFUL}}}]}}
  end:
    en: It cures.
    quote: Four.
    because:
    - premises: [told]
      scheme: expert-opinion
      answers: {{field: {{is: failed, why: {{en: Another field., fr: Autre domaine.}}}}}}
arguments:
  before: {{title: Before, conclusion: first}}
  last: {{title: Last, conclusion: end}}
"""
"""A chain that leads to the answer holds; the answer's own last step does not."""


def test_a_break_inside_the_answer_s_own_chain_is_a_letter_at_the_edge_of_its_box(
    page_of, tmp_path: Path
) -> None:
    (tmp_path / "t.txt").write_text("One. Two. Three. Four.\n", encoding="utf-8")
    (tmp_path / "own.yaml").write_text(OWN_BREAK, encoding="utf-8")
    _, drawn = draw_file(tmp_path / "own.yaml")
    assert drawn is not None
    (tmp_path / "own.html").write_text(drawn.page, encoding="utf-8")
    page = page_of(tmp_path / "own.html", width=390, height=844, has_touch=True)
    last = next(one for one in island(page)["arguments"] if one["id"] == "last")
    own = [one["on"] for one in last["breaks"]]
    assert own[:1] == ["end.1"]
    box = box_of(page, "last", wide=False)
    settled(page)
    # Its letter, without a crack: no line that is drawn breaks there.
    press(page, box["x"] + box["width"] / 2 - 22, box["y"] - box["height"] / 2, finger=True)
    expect(page).to_have_url(re.compile(f"select={re.escape(own[0])}(&|$)"))


@pytest.mark.parametrize(("width", "height"), [(390, 844), (360, 740)])
@pytest.mark.parametrize("name", MAPS)
def test_the_map_begins_in_the_first_quarter_of_the_screen(
    page_of, built: Path, name: str, width: int, height: int
) -> None:
    page = page_of(built / f"{name}.html", "lang=fr", width=width, height=height, has_touch=True)
    answer = island(page)["document"]["answer"]
    chain = next(one["id"] for one in island(page)["arguments"] if one["conclusion"] == answer)
    for shown in ("", chain):
        page.evaluate("chain => { location.hash = `lang=fr&chain=${chain}` }", shown)
        settled(page)
        top = map_sheet(page).bounding_box()
        assert top is not None
        assert top["y"] < height / 4
        other = page.locator(".head-other")
        expect(other).to_be_hidden()
        page.get_by_role("button", name="Plus", exact=True).tap()
        expect(other).to_be_visible()
        page.get_by_role("button", name="Moins", exact=True).tap()
        expect(other).to_be_hidden()


def test_a_press_on_the_number_of_a_far_box_goes_there(page_of, built: Path) -> None:
    page = page_of(built / "mesotherapie-magnesium.html", width=390, height=2600, has_touch=True)
    settled(page)
    number = [box for box in boxes(page, wide=False) if box["kind"] == "see"][-1]
    press(page, number["x"], number["y"], finger=True)
    expect(page).to_have_url(re.compile(f"select={re.escape(number['element'])}(&|$)"))


def test_the_small_map_covers_no_box(page_of, built: Path) -> None:
    page = page_of(built / "mesotherapie-magnesium.html", "chain=space-to-vessels", width=1024, height=768)
    settled(page)
    small = page.locator(".minimap")
    expect(small).to_be_hidden()  # the whole is in view
    for _ in range(4):
        page.get_by_role("button", name="Zoom in").click()
        settled(page)
        if not small.is_visible():
            continue
        place = small.bounding_box()
        assert place is not None
        for (left, top), (right, bottom) in zip(*corners(page, boxes(page, "space-to-vessels")), strict=True):
            beside = right <= place["x"] or left >= place["x"] + place["width"]
            assert beside or bottom <= place["y"] or top >= place["y"] + place["height"]
    assert view(page).scale > 0
