"""Drafts an argument map: a claim for each sentence of a text, a source for each entry of its source list.

The draft has no inferences and judges nothing: what words suggest is entered under
`proposed`, where it weighs nothing until an author accepts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.document.text.blocks import BlockKind
from mapgen.document.text.competence import competence_in, is_qualification
from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.ids import Ids
from mapgen.drafting.proposals import proposals_of
from mapgen.drafting.quotes import quote
from mapgen.drafting.roles import Part, parts, plain
from mapgen.drafting.sources import cited_in, sources_of
from mapgen.drafting.steps import appeals, steps
from mapgen.extraction.extracted import Head
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Document, LeftOut, Proposal, Quote
from mapgen.queries.excerpt import shortened
from mapgen.vocabulary import DocumentKind
from mapgen.words import Text

_LONGEST_TITLE = 200  # characters
_LONGEST_REMARK = 80  # characters
_MOST_IN_ITEM = 6  # words
_SHORTEST_NAME = 4  # characters
_SELLS = (
    r"(?:sells?|vend(?:ent)?|commercialise(?:nt)?|(?:owns?|founded|possède(?:nt)?|détien(?:t|nent)|a fondé)(?:\s[\w'’-]+){1,4}?\s"
    r"(?:compan(?:y|ies)|shops?|stores?|brands?|clinics?|business(?:es)?|firms?|farms?|range|shares|stock"
    r"|entreprises?|sociétés?|boutiques?|magasins?|marques?|cliniques?|gammes?|parts|actions))"
)
_SAID_OF_ANOTHER = "that|whose|which|where|when|if|says?|said|not|never|que|qu|dont|où|si|dit|ne|quand"
"""Words after which somebody else may be meant, or nobody."""
_TITLE = re.compile(r"\A(?:Drs?|Prof|Pr|Mr?s?|Mme|Mlle|Professeure?|Docteure?|Professor)\.?\s")
_LONGEST_INTEREST = 480  # characters
_OF_STUDIES = (DocumentKind.RESEARCH_ARTICLE, DocumentKind.SYSTEMATIC_REVIEW)
"""Kinds of documents that report their own study; elsewhere who pays a study is no interest of theirs."""
_RELEASE = re.compile(r"\b(?:news|press) release\b|\bcommuniqué de presse\b", re.IGNORECASE)
_HEAD = 300  # characters
_NO_HEAD = Head()

Said = tuple[Part, Quote]
"""A part of the text, and the quote of its words."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft of an argument map, the words of its claims' sentences, and remarks for its author.

    `chapters`: pairs of the id of a chapter's first claim and its heading. `entries`: pairs of the id of a
    source and the first words of its entry in the text's list.
    """

    map: ArgumentMap
    sentences: tuple[str, ...] = ()
    chapters: tuple[tuple[str, str], ...] = ()
    entries: tuple[tuple[str, str], ...] = ()


def draft(id_: str, path: str, text: DocumentText, kind: DocumentKind, head: Head = _NO_HEAD) -> ArgumentMap:
    """Return the map of `draft_with_chapters`."""
    return draft_with_chapters(id_, path, text, kind, head).map


def draft_with_chapters(
    id_: str, path: str, text: DocumentText, kind: DocumentKind, head: Head = _NO_HEAD
) -> Draft:
    """Return the draft of an argument map for a text.

    `id_`: the id of the map, and its title where the text has none. `path`: the path of the text,
    as the argument file will write it. `kind`: what kind of document it is. `head`: what its file says
    of it outside of the text.
    """
    search = QuoteSearch(text)
    quoted = [(part, own) for part in parts(text) if (own := quote(search, part.passage)) is not None]
    together = list(_joined(text, [(part, own) for part, own in quoted if not part.why]))
    claimed = [said[0][0] for said in together]
    sentences = [" ".join(plain(text.slice(part.passage)) for part, _ in said) for said in together]
    ids = Ids(text.language, sentences=sentences)
    claims = [
        Claim(
            ids.of_sentence(" ".join(_without_marks(text, part.passage) for part, _ in said), "passage"),
            Text(),
            quotes=tuple(own for _, own in said),
            citations=cited_in(text, said[0][0].passage),
        )
        for said in together
    ]
    reasons = dict.fromkeys(part.why for part, _ in quoted if part.why)
    left_out = tuple(
        LeftOut(own, Text.of(**{text.language: why.best(text.language)}))
        for why in reasons
        for part, own in quoted
        if part.why == why
    )
    document = _document(id_, path, text, kind, head)
    bare = ArgumentMap(
        id_,
        document,
        text,
        sources_of(search, [part.passage for said in together for part, _ in said], ids),
        claims=tuple(claims),
        left_out=left_out,
    )
    return Draft(
        _with_proposals(bare, sentences, claimed),
        tuple(sentences),
        tuple(_chapters(claims, claimed)),
        tuple(
            (one.id, shortened(one.listed.exact, _LONGEST_REMARK))
            for one in bare.sources
            if one.listed is not None
        ),
    )


def _joined(text: DocumentText, quoted: Sequence[Said]) -> Iterator[list[Said]]:
    """Yield what makes a claim: a sentence, or one ending in a colon with the few words of each item below.

    Items that are sentences, or that cite a work, stay claims of their own.
    """
    said: list[Said] = []
    for part, own in quoted:
        words = own.exact.split()
        brief = len(words) <= _MOST_IN_ITEM and not own.exact.endswith((".", "!", "…", ":"))
        is_item = text.kind_of(text.block_at(part.passage.start)) is BlockKind.ITEM
        if said and is_item and brief and said[0][1].exact.endswith(":") and not cited_in(text, part.passage):
            said.append((part, own))
            continue
        if said:
            yield said
        said = [(part, own)]
    if said:
        yield said


def _without_marks(text: DocumentText, passage: Passage) -> str:
    """Return the words of a passage without its citation marks."""
    kept, at = [], passage.start
    for mark in text.marks_in(passage):
        kept.append(text.content[at : mark.start])
        at = max(at, mark.end)
    return plain("".join([*kept, text.content[at : passage.end]]))


def _document(id_: str, path: str, text: DocumentText, kind: DocumentKind, head: Head) -> Document:
    """Return what the text says of itself, or what the head of its file says where that goes before."""
    front, printed = text.front, DocumentText(head.printed, text.language).front
    title = head.title or (plain(text.slice(front.title))[:_LONGEST_TITLE] if front.title else "") or id_
    competence = competence_in(head.author, head.author.partition(",")[0]) if head.author else ""
    competence = competence or front.qualification or printed.qualification
    publisher = head.publisher or front.publisher
    author = head.author or ", ".join(front.authors or printed.authors)
    people = [_TITLE.sub("", one.strip()) for one in author.split(",")]
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


def _with_proposals(map_: ArgumentMap, sentences: Sequence[str], claimed: Sequence[Part]) -> ArgumentMap:
    """Return the map with what the words of its claims suggest, at most one proposal a field."""
    language = map_.text.language
    together = [False, *(one.block == two.block for one, two in pairwise(claimed))]
    led = steps(map_.claims, sentences, together, language)
    appealing = appeals(map_)
    claims = []
    for claim, words in zip(map_.claims, sentences, strict=True):
        every = [*proposals_of(words, language), *appealing.get(claim.id, ()), *led.get(claim.id, ())]
        first: dict[str, Proposal] = {}
        for one in every:
            first.setdefault(one.field, one)
        claims.append(replace(claim, proposed=tuple(first.values())))
    return replace(map_, claims=tuple(claims))


def _chapters(claims: Sequence[Claim], claimed: Sequence[Part]) -> Iterator[tuple[str, str]]:
    heading = ""
    for claim, part in zip(claims, claimed, strict=True):
        if part.heading != heading:
            heading = part.heading
            yield claim.id, heading
