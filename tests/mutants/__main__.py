"""`make mutants`: changes the code in small ways, and tells which changes no test notices.

A change that nobody notices shows a test that is missing, code that is not needed, or a change
that changes nothing. Not a test: the reader judges (docs/robustness.md says what came of it).

    make mutants PART=mapgen/strength/semantics
    make mutants PART=mapgen/rules SAMPLE=400 SEED=2
    make mutants PART=mapgen/rules ONLY=small_sample.py:7
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from tests.conftest import ROOT
from tests.mutants.changes import Mutant, mutants
from tests.mutants.hunt import KILLED, SURVIVED, TIMED_OUT, UNSEEN, Hunt, counted

ENDS = (KILLED, TIMED_OUT, SURVIVED, UNSEEN)
QUIET = ["-p", "no:cacheprovider", "-p", "no:terminal", "-s"]


def main() -> None:
    """Choose the mutants, try them, tell how they ended."""
    asked = _asked()
    os.chdir(ROOT)
    every = [mutant for path in _files(asked.part) for mutant in mutants(path, Path(path).read_text("utf-8"))]
    some = [mutant for mutant in every if not asked.only or any(only in str(mutant) for only in asked.only)]
    if asked.sample and asked.sample < len(some):
        chosen = set(map(id, Random(asked.seed).sample(some, asked.sample)))
        some = [mutant for mutant in some if id(mutant) in chosen]
    hunt = Hunt(some, asked.patience, lambda line: print(line, flush=True))
    with TemporaryDirectory() as folder:
        into = f"--basetemp={folder}/tests"
        pytest.main([*QUIET, into, *(asked.tests or _tests(asked.part))], plugins=[hunt])
    for line in _table(hunt.ended):
        print(line)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.mutants", description="Which changes does no test notice?"
    )
    parser.add_argument("part", nargs="+", help="files and folders to change")
    parser.add_argument(
        "--tests", action="append", help="the tests that must notice; by default those of the room"
    )
    parser.add_argument("--sample", type=int, default=0, help="so many mutants at most, chosen by chance")
    parser.add_argument("--seed", type=int, default=1, help="what chance begins with")
    parser.add_argument("--patience", type=float, default=5, help="processor seconds of tests for one mutant")
    parser.add_argument(
        "--only", action="append", help="only mutants whose line, as it is told, has these words"
    )
    return parser.parse_args()


def _files(parts: Iterable[str]) -> list[str]:
    found = [
        path
        for part in parts
        for path in ([Path(part)] if part.endswith(".py") else Path(part).rglob("*.py"))
    ]
    return sorted(path.as_posix() for path in found)


def _tests(parts: Iterable[str]) -> list[str]:
    """The tests of the rooms that the parts are in."""
    return sorted({f"tests/{Path(part).parts[1]}" for part in parts})


def _table(ended: list[tuple[Mutant, str]]) -> list[str]:
    counts = counted(ended)
    lines = [f"| file | mutants | {' | '.join(ENDS)} |", "|---|---:" + "|---:" * len(ENDS) + "|"]
    total = [sum(each[end] for each in counts.values()) for end in ENDS]
    for path, each in counts.items():
        lines.append(f"| {path} | {each.total()} | {' | '.join(str(each[end]) for end in ENDS)} |")
    return [*lines, f"| all | {len(ended)} | {' | '.join(map(str, total))} |"]


if __name__ == "__main__":
    main()
