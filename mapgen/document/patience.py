"""How much is still sought in one text: a stranger's quotes may be chosen so that each takes seconds.

The unit is about a tenth of a microsecond; what is spent is counted, never
measured by a clock, so that the same file always gives the same findings.
"""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.budgets import most

A_PLACE = 100  # to see whether a quote may stand at a place
A_STEP = 50  # from one part of a quote to the next
_AT_ONCE = 512  # characters that are passed over in one unit
_FOR_LIKENESS = 4  # one part in so many may go into showing what is like a quote that is not there


@dataclass
class Patience:
    """What is left of the budget for finding the quotes of a text."""

    left: int
    for_likeness: int

    @classmethod
    def whole(cls) -> Patience:
        """The whole budget."""
        return cls(most("search"), most("search") // _FOR_LIKENESS)

    @property
    def gone(self) -> bool:
        """Whether nothing more is to be sought."""
        return self.left < 0

    def spend(self, units: int) -> None:
        """Count what something costs."""
        self.left -= units

    @property
    def weary(self) -> bool:
        """Whether no more likenesses are to be sought: a quote that is not there is told all the same."""
        return self.gone or self.for_likeness < 0

    def spend_on_likeness(self, units: int) -> None:
        """Count what it costs to find what a quote is like."""
        self.spend(units)
        self.for_likeness -= units

    def pass_over(self, characters: int) -> None:
        """Count what it costs to run through so many characters."""
        self.left -= characters // _AT_ONCE + 1
