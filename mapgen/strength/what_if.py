"""What a reader's what-if needs: by how much a claim or a step depends on single sources and answers.

The page judges a map again when a reader drops a source or answers a question.
These values let it do so without the rules that computed them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mapgen.vocabulary import Certainty


@dataclass(frozen=True, slots=True)
class EvidenceTiers:
    """The certainty that each source gives a claim, in tiers, for when a reader drops some sources.

    The claim's certainty by its own evidence is the highest in the first tier that still has a source, and
    `otherwise` if no tier has one; on the charitable reading, `tiers_at_best` and `otherwise_at_best` take
    their place.
    """

    tiers: tuple[Mapping[str, Certainty], ...] = ()
    """The certainties by source id: one mapping for the identified sources, then one for those guessed."""
    otherwise: Certainty | None = None
    """The certainty without any source; None if only inferences, or nothing, would be left."""
    tiers_at_best: tuple[Mapping[str, Certainty], ...] = ()
    otherwise_at_best: Certainty | None = None


@dataclass(frozen=True, slots=True)
class StepLimits:
    """The limits of a step, and the critical questions whose answers move them."""

    steps_down: int = 0
    """By how many ranks gaps lower its certainty; one less if a question of `bridging` is answered for it."""
    bridging: tuple[str, ...] = ()
    """Ids of its critical questions about indirectness."""
    carrying: tuple[str, ...] = ()
    """Ids of its implicit premises that carry the others over to its conclusion: until they are shown, they
    and the gaps lower it once."""
    backing: tuple[str, ...] = ()
    """Ids of its critical questions about what stands behind an opinion."""
    ceilings: tuple[Certainty, ...] = (Certainty.HIGH,) * 4
    """The highest certainty that it can give: as it is, if a question of `backing` is answered in its favour,
    with evidence for a premise that nobody says, and with both."""
    counted: tuple[str, ...] = ()
    """Ids of its critical questions whose matter has lowered a premise's evidence already."""
    counted_at_best: tuple[str, ...] = ()
    """The same on the charitable reading."""
    pardoned: bool = False
    """Its open questions lower nothing: a premise is lowered already for what nobody judged, or was rated."""
