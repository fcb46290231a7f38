"""Collects the manual's texts about the rules that have findings: family, norm, reason and method."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from mapgen.rules import manual
from mapgen.words import Text

_QUOTED = re.compile(r'"([^"]*)"')


def manual_data(findings: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the family, norm, reason (`why`) and method of each rule that has findings, by its name.

    Faults found while a file is read have no such texts and are left out.
    """
    pages = {rule: manual.page(rule) for rule in sorted({finding["rule"] for finding in findings})}
    return {
        rule: {"family": manual.family(rule), **_texts(page)}
        for rule, page in pages.items()
        if page is not None and "## Method" in page
    }


def _texts(page: str) -> dict[str, Any]:
    parts = manual.sections(page)
    # The norm comes after the rule's name, its kind of finding, and what it checks for.
    norm = parts[""].rsplit("\n\n", 1)[-1]
    english = {"norm": norm, "why": parts["Why"], "method": parts["Method"]}
    french = manual.in_french(parts)._asdict()
    return {name: _both(text, french[name]).as_dict() for name, text in english.items()}


def _both(english: str, french: str) -> Text:
    return Text.of(en=_line(english), **({"fr": _line(french)} if french else {}))


def _line(text: str) -> str:
    """Return a text of the manual on one line, with curved quotation marks."""
    return _QUOTED.sub(r"“\1”", " ".join(line for line in map(str.strip, text.split("\n")) if line))
