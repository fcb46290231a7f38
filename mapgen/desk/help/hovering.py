"""hover: what a word of an argument file means, and what the last map tells of the element that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mapgen.desk.help.completing import keys_of, values_at
from mapgen.desk.help.elements import told_of
from mapgen.desk.help.outline import symbol_at
from mapgen.desk.help.place import Place, place_at
from mapgen.desk.help.slots import Slot, slot_under
from mapgen.desk.help.unread import told_of_entry
from mapgen.document.text.document_text import DocumentText
from mapgen.model import shapes
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.schemes import SCHEMES
from mapgen.rules import manual
from mapgen.strength.effects.table import field_page
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Word
from mapgen.words import Text, both

_WORD = re.compile(r"[\w.\-]+")


@dataclass(frozen=True, slots=True)
class Hover:
    """What to tell of the characters from `start` to `end` (exclusive), as Markdown in both languages."""

    start: int
    end: int
    told: Text


def hover(
    source: str,
    offset: int,
    map_: ArgumentMap | None,
    strengths: Strengths,
    text: DocumentText | None = None,
) -> Hover | None:
    """Return what to tell at an offset of the file's text; None where there is nothing to tell.

    `map_`, `strengths`: the last map that could be read, and its weighing. `text`: the document's text, for
    what that map does not have yet.
    """
    start, end = word_around(source, offset)
    word, place = source[start:end], place_at(source, start)
    told = _told(source, offset, word, place, map_, strengths) if word else Text()
    if word and not told and text is not None:
        told = told_of_entry(source, offset, text)
    return Hover(start, end, told) if told else None


def word_around(source: str, offset: int) -> tuple[int, int]:
    """Return where the word that an offset is in or at the end of begins and ends; ids are one word."""
    line_start = source.rfind("\n", 0, offset) + 1
    line_end = source.find("\n", offset)
    line_end = len(source) if line_end < 0 else line_end
    for found in _WORD.finditer(source, line_start, line_end):
        if found.start() <= offset <= found.end():
            return found.start(), found.start() + len(found[0].rstrip("."))
    return offset, offset


def _told(
    source: str, offset: int, word: str, place: Place, map_: ArgumentMap | None, strengths: Strengths
) -> Text:
    # A key may be of several words in other files; here every name is one word.
    slot = slot_under(place.keys)
    if slot is None:
        return Text()
    own = slot_under((*place.keys, word)) if place.in_key else None
    if own is not None and own.field is not None and not isinstance(slot.shape, shapes.Keyed | shapes.ByWord):
        return _of_field(own)
    names_element = place.in_key or isinstance(
        slot.shape, shapes.Name | shapes.Names | shapes.Many | shapes.TermOrWords | shapes.TermsOrWords | shapes.One
    )  # fmt: skip
    if map_ is not None and (names_element or slot.record == "waiver"):
        found = told_of(word, map_, strengths)
        if found:
            return found
    return _of_word(word, slot, map_) or _of_entry(source, offset, map_, strengths)


def _of_field(slot: Slot) -> Text:
    """Return the meaning of a field, and in English what it changes in a verdict."""
    assert slot.field is not None
    name, meaning = slot.field.name, slot.field.meaning
    effects = field_page(f"{slot.record}.{name}") or ""
    return both(
        f"**`{name}`**: {meaning.best('en')}\n\n{effects}".strip(), f"**`{name}`** : {meaning.best('fr')}"
    )


def _of_word(word: str, slot: Slot, map_: ArgumentMap | None) -> Text:
    """Return what a scheme, a question, a rule, a word of the vocabulary or a mark means."""
    match slot.shape:
        case shapes.SchemeName():
            return _of_scheme(word)
        case shapes.Choice(words) | shapes.Choices(words) | shapes.ByWord(words, _):
            return _of_vocabulary(word, words)
        case shapes.Line() if slot.record == "waiver" and (page := manual.page(word)):
            return both(page, page)
    offers = [*keys_of(slot, SCHEMES.values()), *values_at("", slot, map_, SCHEMES.values())]
    meaning = next((meaning for name, _, meaning in offers if name == word), Text())
    return (
        both(f"**`{word}`**: {meaning.best('en')}", f"**`{word}`** : {meaning.best('fr')}")
        if meaning
        else meaning
    )


def _of_vocabulary(word: str, words: type[Word]) -> Text:
    own = next((one for one in words if str(one) == word), None)
    if own is None:
        return Text()
    return both(
        f"**{own.name_.best('en')}**: {own.meaning.best('en')}",
        f"**{own.name_.best('fr')}** : {own.meaning.best('fr')}",
    )


def _of_scheme(word: str) -> Text:
    scheme = SCHEMES.get(word)
    if scheme is None:
        return Text()
    told = []
    for code in ("en", "fr"):
        asked = [f"- `{question.id}`: {question.text.best(code)}" for question in scheme.questions]
        told.append("\n".join([f"**{scheme.name.best(code)}**\n\n{scheme.pattern.best(code)}\n", *asked]))
    return both(*told)


def _of_entry(source: str, offset: int, map_: ArgumentMap | None, strengths: Strengths) -> Text:
    """Return what to tell of the claim or source whose entry the offset is in, as within its quote."""
    around = symbol_at(source, offset)
    return told_of(around.id, map_, strengths) if around is not None and map_ is not None else Text()
