"""What shows that a thing holds elsewhere as well: by another route, in other people, in another form."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.claim_kinds import STUDIED
from mapgen.model.elements import Claim, Inference
from mapgen.queries.indirectness import Facet
from mapgen.queries.precaution import advises_against
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.repair.mixtures import is_mixture, trial_of
from mapgen.strength.words import said
from mapgen.vocabulary import ClaimKind, Origin, Route
from mapgen.words import Text, both

SHOWN_DIRECTLY = both(
    "a trial of the conclusion itself, against placebo or what is usually done",
    "un essai de la conclusion elle-même, face à un placebo ou à ce qui se fait d'ordinaire",
)
"""What shows that an effect carries over, whatever lies between."""

TRIED = frozenset({ClaimKind.EFFECT, ClaimKind.RECOMMENDATION, ClaimKind.RESULT, ClaimKind.HARM})
"""The kinds of claim that a trial could show directly."""
BRIDGES: Mapping[Facet, Text] = {
    Facet.ROUTE: both("a trial that compares the two routes", "un essai qui compare les deux voies"),
    Facet.SPECIES: both("studies in people", "des études chez l'être humain"),
    Facet.GROUP: both("a study that compares the two groups of people", "une étude qui compare les deux groupes de personnes"),
    Facet.SALT: both("a trial that compares the two forms", "un essai qui compare les deux formes"),
    Facet.AGENT: both("a trial that compares the two treatments", "un essai qui compare les deux traitements"),
    Facet.COMPONENTS: both("a trial with and without what is added", "un essai avec et sans ce qui est ajouté"),
}  # fmt: skip
"""By the facet in which they differ: what would show that something holds of the conclusion as well."""


def bridge(map_: ArgumentMap, step: Inference, unsaid: Claim, needed: Callable[[Claim], Text]) -> Text | None:
    """Return what shows an assumption that carries a step over to something else.

    To another route if the assumption speaks of one, else by the first facet in which what the text says
    and the conclusion differ, else, for what is only background, to the people of whom it speaks. None
    where an effect is not meant, and nothing differs. A direct study comes first: it is enough whatever else
    is weak, which the assumption alone is not. `needed`: which evidence a claim takes.
    """
    conclusion = map_.claim[step.conclusion]
    if conclusion.kind is ClaimKind.HARM or advises_against(conclusion):
        return needed(conclusion)  # nobody draws lots over who is harmed
    route = unsaid.facets.intervention.route
    facets = {Facet.ROUTE} if route not in (None, Route.UNSTATED) else _differing(map_, step)
    if facets.isdisjoint(BRIDGES) and unsaid.kind is ClaimKind.BACKGROUND and unsaid.facets.population.group:
        facets = {Facet.GROUP}  # that what holds for some people holds for these
    found = next((words for facet, words in BRIDGES.items() if facet in facets), None)
    if found is not None and conclusion.kind in STUDIED:
        directly = _directly(map_, conclusion, needed) if conclusion.kind in TRIED else needed(conclusion)
        if found is BRIDGES[Facet.COMPONENTS] and not is_mixture(conclusion):
            return found  # against placebo, what is added and the rest are not told apart
        return said("{second}; for the assumption alone, {first}", "{second} ; pour le seul présupposé, {first}",
                    first=found, second=directly)  # fmt: skip
    if found is not None or unsaid.origin is not Origin.IMPLICIT:
        return None
    of_effect = unsaid.kind is ClaimKind.EFFECT or (unsaid.kind is None and conclusion.kind in TRIED)
    return _directly(map_, conclusion, needed) if of_effect else None


def _directly(map_: ArgumentMap, conclusion: Claim, needed: Callable[[Claim], Text]) -> Text:
    """Return a trial of a conclusion itself, with what it gives and to whom where that is entered.

    Of advice to give several things it is one that tells them apart.
    """
    if is_mixture(conclusion):
        return trial_of(conclusion, map_)
    named = conclusion.kind is ClaimKind.EFFECT and conclusion.facets.intervention.agent
    return needed(conclusion) if named else SHOWN_DIRECTLY


def _differing(map_: ArgumentMap, step: Inference) -> set[Facet]:
    """Return the facets in which what the text says and a step's conclusion differ."""
    conclusion, compared = map_.claim[step.conclusion].facets, Indirectness(map_)
    premises = (map_.claim[each] for each in step.premises if each in map_.claim)
    sides = [claim.facets for claim in premises if claim.origin is Origin.QUOTED]
    return {gap.facet for side in sides for gap in compared.between(side, conclusion)}
