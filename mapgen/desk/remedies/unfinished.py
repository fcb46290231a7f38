"""Remedies for what is begun in one line and goes on otherwise: an open bracket, a record in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.desk.edits import Edit
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.findings import Finding
from mapgen.syntax.fields.records import RECORDS
from mapgen.words import both

_SECTIONS = {"claims": ("claim", "quote"), "sources": ("source", "mark"), "arguments": ("argument", "title")}
"""By section: its record, and the field that a record in one line stands for."""
_FIELD = re.compile(r"(?P<indent>\s+)(?P<field>[a-z-]+):(?=\s|\Z)")
_BEGUN = re.compile(r"(?P<indent>\s+)[^\s:#'\"-][^:#]*:(?P<space>\s+)(?=[^\s|>&*!%@`\[{])")
_BARE = re.compile(r"(?P<indent>\s+)[^\s:#'\"-][^:#]*:\s*\Z")
_WORDS = re.compile(r"(?P<indent>\s+)(?![\s#-])(?!\S+:(?:\s|\Z)).")
_SECTION = re.compile(r"(?P<name>[a-z-]+):\s*\Z")
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"|(?<=\s)#.*")
_CLOSER = {"[": "]", "{": "}"}
_MOST_LINES = 40
"""So far above the place where the parser stopped its cause is looked for."""


def give_words_their_field(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Write the words of a record in one line under their field, where another field follows below."""
    lines = file.source.split("\n")
    at = finding.span.line - 1
    field = _FIELD.match(lines[at]) if at < len(lines) else None
    record, own = _SECTIONS.get(_section(lines, at), ("", ""))
    if field is None or not record or RECORDS[record].field(field["field"]) is None:
        return
    for number in range(at - 1, max(-1, at - _MOST_LINES), -1):
        begun = _BEGUN.match(lines[number])
        if begun is None and not _FIELD.match(lines[number]):
            continue  # the words go on here
        if begun is None or len(begun["indent"]) >= len(field["indent"]):
            return
        start = file.pieces.offset(number + 1, begun.start("space") + 1)
        first = Edit(start, start + len(begun["space"]), f"\n{field['indent']}{own}: ")
        further = [file.pieces.offset(line + 1, 1) for line in range(number + 1, at)]
        edits = (first, *(Edit(offset, offset, "  ") for offset in further))
        if file.reads_on(finding, edits, 1):
            says = both(f"Write these words under `{own}`", f"Écrire ces mots sous `{own}`")
            yield Remedy(says, edits)
        return


def give_words_a_field(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Write words that stand alone under an id under their field, where another field follows below."""
    lines = file.source.split("\n")
    at = finding.span.line - 1
    field = _FIELD.match(lines[at]) if at < len(lines) else None
    first = at
    while (
        field and first and (words := _WORDS.match(lines[first - 1])) and words["indent"] == field["indent"]
    ):
        first -= 1
    bare = _BARE.match(lines[first - 1]) if first else None
    _, own = _SECTIONS.get(_section(lines, first - 1), ("", ""))
    if field is None or first == at or bare is None or len(bare["indent"]) >= len(field["indent"]) or not own:
        return
    start = file.pieces.offset(first + 1, len(field["indent"]) + 1)
    further = [file.pieces.offset(line + 1, 1) for line in range(first + 1, at)]
    edits = (Edit(start, start, f"{own}: "), *(Edit(offset, offset, "  ") for offset in further))
    if file.reads_on(finding, edits):
        yield Remedy(both(f"Write these words under `{own}`", f"Écrire ces mots sous `{own}`"), edits)


def set_fields_in(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Set fields further to the right that stand under an id with nothing beside it, as far left as it."""
    lines = file.source.split("\n")
    at = finding.span.line - 1
    bare = _BARE.match(lines[at]) if at < len(lines) else None
    record, own = _SECTIONS.get(_section(lines, at), ("", ""))
    if bare is None or not record:
        return
    end, deeper, fields = at + 1, bare["indent"] + " ", []
    while end < len(lines):
        field = _FIELD.match(lines[end])
        if field is not None and field["indent"] == bare["indent"]:
            if RECORDS[record].field(field["field"]) is None:
                break
            fields.append(field["field"])
        elif not lines[end].startswith(deeper):
            break
        end += 1
    if own in fields[:1]:
        starts = [file.pieces.offset(number + 1, 1) for number in range(at + 1, end)]
        says = both("Set these fields further to the right", "Décaler ces champs vers la droite")
        yield Remedy(says, tuple(Edit(start, start, "  ") for start in starts))


def set_words_in(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Set words further to the right that go on from the line above, and stand under its name or left."""
    lines = file.source.split("\n")
    last = min(finding.span.line, len(lines)) - 1
    for at in range(max(1, last - 2), last + 1):
        above, own = _FIELD.match(lines[at - 1]), _WORDS.match(lines[at])
        if above is None or own is None or len(own["indent"]) > len(above["indent"]):
            continue
        added = " " * (len(above["indent"]) - len(own["indent"]) + 2)
        end = at
        while (
            end + 1 < len(lines)
            and (more := _WORDS.match(lines[end + 1]))
            and more["indent"] == own["indent"]
        ):
            end += 1
        starts = [file.pieces.offset(number + 1, 1) for number in range(at, end + 1)]
        edits = tuple(Edit(start, start, added) for start in starts)
        if file.reads_on(finding, edits):
            says = both("Set these words further to the right", "Décaler ces mots vers la droite")
            yield Remedy(says, edits)
            return


def close_the_bracket(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Close a bracket at the end of the line that opens it, where the next line begins another entry."""
    lines = file.source.split("\n")
    for number in range(min(finding.span.line, len(lines)) - 1, -1, -1)[:_MOST_LINES]:
        bare = _QUOTED.sub(lambda found: " " * len(found[0]), lines[number])
        opened = [sign for sign in _CLOSER if bare.count(sign) > bare.count(_CLOSER[sign])]
        if not opened:
            continue
        end = len(bare.rstrip(" ,"))
        start = file.pieces.offset(number + 1, end + 1)
        edit = Edit(start, start, _CLOSER[opened[-1]])
        if len(opened) == 1 and file.reads_on(finding, [edit]):
            yield Remedy(both("Close the bracket", "Fermer le crochet"), (edit,))
        return


def _section(lines: list[str], at: int) -> str:
    """Return the name of the section in which a line stands; empty where none begins above it."""
    found = (_SECTION.match(lines[number]) for number in range(at, -1, -1))
    return next((match["name"] for match in found if match), "")
