"""A second program, which knows nothing of mapgen, works out every key again (`solve.py`)."""

from __future__ import annotations

import ast
import copy
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from mapgen.lessons.as_json import item_json
from mapgen.pipeline import compile_map
from mapgen.vocabulary import ItemKind
from mapgen.words import READER_LANGUAGES
from tests.conftest import ROOT
from tests.lessons import solve
from tests.lessons.shipped import PAIR, SHIPPED, bank, checked

OTHERS = [
    *sorted((ROOT / "mapgen/cli/samples").glob("*/*.yaml")),
    *sorted((ROOT / "tests/strength/graded/held").glob("*.yaml")),
    ROOT / "tests/cases/screens-and-sleep/map.yaml",
]


@cache
def compiled(path: Path) -> dict[str, Any]:
    found = checked(path)
    assert found.map is not None
    values: dict[str, Any] = json.loads(json.dumps(compile_map(found.map, found.strengths, found.findings)))
    return values


def items(path: Path) -> list[dict[str, Any]]:
    return [json.loads(json.dumps(item_json(item))) for item in bank(path)]


@pytest.mark.parametrize("language", READER_LANGUAGES)
@pytest.mark.parametrize("path", [*SHIPPED, *PAIR, *OTHERS], ids=lambda path: path.stem)
def test_every_key_is_as_the_second_program_works_it_out(path: Path, language: str) -> None:
    assert items(path)
    assert solve.objections(compiled(path), items(path), language) == []


def with_another_key(item: dict[str, Any]) -> dict[str, Any]:
    """An item whose key is wrong."""
    wrong = copy.deepcopy(item)
    options = wrong["options"]
    if item["order"]:
        options[0], options[1] = options[1], options[0]
    else:
        at = next(place for place, option in enumerate(options) if option["right"])
        other = next(place for place, option in enumerate(options) if not option["right"])
        options[at]["right"], options[other]["right"] = False, True
    return wrong


@pytest.mark.parametrize("kind", ItemKind)
def test_the_second_program_objects_to_a_wrong_key(kind: ItemKind) -> None:
    tried = 0
    for path in (*SHIPPED, *PAIR):
        wrong = [with_another_key(item) for item in items(path) if item["kind"] == kind]
        tried += len(wrong)
        assert len(solve.objections(compiled(path), wrong, "fr")) == len(wrong)
    assert tried


def test_it_objects_where_two_answers_could_be_defended() -> None:
    path = SHIPPED[0]
    item = next(one for one in items(path) if one["kind"] == "conclusion")
    item["options"][0]["text"] = item["options"][1]["text"]
    assert solve.objections(compiled(path), [item], "en")


def test_it_objects_where_the_map_says_something_else() -> None:
    path = SHIPPED[-1]
    other = copy.deepcopy(compiled(path))
    for step in other["inferences"]:
        step["premises"], step["conclusion"] = [step["conclusion"]], step["premises"][0]
    turned = [item for item in items(path) if item["kind"] in ("rests-on", "order", "conclusion")]
    assert len(solve.objections(other, turned, "en")) == len(turned)


def test_it_imports_nothing_of_mapgen() -> None:
    tree = ast.parse(Path(solve.__file__).read_text(encoding="utf-8"))
    names = [alias.name for at in ast.walk(tree) if isinstance(at, ast.Import) for alias in at.names]
    names += [at.module or "" for at in ast.walk(tree) if isinstance(at, ast.ImportFrom)]
    assert {name.split(".")[0] for name in names} <= {"__future__", *sys.stdlib_module_names}


def test_it_is_a_program_of_its_own(tmp_path: Path) -> None:
    path = SHIPPED[-1]
    (tmp_path / "map.json").write_text(json.dumps(compiled(path)), encoding="utf-8")
    lesson = {"items": items(path)[:5]}
    for name, told, status in (("right", "5 keys are as worked out", 0), ("wrong", "instead of", 1)):
        (tmp_path / f"{name}.json").write_text(json.dumps(lesson), encoding="utf-8")
        command = [sys.executable, "-I", solve.__file__, "map.json", f"{name}.json"]
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert told in run.stdout, run.stdout + run.stderr
        assert run.returncode == status
        lesson = {"items": [with_another_key(lesson["items"][0])]}
