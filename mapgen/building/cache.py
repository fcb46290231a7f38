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
    """The result of making the page of one argument file: hashes, faults, and what the index needs."""

    digests: Mapping[str, str]
    """The hash of each file, by the name of the text or "" for the argument file; empty if unread."""
    page: str
    """The hash of the page; empty where the file was too broken to draw."""
    told: Mapping[str, str]
    """The faults that fail the build, as printed, by language; empty without any."""
    needed: str
    """What the index needs of the map, as JSON; empty without a page."""

    @property
    def is_whole(self) -> bool:
        """Whether the argument file and every text that it names could be read.

        Only then do the hashes show whether one of them has changed.
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
    """Return the build cache of an output folder; an empty one if none with this fingerprint is found."""
    file_path = _cache_file(output)
    if file_path is None or not os.path.isfile(file_path):  # reading a pipe, say, could wait for ever
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
    """Return the build cache in a JSON value. Raises ValueError where the value has another shape."""
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
    """Write the build cache of an output folder, if the user has a cache folder. May raise OSError."""
    file_path = _cache_file(output)
    if file_path is None:
        return
    file_path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    body = json.dumps(asdict(cache), separators=(",", ":"))
    sweep(file_path.parent)
    write_whole(file_path, f"{_header(output, fingerprint, body)}\n{body}")
    _forget_what_is_gone(file_path.parent)


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal; empty where no regular file can be read."""
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
    return ""


def content_digest(content: str) -> str:
    """Return the hash that `file_digest` gives for a file with this text in UTF-8."""
    return hashlib.sha256(content.encode("utf-8")).hexdigest()


def text_digest(texts: Iterable[str]) -> str:
    """Return one SHA-256 of several texts; their order and where each of them ends change it."""
    whole = hashlib.sha256()
    for text in texts:
        content = text.encode("utf-8", errors="surrogatepass")
        whole.update(f"{len(content)}:".encode() + content)
    return whole.hexdigest()


def cache_folder() -> Path | None:
    """Return the folder for mapgen's caches in the user's cache; None for a user without a home folder."""
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
    """Return the first line of a cache file: a hash of `fingerprint`, output folder and body; the folder.

    A cache file of another version of mapgen or of another folder, or one whose body was changed,
    does not begin with this line.
    """
    folder = json.dumps(os.path.realpath(output))
    return f"{text_digest([fingerprint, folder, body])} {folder}"


def _forget_what_is_gone(folder: Path) -> None:
    """Remove from mapgen's cache folder the cache files of output folders that no longer exist."""
    for file_path in filter(os.path.isfile, folder.glob("*.built")):
        with suppress(OSError, ValueError, IndexError, TypeError, RecursionError):
            with file_path.open(encoding="utf-8") as file:
                header = file.readline(_LONGEST_HEADER)
            if not Path(json.loads(header.split(" ", 1)[1])).is_dir():
                file_path.unlink()
