"""Which heading of a page is its title."""

from __future__ import annotations

import re

from mapgen.extraction.html.tree import Node, Tree


def title_node(tree: Tree) -> Node | None:
    """Return the heading that the page's title names, an `h1` before others; None where there is none."""
    told = {
        _plain(tree.title),
        *(_plain(one.get("content", "")) for one in tree.metas if "title" in one.get("property", "")),
    }
    told.discard("")
    best, most = None, 0.0
    for node in tree.nodes:
        if node.tag not in ("h1", "h2", "h3") or not 0 < node.words <= 60:
            continue
        words = _plain(tree.text_of(node))
        fits = 2.0 if words in told else 1.0 if len(words) > 12 and any(words in one for one in told) else 0.0
        fits += 0.5 if node.tag == "h1" else 0.0
        if fits > most:
            best, most = node, fits
    return best


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
