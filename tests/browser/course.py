"""A system for courses, which opens the zip of a lesson in a frame: scorm-again stands for it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import BrowserContext, FrameLocator, Route

from tests.conftest import ROOT

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
const begin = API.LMSInitialize;
API.LMSInitialize = (none) => { const begun = begin.call(API, none); return BEGINS; };
const take = API.LMSSetValue;
API.LMSSetValue = (name, value) => {
    given[name] = value;
    return take.call(API, name, value);
};
</script><iframe src="/lesson/index.html" width="1000" height="700"></iframe>"""
Json = dict[str, Any]


class Course:
    """A system that keeps what a lesson commits, and launches it again with that.

    `mastery`: the score to reach; None where the teacher set none. `commits`: what was handed over, in order.
    """

    def __init__(self, context: BrowserContext, package: bytes, mastery: int | None = None) -> None:
        self.mastery = mastery
        self.student = "a-student"
        self.begins = "begun"
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

    def refuse(self, name: str) -> None:
        """From now on the system says that it did not do what that call asks, and does not."""
        self._page.evaluate("name => { API['kept' + name] = API[name]; API[name] = () => 'false'; }", name)

    def take_again(self, name: str) -> None:
        """The system does again what that call asks."""
        self._page.evaluate("name => { API[name] = API['kept' + name]; }", name)

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
            kept |= {"cmi.core.student_id": self.student}
            launch = LAUNCH.replace("KEPT", json.dumps(kept)).replace("BEGINS", self.begins)
            route.fulfill(body=launch, content_type="text/html")
        elif path == "/scorm12.js":
            route.fulfill(body=SYSTEM, content_type="text/javascript")
        elif path.startswith("/lesson/"):
            content = self._archive.read(path.removeprefix("/lesson/"))
            route.fulfill(body=content, content_type="text/html; charset=utf-8")
        else:
            self.asked.append(path)
            route.abort()
