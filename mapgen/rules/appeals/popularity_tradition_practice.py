"""Checks for appeals to popularity, tradition or practice.

That many do it, or always have, is not yet a reason that it works.

## Why
Habits spread for many reasons: price, fashion, comfort, a good salesman. Whole
centuries bled the sick. What is done shows that people like it.

## Bad
```text
For centuries people have slept with a candle lit. So a candle helps sleep.
```
```yaml
claims:
  candle:
    quote: For centuries people have slept with a candle lit
    kind: practice
    accepted: Told in every history of the house.
  helps:
    quote: a candle helps sleep
    kind: effect
    because:
      - premises: [candle]  # finding
        scheme: popular-practice
```

## Good
```text
For centuries people have slept with a candle lit. In a trial, candles helped [1].
```
```yaml
sources:
  dunn:
    mark: 1
    authors: [Dunn A]
    year: 2019
    container: Journal of Sleep Studies
claims:
  candle:
    quote: For centuries people have slept with a candle lit
    kind: practice
  trial:
    quote: In a trial, candles helped
    cites: [1]
  helps:
    en: Candles help sleep.
    implicit: It is what the trial is cited for.
    because:
      - premises: [trial]
        scheme: evidence-to-claim
```

## Method
Walton, Reed & Macagno, Argumentation Schemes (2008), popular opinion and
popular practice: do so many really, and is there good reason to doubt it all
the same? A step whose two questions are answered is let be.

## En français
Que beaucoup de gens fassent une chose, ou qu'on l'ait toujours faite, ne montre pas
encore qu'elle marche.

Pourquoi : une habitude se répand pour bien des raisons : le prix, la mode, le
confort, un bon vendeur. On a saigné les malades pendant des siècles. Ce qui se fait
montre seulement ce qui plaît.

Méthode : Walton, Reed et Macagno, Argumentation Schemes (2008), opinion répandue et
pratique répandue : sont-ils vraiment si nombreux, et y a-t-il malgré tout de bonnes
raisons d'en douter ? Une étape qui a répondu à ces deux questions n'est pas signalée.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.excerpt import excerpts
from mapgen.queries.lexicon import lexicon
from mapgen.queries.owners import makers_part
from mapgen.queries.printed import quoted_words
from mapgen.rules.flag import Flag, topics
from mapgen.vocabulary import AnswerState, ClaimKind, FindingKind, Severity
from mapgen.words import READER_LANGUAGES, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_SCHEMES = ("popular-opinion", "popular-practice")
_SETTLED = (AnswerState.ANSWERED, AnswerState.NOT_APPLICABLE)
_OF_WORTH = (ClaimKind.EFFECT, ClaimKind.RECOMMENDATION, ClaimKind.CAUSE)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for all the steps that infer from common belief or practice that it is right.

    The makers' own steps have a flag of their own.
    """
    found = [step for step in map_.inferences if _appeals(map_, step)]
    makers = makers_part(map_).steps
    for steps in ([s for s in found if s.id not in makers], [s for s in found if s.id in makers]):
        if steps:
            yield _flag(map_, steps)


def _flag(map_: ArgumentMap, steps: list[Inference]) -> Flag:
    premises = list(dict.fromkeys(id_ for step in steps for id_ in _told(map_, step)))
    claims = [map_.claim[id_] for id_ in dict.fromkeys(step.conclusion for step in steps)]
    given = [map_.claim[id_] for step in steps for id_ in step.premises]
    quoted = [claim for claim in dict.fromkeys(given) if claim.quotes]
    named = [map_.claim[id_] for id_ in premises] or quoted
    done = {code: excerpts(named, code) for code in READER_LANGUAGES}
    return Flag(
        both(
            f"A practice, a belief or a tradition is given as a reason: {done['en']}. What it is to show: {excerpts(claims, 'en')}.",
            f"Une pratique, une croyance ou une tradition sert de raison : {done['fr']}. Ce qu'elle devrait montrer : {excerpts(claims, 'fr')}.",
        )
        if named
        else both(
            f"That something is done or believed, or has long been, is taken as a reason for this: {excerpts(claims, 'en')}.",
            f"Que cela se fasse, se croie ou soit ancien sert de raison pour ceci : {excerpts(claims, 'fr')}.",
        ),
        both(
            "Ask what shows that it is so: what became of those who did it, and of those who did not?",
            "Demandez ce qui le montre : que sont devenus ceux qui l'ont fait, et ceux qui ne l'ont pas fait ?",
        ),
        steps[0].span,
        about=(*(step.id for step in steps), *premises),
        passages=tuple(part for id_ in premises for part in map_.claim[id_].passages),
        topics=topics("appeal", (step.id for step in steps)),
    )


def _appeals(map_: ArgumentMap, step: Inference) -> bool:
    if step.scheme is not None and step.scheme.id in _SCHEMES:
        return any(answer.state not in _SETTLED for _, answer in step.questions())
    conclusion = map_.claim[step.conclusion]
    return step.scheme is None and conclusion.kind in _OF_WORTH and bool(_told(map_, step))


def _told(map_: ArgumentMap, step: Inference) -> list[str]:
    """Return the premises that report a belief or a practice: by their words, else by their kind.

    Beside words that tell of a tradition, another thing that is done ("designed after the latest research")
    is not told as one.
    """
    said = [id_ for id_ in step.premises if _can_tell(map_.claim[id_])]
    by_words = [id_ for id_ in said if _in_words(map_, map_.claim[id_])]
    return by_words or [id_ for id_ in said if map_.claim[id_].kind is ClaimKind.PRACTICE]


def _can_tell(claim: Claim) -> bool:
    return bool(claim.quotes) and not claim.citations


def _in_words(map_: ArgumentMap, claim: Claim) -> bool:
    return any(lexicon("habit", map_.document.language).find(quoted_words(claim)))
