"""Checks for chains that lean on one work.

A chain does not stand on one work alone.

## Why
If that one work is wrong, or was misread, everything built on it falls with it.
Five sentences with the same mark are one piece of evidence, not five.

## Bad
```text
Nights got shorter [1]. Screens came in then [1]. Grades fell [1]. So screens go.

Sources
1. Dunn A. Sleep in youth. 2019.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. Sleep in youth. 2019.
claims:
  shorter:
    quote: Nights got shorter
    cites: [1]
  screens:
    quote: Screens came in then
    cites: [1]
  grades:
    quote: Grades fell
    cites: [1]
  go:
    quote: So screens go
    because:
      - premises: [shorter, screens, grades]
        scheme: practical-reasoning
arguments:
  screens-go:  # finding
    title: Screens go
    conclusion: go
```

## Good
```text
Nights got shorter [1]. Screens came in then [2]. Grades fell [3]. So screens go.

Sources
1. Dunn A. Sleep in youth. 2019.
2. Oduya B. Screens at night. 2020.
3. Lund C. Grades. 2021.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. Sleep in youth. 2019.
  oduya:
    mark: 2
    listed: Oduya B. Screens at night. 2020.
  lund:
    mark: 3
    listed: Lund C. Grades. 2021.
claims:
  shorter:
    quote: Nights got shorter
    cites: [1]
  screens:
    quote: Screens came in then
    cites: [2]
  grades:
    quote: Grades fell
    cites: [3]
  go:
    quote: So screens go
    because:
      - premises: [shorter, screens, grades]
        scheme: practical-reasoning
arguments:
  screens-go:
    title: Screens go
    conclusion: go
```

## Method
GRADE, inconsistency and imprecision: a result that nobody repeated (Guyatt et
al., BMJ 336:924, 2008). Our measure: at least three claims of a chain and more
than half of those with any evidence. Systematic reviews, guidelines and
decisions of authorities stand for many works and are passed over; a chain that cites
one beside the work, for the same conclusion, does not rest on that work.

## When to waive
The document reports on that one work and says so.

## En français
Une chaîne ne repose pas sur une seule publication.

Pourquoi : si cette publication se trompe, ou si elle a été mal lue, tout ce qui s'y
appuie tombe avec elle. Cinq phrases avec le même appel sont une preuve, non cinq.

Méthode : GRADE, hétérogénéité et imprécision : un résultat que personne n'a reproduit
(Guyatt et al., BMJ 336:924, 2008). Mesure propre à mapgen : au moins trois
affirmations d'une chaîne, et plus de la moitié de celles qui ont quelque preuve. Les
revues systématiques, les recommandations et les décisions d'une autorité tiennent
lieu de nombreuses publications et sont laissées de côté ; une chaîne qui en cite une à
côté de la publication, pour la même conclusion, ne repose pas sur celle-ci.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from mapgen.model.elements import Claim
from mapgen.queries.bearing import MANY_IN_ONE, supported_otherwise
from mapgen.queries.cached import Queries
from mapgen.queries.cited import certain_work, cited_works, label
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each chain in which one work supports at least three claims and more than half."""
    map_ = queries.map
    for argument in map_.arguments:
        evidence = [claim for claim in map_.claims_of[argument.id] if claim.citations or claim.source]
        for id_, borne in _borne(queries, evidence).items():
            many = len(borne) >= 3 and 2 * len(borne) > len(evidence)
            if many and not _joined_by_a_review(queries, borne):
                source = map_.source[id_]
                yield Flag(
                    both(
                        f"In the chain “{argument.title.best('en')}”, {len(borne)} of the {len(evidence)} claims with "
                        f"any evidence rest on a single work: {label(source, 'en')}.",
                        f"Dans la chaîne « {argument.title.best('fr')} », {len(borne)} des {len(evidence)} affirmations "
                        f"qui ont une preuve reposent sur une seule publication : {label(source, 'fr')}.",
                    ),
                    both(
                        "Look for other works that found the same; until then, count it once.",
                        "Cherchez d'autres publications qui trouvent la même chose ; d'ici là, comptez-la une fois.",
                    ),
                    argument.span,
                    about=(argument.id, id_, *(claim.id for claim in borne)),
                )


def _joined_by_a_review(queries: Queries, borne: list[Claim]) -> bool:
    """Return whether the text cites, for what it draws from one of the claims, what stands for many works."""
    return any(supported_otherwise(queries, [claim]) for claim in borne)


def _borne(queries: Queries, evidence: list[Claim]) -> dict[str, list[Claim]]:
    """Return, by work id, the claims that each work supports alone or with others."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in evidence:
        works = [certain_work(candidates) for candidates in cited_works(queries).get(claim.id, {}).values()]
        works += [queries.map.source[claim.source]] if claim.source else []
        for id_ in {work.id for work in works if work and work.design not in MANY_IN_ONE}:
            found[id_].append(claim)
    return found
