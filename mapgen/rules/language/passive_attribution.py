"""Checks for passive attributions: "it is known" without saying by whom.

Where something is said to be shown or held, somebody is named who showed or holds it.

## Why
"It has been shown", "is considered": the passive takes away the one who could be
asked. The fact may be sound; who found it, and how, is what a reader needs.

## Bad
```text
It has been shown that teenagers need nine hours. Sleep is widely considered a cure.
```
```yaml
claims:
  nine:
    quote: It has been shown that teenagers need nine hours  # finding
  cure:
    quote: Sleep is widely considered a cure
```

## Good
```text
It has been shown that teenagers need nine hours [1]. It is considered a cure by the Sleep Society.

Sources
1. Dunn A. How much sleep? 2019.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. How much sleep? 2019.
claims:
  nine:
    quote: It has been shown that teenagers need nine hours
    cites: [1]
  cure:
    quote: It is considered a cure by the Sleep Society
```

## Method
JAMA benchmark, attribution: Silberg, Lundberg & Musacchio, JAMA 277:1244 (1997).
Passives of showing and holding, without a mark, "by …" or "according to …" in the
sentence or in the next one of its paragraph. The report of a study by those who made
it is passed over, and so are claims that `unsupported-claim` tells in a finished map.

## En français
Quand une chose est dite démontrée ou admise, on nomme qui l'a démontrée ou qui
l'admet.

Pourquoi : « il a été démontré », « est considéré comme » : le passif fait disparaître
celui à qui l'on pourrait demander des comptes. Le fait est peut-être exact ; mais le
lecteur a besoin de savoir qui l'a établi, et comment.

Méthode : critères du JAMA, attribution : Silberg, Lundberg et Musacchio, JAMA
277:1244 (1997). La règle lit les passifs qui disent que l'on démontre ou que l'on
admet, sans appel de citation, ni « par… » ou « selon… » dans la phrase ou dans la
suivante du même paragraphe. Le compte rendu d'une étude par ceux qui l'ont faite est
laissé de côté, de même que les affirmations dont `unsupported-claim` parle dans une
carte achevée.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.queries.wording import Phrase, claims_in, guarded, quoted_phrases, span_of_phrases, words_said
from mapgen.rules.flag import Covered, Flag
from mapgen.vocabulary import DocumentKind, FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO
YIELDS_TO = ("unsupported-claim",)


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for all statements that something is shown or believed without saying by whom.

    None for a research article, in which the authors speak of what they found; nor for a claim of which it
    is told that neither a reason nor a source is given.
    """
    map_ = queries.map
    if map_.document.kind is DocumentKind.RESEARCH_ARTICLE:
        return
    said = words_said(queries, "passive-attribution")
    found = [
        phrase
        for phrase in said
        if not _is_answered(map_, phrase) and not any(covered.includes(claim.id) for claim in phrase.claims)
    ]
    if found:
        english, french = quoted_phrases(map_, found)
        yield Flag(
            both(
                f"Said to have been shown, or to be held, without saying by whom: {english}.",
                f"Donné pour établi ou admis, sans dire par qui : {french}.",
            ),
            both(
                "Ask who found it or holds it, and where.", "Demandez qui l'a trouvé ou le soutient, et où."
            ),
            span_of_phrases(map_, found),
            about=claims_in(found),
            passages=tuple(phrase.passage for phrase in found),
        )


def _is_answered(map_: ArgumentMap, phrase: Phrase) -> bool:
    """Return whether the sentence or the one after it names a source, or a claim that quotes the phrase does.

    A sentence does by a mark, an author with a year, or words such as "according to"; a claim by the
    design or the citation that it declares.
    """
    block = map_.text.block_at(phrase.sentence.start)
    after = map_.text.sentences_in(Passage(phrase.sentence.end, max(phrase.sentence.end, block.end)))[:1]
    return any(_names_a_source(map_, place) for place in (phrase.near, *after)) or any(
        claim.design or claim.citations for claim in phrase.claims
    )


def _names_a_source(map_: ArgumentMap, place: Passage) -> bool:
    named = map_.text.marks_in(place) or map_.text.mentions_in(place)
    return bool(named) or guarded(map_, "named", place)
