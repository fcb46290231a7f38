"""Which repairs mend the place where a chain breaks, as the verdict names it."""

from __future__ import annotations

from collections.abc import Callable

from mapgen.strength.breaking.breaks import Place
from mapgen.strength.breaking.fault import Cause
from mapgen.strength.repair.changes import GIVES_EVIDENCE, Change
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.values import RepairKind

OBJECTIONS = frozenset({Cause.CONTRADICTED, Cause.CAVEAT})
NEEDS_ANOTHER_REASON = frozenset(
    {Cause.CEILING, Cause.LOW_CEILING, Cause.UNTOLD, Cause.FATAL_ANSWER, Cause.FATAL_ATTACK, Cause.FAILED}
)
"""Faults of a step that other evidence for its conclusion may get round."""


def mending(indexed: IndexedGraph, broken: Place | None, unchecked: str) -> Callable[[Change], bool]:
    """Return whether a change mends what breaks a chain.

    `broken`: the place at which it breaks; None if it only cannot be checked, at
    the claim `unchecked` (empty without one). An objection is answered; what nobody says is shown; a step
    that fails, or can give little by its kind, is mended itself or gets other evidence for its conclusion;
    anything else is mended where it is.
    """
    if broken is None:
        return lambda change: bool(unchecked) and change.node == indexed.node_of[unchecked]
    node, fault = broken.node, broken.fault
    if fault.cause is Cause.UNSAID:
        return lambda change: change.node == indexed.node_of[fault.of]
    if fault.cause in OBJECTIONS:
        return lambda change: change.node == node and change.attacker == indexed.node_of[fault.of]
    if fault.cause in NEEDS_ANOTHER_REASON:
        conclusion = indexed.graph.nodes[node].conclusion
        return lambda change: (
            (change.node == node and not _answers_attack(change))
            or (change.node == conclusion and change.kind in GIVES_EVIDENCE)
        )
    return lambda change: change.node == node and not _answers_attack(change)


def _answers_attack(change: Change) -> bool:
    """Return whether a change answers an objection, which mends nothing that is at fault of itself."""
    return change.kind is RepairKind.ANSWER_ATTACK
