"""Extracts the article of a page of HTML, as a browser saves it."""

from __future__ import annotations

import re
from dataclasses import replace

from mapgen.extraction.extracted import Extracted, Unreadable
from mapgen.extraction.html import names
from mapgen.extraction.html.article import article
from mapgen.extraction.html.blocks import Writer, joined, quoting
from mapgen.extraction.html.furniture import furniture, prose_of
from mapgen.extraction.html.head import head_of
from mapgen.extraction.html.inline import is_inline
from mapgen.extraction.html.title import title_node
from mapgen.extraction.html.tree import MOST_NESTED, Node, Tree, is_too_deep, parse
from mapgen.words import Text, both

_CHARSET = re.compile(r"<meta[^<>]*?charset\s*+=\s*+[\"']?([\w-]{1,40})", re.IGNORECASE)
_NO_WORDS = both(
    "the page has no words without its scripts; open it in a browser, and save it from there, or copy its text into a .txt file",
    "la page n'a pas de mots sans ses scripts ; ouvrez-la dans un navigateur et enregistrez-la de là, ou copiez son texte dans un fichier .txt",
)
_OUR_OWN = both(
    "mapgen built this page; a draft is made from the article itself, and the map is changed in its argument file (.yaml)",
    "c'est mapgen qui a construit cette page ; une ébauche se fait à partir de l'article lui-même, et la carte se modifie dans son fichier d'arguments (.yaml)",
)
_SHORT = both(
    "Less than a third of the page's words are in the article that was found: look whether it is whole.",
    "Moins d'un tiers des mots de la page sont dans l'article trouvé : vérifiez qu'il est entier.",
)

_TOO_DEEP = both(
    f"more than {MOST_NESTED:,} of its elements stand in one another, as on no page that a browser has saved; copy its text "
    "into a .txt file",
    f"plus de {MOST_NESTED:,} de ses éléments sont imbriqués, comme sur aucune page qu'un navigateur ait enregistrée ; copiez "
    "son texte dans un fichier .txt".replace(",", "\u202f"),
)
_OF_THE_PAGE = (names.CREDIT, names.ASIDE, names.FOOT, names.HEAD, names.OUTSIDE)
"""Why words are cut that may tell of the author or publisher, and are no reader's or advertiser's."""


def extract(content: bytes) -> Extracted:
    """Return the article of a page. Raises Unreadable where it has no words, or mapgen built it."""
    page = decode(content)
    if is_too_deep(page):
        raise Unreadable(_TOO_DEEP)
    tree = parse(page)
    if any(one.get("name") == "generator" and one.get("content") == "mapgen" for one in tree.metas):
        raise Unreadable(_OUR_OWN)
    head = head_of(tree, page)
    cut, roots = _article_of(tree)
    writer = Writer(tree, cut, head.url, quoting=quoting(tree, roots))
    prose = prose_of(tree)[0]
    heading = title_node(tree)
    before: list[Node] = []
    if heading is not None and not any(root.holds(heading) for root in roots):
        writer.write(heading)
        before.append(heading)
        for node in _below_title(tree, heading, roots, cut):
            writer.credits.append(tree.text_of(node))
            if _is_lead(tree, node):
                writer.write(node)
                before.append(node)
    for root in roots:
        writer.write(root)
    for list_ in _lists_of_sources(tree, roots, cut):
        writer.write(list_)
        before.append(list_)
    kept = len(" ".join(writer.blocks).split())
    writer.leave_out(_rest(tree, [*roots, *before], cut), names.OUTSIDE)
    if not writer.blocks:
        raise Unreadable(_NO_WORDS)
    doubts = (_SHORT,) if kept < prose / 3 else ()
    own = [cut.words for cut in writer.cuts if cut.why in _OF_THE_PAGE]
    head = replace(head, printed="\n\n".join(dict.fromkeys(writer.credits)), beside="\n\n".join(own))
    return Extracted(joined(writer.blocks), head, tuple(writer.cuts), doubts)


def _article_of(tree: Tree) -> tuple[dict[int, Text], list[Node]]:
    """Return why elements are cut, and the elements that make the article.

    Where most of the prose was cut for names of classes, they name something else on this page, and are
    not believed.
    """
    cut = furniture(tree)
    roots = article(tree, cut)
    prose = prose_of(tree)
    if _kept(tree, roots, cut) < min(_FEW, _LEAST * prose[0]):
        unnamed = furniture(tree, by_names=False)
        others = article(tree, unnamed)
        if _kept(tree, others, unnamed) > _MUCH * max(1, _kept(tree, roots, cut)):
            return unnamed, others
    return cut, roots


_LEAST, _FEW = 0.25, 200
"""The article is too short with a smaller share of the page's prose, and with fewer words."""
_MOST_IN_LEAD = 250  # words between a title and the article
_MUCH = 3.0
"""How many times longer it must be where no names are believed."""


def _kept(tree: Tree, roots: list[Node], cut: dict[int, Text]) -> int:
    """Return how many words of prose the article has without what is cut."""
    prose = prose_of(tree)
    kept = sum(prose[root.number] for root in roots)
    for number in cut:
        if any(root.number < number < root.end for root in roots):
            kept -= prose[number]
    return kept


def blocks_of_all(page: str) -> list[str]:
    """Return the blocks of a page of which everything is the document, as a Word file gives it."""
    tree = parse(page)
    writer = Writer(tree, {}, "", whole=True, quoting=quoting(tree, [tree.root]))
    writer.write(tree.root)
    return writer.blocks


def decode(content: bytes) -> str:
    """Return a page's characters: in UTF-8, UTF-16 with its mark, or the encoding that it names itself."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = _CHARSET.search(content[:4096].decode("latin-1"))
        encoding = named[1].lower() if named else "cp1252"
        if encoding.startswith("utf") or encoding in ("iso-8859-1", "latin1", "us-ascii", "ascii"):
            encoding = (
                "cp1252"  # as browsers read them; UTF-8 it is not, and UTF-16 has no such words in ASCII
            )
        try:
            return content.decode(encoding, errors="replace")
        except (LookupError, UnicodeError):  # no encoding, or none of texts
            return content.decode("cp1252", errors="replace")


def _lists_of_sources(tree: Tree, roots: list[Node], cut: dict[int, Text]) -> list[Node]:
    """Return the elements outside the article that hold the document's list of sources."""
    found: list[Node] = []
    for node in tree.nodes:
        if not node.tag or not names.names_list_of_sources(node.names) or node.words < 8:
            continue
        if any(other.holds(node) or node.holds(other) for other in [*roots, *found]):
            continue
        if any(around.number in cut for around in [node, *node.ancestors()]):
            continue
        found.append(node)
    return found


def _below_title(tree: Tree, heading: Node, roots: list[Node], cut: dict[int, Text]) -> list[Node]:
    """Return what stands between the title and the article: the lead, the by-line and the date.

    None of it where that is more than a few lines, which lead to other pages or are something else.
    """
    first = min(root.number for root in roots)
    taken = [heading, *roots]
    found: list[Node] = []
    for node in tree.nodes[heading.end : first]:
        inside = any(node.number < other.end for other in found)
        if inside or not node.words or any(around in taken for around in node.ancestors()):
            continue
        around = [node, *node.ancestors()]
        if any(one.number in cut or one.tag == "figure" for one in around) or is_inline(node) or not node.own:
            continue
        if tree.text_of(node).strip(" .") == tree.text_of(heading).strip(" ."):  # the last of the breadcrumbs
            continue
        found.append(node)
    return found if sum(node.words for node in found) <= _MOST_IN_LEAD else []


def _is_lead(tree: Tree, node: Node) -> bool:
    """Return whether an element between the title and the article is prose that ends as a sentence does."""
    words = tree.text_of(node).rstrip("\"'»”’ ")
    picture = names.is_of_picture(node.names)
    return prose_of(tree)[node.number] > 0 and words[-1:] in (".", "!", "?", "…") and not picture


def _rest(tree: Tree, taken: list[Node], cut: dict[int, Text]) -> list[Node]:
    """Return the largest elements and texts of the page that hold nothing that was taken."""
    holders = {around.number for node in taken for around in node.ancestors()}
    rest: list[Node] = []
    covered = 0
    for node in tree.nodes:
        if node.number < covered or node.number in holders:
            continue
        covered = node.end
        if node not in taken and node.words:
            rest.append(node)
    return rest
