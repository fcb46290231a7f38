"""Word lists: one entry on each line; "#" begins a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of the word list NAME.txt in this folder, in order; empty where there is no such list."""
    file = files(__name__).joinpath(f"{name}.txt")
    if not name.replace("-", "").isalpha() or not file.is_file():
        return ()
    lines = (line.split("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line)
