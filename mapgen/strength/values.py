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
from mapgen.strength.what_if import EvidenceTiers, StepLimits
from mapgen.vocabulary import Certainty, Downgrade, Status, Upgrade, Word
from mapgen.words import Text

__all__ = [
    "ArgumentStrength",
    "CertaintyChange",
    "ClaimStrength",
    "FacetGap",
    "InferenceStrength",
    "Instrument",
    "InstrumentResult",
    "ItemResult",
    "LeafCertainty",
    "Repair",
    "RepairKind",
    "RepairPlan",
    "Strengths",
]


class RepairKind(Word):
    """What a person could do to repair an argument."""

    SUPPORT = (
        "support",
        "give evidence",
        "donner des preuves",
        "a claim that nothing supports gets evidence",
        "une affirmation que rien n'appuie reçoit des preuves",
    )
    STRENGTHEN = (
        "strengthen",
        "give better evidence",
        "donner de meilleures preuves",
        "a claim with weak evidence gets strong evidence",
        "une affirmation aux preuves faibles en reçoit de solides",
    )
    IDENTIFY = (
        "identify",
        "say which work is meant",
        "dire quelle publication est visée",
        "a citation that nobody can look up gets its work",
        "une citation que personne ne peut retrouver reçoit sa publication",
    )
    ANSWER_QUESTION = (
        "answer-question",
        "answer the questions",
        "répondre aux questions",
        "the critical questions that a step fails get an answer that supports it",
        "les questions critiques où une étape échoue reçoivent une réponse en sa faveur",
    )
    ANSWER_ATTACK = (
        "answer-attack",
        "answer the objection",
        "répondre à l'objection",
        "an objection is answered",
        "une objection reçoit une réponse",
    )
    BRIDGE_GAP = (
        "bridge-gap",
        "bridge the gap",
        "combler l'écart",
        "it is shown that what holds elsewhere holds here",
        "on montre que ce qui vaut ailleurs vaut ici",
    )


@dataclass(frozen=True, slots=True)
class CertaintyChange:
    """One reason why certainty was lowered (`steps` below 0) or raised (above 0)."""

    domain: Downgrade | Upgrade
    steps: int
    why: Text
    declared: bool
    """True if the file's author declares it, False if mapgen computes it (from facets, design or bias)."""


@dataclass(frozen=True, slots=True)
class LeafCertainty:
    """The certainty of a claim, or of a source, by its own evidence (GRADE: Guyatt et al. 2008)."""

    certainty: Certainty
    reason: Text
    """Why it is this certainty, in one sentence."""
    source: str = ""
    """Id of the source that the evidence comes from; empty without one."""
    start: Certainty = Certainty.NONE
    """The certainty at which the source's design starts, before `changes`."""
    changes: tuple[CertaintyChange, ...] = ()
    gaps: tuple[FacetGap, ...] = ()
    ocebm: int | None = None
    """OCEBM 2011 level of the source for «does this help?», 1 (best) to 5; None if the table has no place."""
    identified: bool = True
    """False if the claim cites only works of which nobody can be sure that they are meant."""


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


@dataclass(frozen=True, slots=True)
class InferenceStrength:
    """The certainty, status and strength that a step gives to its conclusion."""

    certainty: Certainty
    """The least of its premises, lowered for gaps and for its ceiling; none if the step is defeated."""
    status: Status
    strength: float
    second: float
    open_questions: tuple[str, ...] = ()
    """Ids of open critical questions whose burden of proof is on the author of the argument."""
    open_exceptions: tuple[str, ...] = ()
    """Ids of open critical questions whose burden of proof is on the critic: information only."""
    failed_questions: tuple[str, ...] = ()
    """Ids of the critical questions whose answer speaks against the step."""
    gaps: tuple[FacetGap, ...] = ()
    """The facets that the conclusion declares and in which the premises differ from it."""
    ceiling: Certainty = Certainty.HIGH
    """The highest certainty that this kind of step can give."""
    circular: bool = False
    """It depends on its own conclusion, and so gives it nothing."""
    why: tuple[Text, ...] = ()
    """Sentences that tell why it gives this certainty."""
    decided_by: tuple[str, ...] = ()
    """Its own id if a question fails; else ids of attackers that defeat it, else of its weakest premises."""
    limits: StepLimits = StepLimits()


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that a person could do to repair an argument, and what it would do for the conclusion."""

    id: str
    kind: RepairKind
    about: str
    """Id of the claim, inference or attack that it repairs."""
    text: Text
    """What to do."""
    gain: float
    """By how much the conclusion's strength rises if this alone is done (recomputed exactly)."""
    share: float
    """Its fair share (Shapley 1953) of the rise in the conclusion's strength if every repair is done."""
    share_margin: float
    """Standard error of `share` if it was sampled; 0 if it is exact."""
    lifts_to: Certainty
    """The conclusion's certainty if this alone is done."""


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
    """Two sentences: whether the conclusion follows, and where the chain breaks first."""
    bottleneck: tuple[str, ...] = ()
    """Ids of the claims and inferences that decide its certainty, however high theirs; nearest first."""
    single_points_of_failure: tuple[str, ...] = ()
    """Ids of the claims and inferences without any one of which nothing leads to the conclusion."""
    converged: bool = True
    """False where the strengths on a cycle of attacks do not converge: they are then unreliable."""


@dataclass(frozen=True, slots=True)
class RepairPlan:
    """What would repair a chain, and where to start."""

    repairs: tuple[Repair, ...] = ()
    """Best first: by the certainty that each reaches alone, then by fair share, then by gain."""
    best_repair: str = ""
    """Id of the repair with the largest gain; empty if none gains anything."""
    start_with: str = ""
    """Id of the repair to start with; empty without repairs.

    It is the first of `repairs` if it is enough alone; else the first that is in `smallest_repair_set`; else
    the first.
    """
    none_is_enough: bool = False
    """There are repairs, and no single one raises the conclusion's certainty."""
    smallest_repair_set: tuple[str, ...] = ()
    """Ids of the fewest repairs that raise the conclusion's certainty; empty if no small set is known."""
    smallest_repair_set_reaches: Certainty = Certainty.NONE
    smallest_repair_set_is_exact: bool = False
    """True if it is sure that no smaller set raises the certainty; False if a smaller one may exist."""
    semantics_disagree: bool = False
    """DF-QuAD and quadratic energy order the chains, or the repairs, differently."""
    sensitive_to_scale: bool = False
    """With another reasonable scale of numbers, another repair would be the one to start with."""
    unranked: bool = False
    """Evaluating each repair would cost too much: `gain` and `share` are 0, not known."""


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
        "critères JAMA",
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

    `document` has the results of the instruments that apply to the whole document. `claims`, `inferences` and
    `repair_plans` are lazy: a value is computed when it is first asked for.
    """

    claims: Mapping[str, ClaimStrength] = field(default_factory=dict)
    inferences: Mapping[str, InferenceStrength] = field(default_factory=dict)
    arguments: Mapping[str, ArgumentStrength] = field(default_factory=dict)
    repair_plans: Mapping[str, RepairPlan] = field(default_factory=dict)
    """By the id of the argument."""
    sources: Mapping[str, LeafCertainty] = field(default_factory=dict)
    document: tuple[InstrumentResult, ...] = ()
