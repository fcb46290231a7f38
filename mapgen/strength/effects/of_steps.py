"""What the fields of a step change, with its answers, the attacks on it, and changes of certainty."""

from __future__ import annotations

from mapgen.strength.effects.entry import Edits, Effect, Example, still
from mapgen.strength.effects.of_sources import GRADE, OURS

_CAVEAT: Edits = {"claims.unseen": {"quote": "Nobody knew who had a lamp", "kind": "background"}}

STEPS = (
    Effect(
        "inference.premises",
        "the certainty of the step",
        "They count only together: the step has the certainty of the weakest. In a step to a recommendation, harms, background and practice "
        "that are told beside another premise do not count; that there is no harm does.",
        "Rescher 1976, Plausible Reasoning; Walton 1992, Informal Logic 14:33; told beside: ours",
        Example(
            {"step.premises": ["found", "unseen"]},
            ("helps high → no evidence", "helps supported → fails"),
            _CAVEAT,
        ),
    ),
    still("inference.id", "its name"),
    Effect(
        "inference.scheme",
        "the highest certainty that the step can give, and the questions that it asks",
        "Expert opinion, popular opinion, popular practice, commitment, character, example: very low (an opinion whose `backup` is answered: "
        "low). Analogy, correlation to cause: low. Not told: very low on the cautious reading. A scheme that carries nothing over makes the facets "
        "of premise and conclusion incomparable.",
        f"Walton, Reed & Macagno 2008; {GRADE}; OCEBM 2011; the heights: ours",
        Example(
            {"step.scheme": "example", "step.answers": None},
            ("helps high → very low", "helps supported → fails"),
        ),
        ("unlicensed-inference", "from-ignorance", "popularity-tradition-practice"),
    ),
    Effect(
        "inference.drawn-by",
        "whose the step is",
        "`makers`: it counts as other evidence alone, and neither saves nor sinks what the text says.",
        OURS,
        Example(
            {"step.drawn-by": "makers"},
            ("helps high → no evidence", "helps supported → fails", "helps, other evidence: unclear → yes"),
        ),
        ("critical-question-open",),
    ),
    still("inference.remark", "told to the reader"),
    still(
        "inference.warrant",
        "the claim that licenses the step is told, and not weighed",
        "unlicensed-inference",
        "missing-premise",
    ),
    Effect(
        "inference.answers",
        "by how much the step lowers what its premises give",
        "Open questions whose burden is on whoever argues: −1 in all, on the cautious reading; not if a premise is lowered already because nobody "
        "judged the bias, or is rated. Each that fails: −1, unless a premise is lowered for its domain already. An answer about likeness takes one "
        "level of the facets that differ away; a failed one, these facets, and an implicit premise that carries them over count once. `not-applicable` counts as answered.",
        f"Gordon, Prakken & Walton 2007, Artif Intell 171:875, for the burdens; {OURS}",
        Example({"step.answers": {}}, ("helps high → moderate",)),
        (
            "critical-question-open",
            "bare-authority",
            "from-ignorance",
            "missing-premise",
            "correlation-to-cause",
            "population-transfer",
            "route-transfer",
            "animal-or-in-vitro",
            "surrogate-outcome",
        ),
    ),
    Effect(
        "inference.undercut-by",
        "the certainty of the step",
        "A caveat lowers its step by one level, whatever it is worth itself, for whoever makes it concedes it; unless it is answered. It costs nothing more "
        "where the step's kind or its premises give low at most: candour costs no more than silence. One of the makers "
        "on a step of the text counts as other evidence alone.",
        f"Dung 1995 for the status; weights: {OURS}",
        Example({"step.undercut-by": [{"by": "unseen"}]}, ("helps high → moderate",), _CAVEAT),
        ("orphan-claim",),
    ),
    Effect(
        "answer.is",
        "by how much the step lowers what its premises give",
        "`failed` −1, `open` as if nobody had answered, `answered` and `not-applicable` 0: see the `answers` of an inference.",
        OURS,
        Example({"step.answers.consistency": {"is": "failed"}}, ("helps high → moderate",)),
        ("critical-question-open",),
    ),
    still("answer.why", "the reason that is told"),
    Effect(
        "answer.fatal",
        "the certainty of the step",
        "A failed answer leaves nothing of the step. The one thing, with a fatal attack, that lowers below very low.",
        OURS,
        Example(
            {"step.answers.consistency": {"is": "failed", "fatal": "The trial was invented."}},
            ("helps moderate → no evidence", "helps supported → fails"),
            {"step.answers.consistency": {"is": "failed"}},
        ),
    ),
    Effect(
        "attack.by",
        "the certainty of what is attacked",
        "The weight of an objection is that of the claim that makes it: see `rebutted-by`, `undermined-by` and `undercut-by`.",
        f"Dung 1995 for the status; weights: {OURS}",
        Example({"step.undercut-by": [{"by": "unseen"}]}, ("helps high → moderate",), _CAVEAT),
    ),
    still("attack.reason", "the reason that is told"),
    Effect(
        "attack.fatal",
        "the certainty of what is attacked",
        "It leaves nothing of it, unless it is answered.",
        OURS,
        Example(
            {"step.undercut-by": [{"by": "unseen", "fatal": "Sleep was not measured."}]},
            ("helps moderate → no evidence", "helps supported → fails"),
            {**_CAVEAT, "step.undercut-by": [{"by": "unseen"}]},
        ),
    ),
    Effect(
        "change.by",
        "by how much the domain lowers or raises",
        "`serious` one level, `very-serious` two; of the upgrades only a large effect raises two.",
        GRADE,
        Example(
            {"trial.downgrades.inconsistency": {"by": "very-serious"}},
            ("found moderate → low",),
            {"trial.downgrades": {"inconsistency": {"by": "serious"}}},
        ),
    ),
    still("change.why", "the reason that is told"),
)
