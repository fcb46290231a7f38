"""Extracts the text of a Word file (.docx) with mammoth, by way of HTML."""

from __future__ import annotations

import zipfile
from io import BytesIO

from mapgen.budgets import most
from mapgen.extraction.extracted import Extracted, Unreadable
from mapgen.extraction.html.blocks import joined
from mapgen.extraction.html.page import blocks_of_all
from mapgen.words import both

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Titre'] => h1:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Citation'] => blockquote > p:fresh
p[style-name='Citation intense'] => blockquote > p:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Sous-titre'] => h2:fresh
p[style-name='Titre 1'] => h1:fresh
p[style-name='Titre 2'] => h2:fresh
p[style-name='Titre 3'] => h3:fresh
"""
_TOO_LARGE = both(
    "this Word file would fill the memory when it is unpacked, and was not opened; save its text as .txt",
    "ce fichier Word remplirait la mémoire une fois décompressé et n'a pas été ouvert ; enregistrez son texte en .txt",
)
_DECLARES = both(
    "this Word file declares entities of XML, which Word never does, and was not opened; save its text as .txt",
    "ce fichier Word déclare des entités XML, ce que Word ne fait jamais, et n'a pas été ouvert ; enregistrez son texte en .txt",
)


def extract(content: bytes) -> Extracted:
    """Return the text of a Word file. Raises Unreadable where it is too large or declares entities."""
    import mammoth

    _refuse_bombs(content)
    made = mammoth.convert_to_html(
        BytesIO(content), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda image: {})
    )
    return Extracted(joined(blocks_of_all(made.value)))


def _refuse_bombs(content: bytes) -> None:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
        if sum(part.file_size for part in parts) > most("unpacked"):
            raise Unreadable(_TOO_LARGE)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")) and _declares(archive.read(part)):
                raise Unreadable(_DECLARES)


def _declares(part: bytes) -> bool:
    """Return whether a part declares a type of document or entities, in UTF-8 or in UTF-16."""
    plain = part.replace(b"\x00", b"")
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain
