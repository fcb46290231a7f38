"""Checks for labels of conclusions and of other evidence that are cut off on the map, or alike.

The box of a conclusion tells what it concludes, that of other evidence what it found, and
no other box has the same words.

## Why
A box of the map has room for a few words. Without a label of its own a claim goes by its
first words, and what comes after them, often the very thing that is claimed, is cut off.

## Bad
```text
Bees dance. Every gardener who keeps bees should plant lavender beside the hive.
```
```yaml
claims:
  dance: {quote: Bees dance}
  plant:  # finding
    quote: Every gardener who keeps bees should plant lavender beside the hive
    because: [{premises: [dance]}]
arguments:
  lavender: {title: Lavender, conclusion: plant}
```

## Good
```text
Bees dance. Every gardener who keeps bees should plant lavender beside the hive.
```
```yaml
claims:
  dance: {quote: Bees dance}
  plant:
    quote: Every gardener who keeps bees should plant lavender beside the hive
    short: {en: Plant lavender beside the hive}
    because: [{premises: [dance]}]
arguments:
  lavender: {title: Lavender, conclusion: plant}
```

## Method
Our own. It speaks of the conclusions that chains end in, of what other works say that the map's
authors add, in their own words, and of claims in chains whose labels are cut to the same
words; of all others the first words are enough to find them, and a click shows the rest.

## En français
La case d'une conclusion dit ce qui est conclu, celle d'une autre preuve ce qu'elle a trouvé,
et aucune autre case ne porte les mêmes mots.

Pourquoi : une case de la carte n'a de place que pour quelques mots. Sans étiquette, une
affirmation y figure par ses premiers mots ; la suite, souvent cela même qui est affirmé,
est coupée.

Méthode : la nôtre. Sont signalées les conclusions où aboutissent les chaînes, ce que disent
d'autres publications ajoutées par les auteurs de la carte, et les affirmations
dont les étiquettes coupées sont les mêmes ; pour les autres, les premiers mots suffisent à
les reconnaître, et un clic montre le reste.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.model.labels import first_words
from mapgen.queries.excerpt import MOST_TOLD, excerpts
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_MOST = 40
"""So many characters a label of the author's has at most; a sentence as short as that needs none."""


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for the claims that need a label, in the document's language."""
    language = map_.text.language
    idle = {claim.id for claim in map_.unchained}
    cut = {
        claim.id: label for claim in map_.claims if claim.id not in idle and (label := _cut(claim, language))
    }
    alike, ends = Counter(cut.values()), {argument.conclusion for argument in map_.arguments}
    found = [
        map_.claim[id_] for id_, label in cut.items() if _tells(map_.claim[id_], ends) or alike[label] > 1
    ]
    if found:
        count = len(found)
        yield Flag(
            both(
                f"{count} claim{'s are' if count > 1 else ' is'} cut off on the map: {excerpts(found, 'en', MOST_TOLD)}.",
                f"{count} affirmation{'s sont coupées' if count > 1 else ' est coupée'} sur la carte : "
                f"{excerpts(found, 'fr', MOST_TOLD)}.",
            ),
            both(
                "Say in a few words, under `short`, what each says; at most 40 characters.",
                "Dites en peu de mots, sous `short`, ce que chacune affirme ; 40 caractères au plus.",
            ),
            found[0].span,
            about=tuple(claim.id for claim in found),
        )


def _tells(claim: Claim, ends: Set[str]) -> bool:
    """Return whether the box of a claim is read by itself: a conclusion, or what another work says."""
    return claim.id in ends or bool(claim.source)


def _cut(claim: Claim, language: str) -> str:
    """Return the label of a claim that is cut off on the map; empty if it is whole, or has its own."""
    words = claim.text.best(language)
    return "" if claim.short.get(language) or len(words.rstrip(".")) <= _MOST else first_words(words)
