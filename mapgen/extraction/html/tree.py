"""A page's elements and texts as a tree of our own, made by an HTML5 parser (lexbor).

All walks are loops over `Tree.nodes`, which has every node in the order of the page,
so that no depth of nesting is too deep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser

_WORD = re.compile(r"\w+")
_NEVER_SHOWN = frozenset(
    ("script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "audio", "video", "head")
)
"""Elements whose texts a browser does not show, or shows in place of something else."""


MOST_NESTED = 20_000
"""So many elements of a page may stand in one another; the time of the parser grows with the square."""
_NESTING = re.compile(
    r"<(/?)(?:div|span|section|article|main|aside|ul|ol|dl|table|blockquote|font|b|i|u|em|strong|small|a|center|form)\b",
    re.IGNORECASE,
)
DEEPEST = 512
"""So deep an element is nested at most; what is deeper stands beside it, as in Chromium."""


@dataclass(slots=True, eq=False)
class Node:
    """An element, or a text (`tag` is empty), with how much it and all within it have.

    `words`: the number of words; `linked`: how many of them are in links; `end`: the number of the first
    node after all within it, in the order of the page. Of a block, `own…` tells of the words that stand in it
    and in no block within it: how many, in how many characters, how many in links, with how many commas.
    """

    number: int
    tag: str
    parent: Node | None = None
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: list[Node] = field(default_factory=list)
    words: int = 0
    linked: int = 0
    end: int = 0
    own: int = 0
    own_length: int = 0
    own_linked: int = 0
    own_commas: int = 0
    depth: int = 0

    def ancestors(self) -> Iterator[Node]:
        """Yield the elements around the node, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def holds(self, other: Node) -> bool:
        """Return whether the other node is this one or stands within it."""
        return self.number <= other.number < self.end

    @property
    def own_article(self) -> Node | None:
        """The nearest `article` around the node, or an element that blogs call an entry."""
        return next((one for one in self.ancestors() if one.tag == "article" or "hentry" in one.names), None)

    @property
    def names(self) -> str:
        """The words of its class and its id, in small letters."""
        return f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}".lower().strip()


@dataclass(slots=True, eq=False)
class Tree:
    """A page: its nodes in order, the root first, and what its head says (`meta`, JSON-LD)."""

    nodes: list[Node]
    metas: list[dict[str, str]] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    title: str = ""

    @property
    def root(self) -> Node:
        """The first node, which holds all others."""
        return self.nodes[0]

    def within(self, node: Node) -> list[Node]:
        """Return the node and all nodes within it, in the order of the page."""
        return self.nodes[node.number : node.end]

    def text_of(self, node: Node) -> str:
        """Return the words within a node, white space folded."""
        return " ".join(" ".join(one.text for one in self.within(node) if not one.tag).split())


def is_too_deep(page: str) -> bool:
    """Return whether elements of a page stand in one another so deep that its parser would take minutes.

    Elements whose end tag may be left out are not counted.
    """
    depth = 0
    for tag in _NESTING.finditer(page):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MOST_NESTED:
            return True
    return False


def parse(page: str) -> Tree:
    """Return the tree of a page of HTML, without what a browser never shows and without comments."""
    parsed = LexborHTMLParser(page)
    tree = Tree([Node(0, "html")])
    known: dict[int, Node] = {}
    top = parsed.root
    for one in top.traverse(include_text=True) if top is not None else ():
        if one.is_text_node:
            parent = known.get(one.parent.mem_id) if one.parent is not None else None
            if parent is not None:
                _add(
                    tree,
                    Node(len(tree.nodes), "", parent, text=one.text_content or "", depth=parent.depth + 1),
                )
            continue
        if not one.is_element_node:
            continue
        tag = one.tag or ""
        if tag in ("meta", "link", "title", "script", "base"):
            _note(tree, tag, one)
        if tag == "html":
            tree.root.attributes = _attributes(one)
            known[one.mem_id] = tree.root
            continue
        parent = known.get(one.parent.mem_id) if one.parent is not None else None
        if parent is not None and parent.depth >= DEEPEST:
            parent = parent.parent  # as a browser does
        if parent is not None and tag not in _NEVER_SHOWN:
            node = Node(len(tree.nodes), tag, parent, _attributes(one), depth=parent.depth + 1)
            known[one.mem_id] = _add(tree, node)
    _count(tree)
    return tree


def _add(tree: Tree, node: Node) -> Node:
    tree.nodes.append(node)
    if node.parent is not None:
        node.parent.children.append(node)
    return node


def _attributes(one: object) -> dict[str, str]:
    return {name: value or "" for name, value in one.attributes.items()}  # type: ignore[attr-defined]


def _note(tree: Tree, tag: str, one: object) -> None:
    """Keep what an element of the head says of the page."""
    attributes = _attributes(one)
    if tag == "title":
        tree.title = tree.title or " ".join((one.text() or "").split())  # type: ignore[attr-defined]
    elif tag == "script":
        if attributes.get("type", "").lower() == "application/ld+json":
            tree.data.append(one.text() or "")  # type: ignore[attr-defined]
    else:
        tree.metas.append(attributes)


def _count(tree: Tree) -> None:
    """Count the words of each node, and those of its links."""
    for node in reversed(tree.nodes):
        node.end = max(node.end, node.number + 1)
        if not node.tag:
            node.words = len(_WORD.findall(node.text))
            if node.words:
                _count_own(node)
        if node.tag == "a":
            node.linked = node.words
        if node.parent is not None:
            node.parent.words += node.words
            node.parent.linked += node.linked
            node.parent.end = max(node.parent.end, node.end)


BLOCKS = frozenset(
    ("html", "body", "main", "article", "section", "header", "footer", "nav", "aside", "div", "p", "pre", "blockquote",
     "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "figure",
     "figcaption", "form", "fieldset", "address", "details", "summary", "center", "hr", "h1", "h2", "h3", "h4", "h5", "h6")
)  # fmt: skip
"""The elements that begin a block of their own."""


def _count_own(text: Node) -> None:
    linked = False
    for around in text.ancestors():
        linked = linked or around.tag == "a"
        if around.tag in BLOCKS:
            around.own += text.words
            around.own_length += len(text.text.strip())
            around.own_linked += text.words if linked else 0
            around.own_commas += text.text.count(",")
            return
