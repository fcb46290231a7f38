"""Checks for quotes that leave out a reserve of their sentence.

A quote keeps the reserve that its sentence makes.

## Why
"Lamps help" and "in a small survey, lamps seem to help" are two claims. Whoever
quotes the first out of the second judges a text that nobody wrote.

## Bad
```text
It is possible that lamps help teenagers fall asleep.
```
```yaml
claims:
  help:
    quote: lamps help teenagers fall asleep  # finding
```

## Good
```text
It is possible that lamps help teenagers fall asleep.
```
```yaml
claims:
  help:
    quote: It is possible that lamps help teenagers fall asleep.
```

## Method
Walton, Reed & Macagno, Argumentation Schemes (2008), expert opinion: did the
expert really say this, with nothing left out? It reads the words of the same
sentence that no claim quotes, against a list of reserves; a claim whose
`modality` is `might` or `can` has kept its reserve.

## En français
Une citation garde la réserve que fait sa phrase.

Pourquoi : « les lampes aident » et « dans une petite enquête, les lampes semblent
aider » sont deux affirmations. Ne citer que la première quand le texte dit la
seconde, c'est juger un texte que personne n'a écrit.

Méthode : Walton, Reed et Macagno, Argumentation Schemes (2008), avis d'expert :
l'expert a-t-il vraiment dit cela, sans que rien ait été retranché ? Les mots de la
phrase qu'aucune affirmation ne cite sont comparés à une liste de réserves ; une
affirmation dont la `modality` est `might` ou `can` a gardé la sienne.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.document.intervals import MergedIntervals
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.lexicon import is_name, lexicon
from mapgen.queries.printed import sentences_of
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Modality, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.WARNING


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each claim whose sentence has a reservation that no claim quotes."""
    map_ = queries.map
    quotes = [passage for claim in map_.claims for passage in claim.passages]
    quoted = MergedIntervals([*quotes, *(p for left in map_.left_out for p in left.quote.passages)])
    read: set[Passage] = set()
    for claim in map_.claims:
        kept = claim.modality in (Modality.MIGHT, Modality.CAN, Modality.PROBABLY)
        for sentence in () if kept else sentences_of(queries, claim):
            cut = _cut(map_, claim, sentence, quoted) if sentence not in read else None
            read.add(sentence)
            if cut is not None:
                word = " ".join(map_.text.slice(cut).split())
                yield Flag(
                    both(
                        f"The sentence makes a reserve that the quote leaves out: “{word}”.",
                        f"La phrase fait une réserve que la citation omet : « {word} ».",
                    ),
                    both(
                        "Quote it with the rest, or let another claim quote it.",
                        "Citez-la avec le reste, ou faites-la citer par une autre affirmation.",
                    ),
                    claim.quotes[0].span,
                    about=(claim.id,),
                    passages=(cut,),
                )


def _cut(map_: ArgumentMap, claim: Claim, sentence: Passage, quoted: MergedIntervals) -> Passage | None:
    """Return the first reservation in a sentence that no quote covers; None if there is none.

    A reservation that a colon parts from all that the claim quotes before it is made of something else.
    """
    words = lexicon("reserves", map_.document.language)
    said = map_.text.slice(sentence)
    for _, start, end in words.find(said):
        reserve = Passage(sentence.start + start, sentence.start + end)
        ends = [each.end for each in claim.passages if sentence.start <= each.start < sentence.end]
        parted = ends and ":" in map_.text.slice(Passage(max(ends), max(max(ends), reserve.start)))
        if not quoted.overlap(reserve) and not is_name(said, start, end) and not parted:
            return reserve
    return None
