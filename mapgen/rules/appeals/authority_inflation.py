"""Checks for works that are called by a higher name than their own.

A work is called what it is.

## Why
"A trial has shown" weighs more than "an article says". Whoever calls a review a
study, or a survey a trial, lends the work a rank that its authors did not
claim.

## Bad
```text
A randomised trial showed that lamps help [1].

Sources
1. Dunn A. Asking about lamps. 2019.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. Asking about lamps. 2019.
    design: cross-sectional
claims:
  help:
    quote: A randomised trial showed that lamps help
    cites: [1]  # finding
    called: randomised-trial
```

## Good
```text
A survey found that lamps are in use [1]. In one study they helped [2].

Sources
1. Dunn A. Asking about lamps. 2019.
2. Lund C. A trial of lamps. 2020.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. Asking about lamps. 2019.
    design: cross-sectional
  lund:
    mark: 2
    listed: Lund C. A trial of lamps. 2020.
    design: randomised-trial
claims:
  in-use:
    quote: A survey found that lamps are in use
    cites: [1]
    called: cross-sectional
  help:
    quote: In one study they helped
    cites: [2]
```

## Method
Greenberg, BMJ 339:b2680 (2009): invention of authority by citation. Walton,
Reed & Macagno (2008), expert opinion: how credible is the source? Compared are
`called`, or the word "study" printed in the quoted sentence, and the work's
`design`; works that are only guessed are passed over. A person's title cannot
be checked so.

## En français
On appelle une publication par le nom qui lui revient.

Pourquoi : « un essai a montré » pèse plus que « un article dit ». Appeler étude une
revue, ou essai une enquête, c'est lui prêter un rang que ses auteurs ne
revendiquaient pas.

Méthode : Greenberg, BMJ 339:b2680 (2009) : l'autorité que fabriquent les citations.
Walton, Reed et Macagno (2008), avis d'expert : quel crédit la source mérite-t-elle ?
La règle compare au `design` de la publication le champ `called`, ou le mot « étude »
imprimé dans la phrase citée ; les publications identifiées par simple conjecture sont
laissées de côté. Le titre d'une personne ne peut pas se vérifier ainsi.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.cited import SECONDARY, certain_works, cited_works, label
from mapgen.queries.printed import quoted_words
from mapgen.rules.flag import Covered, Flag
from mapgen.vocabulary import Design, FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO
YIELDS_TO = ("secondary-for-primary", "source-says-otherwise")

_LADDER = list(Design)[: list(Design).index(Design.LABORATORY) + 1]  # studies, the strongest first
_STUDY = re.compile(
    r"\b(?:une étude|l['’]étude|cette étude|un essai|l['’]essai|an? (?:[\w-]+ )?(?:study|trial)|(?:the|this) (?:study|trial))\b",
    re.IGNORECASE,
)


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield a flag for each work that the text calls by a name for a higher kind of evidence."""
    map_ = queries.map
    cited = cited_works(queries)
    raised: dict[str, list[tuple[Claim, Text]]] = defaultdict(list)
    for claim in map_.claims:
        works = certain_works(cited.get(claim.id, {}))
        alone = len(works) == 1 and not covered.includes(works[0].id)
        name = _raised(claim, works[0], covered) if alone else Text()
        if name:
            raised[works[0].id].append((claim, name))
    for id_, calls in raised.items():
        source, (first, name) = map_.source[id_], calls[0]
        design = source.design.name_ if source.design else Text()
        yield Flag(
            both(
                f"The text says “{name.best('en')}” of {label(source, 'en')}, which is another kind of work: {design.best('en')}.",
                f"Le texte dit « {name.best('fr')} » de {label(source, 'fr')}, qui est autre chose : {design.best('fr')}.",
            ),
            both(
                "Call it what it is, and weigh it as such.",
                "Appelez-la ce qu'elle est, et pesez-la comme telle.",
            ),
            map_.span_of(first.id, "cites"),
            about=(*(claim.id for claim, _ in calls), id_),
        )


def _raised(claim: Claim, source: Source, covered: Covered) -> Text:
    """Return the name for a higher kind of evidence that the text gives the work; empty if none."""
    if source.design is None or source.design is Design.UNKNOWN:
        return Text()
    if claim.called is not None:
        ranks = [
            _LADDER.index(design) if design in _LADDER else len(_LADDER)
            for design in (claim.called, source.design)
        ]
        return claim.called.name_ if ranks[0] < ranks[1] else Text()
    printed = _STUDY.search(quoted_words(claim))
    if printed and source.design in SECONDARY and not covered.includes(claim.id, "primary-study"):
        return both(printed.group(), printed.group())
    return Text()
