"""The works that claims cite, as far as it is known which works they are.

A mark may point to a work that nobody could find, or to one of several
candidates. What is only guessed counts for nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries, cached_query
from mapgen.queries.printed import marks_by_block, names_in, sentences_of
from mapgen.vocabulary import Design, Match
from mapgen.words import in_quotation_marks

SECONDARY = (
    Design.NARRATIVE_REVIEW,
    Design.GUIDELINE,
    Design.TEXTBOOK,
    Design.PRESS,
    Design.WEB_PAGE,
    Design.OPINION,
)
"""Designs of works that report the studies of others and are no studies themselves."""

CitedWorks = Mapping[str, Mapping[str, tuple[Source, ...]]]
"""By claim id, then by citation mark of that claim: the works that the mark points to, perhaps none."""


@cached_query
def cited_works(queries: Queries) -> CitedWorks:
    """Return, by claim id and mark, the works that the mark points to, perhaps none or several.

    A work that was only guessed is left out, one that is likely stays (`is_known`). Claims without
    citations have no entry.
    """
    return {
        claim: {mark: tuple(work for work in works if is_known(work)) for mark, works in by_mark.items()}
        for claim, by_mark in pointed_works(queries).items()
    }


@cached_query
def pointed_works(queries: Queries) -> CitedWorks:
    """Return, by claim id and mark, the works that the mark may point to, guessed works included.

    Claims without citations have no entry. If the paragraph names exactly one work of the reference list
    beside the claim's only mark, and the mark's number points to another work, the name decides: the
    result is the named work if all numbers of the document are off by one constant, else no work.
    """
    map_ = queries.map
    names = _names(map_)
    off = _numbers_are_off(map_, names)
    return {
        claim.id: {mark: _works(queries, claim, mark, off, names) for mark in claim.citations}
        for claim in map_.claims
        if claim.citations
    }


def is_known(source: Source) -> bool:
    """Return whether a source counts as the work that is cited: not if it was guessed or not found.

    A source of which the file does not say how certain the match is counts.
    """
    return source.match not in (Match.GUESS, Match.NONE)


def is_certain(source: Source) -> bool:
    """Return whether it is certain that a source is the work meant: by the file or by a link of the text."""
    return source.match is Match.CERTAIN or (source.match is None and source.linked)


def is_identified(source: Source) -> bool:
    """Return whether it is known which work is meant: the file, the text's list or a link says so."""
    if source.match is None:
        return source.listed is not None or not source.marks or source.linked
    return is_known(source)


def awaits_entry(map_: ArgumentMap, claim: Claim) -> bool:
    """Return whether of all works that a claim cites it is still to be entered which or what they are."""
    works = [work for mark in claim.citations for work in map_.sources_by_mark.get(mark, ())]
    untold = all(work.match is None and (work.design is None or not is_identified(work)) for work in works)
    return bool(works) and untold and claim.design is None


def is_the_texts(source: Source) -> bool:
    """Return whether the text itself points to a work: it lists it, or a mark of it is known to mean it."""
    return source.listed is not None or (source.pointed_to and is_known(source))


def certain_work(works: tuple[Source, ...]) -> Source | None:
    """Return the only one of a mark's works; None if there are none or several.

    None too if several numbers of the document point to that work.
    """
    if len(works) == 1 and sum(mark.isdecimal() for mark in works[0].marks) <= 1:
        return works[0]
    return None


def certain_works(works: Mapping[str, tuple[Source, ...]]) -> list[Source]:
    """Return the works that a claim's marks point to, each once; `works` gives the works by mark.

    Empty if any of the marks has no certain work (`certain_work`).
    """
    found = [certain_work(candidates) for candidates in works.values()]
    known = [source for source in found if source is not None]
    return list({source.id: source for source in known}.values()) if len(known) == len(found) else []


def label(source: Source, language: str) -> str:
    """Return the label of a source; if its match is uncertain, add how certain the match is, and the mark of
    the text that prints another year.
    """
    if source.match not in (Match.LIKELY, Match.VERY_LIKELY):
        return source.label
    told = source.match.name_.best(language)
    printed = next((mark for mark in source.marks if _has_other_year(mark, source)), "")
    if printed:
        words = in_quotation_marks(printed, language)
        told += f", le texte imprime {words}" if language == "fr" else f"; the text prints {words}"
    return f"{source.label} ({told})"


_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")


def _has_other_year(mark: str, source: Source) -> bool:
    years = _YEAR.findall(mark)
    return bool(years) and bool(source.year) and source.year not in years


Names = Mapping[Passage, list[Source]]
"""By paragraph with a mark: the works of the reference list that the paragraph names, perhaps none."""


def numbers_are_off(map_: ArgumentMap) -> bool:
    """Return whether the document's marks point beside the works that it names, all by the same number."""
    return _numbers_are_off(map_, _names(map_))


def _names(map_: ArgumentMap) -> Names:
    return {block: names_in(map_, block) for block in marks_by_block(map_)}


def _works(queries: Queries, claim: Claim, mark: str, off: bool, names: Names) -> tuple[Source, ...]:
    """Return the works that one mark of a claim may point to; `off`: whether the numbers are off."""
    numbered = queries.map.sources_by_mark.get(mark, ())
    named = _named_beside(queries, claim, names) if len(claim.citations) == 1 else []
    if len(named) == 1 and named[0] not in numbered:
        numbered = (named[0],) if off else ()
    elif off and mark.isdecimal() and len(named) != 1:
        numbered = ()
    return numbered


def _named_beside(queries: Queries, claim: Claim, names: Names) -> list[Source]:
    """Return the works named in the claim's paragraph; none if its quotes stand in several paragraphs."""
    blocks = {queries.map.text.block_at(sentence.start) for sentence in sentences_of(queries, claim)}
    return names.get(blocks.pop(), []) if len(blocks) == 1 else []


def _numbers_are_off(map_: ArgumentMap, names: Names) -> bool:
    """Return whether the document's numbers are off by a constant, from two or more marks.

    Compared are the marks with one number in paragraphs that name exactly one listed work: each number must
    differ from the number of the named work by the same amount, which is not 0.
    """
    shifts = []
    for block, marks in marks_by_block(map_).items():
        own = [int(number) for source in names[block] for number in source.marks if number.isdecimal()]
        if len(names[block]) == 1 and own:
            lone = (mark.numbers[0] for mark in marks if len(mark.numbers) == 1)
            shifts += [int(number) - own[0] for number in lone if number.isdecimal()]
    return len(shifts) > 1 and len(set(shifts)) == 1 and shifts[0] != 0
