"""Checks for results from few people, or whose interval includes no effect.

A result counts for as much as the number of people it comes from allows.

## Why
In few people, chance alone makes large differences, and hides real ones. An
interval that reaches from harm to benefit says that nobody knows yet.

## Bad
```text
In one trial, hypnosis helped smokers to stop [1]. So hypnosis helps smokers to stop.
```
```yaml
sources:
  hypnosis-trial:  # finding
    mark: 1
    authors: [Doe J]
    year: 2010
    participants: 24
claims:
  trial:
    quote: In one trial, hypnosis helped smokers to stop
    cites: [1]
    kind: result
  helps:
    quote: hypnosis helps smokers to stop
    kind: effect
    because:
      - premises: [trial]
        scheme: evidence-to-claim
```

## Good
```text
In one trial, hypnosis helped smokers to stop [1]. So hypnosis helps smokers to stop.
```
```yaml
sources:
  hypnosis-trial:
    mark: 1
    authors: [Doe J]
    year: 2010
    participants: 1240
claims:
  trial:
    quote: In one trial, hypnosis helped smokers to stop
    cites: [1]
    kind: result
  helps:
    quote: hypnosis helps smokers to stop
    kind: effect
    because:
      - premises: [trial]
        scheme: evidence-to-claim
```

## Method
GRADE, imprecision: Guyatt et al., Journal of Clinical Epidemiology 64:1283
(2011). Small means here fewer than 100 people: our choice, below GRADE's rule
of thumb of 400, so that only plain cases are told. A small study beside which the
text cites a review, for the same conclusion, is let be.

## When to waive
The effect is so large that a few people show it.

## En français
Un résultat ne vaut que ce que permet le nombre de personnes dont il vient.

Pourquoi : chez peu de personnes, le hasard seul produit de grandes différences, et en
cache de vraies. Un intervalle qui va d'un effet nocif à un effet utile dit que l'on
ne sait pas encore.

Méthode : GRADE, imprécision : Guyatt et al., Journal of Clinical Epidemiology 64:1283
(2011). Peu veut dire ici moins de 100 personnes : c'est le choix de mapgen, en
dessous des 400 que GRADE donne comme ordre de grandeur, pour ne signaler que les cas
nets. Une petite étude à côté de laquelle le texte cite une revue, pour la même
conclusion, n'est pas signalée.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.elements import Claim, Source
from mapgen.queries.bearing import supported_otherwise
from mapgen.queries.cached import Queries
from mapgen.queries.cited import is_the_texts, label
from mapgen.queries.studies import counts_few, imprecise_works
from mapgen.rules.flag import Flag, topics
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Carried, FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING


def check(queries: Queries, strengths: Strengths) -> Iterator[Flag]:
    """Yield one flag for the cited works with few people, or whose interval contains «no effect».

    None for a work where all that is concluded from it is carried as it is worded, nor where the text itself
    cites for each conclusion a review that is not imprecise as well.
    """
    used = imprecise_works(queries)
    small = [
        source
        for source in queries.map.sources
        if source.id in used
        and is_the_texts(source)
        and not _is_allowed_for(queries, strengths, used[source.id])
        and not supported_otherwise(queries, used[source.id], lambda work: work.id not in used)
    ]
    if small:
        en, fr = (_told(small, at) for at in ("en", "fr"))
        claims = dict.fromkeys(claim.id for source in small for claim in used[source.id])
        yield Flag(
            both(
                f"{en} Such a result is imprecise: how large the effect is stays uncertain.",
                f"{fr} Un tel résultat est imprécis : la taille de l'effet reste incertaine.",
            ),
            both(
                "Look for larger studies, or for a review that joins them; give the interval where there is one.",
                "Cherchez des études plus grandes, ou une revue qui les réunit ; donnez l'intervalle s'il y en a un.",
            ),
            small[0].span,
            about=(*claims, *(source.id for source in small)),
            topics=topics(
                "size", (step.id for id_ in claims for step in queries.map.inferences_from.get(id_, ()))
            ),
        )


def _is_allowed_for(queries: Queries, strengths: Strengths, claims: Sequence[Claim]) -> bool:
    """Return whether conclusions follow from these claims, and the text's reasoning carries all of them."""
    steps = [step for claim in claims for step in queries.map.inferences_from.get(claim.id, ())]
    words = {strengths.claims[step.conclusion].reasoning.word for step in steps}
    return words == {Carried.SUPPORTED}


def _told(small: Sequence[Source], at: str) -> str:
    """Return the works with few people, then the works whose interval contains «no effect», as text."""
    colon, then = (" : ", " ; ") if at == "fr" else (": ", "; ")
    few = then.join(f"{label(s, at)}{colon}{s.participants}" for s in small if counts_few(s))
    wide = then.join(f"{label(s, at)}{colon}{s.effect}" for s in small if not counts_few(s))
    lead = _LEADS[at]
    return " ".join(f"{words}{names})." for words, names in zip(lead, (few, wide), strict=True) if names)


_LEADS = {
    "en": ("Few people (", "The interval includes “no effect” ("),
    "fr": ("Peu de personnes (", "L'intervalle inclut « aucun effet » ("),
}
