"""What the fields of a source change."""

from __future__ import annotations

from mapgen.strength.effects.entry import Effect, Example, Value, still

GRADE = "Guyatt et al. 2008, BMJ 336:924"
IMPRECISION = "Guyatt et al. 2011, J Clin Epidemiol 64:1283; below 20 people: ours"
INDIRECT = "Guyatt et al. 2011, J Clin Epidemiol 64:1303; how many facets make how many levels: ours"
OURS = "ours; decision 0034"
_RCT: Value = {"design": "randomised-trial", "participants": "900 people", "bias": "low"}

SOURCES = (
    Effect(
        "source.mark",
        "the certainty of the claims that cite the mark",
        "A claim has the certainty of the best work that its marks point to. A mark that points to no entered work "
        "counts as a work that nobody can look up: at most very low on the cautious reading.",
        OURS,
        Example({"trial.mark": [1, 2]}, ("found very low → high",), {"found.cites": [2]}),
        ("dangling-citation", "plural-claim-single-citation", "missing-counter-evidence"),
    ),
    Effect(
        "source.listed",
        "whether it is known which work is meant, where `match` is not given",
        "An entry in the document's own list identifies the work, and so does a `mark` that is the address of a link, a "
        "DOI or a PubMed number. Without these and without `match`, a cited work gives very low at most on the cautious "
        "reading.",
        OURS,
        Example(
            {"trial.listed": "Dunn A. A trial of lamps. 2019."},
            ("found very low → high",),
            {"trial.match": None},
        ),
        ("missing-bibliography", "unidentified-source"),
    ),
    Effect(
        "source.match",
        "the certainty of the claims that cite it",
        "`guess` and `none`: at most very low on the cautious reading, and on the charitable one graded by what the text "
        "tells of the work; `likely` and `very-likely` are so graded on it where the text tells of a study and the work is "
        "none. A work that is only guessed counts for no rule on works.",
        OURS,
        Example({"trial.match": "guess"}, ("found high → very low",)),
        (
            "source-says-otherwise",
            "retracted-source",
            "risk-of-bias-unassessed",
            "secondary-for-primary",
            "unidentified-source",
        ),
    ),
    still(
        "source.authors",
        "works by the same authors count once in the strength that only ranks",
        "missing-identifier",
    ),
    still("source.year", "tells how the work can be found", "missing-identifier"),
    still("source.title", "tells how the work can be found", "missing-identifier"),
    still("source.container", "tells how the work can be found", "missing-identifier"),
    still("source.doi", "tells how the work can be found", "missing-identifier"),
    still("source.pmid", "tells how the work can be found", "missing-identifier"),
    still("source.url", "tells how the work can be found", "missing-identifier"),
    Effect(
        "source.design",
        "the certainty at which its evidence starts",
        "Randomised trial: high. Other studies in people, in animals or in the laboratory, guideline, authority, textbook: "
        "low. Press, web page, opinion, narrative review, unknown: very low. A survey or cohort starts high for a "
        "`prevalence`. A review starts by what it contains (`includes`). On the charitable reading a design that is not "
        "told, `unknown` or `trial`, and guideline, authority and textbook, start high. A case report or a case series loses one level, for nobody is compared.",
        f"{GRADE}; for frequencies Iorio et al. 2015, BMJ 350:h870; reviews and what is no study: ours",
        Example({"trial.design": "cohort"}, ("found high → low",)),
        (
            "plural-claim-single-citation",
            "missing-comparator",
            "correlation-to-cause",
            "small-sample",
            "single-source-dependency",
            "unentered-design",
        ),
    ),
    Effect(
        "source.includes",
        "where a systematic review starts",
        "At the lowest start of the designs that it contains, and never below low. Not told: low, or high on the charitable reading.",
        f"{GRADE}; that the lowest counts: ours",
        Example(
            {"trial.includes": ["randomised-trial"]},
            ("found low → high",),
            {"trial.design": "systematic-review"},
        ),
    ),
    Effect(
        "source.participants",
        "imprecision of a study's result",
        "Fewer than 400 people: −1. Fewer than 20: −2. No number of people or of events told, here or in the claim: −2 on "
        "the cautious reading only. These are read: “150”, “150 women”, “150 women in three groups of 50”, “50 with it, 100 without”, “one hundred "
        "and fifty”; not “50 per group”, nor “21 trials”.",
        IMPRECISION,
        Example({"trial.participants": "30 people"}, ("found high → moderate",)),
        ("double-standard",),
    ),
    Effect(
        "source.events",
        "imprecision of a study's result",
        "Fewer than 300 people with the outcome: −1, where 400 people or more took part or no number of people is told.",
        IMPRECISION,
        Example({"trial.events": "90"}, ("found high → moderate",)),
    ),
    still("source.effect", "what it found is told, and not weighed", "double-standard"),
    still("source.modality", "compared with the claim's by rules alone"),
    Effect(
        "source.bias",
        "risk of bias of a study",
        "`high`: −1. `low`, `some-concerns`: 0. Judged by nobody: −1 on the cautious reading. A declared downgrade for "
        "risk of bias takes its place.",
        f"{GRADE}; that what nobody judged costs a level: ours",
        Example({"trial.bias": "high"}, ("found high → moderate",)),
        ("risk-of-bias-unassessed", "double-standard"),
    ),
    Effect(
        "source.downgrades",
        "the certainty of every claim that cites the work",
        "−1 or −2 for each domain. A declared and a computed one of the same domain count once, as the larger; a result's own "
        "rating (`rated`) takes the place of all but indirectness.",
        GRADE,
        Example(
            {"trial.downgrades": {"inconsistency": {"by": "serious", "why": "Its centres disagree."}}},
            ("found high → moderate",),
        ),
        ("risk-of-bias-unassessed", "double-standard"),
    ),
    Effect(
        "source.upgrades",
        "the certainty of an observational study",
        "+1 or +2, for an observational study that nothing has lowered.",
        GRADE,
        Example(
            {"trial.upgrades": {"large-effect": {"by": "serious", "why": "Twice as long."}}},
            ("found low → moderate",),
            {"trial.design": "cohort"},
        ),
        ("modality-overclaim",),
    ),
    Effect(
        "source.status",
        "the certainty of the claims that cite it",
        "`retracted`: at most very low. `concern`: at most low. Not told, and the other words: nothing.",
        OURS,
        Example({"trial.status": "retracted"}, ("found high → very low",)),
    ),
    still("source.superseded-by", "a rule tells of it"),
    Effect(
        "source.based-on",
        "where a systematic review without `includes` starts, and independence",
        "The designs of these works count as its `includes`. Two works of which one is based on the other count once in the "
        "strength that only ranks. What a work that is part of a systematic review says against a claim is told, and not counted "
        "against what the review says for it.",
        "Greenberg 2009, BMJ 339:b2680; ours",
        Example(
            {"trial.based-on": ["second"]},
            ("found low → high",),
            {"trial.design": "systematic-review", "sources.second": _RCT},
        ),
        ("double-standard",),
    ),
    still("source.data", "works that share data count once in the strength that only ranks"),
    still(
        "source.reading",
        "an honest `unread` or `abstract` costs nothing; rules pass over what nobody has read",
        "bias-from-abstract",
        "second-hand-result",
        "missing-counter-evidence",
        "double-standard",
        "risk-of-bias-unassessed",
    ),
    still(
        "source.direction", "what a work supports is told by the steps and attacks of the map", "small-sample"
    ),
    still("source.interests", "rules tell of them"),
    still("source.says", "told to the reader"),
    still("source.note", "told to the reader"),
    Effect(
        "source.population",
        "indirectness: see the fields of `population`",
        "A facet counts where work and claim both declare it and differ: one or two facets −1, three or more −2.",
        INDIRECT,
        Example(
            {"trial.population": {"species": "animal"}},
            ("found high → moderate",),
            {"found.population": {"species": "human"}},
        ),
    ),
    Effect(
        "source.intervention",
        "indirectness: see the fields of `intervention`",
        "As `population`.",
        INDIRECT,
        Example(
            {"trial.intervention": {"route": "oral"}},
            ("found high → moderate",),
            {"found.intervention": {"route": "intravenous"}},
        ),
    ),
    Effect(
        "source.comparator",
        "indirectness",
        "As `population`, where both name a term.",
        INDIRECT,
        Example(
            {"trial.comparator": "nothing"},
            ("found high → moderate",),
            {
                "found.comparator": "sham",
                "terms": {"nothing": {"en": "nothing"}, "sham": {"en": "a dark lamp"}},
            },
        ),
        ("missing-comparator",),
    ),
    Effect(
        "source.outcome",
        "indirectness: see the fields of `outcome`",
        "As `population`; not for a claim of kind `result`, since a work has many outcomes and declares one.",
        INDIRECT,
        Example(
            {"trial.outcome": {"kind": "surrogate"}},
            ("found high → moderate",),
            {"found.kind": "effect", "found.outcome": {"kind": "important"}},
        ),
    ),
)
