"""The results of weighing, as frozen values. No author ever writes them.

Three measures, kept apart: `certainty` (GRADE's words, no numbers: the verdict),
`status` (what becomes of it once the attacks are answered) and `strength` (a
number in [0, 1] for ranking, never shown bare). Each value gives its derivation
in words, in both languages (`why`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mapgen.queries.indirectness import FacetGap
from mapgen.strength.leaf import CertaintyChange, LeafCertainty
from mapgen.strength.objections import Effect, Objection
from mapgen.strength.plan import Remaining, Repair, RepairKind, RepairPlan
from mapgen.strength.reasoning import OtherEvidence, Reasoning, Told
from mapgen.strength.summary import Break
from mapgen.strength.what_if import EvidenceTiers, StepLimits
from mapgen.vocabulary import Certainty, EvidenceSays, Nature, Status, Word
from mapgen.words import Text

__all__ = [
    "ArgumentStrength",
    "CertaintyChange",
    "ClaimStrength",
    "Effect",
    "FacetGap",
    "InferenceStrength",
    "Instrument",
    "InstrumentResult",
    "ItemResult",
    "LeafCertainty",
    "Objection",
    "OtherEvidence",
    "Reasoning",
    "Remaining",
    "Repair",
    "RepairKind",
    "RepairPlan",
    "Strengths",
    "Told",
]


@dataclass(frozen=True, slots=True)
class ClaimStrength:
    """The certainty, status and strength of a claim, by everything that the map gives for and against it."""

    certainty: Certainty
    """The best of its inferences and its own evidence (Rescher 1976), once attacks are answered."""
    status: Status
    """Whether it stands once attacks are answered (Dung 1995)."""
    strength: float
    """From 0 to 1, by DF-QuAD (Rago et al. 2016): for ranking."""
    second: float
    """From 0 to 1, by quadratic energy (Potyka 2018): a second opinion."""
    leaf: LeafCertainty | None = None
    """The certainty by its own evidence; None if it rests on inferences alone."""
    why: tuple[Text, ...] = ()
    """Sentences that tell why it has this certainty."""
    decided_by: tuple[str, ...] = ()
    """Ids of the inferences, or of the attacking claims, that decide its certainty."""
    evidence_tiers: EvidenceTiers = EvidenceTiers()
    nature: Nature = Nature.GRADED
    """What can be asked of it; GRADE's word counts only where it is graded."""
    makers: bool = False
    """It is the makers' claim, and not the text's."""
    reasoning: Reasoning = Reasoning()
    """Whether the text's own reasoning carries it."""
    own_evidence: EvidenceSays = EvidenceSays.UNCLEAR
    """What the text's own evidence says of it, taken at its word."""
    other_evidence: OtherEvidence = OtherEvidence()
    """What the makers of the map brought in for and against it."""


@dataclass(frozen=True, slots=True)
class InferenceStrength:
    """The certainty, status and strength that a step gives to its conclusion."""

    certainty: Certainty
    """The least of its premises, lowered for gaps and questions, within its ceiling."""
    status: Status
    strength: float
    second: float
    open_questions: tuple[str, ...] = ()
    """Ids of open critical questions whose burden of proof is on the author of the argument."""
    open_exceptions: tuple[str, ...] = ()
    """Ids of open critical questions whose burden of proof is on the critic: information only."""
    failed_questions: tuple[str, ...] = ()
    """Ids of the critical questions whose answer speaks against the step."""
    questions_matter: bool = False
    """An answer to questions that the file calls open, or a failure, changes a chain's certainty or word."""
    gaps: tuple[FacetGap, ...] = ()
    """The facets that the conclusion declares and in which the premises differ from it."""
    ceiling: Certainty = Certainty.HIGH
    """The highest certainty that this kind of step can give."""
    circular: bool = False
    """It depends on its own conclusion, and so gives it nothing."""
    makers: bool = False
    """It is the makers' step, and not the text's."""
    beside: tuple[str, ...] = ()
    """Ids of the premises that are only told beside the others, and hold it neither up nor down."""
    ceiling_at_best: Certainty = Certainty.HIGH
    """The highest certainty that it can give on the charitable reading."""
    why: tuple[Text, ...] = ()
    """Sentences that tell why it gives this certainty."""
    decided_by: tuple[str, ...] = ()
    """Its own id if a question fails; else ids of attackers that defeat it, else of its weakest premises."""
    limits: StepLimits = StepLimits()


@dataclass(frozen=True, slots=True)
class ArgumentStrength:
    """Whether a chain's conclusion follows, and where the chain breaks first.

    `argument`: its id. `certainty`, `status`: those of its conclusion. `strength`, `second`: the conclusion's
    strength (0 to 1) by DF-QuAD and by quadratic energy.
    """

    argument: str
    certainty: Certainty
    status: Status
    strength: float
    second: float
    verdict: Text
    """One word and one reason: «Weak: because …»."""
    nature: Nature = Nature.GRADED
    reasoning: Reasoning = Reasoning()
    """Whether the text's own reasoning carries the conclusion, and why."""
    other_evidence: OtherEvidence = OtherEvidence()
    """What other evidence says of the conclusion."""
    bottleneck: tuple[str, ...] = ()
    """Ids of the claims and inferences that decide its certainty, however high theirs; nearest first."""
    single_points_of_failure: tuple[str, ...] = ()
    """Ids of the claims and inferences without any one of which nothing leads to the conclusion."""
    converged: bool = True
    """False where the strengths on a cycle of attacks do not converge: they are then unreliable."""


class Instrument(Word):
    """A published instrument for judging a document as a whole."""

    DISCERN = (
        "discern",
        "DISCERN",
        "DISCERN",
        "quality of written health information: Charnock et al. 1999, J Epidemiol Community Health 53:105",
        "qualité d'une information de santé écrite : Charnock et al. 1999, J Epidemiol Community Health 53:105",
    )
    JAMA = (
        "jama",
        "JAMA benchmark",
        "Critères JAMA",
        "who wrote it, from what, for whom and when: Silberg et al. 1997, JAMA 277:1244",
        "qui l'a écrit, d'après quoi, pour qui et quand : Silberg et al. 1997, JAMA 277:1244",
    )
    SANRA = (
        "sanra",
        "SANRA",
        "SANRA",
        "quality of narrative reviews: Baethge et al. 2019, Res Integr Peer Rev 4:5",
        "qualité d'une revue narrative : Baethge et al. 2019, Res Integr Peer Rev 4:5",
    )


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item of an instrument: its question, its rating, if any, and the reason for that."""

    id: str
    """The id by which an author rates it in `ratings`: discern-11, jama-currency, sanra-3."""
    question: Text
    rating: str | None
    """«yes» or «no» for JAMA, 1 to 5 for DISCERN, 0 to 2 for SANRA; None if it is left to the reader."""
    decided_by: Text
    """The reason for the rating; without a rating, a hint for the reader, who has to judge."""
    rated_by: str = ""
    """Who rated it in the argument file; empty if mapgen decided or nobody did."""


@dataclass(frozen=True, slots=True)
class InstrumentResult:
    """One instrument, applied to the document. Its items are not summed unless it says so (SANRA)."""

    instrument: Instrument
    items: tuple[ItemResult, ...]
    total: Text = Text()
    """The sum of the ratings, in words; empty if the instrument sums none or an item is not rated."""


@dataclass(frozen=True, slots=True)
class Strengths:
    """The results of weighing a map: of each claim, inference, argument and source by its id.

    `document` has the results of the instruments that apply to the whole document. `claims`, `inferences`,
    `repair_plans`, `objections`, `breaks` and `faults` are lazy: a value is computed when it is asked for.
    """

    claims: Mapping[str, ClaimStrength] = field(default_factory=dict)
    inferences: Mapping[str, InferenceStrength] = field(default_factory=dict)
    arguments: Mapping[str, ArgumentStrength] = field(default_factory=dict)
    repair_plans: Mapping[str, RepairPlan] = field(default_factory=dict)
    """By the id of the argument."""
    objections: Mapping[str, Objection] = field(default_factory=dict)
    """What each attack does to what it strikes, by the attack's id."""
    breaks: Mapping[str, tuple[Break, ...]] = field(default_factory=dict)
    """Where the text's own reasoning for each claim breaks, by the claim's id: at most three places."""
    faults: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What is at fault at each claim and inference, by its id, as breaks name their `cause`: on the cautious
    reading and on the charitable one."""
    sources: Mapping[str, LeafCertainty] = field(default_factory=dict)
    document: tuple[InstrumentResult, ...] = ()
