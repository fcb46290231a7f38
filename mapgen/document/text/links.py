"""Links of Markdown and addresses in a text: `[a trial](https://…)`, `[a trial][roe]` with its definition."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mapgen.document.citations.citation_mark import CitationMark
from mapgen.findings import Passage

_INLINE = re.compile(
    r"(?<!!)\[([^\[\]\n]{1,300}+)\]\((https?://[^\s()<>\"]{3,500}(?:\([^\s()<>\"]{0,100}\)[^\s()<>\"]{0,300})?)(?:\s\"[^\"\n]{0,200}\")?\)"
)
_REFERRED = re.compile(r"(?<!!)\[([^\[\]\n]{1,300}+)\]\s?\[([^\[\]\n]{1,60})\]")
_DEFINED = re.compile(
    r"^[^\S\n]{0,8}\[([^\[\]\n^][^\[\]\n]{0,60})\]:[^\S\n]*<?(https?://[^\s<>]{3,500})", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its passage with its signs, the passage of the words that a reader sees, and the address."""

    passage: Passage
    words: Passage
    address: str


def find_links(content: str) -> tuple[Link, ...]:
    """The links of a text that lead to other pages, in order."""
    defined = {found[1].casefold(): found[2] for found in _DEFINED.finditer(content)}
    links = [
        Link(Passage(found.start(), found.end()), Passage(found.start(1), found.end(1)), found[2])
        for found in _INLINE.finditer(content)
    ]
    links += [
        Link(
            Passage(found.start(), found.end()),
            Passage(found.start(1), found.end(1)),
            defined[found[2].casefold()],
        )
        for found in _REFERRED.finditer(content)
        if not found[2].isdecimal() and found[2].casefold() in defined
    ]
    return tuple(sorted(links, key=lambda link: link.passage))


def as_mention(content: str, link: Link) -> CitationMark:
    """The link as what may cite a work; its number is the address."""
    start, end = link.passage.start, link.passage.end
    return CitationMark((link.address,), start, end, content[start:end])
