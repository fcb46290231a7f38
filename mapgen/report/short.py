"""The short form of the report: what comes before the chains, and the verdict on each chain in a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from mapgen.model.argument_map import ArgumentMap
from mapgen.report import lead_words, words
from mapgen.report.blocks import Block, Heading, Item, Paragraph
from mapgen.report.lead import carried
from mapgen.strength.values import Strengths


def short_form(
    blocks: Iterable[Block], map_: ArgumentMap, strengths: Strengths, language: str
) -> Iterator[Block]:
    """Yield the blocks of a report up to its chains, then a line for each chain, where it has several.

    `blocks`: those of the whole report; what follows the heading of its chains is not asked for.
    """
    chains = Heading(words.CHAINS.best(language), 2)
    yield from takewhile(lambda block: block != chains, blocks)
    several = map_.arguments if len(map_.arguments) > 1 else ()  # of one alone the first lines tell it
    if several:
        yield chains
    for argument in several:
        found = strengths.arguments[argument.id]
        told = (found.verdict or carried(found.reasoning)).best(language)
        yield Item(lead_words.LABELLED.best(language).format(label=argument.title.best(language), words=told))
    yield Paragraph(words.THE_REST.best(language))
