"""watch as a person starts it."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from mapgen.cli import main
from tests.cli.test_cli import GOOD
from tests.syntax.helper import TEXT


def started(folder: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "mapgen", "watch", "map.yaml", "-o", "out", *options],
        cwd=folder, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def said(watch: subprocess.Popen[str], words: str) -> str:
    """Wait for the line that has these words, and return it."""
    assert watch.stderr is not None
    return next(line for line in watch.stderr if words in line)


def test_the_watch_serves_builds_again_and_ends_by_ctrl_c(folder: Path) -> None:
    with started(folder) as watch:
        address = said(watch, "http://").split()[0]
        with urllib.request.urlopen(address + "map.html") as answer:
            assert b"watch.js" in answer.read()
        (folder / "map.yaml").write_text(GOOD.replace("everybody", "somebody"), encoding="utf-8")
        said(watch, "→ built")
        (folder / "map.yaml").unlink()
        said(watch, "no argument file is there")
        (folder / "map.yaml").write_text("claims: [", encoding="utf-8")
        said(watch, "not drawn")
        watch.send_signal(signal.SIGINT)
        said(watch, "The watch has ended")
        assert watch.wait() == 0


def test_a_port_that_is_taken_is_told(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with started(folder, "--port", str(taken.getsockname()[1])) as watch:
            said(watch, "port")
            assert watch.wait() == 2


def test_watching_needs_files_and_a_port_that_can_be(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["watch", "nowhere.yaml"]) == 2
    assert "no such file" in capsys.readouterr().err
    for port in ("0", "65536", "x", "-1"):
        with pytest.raises(SystemExit):
            main(["watch", "map.yaml", "--port", port])
