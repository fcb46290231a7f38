"""A family: a group of rules on one subject, described by `FAMILY` in the `__init__.py` of its folder."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class Family:
    """Hold a family's title and what its rules examine, each in both languages."""

    title: Text
    meaning: Text
    order: int
    """Its place in lists of families: the lowest number comes first."""
    of_form: bool = False
    """Whether its rules examine how things are printed, listed or worded; their findings rank later."""
    name: str = ""
    """The name of its folder, which the registry fills in."""
