"""Keeps hashes of what a build read and wrote, so that the next one makes only what has changed.

The build cache of an output folder lies in the user's own cache, not in that folder:
output folders are published and copied, and a cache that came with one could
claim that mapgen wrote pages which it did not. An entry is used only if every
file that it names still has the hash that it gives. A cache that is damaged, or
has another shape, is ignored.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from mapgen.outputs import sweep, write_whole

_LONGEST_HEADER = 20_000
_LARGEST = 256 * 2**20
"""A file of more bytes is none that `save` wrote: ten thousand files take a tenth of it."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of making the page of one argument file: hashes, faults, and what the index needs."""

    digests: Mapping[str, str]
    """What it was made from: text by name, empty for the argument file itself → its hash."""
    page: str
    """The hash of the page; empty where the file was too broken to draw."""
    told: Mapping[str, str]
    """The faults that fail the build, as printed, by language; empty without any."""
    needed: str
    """What the index needs of the map, as JSON; empty without a page."""

    @property
    def is_whole(self) -> bool:
        """Whether the argument file and every text that it names could be read.

        Only then does a hash show that one of them has changed.
        """
        return "" in self.digests and all(self.digests.values())


@dataclass(slots=True)
class BuildCache:
    """What earlier builds made in one output folder: pages, other files, and the index."""

    made: dict[str, Made] = field(default_factory=dict)
    """By the path of the argument file."""
    beside: dict[str, str] = field(default_factory=dict)
    """Other files written: path in the output folder → hash."""
    index_of: str = ""
    """The hash of what the index was drawn from."""
    pages: dict[str, str] = field(default_factory=dict)
    """Name of a page → the argument file that it was drawn from last, by its full path."""


def load(output: Path, fingerprint: str) -> BuildCache:
    """The build cache of an output folder; an empty one where there is none with this fingerprint."""
    file_path = _cache_file(output)
    if file_path is None or not file_path.is_file():  # reading a pipe, say, could wait for ever
        return BuildCache()
    try:
        if file_path.stat().st_size > _LARGEST:
            return BuildCache()
        header, _, body = file_path.read_text(encoding="utf-8").partition("\n")
        if header != _header(output, fingerprint, body):
            return BuildCache()
        return _checked(json.loads(body))
    except (OSError, ValueError, RecursionError):
        return BuildCache()


def _checked(value: object) -> BuildCache:
    """The build cache that a JSON value describes. Raises ValueError where the value has another shape."""
    match value:
        case {"made": dict(made), "beside": beside, "index_of": str(index_of), "pages": pages, **rest} if (
            not rest
        ):
            made = {path: _made(one) for path, one in made.items()}
            return BuildCache(made, _strings(beside), index_of, _strings(pages))
    raise ValueError("this is no build cache")


def _made(value: object) -> Made:
    match value:
        case {"digests": digests, "page": str(page), "told": told, "needed": str(needed), **rest} if not rest:
            return Made(_strings(digests), page, _strings(told), needed)
    raise ValueError("this is nothing that was made")


def _strings(value: object) -> dict[str, str]:
    if isinstance(value, dict) and all(isinstance(one, str) for one in value.values()):
        return value
    raise ValueError("this is no table of strings")


def save(cache: BuildCache, output: Path, fingerprint: str) -> None:
    """Write the build cache. Raises OSError where that cannot be done."""
    file_path = _cache_file(output)
    if file_path is None:
        return
    file_path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    body = json.dumps(asdict(cache), separators=(",", ":"))
    sweep(file_path.parent)
    write_whole(file_path, f"{_header(output, fingerprint, body)}\n{body}")
    _forget_what_is_gone(file_path.parent)


def file_digest(path: Path) -> str:
    """The hash of a file's bytes; empty where there is none, or what is there is no regular file."""
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
    return ""


def content_digest(content: str) -> str:
    """The hash that `file_digest` would give for a file with this text."""
    return hashlib.sha256(content.encode("utf-8")).hexdigest()


def text_digest(texts: Iterable[str]) -> str:
    """The hash of several texts in their order; the same words divided otherwise have another hash."""
    whole = hashlib.sha256()
    for text in texts:
        content = text.encode("utf-8", errors="surrogatepass")
        whole.update(f"{len(content)}:".encode() + content)
    return whole.hexdigest()


def cache_folder() -> Path | None:
    """Where the system keeps what a program can make again; None for a user who has no home."""
    if sys.platform == "win32":
        named = os.environ.get("LOCALAPPDATA", "")
    else:
        named = os.environ.get("XDG_CACHE_HOME", "")
    if named and Path(named).is_absolute():
        return Path(named) / "mapgen"
    with suppress(RuntimeError):
        return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "mapgen"
    return None


def _cache_file(output: Path) -> Path | None:
    folder = cache_folder()
    return folder / f"{text_digest([os.path.realpath(output)])[:32]}.built" if folder else None


def _header(output: Path, fingerprint: str, body: str) -> str:
    """The first line of a cache file: the output folder, and a hash of all that the file depends on.

    A file of another version of mapgen, of another folder, or half written, has another first
    line.
    """
    folder = json.dumps(os.path.realpath(output))
    return f"{text_digest([fingerprint, folder, body])} {folder}"


def _forget_what_is_gone(folder: Path) -> None:
    """Remove the caches of output folders that are no longer there."""
    for file_path in filter(Path.is_file, folder.glob("*.built")):
        with suppress(OSError, ValueError, IndexError, TypeError, RecursionError):
            with file_path.open(encoding="utf-8") as file:
                header = file.readline(_LONGEST_HEADER)
            if not Path(json.loads(header.split(" ", 1)[1])).is_dir():
                file_path.unlink()
