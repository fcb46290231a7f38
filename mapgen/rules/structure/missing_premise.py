"""Checks for steps without the second premise of their scheme.

A step has the premises that its kind of step needs.

## Why
“She is a doctor, so it is true” leaves out that it is a matter of medicine, and
that she said it. What is left out is often what could not be shown.

## Bad
```text
Copper bracelets worked for horses. So they will work for you.
```
```yaml
claims:
  horses:
    quote: Copper bracelets worked for horses
    accepted: For the sake of argument.
  you:
    quote: they will work for you
    because:
      - premises: [horses]  # finding
        scheme: analogy
```

## Good
```text
Copper bracelets worked for horses. Horses are like you. So they will work for you.
```
```yaml
claims:
  horses:
    quote: Copper bracelets worked for horses
    accepted: For the sake of argument.
  alike:
    quote: Horses are like you
    accepted: For the sake of argument.
  you:
    quote: they will work for you
    because:
      - premises: [horses, alike]
        scheme: analogy
```

## Method
Schemes and their premises: Walton, Reed & Macagno, Argumentation Schemes (2008).
A step with one premise, no warrant, and none of its questions asked yet has
left the second premise of its scheme unsaid (an enthymeme). Silent where the map
says it in another way: an outcome is a goal, a source names who speaks.

## En français
Une étape a les prémisses que demande son type d'étape.

Pourquoi : « elle est médecin, donc c'est vrai » omet que la question relève de la
médecine, et qu'elle l'a bien dit. Ce que l'on omet est souvent ce que l'on ne pouvait
pas montrer.

Méthode : schémas et leurs prémisses : Walton, Reed et Macagno, Argumentation Schemes
(2008). Une étape qui n'a qu'une prémisse, pas de garantie, et dont aucune question
n'a encore été posée, laisse implicite la seconde prémisse de son schéma (c'est un
enthymème). Rien n'est signalé si la carte le dit autrement : un critère de jugement
tient lieu de but, une source dit qui parle.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.rules.flag import Covered, Flag
from mapgen.vocabulary import FindingKind, Origin, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.INFO
YIELDS_TO = ("correlation-to-cause",)

SECOND = {
    "cause-to-effect": both("the cause has this effect in general", "la cause a en général cet effet"),
    "expert-opinion": both(
        "the speaker is an expert in this field", "celui qui parle est expert en la matière"
    ),
    "position-to-know": both(
        "the speaker is in a position to know", "celui qui parle est bien placé pour savoir"
    ),
    "analogy": both(
        "the two cases are alike in what matters", "les deux cas se ressemblent en ce qui compte"
    ),
    "sign": both("the sign goes with the thing in general", "le signe accompagne en général la chose"),
    "practical-reasoning": both("the goal that the action serves", "le but que l'action sert"),
    "verbal-classification": both(
        "all that has this feature counts as such", "tout ce qui a ce trait compte comme tel"
    ),
    "established-rule": both("the rule that covers the case", "la règle qui couvre le cas"),
    "composition": both("what holds of the parts holds of the whole", "ce qui vaut des parties vaut du tout"),
}
"""What a step of each kind needs beside its first premise, by the id of its scheme."""


def check(map_: ArgumentMap, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for each kind of step that lacks its second premise, with all such steps."""
    groups: dict[str, list[Inference]] = {}
    for step in map_.inferences:
        scheme = step.scheme.id if step.scheme else ""
        if scheme in SECOND and _stops_short(map_, step) and not covered.includes(step.id):
            groups.setdefault(scheme, []).append(step)
    for scheme, steps in groups.items():
        name, second = _name(steps), SECOND[scheme]
        yield Flag(
            both(
                f"“{name.best('en')}” takes two premises, and here stands one. As a rule what is left out is: "
                f"{second.best('en')} ({len(steps)} such step{'s' * (len(steps) > 1)}).",
                f"« {name.best('fr')} » demande deux prémisses, et une seule est là. D'ordinaire, ce qui manque est : "
                f"{second.best('fr')} ({len(steps)} étape{'s' * (len(steps) > 1)} de cette sorte).",
            ),
            both(
                "Say what is taken for granted there, and ask what bears it out.",
                "Dites ce qui y est tenu pour acquis, et demandez ce qui l'appuie.",
            ),
            steps[0].span,
            about=tuple(id_ for step in steps for id_ in (step.conclusion, step.id)),
            missing=both("A second premise is missing", "Il manque une deuxième prémisse"),
        )


def _stops_short(map_: ArgumentMap, step: Inference) -> bool:
    alone = len(set(step.premises)) == 1 and not step.warrant and not step.answers
    return alone and not _is_understood(map_, step)


def _is_understood(map_: ArgumentMap, step: Inference) -> bool:
    """Return whether the map gives the second premise elsewhere.

    An implicit premise is the bridge itself; the source of an opinion
    names who speaks; the outcome of a recommendation is its goal.
    """
    premise, conclusion = map_.claim.get(step.premises[0]), map_.claim.get(step.conclusion)
    if premise is None or conclusion is None or premise.origin is Origin.IMPLICIT:
        return True
    if step.scheme and step.scheme.id in ("expert-opinion", "position-to-know"):
        return premise.origin is Origin.OUTSIDE
    goal = conclusion.facets.outcome.name or premise.facets.outcome.name
    return bool(goal) and step.scheme is not None and step.scheme.id == "practical-reasoning"


def _name(steps: list[Inference]) -> Text:
    return steps[0].scheme.name if steps[0].scheme else Text()
