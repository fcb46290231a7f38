"""The page's JavaScript has rooms: a module imports from lower layers and from its own room."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from tests.house.project import ROOT

LAYERS = (
    "selectors.js",  # the ids of the template
    "dom",  # makes elements, and text of HTML
    "seal",  # seals the feedback of a lesson
    "answers",  # the codes that students hand in
    "reading",  # the data that the page carries
    "state",  # what the reader has chosen
    "saying whatif",  # words in the reader's language; what follows from what is supposed
    "widgets about copy",  # what several rooms show
    "findings map search tour",
    "details export",
    "print views task lesson",
    "class",
    "keys",
    "main.js begin.js index.js comparison.js shared.js task.js",  # what a page begins with
)
"""The rooms of mapgen/page/js (a folder, or a file beside the folders), bottom up.

Rooms of one layer do not import one another, so that no imports go in a circle.
"""

LAYER_OF = {room: number for number, rooms in enumerate(LAYERS) for room in rooms.split()}

_IMPORTED = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.{1,2}/[^"']+)["']""")
"""A module that is imported, for its values or, in a comment, for its types."""

JS = ROOT / "mapgen" / "page" / "js"
MODULES = {path.relative_to(JS).as_posix(): path.read_text(encoding="utf-8") for path in JS.rglob("*.js")}


def room_of(path: str) -> str:
    return path.split("/")[0]


def imports(modules: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each module and a module that it imports, as paths."""
    for path, code in modules.items():
        for target in _IMPORTED.findall(code):
            yield path, posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def upward(modules: Mapping[str, str]) -> list[str]:
    """The imports that lead to another room of the same layer or of a higher one."""
    return [
        f"{path} imports {target}, which is not below it"
        for path, target in imports(modules)
        if room_of(path) != room_of(target) and LAYER_OF[room_of(path)] <= LAYER_OF[room_of(target)]
    ]


def unknown_and_lost(modules: Mapping[str, str]) -> tuple[set[str], set[str]]:
    """The rooms that no layer names, and the names in the layers that no room has."""
    rooms = {room_of(path) for path in modules}
    return rooms - LAYER_OF.keys(), LAYER_OF.keys() - rooms


def test_every_room_has_its_layer_and_every_layer_its_rooms() -> None:
    assert unknown_and_lost(MODULES) == (set(), set())


def test_every_module_imports_from_below() -> None:
    assert not upward(MODULES), "\n".join(upward(MODULES))


def test_an_import_from_above_or_from_beside_is_found_however_it_is_written() -> None:
    below = 'import { getState } from "../state/state.js";\n'
    wrong = {
        "map/a.js": below + 'import {\n  goToTab,\n} from "../views/tabs.js";\n',
        "search/b.js": below + 'import "../map/map.js";\n',
        "dom/c.js": '/** @typedef {import("../map/sheet.js").Drawing} Drawing */\n',
    }
    assert [path for path, _ in imports(wrong)] == [
        "map/a.js",
        "map/a.js",
        "search/b.js",
        "search/b.js",
        "dom/c.js",
    ]
    assert upward(wrong) == [
        "map/a.js imports views/tabs.js, which is not below it",
        "search/b.js imports map/map.js, which is not below it",
        "dom/c.js imports map/sheet.js, which is not below it",
    ]


def test_a_new_room_without_a_layer_and_a_layer_without_a_room_are_found() -> None:
    modules = {path: code for path, code in MODULES.items() if room_of(path) != "tour"}
    assert unknown_and_lost({**modules, "attic/old.js": ""}) == ({"attic"}, {"tour"})


def test_every_import_is_of_a_module_of_the_page() -> None:
    assert {target for _, target in imports(MODULES)} <= MODULES.keys()
