"""Texts with a wording in each of several languages.

The reader of a page chooses French or English; a document may be in any
language. `Text` keeps a wording per language, and shows another language
where the reader's is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

READER_LANGUAGES = ("en", "fr")

_FRENCH_SPACE = re.compile(r" (?=[:;?!»%])|(?<=«) ")

_APOSTROPHE = re.compile(r"`[^`]*`|(?<=[^\W\d_])'(?=[^\W\d_]|[«“])")
"""A straight apostrophe within a word or between a word and a quotation mark; or what stands in backticks,
which is kept as it was written."""

_QUOTED = re.compile(r"`[^`]*`|(?<![^\s(\[’'])\"(?!\s)([^\"`]+)(?<!\s)\"(?![^\s.,:;!?…)\]])")
"""Words between straight quotation marks; or what stands in backticks, which is kept as it was written."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text: pairs of language code and wording. It is false where it has no wording."""

    wordings: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, /, **wordings: str) -> Text:
        """Return a text from its wordings by language code, sorted by code, in the typography of print.

        In English and French, apostrophes within words are curved, and words between straight quotation
        marks stand between those of the language; in French, the space before a sign of punctuation does
        not break.
        """
        for language in wordings.keys() & READER_LANGUAGES:
            if '"' in wordings[language]:
                marked = "«\u00a0{}\u00a0»" if language == "fr" else "“{}”"
                wordings[language] = _QUOTED.sub(partial(_marked, marked), wordings[language])
            if "'" in wordings[language]:
                wordings[language] = _APOSTROPHE.sub(_curved, wordings[language])
        if "fr" in wordings:
            wordings["fr"] = _FRENCH_SPACE.sub("\u00a0", wordings["fr"])
        return cls(tuple(sorted(wordings.items())))

    def __bool__(self) -> bool:
        return bool(self.wordings)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.wordings)

    def get(self, language: str) -> str | None:
        """Return the wording in that language, or None where there is none."""
        return dict(self.wordings).get(language)

    def best(self, language: str) -> str:
        """Return the wording in that language, else the first wording, else an empty string."""
        for code, wording in self.wordings:
            if code == language:
                return wording
        return self.wordings[0][1] if self.wordings else ""

    def as_dict(self) -> dict[str, str]:
        """Return the wordings by language code."""
        return dict(self.wordings)


def best_wording(wordings: Mapping[str, str], language: str) -> str:
    """Return the wording in that language, else the first wording, else an empty string."""
    return Text(tuple(wordings.items())).best(language)


def _curved(found: re.Match[str]) -> str:
    return "’" if found[0] == "'" else found[0]


def _marked(marks: str, found: re.Match[str]) -> str:
    return found[0] if found[1] is None else marks.format(found[1])


def some(words: Sequence[str], most: int, language: str) -> str:
    """Return the first `most` words and how many more there are; all words if only one would be left out."""
    few = words if len(words) <= most + 1 else words[:most]
    more = len(words) - len(few)
    rest = f" et {more} autres" if language == "fr" else f" and {more} more"
    return ", ".join(few) + rest * bool(more)


def in_quotation_marks(words: str, language: str) -> str:
    """Return words in the quotation marks of a language; those within become ‘…’, in French “…”.

    French marks do not part from their words at the end of a line.
    """
    marks = "fr" if language == "fr" else "en"
    opening, closing = _INNER[marks]
    words = _OPENING.sub(opening, words).replace('"', closing)
    for outer, inner in _WITHIN[marks]:
        words = words.replace(outer, inner)
    return f"«\u00a0{words}\u00a0»" if language == "fr" else f"“{words}”"


_OPENING = re.compile(r"(?<![^\s(\[’'>])\"(?=[\w(\[‘“«…<])")
"""A straight mark that opens; it may stand beside the tags of a piece of HTML."""

_INNER = {"en": ("‘", "’"), "fr": ("“", "”")}

_WITHIN = {
    "en": (("“", "‘"), ("”", "’")),
    "fr": (("«\u00a0", "“"), ("« ", "“"), ("«", "“"), ("\u00a0»", "”"), (" »", "”"), ("»", "”")),
}
"""By language, what becomes of the quotation marks within others, in this order."""


@lru_cache(maxsize=10_000)
def both(en: str, fr: str) -> Text:
    """Return a text in English and French."""
    return Text.of(en=en, fr=fr)


def filled(template: Text, **values: object) -> Text:
    """Return a text with each `{name}` replaced by a value; a `Text` by its wording in the same language.

    What is put in stays as it is, where `both` would set the name of a file as print sets words.
    """
    return Text(
        tuple(
            (
                language,
                wording.format(
                    **{
                        name: value.best(language) if isinstance(value, Text) else value
                        for name, value in values.items()
                    }
                ),
            )
            for language, wording in template
        )
    )


_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?")
_MONTHS = tuple(
    both(en, fr)
    for en, fr in (
        ("January", "janvier"),
        ("February", "février"),
        ("March", "mars"),
        ("April", "avril"),
        ("May", "mai"),
        ("June", "juin"),
        ("July", "juillet"),
        ("August", "août"),
        ("September", "septembre"),
        ("October", "octobre"),
        ("November", "novembre"),
        ("December", "décembre"),
    )
)


def date_in_words(date: str) -> Text:
    """Return a date such as 2025-11-03 or 2025-11 as one writes it: "3 November 2025", "1er novembre 2025".

    What is no such date stays as it is. On the page `inReadersForm` (`js/saying/numbers.js`) does the same.
    """
    found = _DATE.fullmatch(date)
    if found is None:
        return both(date, date)
    year, month, day = found[1], _MONTHS[int(found[2]) - 1], int(found[3] or 0)
    days = {"en": f"{day} ", "fr": "1er " if day == 1 else f"{day} "} if day else {}
    return Text(
        tuple((language, f"{days.get(language, '')}{month.best(language)} {year}") for language, _ in month)
    )
