"""Remedies for words that YAML takes for signs of its own: they are put in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.desk.edits import Edit
from mapgen.desk.help.place import place_at
from mapgen.desk.pieces import Pieces
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.spelling import spelled
from mapgen.findings import Finding
from mapgen.syntax.yaml.tree import Scalar
from mapgen.words import both

_VALUE = re.compile(r"(?P<before>\s*+(?:-[ ]++)*+(?:[^\s#:{}\[\],'\"][^:{}\[\]]*+:[ ]++)?)(?P<words>\S.*)")
_ENDS = re.compile(r"[}\]]|,(?=\s*[\w-]+:\s)")
"""Where a value within braces may end: at a bracket, or before another key."""
_IN_QUOTES = re.compile(r""""(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+'""")
"""A value that is in quotes already."""
_LONGEST = 2000
"""A longer line is left to its author."""
_BETWEEN_DOCUMENTS = re.compile(r"(?:---|\.\.\.)(?:\s|\Z)")
_QUOTE_IT = both("Put these words in quotes", "Mettre ces mots entre guillemets")


def quote_in_line(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Put the words at which the parser stopped in quotes, or the value in its line or the line before."""
    for start, end in (*_within_braces(file, finding), *_values(file, finding)):
        quoted = _IN_QUOTES.match(file.source, start, end)
        if quoted and file.source[quoted.end() : end].lstrip()[:1] in ("", ","):
            continue  # what stops the parser is within the quotes
        edit = Edit(start, end, _in_quotes(file.source[start:end]))
        if file.reads_on(finding, [edit]):
            yield Remedy(_QUOTE_IT, (edit,))
            return


def _within_braces(file: OpenFile, finding: Finding) -> Iterator[tuple[int, int]]:
    """Yield where the value within braces begins in which the parser stopped, and where it may end."""
    at = file.pieces.offset(finding.span.line, finding.span.column)
    place = place_at(file.source, at)
    if not place.in_flow or not file.source[place.start : at].strip(" '\""):
        return
    line_end = file.source.find("\n", at)
    line_end = len(file.source) if line_end < 0 else line_end
    for found in _ENDS.finditer(file.source, at, min(line_end, at + _LONGEST)):
        end = found.start()
        yield place.start, place.start + len(file.source[place.start : end].rstrip())


def _values(file: OpenFile, finding: Finding) -> Iterator[tuple[int, int]]:
    """Yield where the value in the line of a finding begins and ends, then that in the line before."""
    lines = file.source.split("\n")
    for number in (finding.span.line, finding.span.line - 1):
        if not 1 <= number <= len(lines) or len(lines[number - 1]) > _LONGEST:
            continue
        if _BETWEEN_DOCUMENTS.match(lines[number - 1]):
            continue
        found = _VALUE.match(lines[number - 1].rstrip())
        if found is None or found["words"][0] in "'\"|>{#" or found["words"].endswith(":"):
            continue
        start = file.pieces.offset(number, found.start("words") + 1)
        yield start, start + len(found["words"])


def _in_quotes(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def tabs_as_spaces(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Replace the tabs that a line begins with by two spaces each, in every line."""
    edits = tuple(
        Edit(found.start(), found.end(), found[0].replace("\t", "  "))
        for found in re.finditer(r"^[ \t]*\t[ \t]*", file.source, re.MULTILINE)
    )
    if edits:
        yield Remedy(
            both("Replace tabs at the beginning of lines by spaces", "Remplacer les tabulations en début de ligne par des espaces"),
            edits,
        )  # fmt: skip


def quote_value(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Put a word in quotes that other YAML readers take for a number, a date, or true and false."""
    scalar = file.scalar_at(finding.span)
    if scalar is not None and scalar.plain:
        yield Remedy(
            _QUOTE_IT, (Edit(file.pieces.start(scalar), file.pieces.end(scalar), _in_quotes(scalar.text)),)
        )


def quote_to_the_comma(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Put a value within braces in quotes where its comma began an entry of its own: `{why: No, none}`."""
    at = file.entry_at(finding.span)
    if at is None or not file.pieces.is_flow(at[0]):
        return
    (table, last), pieces = at, file.pieces
    first = last - 1
    while first > 0 and _is_bare(pieces, *table.entries[first]):
        first -= 1
    if first < 0 or not _is_bare(pieces, *table.entries[last]):
        return
    while last + 1 < len(table.entries) and _is_bare(pieces, *table.entries[last + 1]):
        last += 1
    value = table.entries[first][1]
    if not isinstance(value, Scalar) or not value.plain or not value.text:
        return
    start, end = pieces.start(value), pieces.end(table.entries[last][0])
    words = " ".join(pieces.source[start:end].split())
    if pieces.has_comment(start, end):
        return
    yield Remedy(_QUOTE_IT, (Edit(start, end, spelled(words, in_flow=True)),))


def quote_the_items(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Put the items of brackets in quotes together that are one quote in the document: `[Yes, and no]`."""
    scalar = file.scalar_at(finding.span)
    items = file.items_with(scalar) if scalar is not None else ()
    if file.map is None or scalar is None or not items:
        return
    content = " ".join(file.map.text.content.split())
    run, words = [scalar], " ".join(scalar.text.split())
    for item in items[items.index(scalar) + 1 :]:
        longer = f"{words}, {' '.join(item.text.split())}"
        if not item.plain or longer not in content:
            break
        run, words = [*run, item], longer
    start, end = file.pieces.start(run[0]), file.pieces.end(run[-1])
    if len(run) > 1 and scalar.plain and not file.pieces.has_comment(start, end):
        yield Remedy(_QUOTE_IT, (Edit(start, end, spelled(words, in_flow=True)),))


def name_the_claim(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Name a claim by its id where its words stand, also where commas within brackets have cut them."""
    scalar = file.scalar_at(finding.span)
    if file.map is None or scalar is None or not scalar.plain or " " not in scalar.text:
        return
    items = file.items_with(scalar) or (scalar,)
    by_words: dict[str, list[str]] = {}
    for claim in file.map.claims:
        quotes = ", ".join(quote.exact for quote in claim.quotes)
        for words in {_folded(one) for one in [quotes, *dict(claim.text).values()]}:
            by_words.setdefault(words, []).append(claim.id)
    at = items.index(scalar)
    for count in range(len(items) - at, 0, -1):
        run = items[at : at + count]
        named = by_words.get(_folded(", ".join(item.text for item in run)), [])
        start, end = file.pieces.start(run[0]), file.pieces.end(run[-1])
        if len(named) == 1 and not file.pieces.has_comment(start, end):
            says = both(f"Name the claim `{named[0]}`", f"Nommer l'affirmation `{named[0]}`")
            yield Remedy(says, (Edit(start, end, named[0]),))
            return


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .!?…")


def _is_bare(pieces: Pieces, key: Scalar, value: object) -> bool:
    """Return whether an entry within braces is a key alone, without a colon, as what follows a comma is."""
    empty = isinstance(value, Scalar) and value.plain and not value.text
    return empty and key.plain and pieces.source[pieces.end(key) : pieces.end(key) + 1] != ":"
