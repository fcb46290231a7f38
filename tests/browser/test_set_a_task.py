"""A teacher sets a task from the page alone, and collects what the class hands in, offline, from the disk."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from mapgen.lessons.export import question_formats
from mapgen.lessons.formats import scorm
from mapgen.lessons.values import Feedback
from mapgen.page.task import draw_task
from mapgen.page.worksheet import draw_worksheet
from tests.browser.made_task import CHAIN, NAME, made
from tests.browser.on_the_task import handed_in, press
from tests.browser.shipped import rail_button
from tests.page.answer_codes import NOTHING, Given, code_of, tries_of


@pytest.fixture
def teacher(page_of: Callable[..., Page], tmp_path: Path) -> Callable[..., Page]:
    """Opens the teacher's page of a lesson."""

    def open_page(lesson: dict[str, Any], **options: Any) -> Page:
        file = tmp_path / "teacher.html"
        file.write_text(made().teacher_page(lesson), encoding="utf-8")
        page = page_of(file, "lang=en", **options)
        rail_button(page, "Class|Classe").click()
        return page

    return open_page


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Set a task")


def saved(page: Page, button: Locator, folder: Path) -> Path:
    with page.expect_download() as download:
        button.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(str(path))
    return path


def answers(lesson: dict[str, Any], *rights: bool, reason: str = "") -> list[Given]:
    """Answers that are right or wrong, item by item, at the first try, and right at the second."""
    given: list[Given] = []
    for number, (item, is_right) in enumerate(zip(lesson["items"], rights, strict=True)):
        if number < lesson["worked"]:
            given.append(NOTHING)
            continue
        count = len(item["options"])
        right = [index for index in range(count) if item["order"] or item["options"][index]["right"]]
        wrong = (
            right[::-1] if item["order"] else [next(index for index in range(count) if index not in right)]
        )
        given.append((right, None, reason) if is_right else (wrong, right, reason))
    return given


def klass(lesson: dict[str, Any], size: int = 24) -> list[str]:
    """The codes of a class, in which every third student is right at once, the others later."""
    names = {0: "Léa", 1: "=1+1", 2: "@Lou"}
    return [
        code_of(lesson, f"K7{number:02d}", answers(lesson, *[number % 3 == 0] * len(lesson["items"])), names.get(number, ""))
        for number in range(size)
    ]  # fmt: skip


def paste(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="Codes").fill(text)
    page.get_by_role("button", name="Add", exact=True).click()


@pytest.mark.parametrize(
    ("label", "ending"),
    [("Students’ page", "task.html"), ("Teacher’s page", "teacher.html"), ("Worksheet", "worksheet.html"), ("Worksheet: key", "worksheet-key.html"),
     ("Moodle XML", "moodle.xml"), ("GIFT", "gift.txt"), ("SCORM 1.2", "scorm.zip")],
)  # fmt: skip
def test_the_files_saved_are_those_of_the_command_line(
    page_of, built: Path, tmp_path: Path, label: str, ending: str
) -> None:
    page = page_of(built / f"{NAME}.html")
    page.get_by_role("button", name="Set a task").click()
    dialog(page).get_by_role("combobox", name="Questions about").select_option(CHAIN)
    dialog(page).get_by_role("spinbutton", name="How many").fill("6")
    struck = made().lesson(number=6)["items"][1]["id"]
    dialog(page).get_by_role("button", name="Leave out question 2").click()
    path = saved(page, dialog(page).get_by_role("button", name=label, exact=True), tmp_path)
    lesson = made().lesson(without=struck, number=6)
    told: str | bytes = {
        "task.html": lambda: draw_task(lesson),
        "teacher.html": lambda: made().teacher_page(lesson),
        "worksheet.html": lambda: draw_worksheet(made().compiled, lesson),
        "worksheet-key.html": lambda: draw_worksheet(made().compiled, lesson, True),
        "moodle.xml": lambda: question_formats()["moodle"].write(lesson),
        "gift.txt": lambda: question_formats()["gift"].write(lesson),
        "scorm.zip": lambda: scorm.zipped(lesson, draw_task(lesson)),
    }[ending]()
    assert path.name == f"{NAME}-{ending}"
    assert path.read_bytes() == (told if isinstance(told, bytes) else told.encode("utf-8"))


def test_the_same_choices_make_the_same_lesson_in_the_browser(page_of, built: Path, tmp_path: Path) -> None:
    page = page_of(built / f"{NAME}.html")
    page.get_by_role("button", name="Set a task").click()
    box = dialog(page)
    box.get_by_role("combobox", name="Questions about").select_option("")
    box.get_by_role("spinbutton", name="How many").fill("30")
    box.get_by_role("radio", name="English").check()
    box.get_by_role("radio", name="later, from you").check()
    box.get_by_role("checkbox", name="Put the chain in order").uncheck()
    kinds = tuple(kind for kind in dict.fromkeys(item.kind for item in made().bank) if kind != "order")
    path = saved(page, box.get_by_role("button", name="Students’ page"), tmp_path)
    wished = made().lesson(chain="", number=30, language="en", feedback=Feedback.LATER, kinds=kinds)
    assert path.read_text(encoding="utf-8") == draw_task(wished)


def test_what_a_task_is_made_of_is_unpacked_only_when_a_teacher_asks(page_of, built: Path) -> None:
    page = page_of(built / f"{NAME}.html")
    expect(page.get_by_role("navigation").get_by_role("button", name="Class")).to_have_count(0)
    expect(dialog(page)).to_have_count(0)
    page.get_by_role("button", name="Set a task").click()
    expect(dialog(page).get_by_role("list").first).to_be_visible()


def test_a_class_of_24_is_collected_and_each_bad_code_says_what_is_wrong(teacher) -> None:
    lesson = made().lesson()
    codes = klass(lesson)
    mistyped = f"{codes[5][:-2]}{'0' if codes[5][-2] != '0' else '1'}{codes[5][-1]}"
    other = code_of({**lesson, "id": "0a1b2c3d"}, "ABCD", answers(lesson, *[True] * len(lesson["items"])))
    twice = code_of(lesson, "K700", answers(lesson, *[False] * len(lesson["items"])), "Léa")
    page = teacher(lesson)
    pasted = f"Bonjour, voici :\n> {codes[0]}\n" + " ; ".join(codes[1:])
    paste(page, "\n".join([pasted, codes[3], codes[4][:-12], mistyped, other, twice]))
    told = page.locator(".class-report")
    expect(told).to_contain_text("Added: 24. Already there: 1.")
    for wrong in (
        "Characters are missing",
        "A character is wrong",
        "another task",
        "Sheet K700 was handed in already",
    ):
        expect(told.get_by_role("listitem").filter(has_text=wrong)).to_have_count(1)
    expect(page.get_by_text("24 students have handed in.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("24 students have handed in.")).to_be_visible()


def test_the_map_and_a_table_show_what_was_chosen(teacher) -> None:
    lesson = made().lesson()
    page = teacher(lesson)
    paste(page, "\n".join(klass(lesson)))
    first = page.get_by_role("listitem").filter(has=page.get_by_role("button", name="Show on the map")).first
    rows = first.get_by_role("row").filter(
        has=page.get_by_role("rowheader", name=re.compile("Right answer:"))
    )
    expect(page.get_by_text("The map shows no verdicts, breaks, gaps or other evidence yet.")).to_be_visible()
    expect(page.get_by_role("button", name="Go to the break")).to_be_hidden()
    before = page.get_by_role("application").screenshot()
    first.get_by_role("button", name="Show on the map").click()
    expect(page.get_by_role("region", name="Answers of the class").get_by_text("24 sheets")).to_be_visible()
    # Neither verdict nor right answer is given away while the class discusses its own.
    expect(page.get_by_role("button", name="Go to the break")).to_be_hidden()
    expect(page.get_by_role("list", name="Legend")).not_to_contain_text("The right answer")
    expect(first.get_by_role("table")).to_be_visible()
    expect(rows).to_have_count(0)
    right = page.get_by_text("8 of 24 right at the first try.")
    expect(right).to_have_count(0)
    told = page.get_by_role("application").screenshot()
    page.get_by_role("button", name="Show the right answer and the verdicts").click()
    expect(page.get_by_role("list", name="Legend")).to_contain_text("The right answer")
    expect(rows.first.get_by_role("cell").first).to_have_text("8")
    expect(right.first).to_be_visible()
    assert len({before, told, page.get_by_role("application").screenshot()}) == 3
    page.get_by_role("button", name="Present").click()
    expect(page.get_by_role("region", name="Answers of the class")).to_be_visible()
    expect(page.get_by_role("application", name=re.compile("Map of the chain"))).to_be_visible()


def test_a_mark_is_overruled_a_question_struck_and_the_gradebook_says_so(teacher, tmp_path: Path) -> None:
    lesson = made().lesson()
    page = teacher(lesson)
    paste(page, "\n".join(klass(lesson, 3)))
    page.get_by_role("button", name="Marks…").click()
    marks = page.get_by_role("dialog", name="Marks")
    expect(marks.get_by_text("Léa")).to_have_count(0)
    asked = len(lesson["items"]) - lesson["worked"]
    again = sum(tries_of(lesson, number) == 2 for number in range(lesson["worked"], len(lesson["items"])))
    assert 0 < again < asked, "a second try is given where more than two answers are possible"
    second = marks.get_by_role("row").nth(2)
    expect(second).to_contain_text(f"{again / 2:g} / {asked}".replace(".5", "½"))
    marks.get_by_role("button", name="Student 2, question 4: ½", exact=True).click()
    expect(marks.get_by_role("button", name="Student 2, question 4: 1, by the key ½")).to_be_visible()
    marks.get_by_role("button", name="Leave question 3 out for all").click()
    marks.get_by_role("button", name="Show names").click()
    expect(marks.get_by_text("Léa")).to_be_visible()
    path = saved(page, marks.get_by_role("button", name="Save for a gradebook (CSV)"), tmp_path)
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert [row[0] for row in rows] == ["Name", "Léa", "'=1+1", "'@Lou"]
    assert rows[2][2:4] == [f"{(again - 1) / 2 + 1:g}", str(asked - 1)]
    assert "Question 3" not in rows[0]


def test_students_answer_the_file_that_was_saved_and_the_teacher_collects_their_codes(
    page_of, built: Path, tmp_path: Path
) -> None:
    page = page_of(built / f"{NAME}.html")
    page.get_by_role("button", name="Set a task").click()
    box = dialog(page)
    box.get_by_role("combobox", name="Questions about").select_option(CHAIN)
    box.get_by_role("spinbutton", name="How many").fill("2")
    box.get_by_role("radio", name="English").check()
    for label in ("Put the chain in order", "What it rests on"):
        box.get_by_role("checkbox", name=label).uncheck()
    task = saved(page, box.get_by_role("button", name="Students’ page"), tmp_path)
    collecting = saved(page, box.get_by_role("button", name="Teacher’s page"), tmp_path)
    asked = json.loads(
        re.findall('id="lesson-data">(.*?)</script>', collecting.read_text(encoding="utf-8"))[0]
    )
    item = asked["items"][1]
    codes = []
    for number in range(3):
        student = page_of(task)
        press(student, "Begin")
        press(student, "Next question")
        is_right = number == 0
        answer = next(one for one in item["options"] if one["right"] == is_right)
        student.get_by_role("radio", name=answer["text"]["en"]).check()
        press(student, "Check my answer")
        # Left after the first try, as students do.
        student.get_by_role(
            "button", name=re.compile("^(To the end|Next question|Leave it|Go on)")
        ).last.click()
        codes.append(handed_in(student))
    page = page_of(collecting, "lang=en")
    rail_button(page, "Class").click()
    paste(page, "\n".join(codes))
    expect(page.get_by_text("3 students have handed in.")).to_be_visible()
    page.get_by_role("button", name="Show the right answers and the verdicts").first.click()
    expect(page.get_by_text("1 of 3 right at the first try.")).to_be_visible()


def test_the_page_saved_with_its_answers_has_them_elsewhere_and_opens_on_them(
    teacher, page_of, tmp_path: Path
) -> None:
    lesson = made().lesson()
    page = teacher(lesson)
    paste(page, "\n".join(klass(lesson, 5)))
    path = saved(page, page.get_by_role("button", name="Save with the answers"), tmp_path)
    again = page_of(path, "lang=en")
    expect(again.get_by_text("5 students have handed in.")).to_be_visible()


def test_files_are_taken_as_codes_are(teacher, tmp_path: Path) -> None:
    lesson = made().lesson()
    codes = klass(lesson, 4)
    files = []
    for number, text in enumerate([f'{{"code": "{codes[0]}"}}', "\n".join(codes[1:])]):
        files.append(tmp_path / f"answers-{number}.json")
        files[-1].write_text(text, encoding="utf-8")
    page = teacher(lesson)
    page.get_by_label("Choose files…").set_input_files(files)
    expect(page.get_by_text("4 students have handed in.")).to_be_visible()


def test_what_students_wrote_is_text(teacher) -> None:
    lesson = made().lesson()
    hostile = "<img src=x onerror=alert(1)>"
    given = answers(lesson, *[True] * len(lesson["items"]), reason="")
    page = teacher(lesson)
    paste(page, code_of(lesson, "K7QF", given, hostile))
    page.get_by_role("button", name="Marks…").click()
    page.get_by_role("button", name="Show names").click()
    expect(page.get_by_role("dialog", name="Marks").get_by_text(hostile)).to_be_visible()


@pytest.mark.parametrize("dark", [False, True])
def test_dialog_panel_and_marks_are_for_everyone(teacher, axe, dark: bool) -> None:
    lesson = made().lesson()
    page = teacher(lesson, dark=dark)
    paste(page, "\n".join(klass(lesson, 3)))
    page.get_by_role("button", name="All questions on the map").click()
    axe(page)
    page.get_by_role("button", name="Marks…").click()
    axe(page, "#marks-sheet")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Set a task").click()
    expect(dialog(page)).to_be_visible()
    axe(page, "#lesson-sheet")
