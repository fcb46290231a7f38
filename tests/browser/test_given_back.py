"""After a lesson in which students were told nothing, the teacher explains, and gives the solutions back."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from mapgen.lessons.values import Feedback
from mapgen.vocabulary import ItemKind
from tests.browser.made_task import NAME, made
from tests.browser.on_the_task import press
from tests.browser.shipped import rail_button
from tests.browser.test_set_a_task import klass, paste, saved


def test_after_a_lesson_without_feedback_the_teacher_explains_each_question_and_gives_the_solutions_back(
    page_of, tmp_path: Path
) -> None:
    lesson = made().lesson(feedback=Feedback.LATER, language="en", number=4)
    file = tmp_path / "teacher.html"
    file.write_text(made().teacher_page(lesson), encoding="utf-8")
    page = page_of(file)
    rail_button(page, "Class").click()
    paste(page, "\n".join(klass(lesson, 3)))
    item = lesson["items"][0]
    right = next(option for option in item["options"] if option["right"])
    question = page.locator(".class-items > li").first
    question.get_by_text("Answers and reasons").click()
    expect(question.get_by_text(item["explained"]["text"]["en"])).to_have_count(0)
    page.get_by_role("button", name="Show the right answers and the verdicts").first.click()
    expect(question.get_by_text(item["explained"]["text"]["en"]).first).to_be_visible()
    for option in item["options"]:
        expect(question.get_by_role("listitem").filter(has_text=option["why"]["en"]).first).to_be_visible()
    given = saved(page, page.get_by_role("button", name="Save the solutions for the students"), tmp_path)
    assert given.name == f"{NAME}-solutions.html"
    student = page_of(given)
    expect(student.get_by_text("each with its answer and why")).to_be_visible()
    press(student, "Read")
    for number, one in enumerate(lesson["items"]):
        expect(student.get_by_text(one["explained"]["text"]["en"]).first).to_be_visible()
        assert number or right["text"]["en"] in student.locator(".worked").inner_text()
        student.get_by_role("button", name=re.compile("^(To the end|Next question)")).last.click()
    expect(student.get_by_role("heading", name="These were all the questions")).to_be_visible()
    expect(student.get_by_text("Your code")).to_have_count(0)


def test_the_words_that_a_question_is_about_stand_in_the_class_and_above_the_map(
    page_of, tmp_path: Path
) -> None:
    lesson = made().lesson(chain="", kinds=(ItemKind.SURENESS, ItemKind.NATURE), language="en", worked=False)
    file = tmp_path / "teacher.html"
    file.write_text(made().teacher_page(lesson), encoding="utf-8")
    page = page_of(file, width=1366, height=768)
    rail_button(page, "Class").click()
    paste(page, "\n".join(klass(lesson, 3)))
    bar = page.get_by_role("region", name="Answers of the class")
    told = 0
    for item, question in zip(lesson["items"], page.locator(".class-items > li").all(), strict=True):
        for shown in item["shown"]:
            expect(question).to_contain_text(shown["text"]["en"])
            question.get_by_role("button", name="Show on the map").click()
            expect(bar).to_contain_text(shown["text"]["en"])
            told += 1
    assert told
