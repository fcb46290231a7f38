"""Checks for advice to take something without dose, form or duration.

Who recommends something to take says how much, in which form and for how long.

## Why
Without dose, form and duration nobody can do what is advised, nor check it:
what helps in one amount may do nothing, or harm, in another.

## Bad
```text
Iron tablets helped tired women in a trial. Tired women should take iron.
```
```yaml
claims:
  helped:
    quote: Iron tablets helped tired women in a trial
    kind: result
  advice:
    quote: Tired women should take iron
    kind: recommendation  # finding
    intervention: {agent: iron, route: oral}
    because:
      - premises: [helped]
        scheme: practical-reasoning
```

## Good
```text
Iron helped tired women in a trial. They should take 80 mg of iron sulfate a day for 12 weeks.
```
```yaml
claims:
  helped:
    quote: Iron helped tired women in a trial
    kind: result
  advice:
    quote: They should take 80 mg of iron sulfate a day for 12 weeks
    kind: recommendation
    intervention: {agent: iron, salt: sulfate, route: oral, dose: 80 mg/day, duration: 12 weeks}
    because:
      - premises: [helped]
        scheme: practical-reasoning
```

## Method
TIDieR checklist, items 3 to 8: Hoffmann et al., BMJ 348:g1687 (2014). The form
is asked for only where the file shows that the agent comes in several.

## When to waive
The text sends its readers to somebody who settles the dose.

## En français
Quand on recommande de prendre un produit, on dit en quelle quantité, sous quelle
forme et pendant combien de temps.

Pourquoi : sans dose, forme ni durée, personne ne peut suivre le conseil ni le
vérifier : ce qui aide à une dose peut ne rien faire, ou nuire, à une autre.

Méthode : liste de contrôle TIDieR, items 3 à 8 : Hoffmann et al., BMJ 348:g1687
(2014). La forme n'est demandée que si le fichier montre que le produit existe sous
plusieurs formes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.rules.flag import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Modality, Origin, Route, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for all the document's advice to take something, with the details that are missing."""
    advice = [claim for claim in map_.claims if _advises(claim)]
    in_forms = _agents_in_forms(map_)
    lacking = {claim.id: _lacking(claim, in_forms) for claim in advice}
    guilty = [claim for claim in advice if lacking[claim.id]]
    if guilty:
        absent = [part for part in _PARTS if any(part in lacking[claim.id] for claim in guilty)]
        counts = [sum(part in lacking[claim.id] for claim in guilty) for part in absent]
        of = len(advice) if len(advice) > 1 else 0
        english = ", ".join(p[0] + f" ({n} of {of})" * bool(of) for p, n in zip(absent, counts, strict=True))
        french = ", ".join(p[1] + f" ({n} sur {of})" * bool(of) for p, n in zip(absent, counts, strict=True))
        yield Flag(
            both(
                f"The text advises taking something and does not give: {english}.",
                f"Le texte conseille de prendre quelque chose sans indiquer : {french}.",
            ),
            both(
                "Look in the works cited, or ask the author: without this, nobody can follow the advice or test it.",
                "Cherchez dans les publications citées, ou demandez à l'auteur : sans cela, personne ne peut suivre le "
                "conseil ni le vérifier.",
            ),
            map_.span_of(guilty[0].id, "kind"),
            about=tuple(claim.id for claim in guilty),
            missing=_no_word_on(absent),
        )


_PARTS = (("dose", "dose"), ("form", "forme"), ("duration", "durée"))


def _no_word_on(absent: Sequence[tuple[str, str]]) -> Text:
    english = [part for part, _ in absent]
    french = [f"de la {part}" for _, part in absent]
    return both(
        *(
            lead + last.join(filter(None, (", ".join(parts[:-1]), parts[-1])))
            for lead, last, parts in (("No word on ", " or ", english), ("Pas un mot ", " ni ", french))
        )
    )


def _advises(claim: Claim) -> bool:
    given = claim.facets.intervention
    taken = given.route not in (None, Route.MANUAL, Route.DIETARY)
    return (
        claim.kind is ClaimKind.RECOMMENDATION
        and claim.origin is Origin.QUOTED
        and bool(given.agent)
        and taken
        and claim.modality not in (Modality.UNCERTAIN, Modality.NO_LINK)
    )


def _agents_in_forms(map_: ArgumentMap) -> set[str]:
    """Return the agents for which the file names a salt or form anywhere."""
    declared = [claim.facets for claim in map_.claims] + [source.facets for source in map_.sources]
    return {facets.intervention.agent for facets in declared if facets.intervention.salt}


def _lacking(claim: Claim, in_forms: set[str]) -> list[tuple[str, str]]:
    given = claim.facets.intervention
    said = (given.dose, given.salt or given.agent not in in_forms, given.duration)
    return [part for part, present in zip(_PARTS, said, strict=True) if not present]
