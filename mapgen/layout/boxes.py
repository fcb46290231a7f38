"""How large boxes are, and how their texts are cut into lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from mapgen.layout.drawings import Box, BoxKind, Lines, Print
from mapgen.layout.wrap import wrap
from mapgen.model.elements import Claim
from mapgen.model.labels import first_words
from mapgen.words import READER_LANGUAGES, Text

NEAR_SCALE = 1.5
"""The scale from which boxes show whole sentences, in print that is so much finer on the sheet."""


CLAIM = Print(size=13, leading=16, header=16, padding=7)
GAP = Print(size=13, leading=15, header=0, padding=6, most=2)
ENDING = Print(size=15, leading=19, header=20, padding=14, face="bold", most=5)
"""A chain's conclusion."""
ARGUMENT = Print(size=15, leading=19, header=20, padding=13, face="bold", most=4)
ANSWER = Print(size=18.5, leading=24, header=24, padding=14, face="bold", most=4)
"""The argument that ends in the document's answer."""
SMALL = 12.0
"""The size of the letters of an argument's title and reason."""
SMALL_LEADING = 16.0
INDENT = 18.0
"""How far an argument's reason stands from its left side, after the sign of its word, in CSS pixels."""
REASONS_APART = 8.0
"""The distance between two reasons in CSS pixels."""
FOOT = 26.0
"""The height of the strip below an argument's text, where gaps are counted."""
PRINTS: dict[str, Print] = {
    **dict.fromkeys(BoxKind, CLAIM),
    BoxKind.GAP: GAP,
    BoxKind.ARGUMENT: ARGUMENT,
    "ending": ENDING,
}
"""By the kind of box. A gap that is an unsaid claim has the print of a claim."""


def label_of(claim: Claim) -> Text:
    """Return the label of a claim: its short wording in each language that has one, else its first words."""
    return Text(
        tuple(
            (each, claim.short.get(each) or first_words(claim.text.best(each))) for each in READER_LANGUAGES
        )
    )


def _print_of(kind: BoxKind, ending: bool, finding: int) -> Print:
    if ending:
        return ENDING
    return CLAIM if kind is BoxKind.GAP and finding < 0 else PRINTS[kind]


@lru_cache(maxsize=1 << 16)  # the same box stands on several sheets, and is tried in several widths
def sized(
    id_: str,
    kind: BoxKind,
    element: str,
    label: Text,
    width: float,
    ending: bool = False,
    finding: int = -1,
    more: int = 0,
) -> Box:
    """Return a box `width` CSS pixels wide, and high enough for its label in every language.

    `ending`: it is the chain's conclusion. The other arguments are those of `Box`.
    """
    style = _print_of(kind, ending, finding)
    lines = _lines(label, width - 2 * style.padding, style)
    rows = max(1, *(len(each) for each in lines.values()))
    height = style.header + rows * style.leading + 2 * style.padding
    return Box(id_, kind, element, width, height, lines, finding, more)


def with_reasons(box: Box, whys: Sequence[Text]) -> Box:
    """Return the box of a chain's conclusion, high enough to tell as well why the chain breaks.

    `whys`: the reasons, each of which stands under the label, beside a letter.
    """
    room = (box.width - 2 * ENDING.padding - INDENT) / SMALL
    rows = [max(len(wrap(why.best(each), room, most=4)) for each in READER_LANGUAGES) for why in whys]
    return replace(box, height=box.height + sum(rows) * SMALL_LEADING + REASONS_APART * len(rows))


@lru_cache(maxsize=1 << 12)
def sized_argument(
    id_: str, label: Text, whys: tuple[Text, ...], width: float, answer: bool = False, least: float = 0.0
) -> Box:
    """Return the box of an argument in the overview, with room for its conclusion and why it has its word.

    `whys`: the reasons that it tells; `least`: the least height for these in CSS pixels. `answer`: it ends
    in the document's answer, and is printed larger.
    """
    style = ANSWER if answer else ARGUMENT
    inner = width - 2 * style.padding
    lines = _lines(label, inner, style)
    rows = max(1, *(len(each) for each in lines.values()))
    room = (inner - 2 * INDENT) / SMALL if answer else (inner - INDENT) / SMALL
    small = sum(max(len(wrap(why.best(each), room, most=3)) for each in READER_LANGUAGES) for why in whys)
    reasons = max(1, small) * SMALL_LEADING + REASONS_APART * max(0, len(whys) - 1)
    height = style.header + rows * style.leading + max(least, reasons) + FOOT + 2 * style.padding
    return Box(id_, BoxKind.ARGUMENT, id_, width, height, lines)


def _lines(label: Text, width: float, style: Print) -> Lines:
    return {
        each: wrap(label.best(each), width / style.size, style.face, style.most) for each in READER_LANGUAGES
    }


STUB = (50.0, 24.0)
"""The width and height of a box that has room for a number only, in CSS pixels."""


def stub(id_: str, element: str, label: Text) -> Box:
    """Return the small box with the id `id_` that says the number of a claim which stands elsewhere."""
    lines = {each: wrap(label.best(each), 170 / CLAIM.size)[:1] for each in READER_LANGUAGES}
    return Box(id_, BoxKind.SEE, element, *STUB, lines)


def see(box: Box, id_: str) -> Box:
    """Return the short box with the id `id_` that points to a claim which `box` shows elsewhere."""
    height = CLAIM.leading + 2 * CLAIM.padding
    return Box(id_, BoxKind.SEE, box.element, box.width, height, box.label)


def tag(box: Box, id_: str) -> Box:
    """Return the small box with the id `id_` that says the number of what `box` shows, and points to it."""
    label = {each: lines[:1] for each, lines in box.label.items()}
    return Box(id_, BoxKind.SEE, box.element, *STUB, label)
