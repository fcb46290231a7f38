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
_SAID_OF_ANOTHER = (
    "that|who|whose|which|where|when|if|whether|unless|nobody|says?|said|den(?:y|ies|ied)|refus[a-z]*|not|no|never|"
    "neither|nor|without|against|cannot|qui|que|qu|dont|où|si|dit|disent|nie|ne|n|ni|non|aucune?|jamais|personne|"
    "sans|contre|quand"
)
"""Words after which somebody else may be meant, or nobody."""
_NOTHING = "no|nothing|none|neither|rien|aucune?|pas|plus|jamais"
"""Words that say after a verb that nothing is sold."""
_ALSO = (
    "also|now|currently|still|even|already|herself|himself|themselves|aussi|également|y|en|lui-même|elle-même"
)
_DOES = (
    "is|was|has|works?|runs?|lives?|teaches|makes?|grows?|writes|produces?|are|est|sont|a|travaille|dirige|anime|"
    "fabrique(?:nt)?|cultive(?:nt)?|produi(?:t|sent)|écrit|vit|enseigne"
)
"""Verbs of the subject after which a verb of selling has the same subject."""
_OTHERS = re.compile(rf"\b(?:{_SAID_OF_ANOTHER})\b", re.IGNORECASE)
_AFTER_ANOTHER = re.compile(
    r"\b(?:of|with|by|from|to|than|like|for|at|near|de|du|d|avec|par|à|pour|chez|comme)\W{1,3}(?:(?:the|le|la|l)\W)?\Z",
    re.IGNORECASE,
)
"""Words before a name that is not the subject."""
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
        question=Text.of(**{text.language: title}) if title.endswith("?") else Text(),
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
    found = [
        (words, match)
        for words in sentences
        if (match := sells.search(words)) and not words.rstrip().endswith("?")
        if not _OTHERS.search(words, 0, match.start()) and not _AFTER_ANOTHER.search(words[: match.start()])
    ]
    return [plain(words[match.start() :] if from_name else words) for words, match in found]


def _selling(names: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of one of the names as the subject of a verb of selling or owning.

    The verb follows the name, perhaps with *who*, an apposition, or another verb of the same subject between.
    """
    word = rf"(?!(?:{_SAID_OF_ANOTHER})\b)[\w'’&-]+"
    apposition = rf"(?:,(?:\s{word}){{1,12}},)?"
    before = rf"(?:,\s(?:who|qui)|{apposition}(?:\s(?:{_DOES})(?:,?\s{word}){{0,11}}?\s(?:and|et))?)"
    verb = rf"(?:\s(?:{_ALSO}))?\s(?!(?:[\w'’-]+\s){{1,3}}?(?:{_NOTHING})\b){_SELLS}"
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))}){before}{verb}\b", re.IGNORECASE)


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
