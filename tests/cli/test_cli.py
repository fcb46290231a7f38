"""The commands as a person types them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.cli.explaining import COLUMNS, LINES, field_screen
from mapgen.model.schemes import SCHEMES, Scheme
from mapgen.pipeline import check_file
from mapgen.strength.effects.table import EFFECTS, entries
from tests.conftest import ROOT
from tests.syntax.helper import HEADER, TEXT

GOOD = HEADER + "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says.}\n"
BAD = HEADER + "claims:\n  a: {quote: Nobody knew why}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(BAD, encoding="utf-8")
    return tmp_path


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mapgen", *arguments]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", env={**os.environ, **environment}, check=False
    )


def test_check_exits_0_without_faults_1_with_and_2_when_it_cannot_run(folder: Path) -> None:
    assert main(["check", "good.yaml"]) == 0
    assert main(["check", "bad.yaml"]) == 1
    assert main(["check", "nowhere.yaml"]) == 2
    assert main(["check", "good.yaml", "nowhere.yaml"]) == 2


def test_a_finding_is_printed_with_its_place_its_line_and_its_remedy(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "bad.yaml"])
    printed = capsys.readouterr().out
    assert "bad.yaml:4:14: serious fault[quote-altered] The document has other words" in printed
    assert "^^^^^^^^^^^^^^^" in printed


def test_a_check_says_which_faults_make_it_fail(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "bad.yaml"])
    assert "(1 serious: the check fails)" in capsys.readouterr().out
    main(["check", "bad.yaml", "--lang", "fr"])
    printed = capsys.readouterr().out
    assert "erreur grave[quote-altered]" in printed
    assert "(1 grave\u00a0: la vérification échoue)" in printed


def test_a_heading_s_signs_are_no_part_of_a_draft_s_title(folder: Path) -> None:
    (folder / "headed.txt").write_text(
        "## Why lamps help ##\n\nLamps help because they do.\n", encoding="utf-8"
    )
    assert main(["new", "headed.txt"]) == 0
    assert "Why lamps help\n" in (folder / "headed.yaml").read_text(encoding="utf-8")
    assert "##" not in (folder / "headed.yaml").read_text(encoding="utf-8")


def test_check_speaks_french_on_demand(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "bad.yaml", "--lang", "fr"])
    assert "Le document a d’autres mots" in capsys.readouterr().out


def test_check_as_json_holds_the_same_findings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [file["path"] for file in report["files"]] == ["bad.yaml", "good.yaml"]
    expected = [finding.rule for finding in check_file(folder / "bad.yaml").findings]
    assert [finding["rule"] for finding in report["files"][0]["findings"]] == expected


def test_build_draws_a_page_for_each_file_and_an_index(folder: Path) -> None:
    assert main(["build", "good.yaml", "-o", "out"]) == 0
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["good.html", "index.html"]


def test_build_says_how_far_it_is_and_prints_faults(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "bad.yaml", "good.yaml", "-o", "out"]) == 1
    told = capsys.readouterr().err
    assert "quote-altered" in told
    assert told.index("[1/2]") < told.index("[2/2]")


def test_two_files_that_would_make_one_page_are_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "good.yml").write_text(GOOD, encoding="utf-8")
    assert main(["build", "good.yaml", "good.yml", "-o", "out"]) == 2
    assert "good.html" in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_a_broken_file_leaves_its_last_page_as_it_was(folder: Path) -> None:
    main(["build", "good.yaml", "-o", "out"])
    before = (folder / "out" / "good.html").read_bytes()
    (folder / "good.yaml").write_text("claims: [", encoding="utf-8")
    assert main(["build", "good.yaml", "-o", "out"]) == 1
    assert (folder / "out" / "good.html").read_bytes() == before


def test_a_page_that_cannot_be_written_leaves_nothing_behind(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "out").write_text("a file stands here", encoding="utf-8")
    assert main(["build", "good.yaml", "-o", "out"]) == 2
    assert "out" in capsys.readouterr().err


def test_show_prints_the_compiled_map(folder: Path) -> None:
    shown = run("show", "good.yaml", "--format", "json", LC_ALL="C", PYTHONUTF8="0")
    assert shown.returncode == 0
    assert json.loads(shown.stdout)["claims"][0]["quotes"][0]["start"] == TEXT.index("Nobody")


def test_show_of_a_file_without_a_map_tells_why(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "broken.yaml").write_text("claims: [", encoding="utf-8")
    assert main(["show", "broken.yaml"]) == 1
    assert "not-yaml" in capsys.readouterr().err


def test_explain_prints_the_page_of_a_rule_or_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "dangling-citation"]) == 0
    assert main(["explain", "yaml-trap"]) == 0
    printed = capsys.readouterr().out
    assert "## Why" in printed
    assert "1.10" in printed


def test_explain_answers_a_misspelt_name_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "dangling-citatoin"]) == 2
    assert "`dangling-citation`" in capsys.readouterr().err


def test_explain_tells_what_a_field_changes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "design"]) == 0
    printed = capsys.readouterr().out
    assert "# source.design" in printed
    assert "# claim.design" in printed
    assert main(["explain", "source.reading"]) == 0
    assert "Changes nothing" in capsys.readouterr().out
    assert main(["explain", "source.desing"]) == 2
    assert "`source.design`" in capsys.readouterr().err


@pytest.mark.parametrize("field", sorted({one.field for one in EFFECTS} | {one.where for one in EFFECTS}))
def test_what_a_field_changes_has_room_on_one_screen(field: str) -> None:
    lines = field_screen(field).split("\n")
    assert len(lines) <= LINES
    assert all(len(line) <= COLUMNS for line in lines if " " in line.strip())
    for one in entries(field):
        assert f"# {one.where}" in lines


def test_explain_tells_of_kinds_of_step_and_of_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "expert-opinion"]) == 0
    assert "- backup: " in capsys.readouterr().out
    assert main(["explain", "background"]) == 0
    assert capsys.readouterr().out.startswith("claim.kind: background: ")
    assert main(["explain", "expert-opinoin"]) == 2
    assert "`expert-opinion`" in capsys.readouterr().err


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=str)
def test_explain_tells_of_each_critical_question_and_of_the_schemes_that_ask_it(
    scheme: Scheme, capsys: pytest.CaptureFixture[str]
) -> None:
    for question in scheme.questions:
        assert main(["explain", question.id]) == 0
        lines = capsys.readouterr().out.splitlines()
        told = " ".join(lines)
        assert f"# critical question: {question.id}" in lines
        assert question.text.best("en") in told
        assert scheme.id in told.partition("Asked of: ")[2]
    assert main(["explain", "third-facter"]) == 2
    assert "`third-factor`" in capsys.readouterr().err


def test_new_drafts_a_file_that_checks_without_a_fault(folder: Path) -> None:
    text = "Sleep matters\n\nTeenagers sleep little because of screens [1]. Nobody knows why. Screens cause harm [2, 3].\n"
    (folder / "essay.txt").write_text(text, encoding="utf-8")
    assert main(["new", "essay.txt", "--language", "en", "--kind", "opinion"]) == 0
    checked = check_file(folder / "essay.yaml")
    assert checked.failing == ()
    assert checked.map is not None
    assert [claim.citations for claim in checked.map.claims if claim.citations] == [("1",), ("2", "3")]


def test_new_overwrites_nothing(folder: Path) -> None:
    (folder / "good.txt").write_text(TEXT, encoding="utf-8")
    assert main(["new", "good.txt"]) == 2
    assert (folder / "good.yaml").read_text(encoding="utf-8") == GOOD


def test_help_imports_none_of_the_heavy_rooms() -> None:
    heavy = (
        "{'yaml', 'networkx', 'pyvis', 'pygraphviz', 'IPython', 'jinja2', 'mapgen.rules', 'mapgen.syntax'}"
    )
    code = f"import sys; from mapgen.cli.options import parser; parser().format_help(); print(sorted({heavy} & set(sys.modules)))"
    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    ).stdout
    assert printed.strip() == "[]"


def test_a_reader_that_goes_away_is_no_trouble() -> None:
    command = f"{sys.executable} -m mapgen show arguments/migraine-magnesium.yaml | head -c 10"
    shell = ["bash", "-c", f"set -o pipefail; {command}"]
    done = subprocess.run(shell, capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("text", ["", ".", "/", "nowhere.txt"])
def test_new_needs_a_file(text: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", text]) == 2
    assert "is not a text file" in capsys.readouterr().err


def test_what_stands_where_a_page_should_go_is_not_read_or_replaced(folder: Path) -> None:
    (folder / "out").mkdir()
    os.mkfifo(folder / "out" / "good.html")
    assert main(["build", "good.yaml", "-o", "out"]) == 2


def test_a_link_in_a_folder_that_leads_out_of_it_is_no_argument_file(folder: Path) -> None:
    (folder / "maps").mkdir()
    (folder / "maps" / "link.yaml").symlink_to(folder / "good.yaml")
    assert main(["check", "maps"]) == 2


def test_a_full_disk_is_told(folder: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m mapgen --version >/dev/full"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
