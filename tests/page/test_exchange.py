"""The key of a worksheet tells which boxes may be exchanged; VF2 of networkx works it out again."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from networkx.algorithms.isomorphism import DiGraphMatcher

from mapgen.layout.plain import Step, arrange_plainly
from mapgen.page.worksheet import Reasoning, draw_worksheet
from mapgen.page.worksheet.exchange import alike
from mapgen.page.worksheet.part import Part, part_of
from tests.conftest import ROOT
from tests.page.sample import compiled_map
from tests.page.test_worksheet import lesson, words_of

PAIR = [ROOT / "arguments/contrast" / f"hands-{name}-en.yaml" for name in "ab"]


def part(*steps: tuple[str, str]) -> Part:
    made = [Step(f"s{at}", tuple(premises.split()), end) for at, (premises, end) in enumerate(steps)]
    claims = list(dict.fromkeys(id_ for step in made for id_ in (step.conclusion, *step.premises)))
    return Part(tuple(claims), tuple(made), len(claims), arrange_plainly(claims, made, (170, 70), 352))


def groups(one: Part) -> list[list[int]]:
    return alike(one, {id_: int(id_) for id_ in one.claims if id_.isdigit()}, set())


def test_reasons_that_each_lead_alone_to_the_conclusion_may_be_exchanged() -> None:
    assert groups(part(("1", "3"), ("2", "3"))) == [[1, 2]]


def test_what_leads_to_boxes_that_change_places_goes_with_them() -> None:
    assert groups(part(("1", "2"), ("3", "4"), ("2", "5"), ("4", "5"))) == [[2, 4]]


def test_boxes_told_apart_by_what_stands_around_them_stay_where_they_are() -> None:
    assert groups(part(("1", "2"), ("2", "4"), ("3", "4"))) == []
    assert groups(part(("1 unsaid", "3"), ("2", "3"))) == []


@pytest.mark.parametrize("path", PAIR, ids=lambda path: path.stem)
def test_just_those_are_told_whose_exchange_leaves_the_drawing_the_same(path) -> None:
    compiled = compiled_map(path)
    reasoning = Reasoning(compiled)
    for argument in compiled["arguments"]:
        drawn = part_of(reasoning, argument)
        said = [id_ for id_ in drawn.claims if reasoning.claims[id_]["quotes"]]
        graph = nx.DiGraph()
        graph.add_nodes_from((id_, {"kind": id_ in said}) for id_ in drawn.claims)
        for step in drawn.steps:
            graph.add_node(step.id, kind="step")
            graph.add_edges_from([(id_, step.id) for id_ in step.premises] + [(step.id, step.conclusion)])
        same = DiGraphMatcher(graph, graph, node_match=lambda one, other: one["kind"] == other["kind"])
        swaps = {
            pair
            for found in same.isomorphisms_iter()
            for pair in combinations(said, 2)
            if found[pair[0]] == pair[1] and ends(drawn, pair[0]) == ends(drawn, pair[1])
        }
        numbers = {id_: at for at, id_ in enumerate(said)}
        told = alike(drawn, numbers, set(drawn.claims) - set(said))
        assert {frozenset(numbers[id_] for id_ in pair) for pair in swaps} == {
            frozenset(pair) for group in told for pair in combinations(group, 2)
        }


def ends(drawn: Part, id_: str) -> set[str]:
    return {step.conclusion for step in drawn.steps if id_ in step.premises}


def test_the_key_alone_tells_it() -> None:
    compiled = compiled_map(PAIR[1])
    told = lesson(compiled, "answer")
    assert "May be exchanged, each with what leads to it: 2, 4, 6 and 8." in words_of(
        draw_worksheet(compiled, told, True)
    )
    assert "May be exchanged" not in draw_worksheet(compiled, told)
