"""Checks for circular support.

No claim supports itself, however long the way round.

## Why
If A is believed because of B, and B because of A, nothing has been added: who
doubts one doubts both. Long circles are hard to hear in a text and easy to see
on a map.

## Bad
```text
Screens harm sleep because bad sleepers use screens. They use them because screens harm sleep.
```
```yaml
claims:
  harm:
    quote: Screens harm sleep because
    because:
      - premises: [use]  # finding
  use:
    quote: bad sleepers use screens
    because:
      - premises: [harm]
```

## Good
```text
Screens harm sleep because light delays the body clock [1].
```
```yaml
claims:
  clock:
    quote: light delays the body clock
    cites: [1]
  harm:
    quote: Screens harm sleep
    because:
      - premises: [clock]
        scheme: cause-to-effect
```

## Method
Begging the question: Walton, Begging the Question (1991). Circles are the
strongly connected components of support: Tarjan, SIAM Journal on Computing
1:146 (1972), as implemented in networkx.

## En français
Aucune affirmation ne se soutient elle-même, si long que soit le détour.

Pourquoi : si l'on croit A à cause de B, et B à cause de A, rien n'a été ajouté : qui
doute de l'un doute de l'autre. Dans un texte, un long cercle passe inaperçu ; sur une
carte, il se voit.

Méthode : pétition de principe : Walton, Begging the Question (1991). Les cercles sont
les composantes fortement connexes du graphe des appuis : Tarjan, SIAM Journal on
Computing 1:146 (1972), telles que networkx les calcule.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.excerpt import label
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.ERROR
_NAMED = 40
"""The most characters of a claim by which it is named in the circle."""


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for each group of claims that support each other, with a shortest circle in it."""
    for circle in _circles(map_):
        steps = [map_.step_between(a, b) for a, b in zip(circle, circle[1:] + circle[:1], strict=True)]
        claims = [map_.claim[id_] for id_ in (*circle, circle[0])]
        shown = {at: " → ".join(label(claim, at, _NAMED) for claim in claims) for at in ("en", "fr")}
        yield Flag(
            both(
                f"These claims support each other in a circle: {shown['en']}.",
                f"Ces affirmations se soutiennent en cercle : {shown['fr']}.",
            ),
            both(
                "Take one step out, or support one of them from outside the circle.",
                "Retirez une étape, ou appuyez l'une d'elles de l'extérieur du cercle.",
            ),
            steps[-1].span,
            about=(*circle, *(step.id for step in steps)),
        )


def _circles(map_: ArgumentMap) -> list[list[str]]:
    """Return, for each group of claims that support each other, a shortest cycle through its first claim."""
    if not map_.has_circle:
        return []  # networkx takes a fifth of a second to import; most maps never need it.
    import networkx

    support: networkx.DiGraph[str] = networkx.DiGraph()
    support.add_edges_from(
        (premise, step.conclusion) for step in map_.inferences for premise in step.premises
    )
    order = {claim.id: number for number, claim in enumerate(map_.claims)}
    circles = []
    for knot in networkx.strongly_connected_components(support):
        first = min(knot, key=order.__getitem__)
        if len(knot) > 1 or support.has_edge(first, first):
            ways = networkx.single_source_shortest_path(support.subgraph(knot), first)
            last = min(set(support.predecessors(first)) & knot, key=lambda id_: (len(ways[id_]), order[id_]))
            circles.append(list(ways[last]))
    return sorted(circles, key=lambda circle: order[circle[0]])
