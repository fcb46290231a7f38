"""Where in the document a finding can be seen: the passages of the elements that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source


def passages_about(map_: ArgumentMap, about: tuple[str, ...]) -> tuple[Passage, ...]:
    """Return the passages of the elements with these ids, in the order of the text, each once.

    Of a claim they are its quotes; of one that nobody quotes, those of the claims that need it or that it
    speaks against; of a source its entry in the list and, if no claim is named beside it, the sentences that
    cite it. Those of steps, attacks and chains count only where the others give none.
    """
    claims = [map_.claim[id_] for id_ in about if id_ in map_.claim]
    found = {passage for claim in claims for passage in _of_claim(map_, claim)}
    for id_ in about:
        if id_ in map_.source:
            found.update(_of_source(map_, map_.source[id_], sentences=not claims))
    if not found:
        found = {passage for claim in _joined(map_, about) for passage in _of_claim(map_, claim)}
    return tuple(sorted(found))


def _of_claim(map_: ArgumentMap, claim: Claim) -> tuple[Passage, ...]:
    """Return a claim's quotes; without any, those of the nearest claims that it leads to or strikes."""
    reached, nearest = {claim.id}, [claim]
    while nearest:
        found = tuple(passage for each in nearest for passage in each.passages)
        if found:
            return found
        ids = dict.fromkeys(id_ for each in nearest for id_ in _beyond(map_, each.id) if id_ not in reached)
        reached.update(ids)
        nearest = [map_.claim[id_] for id_ in ids if id_ in map_.claim]
    return ()


def _beyond(map_: ArgumentMap, claim: str) -> Iterator[str]:
    """Yield the ids of the claims that a claim leads to, and of those whose words or steps it attacks."""
    yield from (step.conclusion for step in map_.inferences_from.get(claim, ()))
    for attack in map_.attacks_by.get(claim, ()):
        step = map_.inference.get(attack.target)
        yield step.conclusion if step else attack.target


def _of_source(map_: ArgumentMap, source: Source, sentences: bool) -> Iterator[Passage]:
    if source.listed is not None:
        yield from source.listed.passages
    if sentences:
        marks = [p for mark in source.marks for p in map_.text.passages_by_number.get(mark, ())]
        yield from (sentence for mark in marks for sentence in map_.text.sentences_in(mark))


def _joined(map_: ArgumentMap, about: tuple[str, ...]) -> Iterator[Claim]:
    """Yield the claims that the steps and chains with these ids join."""
    ends = {argument.id: argument.conclusion for argument in map_.arguments}
    for id_ in about:
        step = map_.inference.get(id_)
        ids = (step.conclusion, *step.premises) if step else (ends.get(id_, ""),)
        yield from (map_.claim[each] for each in ids if each in map_.claim)
