"""Checks for wording that is stronger than the evidence warrants.

Words tie two things no more strongly than the evidence given for them can show.

## Why
A survey can show that two things go together; only a fair comparison shows that
one brings about the other. "Proves", "causes" or "plays a crucial role" hides the
difference, and readers remember the verb, not the study.

## Bad
```text
Late screens ruin the sleep of teenagers. A survey of 900 pupils proves that phones keep them awake [1].

Sources
1. Dunn A. Phones and nights: a survey. 2019. doi 10.5555/nights
```
```yaml
sources:
  dunn:
    mark: 1
    listed: "Dunn A. Phones and nights: a survey. 2019. doi 10.5555/nights"
    design: cross-sectional
claims:
  awake:
    quote: A survey of 900 pupils proves that phones keep them awake  # finding
    cites: [1]
```

## Good
```text
Phones may keep teenagers awake [1]. A trial proves that later starts lengthen the night [2].

Sources
1. Dunn A. Phones and nights: a survey. 2019. doi 10.5555/nights
2. Ito K. Later starts: a randomised trial. 2021. doi 10.5555/starts
```
```yaml
sources:
  dunn:
    mark: 1
    listed: "Dunn A. Phones and nights: a survey. 2019. doi 10.5555/nights"
    design: cross-sectional
  ito:
    mark: 2
    listed: "Ito K. Later starts: a randomised trial. 2021. doi 10.5555/starts"
    design: randomised-trial
claims:
  awake:
    quote: Phones may keep teenagers awake
    cites: [1]
  later:
    quote: A trial proves that later starts lengthen the night
    cites: [2]
```

## Method
Sumner et al., BMJ 349:g7015 (2014): causal wording ranked from "no relation" to
"causes" and compared with what the design of the study can show. Never judged
from the word alone: without declared evidence, or with evidence whose design is
not known, the rule stays silent; where the claim declares its `modality`, the
plain causal verbs are left to the rules that compare what is declared.

## When to waive
The evidence is observational and yet beyond reasonable doubt: better to declare
why, under `upgrades` of the source.

## En français
Les mots ne lient pas deux choses plus fortement que les preuves données ne peuvent le
montrer.

Pourquoi : une enquête peut montrer que deux choses vont ensemble ; seule une
comparaison équitable montre que l'une entraîne l'autre. « Prouve », « cause » ou
« joue un rôle crucial » effacent la différence, et le lecteur retient le verbe, non
l'étude.

Méthode : Sumner et al., BMJ 349:g7015 (2014) : les formulations causales, rangées de
« aucun lien » à « cause », sont comparées à ce que le type d'étude peut montrer. Le
mot seul ne suffit jamais : sans preuve déclarée, ou si le type de l'étude n'est pas
connu, la règle se tait ; si l'affirmation déclare sa `modality`, les simples verbes
de cause relèvent des règles qui comparent ce qui est déclaré.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.findings import Passage
from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.warranted_modality import NOT_PEOPLE, WarrantedModality, warranted_modality
from mapgen.queries.wording import Phrase, claims_in, guarded, quoted_phrases, span_of_phrases, words_said
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Modality, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_BEYOND = ("proof", "weight")
"""Families of words that say more than a plain cause; they ask for evidence that bears a cause."""


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for each kind of evidence whose strength the document's words exceed."""
    overdone: dict[WarrantedModality, list[Phrase]] = {}
    for phrase, borne in _overdone(queries):
        overdone.setdefault(borne, []).append(phrase)
    for borne, found in overdone.items():
        english, french = quoted_phrases(queries.map, found)
        kind = borne.design.name_ if borne.design else both("a weaker wording", "des mots plus faibles")
        yield Flag(
            both(
                f"Stated more strongly than the evidence given allows: {english}. At best it is: {kind.best('en')}.",
                f"Dit plus fortement que ne le permet la preuve donnée : {french}. Au mieux, c'est : {kind.best('fr')}.",
            ),
            both(
                "Ask what such evidence can show; “goes with” or “may” would be fair, or a trial that shows more.",
                "Demandez ce qu'une telle preuve peut montrer ; « va avec » ou « pourrait » serait juste, "
                "ou un essai qui montre davantage.",
            ),
            span_of_phrases(queries.map, found),
            about=claims_in(found),
            passages=tuple(phrase.passage for phrase in found),
        )


def _overdone(queries: Queries) -> Iterator[tuple[Phrase, WarrantedModality]]:
    """Yield the words that exceed the evidence of the claims that quote them, with what it warrants."""
    map_ = queries.map
    bears: dict[str, WarrantedModality | None] = {}
    for phrase in words_said(queries, "modality-overclaim"):
        before = Passage(phrase.near.start, phrase.passage.end)
        claims = [claim for claim in phrase.claims if _is_read(phrase, claim)]
        if claims and not (phrase.family != "can" and guarded(map_, "hedged", before)):
            for claim in claims:
                if claim.id not in bears:
                    bears[claim.id] = warranted_modality(queries, claim)
            found = [bears[claim.id] for claim in claims]
            known = [one for one in found if one is not None]
            if known and len(known) == len(found):
                best = max(known, key=lambda one: one.modality.rank)
                animals = best.design in NOT_PEOPLE and guarded(map_, "elsewhere", phrase.near)
                if _rank(phrase) > best.modality.rank and not animals:
                    yield phrase, best


def _rank(phrase: Phrase) -> int:
    return next((one.rank for one in Modality if one.value == phrase.family), Modality.DOES.rank)


def _is_read(phrase: Phrase, claim: Claim) -> bool:
    """Return whether the word counts; other rules compare the modality that a claim declares."""
    return phrase.family in _BEYOND or claim.modality is None or claim.modality.rank < _rank(phrase)
