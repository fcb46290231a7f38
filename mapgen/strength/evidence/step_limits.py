"""By how much a step lowers what its premises give, and which answers to its questions move that.

- Open questions whose burden of proof is on whoever argues lower a step by one rank, however many
  they are; not if a premise is lowered already because nobody judged the bias behind it, and not
  if the work's own rating has weighed it: one lack of knowledge counts once.
- Each failed question lowers by one rank; not if its domain has lowered the evidence of a
  premise already.
- A question about likeness that fails, or is open, and the facets that differ are one fault: the larger
  counts. An answer to it in favour of the step is worth one rank of them.
- So are these and what the step takes for granted in order to carry its premises over (by another route, in
  other people): both are want of likeness, GRADE's indirectness, and one defect never counts twice.
- An answer whose author says why it is fatal leaves nothing.

These rules are ours. The burdens are those of Gordon, Prakken & Walton 2007, the domains GRADE's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Inference
from mapgen.queries.indirectness import FacetGap
from mapgen.strength.evidence.ceilings import BACKING, UNTOLD, Ceiling, ceiling
from mapgen.strength.evidence.grade import WEIGHED_IN_A_RATING
from mapgen.strength.evidence.indirect import LIKENESS, Indirectness, likeness_answered, steps_down
from mapgen.strength.leaf import CertaintyChange, LeafCertainty
from mapgen.strength.scale import LEVELS
from mapgen.strength.what_if import StepLimits
from mapgen.vocabulary import AnswerState, Burden, Certainty, Downgrade, Upgrade
from mapgen.words import Text

DOMAINS: Mapping[str, Downgrade] = {
    "bias": Downgrade.RISK_OF_BIAS,
    "comparison": Downgrade.RISK_OF_BIAS,
    "size": Downgrade.IMPRECISION,
    "consistency": Downgrade.INCONSISTENCY,
    "indirectness": Downgrade.INDIRECTNESS,
}
"""The domain of GRADE that a critical question of `evidence-to-claim` asks about."""


@dataclass(frozen=True, slots=True)
class Questions:
    """Hold the ids of a step's failed and open critical questions."""

    failed: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    """Open questions whose burden of proof is on the author of the argument."""
    exceptions: tuple[str, ...] = ()
    """Open questions whose burden of proof is on the critic."""
    fatal: tuple[str, ...] = ()
    """Failed questions whose answer alone makes the step worthless."""


Ceilings = tuple[int, int, int, int]
"""The highest ranks that a step can give: as it is, with its questions answered, with evidence for a premise
that nobody says, and with both.
"""


@dataclass(frozen=True, slots=True)
class StepWeight:
    """By how many ranks a step lowers what its premises give, and the highest that it can give."""

    questions: Questions
    counted: tuple[str, ...] = ()
    """Ids of the critical questions whose matter has lowered a premise's evidence already."""
    counted_at_best: tuple[str, ...] = ()
    """The same on the charitable reading, which does not lower evidence for a bias that nobody judged."""
    pardoned: bool = False
    """Its open questions lower nothing, because a premise is lowered already for a bias that nobody
    judged, or has the rating of the work itself."""
    gaps: tuple[FacetGap, ...] = ()
    """The facets in which the premises differ from the conclusion."""
    carrying: tuple[str, ...] = ()
    """The implicit premises that carry the others over to the conclusion: one fault with the gaps."""
    bridged: bool = False
    """A question about likeness is answered in favour of the step, which takes one rank of the gaps away."""
    ceiling: Ceiling = (Certainty.HIGH, Text())
    ceiling_at_best: Ceiling = (Certainty.HIGH, Text())
    """The same on the charitable reading."""
    ceilings: Ceilings = (Certainty.HIGH.rank,) * 4

    @property
    def gap(self) -> int:
        """By how many ranks it lowers because its premises are about something else.

        At least one where a question about likeness fails; one less where it is answered.
        """
        return max(steps_down(self.gaps) - self.bridged, int(not LIKENESS.isdisjoint(self.lowering)))

    @property
    def lowering(self) -> tuple[str, ...]:
        """The failed questions whose matter has not lowered a premise already."""
        return tuple(each for each in self.questions.failed if each not in self.counted)

    @property
    def faults(self) -> int:
        """By how many ranks its failed questions lower it, those about likeness apart."""
        return sum(each not in LIKENESS for each in self.lowering)

    @property
    def faults_at_best(self) -> int:
        """By how many ranks its failed questions lower it on the charitable reading."""
        failed = (each for each in self.questions.failed if each not in self.counted_at_best)
        return sum(each not in LIKENESS for each in failed)

    @property
    def opening(self) -> tuple[str, ...]:
        """The open questions that lower it, by one rank in all; not one whose gaps lower it already."""
        if self.pardoned:
            return ()
        return tuple(each for each in self.questions.assumptions if not self.gaps or each not in LIKENESS)

    @property
    def open(self) -> bool:
        """Whether open questions lower it."""
        return bool(self.opening)


def questions_of(inference: Inference) -> Questions:
    """Return a step's failed and open critical questions; open ones by their burden of proof.

    Those to which the author of the file has something to say come first.
    """
    failed: list[str] = []
    told: list[str] = []
    untold: list[str] = []
    exceptions: list[str] = []
    fatal: list[str] = []
    for question, answer in inference.questions():
        if answer.state is AnswerState.FAILED:
            failed.append(question.id)
            if answer.fatal:
                fatal.append(question.id)
        elif answer.state is AnswerState.OPEN:
            assumed = told if answer.why else untold
            waiting = assumed if question.burden is Burden.ASSUMPTION else exceptions
            waiting.append(question.id)
    return Questions(tuple(failed), (*told, *untold), tuple(exceptions), tuple(fatal))


class StepWeights:
    """Computes by how much the steps of a map lower what their premises give.

    `leaves`: the certainty of each claim by its own evidence, by claim id. `lifting`: the ids of the claims
    that evidence or steps carry.
    """

    def __init__(
        self, map_: ArgumentMap, leaves: Mapping[str, LeafCertainty | None], lifting: frozenset[str]
    ) -> None:
        self._map = map_
        self._leaves = leaves
        self._lifting = lifting
        self._indirectness = Indirectness(map_)

    def of(self, inference: Inference) -> StepWeight:
        """Return by how many ranks a step lowers what its premises give, and the highest it can give."""
        limit = ceiling(self._map, inference, self._lifting)
        premises = [leaf for id in inference.premises if (leaf := self._leaves.get(id)) is not None]
        weighed = {domain for leaf in premises for domain in _weighed(leaf, leaf.changes)}
        at_best = {domain for leaf in premises for domain in _weighed(leaf, leaf.changes_at_best)}
        scheme = inference.scheme
        asked = DOMAINS if scheme is not None and scheme.id == "evidence-to-claim" else {}
        return StepWeight(
            questions=questions_of(inference),
            counted=tuple(id for id, domain in asked.items() if domain in weighed),
            counted_at_best=tuple(id for id, domain in asked.items() if domain in at_best),
            pardoned=any(leaf.unjudged or leaf.rated for leaf in premises),
            gaps=self._indirectness.of_step(inference),
            carrying=self._indirectness.carrying(inference),
            bridged=likeness_answered(inference),
            ceiling=UNTOLD if scheme is None else limit,
            ceiling_at_best=limit,
            ceilings=self._ceilings(inference),
        )

    def _ceilings(self, inference: Inference) -> Ceilings:
        asked = questions_of(inference)
        backing = BACKING.intersection(asked.failed + asked.assumptions)
        others = tuple(each for each in inference.answers if each.question not in backing)
        backed = replace(inference, answers=(*others, *(Answer(id, AnswerState.ANSWERED) for id in backing)))
        shown = frozenset(inference.premises)  # no other claims are asked about
        return (
            self._ceiling(inference).rank,
            self._ceiling(backed).rank,
            self._ceiling(inference, shown).rank,
            self._ceiling(backed, shown).rank,
        )

    def limits(self, inference: Inference) -> StepLimits:
        """Return the limits of a step, computed without and with answers in favour of it to its questions.

        These are the critical questions about indirectness and about backing that its scheme asks.
        """
        asked = [question.id for question, _ in inference.questions()]
        bridging = tuple(id for id in asked if id in LIKENESS)
        backing = tuple(id for id in asked if id in BACKING)
        others = tuple(each for each in inference.answers if each.question not in LIKENESS | BACKING)
        bare = replace(inference, answers=others)
        weight = self.of(inference)
        return StepLimits(
            steps_down=steps_down(self._indirectness.of_step(bare)),
            bridging=bridging,
            carrying=weight.carrying,
            backing=backing,
            ceilings=tuple(LEVELS[rank] for rank in self._ceilings(bare)),
            counted=weight.counted,
            counted_at_best=weight.counted_at_best,
            pardoned=weight.pardoned,
        )

    def _ceiling(self, inference: Inference, lifting: frozenset[str] | None = None) -> Certainty:
        if inference.scheme is None:
            return UNTOLD[0]
        return ceiling(self._map, inference, self._lifting if lifting is None else lifting)[0]


def _weighed(leaf: LeafCertainty, changes: Iterable[CertaintyChange]) -> set[Downgrade | Upgrade]:
    """Return the domains in which a piece of evidence is lowered, or that its own rating has weighed."""
    lowered = {change.domain for change in changes if change.steps < 0}
    return lowered | WEIGHED_IN_A_RATING if leaf.rated else lowered
