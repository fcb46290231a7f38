"""Remedies that say what a claim cites."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from mapgen.desk.edits import Edit
from mapgen.desk.pieces import entry_of
from mapgen.desk.remedies.filling_in import accept_claim, with_field
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.spelling import spelled
from mapgen.document.citations.in_words import plain_words, stands_in
from mapgen.findings import Finding, Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.printed import named_beside, numbers_printed_with
from mapgen.syntax.yaml.tree import List, Scalar
from mapgen.vocabulary import ClaimKind, Origin
from mapgen.words import both

_MOST = 3
"""So many studies are offered for one claim."""


def cite_nothing(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Say that a claim cites nothing by itself, so that its steps decide."""
    id_ = finding.about[0]
    given = entry_of(file.record("claims", id_), "cites")
    if given is None:
        edit = with_field(file, "claims", id_, "quote", "cites: []") if file.is_second else None
    else:
        edit = Edit(file.pieces.start(given), file.pieces.end(given), "[]")
    if edit is not None:
        says = both(
            f"The work belongs to the reasons: enter `cites: []` at `{id_}`",
            f"La publication appartient aux raisons : inscrire `cites: []` à `{id_}`",
        )
        yield Remedy(says, (edit,), sure=False)


def cite_study(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Cite the studies that the text names in words, for results without a source; else accept a claim."""
    yield from chain(_told_studies(file, finding), accept_claim(file, finding))


def _told_studies(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    if file.map is None:
        return
    claims = [file.map.claim[id_] for id_ in finding.about if id_ in file.map.claim]
    queries = Queries(file.map)
    for claim in claims:
        for source in _studies_for(queries, claim):
            entry = source.id if file.is_second else f"[{spelled(source.marks[0], in_flow=True)}]"
            edit = with_field(file, "claims", claim.id, "quote", f"cites: {entry}")
            if edit is not None:
                says = both(
                    f"`{claim.id}` tells of `{source.id}`: enter it under `cites`",
                    f"`{claim.id}` parle de `{source.id}` : l'inscrire sous `cites`",
                )
                yield Remedy(says, (edit,), sure=False)


def _studies_for(queries: Queries, claim: Claim) -> Iterator[Source]:
    """Yield the works that the claim's own sentence names beside its quote; else, for a result, all."""
    named = set(named_beside(queries, claim)) if not claim.citations else set()
    if named:
        yield from (source for source in queries.map.sources if named.intersection(source.marks))
    elif claim.kind in (ClaimKind.RESULT, ClaimKind.CASE):
        yield from islice(_named_in_words(queries.map, claim), _MOST)


def _named_in_words(map_: ArgumentMap, claim: Claim) -> Iterator[Source]:
    """Yield the works whose mark is words that the text has, for a claim of the text that cites nothing."""
    if claim.origin is Origin.QUOTED and not claim.citations:
        for source in map_.sources:
            if source.marks and stands_in(source.marks[0], map_.text.content):
                yield source


def quote_the_mark(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Quote the nearest sentence that has a mark as well, so that it is printed with the claim's words."""
    claim = file.map.claim.get(finding.about[0]) if file.map is not None and finding.about else None
    if file.map is None or claim is None or not claim.passages:
        return
    printed = numbers_printed_with(Queries(file.map), claim)
    for mark in (each for each in claim.citations if each not in printed):
        sentence = _nearest_with(file.map, claim, mark)
        edit = _also_quoting(file, file.map, claim, sentence) if sentence is not None else None
        if edit is not None:
            says = both(
                f"Quote the sentence that has `{mark}`, too", f"Citer aussi la phrase qui porte `{mark}`"
            )
            yield Remedy(says, (edit,), sure=False)


def _nearest_with(map_: ArgumentMap, claim: Claim, mark: str) -> Passage | None:
    """Return the sentence with a mark that is nearest to what a claim quotes; None where none has it."""
    text, start = map_.text, claim.passages[0].start
    places = [*text.passages_by_number.get(mark, ())]
    wanted = plain_words(mark)
    places += [one.passage for one in text.mentions if wanted in map(plain_words, one.numbers)]
    sentences = [text.sentence_at(place.start) for place in places]
    return min(sentences, key=lambda one: abs(one.start - start), default=None)


def _also_quoting(file: OpenFile, map_: ArgumentMap, claim: Claim, sentence: Passage) -> Edit | None:
    words = " ".join(map_.text.slice(sentence).split())
    quote = entry_of(file.record("claims", claim.id), "quote")
    return (
        file.pieces.with_item(quote, spelled(words, in_flow=True))
        if isinstance(quote, Scalar | List)
        else None
    )
