"""The budget for searching the quotes of one file, since a file may hold quotes that take very long to find.

It is counted in units of work; a unit takes about a tenth of a microsecond. Work is
counted and never timed, so that the same file gives the same findings on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.budgets import most

BOUNDARY_CHECK = 100
"""Units for checking whether a quote may begin and end at a candidate passage."""
SEQUENCE_STEP = 50
"""Units for going from one part of a quote to the next."""
_SCANNED_PER_UNIT = 512
"""Characters that a plain string search passes in one unit."""
_SIMILARITY_SHARE = 4
"""One unit in so many may be spent on passages that are similar to a quote that is not found."""


@dataclass
class SearchBudget:
    """The units that are left for the quotes of one file.

    `left`: for all searches. `left_for_similarity`: how many of them for similar passages.
    """

    left: int
    left_for_similarity: int

    @classmethod
    def full(cls) -> SearchBudget:
        """A new budget of the size that `mapgen.budgets` grants to a file."""
        return cls(most("search"), most("search") // _SIMILARITY_SHARE)

    @property
    def exhausted(self) -> bool:
        """Whether the search for quotes has to stop."""
        return self.left < 0

    @property
    def similarity_exhausted(self) -> bool:
        """Whether the search for similar passages has to stop; quotes may still be searched."""
        return self.exhausted or self.left_for_similarity < 0

    def spend(self, units: int) -> None:
        """Take units from `left`."""
        self.left -= units

    def spend_on_similarity(self, units: int) -> None:
        """Take units from `left` and from `left_for_similarity`."""
        self.spend(units)
        self.left_for_similarity -= units

    def spend_on_scan(self, characters: int) -> None:
        """Take from `left` the units that a plain string search through so many characters costs."""
        self.spend(characters // _SCANNED_PER_UNIT + 1)
