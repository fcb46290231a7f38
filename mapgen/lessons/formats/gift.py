r"""GIFT: each item is a multiple-choice question in a line of text each, with feedback for each answer.

The format is that of "GIFT format" in Moodle's documentation: `~ = # { } :` and the backslash are escaped.
Hints have no place in it. Items whose options are to be put in order are left out: GIFT has no such type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

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

SUFFIX = "gift.txt"

_SIGNS = re.compile(r"[~=#{}:\\]")
_FIRST = re.compile(r"^[%\[]")
"""What would begin a share or a format at the beginning of an answer."""


def opening(title: Mapping[str, str], language: str) -> str:
    """Return how the file begins: a category for its questions, named after the lesson."""
    category = on_one_line(wording(title, language)).replace("/", "//")
    return f"// {MADE}\n\n$CATEGORY: $course$/top/{category}\n\n"


def fragment(item: Item, language: str) -> str:
    """Return an item as a question in a language, and an empty line; empty where GIFT has no type for it."""
    shares = worths(item["options"])
    if item["order"] or not shares:
        return ""
    several = sum(option["right"] for option in item["options"]) > 1
    answers = "".join(
        f"{_sign(option['right'], share, several)}{_answer(html(option['text'], language))}"
        f"#{_escaped(feedback(option, language))}\n"
        for option, share in zip(item["options"], shares, strict=True)
    )
    asked = _escaped(question(item, language))
    whole = _escaped(explained(item, language))
    return f"::{_escaped(name(item, language))}::[html]{asked}{{\n{answers}####{whole}\n}}\n\n"


def closing() -> str:
    """Return how the file ends."""
    return ""


def _sign(right: bool, share: str, several: bool) -> str:
    return f"~%{share}%" if several else "=" if right else "~"


def _answer(content: str) -> str:
    return _escaped(_FIRST.sub(lambda found: f"&#{ord(found[0])};", content))


def _escaped(content: str) -> str:
    return _SIGNS.sub(lambda found: f"\\{found[0]}", content)
