"""A family of rules: what stands as `FAMILY` in the folder that holds them."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class Family:
    """Name what a family of rules examines."""

    title: Text
    meaning: Text
    order: int
    """Where it is listed: who says so, where, whether it follows, from what, in what words."""
    of_form: bool = False
    """Whether it looks at how things are printed, listed or worded: such findings rank after the others."""
    name: str = ""
    """The name of its folder, which the registry enters."""
