"""Checks for absolute words: always, never, no risk.

A claim that leaves no exception says how it knows that there is none.

## Why
"Always", "all patients", "no side effects": one case to the contrary makes such
a claim false, and few who write it have looked for that case.

## Bad
```text
All teenagers sleep badly, and the lamp is completely safe.
```
```yaml
claims:
  badly:
    quote: All teenagers sleep badly, and the lamp is completely safe  # finding
```

## Good
```text
Not all teenagers sleep badly. All pupils in the study wore a watch. Always ask a doctor.
```
```yaml
claims:
  badly:
    quote: Not all teenagers sleep badly
  wore:
    quote: All pupils in the study wore a watch
  ask:
    quote: Always ask a doctor
```

## Method
Walton, Reed & Macagno, Argumentation Schemes (2008), argument from example: how
wide is the generalisation? Hasty generalisation: Walton, A Pragmatic Theory of
Fallacy (1995). Denied absolutes, counts of a study's participants, advice
("always ask"), somebody's habits ("she always walks") and definitions stay silent.

## En français
Une affirmation qui n'admet aucune exception dit comment on sait qu'il n'y en a pas.

Pourquoi : « toujours », « tous les patients », « aucun effet secondaire » : un seul
cas contraire suffit à démentir une telle affirmation, et ceux qui l'écrivent ont
rarement cherché ce cas.

Méthode : Walton, Reed et Macagno, Argumentation Schemes (2008), argument par
l'exemple : jusqu'où va la généralisation ? Généralisation hâtive : Walton, A
Pragmatic Theory of Fallacy (1995). Ne sont pas signalés un absolu nié, le décompte
des participants d'une étude, un conseil (« demandez toujours »), l'habitude d'une
personne (« elle marche toujours ») ni une définition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.queries.wording import Phrase, claims_in, quoted_phrases, severity_of, span_of_phrases, words_said
from mapgen.rules.flag import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO

_IN_EACH = re.compile(r"(?:sur|dans|à|on|at|in)\s", re.IGNORECASE)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all words that allow no exception.

    It is a warning where it touches a main conclusion, else information (`severity_of`).
    """
    map_ = queries.map
    found = [
        phrase
        for phrase in words_said(queries, "absolute")
        if not (_is_definition(phrase) or _is_followed_by_a_list(map_, phrase))
    ]
    if found:
        english, french = quoted_phrases(map_, found)
        yield Flag(
            both(
                f"Words that leave no exception: {english}.",
                f"Des mots qui n'admettent aucune exception : {french}.",
            ),
            both(
                "Ask whether anybody looked for the exception; “most”, “often” or a number would say what is known.",
                "Demandez si quelqu'un a cherché l'exception ; « la plupart », « souvent » ou un nombre "
                "dirait ce que l'on sait.",
            ),
            span_of_phrases(map_, found),
            about=claims_in(found),
            passages=tuple(phrase.passage for phrase in found),
            severity=severity_of(map_, found),
        )


def _is_followed_by_a_list(map_: ArgumentMap, phrase: Phrase) -> bool:
    """Return whether the text says itself what it means by all, as in “on every level: …”."""
    end = phrase.passage.end
    listed = map_.text.content[end : end + 3].lstrip().startswith(":")
    return listed and _IN_EACH.match(map_.text.slice(phrase.passage)) is not None


def _is_definition(phrase: Phrase) -> bool:
    return any(claim.kind is ClaimKind.DEFINITION for claim in phrase.claims)
