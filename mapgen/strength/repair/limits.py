"""How far a repair reaches: where else the same is assumed, and to what advice may be limited."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.claim_kinds import FINDINGS
from mapgen.model.elements import Claim, Inference
from mapgen.strength.repair.otherwise import LIMIT_PEOPLE, LIMIT_ROUTE
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.words import said
from mapgen.vocabulary import AnswerState, Origin, Route
from mapgen.words import Text

_OTHERS = "alternatives"
"""The question of Walton's practical reasoning whether something else reaches the goal."""


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

    To the route, or to the people, that the text's own findings are about; empty where the step starts from
    no finding, or the assumption is about something else.
    """
    premises = (map_.claim[each] for each in step.premises if each in map_.claim)
    if not any(each.kind in FINDINGS and each.origin is Origin.QUOTED for each in premises):
        return Text()
    if unsaid.facets.intervention.route not in (None, Route.UNSTATED):
        return LIMIT_ROUTE
    return LIMIT_PEOPLE if unsaid.facets.population.group else Text()


def ignores_others(map_: ArgumentMap, advice: Claim) -> bool:
    """Return whether a step to a piece of advice fails at the question what else reaches its goal."""
    return any(
        asked.id == _OTHERS and answer.state is AnswerState.FAILED
        for step in map_.inferences_to.get(advice.id, ())
        for asked, answer in step.questions()
    )
