"""What a text says of itself: its title, author, date, publisher, and the interests of those behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.document.text.competence import TITLED, competence_in, is_qualification
from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.roles import plain
from mapgen.extraction.extracted import Head
from mapgen.model.elements import Document
from mapgen.vocabulary import DocumentKind
from mapgen.words import Text

_LONGEST_TITLE = 200  # characters
_SHORTEST_NAME = 4  # characters
_SELLS = (
    r"(?:sells?|vend(?:ent)?|commercialise(?:nt)?|(?:owns?|founded|possède(?:nt)?|détien(?:t|nent)|a fondé)(?:\s[\w'’-]+){1,4}?\s"
    r"(?:compan(?:y|ies)|shops?|stores?|brands?|clinics?|business(?:es)?|firms?|farms?|range|shares|stock"
    r"|entreprises?|sociétés?|boutiques?|magasins?|marques?|cliniques?|gammes?|parts|actions))"
)
_SAID_OF_ANOTHER = "that|whose|which|where|when|if|says?|said|not|never|que|qu|dont|où|si|dit|ne|quand"
"""Words after which somebody else may be meant, or nobody."""
_LONGEST_INTEREST = 480  # characters
_OF_STUDIES = (DocumentKind.RESEARCH_ARTICLE, DocumentKind.SYSTEMATIC_REVIEW)
"""Kinds of documents that report their own study; elsewhere who pays a study is no interest of theirs."""
_RELEASE = re.compile(r"\b(?:news|press) release\b|\bcommuniqué de presse\b", re.IGNORECASE)
_HEAD = 300  # characters


def document_of(id_: str, path: str, text: DocumentText, kind: DocumentKind, head: Head) -> Document:
    """Return what the text says of itself, or what the head of its file says where that goes before."""
    front, printed = text.front, DocumentText(head.printed, text.language).front
    title = head.title or (plain(text.slice(front.title))[:_LONGEST_TITLE] if front.title else "") or id_
    competence = competence_in(head.author, head.author.partition(",")[0]) if head.author else ""
    competence = competence or front.qualification or printed.qualification
    publisher = head.publisher or front.publisher
    author = head.author or ", ".join(front.authors or printed.authors)
    people = [TITLED.sub("", one.strip()) for one in author.split(",")]
    names = [publisher, *(one for one in people if not is_qualification(one))]
    sold = _sold_by(text, names)
    sold += _sold_by(DocumentText(head.beside, text.language), names, from_name=True)
    paid = _paid_for(text) if kind in _OF_STUDIES or _is_release(text) else []
    told = [plain(text.slice(sentence)) for sentence in front.interests]
    interests = " ".join(dict.fromkeys([*told, *paid, *sold]))
    return Document(
        Text.of(**{text.language: title}),
        text.language,
        kind,
        path,
        author=author,
        publisher=publisher,
        date=head.date or front.date or printed.date,
        url=head.url,
        qualification=Text.of(**{text.language: competence}) if competence else Text(),
        interests=Text.of(**{text.language: interests}) if interests else Text(),
    )


def _sold_by(text: DocumentText, names: Sequence[str], from_name: bool = False) -> list[str]:
    """Return the sentences in which somebody with one of the names is said to sell or own something.

    `from_name`: from the name on, because what stands before it may be the heading of a box.
    """
    known = [name for name in names if len(name) >= _SHORTEST_NAME]
    if not known:
        return []
    sells = _selling(known)
    sentences = (text.slice(sentence)[:_LONGEST_INTEREST] for sentence in text.sentences)
    found = [(words, match) for words in sentences if (match := sells.search(words))]
    return [plain(words[match.start() :] if from_name else words) for words, match in found]


def _selling(names: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of one of the names with a verb of selling or owning soon after it."""
    between = rf"(?:,?\s(?!(?:{_SAID_OF_ANOTHER})\b)[\w'’&-]+){{0,12}}?,?\s"
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))}){between}{_SELLS}\b", re.IGNORECASE)


def _is_release(text: DocumentText) -> bool:
    """Return whether the text says at its head that those who release it report their own study."""
    return _RELEASE.search(text.content[:_HEAD]) is not None


def _paid_for(text: DocumentText) -> list[str]:
    """Return the sentences that say who paid for the study that the text reports."""
    sentences = (text.slice(sentence) for sentence in text.sentences)
    return [
        plain(words) for words in sentences if len(words) < _LONGEST_INTEREST and _funding().search(words)
    ]


@cache
def _funding() -> Expressions:
    return Expressions(entries("funding"))
