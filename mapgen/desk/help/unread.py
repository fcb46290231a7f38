"""What to tell of an entry that no map has yet, as in a half-written file: its quote in its context."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from mapgen.desk.help.elements import in_context
from mapgen.desk.help.outline import symbol_at
from mapgen.desk.pieces import entry_of
from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.text.document_text import DocumentText
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.reader import read_text
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree
from mapgen.vocabulary import QuoteState
from mapgen.words import Text, both

_DOCUMENT = re.compile(r"^document:(?:[^\n]*\n?(?=[ \t\n}]|\Z))*+[^\n]*", re.MULTILINE)
_TEXT = re.compile(r"(?<!\w)text:[ \t]+(?P<quote>['\"]?)(?P<path>[^\n'\",{}]+)(?P=quote)")
_LANGUAGE = re.compile(r"(?<!\w)language:[ \t]+['\"]?([a-z]{2})\b")
_MOST_LINES = 60
"""A longer entry is not gone through."""
_NOT_FOUND = both(
    "The document does not contain these words: {words}", "Le document ne contient pas ces mots : {words}"
)


def document_of(source: str, folder: Path) -> DocumentText | None:
    """Return the document's text that a half-written file names; None where it names none to be read."""
    told = _DOCUMENT.search(source)
    named = _TEXT.search(told[0]) if told else None
    if told is None or named is None:
        return None
    content, _ = read_text(folder, named["path"].strip())
    language = _LANGUAGE.search(told[0])
    return DocumentText(content, language[1] if language else "en") if content is not None else None


def told_of_entry(source: str, offset: int, text: DocumentText) -> Text:
    """Return the quotes of the claim in which an offset is, each in its context, or that it is none."""
    search, told = QuoteSearch(text), []
    for words in _quotes_at(source, offset):
        anchor = search.anchor(words)
        if anchor.parts and anchor.state is not QuoteState.ALTERED:
            told += [both(*[f"> {in_context(part, text)}"] * 2) for part in anchor.parts]
        else:
            told.append(both(*(wording.format(words=words) for _, wording in _NOT_FOUND)))
    return both(*("\n\n".join(one.best(code) for one in told) for code in ("en", "fr"))) if told else Text()


def _quotes_at(source: str, offset: int) -> Iterator[str]:
    """Yield the quotes of the claim whose entry an offset is in, as far as it can be read."""
    around = symbol_at(source, offset)
    if around is None or around.section != "claims":
        return
    start = source.rfind("\n", 0, around.start) + 1
    lines = textwrap.dedent(source[start : around.end]).split("\n")[:_MOST_LINES]
    while lines:
        tree = parse("\n".join(lines) + "\n", FaultLog(""))
        if isinstance(tree, Table):
            entry = entry_of(tree, around.id)
            quotes = entry_of(entry, "quote") if isinstance(entry, Table) else entry
            yield from filter(None, _words(quotes))
            return
        lines.pop()


def _words(tree: Tree | None) -> Iterator[str]:
    match tree:
        case Scalar():
            yield tree.text
        case List():
            for item in tree.items:
                yield from _words(item)
        case Table():
            yield from _words(entry_of(tree, "exact"))
