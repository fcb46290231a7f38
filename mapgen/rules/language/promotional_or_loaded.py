"""Checks for promotional or loaded words.

A text that informs does not promise, praise or stir.

## Why
"Lasting relief", "miracle", "poisoning our children" bring the reader to a
feeling before any reason is given. The feeling is then mistaken for a reason.

## Bad
```text
Our revolutionary lamp brings lasting relief. Screens are poisoning our children.
```
```yaml
claims:
  lamp:
    quote: Our revolutionary lamp brings lasting relief  # finding
  poison:
    quote: Screens are poisoning our children  # finding
```

## Good
```text
With the lamp, pupils fell asleep nine minutes sooner. No lamp is a miracle.
```
```yaml
claims:
  lamp:
    quote: With the lamp, pupils fell asleep nine minutes sooner
  none:
    quote: No lamp is a miracle
```

## Method
Walton, Media Argumentation (2007): loaded language. HONcode, principle 8,
honesty in advertising (historical: the code ended in 2022). Offers and calls to
buy are the business of `commercial-or-coi`.

## En français
Un texte qui informe ne promet pas, ne vante pas, n'attise pas les émotions.

Pourquoi : « soulagement durable », « miracle », « empoisonne nos enfants » suscitent
un sentiment avant qu'aucune raison ne soit donnée. Ce sentiment passe ensuite pour
une raison.

Méthode : Walton, Media Argumentation (2007) : mots chargés d'émotion. HONcode,
principe 8, honnêteté de la publicité (pour mémoire : le code a pris fin en 2022). Les
offres et les incitations à l'achat relèvent de `commercial-or-coi`.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.wording import claims_in, quoted_phrases, severity_of, span_of_phrases, words_said
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO

_DOINGS = {
    False: ("promise or praise rather than inform", "promettent ou vantent au lieu d'informer"),
    True: ("stir feelings rather than inform", "attisent l'émotion au lieu d'informer"),
}
_REMEDY = both(
    "Read the sentence again without them: what is left of the reason?",
    "Relisez la phrase sans eux : que reste-t-il de la raison ?",
)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for words that promise or praise, and one for emotionally loaded words.

    Each is a warning where it touches a main conclusion, else information (`severity_of`).
    """
    map_ = queries.map
    said = list(words_said(queries, "promotional-or-loaded"))
    for stirs, (en, fr) in _DOINGS.items():
        found = [phrase for phrase in said if (phrase.family == "loaded") is stirs]
        if found:
            english, french = quoted_phrases(map_, found)
            yield Flag(
                both(f"Words that {en}: {english}.", f"Des mots qui {fr} : {french}."),
                _REMEDY,
                span_of_phrases(map_, found),
                about=claims_in(found),
                passages=tuple(phrase.passage for phrase in found),
                severity=severity_of(map_, found),
            )
