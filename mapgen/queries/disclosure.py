"""What a document tells of itself, what it does not tell, and what nobody has entered yet."""

from __future__ import annotations

import re

from mapgen.model.elements import Document
from mapgen.vocabulary import Disclosure, DocumentKind

INSTITUTIONS = (DocumentKind.GUIDELINE, DocumentKind.LEAFLET, DocumentKind.NEWS_ARTICLE)
"""Kinds of documents in which an institution speaks: its name stands for an author's."""

_UNTOLD = re.compile(
    r"^\s*(?:none|not|un)\s*(?:told|stated|given|named|printed|indicated|mentioned|specified|signed)\b"
    r"|^\s*non (?:dite?|indiquée?|précisée?|nommée?|mentionnée?|imprimée?|signée?)\b"
    r"|\b(?:states?|says?|gives?|names?|tells?|mentions?) (?:no|none|nothing)\b"
    r"|\b(?:does|do) not (?:state|say|give|name|tell|mention)\b"
    r"|\bn['’]?e? ?(?:dit|indique|donne|nomme|mentionne|précise) (?:rien|aucune?|pas)\b",
    re.IGNORECASE,
)
"""An entry that says that the document does not tell it."""


def untold(document: Document, what: Disclosure) -> bool:
    """Return whether somebody has entered that the document does not tell a thing of itself."""
    return what in document.untold or any(_UNTOLD.search(wording) for wording in _entered(document, what))


def is_told(document: Document, what: Disclosure) -> bool:
    """Return whether the file has what the document tells of itself."""
    return bool(_entered(document, what)) and not untold(document, what)


def is_owed(document: Document, what: Disclosure) -> bool:
    """Return whether a document has to tell a thing; an institution need not tell its competence."""
    return what is not Disclosure.QUALIFICATION or document.kind not in INSTITUTIONS


def to_enter(document: Document) -> list[Disclosure]:
    """Return what a document has to tell of itself, and of which nobody has entered anything yet."""
    owed = (each for each in Disclosure if is_owed(document, each))
    return [each for each in owed if not (is_told(document, each) or untold(document, each))]


def _entered(document: Document, what: Disclosure) -> tuple[str, ...]:
    """Return the wordings of what is entered; of an author, the name of an institution that stands for it."""
    if what is Disclosure.AUTHOR:
        signed = document.publisher if document.kind in INSTITUTIONS else ""
        return tuple(filter(None, [document.author or signed]))
    if what is Disclosure.DATE:
        return tuple(filter(None, [document.date]))
    texts = document.qualification if what is Disclosure.QUALIFICATION else document.interests
    return tuple(wording for _, wording in texts)
