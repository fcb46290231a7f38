"""Maps whose chains are appraised, and benches of their own on which each repair is tried again."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.evidence.leaves import Leaves
from mapgen.strength.repair.appraiser import Weighed
from mapgen.strength.repair.changes import jobs_for
from mapgen.strength.repair.trial import Bench, Job
from mapgen.strength.scale import DEFAULT, Scale
from mapgen.strength.semantics.modular import Weighing
from mapgen.strength.values import Mending
from mapgen.strength.weigh import _weighed
from tests.strength.generated import generated
from tests.strength.tangled import tangled
from tests.strength.trees import tree

MAPS = [*map(tangled, range(20)), *(tree(seed, attacks=seed % 4) for seed in range(20))]
MAPS += [tree(16), tree(66, attacks=1)]  # what begins the smallest set is not the best repair there
LARGE = [generated(seed, 40, arguments=2) for seed in range(6)]


def of(map_: ArgumentMap) -> Weighed:
    return _weighed(map_, Leaves(map_), Indirectness(map_))


def mended(map_: ArgumentMap) -> Iterator[tuple[Weighed, int, Mending]]:
    """Each chain of a map: the weighing it hangs on, the place of its conclusion, what would mend it."""
    weighed = of(map_)
    for chain in weighed.known:
        yield weighed, weighed.woven.place[chain.conclusion], weighed.mend(chain, out_of_line=False)


def bench_of(weighed: Weighed, weighing: Weighing, root: int, scale: Scale = DEFAULT) -> Bench:
    failed = [weighed.woven.place[id_] for id_, asked in weighed.woven.questions.items() if asked.failed]
    return Bench(weighing, weighed.verdict, root, scale, failed)


def every_job(weighed: Weighed, root: int) -> dict[str, Job]:
    return {job.id: job for job in jobs_for(weighed.map, weighed.woven, weighed.verdict, root)}


def mends_alone(weighed: Weighed, root: int) -> dict[str, tuple[float, int]]:
    """What each repair gains, and which rank it lifts the conclusion to, on a bench of its own."""
    bench = bench_of(weighed, weighed.first, root)
    return {id_: (bench.gain(job), bench.level_after([job])) for id_, job in every_job(weighed, root).items()}
