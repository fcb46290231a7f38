"""What is at fault at a claim or a step: one cause, the gravest that applies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, auto

from mapgen.model.claim_kinds import OF_EFFECT
from mapgen.model.elements import Inference
from mapgen.strength.evidence.ceilings import Ceiling
from mapgen.strength.evidence.indirect import LIKENESS
from mapgen.strength.leaf import Undone
from mapgen.strength.narration import Narrator
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import HIGHEST, LOW
from mapgen.strength.semantics.verdict import Verdict
from mapgen.strength.semantics.weakest_link import WEIGHTS, objection_ranks
from mapgen.vocabulary import AnswerState, Certainty, ClaimKind, OutcomeKind, Route

_ASIDE = frozenset({ClaimKind.BACKGROUND, ClaimKind.DEFINITION, ClaimKind.PRACTICE, ClaimKind.PREVALENCE})
"""Kinds of claims that set the scene."""


class Cause(IntEnum):
    """Why a place in a chain gives too little, the gravest first."""

    CIRCULAR = auto()
    """A step leans on its own conclusion, or every step to a claim does."""
    FATAL_ANSWER = auto()
    """An answer to a critical question leaves nothing; `of` is the question's id."""
    FATAL_ATTACK = auto()
    """An objection leaves nothing; `of` is the id of the claim that objects."""
    RETRACTED = auto()
    """The work on which a claim rests was retracted."""
    NOT_SAID = auto()
    """The work that is cited for a claim does not say so."""
    FAILED = auto()
    """An answer to a critical question speaks against the step; `of` is the question's id."""
    GAPS = auto()
    """The premises are about something else than the conclusion."""
    ONLY_LINKED = auto()
    """Two things go together, and the text leaves open which causes the other, or what else causes both; or a
    surrogate was measured, and it leaves open whether what matters to people follows. `of` is the id of the
    question about it, which the file's author found open."""
    CEILING = auto()
    """The kind of step can give very low certainty at most."""
    UNSAID = auto()
    """The step takes for granted what nothing supports; `of` is the id of that claim."""
    CONTRADICTED = auto()
    """A claim of the text says the contrary; `of` is the id of that claim."""
    CAVEAT = auto()
    """A claim of the text speaks against the step; `of` is the id of that claim."""
    LOW_CEILING = auto()
    """The kind of step can give low certainty at most."""
    OPEN = auto()
    """The text leaves a critical question open, or fails it, as the file's author found; `of` is its id."""
    NOTHING = auto()
    """Nothing is offered for a claim."""
    UNANSWERED = auto()
    """Nobody has answered a critical question in the file; `of` is its id."""
    UNTOLD = auto()
    """Nobody has entered in the file what kind of step it is."""
    WEAK_EVIDENCE = auto()
    """A claim's own evidence is weak."""
    SOUND = auto()
    """Nothing is at fault there."""


class Grade(IntEnum):
    """What sort of fault a cause is: a break is sought among the first before the others."""

    FATAL = auto()
    """Nothing is left of the reasoning there."""
    FAILURE = auto()
    """The text's own reasoning fails there, on what the text says or takes for granted."""
    RESERVE = auto()
    """The text's own reasoning can give little there, by its kind."""
    QUESTION = auto()
    """The text leaves open there what its reasoning needs."""
    EVIDENCE = auto()
    """What is lacking there is evidence, or somebody who checks."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A cause, and what it is about: the id of a critical question or of a claim, where there is one."""

    cause: Cause
    of: str = ""

    @property
    def name(self) -> str:
        """The cause and what it is about, in one line that programs compare."""
        return f"{self.cause.name.lower()} {self.of}".rstrip()

    @property
    def grade(self) -> Grade:
        if self.cause <= Cause.NOT_SAID:
            return Grade.FATAL
        if self.cause <= Cause.LOW_CEILING:
            return Grade.FAILURE if self.cause <= Cause.CAVEAT else Grade.RESERVE
        return Grade.QUESTION if self.cause <= Cause.NOTHING else Grade.EVIDENCE


_UNDONE = {Undone.RETRACTED: Cause.RETRACTED, Undone.NOT_SAID: Cause.NOT_SAID}
_LINKED_ONLY: Mapping[str, tuple[str, ...]] = {"correlation-to-cause": ("direction", "third-factor")}
"""By scheme, the questions that leave open whether a link is a cause at all; the first is told before others.

Hill (1965): of his viewpoints on a cause, only that it comes before its effect has to hold of every one.
"""
_STANDS_IN: Mapping[str, tuple[str, ...]] = {"cause-to-effect": ("evidence",)}
"""By scheme, the question whether an effect follows: of a surrogate it comes before a caveat of the text."""
OF_REASONING = LIKENESS | {"comparison"}
"""The critical questions whose failure is a fault of the reasoning, though evidence may be lowered for it."""
WEIGHING: Mapping[str, frozenset[str]] = {
    "practical-reasoning": frozenset({"goals", "alternatives", "efficiency", "side-effects"}),
    "consequences": frozenset({"opposite"}),
}
"""By scheme, the questions whether what helps is also the best choice. Whether it helps is asked before."""


@dataclass(frozen=True)
class Faults(Narrator):
    """Finds what is at fault on one reading of a map; `at_best` if it is the charitable one.

    `objecting`: the verdict by which objections weigh. `mended`: nodes at which nothing is at fault any more.
    `needed`: the rank that carries the conclusion; a ceiling that is no lower is no fault.
    """

    deciders: Deciders
    at_best: bool
    objecting: Verdict
    mended: frozenset[int] = frozenset()
    needed: int = HIGHEST

    def at(self, node: int) -> Fault:
        """Return what is at fault at a claim or a step."""
        if node in self.mended:
            unsaid = self._unsaid(node)
            return Fault(Cause.UNSAID, unsaid) if unsaid else Fault(Cause.SOUND)
        id = self.indexed.id_of[node]
        return self.of_step(self.map.inference[id], node) if id in self.map.inference else self.of_claim(node)

    def of_claim(self, node: int) -> Fault:
        """Return what is at fault at a claim itself."""
        if fatal := self._fatal(node):
            return fatal
        steps = self.indexed.graph.steps_to(node)
        if steps and (against := self._speaking_against(node)) is not None:
            return Fault(Cause.CONTRADICTED, self.indexed.id_of[against])
        if any(self.indexed.graph.nodes[node].supports) and not steps:
            return Fault(Cause.CIRCULAR)
        leaf = self.indexed.leaves.get(self.indexed.id_of[node])
        if steps and leaf is None:
            return Fault(Cause.SOUND)
        if leaf is None or (leaf.at_best if self.at_best else leaf.certainty) is Certainty.NONE:
            return Fault(Cause.NOTHING)
        levels = self.deciders.verdict.levels
        if leaf.undone and all(levels[step] <= leaf.at_best.rank for step in steps):
            return Fault(_UNDONE[leaf.undone])
        return Fault(Cause.WEAK_EVIDENCE)

    def _speaking_against(self, node: int) -> int | None:
        """Return the strongest claim that contradicts a claim, if it lowers it or is at least as strong."""
        graph, judged = self.deciders.graph, self.objecting
        ranks = objection_ranks(graph, node, judged.levels, judged.unattacked)
        against = {each: rank for each, rank in ranks.items() if (each, node) in graph.contradictions}
        strongest = max(against, key=lambda each: against[each], default=None)
        if strongest is None:
            return None
        rank = against[strongest]
        counts = WEIGHTS[rank] or rank >= max(LOW, judged.bases[node])
        return strongest if counts else None

    def matters(self, node: int) -> int:
        """Return how much it matters to a reader that something is at fault at a node, by its claim's kind.

        Of several premises for which nothing is given, what a thing does matters more than that it is old.
        """
        id_ = self.indexed.id_of[node]
        step = self.map.inference.get(id_)
        claim = self.map.claim.get(step.conclusion if step else id_)
        kind = claim.kind if claim is not None else None
        return 2 if kind in OF_EFFECT else 0 if kind in _ASIDE else 1

    def of_step(self, step: Inference, node: int) -> Fault:
        """Return what is at fault at a step: the first that applies, the gravest before the others.

        That something else would be the better choice comes after what leaves open whether this one helps.
        """
        weight, graph = self.indexed.steps[step.id], self.deciders.graph
        if node in graph.circular:
            return Fault(Cause.CIRCULAR)
        if weight.questions.fatal:
            return Fault(Cause.FATAL_ANSWER, weight.questions.fatal[0])
        if fatal := self._fatal(node):
            return fatal
        counted = weight.counted_at_best if self.at_best else weight.counted
        failed = [each for each in weight.questions.failed if each not in counted or each in OF_REASONING]
        weighing = WEIGHING.get(step.scheme.id, frozenset()) if step.scheme else frozenset[str]()
        if of_effect := [each for each in failed if each not in weighing]:
            route = self._route_supposed(node) if set(of_effect) <= LIKENESS else ""
            return Fault(Cause.UNSAID, route) if route else Fault(Cause.FAILED, of_effect[0])
        if weight.gaps:
            return Fault(Cause.GAPS)
        if linked := _only_linked(step) or self._stands_in(step):
            return Fault(Cause.ONLY_LINKED, linked)
        limit = self.ceiling(step.id)[0]
        if limit.rank < LOW:
            return Fault(Cause.CEILING if step.scheme is not None else Cause.UNTOLD)
        if unsaid := self._unsaid(node):
            return Fault(Cause.UNSAID, unsaid)
        if failed:
            return Fault(Cause.FAILED, failed[0])
        objections = self.deciders.weighing(node, self.objecting)
        if objections:
            return Fault(Cause.CAVEAT, self.indexed.id_of[objections[0]])
        return Fault(Cause.LOW_CEILING) if limit.rank == LOW < self.needed else self._open(step)

    def joins_parts(self, claim: int) -> bool:
        """Return whether a claim only joins what several others say: each of them has to hold."""
        steps = (self.map.inference[self.indexed.id_of[each]] for each in self.deciders.graph.steps_to(claim))
        return all(step.scheme is not None and step.scheme.id == "composition" for step in steps)

    def is_spoken_against(self, step: int) -> bool:
        """Return whether the text itself speaks against a step, or another one to the same claim."""
        conclusion = self.deciders.graph.nodes[step].conclusion
        beside = () if conclusion is None else self.deciders.graph.steps_to(conclusion)
        return any(self.deciders.objections(each) for each in (step, *beside))

    def _stands_in(self, step: Inference) -> str:
        """Return the id of the question that leaves open whether what matters to people follows a surrogate.

        Of a step that starts from surrogates alone; empty where the author does not tell.
        """
        outcome = self.map.claim[step.conclusion].facets.outcome
        premises = (self.map.claim[each] for each in step.premises if each in self.map.claim)
        kinds = {each.facets.outcome.kind for each in premises if each.facets.outcome.kind is not None}
        if outcome.kind is not OutcomeKind.IMPORTANT or kinds != {OutcomeKind.SURROGATE}:
            return ""
        return _told_open(step, _STANDS_IN.get(step.scheme.id, ()) if step.scheme else ())

    def _route_supposed(self, step: int) -> str:
        """Return the id of what a step supposes of a route: told before in whom, or what, was studied."""
        unsaid = self._unsaid(step)
        return unsaid if unsaid and self.supposes_route(unsaid) else ""

    def supposes_route(self, claim: str) -> bool:
        """Return whether a claim is about what is given by a route."""
        return self.map.claim[claim].facets.intervention.route not in (None, Route.UNSTATED)

    def _unsaid(self, step: int) -> str:
        """Return the id of a step's first premise that nobody says, nothing supports and nothing strikes."""
        nodes = self.deciders.graph.nodes
        premises = (each for each in nodes[step].premises if nodes[each].unsaid)
        unstruck = (each for each in premises if not self.deciders.objections(each))
        return next((self.indexed.id_of[each] for each in unstruck), "")

    def _open(self, step: Inference) -> Fault:
        """Return an open question of a step: one that the text leaves open, as the file's author tells, else
        one that nobody has answered and that lowers the step.

        Where one fails for which the evidence is lowered already, that one is told in its stead.
        """
        weight = self.indexed.steps[step.id]
        answered = {asked.id for asked, answer in step.questions() if answer.why}
        left = (each for each in weight.questions.assumptions if not (weight.gaps and each in LIKENESS))
        told = next((each for each in left if each in answered), "")
        if not told and not weight.opening:
            return Fault(Cause.SOUND)
        if weight.questions.failed:
            return Fault(Cause.OPEN, weight.questions.failed[0])
        return Fault(Cause.OPEN, told) if told else Fault(Cause.UNANSWERED, weight.opening[0])

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


def _only_linked(step: Inference) -> str:
    """Return the id of the question that leaves open whether a link is a cause, as the author tells."""
    return _told_open(step, _LINKED_ONLY.get(step.scheme.id, ()) if step.scheme else ())


def _told_open(step: Inference, asked_of_it: tuple[str, ...]) -> str:
    """Return the first of these questions that the file's author found open, and says why."""
    told = {asked.id for asked, answer in step.questions() if answer.state is AnswerState.OPEN and answer.why}
    return next((each for each in asked_of_it if each in told), "")
