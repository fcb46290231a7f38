"""What a reader is told first of a chain and of a document, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mapgen.findings import Finding
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a chain breaks: the id of a claim or a step, and why, in a short sentence.

    `mend` tells what its author could do about it, or that nothing would mend it. `cause`: what kind of
    trouble it is and of which question or claim, by which breaks are compared in whatever words.
    """

    on: str
    why: Text
    mend: Text
    cause: str = ""
    safety: Text = Text()
    """At the first place: what an authority restricts in what the chain advises. It mends no reasoning."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that a chain lacks, in a short sentence; `about`: id of the claim or step that lacks it.

    It is a premise that nobody says, or what a finding of missing evidence tells.
    """

    about: str
    text: Text
    claim: str = ""
    """Id of the premise that nobody says; empty for a finding."""
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """What becomes of the document's answer, in one sentence.

    `argument`: the id of the chain that leads to it. `break_`, `gap`: why it breaks first, and what it lacks
    most; empty if it does not, or lacks nothing. `gaps`: how many things the chain lacks.
    """

    argument: str
    text: Text
    break_: Text = Text()
    gaps: int = 0
    gap: Text = Text()


@dataclass(frozen=True, slots=True)
class Summary:
    """The gaps of each chain, by its id, and the headline of the document, if it has a chain."""

    gaps: Mapping[str, tuple[Gap, ...]] = field(default_factory=dict)
    headline: Headline | None = None
