"""What on a page is not the article: menus, adverts, comments, links to other pages; and why it is cut."""

from __future__ import annotations

import re

from mapgen.extraction.html import names
from mapgen.extraction.html.inline import is_inline
from mapgen.extraction.html.title import title_node
from mapgen.extraction.html.tree import Node, Tree
from mapgen.words import Text

_TAGS = {
    "nav": names.MENU, "menu": names.MENU, "form": names.FORM, "button": names.FORM, "select": names.FORM,
    "input": names.FORM, "textarea": names.FORM, "dialog": names.NOTICE, "aside": names.ASIDE, "footer": names.FOOT,
}  # fmt: skip
_ROLES = {
    "navigation": names.MENU, "menu": names.MENU, "menubar": names.MENU, "banner": names.HEAD, "search": names.FORM,
    "complementary": names.ASIDE, "contentinfo": names.FOOT, "dialog": names.NOTICE, "alertdialog": names.NOTICE,
}  # fmt: skip
_HIDES = re.compile(r"(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)", re.IGNORECASE)
_MOST = 0.25
"""The share of the page's prose from which an element is taken for the article, whatever its name."""
_MOST_COMMENTS = 0.75
"""The same for comments, of which a page may have more than of the article."""
_FEWEST = 10  # words of a paragraph
_NO_PROSE = ("h1", "h2", "h3", "h4", "h5", "h6", "a", "button")


def furniture(tree: Tree, by_names: bool = True) -> dict[int, Text]:
    """Return why elements are cut, by their numbers: for their tags, roles and names, or because hidden."""
    prose = prose_of(tree)
    heading = title_node(tree)
    found: dict[int, Text] = {}
    covered = 0
    for node in tree.nodes[1:]:
        if not node.tag or node.number < covered or (heading is not None and node.holds(heading)):
            continue
        why = _why(node, prose[node.number] / max(1, prose[0]), by_names)
        if why:
            found[node.number] = why
            covered = node.end
    return found


def prose_of(tree: Tree) -> list[int]:
    """Return for each node how many words of prose it holds: in paragraphs of ten words, and in no link."""
    prose = [0] * len(tree.nodes)
    for node in reversed(tree.nodes):
        if node.own - node.own_linked >= _FEWEST and node.tag not in _NO_PROSE:
            prose[node.number] += node.own - node.own_linked
        if node.parent is not None:
            prose[node.parent.number] += prose[node.number]
    return prose


def _why(node: Node, share: float, by_names: bool) -> Text:
    """Return why an element is no part of the article; nothing where it may be.

    `share`: how much of the page's prose stands in it (0 to 1).
    """
    if node.tag in ("body", "main", "article") or share > _MOST_COMMENTS:
        return Text()
    few = share <= _MOST
    if "hidden" in node.attributes or _HIDES.search(node.attributes.get("style", "")):
        return names.HIDDEN if few else Text()
    if node.words > 5 and names.names_list_of_sources(node.names):
        return Text()
    by_tag = _TAGS.get(node.tag) or _ROLES.get(node.attributes.get("role", "").lower())
    if by_tag and few:
        return by_tag
    if node.tag == "header" and few and not any(one.tag in ("article", "main") for one in node.ancestors()):
        return names.HEAD
    if not by_names or is_inline(node) or names.names_article(node.names):
        return Text()
    why = names.reason(node.names)
    return why if few or why is names.COMMENTS else Text()
