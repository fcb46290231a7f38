"""The page is one file that asks nothing of the network, and in which text stays text."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import pytest

from mapgen.comparing.page import STYLES as COMPARISON_STYLES
from mapgen.exchange.compared.subjects import Agreement
from mapgen.page import draw_index, draw_page, embedding
from mapgen.page.common import module, views
from mapgen.page.draw import INDEX_STYLES, PAGE_STYLES, vocabulary_data
from mapgen.page.embedding import fill, island, read, words
from mapgen.page.joiner import join
from mapgen.page.task import TASK_STYLES, draw_task
from mapgen.vocabulary import Carried, Certainty, FindingKind, Modality, Origin, Status
from mapgen.words import READER_LANGUAGES
from tests.page.lesson import lesson
from tests.page.pages import Parts, addresses, digest
from tests.page.sample import compiled_map, layout

TEMPLATES = ("template.html", "collection.html", "shared.html", "task.html")
STYLES = dict.fromkeys((*PAGE_STYLES, *INDEX_STYLES, *TASK_STYLES))

HOSTILE = (
    "</script><script>alert(1)</script><!-- \u2028 \u2029 & {{ script }} "
    """<img src=x onerror=alert(1)> "quoted" 'too'"""
)


@pytest.fixture(scope="module")
def page() -> str:
    return draw_page(compiled_map(), layout())


@pytest.fixture(scope="module")
def index() -> str:
    return draw_index([compiled_map()])


def hostile(value: Any) -> Any:
    """The value with hostile text wherever a wording stands."""
    if isinstance(value, dict):
        if value and set(value) <= set(READER_LANGUAGES):
            return dict.fromkeys(value, HOSTILE)
        return {name: hostile(part) for name, part in value.items()}
    return [hostile(part) for part in value] if isinstance(value, list) else value


def sources() -> dict[str, str]:
    """The JavaScript of the page by path."""
    folder = files("mapgen.page").joinpath("js")
    rooms = ["", *(f"{room.name}/" for room in folder.iterdir() if room.is_dir())]
    return {
        f"{room}{file.name}": file.read_text(encoding="utf-8")
        for room in rooms
        for file in folder.joinpath(room).iterdir()
        if file.name.endswith(".js")
    }


def test_every_module_of_the_javascript_is_in_a_page() -> None:
    """A view that forgets to register itself would be left out, and nobody would miss it."""
    entries = ("index.js", "comparison.js", "shared.js", "task.js")
    joined = join("main.js", module, before=views()) + "".join(join(entry, module) for entry in entries)
    lost = [
        f"{path} is in no page: call watch(…) at its left margin if it is a view, or import it"
        for path in sources()
        if f"// {path}\n" not in joined
    ]
    assert not lost, "\n".join(lost)


def test_every_region_that_a_script_fills_has_its_place_in_a_template() -> None:
    templates = "".join(read(name) for name in TEMPLATES)
    lost = [
        f'{region} has no place: write an element with id="{region}" in mapgen/page/template.html'
        for region in re.findall(r'^  \w+: "([\w-]+)",$', regions(), re.MULTILINE)
        if f'id="{region}"' not in templates
    ]
    assert not lost, "\n".join(lost)


def regions() -> str:
    """The table REGIONS of selectors.js."""
    return read("js/selectors.js").partition("REGIONS = {")[2].partition("};")[0]


def test_every_style_sheet_is_in_a_page() -> None:
    names = {path.name.removesuffix(".css") for path in files("mapgen.page").joinpath("css").iterdir()}
    lost = [
        f"css/{name}.css is in no page: name it in PAGE_STYLES (mapgen/page/draw.py)"
        for name in sorted(names - {*STYLES, *COMPARISON_STYLES, "worksheet"})
    ]
    assert not lost, "\n".join(lost)


def test_it_begins_with_a_doctype_a_charset_and_the_policy(page: str) -> None:
    assert page.startswith("<!doctype html>\n<html lang=")
    order = [page.index(part) for part in ('<meta charset="utf-8">', "Content-Security-Policy", "<style>")]
    assert order == sorted(order)


@pytest.mark.parametrize("kind", ["page", "index"])
def test_it_loads_nothing_from_elsewhere(kind: str, request: pytest.FixtureRequest) -> None:
    for address in addresses(request.getfixturevalue(kind)):
        assert re.match(r"data:|#|\./screens\.html(#|$)", address), address[:80]


@pytest.mark.parametrize("kind", ["page", "index"])
def test_the_policy_names_each_script_and_style_and_nothing_unsafe(
    kind: str, request: pytest.FixtureRequest
) -> None:
    parts = Parts(request.getfixturevalue(kind))
    assert parts.policy["default-src"] == ["'none'"]
    inserted = [text for id_, text in parts.unpacked.items() if id_ == "vis-network"]
    assert parts.policy["script-src"] == [digest(script) for script in [*parts.scripts, *inserted]]
    assert parts.policy["style-src"] == [digest(style) for style in parts.styles]
    assert "unsafe" not in str(parts.policy)


@pytest.mark.parametrize("kind", ["page", "index"])
def test_no_element_carries_style_or_script(kind: str, request: pytest.FixtureRequest) -> None:
    for tag, attributes in Parts(request.getfixturevalue(kind)).elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")], tag


def test_the_islands_hold_the_map_and_its_sheets(page: str) -> None:
    islands = Parts(page).islands
    assert islands["map-data"]["claims"][0]["text"] == compiled_map()["claims"][0]["text"]
    view = islands["sheets-data"]["views"][0]
    boxes = islands["sheets-data"]["boxes"]
    for name in ("wide", "narrow"):
        sheet, carried = getattr(layout().views[0].drawings, name), view[name]
        assert [boxes[at]["id"] for at, _, _ in carried["boxes"]] == [one.box.id for one in sheet.boxes]
        assert [one["step"] for one in carried["steps"]] == [one.step for one in sheet.steps]
        assert [boxes[one["to"]]["id"] for one in carried["steps"]] == [one.to for one in sheet.steps]
        assert [each[0] for each in carried["attacks"]] == [line.attack for line in sheet.attacks]


def test_hostile_text_stays_text(page: str) -> None:
    compiled = hostile(compiled_map())
    drawn = draw_page(compiled, layout())
    assert Parts(drawn).islands["map-data"]["document"]["title"]["fr"] == HOSTILE
    assert [tag for tag, _ in Parts(drawn).elements] == [tag for tag, _ in Parts(page).elements]
    assert "<img" not in draw_index([compiled])
    assert "<script>alert" not in draw_index([compiled])


def test_an_island_cannot_be_left() -> None:
    written = island({"text": HOSTILE})
    assert not re.search("[<>&\u2028\u2029]", written)
    assert json.loads(written) == {"text": HOSTILE}


def test_what_is_put_in_a_template_is_not_filled_again() -> None:
    assert fill("{{ one }} {{ two }}", {"one": "{{ two }}", "two": "2"}) == "{{ two }} 2"


def test_the_same_map_gives_the_same_bytes(page: str, index: str) -> None:
    assert draw_page(compiled_map(), layout()) == page
    assert draw_index([compiled_map()]) == index


def test_two_boxes_with_one_id_are_refused_rather_than_lost() -> None:
    from dataclasses import replace

    from mapgen.page.vis_network import sheets_data

    view = layout().views[0]
    wide = view.drawings.wide
    doubled = replace(view.drawings, wide=replace(wide, boxes=(*wide.boxes, wide.boxes[0])))
    with pytest.raises(ValueError, match="same id"):
        sheets_data(replace(layout(), views=(replace(view, drawings=doubled),)), {})


def test_every_word_that_is_drawn_has_its_colour_in_light_and_dark() -> None:
    light, dark = read("css/tokens.css").split('[data-theme="dark"]', 1)
    drawn = [
        *(f"{word}-{part}" for word in Carried for part in ("fill", "edge", "word")),
        *(f"origin-{word}" for word in Origin),
        "attack",  # attacks share a colour: line and word tell them apart
        *(word.replace(" ", "-") for word in FindingKind),
    ]
    for colour in drawn:
        assert f"--{colour}:" in light, colour
        assert f"--{colour}:" in dark, colour
    for word in Carried:
        assert f".carried-{word}::before" in read("css/verdict.css"), word
    for status in Status:
        assert f"sample-status-{status}" in read("css/grade.css"), status
    for certainty in Certainty:
        # None is four empty circles: that is how circles are.
        assert f"circles-{certainty} " in read("css/grade.css") or certainty is Certainty.NONE, certainty
        assert f".grade-{certainty} " in read("css/index.css"), certainty


def test_every_colour_is_used() -> None:
    styles = "".join(embedding.style([name]) for name in STYLES)
    for colour in re.findall(r"--([\w-]+):", read("css/tokens.css")):
        tone = re.sub("-(fill|edge|word)$", "", colour)  # the map reads the three of a word together
        painted = sources()["map/colours.js"]
        assert f"var(--{colour})" in styles or f'"{colour}"' in painted or f'"{tone}"' in painted, colour


def test_nothing_asks_for_a_selector_that_browsers_of_2023_do_not_know() -> None:
    for name in STYLES:
        assert ":has(" not in read(f"css/{name}.css"), f"{name}.css: Firefox before 121 has no :has"
    for path, script in sources().items():
        assert ":has(" not in script, f"{path}: Firefox before 121 has no :has"


def drawn_by_python() -> str:
    """The modules that write the index."""
    names = ("claims", "documents", "index_data", "subjects", "wording", "works")
    return "\n".join(
        read(name) for name in ("draw.py", "index.py", *(f"listing/{name}.py" for name in names))
    )


def test_every_class_that_is_styled_is_given() -> None:
    """What a class is made of in the scripts may be put together from a family and a word."""
    given = (
        "\n".join(sources().values())
        + read("template.html")
        + read("shared.html")
        + read("collection.html")
        + read("task.html")
        + drawn_by_python()
    )
    for name in STYLES:
        rules = re.sub(r"/\*.*?\*/|url\([^)]*\)|\[[^\]]*\]", "", read(f"css/{name}.css"), flags=re.DOTALL)
        for selector in re.findall(r"[^{}]+(?=\{)", rules):
            for class_ in re.findall(r"\.([a-z][\w-]*)", selector):
                family = re.match(
                    r"(origin|attack|carried|finding|sample|answer|status|circles|certainty|match|quote|grade|accord|for|rail|stage)-",
                    class_,
                )
                assert family or re.search(rf"[\"' `]{class_}[\"' `$]", given), (
                    f"nobody is .{class_} ({name}.css)"
                )


def test_the_page_carries_the_whole_vocabulary_in_both_languages() -> None:
    shown = vocabulary_data()
    assert set(shown["Origin"]) == set(Origin)
    for words_ in shown.values():
        for word in words_.values():
            assert set(word["name"]) == set(word["meaning"]) == set(READER_LANGUAGES)


def test_every_word_of_the_page_is_in_both_languages_and_used() -> None:
    script = "\n".join(sources().values()) + read("template.html") + drawn_by_python() + read("tour.py")
    made = {f"collection-{part}" for part in ("documents", "subjects", "works")}
    made |= {f"text-in-{language}" for language in READER_LANGUAGES}
    made |= {f"strength-{modality}" for modality in (*Modality, "none")}
    made |= {f"brick-{end}" for end in ("same", "holds", "weaker", "falls", "stronger")}
    made |= {f"accord-{accord}" for accord in Agreement if accord is not Agreement.UNSAID}
    sides = ("for", "against", "divided", "unclear")  # of other evidence, on the map and in its legend
    made |= {f"evidence-{side}" for side in sides} | {f"legend-{side}-meaning" for side in sides[:3]}
    assert made <= set(words())
    for key, wordings in words().items():
        for language in READER_LANGUAGES:
            assert language in wordings, f'"{key}" has no words in "{language}" (mapgen/page/words.json)'
        plural = key.endswith("-plural")  # the index makes these keys from the kinds of findings
        assert plural or key in made or f'"{key}"' in script or f"'{key}'" in script, (
            f"nobody says {key}: take it out of words.json"
        )


def test_what_a_module_exports_another_imports() -> None:
    scripts = sources()
    for path, text in scripts.items():
        others = "\n".join(other for name, other in scripts.items() if name != path)
        for name in re.findall(r"^export (?:async )?(?:function|const|let|class) (\w+)", text, re.MULTILINE):
            assert re.search(rf"^import \{{[^}}]*\b{name}\b[^}}]*\}}", others, re.MULTILINE), (
                f"{path}: {name}"
            )


def test_data_never_becomes_markup() -> None:
    for path, text in sources().items():
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", text
        ), path


def test_every_module_is_joined_into_a_page() -> None:
    pages = [
        draw_page(compiled_map(), layout()),
        draw_page(compiled_map(), layout(), shared=True),
        draw_index([compiled_map()]),
        draw_task(lesson()),
    ]
    joined = "".join(Parts(page).scripts[-1] for page in pages)
    for path in sources().keys() - {"comparison.js"}:  # that page is tried where it is made
        assert f"// {path}\n" in joined, path
