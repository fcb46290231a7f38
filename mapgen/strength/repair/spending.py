"""How much work the repairs of a map may take, and how it is shared among its arguments.

Work is counted in edge visits, which do not vary with the machine's speed; so a map has the same plans
everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mapgen.strength.repair.changes import Change
from mapgen.strength.repair.shapley import TOGGLES
from mapgen.strength.repair.trial import Trials

LISTED = 40
"""The most repairs that a plan lists, besides the smallest set."""
SCREENED = 5000
"""The most changes of an argument, the nearest to its conclusion, whose gain is computed."""
FEW = 3
"""The number of repairs that a plan lists even if each costs much to try."""
MOST_EVALUATED = 20_000_000
"""The most edge visits to evaluate the repairs of a map, all arguments together."""
MOST_JUDGED = 4_000_000
"""The most edge visits to judge arguments again with repairs made, all arguments together."""
FEWEST = 16
"""With fewer toggles than this for each repair, shares are not sampled: their error would be too large."""


@dataclass(frozen=True, slots=True)
class Spending:
    """Tells how much each of the arguments of a map may spend; `arguments`: how many there are."""

    arguments: int

    def gains(self, trials: Trials, every: Sequence[Change]) -> tuple[dict[Change, float], int]:
        """Return (gains, toggles): the gain of each change alone, and how many toggles its shares may take.

        Only the first `SCREENED` changes have a gain. If it costs too much to compute the gains, as with two
        dozen claims that all attack each other, every gain is 0, and so is `toggles`.
        """
        none = dict.fromkeys(every[:SCREENED], 0.0)
        component_of, cycle_visits = trials.graph.component_of, trials.evaluation.cycle_visits
        # A cycle is evaluated as a whole, so that even one change on it takes what the whole does.
        components = {component_of[each] for each in trials.ancestors}
        on_cycles = sum(cycle_visits.get(index, 0) for index in components)
        allowed = MOST_EVALUATED // self.arguments - on_cycles
        gains, visited = {}, 0
        for change in none:
            if visited > allowed:
                return none, 0
            gains[change], edge_visits = trials.gain(change)
            visited += edge_visits
        visited = max(1, visited)
        # A toggle costs about what a gain does; shares are computed on both scales.
        return gains, min(TOGGLES, max(0, allowed - visited) * len(gains) // (2 * visited))

    def affordable(self, trials: Trials) -> int:
        """Return how many changes are tried alone and listed: `LISTED`, or fewer if each trial costs much."""
        return max(FEW, min(LISTED, self.most_trials(trials)))

    def most_trials(self, trials: Trials) -> int:
        """Return how many trials fit in the argument's share of `MOST_JUDGED`.

        Each trial judges the argument again with changes made.
        """
        return MOST_JUDGED // self.arguments // trials.cost
