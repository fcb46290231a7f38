"""Remedies from the document's text: its own words for a quote, its entry for a mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mapgen.desk.edits import Edit
from mapgen.desk.pieces import entry_of
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.spelling import spelled, written
from mapgen.document.anchoring.anchor import Anchor
from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.drafting.quotes import quote_at
from mapgen.findings import Finding
from mapgen.model.elements import Quote
from mapgen.syntax.yaml.tree import List, Scalar, Table
from mapgen.words import Text, both


def closest_passage(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Take the document's own words for a quote that differs from them; sure where no letter is changed."""
    scalar = file.scalar_at(finding.span)
    quotes = file.map.quotes() if file.map is not None else ()
    anchor = next((quote.anchor for _, quote in quotes if quote.span == finding.span), None)
    if scalar is None or anchor is None or not anchor.parts or file.map is None:
        return
    words = " […] ".join(" ".join(file.map.text.slice(part).split()) for part in anchor.parts)
    start, end = file.pieces.start(scalar), file.pieces.end(scalar)
    before = file.source[file.pieces.line_start(start) : start]
    edit = Edit(start, end, spelled(words, in_flow="{" in before or "[" in before))
    says = both("Take the document's words", "Prendre les mots du document")
    yield Remedy(says, (edit,), sure=_only_signs_differ(anchor))


def name_the_place(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Say which place a quote means that stands in the document more than once: one remedy for each place."""
    quotes = file.map.quotes() if file.map is not None else ()
    found = next((quote for _, quote in quotes if quote.span == finding.span), None)
    given = file.quote_at(finding.span)
    if file.map is None or given is None or found is None:
        return
    search, exact = QuoteSearch(file.map.text), " ".join(found.exact.split())
    for passage in found.anchor.parts:
        own = quote_at(search, exact, passage)
        if own is None or (own.anchor.start, own.anchor.end) != (passage.start, passage.end):
            continue
        words = written(own)
        if finding.about and file.record("claims", finding.about[0]) is given:
            words = f"{{quote: {words}}}"
        edit = Edit(file.pieces.start(given), file.pieces.end(given), words)
        line = file.map.text.line_of(passage.start)
        yield Remedy(_place_named(line, own), (edit,), sure=False)


def _place_named(line: int, quote: Quote) -> Text:
    if quote.prefix:
        return both(
            f"The one on line {line}, after “{quote.prefix}”",
            f"Celle de la ligne {line}, après « {quote.prefix} »",
        )
    return both(
        f"The one on line {line}, before “{quote.suffix}”",
        f"Celle de la ligne {line}, avant « {quote.suffix} »",
    )


def _only_signs_differ(anchor: Anchor) -> bool:
    """Return whether quote and document have the same letters and digits, but for capitals and accents."""
    sides = []
    for other in ("new", "gone"):
        words = unicodedata.normalize(
            "NFKD", " ".join(own for kind, own in anchor.difference if kind != other)
        )
        sides.append("".join(sign for sign in words.casefold() if sign.isalnum()))
    return sides[0] == sides[1]


def enter_source(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter the work that the document lists under a mark which no source of the file has."""
    map_ = file.map
    if map_ is None:
        return
    for mark in map_.text.passages_by_number:
        entries = map_.text.entries_of(mark)
        if mark in map_.sources_by_mark or not entries or entries[0] not in finding.passages:
            continue
        id_ = "source-" + (re.sub(r"[^a-z0-9]+", "-", mark.lower()).strip("-") or "x")
        listed = " ".join(map_.text.slice(entries[0]).split())
        own = spelled(mark, in_flow=True)
        entry = (
            f"{id_}: {own}" if file.is_second else f"{id_}: {{mark: {own}, listed: {spelled(listed, True)}}}"
        )
        edit = file.with_record("sources", entry) if id_ not in map_.source else None
        if edit is not None:
            says = both(f"Enter the work of the mark {mark}", f"Inscrire la publication de l'appel {mark}")
            # Format 2 has it as a source by itself as soon as a claim cites it.
            yield Remedy(says, (edit,), sure=not file.is_second)


def enter_mark(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter, in the claim, the marks that are printed in the sentence which it quotes."""
    claim = file.map.claim.get(finding.about[0]) if file.map is not None and finding.about else None
    table = file.record("claims", claim.id) if claim is not None else None
    marks = [mark for mark in _marks_of(file, finding) if claim is not None and mark not in claim.citations]
    if claim is None or not isinstance(table, Table) or not table.entries or not marks:
        return
    cites = entry_of(table, "cites")
    words = f"[{', '.join(spelled(mark, in_flow=True) for mark in (*claim.citations, *marks))}]"
    if cites is None:
        edit = file.pieces.with_entry(table, f"cites: {words}")
    elif isinstance(cites, Scalar) or (isinstance(cites, List) and file.pieces.is_flow(cites)):
        edit = Edit(file.pieces.start(cites), file.pieces.end(cites), words)
    else:
        return
    shown = ", ".join(marks)
    yield Remedy(both(f"Enter {shown} in `cites`", f"Inscrire {shown} dans `cites`"), (edit,), sure=False)


def _marks_of(file: OpenFile, finding: Finding) -> list[str]:
    """Return the numbers of the marks that a finding shows in the text, each once."""
    if file.map is None:
        return []
    found = [mark for passage in finding.passages for mark in file.map.text.marks_in(passage)]
    return list(dict.fromkeys(number for mark in found for number in mark.numbers))
