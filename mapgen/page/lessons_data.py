"""What a map's page carries to make lessons in the browser: the same files as `mapgen lesson` makes.

The items with the fragments of each file that asks them, and the worksheets of the chains. It is compressed,
and unpacked when a teacher asks for a task. What all pages have in common stands in `templates`: the page
itself, the students' page, and the frame of a worksheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mapgen.lessons.export import question_formats
from mapgen.lessons.formats import scorm
from mapgen.lessons.values import MOST_QUESTIONS
from mapgen.page.embedding import font_faces, read
from mapgen.page.task import task_template
from mapgen.page.worksheet import Reasoning, chain_data, frame_data, question_data
from mapgen.vocabulary import ItemKind
from mapgen.words import READER_LANGUAGES

Record = Mapping[str, Any]

FONT = "{{ font }}"
"""Stands in the templates where the rules of the font do, which the page has already."""

_CHOSEN_BY: Record = {"lacking": {}, "first": "", "leading": {}, "never": {}, "seldom": {}, "guessed": []}
"""What the browser chooses by, as in `bank_json`; empty in a page without a bank."""


def lessons_data(compiled: Record, bank: Record) -> dict[str, Any]:
    """Return what the page of a map needs to make lessons.

    `bank`: the items of the map in their order, and what a lesson is chosen by, as JSON values.
    """
    document = compiled["document"]
    reasoning = Reasoning(compiled, with_break(bank))
    return {
        "document": {
            name: document[name] for name in ("title", "author", "publisher", "date", "url", "language")
        },
        "kinds": [str(kind) for kind in ItemKind],
        "most": MOST_QUESTIONS,
        **{name: bank.get(name, empty) for name, empty in _CHOSEN_BY.items()},
        "items": [
            {"item": item, "paper": question_data(item), "formats": _fragments(item)}
            for item in bank["items"]
        ],
        "formats": _frames(compiled),
        "sheets": [
            {"chain": argument["id"], **chain_data(reasoning, argument)} for argument in compiled["arguments"]
        ],
    }


def with_break(bank: Record) -> frozenset[str]:
    """Return the chains, by their ids, of which an item of a bank asks where they break."""
    return frozenset(item["chain"] for item in bank["items"] if item["kind"] == ItemKind.BREAK)


def _fragments(item: Record) -> dict[str, dict[str, str]]:
    """Return an item in each format of questions: format → language → text."""
    return {
        name: {language: one.fragment(item, language) for language in READER_LANGUAGES}
        for name, one in question_formats().items()
    }


def _frames(compiled: Record) -> dict[str, dict[str, Any]]:
    """Return how a file of each format is named, begins for a lesson about each chain or all, and ends."""
    titles = {"": compiled["document"]["title"]} | {one["id"]: one["title"] for one in compiled["arguments"]}
    return {
        name: {
            "suffix": one.suffix,
            "openings": [
                {"chain": chain, **{language: one.opening(title, language) for language in READER_LANGUAGES}}
                for chain, title in titles.items()
            ],
            "closing": one.closing(),
        }
        for name, one in question_formats().items()
    }


def templates() -> dict[str, Any]:
    """Return the templates of the files that a lesson consists of, without the font."""
    frame = frame_data()
    return {
        "page": read("template.html"),
        "missing": read("shared.html").rstrip(),
        "manifest": scorm.TEMPLATE,
        "task": task_template().replace(font_faces(), FONT),
        "worksheet": {**frame, "page": frame["page"].replace(font_faces(), FONT)},
    }
