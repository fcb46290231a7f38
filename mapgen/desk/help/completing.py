"""complete: what the language, the file and the document offer at a place in an argument file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from mapgen.desk.edits import Edit
from mapgen.desk.help.outline import symbol_at, symbols
from mapgen.desk.help.place import Place, place_at
from mapgen.desk.help.quoting import sentences_with
from mapgen.desk.help.slots import STATES, Slot, slot_under
from mapgen.desk.help.studies import studies_named
from mapgen.desk.help.whole_steps import steps_at
from mapgen.desk.spelling import spelled
from mapgen.model import shapes
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.schemes import SCHEMES, Scheme
from mapgen.rules import manual
from mapgen.syntax.fields.records import RECORDS
from mapgen.syntax.read.short_forms import FACETS
from mapgen.vocabulary import Word
from mapgen.words import Text, both, filled

_SECTIONS = {"claims": "claim", "sources": "source", "terms": "term", "arguments": "argument"}
_WORD = re.compile(r"[\w.\-]*")
_SCHEME = re.compile(r"\bscheme:\s*([a-z-]+)")


@dataclass(frozen=True, slots=True)
class Completion:
    """What may be written at a place: the edit that writes it, its name for a list, and what it means.

    `kind`: "field", "id", "word", "scheme", "question", "mark", "rule" or "quote".
    """

    name: str
    kind: str
    meaning: Text
    edit: Edit


Offer = tuple[str, str, Text]
"""A name, its kind and its meaning."""


def complete(source: str, offset: int, map_: ArgumentMap | None) -> tuple[Completion, ...]:
    """Return what may be written at an offset of the file's text, with the words typed there replaced.

    `map_`: the last map that could be read, which gives the document's text; None where there was none yet.
    Names are not chosen by what is typed: the editor does that. Sentences of the document are.
    """
    place = place_at(source, offset)
    slot = slot_under(place.keys)
    if slot is None:
        return ()
    typed = source[place.start : offset]
    found: list[Completion] = []
    if place.in_key:
        found += [_key(source, place, offset, offer) for offer in _keys(source, offset, place, slot)]
        end = _word_end(source, offset)
        found += [
            Completion(name, "scheme", meaning, Edit(place.start, end, words))
            for name, meaning, words in steps_at(source, place, slot, _schemes(source, offset))
            if not source[end:].startswith(":")
        ]
    if place.in_value:
        found += [
            _value(source, place, offset, offer)
            for offer in values_at(source, slot, map_, _schemes(source, offset))
        ]
        if map_ is not None and _holds_quotes(slot):
            found += [
                Completion(words, "quote", _FROM_TEXT, _whole(source, place, offset, words))
                for words in sentences_with(typed.strip("'\" \n"), map_.text)
            ]
    return tuple(found)


_ON_LINE = both("names a study, on line {lines} of the text", "nomme une étude, à la ligne {lines} du texte")
_ON_LINES = both(
    "names a study, on lines {lines} of the text", "nomme une étude, aux lignes {lines} du texte"
)
_FROM_TEXT = both("the document's words", "les mots du document")


def _key(source: str, place: Place, offset: int, offer: Offer) -> Completion:
    name, kind, meaning = offer
    end = _word_end(source, offset)
    colon = "" if re.match(r"[ ]*:", source[end:]) else ": "
    return Completion(name, kind, meaning, Edit(place.start, end, name + colon))


def _value(source: str, place: Place, offset: int, offer: Offer) -> Completion:
    name, kind, meaning = offer
    words = spelled(name, place.in_flow)
    between = " " if place.start and source[place.start - 1] == ":" else ""
    return Completion(name, kind, meaning, Edit(place.start, _word_end(source, offset), between + words))


def _whole(source: str, place: Place, offset: int, words: str) -> Edit:
    opened = source[place.start : place.start + 1]
    closed = opened in ("'", '"') and source[offset : offset + 1] == opened
    return Edit(place.start, offset + closed, spelled(words, place.in_flow))


def _word_end(source: str, offset: int) -> int:
    found = _WORD.match(source, offset)
    return found.end() if found else offset


def _holds_quotes(slot: Slot) -> bool:
    """Whether words of the document may stand there; a claim may be written as its quote alone."""
    return isinstance(slot.shape, shapes.Quotes) or slot.shape == shapes.One("claim") or (
        slot.field is not None and slot.record == "quote"
    )  # fmt: skip


def _keys(source: str, offset: int, place: Place, slot: Slot) -> Iterator[Offer]:
    """Yield the keys that may be written, without those that the table has."""
    for offer in keys_of(slot, _schemes(source, offset)):
        if offer[0] not in place.beside:
            yield offer
    if slot.shape == shapes.Many("attack"):
        yield from _ids(source, "claim", None)


def keys_of(slot: Slot, schemes: Iterable[Scheme] = ()) -> Iterator[Offer]:
    """Yield the keys that a table there may have; `schemes`: those whose questions may be answered."""
    match slot.shape:
        case shapes.One(record) | shapes.Many(record):
            yield from ((field.name, "field", field.meaning) for field in RECORDS[record].fields)
            if record == "inference":
                yield from ((state, "field", _QUESTIONS) for state in STATES)
        case shapes.Quotes():
            yield from ((field.name, "field", field.meaning) for field in RECORDS["quote"].fields)
        case shapes.Keyed("answer"):
            yield from ((q.id, "question", q.text) for scheme in schemes for q in scheme.questions)
        case shapes.ByWord(words, _):
            yield from _words(words)


_QUESTIONS = both(
    "format 2: the questions with this answer", "format 2 : les questions qui ont cette réponse"
)


def values_at(
    source: str, slot: Slot, map_: ArgumentMap | None, schemes: Iterable[Scheme] = ()
) -> Iterator[Offer]:
    """Yield the ids, words, schemes, questions, marks and rules that may be a value there."""
    match slot.shape:
        case shapes.Choice(words) | shapes.Choices(words):
            yield from _words(words)
        case shapes.Name(of) | shapes.Names(of):
            yield from _ids(source, of, map_)
        case shapes.Many("inference") | shapes.Many("attack"):
            yield from _ids(source, "claim", map_)
        case shapes.TermOrWords() | shapes.TermsOrWords():
            yield from _ids(source, "term", map_)
        case shapes.One(record) if record in FACETS:
            yield from _ids(source, "term", map_)
        case shapes.Keyed("answer"):
            yield from ((q.id, "question", q.text) for scheme in schemes for q in scheme.questions)
        case shapes.SchemeName():
            yield from ((scheme.id, "scheme", scheme.pattern) for scheme in SCHEMES.values())
        case shapes.Marks():
            yield from _marks(map_)
            yield from (_phrases if slot.record == "source" else _entered)(map_)
        case shapes.One("source"):
            yield from _marks(map_)
            yield from _phrases(map_)
        case shapes.Line() if slot.field is not None and (slot.record, slot.field.name) in _LINES:
            yield from _LINES[slot.record, slot.field.name](source, map_)


def _rules(source: str, map_: ArgumentMap | None) -> Iterator[Offer]:
    yield from ((name, "rule", Text()) for name in manual.names())


def _any_id(source: str, map_: ArgumentMap | None) -> Iterator[Offer]:
    for kind in (*_SECTIONS.values(), "inference"):
        yield from _ids(source, kind, map_)


_LINES: dict[tuple[str, str], Callable[[str, ArgumentMap | None], Iterator[Offer]]] = {
    ("waiver", "rule"): _rules,
    ("waiver", "about"): _any_id,
}


def _words(words: type[Word]) -> Iterator[Offer]:
    yield from ((str(word), "word", word.meaning) for word in words)


def _ids(source: str, kind: str, map_: ArgumentMap | None) -> Iterator[Offer]:
    """Yield the ids of a kind: those that the file has now, with what the last map tells of them."""
    said = told_ids(map_, kind) if map_ is not None else {}
    now = [one.id for one in symbols(source) if _SECTIONS.get(one.section) == kind]
    steps = said if kind == "inference" else ()
    yield from ((id_, "id", said.get(id_, Text())) for id_ in dict.fromkeys((*now, *steps)))


def told_ids(map_: ArgumentMap, kind: str) -> dict[str, Text]:
    """Return the ids of a kind of element in a map, each with its sentence, label or title."""
    match kind:
        case "claim":
            return {claim.id: claim.text for claim in map_.claims}
        case "source":
            return {source.id: both(source.label, source.label) for source in map_.sources}
        case "term":
            return {term.id: term.name for term in map_.terms}
        case "argument":
            return {argument.id: argument.title for argument in map_.arguments}
        case _:
            return {step.id: step.scheme.pattern if step.scheme else Text() for step in map_.inferences}


def _marks(map_: ArgumentMap | None) -> Iterator[Offer]:
    """Yield the marks that the document prints, each with its entry in the document's list."""
    for mark in map_.text.passages_by_number if map_ is not None else ():
        assert map_ is not None
        entry = " ".join(" ".join(map_.text.slice(one) for one in map_.text.entries_of(mark)[:1]).split())
        yield mark, "mark", both(entry, entry)


def _phrases(map_: ArgumentMap | None) -> Iterator[Offer]:
    """Yield the words of the text that name a study and are no source's mark yet, each with its lines."""
    for words, lines in studies_named(map_.text) if map_ is not None else ():
        if map_ is not None and words not in map_.sources_by_mark:
            where = ", ".join(map(str, lines))
            yield words, "mark", filled(_ON_LINES if len(lines) > 1 else _ON_LINE, lines=where)


def _entered(map_: ArgumentMap | None) -> Iterator[Offer]:
    """Yield the marks of sources that are words of the text."""
    for mark, works in map_.sources_by_mark.items() if map_ is not None else ():
        if map_ is not None and mark not in map_.text.passages_by_number and works:
            yield mark, "mark", both(works[0].label, works[0].label)


def _schemes(source: str, offset: int) -> tuple[Scheme, ...]:
    """Return the scheme written nearest to an offset in the same entry; every scheme where none is."""
    around = symbol_at(source, offset)
    found = _SCHEME.finditer(source, around.start, around.end) if around is not None else iter(())
    near = sorted((abs(one.start() - offset), scheme) for one in found if (scheme := one[1]) in SCHEMES)
    return (SCHEMES[near[0][1]],) if near else tuple(SCHEMES.values())
