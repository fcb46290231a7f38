"""`mapgen build` on many files: the same with any number of workers, and well behaved when broken off."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mapgen.building.build import WORTH_WORKERS
from mapgen.cli import main
from tests.syntax.helper import HEADER, TEXT

PADDING = "# A long remark.\n" * 600
GOOD = HEADER + "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says.}\n" + PADDING
BAD = HEADER + "claims:\n  a: {quote: Nobody knew why}\n" + PADDING
FILES = {**dict.fromkeys(("a", "b", "d", "f", "g"), GOOD), "c": BAD, "e": "claims: [\n" + PADDING}

forked = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="a worker here begins from nothing"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    Path("maps").mkdir()
    Path("maps/text.txt").write_text(TEXT, encoding="utf-8")
    for name, content in FILES.items():
        Path(f"maps/{name}.yaml").write_text(content, encoding="utf-8")
    assert sum(map(len, FILES.values())) > WORTH_WORKERS
    return tmp_path


def build(*options: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """`mapgen build maps -o out`, in a process where something was done before."""
    code = f"import sys\n{before}\nfrom mapgen.cli import main\nsys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "build", "maps", "-o", "out", *options]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def built_here(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    """The same in this process, alone: the exit status, and what is told."""
    status = main(["build", "maps", "-o", "out", "--jobs", "1", *options])
    return status, capsys.readouterr().err


def pages() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in Path("out").rglob("*") if path.is_file()}


@pytest.mark.slow
def test_what_is_printed_and_written_is_the_same_whatever_the_number_of_workers(folder: Path) -> None:
    alone = build("--jobs", "1")
    written = pages()
    assert alone.returncode == 1
    assert len(written) == 7
    for start in multiprocessing.get_all_start_methods():
        before = f"import multiprocessing; multiprocessing.set_start_method({start!r})"
        together = build("--jobs", "3", "--fresh", before=before)
        assert (together.returncode, together.stdout, together.stderr) == (1, alone.stdout, alone.stderr)
        assert pages() == written


def test_a_build_of_what_has_not_changed_tells_the_same_faults_and_fails_the_same(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (status, first), (again, second) = built_here(capsys), built_here(capsys)
    assert status == again == 1
    made = [line for line in first.splitlines() if line.startswith("[")]
    assert len(made) == 7
    # Those that are well and as before are counted; the others are told again.
    lines = [line for line in first.splitlines() if line not in made or "/c." in line or "/e." in line]
    assert [line for line in second.splitlines() if not line.startswith("Unchanged")] == lines
    assert "Unchanged: 6 of 7" in second
    _, french = built_here(capsys, "--lang", "fr")
    assert "Le document a d’autres mots" in french


def test_a_page_that_stays_when_its_file_is_broken_is_told_every_time(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built_here(capsys)
    Path("maps/a.yaml").write_text("claims: [", encoding="utf-8")
    for _ in range(2):
        _, told = built_here(capsys)
        (line,) = (line for line in told.splitlines() if "/a.yaml →" in line)
        page = Path("out/a.html")
        assert line.endswith(f"not drawn; {page}, from an earlier build, is still there and is out of date")
    assert "Unchanged: 5 of 7" in told


@pytest.mark.slow
def test_a_build_of_what_has_not_changed_imports_nothing_heavy(folder: Path) -> None:
    build("--jobs", "1")
    heavy = "{'yaml', 'networkx', 'pyvis', 'pygraphviz', 'IPython', 'jinja2', 'mapgen.rules', 'mapgen.page'}"
    before = f"import atexit; atexit.register(lambda: print(sorted({heavy} & set(sys.modules))))"
    assert build(before=before).stdout.strip() == "[]"


DIES = """
import os
from mapgen import pipeline
draw = pipeline.draw_file
def dies(path, shared=False, shown=""):
    if path.stem == "b":
        os.kill(os.getpid(), 9)
    return draw(path, shared, shown)
pipeline.draw_file = dies
"""


@pytest.mark.slow
@forked
def test_a_worker_that_is_killed_is_told_with_its_file_and_the_others_finish(folder: Path) -> None:
    done = build("--jobs", "2", before=DIES)
    assert done.returncode == 2
    assert "mapgen: maps/b.yaml: its worker was killed (signal 9)" in done.stderr
    assert sorted(pages()) == [f"out/{name}.html" for name in ("a", "c", "d", "f", "g", "index")]
    assert "b.html" not in Path("out/index.html").read_text(encoding="utf-8")
    again = build("--jobs", "2")
    assert "[2/7] maps/b.yaml → out/b.html" in again.stderr
    assert again.returncode == 1


SLOW = """
import time
from mapgen import pipeline
draw = pipeline.draw_file
def slow(path, shared=False, shown=""):
    if path.stem > "b":
        time.sleep(600)
    return draw(path, shared, shown)
pipeline.draw_file = slow
"""


@forked
def test_ctrl_c_ends_everybody_at_once_and_leaves_nothing_half_written(folder: Path) -> None:
    code = f"import sys\n{SLOW}\nfrom mapgen.cli import main\nsys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "build", "maps", "-o", "out", "--jobs", "2"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True)
    assert running.stderr is not None
    told = [running.stderr.readline() for _ in range(2)]
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to all of them
    told.append(running.communicate(timeout=20)[1])
    assert running.returncode == 2
    assert told == [
        "[1/7] maps/a.yaml → out/a.html\n",
        "[2/7] maps/b.yaml → out/b.html\n",
        "mapgen: interrupted\n",
    ]
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)
    assert sorted(pages()) == ["out/a.html", "out/b.html"]


@forked
def test_workers_whose_master_is_killed_do_not_stay(folder: Path) -> None:
    code = (
        f"import sys\n{SLOW.replace('600', '2')}\nfrom mapgen.cli import main\nsys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "build", "maps", "-o", "out", "--jobs", "2"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True)
    assert running.stderr is not None
    running.stderr.readline()
    running.kill()
    # They share what the master wrote to: it ends with the last of them.
    assert "Traceback" not in running.communicate(timeout=30)[1]


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", "²"])
def test_a_number_of_jobs_that_is_none_is_refused(
    folder: Path, jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["build", "maps", f"--jobs={jobs}"])
    assert ended.value.code == 2
    assert "must be a whole number, 1 or more" in capsys.readouterr().err
