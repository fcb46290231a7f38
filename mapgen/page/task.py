"""Draws the students' page of a lesson, with the feedback sealed, so that reading the file shows no key.

`js/seal/task_data.js` makes the same page in the browser, byte for byte. What seals is XOR with SHA-256
digests; it keeps from peeping, and not from somebody who writes a program that tries every answer.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from typing import Any

from mapgen.page.common import data_element, module
from mapgen.page.embedding import fill, island, policy, read, style, words
from mapgen.page.joiner import join
from mapgen.page.notice import notices_footer
from mapgen.vocabulary import ItemKind
from mapgen.words import best_wording

TASK_STYLES = (
    "tokens",
    "base",
    "header",
    "head",
    "about",
    "task",
    "task_item",
    "task_end",
    "task_print",
    "forced",
)

DIGITS = 8
"""How many hexadecimal digits of a digest tell whether an answer is right."""

SHARED_WORDS = ("language", "dark", "dark-title")
"""The words of the map page that the students' page shows too."""

Lesson = Mapping[str, Any]
"""A lesson as JSON (docs/lessons.md)."""

Item = Mapping[str, Any]
"""An item of a lesson."""


def draw_task(lesson: Lesson) -> str:
    """Return the students' page of a lesson as HTML, which loads nothing from the network."""
    title = best_wording(lesson["title"], lesson["language"])
    values = {"title": escape(title), "language": lesson["language"], "task": island(task_data(lesson))}
    return fill(task_template(), values)


@cache
def task_template() -> str:
    """Return the students' page with placeholders for a lesson's `title`, `language` and `task`."""
    own = words("task_words.json")
    kinds = {f"kind-{kind}": kind.name_.as_dict() for kind in ItemKind}
    shared = words()
    sheet, script, qr = style(TASK_STYLES), join("task.js", module), _qr_script()
    return fill(
        read("task.html"),
        {
            **{hole: f"{{{{ {hole} }}}}" for hole in ("title", "language", "task")},
            "policy": policy([script, qr], [sheet]),
            "style": sheet,
            "words": data_element(
                "words-data", island(own | kinds | {key: shared[key] for key in SHARED_WORDS})
            ),
            "notices": notices_footer(shared | own, "task"),
            "qr": qr,
            "script": script,
        },
    )


def _qr_script() -> str:
    """The QR library as a script that keeps in `leanQr` what the module exports."""
    source = read("qr/lean-qr.mjs").rstrip()
    body, exports = source.rsplit("export{", 1)
    pairs = (pair.split(" as ") for pair in exports.removesuffix("};").split(","))
    names = ",".join(f"{name}:{own}" for own, name in pairs)
    return f"const leanQr=(()=>{{{body}return{{{names}}}}})();"


def task_data(lesson: Lesson) -> dict[str, Any]:
    """Return what the students' page holds of a lesson: what is asked, and the feedback sealed.

    There is no feedback in it if that is given after the lesson.
    """
    kept = {name: lesson[name] for name in ("id", "title", "document", "language", "feedback")}
    return kept | {"items": [_item(lesson, number) for number in range(len(lesson["items"]))]}


def _item(lesson: Lesson, number: int) -> dict[str, Any]:
    item = lesson["items"][number]
    stage, answer, shown = _stage(lesson, number), answer_kind(item), shown_order(item)
    options = [item["options"][index] for index in shown]
    right = _right(item, shown)
    asked = {
        "kind": item["kind"],
        "stage": stage,
        "answer": answer,
        "prompt": item["prompt"],
        "shown": item["shown"],
        "options": [option["text"] for option in options],
        "left": _left(item, right) if stage == "half" else [],
    }
    if lesson["feedback"] == "later":
        return asked
    return asked | _sealed(item, options, right, f"{lesson['id']}/{number}")


def _sealed(item: Item, options: Sequence[Mapping[str, Any]], right: list[int], key: str) -> dict[str, Any]:
    whys = [{"why": option["why"], "passage": option.get("passage")} for option in options]
    longest = max((len(_json(why)) for why in whys), default=0)
    checked = [right[: last + 1] for last in range(len(right))] if item["order"] else [right]
    told = {"answer": right, "explained": item["explained"], "concept": item.get("concept")}
    return {
        "checks": [_check(key, one) for one in checked],
        "whys": [seal(f"{key}/why/{place}", why, longest) for place, why in enumerate(whys)],
        "hint": seal(f"{key}/hint", item["hint"]),
        "told": seal(f"{key}/told", told),
    }


def _stage(lesson: Lesson, number: int) -> str:
    if lesson["feedback"] == "later":
        return "alone"
    if number < lesson["worked"]:
        return "worked"
    return "half" if number < lesson["worked"] + lesson["half"] else "alone"


def answer_kind(item: Item) -> str:
    """Return how an item is answered: "one" option is chosen, "several" are, or all are put in "order"."""
    if item["order"]:
        return "order"
    return "several" if sum(option["right"] for option in item["options"]) > 1 else "one"


def shown_order(item: Item) -> list[int]:
    """Return the indices of an item's options in the order in which the page shows them."""
    return list(item["shuffled"]) if item["order"] else list(range(len(item["options"])))


def _right(item: Item, shown: list[int]) -> list[int]:
    """The places of the right options as they are shown; of an order, all of them in the right order."""
    if item["order"]:
        return [shown.index(index) for index in range(len(shown))]
    return [place for place, index in enumerate(shown) if item["options"][index]["right"]]


def _left(item: Item, right: list[int]) -> list[int]:
    """What is left to choose from with help: what is right and one other; of an order, its first half."""
    if item["order"]:
        return right[: len(right) // 2]
    wrong = [index for index in range(len(item["options"])) if index not in right]
    return sorted([*right, *_by_digest(wrong, item["id"])[:1]])


def _by_digest(numbers: Sequence[int], seed: str) -> list[int]:
    return sorted(numbers, key=lambda number: hashlib.sha256(f"{seed}/{number}".encode()).hexdigest())


def seal(key: str, value: Any, length: int = 0) -> str:
    """Return a value as JSON, XORed with the SHA-256 digests of `key/0`, `key/1`…, in base64.

    `length`: at least so many bytes, filled with spaces, so that the length tells nothing.
    """
    filled = _json(value).ljust(length)
    blocks = range(-(-len(filled) // 32))
    stream = b"".join(hashlib.sha256(f"{key}/{block}".encode()).digest() for block in blocks)
    return base64.b64encode(bytes(a ^ b for a, b in zip(filled, stream, strict=False))).decode("ascii")


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _check(key: str, answer: Sequence[int]) -> str:
    written = f"{key}/answer/{','.join(map(str, answer))}"
    return hashlib.sha256(written.encode()).hexdigest()[:DIGITS]
