"""docs/tutorial.md: its commands run and answer as it says, and what they lead to is the finished sample."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from mapgen.cli import main, samples
from mapgen.cli.options import parser
from mapgen.pipeline import check_file
from tests.conftest import ROOT

TUTORIAL = ROOT / "docs" / "tutorial.md"
FILE = "linden-tea.yaml"
FINISHED = ROOT / "mapgen/cli/samples/tutorial/finished" / FILE
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(*kinds: str) -> list[tuple[str, str]]:
    return [found for found in BLOCK.findall(TUTORIAL.read_text(encoding="utf-8")) if found[0] in kinds]


def changes(diff: str) -> tuple[str, str]:
    """What stands in the file before and after a change that the tutorial shows."""
    lines = diff.splitlines()
    return tuple("".join(f"{line[1:]}\n" for line in lines if line[0] in f" {sign}") for sign in "-+")  # type: ignore[return-value]


def of_the_draft(diff: str) -> bool:
    """Whether a change is made on the draft, before its proposals are accepted."""
    source = TUTORIAL.read_text(encoding="utf-8")
    return source.index(diff) < source.index("$ mapgen accept")


def runs(console: str) -> Iterator[tuple[str, str]]:
    """Each command of a block, and what it is said to print."""
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, _, answer = part.partition("\n")
        yield command, answer


def written_by_hand() -> str:
    """The file as an author has it before the check: the finished one with every later change undone."""
    source = FINISHED.read_text(encoding="utf-8").partition("\nexpect:\n")[0] + "\n"
    later = [diff for _, diff in blocks("diff") if not of_the_draft(diff)]
    for before, after in [changes(diff) for diff in later][::-1]:
        if before in source:  # a slip, which stays finished until it is shown
            continue
        assert source.count(after) == 1
        source = source.replace(after, before)
    return source.rstrip("\n") + "\n"


def matches(answer: str, printed: str) -> bool:
    """Whether a command printed what the tutorial says, where a line `…` stands for any lines."""
    parts = [re.escape(part) for part in re.split(r"^…\n", answer, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*?".join(parts) + r"\n?", printed) is not None


def test_its_commands_run_and_answer_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    for kind, block in blocks("console", "diff"):
        if kind == "diff":
            before, after = changes(block)
            source = Path(FILE).read_text(encoding="utf-8")
            assert source.count(before) == 1, before
            Path(FILE).write_text(source.replace(before, after), encoding="utf-8")
            continue
        for command, answer in runs(block):
            first, *words = shlex.split(command)
            if first == "cd":
                monkeypatch.chdir(Path.cwd() / words[0])
            elif first == "cp":
                shutil.copy(*words)
            elif words[0] == "watch":
                assert parser().parse_args(words).paths == [Path(FILE)]
            else:
                assert first == "mapgen"
                assert main(words) == int(words == ["check", FILE] and answer.startswith("Serious"))
                out, err = capsys.readouterr()
                assert matches(answer, out + err), f"{command} printed:\n{out}{err}"
            if words[:1] == ["accept"]:
                Path(FILE).write_text(written_by_hand(), encoding="utf-8")
    assert Path(FILE).read_text(encoding="utf-8") == FINISHED.read_text(encoding="utf-8")


def test_watch_prints_an_address_there(tmp_path: Path) -> None:
    samples.copy(tmp_path, samples.TUTORIAL)
    command = [sys.executable, "-m", "mapgen", "watch", f"finished/{FILE}"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as watching:
        try:
            assert watching.stdout is not None
            assert any("http://" in line for line in watching.stdout)
        finally:
            watching.terminate()


def stand_in(excerpt: str, whole: str) -> bool:
    """Whether the lines of an excerpt follow each other in a text, whatever both are indented by."""
    lines = textwrap.dedent(excerpt).rstrip("\n").split("\n")
    others = whole.split("\n")
    return any(
        textwrap.dedent("\n".join(others[at : at + len(lines)])).split("\n") == lines
        for at in range(len(others))
    )


def test_what_it_shows_of_files_stands_in_the_draft_or_in_the_finished_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    main(["sample", "--tutorial"])
    monkeypatch.chdir(tmp_path / "tutorial")
    main(["new", "linden-tea.html"])
    draft = Path(FILE).read_text(encoding="utf-8")
    assert "kind: {is: effect, words: can cause}" in draft
    Path(FILE).write_text(draft.replace("{is: effect, words: can", "{is: harm, words: can"), encoding="utf-8")
    main(["accept", FILE])
    states = [draft, Path(FILE).read_text(encoding="utf-8"), FINISHED.read_text(encoding="utf-8")]
    lost = [block for _, block in blocks("yaml") if not any(stand_in(block, state) for state in states)]
    assert lost == []


def test_the_finished_file_is_the_example_that_it_promises() -> None:
    checked = check_file(FINISHED)
    assert checked.map is not None
    assert {str(finding.kind) for finding in checked.standing} == {"weak link", "missing evidence"}
    assert len(FINISHED.read_text(encoding="utf-8").splitlines()) <= 150
    assert 450 <= len(checked.map.text.content.split()) <= 550
    extracted = FINISHED.with_suffix(".txt").read_text(encoding="utf-8")
    assert "invented" in extracted
