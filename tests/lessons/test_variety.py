"""Neither the right answers, nor their places, nor the wrong ones repeat from question to question."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest

from mapgen.lessons.choose import MANY, choose
from mapgen.lessons.values import Choices
from mapgen.vocabulary import ItemKind
from tests.lessons.shipped import PAIR, SHIPPED, answer, bank, whole

every_map = pytest.mark.parametrize("path", [*SHIPPED, *PAIR], ids=lambda path: path.stem)


@every_map
def test_two_questions_of_a_kind_with_the_same_answer_are_asked_only_where_nothing_else_is_left(
    path: Path,
) -> None:
    bank_ = whole(path)
    for chain in ("", *bank_.leading):
        chosen = choose(bank_, Choices(chain=chain, number=8))
        twice = [pair for pair in combinations(chosen, 2) if pair[0].kind is pair[1].kind]
        if any(answer(one) == answer(other) for one, other in twice):
            taken = [(item.kind, answer(item)) for item in chosen]
            count = Counter(item.kind for item in chosen)
            for item in bank_.items:
                is_near = item.chain == chain or not chain
                if is_near and item.id not in bank_.guessed and count[item.kind] < MANY:
                    is_new = item not in chosen and (item.kind, answer(item)) not in taken
                    assert not is_new or any(one.id in bank_.never.get(item.id, ()) for one in chosen), (
                        item.id
                    )


@every_map
def test_the_right_answer_stands_where_a_second_program_says(path: Path) -> None:
    """The rule of `lessons/right_places.py`, written again."""
    last: dict[str, int] = {}
    for item in bank(path):
        rights = [option.right for option in item.options]
        if item.order or sum(rights) != 1:
            continue
        at = rights.index(True)
        if item.kind is not ItemKind.SURENESS:
            place = sha256(f"{item.id}/place".encode()).digest()[0] % len(rights)
            while place in (last.get(item.chain), last.get(item.kind)):
                place = (place + 1) % len(rights)
            assert at == place, item.id
        last[item.chain] = last[item.kind] = at


@every_map
def test_the_questions_to_choose_from_are_not_always_the_same(path: Path) -> None:
    asked = [item for item in bank(path) if item.kind is ItemKind.QUESTION]
    pairs = Counter(
        pair
        for item in asked
        for pair in combinations(sorted(one.text.best("en") for one in item.options if not one.right), 2)
    )
    if len(asked) > 4:
        assert max(pairs.values()) <= len(asked) / 2 + 1
