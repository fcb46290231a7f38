"""Checks for claims that no step or attack connects to the others.

A claim supports something, is supported, or attacks: it has a part in the reasoning.

## Why
A claim that stands beside the reasoning is either idle talk or a reason that
nobody has tied in yet. Readers nod at it and believe the rest a little more.

## Bad
```text
Bees dance. Towns are warm. So flowers open early in towns.
```
```yaml
claims:
  dance:  # finding
    quote: Bees dance
    kind: cause
  warm:
    quote: Towns are warm
    accepted: Everybody can feel it.
  early:
    quote: flowers open early in towns
    because:
      - premises: [warm]
        scheme: cause-to-effect
```

## Good
```text
Towns are warm. So flowers open early in towns.
```
```yaml
claims:
  warm:
    quote: Towns are warm
    accepted: Everybody can feel it.
  early:
    quote: flowers open early in towns
    because:
      - premises: [warm]
        scheme: cause-to-effect
```

## Method
Toulmin, The Uses of Argument (1958): what is neither claim, ground, warrant nor
rebuttal has no part in an argument. Background, definitions, offers and what is
accepted may stand alone; evidence that leads nowhere is told by `idle-evidence`.

## When to waive
The claim sets the scene in a way that `kind: background` does not describe.

## En français
Une affirmation appuie, est appuyée ou attaque : elle a sa place dans le raisonnement.

Pourquoi : une affirmation à l'écart du raisonnement est soit une parole en l'air,
soit une raison que personne n'a encore rattachée. Le lecteur acquiesce, et croit le
reste un peu plus.

Méthode : Toulmin, The Uses of Argument (1958) : ce qui n'est ni affirmation, ni
donnée, ni garantie, ni réfutation n'a pas de place dans un argument. Le contexte, les
définitions, les offres et ce qui est admis peuvent rester seuls ; une preuve qui ne
mène nulle part relève de `idle-evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import MOST_TOLD
from mapgen.queries.ties import fully_read, untied
from mapgen.rules.flag import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Modality, Severity
from mapgen.words import both, some

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_MAY_STAND_ALONE = (
    ClaimKind.BACKGROUND,
    ClaimKind.DEFINITION,
    ClaimKind.PRACTICE,
    ClaimKind.PREVALENCE,
    ClaimKind.PROMOTION,
)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all the claims in no step and no attack; none if the file has no step yet.

    Main conclusions are left out, and claims that may stand alone: background, stated limits, and what is
    accepted, cited or from a source. It is a note for the file's author, who ties claims together.
    """
    map_ = queries.map
    alone = [
        claim for claim in fully_read(queries) if claim.id in untied(queries) and not _may_stand_alone(claim)
    ]
    if alone and map_.inferences:
        ids = [f"`{claim.id}`" for claim in alone]
        english, french = (some(ids, MOST_TOLD, code) for code in ("en", "fr"))
        yield Flag(
            both(
                f"Tied to nothing, neither as a reason nor as an objection: {english}.",
                f"Relié à rien, ni comme raison ni comme objection : {french}.",
            ),
            both(
                "`mapgen accept FILE --leave-out` leaves out all on which nobody has worked. Tie in what is a reason or an "
                "objection; of what only sets the scene, say `kind: background`.",
                "`mapgen accept FICHIER --leave-out` omet toutes celles sur lesquelles personne n'a travaillé. Reliez ce qui "
                "est une raison ou une objection ; de ce qui ne fait que situer, dites `kind: background`.",
            ),
            alone[0].span,
            about=tuple(claim.id for claim in alone),
        )


def _may_stand_alone(claim: Claim) -> bool:
    is_limit = claim.modality is Modality.UNCERTAIN
    given = claim.accepted or claim.citations or claim.source
    return is_limit or claim.kind in _MAY_STAND_ALONE or bool(given)
