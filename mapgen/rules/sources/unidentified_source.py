"""Checks for works of which the file does not say whether they are the ones that the text cites.

Where the text neither lists nor links to a work, the file says how certain it is that this work is meant.

## Why
A mark without a list may mean any work. Until somebody has said how certain
the match is, nobody can be sure, and what the work shows counts as very low at
most: through no fault of the text, but because the file is not finished.

## Bad
```text
Teenagers slept seven hours on school nights (Orr 2019).
```
```yaml
sources:
  orr-2019:  # finding
    mark: Orr 2019
    title: Sleep on school nights
    design: cohort
claims:
  short-nights:
    quote: Teenagers slept seven hours on school nights
    cites: Orr 2019
```

## Good
```text
Teenagers slept seven hours on school nights (Orr 2019).
```
```yaml
sources:
  orr-2019:
    mark: Orr 2019
    title: Sleep on school nights
    design: cohort
    match: likely
claims:
  short-nights:
    quote: Teenagers slept seven hours on school nights
    cites: Orr 2019
```

## Method
Quotation accuracy: H. Jergas & C. Baethge, "Quotation accuracy in medical
journal articles", PeerJ 3:e1364 (2015). A link in the text to the work's own
address, DOI or PubMed number, given as its `mark`, identifies it without
`match`.

## En français
Quand le texte ne donne ni la référence d'une publication ni un lien vers elle, le
fichier dit à quel point il est certain que c'est bien elle.

Pourquoi : un appel sans liste peut désigner n'importe quelle publication. Tant que
personne n'a dit à quel point la correspondance est certaine, on ne peut être sûr de
rien, et ce que montre la publication compte au mieux comme très faible : ce n'est pas
la faute du texte, c'est le fichier qui n'est pas fini.

Méthode : exactitude des citations : H. Jergas et C. Baethge, « Quotation accuracy in
medical journal articles », PeerJ 3:e1364 (2015). Un lien du texte vers l'adresse de
la publication, son DOI ou son numéro PubMed, donné comme `mark`, suffit à
l'identifier, sans `match`.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cited import is_identified
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each described work that claims cite by a mark, and that nothing identifies."""
    cited = {mark for claim in map_.claims for mark in claim.citations}
    for source in map_.sources:
        described = source.authors or source.title or source.design
        if source.match is not None or is_identified(source) or not described:
            continue
        if cited.isdisjoint(source.marks):
            continue
        yield Flag(
            both(
                f"`{source.id}` does not say how certain it is that this is the work cited: what cites it counts "
                "as very low at most.",
                f"`{source.id}` ne dit pas à quel point il est certain que c'est la publication citée : ce qui la "
                "cite compte au mieux comme très faible.",
            ),
            both(
                "Look the work up and enter `match`: `certain`, `very-likely`, `likely` or `guess`. Where the text "
                "links to it, its address as `mark` is enough.",
                "Cherchez la publication et inscrivez `match` : `certain`, `very-likely`, `likely` ou `guess`. Si le "
                "texte y renvoie par un lien, son adresse comme `mark` suffit.",
            ),
            source.span,
            about=(source.id,),
        )
