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

from collections.abc import Collection, Iterable, Sequence

from mapgen.strength.semantics.graph import Web

WORK = 3_000_000
"""So many places are looked at at most when claims are left out one by one."""


def single_points_of_failure(web: Web, root: int, cone: Sequence[int]) -> list[int]:
    """The places without any one of which the conclusion has no derivation, nearest to it first."""
    by_support = sorted(cone, key=web.support_turn.__getitem__)
    derived = _derived(web, by_support, -1)
    if root not in derived:
        return []
    found: dict[int, None] = {}
    _mark(web, root, derived, found)
    tried = 0
    for place in _derivation(web, by_support, derived, root):
        if place in found or sum(user in derived for user in web.users[place]) < 2:
            continue
        if tried * len(by_support) > WORK:
            break
        tried += 1
        if root not in _derived(web, by_support, place):
            _mark(web, place, derived, found)
    return [place for place in found if place != root]


def _mark(web: Web, place: int, derived: Collection[int], found: dict[int, None]) -> None:
    """A place that is indispensable, and what is indispensable to it."""
    waiting = [place]
    for at in waiting:
        if at in found:
            continue
        found[at] = None
        if web.is_step(at):
            waiting += web.premises[at]
        elif not web.grounded[at]:
            steps = [step for step in web.steps_to(at) if step in derived]
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


def _derivation(web: Web, by_support: Sequence[int], derived: Collection[int], root: int) -> list[int]:
    """The places of a short derivation of the conclusion, nearest to it first."""
    length: dict[int, int] = {}
    by: dict[int, Sequence[int]] = {}
    for place in (each for each in by_support if each in derived):
        if web.is_step(place):
            by[place] = web.premises[place]
        elif not web.grounded[place]:
            by[place] = [min((s for s in web.steps_to(place) if s in derived), key=length.__getitem__)]
        length[place] = 1 + sum(length[each] for each in by.get(place, ()))
    found = {root: None}
    for place in (waiting := [root]):
        for other in by.get(place, ()):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return waiting


def _derived(web: Web, by_support: Sequence[int], without: int) -> set[int]:
    """What some derivation leads to from claims that stand without a step, one place being left out."""
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
    return holds
