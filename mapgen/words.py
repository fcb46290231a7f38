"""Texts that exist in more than one language.

The reader of a page chooses French or English; a document may be in any
language. `Text` keeps one wording per language and always finds something to
show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

READER_LANGUAGES = ("en", "fr")

_FRENCH_SPACE = re.compile(r" (?=[:;?!»%])|(?<=«) ")


@dataclass(frozen=True, slots=True)
class Text:
    """One meaning in one or more languages: pairs of language code and wording."""

    wordings: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, /, **wordings: str) -> Text:
        """Text.of(en="liver", fr="foie"): languages in alphabetical order, French punctuation spaced."""
        if "fr" in wordings:
            wordings["fr"] = _FRENCH_SPACE.sub("\u00a0", wordings["fr"])
        return cls(tuple(sorted(wordings.items())))

    def __bool__(self) -> bool:
        return bool(self.wordings)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.wordings)

    def get(self, language: str) -> str | None:
        """The wording in that language, or None where nobody wrote one."""
        return dict(self.wordings).get(language)

    def best(self, language: str) -> str:
        """The wording in that language, else in any other, else an empty string."""
        found = self.get(language)
        if found is not None:
            return found
        return self.wordings[0][1] if self.wordings else ""

    def as_dict(self) -> dict[str, str]:
        """Language code → wording, for JSON."""
        return dict(self.wordings)


def some(words: Sequence[str], most: int, language: str) -> str:
    """The first few of some words, and how many more there are; a single one more is told by itself."""
    few = words if len(words) <= most + 1 else words[:most]
    more = len(words) - len(few)
    rest = f" et {more} autres" if language == "fr" else f" and {more} more"
    return ", ".join(few) + rest * bool(more)


def both(en: str, fr: str) -> Text:
    """A text in the reader's two languages."""
    return Text.of(en=en, fr=fr)
