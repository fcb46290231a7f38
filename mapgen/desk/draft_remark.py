"""Takes away the remark at the top of a draft, which is true only of a draft."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.desk.edits import Edit
from mapgen.drafting.opening import opening
from mapgen.syntax.write.writer import commented
from mapgen.words import READER_LANGUAGES


def without_remark(source: str) -> Iterator[Edit]:
    """Yield the edit that takes away the remark at the top of a file; none where its author changed it."""
    for language in READER_LANGUAGES:
        remark = commented(opening(language))
        if source.startswith(remark):
            end = len(source) - len(source[len(remark) :].lstrip("\n"))
            yield Edit(0, end, "")
