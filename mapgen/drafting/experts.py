"""What is proposed of an expert's word in running prose: "Tea calms, said Dr Roe".

Where the text gives it as a reason, it is a step from the expert's word (`expert-opinion`), whose premise is
the words that tell who says it. Where the text turns against it ("But Dr Roe warns…"), or keeps away from it
("Dr Roe claims…"), it is a view that the text only reports (`attributed-to`). Of what an expert doubts,
nothing is proposed.
"""

from __future__ import annotations

import re

from mapgen.drafting.attribution import Saying
from mapgen.model.elements import Proposal

EXPERT = "expert-opinion"
_TURNS = re.compile(
    r"\W*(?:but|however|yet|still|on the other hand|critics|not everyone|mais|cependant|pourtant|toutefois|en revanche)\b",
    re.IGNORECASE,
)
_KEEPS_AWAY = re.compile(
    r"\b(?:claim(?:s|ed)?|argue[sd]?|believe[sd]?|prétend(?:ait)?|soutient)\b", re.IGNORECASE
)
_DOUBTS = re.compile(
    r"\bcan(?:not|['’]t)(?:\s\w+){0,2}?\s(?:be\s)?(?:\w+\s)?(?:sure|certain|say|know|tell|rule out)\b"
    r"|\b(?:un(?:clear|known|certain)|not (?:clear|known|certain|sure|enough)|more (?:research|studies|trials) (?:is|are))\b"
    r"|\b(?:on|nous) (?:ne|n['’])\s?\w+ pas (?:\w+ )?(?:sûrs?|certains?|savoir|affirmer|exclure)\b|\bon ignore\b|\bpas certaine?\b",
    re.IGNORECASE,
)
_ROLE = (
    r"(?:professor|head|director|chief|leader|author|co-author|president|specialist|doctor|researcher|physician|dietitian"
    r"|professeure?|directeur|directrice|cheffe?|responsable|auteure?|présidente?|spécialiste|médecin|chercheuse|chercheur)"
)
_WHO_THEY_ARE = re.compile(
    rf",\s(?:who\s|qui\s|(?:(?:an?|the|une?|le|la)\s)?(?:[\w-]+\s){{0,2}}?{_ROLE}\b)[^,:“”\"«»]{{0,100}},",
    re.IGNORECASE,
)
"""A clause between commas that says who somebody is."""
_LEADS = re.compile(r"\s?:(?=\s)|\s(?:that|que)\b|\squ['’]|,?(?=\s?[“\"«])", re.IGNORECASE)
_GOES_ON = r",\s(?:adding|and|but|while|en ajoutant|et|mais)\b"
_REST = re.compile(
    rf"(?:(?!{_GOES_ON}),\s(?:(?!{_GOES_ON})[^“”\"«»:;]){{1,160}}?)?(?=[.!…]?\Z)", re.IGNORECASE
)
"""What may follow the words that tell who says it, up to the end of the sentence."""
_WHERE_FROM = re.compile(
    r"\s(?:of|from|at|in|with|who|de|du|des|à|au|aux|en|qui)\s[^“”\"«»:;,]{1,160}?(?=,|[.!…]?\Z)",
    re.IGNORECASE,
)
"""Where somebody works whose words stand before: “…, said Dr Roe of the University of Lowford”."""
_MARKS = '"”’»“« ,'


def of_experts(words: str, found: Saying) -> tuple[Proposal, ...]:
    """Return what is proposed of a sentence in which somebody with a title or a profession speaks."""
    if _TURNS.match(words) or _KEEPS_AWAY.search(found.words):
        return (Proposal("attributed-to", found.who, found.words),)
    if _DOUBTS.search(words):
        return ()
    reason = _telling(words, found)
    return (Proposal("because", reason), Proposal("scheme", EXPERT, reason))


def is_saying(step: Proposal, proposed: tuple[Proposal, ...]) -> bool:
    """Return whether the premise of a proposed step is the words that tell which expert says it."""
    return any(one.field == "scheme" and one.value == EXPERT and one.words == step.value for one in proposed)


def _telling(words: str, found: Saying) -> str:
    """Return the words that tell who says it and who that is; to an end of the sentence if they reach it."""
    start, end = found.start, found.end
    if not words[:start].strip(_MARKS + "("):
        if (own := _WHO_THEY_ARE.match(words, end)) is not None:
            end = own.end()
        if (leads := _LEADS.match(words, end)) is not None:
            end = leads.end()
    else:
        if words[:start].rstrip()[-1:] in _MARKS and (own := _WHERE_FROM.match(words, end)) is not None:
            end = own.end()
        if (rest := _REST.match(words, end)) is not None:
            end = rest.end()
    return words[start:end].strip(_MARKS).removesuffix(",")
