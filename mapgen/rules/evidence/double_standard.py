"""Checks for works for and against the conclusions that the file measures by two standards.

A map measures what stands for the document's conclusions and what stands against them by one standard.

## Why
Whoever judges the bias of the unwelcome studies alone, or notes only of the
welcome ones how many people took part, has decided beforehand. The reader sees
only that one side came out weaker.

## Bad
```text
The lamp helps [1,2]. Critics say that it does not.
```
```yaml
sources:
  yes-1: {mark: 1, design: randomised-trial}  # finding
  yes-2: {mark: 2, design: randomised-trial}
  no-1: {design: randomised-trial, bias: high}
  no-2: {design: cohort, bias: some-concerns}
claims:
  helps:
    quote: The lamp helps
    cites: [1, 2]
    rebutted-by:
      - by: first-no
      - by: second-no
  first-no: {en: One trial found no help., source: no-1}
  second-no: {en: A cohort had no help., source: no-2}
arguments:
  lamp: {title: The lamp, conclusion: helps}
```

## Good
```text
The lamp helps [1,2]. Critics say that it does not.
```
```yaml
sources:
  yes-1: {mark: 1, design: randomised-trial, bias: low}
  yes-2: {mark: 2, design: randomised-trial, bias: some-concerns}
  no-1: {design: randomised-trial, bias: high}
  no-2: {design: cohort, bias: some-concerns}
claims:
  helps:
    quote: The lamp helps
    cites: [1, 2]
    rebutted-by:
      - by: first-no
      - by: second-no
  first-no: {en: One trial found no help., source: no-1}
  second-no: {en: A cohort had no help., source: no-2}
arguments:
  lamp: {title: The lamp, conclusion: helps}
```

## Method
ROBIS asks of a review whether it treated all studies alike: Whiting et al., J
Clin Epidemiol 69:225-234 (2016). The Cochrane Handbook (chapter 5) asks for the
same data from every study. A work is for or against by what the claims that use
it support or attack, and not by its `direction`. Told are shares that differ by
a third or more, where each side has at least two works. These numbers are ours.
Of what a review is based on only those are asked that could contain a study of
the map: of the same thing given, the same outcome, and no later year.

## When to waive
The works of one side differ in what they tell: they report no interval, or
nothing speaks for lowering them.

## En français
Une carte juge de la même façon ce qui appuie les conclusions du document et ce qui
les contredit : mêmes champs remplis, mêmes raisons d'abaisser la certitude, mêmes
choses admises sans preuve.

Pourquoi : n'examiner le risque de biais que des études gênantes, ou ne noter le
nombre de participants que des études favorables, c'est trancher d'avance. Le lecteur
voit seulement qu'un côté paraît plus faible.

Méthode : ROBIS demande si une revue a traité toutes les études de la même façon :
Whiting et al., J Clin Epidemiol 69:225-234 (2016). Le Cochrane Handbook (chapitre 5)
demande de recueillir les mêmes données pour chaque étude. Une publication compte pour
ou contre selon ce qu'appuient ou attaquent les affirmations qui l'utilisent, et non
selon sa `direction`. Un écart est signalé à partir d'un tiers, si chaque côté a au
moins deux publications : ces nombres sont le choix de mapgen. On ne demande sur quoi
une revue se fonde que si elle pourrait contenir une étude de la carte : même produit
donné, même critère de jugement, étude pas plus récente que la revue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.sides import Side, sides
from mapgen.queries.studies import tells_interval
from mapgen.rules.flag import Flag
from mapgen.strength.evidence.grade import RATES_EVIDENCE, STUDIES
from mapgen.vocabulary import Downgrade, FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_ENOUGH = 2
"""Each side must have so many works, or claims, to be compared."""
_WORKS = both("works", "publications")
_CLAIMS = both("claims without evidence", "affirmations sans preuve")


@dataclass(frozen=True, slots=True)
class _Measure:
    """Hold what can be entered of a work: of which works, and whether it is, given the claims that use it."""

    name: Text
    applies: Callable[[ArgumentMap, Source], bool]
    entered: Callable[[Source, tuple[Claim, ...]], bool]


def _is_study(map_: ArgumentMap, source: Source) -> bool:
    return source.design in STUDIES


def _could_contain_one(map_: ArgumentMap, source: Source) -> bool:
    """Return whether a work that gathers studies could contain a study of the map."""
    return source.design in RATES_EVIDENCE and any(_could_contain(source, each) for each in map_.sources)


def _could_contain(source: Source, study: Source) -> bool:
    own, other = source.facets, study.facets
    same = bool(own.intervention.agent) and own.intervention.agent == other.intervention.agent
    outcomes = {own.outcome.name, other.outcome.name} - {""}
    primary = study.design in STUDIES - RATES_EVIDENCE
    return primary and same and len(outcomes) < 2 and bool(study.year) and study.year <= source.year


def _told(source: Source, claims: tuple[Claim, ...]) -> tuple[Source | Claim, ...]:
    return source, *claims


def _is_judged(source: Source, claims: tuple[Claim, ...]) -> bool:
    domains = {change.domain for each in _told(source, claims) for change in each.downgrades}
    return bool(source.bias) or Downgrade.RISK_OF_BIAS in domains or any(claim.rated for claim in claims)


_MEASURES = (
    _Measure(both("The number of people is entered", "Le nombre de personnes est inscrit"), _is_study,
             lambda source, claims: any(each.participants for each in _told(source, claims))),
    _Measure(both("An effect with its interval is entered", "Un effet avec son intervalle est inscrit"), _is_study,
             lambda source, claims: tells_interval(source.effect)),
    _Measure(both("The risk of bias is judged", "Le risque de biais est jugé"), _is_study, _is_judged),
    _Measure(both("A reason to lower the certainty (`downgrades`) is entered",
                  "Une raison d'abaisser la certitude (`downgrades`) est inscrite"), _is_study,
             lambda source, claims: any(each.downgrades for each in _told(source, claims))),
    _Measure(both("What it is based on (`based-on`) is entered",
                  "Ce sur quoi elle s'appuie (`based-on`) est inscrit"), _could_contain_one,
             lambda source, claims: bool(source.based_on)),
    _Measure(both("That the map's authors have read it, or its abstract, is entered",
                  "Il est inscrit que les auteurs de la carte l'ont lue, ou son résumé"), lambda map_, source: True,
             lambda source, claims: source.reading is not None and source.reading.at_first_hand),
)  # fmt: skip
_GRANTED = both("`accepted` is granted", "`accepted` est accordé")


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each thing that is entered much oftener for the works, or claims, of one side."""
    both_sides = sides(queries)
    for measure in _MEASURES:
        in_favour, against = (_of_works(queries.map, side, measure) for side in both_sides)
        yield from _compared(measure.name, _WORKS, in_favour, against)
    in_favour, against = (_of_claims(queries.map, side) for side in both_sides)
    yield from _compared(_GRANTED, _CLAIMS, in_favour, against)


Entered = list[tuple[Source | Claim, bool]]
"""Each work or claim of a side, and whether the thing is entered for it."""


def _of_works(map_: ArgumentMap, side: Side, measure: _Measure) -> Entered:
    return [(work, measure.entered(work, used)) for work, used in side.works if measure.applies(map_, work)]


def _of_claims(map_: ArgumentMap, side: Side) -> Entered:
    bare = (
        each for each in side.claims if not (each.source or each.citations or each.id in map_.inferences_to)
    )
    return [(claim, bool(claim.accepted)) for claim in bare]


def _compared(name: Text, what: Text, in_favour: Entered, against: Entered) -> Iterator[Flag]:
    """Yield a flag if the shares of the two sides differ by a third or more."""
    if min(len(in_favour), len(against)) < _ENOUGH:
        return
    (has, of), (had, out_of) = ((sum(given for _, given in side), len(side)) for side in (in_favour, against))
    if 3 * abs(has * out_of - had * of) < of * out_of:
        return
    lacking = [each for each, given in (in_favour if has * out_of < had * of else against) if not given]
    ids = ", ".join(f"`{each.id}`" for each in lacking)
    yield Flag(
        both(
            f"The two sides are not treated alike. {name.best('en')} for {has} of the {of} {what.best('en')} that "
            f"support the conclusions, and for {had} of the {out_of} that count against them; not for: {ids}.",
            f"Les deux côtés ne sont pas traités de même. {name.best('fr')} pour {has} des {of} {what.best('fr')} qui "
            f"appuient les conclusions, et pour {had} des {out_of} qui les contredisent ; pas pour : {ids}.",
        ),
        both(
            "Ask the same of both sides, and enter what you find for each.",
            "Posez les mêmes questions aux deux côtés, et inscrivez pour chacun ce que vous trouvez.",
        ),
        lacking[0].span,
        about=tuple(each.id for each in lacking),
    )
