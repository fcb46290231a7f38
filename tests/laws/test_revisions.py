"""Laws of comparing two states of an argument file: what moved a verdict is something that differs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer
from mapgen.pipeline import check_file
from mapgen.revisions.compare import State, compare
from mapgen.strength.weigh import weigh
from mapgen.vocabulary import AnswerState, Design, RiskOfBias
from mapgen.words import both
from tests.laws.examples import seeds

MAPS = (
    "arguments/migraine-magnesium.yaml",
    "arguments/mesotherapie-magnesium.yaml",
    "mapgen/cli/samples/tutorial/finished/linden-tea.yaml",
    "mapgen/cli/samples/en/mill-lane.yaml",
)
Edit = tuple[str, str, str, Any]
"""The part of a map, the id of an element, the name of its field, and another value for it."""


@cache
def state(path: str) -> State:
    """Returns a shipped map, weighed; its findings do not matter here."""
    map_ = check_file(Path(path)).map
    assert map_ is not None
    return State(map_, weigh(map_), ())


def edits(map_: ArgumentMap) -> Iterator[Edit]:
    """Yields changes of one field of one element, by which a verdict can move."""
    for source in map_.sources:
        for design in (Design.CASE_SERIES, Design.RANDOMISED_TRIAL):
            if source.design not in (None, design):
                yield "sources", source.id, "design", design
        if source.bias is not RiskOfBias.HIGH:
            yield "sources", source.id, "bias", RiskOfBias.HIGH
    for step in map_.inferences:
        for asked, answer in step.questions():
            for given in (AnswerState.FAILED, AnswerState.ANSWERED):
                if answer.state is not given:
                    others = [one for one in step.answers if one.question != asked.id]
                    answers = (*others, Answer(asked.id, given, both("It is so.", "C'est ainsi.")))
                    yield "inferences", step.id, f"answers.{asked.id}", answers
    for claim in map_.claims:
        if claim.accepted:
            yield "claims", claim.id, "accepted", both("", "")


def edited(map_: ArgumentMap, part: str, id_: str, field: str, value: Any) -> ArgumentMap:
    """Returns the map with another value in one field of an element."""
    attribute = field.partition(".")[0]
    elements = getattr(map_, part)
    changed = (replace(one, **{attribute: value}) if one.id == id_ else one for one in elements)
    return replace(map_, **{part: tuple(changed)})


def with_remarks(map_: ArgumentMap) -> ArgumentMap:
    """Returns the map with remarks that no verdict depends on, everywhere."""
    words = both("Seen again.", "Revu.")
    return replace(
        map_,
        inferences=tuple(replace(step, remark=words) for step in map_.inferences),
        sources=tuple(replace(source, says=words) for source in map_.sources),
    )


@pytest.mark.law
@pytest.mark.parametrize("path", MAPS)
@pytest.mark.parametrize("seed", seeds(range(1)))
def test_the_edit_made_is_the_reason_named_and_nothing_that_did_not_move_a_verdict(
    path: str, seed: int
) -> None:
    old = state(path)
    chosen = random.Random(seed)
    remarked = with_remarks(old.map)
    moved = 0
    tried = list(edits(old.map))
    chosen.shuffle(tried)
    for edit in tried[:60]:
        new = edited(remarked, *edit)
        for move in compare(old, State(new, weigh(new), ())).moves:
            moved += 1
            named = [(one.id, {each.field for each in one.fields}) for one in (*move.because, *move.others)]
            assert [id_ for id_, _ in named] == [edit[1]], (edit, named)
            assert all(field.startswith(edit[2]) for _, fields in named for field in fields), (edit, named)
        if moved:
            break
    assert moved or seed, "none of the edits tried moves a verdict"
