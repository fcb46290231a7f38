"""Draws the part of a chain on a worksheet as SVG: empty boxes with lines to write on, in ink alone."""

from __future__ import annotations

from collections.abc import Mapping, Set
from html import escape
from math import atan2, cos, degrees, radians, sin
from typing import Any

from mapgen.layout.drawings import PlacedBox, Points, Wired
from mapgen.layout.wrap import wrap
from mapgen.page.worksheet.breaks import lettered
from mapgen.page.worksheet.marks import blank, key
from mapgen.page.worksheet.part import HEIGHT, WIDTH, Part
from mapgen.words import best_wording, both

Record = Mapping[str, Any]

RING = 12.0
"""The radius of the circle for a passage's number in CSS pixels."""
LINES = (0.45, 0.86)
"""Where the lines to write on are, as shares of a box's height."""
SIZE, LEADING, MOST = 12.0, 14.0, 4
"""The print of a claim's label on the key in CSS pixels, and the most lines."""
_ZIGZAG = ((0.14, -0.5), (-0.13, -0.17), (0.13, 0.05), (-0.1, 0.22), (0.08, 0.3), (-0.08, 0.5))
"""The crack as it is drawn on the map (js/map/cracks.js), as shares of its height."""
_TITLE = both("The chain, with empty boxes", "La chaîne, avec des cases vides")


def drawing(
    part: Part,
    argument: Record,
    claims: Mapping[str, Record],
    numbers: Mapping[str, int],
    given: Set[str],
    language: str,
) -> str:
    """Return the SVG of a part of a chain, with what only the key has between marks.

    `claims`: by id. `numbers`: of the passage of each claim that has one. Of those without, the boxes are
    dashed, but for those that are `given`: what other steps of the text lead to is filled in.
    """
    height = min(HEIGHT, part.sheet.height)
    left = (WIDTH - part.sheet.width) / 2
    broken = lettered(part, argument, claims)
    pieces = [
        f'<svg class="chain" width="{_brief(WIDTH)}" height="{_brief(height)}" '
        f'viewBox="{_brief(-left)} 0 {_brief(WIDTH)} {_brief(height)}" role="img">',
        f"<title>{escape(_TITLE.best(language))}</title>",
        *(_step(wired) for wired in part.sheet.steps),
    ]
    for placed in part.sheet.boxes:
        id_ = placed.box.element
        if id_ in given:
            pieces.append(_given(placed, claims[id_], language))
        else:
            is_end = id_ == argument["conclusion"]
            pieces.append(_box(placed, claims[id_], numbers.get(id_), is_end, language))
    pieces += [
        key(_crack(wired.crack, broken[wired.step])) for wired in part.sheet.steps if wired.step in broken
    ]
    pieces += [
        key(_crack((placed.x + placed.box.width / 2, placed.y, 0), broken[placed.box.element]))
        for placed in part.sheet.boxes
        if placed.box.element in broken
    ]
    return "".join([*pieces, "</svg>"])


def _step(wired: Wired) -> str:
    lines = [points for _, points in wired.stubs]
    if wired.bar:
        x, top, bottom = wired.bar
        lines.append(((x, top), (x, bottom)))
    drawn = "".join(f'<path class="wire" d="{_path(points)}"/>' for points in (*lines, wired.wire))
    if wired.bar:
        drawn += f'<path class="bar" d="{_path(lines[-1])}"/>'
    if wired.joint:
        drawn += (
            f'<circle class="joint" cx="{_brief(wired.joint[0])}" cy="{_brief(wired.joint[1])}" r="5.5"/>'
        )
    return drawn + _arrow(wired.wire)


def _arrow(wire: Points) -> str:
    (u, v), (x, y) = wire[-2:] if len(wire) > 1 else (wire[0], wire[0])
    way = atan2(y - v, x - u)
    back = [(x - 10 * cos(way + turn), y - 10 * sin(way + turn)) for turn in (0.42, -0.42)]
    return f'<path class="arrow" d="{_path(((x, y), *back))}Z"/>'


def _box(placed: PlacedBox, claim: Record, number: int | None, is_end: bool, language: str) -> str:
    width, height = placed.box.width, placed.box.height
    x, y = placed.x - width / 2, placed.y - height / 2
    drawn = _frame(placed, "unsaid" if number is None else "end" if is_end else "said")
    first = x + 10
    if number is not None:
        first = x + 2 * RING + 12
        drawn += f'<circle class="ring" cx="{_brief(x + RING + 6)}" cy="{_brief(y + RING + 6)}" r="{_brief(RING)}"/>'
        drawn += key(_text(str(number), x + RING + 6, y + RING + 11, "number"))
    for share, start in zip(LINES, (first, x + 10), strict=True):
        level = y + share * height
        drawn += blank(f'<path class="write" d="{_path(((start, level), (x + width - 10, level)))}"/>')
    return drawn + key(_label(placed, claim, first, language))


def _given(placed: PlacedBox, claim: Record, language: str) -> str:
    """Return a box that is filled in on the sheet, too."""
    return _frame(placed, "said") + _label(placed, claim, placed.x - placed.box.width / 2 + 10, language)


def _frame(placed: PlacedBox, kind: str) -> str:
    width, height = placed.box.width, placed.box.height
    x, y = placed.x - width / 2, placed.y - height / 2
    return f'<rect class="{kind}" x="{_brief(x)}" y="{_brief(y)}" width="{_brief(width)}" height="{_brief(height)}" rx="6"/>'


def _label(placed: PlacedBox, claim: Record, left: float, language: str) -> str:
    """Return the label of a claim in its box, from `left` on."""
    right = placed.x + placed.box.width / 2
    words = claim["short"] or claim["text"]
    lines = wrap(best_wording(words, language), (right - 8 - left) / SIZE, most=MOST)
    top = placed.y - LEADING * len(lines) / 2 + 0.8 * LEADING
    return "".join(_text(line, left, top + LEADING * at, "label") for at, line in enumerate(lines))


def _crack(place: tuple[float, float, float], letter: str) -> str:
    """Return a crack at x and y, across a line that runs in a direction in degrees, with its letter."""
    x, y, turned = place
    height = 46.0 if letter == "A" else 30.0
    zigzag = _path(tuple((a * height, b * height) for a, b in _ZIGZAG))
    at = radians(turned)
    up = (x + 0.7 * height * sin(at), y - 0.7 * height * cos(at))
    return (
        f'<g transform="translate({_brief(x)} {_brief(y)}) rotate({_brief(degrees(at))})">'
        f'<path class="halo" d="{zigzag}"/><path class="crack" d="{zigzag}"/></g>'
        f'<circle class="disc" cx="{_brief(up[0])}" cy="{_brief(up[1])}" r="10"/>'
        + _text(letter, up[0], up[1] + 4.5, "letter")
    )


def _text(text: str, x: float, y: float, name: str) -> str:
    return f'<text class="{name}" x="{_brief(x)}" y="{_brief(y)}">{escape(text)}</text>'


def _path(points: Points) -> str:
    return "M" + "L".join(f"{_brief(x)} {_brief(y)}" for x, y in points)


def _brief(value: float) -> str:
    return f"{round(value, 1):g}"
