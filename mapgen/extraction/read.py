"""Extracts the text of a document of any kind, in a process that may be ended (`worker.py`)."""

from __future__ import annotations

import codecs
import email
import email.policy
from dataclasses import replace
from importlib import import_module

from mapgen.extraction.detect import Kind
from mapgen.extraction.extracted import Extracted, Unreadable
from mapgen.extraction.parts import with_doubts
from mapgen.words import Text, both

_EXTRAS = {Kind.WORD: ("mammoth", "docx"), Kind.PDF: ("pypdf", "pdf")}
"""The package that a kind needs, and the extra of mapgen that installs it."""
_NO_WORDS = both(
    "no words were found in it: its pages may be scanned, or drawn by a script; have the words recognised (OCR), or copy the text into a .txt file",
    "on n'y a trouvé aucun mot : ses pages sont peut-être numérisées, ou dessinées par un script ; faites reconnaître les mots (OCR), ou copiez le texte dans un fichier .txt",
)
_NO_PAGE = both(
    "this archive holds no page; save the page from the browser as a web page (.html)",
    "cette archive ne contient pas de page ; enregistrez la page depuis le navigateur comme page web (.html)",
)


def extract(content: bytes, kind: Kind) -> Extracted:
    """Return the text of a document, without signs of no width, which only hide in it.

    Raises Unreadable where there is not a word, or a package is not installed.
    """
    found = _extracted(content, kind)
    return with_doubts(with_words(replace(found, text=found.text.translate(_NO_WIDTH))))


def with_words(found: Extracted) -> Extracted:
    """Return what was extracted. Raises Unreadable where its text has not a letter: no claim quotes it."""
    if not any(sign.isalpha() for sign in found.text):
        raise Unreadable(_NO_WORDS)
    return found


_NO_WIDTH = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))


def _extracted(content: bytes, kind: Kind) -> Extracted:
    if kind in _EXTRAS:
        _need(*_EXTRAS[kind])
    if kind is Kind.PDF:
        from mapgen.extraction.pdf.file import extract as from_pdf

        return from_pdf(content)
    if kind is Kind.WORD:
        from mapgen.extraction.word import extract as from_word

        return from_word(content)
    if kind in (Kind.PAGE, Kind.ARCHIVE):
        from mapgen.extraction.html.page import extract as from_page

        return from_page(content if kind is Kind.PAGE else _page_of(content))
    from mapgen.extraction.markdown import extract as from_markdown

    text = decoded(content)
    return from_markdown(text) if kind is Kind.MARKDOWN else Extracted(text)


def decoded(content: bytes) -> str:
    """Return a text in UTF-8, or in UTF-16 with its mark. Raises Unreadable for other encodings."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Unreadable(_not_utf8("UTF-16"))
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unreadable(_not_utf8(f"line {line}", f"ligne {line}")) from error


def _not_utf8(where: str, where_fr: str = "") -> Text:
    return both(
        f"this text is not in UTF-8 ({where}): its accents would be read as other signs; save it again, with the encoding UTF-8",
        f"ce texte n'est pas en UTF-8 ({where_fr or where}) : ses accents seraient lus comme d'autres signes ; enregistrez-le à nouveau, dans l'encodage UTF-8",
    )


def _need(package: str, extra: str) -> None:
    try:
        import_module(package)
    except ImportError as error:
        raise Unreadable(
            both(
                f"this needs the package {package}: pip install 'mapgen[{extra}]'; or save the document's text as .txt",
                f"il faut pour cela le paquet {package} : pip install 'mapgen[{extra}]' ; ou enregistrez le texte du document en .txt",
            )
        ) from error


def _page_of(content: bytes) -> bytes:
    """Return the first page within a page saved as one file (MHTML)."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return page
    raise Unreadable(_NO_PAGE)
