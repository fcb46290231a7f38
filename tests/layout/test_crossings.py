"""Lines cross as seldom as their order allows: in their channels, and by the order of boxes in a column."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from mapgen.layout.drawings import Sheet
from mapgen.layout.flow import frame
from mapgen.layout.flow.tracks import Piece, tracks
from tests.conftest import ROOT
from tests.layout.arranged import arranged, arranged_file, box, drawings
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


def test_the_order_of_tracks_saves_crossings_on_a_real_map(monkeypatch: pytest.MonkeyPatch) -> None:
    path = ROOT / "arguments" / "mesotherapie-magnesium.yaml"
    ordered = sum(crossings(both.wide) for both in drawings(arranged_file(path)).values())
    monkeypatch.setattr(frame, "tracks", lambda pieces, _: tracks(pieces, tidy=False))
    as_they_come = sum(crossings(both.wide) for both in drawings(arranged_file.__wrapped__(path)).values())
    assert ordered < 0.9 * as_they_come
