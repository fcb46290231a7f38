"""The watch: looks whether a file has changed, builds what has, and puts up what is to be told."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

from mapgen.building.build import INDEX, Build, Built, Order, fingerprint_of
from mapgen.building.make import page_name
from mapgen.building.paths import page_name_problem
from mapgen.building.pool import Lost
from mapgen.watching.board import QUIET, Board, Notice
from mapgen.watching.watched import Watched
from mapgen.words import Text, both, filled

PAUSE = 0.1
"""Seconds between two looks at the files, at least."""
_REST = 10
"""How many times as long as a look took the pause after it is: a look at a thousand files takes a while."""
SETTLING = 0.03
"""Seconds between two looks at files that have just changed: an editor may be about to write on."""
_LOOKS = 20
"""How often files that change at every look are looked at before they are built as they are."""

_NO_FILES = both("no argument file is there", "aucun fichier d'arguments n'est là")
_NO_MEMORY = both("the memory does not suffice", "la mémoire ne suffit pas")
_NOT_UTF_8 = both("a file name is not UTF-8", "un nom de fichier n'est pas en UTF-8")


@dataclass(frozen=True, slots=True)
class Round:
    """What one round has done: what was built of each file, and why it could not build; empty if it could."""

    built: tuple[Built, ...]
    problem: Text = Text()


@dataclass(slots=True)
class Watch:
    """Builds the argument files at some paths into a folder again and again, and tells the board.

    `report` is called after each round. Nothing that an author does to the files ends the watch.
    """

    paths: Sequence[Path]
    output: Path
    board: Board
    report: Callable[[Round], None]
    jobs: int = 1
    """How many files the first round builds at once. Later rounds build one: other threads serve then."""
    _watched: Watched = field(init=False)
    _built: Mapping[str, str | None] | None = field(default=None, init=False)
    _by: str = field(default="", init=False)
    _sources: dict[str, Path] = field(default_factory=dict, init=False)
    """The argument file from which each page was drawn, by the page's name."""

    def __post_init__(self) -> None:
        self._watched = Watched(self.paths)

    def run(self, stop: Event) -> None:
        """Look and build until `stop` is set."""
        while not stop.is_set():
            begun = time.perf_counter()
            changed = self.look(stop)
            spent = 0.0 if changed else time.perf_counter() - begun
            stop.wait(max(PAUSE, _REST * spent))

    def look(self, stop: Event) -> bool:
        """Build if a file has changed since the last round; return whether one has."""
        contents = self._watched.contents()
        if contents == self._built:
            return False
        for _ in range(_LOOKS if self._built is not None else 0):
            stop.wait(SETTLING)
            before, contents = contents, self._watched.contents()
            if contents == before:
                break
        # What changes from here on is found by the next look, since the digests are those of before.
        self._built = contents
        done = self._build(self._watched.files())
        self.jobs = 1
        self._tell(done)
        self.report(done)
        return True

    def _build(self, files: Sequence[Path]) -> Round:
        problem = page_name_problem(files) if files else _NO_FILES
        if problem:
            return Round((), problem)
        order = Order(files, self.output, self.jobs)
        self._by = self._by or fingerprint_of(order)
        built: list[Built] = []
        try:
            for one in Build(replace(order, by=self._by)):
                self._sources[page_name(one.path)] = one.path
                built.append(one)
        except (OSError, MemoryError, UnicodeError) as trouble:
            return Round(tuple(built), _why(trouble))
        return Round(tuple(built))

    def _tell(self, done: Round) -> None:
        """Put up the notice of each page: what is wrong with its file, or that its file has gone."""
        notices = {page_name(one.path): _notice(one) for one in done.built}
        trouble = Notice(_not_built(done.problem)) if done.problem else QUIET
        for page, path in self._sources.items():
            if not os.path.isfile(path):
                notices[page] = Notice(_gone(path))
            elif done.problem:
                notices[page] = trouble
        self.board.put({**notices, INDEX: trouble if done.problem else _of_all(notices.values())}, trouble)


def _why(trouble: Exception) -> Text:
    if isinstance(trouble, OSError):
        why = both("{path}: {why}", "{path} : {why}")
        return filled(why, path=trouble.filename or "mapgen", why=trouble.strerror or trouble)
    return _NO_MEMORY if isinstance(trouble, MemoryError) else _NOT_UTF_8


def _notice(built: Built) -> Notice:
    made = built.made
    if isinstance(made, Lost):
        return Notice(_not_built(made.why))
    if not made.told:
        return QUIET
    details = Text(tuple(sorted(made.told.items())))
    if made.page:
        summary = both(
            "{name} has serious faults: what cannot be read is left out of this page.",
            "{name} a des erreurs graves : ce qui ne peut pas être lu est omis de cette page.",
        )
    else:
        summary = both(
            "{name} cannot be read now: this page is as it was before.",
            "{name} ne peut pas être lu pour l'instant : cette page est celle d'avant.",
        )
    return Notice(filled(summary, name=built.path.name), details)


def _gone(path: Path) -> Text:
    gone = both(
        "{name} is no longer there: this page is as it was before.",
        "{name} n'est plus là : cette page est celle d'avant.",
    )
    return filled(gone, name=path.name)


def _not_built(why: Text | str) -> Text:
    not_built = both(
        "Nothing could be built, and this page is as it was before: {why}",
        "Rien n'a pu être construit, et cette page est celle d'avant : {why}",
    )
    return filled(not_built, why=why)


def _of_all(notices: Iterable[Notice]) -> Notice:
    """Return the notice of the index: what is wrong with any file."""
    found = [one for one in notices if one.summary]
    if len(found) < 2:
        return found[0] if found else QUIET
    summary = both(
        f"{len(found)} pages are not as their files say now.",
        f"{len(found)} pages ne correspondent pas à leurs fichiers.",
    )
    told = {
        language: "\n\n".join(f"{one.summary.best(language)}\n{one.details.best(language)}" for one in found)
        for language in ("en", "fr")
    }
    return Notice(summary, Text(tuple(told.items())))
