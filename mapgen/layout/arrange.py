"""arrange(): lays out every view of a map."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from mapgen.findings import Finding
from mapgen.layout.boxes import NEAR_SCALE, PRINTS, sized_argument
from mapgen.layout.boxes import SMALL as SMALL_PRINT
from mapgen.layout.contents import Contents, contents_of
from mapgen.layout.drawings import Box, BoxKind, Drawings, Layout, View
from mapgen.layout.flow.cracked import cracked
from mapgen.layout.flow.frame import Gutters
from mapgen.layout.flow.sheet import draw
from mapgen.layout.narrow import draw_narrow
from mapgen.layout.overview import columns_of, overview_contents
from mapgen.layout.stubs import with_stubs
from mapgen.layout.wide import LEGIBLE, SMALL, best_of, orders_for, scale
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument
from mapgen.strength.summary import Gap
from mapgen.strength.values import Strengths
from mapgen.words import Text

OVERVIEW_HEIGHT = 600.0
"""The height of the overview's columns to aim at in CSS pixels."""
OVERVIEW_WIDTHS = ((340.0, 250.0), (300.0, 250.0), (250.0, 250.0), (250.0, 188.0), (188.0, 188.0))
"""The widths that are tried in the overview in CSS pixels: of the box of the chain that ends in the
document's answer, and of the others."""
ANSWER_REASONS = 70.0
"""The least room for the reasons in that box, where each stands at its port, in CSS pixels."""
OVERVIEW_RAIL = 16.0
"""The distance between two rails of the overview on a telephone in CSS pixels."""
OVERVIEW_LEGIBLE = 11 / SMALL_PRINT
"""The scale at which the overview's smallest letters have 11 CSS pixels."""
OVERVIEW_GUTTERS = Gutters(bar=6, joint=10, first=18, step=18, run=30, crack=60, lane=12, port=19)
FEWER_GAPS = ((1, 1000), (1, 6), (1, 3), (0, 0))
"""How many gaps are drawn at most: about one element, and in all."""


def arrange(
    map_: ArgumentMap,
    strengths: Strengths,
    gaps: Mapping[str, Sequence[Gap]],
    findings: Sequence[Finding],
) -> Layout:
    """Return the drawings of a map: the overview, and a view of each argument in the file's order.

    If there are claims that no argument uses, a last view shows them. `gaps`: what each argument lacks, by
    its id, the gravest first; `findings`: those of the compiled map, in its order.
    """
    number = {finding: index for index, finding in enumerate(findings)}
    feeds: dict[str, list[str]] = {argument.id: [] for argument in map_.arguments}
    made: list[Callable[..., Contents]] = []
    for argument in map_.arguments:
        made.append(partial(contents_of, map_, strengths, argument, gaps.get(argument.id, ()), number))
    if map_.unchained:
        made.append(partial(contents_of, map_, strengths, None, (), number))
    sheets = [each() for each in made]
    orders = orders_for(sheets)
    views = []
    for about, contents, fewer in zip((*map_.arguments, None), sheets, made, strict=False):
        id_ = about.id if about else ""
        for entry in contents.entries.values():
            if about and entry.kind is BoxKind.CHAIN:
                feeds[entry.element].append(id_)
        found = strengths.breaks[about.conclusion] if about else ()
        breaks = [(_shown(each.on, contents, map_), each.why) for each in found]
        views.append(View(id_, _drawings(contents, fewer, breaks, orders)))
    return Layout(_overview(map_, strengths, feeds), tuple(views), PRINTS, NEAR_SCALE)


def _shown(on: str, contents: Contents, map_: ArgumentMap) -> str:
    """Return the id of the step or box that shows a step or claim: of the closed chain in which it is."""
    if on in contents.entries or any(way.step == on for way in contents.ways):
        return on
    step = map_.inference.get(on)
    claim = step.conclusion if step else on
    closed = (id_ for id_, entry in contents.entries.items() if entry.kind is BoxKind.CHAIN)
    return next((id_ for id_ in closed if claim in map_.leads_to(id_)), on)


def _drawings(
    contents: Contents,
    fewer: Callable[[int, int], Contents],
    breaks: Sequence[tuple[str, Text]],
    orders: int,
) -> Drawings:
    """Return the drawings of some contents.

    `fewer` returns them with at most so many gaps about one element, and so many in all. `breaks`: where
    the reasoning breaks, the first place first, and why; `orders`: in how many orders it may be drawn.
    """

    def sized(id_: str, width: float) -> Box:
        return (contents.entries.get(id_) or contents.others[id_]).box(id_, width)

    wide = best_of(with_stubs(contents), breaks, orders)
    drawn = contents
    for each, most in FEWER_GAPS if len(wide.sheet.boxes) <= SMALL else ():
        if scale(wide.sheet) >= LEGIBLE:
            break
        now = fewer(each, most)
        if len(now.entries) < len(drawn.entries):
            drawn, wide = (
                now,
                max(wide, best_of(with_stubs(now), breaks, orders), key=lambda trial: scale(trial.sheet)),
            )
    return Drawings(
        wide.uncrossed(), draw_narrow(contents, sized, tuple(dict.fromkeys(on for on, _ in breaks)))
    )


def _overview(map_: ArgumentMap, strengths: Strengths, feeds: Mapping[str, Sequence[str]]) -> Drawings:
    whys = {argument.id: _whys(argument, map_, strengths) for argument in map_.arguments}
    contents = overview_contents({id_: tuple(others) for id_, others in feeds.items()}, map_)

    def sized(id_: str, width: float, least: float = 0.0) -> Box:
        label = contents.entries[id_].label
        return sized_argument(id_, label, whys[id_], width, id_ in answer, least)

    height = OVERVIEW_HEIGHT if len(map_.arguments) <= SMALL else (len(map_.arguments) * 60_000) ** 0.5
    answer = {each.id for each in map_.arguments if each.conclusion == map_.document.answer}
    breaking = _breaking(map_, strengths, feeds)
    broken = [id_ for id_ in answer if _breaks_between_chains(map_, strengths)]
    sheets = []
    for answer_width, width in OVERVIEW_WIDTHS:
        boxes = {
            id_: sized(id_, answer_width, ANSWER_REASONS) if id_ in answer else sized(id_, width)
            for id_ in contents.entries
        }
        given = columns_of(contents, {id_: box.height for id_, box in boxes.items()}, height)
        tidy = len(boxes) <= SMALL
        sheets.append(draw(contents, boxes, height, OVERVIEW_GUTTERS, broken, given, tidy))
        if not answer or not tidy or scale(sheets[-1]) >= OVERVIEW_LEGIBLE:
            break
    wide = max(sheets, key=scale) if scale(sheets[-1]) < OVERVIEW_LEGIBLE else sheets[-1]
    first = tuple(id_ for id_ in contents.entries if id_ in answer)
    roots = replace(contents, roots=(*first, *contents.roots))
    if breaking and not broken:  # its columns have no room for a crack, but a line may
        wide = replace(wide, steps=cracked(wide.steps, (), wide.boxes, answer))
    return Drawings(wide, draw_narrow(roots, sized, breaking, OVERVIEW_RAIL))


def _whys(argument: Argument, map_: ArgumentMap, strengths: Strengths) -> tuple[Text, ...]:
    """Return the reasons that an argument's box tells: of the document's answer, every break."""
    breaks = strengths.breaks[argument.conclusion]
    if not breaks:
        return (strengths.arguments[argument.id].reasoning.why,)
    told = breaks if argument.conclusion == map_.document.answer else breaks[:1]
    return tuple(found.why for found in told)


def _breaks_between_chains(map_: ArgumentMap, strengths: Strengths) -> bool:
    """Whether the reasoning for the answer breaks first at a step from another chain's conclusion."""
    breaks = strengths.breaks[map_.document.answer]
    step = map_.inference.get(breaks[0].on) if breaks else None
    ends = {argument.conclusion for argument in map_.arguments}
    return step is not None and not ends.isdisjoint(step.premises)


def _breaking(map_: ArgumentMap, strengths: Strengths, feeds: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the chains on whose way to the answer its reasoning breaks, by id, the first break first.

    A step breaks on the way from the chain whose conclusion it starts from, or else from one that it is in.
    """
    answer = map_.argument_to.get(map_.document.answer)
    leading = [each for each in map_.arguments if answer and answer.id in feeds[each.id]]
    found = []
    for each in strengths.breaks[map_.document.answer] if leading else ():
        step = map_.inference.get(each.on)
        starts, ends = (step.premises, step.conclusion) if step else ((each.on,), each.on)
        before = [chain.id for chain in leading if chain.conclusion in starts]
        within = [
            chain.id for chain in leading if any(claim.id == ends for claim in map_.claims_of[chain.id])
        ]
        found += (before or within)[:1]
    return tuple(dict.fromkeys(found))
