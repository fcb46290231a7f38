"""How far a repair reaches: where else the same is assumed, and to what advice may be limited."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.transfers import facets_of
from mapgen.strength.repair.bridging import TRIED
from mapgen.strength.repair.otherwise import LIMIT_PEOPLE, LIMIT_ROUTE
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.words import said
from mapgen.vocabulary import AnswerState, ClaimKind, Origin, Route
from mapgen.words import Text

_OTHERS = "alternatives"
"""The question of Walton's practical reasoning whether something else reaches the goal."""
_TRIALS = TRIED - {ClaimKind.RECOMMENDATION}
"""The kinds of finding that tell what came of a thing in those who got it."""
_UNTOLD = (None, Route.UNSTATED)


def assumed_elsewhere(
    map_: ArgumentMap, indexed: IndexedGraph, step: Inference, unsaid: Claim, root: Claim
) -> Text:
    """Return that other steps to a chain's conclusion, `root`, assume the same; empty if none does."""
    nodes = indexed.graph.ancestors(indexed.node_of[root.id])
    ids = (indexed.id_of[node] for node in nodes)
    steps = [map_.inference[each] for each in ids if each in map_.inference and each != step.id]
    count = sum(unsaid.id in each.premises for each in steps)
    if not count:
        return Text()
    if count == 1:
        return said("Another step on the way assumes the same.",
                    "Une autre étape du chemin suppose la même chose.")  # fmt: skip
    return said("On the way, {count} other steps assume the same.",
                "Sur le chemin, {count} autres étapes supposent la même chose.", count=str(count))  # fmt: skip


def limited(map_: ArgumentMap, step: Inference, unsaid: Claim) -> Text:
    """Return to what advice may be limited if an assumption that makes it general is not shown.

    To the route, or to the people, in which the text's own findings tried it; empty where the step starts
    from no such finding, where the route that was tried is not told, or where the assumption is about
    something else. What a thing does in the body was tried in nobody.
    """
    premises = (map_.claim[each] for each in step.premises if each in map_.claim)
    tried = [each for each in premises if each.kind in _TRIALS and each.origin is Origin.QUOTED]
    if unsaid.facets.intervention.route not in _UNTOLD:
        return LIMIT_ROUTE if any(_route(map_, each) not in _UNTOLD for each in tried) else Text()
    return LIMIT_PEOPLE if tried and unsaid.facets.population.group else Text()


def _route(map_: ArgumentMap, finding: Claim) -> Route | None:
    return facets_of(map_, finding).intervention.route


def ignores_others(map_: ArgumentMap, advice: Claim) -> bool:
    """Return whether a step to a piece of advice fails at the question what else reaches its goal."""
    return any(
        asked.id == _OTHERS and answer.state is AnswerState.FAILED
        for step in map_.inferences_to.get(advice.id, ())
        for asked, answer in step.questions()
    )
