"""Extracts the text of a PDF with pypdf, and tells where it may have been read badly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from mapgen.budgets import most
from mapgen.extraction.extracted import Cut, Extracted, Unreadable
from mapgen.extraction.html.blocks import joined
from mapgen.extraction.pdf.lines import Line, lines_of
from mapgen.extraction.pdf.paragraphs import blocks_of, repeated
from mapgen.words import Text, both

_LOCKED = both(
    "this PDF asks for a password; open it, and save its text as .txt",
    "ce PDF demande un mot de passe ; ouvrez-le et enregistrez son texte en .txt",
)
_SCANNED = both(
    "this PDF has pictures of its pages and no text; have the text recognised (OCR), and save it as .txt",
    "ce PDF contient des images de ses pages et pas de texte ; faites reconnaître le texte (OCR) et enregistrez-le en .txt",
)
_RUNNING = both(
    "a running head, a running foot or a page number",
    "un titre courant, un pied de page ou un numéro de page",
)
_FEWEST_WORDS = 5  # on a page, on average; fewer are a picture with a stamp
_GLYPHS = re.compile(r"[\ufffd\ue000-\uf8ff]|\(cid:\d+\)|/[A-Z]\d{1,3}(?=/)")


def extract(content: bytes) -> Extracted:
    """Return the text of a PDF. Raises Unreadable where it is locked, or has pictures instead of words."""
    import pypdf
    from pypdf.errors import PyPdfError

    try:
        reader = pypdf.PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(_LOCKED)
        count = min(len(reader.pages), most("pages"))
        pages = [lines_of(reader.pages[number], number) for number in range(count)]
    except (PyPdfError, NotImplementedError) as error:
        if "rypt" in f"{type(error).__name__} {error}":
            raise Unreadable(_LOCKED) from error
        raise
    running = repeated(pages)
    lines = [line for page in pages for line in page if id(line) not in running]
    cuts = tuple(Cut(line.words, _RUNNING) for page in pages for line in page if id(line) in running)
    words = sum(len(line.words.split()) for line in lines)
    if words < _FEWEST_WORDS * max(1, len(pages)):
        raise Unreadable(_SCANNED)
    text = joined(blocks_of(lines))
    return Extracted(text, cuts=cuts, doubts=tuple(_doubts(text, pages, len(reader.pages))))


def _doubts(text: str, pages: list[list[Line]], count: int) -> Iterator[Text]:
    """Yield what may have been read badly. `count`: how many pages the PDF has."""
    if count > len(pages):
        yield both(
            f"Only the first {len(pages)} of {count} pages were read.",
            f"Seules les {len(pages)} premières pages sur {count} ont été lues.",
        )
    yield from _bare_pages(pages)
    yield from _spoilt_words(text)
    yield both(
        "A PDF has no paragraphs, only lines: compare the text with the pages, above all tables and columns.",
        "Un PDF n'a pas de paragraphes, seulement des lignes : comparez le texte aux pages, surtout les tableaux et les colonnes.",
    )


def _bare_pages(pages: list[list[Line]]) -> Iterator[Text]:
    """Yield which pages have hardly any words, if some do."""
    bare = [
        str(number)
        for number, page in enumerate(pages, start=1)
        if sum(len(line.words.split()) for line in page) < _FEWEST_WORDS
    ]
    if bare:
        named = ", ".join(bare[:10]) + ", …" * (len(bare) > 10)
        yield both(
            f"Pages without words, perhaps pictures: {named}.",
            f"Pages sans mots, peut-être des images : {named}.",
        )


def _spoilt_words(text: str) -> Iterator[Text]:
    """Yield what is wrong with the words: signs without a letter, words glued together or in pieces."""
    lost = len(_GLYPHS.findall(text))
    if lost:
        yield both(
            f"{lost} signs could not be read; look for � in the text.",
            f"{lost} signes n'ont pas pu être lus ; cherchez � dans le texte.",
        )
    words = text.split()
    if sum(len(word) > 25 for word in words if "://" not in word) > len(words) / 50:
        yield both(
            "Many words are glued together: the PDF does not say where its spaces are.",
            "Beaucoup de mots sont collés : le PDF ne dit pas où sont ses espaces.",
        )
    if sum(len(word) == 1 and word.isalpha() for word in words) > len(words) / 5:
        yield both(
            "Many words are in pieces: the PDF spaces its letters.",
            "Beaucoup de mots sont en morceaux : le PDF espace ses lettres.",
        )
