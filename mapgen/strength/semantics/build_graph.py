"""From an argument map to a web of plain numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.strength.evidence.dependence import Dependence
from mapgen.strength.evidence.indirect import steps_down
from mapgen.strength.scale import Scale, kept
from mapgen.strength.semantics.graph import Web
from mapgen.strength.values import FacetGap, LeafCertainty
from mapgen.vocabulary import AnswerState, AttackKind, Burden, Certainty, Target
from mapgen.words import Text

HIGH = Certainty.HIGH.rank


@dataclass(frozen=True, slots=True)
class Questions:
    """How the critical questions of a step stand, by their ids."""

    failed: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    """Open, and for whoever argues to answer."""
    exceptions: tuple[str, ...] = ()
    """Open, and for whoever doubts to show."""
    blocking: bool = False
    limiting: bool = False


@dataclass(frozen=True, slots=True)
class Woven:
    """A web, and which place is which element."""

    web: Web
    place: Mapping[str, int]
    """Place by the id of a claim or an inference."""
    id: Sequence[str]
    """Id by place; empty where a premise that nobody describes stands."""
    leaves: Mapping[str, LeafCertainty | None] = field(default_factory=dict)
    questions: Mapping[str, Questions] = field(default_factory=dict)
    gaps: Mapping[str, tuple[FacetGap, ...]] = field(default_factory=dict)
    ceilings: Mapping[str, tuple[Certainty, Text]] = field(default_factory=dict)


def questions_of(inference: Inference) -> Questions:
    """Failed questions strike at once; open ones are counted by whose burden they are."""
    failed: list[str] = []
    assumptions: list[str] = []
    exceptions: list[str] = []
    blocking = limiting = False
    for question, answer in inference.questions():
        if answer.state is AnswerState.FAILED:
            failed.append(question.id)
            blocking = blocking or question.target is not Target.CONCLUSION
            limiting = limiting or question.target is Target.CONCLUSION
        elif answer.state is AnswerState.OPEN:
            (assumptions if question.burden is Burden.ASSUMPTION else exceptions).append(question.id)
    return Questions(tuple(failed), tuple(assumptions), tuple(exceptions), blocking, limiting)


def rescaled(woven: Woven, scale: Scale) -> Woven:
    """The same map on another scale; everything but the numbers is shared."""
    web = woven.web
    bases, limits = list(web.bases), list(web.limits)
    for place, id in enumerate(woven.id):
        if place in web.conclusions:
            bases[place] = _keeps(scale, web.drops[place], woven.questions[id])
            limits[place] = scale[web.ceilings[place]] if web.ceilings[place] < HIGH else 1.0
        else:
            bases[place] = scale[web.levels[place]]
    return replace(woven, web=replace(web, bases=bases, limits=limits))


def _keeps(scale: Scale, drop: int, asked: Questions) -> float:
    """What part of its premises' strength a step keeps."""
    return kept(scale, drop) * (1 - scale[HIGH] if asked.failed else 1)


def weave(
    map_: ArgumentMap,
    leaves: Mapping[str, LeafCertainty | None],
    gaps: Mapping[str, tuple[FacetGap, ...]],
    questions: Mapping[str, Questions],
    ceilings: Mapping[str, tuple[Certainty, Text]],
    scale: Scale,
) -> Woven:
    """The web of a map on a scale of numbers."""
    web = Web()
    ids: list[str] = []
    place: dict[str, int] = {}
    for claim in map_.claims:
        leaf = leaves[claim.id]
        rank = leaf.certainty.rank if leaf else 0
        place[claim.id] = web.claim(scale[rank], rank, grounded=leaf is not None)
        ids.append(claim.id)
    nobody = -1
    for inference in map_.inferences:
        premises = [place[premise] for premise in inference.premises if premise in map_.claim]
        if len(premises) < len(inference.premises) or not premises:
            if nobody < 0:
                nobody = web.claim(scale[0], Certainty.NONE.rank)
                ids.append("")
            premises.append(nobody)
        drop = steps_down(gaps[inference.id])
        asked = questions[inference.id]
        keeps = _keeps(scale, drop, asked)
        step = web.step(premises, place[inference.conclusion], keeps=keeps, drop=drop)
        web.blocked[step], web.limited[step] = asked.blocking, asked.limiting
        ceiling = ceilings[inference.id][0]
        if ceiling is not Certainty.HIGH:
            web.ceilings[step], web.limits[step] = ceiling.rank, scale[ceiling.rank]
        place[inference.id] = step
        ids.append(inference.id)
    _join(map_, web, place, Dependence(map_, leaves))
    return Woven(web.settle(), place, ids, leaves, questions, gaps, ceilings)


def _join(map_: ArgumentMap, web: Web, place: Mapping[str, int], dependence: Dependence) -> None:
    """Put in what leads to each claim and what attacks what; what is not independent counts together."""
    for claim in map_.claims:
        steps = map_.inferences_to.get(claim.id, ())
        web.supports[place[claim.id]] = [
            tuple(place[step] for step in group)
            for group in dependence.groups({step.id: step.premises for step in steps})
        ]
    for target, attacks in map_.attacks_on.items():
        known = {attack.attacker: (attack.attacker,) for attack in attacks if attack.attacker in map_.claim}
        if target not in place:
            continue
        web.attacks[place[target]] = [
            tuple(place[attacker] for attacker in group) for group in dependence.groups(known)
        ]
        web.mutual |= {
            (place[attack.attacker], place[target])
            for attack in attacks
            if attack.attacker in known and attack.kind is not AttackKind.UNDERCUT
        }
