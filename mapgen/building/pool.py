"""Does many tasks at once, in processes of their own, and gives the results in the order of the tasks.

The pools of the standard library either wait for ever for a worker that has
died, or give up all that is left and cannot tell what it was doing. Here each
worker has a pipe to itself: where it ends, the task that it had is lost, and
another worker takes its place.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext, Process
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_PATIENCE = 2.0
"""Seconds that a worker has to tidy up before it is ended by force."""

_MOST = 60
"""More pipes than that cannot be listened to at once on Windows."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the result of a task whose worker ended before it was done."""

    why: str


def cores() -> int:
    """How many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # not on macOS, nor on Windows
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def results(
    work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int, context: BaseContext | None = None
) -> Generator[Result | Lost, None, None]:
    """The result of each task in turn; what a task raises is raised in its place.

    With one job, no process is started.
    """
    if jobs <= 1:
        yield from map(partial(_done, work), tasks)
        return
    crew = _Crew(work, context or multiprocessing.get_context())
    try:
        yield from crew.do(tasks, min(jobs, len(tasks), _MOST))
    finally:
        crew.dismiss()


def _done(work: Callable[[Task], Result], task: Task) -> Result | Lost:
    try:
        return work(task)
    except MemoryError:
        return Lost("there was not enough memory for it")


@dataclass(slots=True)
class _Worker:
    process: Process
    pipe: Connection[Any, Any]
    task: int | None = None


class _Crew(Generic[Task, Result]):
    def __init__(self, work: Callable[[Task], Result], context: BaseContext) -> None:
        self._work = work
        self._context: Any = context  # every context has a Process; the base class does not say so
        self._workers: list[_Worker] = []
        self._found: dict[int, Result | Lost | _Raised] = {}

    def do(self, tasks: Sequence[Task], jobs: int) -> Iterator[Result | Lost]:
        for _ in range(jobs):
            self._workers.append(self._hired())
        waiting = iter(range(len(tasks)))
        for number in range(len(tasks)):
            while number not in self._found:
                for worker in self._workers:
                    if worker.task is None and (given := next(waiting, None)) is not None:
                        self._give(worker, given, tasks[given])
                self._listen()
            result = self._found.pop(number)
            if isinstance(result, _Raised):
                raise result.exception
            yield result

    def dismiss(self) -> None:
        """End every worker, whatever it is doing."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            _end(worker)

    def _hired(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        # What begins from nothing would collect garbage at another pace than we do.
        told = (self._work, theirs, gc.get_threshold())
        process = self._context.Process(target=_serve, args=told, daemon=True)
        with _interrupts_held():
            process.start()
        theirs.close()  # so that the pipe ends where the worker does
        return _Worker(process, ours)

    def _give(self, worker: _Worker, number: int, task: Task) -> None:
        worker.task = number
        try:
            worker.pipe.send(task)
        except OSError:  # it has ended already, which listening will show
            return

    def _listen(self) -> None:
        """Wait until a worker says something or ends."""
        busy = {id(worker.pipe): at for at, worker in enumerate(self._workers) if worker.task is not None}
        for pipe in wait([worker.pipe for worker in self._workers if worker.task is not None]):
            at = busy[id(pipe)]
            worker = self._workers[at]
            task = worker.task
            assert task is not None
            try:
                self._found[task], worker.task = worker.pipe.recv(), None
            except (EOFError, OSError):
                self._found[task] = Lost(_last_word(worker))
                self._workers[at] = self._hired()


@dataclass(frozen=True, slots=True)
class _Raised:
    """What a task raised, on its way from the worker."""

    exception: Exception


def _serve(
    work: Callable[[Task], Result], pipe: Connection[Any, Any], collecting: tuple[int, int, int]
) -> None:
    """The life of a worker: a task comes, a result goes, until nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever gives the tasks
    signal.signal(signal.SIGTERM, _leave)  # so that a file half written is taken away
    gc.set_threshold(*collecting)
    parent = multiprocessing.parent_process()
    assert parent is not None
    while pipe in wait([pipe, parent.sentinel]):
        try:
            pipe.send(_tried(work, pipe.recv()))
        except (EOFError, BrokenPipeError):
            return


def _tried(work: Callable[[Task], Result], task: Task) -> Result | Lost | _Raised:
    try:
        return _done(work, task)
    except Exception as trouble:
        trouble.add_note(traceback.format_exc())  # where it happened does not travel otherwise
        return _Raised(trouble)


def _leave(number: int, frame: object) -> None:
    sys.exit(128 + number)


def _end(worker: _Worker) -> None:
    worker.process.join(_PATIENCE)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()
    worker.pipe.close()


def _last_word(worker: _Worker) -> str:
    """How a worker ended that said nothing more."""
    _end(worker)
    code = worker.process.exitcode or 0
    if code < 0:
        return f"its worker was killed (signal {-code}), perhaps because memory was short"
    return f"its worker ended with status {code}"


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let a Ctrl-C wait while a worker starts, which inherits that it is not to hear of it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
