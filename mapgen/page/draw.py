"""Draws: a compiled map and its layout become a page; several compiled maps become the index."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from mapgen import vocabulary
from mapgen.layout.places import Layout
from mapgen.page import vis_network
from mapgen.page.index import listing
from mapgen.page.joiner import join
from mapgen.page.parts import fill, island, policy, read, style, words
from mapgen.words import READER_LANGUAGES

_PAGE_STYLES = ("tokens", "base", "header", "frame", "map", "legend", "lists", "text", "details", "print")
_INDEX_STYLES = ("tokens", "base", "header", "index")


def draw_page(compiled: dict[str, Any], layout: Layout) -> str:
    """The whole page of one map: it asks nothing of the network."""
    return _assemble(
        "template.html",
        {
            "title": escape(_first(compiled["document"]["title"])),
            "map": island(_shown(compiled)),
            "sheets": island(vis_network.sheets_data(layout)),
            "vocabulary": island(vocabulary_data()),
            "words": island(words()),
        },
        styles=_PAGE_STYLES,
        scripts={"vis": vis_network.script(), "script": join("main.js", _module)},
    )


def draw_index(compiled_maps: Sequence[dict[str, Any]]) -> str:
    """The page that lists the maps, each with what it is about and how many findings it has."""
    return _assemble(
        "index.html",
        {"listing": listing(compiled_maps, words()), "words": island(words())},
        styles=_INDEX_STYLES,
        scripts={"script": join("index.js", _module)},
    )


def vocabulary_data() -> dict[str, dict[str, dict[str, dict[str, str]]]]:
    """Every word of the vocabulary by its enum: name and meaning in the reader's languages."""
    enums = [
        kind
        for kind in vars(vocabulary).values()
        if isinstance(kind, type) and issubclass(kind, vocabulary.Word) and kind is not vocabulary.Word
    ]
    return {
        kind.__name__: {
            word.value: {"name": word.name_.as_dict(), "meaning": word.meaning.as_dict()} for word in kind
        }
        for kind in enums
    }


def _shown(value: Any) -> Any:
    """The compiled map without what only programs read: the selectors of quotes, and facets not known."""
    if isinstance(value, dict):
        return {
            name: _told(part) if name == "facets" else _shown(part)
            for name, part in value.items()
            if name != "selectors"
        }
    return [_shown(part) for part in value] if isinstance(value, list) else value


def _told(facets: dict[str, Any]) -> dict[str, Any]:
    """The facets that are known: most are not, and their nulls would weigh more than they do."""
    told = {name: _told(part) if isinstance(part, dict) else part for name, part in facets.items()}
    return {name: part for name, part in told.items() if part or name == "term"}


def _assemble(template: str, values: dict[str, str], styles: Sequence[str], scripts: dict[str, str]) -> str:
    # The line breaks are part of what is hashed: a placeholder stands alone between its tags.
    sheet = style(styles)
    return fill(
        read(template), {**values, **scripts, "style": sheet, "policy": policy(scripts.values(), [sheet])}
    )


def _module(path: str) -> str:
    return read(f"js/{path}")


def _first(text: dict[str, str]) -> str:
    return next((text[language] for language in READER_LANGUAGES if language in text), "mapgen")
