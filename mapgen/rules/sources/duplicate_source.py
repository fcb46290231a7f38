"""Checks for works that are listed twice.

A work is listed once.

## Why
The same work under two numbers looks like two that agree, and splits what is
known about it.

## Bad
```text
Lamps help [1]. They help indeed [2].

Sources
1. Dunn A. A trial of lamps at night. 2019.
2. Dunn A. et al., Trial of lamps. 2019.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. A trial of lamps at night. 2019.
    doi: 10.1000/lamps.19
  dunn-again:  # finding
    mark: 2
    listed: Dunn A. et al., Trial of lamps. 2019.
    doi: 10.1000/LAMPS.19
claims:
  help:
    quote: Lamps help
    cites: [1]
  indeed:
    quote: They help indeed
    cites: [2]
```

## Good
```text
Lamps help [1]. They help indeed [2].

Sources
1. Dunn A. Lamps at night, part 1. 2019.
2. Dunn A. Lamps at night, part 2. 2019.
```
```yaml
sources:
  part-1:
    mark: 1
    listed: Dunn A. Lamps at night, part 1. 2019.
    title: Lamps at night, part 1
  part-2:
    mark: 2
    listed: Dunn A. Lamps at night, part 2. 2019.
    title: Lamps at night, part 2
claims:
  help:
    quote: Lamps help
    cites: [1]
  indeed:
    quote: They help indeed
    cites: [2]
```

## Method
Removal of duplicate records before appraisal: AMSTAR 2, item 5 and its spirit
(Shea et al., BMJ 358:j4008, 2017). Two records are one work where the DOI or
the PubMed number is the same, or the title, word for word, with no difference
in author or year.

## En français
Une publication ne figure qu'une fois dans la liste.

Pourquoi : sous deux numéros, une même publication a l'air de deux publications qui
s'accordent, et ce que l'on sait d'elle se disperse.

Méthode : élimination des doublons avant l'évaluation : AMSTAR 2, item 5, dans son
esprit (Shea et al., BMJ 358:j4008, 2017). Deux entrées sont une même publication si
elles ont le même DOI ou le même numéro PubMed, ou le même titre, mot pour mot, sans
différence d'auteur ni d'année.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Source
from mapgen.queries.cited import is_known
from mapgen.queries.same_work import work_keys
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each record of a work that an earlier record already describes."""
    seen: dict[tuple[str, ...], Source] = {}
    for source in map_.sources:
        keys = _keys(source) if is_known(source) else []
        first = next((seen[key] for key in keys if key in seen), None)
        seen.update({key: source for key in keys if key not in seen})
        if first is not None:
            yield Flag(
                both(
                    f"The same work has two records: {source.label}.",
                    f"La même publication a deux notices : {source.label}.",
                ),
                both(
                    "Keep one record with both marks, and count it once.",
                    "Gardez une notice avec les deux appels, et comptez-la une fois.",
                ),
                source.span,
                about=(first.id, source.id),
            )


def _keys(source: Source) -> list[tuple[str, ...]]:
    return list(work_keys(source.doi, source.pmid, source.title, source.year, source.authors))
