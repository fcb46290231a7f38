"""Small graphs for the published examples: claims with an initial weight, joined by support and attack."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from math import factorial

from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import HIGHEST, ArgumentationGraph, GraphBuilder
from mapgen.strength.semantics.modular import Semantics, evaluate
from mapgen.strength.semantics.verdict import judge

Pairs = Sequence[tuple[str, str]]


def add_support(builder: GraphBuilder, claim: int, *group: int) -> None:
    """Steps that lead to a claim, not independent of each other."""
    builder.change(claim, supports=(*builder.nodes[claim].supports, group))


def support(builder: GraphBuilder, premise: int, conclusion: int) -> None:
    """A step of its own from one claim to another, independent of the others."""
    add_support(builder, conclusion, builder.step([premise], conclusion))


def attack(builder: GraphBuilder, attacker: int, target: int) -> None:
    """An attack that is independent of the others."""
    builder.change(target, attacks=(*builder.nodes[target].attacks, (attacker,)))


def strengths(
    semantics: Semantics, weights: Mapping[str, float], supports: Pairs = (), attacks: Pairs = ()
) -> dict[str, float]:
    """The strength of each claim; pairs are (from, to)."""
    builder = GraphBuilder()
    node = {name: builder.claim(weight) for name, weight in weights.items()}
    for one, other in supports:
        support(builder, node[one], node[other])
    for one, other in attacks:
        attack(builder, node[one], node[other])
    found = evaluate(builder.build(), semantics).strengths
    return {name: found[at] for name, at in node.items()}


def builder_of(graph: ArgumentationGraph) -> GraphBuilder:
    """A builder that has all that a graph has, and can be given more."""
    builder = GraphBuilder()
    builder.nodes = [graph.nodes[number] for number in range(graph.size)]
    builder.contradictions = set(graph.contradictions)
    builder.fatal = set(graph.fatal)
    builder.one_way = {
        (one, other) for one, other in graph.contradictions if other not in graph.contradicted[one]
    }
    builder.fatal = set(graph.fatal)
    builder.one_way = {
        (one, other) for one, other in graph.contradictions if other not in graph.contradicted[one]
    }
    return builder


def gradient(strength: Callable[[float], float], at: float) -> float:
    """The slope, by the difference on both sides."""
    step = 1e-6
    return (strength(at + step) - strength(at - step)) / (2 * step)


def shapley(strength: Callable[[frozenset[str]], float], names: Sequence[str]) -> dict[str, float]:
    """Shares by the definition: over every set of the others."""
    found = dict.fromkeys(names, 0.0)
    for name in names:
        others = [each for each in names if each != name]
        for size in range(len(names)):
            weight = factorial(size) * factorial(len(names) - size - 1) / factorial(len(names))
            for some in combinations(others, size):
                with_it = strength(frozenset({*some, name}))
                found[name] += weight * (with_it - strength(frozenset(some)))
    return found


class Drawn(GraphBuilder):
    """Builds a graph by ranks."""

    def ranked(self, rank: int, *, assumable: bool = True) -> int:
        return self.claim(0.0, rank, assumable=assumable)

    def derived(self, *premises: int, to: int | None = None) -> tuple[int, int]:
        """A claim that a step leads to, and the step."""
        end = self.ranked(0, assumable=False) if to is None else to
        step = self.step(premises, end)
        add_support(self, end, step)
        return end, step

    def contradict(self, attacker: int, *targets: int) -> None:
        for target in targets:
            attack(self, attacker, target)
            self.contradictions.add((attacker, target))

    def unsaid(self) -> int:
        """A premise that nobody says."""
        node = self.claim(0.6, HIGHEST)
        self.change(node, unsaid=True)
        return node

    def decided(self) -> Deciders:
        graph = self.build()
        return Deciders(graph, judge(graph))
