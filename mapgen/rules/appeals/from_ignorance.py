"""Checks for appeals to ignorance: nobody has shown the contrary.

That nobody has shown the contrary is no proof.

## Why
Nothing is found where nobody looks. "No study has shown a danger" is good news
after a long search, and no news at all where there was none.

## Bad
```text
No study has shown that lamps harm. So lamps are safe.
```
```yaml
claims:
  none-shown:
    quote: No study has shown that lamps harm
  safe:
    quote: lamps are safe
    because:
      - premises: [none-shown]  # finding
        scheme: ignorance
```

## Good
```text
Twelve trials looked for burns and found none [1]. So lamps seldom burn.
```
```yaml
sources:
  dunn:
    mark: 1
    authors: [Dunn A]
    year: 2019
    container: Journal of Sleep Studies
    design: systematic-review
claims:
  none-found:
    quote: Twelve trials looked for burns and found none
    cites: [1]
  seldom:
    quote: lamps seldom burn
    because:
      - premises: [none-found]
        scheme: ignorance
        answers:
          search: {is: answered, why: Twelve trials looked for it.}
          burden: {is: not-applicable}
```

## Method
Walton, Reed & Macagno, Argumentation Schemes (2008), argument from ignorance:
has anyone looked hard enough, and who has to prove the point? A step whose
search is answered is let be; so is a premise with a citation or figures.

## En français
Que personne n'ait montré le contraire n'est pas une preuve.

Pourquoi : on ne trouve rien là où personne ne cherche. « Aucune étude n'a montré de
danger » est une bonne nouvelle après de longues recherches, et ne dit rien s'il n'y
en a pas eu.

Méthode : Walton, Reed et Macagno, Argumentation Schemes (2008), argument fondé sur
l'ignorance : a-t-on assez cherché, et à qui revient la charge de la preuve ? N'est
signalée ni une étape qui a répondu à la première question, ni une prémisse qui cite
une publication ou donne des chiffres.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.excerpt import in_sentence
from mapgen.queries.lexicon import lexicon
from mapgen.queries.printed import quoted_words
from mapgen.rules.flag import Flag, topics
from mapgen.vocabulary import AnswerState, FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_SETTLED = (AnswerState.ANSWERED, AnswerState.NOT_APPLICABLE)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each step from "nobody has shown this" to "this is false" that reports no search."""
    for step in map_.inferences:
        told = [id_ for id_ in step.premises if _tells_of_absence(map_.claim[id_], map_.document.language)]
        if _appeals(step, told):
            yield Flag(
                both(
                    f"That nothing is known to the contrary is taken here as a reason for {in_sentence(map_.claim[step.conclusion], 'en')}.",
                    f"Que l'on ne sache rien du contraire sert ici de raison pour {in_sentence(map_.claim[step.conclusion], 'fr')}.",
                ),
                both(
                    "Ask who looked for it, how hard, and who has to prove the point.",
                    "Demandez qui l'a cherché, avec quel soin, et à qui il revient de prouver.",
                ),
                step.span,
                about=(step.id, *(told or step.premises)),
                passages=tuple(part for id_ in told for part in map_.claim[id_].passages),
                topics=topics("appeal", (step.id,)),
            )


def _appeals(step: Inference, told: list[str]) -> bool:
    if step.scheme is not None and step.scheme.id == "ignorance":
        states = {question.id: answer.state for question, answer in step.questions()}
        return states["search"] not in _SETTLED
    return step.scheme is None and bool(told)


def _tells_of_absence(claim: Claim, language: str) -> bool:
    """Return whether the claim's words say, without citation or figures, that nothing was shown."""
    words = quoted_words(claim)
    if claim.citations or re.search(r"\d", words):
        return False
    return any(lexicon("not-shown", language).find(words))
