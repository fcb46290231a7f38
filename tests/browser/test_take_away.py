"""What a reader takes away of a page: a drawing, a picture, a hand-out, a link, a quotation."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from mapgen.page import draw_page
from mapgen.pipeline import draw_file
from tests.browser.on_paper import passages, print_everything, squeezed
from tests.browser.on_the_map import boxes
from tests.browser.shipped import (
    MAPS,
    ROOT,
    details,
    island,
    open_outline,
    outlined_claims,
    plain,
    show_chain,
)
from tests.page.sample import compiled_map, layout
from tests.page.test_page import HOSTILE, hostile

EACH_MAP = pytest.mark.parametrize("name", MAPS)
SVG = "{http://www.w3.org/2000/svg}"
MENU = "#take-away details"


def save(page: Page, way: str) -> Path:
    """What the menu gives under that name, in a file that is called as the reader's would be."""
    page.locator(f"{MENU} > summary").click()
    with page.expect_download() as download:
        page.locator(MENU).get_by_role("button", name=way).first.click()
    file = Path(download.value.path())
    return file.rename(file.with_name(download.value.suggested_filename))


def texts(drawing: ElementTree.Element) -> str:
    return squeezed("".join(text.text or "" for text in drawing.iter(f"{SVG}text")))


def claims_drawn(page: Page, chain: str) -> list[dict[str, Any]]:
    """The claims on a chain's sheet, in order, each with its number."""
    on_sheet = {box["element"] for box in boxes(page, chain) if box["kind"] == "claim"}
    return [
        {**claim, "number": number}
        for number, claim in enumerate(island(page)["claims"], 1)
        if claim["id"] in on_sheet
    ]


def test_how_the_chains_hang_together_can_be_taken_away_too(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    file = save(page, "Drawing (SVG)")
    assert file.name == f"{MAPS[0]}-overview.svg"
    written = texts(ElementTree.parse(file).getroot())
    claims = {claim["id"]: claim for claim in island(page)["claims"]}
    for argument in island(page)["arguments"]:
        conclusion = claims[argument["conclusion"]]
        assert squeezed(conclusion["short"].get("en") or conclusion["text"]["en"])[:12] in written


def test_a_low_box_of_the_conclusion_says_its_label_also_where_the_way_into_it_breaks(
    page_of, tmp_path: Path
) -> None:
    _, drawn = draw_file(ROOT / "arguments" / "contrast" / "hands-b-en.yaml")
    assert drawn is not None
    file = tmp_path / "hands.html"
    file.write_text(drawn.page, encoding="utf-8")
    page = page_of(file)
    show_chain(page, "advice")
    drawing = ElementTree.parse(save(page, "Drawing (SVG)")).getroot()
    assert squeezed("Gel for all pupils at once") in texts(drawing)


@EACH_MAP
def test_the_drawing_says_every_claim_of_the_chain_and_is_plain_svg(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    argument = open_outline(page)
    file = save(page, "Drawing (SVG)")
    assert file.name == f"{name}-{argument['id']}.svg"
    drawing = ElementTree.parse(file).getroot()
    tags = {element.tag.removeprefix(SVG) for element in drawing.iter()}
    assert tags <= {"svg", "title", "desc", "style", "rect", "path", "text"}
    written = texts(drawing)
    for claim in claims_drawn(page, argument["id"]):
        label = claim["short"].get("en") or claim["text"]["en"]
        assert squeezed(label)[:12] in written, label
    assert squeezed(argument["title"]["en"]) in written


@EACH_MAP
def test_a_line_of_the_drawing_is_one_text_that_keeps_to_its_box_in_other_fonts(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html")
    for argument in island(page)["arguments"][:3]:
        show_chain(page, argument["id"])
        drawing = ElementTree.parse(save(page, "Drawing (SVG)")).getroot()
        assert drawing.attrib["font-family"].endswith('Arial, "Liberation Sans", sans-serif')
        for text in drawing.iter(f"{SVG}text"):
            assert not set(text.attrib) & {"textLength", "lengthAdjust", "letter-spacing"}
            assert len(list(text)) == 0


def test_the_drawing_is_the_view_with_its_language_and_what_is_selected(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    open_outline(page)
    plainly = save(page, "Drawing (SVG)").read_text(encoding="utf-8")
    assert save(page, "Drawing (SVG)").read_text(encoding="utf-8") == plainly
    outlined_claims(page).first.click()
    selected = save(page, "Drawing (SVG)").read_text(encoding="utf-8")
    accent = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()")
    assert accent in selected
    assert accent not in plainly
    page.get_by_role("button", name="Français").click()
    page.locator(f"{MENU} > summary").click()
    with page.expect_download() as download:
        page.locator(MENU).get_by_role("button", name="Dessin (SVG)").click()
    title = squeezed(island(page)["arguments"][0]["title"]["fr"])
    assert title in texts(ElementTree.parse(download.value.path()).getroot())


def test_hostile_text_stays_text_in_the_drawing_and_in_the_hand_out(page_of, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(draw_page(hostile(compiled_map()), layout()), encoding="utf-8")
    page = page_of(path)
    open_outline(page)
    drawing = ElementTree.parse(save(page, "Drawing (SVG)")).getroot()
    assert {element.tag.removeprefix(SVG) for element in drawing.iter()} <= {
        *("svg", "title", "desc", "style", "rect", "path", "text"),
    }
    assert squeezed("<img src=x onerror=alert(1)>") in texts(drawing)
    print_everything(page)
    assert page.locator(".handout :is(img, script, iframe)").count() == 0
    assert plain(HOSTILE[:40]) in plain(page.locator(".handout").text_content() or "")


@EACH_MAP
def test_the_picture_is_a_slide_twice_as_sharp_and_not_blank(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    open_outline(page)
    drawing = ElementTree.parse(save(page, "Drawing (SVG)")).getroot()
    data = save(page, "Picture (PNG)").read_bytes()
    assert data.startswith(b"\x89PNG")
    wished = [float(drawing.attrib[side]) for side in ("width", "height")]
    assert wished[0] / wished[1] == pytest.approx(16 / 9, rel=0.002)
    assert struct.unpack(">II", data[16:24]) == pytest.approx([side * 2 for side in wished], abs=1)
    # A blank picture of that size is a few thousand bytes.
    assert len(data) > 200_000


def test_the_menu_opens_closes_and_prints_by_keyboard(page_of, axe, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1 } }")
    summary = page.locator(f"{MENU} > summary")
    summary.focus()
    page.keyboard.press("Enter")
    axe(page)
    page.keyboard.press("Escape")
    expect(page.locator(MENU)).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed") == 1
    assert page.evaluate("document.documentElement.dataset.prints ?? ''") == ""
    summary.click()
    page.locator(MENU).get_by_role("button", name="Print everything").click()
    assert page.evaluate("window.printed") == 2
    assert page.evaluate("document.documentElement.dataset.prints") == "all"
    expect(page.locator(MENU)).not_to_have_attribute("open", "")
    summary.click()
    page.get_by_role("heading", level=1).click()
    expect(page.locator(MENU)).not_to_have_attribute("open", "")


def pasted(page: Page) -> str:
    """What is on the clipboard, as another program would get it."""
    page.evaluate(
        "() => { const area = document.createElement('textarea'); area.id = 'elsewhere';"
        " document.body.append(area); area.focus() }"
    )
    page.keyboard.press("Control+V")
    text = page.locator("#elsewhere").input_value()
    page.evaluate("document.querySelector('#elsewhere').remove()")
    return text


@pytest.mark.parametrize("granted", [True, False], ids=["clipboard", "no-clipboard"])
def test_a_link_and_a_quotation_can_be_copied(page_of, axe, built: Path, granted: bool) -> None:
    page = page_of(built / "mesotherapie-magnesium.html")
    if not granted:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    claim = next(one for one in claims_drawn(page, island(page)["arguments"][0]["id"]) if one["quotes"])
    page.evaluate("key => { location.hash = `select=${key}` }", claim["id"])
    details(page).get_by_role("button", name="Copy quotation").click()
    expect(page.get_by_role("status")).to_contain_text("quotation has been copied")
    text = pasted(page)
    for passage in passages(page, claim):
        assert plain(passage) in plain(text)
    assert text.startswith("“")
    about = island(page)["document"]
    assert f"({about['author']}, {about['title']['en']}" in text
    assert text.endswith(f"claim {claim['number']})")
    details(page).get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_contain_text("the end of its address")
    address = unquote(pasted(page))
    assert f"select={claim['id']}" in address
    assert "chain=" in address
    assert "file:///" not in address
    axe(page)


def test_where_nothing_may_be_copied_the_text_is_left_selected(page_of, axe, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    page.evaluate(
        "() => { Object.defineProperty(navigator, 'clipboard', { value: undefined });"
        " document.execCommand = () => false }"
    )
    open_outline(page)
    outlined_claims(page).first.click()
    details(page).get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_contain_text("copy it yourself")
    assert "select=" in page.evaluate("document.activeElement.value")
    assert page.evaluate("getSelection().toString()") == page.evaluate("document.activeElement.value")
    axe(page)


def test_what_attacks_an_objection_is_drawn_as_speaking_for_the_text(page_of, built: Path) -> None:
    page = page_of(built / "mesotherapie-magnesium.html")
    show_chain(page, "asthma")
    drawing = ElementTree.parse(save(page, "Drawing (SVG)")).getroot()
    written = texts(drawing)
    numbers = {claim["id"]: number for number, claim in enumerate(island(page)["claims"], 1)}
    for claim, side in (("fewer-admissions", "for"), ("no-worthwhile-benefit", "against")):
        assert f"{numbers[claim]}{side}" in written
