"""Every export format prints what other programs can read; each is found by its file."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

import pygraphviz
import pytest

from mapgen.cli import main
from mapgen.exchange.export import formats
from mapgen.pipeline import check_file, compile_map
from tests.conftest import ROOT
from tests.house.project import recipes_in_python

FOLDER = ROOT / "mapgen" / "exchange" / "formats"
SHIPPED = sorted((ROOT / "arguments").glob("*.yaml"), reverse=True)
SAMPLE = ROOT / "mapgen" / "cli" / "samples" / "en" / "mill-lane.yaml"
HOSTILE = 'He said "no" \\N {x} <b>&lt;&amp;\\" \u202eback\u202c \x1b[31m red\r\x85end'


@pytest.fixture(scope="module")
def compiled() -> dict[str, Any]:
    checked = check_file(SHIPPED[0])
    assert checked.map is not None
    return compile_map(checked.map, checked.strengths, checked.findings)


def hostile(value: Any) -> Any:
    """The value with HOSTILE in the place of every wording and title."""
    if isinstance(value, dict):
        return {key: HOSTILE if key in ("en", "fr") else hostile(one) for key, one in value.items()}
    return [hostile(one) for one in value] if isinstance(value, list) else value


def drawn(compiled: dict[str, Any]) -> pygraphviz.AGraph:
    """The DOT text as Graphviz itself reads it."""
    return pygraphviz.AGraph(string=formats()["dot"].write(compiled))


def label(element: Any) -> str:
    return " ".join(element.attr["label"].replace("\\n", " ").split())


def test_each_file_of_the_folder_is_a_format_that_says_what_it_holds() -> None:
    assert set(formats()) == {path.stem for path in FOLDER.glob("[!_]*.py")}
    assert all(format_.holds for format_ in formats().values())


@pytest.mark.parametrize("name", formats())
def test_every_format_can_be_asked_for_and_is_told_in_the_help(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(SAMPLE), "--format", name]) == 0
    assert capsys.readouterr().out.endswith("\n"), f"the text that {name} writes ends with a line break"
    with pytest.raises(SystemExit):
        main(["show", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert f"{name}: {formats()[name].holds}" in told


@pytest.mark.parametrize("name", formats())
def test_no_format_prints_what_a_terminal_obeys(name: str, compiled: dict[str, Any]) -> None:
    written = formats()[name].write(hostile(compiled))
    kept = set(written) & set("\u202e\x1b\r\x85")
    assert not kept, (
        f"{name} prints {kept} of the author's words: write them with on_one_line (mapgen/hidden.py)"
    )


def test_a_format_that_lacks_a_name_is_told_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("mapgen.exchange.formats.dot.HOLDS")
    formats.cache_clear()
    with pytest.raises(ValueError, match=r"formats/dot\.py: a format needs HOLDS"):
        formats()


def test_json_is_the_compiled_map(compiled: dict[str, Any]) -> None:
    assert json.loads(formats()["json"].write(compiled)) == compiled


def test_graphviz_reads_every_claim_and_step_with_its_words(compiled: dict[str, Any]) -> None:
    graph, language = drawn(compiled), compiled["document"]["language"]
    assert {*graph.nodes()} == {element["id"] for element in compiled["claims"] + compiled["inferences"]}
    for claim in compiled["claims"]:
        words = claim["text"].get(language) or next(iter(claim["text"].values()))
        assert label(graph.get_node(claim["id"])) == " ".join(words.split())
        assert graph.get_node(claim["id"]).attr["certainty"] == claim["certainty"]


def test_graphviz_reads_every_premise_conclusion_and_attack(compiled: dict[str, Any]) -> None:
    expected = [(attack["from"], attack["on"]) for attack in compiled["attacks"]]
    for step in compiled["inferences"]:
        expected += [(premise, step["id"]) for premise in step["premises"]]
        expected.append((step["id"], step["conclusion"]))
    assert sorted(drawn(compiled).edges()) == sorted(expected)


def test_graphviz_reads_and_draws_a_map_whose_words_are_signs_of_its_own(compiled: dict[str, Any]) -> None:
    few = {**hostile(compiled), "claims": hostile(compiled)["claims"][:1], "inferences": [], "attacks": []}
    picture = drawn(few).draw(format="svg", prog="dot").decode("utf-8")
    assert "&quot;no&quot; \\N" in picture
    assert "&lt;b&gt;&amp;lt;&amp;amp;" in picture.replace("\n", "")


def test_the_format_of_the_recipe_dropped_into_the_folder_is_one_that_can_be_asked_for(
    tmp_path: Path,
) -> None:
    copytree(ROOT / "mapgen", tmp_path / "mapgen", ignore=ignore_patterns("page", "__pycache__"))
    (recipe,) = (code for code in recipes_in_python() if code.startswith('"""CSV'))
    (tmp_path / "mapgen" / "exchange" / "formats" / "csv.py").write_text(recipe, encoding="utf-8")
    command = [sys.executable, "-m", "mapgen", "show", str(SAMPLE), "--format", "csv"]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert [row[0] for row in csv.reader(done.stdout.splitlines())][:2] == ["many-cars", "narrow-pavement"]
