"""The recipe for a folder: makes the pages of the files that have changed, then the index."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from mapgen.building.cache import BuildCache, Made, content_digest, file_digest, load, save, text_digest
from mapgen.building.fingerprint import fingerprint
from mapgen.building.make import make, make_elsewhere, page_name
from mapgen.building.overwriting import inputs_of, refuse_overwriting
from mapgen.building.pool import Lost, ProcessExecutor, results
from mapgen.outputs import own_page, sweep, write_own
from mapgen.syntax.read.files import digest

if TYPE_CHECKING:
    from mapgen.page.common import SharedFile

WORTH_WORKERS = 32 * 1024
"""From this total size of the argument files, in bytes, workers save more time than they take to start."""

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Order:
    """The options of a build."""

    files: Sequence[Path]
    output: Path
    jobs: int = 1
    shared: bool = False
    """Whether the styles and scripts of all pages are written once, in a file beside them."""
    executor: Executor | None = None
    """What makes the pages instead of this machine: machines that see the same files under the same paths."""
    fresh: bool = False
    """Whether every page is made again, those that have not changed included."""
    by: str = ""
    """The fingerprint of the build, where it is known already; else it is worked out."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did for one argument file."""

    path: Path
    made: Made | Lost
    again: bool
    """Whether this build made the page; otherwise an earlier one did, and nothing has changed."""


@dataclass(slots=True)
class Build:
    """One build. Iterating over it builds file by file, in the order of `order.files`, and then the index.

    The other fields are known after the last file. Raises OSError where a file cannot be written, or
    would be written over one that the build reads or that mapgen did not make.
    """

    order: Order
    indexed: bool = field(default=False, init=False)
    """Whether the index was brought up to date; it is not where no page could be drawn."""
    orphans: tuple[tuple[Path, str], ...] = field(default=(), init=False)
    """Pages of earlier builds that stand though their argument files are gone, each with that file."""
    not_remembered: str = field(default="", init=False)
    """Why the build cache could not be written; empty where it was."""

    def __iter__(self) -> Iterator[Built]:
        order = self.order
        by = order.by or fingerprint_of(order)
        before = load(order.output, by)
        if order.fresh:
            before = BuildCache(pages=before.pages)
        known = {path: one for path in order.files if (one := _unchanged(path, before, order.output))}
        shared = _shared_to_write(order.output, before) if order.shared else None
        _check_targets(order, known, shared)
        sweep(order.output)
        cache = BuildCache(_of_files_there(before.made), dict(before.beside), before.index_of)
        cache.pages = _pages_there(before.pages, order.output)
        cache.pages |= {page_name(path): os.path.abspath(path) for path in order.files}
        try:
            if shared is not None:
                _write_shared(order.output, shared, cache)
            yield from self._files(known, cache)
            self.orphans = tuple(
                (order.output / page, path)
                for page, path in sorted(cache.pages.items())
                if not os.path.exists(path)
            )
        finally:
            if cache != before:
                self._remember(cache, by)

    def _files(self, known: Mapping[Path, Made], cache: BuildCache) -> Iterator[Built]:
        order, needed = self.order, []
        stale = [path for path in order.files if path not in known]
        with closing(_made_elsewhere(order, stale) if order.executor else _made_here(order, stale)) as found:
            for path in order.files:
                made: Made | Lost = known.get(path) or next(found)
                _note(cache, path, made)
                if isinstance(made, Made) and made.page:
                    needed.append(made.needed)
                yield Built(path, made, again=path not in known)
        if needed:
            _write_index(order.output, needed, cache)
            self.indexed = True

    def _remember(self, cache: BuildCache, by: str) -> None:
        try:
            save(cache, self.order.output, by)
        except OSError as trouble:
            self.not_remembered = f"{trouble.filename or 'the cache'}: {trouble.strerror or trouble}"


def _made_here(order: Order, stale: Sequence[Path]) -> Generator[Made | Lost, None, None]:
    """Make pages on this machine, several at once where that saves time; yield `make`'s results in order."""
    work = partial(make, output=order.output, shared=order.shared)
    jobs = _jobs(stale, order.jobs)
    executor = ProcessExecutor(jobs) if jobs > 1 else None
    try:
        yield from results(work, stale, executor)
    finally:
        if executor is not None:
            executor.shutdown(cancel_futures=True)


def _made_elsewhere(order: Order, stale: Sequence[Path]) -> Generator[Made | Lost, None, None]:
    """Make pages by the order's executor; yield the results of `make_elsewhere` in the order of `stale`."""
    work = partial(
        make_elsewhere,
        folder=os.getcwd(),
        output=order.output.absolute(),
        shared=order.shared,
        by=order.by or fingerprint_of(order),
        options=_options(order),
    )
    yield from results(work, [path.as_posix() for path in stale], order.executor)


def fingerprint_of(order: Order) -> str:
    """Return the fingerprint of a build, for `Order.by` of the builds after it in the same process."""
    return fingerprint(_options(order))


def _options(order: Order) -> str:
    """Return a text of the options that change what is on a page; it is part of the fingerprint."""
    return f"shared: {order.shared}"


def _unchanged(path: Path, before: BuildCache, output: Path) -> Made | None:
    """Return what an earlier build made of the file; None if the file, its text or its page has changed."""
    made = before.made.get(path.as_posix())
    if made is None or any(digest(path, name) != was for name, was in made.digests.items()):
        return None
    return made if not made.page or file_digest(output / page_name(path)) == made.page else None


def _note(cache: BuildCache, path: Path, made: Made | Lost) -> None:
    cache.made.pop(path.as_posix(), None)
    if isinstance(made, Made) and made.is_whole:
        cache.made[path.as_posix()] = made


def _of_files_there(made: Mapping[str, Made]) -> dict[str, Made]:
    """Return the entries whose argument file still exists, including those that this build leaves out."""
    return {path: one for path, one in made.items() if os.path.isfile(path)}


def _pages_there(pages: Mapping[str, str], output: Path) -> dict[str, str]:
    return {page: path for page, path in pages.items() if os.path.isfile(output / page)}


def _jobs(files: Sequence[Path], most: int) -> int:
    """Return how many workers to start for these files, at most `most`; 1 if more would save no time."""
    size = 0
    for path in files:
        with suppress(OSError):  # what cannot be read is told where it is read
            size += path.stat().st_size
    return min(most, len(files)) if size >= WORTH_WORKERS else 1


def _check_targets(order: Order, known: Mapping[Path, Made], shared: SharedFile | None) -> None:
    """Raise OSError where the build would write over a file that it reads or that mapgen did not make."""
    targets = [order.output / INDEX, *(order.output / page_name(path) for path in order.files)]
    if shared is not None:
        targets.append(order.output / shared.name)
    texts = {path: known[path].digests if path in known else _texts_named(path) for path in order.files}
    refuse_overwriting(targets, chain.from_iterable(inputs_of(path, texts[path]) for path in order.files))


def _texts_named(path: Path) -> Sequence[str]:
    from mapgen.syntax.read.text_named import text_named

    return [text_named(path)]


def _shared_to_write(output: Path, before: BuildCache) -> SharedFile | None:
    """Return the file that all pages share, if it has to be written; None if it is unchanged on the disk.

    Raises OSError where its folder is a link.
    """
    known = [name for name in before.beside if name != INDEX]
    if known and all(file_digest(output / name) == before.beside[name] for name in known):
        return None
    from mapgen.page.draw import draw_shared

    shared = draw_shared()
    folder = (output / shared.name).parent
    if folder.is_symlink():
        raise OSError(
            0, "it is a link, and what the pages share would be written somewhere else", str(folder)
        )
    return shared


def _write_shared(output: Path, shared: SharedFile, cache: BuildCache) -> None:
    sweep((output / shared.name).parent)
    write_own(output / shared.name, shared.content)
    cache.beside[shared.name] = content_digest(shared.content)


def _folders_with_index(output: Path) -> list[str]:
    """Return the names of the folders in a folder that have an index that mapgen made, sorted."""
    with os.scandir(output) as found:
        named = [one.name for one in found if one.is_dir(follow_symlinks=False)]
    # A name that is not UTF-8 has no address.
    addressable = (name for name in named if name.isprintable() and not name.startswith("."))
    return sorted(name for name in addressable if own_page(output / name / INDEX) is not None)


def _write_index(output: Path, needed: Sequence[str], cache: BuildCache) -> None:
    """Write the index of the maps that were drawn, unless the one on the disk was drawn from the same.

    It leads to the folders in `output` that have an index of earlier builds.

    `needed` has the `Made.needed` of each map.
    """
    folders = _folders_with_index(output)
    drawn_from = text_digest([*needed, *folders])
    if cache.index_of == drawn_from and file_digest(output / INDEX) == cache.beside.get(INDEX):
        return
    from mapgen.page.draw import draw_index

    index = draw_index([json.loads(text) for text in needed], folders)
    write_own(output / INDEX, index)
    cache.index_of, cache.beside[INDEX] = drawn_from, content_digest(index)
