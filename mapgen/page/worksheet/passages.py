"""The passages of the text on a worksheet, each with its number, in the sentence to which it belongs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from mapgen.page.worksheet.flow import COLUMN, LEADING, Block, lines
from mapgen.words import in_quotation_marks

Record = Mapping[str, Any]
LONGEST_WORD = 8
"""How many characters count as a word, for languages that are written without spaces."""
SENTENCE = 10
"""How many words more than a passage may have its sentence may have to be shown."""
INDENT = 22
"""What stands before a passage or an answer, in CSS pixels."""
_SENTENCE = re.compile(r"[.!?…][)»”\"]?\s+|\n\s*\n")
"""Where a sentence or a paragraph ends, near enough to show a passage in its sentence."""
FAR = 400
"""How many characters before and after a passage are looked at."""


def passage(document: Record, spans: Sequence[tuple[int, int]], number: int, longest: int) -> Block:
    """Return a passage with its number; one that begins within a sentence is shown in it if there is room."""
    words = " […] ".join(document["text"][slice(*span)] for span in spans).split()
    told = " ".join(words[:longest])[: longest * LONGEST_WORD]
    before, after = _rest_of_sentence(document["text"], spans)
    if told != " ".join(words):
        told, before, after = f"{told.rstrip()} […]", "", ""
    elif not before.strip() or len(f"{before}{told}{after}".split()) > longest + SENTENCE:
        before, after = "", ""
    quoted = _set(in_quotation_marks(f"{before}{told}{after}", document["language"]))
    own = _set(told)
    is_part = bool(before)
    marked = escape(quoted).replace(escape(own), f"<b>{escape(own)}</b>", 1) if is_part else escape(quoted)
    html = (
        f'<div class="passage"><b>{number}</b>'
        f'<span lang="{escape(document["language"])}" dir="auto">{marked}</span></div>'
    )
    return Block(html, LEADING * lines(quoted, COLUMN - INDENT, "bold" if is_part else "regular") + 5)


def _set(words: str) -> str:
    """Return words whose French quotation marks stay on the line of what they hold."""
    return words.replace("« ", "«\u00a0").replace(" »", "\u00a0»")


def _rest_of_sentence(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, str]:
    """Return the words of the same sentence before a passage, and after it, up to its full stop."""
    start, end = spans[0][0], spans[-1][1]
    begins = [found.end() for found in _SENTENCE.finditer(text, max(0, start - FAR), start)]
    before = text[begins[-1] if begins else start : start]
    ending = _SENTENCE.search(text, max(start, end - 1), end + FAR)
    after = text[end : max(end, ending.start() + 1)] if ending else ""
    return re.sub(r"\s+", " ", before), re.sub(r"\s+", " ", after.rstrip())
