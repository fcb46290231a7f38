"""A newcomer who is led through the argument, stop by stop."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from mapgen.page import draw_page
from tests.browser.on_the_map import boxes, corners, settled
from tests.browser.shipped import MAPS, details, island, map_sheet, panel, picture_of, plain, show_chain
from tests.page.sample import compiled_map, layout

SLACK = 80  # of paper beside a sheet: its margin, and what stands out of its boxes, at the largest scale
EACH_MAP = pytest.mark.parametrize("name", MAPS)


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name="Guided tour")


def begin(page: Page) -> None:
    page.get_by_role("button", name="Guided tour").click()
    expect(bar(page)).to_be_visible()


@EACH_MAP
def test_each_stop_asks_before_it_tells_and_selects_its_place_in_its_chain(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html")
    tour = island(page)["tour"]
    assert 8 <= len(tour) <= 12
    begin(page)
    expect(bar(page)).to_be_focused()
    for number, stop in enumerate(tour, start=1):
        expect(bar(page)).to_contain_text(f"Stop {number} of {len(tour)}")
        question = bar(page).get_by_role("heading", level=2)
        expect(question).to_have_text(re.compile(r"\?$"))
        expect(page.get_by_role("status")).to_contain_text(question.inner_text())
        expect(bar(page)).not_to_contain_text(plain(stop["remark"]["en"]))
        expect(details(page)).to_have_count(0)
        bar(page).get_by_role("button", name="Show the answer").click()
        expect(bar(page)).to_contain_text(plain(stop["remark"]["en"]))
        expect(page.get_by_role("status")).to_contain_text(plain(stop["remark"]["en"]))
        expect(bar(page)).to_be_focused()
        chain = stop["argument"] or stop["at"]
        expect(page).to_have_url(re.compile(f"tour={number}&"))
        for field in (f"select={stop['at']}&", f"chain={chain}&"):
            assert field in page.url
        page.keyboard.press("ArrowRight")
    assert f"tour={len(tour)}&" in page.url


@EACH_MAP
def test_a_stop_lights_up_its_words_in_the_text_and_its_box_on_the_map(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html")
    begin(page)
    expect(panel(page, "Text")).to_be_visible()
    for _ in island(page)["tour"]:
        if page.locator("#text-panel .lit").count():
            expect(page.locator("#text-panel .lit").first).to_be_in_viewport()
        page.keyboard.press("ArrowRight")
    page.evaluate("location.hash = 'tour=1&tab=text'")
    before = picture_of(page)
    page.get_by_role("button", name="Next", exact=True).click()
    assert picture_of(page) != before


def test_the_tour_goes_back_and_ends_where_the_reader_is(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", "tour=3")
    stop = island(page)["tour"][2]
    expect(bar(page)).to_contain_text("Stop 3 of")
    bar(page).focus()
    page.keyboard.press("ArrowLeft")
    expect(bar(page)).to_contain_text("Stop 2 of")
    page.go_back()
    expect(bar(page)).to_contain_text("Stop 3 of")
    bar(page).focus()
    page.keyboard.press("Escape")
    expect(bar(page)).to_have_count(0)
    expect(page.get_by_role("button", name="Guided tour")).to_be_focused()
    assert "tour=" not in page.url
    assert stop["at"] in page.url


def test_a_stop_that_does_not_exist_is_no_stop(page_of, built: Path) -> None:
    for number in ("0", "99", "-1", "two"):
        page = page_of(built / f"{MAPS[0]}.html", f"tour={number}")
        expect(page.get_by_role("button", name="Guided tour")).to_have_attribute("aria-pressed", "false")
        expect(bar(page)).to_have_count(0)


@EACH_MAP
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_no_stop_leaves_paper_on_one_side_while_the_map_is_cut_on_the_other(
    page_of, built: Path, name: str, width: int, height: int
) -> None:
    page = page_of(built / f"{name}.html", width=width, height=height)
    for number, stop in enumerate(island(page)["tour"], start=1):
        if not stop["argument"]:
            continue
        page.evaluate("number => { location.hash = `tour=${number}` }", number)
        expect(bar(page)).to_contain_text(f"Stop {number} of")
        settled(page)
        placed = boxes(page, stop["argument"], wide=width > 700)
        lows, highs = corners(page, placed)
        room = map_sheet(page).bounding_box()
        assert room is not None
        for axis, (start, size) in enumerate(((room["x"], room["width"]), (room["y"], room["height"]))):
            before = min(at[axis] for at in lows) - start
            after = start + size - max(at[axis] for at in highs)
            assert not (before > SLACK and after < 0), (number, axis, before, after)
            assert not (after > SLACK and before < 0), (number, axis, before, after)


@EACH_MAP
def test_on_a_telephone_the_map_has_room_below_the_bar(page_of, axe, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", width=360, height=740, has_touch=True)
    page.get_by_role("button", name="Guided tour").tap()
    for _ in island(page)["tour"]:
        place = bar(page).bounding_box()
        sheet = map_sheet(page).bounding_box()
        assert place is not None
        assert sheet is not None
        assert place["y"] + place["height"] <= sheet["y"] + 1, "the bar lies over the map"
        assert sheet["height"] > 150, "no room for the box"
        following = bar(page).get_by_role("button", name="Next", exact=True)
        expect(following).to_be_in_viewport()
        if following.get_attribute("aria-disabled") is None:
            following.tap()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    axe(page)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_on_the_tour(page_of, axe, built: Path, dark: bool) -> None:
    page = page_of(built / f"{MAPS[0]}.html", "tour=2&lang=fr", dark=dark)
    expect(page.get_by_role("region", name="Visite guidée")).to_be_visible()
    axe(page)


def test_where_the_author_gives_no_tour_the_findings_make_one(page_of, tmp_path: Path) -> None:
    path = tmp_path / "screens.html"
    path.write_text(draw_page(compiled_map(), layout()), encoding="utf-8")
    page = page_of(path)
    compiled = island(page)
    begin(page)
    bar(page).get_by_role("button", name="Show the answer").click()
    expect(bar(page)).to_contain_text(plain(compiled["tour"][0]["remark"]["en"].replace("`", "")))
    last = compiled["arguments"][0]
    for _ in compiled["tour"]:
        page.keyboard.press("ArrowRight")
    bar(page).get_by_role("button", name="Show the answer").click()
    expect(bar(page)).to_contain_text(plain(last["verdict"]["en"].replace("`", "")))
    expect(page).to_have_url(re.compile(rf"select={last['conclusion']}&"))


def test_presenting_leaves_the_map_and_the_tour_and_the_keys_walk_it(page_of, axe, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=1366, height=768)
    tour = island(page)["tour"]
    chain = island(page)["arguments"][1]["id"]
    show_chain(page, chain)
    page.keyboard.press("p")
    expect(page).to_have_url(re.compile(rf"chain={chain}&.*present=1"))
    expect(bar(page)).to_have_count(0)
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(rf"chain={island(page)['arguments'][2]['id']}&"))
    axe(page)
    page.get_by_role("button", name="Guided tour").click()
    expect(bar(page)).to_contain_text(f"Stop 1 of {len(tour)}")
    search = page.get_by_role("button", name="Search")
    for part in (search, page.get_by_role("navigation"), details(page)):
        expect(part).to_have_count(0)
    question = bar(page).get_by_role("heading", level=2)
    assert question.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") > 40
    page.keyboard.press("ArrowRight")
    expect(bar(page)).to_contain_text(f"Stop 2 of {len(tour)}")
    expect(bar(page)).not_to_contain_text(plain(tour[1]["remark"]["en"]))
    page.keyboard.press(" ")
    expect(bar(page)).to_contain_text(plain(tour[1]["remark"]["en"]))
    axe(page)
    bar(page).get_by_role("button", name="End tour").click()
    expect(bar(page)).to_have_count(0)
    expect(search).to_have_count(0)
    page.keyboard.press("Escape")
    expect(search).to_be_visible()


def test_an_address_may_ask_for_the_map_without_its_frame(page_of, axe, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", "view=map", width=800, height=450)
    room = map_sheet(page).bounding_box()
    assert room is not None
    assert (room["width"], room["height"]) == (800, 450)
    axe(page)
    page.get_by_role("button", name="Open the whole page").click()
    expect(page.get_by_role("button", name="Search")).to_be_visible()


VERDICT_COLOURS = ("crack", "supported-fill", "weak-fill", "contested-fill", "fails-fill")
PAINTED = """(canvas, names) => {
  const { width, height } = canvas;
  const copy = new OffscreenCanvas(width, height + 1).getContext("2d", { willReadFrequently: true });
  const style = getComputedStyle(document.documentElement);
  names.forEach((name, x) => {
    copy.fillStyle = style.getPropertyValue("--" + name).trim();
    copy.fillRect(x, height, 1, 1);
  });
  copy.drawImage(canvas, 0, 0);
  const pixels = (y, rows) => new Uint32Array(copy.getImageData(0, y, width, rows).data.buffer);
  const seen = new Set(pixels(0, height));
  return names.filter((_, x) => seen.has(pixels(height, 1)[x]));
}"""


def verdicts_on(page: Page) -> list[str]:
    """The colours of verdicts and breaks that the map shows."""
    page.wait_for_timeout(100)  # a frame or two
    return map_sheet(page).locator("canvas").first.evaluate(PAINTED, list(VERDICT_COLOURS))


@EACH_MAP
def test_the_map_shows_no_verdict_before_the_answer(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", width=1366, height=768)
    assert verdicts_on(page), "the colours are looked for in vain"
    legend = page.get_by_role("list", name="Legend")
    expect(legend).to_contain_text("Fails")
    begin(page)
    told = 0
    for number, _ in enumerate(island(page)["tour"], 1):
        assert verdicts_on(page) == [], f"stop {number}"
        expect(legend).not_to_contain_text("Fails")
        bar(page).get_by_role("button", name="Show the answer").click()
        told += bool(verdicts_on(page))
        page.keyboard.press("ArrowRight")
    assert told > len(island(page)["tour"]) / 2, "the answer brings them back"


def test_on_a_telephone_a_stop_keeps_the_width_of_the_map(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", "tour=1&answer=1", width=390, height=844)
    told = settled(page).scale
    page.evaluate("location.hash = location.hash.replace(/tour=1&answer=1&?/, '')")
    expect(bar(page)).to_be_hidden()
    assert settled(page).scale == pytest.approx(told, rel=0.01)


@pytest.mark.parametrize("name", MAPS)
def test_what_is_presented_has_a_title_of_a_line_the_map_and_its_signs(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html", "present=1", width=1366, height=768)
    settled(page)
    title = page.locator("#chain h2").bounding_box()
    room = map_sheet(page).bounding_box()
    assert title is not None
    assert room is not None
    assert title["height"] <= 36
    assert room["height"] > 768 * 0.7
    expect(page.locator(".legend-line")).to_be_visible()
    page.get_by_role("button", name="End").click()
