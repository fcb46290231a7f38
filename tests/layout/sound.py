"""What must hold of every sheet, whatever it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from mapgen.layout.drawings import PlacedBox, Points, Sheet

Rectangle = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def faults(sheet: Sheet) -> list[str]:
    """What is wrong with a sheet: boxes on others or outside, lines through boxes or aslant, things twice."""
    return [*_boxes(sheet), *_lines(sheet), *_twice(sheet)]


def _boxes(sheet: Sheet) -> Iterator[str]:
    at = [(placed.box.id, rectangle(placed)) for placed in sheet.boxes]
    for number, (id_, (left, top, right, bottom)) in enumerate(at):
        if left < 0 or top < 0 or right > sheet.width + 1 or bottom > sheet.height + 1:
            yield f"{id_} lies outside"
        for other, (x, y, u, v) in at[number + 1 :]:
            if left < u - 1 and x < right - 1 and top < v - 1 and y < bottom - 1:
                yield f"{id_} lies on {other}"


def _lines(sheet: Sheet) -> Iterator[str]:
    at = [(placed.box.id, rectangle(placed)) for placed in sheet.boxes]
    for name, points in lines(sheet):
        if not points:
            yield f"{name} has a line without points"
        for (x, y), (u, v) in pairwise(points):
            if abs(x - u) > 1 and abs(y - v) > 1:
                yield f"{name} has a line that is neither level nor upright"
            for id_, (left, top, right, bottom) in at:
                across = min(x, u) < right - 1 and max(x, u) > left + 1
                if across and min(y, v) < bottom - 1 and max(y, v) > top + 1:
                    yield f"{name} has a line through {id_}"


def _twice(sheet: Sheet) -> Iterator[str]:
    counted = (
        Counter(placed.box.id for placed in sheet.boxes),
        Counter(wired.step for wired in sheet.steps if wired.step),
        Counter(line.attack for line in sheet.attacks),
        Counter(placed.box.element for placed in sheet.boxes if placed.box.kind == "claim"),
    )
    for count in counted:
        yield from (f"{id_} stands there {times} times" for id_, times in count.items() if times > 1)


def lines(sheet: Sheet) -> Iterator[tuple[str, Points]]:
    """Each line of a sheet, with the id of what it belongs to."""
    for wired in sheet.steps:
        name = wired.step or f"a gap of {wired.to}"
        yield name, wired.wire
        for _, points in wired.stubs:
            yield name, points
        if wired.bar:
            x, top, bottom = wired.bar
            yield name, ((x, top), (x, bottom))
    for line in sheet.attacks:
        yield line.attack, line.points


def rectangle(placed: PlacedBox) -> Rectangle:
    """Where the sides of a box are."""
    box = placed.box
    return (
        placed.x - box.width / 2,
        placed.y - box.height / 2,
        placed.x + box.width / 2,
        placed.y + box.height / 2,
    )
