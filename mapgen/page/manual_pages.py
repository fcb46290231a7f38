"""What the manual says of the rules that have found something: family, norm, reason and method."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mapgen.rules import manual


def manual_data(findings: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The page of each rule that occurs, by its name; a fault of reading says all it has to say by itself."""
    pages = {rule: manual.page(rule) for rule in sorted({finding["rule"] for finding in findings})}
    return {
        rule: {"family": manual.family(rule), **_told(page)}
        for rule, page in pages.items()
        if page is not None and "## Method" in page
    }


def _told(page: str) -> dict[str, Any]:
    parts = manual.sections(page)
    # Above the norm stand the rule's name, what kind of finding it makes, and what it checks for.
    norm = parts[""].rsplit("\n\n", 1)[-1]
    french = parts.get("En français", "")
    norms = {"en": _line(norm), **({"fr": _line(french)} if french else {})}
    return {"norm": norms, "why": {"en": _line(parts["Why"])}, "method": {"en": _line(parts["Method"])}}


def _line(text: str) -> str:
    """A passage of the manual without the line breaks of its file."""
    return " ".join(line for line in map(str.strip, text.split("\n")) if line)
