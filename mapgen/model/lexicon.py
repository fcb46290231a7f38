"""Word lists of the rules, kept as data: families of expressions, and the uses in which they are harmless.

A list is a file `<name>.<language>.txt`, one entry a line. `# ` begins a remark
and `[family]` a family; what stands under `[harmless]` is let pass wherever it
overlaps an entry. In an entry `*` stands for the rest of a word, `(a|b)` for
one or the other, ` … ` for up to five words, `^` for the beginning of the
sentence, `<n>` for a number in digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

HARMLESS = "harmless"
MEANING = "meaning"

_SIGNS = {
    " … ": r"\s+(?:[^\s.;:!?]+\s+){0,5}?",
    "<n>": r"\d+(?:[\s.,]\d+)*",
    "*": r"\w*",
    "'": "['’]",
    "(": "(?:",
    ")": ")",
    "|": "|",
    "^": r"(?:\A\W*)",
    " ": r"\s+",
}
_SIGN = re.compile("|".join(re.escape(sign) for sign in _SIGNS))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The families of one list in one language, each as a pattern."""

    families: Mapping[str, re.Pattern[str]]

    def find(self, sentence: str) -> Iterator[tuple[str, int, int]]:
        """Each family's words in a sentence with their places, but for harmless uses."""
        harmless = self.families.get(HARMLESS)
        spared = [match.span() for match in harmless.finditer(sentence)] if harmless else []
        for family, pattern in self.families.items():
            if family in (HARMLESS, MEANING):
                continue
            for match in pattern.finditer(sentence):
                start, end = match.span()
                if not any(first < end and start < last for first, last in spared):
                    yield family, start, end


@cache
def lexicon(package: str, name: str, language: str) -> Lexicon:
    """A list of a package in the language of that code; an empty one where there is none."""
    code = language.lower().replace("_", "-").split("-")[0]
    file = files(package).joinpath(f"{name}.{code}.txt")
    if not code.isalpha() or not file.is_file():
        return Lexicon({})
    entries: dict[str, list[str]] = {}
    family = name
    for line in map(str.strip, file.read_text(encoding="utf-8").splitlines()):
        if line.startswith("["):
            family = line.strip("[]")
        elif line and not line.startswith("#"):
            entries.setdefault(family, []).append(line)
    return Lexicon({family: _pattern(own) for family, own in entries.items()})


def _pattern(entries: list[str]) -> re.Pattern[str]:
    """One pattern for all entries; the longest is tried first."""
    forms = "|".join(_form(entry) for entry in sorted(entries, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{forms})(?:(?<=['’])|(?!\w))", re.IGNORECASE)


def _form(entry: str) -> str:
    parts, at = [], 0
    for sign in _SIGN.finditer(entry):
        parts += [re.escape(entry[at : sign.start()]), _SIGNS[sign[0]]]
        at = sign.end()
    return "".join([*parts, re.escape(entry[at:])])
