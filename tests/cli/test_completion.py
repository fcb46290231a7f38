"""The shells complete commands, options, their words, and names of rules."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from mapgen.cli import main

ASK = """
source {script}
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_mapgen
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.fixture
def script(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    main(["completion", "bash"])
    (tmp_path / "mapgen.bash").write_text(capsys.readouterr().out, encoding="utf-8")
    return tmp_path / "mapgen.bash"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("mapgen ch", ["check"]),
        ("mapgen check --str", ["--strict"]),
        ("mapgen check --format s", ["sarif"]),
        ("mapgen explain dangling", ["dangling-citation"]),
        ("mapgen completion ''", ["bash", "zsh", "fish"]),
        ("mapgen check argu", [""]),  # bash itself offers files
        ("mapgen build -o f", [""]),
    ],
)
def test_bash_completes(script: Path, typed: str, offered: list[str]) -> None:
    code = ASK.format(script=script, words=typed)
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True)
    found = done.stdout.split("\n")[:-1]
    assert [word for word in found if not word.startswith("-")] == offered or found == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_command_and_option_is_in_each_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for word in ("check", "rename", "strict", "sarif", "path-as", "dangling-citation"):
        assert word in script
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here to read its script")
    read = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


def test_another_shell_is_told_which_are_known(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["completion", "tcsh"])
    assert "bash" in capsys.readouterr().err
