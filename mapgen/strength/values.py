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
        "the critical questions that a step fails get an answer that speaks for it",
        "les questions critiques où une étape échoue reçoivent une réponse en sa faveur",
    )
    ANSWER_ATTACK = (
        "answer-attack",
        "answer the attack",
        "répondre à l'attaque",
        "an attack is met",
        "une attaque est parée",
    )
    BRIDGE_GAP = (
        "bridge-gap",
        "bridge the gap",
        "combler l'écart",
        "it is shown that what holds for others holds here",
        "il est montré que ce qui vaut ailleurs vaut ici",
    )


@dataclass(frozen=True, slots=True)
class CertaintyChange:
    """One reason why certainty was lowered (`steps` below 0) or raised (above 0)."""

    domain: Downgrade | Upgrade
    steps: int
    why: Text
    declared: bool
    """By the file's author; else computed from facets."""


@dataclass(frozen=True, slots=True)
class LeafCertainty:
    """The certainty of a claim, or of a source, by its own evidence (GRADE: Guyatt et al. 2008)."""

    certainty: Certainty
    reason: Text
    """In one sentence, why this word."""
    source: str = ""
    """Id of the source that it comes from; empty where none does."""
    start: Certainty = Certainty.NONE
    """Where the design made it start, before changes."""
    changes: tuple[CertaintyChange, ...] = ()
    gaps: tuple[FacetGap, ...] = ()
    ocebm: int | None = None
    """OCEBM 2011 level for «does this help?», 1 (best) to 5; None where that table is silent."""
    identified: bool = True
    """False where the claim cites a work and nobody can be sure which one is meant."""


@dataclass(frozen=True, slots=True)
class ClaimStrength:
    """The certainty, status and strength of a claim, by everything that the map gives for and against it."""

    certainty: Certainty
    """The verdict: the best of its inferences and of its own evidence (Rescher 1976)."""
    status: Status
    """Whether it stands once attacks are answered (Dung 1995)."""
    strength: float
    """DF-QuAD (Rago et al. 2016): for ranking."""
    second: float
    """Quadratic energy (Potyka 2018): second opinion."""
    leaf: LeafCertainty | None = None
    """Its own evidence; None where it has none of its own and rests on inferences alone."""
    why: tuple[Text, ...] = ()
    """The derivation, step by step."""
    decided_by: tuple[str, ...] = ()
    """Ids of the inferences, or of the attacking claims, that decide its certainty."""
    evidence_tiers: EvidenceTiers = EvidenceTiers()


@dataclass(frozen=True, slots=True)
class InferenceStrength:
    """The certainty, status and strength that a step gives to its conclusion."""

    certainty: Certainty
    """The least of its premises, lowered for gaps; none where the step itself is defeated."""
    status: Status
    strength: float
    second: float
    open_questions: tuple[str, ...] = ()
    """Ids of critical questions that whoever argues ought to answer (assumptions) and has not."""
    open_exceptions: tuple[str, ...] = ()
    """Ids of open critical questions that whoever doubts has to show: information only."""
    failed_questions: tuple[str, ...] = ()
    gaps: tuple[FacetGap, ...] = ()
    """Facets that the conclusion and no premise share."""
    ceiling: Certainty = Certainty.HIGH
    """The most that this kind of step can give."""
    circular: bool = False
    """It depends on its own conclusion, and so counts for nothing."""
    why: tuple[Text, ...] = ()
    decided_by: tuple[str, ...] = ()
    """Ids of its weakest premises or of the attackers that defeat it; its own id where a question fails."""
    limits: StepLimits = StepLimits()


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that a person could do to repair an argument, and by how much it would raise its strength."""

    id: str
    kind: RepairKind
    about: str
    """Id of the claim, inference or attack that it repairs."""
    text: Text
    """What to do."""
    gain: float
    """By how much the conclusion's strength rises if this alone is done (recomputed exactly)."""
    share: float
    """Its fair share (Shapley 1953) of what doing every repair would bring."""
    share_margin: float
    """Standard error of `share` where it was sampled; 0 where it is exact."""
    lifts_to: Certainty
    """The conclusion's certainty if this alone is done."""


@dataclass(frozen=True, slots=True)
class ArgumentStrength:
    """Whether a chain's conclusion follows, and where the chain breaks first.

    `strength`, `second`: the conclusion's strength (0 to 1) by DF-QuAD and by quadratic energy.
    """

    argument: str
    certainty: Certainty
    status: Status
    strength: float
    second: float
    verdict: Text
    """Two sentences: does the conclusion follow; where does it break first."""
    bottleneck: tuple[str, ...] = ()
    """Ids of the claims and inferences that hold the certainty down, nearest to the conclusion first."""
    single_points_of_failure: tuple[str, ...] = ()
    """Ids of the claims and inferences without any one of which nothing leads to the conclusion."""
    converged: bool = True
    """False where the strengths on a cycle of attacks do not converge: they are then unreliable."""


@dataclass(frozen=True, slots=True)
class RepairPlan:
    """What would repair a chain, and where to start."""

    repairs: tuple[Repair, ...] = ()
    """Best first: by certainty reached, then fair share, then gain."""
    best_repair: str = ""
    """Id of the repair that alone gains most; empty where none gains anything."""
    start_with: str = ""
    """Id of the repair to start with: the best if one is enough, else the largest fair share."""
    none_is_enough: bool = False
    """No single repair raises the conclusion's certainty."""
    smallest_repair_set: tuple[str, ...] = ()
    """Ids of the fewest repairs that raise the conclusion's certainty; empty if no small set is known."""
    smallest_repair_set_reaches: Certainty = Certainty.NONE
    smallest_repair_set_is_exact: bool = False
    """No smaller set does. If false, no smaller set was found."""
    semantics_disagree: bool = False
    """DF-QuAD and quadratic energy order the chains, or the repairs, differently."""
    sensitive_to_scale: bool = False
    """Another reasonable scale of numbers would start with another repair."""
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
    """As an author names it in `ratings`: discern-11, jama-currency, sanra-3."""
    question: Text
    rating: str | None
    """On the instrument's own scale («yes»/«no» for JAMA); None where it is left to the reader."""
    decided_by: Text
    """What in the file or the text decides it or bears on it; «for the reader to judge»."""
    rated_by: str = ""
    """Who rated; empty where the file itself decides."""


@dataclass(frozen=True, slots=True)
class InstrumentResult:
    """One instrument, applied to the document. Its items are not summed unless it says so (SANRA)."""

    instrument: Instrument
    items: tuple[ItemResult, ...]
    total: Text = Text()
    """Only where the instrument sums its items and every item is rated."""


@dataclass(frozen=True, slots=True)
class Strengths:
    """The results of weighing a map, by the id of what each is about.

    `claims`, `inferences` and `repair_plans` are lazy: a value is computed when it is first asked for.
    """

    claims: Mapping[str, ClaimStrength] = field(default_factory=dict)
    inferences: Mapping[str, InferenceStrength] = field(default_factory=dict)
    arguments: Mapping[str, ArgumentStrength] = field(default_factory=dict)
    repair_plans: Mapping[str, RepairPlan] = field(default_factory=dict)
    """By the id of the argument."""
    sources: Mapping[str, LeafCertainty] = field(default_factory=dict)
    document: tuple[InstrumentResult, ...] = ()
