"""Findings: the problems that rules, and the reading of a file, report.

A finding is a frozen value. It has the name of its rule, a message that states
the problem and a remedy, each in both of the reader's languages, and it points
at a part of the argument file (`Span`), at the elements of the map that it is
about, and at passages of the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from mapgen import hidden
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A part of the argument file at `path`, as findings name it.

    Lines and columns count from 1, columns in code points; `end_column` is the first after the part.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{hidden.on_one_line(self.path)}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A part of the document's text: offsets from 0 in code points; `end` is the first after the part."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem that a rule, or the reading of a file, reports; `rule` is the rule's or the fault's name.

    `about` has the ids of the elements concerned.
    """

    rule: str
    kind: FindingKind
    severity: Severity
    message: Text
    remedy: Text
    span: Span
    about: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    missing: Text = Text()
    """For missing evidence: what is missing, in a short sentence, for the dashed box on the map."""

    @property
    def fails(self) -> bool:
        """Whether it is a fault of severity *error*: nobody can waive it, and `mapgen check` exits with 1."""
        return self.kind is FindingKind.FAULT and self.severity is Severity.ERROR


SERIOUS_FAULT = both("serious fault", "erreur grave")
"""The name of a fault that makes a check fail."""


def explain(finding: Finding, sources: Mapping[str, str], language: str = "en") -> str:
    """Return the finding as it is printed: span, message, the line with carets, the remedy; hidden characters
    as dots.

    `sources`: the text of each argument file by its path; without the text, no line is printed.
    """
    span = finding.span
    kind = (SERIOUS_FAULT if finding.fails else finding.kind.name_).best(language)
    lines = [f"{span}: {kind}[{finding.rule}] {finding.message.best(language)}"]
    lines += _excerpt(span, sources.get(span.path))
    remedy = finding.remedy.best(language)
    if remedy:
        lines.append(f"    = {remedy}")
    return "\n".join(map(hidden.on_one_line, lines))


_WIDEST_EXCERPT = 160


@lru_cache(maxsize=2)
def _lines(source: str) -> list[str]:
    """Return the lines of a file, split once for all findings of the file."""
    return source.split("\n")


def _excerpt(span: Span, source: str | None) -> list[str]:
    """Return the first line of a span, cut if long, and carets under it; nothing without the file's text."""
    if source is None:
        return []
    lines = _lines(source)
    if not 1 <= span.line <= len(lines):
        return []
    line = lines[span.line - 1]
    last = span.end_column if span.end_line == span.line else len(line) + 1
    first = max(0, span.column - 1 - _WIDEST_EXCERPT // 2) if len(line) > _WIDEST_EXCERPT else 0
    cut = line[first : first + _WIDEST_EXCERPT]
    # Unassigned characters (Cn) are kept: which are assigned differs between versions of Python.
    shown = "".join(c if c.isprintable() or category(c) == "Cn" else "·" for c in cut)
    begin = span.column - 1 - first
    width = max(1, min(last - span.column, len(shown) - begin))
    gutter = f"{span.line} | "
    return [f"    {gutter}{shown}", "    " + " " * (len(gutter) - 2) + "| " + " " * begin + "^" * width]
