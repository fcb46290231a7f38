"""What a reader takes away of a page: a drawing, a picture, a hand-out, a link, a quotation."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from mapgen.page import draw_page
from tests.browser.shipped import MAPS, chain_chooser, details, island, open_outline, outlined_claims, plain
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


def squeezed(text: str) -> str:
    """A text without white space: lines are broken where they were measured."""
    return re.sub(r"\s+", "", text)


def texts(drawing: ElementTree.Element) -> str:
    return squeezed("".join(text.text or "" for text in drawing.iter(f"{SVG}text")))


def claims_drawn(page: Page, chain: str) -> list[dict[str, Any]]:
    """The claims on a chain's sheet, in order, each with its number."""
    sheets = island(page, "sheets-data")
    view = next(view for view in sheets["views"] if view["argument"] == chain)
    boxes = [sheets["boxes"][index] for index, *_ in view["plain"]["tall"]["rows"]]
    on_sheet = {box["element"] for box in boxes if box["kind"] == "claim"}
    return [
        {**claim, "number": number}
        for number, claim in enumerate(island(page)["claims"], 1)
        if claim["id"] in on_sheet
    ]


def passages(page: Page, claim: dict[str, Any]) -> list[str]:
    document = island(page)["document"]["text"]
    return [document[start:end] for quote in claim["quotes"] for start, end in quote["parts"]]


def test_how_the_chains_hang_together_can_be_taken_away_too(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    file = save(page, "Drawing (SVG)")
    assert file.name == f"{MAPS[0]}-overview.svg"
    written = texts(ElementTree.parse(file).getroot())
    for argument in island(page)["arguments"]:
        assert squeezed(argument["title"]["en"]) in written


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
        assert squeezed(f"{claim['number']}") in written
        assert squeezed(claim["text"]["en"]) in written
    assert squeezed(argument["title"]["en"]) in written
    assert squeezed(argument["verdict"]["en"].replace("`", "")) in written


def test_the_drawing_s_legend_holds_the_words_that_occur_and_no_others(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    origins = island(page, "vocabulary-data")["Origin"]
    for argument in island(page)["arguments"]:
        chain_chooser(page).select_option(argument["id"])
        written = texts(ElementTree.parse(save(page, "Drawing (SVG)")).getroot())
        found = {claim["origin"] for claim in claims_drawn(page, argument["id"])}
        for origin, word in origins.items():
            assert (squeezed(word["meaning"]["en"]) in written) == (origin in found), origin


def test_the_drawing_is_the_view_with_its_sources_its_language_and_what_is_selected(
    page_of, built: Path
) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    open_outline(page)
    plainly = save(page, "Drawing (SVG)").read_text(encoding="utf-8")
    assert save(page, "Drawing (SVG)").read_text(encoding="utf-8") == plainly
    page.get_by_role("button", name="Sources").click()
    source = island(page)["sources"][0]["title"]
    outlined_claims(page).first.click()
    selected = save(page, "Drawing (SVG)").read_text(encoding="utf-8")
    accent = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()")
    assert accent in selected
    assert accent not in plainly
    assert selected.count("<text") > plainly.count("<text"), source
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
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".handout :is(img, script, iframe)").count() == 0
    assert plain(HOSTILE[:40]) in plain(page.locator(".handout").text_content() or "")


@EACH_MAP
def test_the_picture_is_twice_as_sharp_and_not_blank(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    open_outline(page)
    drawing = ElementTree.parse(save(page, "Drawing (SVG)")).getroot()
    data = save(page, "Picture (PNG)").read_bytes()
    assert data.startswith(b"\x89PNG")
    wished = [float(drawing.attrib[side]) for side in ("width", "height")]
    scale = min(2, 16000 / max(wished))
    assert struct.unpack(">II", data[16:24]) == pytest.approx([side * scale for side in wished], abs=1)
    # A blank picture of that size is a few thousand bytes.
    assert len(data) > 200_000


def test_a_picture_that_would_be_too_large_is_reduced_and_says_so(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=call-to-contact")
    page.locator(f"{MENU} > summary").click()
    expect(page.locator(MENU)).to_contain_text(re.compile("reduced to .*16000"))
    page.keyboard.press("Escape")
    data = save(page, "Picture (PNG)").read_bytes()
    assert max(struct.unpack(">II", data[16:24])) == 16000
    expect(page.get_by_role("status")).to_contain_text(re.compile("reduced to .*16000"))


@EACH_MAP
def test_the_hand_out_has_every_claim_with_its_number_and_its_words(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", dark=True)
    page.get_by_role("tab", name="Findings").click()
    assert page.locator(".handout").count() == 0
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_role("main")).to_be_hidden()
    printed = page.locator(".handout .printed-claim")
    texts = printed.evaluate_all(
        "claims => claims.map(one => [one.querySelector('.says .number').innerText, one.innerText])"
    )
    told = {plain(number): squeezed(words) for number, words in texts}
    compiled = island(page)
    assert len(told) == printed.count() == len(compiled["claims"])
    for number, claim in enumerate(compiled["claims"], 1):
        assert squeezed(claim["text"]["en"]) in told[str(number)]
        for passage in passages(page, claim):
            assert squeezed(passage) in told[str(number)]
    everything = squeezed(page.locator(".handout").inner_text())
    for finding in compiled["findings"]:
        if finding["kind"] == "fault" and finding["severity"] != "error":
            continue  # left to the map's authors
        assert squeezed(finding["message"]["en"].replace("`", "")) in everything, finding["rule"]
    for argument in compiled["arguments"]:
        assert squeezed(argument["verdict"]["en"].replace("`", "")) in everything
    assert squeezed(compiled["document"]["question"]["en"]) in everything


def test_the_hand_out_is_black_on_white_and_gone_after_printing(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", dark=True)
    before = page.evaluate("document.documentElement.dataset.theme")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    colours = page.locator(".handout .printed-claim").first.evaluate(
        "claim => [getComputedStyle(claim).color, getComputedStyle(document.documentElement).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".handout").count() == 0
    assert page.evaluate("document.documentElement.dataset.theme") == before == "dark"


def test_printing_to_a_pdf_prints_the_hand_out(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    data = page.pdf(prefer_css_page_size=True)
    # The page on the screen would be a page or two.
    assert len(re.findall(rb"/Type\s*/Page\b", data)) > 10
    assert page.locator(".handout").count() == 0


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
    expect(page.get_by_role("status")).to_contain_text("link")
    address = pasted(page)
    assert f"select={claim['id']}" in address
    assert "chain=" in address
    assert unquote(address).startswith("file:///")
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


def test_the_hand_out_tells_the_document_as_it_is_whatever_the_reader_supposes(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html")
    argument = island(page)["arguments"][0]
    page.evaluate("chain => { location.hash = `chain=${chain}` }", argument["id"])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    plainly = page.locator(".handout").text_content()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    whatif = f"whatif=accept:{argument['conclusion']}"
    page.evaluate("at => { location.hash = at }", f"chain={argument['id']}&{whatif}")
    expect(page.locator("#whatif")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".handout").text_content() == plainly
