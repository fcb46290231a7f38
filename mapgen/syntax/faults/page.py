"""The page of one fault."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from mapgen.vocabulary import Severity
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class FaultPage:
    """The message of a fault, its remedy, why it matters, and an example; `FaultLog` fills the placeholders
    (`{field}`) of message and remedy.

    `mapgen check`, `mapgen explain` and the manual print these texts.
    """

    name: str
    _: KW_ONLY
    message: Text
    remedy: Text
    why: Text
    example: str = ""
    severity: Severity = Severity.ERROR
