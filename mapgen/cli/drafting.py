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
from mapgen.cli.commands import CLEAN, cannot, tell
from mapgen.words import Text, both, filled

if TYPE_CHECKING:
    from mapgen.pipeline import Model, Original

STANDARD_INPUT = Path("-")
_NO_NETWORK = both(
    "mapgen works without a network; open the page in a browser, save it (Ctrl+S), and name the saved file",
    "mapgen travaille sans réseau ; ouvrez la page dans un navigateur, enregistrez-la (Ctrl+S), et nommez le fichier enregistré",
)
_NO_TEXT = both("{path}: is not a text file", "{path} : ce n'est pas un fichier de texte")
_NO_NAME = both(
    "standard input has no name; say with -o which argument file to write",
    "l'entrée standard n'a pas de nom ; dites avec -o quel fichier d'arguments écrire",
)
_NO_KIND = both(
    "`{kind}` is not a kind of document; known: {known}",
    "`{kind}` n'est pas un type de document ; connus : {known}",
)
_NO_LANGUAGE = both(
    "`{code}` is not a language code; write two letters, for example fr",
    "`{code}` n'est pas un code de langue ; écrivez deux lettres, par exemple fr",
)
_NO_MODEL = both(
    "--ask needs the address of a model, and --model its name; give both",
    "--ask demande l'adresse d'un modèle, et --model son nom ; donnez les deux",
)
_HALF_WRITTEN = both(
    "{path}: mapgen gives such names to half-written files, and removes them; rename it",
    "{path} : mapgen donne de tels noms aux fichiers à moitié écrits, et les supprime ; renommez-le",
)
_TAKEN = both(
    "{path} already exists, and may contain work; choose another with -o",
    "{path} existe déjà, et contient peut-être du travail ; choisissez-en un autre avec -o",
)
_TOO_LARGE = both(
    "{path}: is more than mapgen reads: {limit}", "{path} : c'est plus que ce que mapgen lit : {limit}"
)
_OUTSIDE = both(
    "{path} is not in {folder}; an argument file can only name texts inside its own folder",
    "{path} n'est pas dans {folder} ; un fichier d'arguments ne peut nommer que des textes de son propre dossier",
)
_NO_DRAFT = both("{why}; no draft was written", "{why} ; aucune ébauche n'a été écrite")
_UNREADABLE = both("{path}: {why}", "{path} : {why}")
_SENT = both(
    "The sentences of the text are sent to {address}, to be read by {model}",
    "Les phrases du texte sont envoyées à {address}, pour être lues par {model}",
)
_OTHER_LANGUAGE = both(
    "The words of {text} look like `{told}`, not `{wanted}`: see --language",
    "Les mots de {text} semblent être en `{told}`, et non en `{wanted}` : voir --language",
)
_UNCLEAR_LANGUAGE = both(
    "The language of {text} is not clear; `{language}` was entered: see --language",
    "La langue de {text} n'est pas claire ; `{language}` a été inscrit : voir --language",
)
_TEXT_WRITTEN = both("{path} written: {tally}", "{path} écrit : {tally}")
_REPORT_WRITTEN = both(
    "{path} written: what was left out, and why; compare it with the original",
    "{path} écrit : ce qui a été laissé de côté, et pourquoi ; comparez avec l'original",
)
_LOOK = both("look: {doubt}", "à regarder : {doubt}")
_NEXT = both(
    "{path} written; its first lines say how to get a first map",
    "{path} écrit ; ses premières lignes disent comment obtenir une première carte",
)
_INPUT = both("standard input", "l'entrée standard")
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
    if isinstance(content, Text):
        return cannot(content)
    try:
        original = _original(options.document, content, output)
    except Unreadable as error:
        return cannot(filled(_UNREADABLE, path=_shown(options.document), why=error.why))
    taken = _taken([output, *([original.text, original.report] if original.report else [])])
    if taken is not None:
        return cannot(filled(_TAKEN, path=taken))
    if not Path(os.path.realpath(original.text)).is_relative_to(os.path.realpath(output.parent)):
        return cannot(filled(_OUTSIDE, path=original.text, folder=output.parent))
    language = _language(options.language, original)
    usual = DocumentKind.WEB_PAGE if original.is_page else DocumentKind.OTHER
    kind = DocumentKind.of(options.kind) if options.kind is not None else usual
    try:
        trouble = draft_file(original, output, language, kind, _model(options))
    except NoAnswer as error:
        return cannot(filled(_NO_DRAFT, why=error))
    if trouble:
        return cannot(trouble[0].message)
    _tell_written(original, output)
    return CLEAN


def _shown(document: Path) -> Text | str:
    return _INPUT if document == STANDARD_INPUT else str(document)


def _output(document: Path, wanted: Path | None) -> Path | None:
    """Return the argument file to write; None for standard input, whose draft needs a name."""
    if wanted is not None or document == STANDARD_INPUT:
        return wanted
    folder = document.parent.parent if document.parent.name == "documents" else document.parent
    return folder / f"{document.stem}.yaml"


def _problem(options: argparse.Namespace, output: Path | None) -> Text:
    """Return why no draft can be made, before anything is read; empty where one may."""
    from mapgen.outputs import is_temporary
    from mapgen.syntax.fields.forms import LANGUAGE
    from mapgen.vocabulary import DocumentKind

    document = options.document
    if _ADDRESS.match(str(document)):
        return _NO_NETWORK
    if document != STANDARD_INPUT and not document.is_file():
        return filled(_NO_TEXT, path=document)
    if output is None:
        return _NO_NAME
    if name_problem(document):
        return name_problem(document)
    if options.kind is not None and options.kind not in list(DocumentKind):
        return filled(_NO_KIND, kind=options.kind, known=", ".join(DocumentKind))
    if options.language is not None and not LANGUAGE.fullmatch(options.language):
        return filled(_NO_LANGUAGE, code=options.language)
    if bool(options.ask) != bool(options.model):
        return _NO_MODEL
    if is_temporary(document):
        return filled(_HALF_WRITTEN, path=document)
    if output.exists():
        return filled(_TAKEN, path=output)
    return Text()


def _content(document: Path) -> bytes | Text:
    """Return the document's bytes, or why they are not read."""
    from mapgen.budgets import BUDGETS, most

    largest = most("original")
    if document == STANDARD_INPUT:
        content = sys.stdin.buffer.read(largest + 1)
    else:
        try:
            with open(document, "rb") as file:
                content = file.read(largest + 1)
        except OSError as error:  # one of reading names no file
            raise OSError(error.errno, error.strerror, str(document)) from error
    if len(content) > largest:
        return filled(_TOO_LARGE, path=_shown(document), limit=BUDGETS["original"].limit)
    return content


def _original(document: Path, content: bytes, output: Path) -> Original:
    """Return the document with its text, and where that shall be. Raise Unreadable where it has none."""
    from mapgen.extraction.detect import Kind, kind_of
    from mapgen.extraction.extracted import Extracted
    from mapgen.extraction.parts import with_doubts
    from mapgen.extraction.read import decoded, with_words
    from mapgen.extraction.worker import extracted
    from mapgen.pipeline import Original

    from_input = document == STANDARD_INPUT
    name = "" if from_input else document.name
    kind = kind_of(content, name)
    if kind is Kind.PLAIN:
        found = with_doubts(with_words(Extracted(decoded(content))))
    else:
        found = extracted(content, kind)
    if kind is Kind.PLAIN and not from_input:
        return Original(name, content, found, document)
    folder = output.parent / "documents" if (output.parent / "documents").is_dir() else output.parent
    text = folder / f"{output.stem}.txt"
    if not from_input and text.exists() and text.samefile(document):  # a page that is called .txt
        text = folder / f"{output.stem}-text.txt"
    is_page = kind in (Kind.PAGE, Kind.ARCHIVE)
    return Original(name, content, found, text, text.with_suffix(".left-out.txt"), is_page)


def _model(options: argparse.Namespace) -> Model | None:
    """Return the model to ask; None where none was named. Tell what is sent, and where."""
    from mapgen.pipeline import Model

    if not options.ask:
        return None
    tell(filled(_SENT, address=options.ask, model=options.model))
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
            tell(filled(_OTHER_LANGUAGE, text=_shown_text(original), told=told, wanted=wanted))
        return wanted
    language = told or original.found.head.language or "en"
    if not told:
        tell(filled(_UNCLEAR_LANGUAGE, text=_shown_text(original), language=language))
    return language


def _shown_text(original: Original) -> Text | str:
    return original.name or both("the text", "ce texte")


def _tell_written(original: Original, output: Path) -> None:
    """Print which files were written, what was left out, what to look at, and what to do next."""
    from mapgen.extraction.report import tally

    if original.report is not None:
        tell(filled(_TEXT_WRITTEN, path=original.text, tally=tally(original.found)))
        tell(filled(_REPORT_WRITTEN, path=original.report))
    for doubt in original.found.doubts:
        tell(filled(_LOOK, doubt=doubt))
    tell(filled(_NEXT, path=output))
