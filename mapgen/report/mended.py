"""How it is told what a conclusion would be worth once it is mended where it breaks."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.indirectness import Facet
from mapgen.queries.precaution import advises_against
from mapgen.queries.transfers import transfers, works_of
from mapgen.report import words
from mapgen.report.echoes import takes_for_granted
from mapgen.strength.repair.bridging import TRIED
from mapgen.strength.summary import Break
from mapgen.strength.values import ArgumentStrength, Remaining, RepairPlan
from mapgen.strength.words import joined, named, said
from mapgen.vocabulary import AnswerState, Certainty, ClaimKind, Design, Nature
from mapgen.words import Text


def once_mended(
    map_: ArgumentMap, weighed: ArgumentStrength, plan: RepairPlan, conclusion: Claim, told: Sequence[Break]
) -> Text:
    """Return how certain a conclusion would be at most if it were mended where it breaks, or that it would be
    no more certain than it is, and what would carry it then.

    `told`: where its chain breaks. Empty where it is to be withdrawn, or where there is nothing to tell.
    """
    now = weighed.certainty.rank
    if plan.mended and plan.mended[-1].rank <= now:
        wording = _not_enough(map_, plan.remaining, conclusion, told)
        return joined([wording, *filter(None, [plan.remaining.why])], " ")
    if not plan.mended or weighed.nature is not Nature.GRADED:
        return Text()
    wording = _levels(plan.mended, now, directly=plan.remaining.directly)
    first, last = plan.mended[0].name_, plan.mended[-1].name_
    study = _direct_study(map_, conclusion)
    return _filled(wording, first=first, all=last, study=study) if wording else Text()


def _levels(levels: Sequence[Certainty], now: int, *, directly: bool) -> Text:
    """Return how to tell that a conclusion would have these levels at most, the first of several places
    repaired, then all; empty where that says nothing: very low in either case.
    """
    if len(levels) == 1:
        return words.MENDED
    if levels[0].rank <= now:
        return words.MENDED_ALL_OR_DIRECTLY if directly else words.MENDED_ALL
    if levels[0] is not levels[-1]:
        return words.MENDED_FIRST
    return Text() if levels[-1] is Certainty.VERY_LOW else words.MENDED_SAME


def _not_enough(map_: ArgumentMap, rest: Remaining, conclusion: Claim, told: Sequence[Break]) -> Text:
    """Return that a conclusion would be no more certain with its breaks mended, and what would carry it."""
    next_ = _next_place(map_, rest.next_weak, conclusion, told)
    several = len(told) > 1
    if not rest.directly:
        return _filled(words.MENDED_NOT_ALL if several else words.MENDED_NOT, next=next_)
    study = _direct_study(map_, conclusion)
    if rest.shown:
        *others, last = (named(map_.claim[each]) for each in rest.shown)
        both_ends = {"first": joined(others, ", "), "last": last}
        shown = _filled(words.AND, **both_ends) if others else last
        return _filled(
            words.DIRECTLY_OR_SHOWN, study=study, shown=shown, level=rest.reaches.name_, next=next_
        )
    if all(map(takes_for_granted, told)):
        wording = words.DIRECTLY_NOT_ASSUMED_ALL if several else words.DIRECTLY_NOT_ASSUMED
    else:
        wording = words.DIRECTLY_NOT_MENDED_ALL if several else words.DIRECTLY_NOT_MENDED
    return _filled(wording, study=study, next=next_)


def _direct_study(map_: ArgumentMap, conclusion: Claim) -> Text:
    """Return what would carry a conclusion whatever is weak below it.

    Where a trial of just this is cited already, it is a larger one.
    """
    if advises_against(conclusion):
        return words.DIRECT_EVIDENCE_OF_HARM
    if conclusion.kind is ClaimKind.RECOMMENDATION:
        return words.DIRECT_TRIAL_OF_ADVICE
    is_tried = conclusion.kind in TRIED and conclusion.kind is not ClaimKind.HARM
    if is_tried and _was_tried(Queries(map_), conclusion):
        return words.BETTER_TRIAL
    return words.DIRECT_TRIAL if is_tried else words.DIRECT_STUDY


def _was_tried(queries: Queries, conclusion: Claim) -> bool:
    """Return whether a randomised trial is given for a conclusion, and nothing given for it is indirect."""
    given = (one for step in queries.map.inferences_to.get(conclusion.id, ()) for one in step.premises)
    works = (work for one in given for work in works_of(queries, queries.map.claim[one]))
    doubted = any(
        each.question == "indirectness" and each.state is AnswerState.FAILED
        for step in queries.map.inferences_to.get(conclusion.id, ())
        for each in step.answers
    )
    indirect = any(conclusion.id == one.claim.id for one in transfers(queries, *Facet))
    return not (doubted or indirect) and any(work.design is Design.RANDOMISED_TRIAL for work in works)


def _next_place(map_: ArgumentMap, id_: str, conclusion: Claim, told: Sequence[Break]) -> Text:
    """Return the name of the claim or step that holds a conclusion down once its breaks are mended.

    `told`: these breaks, of which another step may lead to the same claim.
    """
    step = map_.inference.get(id_)
    claim = map_.claim.get(step.conclusion if step else id_)
    if claim is None:
        return words.NEXT_UNNAMED
    broken = (map_.inference[one.on].conclusion for one in told if one.on in map_.inference)
    wording = words.NEXT_CLAIM if step is None else words.NEXT_STEP
    if step is not None and step.conclusion in broken:
        wording = words.ANOTHER_STEP
    elif claim is conclusion:
        return words.LAST_STEP
    return _filled(wording, claim=named(claim))


def _filled(wording: Text, **parts: Text) -> Text:
    return said(wording.best("en"), wording.best("fr"), **parts)
