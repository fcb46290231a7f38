"""Checks for weak claims on which a whole chain depends.

A conclusion does not hang by one weak thread.

## Why
Where every way to the conclusion passes through one claim, the conclusion is
worth no more than that claim. If the claim is weak, everything is; and whoever
doubts it need not look at the rest.

## Bad
```text
Teenagers feel tired [1]. Tired people learn badly. So later starts would raise marks.
```
```yaml
claims:
  tired:
    quote: Teenagers feel tired
    cites: [1]
  learn-badly:
    quote: Tired people learn badly
    because: [[tired]]
  marks:
    quote: later starts would raise marks
    because: [[learn-badly]]
arguments:
  marks-rise:  # finding
    title: Later starts raise marks
    conclusion: marks
```

## Good
```text
Later starts raised marks in a trial [1]. Parents saw it too [2]. So later starts would raise marks.
```
```yaml
claims:
  trial:
    quote: Later starts raised marks in a trial
    cites: [1]
  parents:
    quote: Parents saw it too
    cites: [2]
  marks:
    quote: later starts would raise marks
    because: [[trial], [parents]]
arguments:
  marks-rise:
    title: Later starts raise marks
    conclusion: marks
```

## Method
Minimal cut sets of order one, as in fault trees: Vesely et al., Fault Tree
Handbook, NUREG-0492 (1981). The conclusion itself and the steps are not named,
only the claims it cannot do without, and only where their certainty is very
low and no other reason of the text leads to them: what steps make weak is told
where the chain breaks. Those for which nothing is given are told by
`unsupported-claim`, and works that await their `match` by `unidentified-source`; nor
is a claim named that cites a work of which the file does not tell yet what it is, or
one of a chain that fails already by the fault of a step.

## En français
Une conclusion ne tient pas à un seul fil fragile.

Pourquoi : quand tous les chemins vers la conclusion passent par une même affirmation,
la conclusion ne vaut pas plus qu'elle. Si cette affirmation est faible, tout l'est ;
et qui en doute n'a pas besoin de regarder le reste.

Méthode : coupes minimales d'ordre un, comme dans les arbres de défaillances : Vesely
et al., Fault Tree Handbook, NUREG-0492 (1981). Ne sont nommées ni la conclusion
elle-même ni les étapes, mais seulement les affirmations dont elle ne peut se passer,
et seulement si leur certitude est très faible et qu'aucune autre raison du texte n'y
mène : ce qu'une étape affaiblit est dit là où la chaîne se rompt. Les affirmations
que rien n'appuie relèvent de `unsupported-claim`, et les publications qui attendent
leur `match` de `unidentified-source` ; n'est pas non plus nommée l'affirmation qui cite
une publication dont le fichier ne dit pas encore ce qu'elle est, ni celle d'une chaîne
qui échoue déjà par le défaut d'une étape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cited import awaits_entry
from mapgen.queries.excerpt import excerpts
from mapgen.rules.failing import fails_already
from mapgen.rules.flag import Flag
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Certainty, FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap, strengths: Strengths) -> Iterator[Flag]:
    """Yield one flag for each chain that depends on claims of very low certainty.

    None for a chain that fails already, at another place: these claims are not what decides it.
    """
    for argument in map_.arguments:
        points = strengths.arguments[argument.id].single_points_of_failure
        weak = [
            id_
            for id_ in points
            if id_ in map_.claim
            and id_ != argument.conclusion
            and not map_.inferences_to.get(id_)
            and strengths.claims[id_].certainty is Certainty.VERY_LOW
            and not awaits_entry(map_, map_.claim[id_])
        ]
        if weak and not fails_already(strengths, argument.conclusion, but=weak):
            claims = [map_.claim[id_] for id_ in weak]
            named = {code: excerpts(claims, code) for code in ("en", "fr")}
            why = _why(strengths, weak)
            english = "a weak claim" if len(weak) == 1 else f"{len(weak)} weak claims"
            french = (
                "d'une affirmation fragile" if len(weak) == 1 else f"de {len(weak)} affirmations fragiles"
            )
            yield Flag(
                both(
                    f"Whatever is repaired elsewhere, this chain cannot do without {english}: {named['en']}.{why.best('en')}",
                    f"Quoi qu'on répare ailleurs, cette chaîne ne peut se passer {french} : {named['fr']}.{why.best('fr')}",
                ),
                both(
                    "Look for a second, independent reason for the conclusion, or for firm evidence here.",
                    "Cherchez une seconde raison, indépendante, en faveur de la conclusion, ou une preuve solide ici.",
                ),
                argument.span,
                about=(*weak, argument.id),
            )


_UNJUDGED = both(
    " Nobody has entered yet what the risk of bias of the study behind it is: that is not the text's fault.",
    " Personne n'a encore inscrit le risque de biais de l'étude sur laquelle elle s'appuie : le texte n'y est pour rien.",
)
_SOME_UNJUDGED = both(
    " Nobody has entered yet what the risk of bias of studies behind them is: that is not the text's fault.",
    " Personne n'a encore inscrit le risque de biais d'études sur lesquelles elles s'appuient : le texte n'y est pour rien.",
)


def _why(strengths: Strengths, weak: Sequence[str]) -> Text:
    """Return that claims are weak also because nobody judged a study; empty where that is not so."""
    leaves = [strengths.claims[id_].leaf for id_ in weak]
    if not any(leaf is not None and leaf.unjudged for leaf in leaves):
        return Text()
    return _SOME_UNJUDGED if len(weak) > 1 else _UNJUDGED
