"""A teacher's page tells no verdict until its teacher shows them, and counts what students could choose."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.made_task import made
from tests.browser.shipped import rail_button
from tests.browser.test_set_a_task import answers, klass, paste
from tests.page.answer_codes import NOTHING, code_of


@pytest.fixture(scope="module")
def lesson() -> dict[str, Any]:
    return made().lesson(number=16)


@pytest.fixture
def page(page_of: Callable[..., Page], tmp_path: Path, lesson: dict[str, Any]) -> Page:
    """The teacher's page of the lesson."""
    file = tmp_path / "teacher.html"
    file.write_text(made().teacher_page(lesson), encoding="utf-8")
    return page_of(file, "lang=en")


def test_details_outline_findings_and_search_wait_with_the_verdicts(page: Page) -> None:
    held = page.get_by_text("Verdicts, breaks, gaps and findings wait until they are shown.").filter(
        visible=True
    )
    unsaid = next(one["text"]["en"] for one in made().compiled["claims"] if one["origin"] == "implicit")
    panels = {
        "Findings": page.get_by_role("heading", name="What matters most for the answer"),
        "Outline": page.locator("#outline-panel .carried, #outline-panel .disc, #outline-panel .finding"),
        "What if?": page.locator("#whatif-panel .offer"),
    }
    for name, told in panels.items():
        rail_button(page, re.escape(name)).click()
        expect(held.first).to_be_visible()
        expect(told).to_have_count(0)
    rail_button(page, "Outline").click()
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("searchbox").fill(unsaid)
    expect(page.get_by_role("button", name=unsaid)).to_have_count(0)
    page.get_by_role("searchbox").fill("")
    page.get_by_role("searchbox").press("Escape")
    details = page.get_by_role("region", name="Details")
    page.get_by_role("button", name=re.compile("^1 From lack of magnesium")).first.click()
    expect(details.get_by_role("heading", name="Conclusion")).to_be_visible()
    expect(details.get_by_role("heading", name="Where it breaks")).to_have_count(0)
    expect(details.locator(".carried, .grade, .disc, .repair, .finding")).to_have_count(0)
    details.get_by_role("button", name="Show the right answers and the verdicts").click()
    expect(details.locator(".carried").first).to_be_visible()
    expect(held).to_have_count(0)
    rail_button(page, "Findings").click()
    expect(panels["Findings"]).to_be_visible()


def test_an_answer_that_help_had_removed_is_not_counted_as_0(page: Page, lesson: dict[str, Any]) -> None:
    index, item = next(
        (index, item)
        for index, item in enumerate(lesson["items"])
        if lesson["worked"] <= index < lesson["worked"] + lesson["half"] and not item["order"]
    )
    rail_button(page, "Class").click()
    paste(page, "\n".join(klass(lesson, 3)))
    shown = page.locator(".class-items > li").nth(index - lesson["worked"])
    shown.get_by_text("Answers and reasons").click()
    right = sum(option["right"] for option in item["options"])
    expect(shown.get_by_role("cell", name="removed by the help")).to_have_count(
        len(item["options"]) - right - 1
    )


def predicting(page: Page) -> Locator:
    """The bar in which the class predicts what comes of the first brick that is offered."""
    page.keyboard.press("r")
    bar = page.get_by_role("region", name="Pull a brick")
    bar.get_by_role("list").first.get_by_role("button").first.click()
    expect(
        bar.get_by_role("button", name="Take it out").or_(bar.get_by_text("Put it in")).first
    ).to_be_visible()
    return bar


def test_a_brick_that_is_not_pulled_yet_tells_no_verdict(page: Page) -> None:
    page.evaluate("document.activeElement.blur()")
    bar = predicting(page)
    expect(page.locator(".frame")).to_have_attribute("data-asked", "true")
    expect(bar.locator(".carried")).to_have_count(0)


def test_a_brick_that_is_pulled_shows_what_follows(page: Page) -> None:
    page.evaluate("document.activeElement.blur()")
    bar = predicting(page)
    bar.get_by_role("button", name=re.compile("^(Take it out|Put it in)$")).click()
    expect(page.locator(".frame")).to_have_attribute("data-asked", "false")


def drawing(page: Page) -> str:
    """The map as it is saved as a drawing, its texts without their breaks."""
    page.get_by_text("Export / print", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Drawing (SVG)").click()
    return " ".join(re.sub("<[^>]*>", " ", Path(download.value.path()).read_text(encoding="utf-8")).split())


def test_neither_other_evidence_nor_gaps_nor_what_lacks_a_source_are_on_the_map_before(page: Page) -> None:
    compiled = made().compiled
    outside = [one for one in compiled["claims"] if one["makers"]]
    assert outside
    page.evaluate("location.hash = 'chain=from-deficit-to-attack&lang=en'")
    hidden = ("Other evidence", "no source", "unsaid", "Supported", "Fails", "Break")
    before = drawing(page)
    assert [word for word in hidden if word in before] == []
    chain = next(one for one in compiled["arguments"] if one["id"] == "from-deficit-to-attack")
    assert chain["verdict"]["en"].split(":")[0] not in before
    legend = page.get_by_role("list", name="Legend")
    expect(legend).not_to_contain_text("Supported")
    rail_button(page, "Outline").click()
    numbers = {str(compiled["claims"].index(one) + 1) for one in outside}
    listed = page.locator("#outline-panel .of-claim .number").all_inner_texts()
    assert listed
    assert not numbers & set(listed)
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("searchbox").fill(outside[0]["text"]["en"])
    expect(page.get_by_role("button", name=outside[0]["text"]["en"])).to_have_count(0)
    page.get_by_role("searchbox").press("Escape")
    page.get_by_role("application").focus()
    page.keyboard.press("b")
    assert "select=" not in page.url, "the key that goes to the break leads nowhere"
    page.get_by_role("button", name="Show the right answers and the verdicts").first.click()
    after = drawing(page)
    assert "Other evidence" in after
    assert "Supported" in after
    expect(legend).to_contain_text("Supported")
    assert numbers & set(page.locator("#outline-panel .of-claim .number").all_inner_texts())


def test_other_evidence_waits_at_a_stop_of_the_tour_for_its_answer(page: Page) -> None:
    page.get_by_role("button", name="Guided tour").click()
    assert "Other evidence, not the text’s" not in drawing(page)
    page.get_by_role("button", name="Show the answer").click()
    assert "Other evidence, not the text’s" in drawing(page)


def elements() -> set[str]:
    """The ids of what the map can draw."""
    return {one["id"] for name in ("claims", "inferences") for one in made().compiled[name]}


def collected(page: Page, lesson: dict[str, Any], index: int) -> Locator:
    """What is told of a question, once a class of three has handed in."""
    rail_button(page, "Class").click()
    expect(page.get_by_text("No student has handed in yet.")).to_be_visible()
    paste(page, "\n".join(klass(lesson, 3)))
    return page.locator(".class-items > li").nth(index - lesson["worked"])


def test_before_it_is_shown_a_question_whose_answers_are_words_has_one_number(
    page: Page, lesson: dict[str, Any]
) -> None:
    asked = list(enumerate(lesson["items"]))[lesson["worked"] + lesson["half"] :]
    index = next(i for i, item in asked if not {one["on"] for one in item["options"]} & elements())
    collected(page, lesson, index).get_by_role("button", name="Show on the map").click()
    told = drawing(page)
    assert f"Q{index + 1}" in told, "at what is asked about; how many answered, where there is room"
    assert not re.search(r"(?<!Q\d)\s(✓ )?[0-3]/3\s", told)


def test_no_number_is_on_the_map_before_where_an_answer_stands_in_another_chain(
    page: Page, lesson: dict[str, Any]
) -> None:
    chain = next(one for one in made().compiled["arguments"] if one["id"] == lesson["chain"])
    own = {*chain["claims"], *chain["inferences"]}
    asked = list(enumerate(lesson["items"]))[lesson["worked"] + lesson["half"] :]
    index, item = next(
        (i, one)
        for i, one in asked
        if {option["on"] for option in one["options"]} <= elements()
        and one["kind"] == "says"
        and not {option["on"] for option in one["options"]} <= own
    )
    collected(page, lesson, index).get_by_role("button", name="Show on the map").click()
    beside = page.get_by_role("region", name="Answers of the class").get_by_role("list")
    expect(beside).to_have_count(0)
    page.get_by_role("button", name="Present").click()
    expect(beside.get_by_role("listitem")).to_have_count(len(item["options"]))
    for option in item["options"]:
        expect(beside).to_contain_text(option["text"]["fr"])
    page.keyboard.press("Escape")
    alone = r"(?<!Q\d)\s(✓ )?[0-3]/3\s"
    assert not re.search(alone, drawing(page))
    page.get_by_role("button", name="Show the right answer and the verdicts").first.click()
    assert re.search(alone, drawing(page))


def test_what_a_teacher_has_opened_stays_open_from_question_to_question(
    page: Page, lesson: dict[str, Any]
) -> None:
    first = collected(page, lesson, lesson["worked"])
    page.get_by_role("button", name="All questions on the map").click()
    page.get_by_role("button", name="Show the right answers and the verdicts").first.click()
    first.get_by_role("button", name="Show on the map").click()
    expect(page.get_by_role("button", name="Hide the right answers and the verdicts").first).to_be_visible()
    page.get_by_role("button", name="Present").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Hide the right answers and the verdicts").first).to_be_visible()


def test_set_a_task_marks_no_answer_before_the_class_until_it_is_asked_to(page: Page) -> None:
    page.get_by_role("button", name="Set a task").click()
    dialog = page.get_by_role("dialog", name="Set a task")
    expect(dialog.get_by_role("button", name="Show them")).to_be_visible()
    expect(dialog.locator(".right-answer, .lesson-list")).to_have_count(0)
    dialog.get_by_role("button", name="Show them").click()
    expect(dialog.locator(".right-answer").first).to_be_attached()


def drawings(page: Page, lesson: dict[str, Any]) -> dict[str, str]:
    """By chain, the map of each chain of which a lesson asks, with all its questions."""
    found = {}
    for chain in dict.fromkeys(item["chain"] for item in lesson["items"]):
        page.evaluate(
            "(to) => { location.hash = location.hash.replace(/chain=[^&]*/, `chain=${to}`); }", chain
        )
        found[chain] = drawing(page)
    return found


def test_all_questions_stand_on_the_map_with_how_many_answered_and_then_were_right(
    page: Page, lesson: dict[str, Any]
) -> None:
    rights = [True] * len(lesson["items"])
    given = answers(lesson, *rights)
    empty = lesson["worked"] + lesson["half"]
    rail_button(page, "Class").click()
    paste(page, "\n".join([
        code_of(lesson, "K700", given),
        code_of(lesson, "K701", [*given[:empty], NOTHING, *given[empty + 1 :]]),
        code_of(lesson, "K702", answers(lesson, *[not right for right in rights])),
    ]))  # fmt: skip
    page.get_by_role("button", name="All questions on the map").click()
    asked = list(enumerate(lesson["items"], 1))[lesson["worked"] :]
    counts = {number: 2 if number == empty + 1 else 3 for number, _ in asked}
    told = drawings(page, lesson)
    assert len(told) > 1, "the lesson asks of chains linked with its own, too"
    figures = [number for number, one in asked if f"Q{number} {counts[number]}/3" in told[one["chain"]]]
    assert figures, "where figures would hide words, a question has its number alone"
    assert all(f"Q{number}" in told[one["chain"]] for number, one in asked)
    page.get_by_role("button", name="Show the right answers and the verdicts").first.click()
    told = drawings(page, lesson)
    right = {number: counts[number] - 1 for number, _ in asked}
    figures = [number for number, one in asked if f"Q{number} ✓ {right[number]}/3" in told[one["chain"]]]
    assert figures


def test_how_many_answered_in_other_chains_has_no_tick_before_the_answers_are_shown(
    page: Page, lesson: dict[str, Any]
) -> None:
    rail_button(page, "Class").click()
    paste(page, "\n".join(klass(lesson, 3)))
    asked = lesson["items"][lesson["worked"] :]
    chain = next(one["id"] for one in made().compiled["arguments"] if one["id"] != lesson["chain"])
    away = sum(item["chain"] not in ("", chain) for item in asked)
    page.goto(f"{page.url.partition('#')[0]}#item=*&chain={chain}&lang=en")
    page.reload()
    beside = page.get_by_role("region", name="Answers of the class")
    expect(beside).to_contain_text(f"{away} other questions, in other chains.")
    page.get_by_role("button", name="Present").click()
    expect(beside.get_by_role("listitem")).to_have_count(away)
    expect(beside.get_by_role("listitem").first).to_contain_text("answers of 3")
    expect(beside).not_to_contain_text("✓")
    page.get_by_role("button", name="Show the right answers and the verdicts").first.click()
    expect(beside.get_by_role("listitem").first).to_contain_text("✓")


def test_a_brick_pulled_after_the_answers_were_shown_has_the_map_to_itself(
    page: Page, lesson: dict[str, Any]
) -> None:
    rail_button(page, "Class").click()
    paste(page, "\n".join(klass(lesson, 3)))
    page.get_by_role("button", name="All questions on the map").click()
    page.get_by_role("button", name="Show the right answers and the verdicts").first.click()
    page.evaluate("document.activeElement.blur()")
    bar = predicting(page)
    expect(page.get_by_role("region", name="Answers of the class")).to_be_hidden()
    drawn = page.get_by_role("application").bounding_box()
    window = page.viewport_size
    assert drawn
    assert window
    assert drawn["height"] > 0.9 * window["height"]
    assert drawn["width"] > 0.6 * window["width"]
    bar.get_by_role("button", name=re.compile("^(Take it out|Put it in)$")).click()
    expect(bar.locator(".brick-running, h2").first).to_be_visible()
