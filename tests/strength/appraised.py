"""Maps whose chains are appraised, and trials in which each repair is made again."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.repair.appraiser import Appraiser
from mapgen.strength.repair.changes import Change, possible_changes
from mapgen.strength.repair.trial import Trials
from mapgen.strength.scale import DEFAULT, Scale
from mapgen.strength.semantics.modular import Evaluation
from mapgen.strength.values import RepairPlan
from mapgen.strength.weigh import _appraiser
from tests.strength.generated import generated
from tests.strength.maps import evidence
from tests.strength.tangled import tangled
from tests.strength.trees import tree

MAPS = [*map(tangled, range(20)), *(tree(seed, attacks=seed % 4) for seed in range(20))]
MAPS += [tree(16), tree(66, attacks=1)]  # what starts the smallest set is not the best repair there
LARGE = [generated(seed, 40, arguments=2) for seed in (0, 1, 2, 3, 4, 74)]


def of(map_: ArgumentMap) -> Appraiser:
    return _appraiser(map_, *evidence(map_))


def appraised(map_: ArgumentMap) -> Iterator[tuple[Appraiser, int, RepairPlan]]:
    """Each chain of a map: the appraiser of the map, the node of its conclusion, what would repair it."""
    appraiser = of(map_)
    for chain in appraiser.known:
        root = appraiser.indexed.node_of[chain.conclusion]
        yield appraiser, root, appraiser.plan_repairs(chain, out_of_line=False)


def trials_of(appraiser: Appraiser, evaluation: Evaluation, root: int, scale: Scale = DEFAULT) -> Trials:
    return Trials.of(evaluation, appraiser.verdict, root, scale)


def every_change(appraiser: Appraiser, root: int) -> dict[str, Change]:
    changes = possible_changes(appraiser.map, appraiser.indexed, appraiser.verdict, root)
    return {change.id: change for change in changes}


def repairs_alone(appraiser: Appraiser, root: int) -> dict[str, tuple[float, int]]:
    """What each repair gains alone, and which rank it raises the conclusion to."""
    trials = trials_of(appraiser, appraiser.first, root)
    return {
        id_: (trials.gain(change)[0], trials.level_after([change]))
        for id_, change in every_change(appraiser, root).items()
    }
