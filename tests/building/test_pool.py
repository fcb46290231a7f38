"""Workers: results come in order, a worker that ends loses its own task only, and none is left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from multiprocessing.context import BaseContext

import pytest
from pebble.pool.base_pool import Task
from pebble.pool.process import PoolManager

from mapgen.building.pool import Lost, ProcessExecutor, cores
from mapgen.building.pool import results as in_turn

CONTEXTS = ["spawn", *(["fork"] if "fork" in multiprocessing.get_all_start_methods() else [])]


def slow_at_first(task: int) -> int:
    time.sleep(0.3 if task == 0 else 0)
    return task * task


def killed_at_three(task: int) -> int:
    if task == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return task


def ended_at_three(task: int) -> int:
    if task == 3:
        os._exit(7)
    return task


def out_of_memory_at_three(task: int) -> int:
    if task == 3:
        raise MemoryError
    return task


def full_at_three(task: int) -> int:
    if task == 3:
        raise OSError(28, "No space left on device", "page.html")
    return task


def never_done(task: int) -> int:
    time.sleep(600)
    return task


def own_process(task: int) -> int:
    return os.getpid()


def results(work, tasks, jobs: int, context: BaseContext | None = None):
    """Results by that many workers, who are dismissed at the end."""
    executor = ProcessExecutor(jobs, context) if jobs > 1 else None
    try:
        yield from in_turn(work, tasks, executor)
    finally:
        if executor is not None:
            executor.shutdown(cancel_futures=True)


@pytest.fixture(autouse=True)
def _nobody_is_left_behind() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("context", CONTEXTS)
def test_results_come_in_the_order_of_the_tasks(context: str) -> None:
    found = results(slow_at_first, range(8), 3, multiprocessing.get_context(context))
    assert list(found) == [number * number for number in range(8)]


def test_with_one_job_no_process_is_started() -> None:
    assert set(results(own_process, range(3), 1)) == {os.getpid()}
    assert os.getpid() not in set(results(own_process, range(3), 2))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize(
    ("work", "why"), [(killed_at_three, "killed (signal 9)"), (ended_at_three, "ended with status 7")]
)
def test_a_worker_that_ends_loses_its_own_task_and_no_other(work, why: str, context: str) -> None:
    found = list(results(work, range(8), 2, multiprocessing.get_context(context)))
    lost = found.pop(3)
    assert isinstance(lost, Lost)
    assert why in lost.why
    assert found == [0, 1, 2, 4, 5, 6, 7]


def test_where_the_pool_cannot_tell_what_a_dead_worker_had_all_is_done_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = PoolManager.find_expired_task
    broken = iter([BrokenProcessPool("All workers expired")])

    def find(manager: PoolManager, worker: int) -> Task:
        for error in broken:
            raise error
        return known(manager, worker)

    monkeypatch.setattr(PoolManager, "find_expired_task", find)
    found = list(results(killed_at_three, range(8), 2))
    assert next(broken, None) is None
    lost = found.pop(3)
    assert isinstance(lost, Lost)
    assert "killed (signal 9)" in lost.why
    assert found == [0, 1, 2, 4, 5, 6, 7]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_has_not_enough_memory_is_lost_and_no_other(jobs: int) -> None:
    found = list(results(out_of_memory_at_three, range(5), jobs))
    assert found == [0, 1, 2, Lost("there was not enough memory for it"), 4]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_task_raises_is_raised_in_its_place(jobs: int) -> None:
    found = results(full_at_three, range(8), jobs)
    assert [next(found) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(OSError, match="No space left") as raised:
        next(found)
    assert raised.value.filename == "page.html"


def test_a_ctrl_c_ends_the_workers_at_once() -> None:
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        # Whoever waited for the workers would wait for ever.
        with closing(results(never_done, range(4), 2)) as found:
            signal.setitimer(signal.ITIMER_REAL, 0.5)
            with pytest.raises(KeyboardInterrupt):
                next(found)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert not multiprocessing.active_children()


def test_there_is_a_core_to_work_on() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)
