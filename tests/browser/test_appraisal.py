"""What the page tells of how far the document is to be believed: verdicts, reasons, findings, repairs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mapgen.layout.arrange import arrange
from mapgen.page import draw_page
from mapgen.pipeline import check_file, compile_map, summarise
from tests.browser.shipped import (
    MAPS,
    details,
    island,
    map_region,
    panel,
    picture_of,
    plain,
    show_chain,
)
from tests.page.sample import compiled_map, layout

EACH_MAP = pytest.mark.parametrize("name", MAPS)
BARE_DECIMAL = re.compile(r"(?<![\w.,/:])0[.,]\d+")


def select(page: Page, key: str) -> None:
    page.evaluate("key => { location.hash = `select=${encodeURIComponent(key)}` }", key)
    expect(page.get_by_role("status")).to_contain_text("Selected: ")


def first(records: list[dict[str, Any]], *fields: str) -> dict[str, Any]:
    """The first record in which these fields hold something."""
    return next(record for record in records if all(record.get(field) for field in fields))


def said(page: Page, key: str) -> str:
    """A word of the page in English."""
    return island(page, "words-data")[key]["en"]


@EACH_MAP
def test_a_chain_s_verdict_stands_over_its_map_in_words(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    words = island(page, "vocabulary-data")
    for argument in island(page)["arguments"]:
        show_chain(page, argument["id"])
        head = map_region(page)
        word = argument["reasoning"]["word"]
        expect(head.locator(".carried").first).to_have_text(words["Carried"][word]["name"]["en"].capitalize())
        other = argument["other_evidence"]
        if other.get("supporting") or other.get("opposing"):
            said_ = words["EvidenceSays"][other["says"]]["name"]["en"]
            if argument["nature"] == "recommendation" and "not" in said_:
                said_ = said(page, "other-against-advice")
            expect(head.locator(".head-other")).to_contain_text(f"Other evidence: {said_}")


@EACH_MAP
def test_a_claim_says_step_by_step_why_its_verdict_is_so_and_who_decides_it(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html")
    compiled = island(page)
    claim = first(compiled["claims"], "why", "decided_by")
    select(page, claim["id"])
    steps = details(page).locator(".why-steps > li").all_inner_texts()
    assert [plain(step) for step in steps] == [
        plain(compiled["texts"][place]["en"].replace("`", "")) for place in claim["why"]
    ]
    details(page).locator(".decided-by [data-select]").first.click()
    assert f"select={claim['decided_by'][0]}&" in page.url


def test_evidence_tells_where_it_starts_and_what_it_is_about_instead(page_of, built: Path) -> None:
    told = 0
    for name in MAPS:
        page = page_of(built / f"{name}.html")
        for claim in island(page)["claims"]:
            for gap in claim.get("evidence", {}).get("gaps", [])[:1]:
                select(page, claim["id"])
                expect(details(page)).to_contain_text(f"{gap['evidence']['en']} → {gap['claim']['en']}")
                expect(details(page)).to_contain_text(said(page, "starts-at"))
                told += 1
    assert told


@EACH_MAP
def test_the_questions_that_a_step_fails_come_first_then_those_it_leaves_open(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html")
    inference = first(island(page)["inferences"], "failed_questions", "open_questions")
    select(page, inference["id"])
    states = details(page).locator(".answer-state").all_inner_texts()
    expected = ["failed"] * len(inference["failed_questions"]) + ["open"] * len(inference["open_questions"])
    names = island(page, "vocabulary-data")["AnswerState"]
    assert states[: len(expected)] == [names[state]["name"]["en"] for state in expected]


@EACH_MAP
def test_a_chain_says_where_to_start_and_each_repair_leads_to_its_place(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html")
    compiled = island(page)
    for argument in compiled["arguments"]:
        show_chain(page, argument["id"])
        before = picture_of(page)
        page.locator("#chain").get_by_role("button", name="Why, and what would repair it").click()
        told = details(page)
        if argument["nature"] == "invitation":
            expect(told.locator(".repair")).to_have_count(0)
            continue
        for one in argument["breaks"]:
            expect(told).to_contain_text(plain(one["mend"]["en"]))
        if not argument["start_with"]:
            expect(told).to_contain_text(said(page, "nothing-mends"))
            continue
        start = compiled["repairs"][argument["start_with"]]
        expect(told).to_contain_text(plain(start["text"]["en"]))
        for place in argument["bottleneck"]:
            assert told.locator(f"[data-select='{place}']").count()
        told.locator(".repair").first.click()
        assert f"select={start['about']}&" in page.url
        assert picture_of(page) != before


@EACH_MAP
def test_findings_begin_with_those_that_matter_then_go_by_chain_and_can_be_filtered(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html", "tab=findings")
    findings = [
        one
        for one in island(page)["findings"]
        if not one.get("waived") and (one["kind"] != "fault" or one["severity"] == "error")
    ]
    most = sorted((one for one in findings if one.get("matters")), key=lambda one: one["rank"])
    cards = page.locator(".finding-card > .selector, .finding-card .group-message")
    told = list(dict.fromkeys(plain(one["message"]["en"].replace("`", "")) for one in most))
    assert 1 <= len(told) <= 5
    for card, text in zip(cards.all_inner_texts(), told, strict=True):
        assert plain(card).startswith(text)
    listed = page.locator("#findings-panel :is(.finding-card, .chain-findings) .selector[data-select]")
    assert listed.count() == len(findings)
    filtering = page.locator("#findings-panel .filtering")
    expect(page.get_by_role("combobox", name="Kind")).not_to_be_visible()
    filtering.locator("summary").click()
    page.get_by_role("combobox", name="Kind").select_option(label="Missing evidence")
    expect(listed).to_have_count(sum(one["kind"] == "missing evidence" for one in findings))
    page.get_by_role("combobox", name="Kind").select_option(label="All kinds")
    panel(page, "Findings").get_by_role("combobox", name="Chain").select_option(label="The whole document")
    expect(listed).to_have_count(sum(not one["home"] for one in findings))
    address = page.url.partition("#")[2]
    again = page_of(built / f"{name}.html", address)
    expect(
        again.locator("#findings-panel :is(.finding-card, .chain-findings) .selector[data-select]")
    ).to_have_count(listed.count())


@EACH_MAP
def test_a_finding_says_why_it_matters_by_which_method_and_leads_to_map_and_text(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html", "tab=findings")
    manual = island(page, "manual-data")
    finding = next(
        one
        for one in island(page)["findings"]
        if one["passages"]
        and one["about"]
        and one["home"]
        and one["rule"] in manual
        and not one.get("waived")
    )
    page.evaluate("document.querySelectorAll('#findings-panel details').forEach(one => { one.open = true })")
    chosen = page.locator(f"#findings-panel [data-select^='{finding['rule']}@']").first
    chosen.click()
    for text in (manual[finding["rule"]]["norm"]["en"], manual[finding["rule"]]["why"]["en"]):
        expect(details(page)).to_contain_text(plain(text.replace("`", "")))
    expect(details(page)).to_contain_text(plain(manual[finding["rule"]]["method"]["en"].replace("`", "")))
    details(page).get_by_role("button", name="Show in the text").click()
    expect(page.locator("#text-panel .lit").first).to_be_in_viewport()


@EACH_MAP
def test_a_reader_s_page_has_nothing_that_only_authors_can_use(page_of, built: Path, name: str) -> None:
    reader, author = (page_of(built / f"{name}.html", f"tab=findings{more}") for more in ("", "&author"))
    finding = max((one for one in island(reader)["findings"] if one["rank"]), key=lambda one: one["rank"])
    key = f"{finding['rule']}@{(finding['about'] or ['document'])[0]}"
    for page, is_there in ((reader, False), (author, True)):
        assert (page.get_by_text("For the map’s authors").count() > 0) is is_there
        page.evaluate("key => { location.hash += `&select=${encodeURIComponent(key)}` }", key)
        expect(details(page).get_by_role("heading", level=2)).to_be_visible()
        shown = f"{panel(page, 'Findings').inner_text()} {details(page).inner_text()}"
        assert (finding["place"] in shown, finding["rule"] in shown) == (is_there, is_there)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The page of the sample, in which terms have the ids of our fields and of JavaScript's own."""
    path = tmp_path / "screens.html"
    path.write_text(draw_page(compiled_map(), layout()), encoding="utf-8")
    return path


def test_an_author_s_ids_may_be_names_that_javascript_knows(page_of, sample: Path) -> None:
    page = page_of(sample)
    select(page, "less-sleep")
    expect(details(page)).to_contain_text("screen = a device with a display")
    select(page, "blue-light")
    expect(details(page)).to_contain_text("blue light")
    select(page, "selectors")
    expect(details(page).get_by_role("heading", level=2)).to_contain_text("Nothing but the screen")
    page.evaluate("location.hash = 'select=constructor&chain=toString&kind=__proto__&within=constructor'")
    expect(page.get_by_role("status")).to_contain_text("toString, constructor")


def test_what_is_waived_is_listed_apart_with_its_reason_and_nowhere_else(page_of, sample: Path) -> None:
    page = page_of(sample, "tab=findings")
    waived = [finding for finding in island(page)["findings"] if finding.get("waived")]
    assert waived
    for finding in waived:
        key = f"{finding['rule']}@{finding['about'][0]}"
        expect(page.locator(f".waived li:has([data-select='{key}'])")).to_contain_text(
            finding["waived"]["en"]
        )
        expect(page.locator(f":is(.finding-card, .chain-findings) [data-select='{key}']")).to_have_count(0)
        select(page, finding["about"][0])
        expect(details(page).locator(f"[data-select='{key}']")).to_have_count(0)


def test_a_french_reader_is_told_the_rule_in_french(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", "tab=findings", language="fr-FR")
    manual = island(page, "manual-data")
    finding = min((one for one in island(page)["findings"] if one["rank"]), key=lambda one: one["rank"])
    page.locator("#findings-panel .finding-card [data-select]").first.click()
    for part in ("norm", "why", "method"):
        text = manual[finding["rule"]][part]["fr"]
        expect(details(page)).to_contain_text(plain(text.replace("`", "")))
    expect(details(page)).not_to_contain_text("en anglais")


@EACH_MAP
def test_instruments_are_told_item_by_item(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    page.get_by_role("button", name="About the document").click()
    for instrument in island(page)["document"]["instruments"]:
        section = details(page).locator(
            "section", has=page.get_by_role("heading", name=instrument["name"]["en"])
        )
        section.locator("summary").click()
        expect(section.locator(".items > li")).to_have_count(len(instrument["items"]))


@EACH_MAP
def test_no_bare_decimal_is_shown(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    compiled = island(page)
    written = " ".join(str(text) for text in (compiled["claims"], compiled["texts"], compiled["sources"]))
    keys = [argument["id"] for argument in compiled["arguments"]]
    keys += [inference["id"] for inference in compiled["inferences"][:3]]
    for key in keys:
        select(page, key)
        for number in BARE_DECIMAL.findall(details(page).inner_text()):
            assert number in written, f"{number} in the details of {key}"


def test_what_somebody_says_is_shown_neither_as_supported_nor_as_certain(page_of, tmp_path: Path) -> None:
    (tmp_path / "mint.txt").write_text("My pain is gone, says Claire. So mint helps against pain.\n")
    (tmp_path / "mint.yaml").write_text(
        "mapgen: 2\ndocument: {title: Mint, language: en, kind: web-page, text: mint.txt}\nclaims:\n"
        "  claire: {quote: 'My pain is gone, says Claire.', kind: testimony}\n"
        "  helps: {quote: mint helps against pain, kind: effect, because: [claire]}\n"
        "arguments:\n  main: {title: Mint, conclusion: helps}\n"
    )
    checked = check_file(tmp_path / "mint.yaml")
    assert checked.map is not None
    told = summarise(checked.map, checked.strengths, checked.findings)
    layout_ = arrange(checked.map, checked.strengths, told.gaps, checked.findings)
    compiled = compile_map(checked.map, checked.strengths, checked.findings)
    (tmp_path / "mint.html").write_text(draw_page(compiled, layout_), encoding="utf-8")
    page = page_of(tmp_path / "mint.html")
    show_chain(page, "main")
    select(page, "claire")
    beside = details(page)
    expect(beside).to_contain_text("On record")
    expect(beside).to_contain_text("Not graded (it is on record that it was said")
    expect(beside).not_to_contain_text("high")
    page.evaluate("() => { location.hash = 'tab=text&select=claire' }")
    quoted = page.locator("mark.quoted[data-claim=claire]")
    expect(quoted.first).to_be_visible()
    tones = quoted.evaluate_all("(all) => all.map((mark) => mark.className)")
    assert not any("certainty-high" in tone or "voice-evidence" in tone for tone in tones)
