"""The grounded labelling: which claims and steps stand once every attack is answered.

Dung 1995, *On the acceptability of arguments* (Artificial Intelligence 77:321-357):
the grounded semantics accepts (*in*) what nothing that stands attacks, rejects
(*out*) what something accepted attacks, and leaves the rest undecided. Labels
after Caminada 2006, *On the issue of reinstatement in argumentation* (JELIA).
Each node is labelled at most once and each attack visited once: linear time.

Attacks become defeats as in ASPIC+ (Prakken 2010, *An abstract framework for
argumentation with structured arguments*, Argument & Computation 1:93-124), and
arguments are compared by their weakest link:

- an attack that its author calls fatal defeats, whatever its weight, and is not struck back; so does a
  fatal answer to a question;
- a rebuttal or an undermining defeats unless the attacker is strictly weaker. Equals contradict each
  other: both stay undecided unless something else decides;
- any other undercut is a caveat: it lowers the step and defeats nothing.

A step stands if its premises do. A claim without evidence of its own stands if
a step to it does, and falls if no step is left. A circular step, one that
depends on its own conclusion, never stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mapgen.strength.semantics.graph import ArgumentationGraph
from mapgen.vocabulary import Status

NOTHING: Mapping[int, Status] = {}


def grounded_labelling(
    graph: ArgumentationGraph,
    nodes: Sequence[int],
    levels: Mapping[int, int],
    known: Mapping[int, Status] = NOTHING,
) -> dict[int, Status]:
    """Return the status (in, out or undecided) of each of `nodes`, and of the nodes in `known`.

    `levels` gives the ranks before attacks count, by node. `known` gives the status of other nodes that these
    depend on; they are not labelled again.
    """
    return _Labelling(graph, nodes, levels, known).run()


def defeats(graph: ArgumentationGraph, attacker: int, target: int, levels: Mapping[int, int]) -> bool:
    """Return whether the attack of one node on another succeeds; `levels` gives their ranks.

    A fatal attack always succeeds, a rebuttal or an undermining unless the attacker ranks lower than its
    target, any other undercut never.
    """
    if (attacker, target) in graph.fatal:
        return True
    weighs = graph.objecting_rank(attacker, levels) >= levels[target]
    return weighs and (attacker, target) in graph.contradictions


class _Labelling:
    """Label nodes, and pass each label on to the nodes that depend on it."""

    def __init__(
        self,
        graph: ArgumentationGraph,
        nodes: Sequence[int],
        levels: Mapping[int, int],
        known: Mapping[int, Status],
    ) -> None:
        self._graph = graph
        self._known = known
        self._status: dict[int, Status] = dict.fromkeys(nodes, Status.UNDECIDED)
        self._defeated_by: dict[int, list[int]] = {}
        self._defeaters_left: dict[int, int] = dict.fromkeys(nodes, 0)
        self._steps_from: dict[int, list[int]] = {}
        self._premises_left: dict[int, int] = {}
        """How many premises of each step are not in yet. Those of a circular step never are."""
        self._steps_left: dict[int, int] = {}
        self._supported: set[int] = set()
        self._new: list[int] = []
        for node in nodes:
            if graph.is_step(node):
                premises = set(graph.nodes[node].premises)
                self._premises_left[node] = len(premises)
                for premise in premises if node not in graph.circular else ():
                    self._steps_from.setdefault(premise, []).append(node)
            else:
                self._steps_left[node] = len(graph.steps_to(node))
            for attacker in set(graph.attackers(node)):
                if defeats(graph, attacker, node, levels):
                    self._add_defeat(attacker, node)
                    equal = graph.objecting_rank(attacker, levels) == levels[node]
                    contradicts = node in graph.contradicted[attacker]
                    if equal and contradicts and attacker not in known:
                        self._add_defeat(node, attacker)

    def run(self) -> dict[int, Status]:
        judged = list(self._status)
        self._status.update(self._known)
        self._new += (node for node, status in self._known.items() if status is not Status.UNDECIDED)
        for node in judged:
            if self._graph.nodes[node].blocked:
                self._label(node, Status.OUT)
        for node in judged:
            self._accept_if_undefeated(node)
        while self._new:
            node = self._new.pop()
            if self._status[node] is Status.IN:
                self._spread_in(node)
            else:
                self._spread_out(node)
        return self._status

    def _add_defeat(self, attacker: int, target: int) -> None:
        self._defeated_by.setdefault(attacker, []).append(target)
        self._defeaters_left[target] += 1

    def _label(self, node: int, status: Status) -> None:
        if self._status[node] is Status.UNDECIDED:
            self._status[node] = status
            self._new.append(node)

    def _accept_if_undefeated(self, node: int) -> None:
        if self._defeaters_left[node]:
            return
        graph = self._graph
        if graph.is_step(node):
            safe = not self._premises_left[node]
        else:
            safe = graph.nodes[node].assumable or node in self._supported
        if safe:
            self._label(node, Status.IN)

    def _spread_in(self, node: int) -> None:
        for target in self._defeated_by.get(node, ()):
            self._label(target, Status.OUT)
        for step in self._steps_from.get(node, ()):
            self._premises_left[step] -= 1
            self._accept_if_undefeated(step)
        conclusion = self._graph.nodes[node].conclusion
        if conclusion in self._steps_left:
            self._supported.add(conclusion)
            self._accept_if_undefeated(conclusion)

    def _spread_out(self, node: int) -> None:
        for target in self._defeated_by.get(node, ()):
            self._defeaters_left[target] -= 1
            self._accept_if_undefeated(target)
        for step in self._steps_from.get(node, ()):
            self._label(step, Status.OUT)
        conclusion = self._graph.nodes[node].conclusion
        if conclusion in self._steps_left and node not in self._graph.circular:
            self._steps_left[conclusion] -= 1
            if not self._steps_left[conclusion] and not self._graph.nodes[conclusion].assumable:
                self._label(conclusion, Status.OUT)
