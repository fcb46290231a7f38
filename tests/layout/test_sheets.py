"""Sheets of real and of random maps: sound, legible in a window, always the same, made in linear time."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import FrameType

import pytest

from mapgen.layout.arrange import arrange
from mapgen.layout.boxes import SMALL
from mapgen.layout.drawings import Drawings, Layout, PlacedBox, Sheet
from mapgen.model.argument_map import ArgumentMap
from mapgen.pipeline import check_file, summarise
from mapgen.rules import engine
from mapgen.strength.values import Strengths
from mapgen.strength.weigh import weigh
from tests.conftest import ROOT
from tests.layout.arranged import arranged_file, drawings
from tests.layout.sound import faults, lines
from tests.strength.generated import generated

SHIPPED = sorted((ROOT / "arguments").glob("*.yaml"))
GRADED = [
    path
    for folder in (".", "articles", "held")
    for path in sorted((ROOT / "tests" / "strength" / "graded" / folder).glob("*.yaml"))
]
WINDOW = (1258, 558)  # what is left for a sheet without its margins in a window of 1366 × 768
MARGINS = 32
LEAST = 11  # no letters are smaller, in CSS pixels


def every(layout: Layout) -> Iterator[tuple[str, Sheet]]:
    for name, both in drawings(layout).items():
        yield f"{name}, wide", both.wide
        yield f"{name}, narrow", both.narrow


@pytest.mark.parametrize("path", [*SHIPPED, *GRADED], ids=lambda path: path.stem)
def test_the_sheets_of_real_maps_are_sound(path: Path) -> None:
    for name, sheet in every(arranged_file(path)):
        assert faults(sheet) == [], name


@pytest.mark.parametrize("seed", range(8))
def test_the_sheets_of_random_maps_are_sound(seed: int) -> None:
    map_, strengths = weighed(generated(seed, 20 + 10 * seed, arguments=1 + seed % 4))
    for name, sheet in every(layout_of(map_, strengths)):
        assert faults(sheet) == [], name


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_chain_is_legible_in_a_window_at_once(path: Path) -> None:
    layout = arranged_file(path)
    for name, both in drawings(layout).items():
        across, down = both.wide.width - MARGINS, both.wide.height - MARGINS
        scale = min(WINDOW[0] / across, WINDOW[1] / down)
        letters = [layout.prints[placed.box.kind].size for placed in both.wide.boxes]
        assert min(*letters, SMALL if name == "overview" else 99) * scale >= LEAST, name


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_chain_draws_each_of_its_own_steps_once(path: Path) -> None:
    for name, both in drawings(arranged_file(path)).items():
        wide = Counter(one.step for one in both.wide.steps if one.step)
        assert wide == Counter(one.step for one in both.narrow.steps if one.step), name
        assert set(wide.values()) <= {1}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_premises_stand_to_the_left_of_conclusions(path: Path) -> None:
    for both in drawings(arranged_file(path)).values():
        at = {placed.box.id: placed for placed in both.wide.boxes}
        for one in both.wide.steps:
            for premise, _ in one.stubs if one.step and one.crack[2] == 0 else ():
                assert at[premise].x < at[one.to].x


def test_a_line_from_a_premise_begins_at_its_box_and_a_wire_ends_at_its_conclusion() -> None:
    for path in SHIPPED:
        for _, sheet in every(arranged_file(path)):
            at = {placed.box.id: placed for placed in sheet.boxes}
            for one in sheet.steps:
                for premise, points in one.stubs:
                    assert on_edge(at[premise], points[0])
                numbers = [
                    each for each in at.values() if each.box.kind == "see" and each.box.element == one.to
                ]
                assert any(on_edge(each, one.wire[-1]) for each in (at[one.to], *numbers))


def test_in_the_overview_a_line_begins_at_a_box_that_is_narrower_than_its_column(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("One. Two. Three.\n", encoding="utf-8")
    (tmp_path / "m.yaml").write_text(
        """
mapgen: 2
document: {title: T, language: en, kind: web-page, text: t.txt, answer: one}
claims:
  one: {quote: One., because: {premises: four}}
  two: {quote: Two.}
  four: {en: Four.}
  three: {quote: Three., because: {premises: [one, two]}}
arguments:
  first: {title: First, conclusion: one}
  second: {title: Second, conclusion: two}
  third: {title: Third, conclusion: three}
""",
        encoding="utf-8",
    )
    sheet = arranged_file.__wrapped__(tmp_path / "m.yaml").overview.wide
    at = {placed.box.id: placed for placed in sheet.boxes}
    assert left(at["first"]) == left(at["second"])
    assert at["second"].box.width < at["first"].box.width
    starts = {premise: points[0] for one in sheet.steps for premise, points in one.stubs}
    assert starts.keys() == {"first", "second"}
    assert all(on_edge(at[premise], point) for premise, point in starts.items())


def left(placed: PlacedBox) -> float:
    return placed.x - placed.box.width / 2


def on_edge(placed: PlacedBox, point: tuple[float, float]) -> bool:
    """Whether a point lies on a side of a box, to a pixel."""
    across = abs(point[0] - placed.x) - placed.box.width / 2
    along = abs(point[1] - placed.y) - placed.box.height / 2
    return max(across, along) < 1 and min(abs(across), abs(along)) < 1


def test_where_a_wire_may_be_drawn_broken_it_runs_straight() -> None:
    for path in SHIPPED:
        for both in drawings(arranged_file(path)).values():
            for one in both.wide.steps:
                across, down, angle = one.crack
                pieces = pairwise(one.wire) if len(one.wire) > 1 else [(one.wire[0], one.wire[0])]
                along = [
                    min(x, u) - 0.1 <= across <= max(x, u) + 0.1 and min(y, v) <= down <= max(y, v)
                    for (x, y), (u, v) in pieces
                    if (abs(x - u) < 1 if angle else y == v)
                ]
                assert any(along) or angle


def test_where_the_reasoning_breaks_first_there_is_room_for_a_crack() -> None:
    for path in SHIPPED:
        checked = check_file(path)
        assert checked.map is not None
        for name, both in drawings(arranged_file(path)).items():
            argument = next((each for each in checked.map.arguments if each.id == name), None)
            broken = (
                {each.on for each in checked.strengths.breaks[argument.conclusion]} if argument else set()
            )
            for one in both.wide.steps:
                if one.step in broken and one.crack[2] == 0:
                    assert one.wire[-1][0] - one.crack[0] >= 25


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_crack_covers_no_line_but_its_own(path: Path) -> None:
    checked = check_file(path)
    assert checked.map is not None
    sheets = drawings(arranged_file(path))
    for argument in checked.map.arguments:
        sheet = sheets[argument.id].wide
        breaks = [each.on for each in checked.strengths.breaks[argument.conclusion]]
        for one in sheet.steps:
            if one.step in breaks:
                x, y, angle = one.crack
                half = 20 if one.step == breaks[0] else 10  # as low as they are where lines are close
                across, along = (half, 9) if angle else (9, half)
                own = {one.wire, *(points for _, points in one.stubs)}
                covered = {
                    name
                    for name, points in lines(sheet)
                    if points not in own
                    and any(
                        min(a, c) < x + across
                        and x - across < max(a, c)
                        and min(b, d) < y + along
                        and y - along < max(b, d)
                        for (a, b), (c, d) in pairwise(points)
                    )
                }
                assert not covered, (argument.id, one.step)


def test_where_a_claim_breaks_its_line_has_room_for_a_crack_before_the_bar() -> None:
    found = 0
    for path in SHIPPED:
        checked = check_file(path)
        assert checked.map is not None
        sheets = drawings(arranged_file(path))
        for argument in checked.map.arguments:
            sheet = sheets[argument.id].wide
            for each in checked.strengths.breaks[argument.conclusion]:
                at = next((placed for placed in sheet.boxes if placed.box.id == each.on), None)
                bars = [one.bar for one in sheet.steps if one.bar and each.on in dict(one.stubs)]
                if at:
                    assert all(bar[0] - at.x - at.box.width / 2 >= 50 for bar in bars)
                    found += len(bars)
    assert found


def test_the_same_map_is_laid_out_in_the_same_way() -> None:
    assert arranged_file(SHIPPED[0]) == arranged_file.__wrapped__(SHIPPED[0])


@pytest.mark.slow
def test_twice_the_claims_take_about_twice_the_work() -> None:
    small, large = (work(*weighed(generated(1, size))) for size in (800, 1600))
    assert large < 2.4 * small


def weighed(map_: ArgumentMap) -> tuple[ArgumentMap, Strengths]:
    return map_, weigh(map_)


def layout_of(map_: ArgumentMap, strengths: Strengths) -> Layout:
    findings = engine.check(map_, strengths)
    return arrange(map_, strengths, summarise(map_, strengths, findings).gaps, findings)


def work(map_: ArgumentMap, strengths: Strengths) -> int:
    """How many functions are called to lay out a map, without what weighing leaves for later."""
    findings = engine.check(map_, strengths)
    gaps = summarise(map_, strengths, findings).gaps
    arrange(map_, strengths, gaps, findings)  # what is lazy is worked out now
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        arrange(map_, strengths, gaps, findings)
    finally:
        sys.setprofile(None)
    return calls


def test_a_narrow_sheet_goes_down_from_the_conclusion_and_never_beyond_its_width() -> None:
    for path in SHIPPED:
        for name, both in drawings(arranged_file(path)).items():
            sheet: Sheet = both.narrow
            assert sheet.width == 366, name
            tops = [placed.y - placed.box.height / 2 for placed in sheet.boxes]
            assert all(above < below for above, below in pairwise(tops)), name


def test_a_chain_of_thousands_is_drawn_without_recursion(tmp_path: Path) -> None:
    claims = "".join(
        f"  c{n}: {{en: Claim {n}., quote: One., because: [{{premises: [c{n + 1}]}}]}}\n" for n in range(1500)
    )
    (tmp_path / "t.txt").write_text("One. Two.\n", encoding="utf-8")
    (tmp_path / "m.yaml").write_text(
        "mapgen: 1\ndocument: {title: T, language: en, kind: web-page, text: t.txt}\nclaims:\n"
        + claims
        + "  c1500: {en: The end., quote: Two.}\narguments: {a: {title: A, conclusion: c0}}\n",
        encoding="utf-8",
    )
    both: Drawings = drawings(arranged_file.__wrapped__(tmp_path / "m.yaml"))["a"]
    assert len([placed for placed in both.wide.boxes if placed.box.kind == "claim"]) == 1501
    assert len({placed.box.element for placed in both.narrow.boxes if placed.box.kind == "claim"}) == 1501
