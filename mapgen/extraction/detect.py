"""What kind of file a document is in, by its content; and what to save instead of those that are not read."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from io import BytesIO

from mapgen.extraction.extracted import Unreadable
from mapgen.words import Text, both


class Kind(StrEnum):
    """The kinds of file from which a text is extracted; a plain text is taken as it is."""

    PLAIN = "text"
    MARKDOWN = "markdown"
    PAGE = "html"
    ARCHIVE = "mhtml"
    WORD = "docx"
    PDF = "pdf"


def _refused(what_en: str, what_fr: str, instead_en: str, instead_fr: str) -> Text:
    return both(
        f"this is {what_en}, which mapgen does not read; {instead_en}",
        f"c'est {what_fr}, que mapgen ne lit pas ; {instead_fr}",
    )


_AS_DOCX = "save it as .docx or .txt", "enregistrez-le en .docx ou en .txt"
_AS_TEXT = "save its text as .txt", "enregistrez son texte en .txt"
_AS_PAGE = (
    "save the page from the browser as a web page (.html)",
    "enregistrez la page depuis le navigateur comme page web (.html)",
)
_WITH_OCR = (
    "have its words recognised (OCR), and save them as .txt",
    "faites reconnaître ses mots (OCR) et enregistrez-les en .txt",
)

_EMPTY = both("the file is empty", "le fichier est vide")
_BINARY = _refused(
    "no text",
    "un fichier sans texte",
    "save the document as .txt, .html, .docx or .pdf",
    "enregistrez le document en .txt, .html, .docx ou .pdf",
)
_STARTS = [
    (
        b"\xd0\xcf\x11\xe0",
        _refused(
            "a file of an old Office (.doc, .xls, .ppt)",
            "un fichier d'un ancien Office (.doc, .xls, .ppt)",
            *_AS_DOCX,
        ),
    ),
    (b"{\\rtf", _refused("a file in RTF", "un fichier RTF", *_AS_DOCX)),
    (b"bplist00", _refused("a web archive of Safari", "une archive web de Safari", *_AS_PAGE)),
    (b"\x89PNG", _refused("a picture", "une image", *_WITH_OCR)),
    (b"\xff\xd8\xff", _refused("a picture", "une image", *_WITH_OCR)),
    (b"GIF8", _refused("a picture", "une image", *_WITH_OCR)),
    (
        b"\x1f\x8b",
        _refused("a compressed file", "un fichier compressé", "unpack it first", "décompressez-le d'abord"),
    ),
]
_ZIPPED = [
    ("xl/", _refused("a spreadsheet", "une feuille de calcul", *_AS_TEXT)),
    ("ppt/", _refused("a slide show", "un diaporama", *_AS_TEXT)),
    ("content.xml", _refused("a file of OpenDocument (.odt)", "un fichier OpenDocument (.odt)", *_AS_DOCX)),
    (
        "META-INF/container.xml",
        _refused("an electronic book (.epub)", "un livre électronique (.epub)", *_AS_TEXT),
    ),
    ("Index/Document.iwa", _refused("a file of Pages", "un fichier de Pages", *_AS_DOCX)),
]
_ANY_ZIP = _refused("a zip file", "un fichier zip", "unpack it first", "décompressez-le d'abord")
_BROKEN_ZIP = both(
    "this Word or zip file is damaged or cut short; save it once more",
    "ce fichier Word ou zip est abîmé ou tronqué ; enregistrez-le de nouveau",
)

_PAGE = re.compile(r"<(?:!doctype\s++html|html|head|body)\b", re.IGNORECASE)
_TAGS = re.compile(r"<(?:div|p|nav|article|table|body|head)\b[^<>]*+>", re.IGNORECASE)
_FEWEST_TAGS = 5


def kind_of(content: bytes, name: str) -> Kind:
    """Return what kind of file it is, first by its content, then by its name.

    Raises Unreadable, with what to save instead, for a kind that is not read.
    """
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Unreadable(_EMPTY)
    if b"%PDF-" in content[:1024]:
        return Kind.PDF
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content)
    for start, why in _STARTS:
        if content.startswith(start):
            raise Unreadable(why)
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in content[:8192] and not wide:
        raise Unreadable(_BINARY)
    suffix = name.lower().rsplit(".", 1)[-1] if "." in name else ""
    head = content[:4096].replace(b"\x00", b"").decode("latin-1")
    if "mime-version:" in head.lower() and b"multipart/related" in content[:8192].lower():
        return Kind.ARCHIVE
    if _PAGE.match(_past_comments(head)) or (suffix in ("html", "htm", "xhtml") and "<" in head):
        return Kind.PAGE
    if len(_TAGS.findall(head)) >= _FEWEST_TAGS and suffix not in ("md", "markdown"):
        return Kind.PAGE
    return (
        Kind.MARKDOWN
        if suffix in ("md", "markdown") or head.lstrip("\xef\xbb\xbf").startswith("---\n")
        else Kind.PLAIN
    )


def _past_comments(head: str) -> str:
    """Return a file's beginning without marks of encoding, a declaration of XML and comments before it."""
    head = head.lstrip("\xef\xbb\xbf\xff\xfe \t\r\n")
    while head.startswith(("<!--", "<?")):
        head = head.partition("-->" if head.startswith("<!--") else "?>")[2].lstrip()
    return head


def _zipped(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError) as error:
        raise Unreadable(_BROKEN_ZIP) from error
    if "word/document.xml" in names:
        return Kind.WORD
    for part, why in _ZIPPED:
        if any(name.startswith(part) for name in names):
            raise Unreadable(why)
    raise Unreadable(_ANY_ZIP)
