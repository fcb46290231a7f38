"""Checks for advice that is silent on uncertainty, risks or alternatives.

A text that tells people what to do also tells what is uncertain, what it risks, and what else there is.

## Why
A choice needs both sides: the unknown, the harm, doing nothing, the other
ways, somebody to talk to. A text that leaves them out decides for its reader.

## Bad
```text
Lamps cure sleeplessness. Buy a lamp tonight.
```
```yaml
mapgen: 1
document:
  title: Lamps  # finding
  language: en
  kind: web-page
  text: text.txt
  ratings:
    discern-8: {is: 1, why: Nothing is called uncertain.}
    discern-11: {is: 3}
    discern-12: {is: 2, why: Nothing is said of waiting.}
    discern-14: {is: 4}
    discern-15: {is: 4}
claims:
  cure:
    quote: Lamps cure sleeplessness
    kind: effect
    intervention: {agent: lamp}
```

## Good
```text
Lamps may help; it is not certain. Regular hours, or waiting, may do as well. Ask your doctor.
```
```yaml
mapgen: 1
document:
  title: Lamps
  language: en
  kind: web-page
  text: text.txt
  ratings:
    discern-8: {is: 5}
    discern-11: {is: 3}
    discern-12: {is: 4}
    discern-14: {is: 4}
    discern-15: {is: 5}
claims:
  help:
    quote: Lamps may help
    kind: effect
    intervention: {agent: lamp}
```

## Method
DISCERN, items 8, 11, 12, 14 and 15: Charnock, Shepperd, Needham & Gann, J
Epidemiol Community Health 53:105 (1999). A person rates them, 1 to 5; 1 and 2
are told here. The instrument's authors found that raters differ (kappa 0.53
among experts), so `rated-by` says who did. That a text is silent on harm has a
rule of its own.

## En français
Un texte qui dit quoi faire dit aussi ce qui est incertain, ce que l'on risque et ce
qui existe d'autre.

Pourquoi : pour choisir, il faut tout voir : ce que l'on ignore, le mal possible, la
possibilité de ne rien faire, les autres solutions, les personnes à qui en parler. Un
texte qui n'en dit rien décide à la place de son lecteur.

Méthode : DISCERN, items 8, 11, 12, 14 et 15 : Charnock, Shepperd, Needham et Gann, J
Epidemiol Community Health 53:105 (1999). Une personne les note de 1 à 5 ; les notes 1
et 2 sont signalées ici. Les auteurs de l'instrument ont constaté que les évaluateurs
divergent (kappa de 0,53 entre experts) : c'est pourquoi `rated-by` dit qui a noté. Le
silence d'un texte sur les effets nocifs relève d'une autre règle.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.rules.flag import Flag
from mapgen.strength.instruments.appraise import reads_with_discern
from mapgen.vocabulary import ClaimKind, FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING

_RISKS = "discern-11"
_ITEMS = {
    "discern-8": both("what is uncertain", "ce qui est incertain"),
    _RISKS: both("the risks", "les risques"),
    "discern-12": both("what happens without treatment", "ce qui arrive sans traitement"),
    "discern-14": both("the other treatment options", "les autres traitements possibles"),
    "discern-15": both("shared decision-making", "la décision partagée"),
}
_BETWEEN = (("en", "; "), ("fr", " ; "))
_ADVICE = (ClaimKind.EFFECT, ClaimKind.RECOMMENDATION)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for the items rated 1 or 2, and one that asks for the ratings that are missing.

    None if the document gives no advice. Ratings are asked for only where DISCERN applies.
    """
    if not _advises(map_):
        return
    # That the text is silent on harm is what safety-silent says.
    harm = any(claim.kind is ClaimKind.HARM and claim.quotes for claim in map_.claims)
    items = [item for item in _ITEMS if harm or item != _RISKS]
    rated = {rating.item.casefold(): rating for rating in map_.document.ratings}
    poor = [item for item in items if item in rated and rated[item].value.strip() in ("1", "2")]
    if poor:
        yield _said_little(map_, [_with_why(_ITEMS[item], rated[item].why) for item in poor])
    unrated = [item for item in items if item not in rated]
    if unrated and reads_with_discern(map_):
        yield _asked(map_, unrated)


def _advises(map_: ArgumentMap) -> bool:
    """Return whether the document itself makes claims about the effect of doing something."""
    return any(
        claim.quotes and claim.kind in _ADVICE and claim.facets.intervention.agent for claim in map_.claims
    )


def _with_why(item: Text, why: Text) -> Text:
    return both(
        *(f"{item.best(at)}{f' ({why.best(at).rstrip(chr(46))})' if why else ''}" for at in ("en", "fr"))
    )


def _said_little(map_: ArgumentMap, items: list[Text]) -> Flag:
    en, fr = (between.join(item.best(at) for item in items) for at, between in _BETWEEN)
    return Flag(
        both(f"The text says little or nothing of: {en}.", f"Le texte dit peu ou rien de ceci : {fr}."),
        both(
            "Look these up elsewhere before acting on the text.",
            "Renseignez-vous ailleurs sur ces points avant d'agir d'après ce texte.",
        ),
        map_.document.span,
        missing=both("Only one side is told", "Un seul côté est présenté"),
    )


def _asked(map_: ArgumentMap, unrated: list[str]) -> Flag:
    en, fr = (between.join(_ITEMS[item].best(at) for item in unrated) for at, between in _BETWEEN)
    keys = ", ".join(f"`{item}`" for item in unrated)
    return Flag(
        both(
            f"Whether the text is balanced is for a person to judge; nobody has rated yet: {en}.",
            f"L'équilibre du texte se juge par une personne ; personne n'a encore noté : {fr}.",
        ),
        both(
            f"Rate {keys} from 1 to 5 under `ratings` of the document, and say why.",
            f"Notez {keys} de 1 à 5 sous `ratings` du document, et dites pourquoi.",
        ),
        map_.document.span,
        severity=Severity.INFO,
        kind=FindingKind.FAULT,
    )
