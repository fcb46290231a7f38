"""Whether what was saved is a part of an article only: one of several pages, or what precedes a paywall."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mapgen.extraction.extracted import Extracted
from mapgen.extraction.html import names
from mapgen.words import Text, both

_SEVERAL = both(
    "This is one of several pages of the article (“{words}”): save its print view, or the view of all on one page; or put the texts of all its pages together in one .txt file.",
    "C'est une page parmi plusieurs de l'article (« {words} ») : enregistrez sa version imprimable, ou la vue en une seule page ; ou réunissez les textes de toutes ses pages dans un fichier .txt.",
)
_BEGINNING = both(
    "This may be the beginning of the article only (“{words}”): open the whole article, and save that.",
    "Ce n'est peut-être que le début de l'article (« {words} ») : ouvrez l'article entier, et enregistrez-le.",
)
_NUMBERED = re.compile(r"\bpage\s(\d{1,2})\s?(?:of|sur|de|/)\s?(\d{1,2})\b", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:go to |on to )?(?:the )?next page|continued on (?:the )?next page|page suivante|suite (?:en|à la) page suivante",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:continue|keep) reading|read (?:more|on)|read the (?:full|whole|rest of (?:the|this)) (?:article|story)"
    r"|lire la suite(?: de (?:l'|cet )article)?|lire l'article (?:complet|entier|en entier)|la suite",
    re.IGNORECASE,
)
"""The last words of a text, where it goes on elsewhere."""
_FOR_SUBSCRIBERS = re.compile(
    r"(?:subscribe|sign in|log in|register) to (?:continue reading|keep reading|read (?:more|on|this|the (?:full|whole)))"
    r"|(?:article|story|content) is (?:for|only available to|reserved for) (?:our )?(?:subscribers|members)"
    r"|pour (?:accéder|lire) (?:en illimité|à l'intégralité|à la suite|la suite|l'intégralité)"
    r"|(?:la suite|l'intégralité) de (?:cet|l')\s?article est"
    r"|(?:article|contenu)s? (?:est |sont )?réservée?s? (?:aux|à nos) abonnée?s|il vous reste \d+\s?% de cet article",
    re.IGNORECASE,
)
_LONGEST = 40  # characters of a line that numbers its page
_LAST = 2  # lines at the end of a text
_SIGNS = " \t>»›→…._*#|[]()-"
_OF_OTHERS = (names.COMMENTS, names.OTHERS, names.TWICE)
"""Why words are cut that tell nothing of the article itself."""


def with_doubts(found: Extracted) -> Extracted:
    """Return what was extracted, with a doubt where it is a part of an article only."""
    told = next(_doubts(found), None)
    return replace(found, doubts=(*found.doubts, told)) if told else found


def _doubts(found: Extracted) -> Iterator[Text]:
    lines = [line.replace("’", "'").strip(_SIGNS) for line in found.text.splitlines() if line.strip()]
    aside = [cut.words.replace("’", "'") for cut in found.cuts if cut.why not in _OF_OTHERS]
    for words in (*(line for line in lines if len(line) < _LONGEST), *aside):
        numbered = _NUMBERED.search(words)
        if numbered and 0 < int(numbered[1]) <= int(numbered[2]) > 1:
            yield _told(_SEVERAL, numbered[0])
    for line in lines:
        if _NEXT.fullmatch(line):
            yield _told(_SEVERAL, line)
    for words in (*lines, *aside):
        if paid := _FOR_SUBSCRIBERS.search(words):
            yield _told(_BEGINNING, paid[0])
    for line in lines[-_LAST:]:
        if _GOES_ON.fullmatch(line):
            yield _told(_BEGINNING, line)


def _told(sentence: Text, words: str) -> Text:
    return both(*(wording.format(words=words) for _, wording in sentence))
