"""Single points of failure: that without which nothing at all leads to the conclusion.

In the analysis of fault trees (Vesely et al. 1981, *Fault Tree Handbook*,
NUREG-0492) these are the cut sets of size one. Listing every cut set is
exponential; those of size one are found exactly: from the conclusion down,
every premise of a step that cannot be done without cannot be done without
either, nor can the only step to such a claim. What stands below two or more
steps can only be indispensable if it is used more than once, and if the
shortest derivation uses it; each such claim is tried by leaving it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from mapgen.strength.semantics.web import Web

WORK = 3_000_000
"""So many places are looked at at most when claims are left out one by one."""


def single_points_of_failure(web: Web, root: int, cone: Sequence[int]) -> list[int]:
    """The places without any one of which the conclusion has no derivation, nearest to it first."""
    by_support = sorted(cone, key=web.support_turn.__getitem__)
    if not _derivable(web, by_support, root, -1):
        return []
    found: dict[int, None] = {}
    _mark(web, root, found)
    supporting = _derivation(web, by_support, root)
    inside = set(cone)
    tried = 0
    for place in supporting:
        if place in found or web.is_step(place):
            continue
        uses = sum(user in inside and web.is_step(user) for user in web.users[place])
        if uses < 2 or tried * len(by_support) > WORK:
            continue
        tried += 1
        if not _derivable(web, by_support, root, place):
            _mark(web, place, found)
    return [place for place in found if place != root]


def _mark(web: Web, place: int, found: dict[int, None]) -> None:
    """A place that is indispensable, and what is indispensable to it."""
    waiting = [place]
    for at in waiting:
        if at in found:
            continue
        found[at] = None
        if web.is_step(at):
            waiting += web.premises[at]
        elif not web.grounded[at]:
            steps = web.steps_to(at)
            waiting += steps if len(steps) == 1 else []


def reach(web: Web, root: int) -> list[int]:
    """The places that support the conclusion, nearest first."""
    reached = {root: None}
    for place in (waiting := [root]):
        below: Iterable[int] = web.premises[place] if web.is_step(place) else web.steps_to(place)
        for other in below:
            if other not in reached:
                reached[other] = None
                waiting.append(other)
    return list(reached)


def _derivation(web: Web, by_support: Sequence[int], root: int) -> list[int]:
    """The places of a short derivation of the conclusion, nearest to it first."""
    length: dict[int, float] = {}
    by: dict[int, Sequence[int]] = {}
    for place in by_support:
        if place in web.circular:
            length[place] = inf
        elif web.is_step(place):
            by[place] = web.premises[place]
            length[place] = 1 + sum(length[premise] for premise in web.premises[place])
        elif web.grounded[place]:
            length[place] = 1
        else:
            step = min(web.steps_to(place), key=length.__getitem__, default=-1)
            by[place] = (step,)
            length[place] = 1 + length[step] if step >= 0 else inf
    found = {root: None}
    for place in (waiting := [root]):
        for other in by.get(place, ()):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return waiting


def _derivable(web: Web, by_support: Sequence[int], root: int, without: int) -> bool:
    """Whether some derivation leads from claims that stand without a step to the conclusion."""
    holds: set[int] = set()
    for place in by_support:
        if place == without or place in web.circular:
            continue
        if web.is_step(place):
            reached = all(premise in holds for premise in web.premises[place])
        else:
            reached = web.grounded[place] or any(step in holds for step in web.steps_to(place))
        if reached:
            holds.add(place)
    return root in holds
