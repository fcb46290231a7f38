"""Checks for vague plurals: "studies show", "experts agree".

A plural that is brought in as evidence can be counted or looked up.

## Why
"Studies show", "experts agree", "more and more people" sound like a crowd, and
nobody in it can be asked. A reader cannot tell two studies from two hundred.

## Bad
```text
Studies show that phones harm sleep. Schools should begin later.
```
```yaml
claims:
  harm:
    quote: Studies show that phones harm sleep  # finding
```

## Good
```text
Two studies show that phones in bed go with shorter nights [1, 2].

Sources
1. Dunn A. Phones and nights. 2019.
2. Lund C. Nights again. 2020.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. Phones and nights. 2019.
  lund:
    mark: 2
    listed: Lund C. Nights again. 2020.
claims:
  harm:
    quote: Two studies show that phones in bed go with shorter nights
    cites: [1, 2]
```

## Method
Walton, Reed & Macagno, Argumentation Schemes (2008), argument from popular
opinion: what evidence is there that the claim is generally accepted? A mark in
the sentence or the next one, a name, or a number answers; what the text only reports
of others, or calls untrue, is not its own; a plural with a single
mark is the business of `plural-claim-single-citation`. One that only leads in to the
subject, in a claim that no chain uses, moves no conclusion and is let be.

## En français
Un pluriel qui sert de preuve peut se compter ou se vérifier.

Pourquoi : « les études montrent », « les experts s'accordent », « de plus en plus de
gens » : on croit voir une foule, mais on ne peut y interroger personne. Le lecteur ne
distingue pas deux études de deux cents.

Méthode : Walton, Reed et Macagno, Argumentation Schemes (2008), argument de l'opinion
répandue : quelles preuves a-t-on que l'affirmation est généralement admise ? Un appel
dans la phrase ou la suivante, un nom ou un nombre y répond ; ce que le texte se borne
à rapporter, ou déclare faux, n'est pas de son fait ; un pluriel suivi d'un seul appel
relève de `plural-claim-single-citation`. Celui qui ne fait qu'introduire le sujet, dans
une affirmation dont aucune chaîne ne se sert, ne change aucune conclusion et n'est pas
signalé.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.bearing import moves_nothing
from mapgen.queries.cached import Queries
from mapgen.queries.lexicon import is_name
from mapgen.queries.wording import (
    Phrase,
    claims_in,
    guarded,
    quoted_phrases,
    severity_of,
    span_of_phrases,
    words_said,
)
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO

_FIGURE = re.compile(r"(?<![\w.,])(?!(?:1[89]|20)\d\d\b)\d")


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all plurals that nothing nearby lets a reader count or look up.

    Those of claims that stand beside the chains move no conclusion, and are let be. It is a warning where it
    touches a main conclusion, else information (`severity_of`).
    """
    map_ = queries.map
    found = [
        phrase
        for phrase in words_said(queries, "vague-quantifier")
        if _is_vague(map_, phrase) and not moves_nothing(queries, phrase.claims)
    ]
    if found:
        english, french = quoted_phrases(map_, found)
        yield Flag(
            both(
                f"Vague words that nobody can check: {english}.",
                f"Des mots vagues, que personne ne peut vérifier : {french}.",
            ),
            both(
                "Ask which ones, how many, and who counted them.",
                "Demandez ce qui est visé, combien il y en a, et qui l'a compté.",
            ),
            span_of_phrases(map_, found),
            about=claims_in(found),
            passages=tuple(phrase.passage for phrase in found),
            severity=severity_of(map_, found),
        )


def _is_vague(map_: ArgumentMap, phrase: Phrase) -> bool:
    """Return whether no mark, name or (for people) figure in this or the next sentence answers the phrase."""
    text, block = map_.text, map_.text.block_at(phrase.sentence.start)
    first = phrase.passage.start - phrase.sentence.start
    if is_name(text.slice(phrase.sentence), first, first + len(text.slice(phrase.passage).split()[0])):
        return False  # “Clinical Cancer Research found”: a journal.
    following = text.sentence_at(min(phrase.sentence.end + 2, block.end - 1))
    near = Passage(phrase.near.start, max(phrase.near.end, following.end))
    figure = phrase.family == "people" and _FIGURE.search(text.slice(phrase.near))
    return not (
        text.marks_in(near)
        or text.mentions_in(near)
        or figure
        or guarded(map_, "named", phrase.near, beside=phrase.passage)
    )
