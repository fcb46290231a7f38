"""The places where a chain breaks, the first that a reader meets first.

A break is a fault of the reasoning before it is a lack of evidence or of somebody who checks. It is sought
first in what every way to the conclusion goes through (`needed.py`): no other reason gets round it. Without
such a fault it is the gravest sort of fault (`fault.py`) on the way down from the conclusion (`ways.py`), and
of these the nearest; without any fault of the reasoning, the place where most is lost. Mend it, and the chain
may break again: the next place is where the mended chain breaks first, and so on, up to three. To show what
a step takes for granted mends that, and no other fault of the step.

Of these places one that alone is enough to make the chain fail comes first, if it is graver: a fault that
leaves nothing; or, before an assumption, a step that starts from what is only said, with no evidence, or,
of a conclusion that joins parts, one that fails and against which the text itself speaks. Where to show an
assumption changes nothing, a graver fault of the same step comes first. Where a chain fails, an open
question, which costs nothing on the charitable reading, comes after what alone keeps it so low.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from mapgen.strength.breaking.fault import WEIGHING, Cause, Fault, Faults, Grade
from mapgen.strength.breaking.mended import mended_nodes
from mapgen.strength.breaking.needed import Needed
from mapgen.strength.breaking.told_evidence import told_ranks
from mapgen.strength.breaking.ways import Gravest, Gravity, Ways, Worths
from mapgen.strength.evidence.ceilings import ONLY_KNOWN
from mapgen.strength.evidence.indirect import LIKENESS
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import HIGHEST, ByNumber, Changed, Node
from mapgen.strength.semantics.verdict import judge_again, updated, within
from mapgen.strength.semantics.weakest_link import VERY_LOW
from mapgen.vocabulary import ClaimKind

MOST = 3
"""The most places that are told of one chain."""
DEAREST = 50_000
"""Where a chain would have more nodes than this, were it as often there as there are chains, only its first
place is told: to mend it takes a walk through the whole chain."""
_OF_THE_STEP = frozenset(
    {
        Cause.CIRCULAR,
        Cause.FATAL_ANSWER,
        Cause.FATAL_ATTACK,
        Cause.FAILED,
        Cause.GAPS,
        Cause.ONLY_LINKED,
        Cause.CAVEAT,
    }
)
"""Faults of a step that are told before what the text says against the step's conclusion."""


_ONLY_CAUTIOUS = frozenset({Cause.OPEN, Cause.UNANSWERED})
"""Questions that lower a step on the cautious reading alone: they never make a chain fail."""


@dataclass(frozen=True, slots=True)
class Place:
    """A node at which a chain breaks, and what is at fault there."""

    node: int
    fault: Fault


@dataclass(frozen=True)
class Breaks:
    """Finds the places where chains break. The rank `needed` carries the conclusion as it is worded.

    `charitable`, `cautious`: the faults on either reading. `ends`: the conclusions of chains. `strengths`:
    the strength (0 to 1) of each node, for ties.
    """

    charitable: Faults
    cautious: Faults
    ends: frozenset[int]
    strengths: Sequence[float]

    def first(self, root: int, needed: int) -> Place:
        """Return where the chain to `root` breaks first on the charitable reading."""
        if (root, needed) not in self._firsts:
            found = self._broken(root, replace(self.charitable, needed=needed))
            self._firsts[root, needed] = self._graver(root, found, needed) or found
        return self._firsts[root, needed]

    @cached_property
    def _firsts(self) -> dict[tuple[int, int], Place]:
        return {}

    def _graver(self, root: int, first: Place, needed: int) -> Place | None:
        """Return a place that is told next, is graver than `first`, and alone makes the chain fail.

        Also a graver fault of the step that takes something for granted, where to show that changes nothing.
        """
        now = self.charitable.deciders.graph.rank(root, self.charitable.deciders.verdict.levels)
        if root not in self.ends or now > VERY_LOW or first.fault.grade is Grade.FATAL:
            return None
        places = [first, *islice(self.after(root, first, needed), MOST)]
        if first.fault.cause in _ONLY_CAUTIOUS:
            return self._lacking(root, places, now)
        for place in places[1:]:
            if self._is_graver_there(place, first) and self._mended_rank(root, [first]) <= now:
                return place
            others = {*places, *self._unshown(root)} if place.fault.grade is Grade.FATAL else {*places}
            if self._is_graver(root, place, first) and self._mended_rank(root, others - {place}) <= VERY_LOW:
                return place
        return None

    def _lacking(self, root: int, places: list[Place], now: int) -> Place | None:
        """Return the evidence that alone keeps a conclusion at `now`, if it is told after an open question.

        Beyond the conclusion of another chain, where it is told, only if the question is there as well.
        """
        own = self._needed.own(root)
        there = (each for each in places[1:] if each.node in own or places[0].node not in own)
        lacking = (each for each in there if each.fault.grade is Grade.EVIDENCE)
        return next((each for each in lacking if self._mended_rank(root, [each]) > now), None)

    def _unshown(self, root: int) -> Iterator[Place]:
        """Yield the claims beneath `root` for which nothing is offered: evidence may still be found for them.

        So another reason of the text gets round what is fatal, even if nothing supports that reason yet.
        """
        graph = self.charitable.deciders.graph
        for node in graph.ancestors(root):
            if not (graph.is_step(node) or graph.nodes[node].unsaid):
                fault = self.charitable.at(node)
                if fault.cause is Cause.NOTHING:
                    yield Place(node, fault)

    def _is_graver(self, root: int, place: Place, first: Place) -> bool:
        if place.fault.grade is Grade.FATAL:
            return True
        if first.fault.cause is not Cause.UNSAID:
            return False
        if place.fault.cause is Cause.FAILED:
            return self.charitable.joins_parts(root) and self.charitable.is_spoken_against(place.node)
        if place.fault.cause is not Cause.CEILING:
            return False
        faults = self.charitable
        step = faults.map.inference[faults.indexed.id_of[place.node]]
        kind = faults.map.claim[step.conclusion].kind
        aside = kind in (ClaimKind.HARM, ClaimKind.RECOMMENDATION)  # of harm: asked after whether it helps
        return faults.ceiling(step.id)[1] == ONLY_KNOWN and not aside

    def _is_graver_there(self, place: Place, first: Place) -> bool:
        """Return whether a place is a graver fault of the step that takes for granted what `first` tells."""
        if first.fault.cause is not Cause.UNSAID or place.node != first.node:
            return False
        scheme = self.charitable.map.inference[self.charitable.indexed.id_of[place.node]].scheme
        weighs = scheme is not None and place.fault.of in WEIGHING.get(scheme.id, frozenset())
        told_after = place.fault.of in LIKENESS and self.charitable.supposes_route(first.fault.of)
        return place.fault.cause < Cause.UNSAID and not weighs and not told_after

    def once_mended(self, root: int, place: Place) -> int | None:
        """Return the rank of the end of a chain on the charitable reading once one place is mended.

        None for any other claim, and where it would be dear to tell.
        """
        if root not in self.ends or self._is_dear(root):
            return None
        return self._mended_rank(root, [place])

    def _mended_rank(self, root: int, places: Iterable[Place]) -> int:
        """Return the rank of `root` on the charitable reading once the places are mended."""
        deciders = self.charitable.deciders
        nodes, mended = deciders.graph.nodes, dict[int, Node]()
        for place in places:
            mended |= self._mended(Changed(nodes, mended), place)
        inside = frozenset(deciders.graph.ancestors(root))
        graph = deciders.graph.with_nodes(Changed(nodes, mended))
        before = within(deciders.verdict, inside)
        levels = before.levels | judge_again(graph, before, mended, inside, self.charitable.objecting).levels
        return graph.rank(root, levels)

    def doubtful(self, root: int, needed: int) -> Place | None:
        """Return the nearest step to `root` at which its own questions leave less than `needed`.

        On the cautious reading. None if nothing but evidence, or somebody who checks, is lacking on the way.
        """
        faults = replace(self.cautious, needed=needed)
        if needed not in self._doubtful:
            self._doubtful[needed] = self._doubt(faults)
        found = self._doubtful[needed].on_the_way(root)
        return Place(found, faults.at(found)) if _is_doubtful(faults, found) else None

    def unchecked(self, root: int) -> int:
        """Return the node on the charitable way to `root` that the cautious reading lowers most."""
        return self._unchecked.on_the_way(root)

    def _broken(self, root: int, faults: Faults) -> Place:
        """Return where the chain to `root` breaks first by these faults."""
        gravest = self._gravest(faults)
        if root in self.ends and not self._is_dear(root):
            found = self._needed.broken(root, faults, set(gravest.ways.down(root)))
            if found:
                return Place(*found)
        node = gravest.on_the_way(root)
        return Place(node, faults.at(node))

    def _is_dear(self, root: int) -> bool:
        """Return whether a walk through all of the chain to `root` would be dear."""
        return len(self.charitable.deciders.graph.ancestors(root)) * len(self.ends) > DEAREST

    @cached_property
    def _needed(self) -> Needed:
        return Needed(self.charitable.deciders.graph, self.ends)

    @cached_property
    def _worths(self) -> Worths:
        faults = self.charitable
        graph = faults.deciders.graph
        return Worths(graph, told_ranks(faults.map, faults.indexed, graph))

    def _gravest(self, faults: Faults) -> Gravest:
        """Return the walk that finds the gravest of these faults; that of the chain as it is, made once."""
        if not faults.mended and faults.needed in self._first:
            return self._first[faults.needed]

        def gravity(node: int) -> Gravity:
            grade = faults.at(node).grade
            severity = faults.deciders.severity(node) if grade is Grade.EVIDENCE else 0
            return Grade.EVIDENCE - grade, severity

        def late(node: int) -> bool:
            if faults.at(node).cause is not Cause.CONTRADICTED:
                return False
            return any(faults.at(step).cause in _OF_THE_STEP for step in ways.below(node))

        ways = Ways(faults.deciders, self._worths, self.ends, self.strengths)
        found = Gravest(ways, gravity, late, faults.matters)
        if not faults.mended:
            self._first[faults.needed] = found
        return found

    @cached_property
    def _first(self) -> dict[int, Gravest]:
        return {}

    @cached_property
    def _doubtful(self) -> dict[int, Gravest]:
        return {}

    def _doubt(self, faults: Faults) -> Gravest:
        deciders = faults.deciders
        ways = Ways(deciders, self._worths, self.ends, self.strengths)
        return Gravest(ways, lambda node: (int(_is_doubtful(faults, node)), 0))

    @cached_property
    def _unchecked(self) -> Gravest:
        charitable, cautious = self.charitable.deciders, self.cautious.deciders

        def lowered(node: int) -> Gravity:
            if cautious.graph.is_step(node) or charitable.best_steps(node):
                return 0, cautious.severity(node)
            return 0, HIGHEST - cautious.graph.nodes[node].level

        return Gravest(Ways(charitable, self._worths, self.ends, self.strengths), lowered)

    def after(self, root: int, first: Place, needed: int) -> Iterator[Place]:
        """Yield the places that break the chain to `root` once `first`, and each before, is mended.

        None is left once the conclusion has the rank `needed`. None is sought where that would be dear.
        """
        faults, place = replace(self.charitable, needed=needed), first
        seen, mended, sound = {place}, dict[int, Node](), set[int]()
        nodes = faults.deciders.graph.nodes
        if self._is_dear(root):
            return
        inside = frozenset(faults.deciders.graph.ancestors(root))
        verdict = within(faults.deciders.verdict, inside)
        while True:
            changed = self._mended(Changed(nodes, mended), place)
            mended |= changed
            sound |= changed.keys()
            graph = faults.deciders.graph.with_nodes(Changed(nodes, mended))
            verdict = updated(verdict, judge_again(graph, verdict, changed, inside, faults.objecting))
            if graph.rank(root, verdict.levels) >= needed:
                return
            faults = replace(faults, deciders=Deciders(graph, verdict), mended=frozenset(sound))
            place = self._broken(root, faults)
            if place in seen or place.fault.cause is Cause.SOUND:  # what is mended says nothing more
                return
            seen.add(place)
            yield place

    def _mended(self, nodes: ByNumber[Node], place: Place) -> dict[int, Node]:
        """Return the nodes that change when a place is mended."""
        return mended_nodes(nodes, place.node, place.fault, self.charitable.indexed)


def _is_doubtful(faults: Faults, node: int) -> bool:
    """Return whether a step's own questions leave less than what carries the conclusion."""
    deciders = faults.deciders
    if not deciders.graph.is_step(node) or HIGHEST - deciders.severity(node) >= faults.needed:
        return False
    return faults.at(node).grade is not Grade.EVIDENCE
