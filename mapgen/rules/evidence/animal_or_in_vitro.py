"""Checks for evidence from animals or cells brought for a claim about people.

What was seen in animals or in cells does not speak for people by itself.

## Why
Most treatments that work in mice or in a dish fail in people. Such studies say
where to look; they do not say what will be found.

## Bad
```text
In rats, green tea lowered blood pressure. So it lowers blood pressure in people.
```
```yaml
claims:
  rats:
    quote: In rats, green tea lowered blood pressure
    kind: result
    population: {species: animal}
  people:
    quote: it lowers blood pressure in people
    kind: effect
    population: {species: human}
    because:
      - premises: [rats]  # finding
        scheme: analogy
```

## Good
```text
In 200 adults, green tea lowered blood pressure. So it lowers blood pressure in people.
```
```yaml
claims:
  adults:
    quote: In 200 adults, green tea lowered blood pressure
    kind: result
    population: {species: human}
  people:
    quote: it lowers blood pressure in people
    kind: effect
    population: {species: human}
    because:
      - premises: [adults]
        scheme: evidence-to-claim
```

## Method
GRADE, indirectness of the population: Guyatt et al., Journal of Clinical
Epidemiology 64:1303 (2011). OCEBM Levels of Evidence (2011), level 5. Analogy
and its question about differences: Walton, Reed & Macagno (2008). What is only said
to happen in cells is let be where the claim tells how something works.

## When to waive
The claim is about animals or about cells, in words that also fit people.

## En français
Ce qu'on a observé chez l'animal ou sur des cellules ne vaut pas d'emblée pour l'être
humain.

Pourquoi : la plupart des traitements qui marchent chez la souris ou en éprouvette
échouent chez l'être humain. Ces études disent où chercher, non ce que l'on trouvera.

Méthode : GRADE, caractère indirect de la population : Guyatt et al., Journal of
Clinical Epidemiology 64:1303 (2011). OCEBM Levels of Evidence (2011), niveau 5.
Analogie, et sa question sur les différences : Walton, Reed et Macagno (2008). Ce qui
se passerait seulement dans des cellules n'est pas signalé si l'affirmation dit comment
une chose agit.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.queries.indirectness import Facet
from mapgen.queries.transfers import Transfer, by_evidence, ids_of, steps_of, transfers
from mapgen.rules.flag import Covered, Flag, topics
from mapgen.vocabulary import ClaimKind, FindingKind, Severity, Species
from mapgen.words import Text, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING
YIELDS_TO = ("surrogate-outcome",)


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield at most one flag for animals and one for cells.

    A flag is about the claims on people that rest on them without direct evidence, the steps and the
    evidence. What is only said to happen there is let be where a claim tells how something works, or where
    it is told that a value stands in for what matters to people.
    """
    found = [
        transfer
        for transfer in transfers(queries, Facet.SPECIES)
        if transfer.gap.claim == Species.HUMAN.name_ and not _is_let_be(queries.map, transfer, covered)
    ]
    for seen_in, group in by_evidence(found).items():
        yield Flag(
            _message(seen_in, all(_is_asserted(queries.map, each.evidence.id) for each in group)),
            both(
                "Look for studies in people; until then, say “in animals” or “in cells” in the claim itself.",
                "Cherchez des études chez l'être humain ; d'ici là, dites « chez l'animal » ou « sur des "
                "cellules » dans l'affirmation même.",
            ),
            group[0].span(queries.map),
            about=ids_of(group),
            topics=topics("indirectness", steps_of(group)),
        )


def _message(seen_in: Text, asserted: bool) -> Text:
    """Return the message; where how something works is only `asserted`, nothing is said to have been seen."""
    if asserted:
        return both(
            f"A claim about people rests on what is said to happen in {seen_in.best('en')}; what was studied, the text does not say.",
            f"Une affirmation sur l'être humain repose sur ce qui se passerait dans des {seen_in.best('fr')} ; le texte ne dit pas ce qui a été étudié.",
        )
    return both(
        f"A claim about people rests on what was seen in {seen_in.best('en')}.",
        f"Une affirmation sur l'être humain repose sur ce qui a été vu sur des {seen_in.best('fr')}.",
    )


def _is_let_be(map_: ArgumentMap, transfer: Transfer, covered: Covered) -> bool:
    if not _is_asserted(map_, transfer.evidence.id):
        return False
    step = transfer.evidence.step
    return transfer.claim.kind is ClaimKind.MECHANISM or (step is not None and covered.includes(step.id))


def _is_asserted(map_: ArgumentMap, evidence: str) -> bool:
    """Return whether evidence is a claim that tells how something works, and of no study that saw it."""
    claim = map_.claim.get(evidence)
    if claim is None or claim.kind not in (ClaimKind.MECHANISM, ClaimKind.BACKGROUND):
        return False
    return not (claim.source or claim.design or claim.participants)
