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

import re
from collections.abc import Iterator, Sequence

from mapgen.findings import Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Source
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING

_LEADS = re.compile(
    r"\b10\.\d{4,9}/\S|\bPMID\b|\bPMC\d|\bISBN\b|https?://(?!(?:www\.)?example\.com)\S|\bwww\.\S|\barxiv\b"
    r"|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\bn\.?d\.|\bs\.?d\.|\bin press\b|\bsous presse\b",
    re.IGNORECASE,
)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for the document's entries, and one, a fault, for the works that only the file gives."""
    listed = [source for source in map_.sources if source.listed]
    bare = [source for source in listed if source.listed and not _LEADS.search(source.listed.exact)]
    if bare and bare[0].listed:
        yield _flag(
            both(
                f"{len(bare)} of {len(listed)} listed works have neither a year nor an identifier.",
                f"Publications de la liste sans année ni identifiant : {len(bare)} sur {len(listed)}.",
            ),
            bare,
            bare[0].listed.span,
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
            FindingKind.FAULT,
        )


_LOOK_UP = both(
    "Look for author, year and journal, or for an identifier (DOI, PubMed number, ISBN, address).",
    "Cherchez auteur, année et revue, ou un identifiant (DOI, numéro PubMed, ISBN, adresse).",
)
_GIVE = both(
    "Give author, year and journal or title, or an identifier (DOI, PubMed number, ISBN, address).",
    "Donnez auteur, année et revue ou titre, ou un identifiant (DOI, numéro PubMed, ISBN, adresse).",
)


def _flag(message: Text, sources: Sequence[Source], span: Span, kind: FindingKind | None = None) -> Flag:
    return Flag(
        message,
        _GIVE if kind else _LOOK_UP,
        span,
        about=tuple(source.id for source in sources),
        missing=both("No way to look the source up", "Aucun moyen de retrouver la source"),
        severity=Severity.INFO if kind else None,
        kind=kind,
    )


def _can_be_found(source: Source) -> bool:
    """Return whether a source has an identifier, or author and year with a journal or a title."""
    described = source.authors and source.year and (source.container or source.title)
    return bool(source.doi or source.pmid or source.url or described)
