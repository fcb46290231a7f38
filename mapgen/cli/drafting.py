"""`mapgen new`: takes a document, extracts its text, and writes a draft of its argument file."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mapgen.building.paths import name_problem
from mapgen.cli.commands import CLEAN, cannot, in_language, tell

if TYPE_CHECKING:
    from mapgen.pipeline import Model, Original

STANDARD_INPUT = Path("-")
_ADDRESS = re.compile(r"(?:https?|ftp|file):/", re.IGNORECASE)


def new(options: argparse.Namespace) -> int:
    """Write a draft of an argument file for a document; return 0, or 2 where it cannot be written."""
    from mapgen.drafting.endpoint import NoAnswer
    from mapgen.extraction.extracted import Unreadable
    from mapgen.pipeline import draft_file
    from mapgen.vocabulary import DocumentKind

    output = _output(options.document, options.output)
    problem = _problem(options, output)
    if problem or output is None:
        return cannot(problem)
    content = _content(options.document)
    if isinstance(content, str):
        return cannot(content)
    try:
        original = _original(options.document, content, output)
    except Unreadable as error:
        return cannot(f"{_shown(options.document)}: {error.why.best('en')}")
    taken = _taken([output, *([original.text, original.report] if original.report else [])])
    if taken is not None:
        return cannot(f"{taken} already exists, and may contain work; choose another with -o")
    if not Path(os.path.realpath(original.text)).is_relative_to(os.path.realpath(output.parent)):
        return cannot(
            f"{original.text} is not in {output.parent}; an argument file can only name texts inside its own folder"
        )
    language = _language(options.language, original)
    try:
        trouble = draft_file(original, output, language, DocumentKind.of(options.kind), _model(options))
    except NoAnswer as error:
        return cannot(f"{error}; no draft was written")
    if trouble:
        return cannot(trouble[0].message.best("en"))
    _tell_written(original, output)
    return CLEAN


def _shown(document: Path) -> str:
    return "standard input" if document == STANDARD_INPUT else str(document)


def _output(document: Path, wanted: Path | None) -> Path | None:
    """Return the argument file to write; None for standard input, whose draft needs a name."""
    if wanted is not None or document == STANDARD_INPUT:
        return wanted
    folder = document.parent.parent if document.parent.name == "documents" else document.parent
    return folder / f"{document.stem}.yaml"


def _problem(options: argparse.Namespace, output: Path | None) -> str:
    """Return why no draft can be made, before anything is read; empty where one may."""
    from mapgen.outputs import is_temporary
    from mapgen.syntax.fields.forms import LANGUAGE
    from mapgen.vocabulary import DocumentKind

    document = options.document
    if _ADDRESS.match(str(document)):
        return "mapgen works without a network; open the page in a browser, save it (Ctrl+S), and name the saved file"
    if document != STANDARD_INPUT and not document.is_file():
        return f"{document}: is not a text file"
    if output is None:
        return "standard input has no name; say with -o which argument file to write"
    if name_problem(document):
        return in_language(name_problem(document))
    if options.kind not in list(DocumentKind):
        return f"`{options.kind}` is not a kind of document; known: {', '.join(DocumentKind)}"
    if options.language is not None and not LANGUAGE.fullmatch(options.language):
        return f"`{options.language}` is not a language code; write two letters, for example fr"
    if bool(options.ask) != bool(options.model):
        return "--ask needs the address of a model, and --model its name; give both"
    if is_temporary(document):
        return f"{document}: mapgen gives such names to half-written files, and removes them; rename it"
    if output.exists():
        return f"{output} already exists, and may contain work; choose another with -o"
    return ""


def _content(document: Path) -> bytes | str:
    """Return the document's bytes, or why they are not read."""
    from mapgen.budgets import BUDGETS, most

    largest = most("original")
    if document == STANDARD_INPUT:
        content = sys.stdin.buffer.read(largest + 1)
    else:
        with open(document, "rb") as file:
            content = file.read(largest + 1)
    if len(content) > largest:
        return f"{_shown(document)}: is more than mapgen reads: {BUDGETS['original'].limit.best('en')}"
    return content


def _original(document: Path, content: bytes, output: Path) -> Original:
    """Return the document with its text, and where that shall be. Raise Unreadable where it has none."""
    from mapgen.extraction.detect import Kind, kind_of
    from mapgen.extraction.extracted import Extracted
    from mapgen.extraction.read import decoded
    from mapgen.extraction.worker import extracted
    from mapgen.pipeline import Original

    from_input = document == STANDARD_INPUT
    name = "" if from_input else document.name
    kind = kind_of(content, name)
    found = Extracted(decoded(content)) if kind is Kind.PLAIN else extracted(content, kind)
    if kind is Kind.PLAIN and not from_input:
        return Original(name, content, found, document)
    folder = output.parent / "documents" if (output.parent / "documents").is_dir() else output.parent
    text = folder / f"{output.stem}.txt"
    if not from_input and text.exists() and text.samefile(document):  # a page that is called .txt
        text = folder / f"{output.stem}-text.txt"
    return Original(name, content, found, text, text.with_suffix(".left-out.txt"))


def _model(options: argparse.Namespace) -> Model | None:
    """Return the model to ask; None where none was named. Tell what is sent, and where."""
    from mapgen.pipeline import Model

    if not options.ask:
        return None
    tell(f"The sentences of the text are sent to {options.ask}, to be read by {options.model}")
    return Model(options.model, options.ask, os.environ.get("MAPGEN_KEY", ""))


def _taken(paths: Sequence[Path | None]) -> Path | None:
    """Return the first of the paths at which something stands already."""
    return next((path for path in paths if path is not None and os.path.lexists(path)), None)


def _language(wanted: str | None, original: Original) -> str:
    """Return the language of the text: as wanted, as its words tell, as its file says, or else English.

    Tell where the words speak against it, or nothing tells it.
    """
    from mapgen.extraction.language import language_of

    told = language_of(original.found.text)
    if wanted is not None:
        if told and told != wanted and wanted in ("en", "fr"):
            tell(f"The words of {_shown_text(original)} look like `{told}`, not `{wanted}`: see --language")
        return wanted
    language = told or original.found.head.language or "en"
    if not told:
        tell(
            f"The language of {_shown_text(original)} is not clear; `{language}` was entered: see --language"
        )
    return language


def _shown_text(original: Original) -> str:
    return original.name or "the text"


def _tell_written(original: Original, output: Path) -> None:
    """Print which files were written, what was left out, what to look at, and what to do next."""
    from mapgen.extraction.report import tally

    if original.report is not None:
        tell(f"{original.text} written: {tally(original.found).best('en')}")
        tell(f"{original.report} written: what was left out, and why; compare it with the original")
    for doubt in original.found.doubts:
        tell(f"look: {doubt.best('en')}")
    tell(f"{output} written; next: mapgen check {output}")
