"""Which part of a chain a worksheet draws: all of it where there is room, else what is around its break."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import Any

from mapgen.layout.drawings import Sheet
from mapgen.layout.plain import Step, arrange_plainly

Record = Mapping[str, Any]

BOX = (170.0, 70.0)
"""Width and height of a box in CSS pixels: two lines of handwriting, 7 mm apart."""
WIDTH, HEIGHT = 1047.0, 352.0
"""The room for the drawing in CSS pixels."""
MOST_BOXES = 11
MOST_TRIED = 60
"""How many steps are tried, the nearest first."""
MOST_PREMISES = 4
"""How many premises of one step are drawn: a column has room for so many boxes."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a chain: claims, steps, and their places.

    `of`: how many claims the chain itself has, without those of the chains that feed it.
    """

    claims: tuple[str, ...]
    steps: tuple[Step, ...]
    of: int
    sheet: Sheet
    failed: tuple[str, ...] = ()
    """The ids of its steps at which a critical question fails."""


class Reasoning:
    """The steps of the document's own reasoning, by what they lead to; made once for a compiled map.

    `with_break`: the chains, by their ids, of which an item asks where they break.
    """

    def __init__(self, compiled: Record, with_break: Set[str] = frozenset()) -> None:
        self.with_break = with_break
        self.claims: dict[str, Record] = {claim["id"]: claim for claim in compiled["claims"]}
        self.document: Record = compiled["document"]
        self.numbers = {argument["id"]: number for number, argument in enumerate(compiled["arguments"], 1)}
        """The number of each chain, as the map counts them."""
        breaks = (found for argument in compiled["arguments"] for found in argument["breaks"])
        self.whys: dict[str, dict[str, str]] = {found["on"]: found["why"] for found in breaks}
        """Why a chain breaks, by what it breaks at."""
        self.failed: dict[str, dict[str, str]] = {
            step["id"]: asked["why"]
            for step in compiled["inferences"]
            for asked in reversed(step["questions"])
            if asked["state"] == "failed" and asked["why"]
        }
        """Why a critical question fails at a step, by its id: the first of them."""
        self._ends = {argument["conclusion"] for argument in compiled["arguments"]}
        self._leading: dict[str, list[Step]] = {}
        self.led: set[str] = set()
        """The ids of the claims that the document's own steps lead to, whether it says them or not."""
        for step in compiled["inferences"]:
            own = [id_ for id_ in dict.fromkeys(step["premises"]) if not self.claims[id_]["makers"]]
            if own and not step["makers"]:
                told = Step(step["id"], tuple(own[:MOST_PREMISES]), step["conclusion"])
                self._leading.setdefault(step["conclusion"], []).append(told)
                self.led.add(step["conclusion"])

    def steps_to(self, conclusion: str) -> list[Step]:
        """Return the steps of the chain that ends in a claim; it begins where another chain ends."""
        steps, waiting, seen = [], [conclusion], {conclusion}
        for claim in waiting:  # grows
            for step in (
                self._leading.get(claim, ()) if claim == conclusion or claim not in self._ends else ()
            ):
                steps.append(step)
                waiting.extend(id_ for id_ in step.premises if id_ not in seen)
                seen.update(step.premises)
        return steps


def part_of(reasoning: Reasoning, argument: Record, most: int = MOST_BOXES) -> Part:
    """Return the part of a chain, with at most so many claims, that is drawn on a worksheet.

    `argument`: one of the compiled map's. The part has the step, or the claim, at which the reasoning breaks
    first, where there is one, and else the chain's conclusion.
    """
    end = argument["conclusion"]
    steps = reasoning.steps_to(end)
    start = _start(argument, steps)
    way = _way(steps, start, end)
    chosen: list[Step] = []
    drawn = arrange_plainly([end], [], BOX, HEIGHT)
    nearest = list(islice(_by_distance(steps, start), MOST_TRIED))
    for step in (*way, *nearest, *nearest):  # what leads to a box may come before what draws it
        members = _members(chosen)
        leads_on = step in way and (not chosen or not set(members).isdisjoint(step.premises))
        if step in chosen or not (leads_on or step.conclusion in members):
            continue
        tried = [*chosen, step]
        if len(_members(tried)) > most or _goes_round(tried):
            continue
        sheet = arrange_plainly(_members(tried), tried, BOX, HEIGHT)
        if sheet.width <= WIDTH and sheet.height <= HEIGHT:
            chosen, drawn = tried, sheet
    failed = tuple(step.id for step in chosen if step.id in reasoning.failed)
    return Part(tuple(_members(chosen) or [end]), tuple(chosen), len({end, *_members(steps)}), drawn, failed)


def _way(steps: Sequence[Step], start: Sequence[Step], end: str) -> list[Step]:
    """Return the shortest way from the first of some steps to the end: no box is left that leads nowhere."""
    ways = [[step] for step in start[:1]]
    seen = list(start[:1])
    for way in ways:  # grows
        if way[-1].conclusion == end:
            return way
        onward = [one for one in steps if way[-1].conclusion in one.premises and one not in seen]
        seen += onward
        ways.extend([*way, one] for one in onward)
    return list(start[:1])


def _start(argument: Record, steps: Sequence[Step]) -> list[Step]:
    """Return where to begin: the step that breaks, those at the claim that does, or those to the end."""
    for found in argument["breaks"]:
        at = [step for step in steps if found["on"] in (step.id, step.conclusion)]
        if at or (at := [step for step in steps if found["on"] in step.premises]):
            return at
    return [step for step in steps if step.conclusion == argument["conclusion"]]


def _by_distance(steps: Sequence[Step], start: Sequence[Step]) -> Iterator[Step]:
    """Yield steps, nearest first: what they lead to, before what leads to the same and to their premises."""
    waiting = list(start)
    for step in waiting:  # grows
        yield step
        onward = [each for each in steps if step.conclusion in each.premises]
        beside = [each for each in steps if each.conclusion == step.conclusion]
        before = [each for each in steps if each.conclusion in step.premises]
        waiting.extend(each for each in dict.fromkeys((*onward, *beside, *before)) if each not in waiting)


def _members(steps: Sequence[Step]) -> list[str]:
    return list(dict.fromkeys(id_ for step in steps for id_ in (step.conclusion, *step.premises)))


def _goes_round(steps: Sequence[Step]) -> bool:
    """Whether the steps go in a circle: no order of columns would show it."""
    left = list(steps)
    while left:
        needed = {id_ for step in left for id_ in step.premises}
        ends = [step for step in left if step.conclusion not in needed]
        if not ends:
            return True
        left = [step for step in left if step not in ends]
    return False
