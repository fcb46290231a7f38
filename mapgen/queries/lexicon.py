"""Word lists of the rules, kept as data: groups of expressions, and the uses in which they are harmless.

A named group of expressions in a list is called a family.

A list is a file `lexicons/<name>.<language>.txt`, one entry a line; where every
language has the same, `lexicons/<name>.txt`. `# ` begins a remark
and `[family]` a family; what stands under `[harmless]` is let pass wherever it
overlaps an entry. Entries are written as `document/lexicon/expressions` reads them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from mapgen.document.intervals import MergedIntervals
from mapgen.document.lexicon.expressions import Expressions
from mapgen.findings import Passage

_FOLDER = files("mapgen.queries") / "lexicons"

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
    for line in _lines(file):
        if line.startswith("["):
            family = line.strip("[]")
        else:
            entries.setdefault(family, []).append(line)
    return Lexicon({family: Expressions(own) for family, own in entries.items()})


@cache
def word_list(name: str) -> tuple[str, ...]:
    """Return the entries of the list `lexicons/<name>.txt`, which serves every language, in its order."""
    return tuple(_lines(_FOLDER / f"{name}.txt"))


def _lines(file: Traversable) -> list[str]:
    """Return the lines of a list, without blank lines and comments."""
    lines = map(str.strip, file.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]
