"""Checks for reasons that go back to the same work or the same data.

Two reasons that go back to the same data or the same work count once.

## Why
Three papers on one survey, or a paper and the review that repeats it, sound
like agreement. They are one voice heard several times.

## Bad
```text
Lamps help sleep. Dunn says so, and so does Oduya.
```
```yaml
sources:
  dunn:
    authors: [Dunn A]
    year: 2019
    title: A survey of lamps
  oduya:
    authors: [Oduya B]
    year: 2020
    title: Lamps revisited
    based-on: [dunn]
claims:
  dunn-says:
    en: Dunn found that lamps help.
    source: dunn
  oduya-says:
    en: Oduya found that lamps help.
    source: oduya
  help:  # finding
    quote: Lamps help sleep
    because:
      - premises: [dunn-says]
        scheme: evidence-to-claim
      - premises: [oduya-says]
        scheme: evidence-to-claim
```

## Good
```text
Lamps help sleep. Dunn says so, and so does Oduya.
```
```yaml
sources:
  dunn:
    authors: [Dunn A]
    year: 2019
    title: A survey of lamps
  oduya:
    authors: [Oduya B]
    year: 2020
    title: Other lamps, other schools
claims:
  dunn-says:
    en: Dunn found that lamps help.
    source: dunn
  oduya-says:
    en: Oduya found that lamps help.
    source: oduya
  help:
    quote: Lamps help sleep
    because:
      - premises: [dunn-says]
        scheme: evidence-to-claim
      - premises: [oduya-says]
        scheme: evidence-to-claim
```

## Method
Greenberg, "How citation distortions create unfounded authority", BMJ 339:b2680
(2009). Works are joined by `data`, by `based-on`, and by a shared author with
the same journal and year; the joined ones count once. A shared author alone is
no proof of shared data.

## En français
Deux raisons qui remontent aux mêmes données ou à la même publication comptent une
fois.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference, Source
from mapgen.queries.cached import Queries
from mapgen.queries.cited import certain_work, cited_works, is_known
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

Reason = frozenset[str]  # the ids of the sources that one reason leans on


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each claim with two or more reasons from one group of dependent works."""
    map_ = queries.map
    group, cited = _groups(map_), cited_works(queries)
    for claim in map_.claims:
        by_marks = {_ids((works,)) for works in cited.get(claim.id, {}).values()}
        by_steps = [_ids(_behind(queries, step)) for step in map_.inferences_to.get(claim.id, ())]
        pairs = (*combinations(sorted(by_marks, key=sorted), 2), *combinations(by_steps, 2))
        shared = [
            one | two for one, two in pairs if one and two and len({group[id_] for id_ in one | two}) == 1
        ]
        if shared:
            together = sorted({id_ for reason in shared for id_ in reason})
            shown = ", ".join(map_.source[id_].label for id_ in together)
            yield Flag(
                both(
                    f"What look like several reasons for this go back to the same: {shown}.",
                    f"Ce qui a l'air de plusieurs raisons remonte au même : {shown}.",
                ),
                both(
                    "Count them once, and look for a work with data of its own.",
                    "Comptez-les une fois, et cherchez une publication qui ait ses propres données.",
                ),
                claim.span,
                about=(claim.id, *together),
            )


def _behind(queries: Queries, step: Inference) -> Iterator[tuple[Source, ...]]:
    """Yield, for each premise of a step, its own source, then the known works of each of its marks."""
    for premise in step.premises:
        own = queries.map.claim[premise]
        if own.source:
            yield (queries.map.source[own.source],)
        yield from cited_works(queries).get(premise, {}).values()


def _ids(behind: Iterable[tuple[Source, ...]]) -> Reason:
    """Return the ids of the sources of one reason; empty if the work of any mark is unknown."""
    sources = [certain_work(candidates) for candidates in behind]
    return frozenset(s.id for s in sources if s) if all(sources) else frozenset()


def _groups(map_: ArgumentMap) -> Mapping[str, str]:
    """Return, by source id, the id of the first work in its group of dependent works."""
    first = {source.id: source.id for source in map_.sources}

    def head(id_: str) -> str:
        while first[id_] != id_:
            first[id_] = first[first[id_]]
            id_ = first[id_]
        return id_

    seen: dict[tuple[str, ...], str] = {}
    for source in map_.sources:
        joined = [id_ for id_ in source.based_on if id_ in first]
        keys: list[tuple[str, ...]] = [("data", source.data)] if source.data else []
        if source.year and source.container and is_known(source):
            keys += [(author, source.year, source.container) for author in source.authors]
        joined += [seen.setdefault(key, source.id) for key in keys]
        for other in joined:
            first[head(source.id)] = head(other)
    return {id_: head(id_) for id_ in first}
