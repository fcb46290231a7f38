"""Checks for pairs of the document's own claims that contradict each other.

A document does not assert both of two claims that speak against each other.

## Why
Whoever says both leaves it to the reader to believe whichever pleases; one of
the two is wrong.

## Bad
```text
The spring never dries up. In August the spring is dry.
```
```yaml
claims:
  never:
    quote: The spring never dries up
    rebutted-by:
      - by: dry  # finding
  dry:
    quote: In August the spring is dry
```

## Good
```text
Old maps say that the spring never dries up. In August the spring is dry.
```
```yaml
claims:
  never:
    quote: Old maps say that the spring never dries up
    kind: testimony
    rebutted-by:
      - by: dry
  dry:
    quote: In August the spring is dry
```

## Method
Conflict-free sets: Dung, Artificial Intelligence 77:321 (1995). An objection
that the document reports and answers itself, that it tells as somebody else's
view, or as background that puts a claim into perspective, is no contradiction.
A concession ("although …") is one of these: the map says which, by the kind
of the claim that is conceded or by the claim that answers it.

## En français
Un document n'affirme pas à la fois deux choses qui se contredisent.

Pourquoi : affirmer l'une et l'autre, c'est laisser le lecteur croire celle qui lui
plaît ; l'une des deux est fausse.

Méthode : ensembles sans conflit : Dung, Artificial Intelligence 77:321 (1995). N'est
pas une contradiction une objection que le document rapporte et à laquelle il répond,
qu'il donne pour l'avis d'autrui, ou pour un élément de contexte qui met une
affirmation en perspective. Une concession (« bien que… ») est l'un de ces cas : la
carte dit lequel, par le type de l'affirmation concédée ou par l'affirmation qui y
répond.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Claim
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import excerpt
from mapgen.rules.flag import Flag
from mapgen.vocabulary import AttackKind, ClaimKind, FindingKind, Origin, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.ERROR

# Another's view, and facts that put a claim into perspective.
_NOT_MEANT_AGAINST = (ClaimKind.TESTIMONY, ClaimKind.BACKGROUND, ClaimKind.DEFINITION)

_OBSERVED = (ClaimKind.RESULT, ClaimKind.CASE)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each pair of the document's own claims of which either attacks the other.

    It is an error where one rebuts the other, else a warning.
    """
    map_ = queries.map
    told: set[frozenset[str]] = set()
    for attack in map_.attacks:
        pair = frozenset((attack.attacker, attack.target))
        if pair not in told and attack.attacker not in queries.unread and _both_asserted(map_, attack):
            told.add(pair)
            claims = [map_.claim[attack.target], map_.claim[attack.attacker]]
            yield Flag(
                both(
                    f"The document says this: {excerpt(claims[0], 'en')}; and also this: {excerpt(claims[1], 'en')}."
                    + _after(attack.reason.best("en")),
                    f"Le document dit ceci : {excerpt(claims[0], 'fr')} ; et aussi ceci : {excerpt(claims[1], 'fr')}."
                    + _after(attack.reason.best("fr")),
                ),
                both(
                    "Ask which of the two is meant: is one only reported from somebody else, or conceded (“although…”)? "
                    "The text should answer one of them.",
                    "Demandez laquelle est voulue : l'une est-elle seulement rapportée d'autrui, ou concédée (« bien "
                    "que… ») ? Le texte devrait répondre à l'une des deux.",
                ),
                attack.span,
                about=(claims[0].id, claims[1].id, attack.id),
                severity=None if attack.kind is AttackKind.REBUT else Severity.WARNING,
            )


def _after(reason: str) -> str:
    return f" {reason}" if reason else ""


def _both_asserted(map_: ArgumentMap, attack: Attack) -> bool:
    attacker, target = map_.claim.get(attack.attacker), map_.claim.get(attack.target)
    if attacker is None or target is None or not (_asserted(attacker) and _asserted(target)):
        return False
    if _reports_evidence(attacker) != _reports_evidence(target):
        return False  # who reports what speaks against a conclusion weighs it, and does not contradict it
    if any(_objects(map_, other, attacker) for other in map_.attacks_by.get(target.id, ())):
        return False  # what is attacked is an objection itself: this is the answer to it
    answers = [map_.claim.get(answer.attacker) for answer in map_.attacks_on.get(attacker.id, ())]
    return not any(answer and _is_own_answer(answer) and answer is not target for answer in answers)


def _is_own_answer(claim: Claim) -> bool:
    """Return whether the text itself says or implies a claim, also as background, and holds it."""
    reported = claim.kind is ClaimKind.TESTIMONY or bool(claim.attributed_to)
    return claim.origin is not Origin.OUTSIDE and not reported


def _reports_evidence(claim: Claim) -> bool:
    """Return whether a claim tells what was observed, and not what follows from it."""
    return claim.kind in _OBSERVED


def _objects(map_: ArgumentMap, attack: Attack, answer: Claim) -> bool:
    """Return whether an attack hits anything else that the document itself says or infers."""
    target = map_.claim.get(attack.target)
    return attack.target != answer.id and (target is None or _asserted(target))


def _asserted(claim: Claim) -> bool:
    reported = claim.kind in _NOT_MEANT_AGAINST or bool(claim.attributed_to)
    return claim.origin is Origin.QUOTED and not reported
