"""Texts in more than one language.

The reader of a page chooses French or English; a document may be in any language.
`Text` holds one wording for each language, and falls back on another language
where one is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

READER_LANGUAGES = ("en", "fr")

_FRENCH_SPACE = re.compile(r" (?=[:;?!»%])|(?<=«) ")


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one or more languages, as pairs of language code and wording."""

    wordings: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, /, **wordings: str) -> Text:
        """Text.of(en="liver", fr="foie"); French punctuation gets its no-break spaces."""
        if "fr" in wordings:
            wordings["fr"] = _FRENCH_SPACE.sub("\u00a0", wordings["fr"])
        return cls(tuple(sorted(wordings.items())))

    def __bool__(self) -> bool:
        return bool(self.wordings)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.wordings)

    def get(self, language: str) -> str | None:
        """The wording in a language; None where there is none."""
        return dict(self.wordings).get(language)

    def best(self, language: str) -> str:
        """The wording in a language, else in another, else an empty string."""
        found = self.get(language)
        if found is not None:
            return found
        return self.wordings[0][1] if self.wordings else ""

    def as_dict(self) -> dict[str, str]:
        """The wordings by language code, for JSON."""
        return dict(self.wordings)


def some(words: Sequence[str], most: int, language: str) -> str:
    """The first `most` of some words and the number of the others; a single other word is listed instead."""
    few = words if len(words) <= most + 1 else words[:most]
    more = len(words) - len(few)
    rest = f" et {more} autres" if language == "fr" else f" and {more} more"
    return ", ".join(few) + rest * bool(more)


def both(en: str, fr: str) -> Text:
    """A text in English and French."""
    return Text.of(en=en, fr=fr)
