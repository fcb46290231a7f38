"""Checks for works with neither a year nor an identifier.

A work is described so that a reader can find it.

## Why
A title alone may belong to ten texts, or to none. An author and a year, or an
identifier (DOI, PubMed number, ISBN, address), lead to one work.

## Bad
```text
Teenagers sleep little [1].

Sources
1. National Sleep Survey. Nights of the young.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey. Nights of the young.  # finding
claims:
  little:
    quote: Teenagers sleep little
    cites: [1]
```

## Good
```text
Teenagers sleep little [1].

Sources
1. National Sleep Survey. Nights of the young. 2019.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey. Nights of the young. 2019.
  dunn:
    authors: [Dunn A]
    year: 2020
    container: Journal of Sleep Studies
claims:
  little:
    quote: Teenagers sleep little
    cites: [1]
```

## Method
SANRA item 4, referencing: Baethge, Goldbeck-Wood & Mertens, Research Integrity
and Peer Review 4:5 (2019). JAMA benchmark, attribution: Silberg, Lundberg &
Musacchio, JAMA 277:1244 (1997).

## En français
Une publication est décrite de façon qu'un lecteur la retrouve.

Pourquoi : un titre seul peut être celui de dix textes, ou d'aucun. Un auteur et une
année, ou un identifiant (DOI, numéro PubMed, ISBN, adresse), mènent à une seule
publication.

Méthode : SANRA, item 4, références : Baethge, Goldbeck-Wood et Mertens, Research
Integrity and Peer Review 4:5 (2019). Critères du JAMA, attribution : Silberg,
Lundberg et Musacchio, JAMA 277:1244 (1997).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.findings import Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Source
from mapgen.queries.printed import leads_to_work
from mapgen.rules.flag import Covered, Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING
YIELDS_TO = ("placeholder-link",)


def check(map_: ArgumentMap, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for the document's entries, and one, a fault, for the works that only the file gives.

    Of entries that end in the word for a link the other rule tells this, too.
    """
    listed = [source for source in map_.sources if source.listed]
    bare = [s for s in listed if not leads_to_work(map_, s) and not covered.includes(s.id)]
    if bare and bare[0].listed:
        yield _flag(
            both(
                f"The document's list gives neither a year nor an identifier for {len(bare)} of {len(listed)} works.",
                f"La liste du document ne donne ni année ni identifiant pour {len(bare)} publication{'s' * (len(bare) > 1)} sur {len(listed)}.",
            ),
            bare,
            bare[0].listed.span,
            _FOUND if all(map(_is_identified, bare)) else _LOOK_UP,
        )
    lost = [source for source in map_.sources if not source.pointed_to and not _can_be_found(source)]
    if lost:
        shown = ", ".join(f"`{source.id}`" for source in lost)
        yield _flag(
            both(
                f"Works that the file brings in and that a reader could not look up yet: {shown}.",
                f"Publications que le fichier apporte et qu'un lecteur ne pourrait pas encore retrouver : {shown}.",
            ),
            lost,
            lost[0].span,
            _GIVE,
            FindingKind.FAULT,
        )


_LOOK_UP = both(
    "Look for author, year and journal, or for an identifier (DOI, PubMed number, ISBN, address).",
    "Cherchez auteur, année et revue, ou un identifiant (DOI, numéro PubMed, ISBN, adresse).",
)
_FOUND = both(
    "The map's authors have looked them up: each work has its identifier on the map.",
    "Les auteurs de la carte les ont retrouvées : chaque publication a son identifiant sur la carte.",
)
_GIVE = both(
    "Give author, year and journal or title, or an identifier (DOI, PubMed number, ISBN, address).",
    "Donnez auteur, année et revue ou titre, ou un identifiant (DOI, numéro PubMed, ISBN, adresse).",
)


_MISSING = both("No way to look the source up", "Aucun moyen de retrouver la source")


def _flag(
    message: Text, sources: Sequence[Source], span: Span, remedy: Text, kind: FindingKind | None = None
) -> Flag:
    return Flag(
        message,
        remedy,
        span,
        about=tuple(source.id for source in sources),
        missing=Text() if remedy is _FOUND else _MISSING,
        severity=Severity.INFO if kind else None,
        kind=kind,
    )


def _can_be_found(source: Source) -> bool:
    """Return whether a source has an identifier, or author and year with a journal or a title."""
    described = source.authors and source.year and (source.container or source.title)
    return _is_identified(source) or bool(described)


def _is_identified(source: Source) -> bool:
    return bool(source.doi or source.pmid or source.url)
