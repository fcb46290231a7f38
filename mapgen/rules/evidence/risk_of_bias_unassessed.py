"""Checks for studies whose risk of bias nobody has assessed.

Somebody has judged how far the way a study was made may have bent its result.

## Why
Two trials of the same size can deserve very different trust: who knew what was
given, who left, which results were told?

## Bad
```text
A trial found that tai chi prevents falls [1]. So old people should learn tai chi.
```
```yaml
sources:
  trial:  # finding
    mark: 1
    design: randomised-trial
claims:
  found:
    quote: A trial found that tai chi prevents falls
    cites: [1]
    kind: result
  learn:
    quote: old people should learn tai chi
    kind: recommendation
    because:
      - premises: [found]
        scheme: evidence-to-claim
```

## Good
```text
A trial found that tai chi prevents falls [1]. So old people should learn tai chi.
```
```yaml
sources:
  trial:
    mark: 1
    design: randomised-trial
    bias: some-concerns
claims:
  found:
    quote: A trial found that tai chi prevents falls
    cites: [1]
    kind: result
  learn:
    quote: old people should learn tai chi
    kind: recommendation
    because:
      - premises: [found]
        scheme: evidence-to-claim
```

## Method
RoB 2: Sterne et al., BMJ 366:l4898 (2019). ROBINS-I: Sterne et al., BMJ 355:i4919 (2016).
AMSTAR 2, item 9: Shea et al., BMJ 358:j4008 (2017). Once a chain is named, the studies are
asked for of which a judgement would move its word, by itself or, where none does, with the
others; each judgement is tried, and what it would do is told. Before that, a study with
`reading: unread` or `reading: abstract` is passed over, since methods that nobody has read
cannot be judged. It gains nothing by that: its bias counts as unassessed in the weighing
all the same.

## When to waive
The study cannot be got hold of.

## En français
Quelqu'un a jugé si la façon de mener l'étude a pu en fausser le résultat.

Pourquoi : deux essais de même taille peuvent mériter une confiance très différente :
qui savait ce qui était donné, qui a quitté l'essai, quels résultats ont été
rapportés ?

Méthode : RoB 2 : Sterne et al., BMJ 366:l4898 (2019). ROBINS-I : Sterne et al., BMJ
355:i4919 (2016). AMSTAR 2, item 9 : Shea et al., BMJ 358:j4008 (2017). Dès qu'une chaîne
est nommée, on demande les études dont un jugement changerait son mot, seul ou, si aucune ne le
fait seule, avec les autres ; chaque jugement est essayé, et son effet est dit. Avant cela, une
étude avec `reading: unread` ou `reading: abstract` n'est pas signalée, car on ne peut juger une
méthode que personne n'a lue. Elle n'y gagne rien : son biais compte tout de même comme
non évalué dans la pesée.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Source
from mapgen.queries.cached import Queries
from mapgen.queries.studies import studies_used
from mapgen.queries.ties import bearing
from mapgen.rules.flag import Flag
from mapgen.strength.evidence.grade import STUDIES, UNCOMPARED
from mapgen.strength.if_judged import Judged, Words, if_judged, words_of
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Design, Downgrade, FindingKind, Reading, RiskOfBias, Severity
from mapgen.words import READER_LANGUAGES, Text, both, filled, in_quotation_marks, some

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_JUDGED = (Design.RANDOMISED_TRIAL, Design.CONTROLLED_TRIAL, Design.COHORT, Design.CASE_CONTROL)
_MOST_STUDIES, _MOST_CHAINS = 4, 3
_NONE_YET = both(
    "Nobody has entered the risk of bias of these studies yet: {names}.",
    "Personne n'a encore inscrit le risque de biais de ces études : {names}.",
)
_MOVES = both(
    "Nobody has entered `bias`, the risk of bias, of {names} yet, and it can move a verdict. {effects}",
    "Personne n'a encore inscrit `bias`, le risque de biais, de {names}, et il peut changer un verdict. {effects}",
)
_TOGETHER = both("together", "ensemble")
_FROM_TO = both("{before} → {after} ({chains})", "{before} → {after} ({chains})")
_OTHER = both(
    "what other evidence says: {before} → {after} ({chains})",
    "ce que disent d'autres preuves : {before} → {after} ({chains})",
)
_NO_WORD = both("no word moves", "aucun mot ne change")
_JUDGE = both(
    "Judge each by RoB 2 or ROBINS-I, or look the judgement up in a review; enter it under `bias`.",
    "Jugez chacune avec RoB 2 ou ROBINS-I, ou cherchez ce jugement dans une revue ; inscrivez-le sous `bias`.",
)
_READ = both(
    "Judge it from the methods (a trial by RoB 2, an observational study by ROBINS-I, a review by AMSTAR 2), or "
    "look the judgement up in a review; enter it under `bias`. An abstract does not show that it is low.",
    "Jugez-le d'après la méthode (un essai avec RoB 2, une étude d'observation avec ROBINS-I, une revue avec "
    "AMSTAR 2), ou cherchez ce jugement dans une revue ; inscrivez-le sous `bias`. Un résumé ne montre pas qu'il "
    "est faible.",
)


def check(queries: Queries, strengths: Strengths) -> Iterator[Flag]:
    """Yield one flag for the studies in use whose risk of bias nobody has entered.

    Once a chain is named, they are those of which a judgement would move its word, whether anybody has read
    them or not; before that, those that were read.
    """
    map_, used = queries.map, studies_used(queries)
    unjudged = [one for one in map_.sources if one.id in used and _is_unjudged(one)]
    if not map_.arguments:
        read = [one for one in unjudged if one.design in _JUDGED and _was_read(one)]
        if read:
            yield _flag(read, filled(_NONE_YET, names=", ".join(one.label for one in read)), _JUDGE)
        return
    on_the_way = bearing(map_)
    asked = [one.id for one in unjudged if any(claim.id in on_the_way for claim in used[one.id])]
    now = words_of(strengths)
    if asked and (found := list(if_judged(map_, now, asked))):
        moving = [map_.source[id_] for one in found for id_ in one.studies]
        yield _flag(moving, _moves(map_, now, found, moving), _READ)


def _is_unjudged(source: Source) -> bool:
    told = any(change.domain is Downgrade.RISK_OF_BIAS for change in source.downgrades)
    return source.design in STUDIES - UNCOMPARED and source.bias is None and not told


def _was_read(source: Source) -> bool:
    return source.reading not in (Reading.UNREAD, Reading.ABSTRACT)


def _flag(studies: Sequence[Source], message: Text, remedy: Text) -> Flag:
    return Flag(message, remedy, studies[0].span, about=tuple(one.id for one in studies))


def _moves(map_: ArgumentMap, now: Words, found: Sequence[Judged], moving: Sequence[Source]) -> Text:
    names = [f"`{one.id}`" for one in moving]
    told = {}
    for code in READER_LANGUAGES:
        effects = " ".join(_effects(map_, now, one, len(found) > 1, code) for one in found[:_MOST_STUDIES])
        told[code] = _MOVES.best(code).format(names=some(names, _MOST_STUDIES, code), effects=effects)
    return both(told["en"], told["fr"])


def _effects(map_: ArgumentMap, now: Words, one: Judged, several: bool, code: str) -> str:
    """Return what each judgement of a study does, judgements that do the same together."""
    by_effect: dict[str, list[str]] = {}
    for bias in RiskOfBias:
        effect = _effect(map_, now, one.moved.get(bias, {}), code) or _NO_WORD.best(code)
        by_effect.setdefault(effect, []).append(f"`bias: {bias}`")
    colon = " : " if code == "fr" else ": "
    of = f"`{one.studies[0]}`, " if several else ""
    if len(one.studies) > 1:
        of = f"{_TOGETHER.best(code)}, "
    said = (" ; " if code == "fr" else "; ").join(
        f"{', '.join(values)}{colon}{effect}" for effect, values in by_effect.items()
    )
    said = f"{of}{said}."
    return said[:1].upper() + said[1:]


def _effect(map_: ArgumentMap, now: Words, then: Words, code: str) -> str:
    titles = {one.id: in_quotation_marks(one.title.best(code), code) for one in map_.arguments}
    found: dict[str, list[str]] = {}
    for id_, (carried, says) in then.items():
        before, other = now[id_]
        for template, old, new in ((_FROM_TO, before, carried), (_OTHER, other, says)):
            if old is not new and old is not None and new is not None:
                words = {"before": old.name_.best(code), "after": new.name_.best(code), "chains": "{chains}"}
                found.setdefault(template.best(code).format(**words), []).append(titles[id_])
    told = (words.replace("{chains}", some(chains, _MOST_CHAINS, code)) for words, chains in found.items())
    return ", ".join(told)
