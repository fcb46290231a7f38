"""Where in the document a finding can be seen: the passages of the elements that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Source
from mapgen.queries.cached import Queries
from mapgen.queries.nearest import nearest_passages


def passages_about(queries: Queries, about: tuple[str, ...]) -> tuple[Passage, ...]:
    """Return the passages of the elements with these ids, in the order of the text, each once.

    Of a claim they are its quotes; of one that nobody quotes, those of the claims that need it or that it
    speaks against; of a source its entry in the list and, if no claim is named beside it, the sentences that
    cite it. Those of steps and chains count only where the others give none.
    """
    map_, nearest = queries.map, nearest_passages(queries)
    claims = [id_ for id_ in about if id_ in map_.claim]
    found = {passage for id_ in claims for passage in nearest.get(id_, ())}
    for id_ in about:
        if id_ in map_.source:
            found.update(_of_source(map_, map_.source[id_], sentences=not claims))
    if not found:
        found = {passage for id_ in _joined(map_, about) for passage in nearest.get(id_, ())}
    return tuple(sorted(found))


def _of_source(map_: ArgumentMap, source: Source, sentences: bool) -> Iterator[Passage]:
    if source.listed is not None:
        yield from source.listed.passages
    if sentences:
        marks = [p for mark in source.marks for p in map_.text.passages_by_number.get(mark, ())]
        yield from (sentence for mark in marks for sentence in map_.text.sentences_in(mark))


def _joined(map_: ArgumentMap, about: Iterable[str]) -> Iterator[str]:
    """Yield the ids of the claims that the steps and chains with these ids join."""
    for id_ in about:
        if id_ in map_.inference:
            yield from (map_.inference[id_].conclusion, *map_.inference[id_].premises)
        elif id_ in map_.argument:
            yield map_.argument[id_].conclusion
