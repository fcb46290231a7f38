"""Word lists of the rules, kept as data: groups of expressions, and the uses in which they are harmless.

A named group of expressions in a list is called a family.

A list is a file `lexicons/<name>.<language>.txt`, one entry a line; where every
language has the same, `lexicons/<name>.txt`. `# ` begins a remark
and `[family]` a family; what stands under `[harmless]` is let pass wherever it
overlaps an entry. Entries are written as `document/lexicon/expressions` reads them. A line
`<studies> = (studies|trials)` names a group of words, and `<studies>` stands for it in the
entries below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from mapgen.document.intervals import MergedIntervals
from mapgen.document.lexicon.expressions import Expressions
from mapgen.findings import Passage

_FOLDER = files("mapgen.queries") / "lexicons"

_GROUP = re.compile(r"(<[a-z-]{2,}>) = (.+)")
_NAMED = re.compile(r"<[a-z-]{2,}>")
_WORD = re.compile(r"\w+")

HARMLESS = "harmless"
MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Hold a word list in one language: its named groups of expressions (families), by name.

    The family `harmless` has uses in which `find` skips expressions of the others. The family `meaning` is
    read by name only; `find` skips it.
    """

    families: Mapping[str, Expressions]

    def find(self, sentence: str) -> Iterator[tuple[str, int, int]]:
        """Yield (family, start, end) for each expression found in a sentence, family by family.

        `start` and `end` count characters from the beginning of `sentence`. What overlaps a harmless use is
        skipped.
        """
        harmless = self.families.get(HARMLESS)
        spared: MergedIntervals | None = None
        for family, expressions in self.families.items():
            if family in (HARMLESS, MEANING):
                continue
            for match in expressions.finditer(sentence):
                start, end = match.span()
                if spared is None:
                    uses = harmless.finditer(sentence) if harmless else ()
                    spared = MergedIntervals(Passage(*use.span()) for use in uses)
                if not spared.overlap(Passage(start, end)):
                    yield family, start, end


@cache
def lexicon(name: str, language: str) -> Lexicon:
    """Return the word list of that name in a language; an empty list if there is none.

    `language` is a code such as `fr` or `fr-CA`; only its first part counts. Entries above the first
    `[family]` belong to a family that has the name of the list.
    """
    code = language.lower().replace("_", "-").split("-")[0]
    file = _FOLDER / f"{name}.{code}.txt"
    if not code.isalpha() or not file.is_file():
        return Lexicon({})
    entries: dict[str, list[str]] = {}
    family = name
    groups: dict[str, str] = {}
    for line in _lines(file):
        group = _GROUP.fullmatch(line)
        if group:
            groups[group[1]] = _written_out(group[2], groups)
        elif line.startswith("["):
            family = line.strip("[]")
        else:
            entries.setdefault(family, []).append(_written_out(line, groups))
    return Lexicon({family: Expressions(own) for family, own in entries.items()})


@cache
def word_list(name: str) -> tuple[str, ...]:
    """Return the entries of the list `lexicons/<name>.txt`, which serves every language, in its order."""
    return tuple(_lines(_FOLDER / f"{name}.txt"))


def _written_out(entry: str, groups: Mapping[str, str]) -> str:
    """Return an entry with each named group in place of its name."""
    return _NAMED.sub(lambda name: groups[name[0]], entry)


def is_name(sentence: str, start: int, end: int) -> bool:
    """Return whether a word is a name or a date: it has a capital where only these have one.

    So has "May" in "on 14 May" and "Dr May", but not at the beginning of a sentence, in a heading that writes
    most words with capitals, or in "IT MAY".
    """
    word = sentence[start:end]
    before = _WORD.findall(sentence[:start])
    if not word.istitle() or not before:
        return False
    around = [other for other in (*before[1:], *_WORD.findall(sentence[end:])) if other.isalpha()]
    capitals = [other for other in around if other[0].isupper()]
    return len(capitals) * 2 <= len(around)


def _lines(file: Traversable) -> list[str]:
    """Return the lines of a list, without blank lines and comments."""
    lines = map(str.strip, file.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]
