"""Checks for claims of the document that undercut its own steps.

What a document says does not cut its own steps.

## Why
A text can hold every one of its premises and still say, a page further on, why
they do not lead where it went.

## Bad
```text
He has a key. So he opened the safe. The safe opens without a key.
```
```yaml
claims:
  key:
    quote: He has a key
    accepted: It was found on him.
  opened:
    quote: he opened the safe
    because:
      - premises: [key]
        scheme: sign
        undercut-by:
          - by: without  # finding
  without:
    quote: The safe opens without a key
```

## Good
```text
He has a key. So he opened the safe.
```
```yaml
sources:
  maker: {authors: [Locks Ltd], title: Manual}
claims:
  key:
    quote: He has a key
    accepted: It was found on him.
  opened:
    quote: he opened the safe
    because:
      - premises: [key]
        scheme: sign
        undercut-by:
          - by: without
  without:
    source: maker
    en: The safe opens without a key.
```

## Method
Undercutting: Pollock, Cognitive Science 11:481 (1987); Prakken, Argument and
Computation 1:93 (2010). An objection that the document answers itself is none,
and neither is one to a view that it only reports (`attributed-to`).

## En français
Ce que dit un document ne rompt pas ses propres étapes.

Pourquoi : un texte peut maintenir chacune de ses prémisses et dire pourtant, une page
plus loin, pourquoi elles ne mènent pas à sa conclusion.

Méthode : rupture d'une étape (« undercutting ») : Pollock, Cognitive Science 11:481
(1987) ; Prakken, Argument and Computation 1:93 (2010). Une objection à laquelle le
document répond lui-même n'en est pas une, pas plus que celle qui vise un avis qu'il
ne fait que rapporter (`attributed-to`).
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Claim
from mapgen.queries.excerpt import in_sentence
from mapgen.rules.flag import Flag
from mapgen.strength.values import Strengths
from mapgen.vocabulary import AttackKind, Carried, ClaimKind, FindingKind, Origin, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap, strengths: Strengths) -> Iterator[Flag]:
    """Yield a flag for each step of the document that one of its own claims undercuts.

    None where what is left carries the conclusion as it is worded: the text has counted its own reserve in.
    """
    for attack in map_.attacks:
        step, attacker = map_.inference.get(attack.target), map_.claim.get(attack.attacker)
        if attack.kind is AttackKind.UNDERCUT and step and attacker and _is_own(map_, attack, attacker):
            if strengths.claims[step.conclusion].reasoning.word is Carried.SUPPORTED:
                continue
            yield Flag(
                both(
                    f"The document itself says {in_sentence(attacker, 'en')}, which counts against its step to "
                    f"{in_sentence(map_.claim[step.conclusion], 'en')}. " + attack.reason.best("en"),
                    f"Le document dit lui-même {in_sentence(attacker, 'fr')}, ce qui plaide contre son étape vers "
                    f"{in_sentence(map_.claim[step.conclusion], 'fr')}. " + attack.reason.best("fr"),
                ),
                both(
                    "Ask how both can be true: the text should answer its own objection, or conclude less.",
                    "Demandez comment les deux peuvent être vrais : le texte devrait répondre à sa propre objection, ou "
                    "conclure moins.",
                ),
                attack.span,
                about=(step.conclusion, step.id, attack.id, attacker.id),
                passages=attacker.passages,
            )


def _is_own(map_: ArgumentMap, attack: Attack, attacker: Claim) -> bool:
    """Return whether the document asserts attacker and conclusion, and leaves the objection unanswered."""
    conclusion = map_.claim.get(map_.inference[attack.target].conclusion)
    reported = attacker.kind is ClaimKind.TESTIMONY or bool(attacker.attributed_to)
    said = attacker.origin is Origin.QUOTED and not reported
    answers = [map_.claim.get(answer.attacker) for answer in map_.attacks_on.get(attacker.id, ())]
    answered = any(answer and answer.origin is Origin.QUOTED for answer in answers)
    held = conclusion is not None and conclusion.origin is not Origin.OUTSIDE and not conclusion.attributed_to
    return said and not answered and held
