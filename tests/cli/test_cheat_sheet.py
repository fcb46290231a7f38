"""The page that has all that most maps need: its file is sound, and its words are those of the language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.model.schemes import SCHEMES
from mapgen.pipeline import check_file
from mapgen.strength.effects.table import entries, moves
from mapgen.vocabulary import Carried
from tests.house.project import ROOT

PAGE = (ROOT / "docs/cheat-sheet.md").read_text(encoding="utf-8")
MOST_LINES = 90


def test_it_is_one_page() -> None:
    assert len(PAGE.splitlines()) <= MOST_LINES


def test_its_file_is_sound_and_each_chain_has_a_verdict(tmp_path: Path) -> None:
    blocks = dict(re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL))
    (tmp_path / "text.txt").write_text(blocks["text"], encoding="utf-8")
    (tmp_path / "map.yaml").write_text(blocks["yaml"], encoding="utf-8")
    checked = check_file(tmp_path / "map.yaml")
    assert checked.map is not None
    assert [one.message.best("en") for one in checked.failing] == []
    words = {id_: one.reasoning.word for id_, one in checked.strengths.arguments.items()}
    assert words == {"sleep": Carried.WEAK, "advice": Carried.FAILS}


def test_its_schemes_have_the_questions_that_it_names() -> None:
    rows = re.findall(r"\| `([a-z-]+)` \| (`.*) \|$", PAGE, re.MULTILINE)
    assert len(rows) == 10
    for scheme, questions in rows:
        asked = {question.id for question in SCHEMES[scheme].questions}
        assert set(re.findall(r"`([a-z-]+)`", questions)) <= asked, scheme


def test_what_can_wait_moves_no_verdict() -> None:
    last = PAGE.rstrip().split("\n")[-1]
    names = re.findall(r"`([a-z]+)`", last.replace("`mapgen check`", ""))
    assert {"short", "scope", "remark"} <= set(names)
    assert not [name for name in names if entries(name) and moves(name)]


@pytest.mark.parametrize("scheme", ["expert-opinion", "position-to-know", "witness-testimony"])
def test_what_explains_somebodys_word_shows_how_it_is_written(
    scheme: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", scheme]) == 0
    told = capsys.readouterr().out
    claims = "\n".join(line for line in told.splitlines() if line.startswith("  "))
    (tmp_path / "text.txt").write_text("Tea calms, said Dr Roe.", encoding="utf-8")
    head = "mapgen: 2\ndocument: {title: Tea, language: en, kind: web-page, text: text.txt}\nclaims:\n"
    (tmp_path / "map.yaml").write_text(f"{head}{claims}\n", encoding="utf-8")
    checked = check_file(tmp_path / "map.yaml")
    assert checked.map is not None
    assert checked.failing == ()
    assert [str(step.scheme) for step in checked.map.inferences] == [scheme]
    assert "accepted: It is printed as her words." in PAGE
