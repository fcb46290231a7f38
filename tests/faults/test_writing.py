"""A file is written whole or not at all, whatever fails, and whoever else is writing."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mapgen.building.build import Build, Order
from mapgen.cli import main
from mapgen.outputs import sweep, write_new, write_whole
from tests.faults.world import collection, contents, environment, leftovers, run

CALLS = ("open", "mkdir", "link", "unlink", "replace", "chmod", "fsync", "fstat")
WRITERS: list[Callable[[Path, str], object]] = [write_whole, write_new]


class Failing:
    """Lets the n-th call to the system fail, and counts them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int, number: int) -> None:
        self.calls, self.at, self.number = 0, at, number
        for name in CALLS:
            monkeypatch.setattr(os, name, self._failing(getattr(os, name)))
        monkeypatch.setattr(fcntl, "flock", self._failing(fcntl.flock))

    def _failing(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def failing(*arguments: Any, **named: Any) -> Any:
            self.calls += 1
            if self.calls == self.at:
                raise OSError(self.number, os.strerror(self.number))
            return call(*arguments, **named)

        return failing


def each_call_failing(number: int, do: Callable[[], object]) -> Iterator[bool]:
    """Do it again and again, the first call failing, then the second, until none is left to fail."""
    for at in range(1, 100):
        with pytest.MonkeyPatch.context() as monkeypatch:
            failing = Failing(monkeypatch, at, number)
            try:
                do()
                done = True
            except OSError:
                done = False
        yield done
        if failing.calls < at:
            return
    raise AssertionError("there is no end to it")


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EMFILE, errno.EROFS])
def test_whatever_call_fails_the_file_is_whole_or_as_it_was(
    write: Callable[[Path, str], object], number: int, tmp_path: Path
) -> None:
    path = tmp_path / "out" / "page.html"
    tries = 0
    for done in each_call_failing(number, lambda: write(path, "new")):
        tries += 1
        now = contents(tmp_path / "out")
        assert now.pop("page.html", None) in ([b"new"] if done else [None, b"new"])
        # What could not be removed is removed when the disk is well again.
        sweep(tmp_path / "out")
        assert leftovers(tmp_path / "out") == []
        path.unlink(missing_ok=True)
    assert tries > 5


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_whatever_call_fails_an_old_page_is_whole(number: int, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old", encoding="utf-8")
    for done in each_call_failing(number, lambda: write_whole(path, "newer")):
        assert path.read_text(encoding="utf-8") in (["newer"] if done else ["old", "newer"])
        path.write_text("old", encoding="utf-8")


def test_a_disk_that_is_full_half_way_is_told_and_leaves_the_old_pages(tmp_path: Path) -> None:
    folder, out = collection(tmp_path / "maps", "Old"), tmp_path / "out"
    assert run("build", folder, "-o", out).returncode == 0
    before = contents(out)
    collection(folder, "New")
    small = (100_000, 100_000)
    done = run("build", folder, "-o", out, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, small))
    assert done.returncode == 2
    assert done.stderr.decode() == f"mapgen: {out}/one.html: {os.strerror(errno.EFBIG)}\n"
    assert contents(out) == before


def test_what_a_killed_writer_left_is_swept_and_what_is_being_written_stays(tmp_path: Path) -> None:
    code = (
        "import sys; from mapgen import outputs\n"
        "with outputs._written_beside(outputs.Path(sys.argv[1]), b'half a page'):\n"
        "    print('writing', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "page.html")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"writing\n"
        sweep(tmp_path)
        assert len(leftovers(tmp_path)) == 1
        writer.kill()
    assert len(leftovers(tmp_path)) == 1
    sweep(tmp_path)
    assert leftovers(tmp_path) == []


def test_a_sweeper_that_was_there_first_is_given_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[int] = []
    lock = fcntl.flock

    def taken_the_first_time(handle: int, how: int) -> None:
        if not held:
            name = next(path for path in tmp_path.iterdir() if path.suffix == ".part")
            held.append(os.open(name, os.O_RDWR))
            lock(held[0], fcntl.LOCK_EX)
        lock(handle, how)

    monkeypatch.setattr(fcntl, "flock", taken_the_first_time)
    write_whole(tmp_path / "page.html", "new")
    assert (tmp_path / "page.html").read_bytes() == b"new"
    os.close(held[0])
    monkeypatch.undo()
    sweep(tmp_path)
    assert list(contents(tmp_path)) == ["page.html"]


def test_what_bears_our_name_and_is_no_file_of_ours_is_left_in_peace(tmp_path: Path) -> None:
    (tmp_path / "away").write_text("mine", encoding="utf-8")
    (tmp_path / ".mapgen-link.part").symlink_to(tmp_path / "away")
    os.mkfifo(tmp_path / ".mapgen-pipe.part")
    (tmp_path / ".mapgen-folder.part").mkdir()
    (tmp_path / "mine.part").write_text("mine", encoding="utf-8")
    sweep(tmp_path)
    assert len(list(tmp_path.iterdir())) == 5


def test_every_build_sweeps_wherever_it_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder, out = collection(tmp_path / "maps", "Old"), tmp_path / "out"
    assert main(["build", str(folder), "-o", str(tmp_path / "other")]) == 0
    places = [out, out / "assets", *(path.parent for path in (tmp_path / "cache").rglob("*.built"))]
    assert len(places) == 3
    for place in places:
        place.mkdir(parents=True, exist_ok=True)
        (place / ".mapgen-dead.part").write_text("half a", encoding="utf-8")
    assert main(["build", str(folder), "-o", str(out), "--assets", "shared"]) == 0
    assert sorted(path.name for path in out.glob("*.html")) == ["index.html", "one.html", "two.html"]
    assert list(tmp_path.rglob("*.part")) == []


def test_a_folder_that_vanishes_during_the_build_is_made_again(tmp_path: Path) -> None:
    folder, out = collection(tmp_path / "maps", "State"), tmp_path / "out"
    building = iter(Build(Order([folder / "one.yaml", folder / "two.yaml"], out)))
    next(building)
    shutil.rmtree(out)
    assert [built.path.name for built in building] == ["two.yaml"]
    assert sorted(contents(out)) == ["index.html", "two.html"]


def test_a_draft_overwrites_nothing_even_what_came_a_moment_ago(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("a day's work", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_new(path, "a draft")
    assert contents(tmp_path) == {"mine.yaml": b"a day's work"}


@pytest.mark.parametrize("there", [True, False])
def test_a_disk_that_knows_no_second_names_gets_drafts_too(
    there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.yaml"
    if there:
        path.write_text("a day's work", encoding="utf-8")

    def unknown(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", unknown)
    if there:
        with pytest.raises(FileExistsError):
            write_new(path, "a draft")
    else:
        write_new(path, "a draft")
    assert contents(tmp_path) == {"mine.yaml": b"a day's work" if there else b"a draft"}


def test_a_link_where_a_page_should_go_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    (tmp_path / "out" / "page.html").symlink_to(tmp_path / "mine")
    write_whole(tmp_path / "out" / "page.html", "new")
    assert (tmp_path / "mine").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "out" / "page.html").is_symlink()


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_a_page_can_be_read_by_all_whatever_the_mask(mask: int, tmp_path: Path) -> None:
    before = os.umask(mask)
    try:
        write_whole(tmp_path / "page.html", "new")
    finally:
        os.umask(before)
    assert (tmp_path / "page.html").stat().st_mode & 0o777 == 0o644


ENDLESS = """
import sys
from mapgen.outputs import sweep, write_whole, Path
print("writing", flush=True)
while True:
    for letter in "ab":
        sweep(Path(sys.argv[1]).parent)
        write_whole(Path(sys.argv[1]), letter * 300_000)
"""


def test_writers_killed_at_any_moment_leave_a_whole_file_while_another_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    whole = {letter * 300_000 for letter in "ab"}
    start = [sys.executable, "-c", ENDLESS, str(path)]
    for round_ in range(12):
        writers = [subprocess.Popen(start, stdout=subprocess.PIPE, env=environment()) for _ in range(2)]
        for writer in writers:
            assert writer.stdout is not None
            writer.stdout.readline()
        for _ in range(round_ * 5):
            if path.exists():
                assert path.read_text(encoding="utf-8") in whole
        for writer in writers:
            assert writer.poll() is None
            writer.send_signal(signal.SIGKILL)
            writer.communicate()
    write_whole(path, "a" * 300_000)
    sweep(tmp_path)
    assert list(contents(tmp_path)) == ["page.html"]
