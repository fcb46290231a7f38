"""The page tells whose work it carries, and carries nothing that it does not tell of."""

from __future__ import annotations

import hashlib
import json
import re
from importlib.resources import files

import pytest

from mapgen.page import draw_index, draw_page, vis_network
from mapgen.page.embedding import font_faces, read
from mapgen.page.notice import works_in
from mapgen.page.task import draw_task
from mapgen.words import READER_LANGUAGES
from tests.house.project import ROOT
from tests.page.lesson import lesson
from tests.page.pages import Parts
from tests.page.sample import compiled_map, layout

WORKS = json.loads(read("notices/works.json"))
LICENCES = {
    "MIT": "asks for its notice and its text in every copy: the page has both",
    "OFL-1.1": "lets a font be embedded and handed on with its notice and its text",
    "0BSD": "asks for nothing",
}
"""What may be embedded in a page that anybody hands on, and why."""

BUNDLED = {
    "vis-network": "@version 9.1.2",
    "vis-data": ".DataSet=",
    "vis-util": "Alea:",
    "Hammer.js (@egjs/hammerjs)": "hammer.input",
    "keycharm": "keycharm",
    "component-emitter": "this._callbacks=this._callbacks",
    "timsort": "[1,10,100,1e3,1e4,1e5,1e6,1e7,1e8,1e9]",
    "uuid": "uuidjs/uuid",
    "core-js": "core-js_shared__",
    "Babel (@babel/runtime-corejs3)": "Cannot call a class as a function",
    "regenerator-runtime": "regeneratorRuntime",
    "tslib": "Private accessor was defined without a getter",
}
"""What vis-network's script was put together from, by its source map, and a sign of each."""

LOOKED_AT = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
QR_LOOKED_AT = "0ce41cd6f92cc23cf057a1df7e1b3876767d678665dd65af4e1d22b4fad967dc"
"""Of `qr/lean-qr.mjs`: `index.mjs` of lean-qr 2.7.4, in which its author alone has a part."""

OWN_FILES = {".py", ".js", ".ts", ".css", ".html", ".json", ".md", ".txt"}


@pytest.fixture(scope="module")
def page() -> Parts:
    return Parts(draw_page(compiled_map(), layout()))


@pytest.fixture(scope="module")
def index() -> str:
    return draw_index([compiled_map()])


def test_every_work_has_a_notice_and_a_licence_that_may_be_embedded() -> None:
    for work in WORKS:
        assert work["licence"] in LICENCES, work["name"]
        assert all(re.search(r"Copyright (\(c\) )?\d{4}|Copyright", line, re.I) for line in work["copyright"])
        assert work["copyright"], work["name"]
        assert set(work["does"]) == set(READER_LANGUAGES)
        assert set(work["where"]) <= {"page", "index", "task"}
    assert {work["licence"] for work in WORKS} == set(LICENCES)


def test_the_script_is_the_one_that_was_looked_at() -> None:
    """Another one may bundle other works: look at its source map and its banners, then mend the table."""
    script = files("pyvis").joinpath("lib/vis-9.1.2/vis-network.min.js").read_bytes()
    assert hashlib.sha256(script).hexdigest() == LOOKED_AT


def test_what_is_laid_within_the_script_is_in_the_table_and_nothing_else_is() -> None:
    script = vis_network.script()
    told = {work["name"] for work in WORKS} - {"mapgen", "Atkinson Hyperlegible", "lean-qr"}
    assert told == set(BUNDLED)
    assert [name for name, sign in BUNDLED.items() if sign not in script] == []


def test_whoever_the_script_names_as_its_holder_is_named_in_the_table() -> None:
    lines = re.findall(
        r"(?:@copyright|copyright:\"?|Copyright)\s*(?:\(c\)|©)\s*([^\n\"]+)", vis_network.script(), re.I
    )
    assert len(lines) >= 3
    holders = " ".join(line for work in WORKS for line in work["copyright"])
    for line in lines:
        name = re.sub(r"^[\d\s-]+|,? https?:.*$|, http.*$", "", line).strip().rstrip(",")
        assert name.split(" (")[0] in holders, line


def test_every_font_is_in_the_table() -> None:
    families = set(re.findall(r'font-family: "([^"]+)"', font_faces()))
    assert families == {"Atkinson Hyperlegible"}
    assert families <= {work["name"] for work in WORKS if {"page", "index", "task"} <= set(work["where"])}


def test_no_file_of_the_room_is_another_s_but_the_fonts() -> None:
    room = ROOT / "mapgen" / "page"
    files_ = {path.relative_to(room).as_posix(): path for path in room.rglob("*") if path.is_file()}
    foreign = {name for name, path in files_.items() if path.suffix not in OWN_FILES | {".pyc"}}
    fonts = {f"font/atkinson-hyperlegible-latin-{weight}.woff2" for weight in (400, 700)}
    assert foreign == {*fonts, "qr/lean-qr.mjs"}
    # A script or a style sheet that somebody else wrote says so.
    banners = re.compile(r"@license|@preserve|copyright|sourceMappingURL", re.IGNORECASE)
    written = {
        name: path.read_text("utf-8") for name, path in files_.items() if path.suffix in {".js", ".css"}
    }
    assert [name for name, text in written.items() if banners.search(text)] == ["js/about/sheet.js"]


def test_the_page_carries_the_notices_with_the_licences_in_their_own_words(page: Parts) -> None:
    notices = page.islands["notices-data"]
    assert [work["name"] for work in notices["works"]] == [work["name"] for work in works_in("page")]
    assert set(notices["licences"]) == set(LICENCES)
    for name, text in notices["licences"].items():
        assert text.split() == read(f"notices/{name}.txt").split()
    assert "Permission is hereby granted, free of charge" in notices["licences"]["MIT"]
    assert "SIL OPEN FONT LICENSE Version 1.1" in notices["licences"]["OFL-1.1"]


def test_the_notices_weigh_a_few_kilobytes(page: Parts) -> None:
    held = next(text for _, attributes, text in page.raw if attributes.get("id") == "notices-data")
    assert len(held) < 6_000


def test_the_index_tells_of_its_font_and_of_nothing_it_does_not_carry(index: str) -> None:
    for line in ("Braille Institute of America", "SIL OPEN FONT LICENSE Version 1.1", "mapgen contributors"):
        assert line in index
    assert "vis-network" not in index.split("<footer")[1].split("</footer>")[0]


def test_the_students_page_tells_of_its_font_and_of_what_draws_the_qr_code() -> None:
    page = draw_task(lesson())
    foot = page.split("<footer")[1].split("</footer>")[0]
    for line in (
        "Braille Institute of America",
        "David Evans",
        "Permission is hereby granted, free of charge",
    ):
        assert line in foot
    assert "vis-network" not in foot
    library = (ROOT / "mapgen" / "page" / "qr" / "lean-qr.mjs").read_bytes()
    assert hashlib.sha256(library).hexdigest() == QR_LOOKED_AT
    assert library.decode().split("export{")[0] in page


def test_the_licence_of_mapgen_is_the_one_that_is_told() -> None:
    written = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert read("notices/MIT.txt").strip() in written
    assert WORKS[0]["copyright"][0] in written
