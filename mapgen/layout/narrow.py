"""Draws a sheet downwards for a phone: the conclusion first, each way into it indented below it.

A claim stands once, with all that leads to it, depth first; elsewhere, and where it would be indented too
far, a short box points to it. The ways into a claim run up to it on rails at the left, so that no line
crosses a box, and each on a rail of its own; those for which no rail is left end in a small box with the
number of the claim. The cost is linear.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence

from mapgen.layout.boxes import see, tag
from mapgen.layout.contents import Contents, Way
from mapgen.layout.drawings import AttackLine, Box, BoxKind, PlacedBox, Point, Sheet, Wired

WIDTH = 366.0
"""The width of a sheet in CSS pixels."""
MARGIN = 8.0
"""The empty space on each side of a sheet in CSS pixels."""
RAIL = 10.0
"""The distance between two rails in CSS pixels."""
MOST_RAILS = 4
"""The most rails below one box."""
TO_TAG = 24.0
"""The length of the line from a box to the tag beside it, in which its way ends, in CSS pixels."""
DEEPEST = 7
"""A claim that would be indented more often than this stands further down."""
STRIP = 26.0
"""The height above the premises of a step, where its joint stands, in CSS pixels."""
BROKEN_STRIP = 54.0
"""The same where a break is drawn."""
BROKEN_RIBBON = 40.0
"""The height below a box of the overview at which a way breaks, in CSS pixels."""
APART = 10.0
"""The distance between two boxes in CSS pixels."""
STUB = 20.0
"""How far below a box's upper edge its stub leaves, at most, in CSS pixels."""


def draw_narrow(
    contents: Contents,
    sized: Callable[[str, float], Box],
    breaks: Sequence[str] = (),
    rail: float = RAIL,
) -> Sheet:
    """Return the narrow sheet of some contents; `sized` returns the box with an id at a width in CSS pixels.

    `breaks`: the ids of the steps where the reasoning breaks, the first one first; these ways come first. In
    the overview, the ids of the boxes from which these ways come.
    `rail`: the distance between two rails in CSS pixels.
    """
    drawing = _Narrow(contents, sized, breaks, rail)
    drawing.draw()
    return drawing.sheet()


class _Narrow:
    """A narrow sheet in the making; `_y` is where the next box begins."""

    def __init__(
        self,
        contents: Contents,
        sized: Callable[[str, float], Box],
        breaks: Sequence[str],
        rail: float,
    ) -> None:
        self._contents, self._sized, self._rail = contents, sized, rail
        self._breaks = {id_: place for place, id_ in enumerate(breaks)}
        self._into: dict[str, list[Way]] = defaultdict(list)
        drawn = set()
        for way in (*contents.ways, *contents.other_ways):
            self._into[way.to].append(way)
            drawn.add(way.attack)
        for id_, gaps in contents.docked.items():
            self._into[id_] += [Way("", id_, (gap,)) for gap in gaps]
        against: Mapping[tuple[str, str], str] = {(by, on): id_ for id_, by, on in contents.attacks}
        self._against = against
        self._striking: dict[str, list[str]] = defaultdict(list)
        steps = {way.step for way in (*contents.ways, *contents.other_ways) if way.step}
        for id_, by, on in contents.attacks:
            if on in steps:
                self._striking[on].append(by)
            elif id_ not in drawn:
                self._into[on].append(Way("", on, (by,), attack=id_))
        for ways in self._into.values():
            ways.sort(key=lambda way: (self._breaks.get(_name(way), len(self._breaks)), bool(way.attack)))
        self._y = MARGIN
        self._shown: set[str] = set()
        self._later: deque[str] = deque()
        self._boxes: list[PlacedBox] = []
        self._steps: list[Wired] = []
        self._attacks: list[AttackLine] = []

    def draw(self) -> None:
        """Place every box, from the roots down."""
        everything = (*self._contents.roots, *self._contents.entries, *self._contents.others)
        for root in everything:
            self._later.append(root)
            while self._later:
                first = self._later.popleft()
                if first not in self._shown:
                    self._show(first, 0, MARGIN)
                    self._y += 2 * APART

    def sheet(self) -> Sheet:
        """Return the sheet."""
        return Sheet(WIDTH, round(self._y, 1), tuple(self._boxes), tuple(self._steps), tuple(self._attacks))

    def _show(self, id_: str, depth: int, left: float) -> tuple[str, float]:
        """Place a box with all that leads to it; return its id, and the height at which its stub leaves."""
        ways = self._into.get(id_, [])
        if id_ in self._shown or (depth >= DEEPEST and ways):
            box = see(self._sized(id_, WIDTH - MARGIN - left), f"{id_}@{len(self._boxes)}")
            self._later.append(id_)
            ways = []
        else:
            self._shown.add(id_)
            box = self._sized(id_, WIDTH - MARGIN - left)
        top = self._y
        self._boxes.append(PlacedBox(box, left + box.width / 2, round(top + box.height / 2, 1)))
        self._y += box.height
        rails = min(len(ways), MOST_RAILS)
        inner = left + self._rail * rails + RAIL
        for number, way in enumerate(ways[:MOST_RAILS]):
            rail = left + self._rail * (rails - number) - self._rail / 5
            self._way(way, rail, top + box.height, depth + 1, inner)
        for way in ways[MOST_RAILS:]:
            self._far_way(way, box, left, depth + 1)
        return box.id, top + min(STUB, box.height / 2)

    def _far_way(self, way: Way, to: Box, left: float, depth: int) -> None:
        """Place what leads on one way to a tag that says the number of the box `to`, which is far above."""
        self._y += APART
        at = tag(to, f"{to.id}@{len(self._boxes)}")
        right = left + at.width
        if way.step:
            self._boxes.append(PlacedBox(at, left + at.width / 2, round(self._y + at.height / 2, 1)))
            self._y += at.height
            self._way(
                way, left + at.width / 2, self._y, depth, max(right, left + self._rail * MOST_RAILS) + RAIL
            )
            return
        (premise,) = way.premises
        inner = right + TO_TAG
        here = len(self._boxes)
        id_, level = self._show(premise, depth, inner)
        self._boxes.insert(here + 1, PlacedBox(at, left + at.width / 2, round(level, 1)))
        middle = (right + inner) / 2
        if way.attack:
            self._attacks.append(AttackLine(way.attack, ((inner, level), (right, level))))
            return
        stub, wire = ((inner, level), (middle, level)), ((middle, level), (right, level))
        self._steps.append(Wired("", way.to, ((id_, stub),), wire, crack=(middle, level, 0)))

    def _way(self, way: Way, rail: float, upper: float, depth: int, left: float) -> None:
        """Place what leads on one way to the box that ends at the height `upper`."""
        start = self._y
        if way.step:
            self._y += BROKEN_STRIP if way.step in self._breaks else STRIP
        else:
            broken = way.premises[0] in self._breaks and way.to in self._contents.entries
            ribbon = broken and self._contents.entries[way.to].kind is BoxKind.ARGUMENT
            self._y += BROKEN_RIBBON if ribbon and start == upper else APART
        joint = (rail, self._y - STRIP / 2)
        for attacker in self._striking.get(way.step, ()) if way.step else ():
            _, level = self._show(attacker, DEEPEST, left)
            across = rail + RAIL / 2
            points = ((left, level), (across, level), (across, joint[1]), (rail, joint[1]))
            self._attacks.append(AttackLine(self._against[attacker, way.step], points))
            self._y += APART
        ends: list[tuple[str, Point]] = []
        for place, premise in enumerate(way.premises):
            self._y += APART if place else 0.0
            id_, level = self._show(premise, depth, left)
            ends.append((id_, (left, level)))
        (_, first), (_, last) = ends[0], ends[-1]
        if way.attack:
            self._attacks.append(AttackLine(way.attack, (first, (rail, first[1]), (rail, upper))))
            return
        foot = joint[1] if way.step else first[1]
        single = len(ends) == 1
        stubs = tuple(
            (id_, (end, (rail, end[1]), (rail, foot)) if single else (end, (rail, end[1])))
            for id_, end in ends
        )
        bar = None if single else (rail, joint[1] + 8, last[1])
        crack = (rail, round((start + joint[1] - 6) / 2, 1), 90)
        wire = ((rail, foot), (rail, upper))
        self._steps.append(Wired(way.step, way.to, stubs, wire, bar, joint if way.step else None, crack))


def _name(way: Way) -> str:
    """The id by which a way is known to break: of its step or, in the overview, of the box it comes from."""
    return way.step or way.premises[0]
