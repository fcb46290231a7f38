"""A reader who looks for a word: in the map, in its findings and sources, and in the text."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import combining, normalize

from playwright.sync_api import Locator, Page, expect

from mapgen.page import draw_page
from tests.browser.shipped import details, island, map_sheet
from tests.page.sample import compiled_map, layout

MIGRAINE = "migraine-magnesium.html"


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox")


def results(page: Page) -> Locator:
    return page.get_by_role("region", name=re.compile("^(Search results|Résultats de la recherche)$"))


def open_search(page: Page) -> None:
    if not field(page).is_visible():
        page.get_by_role("button", name=re.compile("^(Search|Rechercher)$")).click()


def look_for(page: Page, words: str) -> None:
    open_search(page)
    field(page).fill(words)
    expect(results(page).locator(".found-count")).to_be_visible()
    page.wait_for_function(
        "words => new URLSearchParams(location.hash.slice(1)).get('find') === words", arg=words
    )


def test_accents_case_and_ligatures_never_matter(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE, language="fr-FR")
    for typed, printed in (("DESEQUILIBRE", "déséquilibre"), ("coeur", "cœur"), ("l'energie", "l’énergie")):
        look_for(page, typed)
        marked = results(page).locator("mark", has_text=re.compile(printed, re.IGNORECASE))
        expect(marked.first).to_be_visible()


def test_a_reader_finds_words_of_the_document_and_of_his_own_language_alone(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE, language="fr-FR")
    compiled = island(page)
    said = f"{[claim['text']['fr'] for claim in compiled['claims']]} {compiled['document']['text']}".lower()
    said = "".join(sign for sign in normalize("NFD", said) if not combining(sign))
    english = next(
        word
        for claim in compiled["claims"]
        for word in re.findall(r"[a-z]{6,}", claim["text"]["en"])
        if word not in said
    )
    open_search(page)
    field(page).fill(english)
    page.wait_for_timeout(400)
    assert results(page).locator("h3", has_text="Affirmations").count() == 0, english
    page.get_by_role("button", name="English").click()
    look_for(page, english)
    expect(results(page).locator("h3", has_text="Claims")).to_be_visible()


def test_every_word_must_occur_and_claims_come_first(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE)
    look_for(page, "liver")
    headings = results(page).get_by_role("heading", level=3).all_inner_texts()
    assert headings[0].startswith("Claims")
    kinds = [re.sub(r"\W*\d+$", "", heading) for heading in headings]
    order = ["Claims", "Findings", "Sources", "Steps", "In the text"]
    assert kinds == [kind for kind in order if kind in kinds]
    look_for(page, "liver electrolytes")
    for result in results(page).get_by_role("button").all():
        assert {"liver", "electrolytes"} <= {
            mark.lower() for mark in result.locator("mark").all_inner_texts()
        }
    look_for(page, "liver zzz")
    expect(page.get_by_role("status")).to_have_text("Nothing found for “liver zzz”.")


def test_how_many_are_found_is_told_and_at_most_fifty_are_shown(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE)
    look_for(page, "magnesium")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d\d+ results$"))
    total = int((page.get_by_role("status").inner_text()).split()[0])
    shown = results(page).get_by_role("button").count()
    assert shown <= 50 < total
    more = [int(number) for number in re.findall(r"and (\d+) more", results(page).inner_text())]
    assert shown + sum(more) == total


def test_choosing_a_result_selects_it_keeps_the_list_and_escape_gives_the_focus_back(
    page_of, built: Path
) -> None:
    page = page_of(built / MIGRAINE)
    map_sheet(page).focus()
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("qi liver")
    page.keyboard.press("ArrowDown")
    expect(results(page).get_by_role("button").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    chosen = results(page).get_by_role("button").first
    expect(chosen).to_be_focused()
    page.keyboard.press("Enter")
    claim = next(
        one for one in island(page)["claims"] if one["id"] == (chosen.get_attribute("data-select") or "")
    )
    expect(details(page).get_by_role("heading", level=2)).to_have_text(claim["text"]["en"])
    expect(chosen).to_be_visible()
    expect(chosen).to_have_attribute("aria-current", "true")
    page.keyboard.press("Escape")
    expect(results(page)).to_have_count(0)
    expect(map_sheet(page)).to_be_focused()
    assert f"select={claim['id']}" in page.url
    assert "find=" not in page.url


def test_control_k_opens_it_and_typing_in_a_field_does_not(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE)
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    page.keyboard.type("a/b.?")
    expect(field(page)).to_have_value("a/b.?")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_passage_that_no_claim_quotes_is_found_and_shown_in_the_text(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE, language="fr-FR")
    look_for(page, "commentaires")
    results(page).get_by_role("button").last.click()
    expect(details(page)).to_contain_text("Passage du texte")
    expect(details(page).locator("blockquote mark").first).to_contain_text("Commentaires")
    details(page).get_by_role("button", name="Montrer dans le texte").click()
    page.get_by_role("button", name="Fermer la recherche").click()
    expect(page.locator("#text-panel .lit").first).to_be_in_viewport()


def test_the_address_of_a_search_restores_it_and_typing_leaves_one_step_back(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE)
    before = page.evaluate("history.length")
    open_search(page)
    field(page).press_sequentially("electrolyte", delay=40)
    expect(page).to_have_url(re.compile("find=electrolyte"))
    assert page.evaluate("history.length") == before
    told = results(page).inner_text()
    again = page_of(built / MIGRAINE, page.url.partition("#")[2])
    expect(field(again)).to_have_value("electrolyte")
    assert results(again).inner_text() == told


def test_on_a_telephone_a_button_opens_the_field_and_the_result_s_details_lie_over_the_list(
    page_of, axe, built: Path
) -> None:
    page = page_of(built / MIGRAINE, width=360, height=740, has_touch=True)
    expect(field(page)).not_to_be_visible()
    page.get_by_role("button", name="Search", exact=True).tap()
    expect(field(page)).to_be_focused()
    look_for(page, "liver")
    axe(page)
    results(page).get_by_role("button").first.tap()
    expect(details(page).get_by_role("heading", level=2)).to_be_in_viewport()
    expect(results(page).get_by_role("button").first).to_be_in_viewport()
    page.get_by_role("button", name="Close the search").tap()
    expect(field(page)).not_to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_the_field_lies_over_is_not_seen_in_part(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE, width=1366, height=768)
    tour = page.get_by_role("button", name="Guided tour")
    expect(tour).to_be_visible()
    page.get_by_role("button", name="Search", exact=True).click()
    expect(field(page)).to_be_focused()
    expect(tour).not_to_be_visible()
    page.keyboard.press("Escape")
    expect(tour).to_be_visible()


def test_axe_finds_nothing_in_the_results(page_of, axe, built: Path) -> None:
    for dark in (False, True):
        page = page_of(built / MIGRAINE, "find=foie&lang=fr", dark=dark)
        expect(results(page)).to_be_visible()
        axe(page)


def test_a_search_of_ten_thousand_claims_is_answered_at_once(page_of, tmp_path: Path) -> None:
    compiled = compiled_map()
    model = compiled["claims"][0]
    words = " ".join(model["text"]["en"].split())
    compiled["claims"] += [
        {**model, "id": f"more-{n}", "text": {"en": f"{words} {n}", "fr": f"Déséquilibre {n}"}}
        for n in range(10_000)
    ]
    path = tmp_path / "many.html"
    path.write_text(draw_page(compiled, layout()), encoding="utf-8")
    page = page_of(path, language="fr-FR")
    look_for(page, "desequilibre")  # the first search folds everything
    expect(page.get_by_role("status")).to_have_text("10\u202f000 résultats")
    page.evaluate(
        """() => {
            window.slowest = 0;
            new PerformanceObserver(list => list.getEntries()
                .forEach(task => { window.slowest = Math.max(window.slowest, task.duration); }))
                .observe({ type: "longtask" });
        }"""
    )
    look_for(page, "desequilibre 99")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d{2,4} résultats$"))
    page.wait_for_timeout(200)
    assert page.evaluate("window.slowest") < 400
