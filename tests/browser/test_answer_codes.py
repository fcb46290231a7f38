"""What students hand in comes back as it was, and a slip in a code is told, by the page's own modules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from mapgen.page.common import module
from mapgen.page.joiner import join
from mapgen.page.task import draw_task, task_template
from tests.page.answer_codes import CROCKFORD, NOTHING, Given, code_of
from tests.page.lesson import item, lesson, option

STUDENTS = 60


@pytest.fixture(scope="module")
def teacher(browser: Browser) -> Iterator[Page]:
    """An empty page with the modules for the teacher's side."""
    page = browser.new_page()
    modules = join(
        "answers/of_lesson.js",
        module,
        (
            "answers/encode.js",
            "answers/find.js",
            "answers/like_codes.js",
            "answers/marks.js",
            "seal/task_data.js",
        ),
    )
    page.evaluate(f"void (globalThis.run = ([given, body]) => {{ {modules}; return eval(body)(given); }})")
    yield page
    page.close()


def random_given(random: Random, item: dict[str, Any], tries: int) -> Given:
    count = len(item["options"])
    rights = [index for index, one in enumerate(item["options"]) if one["right"]]

    def tried() -> list[int]:
        if item["order"]:
            return random.sample(range(count), count)
        return sorted(random.sample(range(count), 1 if len(rights) == 1 else random.randint(1, count)))

    first = tried()
    second = tried()
    reason = random.choice(["", "car « c'est faux » – 50 %", "because"]) if item["kind"] == "break" else ""
    if random.random() < 0.1:
        return (None, None, reason)
    right = list(range(count)) if item["order"] else rights
    if tries == 1 or first == right or second == first or random.random() < 0.3:
        return (first, None, reason)
    return (first, second, reason)


def run(page: Page, body: str, given: Any) -> Any:
    return page.evaluate("run", [given, body])


def wide() -> dict[str, Any]:
    """An item with two right answers of nine, and no other with as many."""
    text = {"en": "one", "fr": "un"}
    return item("rests-on", text, [option(text, index in (3, 8), text) for index in range(9)])


@pytest.fixture(params=["now", "later"])
def whole(request: pytest.FixtureRequest) -> dict[str, Any]:
    return lesson(request.param, items=[*lesson()["items"], wide()])


def class_of(whole: dict[str, Any], seed: int = 0) -> list[tuple[str, list[Given], str, str]]:
    """The codes of a class, each with its answers, name and sheet, written by another program."""
    random = Random(seed)
    tries, asked = (1, 0) if whole["feedback"] == "later" else (2, whole["worked"])
    students = []
    for _ in range(STUDENTS):
        sheet = "".join(random.choices(CROCKFORD, k=4))
        name = random.choice(["", "", "Zoé", "李明", "O’Neill-Durand"])
        answers = [
            NOTHING if number < asked else random_given(random, one, tries)
            for number, one in enumerate(whole["items"])
        ]
        students.append((code_of(whole, sheet, answers, name), answers, name, sheet))
    return students


def as_read(whole: dict[str, Any], answers: list[Given], name: str, sheet: str) -> dict[str, Any]:
    told = [{"first": first, "second": second, "reason": reason} for first, second, reason in answers]
    return {"state": "read", "lesson": whole["id"], "sheet": sheet, "name": name, "answers": told}


ENCODED = """({ lesson, sheets }) => {
    const stages = stagesOf(lesson);
    const shown = (chosen, place) => chosen?.map((index) => stages[place].shown.indexOf(index)) ?? null;
    return sheets.map((sheet) => encodeShown({
        ...sheet,
        answers: sheet.answers.map(({ first, second, reason }, place) =>
            ({ first: shown(first, place), second: shown(second, place), reason })),
    }, formsOf(lesson, stages)));
}"""
"""What the students' page hands in for answers whose options are those of the lesson."""


def test_what_is_handed_in_is_read_as_it_was(teacher: Page, whole: dict[str, Any]) -> None:
    students = class_of(whole)
    pasted = "\n".join(f"> Anna, 10:42: {code}," for code, *_ in students)
    found = run(teacher, "({ text }) => findCodes(text).map(({ code }) => code)", {"text": pasted})
    assert found == [code for code, *_ in students]
    read = run(
        teacher,
        "({ lesson, codes }) => codes.map((code) => decodeAnswers(code, lesson))",
        {"lesson": whole, "codes": found},
    )
    assert read == [as_read(whole, answers, name, sheet) for _, answers, name, sheet in students]
    written = run(
        teacher,
        ENCODED,
        {"lesson": whole, "sheets": read},
    )
    assert written == found


def test_one_wrong_sign_or_two_that_changed_places_are_told(teacher: Page) -> None:
    whole = lesson()
    code = class_of(whole)[0][0].replace("-", "")
    slips = {
        code[:at] + sign + code[at + 1 :] for at in range(len(code)) for sign in CROCKFORD if sign != code[at]
    }
    slips |= {code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(len(code) - 1)}
    slips |= {code[:at] + code[at + 1 :] for at in range(len(code))}
    slips |= {code[:at] + "7" + code[at:] for at in range(len(code) + 1)}
    slips -= {code}
    states = run(
        teacher,
        "({ lesson, codes }) => codes.map((code) => decodeAnswers(code, lesson).state)",
        {"lesson": whole, "codes": sorted(slips)},
    )
    assert len(states) > 30 * len(code)
    assert set(states) == {"cut", "mistyped"}
    told = dict(zip(sorted(slips), states, strict=True))
    # A wrong sign in what tells the length, and a sign that is missing.
    assert told[code[0] + ("5" if code[1] != "5" else "6") + code[2:]] == "mistyped"
    assert {told[code[:at] + code[at + 1 :]] for at in range(4, len(code))} == {"cut"}


def test_what_else_is_wrong_with_a_code_is_told(teacher: Page) -> None:
    whole = lesson()
    answers = [NOTHING, ([0, 2], None, ""), ([1], None, ""), ([0, 1, 2, 3], None, "")]
    code = code_of(whole, "K7QF", answers)
    late = [NOTHING, NOTHING, ([1], [2], ""), NOTHING]  # a second try after a right one
    fifth = [NOTHING, NOTHING, ([4], None, ""), NOTHING]  # an option more than there are
    cases = {
        code: "read",
        code.lower().replace("-", " ").replace("0", "o").replace("1", "l"): "read",
        json.dumps({"mapgen": "answers", "code": code}): "read",
        code[:-7]: "cut",
        code + "-" + code: "mistyped",
        code_of(lesson(id="ffffffff"), "K7QF", answers): "other-lesson",
        code_of(whole, "K7QF", late): "impossible",
        code_of(whole, "K7QF", fifth): "impossible",
        "": "no-code",
        "I have lost it!": "no-code",
        code[:10] + "U" + code[11:]: "mistyped",
        "Unter uns: nur dumme Umlaute und Unsinn": "no-code",
    }
    states = run(
        teacher,
        "({ lesson, codes }) => codes.map((code) => decodeAnswers(code, lesson).state)",
        {"lesson": whole, "codes": list(cases)},
    )
    assert dict(zip(cases, states, strict=True)) == cases


def test_a_code_of_twenty_items_can_be_read_aloud(teacher: Page) -> None:
    four = lesson()["items"][2] | {"kind": "question"}
    whole = lesson(worked=0, items=[four] * 20)
    code = code_of(whole, "K7QF", [([0], [1], "")] * 20)
    assert len(code) <= 60
    sixty = lesson(worked=0, items=[four] * 60)
    assert len(code_of(sixty, "K7QF", [([0], [1], "")] * 60)) <= 120


def test_long_reasons_for_many_items_are_cut_to_what_a_code_takes(teacher: Page) -> None:
    breaks = lesson()["items"][2] | {"kind": "break"}
    whole = lesson(worked=0, items=[breaks] * 12)
    given = {"first": [0], "second": [1], "reason": "é" * 127}
    sheet = {"lesson": whole["id"], "sheet": "K7QF", "name": "Zoé", "answers": [given] * 12}
    read = run(
        teacher,
        "({ lesson, sheet }) => decodeAnswers(encodeShown(sheet, formsOf(lesson, stagesOf(lesson))), lesson)",
        {"lesson": whole, "sheet": sheet},
    )
    assert (read["state"], read["name"]) == ("read", "Zoé")
    assert [one["first"] for one in read["answers"]] == [[0]] * 12
    kept = {one["reason"] for one in read["answers"]}
    assert len(kept) == 1
    assert 70 < kept.pop().count("é") < 85


def test_points_are_one_for_the_first_try_and_half_for_the_second(teacher: Page) -> None:
    one, two = lesson()["items"][2:4]
    given = [
        [{"first": [1], "second": None}, one],
        [{"first": [0], "second": [1]}, one],
        [{"first": [0], "second": [2]}, one],
        [{"first": None, "second": None}, one],
        [{"first": [0, 1, 2, 3], "second": None}, two],
        [{"first": [1, 0, 2, 3], "second": [0, 1, 2, 3]}, two],
    ]
    points = run(teacher, "(given) => given.map(([answer, item]) => pointsEarned(answer, item))", given)
    assert points == [1, 0.5, 0, 0, 1, 0.5]


@pytest.mark.parametrize("feedback", ["now", "later"])
def test_the_browser_makes_the_page_that_python_makes(teacher: Page, feedback: str) -> None:
    strange = {"en": "</script>\u2028 & <b> “quoted” 'it' \\ \n \x7f {{ title }}", "fr": "é 𝄞"}
    whole = lesson(feedback, worked=0, half=3, title=strange, items=[*lesson()["items"], wide()])
    made = run(
        teacher,
        "({ template, lesson }) => drawTask(template, lesson)",
        {"template": task_template(), "lesson": whole},
    )
    assert made == draw_task(whole)
