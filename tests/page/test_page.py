"""The page is one file that asks nothing of the network, and in which text stays text."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from mapgen.page import draw_index, draw_page
from mapgen.page.draw import vocabulary_data
from mapgen.page.embedding import fill, island
from mapgen.page.task import draw_task
from mapgen.vocabulary import Origin
from mapgen.words import READER_LANGUAGES
from tests.page.lesson import lesson
from tests.page.pages import Parts, addresses, digest, sources
from tests.page.sample import compiled_map, layout

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
    assert sorted(parts.policy["script-src"]) == sorted(map(digest, [*parts.scripts, *parts.carried]))
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


def test_the_page_carries_the_whole_vocabulary_in_both_languages() -> None:
    shown = vocabulary_data()
    assert set(shown["Origin"]) == set(Origin)
    for words_ in shown.values():
        for word in words_.values():
            assert set(word["name"]) == set(word["meaning"]) == set(READER_LANGUAGES)


def test_every_module_is_joined_into_a_page() -> None:
    pages = [
        draw_page(compiled_map(), layout()),
        draw_page(compiled_map(), layout(), shared=True),
        draw_index([compiled_map()]),
        draw_task(lesson()),
    ]
    parts = map(Parts, pages)
    joined = "".join("".join([*part.scripts, *part.carried]) for part in parts)
    for path in sources().keys() - {"comparison.js"}:  # that page is tried where it is made
        assert f"// {path}\n" in joined, path
