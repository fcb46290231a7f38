"""Words that name a study only to say who somebody is: "said Dr Roe, this study's co-author"."""

from __future__ import annotations

import re

_ROLE = (
    r"(?:co-?|lead\s|senior\s|first\s|principal\s|chief\s)*(?:authors?|researchers?|investigators?|scientists?|leaders?|heads?|directors?"
    r"|designers?|writers?|sponsors?|editors?)"
)
_ROLE_FR = (
    r"(?:co-?)?(?:auteure?s?|autrices?|chercheu(?:r|se)s?|investigat(?:eur|rice)s?|responsables?|direct(?:eur|rice)s?|rédact(?:eur|rice)s?"
    r"|signataires?)"
)
_DID = r"(?:led|directed|headed|ran|conducted|wrote|authored|designed|oversaw|supervised|coordinated|funded|published|did|carried out)"
_DID_FR = r"(?:dirigé|mené|conduit|signé|coordonné|supervisé|réalisé|conçu|rédigé|publié|financé)"
_NO_PART = r"(?:who|and)\s(?:(?:was|were|is|are)(?:\snot|n['’]t)?)\s(?:involved|part)\s(?:in|with|of)"
_BEFORE = re.compile(
    rf"(?:\b{_ROLE}\s(?:of|for|on|behind)|\bwho\s(?:[\w-]+\s){{0,2}}?(?:co-?)?{_DID}|\b{_NO_PART}"
    rf"|\b{_ROLE_FR}(?:\sprincipale?s?)?\s(?:de|du|d['’])|\bqui\s(?:a|ont|avait)\s(?:co-?)?{_DID_FR}"
    r"|\bqui\sn['’](?:a|ont|avait)\s(?:pas|nullement)\sparticipé\sà)\s?\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"(?:['’]s?)?\s(?:[\w-]+\s){{0,2}}?{_ROLE}\b", re.IGNORECASE)
_FOUND = re.compile(
    r"\b(?:found|finds?|findings?|showed|shown|shows?|observed|concluded?|concludes|reported|measured|discovered|revealed|noted|results?"
    r"|trouvé|montr\w+|constat\w+|observ(?:é|e|ent|ons)|concl(?:u|ut|uent|uons|usions?)|mesuré|rapport(?:é|e|ent)|révél\w+|résultats?)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells what a study found, whoever says it."""
_REACH = 60
"""So many characters on either side of the words that name a study are looked at."""


def says_who(words: str, start: int, end: int) -> bool:
    """Return whether the name of a study at `start` to `end` of these words only says who somebody is.

    Where the words tell what was found, they are of the study, also in the mouth of its author.
    """
    before, after = words[max(0, start - _REACH) : start], words[end : end + _REACH]
    return bool(_BEFORE.search(before) or _AFTER.match(after)) and _FOUND.search(words) is None
