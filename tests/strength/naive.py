"""Verdicts by their definitions, without any index or order: what the quick computations must agree with."""

from __future__ import annotations

from random import Random

from mapgen.strength.semantics.graph import HIGHEST, ArgumentationGraph, GraphBuilder, Node
from mapgen.vocabulary import Status
from tests.strength.graphs import add_support, attack

IN, OUT, UNDECIDED = Status.IN, Status.OUT, Status.UNDECIDED


def random_graph(seed: int) -> ArgumentationGraph:
    """A graph of up to nine claims; steps and attacks run anywhere, in cycles too."""
    random = Random(seed)
    builder = GraphBuilder()
    claims = [
        builder.claim(0.0, random.choice((0, 0, 1, 2, 3, 4, 4)), assumable=random.random() < 0.6)
        for _ in range(random.randint(3, 9))
    ]
    for claim in random.sample(claims, random.choice((0, 1, 2))):
        builder.change(claim, level=HIGHEST, unsaid=True)
    steps = []
    for _ in range(random.randint(1, 8)):
        conclusion = random.choice(claims[: len(claims) // 2])
        limits = {
            "gap": random.choice((0, 0, 0, 1, 2)),
            "faults": random.choice((0, 0, 0, 1, 3)),
            "open": random.random() < 0.2,
            "blocked": random.random() < 0.05,
            "ceiling": random.choice((1, 2, 3, 4, 4, 4, 4)),
        }
        premises = random.choices(claims, k=random.randint(1, 3))
        steps.append(builder.step(premises, conclusion, **limits))
        if not builder.nodes[conclusion].unsaid:
            add_support(builder, conclusion, steps[-1])
        else:  # as a makers' step that leads to a claim of the text
            builder.change(steps[-1], conclusion=None)
    for _ in range(random.randint(0, 7)):
        attacker, target = random.choice(claims), random.choice([*claims, *steps])
        attack(builder, attacker, target)
        if target in claims:
            builder.contradictions.add((attacker, target))
        if random.random() < 0.15:
            builder.fatal.add((attacker, target))
        elif random.random() < 0.1:
            builder.one_way.add((attacker, target))
    return builder.build()


def unattacked(graph: ArgumentationGraph, number: int) -> int:
    """The rank of a node if there were no attacks."""
    return _base(graph, number, {node: unattacked(graph, node) for node in graph.supporters(number)})


def level(
    graph: ArgumentationGraph, statuses: dict[int, Status], cycles: dict[int, set[int]], number: int
) -> int:
    """The rank of a node once attacks count; `cycles`: the nodes on a cycle with each node."""
    supporting = {
        node: level(graph, statuses, cycles, node)
        for node in (graph.supporters(number) if number not in graph.circular else ())
    }
    left = _base(graph, number, supporting)
    lowered = 0
    for attacker in graph.attackers(number):
        if (attacker, number) in graph.fatal:
            if statuses[attacker] is not OUT:
                return 0
        elif (attacker, number) in graph.contradictions:
            on_cycle = attacker in cycles[number]
            weighs = unattacked(graph, attacker) if on_cycle else level(graph, statuses, cycles, attacker)
            weighs = 0 if graph.nodes[attacker].unsaid else weighs
            lowered = max(lowered, {4: 2, 3: 1}.get(weighs, 0))
        elif statuses[attacker] is not OUT and not _says_as_much(graph, number, supporting):
            lowered = max(lowered, 1)
    return max(1, left - lowered) if left else 0


def _says_as_much(graph: ArgumentationGraph, number: int, supporting: dict[int, int]) -> bool:
    step = graph.nodes[number]
    premises = [supporting[each] for each in step.premises if each in supporting]
    return bool(step.premises) and min([step.ceiling, *premises]) <= 2


def _base(graph: ArgumentationGraph, number: int, supporting: dict[int, int]) -> int:
    node = graph.nodes[number]
    if not node.premises:
        return max([node.level, *supporting.values()])
    if node.blocked or number in graph.circular:
        return 0
    given = min([node.ceiling, *supporting.values()])
    unsaid = any(graph.nodes[premise].unsaid for premise in node.premises)
    return max(1, given - node.gap - node.faults - int(node.open or unsaid)) if given else 0


def cycles(graph: ArgumentationGraph) -> dict[int, set[int]]:
    """For each node, the nodes that it depends on and that depend on it, directly or not."""
    reached = {
        node: {*(() if node in graph.circular else graph.supporters(node)), *graph.attackers(node)}
        for node in range(graph.size)
    }
    for between in reached:
        for node in reached:
            if between in reached[node]:
                reached[node] |= reached[between]
    return {node: {other for other in reached[node] if node in reached[other]} for node in reached}


def statuses(graph: ArgumentationGraph) -> dict[int, Status]:
    """The grounded labelling: from nothing decided, each node is labelled as its rule says until none is."""
    ranks = {node: unattacked(graph, node) for node in range(graph.size)}
    defeaters: dict[int, set[int]] = {node: set() for node in ranks}
    for target in ranks:
        for attacker in graph.attackers(target):
            rank = 0 if graph.nodes[attacker].unsaid else ranks[attacker]
            contradicts = (attacker, target) in graph.contradictions and rank >= ranks[target]
            if contradicts or (attacker, target) in graph.fatal:
                defeaters[target].add(attacker)
                if rank == ranks[target] and target in graph.contradicted[attacker]:
                    defeaters[attacker].add(target)
    found = dict.fromkeys(ranks, UNDECIDED)
    while True:
        labels = {node: _label(graph, node, defeaters[node], found) for node in ranks}
        if labels == found:
            return found
        found = labels


def _label(graph: ArgumentationGraph, number: int, defeaters: set[int], found: dict[int, Status]) -> Status:
    node: Node = graph.nodes[number]
    struck = {found[each] for each in defeaters}
    below = {found[each] for each in graph.supporters(number)} if number not in graph.circular else set()
    falls = OUT in below if node.premises else below == {OUT} and not node.assumable
    if node.blocked or IN in struck or falls:
        return OUT
    stands = below == {IN} if node.premises else node.assumable or IN in below
    return IN if stands and struck <= {OUT} else UNDECIDED
