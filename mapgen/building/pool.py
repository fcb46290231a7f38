"""Hands tasks to an executor, and gives the results in the order of the tasks.

An executor has the interface of `concurrent.futures`: `submit` gives a Future.
Where a worker dies, the Future of its task raises BrokenExecutor. The pool of
processes is Pebble's: the one of the standard library gives up all the tasks
that are left when one of its processes dies, and cannot tell which one it had.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, wait
from dataclasses import dataclass
from functools import partial
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_MOST = 60
"""Windows cannot wait for more processes at once."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What a task that could not be done has in place of a result; `why` is a clause for a message."""

    why: str


class WorkersDied(BrokenExecutor):
    """Raised by an executor that cannot tell which of several tasks its workers died of.

    `results` then gives the task to the executor again, alone. An executor that knows the task raises
    BrokenExecutor itself.
    """


def cores() -> int:
    """Return the number of processor cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # not on macOS, nor on Windows
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def results(
    work: Callable[[Task], Result], tasks: Sequence[Task], executor: Executor | None
) -> Generator[Result | Lost, None, None]:
    """Yield `work(task)` for each task, in the order of the tasks.

    Where memory is short or the worker dies, yield Lost in its place; raise any other error of
    a task when its turn comes. Without an executor, this process does each task when its
    result is asked for.
    """
    if executor is None:
        for task in tasks:
            yield _outcome(partial(work, task))
        return
    futures = [executor.submit(work, task) for task in tasks]
    for task, future in zip(tasks, futures, strict=True):
        try:
            yield _outcome(future.result)
        except WorkersDied:
            wait(futures)  # alone, it shows whether it was the one
            yield _outcome(executor.submit(work, task).result, alone=True)


def _outcome(get: Callable[[], Result], alone: bool = False) -> Result | Lost:
    try:
        return get()
    except MemoryError:
        return Lost("there was not enough memory for it")
    except BrokenExecutor as error:
        if isinstance(error, WorkersDied) and not alone:
            raise
        return Lost(str(error) or "its worker ended")
    except CancelledError:  # what a cluster has is cancelled when its scheduler or all its workers are gone
        return Lost("the cluster's scheduler has ended, or none of its workers is left")


class ProcessExecutor(Executor):
    """Does tasks in processes of its own; where one dies, another takes its place.

    A process that dies before the pool has read which task it took breaks the pool: all its tasks
    then raise WorkersDied, and the next task that is submitted has a new pool.
    """

    def __init__(self, jobs: int, context: BaseContext | None = None) -> None:
        self._jobs, self._context = min(jobs, _MOST), context or multiprocessing.get_context()
        self._pool = self._new_pool()
        self._ended = False

    def _new_pool(self) -> Any:
        from pebble import ProcessPool

        chosen: Any = self._context
        # A process that begins from nothing would collect garbage at another pace than we do.
        return ProcessPool(self._jobs, 0, _prepare, gc.get_threshold(), chosen)

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if not self._ended and not self._pool.active:
            self._pool.join()
            self._pool = self._new_pool()
        return translated(self._pool.schedule(function, args=args, kwargs=kwargs), _told)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._ended = True
        if cancel_futures:
            self._pool.stop()
        else:
            self._pool.close()
        if wait:
            self._pool.join()


def translated(future: Future[Any], told: Callable[[BaseException], BaseException]) -> Future[Any]:
    """Return a Future with the same result as `future`; in place of an error, it raises `told(error)`."""
    ours: Future[Any] = Future()

    def settle(theirs: Future[Any]) -> None:
        if theirs.cancelled():
            ours.cancel()
            ours.set_running_or_notify_cancel()  # else `wait` goes on waiting for it
        elif (error := theirs.exception()) is not None:
            ours.set_exception(told(error))
        else:
            ours.set_result(theirs.result())

    future.add_done_callback(settle)
    return ours


def _told(error: BaseException) -> BaseException:
    """Return the error of a task with its traceback as a note, or one that says how its process ended."""
    from pebble import ProcessExpired

    if isinstance(error, BrokenExecutor):
        return WorkersDied("its worker ended as soon as it started")
    if not isinstance(error, ProcessExpired):
        error.add_note(str(getattr(error, "traceback", "")))  # it does not travel with the error otherwise
        return error
    code = error.exitcode or 0
    if code < 0:
        return BrokenExecutor(f"its worker was killed (signal {-code}), perhaps because memory ran out")
    return BrokenExecutor(f"its worker ended with status {code}")


def _prepare(*collecting: int) -> None:
    """Give a worker its parent's garbage collection thresholds, and let SIGTERM raise SystemExit in it.

    SystemExit lets it clean up before it ends.
    """
    gc.set_threshold(*collecting)
    signal.signal(signal.SIGTERM, _leave)


def _leave(number: int, frame: object) -> None:
    sys.exit(128 + number)
