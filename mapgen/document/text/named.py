"""What passages cite of the marks of sources: links, words that name a work, the study told of before."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from mapgen.document.citations.in_words import tells_of
from mapgen.document.text.continuing import continued, names_study
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage


def named_in(text: DocumentText, parts: Sequence[Passage], known: Collection[str]) -> list[str]:
    """Return the marks of sources that are links in passages, or stand in them word for word.

    Words that only say who somebody is ("this study's co-author") cite nothing.
    `known`: the marks of all sources.
    """
    links = (link.address for part in parts for link in text.links_in(part))
    words = [text.slice(part) for part in parts]
    named = sorted(mark for mark in known if any(tells_of(mark, each) for each in words))
    return [*(address for address in links if address in known), *named]


def of_study_before(text: DocumentText, parts: Sequence[Passage], known: Collection[str]) -> tuple[str, ...]:
    """Return the one mark of the study on whose sentence all passages go on; nothing without one."""
    own = dict.fromkeys(one for part in parts for one in text.sentences_in(part))
    found = {_continued_mark(text, sentence, known) for sentence in own}
    return tuple(found) if len(found) == 1 and "" not in found else ()


def _continued_mark(text: DocumentText, sentence: Passage, known: Collection[str]) -> str:
    if _in_sentence(text, sentence, known):
        return ""
    for before in continued(text, sentence):
        if marks := _in_sentence(text, before, known):
            return marks[0] if len(marks) == 1 and names_study(text, before) else ""
    return ""


def _in_sentence(text: DocumentText, sentence: Passage, known: Collection[str]) -> tuple[str, ...]:
    """Return what a sentence cites, each once; links that are no mark of a source count, too."""
    numbers = (number for mark in text.marks_in(sentence) for number in mark.numbers)
    links = (link.address for link in text.links_in(sentence))
    return tuple(dict.fromkeys([*numbers, *links, *named_in(text, [sentence], known)]))
