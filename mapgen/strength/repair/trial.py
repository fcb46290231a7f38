"""Changes tried on copies of a graph. The graph of the map itself never changes.

`Trials` holds the results for one conclusion before any change, and never changes
either. A `TrialGraph` is a copy on which its user makes and unmakes changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from mapgen.strength.repair.changes import ANSWERED, GIVES_EVIDENCE, SHOWN, Change
from mapgen.strength.scale import Scale
from mapgen.strength.semantics.build_graph import weighed_step
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import ArgumentationGraph, Changed, Node
from mapgen.strength.semantics.modular import Evaluation, update
from mapgen.strength.semantics.part import part_of
from mapgen.strength.semantics.verdict import Verdict, judge, judge_again
from mapgen.strength.values import RepairKind


@dataclass(frozen=True, slots=True)
class Trials:
    """Computes what changes to the argumentation graph do to one conclusion, the node `root`."""

    evaluation: Evaluation
    verdict: Verdict
    root: int
    scale: Scale
    ancestors: Sequence[int]
    inside: frozenset[int]
    """The ancestors as a set, to look them up."""
    cost: int
    """The edge visits that it takes to evaluate or judge all ancestors once."""

    @classmethod
    def of(cls, evaluation: Evaluation, verdict: Verdict, root: int, scale: Scale) -> Trials:
        ancestors = evaluation.graph.ancestors(root)
        cost = sum(evaluation.costs.of_node[node] for node in ancestors)
        return cls(evaluation, verdict, root, scale, ancestors, frozenset(ancestors), cost)

    @property
    def graph(self) -> ArgumentationGraph:
        """The argumentation graph as the map gives it, without any change."""
        return self.evaluation.graph

    @property
    def strength(self) -> float:
        """The conclusion's strength (0 to 1) without any change."""
        return self.evaluation.strengths[self.root]

    @property
    def level(self) -> int:
        """The rank of the conclusion's certainty (0 to 4) without any change."""
        return self.graph.rank(self.root, self.verdict.levels)

    def gain(self, change: Change) -> tuple[float, int]:
        """Return by how much one change raises the conclusion's strength, and the edge visits it took."""
        changed = self.nodes_after([change])
        strengths = Changed(self.evaluation.strengths)
        nodes = Changed(self.graph.nodes, changed)
        edge_visits = update(self.evaluation, nodes, strengths, changed, self.root)
        return strengths[self.root] - self.strength, edge_visits

    def level_after(self, changes: Collection[Change]) -> int:
        """Return the rank of the conclusion's certainty (0 to 4) with these changes made, and no others."""
        graph = self.graph_after(changes)
        if any(map(self._moves_cycles, changes)):
            part, root = part_of(graph, self.root)
            return part.rank(root, judge(part).levels)
        touched = [node for change in changes for node in (change.node, change.attacker)]
        levels = judge_again(graph, self.verdict, touched, self.inside).levels
        return graph.rank(self.root, levels) if self.root in levels else self.level

    def bottleneck_after(self, changes: Collection[Change]) -> Sequence[int]:
        """Return the nodes that decide the conclusion's rank with these changes made, nearest first.

        None where a change may move a cycle.
        """
        if any(map(self._moves_cycles, changes)):
            return ()
        graph, before = self.graph_after(changes), self.verdict
        touched = [node for change in changes for node in (change.node, change.attacker)]
        later = judge_again(graph, before, touched, self.inside)
        verdict = Verdict(
            before.levels | later.levels,
            before.statuses | later.statuses,
            before.unattacked | later.unattacked,
            before.bases | later.bases,
        )
        return Deciders(graph, verdict).bottleneck(self.root)

    def _moves_cycles(self, change: Change) -> bool:
        """Return whether a change may open a cycle of attacks, or make another step of a cycle circular."""
        if change.attacker >= 0:
            component_of = self.graph.component_of
            return component_of[change.attacker] == component_of[change.node]
        return bool(self.graph.circular) and not self.graph.nodes[change.node].assumable

    def graph_after(self, changes: Iterable[Change]) -> ArgumentationGraph:
        """Return a copy of the argumentation graph with these changes made, and no others."""
        return self.graph.with_nodes(Changed(self.graph.nodes, self.nodes_after(changes)))

    def nodes_after(self, changes: Iterable[Change]) -> dict[int, Node]:
        """Return the nodes that are others with these changes made, by number: those changed, and the steps
        from a claim that nobody says and that gets evidence.
        """
        by_node: dict[int, list[Change]] = defaultdict(list)
        for change in changes:
            by_node[change.node].append(change)
            if change.kind in GIVES_EVIDENCE:
                for step in self.steps_from_unsaid(change.node):
                    by_node[step].append(change)
        return {node: self._changed(node, here) for node, here in by_node.items()}

    def steps_from_unsaid(self, claim: int) -> list[int]:
        """Return the steps whose ceiling rises with evidence for a claim that nobody says."""
        nodes = self.graph.nodes
        if not nodes[claim].unsaid:
            return []
        steps = (node for node in self.graph.dependents[claim] if claim in nodes[node].premises)
        return [step for step in dict.fromkeys(steps) if max(nodes[step].ceilings) > nodes[step].ceiling]

    def _changed(self, number: int, changes: Sequence[Change]) -> Node:
        """Return a copy of the node `number` with these changes made, all of it or of its unsaid premises."""
        node = self.graph.nodes[number]
        answered = [change.attacker for change in changes if change.kind is RepairKind.ANSWER_ATTACK]
        if answered:
            left = (tuple(each for each in group if each not in answered) for group in node.attacks)
            node = node._replace(attacks=tuple(group for group in left if group))
        if len(answered) == len(changes):
            return node
        if node.premises:
            return weighed_step(_changed_step(node, changes), self.scale)
        reach = max(change.reach for change in changes if change.kind in GIVES_EVIDENCE)
        level = reach if node.unsaid else max(node.level, reach)
        weight = max(node.initial_weight, self.scale[level])
        return node._replace(initial_weight=weight, level=level, assumable=True, unsaid=False)


def _changed_step(node: Node, changes: Sequence[Change]) -> Node:
    kinds = {change.kind for change in changes}
    answered = RepairKind.ANSWER_QUESTION in kinds
    shown = not kinds.isdisjoint(GIVES_EVIDENCE)
    node = node._replace(ceiling=node.ceilings[answered * ANSWERED + shown * SHOWN])
    if answered:
        node = node._replace(faults=0, open=False, blocked=False)
    return node._replace(gap=0) if RepairKind.BRIDGE_GAP in kinds else node


class ChangedNodes:
    """The nodes that differ where changes are made, worked out once for all trials of a conclusion."""

    def __init__(self, trials: Trials) -> None:
        self._trials = trials
        self._near: dict[Change, tuple[Sequence[int], Sequence[int]]] = {}
        self._found: dict[tuple[int, tuple[Change, ...]], Sequence[Node]] = {}

    def near(self, change: Change) -> tuple[Sequence[int], Sequence[int]]:
        """Return the nodes that a change changes, and those on whose changes depends how they are then."""
        if change not in self._near:
            trials = self._trials
            changed = (change.node, *trials.steps_from_unsaid(change.node))
            near = (each for node in changed for each in (node, *trials.graph.nodes[node].premises))
            self._near[change] = changed, list(dict.fromkeys(near))
        return self._near[change]

    def after(self, node: int, changed: Sequence[int], made: Sequence[Change]) -> Sequence[Node]:
        """Return the nodes `changed`, those that change with `node`, as they are with the changes `made`."""
        key = node, tuple(made)
        if key not in self._found:
            nodes = self._trials.nodes_after(made)
            self._found[key] = [nodes.get(each, self._trials.graph.nodes[each]) for each in changed]
        return self._found[key]


class TrialGraph:
    """A copy of a graph's nodes and strengths, on which changes are made and unmade one by one.

    `nodes`: those that changes make others; trials of one conclusion share it.
    """

    def __init__(self, trials: Trials, nodes: ChangedNodes) -> None:
        self.strength = trials.strength
        """The conclusion's strength (0 to 1), with the changes made so far."""
        self._trials = trials
        self._changed = nodes
        self._nodes = [trials.graph.nodes[node] for node in range(trials.graph.size)]
        self._strengths = list(trials.evaluation.strengths)
        self._changes: dict[int, list[Change]] = {}

    def toggle(self, change: Change) -> float:
        """Make a change, or unmake it if it is made; return the conclusion's strength after that."""
        trials = self._trials
        changed, near = self._changed.near(change)
        here = self._changes.setdefault(change.node, [])
        if change in here:
            here.remove(change)
        else:
            here.append(change)
        made = [each for node in near for each in self._changes.get(node, ())]
        for number, node in zip(changed, self._changed.after(change.node, changed, made), strict=True):
            self._nodes[number] = node
        update(trials.evaluation, self._nodes, self._strengths, changed, trials.root, trials.inside)
        self.strength = self._strengths[trials.root]
        return self.strength
