"""The works that a report names, as a reader looks them up: each once, at its end."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Source
from mapgen.queries.cited import is_known
from mapgen.queries.studies import could_be_known
from mapgen.report import words
from mapgen.report.blocks import Block, Heading, Item, Paragraph
from mapgen.words import Text, filled, some

MOST_AUTHORS = 3


def reference(source: Source, language: str) -> str:
    """Return a work's authors, year, title, journal and address, as far as the file has them."""
    address = f"doi:{source.doi}" if source.doi else source.url or (source.pmid and f"PMID {source.pmid}")
    authors = some(source.authors, MOST_AUTHORS, language)
    first = f"{authors or source.label} ({source.year})" if source.year else authors or source.label
    parts = dict.fromkeys((first, source.title, source.container, address))
    ended = (part if part.endswith(("?", "!")) else part.rstrip(".") + "." for part in parts if part)
    return " ".join(ended)


def works_named(map_: ArgumentMap, language: str) -> Iterator[Block]:
    """Yield the works that a report names, each once and in full; a star marks those later than the text.

    Not what the text points to and nobody has found.
    """
    used = {claim.source for claim in map_.claims if claim.source}
    named = [each for each in map_.sources if each.id in used or not each.pointed_to or is_known(each)]
    known = could_be_known(map_)
    if named:
        yield Heading(words.WORKS.best(language), 2)
    if named and (dates := _on_dates(map_)):
        yield Paragraph(dates.best(language))
    for source in sorted(named, key=lambda each: (each.label.casefold(), each.id)):
        later = bool(source.year) and source not in known
        yield Item(reference(source, language) + (" *" if later else ""))


def _on_dates(map_: ArgumentMap) -> Text:
    """Return what the star at a work means; empty where no work is later than the text."""
    known = could_be_known(map_)
    if not any(each.year and each not in known for each in map_.sources):
        return Text()
    if map_.document.date:
        return words.LATER
    cited = (each.year for each in map_.sources if each.pointed_to and is_known(each))
    newest = max((year for year in cited if year.isdecimal()), default="")
    return filled(words.UNDATED, newest=newest) if newest else words.PERHAPS_LATER
