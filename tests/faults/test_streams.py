"""Streams that are closed, full or broken; a machine short of memory, files or a folder to stand in."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.world import built, collection, command, contents, environment, run

PRINTING = (
    ["check", "maps/one.yaml"],
    ["check", "maps", "--format", "json"],
    ["show", "maps/one.yaml"],
    ["report", "maps/one.yaml"],
    ["explain"],
    ["explain", "yaml-trap"],
    ["--help"],
    ["check", "--help"],
    ["--version"],
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    collection(tmp_path / "maps", "State")
    return tmp_path


def printed_into(folder: Path, redirected: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """What the command prints goes where the shell's words say."""
    shell = ["bash", "-c", f'set -o pipefail; "$@" {redirected}', "bash", *command(*arguments)]
    return subprocess.run(shell, cwd=folder, env=environment(), capture_output=True, check=False)


@pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)
def test_a_full_disk_is_told_by_every_command_that_prints(arguments: list[str], folder: Path) -> None:
    done = printed_into(folder, ">/dev/full", *arguments)
    assert (done.returncode, done.stderr) == (2, b"mapgen: the system: No space left on device\n")


@pytest.mark.parametrize("arguments", PRINTING[2:5], ids=" ".join)
def test_a_reader_that_goes_away_is_no_trouble(arguments: list[str], folder: Path) -> None:
    done = printed_into(folder, "| true", *arguments)
    assert (done.returncode, done.stderr) == (0, b"")


def test_where_nothing_can_be_told_the_status_still_tells(folder: Path) -> None:
    assert printed_into(folder, ">/dev/full 2>/dev/full", "check", "maps").returncode == 2
    assert printed_into(folder, ">/dev/full 2>&-", "check", "maps").returncode == 2
    assert printed_into(folder, "2>/dev/full", "check", "nowhere").returncode == 2
    assert printed_into(folder, "<&- >&- 2>&-", "check", "maps").returncode == 2


def test_nothing_to_print_to_is_told(folder: Path) -> None:
    done = printed_into(folder, ">&-", "check", "maps")
    assert (done.returncode, done.stderr) == (2, b"mapgen: there is nowhere to print to\n")


def test_no_page_is_written_where_a_library_prints_its_warnings(folder: Path) -> None:
    expected = built(folder / "maps", folder / "peace")
    done = printed_into(folder, "<&- 2>&-", "build", "maps", "-o", "out")
    assert (done.returncode, done.stdout) == (0, b"")
    assert contents(folder / "out") == expected


# With less than 25 MB Python cannot load modules of its own, and tells that itself.
@pytest.mark.parametrize("megabytes", [26, 40])
def test_too_little_memory_is_told_and_tears_nothing(megabytes: int, folder: Path) -> None:
    before = built(folder / "maps", folder / "out")
    collection(folder / "maps", "New")
    limit = (megabytes * 2**20, megabytes * 2**20)
    done = run(
        "build", "maps", "-o", "out", cwd=folder,
        before=lambda: resource.setrlimit(resource.RLIMIT_AS, limit),
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith(b"mapgen: ")
    assert b"Traceback" not in done.stderr
    assert contents(folder / "out") == before


@pytest.mark.parametrize("files", [5, 8])
def test_few_files_at_a_time_suffice(files: int, folder: Path) -> None:
    done = run(
        "build", "maps", "-o", "out", cwd=folder,
        before=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files)),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert sorted(contents(folder / "out")) == ["index.html", "one.html", "two.html"]


HOMELESS: list[dict[str, str | None]] = [
    {"HOME": None, "TMPDIR": None},
    {"HOME": "/nowhere", "TMPDIR": "/nowhere", "XDG_CACHE_HOME": "/nowhere"},
]


@pytest.mark.parametrize("changed", HOMELESS, ids=["unset", "missing"])
def test_no_home_and_no_place_for_temporary_files_are_needed(
    changed: dict[str, str | None], folder: Path
) -> None:
    done = run("build", "maps", "-o", "out", cwd=folder, **changed)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (lambda folder: ["build", folder / "maps", "-o", folder / "out"], 0),
        (lambda folder: ["check", folder / "maps"], 0),
        (lambda folder: ["build", folder / "maps", "-o", "out"], 2),
        (lambda folder: ["new", "text.txt"], 2),
    ],
    ids=["build", "check", "build into what is gone", "new"],
)
def test_the_folder_one_stands_in_may_be_gone(
    arguments: Callable[[Path], list[str | Path]], status: int, folder: Path
) -> None:
    gone = folder / "gone"
    gone.mkdir()
    done = run(*arguments(folder), cwd=gone, before=lambda: os.rmdir(gone))
    assert done.returncode == status, done.stderr
    assert b"Traceback" not in done.stderr


def test_the_folder_of_the_pages_may_be_a_file_or_lead_nowhere(folder: Path) -> None:
    (folder / "file").write_text("mine", encoding="utf-8")
    (folder / "lost").symlink_to(folder / "nowhere")
    for out in ("file/out", "lost"):
        done = run("build", "maps", "-o", out, cwd=folder)
        assert done.returncode == 2, out
        assert out.encode() in done.stderr
        assert b"Traceback" not in done.stderr
    assert (folder / "file").read_text(encoding="utf-8") == "mine"
    assert not (folder / "nowhere").exists()


def test_a_folder_of_pages_that_is_a_link_is_followed(folder: Path) -> None:
    (folder / "there").mkdir()
    (folder / "out").symlink_to(folder / "there")
    assert run("build", "maps", "-o", "out", cwd=folder).returncode == 0
    assert sorted(contents(folder / "there")) == ["index.html", "one.html", "two.html"]


UNLISTED = """
import os, sys
from mapgen.cli import main
def failing(real):
    def listed(path="."):
        if str(path).endswith(sys.argv[1]):
            raise OSError(5, "Input/output error")
        return real(path)
    return listed
os.listdir, os.scandir = failing(os.listdir), failing(os.scandir)
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize("unlisted", ["rules", os.path.join("rules", "evidence")])
def test_rules_that_cannot_be_listed_are_not_passed_over(unlisted: str, folder: Path) -> None:
    start = [sys.executable, "-c", UNLISTED, unlisted, "check", "maps"]
    done = subprocess.run(start, cwd=folder, env=environment(), capture_output=True, check=False)
    assert done.returncode == 2
    assert b"Input/output error" in done.stderr
