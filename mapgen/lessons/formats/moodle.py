"""Moodle XML: each item is a multiple-choice question, with feedback for each answer and a hint.

The format is that of "Moodle XML format" in Moodle's documentation, and of its `qformat_xml`. Items whose
options are to be put in order are left out: their type, `ordering`, is a part of Moodle only from 4.4 on.
The order of the answers is kept, so that a class can speak of "answer c". With the behaviour "Interactive
with multiple tries", a second try is worth half, as on the students' page.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from mapgen.lessons.formats.pieces import (
    MADE,
    Item,
    explained,
    feedback,
    html,
    name,
    on_one_line,
    question,
    wording,
    worths,
)

SUFFIX = "moodle.xml"
PENALTY = "0.5"


def opening(title: Mapping[str, str], language: str) -> str:
    """Return how the file begins: a category for its questions, named after the lesson."""
    category = f"$course$/top/{wording(title, language).replace('/', '//')}"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {MADE} -->\n<quiz>\n'
        f'<question type="category"><category><text>{on_one_line(category)}</text></category></question>\n'
    )


def fragment(item: Item, language: str) -> str:
    """Return an item as a question in a language; empty where Moodle has no type for it."""
    shares = worths(item["options"])
    if item["order"] or not shares:
        return ""
    several = sum(option["right"] for option in item["options"]) > 1
    answers = "".join(
        f'  <answer fraction="{share}" format="html">{_text(html(option["text"], language))}'
        f'<feedback format="html">{_text(feedback(option, language))}</feedback></answer>\n'
        for option, share in zip(item["options"], shares, strict=True)
    )
    hint = html(item["hint"], language)
    told = f'  <hint format="html">{_text(f"<p>{hint}</p>")}</hint>\n' if hint else ""
    return (
        '<question type="multichoice">\n'
        f"  <name>{_text(name(item, language))}</name>\n"
        f'  <questiontext format="html">{_text(question(item, language))}</questiontext>\n'
        f'  <generalfeedback format="html">{_text(explained(item, language))}</generalfeedback>\n'
        f"  <defaultgrade>1</defaultgrade><penalty>{PENALTY}</penalty><hidden>0</hidden>\n"
        f"  <single>{'false' if several else 'true'}</single><shuffleanswers>false</shuffleanswers>"
        "<answernumbering>abc</answernumbering>\n"
        f"{answers}{told}</question>\n"
    )


def closing() -> str:
    """Return how the file ends."""
    return "</quiz>\n"


def _text(content: str) -> str:
    return f"<text>{escape(content, quote=False)}</text>"
