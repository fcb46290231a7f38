"""Long words stand once, a quote in a report, other evidence in a chain; then a label stands for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.excerpt import in_marks, shortened
from mapgen.report.blocks import Block, Heading, Item, Paragraph
from mapgen.report.labels import LONG
from mapgen.vocabulary import Origin

CONCLUDED = "→ "
"""A chain begins with what it concludes, in full; so does what is to be done, which has no claim's words."""
_BEGINNING = 80
"""So many characters of a quote stand for it, at most."""


def named_once(blocks: Iterable[Block], map_: ArgumentMap, language: str, head: str = "") -> Iterator[Block]:
    """Yield the blocks of a report, in which long words of a claim that were told before are named.

    What the map's makers say in their own words, without a label, stands in full: its beginning says too
    little; with one, it stands in full once in each chain, whose reader may not have read the others. What
    the head tells of the whole text, the claim with the id `head`, is named from then on.
    """
    names = {_words(claim, language): _name(claim, language) for claim in map_.claims}
    quotes = {
        _words(claim, language) for claim in map_.claims if claim.origin is Origin.QUOTED or claim.id == head
    }
    first = _words(map_.claim[head], language) if head else ""
    long = {words: name for words, name in names.items() if name and (len(words) > LONG or words == first)}
    told = _Told(long, quotes)
    for block in blocks:
        match block:
            case Heading():
                told.begin_part()
                yield block
            case Paragraph():
                yield replace(block, words=told.once(block.words))
            case Item():
                first = told.once(block.words)
                yield replace(block, words=first, under=tuple(map(told.once, block.under)))


def _words(claim: Claim, language: str) -> str:
    return claim.text.best(language).strip().rstrip(".")


def _name(claim: Claim, language: str) -> str:
    """Return what stands for a claim's words that were told: its label, else the beginning of a quote."""
    label = claim.short.get(language) or ""
    if label or claim.origin is not Origin.QUOTED:
        return label
    return in_marks(claim, shortened(_words(claim, language), _BEGINNING), language)


class _Told:
    """Remembers which long words were told, and names them then.

    `names`: what stands for each; `quotes`: those of the document.
    """

    def __init__(self, names: Mapping[str, str], quotes: Set[str]) -> None:
        self._names, self._quotes = names, quotes
        self._long = sorted(names, key=len, reverse=True)
        self._seen: set[str] = set()

    def begin_part(self) -> None:
        """Forget what was told of the makers' words: a part of the report begins."""
        self._seen &= self._quotes

    def once(self, told: str) -> str:
        """Return a line of the report, with what stands for the words that were told before."""
        here: list[str] = []
        for words in self._long if len(told) > LONG else ():
            if words not in told or any(words in other for other in here):
                continue
            here.append(words)
            if words in self._seen and not told.startswith(CONCLUDED):
                told = self._named(told, words)
        self._seen.update(here)
        return told

    def _named(self, told: str, words: str) -> str:
        """Return a line with the name in place of the words, of their marks, and of the label before them."""
        name, (first, *others) = self._names[words], told.split(words)
        line = first
        for after in others:
            stop = "." if after.startswith(".") else ""
            rest = after.removeprefix(stop)
            if line.rstrip().endswith(("“", "«")):
                line = line.rstrip()[:-1]
                rest = rest.lstrip().removeprefix("”").removeprefix("»")
            bare = line.rstrip().removesuffix(":").rstrip()
            if bare.endswith(name):  # its label stands before it already
                line = bare.removesuffix(name)
            line += name + ("" if name.endswith(("…", "”", "»")) else stop) + rest
        return line
