"""Drafts an argument map: a claim for each sentence of a text, a source for each entry of its source list.

The draft has no inferences and judges nothing: what words suggest is entered under
`proposed`, where it weighs nothing until an author accepts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.text.blocks import BlockKind
from mapgen.document.text.document_text import DocumentText
from mapgen.document.text.named import named_in, of_study_before
from mapgen.drafting.attribution import attribution, in_prose
from mapgen.drafting.document_fields import document_of
from mapgen.drafting.experts import of_experts
from mapgen.drafting.ids import Ids
from mapgen.drafting.proposals import proposals_of
from mapgen.drafting.quotes import quote
from mapgen.drafting.roles import Part, parts, plain
from mapgen.drafting.sources import cited_in, sources_of
from mapgen.drafting.steps import appeals, steps
from mapgen.extraction.extracted import Head
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, LeftOut, Proposal, Quote, Source
from mapgen.queries.excerpt import shortened
from mapgen.vocabulary import DocumentKind
from mapgen.words import Text

_LONGEST_REMARK = 80  # characters
_MOST_IN_ITEM = 6  # words
_NO_HEAD = Head()

Said = tuple[Part, Quote]
"""A part of the text, and the quote of its words."""
Proposals = tuple[Proposal, ...]


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
    document = document_of(id_, path, text, kind, head)
    sources = sources_of(search, [part.passage for said in together for part, _ in said], ids)
    claims = list(_citing(text, claims, sources))
    bare = ArgumentMap(id_, document, text, sources, claims=tuple(claims), left_out=left_out)
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


def _citing(text: DocumentText, claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Claim]:
    """Yield the claims; those without a mark cite what their words name, or the study told of before."""
    known = frozenset(mark for source in sources for mark in source.marks)
    for claim in claims:
        parts = claim.passages
        named = tuple(dict.fromkeys(named_in(text, parts, known))) or of_study_before(text, parts, known)
        yield claim if claim.citations else replace(claim, citations=named)


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


def _with_proposals(map_: ArgumentMap, sentences: Sequence[str], claimed: Sequence[Part]) -> ArgumentMap:
    """Return the map with what the words of its claims suggest, at most one proposal a field."""
    language = map_.text.language
    together = [False, *(one.block == two.block for one, two in pairwise(claimed))]
    led = steps(map_.claims, sentences, together, language)
    appealing = appeals(map_)
    proposed = [proposals_of(words, language) for words in sentences]
    whose = list(_whose(map_.text, claimed, sentences))
    not_only_people = any(one.field == "species" and one.value != "human" for own in proposed for one in own)
    claims = []
    for claim, own, another in zip(map_.claims, proposed, whose, strict=True):
        # That people were studied is said where something else was studied, too.
        told = [one for one in own if not_only_people or one.field != "species"]
        every = [*told, *appealing.get(claim.id, ()), *led.get(claim.id, ())]
        if not claim.citations:
            every = [*another, *every]
        first: dict[str, Proposal] = {}
        for one in every:
            first.setdefault(one.field, one)
        claims.append(replace(claim, proposed=tuple(first.values())))
    return replace(map_, claims=tuple(claims))


def _whose(text: DocumentText, claimed: Sequence[Part], sentences: Sequence[str]) -> Iterator[Proposals]:
    """Yield for each sentence what is proposed because somebody else speaks in it, as the text says."""
    speaker = ""
    for number, (part, words) in enumerate(zip(claimed, sentences, strict=True)):
        same = number > 0 and claimed[number - 1].block == part.block
        if apart := attribution(text, part.passage):
            speaker = apart.value
            yield (apart,)
            continue
        found = in_prose(words, speaker if same else "")
        speaker = found.who if found is not None else ""
        yield of_experts(words, found) if found is not None else ()


def _chapters(claims: Sequence[Claim], claimed: Sequence[Part]) -> Iterator[tuple[str, str]]:
    heading = ""
    for claim, part in zip(claims, claimed, strict=True):
        if part.heading != heading:
            heading = part.heading
            yield claim.id, heading
