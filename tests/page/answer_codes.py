"""Writes codes of answers from the format in docs/lessons.md, with nothing of what the page uses.

A try is a list of options, by their index in the lesson, or None; a student's answers are a list of
`(first, second, reason)`, one for each item of the lesson.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

Try = Sequence[int] | None
Given = tuple[Try, Try, str]
NOTHING: Given = (None, None, "")


def code_of(lesson: dict[str, Any], sheet: str, answers: Sequence[Given], name: str = "") -> str:
    """The code that a student hands in. `sheet`: four signs of `CROCKFORD`."""
    bits = "".join(f"{CROCKFORD.index(sign):05b}" for sign in sheet)
    bits += text_bits(name)
    for number, (item, given) in enumerate(zip(lesson["items"], answers, strict=True)):
        if lesson["feedback"] == "later" or number >= lesson["worked"]:
            bits += answer_bits(item, given, tries_of(lesson, number))
    bits += "0" * (-len(bits) % 8)
    body = int(bits, 2).to_bytes(len(bits) // 8, "big")
    head = (1 << 11 | 6 + len(body) + 4).to_bytes(2, "big") + bytes.fromhex(lesson["id"])
    return in_signs(head + body + zlib.crc32(head + body).to_bytes(4, "big"))


def tries_of(lesson: dict[str, Any], number: int) -> int:
    """How many tries an item has: one where nothing is told after it, or only two answers are possible."""
    item, first_alone = lesson["items"][number], lesson["worked"] + lesson["half"]
    if lesson["feedback"] == "later":
        return 1
    if not item["order"] and sum(option["right"] for option in item["options"]) > 1:
        return 2
    count = len(item["options"])
    with_help = count - count // 2 if item["order"] else 2
    return 2 if (with_help if number < first_alone else count) > 2 else 1


def in_signs(data: bytes) -> str:
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 5)
    signs = "".join(CROCKFORD[int(bits[at : at + 5], 2)] for at in range(0, len(bits), 5))
    return "-".join(signs[at : at + 5] for at in range(0, len(signs), 5))


def text_bits(text: str) -> str:
    data = text.encode()
    return f"1{len(data):08b}" + "".join(f"{byte:08b}" for byte in data) if data else "0"


def answer_bits(item: dict[str, Any], given: Given, tries: int) -> str:
    first, second, reason = given
    bits = try_bits(item, first)
    if first is not None and tries == 2:
        bits += try_bits(item, second)
    return bits + (text_bits(reason) if item["kind"] == "break" else "")


def try_bits(item: dict[str, Any], chosen: Try) -> str:
    count = len(item["options"])
    if item["order"]:
        return order_bits(item, chosen, count)
    if sum(option["right"] for option in item["options"]) > 1:
        return "".join(str(int(option in (chosen or ()))) for option in range(count))
    return f"{chosen[0] + 1 if chosen else 0:0{count.bit_length()}b}"


def order_bits(item: dict[str, Any], chosen: Try, count: int) -> str:
    if chosen is None:
        return "0"
    shown = item["shuffled"]
    bits, left = "1", list(range(count))
    for option in chosen:
        place = shown.index(option)
        if width := (len(left) - 1).bit_length():
            bits += f"{left.index(place):0{width}b}"
        left.remove(place)
    return bits
