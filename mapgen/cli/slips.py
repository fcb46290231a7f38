"""Slips that keep an argument file from being read, and what is found once they are mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mapgen.words import both, filled

if TYPE_CHECKING:
    from mapgen.desk.remedies.open_file import Remedy
    from mapgen.findings import Finding
    from mapgen.pipeline import Checked

NEXT = both(
    "`mapgen fix {path}` mends this. What follows is found as if it were mended, by the lines of the mended file.",
    "`mapgen fix {path}` corrige cela. La suite est trouvée comme si c'était corrigé, selon les lignes du fichier corrigé.",
)
_MENDS = both("{remedy} {says}: `mapgen fix` does it.", "{remedy} {says} : `mapgen fix` le fait.")


@dataclass(frozen=True, slots=True)
class Slips:
    """What `mapgen fix` mends in a file that cannot be read, and what is found in the file after that."""

    told: Sequence[Finding]
    after: Checked


def slips_of(path: Path, checked: Checked) -> Slips | None:
    """Return what keeps a file from being read and `mapgen fix` mends; None where there is no such thing."""
    from mapgen.pipeline import check_source, fix_source
    from mapgen.syntax.yaml.parse_errors import NOT_PARSED

    if not any(finding.rule in NOT_PARSED for finding in checked.findings):
        return None
    mended = fix_source(checked.source, path)
    if not mended.done:
        return None
    after = check_source(mended.source, path)
    return Slips(list(_told(mended.done)), after)


def _told(done: Sequence[tuple[Finding, Remedy]]) -> Iterator[Finding]:
    """Yield the findings with their cures, at the lines that they have in the file as it is."""
    added: list[tuple[int, int]] = []
    for finding, remedy in done:
        span = finding.span
        more = sum(count for line, count in added if line < span.line)
        here = replace(span, line=span.line - more, end_line=span.end_line - more)
        yield _with_cure(replace(finding, span=here), remedy)
        if count := sum(edit.text.count("\n") for edit in remedy.edits):
            added.append((span.line, count))


def _with_cure(finding: Finding, remedy: Remedy) -> Finding:
    """Return a finding whose remedy also says what `mapgen fix` does."""
    return replace(finding, remedy=filled(_MENDS, remedy=finding.remedy, says=remedy.says))
