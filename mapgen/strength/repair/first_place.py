"""What is said of the first place where a chain breaks, beside what mends it: whether that is enough."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.strength.breaking.fault import Fault
from mapgen.strength.repair.otherwise import CHANGES_NOTHING, NOT_ENOUGH
from mapgen.strength.repair.reaching import reaches_the_end
from mapgen.strength.repair.restricted import struck_first
from mapgen.strength.repair.study import needed as evidence_for
from mapgen.strength.words import joined
from mapgen.words import Text, filled


def mending_first(
    map_: ArgumentMap, place: str, fault: Fault, root: Claim, mend: Text, ranks: tuple[int, int | None, int]
) -> Text:
    """Return what mends the first break of the chain to `root`, with what else it takes.

    Of parts that are joined, the one that fails is struck. `place`: the claim or step at which it breaks.
    `ranks`: of the conclusion at best as it is, once this is mended, and as it has to be.
    """
    if (struck := struck_first(map_, root, place, mend)) is not mend:
        return struck
    if reaches_the_end(map_, place, fault, root):
        return mend
    now, then, needed = ranks
    if then is None or then >= needed:
        return mend
    alone = NOT_ENOUGH if then > now else filled(CHANGES_NOTHING, needed=evidence_for(root, map_))
    return joined([mend, alone], " ")
