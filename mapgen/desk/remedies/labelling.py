"""Remedies for claims that are cut off on the map: a label from the claim's own words, cut at a clause.

Where none of its clauses is as short as that, the label is left to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mapgen.desk.remedies.filling_in import with_field
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.spelling import spelled
from mapgen.document.lexicon.expressions import Expressions
from mapgen.findings import Finding
from mapgen.model.elements import Claim
from mapgen.queries.lexicon import lexicon
from mapgen.words import Text, both

MOST = 40
"""The most characters of a label."""
_FEWEST = 2  # words of a label
_TO_BE_WRITTEN = "…"
_BEGINS = re.compile(
    r"(?:(?:however|but|and|so|therefore|thus|hence|indeed|in fact|in short|moreover|also|then|still(?=,)"
    r"|cependant|toutefois|mais|et|donc|ainsi|en effet|en fait|bref|de plus|or|pourtant|enfin),?\s+)+",
    re.IGNORECASE,
)
"""What ties a sentence to the one before."""
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ]{3,30}(?:\s[A-ZÀ-Þ]{3,30}){0,3}(?:,[^()–—:]{1,30}?)?"
    r"|(?:[A-ZÀ-Þ][^\s,()–—:]{0,30}[,\s]{1,3}(?:[^\s,()–—:]{1,30}[,\s]{1,3}){0,4})?\([A-ZÀ-Þ][\w.]{0,30}(?:\s[A-ZÀ-Þ][\w.]{0,30}){0,3}\))\s(?:--?|[–—])\s"
)
"""What says where a report was written, and by which agency: “PARIS (AFP) – ”, “(News Desk) - ”."""
_ASIDE = re.compile(r",?\s(?:therefore|thus|hence|donc|ainsi)\b,?|\s\([^()]*\)", re.IGNORECASE)
"""What a label can do without."""
_ENDS = re.compile(
    r"[,;:]|\s(?:--|[–—]|\(|(?:that|which|who|because|since|although|though|while|when|where|if|unless|until|and|or|but"
    r"|qui|que|dont|parce|car|puisque|bien|quoique|tandis|quand|lorsque|où|si|sauf|et|ou|mais)\b)"
    r"|\s(?:qu|lorsqu|puisqu)['’]",
    re.IGNORECASE,
)
"""Where a clause ends, or another may begin."""
_OF_ANOTHER = re.compile(
    r"\b(?:that|which|who|whose|whoever|because|since|although|though|while|when|where|whether|if|unless|until|what"
    r"|qui|que|dont|parce|car|puisque|quoique|tandis|quand|lorsque|où|si)\b|\b(?:qu|lorsqu|puisqu)['’]",
    re.IGNORECASE,
)
"""Where another clause begins, whose verb is not that of the first."""
_SETTING = re.compile(
    r"(?:in|on|at|of|with|without|among|during|after|before|for|from|by|as|en|à|au|aux|sur|chez|parmi|avec|sans|après|avant|pendant|pour|selon)\b",
    re.IGNORECASE,
)
"""With which a clause begins that tells first where or with whom: its verb may be a participle."""
_CONTENT = re.compile(r"\s(?:that|which|what|whether|que)\b|\squ['’]", re.IGNORECASE)
"""After which comes what is said or thought, without which a clause says nothing."""
_TIES = re.compile(
    r"(?:\s(?:an?|the|of|to|in|on|for|with|by|from|at|as|is|are|was|were|be|been|has|have|had|may|might|can|could|should|must|will|would|not"
    r"|no|its|their|his|her|your|this|these|that|more|less|some|any|very"
    r"|une?|les?|la|des?|du|à|au|aux|en|dans|sur|pour|par|avec|sans|est|sont|a|ont|peut|peuvent|doit|ne|n|pas|son|sa|ses|leurs?|ce|ces|plus"
    r"|moins|très)|\s?\b[ldnsjmtcLDNSJMTC]['’])\Z",
    re.IGNORECASE,
)
"""Words after which something has to follow."""


def enter_label(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Enter a proposed label for the first claim that is cut off, or for all; “…” where none is proposed."""
    if file.map is None:
        return
    language, found = file.map.text.language, []
    for id_ in finding.about:
        claim = file.map.claim.get(id_)
        label = label_of(claim.text.best(language), language) if claim is not None else ""
        own = spelled(label or _TO_BE_WRITTEN, in_flow=True)
        entry = f"short: {own}" if file.is_second else f"short: {{{language}: {own}}}"
        edit = with_field(file, "claims", id_, "quote", entry)
        if claim is not None and edit is not None and _is_without(claim, language):
            found.append((id_, label, edit))
    for id_, label, edit in found[:1]:
        says = both(f"`{id_}`: enter `short: {label}`", f"`{id_}` : inscrire `short: {label}`")
        yield Remedy(says if label else _write(id_), (edit,), sure=False)
    if len(found) > 1:
        says = both(
            f"Enter labels for {len(found)} claims, to be reworded, or written where there is “…”",
            f"Inscrire les libellés de {len(found)} affirmations, à reformuler, ou à écrire là où il y a « … »",
        )
        yield Remedy(says, tuple(edit for _, _, edit in found), sure=False)


def _write(id_: str) -> Text:
    return both(
        f"`{id_}`: write a label in place of “…”",
        f"`{id_}` : écrire un libellé à la place de « … »",
    )


def _is_without(claim: Claim, language: str) -> bool:
    return not claim.short.get(language)


def label_of(sentence: str, language: str) -> str:
    """Return the first clause of a sentence, 40 characters at most; with an ellipsis where it goes on.

    What follows may be what limits the claim, and a label must not say more than its claim. Empty where no
    clause with a verb of its own is as short as that.
    """
    words = " ".join(sentence.split()).strip('“”"«» ')
    for begins in (_DATELINE, _BEGINS):
        found = begins.match(words)
        words = words[found.end() :] if found is not None else words
    words = _ASIDE.sub("", words).strip('“”"«» ')
    words = words[:1].upper() + words[1:]
    if len(words.rstrip(".")) <= MOST:
        return words.rstrip(".")
    room = words[:MOST]
    ends = (found.start() for found in _ENDS.finditer(room) if not _CONTENT.match(words, found.start()))
    verbs = tuple(lexicon("finite-verbs", language).families.values())
    whole = [one for end in ends if _is_clause(one := room[:end].rstrip(), verbs)]
    return f"{whole[-1].rstrip(' ,;:.')}…" if whole else ""


def _is_clause(words: str, verbs: Sequence[Expressions]) -> bool:
    """Return whether words have a verb that belongs to no other clause, and nothing has to follow them."""
    if len(words.split()) <= _FEWEST or _TIES.search(words) or _SETTING.match(words):
        return False
    return any(verb.search(_OF_ANOTHER.split(words, maxsplit=1)[0]) for verb in verbs)
