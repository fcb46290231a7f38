"""Joints: hyphens between two word characters, and which of them count as equal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Gap(Enum):
    """What follows the hyphen of a joint."""

    NONE = "none"
    """There is no hyphen."""
    TIGHT = "tight"
    """The hyphen touches the next word."""
    LOOSE = "loose"
    """Spaces follow, or a blank line."""
    BROKEN = "broken"
    """One line break follows."""


_SAME_GAPS = {(gap, gap) for gap in Gap}
# Pairs of (in the document, in the quote) that count as equal. YAML folds a line break into
# a space, so that a LOOSE joint of a quote may stand for a BROKEN one.
_LIKE_GAPS = _SAME_GAPS | {
    (Gap.TIGHT, Gap.BROKEN),
    (Gap.LOOSE, Gap.BROKEN),
    (Gap.BROKEN, Gap.TIGHT),
    (Gap.BROKEN, Gap.LOOSE),
}
# Between letters also these: "magné-\nsium" is the word "magnésium", but "5-\n10" is never "510".
_LIKE_GAPS_OF_LETTERS = _LIKE_GAPS | {
    (Gap.TIGHT, Gap.LOOSE),
    (Gap.BROKEN, Gap.NONE),
}


@dataclass(frozen=True, slots=True)
class Joint:
    """A hyphen between two word characters; `letters`: both are letters."""

    gap: Gap
    letters: bool


NO_JOINT = Joint(Gap.NONE, True)


def alike(here: Joint, there: Joint) -> bool:
    """Whether a quote may have the joint `there` where the document has the joint `here`."""
    pair = (here.gap, there.gap)
    return pair in (_LIKE_GAPS_OF_LETTERS if here.letters and there.letters else _LIKE_GAPS)


def gap_of(space: str) -> Gap:
    """What follows a hyphen, by the white space after it."""
    if not space:
        return Gap.TIGHT
    # No word continues in the next paragraph.
    return Gap.BROKEN if space.count("\n") == 1 else Gap.LOOSE
