"""Draws a page from a compiled map and its layout, and the index from several compiled maps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from typing import Any

from mapgen import vocabulary
from mapgen.layout.drawings import Layout
from mapgen.page import vis_network
from mapgen.page.common import (
    Common,
    SharedFile,
    data_element,
    held_beside,
    held_inside,
    module,
    shared_file,
    views,
)
from mapgen.page.embedding import fill, island, packed, policy, read, style, words
from mapgen.page.index import listing
from mapgen.page.joiner import join
from mapgen.page.lessons_data import lessons_data, templates
from mapgen.page.listing.wording import bilingual
from mapgen.page.manual_pages import manual_data
from mapgen.page.notice import notices_data, notices_footer
from mapgen.page.page_data import page_data
from mapgen.queries.indirectness import Facet
from mapgen.rules.registry import all_families
from mapgen.strength.values import RepairKind
from mapgen.words import READER_LANGUAGES

PAGE_STYLES = (
    "tokens",
    "base",
    "header",
    "frame",
    "head",
    "map",
    "legend",
    "lists",
    "text",
    "gloss",
    "details",
    "grade",
    "verdict",
    "take_away",
    "copy",
    "search",
    "walks",
    "keys",
    "about",
    "tour",
    "brick",
    "present",
    "whatif",
    "lesson",
    "class",
    "print",
    "forced",
)
INDEX_STYLES = ("tokens", "base", "header", "grade", "index", "compared", "about")
NAME = "mapgen: argument maps · cartes d’arguments"
INDEX_WORDS = ("language", "dark", "dark-title")
"""The words that the index's script shows; all other words are in the index's HTML already."""


def draw_page(
    compiled: dict[str, Any],
    layout: Layout,
    shared: bool = False,
    bank: Mapping[str, Any] | None = None,
    lesson: Mapping[str, Any] | None = None,
) -> str:
    """Return the page of a map as HTML, which loads nothing from the network.

    `shared`: the common part is not in the page but in the file of `draw_shared`, in the page's folder.
    `bank`: what lessons can ask of the map, as JSON values. `lesson`: one, with its key, as JSON values; the
    page is then the teacher's page, which collects the answers to it.
    """
    own = {
        "title": escape(_first(compiled["document"]["title"])),
        "map": packed(island(page_data(compiled))),
        "manual": packed(island(manual_data(compiled["findings"]))),
        "sheets": packed(island(vis_network.sheets_data(layout, box_texts(compiled)))),
        "lessons": packed(island(lessons_data(compiled, bank or {"items": (), "lacking": {}}))),
        "lesson": f"\n{data_element('lesson-data', island(lesson))}" if lesson else "",
        "collected": "",
    }
    return fill(read("template.html"), {**own, **_placeholders(shared)})


def draw_shared() -> SharedFile:
    """Return the file that holds the common part of pages with shared assets."""
    return shared_file(_common())


def draw_index(compiled_maps: Sequence[Mapping[str, Any]], folders: Sequence[str] = ()) -> str:
    """Return the index as HTML: each document with its chains and findings, then what the documents share.

    `folders`: the names of those beside the index that have an index of their own, to which it leads.
    """
    table = words()
    sheet, script = style(INDEX_STYLES), join("index.js", module)
    return fill(
        read("collection.html"),
        {
            "name": escape(NAME),
            "kind": "collection",
            "title": bilingual(table["index-title"]),
            "lead": bilingual(table["index-lead"]),
            "content": listing(compiled_maps, table, folders),
            "notices": notices_footer(table),
            "words": island({name: table[name] for name in INDEX_WORDS}),
            "style": sheet,
            "script": script,
            "policy": policy([script], [sheet]),
        },
    )


@cache
def _common() -> Common:
    """Return the common part, assembled once for all the pages of a build."""
    return Common(
        style=style(PAGE_STYLES),
        # Named, so that a browser's tools list it by itself, readable though it travels compressed.
        script=join("main.js", module, before=views()) + "\n//# sourceURL=mapgen.js\n",
        vis=vis_network.script(),
        islands=(
            ("vocabulary-data", island(vocabulary_data())),
            ("words-data", island(words())),
            ("notices-data", island(notices_data())),
            ("templates-data", island(templates())),
        ),
    )


@cache
def _placeholders(shared: bool) -> dict[str, str]:
    return held_beside(_common(), draw_shared()) if shared else held_inside(_common())


def vocabulary_data() -> dict[str, dict[str, dict[str, dict[str, str]]]]:
    """Return the words of the vocabulary: enum → word → "name" or "meaning" → language → wording.

    Under "Family" are the families of rules in place of words.
    """
    enums: list[type[vocabulary.Word]] = [*vocabulary.enums(), Facet, RepairKind]
    families = {
        family.name: {"name": family.title.as_dict(), "meaning": family.meaning.as_dict()}
        for family in all_families()
    }
    return {"Family": families} | {
        kind.__name__: {
            word.value: {"name": word.name_.as_dict(), "meaning": word.meaning.as_dict()} for word in kind
        }
        for kind in enums
    }


def box_texts(compiled: dict[str, Any]) -> dict[tuple[str, str], dict[str, str]]:
    """Return the text of which a box shows the beginning (language → wording), by (kind of box, claim's id).

    It is the claim's short label, and its sentence in each language without such a label.
    """
    return {
        (kind, claim["id"]): claim["text"] | claim.get("short", {})
        for claim in compiled["claims"]
        for kind in ("claim", "gap", "see")
    }


def _first(text: dict[str, str]) -> str:
    return next((text[language] for language in READER_LANGUAGES if language in text), "mapgen")
