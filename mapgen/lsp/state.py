"""What the server knows of one open file: its text now, the last map that could be read, what was found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from mapgen.desk.help.unread import document_of
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Finding, Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.pipeline import Checked
from mapgen.strength.values import Strengths
from mapgen.syntax.read.reader import ReadFile

_OURS = re.compile(r"(?:[ \t]*(?:#[^\n]*+)?+\r?\n)*+mapgen:")


def is_argument_file(source: str) -> bool:
    """Whether the first line of a text that is no comment begins with `mapgen:`."""
    return _OURS.match(source.removeprefix("\ufeff")) is not None


@dataclass
class OpenText:
    """An open argument file. `edition` counts its changes, so that what is found too late is dropped.

    `version` is the editor's own number of the text, which goes back to it with what is found in that text.
    `faults` are those of reading the text as it is now; `found` is what the rules found last, in `found_in`.
    """

    path: Path
    source: str
    edition: int = 0
    version: int | None = None
    map: ArgumentMap | None = None
    strengths: Strengths = field(default_factory=Strengths)
    faults: tuple[Finding, ...] = ()
    found: tuple[Finding, ...] = ()
    found_in: str = ""
    _text: DocumentText | None = None
    _text_of: int = -1

    def change(self, source: str, version: int | None) -> int:
        """Replace the text by `source`, which the editor numbers `version`; return the new edition."""
        self.source, self.version = source, version
        self.edition += 1
        return self.edition

    def take_read(self, read: ReadFile) -> None:
        """Keep the faults that were found when the text was read."""
        self.faults = read.findings

    def take_checked(self, checked: Checked, read: ReadFile) -> None:
        """Keep what the rules found, and the map if there is one."""
        self.faults = read.findings
        own = set(read.findings)
        self.found = tuple(one for one in checked.standing if one not in own)
        self.found_in = checked.source
        if checked.map is not None:
            self.map, self.strengths = checked.map, checked.strengths

    def text(self) -> DocumentText | None:
        """Return the document's text: that of the map or, before there is one, as the file names it."""
        if self.map is not None:
            return self.map.text
        if self._text is None or self._text_of != self.edition:
            self._text, self._text_of = document_of(self.source, self.path.parent), self.edition
        return self._text

    def findings(self) -> tuple[Finding, ...]:
        """Return the faults of the text as it is, and what the rules last found outside the changed lines."""
        if self.found_in == self.source:
            return (*self.faults, *self.found)
        return (*self.faults, *moved(self.found, self.found_in, self.source))


def moved(findings: tuple[Finding, ...], before: str, after: str) -> tuple[Finding, ...]:
    """Return the findings of a text that lie in lines which another text still has, where it has them."""
    old, new = before.split("\n"), after.split("\n")
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    kept = []
    for finding in findings:
        span = finding.span
        if span.end_line <= first:
            kept.append(finding)
        elif span.line > len(old) - last:
            by = len(new) - len(old)
            lines = Span(span.path, span.line + by, span.column, span.end_line + by, span.end_column)
            kept.append(replace(finding, span=lines))
    return tuple(kept)
