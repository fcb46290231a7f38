"""The words of a block of a page: its links, raised and lowered signs, and line breaks."""

from __future__ import annotations

import re
from collections.abc import Callable

from mapgen.addresses import site_of
from mapgen.extraction.html.tree import BLOCKS, Node

_RAISED = str.maketrans("0123456789-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻")
_NUMBERS = re.compile(r"\d{1,3}(?:\s*+[,;–−-]\s*+\d{1,3})*+")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+\Z", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_MOST_RUN_IN = 6  # words of a heading that stands in its paragraph
_LONGEST_LINK = 300  # characters of the words of a link that is kept

Kept = Callable[[str], bool]


class Line:
    """Collects the words of one block; `kept` tells of an address whether its link is kept."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._parts: list[str] = []
        self._raised: Node | None = None
        self._link: tuple[Node, int] | None = None

    def enter(self, node: Node) -> None:
        """Begin what stands in an inline element."""
        if node.tag == "br":
            self._parts.append("\n")
        elif node.tag == "sup" and self._raised is None:
            self._raised = node
        elif node.tag == "a" and self._link is None and self._kept(node.attributes.get("href", "").strip()):
            self._link = node, len(self._parts)

    def leave(self, node: Node) -> None:
        """End an inline element; a link becomes `[words](address)`."""
        if node is self._raised:
            self._raised = None
        if node.tag in ("strong", "b") and _is_run_in(node, "".join(self._parts)):
            self._parts = [f"#### {''.join(self._parts).strip()}", "\n"]
        if self._link is not None and node is self._link[0]:
            _, first = self._link
            self._link = None
            words = " ".join("".join(self._parts[first:]).split())
            if words and not set("[]") & set(words) and len(words) <= _LONGEST_LINK:
                whole = "".join(self._parts[first:])
                before = " " * (not whole[:1].strip())
                after = " " * (not whole[-1:].strip())
                address = node.attributes["href"].strip().replace("(", "%28").replace(")", "%29")
                self._parts[first:] = [f"{before}[{words}]({address}){after}"]

    def add(self, text: str) -> None:
        """Add a text of the page."""
        words = re.sub(r"\s+", " ", text)
        if self._raised is not None and _NUMBERS.fullmatch(words.strip()):
            words = re.sub(r"\s", "", words).translate(_RAISED).replace(";", ",")
        self._parts.append(words)

    def taken(self) -> list[str]:
        """Return the lines collected, and begin anew. A line break inside a sentence is a space."""
        whole = "".join(self._parts)
        self._parts, self._link, self._raised = [], None, None
        lines: list[str] = []
        for line in (" ".join(one.split()) for one in whole.split("\n")):
            if line and lines and line[0].islower() and lines[-1][-1] not in ".!?…:;":
                lines[-1] += f" {line}"
            elif line:
                lines.append(line)
        return lines


def _is_run_in(node: Node, words: str) -> bool:
    """Return whether strong words begin a paragraph and are its heading: few, with a full stop at the end."""
    own = words.strip()
    is_first = node.words > 0 and node.words == len(_WORDS.findall(own))
    return (
        is_first
        and node.words <= _MOST_RUN_IN
        and own[-1:] == "."
        and node.parent is not None
        and node.parent.tag == "p"
    )


def is_inline(node: Node) -> bool:
    """Return whether an element stands in a line of text."""
    return node.tag not in BLOCKS


def leads_away(address: str, page: str) -> bool:
    """Return whether an address leads to another site than that of the page, whose address may be empty."""
    return _ADDRESS.match(address) is not None and site_of(address) != site_of(page)
