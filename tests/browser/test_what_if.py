"""A reader supposes something, sees what follows, and takes it back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.on_the_map import listen_to_words, written
from tests.browser.shipped import MAPS, details, island, map_region, panel, picture_of, rail_button

MAP = "migraine-magnesium"
CHAIN = "from-deficit-to-attack"


@pytest.fixture
def page(page_of, built: Path) -> Page:
    return page_of(built / f"{MAP}.html", f"chain={CHAIN}&select={CHAIN}")


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name="You suppose")


def chain(page: Page, name: str = CHAIN) -> dict[str, Any]:
    return next(one for one in island(page)["arguments"] if one["id"] == name)


def test_a_repair_supposed_done_lifts_its_chain_everywhere_and_is_undone(page_of, built: Path) -> None:
    # A chain whose break one repair mends: in most, a second place holds the answer down in any case.
    page = page_of(built / "mesotherapie-magnesium.html", "chain=stress&select=stress")
    head = map_region(page)
    carried = head.locator(".head-why .carried").inner_text()
    before = picture_of(page)
    details(page).get_by_role("button", name="What if this were done?").first.click()
    repair = chain(page, "stress")["start_with"]
    assert f"whatif=repair:{repair}" in page.url
    expect(bar(page)).to_contain_text(re.compile(r"\w\s*→\s*\S"))
    expect(page.get_by_role("status")).to_contain_text(re.compile("from “.+” to “"))
    for place in (head.locator(".head-why"), details(page)):
        expect(place).to_contain_text("your change")
        expect(place).to_contain_text("Before your change:")
    rail_button(page, "Outline").click()
    expect(page.locator("#outline-panel .supposed-note").first).to_contain_text("your change")
    assert picture_of(page) != before
    bar(page).get_by_role("button", name="Undo all").click()
    expect(bar(page)).to_be_hidden()
    expect(head.locator(".head-why .carried")).to_have_text(carried)
    expect(head).not_to_contain_text("your change")
    assert "whatif" not in page.url


def test_a_claim_doubted_falls_and_back_and_forward_undo_and_redo(page: Page) -> None:
    conclusion = chain(page)["conclusion"]
    page.evaluate("id => { location.hash = `select=${id}` }", conclusion)
    line = details(page).locator(".verdict-line")
    expect(line).to_contain_text("Weak")
    details(page).get_by_role("button", name="What if this were not so?").click()
    expect(line).to_contain_text("Fails")
    details(page).get_by_role("button", name="What if this were established?").click()
    expect(line).to_contain_text("Supported")
    assert f"whatif=accept:{conclusion}&" in page.url
    page.go_back()
    expect(line).to_contain_text("Fails")
    page.go_back()
    expect(line).to_contain_text("Weak")
    expect(bar(page)).to_be_hidden()
    page.go_forward()
    expect(line).to_contain_text("Fails")


def test_a_source_dropped_and_a_question_failed_are_listed_and_taken_back_one_by_one(page: Page) -> None:
    compiled = island(page)
    claim, source = next(
        (claim["id"], next(iter(tier)))
        for claim in compiled["claims"]
        for tier in claim["footing"].get("tiers", [])[:1]
        if len(tier) == 1 and claim["certainty"] != "none" and claim["origin"] == "outside"
    )
    page.evaluate("id => { location.hash = `select=${id}` }", source)
    details(page).get_by_role("button", name="What if this source were dropped?").click()
    step = next(one for one in compiled["inferences"] if one.get("scheme") and one["certainty"] != "none")
    page.evaluate(
        "id => { location.hash = `${location.hash}&select=${id}`.replace(/select=[^&]*&/, '') }", step["id"]
    )
    details(page).get_by_role("button", name="What if the answer were unfavourable?").first.click()
    expect(bar(page).get_by_role("button", name="Undo:")).to_have_count(2)
    page.evaluate(
        "id => { location.hash = `${location.hash}&select=${id}`.replace(/select=[^&]*&/, '') }", claim
    )
    expect(details(page).locator(".verdict-line")).to_contain_text("your change")
    bar(page).get_by_role("button", name="Undo: Source").click()
    expect(bar(page).get_by_role("button", name="Undo:")).to_have_count(1)
    expect(details(page).locator(".verdict-line")).not_to_contain_text("your change")


def test_every_doubt_changes_a_chain_or_says_what_stops_it(page_of, built: Path) -> None:
    page = page_of(built / f"{MAP}.html")
    told = 0
    for claim in island(page)["claims"]:
        page.evaluate("id => { location.hash = `select=${id}` }", claim["id"])
        expect(details(page).get_by_role("heading", level=2)).to_have_text(claim["text"]["en"])
        outcome = details(page).locator(".what-ifs > li").first.locator(".outcome")
        expect(outcome).to_contain_text(
            re.compile(
                "→|Stopped at (the step|claim|the objection)|Nothing else depends on it|shown beside the text"
            )
        )
        told += "Stopped" in outcome.inner_text()
    assert 0 < told < len(island(page)["claims"])


def test_the_panel_offers_only_what_changes_the_chain_and_does_it(page_of, built: Path) -> None:
    page = page_of(built / f"{MAP}.html", f"chain={CHAIN}&tab=whatif")
    offers = panel(page, "What if\\?").locator(".offers > li")
    expect(offers.first).to_be_visible()
    number = offers.count()
    for place in range(number):
        offer = offers.nth(place)
        expected = offer.locator(".turn").inner_text()
        offer.get_by_role("button").first.click()
        expect(bar(page)).to_contain_text(re.sub(r"\s+", " ", expected))
        bar(page).get_by_role("button", name="Undo all").click()
        expect(panel(page, "What if\\?")).to_have_attribute("aria-busy", "false")
        expect(offers).to_have_count(number)


def test_the_keyboard_alone_supposes_and_takes_back(page: Page) -> None:
    button = details(page).get_by_role("button", name="What if this were done?").first
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-pressed", "true")
    take_back = bar(page).get_by_role("button", name="Undo:")
    take_back.focus()
    page.keyboard.press("Enter")
    expect(bar(page)).to_be_hidden()
    expect(details(page)).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text("All your changes are undone")


def test_a_button_in_an_unfolded_list_stays_in_view_when_it_is_pressed(page: Page) -> None:
    details(page).locator("summary", has_text="more").click()
    button = details(page).locator("details[open]").get_by_role("button", name="What if this were done?").last
    button.click()
    expect(button).to_be_visible()
    expect(button).to_be_focused()


def test_what_an_address_supposes_of_nothing_there_is_is_left_out(page_of, built: Path) -> None:
    claim = "magnesium-crucial-in-management"
    wrong = "doubt:nobody,drop:constructor,answer:x:y,repair:support:__proto__,accept,doubt:a:b,:,fail"
    page = page_of(built / f"{MAP}.html", f"whatif={wrong},accept:{claim},doubt:{claim}")
    expect(bar(page).get_by_role("button", name="Undo:")).to_have_count(1)
    expect(bar(page)).to_contain_text("doubted")


# Colours depend on the theme and not on the width.
@pytest.mark.parametrize(("width", "dark"), [(320, True), (768, False), (1440, True)])
def test_axe_finds_nothing_and_nothing_stands_out_while_something_is_supposed(
    page_of, axe, built: Path, width: int, dark: bool
) -> None:
    supposed = "doubt:magnesium-crucial-in-management,repair:identify:low-magnesium-raises-susceptibility"
    fragment = f"chain={CHAIN}&select={CHAIN}&whatif={supposed}"
    page = page_of(built / f"{MAP}.html", fragment, dark=dark, width=width, language="fr-FR")
    expect(page.get_by_role("region", name="Vous supposez")).to_contain_text("→")
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@pytest.mark.parametrize("name", MAPS)
def test_what_holds_no_more_with_a_supposition_is_not_offered(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", width=1366, height=768)
    head = map_region(page)
    broken = [one for one in island(page)["arguments"] if one["breaks"]]
    for one in broken[:4]:
        for whatif, breaks in [("", 1), (f"accept:{one['conclusion']}", 0)]:
            page.evaluate("hash => { location.hash = hash }", f"chain={one['id']}&whatif={whatif}&lang=en")
            expect(head.get_by_role("button", name="Go to the break")).to_have_count(breaks)


def test_the_offers_stay_while_they_are_worked_out_again(page: Page) -> None:
    rail_button(page, r"What if\?").click()
    offers = panel(page, r"What if\?").locator(".offers > li")
    expect(offers.first).to_be_visible()
    page.evaluate(
        """() => {
            window.fewest = Infinity;
            new MutationObserver(() => {
                const now = document.querySelectorAll("#whatif-panel .offers > li").length;
                window.fewest = Math.min(window.fewest, now);
            }).observe(document.querySelector("#whatif-panel"), { childList: true, subtree: true });
        }"""
    )
    offers.first.get_by_role("button").first.click()
    expect(panel(page, r"What if\?")).to_have_attribute("aria-busy", "false")
    assert page.evaluate("window.fewest") > 0


def test_on_all_chains_a_word_that_is_supposed_has_no_reason_of_before(page_of, built: Path) -> None:
    page = page_of(built / f"{MAP}.html", width=1366, height=768)
    answer = island(page)["document"]["answer"]
    listen_to_words(page)
    page.evaluate("hash => { location.hash = hash }", f"whatif=accept:{answer}&lang=en")
    told = written(page)
    assert "(you suppose it)" in told
    expect(map_region(page).get_by_role("heading").first).to_contain_text("Before your change:")
