"""What is said of the first place where a chain breaks, beside what mends it: whether that is enough."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.precaution import advises_against
from mapgen.strength.breaking.fault import Fault
from mapgen.strength.repair.limits import ignores_others
from mapgen.strength.repair.mixtures import is_mixture, trial_of
from mapgen.strength.repair.otherwise import CHANGES_NOTHING, NOT_ENOUGH
from mapgen.strength.repair.reaching import reaches_the_end
from mapgen.strength.repair.restricted import struck_first
from mapgen.strength.repair.study import in_whom
from mapgen.strength.repair.study import needed as evidence_for
from mapgen.strength.words import joined
from mapgen.vocabulary import ClaimKind
from mapgen.words import Text, both, filled

_OF_ADVICE = both(
    "a trial of what is advised{tried}, against what is usually done",
    "un essai de ce qui est conseillé{tried}, face à ce qui se fait d'ordinaire",
)


def mending_first(
    map_: ArgumentMap,
    place: str,
    fault: Fault,
    root: Claim,
    mends: Sequence[Text],
    ranks: tuple[int, int | None, int],
) -> Text:
    """Return what mends the first break of the chain to `root`, with what else it takes.

    Of parts that are joined, the one that fails is struck. `place`: the claim or step at which it breaks.
    `mends`: what mends it there, and at the next places; a direct trial that is asked for there is told once.
    `ranks`: of the conclusion at best as it is, once this is mended, and as it has to be.
    """
    mend, *others = mends
    if (struck := struck_first(map_, root, place, mend)) is not mend:
        return struck
    if reaches_the_end(map_, place, fault, root):
        return mend
    now, then, needed = ranks
    tried = in_whom(root, map_).best("en")
    if then is None or then >= needed or (tried and any(tried in other.best("en") for other in others)):
        return mend
    alone = NOT_ENOUGH if then > now else filled(CHANGES_NOTHING, needed=_directly(root, map_))
    return joined([mend, alone], " ")


def _directly(root: Claim, map_: ArgumentMap) -> Text:
    """Return which evidence on a chain's conclusion itself would do without the rest."""
    if root.kind is not ClaimKind.RECOMMENDATION or advises_against(root):
        return evidence_for(root, map_)
    if is_mixture(root):
        return trial_of(root, map_, ignores=ignores_others(map_, root))
    return filled(_OF_ADVICE, tried=in_whom(root, map_))
