"""Items and lessons as JSON values, with their key and without it.

What the page, the formats and other programs read. `without_key` holds nothing that tells which option is
right: neither ids of elements nor reasons.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from mapgen.lessons.values import Bank, Context, Explained, Item, Lesson, Option, Shown
from mapgen.model.argument_map import ArgumentMap

Json = dict[str, Any]
_ID = 8
"""How many hexadecimal digits a lesson's id has."""


def lesson_json(lesson: Lesson, map_: ArgumentMap) -> Json:
    """Return a lesson on the document of a map, with its key. Its `id` depends on all that it contains."""
    document, choices = map_.document, lesson.choices
    chain = None if lesson.asks_for_end else map_.argument.get(choices.chain)
    content = {
        "title": (chain.title if chain else document.title).as_dict(),
        "document": {
            "title": document.title.as_dict(),
            "author": document.author,
            "publisher": document.publisher,
            "date": document.date,
            "url": document.url,
            "language": document.language,
        },
        "chain": choices.chain,
        "language": choices.language,
        "feedback": str(choices.feedback),
        "worked": lesson.worked,
        "half": lesson.half,
        "items": [item_json(item) for item in lesson.items],
    }
    return {"id": lesson_id(content), **content}


def bank_json(bank: Bank) -> Json:
    """Return all that can be asked about a map, with its key, and what a lesson is chosen by."""
    return {
        "first": bank.first,
        "leading": {chain: list(others) for chain, others in bank.leading.items()},
        "never": {id_: sorted(others) for id_, others in bank.never.items() if others},
        "seldom": {id_: sorted(others) for id_, others in bank.seldom.items() if others},
        "guessed": sorted(bank.guessed),
        "items": [item_json(item) for item in bank.items],
        "lacking": {
            chain: {str(kind): why.as_dict() for kind, why in kinds.items()}
            for chain, kinds in bank.lacking.items()
        },
    }


def lesson_id(content: Mapping[str, Any]) -> str:
    """Return the first 8 hexadecimal digits of the SHA-256 of a lesson's JSON without its id.

    The JSON is in UTF-8, without spaces between its signs, its keys in the order in which they stand.
    """
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:_ID]


def item_json(item: Item) -> Json:
    """Return an item with its key."""
    return {
        "id": item.id,
        "kind": str(item.kind),
        "chain": item.chain,
        "about": list(item.about),
        "prompt": item.prompt.as_dict(),
        "shown": [_shown(one) for one in item.shown],
        "options": [_option(option) for option in item.options],
        "many": item.many,
        "order": item.order,
        "shuffled": list(item.shuffled),
        "explained": _explained(item.explained),
        "hint": item.hint.as_dict(),
        **(
            {"concept": {"name": item.concept.name.as_dict(), "url": item.concept.url}}
            if item.concept is not None
            else {}
        ),
    }


def without_key(item: Mapping[str, Any]) -> Json:
    """Return what a student may see of an item's JSON before it is answered, options as they are shown."""
    order = item["shuffled"] or range(len(item["options"]))
    return {
        "kind": item["kind"],
        "prompt": item["prompt"],
        "shown": item["shown"],
        "options": [{"text": item["options"][number]["text"]} for number in order],
        "many": item["many"],
        "order": item["order"],
        "hint": item["hint"],
    }


def _shown(one: Shown) -> Json:
    return {"text": one.text.as_dict(), **_with(one.context)}


def _option(option: Option) -> Json:
    return {
        "text": option.text.as_dict(),
        "on": option.on,
        **_with(option.context),
        "right": option.right,
        "why": option.why.as_dict(),
    }


def _explained(explained: Explained) -> Json:
    return {
        "text": explained.text.as_dict(),
        "rule": explained.rule,
        "rule_why": explained.rule_why.as_dict(),
        "passages": [_context(context) for context in explained.contexts],
    }


def _with(context: Context | None) -> Json:
    return {"passage": _context(context)} if context is not None else {}


def _context(context: Context) -> Json:
    return {"before": context.before, "quote": context.quote, "after": context.after}
