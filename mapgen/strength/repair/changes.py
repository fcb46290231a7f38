"""The repairs that a person could do for one conclusion."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.repair.cuts import reach
from mapgen.strength.repair.trial import Job
from mapgen.strength.semantics.build_graph import Woven
from mapgen.strength.semantics.verdict import Verdict
from mapgen.strength.semantics.weakest_link import VERY_LOW
from mapgen.strength.values import LeafCertainty, RepairKind
from mapgen.vocabulary import Certainty, Status


def jobs_for(
    map_: ArgumentMap,
    woven: Woven,
    verdict: Verdict,
    root: int,
) -> Iterator[Job]:
    """Every repair, nearest to the conclusion first.

    Where steps lead to the conclusion, mending the argument means mending these;
    evidence for the conclusion itself would be another argument. But where every
    step to a claim on the way is of a kind that can give very little (expert
    opinion, popularity, an example), only other evidence for it can give more.
    """
    for place in reach(woven.web, root):
        id = woven.id[place]
        if not id:
            continue
        if id in map_.inference:
            if woven.web.blocked[place] or woven.web.limited[place]:
                yield Job(RepairKind.ANSWER_QUESTION, place, id)
            if woven.web.drops[place]:
                yield Job(RepairKind.BRIDGE_GAP, place, id)
        else:
            leaf = woven.leaves[id]
            steps = woven.web.steps_to(place)
            if (place == root and steps) or (leaf is not None and leaf.certainty is Certainty.HIGH):
                pass
            elif steps and all(woven.web.ceilings[step] <= VERY_LOW for step in steps):
                yield Job(RepairKind.SUPPORT, place, id)
            elif leaf is not None:
                yield Job(_evidence(leaf), place, id)
        for attacker_id, attack in {
            attack.attacker: attack for attack in map_.attacks_on.get(id, ())
        }.items():
            attacker = woven.place.get(attacker_id)
            if attacker is not None and verdict.statuses[attacker] is not Status.OUT:
                yield Job(RepairKind.ANSWER_ATTACK, place, attack.id, attacker)


def _evidence(leaf: LeafCertainty) -> RepairKind:
    if leaf.certainty is Certainty.NONE:
        return RepairKind.SUPPORT
    return RepairKind.STRENGTHEN if leaf.identified else RepairKind.IDENTIFY
