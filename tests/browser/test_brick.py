"""A teacher pulls a brick before the class: it predicts, and the change runs to the answer or is stopped."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from mapgen.page.embedding import read
from mapgen.page.joiner import join
from tests.browser.on_the_map import boxes, is_in_view, listen_to_words, written
from tests.browser.shipped import MAPS, island, panel, picture_of, rail_button

MAP = "migraine-magnesium"
FALLS = "low-magnesium-raises-susceptibility"
"""A claim without which the conclusion of `CHAIN` falls."""
CHAIN = "from-deficit-to-attack"
STAYS = "magnesium-crucial-in-management"
"""One without which the answer is reached by another step."""


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name=re.compile("^(Pull a brick|Retirer une brique)$"))


def number_of(page: Page, id_: str) -> int:
    return [claim["id"] for claim in island(page)["claims"]].index(id_) + 1


def press(page: Page, name: str) -> None:
    bar(page).get_by_role("button", name=name).first.click()


def proposed(page: Page) -> Locator:
    """What may be taken out or put in, once all is worked out."""
    listed = bar(page).get_by_role("list").first
    expect(listed).to_have_attribute("aria-busy", "false")
    return listed.get_by_role("button")


def told_through(page: Page) -> list[str]:
    """What is announced, element by element, up to the outcome."""
    told = []
    for _ in range(40):
        told.append(page.get_by_role("status").inner_text())
        if bar(page).get_by_role("button", name="Another brick").count() and "hold?" not in told[-1]:
            return told
        press(page, "Next")
    raise AssertionError("the change comes to no end")


def test_two_presses_lead_to_bricks_of_which_some_change_the_answer_and_one_does_not(
    page_of, built: Path
) -> None:
    page = page_of(built / f"{MAP}.html")
    rail_button(page, "What if\\?").click()
    panel(page, "What if\\?").get_by_role("button", name="Pull a brick").click()
    outcomes = set()
    names = proposed(page).all_inner_texts()
    assert {name.split(" ")[0] for name in names} == {"Take", "Put"}
    for name in names:
        # Without the chain that is named while the map shows another.
        proposed(page).filter(has_text=" ".join(name.split("\n")[:2]).strip()).first.click()
        press(page, "Take it out" if name.startswith("Take") else "Put it in")
        told_through(page)
        outcomes.add(bar(page).get_by_role("heading", level=2).inner_text().split(":")[0])
        press(page, "Another brick")
    assert "The answer does not change" in outcomes
    assert len(outcomes) > 1
    press(page, "End")
    expect(page.get_by_role("button", name="Search")).to_be_visible()
    assert "whatif=" not in page.url, "all is put back"


def test_a_class_is_asked_about_the_conclusion_of_the_chain_on_the_map(page_of, built: Path) -> None:
    page = page_of(built / f"{MAP}.html")
    answer = island(page)["document"].get("answer")
    numbered = enumerate(island(page)["arguments"], 1)
    number, chain = next((number, one) for number, one in numbered if one["conclusion"] != answer)
    page = page_of(built / f"{MAP}.html", f"chain={chain['id']}")
    page.keyboard.press("r")
    asked = f"the conclusion of chain {number}"
    expect(bar(page).get_by_role("heading", level=2)).to_have_text(f"What does {asked} rest on?")
    proposed(page).first.click()
    expect(bar(page).get_by_role("heading", level=2)).to_contain_text(f"does {asked} hold?")
    page.reload()
    expect(bar(page).get_by_role("heading", level=2)).to_contain_text(f"does {asked} hold?")


def test_the_class_predicts_and_the_colour_runs_edge_by_edge_to_the_conclusion(page_of, built: Path) -> None:
    page = page_of(built / f"{MAP}.html", f"brick=doubt:{FALLS}&chain={CHAIN}&target={CHAIN}")
    number = number_of(page, FALLS)
    expect(bar(page).get_by_role("heading", level=2)).to_have_text(
        "Without it, does the conclusion of chain 1 hold?"
    )
    for choice, hands in (("It stays as it is", 2), ("It falls", 3)):
        for _ in range(hands):
            press(page, choice)
    before = picture_of(page)
    expect(bar(page)).not_to_contain_text("→")
    press(page, "Take it out")
    expect(bar(page)).to_contain_text(f"Claim {number} is taken out.")
    assert picture_of(page) != before
    told = told_through(page)
    chain = next(one for one in island(page)["arguments"] if one["id"] == CHAIN)
    assert told[0] == f"Claim {number} is taken out."
    assert any(re.fullmatch(r"The step to \d+ passes on: .+ → .+\.", one) for one in told)
    at = f"Claim {number_of(page, chain['conclusion'])}: weak → fails."
    assert told[-1] == f"{at} The conclusion of chain 1 falls: weak → fails."
    expect(bar(page)).to_contain_text("Predicted by 3 of 5.")
    press(page, "Put it back")
    expect(bar(page).get_by_role("button", name="It falls. Hands: 3")).to_be_visible()
    assert picture_of(page) == before


def test_a_change_that_is_absorbed_stops_in_sight_and_says_why(page_of, built: Path) -> None:
    page = page_of(built / f"{MAP}.html", f"brick=doubt:{STAYS}&chain=supplements-against-attacks")
    before = picture_of(page)
    press(page, "Take it out")
    told = told_through(page)
    assert "chain=answer-to-the-title&" in page.url, "the map has gone with the change"
    answer = number_of(page, island(page)["document"]["answer"])
    other = number_of(page, "deficiency-can-worsen-attacks")
    why = (
        f"Stopped at claim {answer}: the step from claim {other} leads to it too, and gives it as much: "
        "very low certainty."
    )
    assert told[-1] == f"{why} The answer does not change: weak."
    expect(bar(page)).to_contain_text(why)
    assert picture_of(page) != before


def test_keys_choose_nothing_by_chance_pull_step_back_and_leave(page_of, built: Path) -> None:
    page = page_of(built / f"{MAP}.html", "tour=2")
    claim = island(page)["tour"][1]["at"]
    page.keyboard.press("r")
    first = proposed(page).first
    expect(first).to_contain_text(f"Take out claim {number_of(page, claim)}")
    first.press("Enter")
    page.keyboard.press("1")
    page.keyboard.press("2")
    page.keyboard.press("2")
    expect(bar(page).get_by_role("button", name="It gets weaker. Hands: 2")).to_be_visible()
    page.keyboard.press(" ")
    expect(bar(page)).to_contain_text("is taken out.")
    page.keyboard.press("ArrowRight")
    expect(bar(page)).not_to_contain_text("is taken out.")
    page.keyboard.press("ArrowLeft")
    expect(bar(page)).to_contain_text("is taken out.")
    page.keyboard.press("Backspace")
    expect(bar(page)).to_contain_text("does the conclusion of chain 1 hold?")
    page.keyboard.press("Escape")
    expect(bar(page)).to_have_count(0)
    expect(page.get_by_role("region", name="Guided tour")).to_contain_text("Stop 2 of")


def test_where_motion_is_welcome_the_change_runs_by_itself(page_of, built: Path) -> None:
    page = page_of(built / f"{MAP}.html", f"brick=doubt:{STAYS}")
    page.emulate_media(reduced_motion="no-preference")
    press(page, "Take it out")
    expect(bar(page).get_by_role("heading", level=2)).to_have_text("The answer does not change: weak.")


# Colours depend on the theme and not on the width: each of both is judged once.
@pytest.mark.parametrize(
    ("width", "height", "dark"),
    [(1366, 768, False), (390, 844, True)],
    ids=["laptop-light", "telephone-dark"],
)
def test_axe_finds_nothing_and_the_sentence_is_read_from_the_last_row(
    page_of, axe, built: Path, width: int, height: int, dark: bool
) -> None:
    for name in MAPS:
        page = page_of(built / f"{name}.html", "brick=choose&lang=fr", width=width, height=height, dark=dark)
        proposed(page).first.click()
        axe(page)
        page.keyboard.press(" ")
        assert size_of(bar(page).locator(".brick-told")) >= 20
        axe(page)
        for _ in range(12):
            page.keyboard.press("ArrowRight")
        assert size_of(bar(page).get_by_role("heading", level=2)) >= 20
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def size_of(words: Locator) -> float:
    size: Any = words.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    return float(size)


WAYS = """({ map, conclusion }) => {
  const before = weighMap(map, "");
  const told = [];
  for (const id of upstreamOf(before, conclusion))
    for (const kind of ["doubt", "accept"])
      if (map.claims.some((claim) => claim.id === id)) {
        const one = { kind, on: id, question: "" };
        const { elements, arrives, stopped } = wayOf(map, "", one, conclusion, before);
        told.push([kind, id, elements, arrives, stopped]);
      }
  return told;
}"""


@pytest.mark.parametrize("name", MAPS)
def test_whatever_the_answer_rests_on_reaches_it_or_is_stopped_for_a_reason(
    page_of, built: Path, name: str
) -> None:
    map_ = island(page_of(built / f"{name}.html"))
    page = page_of(built / "index.html")
    engine = join("whatif/way.js", lambda path: read(f"js/{path}"))
    conclusion = map_["document"]["answer"]
    ways = page.evaluate(
        f"(given) => {{ {engine}; return ({WAYS})(given); }}", {"map": map_, "conclusion": conclusion}
    )
    assert len(ways) > 20
    arrivals = set()
    for kind, id_, elements, arrives, stopped in ways:
        assert elements[0] == id_, (kind, id_)
        end = conclusion if arrives else stopped["at"]
        assert elements[-1] == end, (kind, id_)
        arrivals.add(arrives)
    assert arrivals == {True, False}


def test_what_is_printed_meanwhile_is_the_document_as_it_is_written(page_of, built: Path) -> None:
    pulled, plain = drawing(page_of, built, f"brick=doubt:{STAYS}&run=9"), drawing(page_of, built, "")
    assert pulled == plain


def drawing(page_of, built: Path, more: str) -> str:
    """The drawing of the answer's chain that would be printed."""
    page = page_of(built / f"{MAP}.html", f"chain=answer-to-the-title&{more}")
    expect(page.get_by_role("application")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page.locator(".drawing-page svg").first.inner_html()


def test_while_a_class_chooses_the_sheet_is_without_other_evidence(page_of, built: Path) -> None:
    page = page_of(built / "mesotherapie-magnesium.html", width=1366, height=768)
    chain = next(
        one for one in island(page)["arguments"] if one["conclusion"] == island(page)["document"]["answer"]
    )
    listen_to_words(page)
    page.evaluate("hash => { location.hash = hash }", f"chain={chain['id']}&lang=en")
    assert "Other evidence, not the text’s" in written(page)
    listen_to_words(page)
    page.evaluate(
        "hash => { location.hash = hash }",
        f"chain={chain['id']}&present=1&brick=choose&target={chain['id']}&lang=en",
    )
    told = written(page)
    assert "Other evidence, not the text’s" not in told
    for one in boxes(page, chain["id"]):
        if one["kind"] == "claim" and one["element"] in chain["claims"]:
            assert is_in_view(page, one), one["id"]


def test_at_the_last_stop_a_class_is_asked_about_the_answer_and_the_stop_keeps_its_chain(
    page_of, built: Path
) -> None:
    page = page_of(built / f"{MAP}.html")
    stops = island(page)["tour"]
    page = page_of(built / f"{MAP}.html", f"tour={len(stops)}")
    tour = page.get_by_role("region", name="Guided tour")
    where = tour.inner_text()
    page.keyboard.press("r")
    expect(bar(page).get_by_role("heading", level=2)).to_have_text("What does the answer rest on?")
    assert proposed(page).count() > 1
    expect(bar(page).get_by_role("status")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(tour).to_contain_text(f"Stop {len(stops)} of")
    assert tour.inner_text() == where, "the stop has its own chain again"


def test_a_link_that_names_a_chain_asks_about_that_chain(page_of, built: Path) -> None:
    page = page_of(built / f"{MAP}.html", f"brick=choose&chain={CHAIN}")
    expect(bar(page).get_by_role("heading", level=2)).to_have_text(
        "What does the conclusion of chain 1 rest on?"
    )
