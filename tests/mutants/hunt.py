"""The hunt: for each mutant a child process, in which the tests that run the changed line must notice.

It is a plugin of pytest, so that the tests are collected once, in the unchanged code.
"""

from __future__ import annotations

import inspect
import os
import pickle
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

import pytest
from _pytest.runner import runtestprotocol

from tests.mutants.changes import Mutant
from tests.mutants.live import forget, put_in

KILLED, SURVIVED, TIMED_OUT, UNSEEN = "killed", "survived", "timed out", "run by no test"
SURE = 0.2
"""Processor seconds that any mutant is given, whatever its tests take."""
MEMORY = 4 << 30
T = TypeVar("T")
Lines = dict[str, set[int]]


@dataclass
class Run:
    """What the unchanged code did in one test."""

    at: int
    words: str
    """Its name and its code."""
    seconds: float
    lines: Lines


@dataclass
class Hunt:
    """Tries mutants on the tests that pytest has collected."""

    mutants: list[Mutant]
    patience: float
    """So many processor seconds of tests, the quickest first, are tried on a mutant."""
    tell: Callable[[str], None]
    ended: list[tuple[Mutant, str]] = field(default_factory=list)

    def pytest_configure(self) -> None:
        from hypothesis import settings  # not before pytest, which looks into what it imports

        settings.register_profile("mutants", database=None, deadline=None, derandomize=True)
        settings.load_profile("mutants")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        paths = {os.path.realpath(mutant.path): mutant.path for mutant in self.mutants}
        runs = in_a_child(lambda: list(_unchanged(session, paths)))
        self.tell(f"{len(runs)} tests, {sum(run.seconds for run in runs):.0f} processor seconds")
        runs.sort(key=lambda run: run.seconds)
        for number, mutant in enumerate(self.mutants, start=1):
            chosen = self._chosen(mutant, runs)
            end = _tried(session, mutant, chosen) if chosen else UNSEEN
            self.ended.append((mutant, end))
            if end != KILLED:
                self.tell(f"{number}/{len(self.mutants)} {end}: {mutant}")
        return True

    def _chosen(self, mutant: Mutant, runs: list[Run]) -> list[Run]:
        """The tests that run the changed line: first those that name its file, then the quickest."""
        name = Path(mutant.path).stem.replace("_", "-")
        spent, kept = 0.0, []
        for run in sorted(runs, key=lambda run: name not in run.words):
            if _runs(run, mutant):
                spent += run.seconds
                if kept and spent > self.patience:
                    break
                kept.append(run)
        return kept


def _runs(run: Run, mutant: Mutant) -> bool:
    lines = run.lines.get(mutant.path)
    return bool(lines) and (not mutant.function or not lines.isdisjoint(mutant.span))


def _unchanged(session: pytest.Session, paths: dict[str, str]) -> Iterator[Run]:
    """Each test on the code as it is: how long it takes, which lines it runs."""
    for at, item in enumerate(session.items):
        lines: Lines = {}
        before = time.process_time()
        failure = _failure(item)
        seconds = time.process_time() - before
        if seconds < 2:
            forget()
            sys.settrace(_tracer(paths, lines))
            failure = failure or _failure(item)
            sys.settrace(None)
        if failure:
            sys.exit(f"{item.nodeid} fails on the unchanged code:\n{failure}")
        yield Run(at, f"{item.name} {inspect.getsource(item.function)}", seconds, lines)


def _tracer(paths: dict[str, str], lines: Lines) -> Callable[[FrameType, str, Any], Any]:
    kept: dict[str, set[int] | None] = {}

    def within(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            lines[paths[frame.f_code.co_filename]].add(frame.f_lineno)
        return within

    def called(frame: FrameType, _event: str, _: Any) -> Any:
        name = frame.f_code.co_filename
        if name not in kept:
            kept[name] = lines.setdefault(paths[name], set()) if name in paths else None
        return None if kept[name] is None else within

    return called


def _failure(item: pytest.Item) -> str:
    """What a test says when it fails; empty when it passes."""
    reports = runtestprotocol(item, log=False, nextitem=None)
    return next((str(report.longrepr) for report in reports if report.failed), "")


def _tried(session: pytest.Session, mutant: Mutant, runs: list[Run]) -> str:
    """What becomes of a mutant in a process of its own."""
    limit = 3 * (SURE + sum(run.seconds for run in runs))
    child = os.fork()
    if child == 0:
        _hush()
        resource.setrlimit(resource.RLIMIT_CPU, (int(limit) + 1, int(limit) + 2))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        try:
            put_in(mutant)
            passed = not any(_failure(session.items[run.at]) for run in runs)
        except BaseException:
            passed = False
        os._exit(0 if passed else 1)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return TIMED_OUT if os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL) else KILLED
    return SURVIVED if os.WEXITSTATUS(status) == 0 else KILLED


def in_a_child(work: Callable[[], T]) -> T:
    """What some work gives; done in a process of its own, it leaves nothing behind in this one."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with os.fdopen(writing, "wb") as out:
            pickle.dump(work(), out)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as into:
        given = into.read()
    os.waitpid(child, 0)
    if not given:
        raise SystemExit("the tests could not be run on the unchanged code")
    return pickle.loads(given)


def _hush() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def counted(ended: list[tuple[Mutant, str]]) -> dict[str, Counter[str]]:
    """How the mutants of each file ended."""
    found: dict[str, Counter[str]] = {}
    for mutant, end in ended:
        found.setdefault(mutant.path, Counter())[end] += 1
    return found
