"""The certainty of a claim, or of a source, by its own evidence, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from mapgen.queries.indirectness import FacetGap
from mapgen.vocabulary import Certainty, Downgrade, Upgrade
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class CertaintyChange:
    """One reason why certainty was lowered (`steps` below 0) or raised (above 0)."""

    domain: Downgrade | Upgrade
    steps: int
    why: Text
    declared: bool
    """True if the file's author declares it, False if mapgen computes it (from facets, design or bias)."""


class Undone(Enum):
    """Why evidence that is cited counts for next to nothing, however it was made."""

    RETRACTED = auto()
    NOT_SAID = auto()
    """The work was compared, and does not say what it is cited for."""


@dataclass(frozen=True, slots=True)
class LeafCertainty:
    """The certainty of a claim, or of a source, by its own evidence (GRADE: Guyatt et al. 2008)."""

    certainty: Certainty
    """The certainty on the cautious reading: what nobody told is as bad as it can be."""
    reason: Text
    """Why it is this certainty, in one sentence."""
    source: str = ""
    """Id of the source that the evidence comes from; empty without one."""
    start: Certainty = Certainty.NONE
    """The certainty at which the source's design starts, before `changes`."""
    changes: tuple[CertaintyChange, ...] = ()
    gaps: tuple[FacetGap, ...] = ()
    ocebm: int | None = None
    """OCEBM 2011 level of the source for «does this help?», 1 (best) to 5; None if the table has no place."""
    identified: bool = True
    """False if the claim cites only works of which nobody can be sure that they are meant."""
    if_identified: Certainty = Certainty.HIGH
    """The highest certainty once the work meant is named: what the one that is guessed gives at best."""
    as_told: Certainty = Certainty.NONE
    """The certainty if the work that the text tells of exists and says so; all else is read cautiously."""
    at_best: Certainty = Certainty.NONE
    """The certainty on the charitable reading: as told, and what nobody told is as good as it can be."""
    reason_at_best: Text = Text()
    """Why it is the certainty `at_best`."""
    changes_at_best: tuple[CertaintyChange, ...] = ()
    """The changes that lower or raise it on the charitable reading."""
    unjudged: bool = False
    """It is lowered because nobody judged the risk of bias."""
    undone: Undone | None = None
    """Why it is very low at most on the charitable reading as well; None without such a reason."""
    rated: bool = False
    """It is the certainty that the work itself gives to this result (`rated`)."""
