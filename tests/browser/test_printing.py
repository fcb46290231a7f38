"""What is printed: the map on one page, or all that the page holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.on_paper import pages_in, passages, print_everything, squeezed
from tests.browser.shipped import MAPS, island, plain, rail_button, show_chain

EACH_MAP = pytest.mark.parametrize("name", MAPS)


@EACH_MAP
def test_the_hand_out_has_every_claim_with_its_number_and_its_words(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", dark=True)
    rail_button(page, "Findings").click()
    assert page.locator(".handout").count() == 0
    page.emulate_media(media="print")
    print_everything(page)
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
    print_everything(page)
    colours = page.locator(".handout .printed-claim").first.evaluate(
        "claim => [getComputedStyle(claim).color, getComputedStyle(document.documentElement).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".handout").count() == 0
    assert page.evaluate("document.documentElement.dataset.theme") == before == "dark"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_printing_gives_one_page_with_the_map_or_all_that_is_asked_for(
    page_of, built: Path, paper: str
) -> None:
    page = page_of(built / "migraine-magnesium.html")
    for argument in [{"id": ""}, *island(page)["arguments"]]:
        show_chain(page, argument["id"])
        assert pages_in(page.pdf(prefer_css_page_size=True, format=paper)) == 1, argument["id"]
    page.evaluate("document.documentElement.dataset.prints = 'all'")
    assert pages_in(page.pdf(prefer_css_page_size=True, format=paper)) > 10
    assert page.locator(".handout").count() == 0


def test_the_hand_out_tells_the_document_as_it_is_whatever_the_reader_supposes(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html")
    argument = island(page)["arguments"][0]
    page.evaluate("chain => { location.hash = `chain=${chain}` }", argument["id"])
    print_everything(page)
    plainly = page.locator(".handout").text_content()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    whatif = f"whatif=accept:{argument['conclusion']}"
    page.evaluate("at => { location.hash = at }", f"chain={argument['id']}&{whatif}")
    expect(page.locator("#whatif")).to_be_visible()
    print_everything(page)
    assert page.locator(".handout").text_content() == plainly
