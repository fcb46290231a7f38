"""What the command line makes of a shipped map: the lesson, its files and its page."""

from __future__ import annotations

from functools import cache
from typing import Any

from mapgen.layout.arrange import arrange
from mapgen.lessons.as_json import bank_json, lesson_json
from mapgen.lessons.bank import bank
from mapgen.lessons.choose import choose
from mapgen.lessons.choose import lesson as lesson_of
from mapgen.lessons.values import Choices
from mapgen.page import draw_page
from mapgen.pipeline import check_file, compile_map, summarise
from tests.browser.shipped import ROOT

NAME = "migraine-magnesium"
CHAIN = "from-deficit-to-attack"


class Made:
    """What the command line makes of a shipped map."""

    def __init__(self, name: str) -> None:
        checked = check_file(ROOT / "arguments" / f"{name}.yaml", f"arguments/{name}.yaml")
        assert checked.map is not None
        self.map = checked.map
        told = summarise(checked.map, checked.strengths, checked.findings)
        self.whole = bank(checked.map, checked.strengths, checked.findings, told)
        self.bank = self.whole.items
        self.compiled = compile_map(checked.map, checked.strengths, checked.findings)
        self.layout = arrange(checked.map, checked.strengths, told.gaps, checked.findings)

    def lesson(self, without: str = "", **choices: Any) -> dict[str, Any]:
        wished = Choices(**{"chain": CHAIN, "language": "fr", "without": (without,), **choices})
        chosen = choose(self.whole, wished)
        return lesson_json(lesson_of(chosen, wished), self.map)

    def teacher_page(self, lesson: dict[str, Any]) -> str:
        return draw_page(self.compiled, self.layout, bank=bank_json(self.whole), lesson=lesson)


@cache
def made(name: str = NAME) -> Made:
    return Made(name)
