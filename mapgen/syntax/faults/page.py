"""The page of one fault."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from mapgen.vocabulary import Severity
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class FaultPage:
    """What is said, what to do, why it matters, and an example; blanks (`{field}`) are filled by the reader.

    The same words are printed by `mapgen check`, by `mapgen explain` and in the manual.
    """

    name: str
    _: KW_ONLY
    message: Text
    remedy: Text
    why: Text
    example: str = ""
    severity: Severity = Severity.ERROR
