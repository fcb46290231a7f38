"""What is at fault at a claim or a step: one cause, the gravest that applies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from mapgen.model.elements import Inference
from mapgen.strength.evidence.ceilings import Ceiling
from mapgen.strength.narration import Narrator
from mapgen.strength.semantics.deciders import Deciders
from mapgen.vocabulary import Certainty


class Cause(Enum):
    """Why a place in a chain gives too little."""

    CIRCULAR = auto()
    """A step leans on its own conclusion, or every step to a claim does."""
    FATAL_ANSWER = auto()
    """An answer to a critical question leaves nothing; `of` is the question's id."""
    FATAL_ATTACK = auto()
    """An objection leaves nothing; `of` is the id of the claim that objects."""
    FAILED = auto()
    """An answer to a critical question speaks against the step; `of` is the question's id."""
    CEILING = auto()
    """The kind of step can give no more."""
    GAPS = auto()
    """The premises are about something else than the conclusion."""
    UNSAID = auto()
    """The step takes for granted what nothing supports; `of` is the id of that claim."""
    ATTACK = auto()
    """A claim speaks against it; `of` is the id of that claim."""
    OPEN = auto()
    """A critical question is open; `of` is its id."""
    NOTHING = auto()
    """Nothing is offered for a claim."""
    WEAK_EVIDENCE = auto()
    """A claim's own evidence is weak."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A cause, and what it is about: the id of a critical question or of a claim, where there is one."""

    cause: Cause
    of: str = ""


@dataclass(frozen=True)
class Faults(Narrator):
    """Finds what is at fault on one reading of a map; `at_best` if it is the charitable one."""

    deciders: Deciders
    at_best: bool

    def at(self, node: int) -> Fault:
        """Return what is at fault at a claim or a step."""
        id = self.indexed.id_of[node]
        return self.of_step(self.map.inference[id], node) if id in self.map.inference else self.of_claim(node)

    def of_claim(self, node: int) -> Fault:
        """Return what is at fault at a claim itself."""
        if fatal := self._fatal(node):
            return fatal
        objections = self.deciders.objections(node)
        if objections and self.deciders.best_steps(node):
            return Fault(Cause.ATTACK, self.indexed.id_of[objections[0]])
        if any(self.indexed.graph.nodes[node].supports) and not self.indexed.graph.steps_to(node):
            return Fault(Cause.CIRCULAR)
        leaf = self.indexed.leaves.get(self.indexed.id_of[node])
        if leaf is None or (leaf.at_best if self.at_best else leaf.certainty) is Certainty.NONE:
            return Fault(Cause.NOTHING)
        return Fault(Cause.WEAK_EVIDENCE)

    def of_step(self, step: Inference, node: int) -> Fault:
        """Return what is at fault at a step: the first that applies, the gravest before the others."""
        weight, graph = self.indexed.steps[step.id], self.deciders.graph
        if node in graph.circular:
            return Fault(Cause.CIRCULAR)
        if weight.questions.fatal:
            return Fault(Cause.FATAL_ANSWER, weight.questions.fatal[0])
        if fatal := self._fatal(node):
            return fatal
        limit = self.ceiling(step.id)[0]
        capped = self.deciders.capped(node)
        if capped and limit is Certainty.VERY_LOW:
            return Fault(Cause.CEILING)
        if weight.lowering:
            return Fault(Cause.FAILED, weight.lowering[0])
        if weight.gaps:
            return Fault(Cause.GAPS)
        if capped and limit is Certainty.LOW:
            return Fault(Cause.CEILING)
        if graph.leaves_unsaid(node):
            unsaid = next(each for each in graph.nodes[node].premises if graph.nodes[each].unsaid)
            return Fault(Cause.UNSAID, self.indexed.id_of[unsaid])
        objections = self.deciders.objections(node)
        if objections:
            return Fault(Cause.ATTACK, self.indexed.id_of[objections[0]])
        if graph.nodes[node].open:
            return Fault(Cause.OPEN, weight.opening[0])
        return Fault(Cause.CEILING)

    def _fatal(self, node: int) -> Fault | None:
        """Return the objection that leaves nothing of a node; None without one."""
        attacker = next(
            (each for each in self.deciders.objections(node) if (each, node) in self.deciders.graph.fatal),
            None,
        )
        return None if attacker is None else Fault(Cause.FATAL_ATTACK, self.indexed.id_of[attacker])

    def ceiling(self, step: str) -> Ceiling:
        """Return the highest certainty that a step can give on this reading, and why."""
        weight = self.indexed.steps[step]
        return weight.ceiling_at_best if self.at_best else weight.ceiling
