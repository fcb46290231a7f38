"""Draws: a compiled map and its layout become a page; several compiled maps become the index."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from mapgen import vocabulary
from mapgen.layout.places import Layout
from mapgen.model.evidence import Facet
from mapgen.page import vis_network
from mapgen.page.carried import carried
from mapgen.page.index import listing
from mapgen.page.joiner import join
from mapgen.page.manual_pages import manual_data
from mapgen.page.notice import notices_data, notices_footer
from mapgen.page.parts import fill, island, packed, policy, read, style, words
from mapgen.strength.values import RepairKind
from mapgen.words import READER_LANGUAGES

PAGE_STYLES = (
    "tokens",
    "base",
    "header",
    "frame",
    "map",
    "legend",
    "lists",
    "text",
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
    "whatif",
    "print",
)
INDEX_STYLES = ("tokens", "base", "header", "grade", "index", "compared", "about")
INDEX_WORDS = ("language", "dark", "dark-title")
"""The words that the index's script says: all others are written already."""


def draw_page(compiled: dict[str, Any], layout: Layout) -> str:
    """The whole page of one map: it asks nothing of the network."""
    return _assemble(
        "template.html",
        {
            "title": escape(_first(compiled["document"]["title"])),
            "map": packed(island(carried(compiled))),
            "manual": island(manual_data(compiled["findings"])),
            "sheets": packed(island(vis_network.sheets_data(layout, _box_texts(compiled)))),
            "notices": packed(island(notices_data())),
            "vis": packed(vis_network.script()),
            "vocabulary": island(vocabulary_data()),
            "words": island(words()),
        },
        styles=PAGE_STYLES,
        scripts={"script": join("main.js", _module)},
        inserted=[vis_network.script()],
    )


def draw_index(compiled_maps: Sequence[dict[str, Any]]) -> str:
    """The page of the collection: each document with its chains and findings, and what they share."""
    table = words()
    said = {name: table[name] for name in INDEX_WORDS}
    return _assemble(
        "index.html",
        {"listing": listing(compiled_maps, table), "notices": notices_footer(table), "words": island(said)},
        styles=INDEX_STYLES,
        scripts={"script": join("index.js", _module)},
    )


def vocabulary_data() -> dict[str, dict[str, dict[str, dict[str, str]]]]:
    """Every word of the vocabulary by its enum: name and meaning in the reader's languages."""
    enums: list[type[vocabulary.Word]] = [
        kind
        for kind in vars(vocabulary).values()
        if isinstance(kind, type) and issubclass(kind, vocabulary.Word) and kind is not vocabulary.Word
    ]
    enums += [Facet, RepairKind]
    return {
        kind.__name__: {
            word.value: {"name": word.name_.as_dict(), "meaning": word.meaning.as_dict()} for word in kind
        }
        for kind in enums
    }


def _box_texts(compiled: dict[str, Any]) -> dict[tuple[str, str], dict[str, str]]:
    """What the map's own elements are called on its boxes, by kind of box and id."""
    claims = {("claim", claim["id"]): claim["text"] for claim in compiled["claims"]}
    steps = {("inference", step["id"]): step["scheme_name"] for step in compiled["inferences"]}
    sources = {
        ("source", source["id"]): dict.fromkeys(READER_LANGUAGES, source["label"])
        for source in compiled["sources"]
    }
    return {**claims, **steps, **sources}


def _assemble(
    template: str,
    values: dict[str, str],
    styles: Sequence[str],
    scripts: dict[str, str],
    inserted: Sequence[str] = (),
) -> str:
    """A page from its template; `inserted` are the scripts that the page unpacks and adds by itself."""
    # The line breaks are part of what is hashed: a placeholder stands alone between its tags.
    sheet = style(styles)
    return fill(
        read(template),
        {**values, **scripts, "style": sheet, "policy": policy([*scripts.values(), *inserted], [sheet])},
    )


def _module(path: str) -> str:
    return read(f"js/{path}")


def _first(text: dict[str, str]) -> str:
    return next((text[language] for language in READER_LANGUAGES if language in text), "mapgen")
