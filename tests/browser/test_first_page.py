"""The pages that mapgen ships, opened from the disk with the network off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.shipped import (
    MAPS,
    PAGES,
    chain_chooser,
    claims_of,
    colours_on,
    details,
    island,
    map_region,
    open_outline,
    outline,
    outlined_claim,
    outlined_claims,
    panel,
    picture_of,
    plain,
    rail_button,
    show_chain,
)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_with_nothing_asked_and_nothing_in_the_console(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    expect(page.get_by_role("heading", level=1)).not_to_be_empty()
    assert page.title()
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("name", MAPS)
def test_every_chain_is_drawn_and_the_pictures_differ(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    pictures = {picture_of(page)}
    own = [argument["id"] for argument in island(page)["arguments"]]
    show_chain(page, own[0])
    chooser = chain_chooser(page)
    chains = chooser.locator("option").evaluate_all("options => options.map(option => option.value)")
    assert chains[: len(own) + 1] == ["", *own]  # how they hang together, then each
    for chain in chains[1:]:
        chooser.select_option(chain)
        assert colours_on(page) > 5, f"the map of {chain} is blank"
        pictures.add(picture_of(page))
    assert len(pictures) == len(chains)
    page.get_by_role("button", name="All chains").click()
    expect(chooser).to_have_count(0)


@pytest.mark.parametrize("name", MAPS)
def test_the_outline_says_every_claim_of_the_chains_and_what_its_sheet_draws(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html")
    told: set[str] = set()
    for argument in island(page)["arguments"]:
        open_outline(page, argument)
        own = outline(page).locator("[data-select]").evaluate_all("all => all.map(one => one.dataset.select)")
        assert argument["conclusion"] in own
        told |= set(own)
    assert {claim for argument in island(page)["arguments"] for claim in argument["claims"]} <= told


@pytest.mark.parametrize("name", MAPS)
def test_a_claim_chosen_in_the_outline_shows_its_quotes_in_context(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    argument = open_outline(page)
    text = island(page)["document"]["text"]
    around = 0
    for claim in claims_of(page, argument):
        outlined_claim(page, claim["id"]).click()
        expect(details(page).get_by_role("heading", level=2)).to_have_text(claim["text"]["en"])
        for quote, shown in zip(claim["quotes"], details(page).locator("blockquote").all(), strict=True):
            marked = [plain(mark) for mark in shown.locator("mark").all_text_contents()]
            assert marked == [plain(text[start:end]) for start, end in quote["parts"]]
            around += len(plain(shown.inner_text())) - sum(map(len, marked))
    assert around > 100, "the quotes stand alone"


@pytest.mark.parametrize("name", MAPS)
def test_the_head_says_what_the_answer_comes_to_and_leads_to_the_break(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html")
    head = page.locator("#chain")
    expect(head.get_by_role("heading", level=2)).not_to_be_empty()
    go = head.get_by_role("button", name=re.compile("^Go to the (break|answer)"))
    go.click()
    expect(page).to_have_url(re.compile("chain="))
    expect(chain_chooser(page)).to_be_visible()
    if "break" in go.inner_text():
        expect(details(page).get_by_role("heading", level=2)).to_be_visible()


def test_the_reader_changes_the_language_of_everything_and_the_picture_stays_in_place(
    page_of, built: Path
) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(rail_button(page, "Plan")).to_be_visible()
    title = open_outline(page)["title"]["fr"]
    expect(page.get_by_role("combobox", name="Choisir une chaîne")).to_be_visible()
    expect(page.get_by_role("heading", name=title, level=3)).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(rail_button(page, "Outline")).to_be_visible()


def test_a_page_opens_in_the_language_of_the_browser(page_of, built: Path) -> None:
    page = page_of(built / "index.html", language="fr-FR")
    expect(page.locator("html")).to_have_attribute("lang", "fr")


@pytest.mark.parametrize("name", MAPS)
def test_the_address_of_a_selection_restores_it(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    argument = open_outline(page, island(page)["arguments"][-1])
    outlined_claim(page, argument["conclusion"]).click()
    said = details(page).inner_text()
    again = page_of(built / f"{name}.html", page.url.partition("#")[2])
    assert details(again).inner_text() == said
    expect(again.get_by_role("combobox", name="Choose a chain")).to_have_value(argument["id"])
    expect(again.locator("#outline-panel [aria-current=true]").first).to_be_visible()


def test_the_back_button_goes_back_to_what_was_selected_before(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    first, second = claims_of(page, open_outline(page))[:2]
    for claim in (first, second):
        outlined_claim(page, claim["id"]).click()
    page.go_back()
    expect(details(page).get_by_role("heading", level=2)).to_have_text(first["text"]["en"])


def test_an_address_that_names_what_does_not_exist_opens_the_page_all_the_same(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", "chain=nothing&select=nobody&tab=nowhere&lang=xx")
    assert colours_on(page) > 5
    said = "The address points to something that is not on this map: nothing, nobody"
    expect(page.get_by_role("status")).to_have_text(said)
    expect(map_region(page)).to_contain_text(said)


def test_the_index_leads_to_every_page_and_every_chain(page_of, built: Path) -> None:
    for name in MAPS:
        page = page_of(built / "index.html")
        page.get_by_role("main").locator(f"a[href='./{name}.html']").first.click()
        expect(page).to_have_url(re.compile(rf"{name}\.html"))
        page.go_back()
        last = page.get_by_role("main").locator(f"a[href^='./{name}.html#chain=']").last
        title = last.inner_text()
        last.click()
        expect(chain_chooser(page).locator("option:checked")).to_have_text(title)


def selected_on_the_map(page: Page) -> int:
    outlined_claims(page).first.click()
    return picture_of(page)


def test_a_selection_is_lit_on_the_map_and_goes_out_with_escape(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    open_outline(page)
    lit = selected_on_the_map(page)
    page.keyboard.press("Escape")
    assert "select=" not in page.url
    assert picture_of(page) != lit


def test_filters_that_do_not_exist_leave_the_list_whole(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", "tab=findings&within=nochain&kind=constructor&family=__proto__")
    expect(page.locator("#findings-panel .finding-card").first).to_be_visible()
    expect(panel(page, "Findings")).not_to_contain_text("No findings")
