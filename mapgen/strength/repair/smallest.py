"""The fewest repairs that raise the certainty of a conclusion.

Dynamic programming: a table holds, for each node and each level, the price of
raising the node to that level. A claim costs what its own evidence or its
cheapest step costs; a step costs what its own repairs and all its premises cost
together. Attacks are answered, or outweighed by evidence that is as much better.
The price is exact where every claim is used once and there is no cycle. Where
claims are shared, a repair may be counted twice, and the set found is an upper
bound (finding the smallest is NP-hard in general). The set is always tried on the
graph; where there are few enough smaller sets, all of them are tried as well, and
the answer is exact again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from math import comb, inf

from mapgen.strength.repair.changes import ANSWERED, GIVES_EVIDENCE, SHOWN, Change
from mapgen.strength.repair.trial import Trials
from mapgen.strength.semantics.cuts import supporting_nodes
from mapgen.strength.semantics.graph import HIGHEST, LOW
from mapgen.strength.semantics.verdict import Verdict
from mapgen.strength.semantics.weakest_link import FATAL, VERY_LOW, objection_weights
from mapgen.strength.values import RepairKind

TRIALS = 600
"""The most sets of fewer changes that are tried to find out whether a set is the smallest."""


def smallest_set(
    trials: Trials, changes: Sequence[Change], verdict: Verdict, most: int = TRIALS
) -> tuple[tuple[Change, ...], int, bool]:
    """Return (found, rank, exact): the fewest of the changes that raise the conclusion's certainty.

    `rank` is the rank of certainty (0 to 4) that the conclusion reaches with them; `exact` is True if no
    smaller set raises it. `found` is empty if no set was found. `most` limits how many sets are tried: each
    trial judges the argument again.
    """
    now = trials.level
    found: Sequence[Change] = _priced(trials, changes, verdict)
    exact = _adds_up(trials)
    if not exact:
        found = found or _without_unneeded(trials, changes, now, most)
        size = len(found) or len(changes) + 1
        smaller, exact = _smaller(trials, changes, size, now, min(TRIALS, most))
        found = smaller or found
    return tuple(found), trials.level_after(found), exact


def _priced(trials: Trials, changes: Sequence[Change], verdict: Verdict) -> list[Change]:
    """Return the fewest changes that raise the conclusion's certainty, by the table of prices.

    Empty if none do. Ranks are tried upwards from the present one. Each set is judged before it is returned,
    since a price may be wrong if a node is used twice or attacked.
    """
    now = trials.level
    if now == HIGHEST:
        return []
    prices = _Prices(trials, changes, verdict, now + 1)
    for level in range(now + 1, HIGHEST + 1):
        found = prices.set_for(trials.root, level)
        if trials.level_after(found) > now:
            return found
    return []


def _adds_up(trials: Trials) -> bool:
    """Return whether prices are exact: no node below the conclusion is used twice, and none is on a cycle."""
    graph, inside = trials.graph, trials.inside
    shared = any(sum(each in inside for each in graph.dependents[node]) > 1 for node in inside)
    return not shared and not any(graph.is_cyclic[graph.component_of[node]] for node in inside)


def _smaller(
    trials: Trials, changes: Sequence[Change], size: int, now: int, most: int
) -> tuple[tuple[Change, ...], bool]:
    """Return the smallest set of fewer than `size` changes that raises the conclusion above the rank `now`.

    The set is empty if there is none. The second value is True if the search was complete; if it would try
    more than `most` sets, it is not begun, and the result is an empty set and False.
    """
    sets = 0
    for count in range(1, size):
        sets += comb(len(changes), count)
        if sets > most:  # at once: of many repairs the later numbers are astronomical
            return (), False
    for count in range(1, size):
        for some in combinations(changes, count):
            if trials.level_after(some) > now:
                return some, True
    return (), True


def _without_unneeded(trials: Trials, changes: Sequence[Change], now: int, most: int) -> list[Change]:
    """Return changes that raise the conclusion above the rank `now` and of which none can be left out.

    Starting from all changes, each that is not needed is left out in turn. Empty if even all of them do not
    raise it, or if there are more than `most`.
    """
    if len(changes) > most or trials.level_after(changes) <= now:
        return []
    needed = list(changes)
    for change in changes:
        without = [each for each in needed if each is not change]
        if trials.level_after(without) > now:
            needed = without
    return needed


_Need = tuple[list[Change], list[tuple[int, int]]]
"""Changes of a node itself, and (node, rank) for each node that must reach a rank of certainty first."""


class _Prices:
    """Prices: how many changes it takes to raise each node that supports the conclusion to each rank.

    The ranks of certainty are those from `lowest` to the highest.
    """

    def __init__(self, trials: Trials, changes: Sequence[Change], verdict: Verdict, lowest: int) -> None:
        self._graph = trials.graph
        self._verdict = verdict
        self._evidence = {change.node: change for change in changes if change.kind in GIVES_EVIDENCE}
        self._of_step = {(change.node, change.kind): change for change in changes}
        self._met = {(change.node, change.attacker): change for change in changes}
        self._price: dict[tuple[int, int], float] = {}
        self._need: dict[tuple[int, int], _Need] = {}
        nodes = supporting_nodes(self._graph, trials.root)
        for node in sorted(nodes, key=self._graph.support_order.__getitem__):
            for wanted in range(lowest, HIGHEST + 1):
                price = self._options_of_step if self._graph.is_step(node) else self._options_of_claim
                self._keep_cheapest(node, wanted, price(node, wanted))

    def set_for(self, root: int, level: int) -> list[Change]:
        """Return the fewest changes that raise `root` to the rank `level`.

        Those nearest to the conclusion come first. Empty if no set of changes reaches that rank.
        """
        if self._price[root, level] == inf:
            return []
        found: dict[Change, None] = {}
        seen = {(root, level)}
        for needed in (waiting := [(root, level)]):
            changes, below = self._need[needed]
            found |= dict.fromkeys(changes)
            waiting += (each for each in below if each not in seen)
            seen.update(below)
        return list(found)

    def _options_of_claim(self, claim: int, wanted: int) -> Iterator[_Need]:
        """Yield each way to raise a claim to the rank `wanted`; none if there is no way."""
        own, change = self._graph.nodes[claim], self._evidence.get(claim)
        for answers, least in self._answered(claim, wanted):
            if own.level >= least and not own.unsaid:
                yield answers, []
                continue
            for step in self._graph.steps_to(claim):
                yield answers, [(step, least)]
            if change is not None and change.reach >= least:
                yield [change, *answers], []

    def _options_of_step(self, step: int, wanted: int) -> Iterator[_Need]:
        """Yield each way to raise a step to the rank `wanted`; none if there is no way.

        Its questions may be answered, its gaps bridged, and what it leaves unsaid supported, or not.
        """
        node, graph = self._graph.nodes[step], self._graph
        unsaid = [premise for premise in dict.fromkeys(node.premises) if graph.nodes[premise].unsaid]
        said = [premise for premise in dict.fromkeys(node.premises) if premise not in unsaid]
        for answered, bridged, shown in product((False, True), (False, True), self._ways_to_show(unsaid)):
            changes = self._changes(step, answered=answered, bridged=bridged)
            if changes is None or (node.blocked and not answered):
                continue
            faults, is_open = (0, False) if answered else (node.faults, node.open)
            lowered = (0 if bridged else node.gap) + faults + (is_open or len(shown) < len(unsaid))
            ceiling = node.ceilings[answered * ANSWERED + bool(shown) * SHOWN]
            for answers, handed_on in self._answered(step, wanted, wanted + lowered <= LOW):
                least = handed_on if handed_on == VERY_LOW else handed_on + lowered
                kept = [self._kept(premise, least, shown) for premise in unsaid]
                if least <= ceiling and None not in kept:
                    granted = [change for some in kept for change in some or ()]
                    yield [*answers, *changes, *granted], [(each, least) for each in (*said, *shown)]

    def _ways_to_show(self, unsaid: Sequence[int]) -> list[list[int]]:
        """Return the ways to give evidence for what a step leaves unsaid: for none of it, one, or all."""
        some = [premise for premise in unsaid if premise in self._evidence]
        ways = [[], *([premise] for premise in some)]
        return [*ways, some] if 1 < len(some) == len(unsaid) else ways

    def _kept(self, unsaid: int, least: int, shown: Sequence[int]) -> list[Change] | None:
        """Return the changes by which a premise that is not `shown` stays granted with the rank `least`.

        None if it cannot be granted, whatever is changed.
        """
        if unsaid in shown:
            return []
        return min((answers for answers, _ in self._answered(unsaid, least)), key=len, default=None)

    def _changes(self, step: int, *, answered: bool, bridged: bool) -> list[Change] | None:
        """Return the changes that answer a step's questions and bridge its gaps; None if one cannot be."""
        wanted = [self._of_step.get((step, RepairKind.ANSWER_QUESTION))] if answered else []
        wanted += [self._of_step.get((step, RepairKind.BRIDGE_GAP))] if bridged else []
        found = [change for change in wanted if change is not None]
        return found if len(found) == len(wanted) else None

    def _answered(self, node: int, wanted: int, spared: bool = False) -> Iterator[tuple[list[Change], int]]:
        """Yield ways to deal with the attacks on a node that must keep the rank `wanted`.

        `spared`: it is a step that a caveat lowers no further.

        Each is (changes, rank): the attacks that are answered, and the rank that the node must have before
        those that are not. For very low certainty none need be; where one leaves nothing, there is no way.
        """
        found = objection_weights(self._graph, node, self._verdict, spared)
        if FATAL in found.values():
            return
        weights = {self._met[node, attacker]: weight for attacker, weight in found.items() if weight}
        if wanted <= VERY_LOW:
            yield [], wanted
            return
        for left in sorted({0, *weights.values()}):
            if wanted + left <= HIGHEST:
                yield [change for change in weights if weights[change] > left], wanted + left

    def _keep_cheapest(self, node: int, wanted: int, options: Iterable[_Need]) -> None:
        """Keep the option with the fewest changes and its price; an infinite price without any option."""
        best = inf
        need: _Need = ([], [])
        for changes, below in options:
            price = len(changes) + sum(self._price[each] for each in below)
            if price < best:
                best, need = price, (changes, below)
        self._price[node, wanted] = best
        self._need[node, wanted] = need
