"""What stands below passages and discussion: the questions that fit, and lines to write on in what is left.

js/lesson/worksheet.js does the same, to the byte.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from mapgen.page.worksheet.flow import COLUMNS, LEADING, LINE

Record = Mapping[str, Any]

WRITE, MOST_ROWS, SPARE = 2, 7, 14
"""The fewest lines to write on, the most below one prompt, and the room below them in CSS pixels."""


class Columns:
    """The columns of a worksheet while they are filled: `html` and the height `used` of each."""

    def __init__(self, chain: Record) -> None:
        self.room: int = chain["room"]
        self.first: int = chain["first"]
        """The column in which the passages end: nothing stands between passages."""
        self.html: list[str] = list(chain["columns"])
        self.used: list[int] = list(chain["used"])
        self._why: int = chain["why"]
        """The column that ends with the question why a chain breaks; -1 for none."""

    def put(self, html: str, height: int) -> None:
        """Add a block to the first column that has room for it, if one has."""
        for column in range(self.first, COLUMNS):
            if self.used[column] + height <= self.room:
                self._add(column, html, height)
                return

    def write(self, prompts: Sequence[Record], answer: str) -> None:
        """Fill what is left with prompts and lines to write on, or with `answer` for these on the key."""
        left = list(prompts)
        for column in range(self.first, COLUMNS):
            while found := next((one for one in left if self._rows(column, one["height"]) >= WRITE), None):
                left.remove(found)
                self._write(column, found, answer)
            rows = self._rows(column, -SPARE)
            if column == self._why and rows > 0:
                lines = "" if answer else "<i></i>" * rows
                self._add(column, f'<div class="more">{lines}</div>', rows * LINE)

    def _write(self, column: int, prompt: Record, answer: str) -> None:
        rows = min(MOST_ROWS, self._rows(column, prompt["height"]))
        self._add(
            column,
            f'<div class="write"><p class="prompt">{escape(prompt["prompt"])}</p><div class="answer">'
            + (f"<p>{escape(answer)}</p>" if answer else "<i></i>" * rows)
            + "</div></div>",
            prompt["height"] + rows * LINE + SPARE,
        )

    def _rows(self, column: int, height: int) -> int:
        return (self.room - self.used[column] - height - SPARE) // LINE

    def _add(self, column: int, html: str, height: int) -> None:
        self.html[column] += html
        self.used[column] += height
        self._why = -1 if column == self._why else self._why


def question(told: Record, chain: Record, passage: str) -> tuple[str, int] | None:
    """Return a question's HTML and height on the sheet of a chain; None where the drawing asks or tells it.

    `passage`: how a passage is named by its number, where it stands on the sheet already.
    """
    if chain["html"] and (told["drawn"] or told["tells"] in chain["drawn"]):
        return None
    number = chain["numbers"].get(told["shows"])
    if not number:
        return told["prompt"] + told["shown"] + told["answers"], told["height"]
    named = f'<p class="shown">{passage.replace("{number}", str(number))}</p>'
    return told["prompt"] + named + told["answers"], told["height"] - told["high"] + LEADING
