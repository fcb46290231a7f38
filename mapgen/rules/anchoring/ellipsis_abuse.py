"""Checks for quotes in which […] leaves out a word that changes the meaning.

What a quote leaves out with […] does not change what is said.

## Why
Three dots can turn "does not help, except" into "helps". A reader who sees only
the quote cannot know what the dots hold.

## Bad
```text
Lamps help teenagers in the first week, but not later, when they are at home with a book.
```
```yaml
claims:
  help:
    quote: Lamps help teenagers […] when they are at home  # finding
```

## Good
```text
Lamps, which are cheap and sold everywhere, help teenagers when they are at home with a book.
```
```yaml
claims:
  help:
    quote: Lamps […] help teenagers when they are at home
```

## Method
Quotation accuracy: H. Jergas & C. Baethge, PeerJ 3:e1364 (2015). Ours: the gap
holds a negation, a reserve or a turn ("but", "cependant"), or more than 300
characters, or a passage that another claim quotes.

## En français
Ce qu'une citation omet par […] ne change pas ce qui est dit : ni négation, ni
réserve, ni retournement, ni long passage.

Pourquoi : trois points suffisent à faire de « n'aide pas, sauf » un « aide ». Le
lecteur qui ne voit que la citation ne peut pas savoir ce qu'ils cachent.

Méthode : exactitude des citations : H. Jergas et C. Baethge, PeerJ 3:e1364 (2015).
Critère propre à mapgen : l'omission contient une négation, une réserve ou un
retournement (« mais », « cependant »), ou plus de 300 caractères, ou un passage
qu'une autre affirmation cite.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Quote
from mapgen.queries.lexicon import is_name, lexicon
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.FAULT
SEVERITY = Severity.WARNING

_LONGEST = 300  # characters


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each quote whose gap (`[…]`) leaves out words that the reader should see."""
    for claim in map_.claims:
        for quote in claim.quotes:
            reason = _reason(map_, claim.id, quote) if quote.found else Text()
            if reason:
                yield Flag(
                    reason,
                    both(
                        "Quote the words in full, or quote the two parts as two claims.",
                        "Citez les mots en entier, ou citez les deux parties comme deux affirmations.",
                    ),
                    quote.span,
                    about=(claim.id,),
                    passages=(Passage(quote.anchor.start, quote.anchor.end),),
                )


def _reason(map_: ArgumentMap, id_: str, quote: Quote) -> Text:
    """Return what is wrong with the gaps of a quote; empty if nothing is."""
    turns = lexicon("turns", map_.document.language)
    for gap in (Passage(one.end, two.start) for one, two in pairwise(quote.anchor.parts)):
        left = map_.text.slice(gap)
        turn = next((one for one in turns.find(left) if not is_name(left, *one[1:])), None)
        if turn:
            word = " ".join(left[turn[1] : turn[2]].split())
            return both(
                f"What the quote leaves out holds “{word}”, which may change what is said.",
                f"Ce que la citation omet contient « {word} », ce qui peut changer ce qui est dit.",
            )
        length = gap.end - gap.start
        if length > _LONGEST:
            return both(
                f"The quote leaps over {length} characters of the text.",
                f"La citation saute {length} caractères du texte.",
            )
        for other in map_.claims:
            if other.id != id_ and any(
                gap.start <= part.start and part.end <= gap.end
                for q in other.quotes
                if q.found
                for part in q.anchor.parts
            ):
                return both(
                    f"What the quote leaves out is a claim of its own, `{other.id}`.",
                    f"Ce que la citation omet est une affirmation à part, `{other.id}`.",
                )
    return Text()
