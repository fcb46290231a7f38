"""Writes a lesson's questions for other programs; each module of `formats/` with a `fragment` is a format."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Json = Mapping[str, Any]
Wordings = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class QuestionFormat:
    """A format of questions: how its files' names end, how a file begins, each question, and how it ends.

    A file is these pieces one after the other, so that the browser can put it together too.
    """

    suffix: str
    opening: Callable[[Wordings, str], str]
    fragment: Callable[[Json, str], str]
    closing: Callable[[], str]

    def write(self, lesson: Json) -> str:
        """Return the file of a lesson, as JSON values, without the kinds that the format lacks."""
        language = lesson["language"]
        fragments = (self.fragment(item, language) for item in lesson["items"])
        return "".join([self.opening(lesson["title"], language), *fragments, self.closing()])


@cache
def question_formats() -> Mapping[str, QuestionFormat]:
    """Return every format of questions by its module's name, in alphabetical order."""
    names = (one.name.removesuffix(".py") for one in files("mapgen.lessons.formats").iterdir())
    found = sorted(name for name in names if name.isidentifier() and not name.startswith("__"))
    modules = {name: importlib.import_module(f"mapgen.lessons.formats.{name}") for name in found}
    return {
        name: QuestionFormat(module.SUFFIX, module.opening, module.fragment, module.closing)
        for name, module in modules.items()
        if hasattr(module, "fragment")
    }
