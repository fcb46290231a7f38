"""Checks for cited works on which a chain rests, and of which nobody has entered what they are.

Of each work that decides something, the file says what kind of study or text it is.

## Why
A trial and a blog can be cited in the same words. Until somebody has entered
which it is, what cites the work counts as if nothing were known of it: through
no fault of the text, but because the file is not finished.

## Bad
```text
Teenagers slept seven hours on school nights [1]. So school should begin later.

Sources
1. Orr B. Sleep on school nights. 2019.
```
```yaml
sources:
  orr-2019:  # finding
    mark: 1
    listed: Orr B. Sleep on school nights. 2019.
claims:
  short-nights:
    quote: Teenagers slept seven hours on school nights
    cites: [1]
    kind: prevalence
  later:
    quote: school should begin later
    kind: recommendation
    because:
      - premises: [short-nights]
        scheme: practical-reasoning
arguments:
  begin-later: {title: Begin later, conclusion: later}
```

## Good
```text
Teenagers slept seven hours on school nights [1]. So school should begin later.

Sources
1. Orr B. Sleep on school nights. 2019.
```
```yaml
sources:
  orr-2019:
    mark: 1
    listed: Orr B. Sleep on school nights. 2019.
    design: cross-sectional
claims:
  short-nights:
    quote: Teenagers slept seven hours on school nights
    cites: [1]
    kind: prevalence
  later:
    quote: school should begin later
    kind: recommendation
    because:
      - premises: [short-nights]
        scheme: practical-reasoning
arguments:
  begin-later: {title: Begin later, conclusion: later}
```

## Method
GRADE grades evidence by the design of the studies first: Guyatt et al., BMJ
336:924 (2008); so does OCEBM, Levels of Evidence (2011). Works that only claims
beside the chains cite are not asked for: they move no verdict.

## En français
De chaque publication qui décide de quelque chose, le fichier dit quel genre d'étude
ou de texte c'est.

Pourquoi : un essai et un blog peuvent être cités dans les mêmes mots. Tant que
personne n'a inscrit ce que c'est, ce qui cite la publication compte comme si l'on
n'en savait rien : ce n'est pas la faute du texte, c'est le fichier qui n'est pas fini.

Méthode : GRADE évalue les preuves d'abord d'après le type d'étude : Guyatt et al.,
BMJ 336:924 (2008) ; de même OCEBM, Levels of Evidence (2011). Les publications que
seules citent des affirmations hors des chaînes ne sont pas demandées : elles ne
changent aucun verdict.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.elements import Source
from mapgen.queries.cached import Queries
from mapgen.queries.cited import is_known
from mapgen.queries.ties import bearing
from mapgen.queries.transfers import works_of
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both, some

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_MOST_NAMED = 6


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all the works `without_design`."""
    used = without_design(queries)
    if not used:
        return
    many = len(used) > 1
    names = [f"`{id_}`" for id_ in used]
    english, french = (some(names, _MOST_NAMED, language) for language in ("en", "fr"))
    yield Flag(
        both(
            f"Nobody has entered yet what kind of work{'s these are' if many else ' this is'}, on which the "
            f"reasoning rests: {english}.",
            f"Personne n'a encore inscrit de quel genre {'sont ces publications' if many else 'est cette publication'}, "
            f"sur {'lesquelles' if many else 'laquelle'} repose le raisonnement : {french}.",
        ),
        both(
            "Look each up once and enter together what its abstract tells: `design` first, then `participants`, "
            "`effect` with its interval, `comparator`. What cannot be found out is `design: unknown`.",
            "Cherchez chacune une seule fois et inscrivez ensemble ce que dit son résumé : d'abord `design`, puis "
            "`participants`, `effect` avec son intervalle, `comparator`. Ce qu'on ne peut savoir est `design: unknown`.",
        ),
        next(iter(used.values())).span,
        about=tuple(used),
    )


def without_design(queries: Queries) -> dict[str, Source]:
    """Return, by id, the works without a design of the claims that bear on a chain.

    Works that were only guessed, or not found, are left out, and those of claims of which the text tells the
    design itself.
    """
    map_ = queries.map
    on_the_way = bearing(map_)
    return {
        work.id: work
        for claim in map_.claims
        if claim.id in on_the_way and claim.design is None
        for work in works_of(queries, claim)
        if work.design is None and is_known(work)
    }
