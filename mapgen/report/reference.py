"""The reference of a work, as a reader looks it up."""

from __future__ import annotations

from mapgen.model.elements import Source
from mapgen.report.words import SOURCE
from mapgen.words import Text, some

MOST_AUTHORS = 3


def reference(source: Source) -> Text:
    """Return a work's authors, year, title, journal and address, as far as the file has them."""
    address = f"doi:{source.doi}" if source.doi else source.url or (source.pmid and f"PMID {source.pmid}")
    told = []
    for language, lead in SOURCE:
        authors = some(source.authors, MOST_AUTHORS, language)
        first = " ".join(filter(None, (authors, f"({source.year})" if source.year else "")))
        parts = [
            part.rstrip(".")
            for part in (first or source.label, source.title, source.container, address)
            if part
        ]
        told.append((language, lead.format(work=". ".join(parts))))
    return Text.of(**dict(told))
