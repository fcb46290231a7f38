"""Checks for citation marks in a document that has no list of sources.

A document that prints citation marks says what they stand for.

## Why
Numbers without a list cannot be followed by anybody: all of the document's
evidence is out of reach at once. That is one thing to say, not one for each
mark.

## Bad
```text
Teenagers sleep little (1). Screens are to blame (2, 3).
```
```yaml
claims:
  little:  # finding
    quote: Teenagers sleep little
    cites: [1]
  blame:
    quote: Screens are to blame
    cites: [2, 3]
```

## Good
```text
Teenagers sleep little (1).

Sources
1. National Sleep Survey.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey.
claims:
  little:
    quote: Teenagers sleep little
    cites: [1]
```

## Method
JAMA benchmark, attribution: Silberg, Lundberg & Musacchio, JAMA 277:1244
(1997). SANRA item 4: Baethge, Goldbeck-Wood & Mertens, Research Integrity and
Peer Review 4:5 (2019).

## En français
Un document qui imprime des appels de citation dit ce qu'ils désignent.

Pourquoi : des numéros sans liste, personne ne peut les suivre : toutes les preuves du
document sont d'un coup hors d'atteinte. C'est un seul constat, et non un par appel.

Méthode : critères du JAMA, attribution : Silberg, Lundberg et Musacchio, JAMA
277:1244 (1997). SANRA, item 4 : Baethge, Goldbeck-Wood et Mertens, Research Integrity
and Peer Review 4:5 (2019).
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.findings import Passage, Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.printed import lists_works
from mapgen.rules.flag import Covered, Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.ERROR
YIELDS_TO = ("citation-not-printed",)


def check(map_: ArgumentMap, covered: Covered) -> Iterator[Flag]:
    """Yield one flag if the text prints marks and the file quotes no list entry.

    It is a warning where the text has the heading of a list: then it is the file that lacks the entries.
    """
    numbers = list(map_.text.passages_by_number)
    if not numbers or lists_works(map_):
        return
    printed = map_.text.source_list
    listed = printed.heading is not None or printed.labelled or map_.text.perhaps_listed
    if listed and any(covered.includes(claim.id) for claim in map_.claims):
        return  # the entry may be read once the mark is mended that stands for it
    if printed.heading is not None:
        yield _unread_list(map_, printed.heading)
        return
    if entries := printed.labelled or map_.text.perhaps_listed:
        yield _unread_entries(map_, entries)
        return
    # A name with a year often stands beside a number for the same work: where there are numbers, they count.
    count = sum(number.isdecimal() for number in numbers) or len(numbers)
    yield Flag(
        both(
            f"The text cites {count} work{'s' * (count > 1)} by a mark and has no list of sources: "
            "a number, or a name with a year, does not tell for certain which work is meant.",
            f"Le texte cite {count} publication{'s' * (count > 1)} par appel et n'a pas de liste de sources : "
            "un numéro, ou un nom avec une année, ne dit pas à coup sûr quelle publication est visée.",
        ),
        both(
            "Ask the author or publisher for the list; it may have been printed elsewhere.",
            "Demandez la liste à l'auteur ou à l'éditeur ; elle a pu être imprimée ailleurs.",
        ),
        _place(map_),
        passages=tuple(mark.passage for mark in map_.text.marks),
        missing=both("No list of sources", "Pas de liste des sources"),
    )


def _unread_list(map_: ArgumentMap, heading: Passage) -> Flag:
    """Return the flag that suggests a list in the text that the file does not quote."""
    title = map_.text.slice(heading)
    return Flag(
        both(
            f"The text has a heading “{title}”, and no source of the file quotes an entry under it.",
            f"Le texte a un titre « {title} », et aucune source du fichier n'en cite une entrée.",
        ),
        both(
            "Enter each item under `sources`, with its `mark` and its words under `listed`.",
            "Inscrivez chaque entrée sous `sources`, avec son `mark` et ses mots sous `listed`.",
        ),
        _place(map_),
        passages=(heading,),
        severity=Severity.WARNING,
    )


def _unread_entries(map_: ArgumentMap, entries: tuple[Passage, ...]) -> Flag:
    """Return the flag for lines under no heading that look like entries of a list and that the file lacks."""
    first = " ".join(map_.text.slice(entries[0]).split())[:60]
    return Flag(
        both(
            f"The text prints lines that look like a list of sources, from “{first}” on, and no source of the file "
            "quotes one of them.",
            f"Le texte a des lignes qui ressemblent à une liste de sources, à partir de « {first} », et aucune source "
            "du fichier n'en cite une.",
        ),
        both(
            "If they are the list, enter each under `sources`, with its `mark` and its words under `listed`.",
            "Si c'est la liste, inscrivez chacune sous `sources`, avec son `mark` et ses mots sous `listed`.",
        ),
        _place(map_),
        passages=entries,
        kind=FindingKind.FAULT,
        severity=Severity.WARNING,
    )


def _place(map_: ArgumentMap) -> Span:
    first = map_.sources or map_.claims
    return first[0].span if first else map_.document.span
