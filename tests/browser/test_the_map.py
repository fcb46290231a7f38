"""The map as a reader looks at it: all the chains, then one of them, whole; then what stands on it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.on_the_map import (
    LEAST_TEXT,
    boxes,
    is_in_view,
    joint,
    label_size,
    on_screen,
    out_of_view,
    own_steps,
    painted,
    press,
    settled,
    sheet,
)
from tests.browser.shipped import (
    MAPS,
    details,
    island,
    map_sheet,
    open_outline,
    outlined_claim,
    show_chain,
)

WITHOUT_ITS_FONT = """
window.withoutItsFont = [];
const measure = CanvasRenderingContext2D.prototype.measureText;
CanvasRenderingContext2D.prototype.measureText = function (text) {
  if (![...document.fonts].every(({ status }) => status === "loaded")) withoutItsFont.push(text);
  return measure.call(this, text);
};
"""
EACH_MAP = pytest.mark.parametrize("name", MAPS)


@EACH_MAP
def test_the_page_opens_on_all_the_chains_and_a_press_on_one_opens_it(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html", width=1366, height=768)
    settled(page)
    drawn = boxes(page)
    assert {one["element"] for one in drawn} >= {one["id"] for one in island(page)["arguments"]}
    assert is_in_view(page, *drawn)
    chosen = drawn[0]
    press(page, chosen["x"], chosen["y"])
    expect(page).to_have_url(re.compile(f"chain={chosen['element']}"))
    page.go_back()
    settled(page)
    assert "chain=" not in page.url
    assert is_in_view(page, *drawn)


def test_every_text_is_measured_in_the_font_in_which_it_is_drawn(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", before=WITHOUT_ITS_FONT)
    settled(page)
    assert page.evaluate("withoutItsFont") == []


@EACH_MAP
def test_every_chain_fits_a_school_laptop_and_can_be_read_there(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", width=1366, height=768)
    for argument in island(page)["arguments"]:
        show_chain(page, argument["id"])
        seen = settled(page)
        outside = out_of_view(page, boxes(page, argument["id"]))
        assert not outside, (argument["id"], outside)
        assert seen.stage != "far", (argument["id"], seen.scale)
        assert label_size(page) >= LEAST_TEXT


@EACH_MAP
@pytest.mark.parametrize(("width", "height"), [(390, 844), (360, 740)])
def test_a_telephone_shows_the_conclusion_first_and_the_whole_width(
    page_of, built: Path, name: str, width: int, height: int
) -> None:
    page = page_of(built / f"{name}.html", width=width, height=height)
    for argument in island(page)["arguments"]:
        show_chain(page, argument["id"])
        settled(page)
        drawn = boxes(page, argument["id"], wide=False)
        assert is_in_view(page, next(one for one in drawn if one["element"] == argument["conclusion"]))
        left = min(one["x"] - one["width"] / 2 for one in drawn)
        right = max(one["x"] + one["width"] / 2 for one in drawn)
        assert on_screen(page, left, 0)[0] >= -1
        assert on_screen(page, right, 0)[0] <= width + 1


def test_a_chain_that_feeds_another_is_one_closed_box_there_that_opens(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html")
    chain = next(
        one["argument"]
        for one in island(page, "sheets-data")["views"]
        if any(box["kind"] == "chain" for box in boxes(page, one["argument"]))
    )
    show_chain(page, chain)
    settled(page)
    closed = next(one for one in boxes(page, chain) if one["kind"] == "chain")
    press(page, closed["x"], closed["y"])
    expect(page).to_have_url(re.compile(f"chain={closed['element']}"))


def test_a_press_on_a_claim_on_a_step_or_on_what_is_missing_tells_about_it(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=from-deficit-to-attack", width=1366, height=768)
    settled(page)
    chain = "from-deficit-to-attack"
    drawn = boxes(page, chain)
    claim = next(one for one in drawn if one["kind"] == "claim")
    press(page, claim["x"], claim["y"])
    expect(page).to_have_url(re.compile(f"select={claim['element']}"))
    step = own_steps(page, chain)[0]["step"]
    press(page, *joint(page, chain, step))
    expect(page).to_have_url(re.compile(f"select={re.escape(step)}(&|$)"))
    expect(details(page).get_by_role("heading", level=2)).to_be_visible()
    missing = [one for one in drawn if one["kind"] == "gap" and "finding" in one]
    for one in missing[:1]:
        finding = island(page)["findings"][one["finding"]]
        press(page, one["x"], one["y"])
        expect(page).to_have_url(re.compile(f"select={finding['rule']}"))


def test_the_kind_of_a_step_is_told_beside_its_joint(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=from-deficit-to-attack")
    settled(page)
    compiled = island(page)
    wired = own_steps(page, "from-deficit-to-attack")[0]
    step = next(one for one in compiled["inferences"] if one["id"] == wired["step"])
    page.mouse.move(*on_screen(page, *wired["joint"]))
    tip = page.get_by_role("tooltip")
    expect(tip).to_have_text(compiled["schemes"][step["scheme"]]["name"]["en"])
    page.mouse.move(5, 5)
    expect(tip).to_be_hidden()


def test_only_the_branch_of_what_is_selected_is_left_bright(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", width=1366, height=768)
    argument = open_outline(page)
    compiled = island(page)
    leaf = next(
        one["element"]
        for one in boxes(page, argument["id"])
        if one["kind"] == "claim"
        and not [step for step in compiled["inferences"] if step["conclusion"] == one["element"]]
    )
    outlined_claim(page, leaf).first.click()
    settled(page)
    bright = painted(page)
    page.get_by_role("button", name="Isolate branch").click()
    expect(page).to_have_url(re.compile("focus=1"))
    assert painted(page) != bright
    page.get_by_role("button", name="Isolate branch").click()
    assert painted(page) == bright


def test_what_is_supposed_recolours_the_map_from_the_change_to_the_answer(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", width=1366, height=768)
    compiled = island(page)
    answer = compiled["document"]["answer"]
    chain = next(one["id"] for one in compiled["arguments"] if one["conclusion"] == answer)
    show_chain(page, chain)
    settled(page)
    page.emulate_media(reduced_motion="no-preference")
    plainly = painted(page)
    step = next(
        one for one in compiled["inferences"] if one["conclusion"] == answer and not one.get("makers")
    )
    page.evaluate("at => { location.hash = at }", f"chain={chain}&whatif=doubt:{step['premises'][0]}&lang=en")
    first = painted(page)
    page.wait_for_timeout(1500)
    last = painted(page)
    assert first != plainly
    assert last != plainly
    page.evaluate("at => { location.hash = at }", f"chain={chain}&lang=en")
    page.wait_for_timeout(1500)
    settled(page)
    assert painted(page) == plainly


@EACH_MAP
def test_a_break_is_at_its_place_and_a_press_on_it_tells_why(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", width=1366, height=768)
    broken = 0
    for argument in island(page)["arguments"]:
        first: dict[str, Any] = next(iter(argument.get("breaks") or []), {})
        wired = [
            one for one in sheet(page, argument["id"])["steps"] if first and one["step"] == first.get("on")
        ]
        if not wired:
            continue
        show_chain(page, argument["id"])
        settled(page)
        x, y, _ = wired[0]["crack"]
        press(page, x, y)
        expect(page).to_have_url(re.compile(f"select={re.escape(first['on'])}(&|$)"))
        broken += 1
    assert broken or not any(one.get("breaks") for one in island(page)["arguments"])


def test_a_break_within_a_chain_that_leads_to_the_answer_is_on_the_way_from_it(page_of, built: Path) -> None:
    page = page_of(built / "mesotherapie-magnesium.html", width=1366, height=768)
    settled(page)
    answer = next(one for one in island(page)["arguments"] if one["id"] == "three-words-of-the-title")
    broken = next(one["index"] for one in boxes(page) if one["element"] == "immunity-and-infections")
    x, y, _ = next(step["crack"] for step in sheet(page)["steps"] if step["stubs"][0][0] == broken)
    press(page, x, y)
    expect(page).to_have_url(re.compile(f"select={re.escape(answer['breaks'][0]['on'])}(&|$)"))


def test_with_forced_colours_the_map_is_drawn_in_the_system_s_own(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=holistic-programme", forced_colors="active")
    settled(page)
    colours = (
        map_sheet(page)
        .locator(".viewport canvas")
        .evaluate(
            """canvas => {
            const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            let coloured = 0, ink = 0;
            for (let at = 0; at < data.length; at += 4) {
                const [r, g, b, a] = data.slice(at, at + 4);
                if (a && Math.max(r, g, b) - Math.min(r, g, b) > 40) coloured += 1;
                if (a > 200 && Math.max(r, g, b) < 60) ink += 1;
            }
            return { coloured, ink };
        }"""
        )
    )
    assert colours["coloured"] == 0
    assert colours["ink"] > 5000


def test_the_legend_says_every_mark_of_the_map_in_a_line_and_all_marks_in_full(
    page_of, axe, built: Path
) -> None:
    page = page_of(built / "migraine-magnesium.html", width=1366, height=768)
    line = page.get_by_role("list", name="Legend").first
    for told in (
        "Weak",
        "Fails",
        "Not judged",
        "Break",
        "Gap",
        "Carries almost nothing",
        "Other evidence",
        "Unclear",
    ):
        expect(line.get_by_text(told, exact=True)).to_be_visible()
    expect(line).not_to_contain_text("Contested")
    page.evaluate("location.hash = 'chain=supplements-against-attacks'")
    for told in ("Supported", "For", "Against"):
        expect(line.get_by_text(told, exact=True)).to_be_visible()
    page.locator("#legend summary").click()
    body = page.get_by_role("region", name="Legend")
    expect(body).to_contain_text("kind of reasoning")
    expect(body).to_contain_text("Contested")
    axe(page)
    page.keyboard.press("Escape")
    expect(body).to_be_hidden()
