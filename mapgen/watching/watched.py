"""What is watched: argument files and their texts, known by what they contain."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from mapgen.building.paths import in_folder
from mapgen.syntax.read.files import digest
from mapgen.syntax.read.text_named import text_named

SETTLED = 2.0
"""Seconds after which a file whose times have not changed is taken to be unchanged without being read.

Within them, two saves may leave the same times, since disks tell them in steps of up to two seconds.
"""

_Identity = tuple[int, int, int, int, int]


@dataclass(slots=True)
class Watched:
    """The argument files at some paths, folders included, and the texts that they name.

    What a file contains decides whether it has changed, not its date: an older copy that is put back is a
    change, and saving the same words is none.
    """

    paths: Sequence[Path]
    _known: dict[tuple[Path, str], tuple[_Identity, str | None]] = field(default_factory=dict, init=False)
    _named: dict[Path, tuple[str | None, str]] = field(default_factory=dict, init=False)

    def files(self) -> tuple[Path, ...]:
        """Return the argument files that are there now, those of folders sorted, each once."""
        found: dict[Path, None] = {}
        for path in self.paths:
            with suppress(OSError):  # what has gone, or may not be read, is not there
                found.update(dict.fromkeys(in_folder(path) if path.is_dir() else [path] * path.is_file()))
        return tuple(found)

    def contents(self) -> Mapping[str, str | None]:
        """Return a digest of each argument file and of each text that they name, by path.

        It is None for a file that cannot be read.
        """
        return dict(self._contents())

    def _contents(self) -> Iterator[tuple[str, str | None]]:
        for path in self.files():
            own = self._digest(path)
            yield str(path), own
            named = self._text_named(path, own)
            if named:
                yield f"{path.parent}/{named}", self._digest(path, named)

    def _text_named(self, path: Path, own: str | None) -> str:
        """Return the path of the text that an argument file names, read again where the file has changed."""
        known = self._named.get(path)
        if known is None or known[0] != own:
            known = self._named[path] = own, text_named(path)
        return known[1]

    def _digest(self, path: Path, named: str = "") -> str | None:
        """Return the digest of a file, without reading it where its times tell that it is the same."""
        try:
            found = os.stat(path.parent / named if named else path)
        except (OSError, ValueError):
            return digest(path, named)
        own = (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
        known = self._known.get((path, named))
        if known is not None and known[0] == own and time.time() - found.st_ctime > SETTLED:
            return known[1]
        read = digest(path, named)
        self._known[path, named] = own, read
        return read
