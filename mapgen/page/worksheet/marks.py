"""What only the key of a worksheet has, or only the sheet that is filled in, between marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_MARK = re.compile(r"<!--(/?)(key|blank)-->")
"""Text is escaped for HTML, so that no mark can stand in it."""


def key(html: str) -> str:
    """Return HTML for the key alone."""
    return f"<!--key-->{html}<!--/key-->"


def blank(html: str) -> str:
    """Return HTML for the sheet that is filled in alone."""
    return f"<!--blank-->{html}<!--/blank-->"


def chosen(html: str, is_key: bool) -> str:
    """Return the HTML of the key, or of the sheet that is filled in, without marks."""
    unwanted = "blank" if is_key else "key"
    kept, at, is_within = [], 0, False
    for mark in _MARK.finditer(html):
        if not is_within:
            kept.append(html[at : mark.start()])
        if mark[2] == unwanted:
            is_within = not mark[1]
        at = mark.end()
    return "".join([*kept, html[at:]])


def asks_for_end(lesson: Mapping[str, Any]) -> bool:
    """Return whether a lesson asks for the conclusion of a chain, which the chain's title tells."""
    return any(item["kind"] in ("conclusion", "order") for item in lesson["items"])
