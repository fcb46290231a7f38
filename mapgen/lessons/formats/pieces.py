"""What every format of questions writes: an item's texts as HTML, and what each answer is worth."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from mapgen.words import best_wording

Item = Mapping[str, Any]
"""An item as JSON values (`as_json.item_json`)."""

_NAME = 60
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

MADE = "Made by mapgen."
"""What a file says of itself, so that it may be written over (`outputs.py`)."""

WORTH = {
    1: "100",
    2: "50",
    3: "33.33333",
    4: "25",
    5: "20",
    6: "16.66667",
    7: "14.28571",
    8: "12.5",
    9: "11.11111",
    10: "10",
}
"""What one of so many answers is worth, in hundredths of the question: the shares that Moodle knows."""


def wording(text: Mapping[str, str], language: str) -> str:
    """Return a text in a language, else in the first that it has, without signs that XML does not have."""
    return _NOT_IN_XML.sub("·", best_wording(text, language)).strip()


def html(text: Mapping[str, str], language: str) -> str:
    """Return a text in a language as HTML on one line."""
    return on_one_line(wording(text, language))


def on_one_line(words: str) -> str:
    """Return words as HTML on one line."""
    return escape(re.sub(r"[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+", " ", words), quote=False)


def name(item: Item, language: str) -> str:
    """Return the name of a question in a question bank: the beginning of what it asks, and the item's id."""
    words = re.sub(r"\s+", " ", wording(item["prompt"], language)).strip()
    if len(words) > _NAME:
        words = words[: _NAME - 1].rsplit(" ", 1)[0] + "…"
    return f"{words} [{_NOT_IN_XML.sub('·', item['id'])}]"


def question(item: Item, language: str) -> str:
    """Return as HTML what an item asks, and what stands above its options."""
    shown = "".join(
        f"<li>{html(one['text'], language)}{_quote(one.get('passage'))}</li>" for one in item["shown"]
    )
    return f"<p>{html(item['prompt'], language)}</p>{f'<ul>{shown}</ul>' if shown else ''}"


def feedback(option: Mapping[str, Any], language: str) -> str:
    """Return as HTML why an option is right or wrong, with its words in the document."""
    return f"<p>{html(option['why'], language)}</p>{_quote(option.get('passage'))}"


def explained(item: Item, language: str) -> str:
    """Return as HTML the worked answer of an item, with a link to the concept that it trains, if any."""
    own = item["explained"]
    told = [own["text"], own["rule_why"]]
    parts = [f"<p>{html(text, language)}</p>" for text in told if wording(text, language)]
    parts += [_quote(passage) for passage in own["passages"]]
    concept = item.get("concept")
    if concept:
        url = escape(concept["url"], quote=True)
        parts.append(f'<p><a href="{url}">{html(concept["name"], language)}</a></p>')
    return "".join(parts)


def worths(options: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return what each option is worth, in hundredths of the question; empty where there are too many.

    Where several are right, they share the question, and a wrong one takes as much away as there are wrong
    ones, so that who chooses all has nothing.
    """
    right = sum(option["right"] for option in options)
    wrong = len(options) - right
    if right not in WORTH or (right > 1 and wrong not in {0, *WORTH}):
        return []
    loss = "0" if right == 1 or not wrong else f"-{WORTH[wrong]}"
    return [WORTH[right] if option["right"] else loss for option in options]


def _quote(passage: Mapping[str, str] | None) -> str:
    if not passage:
        return ""
    before, quote, after = (
        on_one_line(_NOT_IN_XML.sub("·", passage[part])) for part in ("before", "quote", "after")
    )
    return f"<blockquote>{before}<b>{quote}</b>{after}</blockquote>"
