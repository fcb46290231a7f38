"""Stacks: which box stands under which, how often, and how far it is indented."""

from __future__ import annotations

from mapgen.layout.drawings import BoxKind, RouteKind, Row
from mapgen.layout.plan import TALL, Plan
from mapgen.layout.stack import AGAIN_LINES, Measure, stack
from mapgen.words import both

MEASURE = Measure(width=560, indent=18, levels=6)
SENTENCE = (
    "A long sentence that goes on and on about sleep, light, lamps, nights, mornings and tea, and ends."
)


def plan(*lines: tuple[RouteKind, str, str], words: str = "Words.") -> Plan:
    """A plan whose boxes are named in its lines: `s…` steps, `g…` what is missing, others claims."""
    made = Plan(TALL)
    kinds = {"s": BoxKind.INFERENCE, "g": BoxKind.GHOST}
    for _, start, end in lines:
        for id_ in (end, start):
            made.add(id_, kinds.get(id_[0], BoxKind.CLAIM), id_, both(words, words))
    for line in lines:
        made.join(*line)
    return made


def outline(rows: tuple[Row, ...]) -> list[str]:
    """Each row as its id after two dots for each level; a box that only points elsewhere in brackets."""
    return [
        ".." * round(row.left / 18) + (f"[{row.box.id}]" if row.box.kind is BoxKind.AGAIN else row.box.id)
        for row in rows
        if not row.beside
    ]


def chain(length: int) -> list[tuple[RouteKind, str, str]]:
    lines = []
    for n in range(length):
        lines += [(RouteKind.CONCLUSION, f"s{n}", f"c{n}"), (RouteKind.PREMISE, f"c{n + 1}", f"s{n}")]
    return lines


def test_what_a_claim_follows_from_stands_under_it_step_by_step() -> None:
    rows = stack(plan(*chain(2)), ["c0"], MEASURE).rows
    assert outline(rows) == ["c0", "..s0", "....c1", "......s1", "........c2"]
    assert [row.parent for row in rows] == [-1, 0, 1, 2, 3]


def test_an_attack_stands_next_to_its_target_before_the_reasons() -> None:
    lines = [*chain(1), (RouteKind.REBUT, "against", "c0"), (RouteKind.UNDERCUT, "cutting", "s0")]
    assert outline(stack(plan(*lines), ["c0"], MEASURE).rows) == [
        "c0",
        "..against",
        "..s0",
        "....cutting",
        "....c1",
    ]


def test_a_claim_that_is_used_twice_stands_once_with_what_leads_to_it() -> None:
    lines = [
        (RouteKind.CONCLUSION, "s0", "end"),
        (RouteKind.PREMISE, "common", "s0"),
        (RouteKind.CONCLUSION, "s1", "common"),
        (RouteKind.PREMISE, "root", "s1"),
        (RouteKind.CONCLUSION, "s2", "end"),
        (RouteKind.PREMISE, "common", "s2"),
    ]
    rows = stack(plan(*lines, words=SENTENCE), ["end"], MEASURE).rows
    assert outline(rows) == ["end", "..s0", "....common", "......s1", "........root", "..s2", "....[common]"]
    again = rows[-1].box
    assert len(again.lines["en"]) == AGAIN_LINES
    assert again.lines["en"][-1].endswith("…")
    assert again.height < rows[2].box.height


def test_a_claim_at_the_deepest_level_becomes_a_root_further_down() -> None:
    rows = stack(plan(*chain(5)), ["c0"], MEASURE).rows
    assert outline(rows)[6:] == ["............[c3]", "c3", "..s3", "....c4", "......s4", "........c5"]
    assert max(row.left for row in rows) == 6 * 18


def test_what_is_missing_stands_beside_a_box_where_there_is_room_and_under_it_where_there_is_none() -> None:
    lines = [*chain(2), (RouteKind.MISSES, "g0", "c0"), (RouteKind.MISSES, "g2", "c2")]
    rows = {row.box.id: row for row in stack(plan(*lines), ["c0"], MEASURE).rows}
    assert rows["g0"].beside
    assert rows["g0"].left > rows["c0"].left + rows["c0"].box.width
    assert not rows["g2"].beside
    assert rows["g2"].left == rows["c2"].left + 18


def test_a_cycle_ends_at_the_box_that_it_began_with() -> None:
    lines = [*chain(1), (RouteKind.CONCLUSION, "s1", "c1"), (RouteKind.PREMISE, "c0", "s1")]
    assert outline(stack(plan(*lines), [], MEASURE).rows) == [
        "c0",
        "..s0",
        "....c1",
        "......s1",
        "........[c0]",
    ]


def test_a_chain_of_thousands_is_stacked_without_recursion() -> None:
    rows = stack(plan(*chain(3000)), ["c0"], MEASURE).rows
    assert len({row.box.id for row in rows}) == 6001
