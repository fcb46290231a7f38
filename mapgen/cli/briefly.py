"""What `mapgen check` tells first: faults, and what can still move a verdict; all else by its name alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapgen.words import Text, both, filled

if TYPE_CHECKING:
    from mapgen.findings import Finding
    from mapgen.model.argument_map import ArgumentMap

MOST = 5
"""So many findings under one heading are told in full; of the others only how many they are."""
FAULT = both("Fault", "Erreur")
MOVES = both("Can still move a verdict", "Peut encore changer un verdict")
_MORE = both("{count} more: `mapgen check --all`", "{count} de plus : `mapgen check --all`")
_WAITS = both("Can wait, or stay as it is: {names}.", "Peut attendre, ou rester ainsi : {names}.")
_OF_TEXT = both("Found in the document: {names}.", "Trouvé dans le document : {names}.")
_ALL = both(
    "`mapgen check --all` shows each of these with its line and what to do; `mapgen report` tells which matter.",
    "`mapgen check --all` montre chacun avec sa ligne et ce qu'il faut faire ; `mapgen report` dit lesquels comptent.",
)


@dataclass(frozen=True, slots=True)
class Brief:
    """The findings of a check: serious faults, other faults, what can move a verdict, and the rest."""

    serious: Sequence[Finding]
    faults: Sequence[Finding]
    moving: Sequence[Finding]
    waiting: Sequence[Finding]
    of_text: Sequence[Finding]

    def rest(self) -> Iterator[Text]:
        """Yield a sentence that names what is not told, and one on how to see it."""
        for sentence, some in ((_WAITS, self.waiting), (_OF_TEXT, self.of_text)):
            if some:
                yield filled(sentence, names=_named(some))
        if self.waiting or self.of_text:
            yield _ALL


def brief(findings: Sequence[Finding], map_: ArgumentMap | None) -> Brief:
    """Return findings by what an author does about them, each group in the order given."""
    from mapgen.rules.next_steps import is_next_step, moves_nothing, place
    from mapgen.vocabulary import FindingKind

    serious = [one for one in findings if one.fails]
    others = [one for one in findings if one.kind is FindingKind.FAULT and not one.fails]
    steps = sorted((one for one in others if is_next_step(one)), key=place)
    waiting = [one for one in steps if map_ is not None and moves_nothing(one, map_)]
    if map_ is not None and not map_.arguments:  # nothing is judged before a conclusion is named
        waiting = steps[1:]
    return Brief(
        serious,
        [one for one in others if one not in steps],
        [one for one in steps if one not in waiting],
        waiting,
        [one for one in findings if one.kind is not FindingKind.FAULT],
    )


def more(count: int) -> Text:
    """Return that there are more findings under a heading than are told."""
    return filled(_MORE, count=str(count - MOST))


def _named(findings: Sequence[Finding]) -> str:
    counts = Counter(one.rule for one in findings)
    return ", ".join(f"`{rule}`" + (f" ({count})" if count > 1 else "") for rule, count in counts.items())
