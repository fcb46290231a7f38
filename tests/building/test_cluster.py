"""`mapgen build --on ADDRESS`: a Dask cluster of two workers makes the pages, one of which is killed."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import chdir
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from mapgen.building.build import Build, Order
from mapgen.building.cluster import connected
from mapgen.building.pool import Lost, results
from mapgen.cli import main
from tests.syntax.helper import HEADER, TEXT

GOOD = HEADER + "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says.}\n"
BAD = HEADER + "claims:\n  a: {quote: Nobody knew why}\n"
GONE = Lost("the cluster's scheduler has ended, or none of its workers is left")
NAMES = ("a", "b", "c", "d", "e", "f")

# Dask's own workers warn of what the system's clock and ports do meanwhile.
pytestmark = pytest.mark.filterwarnings("ignore")


def dies_once(task: str, mark: Path) -> str:
    """End the worker that has the task `once` first, and every one that has `always`."""
    if task == "always" or (task == "once" and not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return task


@pytest.fixture
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A cluster of one test alone, whose workers a test may kill: it sees to it that there are two again."""
    from distributed import LocalCluster  # a second of processor, for these tests alone

    folder = tmp_path_factory.mktemp("cluster")
    with chdir(folder):  # its processes begin in the folder that is the current one now
        cluster = LocalCluster(
            n_workers=2, threads_per_worker=2, dashboard_address=None, local_directory=str(folder)
        )
    with cluster:
        # Dask starts a killed worker again, but on a machine with much else to do it gives up after a while.
        cluster.adapt(minimum=2, maximum=2, interval="1s")
        yield cluster.scheduler_address


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    Path("maps").mkdir()
    Path("maps/text.txt").write_text(TEXT, encoding="utf-8")
    for name in NAMES:
        Path(f"maps/{name}.yaml").write_text(BAD if name == "c" else GOOD, encoding="utf-8")
    return tmp_path


def pages(output: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path(output).iterdir()}


@pytest.mark.slow
def test_the_cluster_makes_the_same_pages_and_tells_the_same(
    folder: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "maps", "-o", "out", "--on", address]) == 1
    there = capsys.readouterr().err
    assert main(["build", "maps", "-o", "here"]) == 1
    assert capsys.readouterr().err == there.replace("out/", "here/")
    assert pages("out") == pages("here")


@pytest.mark.slow
def test_a_worker_that_is_killed_loses_nothing_and_a_task_that_kills_them_all_is_named(
    folder: Path, address: str
) -> None:
    tasks = ["a", "b", "once", "c", "always", "d"]
    with connected(address) as executor:
        found = list(results(partial(dies_once, mark=folder / "died"), tasks, executor))
    assert (folder / "died").exists()
    assert found.pop(4) == Lost("the workers that were making it died, one after another")
    assert found == ["a", "b", "once", "c", "d"]


def test_a_worker_with_another_mapgen_makes_nothing(
    folder: Path, address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("mapgen.building.fingerprint.__version__", "999")
    assert main(["build", "maps", "-o", "out", "--on", address]) == 2
    told = capsys.readouterr().err
    assert all(f"maps/{name}.yaml: the worker has another version of mapgen" in told for name in NAMES)
    assert not list(Path("out").glob("*.html"))


@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1:1", "nonsense://x", "a b", "tls://127.0.0.1:1", "ucx://x"]
)
def test_an_address_where_nobody_answers_is_told(
    folder: Path, address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from distributed import Client

    monkeypatch.setattr("mapgen.building.cluster._PATIENCE", 0.5)
    assert main(["build", "maps", "-o", "out", "--on", address]) == 2
    assert f"mapgen: {address}: no Dask scheduler answers at this address" in capsys.readouterr().err
    assert not Path("out").exists()
    assert not [one for one in gc.get_objects() if type(one) is Client and one.status == "connecting"]


def test_without_dask_it_is_said_how_to_get_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "mapgen.building.cluster", None)
    assert main(["build", "maps", "-o", "out", "--on", "tcp://x:1"]) == 2
    assert "pip install mapgen[dask]" in capsys.readouterr().err


def test_a_cluster_that_has_no_workers_is_not_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from distributed import LocalCluster

    monkeypatch.setattr("mapgen.building.cluster._WITHOUT_WORKERS", 1)
    with (
        LocalCluster(n_workers=0, dashboard_address=None) as cluster,
        connected(cluster.scheduler_address) as on,
    ):
        assert list(results(str, NAMES, on)) == [GONE] * len(NAMES)


class Cancelled(Executor):
    """An executor whose scheduler is gone, as Dask tells it."""

    def submit(self, function: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.cancel()
        future.set_running_or_notify_cancel()
        return future


def test_where_the_scheduler_ends_the_pages_that_it_had_are_lost(folder: Path) -> None:
    files = [Path(f"maps/{name}.yaml") for name in NAMES]
    lost = [one.made for one in Build(Order(files, Path("other"), executor=Cancelled()))]
    assert lost == [GONE] * len(NAMES)


class Broken(Executor):
    """An executor whose workers are all gone, as the standard library tells it."""

    def submit(self, function: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor())
        return future


def test_any_executor_can_make_the_pages(folder: Path) -> None:
    files = [Path(f"maps/{name}.yaml") for name in NAMES]
    with ThreadPoolExecutor(2) as executor:
        built = list(Build(Order(files, Path("out"), executor=executor)))
    assert [one.again for one in built] == [True] * len(NAMES)
    assert {path.name for path in Path("out").iterdir()} == {
        "index.html",
        *(f"{name}.html" for name in NAMES),
    }
    lost = [one.made for one in Build(Order(files, Path("other"), executor=Broken()))]
    assert lost == [Lost("its worker ended")] * len(NAMES)
