"""What a change of the example map changes, as the weighing has it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength import Strengths, weigh
from mapgen.strength.effects.entry import EXAMPLE, EXAMPLE_TEXT, Edits
from mapgen.syntax.read.reader import read


def edited(*edits: Edits | None) -> dict[str, Any]:
    """The example map with some values changed."""
    whole: Any = deepcopy(EXAMPLE)
    for one in edits:
        for place, value in (one or {}).items():
            holder, key = _holder(whole, place)
            if value is None:
                holder.pop(key, None)
            else:
                holder[key] = deepcopy(value)
    return whole  # type: ignore[no-any-return]


def _holder(whole: Any, place: str) -> tuple[Any, str]:
    first, *rest = place.split(".")
    if not rest:
        return whole, first
    if first in whole["sources"]:
        at = whole["sources"][first]
    elif first in whole["claims"]:
        at = whole["claims"][first]
    elif first == "step":
        at = whole["claims"]["helps"]["because"][0]
    else:
        at = whole.setdefault(first, {})
    for key in rest[:-1]:
        at = at.setdefault(key, {})
    return at, rest[-1]


def read_map(folder: Path, whole: dict[str, Any]) -> ArgumentMap:
    """The map of such a file, which has no serious fault. (JSON is YAML.)"""
    (folder / "text.txt").write_text(EXAMPLE_TEXT, encoding="utf-8")
    (folder / "map.yaml").write_text(json.dumps(whole), encoding="utf-8")
    file = read(folder / "map.yaml")
    assert file.map is not None
    assert not [one for one in file.findings if one.fails], file.findings
    return file.map


def changes(before: Strengths, after: Strengths) -> list[str]:
    """What differs between two weighings, one change a string."""
    found: list[str] = []
    for id_, was in before.claims.items():
        if id_ in after.claims:
            found += _of_claim(id_, was, after.claims[id_])
    return found


def _of_claim(id_: str, was: Any, now: Any) -> Iterator[str]:
    words = [one.reasoning.word.name_.best("en") if one.reasoning.word else "–" for one in (was, now)]
    owners = ["the makers'" if one.makers else "the text's" for one in (was, now)]
    pairs = (
        (f"{id_}:", owners),
        (id_, [one.certainty.name_.best("en") for one in (was, now)]),
        (id_, words),
        (f"{id_}, other evidence:", [one.other_evidence.says.name_.best("en") for one in (was, now)]),
        (f"{id_}, status:", [one.status.name_.best("en") for one in (was, now)]),
    )
    yield from (f"{what} {first} → {then}" for what, (first, then) in pairs if first != then)


def weighed(map_: ArgumentMap) -> Strengths:
    return weigh(map_)


def tried(folder: Path, edits: Edits, given: Edits | None) -> list[str]:
    """What the edits change in the example map, once it is changed as `given`."""
    first, then = (weigh(read_map(folder, edited(*each))) for each in ((given,), (given, edits)))
    return changes(first, then)
