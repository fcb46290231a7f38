"""Writes the article of a page as text.

Headings are written as `#`, items as `-`, rows of tables as `| a | b |`, and the words of another as `>`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from mapgen.extraction.extracted import Cut
from mapgen.extraction.html import names
from mapgen.extraction.html.inline import Line, is_inline, leads_away
from mapgen.extraction.html.tree import Node, Tree
from mapgen.words import Text

_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_NOTE = re.compile(r"(?:foot|end)note-(\d+)")
_TO_NOTE = re.compile(r"#(?:foot|end)note-(\d+)")
_BACK = re.compile(r"#(?:foot|end)note-ref-\d+")
_CELLS = ("td", "th")
_MOST_LINKED = 0.8
"""The share of a block's words in links to other pages from which it is no part of the article."""
_MOST_IN_CREDIT = 15  # words of a line that may be a by-line or a date
_LONG, _NEAR = 40, 3
"""A line of as many characters is left out where it is among so many blocks before it."""
_MOST_IN_HEADING = 14  # words of a heading that may end with a full stop
_LONGEST_LINKS = 60  # words of such a block


class Writer:
    """Writes blocks of text in the order of the page.

    `cuts` has what it left out, each with the reason, and `credits` the lines of that which may be a by-line
    or a date.

    `cut`: why elements are left out, by their numbers. `page`: the page's address, if it is known.
    `whole`: nothing is left out, and notes are those that mammoth writes. `quoting`: the numbers of the
    elements that quote another's words.
    """

    def __init__(
        self,
        tree: Tree,
        cut: dict[int, Text],
        page: str,
        whole: bool = False,
        quoting: Collection[int] = (),
    ) -> None:
        self._tree, self._cut, self._page, self._whole = tree, cut, page, whole
        self.blocks: list[str] = []
        self.cuts: list[Cut] = []
        self.credits: list[str] = []
        self._line = Line(self._is_kept)
        self._quoting, self._quotations = quoting, 0
        self._lists: list[tuple[Node, int]] = []
        self._row: list[str] | None = None
        self._begin = ""
        self._listed: Node | None = None
        self._in_list_of_sources = False
        self._others: Node | None = None

    def write(self, node: Node) -> None:
        """Write an element and all within it. The walk is a loop, since pages may nest without end."""
        opened: list[Node] = []
        number = node.number
        while number < node.end:
            one = self._tree.nodes[number]
            while opened and number >= opened[-1].end:
                self._leave(opened.pop())
            if one.tag in _HEADINGS and names.heads_other_pages(self._tree.text_of(one)):
                self._others = one
            why = self._why_cut(one)
            if why:
                self._cut_out(one, why)
                number = one.end
                continue
            mark = (
                _TO_NOTE.fullmatch(one.attributes.get("href", "")) if self._whole and one.tag == "a" else None
            )
            if mark or _BACK.fullmatch(one.attributes.get("href", "")):
                self._line.add(f"[^{mark[1]}]" if mark else "")
                number = one.end
                continue
            if not one.tag:
                self._line.add(one.text)
            else:
                self._enter(one)
                opened.append(one)
            number += 1
        while opened:
            self._leave(opened.pop())
        self._end_block()

    def leave_out(self, nodes: Iterable[Node], why: Text) -> None:
        """Note that elements are left out; one that is cut for a reason of its own keeps that."""
        for node in nodes:
            self._cut_out(node, self._cut.get(node.number, why))

    def _cut_out(self, node: Node, why: Text) -> None:
        words = self._tree.text_of(node)
        if why is names.CREDIT:
            self.credits += [
                self._tree.text_of(one)
                for one in self._tree.within(node)
                if one.tag and 0 < one.words <= _MOST_IN_CREDIT
            ]
        if words:
            self.cuts.append(Cut(words, why))

    def _is_kept(self, address: str) -> bool:
        return (leads_away(address, self._page) and not names.shares(address)) or (
            self._in_list_of_sources and leads_away(address, "")
        )

    def _why_cut(self, node: Node) -> Text:
        if self._whole:
            return Text()
        if node.number in self._cut:
            return self._cut[node.number]
        if self._others is not None and self._goes_on(node):
            return names.OTHERS
        if node.tag in ("p", "li", "ul", "ol", "div", "table") and not self._in_list_of_sources:
            linked = self._linked_inside(node)
            if node.words and node.words <= _LONGEST_LINKS and linked / node.words >= _MOST_LINKED:
                return names.OTHERS
        return Text()

    def _goes_on(self, node: Node) -> bool:
        """Return whether a node still belongs to the list of other pages whose heading was read before."""
        heading = self._others
        if heading is None or node.parent is not heading.parent:
            return False
        if node is not heading and node.tag in _HEADINGS and node.tag <= heading.tag:
            self._others = None
            return names.heads_other_pages(self._tree.text_of(node))
        return True

    def _linked_inside(self, node: Node) -> int:
        """Return how many words within a node are in links to pages of the same site."""
        if node.linked < _MOST_LINKED * node.words:
            return 0
        return sum(
            one.words
            for one in self._tree.within(node)
            if one.tag == "a"
            and one.attributes.get("href", "#").strip()[:1] != "#"
            and (
                not leads_away(one.attributes["href"].strip(), self._page)
                or names.shares(one.attributes["href"].strip())
            )
        )

    def _enter(self, node: Node) -> None:
        if is_inline(node):
            self._line.enter(node)
            return
        self._end_block()
        self._quotations += node.number in self._quoting
        if node.tag in _HEADINGS and self._row is None:
            words = self._tree.text_of(node)
            is_told = (
                node.tag != "h1"
                and node.words > _MOST_IN_HEADING
                and words.endswith((".", ".»", ". »", ".”"))
            )
            self._begin = "" if is_told else _HEADINGS[node.tag]
            self._in_list_of_sources = names.heads_list_of_sources(words)
        elif node.tag in ("ul", "ol"):
            start = node.attributes.get("start", "1")
            self._lists.append(
                (node, int(start) if start.isascii() and start.isdigit() and len(start) < 5 else 1)
            )
        elif node.tag == "li":
            note = _NOTE.fullmatch(node.attributes.get("id", "")) if self._whole else None
            self._begin = f"[^{note[1]}]: " if note else self._label()
        elif node.tag == "tr":
            self._row = []
        if names.names_list_of_sources(node.names):
            self._listed = self._listed or node
            self._in_list_of_sources = True

    def _label(self) -> str:
        if not self._lists:
            return "- "
        list_, number = self._lists[-1]
        self._lists[-1] = list_, number + 1
        return f"{number}. " if list_.tag == "ol" else "- "

    def _leave(self, node: Node) -> None:
        if is_inline(node):
            self._line.leave(node)
            return
        if node.tag in _CELLS and self._row is not None:
            self._row.append(" ".join(self._line.taken()).replace("|", "¦"))
            return
        self._end_block()
        self._quotations -= node.number in self._quoting
        if node.tag == "li" or node.tag in _HEADINGS:
            self._begin = ""
        if self._lists and self._lists[-1][0] is node:
            self._lists.pop()
        elif node.tag == "tr":
            self._end_row()
        if node is self._listed:
            self._listed, self._in_list_of_sources = None, False

    def _end_row(self) -> None:
        row, self._row = self._row or [], None
        cells = [cell for cell in row if cell]
        if len(row) == 1 or len(cells) == 1:  # a table that only places things on the page
            self.blocks += cells
        elif cells:
            self.blocks.append(f"| {' | '.join(row)} |")

    def _end_block(self) -> None:
        if self._row is not None:  # a paragraph in a cell
            self._line.add(" ")
            return
        for line in self._line.taken():
            if len(line) >= _LONG and line in (one.removeprefix("> ") for one in self.blocks[-_NEAR:]):
                self.cuts.append(Cut(line, names.TWICE))
                continue
            quoted = "> " if self._quotations and not self._begin.startswith("#") else ""
            self.blocks.append(quoted + self._begin + line)
            self._begin = self._begin if self._begin.startswith("#") else ""


def quoting(tree: Tree, roots: Sequence[Node]) -> frozenset[int]:
    """Return the numbers of the elements `blockquote` that quote another's words.

    One that has most of the article only sets it in.
    """
    most = sum(root.words for root in roots) / 2
    within = (one for root in roots for one in tree.within(root))
    return frozenset(one.number for one in within if one.tag == "blockquote" and one.words <= most)


def joined(blocks: Iterable[str]) -> str:
    """Return blocks as a text: items and rows beneath each other, a blank line between all others."""
    text = ""
    before = ""
    for block in blocks:
        close = _label(block) and _label(block) == _label(before)
        text += ("\n" if close else "\n\n") * bool(text) + block
        before = block
    return text + "\n" * bool(text)


def _label(block: str) -> str:
    """Return what kind of item or row a block is; empty for others."""
    first = block.split(" ", 1)[0]
    if first in ("-", "|"):
        return first
    return "1." if first[:-1].isdigit() and first.endswith(".") else ""
