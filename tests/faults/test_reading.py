"""Files that change while they are read, and files written on other systems."""

from __future__ import annotations

import ctypes
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mapgen.cli import main
from mapgen.findings import explain
from mapgen.outputs import PAGE_MARK
from mapgen.pipeline import check_file
from tests.faults.world import CLAIMS, HEADER, TEXT, collection, command, contents, environment, run

YAML = HEADER % "State" + CLAIMS


def _linked_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


DEEDS: dict[str, Callable[[Path], object]] = {
    "deleted": lambda path: path.unlink(),
    "a pipe": lambda path: (path.unlink(), os.mkfifo(path)),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "a link to itself": _linked_to_itself,
    "cut": lambda path: path.write_bytes(path.read_bytes()[:20]),
    "grown": lambda path: os.truncate(path, 17 * 2**20),
}


def meddle(patch: pytest.MonkeyPatch, victim: str, deed: str) -> None:
    """Do something to a file at the moment when it is opened: after it was looked at."""
    real, waiting = os.open, [victim]

    def meddling(path: str | Path, *more: Any, **named: Any) -> int:
        if str(path) in waiting:
            waiting.clear()
            DEEDS[deed](Path(victim))
        return real(path, *more, **named)

    patch.setattr(os, "open", meddling)


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("victim", ["maps/one.yaml", "maps/text.txt"])
def test_a_file_that_changes_while_it_is_read_is_a_finding(
    victim: str,
    deed: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    collection(tmp_path / "maps", "State", ("one",))
    monkeypatch.chdir(tmp_path)
    meddle(monkeypatch, victim, deed)
    status = main(["check", "maps/one.yaml"])
    printed = capsys.readouterr()
    assert (status, printed.err) == (1, ""), printed.out
    assert "maps/one.yaml:" in printed.out
    assert "fault[" in printed.out


def test_a_file_that_goes_away_costs_its_own_page_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    collection(tmp_path / "maps", "State")
    monkeypatch.chdir(tmp_path)
    meddle(monkeypatch, "maps/one.yaml", "deleted")
    assert main(["build", "maps", "-o", "out"]) == 1
    assert "maps/one.yaml" in capsys.readouterr().err
    assert sorted(contents(tmp_path / "out")) == ["index.html", "two.html"]


def test_nothing_depends_on_the_clock(tmp_path: Path) -> None:
    folder, out = collection(tmp_path / "maps", "Old"), tmp_path / "out"
    assert main(["build", str(folder), "-o", str(out)]) == 0
    old = contents(out)
    for path in (*folder.iterdir(), *out.iterdir()):
        os.utime(path, (2**32, 2**32))
    collection(folder, "New")
    for path in folder.iterdir():
        os.utime(path, (0, 0))
    assert main(["build", str(folder), "-o", str(out)]) == 0
    new = contents(out)
    assert all(old[name] != new[name] for name in old)
    assert all(b"<title>New" in new[name] for name in ("one.html", "two.html"))


WRONG = (
    YAML.replace("Nobody knows why", "'Nobody knows\n    the reason why'")
    + "  b: {quote: Screens, wrong: x}\n"
)
ENDS: list[tuple[str, Callable[[str], str]]] = [
    ("CRLF", lambda text: text.replace("\n", "\r\n")),
    ("CR", lambda text: text.replace("\n", "\r")),
    ("mixed", lambda text: text.replace("\n", "\r\n", 3)),
]


def told(folder: Path, yaml: str) -> list[str]:
    (folder / "one.yaml").write_bytes(yaml.encode("utf-8"))
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    checked = check_file(folder / "one.yaml")
    sources = {(folder / "one.yaml").as_posix(): checked.source}
    return [explain(f, sources) for f in checked.findings if f.rule != "windows-line-ends"]


@pytest.mark.parametrize(("name", "ended"), ENDS)
def test_places_and_carets_are_the_same_whatever_ends_the_lines(
    name: str, ended: Callable[[str], str], tmp_path: Path
) -> None:
    assert told(tmp_path, ended(WRONG)) == told(tmp_path, WRONG)
    assert any("unknown-field" in one and "^^^^^" in one for one in told(tmp_path, WRONG))


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_quote_spans_the_lines_of_a_text_whatever_ends_them(end: str, tmp_path: Path) -> None:
    yaml = HEADER % "State" + "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says.}\n"
    (tmp_path / "one.yaml").write_text(yaml, encoding="utf-8")
    found = []
    for ending in ("\n", end):
        (tmp_path / "text.txt").write_bytes(f"Teens sleep.{ending}{ending}Nobody knows{ending}why.".encode())
        found.append(check_file(tmp_path / "one.yaml"))
    assert (found[0].map, found[0].findings) == (found[1].map, found[1].findings)
    assert found[0].map is not None
    passages = found[0].map.claims[0].quotes[0].passages
    assert [passage.start for passage in passages] == [len("Teens sleep.\n\n")]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85"])
def test_lines_are_counted_as_editors_count_them(sign: str, tmp_path: Path) -> None:
    yaml = YAML + f'  b: {{quote: "Screens{sign}are bright"}}\n  c: {{quote: Screens, wrong: x}}\n'
    place = yaml.split("\n").index("  c: {quote: Screens, wrong: x}") + 1
    found = [one for one in told(tmp_path, yaml) if "unknown-field" in one]
    assert len(found) == 1
    first, excerpt, carets, *_ = found[0].split("\n")
    assert f"one.yaml:{place}:" in first
    at = carets.index("^")
    assert excerpt[at : at + carets.count("^")] == "wrong"


def test_a_form_feed_does_not_shift_the_line_that_is_shown(tmp_path: Path) -> None:
    found = told(tmp_path, "mapgen: 1\n# a page\x0c ends\n# here\x00\n")
    assert "2 | # a page· ends" in found[0]


@pytest.mark.parametrize("locked", ["maps/one.yaml", "maps/text.txt", "maps"])
def test_what_may_not_be_read_is_told(locked: str, tmp_path: Path) -> None:
    collection(tmp_path / "maps", "State", ("one",))
    (tmp_path / locked).chmod(0)
    try:
        done = run("check", "maps", cwd=tmp_path, before=_obeying_modes)
    finally:
        (tmp_path / locked).chmod(0o755)
    assert done.returncode in (1, 2)
    assert "Permission denied" in (done.stdout + done.stderr).decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("locked", ["out", "out/one.html"])
def test_a_folder_that_may_not_be_written_is_told_and_a_file_in_one_that_may_is_replaced(
    locked: str, tmp_path: Path
) -> None:
    collection(tmp_path / "maps", "State", ("one",))
    (tmp_path / "out").mkdir(mode=0o777)
    (tmp_path / "out").chmod(0o777)
    (tmp_path / "out" / "one.html").write_bytes(b"<!doctype html>" + PAGE_MARK + b"<title>old")
    (tmp_path / "out" / "one.html").chmod(0o666)
    (tmp_path / locked).chmod(0o555)
    done = run("build", "maps", "-o", "out", cwd=tmp_path, before=_obeying_modes)
    whole = locked == "out/one.html"
    assert done.returncode == (0 if whole else 2), done.stderr
    assert (b"mapgen: out/one.html: Permission denied" in done.stderr) != whole
    assert ((tmp_path / "out" / "one.html").read_bytes().endswith(b"<title>old")) != whole


def _obeying_modes() -> None:
    """Forbidding means nothing to root, until what makes root so is let go (prctl(2), capabilities(7))."""
    if os.geteuid() == 0:
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            assert ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0


PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2


def test_a_pipe_that_is_named_as_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    done = subprocess.run(
        command("check", "pipe.yaml"), cwd=tmp_path, env=environment(), capture_output=True, check=False
    )
    assert done.returncode == 1
    assert "not a regular file" in done.stdout.decode()
