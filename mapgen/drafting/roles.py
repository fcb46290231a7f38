"""What the parts of a text are for a draft: claims, or passages that are left out, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mapgen.document.text.blocks import BlockKind
from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.attribution import tells_whose
from mapgen.findings import Passage
from mapgen.words import Text, both

HEADING = both("A heading.", "Un titre.")
QUESTION = both("A question: it claims nothing.", "Une question : elle n'affirme rien.")
ROW = both("A row of a table.", "Une ligne de tableau.")
CAPTION = both("A caption.", "Une légende.")
FURNITURE = both(
    "Perhaps not of the article but of the page around it.",
    "Peut-être pas de l'article, mais de la page qui l'entoure.",
)
SCRAP = both("Words that make no sentence.", "Des mots qui ne font pas une phrase.")
POSTED = both("Who posted it, and when.", "Qui l'a publié, et quand.")
LEADS_ON = both("It leads to another page.", "Cela mène à une autre page.")
WHOSE = both("Whose the words above it are.", "De qui sont les mots au-dessus.")
FRONT = both("Told under `document`.", "Repris sous `document`.")

_WHOLE = {
    BlockKind.HEADING: HEADING,
    BlockKind.ROW: ROW,
    BlockKind.CAPTION: CAPTION,
    BlockKind.FRONT: FRONT,
    BlockKind.FURNITURE: FURNITURE,
}
"""Why a block of a kind is no claim, and has one part for all its sentences."""
_FEWEST_WORDS = 4
_MOST_LEADING_ON = 14
_LEADS_ON = re.compile(
    r"\W*(?:(?:or|and|please|ou|et|to [\w\s]{2,40},|pour [\w\s]{2,40},)\s)*(?:(?:click|tap)\s(?:here|below|on)|cliquez\s(?:ici|sur)"
    r"|read (?:more|also|the (?:full|whole|rest|original|complete|entire))|see also|related(?=:)|learn more|find out more|continue reading"
    r"|lire (?:aussi|la suite|également|l['’]article)|voir (?:aussi|également)|à lire (?:aussi|également)|(?:pour )?en savoir plus)\b",
    re.IGNORECASE,
)
"""A sentence that begins so leads to another page, unless it sells something there."""
_SELLS = re.compile(
    r"\b(?:buy|order|shop|book|subscribe|claim|discount|achet\w+|command\w+|réserv\w+|abonn\w+|profit\w+)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#{1,6} +")
_LABEL = re.compile(r"(?:> )?+(?:[-•*·‣▪–—]|\d{1,2}[.)]|[a-z]\))[^\S\n]+|> ")
_POSTED = re.compile(r"\(@\w{1,30}\)[^.]{0,30}\Z")
_MARKUP = re.compile(r"\[([^\[\]\n]{1,300}+)\]\(https?://[^\s()]*+\)|\*\*")
"""A link, of which the words are quoted, and signs around strong words."""
_ENDS = (".", "!", "…", ":", ";")
_CLOSERS = " \"'»”’)]*_\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Part:
    """A passage of the text. `why`: why it is no claim; empty for a claim.

    `heading`: the heading that it stands under. `block`: the paragraph, item or row that it stands in.
    """

    passage: Passage
    block: Passage
    heading: str = ""
    why: Text = Text()


def parts(text: DocumentText) -> Iterator[Part]:
    """Yield the parts of the text in order, without its list of sources.

    A paragraph and an item of a list have a part for each sentence; any other block is one part.
    """
    heading, last = "", Passage(0, 0)
    title = text.block_at(text.front.title.start) if text.front.title else None
    told = set(text.front.passages)
    for sentence in text.sentences:
        block = text.block_at(sentence.start)
        kind = text.kind_of(block)
        if kind is BlockKind.LISTED or text.source_list.holds(sentence.start):
            continue
        whose = WHOSE if tells_whose(text, block) else Text()
        why = FRONT if block == title or block in told or sentence in told else _WHOLE.get(kind, whose)
        if not why:
            label = _LABEL.match(text.slice(sentence))
            start = sentence.start + (label.end() if label else 0)
            passage = Passage(start, sentence.end) if start < sentence.end else sentence
            yield Part(passage, block, heading, _why_not(text, passage, kind is BlockKind.ITEM))
        elif sentence in told and block not in told:
            yield Part(sentence, block, heading, why)
        elif block != last:
            last = block
            marked = _HEADING.match(text.slice(block))
            end = block.start + len(text.slice(block).rstrip("# ")) if marked else block.end
            passage = Passage(block.start + marked.end(), end) if marked else block
            if kind is BlockKind.HEADING and block != title:
                heading = plain(text.slice(passage)).rstrip("# ")
            yield Part(passage, block, heading, why)


def _why_not(text: DocumentText, passage: Passage, is_item: bool) -> Text:
    words = plain(text.slice(passage)).rstrip(_CLOSERS)
    if words.endswith("?"):
        return QUESTION
    if _POSTED.search(words):
        return POSTED
    if _LEADS_ON.match(words) and len(words.split()) <= _MOST_LEADING_ON and not _SELLS.search(words):
        return LEADS_ON
    is_sentence = words.endswith(_ENDS) and len(words.split()) > 1
    if is_sentence or is_item or len(words.split()) >= _FEWEST_WORDS or text.marks_in(passage):
        return Text()
    return SCRAP


def plain(words: str) -> str:
    """Return words without the addresses of links and signs around strong words, white space folded."""
    return " ".join(_MARKUP.sub(lambda found: found[1] or "", words).split())
