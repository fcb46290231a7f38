"""Lines cross as seldom as their order allows: in their channels, and by the order of boxes in a column."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from mapgen.layout import wide
from mapgen.layout.columns.items import Columns, Unit
from mapgen.layout.columns.places import CORNER, place
from mapgen.layout.contents import Contents
from mapgen.layout.drawings import Box, BoxKind, Sheet, Wired
from mapgen.layout.flow import frame
from mapgen.layout.flow.crossings import crossings as crossed
from mapgen.layout.flow.sheet import draw
from mapgen.layout.flow.tracks import Piece, tracks
from tests.conftest import ROOT
from tests.layout.arranged import arranged, arranged_file, box, drawings, wired
from tests.layout.sound import lines

CALLED = """\
sources: {trial: {title: A trial}}
claims:
  tea-calms:
    en: Tea calms.
    quote: One.
    because:
      - {id: measured, premises: [nerves-rest]}
      - {id: told, premises: [people-say-so]}
  nerves-rest: {en: Nerves rest., quote: Two., undermined-by: [{by: trial-finds-nothing}]}
  people-say-so: {en: People say so., quote: Three.}
  trial-finds-nothing: {en: A trial finds nothing., source: trial}
arguments:
  calm: {title: How tea calms, conclusion: tea-calms}
"""

SHARED = """\
claims:
  tea-calms:
    en: Tea calms.
    quote: One.
    because: [{id: together, premises: [people-say-so, nerves-rest]}, {id: alone, premises: [sleep-comes]}]
  sleep-comes: {en: Sleep comes., because: [{id: rests, premises: [nerves-rest, it-is-late]}]}
  nerves-rest: {en: Nerves rest., quote: Two.}
  people-say-so: {en: People say so., quote: Three.}
  it-is-late: {en: It is late.}
arguments:
  calm: {title: How tea calms, conclusion: tea-calms}
"""


def rising(top: float) -> Piece:
    """A piece that comes from below and turns to the far side at the height `top`."""
    return Piece(100, top, far=[top])


def test_of_two_lines_from_below_the_one_that_goes_further_takes_the_nearer_track() -> None:
    short, long = rising(60), rising(20)
    assert tracks([short, long], tidy=True) == 2
    assert (long.track, short.track) == (0, 1)
    assert short.crossed(long) == 1
    assert long.crossed(short) == 0


def test_lines_whose_order_does_not_matter_take_no_more_tracks_than_lie_beside_each_other() -> None:
    chained = [Piece(0, 50), Piece(40, 100), Piece(90, 150), Piece(140, 200)]
    assert tracks(chained, tidy=True) == 2


def test_a_claim_of_which_other_evidence_speaks_stands_nearer_to_it(tmp_path: Path) -> None:
    sheet = drawings(arranged(tmp_path, CALLED))["calm"].wide
    assert box(sheet, "nerves-rest").y > box(sheet, "people-say-so").y


def crossings(sheet: Sheet) -> int:
    """In how many places the lines of different things cross."""
    pieces = [(name, *piece) for name, points in lines(sheet) for piece in pairwise(points)]
    level = [(name, a[1], *sorted((a[0], b[0]))) for name, a, b in pieces if abs(a[1] - b[1]) < 1]
    upright = [(name, a[0], *sorted((a[1], b[1]))) for name, a, b in pieces if abs(a[1] - b[1]) >= 1]
    return len(
        {
            (round(x), round(y))
            for name, x, top, bottom in upright
            for other, y, left, right in level
            if name != other and left + 1 < x < right - 1 and top + 1 < y < bottom - 1
        }
    )


REAL = ROOT / "arguments" / "mesotherapie-magnesium.yaml"


@pytest.fixture(scope="module")
def as_ordered_first() -> dict[str, int]:
    """How often lines cross in each chain of a real map before the order within columns is improved."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wide, "draw_uncrossed", lambda *given: draw(*given[:-2]))
        sheets = drawings(arranged_file.__wrapped__(REAL))
    return {name: crossings(both.wide) for name, both in sheets.items()}


def test_the_order_of_tracks_saves_crossings_on_a_real_map(
    as_ordered_first: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wide, "draw_uncrossed", lambda *given: draw(*given[:-2]))
    monkeypatch.setattr(frame, "tracks", lambda pieces, _: tracks(pieces, tidy=False))
    as_they_come = sum(crossings(both.wide) for both in drawings(arranged_file.__wrapped__(REAL)).values())
    assert sum(as_ordered_first.values()) < as_they_come


def test_where_lines_cross_is_told_once_with_what_they_belong_to() -> None:
    across = Wired("one", "c", (("a", ((0, 50), (20, 50))),), ((20, 50), (100, 50)))
    down = Wired("two", "d", (("b", ((60, 0), (60, 20))), ("a", ((20, 50), (20, 90)))), ((60, 20), (60, 100)))
    sheet = Sheet(100, 100, (), (across, down))
    assert crossed(sheet) == [(("of", "two"), ("of", "one"))]


def test_what_crosses_most_is_moved_while_fewer_lines_cross(as_ordered_first: dict[str, int]) -> None:
    sheets = drawings(arranged_file(REAL))
    counts = {name: (crossings(sheets[name].wide), before) for name, before in as_ordered_first.items()}
    assert all(now <= then for now, then in counts.values()), counts
    assert sum(now for now, _ in counts.values()) < 0.9 * sum(then for _, then in counts.values())


def test_how_many_orders_are_tried_is_bounded_over_all_sheets() -> None:
    def web(lines: int) -> Contents:
        return Contents(attacks=[(str(n), "a", "b") for n in range(lines)])

    assert wide.orders_for([web(100)]) == wide.MOST_ORDERS
    some = wide.orders_for([web(300)] * 5)
    assert wide.FEWEST_ORDERS <= some < wide.MOST_ORDERS
    assert some * 5 * 300**2 <= wide.EFFORT
    assert wide.orders_for([web(300)] * 50) == 0


def test_a_premise_at_the_end_of_a_bar_leads_elsewhere_without_crossing_it(tmp_path: Path) -> None:
    sheet = drawings(arranged(tmp_path, SHARED))["calm"].wide
    away = dict(wired(sheet, "together").stubs)["nerves-rest"]
    bar = wired(sheet, "rests").bar
    assert bar is not None
    x, top, bottom = bar
    levels = [a[1] for a, b in pairwise(away) if a[0] < x < b[0]]
    assert levels, "it passes where the bar stands"
    assert all(not top < y < bottom for y in levels)


def test_a_lane_at_the_end_of_a_column_is_as_far_from_it_as_a_line_from_the_corner_of_a_box() -> None:
    first, last = Unit(0, 0), Unit(0, 2)
    lanes = [first.lane_of(4), last.lane_of(4)]
    claim = Unit(0, 1)
    claim.add(Box("claim", BoxKind.CLAIM, "claim", 170, 80, {}))
    beside = Unit(1, 0)
    beside.add(Box("beside", BoxKind.CLAIM, "beside", 170, 200, {}))
    for unit in (first, claim, last, beside):
        unit.settle()
    height = place(Columns([[first, claim, last], [beside]], {}, []), 100)
    assert height == 200
    assert lanes[0].middle >= CORNER
    assert lanes[1].middle <= height - CORNER
