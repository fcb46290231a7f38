"""The zip of a lesson is taken in a course, and the course takes the answers or does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, expect

from mapgen.lessons import choose
from mapgen.lessons.as_json import lesson_json
from mapgen.lessons.formats import scorm
from mapgen.lessons.values import Choices
from mapgen.page.task import draw_task
from mapgen.vocabulary import ItemKind
from tests.browser.course import Course, Json
from tests.lessons.shipped import SHIPPED, checked, whole

KINDS = tuple(kind for kind in ItemKind if kind is not ItemKind.ORDER)


@pytest.fixture(scope="module")
def sixty() -> Json:
    """Sixty items of the map about mesotherapy, none of them worked."""
    choices = Choices(kinds=KINDS, number=60, language="fr", worked=False)
    path = next(path for path in SHIPPED if path.stem.startswith("mesotherapie"))
    map_ = checked(path).map
    assert map_ is not None
    items = [item for item in whole(path).items if item.kind in KINDS]
    lesson = lesson_json(choose.lesson(items[:60], choices), map_)
    assert len(lesson["items"]) == 60
    return lesson


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="fr-FR", viewport={"width": 1100, "height": 760})
    context.set_default_timeout(30_000)
    yield context
    context.close()


def small(lesson: Json, count: int) -> Json:
    """The same lesson with its first items only."""
    return {**lesson, "items": lesson["items"][:count], "half": 0}


def package(lesson: Json) -> bytes:
    return scorm.zipped(lesson, draw_task(lesson))


def answer(frame: FrameLocator, item: Json, rightly: bool = True, check: str = "Vérifier ma réponse") -> None:
    """Choose the right options, or else one that is wrong, and check."""
    options = [option for option in item["options"] if option["right"] is rightly]
    for option in options if rightly else options[:1]:
        said = " ".join(option["text"]["fr"].split())
        frame.get_by_label(re.compile("^" + re.escape(said).replace(r"\ ", r"\s+"))).first.check()
    press(frame, check)


def press(frame: FrameLocator, name: str) -> None:
    frame.get_by_role("button", name=name, exact=True).click()


def next_after(number: int, lesson: Json) -> str:
    return "Question suivante" if number + 1 < len(lesson["items"]) else "Vers la fin"


def test_sixty_answers_are_committed_one_by_one_in_less_than_a_kilobyte(
    context: BrowserContext, sixty: Json
) -> None:
    course = Course(context, package(sixty))
    frame = course.launch()
    expect(frame.get_by_text("Vos réponses sont enregistrées dans le cours")).to_be_visible()
    press(frame, "Commencer")
    for number, item in enumerate(sixty["items"]):
        answer(frame, item)
        expect(frame.get_by_role("region", name=re.compile("Juste$"))).to_be_visible()
        assert len(course.commits) == number + 1
        assert course.last["cmi.core.lesson_status"] == "incomplete"
        press(frame, next_after(number, sixty))
    expect(frame.get_by_role("heading", level=2)).to_be_visible()
    assert course.last["cmi.core.lesson_status"] == "completed"
    assert float(course.last["cmi.core.score.raw"]) == 100
    assert len(course.commits) == 61
    assert max(len(one["cmi.suspend_data"]) for one in course.commits) <= 1024
    assert (course.troubles(), course.asked) == ([], [])


def test_who_comes_back_goes_on_where_the_lesson_was_left(context: BrowserContext, sixty: Json) -> None:
    lesson = small(sixty, 3)
    course = Course(context, package(lesson))
    frame = course.launch()
    press(frame, "Commencer")
    answer(frame, lesson["items"][0], rightly=False)
    answer(frame, lesson["items"][0])
    expect(frame.get_by_role("region", name="Juste, au deuxième essai")).to_be_visible()
    press(frame, "Question suivante")
    answer(frame, lesson["items"][1])
    handed_over = course.last["cmi.suspend_data"]
    left = course.leave()
    assert left["cmi.core.exit"] == "suspend"
    assert re.fullmatch(r"\d{4}:\d\d:\d\d", left["cmi.core.session_time"])
    frame = course.launch()
    expect(frame.get_by_text("Question 2 sur 3")).to_be_visible()
    expect(frame.get_by_role("region", name=re.compile("Juste$"))).to_be_visible()
    assert course.last["cmi.suspend_data"] == handed_over
    press(frame, "Question suivante")
    answer(frame, lesson["items"][2])
    press(frame, "Vers la fin")
    assert course.last["cmi.core.lesson_status"] == "completed"
    assert float(course.last["cmi.core.score.raw"]) == 83
    assert (course.troubles(), course.asked) == ([], [])


def test_with_feedback_after_the_lesson_the_answers_are_kept_and_no_score_is_given(
    context: BrowserContext, sixty: Json
) -> None:
    lesson = {**small(sixty, 2), "feedback": "later"}
    course = Course(context, package(lesson), mastery=50)
    frame = course.launch()
    press(frame, "Commencer")
    for number, item in enumerate(lesson["items"]):
        answer(frame, item, check="Garder ma réponse")
        press(frame, next_after(number, lesson))
    assert course.last["cmi.core.lesson_status"] == "completed"
    assert not course.last.get("cmi.core.score.raw")
    assert course.last["cmi.suspend_data"]
    assert (course.troubles(), course.asked) == ([], [])


def test_where_the_course_fails_the_lesson_goes_on_without_it(context: BrowserContext, sixty: Json) -> None:
    lesson = small(sixty, 1)
    course = Course(context, package(lesson))
    frame = course.launch()
    press(frame, "Commencer")
    course.expire()
    answer(frame, lesson["items"][0])
    expect(frame.get_by_role("region", name=re.compile("Juste$"))).to_be_visible()
    press(frame, "Vers la fin")
    expect(frame.get_by_role("heading", level=2)).to_be_visible()
    expect(frame.get_by_text("Vos réponses sont enregistrées dans le cours")).to_have_count(0)
    expect(frame.locator("#task").get_by_text("Le cours n’a pas enregistré vos réponses")).to_be_visible()
    expect(frame.get_by_role("button", name="Copier le code")).to_be_visible()
    assert course.troubles() == []


REFUSING = ["LMSSetValue", "LMSCommit"]


@pytest.mark.parametrize("refusing", REFUSING)
def test_what_the_course_does_not_take_is_told_and_kept_and_handed_over_with_the_next_answer(
    context: BrowserContext, sixty: Json, refusing: str
) -> None:
    lesson = small(sixty, 2)
    course = Course(context, package(lesson))
    frame = course.launch()
    press(frame, "Commencer")
    course.refuse(refusing)
    answer(frame, lesson["items"][0])
    told = frame.locator("#task").get_by_text("Le cours n’a pas enregistré vos réponses")
    expect(told).to_be_visible()
    # The visit ends; the course has nothing, the browser has a copy for the same student.
    frame = course.launch()
    expect(frame.get_by_text("Question 1 sur 2")).to_be_visible()
    expect(frame.get_by_role("region", name=re.compile("Juste$"))).to_be_visible()
    press(frame, "Question suivante")
    course.refuse(refusing)
    answer(frame, lesson["items"][1])
    press(frame, "Vers la fin")
    expect(told).to_be_visible()
    expect(frame.get_by_text("Vos réponses sont dans le cours")).to_have_count(0)
    course.take_again(refusing)
    press(frame, "Remettre au cours tel quel")
    expect(told).to_have_count(0)
    expect(frame.locator("#task").get_by_text("Remis au cours.")).to_be_visible()
    assert course.last["cmi.core.lesson_status"] == "completed"


def test_a_copy_in_the_browser_is_not_taken_up_for_another_student(
    context: BrowserContext, sixty: Json
) -> None:
    lesson = small(sixty, 2)
    course = Course(context, package(lesson))
    frame = course.launch()
    press(frame, "Commencer")
    course.refuse("LMSCommit")
    answer(frame, lesson["items"][0])
    expect(frame.locator("#task").get_by_text("Le cours n’a pas enregistré vos réponses")).to_be_visible()
    course.student = "another"
    frame = course.launch()
    expect(frame.get_by_role("button", name="Commencer")).to_be_visible()


@pytest.mark.parametrize("said", ["true", "'false'"])
def test_a_course_may_begin_with_the_value_and_one_that_does_not_begin_is_told(
    context: BrowserContext, sixty: Json, said: str
) -> None:
    course = Course(context, package(small(sixty, 1)))
    course.begins = said
    frame = course.launch()
    kept = frame.get_by_text("Vos réponses sont enregistrées dans le cours")
    expect(kept).to_have_count(1 if said == "true" else 0)
    failed = frame.locator("#task").get_by_text("Le cours n’a pas enregistré vos réponses")
    expect(failed).to_have_count(0 if said == "true" else 1)


@pytest.mark.parametrize(("mastery", "status"), [(50, "passed"), (51, "failed")])
def test_where_the_course_has_a_mark_to_reach_it_is_told_whether_it_was(
    context: BrowserContext, sixty: Json, mastery: int, status: str
) -> None:
    lesson = small(sixty, 1)
    course = Course(context, package(lesson), mastery)
    frame = course.launch()
    press(frame, "Commencer")
    answer(frame, lesson["items"][0], rightly=False)
    answer(frame, lesson["items"][0])
    press(frame, "Vers la fin")
    assert (course.last["cmi.core.lesson_status"], course.last["cmi.core.score.raw"]) == (status, "50")
    assert course.troubles() == []
