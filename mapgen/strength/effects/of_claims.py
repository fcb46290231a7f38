"""What the fields of a claim change."""

from __future__ import annotations

from mapgen.strength.effects.entry import Edits, Effect, Example, Value, still
from mapgen.strength.effects.of_sources import GRADE, IMPRECISION, INDIRECT, OURS

_SECOND: Value = {
    "mark": 2,
    "match": "certain",
    "design": "randomised-trial",
    "participants": "900 people",
    "bias": "low",
}
_NONE: Value = {"quote": "a second trial found no longer sleep", "cites": [2], "kind": "result"}
_AGAINST: Edits = {"sources.second": _SECOND, "claims.none": _NONE}
_NEEDED: Value = {
    "en": "What people sleep with a lamp, they sleep because of it.",
    "implicit": "The step needs it.",
}
_WITH_NEEDED: Edits = {"claims.needed": _NEEDED, "step.premises": ["found", "needed"]}
_OBJECTION = (
    "It lowers what it strikes by its own weight: high −2, moderate −1, less 0, never below very low. Of several, the heaviest "
    "counts. Where it is of low certainty or more and at least as strong as what carries the conclusion, the word is `contested`. "
    "An objection of the makers against the text counts as other evidence alone."
)

CLAIMS = (
    Effect(
        "claim.quote",
        "who says it: the text",
        "What the text says needs support of its own; an unsaid premise is only an open question of its step (`implicit`).",
        OURS,
        Example(
            {"needed.implicit": None, "needed.quote": "Nobody knew who had a lamp"},
            ("helps moderate → no evidence", "helps supported → fails"),
            _WITH_NEEDED,
        ),
        ("claim-without-quote", "unquoted-passage"),
    ),
    Effect(
        "claim.implicit",
        "who says it: nobody, so that it is an open question of the step that needs it",
        "The step loses one level, however much it leaves open or unsaid, and only on the cautious reading. What no step of the text "
        "needs is the makers'.",
        OURS,
        Example(_WITH_NEEDED, ("helps high → moderate",)),
        ("claim-without-quote",),
    ),
    Effect(
        "claim.source",
        "who says it: another work, so that claim and step are the makers'",
        "A makers' step to a claim of the text, and a makers' attack on it, count as other evidence alone: they neither save nor sink "
        "what the text says.",
        OURS,
        Example(
            {
                "found.quote": None,
                "found.cites": None,
                "found.en": "People with a lamp slept longer.",
                "found.source": "trial",
            },
            (
                "found: the text's → the makers'",
                "helps high → no evidence",
                "helps supported → fails",
                "helps, other evidence: unclear → yes",
            ),
        ),
        (
            "claim-without-quote",
            "unsupported-claim",
            "orphan-claim",
            "joint-contradiction",
            "self-undercut",
            "bare-authority",
        ),
    ),
    Effect(
        "claim.cites",
        "its certainty by its own evidence",
        "That of the best work that its marks point to, lowered where work and claim differ. A study without a mark counts for what the "
        "text tells of it, on every reading, and the cautious one holds it to very low.",
        OURS,
        Example({"found.cites": [1]}, ("found very low → high",), {"found.cites": None}),
        ("unsupported-claim", "orphan-claim", "bare-authority", "unentered-mark"),
    ),
    Effect(
        "claim.kind",
        "what can be asked of it",
        "`testimony` is on record, `definition` is taken as known: they carry a step and lift nothing, which gives very low at most. "
        "`promotion` asks nothing: not judged, nor is a conclusion of kind `testimony`. A `recommendation` rests on what it is offered for: harms, background and practice that are told "
        "beside it cost nothing. A `prevalence` grades surveys and cohorts high. A `mechanism` gives a cause, effect, harm or advice low at most.",
        f"{GRADE}; Walton, Reed & Macagno 2008; OCEBM 2011; {OURS}",
        Example({"found.kind": "testimony"}, ("helps high → very low", "helps supported → fails")),
        (
            "unsupported-claim",
            "orphan-claim",
            "joint-contradiction",
            "self-undercut",
            "idle-evidence",
            "absolute",
        ),
    ),
    Effect(
        "claim.modality",
        "how much is needed, and the ceiling of a step",
        "`might` and `can` need low certainty, all else moderate. Steps from `associated` or `linked` to `might`, `can`, `probably` or `does` give low at "
        "most, from `might` to `does` moderate. `uncertain` states a limit: taken as known; on record, where another work states it.",
        "Santesso et al. 2020, J Clin Epidemiol 119:126; Sumner et al. 2014, BMJ 349:g7015",
        Example(
            {"found.modality": "associated"},
            ("helps high → low", "helps supported → weak"),
            {"helps.modality": "does"},
        ),
        ("source-says-otherwise", "conclusion-too-strong", "anecdote", "qualifier-cut"),
    ),
    still("claim.scope", "rules compare it", "anecdote"),
    Effect(
        "claim.called",
        "how a work is graded that nobody can look up",
        "As `design` of the claim, where that is not given; the cautious reading stays at most very low.",
        OURS,
        Example(
            {"found.called": "randomised-trial"},
            ("helps fails → weak",),
            {"found.cites": None, "found.participants": "900 people"},
        ),
    ),
    Effect(
        "claim.design",
        "how a study is graded of which only the text tells",
        "On the charitable reading it is graded by this design; on the cautious one it gives very low at most.",
        OURS,
        Example(
            {"found.design": "randomised-trial"},
            ("helps fails → weak",),
            {"found.cites": None, "found.participants": "900 people"},
        ),
        ("missing-comparator", "correlation-to-cause", "passive-attribution"),
    ),
    Effect(
        "claim.participants",
        "imprecision of this result",
        "Takes the place of the work's `participants`.",
        IMPRECISION,
        Example({"found.participants": "12 people"}, ("found high → low",)),
        ("double-standard",),
    ),
    Effect(
        "claim.events",
        "imprecision of this result",
        "Takes the place of the work's `events`.",
        IMPRECISION,
        Example({"found.events": "90"}, ("found high → moderate",)),
    ),
    Effect(
        "claim.rated",
        "the certainty of this result",
        "A review's or guideline's own rating takes the place of its start and of bias, imprecision, inconsistency and publication bias, and "
        "of the questions about them; indirectness still counts. Another work's rating is a ceiling.",
        f"{GRADE}; {OURS}",
        Example({"found.rated": "moderate"}, ("found high → moderate",)),
        ("double-standard",),
    ),
    Effect(
        "claim.downgrades",
        "the certainty of this result",
        "As the work's `downgrades`, for this result alone.",
        GRADE,
        Example(
            {"found.downgrades": {"inconsistency": {"by": "very-serious", "why": "Half found less."}}},
            ("found high → low",),
        ),
        ("double-standard", "second-hand-result"),
    ),
    Effect(
        "claim.borne-out",
        "the certainty of the claim, and where a chain breaks",
        "`no`: at most very low, on every reading where it is certain which work is meant, else on the cautious one; the chain breaks there. "
        "`partly`: −1 on the cautious reading. `yes`, and not told: nothing. An objection from that very work counts as other evidence; it is "
        "`no` that says that the text misreports it.",
        OURS,
        Example({"found.borne-out": "no"}, ("found high → very low",)),
    ),
    Effect(
        "claim.accepted",
        "what can be asked of it: taken as known",
        "It carries a step without holding it down and without lifting it: a step with no other premises gives very low at most, or low where "
        "the conclusion only explains how something works. A conclusion that is accepted is not judged, whatever is given for it. So is a precaution of common sense entered (“see your doctor”).",
        OURS,
        Example(
            {"found.accepted": "Everybody knows it."}, ("helps high → very low", "helps supported → fails")
        ),
        ("unsupported-claim", "orphan-claim", "double-standard"),
    ),
    still(
        "claim.attributed-to",
        "rules do not take it as the text's own view",
        "unsupported-claim",
        "joint-contradiction",
        "self-undercut",
    ),
    Effect(
        "claim.population",
        "indirectness of a step, or of a cited work: see the fields of `population`",
        "A facet counts where both sides declare it and differ: one or two facets −1, three or more −2. Steps are compared whose scheme "
        "carries a finding over (`evidence-to-claim`, `analogy`, `example`, `composition`, or none).",
        INDIRECT,
        Example(
            {"found.population": {"species": "human"}},
            ("found high → moderate",),
            {"trial.population": {"species": "animal"}},
        ),
    ),
    Effect(
        "claim.intervention",
        "indirectness: see the fields of `intervention`",
        "As `population`.",
        INDIRECT,
        Example(
            {"found.intervention": {"route": "oral"}},
            ("found high → moderate",),
            {"trial.intervention": {"route": "intravenous"}},
        ),
        ("dose-form-duration-absent",),
    ),
    Effect(
        "claim.comparator",
        "indirectness",
        "As `population`, where both name a term.",
        INDIRECT,
        Example(
            {"found.comparator": "sham"},
            ("found high → moderate",),
            {
                "trial.comparator": "nothing",
                "terms": {"nothing": {"en": "nothing"}, "sham": {"en": "a dark lamp"}},
            },
        ),
        ("missing-comparator", "co-intervention"),
    ),
    Effect(
        "claim.outcome",
        "indirectness: see the fields of `outcome`",
        "As `population`.",
        INDIRECT,
        Example(
            {"found.outcome": {"kind": "important"}},
            ("found high → moderate",),
            {"found.kind": "effect", "trial.outcome": {"kind": "surrogate"}},
        ),
        ("possible-outcome-drift",),
    ),
    still("claim.senses", "a rule compares them"),
    still("claim.short", "the label on the map", "cut-label"),
    still("claim.remark", "told to the reader"),
    still("claim.proposed", "a proposal weighs nothing until it is entered in its field"),
    still("proposal.is", "a proposal weighs nothing"),
    still("proposal.words", "tells which words suggest it"),
    still("proposal.by", "tells who proposes it: a page is not drawn while a model's is left"),
    Effect(
        "claim.because",
        "the certainty of the claim",
        "That of the best step to it, or of its own evidence if that is better. A step gives what its weakest premise has, less what the step "
        "loses. Circular steps give nothing.",
        "Rescher 1976, Plausible Reasoning; Walton 1992, Informal Logic 14:33",
        Example(
            {"helps.because": [{"premises": ["found"]}]},
            ("helps no evidence → very low",),
            {"helps.because": None},
        ),
        ("unsupported-claim", "orphan-claim", "idle-evidence"),
    ),
    Effect(
        "claim.rebutted-by",
        "the certainty of the claim, and its word and status",
        _OBJECTION,
        f"Dung 1995 for the status; weights: {OURS}",
        Example(
            {"helps.rebutted-by": [{"by": "none"}]},
            ("helps high → low", "helps supported → contested"),
            _AGAINST,
        ),
        ("orphan-claim",),
    ),
    Effect(
        "claim.undermined-by",
        "the certainty of the claim, as a premise",
        _OBJECTION,
        f"Dung 1995 for the status; weights: {OURS}",
        Example(
            {"found.undermined-by": [{"by": "none"}]}, ("found high → low", "helps high → low"), _AGAINST
        ),
        ("orphan-claim",),
    ),
)
