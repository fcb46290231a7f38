"""Measures how mapgen reads texts: `python -m tests.reading.measure CORPUS FOLDER`.

It fetches nothing: FOLDER is a copy of the corpus. Each corpus has its own figures; `CORPORA` names them.
With `--show`, what went wrong is printed as well.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.reading import corpora


@dataclass
class Tally:
    """How many of how many things were right, for each thing that is measured, and what was wrong."""

    right: dict[str, int] = field(default_factory=dict)
    every: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def count(self, what: str, is_right: bool, shown: str) -> None:
        """Count one thing; `shown` is what is printed where it is wrong."""
        self.every[what] = self.every.get(what, 0) + 1
        self.right[what] = self.right.get(what, 0) + is_right
        if not is_right:
            self.wrong.append(f"{what}: {shown}")

    def lines(self) -> Iterator[str]:
        """Yield a line for each thing that was measured."""
        for what, every in self.every.items():
            right = self.right[what]
            yield f"{what}: {right:,} of {every:,} ({100 * right / every:.1f} %)"


Measure = Callable[[Path], Iterator[tuple[str, bool, str]]]

CORPORA: dict[str, Measure] = {
    "fakehealth": corpora.fakehealth,
    "abstrct": corpora.abstrct,
    "microtexts": corpora.microtexts,
    "essays": corpora.essays,
    "golden": corpora.golden,
}


def main() -> None:
    """Print the figures of one corpus."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("corpus", choices=sorted(CORPORA))
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--show", action="store_true", help="print what went wrong")
    options = arguments.parse_args()
    tally = Tally()
    for what, is_right, shown in CORPORA[options.corpus](options.folder):
        tally.count(what, is_right, shown)
    print("\n".join(tally.lines()) or f"nothing to measure in {options.folder}")
    if options.show:
        print("\n".join(tally.wrong))


if __name__ == "__main__":
    main()
