"""Remedies for claims that are cut off on the map: a label from the claim's own words, cut at a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import methodcaller

from mapgen.desk.remedies.filling_in import with_field
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.spelling import spelled
from mapgen.findings import Finding
from mapgen.model.elements import Claim
from mapgen.queries.lexicon import lexicon
from mapgen.words import both

MOST = 40
"""The most characters of a label."""
_FEWEST = 2  # words of a label
_BEGINS = re.compile(
    r"(?:(?:however|but|and|so|therefore|thus|hence|indeed|in fact|in short|moreover|also|then|still(?=,)"
    r"|cependant|toutefois|mais|et|donc|ainsi|en effet|en fait|bref|de plus|or|pourtant|enfin),?\s+)+|(?-i:[A-Z]{3,}(?:\s[A-Z]{3,})?)\s(?:--|[–—])\s",
    re.IGNORECASE,
)
"""What ties a sentence to the one before, or says where a report was written."""
_ASIDE = re.compile(r",?\s(?:therefore|thus|hence|donc|ainsi)\b,?|\s\([^()]*\)", re.IGNORECASE)
"""What a label can do without."""
_ENDS = re.compile(
    r"[,;:]|\s(?:--|[–—]|\(|(?:that|which|who|because|since|although|though|while|when|where|if|unless|until|and|or|but"
    r"|qui|que|dont|parce|car|puisque|bien|quoique|tandis|quand|lorsque|où|si|sauf|et|ou|mais)\b)"
    r"|\s(?:qu|lorsqu|puisqu)['’]",
    re.IGNORECASE,
)
"""Where a clause ends, or another may begin."""
_TIES = re.compile(
    r"(?:\s(?:an?|the|of|to|in|on|for|with|by|from|at|as|is|are|was|were|be|been|has|have|had|may|might|can|could|should|must|will|would|not"
    r"|no|its|their|his|her|your|this|these|that|more|less|some|any|very"
    r"|une?|les?|la|des?|du|à|au|aux|en|dans|sur|pour|par|avec|sans|est|sont|a|ont|peut|peuvent|doit|ne|n|pas|son|sa|ses|leurs?|ce|ces|plus"
    r"|moins|très)|\s?\b[ldnsjmtcLDNSJMTC]['’])\Z",
    re.IGNORECASE,
)
"""Words after which something has to follow."""


def enter_label(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter a proposed label for the first claim that is cut off, or for all."""
    if file.map is None:
        return
    language, found = file.map.text.language, []
    for id_ in finding.about:
        claim = file.map.claim.get(id_)
        label = label_of(claim.text.best(language), language) if claim is not None else ""
        own = spelled(label, in_flow=True)
        entry = f"short: {own}" if file.is_second else f"short: {{{language}: {own}}}"
        edit = with_field(file, "claims", id_, "quote", entry) if label else None
        if claim is not None and edit is not None and _is_without(claim, language):
            found.append((id_, label, edit))
    for id_, label, edit in found[:1]:
        says = both(f"`{id_}`: enter `short: {label}`", f"`{id_}` : inscrire `short: {label}`")
        yield Remedy(says, (edit,), sure=False)
    if len(found) > 1:
        says = both(
            f"Enter the first words of {len(found)} claims as their labels, to be reworded",
            f"Inscrire les premiers mots de {len(found)} affirmations comme libellés, à reformuler",
        )
        yield Remedy(says, tuple(edit for _, _, edit in found), sure=False)


def _is_without(claim: Claim, language: str) -> bool:
    return not claim.short.get(language)


def label_of(sentence: str, language: str) -> str:
    """Return the first clause of a sentence, 40 characters at most; with an ellipsis where it goes on.

    What follows may be what limits the claim, and a label must not say more than its claim.
    """
    words = _ASIDE.sub("", " ".join(sentence.split()).strip('“”"«» '))
    begins = _BEGINS.match(words)
    words = words[begins.end() :] if begins is not None else words
    words = words[:1].upper() + words[1:]
    if len(words.rstrip(".")) <= MOST:
        return words.rstrip(".")
    room = words[:MOST]
    clauses = [room[: found.start()] for found in _ENDS.finditer(room)]
    verbs = lexicon("finite-verbs", language).families.values()
    whole = [
        one.rstrip()
        for one in clauses
        if len(one.split()) > _FEWEST
        and not _TIES.search(one.rstrip())
        and any(map(methodcaller("search", one), verbs))
    ]
    cut = whole[-1] if whole else _between_words(words[:MOST])
    return f"{cut.rstrip(' ,;:.')}…"


def _between_words(room: str) -> str:
    cut = room.rsplit(" ", 1)[0] if " " in room else room[:-1]
    while (tied := _TIES.search(cut)) and len(cut[: tied.start()].split()) >= _FEWEST:
        cut = cut[: tied.start()]
    return cut
