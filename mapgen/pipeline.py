"""The recipes: read → check → arrange → draw, each stage taking the values before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mapgen.document.text import DocumentText
from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.outputs import write_whole
from mapgen.syntax.reader import read
from mapgen.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class Checked:
    """An argument file with everything that was found in it; `map` is None where too little could be read."""

    map: ArgumentMap | None
    findings: tuple[Finding, ...]
    source: str

    def waived(self, finding: Finding) -> bool:
        """Whether the file's author let a finding stand, with a reason."""
        return self.map is not None and bool(self.map.waived(finding.rule, finding.about))

    @property
    def failing(self) -> tuple[Finding, ...]:
        """The faults that fail a check and that nobody waived."""
        return tuple(finding for finding in self.findings if finding.fails and not self.waived(finding))


def check_file(path: Path) -> Checked:
    """Read one argument file and run every rule on it."""
    from mapgen.rules import engine, manual
    from mapgen.syntax.waivers import idle_waivers

    file = read(path)
    found = list(file.findings)
    if file.map is not None:
        found += engine.check(file.map)
        found += idle_waivers(file.map, found, manual.names())
    return Checked(file.map, engine.ordered(found), file.source)


def compile_map(map_: ArgumentMap, findings: Sequence[Finding]) -> dict[str, Any]:
    """The compiled map as JSON values."""
    from mapgen.exchange.compiled import dump

    return dump(map_, findings)


def build(files: Sequence[Path], output: Path) -> Iterator[tuple[Path, Checked, bool]]:
    """Draw a page for each file, then the index; yields each file, what was found, whether it was drawn.

    A file too broken to draw is passed over, and its last page, if there is
    one, is left as it was. Raises OSError where the folder cannot be written.
    """
    from mapgen.layout.arrange import arrange
    from mapgen.page.draw import draw_index, draw_page

    listed = []
    for path in files:
        checked = check_file(path)
        if checked.map is not None:
            compiled = compile_map(checked.map, checked.findings)
            layout = arrange(checked.map, checked.findings)
            write_whole(output / f"{checked.map.id}.html", draw_page(compiled, layout))
            listed.append(compiled)
        yield path, checked, checked.map is not None
    if listed:
        write_whole(output / "index.html", draw_index(listed))


def draft_file(text: Path, output: Path, language: str, kind: DocumentKind) -> tuple[Finding, ...]:
    """Write a first argument file for a text; returns why not where the text cannot be read."""
    from mapgen.model.draft import draft
    from mapgen.syntax.reader import read_text
    from mapgen.syntax.writer import write

    named = text.resolve().relative_to(output.parent.resolve()).as_posix()
    content, trouble = read_text(output.parent, named)
    if content is None:
        return trouble
    write_whole(output, write(draft(output.stem, named, DocumentText(content, language), kind)))
    return ()
