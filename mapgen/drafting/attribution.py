"""Whose words a passage has, as the text says it: a paragraph that is set apart (`>`), or a sentence.

The name stands after a dash below the words, or in the sentence that introduces them: "Jane Roe writes:",
"selon Anne Roe :". Where a mark or a link introduces them, they are those of the work that it cites.

In running prose, it is a person with a title or a profession who is said to say it: "warns Dr Jane Roe",
"le docteur Roe affirme que". What follows with "she said" in the same paragraph is of the same person.
What is proposed of it, `experts.py` tells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from mapgen.document.text.blocks import BlockKind
from mapgen.document.text.dates import is_date
from mapgen.document.text.document_text import DocumentText
from mapgen.document.text.introductions import introduction_of
from mapgen.findings import Passage
from mapgen.model.elements import Proposal

_MOST_BELOW = 14  # words of a line that tells whose words stand above it
_LETTERS = r"(?:[^\W_]|['’-])+"  # without `_`, which ends what Markdown stresses
_PARTICLE = r"(?:de|du|des|la|le|van|von|der|of)"
_PART = rf"(?:{_PARTICLE}\s){{0,2}}(?:[A-ZÀ-Þ](?:{_LETTERS}|\.)|d['’][A-ZÀ-Þ]{_LETTERS})"
"""A further word of a name, with the particles before it: no name ends in “of”."""
_NAME = rf"(?:(?:(?:[Tt]he|[Ll][ea]s?)\s|[Ll]['’]\s?)(?:\w+\s){{0,3}})?+[A-ZÀ-Þ](?:{_LETTERS}\.?|\.)(?:\s{_PART}){{0,5}}"
_BELOW = re.compile(rf"(?:> )?+(?:[—–]|--)\s*(?P<whose>(?P<name>{_NAME})(?:\s*[,(|–—].*|[\s.*_]*)\Z)")
_SAYS = (
    r"(?:says?|said|writes?|wrote|explain(?:s|ed)|put(?:s)? it|told|tells|add(?:s|ed)|states?|stated|recalls?|recalled"
    r"|dit|disait|écrit|écrivait|explique|expliquait|raconte|témoigne|confie|affirme|précise|ajoute|résume|déclare|a (?:dit|écrit|expliqué|déclaré))"
)
_INTRODUCING = (
    re.compile(rf"(?:(?i:according to|in the words of|selon|d['’]après|pour))\s(?P<name>{_NAME})"),
    re.compile(
        rf"\b(?P<name>{_NAME})(?:,[^,:]{{1,80}},)?\s(?:(?:has|also|once|then|further|nous|l['’]|le)\s?)?{_SAYS}\b"
    ),
    re.compile(rf"\b{_SAYS}\s(?P<name>{_NAME})"),
)
_TITLE = r"(?:Dr|Prof|Professor|Professeure?|Pr|Dre|[Dd]octeure?|[Dd]octor)\.?"
_CALLED = (
    r"(?:[a-z-]+\s){0,2}(?:doctor|physician|specialist|surgeon|psychologist|psychiatrist|dietitian|nutritionist|pharmacist|neurologist"
    r"|cardiologist|researcher|scientist|expert|médecin|spécialiste|chirurgien|psychologue|psychiatre|diététicienne?|nutritionniste"
    r"|pharmacienne?|neurologue|cardiologue|chercheuse|chercheur|experte?)"
)
_WHO = rf"(?P<who>(?:(?:{_CALLED}\s)?{_TITLE}|{_CALLED})\s(?:[A-ZÀ-Þ]\.\s?)*[A-ZÀ-Þ]{_LETTERS}(?:\s{_PART}){{0,4}})"
_TOLD_SO = (
    r"(?:says?|said|warns?|warned|explain(?:s|ed)|argues?|argued|notes?|noted|adds?|added|believes?|claims?|claimed|points? out"
    r"|cautions?|cautioned|advises?|advised|told us|dit|explique|expliquait|affirme|avertit|prévient|rappelle|estime|précise|ajoute"
    r"|assure|souligne|recommande|conseille)"
)
_PERSON_SAYS = (
    re.compile(
        rf"\b{_WHO}(?:\s(?:of|from|at|de|du|à)\s(?:the\s)?{_NAME})?(?:,[^,:]{{1,80}},)?\s{_TOLD_SO}\b"
    ),
    re.compile(rf"\b{_TOLD_SO}\s(?:le\s|la\s|the\s)?{_WHO}"),
    re.compile(rf"\b(?i:according to|selon|d['’]après)\s(?:le\s|la\s|the\s)?{_WHO}"),
)
_SAYS_AGAIN = re.compile(rf"[\"”’»]\s(?:he|she|they)\s{_TOLD_SO}\b|[,»]\s?(?:{_TOLD_SO}|a)-t-(?:il|elle)\b")
_QUOTATION = re.compile(r"[\"“«”»]")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\([^()\s]{1,500}\)")
_NO_NAMES = re.compile(
    r"(?:I|He|She|It|They|We|You|This|That|Here|One|As|But|And|Yes|No|Others|Some|Many|Most|People|Readers|Another"
    r"|Il|Elle|Ils|Elles|On|Je|Nous|Vous|Ce|Cela|Voici|Moi|Toi|Oui|Non|Comme|D['’]autres|Certains|Beaucoup|Plusieurs"
    r"|Autres)\b"
)
"""Words that begin a sentence with a capital, and are nobody's name."""
_SOMEBODY = {"en": "somebody whom the text quotes", "fr": "quelqu'un que le texte cite"}


def tells_whose(text: DocumentText, block: Passage) -> bool:
    """Return whether a block is the line below quoted words that tells whose they are."""
    words = text.slice(block)
    at = bisect_right(text.blocks, block.start, key=lambda one: one.start) - 1
    below = at > 0 and text.is_set_apart(text.blocks[at - 1].start)
    found = _BELOW.match(words) if below and len(words.split()) <= _MOST_BELOW else None
    return found is not None and _is_name(found)


def attribution(text: DocumentText, passage: Passage) -> Proposal | None:
    """Return whose words a passage has, to be proposed; None where the text does not set it apart.

    Where the text does not name them, the proposal says only that somebody is quoted.
    """
    if not text.is_set_apart(passage.start):
        return None
    at = bisect_right(text.blocks, passage.start, key=lambda one: one.start) - 1
    while at < len(text.blocks) and text.kind_of(text.blocks[at]) is BlockKind.QUOTED:
        if tells_whose(text, text.blocks[at]):
            return _below(text, text.blocks[at])
        at += 1
    if at < len(text.blocks) and tells_whose(text, text.blocks[at]):
        return _below(text, text.blocks[at])
    for sentence in introduction_of(text, passage.start)[:1]:
        words = " ".join(text.slice(sentence).split())
        found = next(
            (one for pattern in _INTRODUCING for one in pattern.finditer(words) if _is_name(one)), None
        )
        if found is not None:
            return Proposal("attributed-to", found["name"], found[0] if found[0] != found["name"] else "")
    return Proposal("attributed-to", _SOMEBODY.get(text.language, _SOMEBODY["en"]))


@dataclass(frozen=True, slots=True)
class Saying:
    """Who is said to speak in a sentence, and the words that tell it; `start`, `end`: where they stand."""

    who: str
    words: str
    start: int
    end: int


def in_prose(words: str, before: str) -> Saying | None:
    """Return who a sentence says is speaking in it; None where it does not tell.

    `words`: the sentence, white space folded. `before`: who speaks in the sentence before in its paragraph.
    """
    if words.endswith(":"):  # what is said comes after
        return None
    found = next((one for pattern in _PERSON_SAYS for one in pattern.finditer(words)), None)
    if found is not None:
        return Saying(found["who"], found[0], *found.span())
    again = _SAYS_AGAIN.search(words) if before else None
    return Saying(before, again[0], *again.span()) if again else None


def who_says(words: str) -> str:
    """Return who says a sentence: by a title or, of words in quotation marks, by name; empty without."""
    told = " ".join(words.split())
    found = next((one for pattern in _PERSON_SAYS for one in pattern.finditer(told)), None)
    if found is not None:
        return found["who"]
    if not _QUOTATION.search(told):
        return ""
    named = (one for pattern in _INTRODUCING for one in pattern.finditer(told) if _is_name(one))
    return next((one["name"] for one in named), "")


def _below(text: DocumentText, block: Passage) -> Proposal:
    found = _BELOW.match(text.slice(block))
    whose = _LINK.sub(lambda link: "" if is_date(link[1]) else link[1], found["whose"]) if found else ""
    return Proposal("attributed-to", " ".join(whose.split()).rstrip(" .*_"))


def _is_name(found: re.Match[str]) -> bool:
    return _NO_NAMES.match(found["name"]) is None
