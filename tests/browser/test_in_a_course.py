"""The zip of a lesson is taken in a course: scorm-again stands for the system, with the page in a frame."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Route, expect

from mapgen.lessons import choose
from mapgen.lessons.as_json import lesson_json
from mapgen.lessons.formats import scorm
from mapgen.lessons.values import Choices
from mapgen.page.task import draw_task
from mapgen.vocabulary import ItemKind
from tests.conftest import ROOT
from tests.lessons.shipped import SHIPPED, checked, whole

SYSTEM = (ROOT / "node_modules/scorm-again/dist/scorm12.min.js").read_text(encoding="utf-8")
HOST = "http://course.test"
LAUNCH = """<!doctype html><meta charset="utf-8"><title>A course</title><script src="/scorm12.js"></script>
<script>
window.told = [];
window.given = {};
window.API = new Scorm12API({
    lmsCommitUrl: "/commit", dataCommitFormat: "flattened", logLevel: 3,
    onLogMessage: (level, message) => told.push(message),
});
API.loadFromFlattenedJSON(KEPT);
const take = API.LMSSetValue;
API.LMSSetValue = (name, value) => {
    given[name] = value;
    return take.call(API, name, value);
};
</script><iframe src="/lesson/index.html" width="1000" height="700"></iframe>"""
KINDS = tuple(kind for kind in ItemKind if kind is not ItemKind.ORDER)

Json = dict[str, Any]


class Course:
    """A system that keeps what a lesson commits, and launches it again with that.

    `mastery`: the score to reach; None where the teacher set none. `commits`: what was handed over, in order.
    """

    def __init__(self, context: BrowserContext, package: bytes, mastery: int | None = None) -> None:
        self.mastery = mastery
        self.commits: list[Json] = []
        self.asked: list[str] = []
        self._archive = zipfile.ZipFile(io.BytesIO(package))
        self._page = context.new_page()
        self._trouble: list[str] = []
        self._page.on("pageerror", lambda error: self._trouble.append(str(error)))
        self._page.on("console", lambda one: self._trouble.append(one.text) if one.type == "error" else None)
        context.route("**/*", self._answer)

    def launch(self) -> FrameLocator:
        """Open the lesson in a frame; when it is opened again, with what was committed last."""
        self._page.goto(f"{HOST}/launch")
        return self._page.frame_locator("iframe")

    def leave(self) -> Json:
        """Close the lesson as a system does, which stays open around it; return what it was given."""
        self._page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        self._page.wait_for_function("API.isTerminated()")
        return self._page.evaluate("given")

    def expire(self) -> None:
        """From now on the system fails at each call, as where a visit has expired."""
        fail = "() => { throw Error('expired'); }"
        self._page.evaluate(f"() => {{ API.LMSSetValue = API.LMSGetValue = {fail}; }}")

    @property
    def last(self) -> Json:
        return self.commits[-1]

    def troubles(self) -> Sequence[str]:
        """What the browser or the system complained of."""
        return [*self._trouble, *self._page.evaluate("told")]

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(HOST)
        if path == "/commit":
            self.commits.append(json.loads(route.request.post_data or ""))
            route.fulfill(json={"result": True, "errorCode": 0})
        elif path == "/launch":
            kept = dict(self.last) if self.commits else {}
            kept |= {} if self.mastery is None else {"cmi.student_data.mastery_score": str(self.mastery)}
            route.fulfill(body=LAUNCH.replace("KEPT", json.dumps(kept)), content_type="text/html")
        elif path == "/scorm12.js":
            route.fulfill(body=SYSTEM, content_type="text/javascript")
        elif path.startswith("/lesson/"):
            content = self._archive.read(path.removeprefix("/lesson/"))
            route.fulfill(body=content, content_type="text/html; charset=utf-8")
        else:
            self.asked.append(path)
            route.abort()


@pytest.fixture(scope="module")
def sixty() -> Json:
    """Sixty items of the map about migraine, none of them worked."""
    choices = Choices(kinds=KINDS, number=60, language="fr", worked=False)
    path = next(path for path in SHIPPED if path.stem.startswith("migraine"))
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
    assert course.troubles() == []


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
