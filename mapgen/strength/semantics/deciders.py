"""What decides the rank of a node, and from there the bottleneck of a whole argument.

The bottleneck (Rescher 1976; Walton 1992) is found by going down from the
conclusion: from a claim to its best steps, from a step to its weakest premises.
A node belongs to it if its rank is not only that of what supports it: something
lowers the node itself (a failed or open question, a gap, a ceiling, an attack or a circle),
or it is a claim that rests on its own evidence, where the way down ends.
"""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.strength.semantics.graph import HIGHEST, ArgumentationGraph
from mapgen.strength.semantics.grounded import defeats
from mapgen.strength.semantics.verdict import Verdict
from mapgen.strength.semantics.weakest_link import is_spared, objection_weights
from mapgen.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Deciders:
    """Find the nodes that decided a verdict."""

    graph: ArgumentationGraph
    verdict: Verdict

    def attackers(self, node: int) -> list[int]:
        """Return the nodes that keep a node from being accepted; empty if its status is in.

        These are its attackers that defeat it, and the nodes of equal rank that it contradicts, unless they
        are out. If any of them is in, only those that are in are returned.
        """
        statuses, graph = self.verdict.statuses, self.graph
        if statuses[node] is Status.IN:
            return []
        standing = [
            attacker
            for attacker in graph.attackers(node)
            if statuses[attacker] is not Status.OUT
            and defeats(graph, attacker, node, self.verdict.unattacked)
        ]
        levels = self.verdict.unattacked
        rank = graph.objecting_rank(node, levels)
        standing += [
            target
            for target in graph.contradicted[node]
            if statuses[target] is not Status.OUT and levels[target] == rank
        ]
        standing = list(dict.fromkeys(standing))
        strong = [attacker for attacker in standing if statuses[attacker] is Status.IN]
        return strong or standing

    def objections(self, node: int) -> list[int]:
        """Return the attackers of a node that are not out, the highest-ranked first."""
        standing = [
            attacker
            for attacker in dict.fromkeys(self.graph.attackers(node))
            if self.verdict.statuses[attacker] is not Status.OUT
        ]
        return sorted(
            standing, key=lambda attacker: -self.graph.objecting_rank(attacker, self.verdict.levels)
        )

    def weighing(self, node: int, objecting: Verdict) -> list[int]:
        """Return the objections to a node that lower it, the highest-ranked first.

        `objecting`: the verdict by which objections weigh.
        """
        spared = is_spared(self.graph, node, self.verdict.levels)
        weights = objection_weights(self.graph, node, objecting, spared)
        return [each for each in self.objections(node) if weights[each]]

    def best_steps(self, claim: int) -> list[int]:
        """Return the steps that give a claim its rank; an empty list if its own evidence ranks higher."""
        levels = self.verdict.levels
        steps = self.graph.steps_to(claim)
        best = max((levels[step] for step in steps), default=-1)
        if self.graph.nodes[claim].level > best:
            return []
        return [step for step in steps if levels[step] == best]

    def weakest_premises(self, step: int) -> list[int]:
        """Return the lowest-ranked premises of a step: they give the step its rank."""
        levels = self.verdict.levels
        least = min(levels[premise] for premise in self.graph.nodes[step].premises)
        return [
            premise for premise in dict.fromkeys(self.graph.nodes[step].premises) if levels[premise] == least
        ]

    def loss(self, node: int) -> int:
        """Return how many ranks are lost at a node itself, of the highest or of what its premises give."""
        given = HIGHEST
        if self.graph.is_step(node):
            given = min(self.verdict.levels[premise] for premise in self.graph.nodes[node].premises)
        elif self.best_steps(node):
            given = self.verdict.bases[node]
        return given - self.verdict.levels[node]

    def severity(self, node: int) -> int:
        """Return by how many ranks a node by itself lowers what it is given, were there no lowest rank.

        A claim that rests on its own evidence is given the highest rank; so is a step, as to its ceiling.
        """
        graph = self.graph
        if node in graph.circular or graph.nodes[node].blocked:
            return HIGHEST + 1
        struck = self.verdict.bases[node] - self.verdict.levels[node]
        if graph.is_step(node):
            return HIGHEST - graph.nodes[node].ceiling + graph.lowering(node) + struck
        return struck if self.best_steps(node) else HIGHEST - self.verdict.levels[node]

    def held_down(self, node: int) -> bool:
        """Return whether the node has its rank by itself, and not only from the nodes that support it.

        A step: it loses ranks, or is circular. A claim: it is attacked, or it rests on its own evidence,
        however high that ranks.
        """
        if self.attackers(node) or self.loss(node):
            return True
        if self.graph.is_step(node):
            return node in self.graph.circular or self.graph.nodes[node].blocked
        return not self.best_steps(node)

    def capped(self, step: int) -> bool:
        """Return whether a step's ceiling is lower than the rank of its weakest premise."""
        levels, graph = self.verdict.levels, self.graph
        return graph.nodes[step].ceiling < min(levels[premise] for premise in graph.nodes[step].premises)

    def below(self, node: int) -> list[int]:
        """Return the supporters that give a node its rank: a claim's best steps, a step's weakest premises.

        Empty for a circular step, and for a claim whose own evidence ranks higher than its steps.
        """
        if self.graph.is_step(node):
            return [] if node in self.graph.circular else self.weakest_premises(node)
        return self.best_steps(node)

    def bottleneck(self, root: int) -> list[int]:
        """Return the nodes that decide the rank of the conclusion `root`, the nearest to it first.

        They are the held-down nodes on the way down from `root` along the supporters that give the ranks. The
        claims where the way ends, which rest on their own evidence, are among them if they rank below the
        highest.
        """
        found: list[int] = []
        seen = {root}
        for node in (waiting := [root]):
            if self.held_down(node) and (self.loss(node) or self.attackers(node)):
                found.append(node)
            for other in self.below(node):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return found
