"""Narrow sheets: no way lies on another, and one for which no rail is left ends in the number of its box."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from mapgen.layout.drawings import Sheet
from mapgen.layout.narrow import MOST_RAILS
from tests.conftest import ROOT
from tests.layout.arranged import arranged, arranged_file, box, drawings
from tests.layout.sound import faults
from tests.layout.test_sheets import GRADED, SHIPPED, layout_of, on_edge, weighed
from tests.strength.generated import generated


@pytest.mark.parametrize("path", [*SHIPPED, *GRADED], ids=lambda path: path.stem)
def test_on_a_narrow_sheet_no_way_lies_on_another(path: Path) -> None:
    for name, both in drawings(arranged_file(path)).items():
        assert shared(both.narrow) == [], name


@pytest.mark.parametrize("seed", range(4))
def test_on_a_narrow_sheet_of_a_random_map_no_way_lies_on_another(seed: int) -> None:
    map_, strengths = weighed(generated(seed, 60, arguments=4))
    for name, both in drawings(layout_of(map_, strengths)).items():
        assert shared(both.narrow) == [], name


def shared(sheet: Sheet) -> list[tuple[str, str]]:
    """The ways, two by two, of which a piece lies on one of the other."""
    along: dict[tuple[int, float], list[tuple[float, float, str]]] = defaultdict(list)
    for one in sheet.steps:
        name = one.step or one.stubs[0][0]
        for line in (one.wire, *(points for _, points in one.stubs)):
            for start, end in pairwise(line):
                axis = int(start[0] == end[0])
                first, last = sorted((start[axis], end[axis]))
                along[axis, start[1 - axis]].append((first, last, name))
    return [
        (name, other)
        for pieces in along.values()
        for (_, last, name), (first, _, other) in pairwise(sorted(pieces))
        if last - first > 1 and name != other
    ]


def test_where_no_rail_is_left_a_way_ends_in_the_number_of_its_box_and_the_one_that_breaks_has_a_rail() -> (
    None
):
    sheet = arranged_file(ROOT / "arguments" / "mesotherapie-magnesium.yaml").overview.narrow
    answer = "three-words-of-the-title"
    ways = [one for one in sheet.steps if one.to == answer]
    at = {placed.box.id: placed for placed in sheet.boxes}
    far = [one for one in ways if not on_edge(at[answer], one.wire[-1])]
    assert far
    assert len(ways) - len(far) == MOST_RAILS
    numbers = [placed for placed in sheet.boxes if placed.box.kind == "see"]
    assert [placed.box.element for placed in numbers] == [answer] * len(far)
    assert all(on_edge(placed, one.wire[-1]) for placed, one in zip(numbers, far, strict=True))
    assert ways[0].stubs[0][0] == "immunity-and-infections"
    assert min(placed.y for id_, placed in at.items() if id_ != answer) == at["immunity-and-infections"].y


def test_a_step_for_which_no_rail_is_left_ends_in_the_number_of_its_claim(tmp_path: Path) -> None:
    claims = "".join(f"  c{n}: {{en: Claim {n}., quote: One.}}\n" for n in range(6))
    steps = ", ".join(f"{{premises: [c{n}, d{n}]}}" for n in range(6))
    more = "".join(f"  d{n}: {{en: Other {n}., quote: Two.}}\n" for n in range(6))
    sheet = (
        arranged(
            tmp_path,
            f"claims:\n{claims}{more}  end: {{en: The end., quote: Two., because: [{steps}]}}\n"
            "arguments: {a: {title: A, conclusion: end}}\n",
        )
        .views[0]
        .drawings.narrow
    )
    numbers = [placed for placed in sheet.boxes if placed.box.kind == "see"]
    assert [placed.box.element for placed in numbers] == ["end"] * 2
    far = [one for one in sheet.steps if one.step and not on_edge(box(sheet, "end"), one.wire[-1])]
    assert all(on_edge(placed, one.wire[-1]) for placed, one in zip(numbers, far, strict=True))
    assert faults(sheet) == []
    assert shared(sheet) == []
