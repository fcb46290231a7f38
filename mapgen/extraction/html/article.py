"""Where the article stands on a page: the element whose paragraphs weigh most.

The method is that of Readability (Arc90, 2009): each paragraph gives its weight to the elements
around it, less the farther they are, and words within links count against an element.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from mapgen.extraction.html.names import names_article
from mapgen.extraction.html.title import title_node
from mapgen.extraction.html.tree import Node, Tree
from mapgen.words import Text

_PARAGRAPHS = frozenset(("p", "pre", "td", "th", "tr", "blockquote", "li", "dd", "dt", "h2", "h3", "h4"))
_NO_PARAGRAPHS = frozenset(("h1", "button", "a", "html"))
_FEWEST = 25  # characters of a paragraph that count
_MOST_LENGTHS = 3
_SHARES = (1.0, 0.5, 1 / 3, 1 / 6, 1 / 9)
"""What a paragraph gives to the element around it, to the next, and so on."""
_BESIDE = 0.2
"""The share of the best weight from which an element beside the best one belongs to the article."""
_SPREAD = 0.75
"""The share of the paragraphs' weight that the article must hold; else the element around it is taken."""


def article(tree: Tree, cut: dict[int, Text]) -> list[Node]:
    """Return the elements that make the article, in the order of the page: one, or several beside each other.

    `cut`: the elements that are no part of it, by their numbers.
    """
    weights = _weights(tree, cut)
    if not weights:
        return [tree.root]
    near = _nearness(tree, cut)
    total = {}
    for number, weight in weights.items():
        node = tree.nodes[number]
        total[number] = weight * (1 - _link_share(node)) * near(node)
        if _is_named_article(node):
            total[number] *= _NAMED
    best = tree.nodes[max(total, key=lambda number: (total[number], -number))]
    best = _widened(tree, best, cut)
    return _with_siblings(best, total, cut, tree)


def _nearness(tree: Tree, cut: dict[int, Text]) -> Callable[[Node], float]:
    """Return a function that tells how near an element stands to the article's title, as a factor up to 1."""
    heading = title_node(tree)
    if heading is None:
        return lambda node: 1.0
    around = (one for one in heading.ancestors() if one.tag == "article")
    after = (one for one in tree.nodes[heading.end :] if one.tag == "article" and one.words >= _FEWEST_WORDS)
    own = next(chain(around, after), None)
    before, words, covered = [0] * len(tree.nodes), 0, 0
    for node in tree.nodes:
        before[node.number] = words
        if node.number in cut and node.number >= covered:
            covered = node.end
        if not node.tag and node.number >= covered:
            words += node.words

    def near(node: Node) -> float:
        if own is not None and not own.holds(node):
            return _AROUND if node.holds(own) else _OTHER
        if node.holds(heading):
            return 1.0
        between = before[node.number] - before[min(heading.end, len(before) - 1)]
        if between < 0:
            return _BEFORE_TITLE
        return min(1.0, max(_FAR, 1.5 - between / _FARTHEST))

    return near


_BEFORE_TITLE = 0.3
_FEWEST_WORDS = 50  # of an article that stands after its title
_AROUND, _OTHER = 0.35, 0.2
"""The factors of what stands around and outside the `article` that has the title, or else follows it."""
_FAR = 0.3
_FARTHEST = 400
"""An element's weight is less from half as many words after the title, and down to `_FAR` soon after it."""
_NAMED = 1.5
"""By what the weight of an element that is called an article's body is multiplied."""


def _is_named_article(node: Node) -> bool:
    return node.attributes.get("itemprop") == "articleBody" or names_article(node.names)


def _weights(tree: Tree, cut: dict[int, Text]) -> dict[int, float]:
    weights: dict[int, float] = {}
    for node in _kept(tree, cut):
        if node.own_length < _FEWEST or node.tag in _NO_PARAGRAPHS:
            continue
        share_linked = node.own_linked / node.own if node.own else 0.0
        weight = (1 + node.own_commas + min(node.own_length / 100, _MOST_LENGTHS)) * (1 - share_linked)
        holders = node.ancestors() if node.tag in _PARAGRAPHS else chain((node,), node.ancestors())
        for share, around in zip(_SHARES, holders, strict=False):
            weights[around.number] = weights.get(around.number, 0) + weight * share
    return weights


def _kept(tree: Tree, cut: dict[int, Text]) -> list[Node]:
    kept, covered = [], 0
    for node in tree.nodes:
        if node.number < covered:
            continue
        if node.number in cut:
            covered = node.end
        else:
            kept.append(node)
    return kept


def _link_share(node: Node) -> float:
    return node.linked / node.words if node.words else 0.0


def _prose(tree: Tree, node: Node, cut: dict[int, Text]) -> int:
    """Return how many words stand in paragraphs within an element and in no link."""
    total, covered = 0, 0
    for one in tree.within(node):
        if one.number < covered:
            continue
        if one.number in cut:
            covered = one.end
        elif one.own >= 5:
            total += one.own - one.own_linked
    return total


def _widened(tree: Tree, best: Node, cut: dict[int, Text]) -> Node:
    """Return the best element, or one around it that holds much more prose of the same article.

    That is the `article` around it, or what holds all elements that are called the same as the best.
    """
    for around in chain((best,), best.ancestors()):
        if around.tag in ("article", "main") or _is_named_article(around):
            if _prose(tree, best, cut) < _SPREAD * _prose(tree, around, cut):
                best = around
            break
    parts = [
        node
        for node in tree.nodes
        if best.names
        and node.names == best.names
        and node.own_article is best.own_article
        and node.tag == best.tag
    ]
    if sum(_prose(tree, part, cut) for part in parts) > _prose(tree, best, cut) / _SPREAD:
        return next(around for around in best.ancestors() if all(around.holds(part) for part in parts))
    return best


def _with_siblings(best: Node, total: dict[int, float], cut: dict[int, Text], tree: Tree) -> list[Node]:
    if best.parent is None:
        return [best]
    least = max(10.0, total.get(best.number, 0) * _BESIDE)
    same = best.names
    taken = []
    for one in best.parent.children:
        if one is best:
            taken.append(one)
        elif one.tag and one.tag != "article" and one.number not in cut:
            bonus = total.get(best.number, 0) * _BESIDE if same and one.names == same else 0
            prose = one.tag == "p" and one.words >= 8 and _link_share(one) < 0.25
            if total.get(one.number, 0) + bonus >= least or prose:
                taken.append(one)
    return taken
