"""A first draft of an argument map: every working passage of a text as a claim, with its marks.

It guesses nothing: what supports what is for the author to say.
"""

from __future__ import annotations

from mapgen.document.anchoring import anchor
from mapgen.document.coverage import working_passages
from mapgen.document.text import DocumentText
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Document, Quote
from mapgen.vocabulary import DocumentKind, QuoteState
from mapgen.words import Text


def draft(id_: str, path: str, text: DocumentText, kind: DocumentKind) -> ArgumentMap:
    """The draft of a text that an argument file will name by `path`."""
    passages = working_passages(text)
    digits = len(str(len(passages)))
    claims = [
        _claim(f"passage-{number:0{digits}}", text, passage)
        for number, passage in enumerate(passages, start=1)
    ]
    title = text.slice(text.blocks[0]) if text.blocks else id_
    document = Document(Text.of(**{text.language: " ".join(title.split())[:200]}), text.language, kind, path)
    return ArgumentMap(id_, document, text, claims=tuple(claims))


def _claim(id_: str, text: DocumentText, passage: Passage) -> Claim:
    numbers = dict.fromkeys(number for mark in text.marks_in(passage) for number in mark.numbers)
    return Claim(id_, Text(), (_quote(text, passage),), citations=tuple(numbers))


def _quote(text: DocumentText, passage: Passage) -> Quote:
    """The passage's words, with the words before them where they stand more than once."""
    exact = " ".join(text.slice(passage).split())
    if anchor(exact, text).state is not QuoteState.AMBIGUOUS:
        return Quote(exact)
    for count in (3, 8, 20):
        before = " ".join(text.content[: passage.start].split()[-count:])
        if anchor(exact, text, before).state is not QuoteState.AMBIGUOUS:
            return Quote(exact, prefix=before)
    return Quote(exact)
