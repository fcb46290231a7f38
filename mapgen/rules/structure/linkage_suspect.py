"""Checks for reasons that count twice, and mixtures supported in one part only.

Reasons that need each other stand in one step; reasons that stand alone, in several.

## Why
Linked reasons fall together, separate ones do not: whoever mixes them up takes
one reason for two, or lets a whole mixture live on what was shown of one part.

## Bad
```text
The bulb is new. New bulbs are bright. So the room is bright.
```
```yaml
claims:
  new:
    quote: The bulb is new
    accepted: The box is on the table.
  new-is-bright:
    quote: New bulbs are bright
    accepted: Anybody can try.
  bright:
    quote: the room is bright
    because:
      - premises: [new]  # finding
        scheme: cause-to-effect
      - premises: [new, new-is-bright]
        scheme: cause-to-effect
```

## Good
```text
The bulb is new. New bulbs are bright. So the room is bright.
```
```yaml
claims:
  new:
    quote: The bulb is new
    accepted: The box is on the table.
  new-is-bright:
    quote: New bulbs are bright
    accepted: Anybody can try.
  bright:
    quote: the room is bright
    because:
      - premises: [new, new-is-bright]
        scheme: cause-to-effect
```

## Method
Linked and convergent arguments: Walton, Argument Structure: A Pragmatic Theory
(1996). What can be decided is told: a step whose premises are all in another
step to the same conclusion, and a mixture that rests on evidence about one part
only (composition: Walton, Reed & Macagno 2008).

## When to waive
Both steps are in the document, and it makes them apart.

## En français
Des raisons qui ont besoin l'une de l'autre forment une seule étape ; celles qui se
suffisent en forment plusieurs.

Pourquoi : des raisons liées tombent ensemble, des raisons séparées, non : les
confondre, c'est compter une raison pour deux, ou étendre à tout un mélange ce qui n'a
été montré que de l'un de ses composants.

Méthode : arguments liés et convergents : Walton, Argument Structure : A Pragmatic
Theory (1996). N'est signalé que ce qui peut être tranché : une étape dont toutes les
prémisses figurent dans une autre étape vers la même conclusion, et un mélange qui
repose sur des preuves ne portant que sur l'un de ses composants (composition :
Walton, Reed et Macagno 2008).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import MOST_TOLD, excerpts
from mapgen.queries.indirectness import Facet, added, listed, terms_of
from mapgen.queries.owners import makers_part
from mapgen.queries.transfers import Transfer, ids_of, transfers
from mapgen.rules.flag import Flag
from mapgen.vocabulary import AnswerState, ClaimKind, FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each reason counted twice, and one for all mixtures with evidence on only one part."""
    for part, whole in _counted_twice(queries.map):
        yield Flag(
            both(
                "All the premises of this step stand in another step to the same conclusion: one reason counts twice.",
                "Toutes les prémisses de cette étape sont dans une autre étape vers la même conclusion : une raison compte "
                "deux fois.",
            ),
            both(
                "Keep the longer step if the premises need each other, else take the shared ones out of it.",
                "Gardez le plus long si les prémisses ont besoin l'une de l'autre, sinon retirez-en ce qui est commun.",
            ),
            part.span,
            about=(part.id, whole.id, part.conclusion),
        )
    found = list(_wholes_on_a_part(queries))
    if found:
        wholes = tuple(dict.fromkeys(transfer.claim.id for transfer in found))
        yield Flag(
            _on_a_part([queries.map.claim[id_] for id_ in wholes], _without_evidence(queries.map, found)),
            both(
                "Look for evidence on all of it together; otherwise ask what the other parts are for.",
                "Cherchez des preuves sur l'ensemble ; sinon, demandez à quoi servent les autres composants.",
            ),
            found[0].span(queries.map),
            about=tuple(dict.fromkeys((*wholes, *ids_of(found)))),
        )


def _without_evidence(map_: ArgumentMap, found: Sequence[Transfer]) -> Text:
    """Return the names of the parts of mixtures that no evidence is about."""
    terms = terms_of(map_)
    lacking = [set(added(t.claim.facets, t.evidence.facets, terms)) for t in found]
    return listed(terms[id_].name for id_ in sorted(set.intersection(*lacking)) if id_ in terms)


def _on_a_part(wholes: Sequence[Claim], lacking: Text) -> Text:
    """Return that the evidence for mixtures is about parts of them: of one, what it leaves out; of several,
    which claims these are.
    """
    if len(wholes) == 1 and lacking:
        return both(
            f"Several things are recommended or praised together; no evidence is given on a part of them: {lacking.best('en')}.",
            f"Plusieurs choses sont conseillées ou vantées ensemble ; aucune preuve ne porte sur une partie d'entre elles : {lacking.best('fr')}.",
        )
    if len(wholes) == 1:
        return both(
            "Several things are recommended or praised together, but the evidence is about only some of them.",
            "Plusieurs choses sont conseillées ou vantées ensemble, mais les preuves ne portent que sur une partie d'entre elles.",
        )
    named = {code: excerpts(wholes, code, MOST_TOLD) for code in ("en", "fr")}
    return both(
        f"{len(wholes)} combinations are recommended or praised, but the evidence is about only some of their parts: {named['en']}.",
        f"{len(wholes)} associations sont conseillées ou vantées, mais les preuves ne portent que sur une partie de leurs composants : {named['fr']}.",
    )


def _counted_twice(map_: ArgumentMap) -> Iterator[tuple[Inference, Inference]]:
    """Yield each step whose premises all belong to a second step to the same conclusion, and that step."""
    for steps in map_.inferences_to.values():
        sets = [frozenset(step.premises) for step in steps]
        for number, own in enumerate(sets):
            for other, theirs in enumerate(sets):
                if own < theirs or (own == theirs and number < other):
                    yield steps[number], steps[other]
                    break


def _wholes_on_a_part(queries: Queries) -> Iterator[Transfer]:
    """Yield the transfers of mixtures of which some part has no evidence at all.

    What the makers of the map brought in is no evidence that the text gives.
    """
    terms, makers = terms_of(queries.map), makers_part(queries.map).steps
    found = [t for t in transfers(queries, Facet.COMPONENTS) if _is_praised(t.claim)]
    found = [t for t in found if t.evidence.step is None or t.evidence.step.id not in makers]
    shown: dict[str, set[str]] = {}
    for transfer in found:
        lacking = set(added(transfer.claim.facets, transfer.evidence.facets, terms))
        shown.setdefault(transfer.claim.id, lacking).intersection_update(lacking)
    for transfer in found:
        if shown[transfer.claim.id] and not _parts_answered(transfer.evidence.step):
            yield transfer


def _is_praised(claim: Claim) -> bool:
    return claim.kind in (ClaimKind.EFFECT, ClaimKind.RECOMMENDATION)


def _parts_answered(step: Inference | None) -> bool:
    answers = step.answers if step else ()
    return any(a.question == "hereditary" and a.state is AnswerState.ANSWERED for a in answers)
