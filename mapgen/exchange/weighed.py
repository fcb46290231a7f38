"""Declares the JSON properties that weighing computes: certainty, status, strength, reasons, repairs.

The words are the verdict. Numbers only rank; their descriptions say what each measures.
"""

from __future__ import annotations

from typing import Any

from mapgen import vocabulary as v
from mapgen.exchange.properties import (
    TEXT,
    Properties,
    Property,
    Schema,
    array_of,
    closed_object,
    flag,
    fraction,
    json_object,
    object_schema,
    objects,
    one_of,
    or_null,
    reference,
    rounded,
    string,
    strings,
    text,
    texts,
    unchanged,
    word,
    word_or_null,
)
from mapgen.exchange.told import MENDED
from mapgen.queries.indirectness import Facet
from mapgen.strength.values import Instrument, RepairKind, RepairPlan

_VERDICT: Properties = (
    word("certainty", v.Certainty),
    word("status", v.Status),
    fraction("strength", description="DF-QuAD: for ranking, not a probability"),
    fraction("second_opinion", "second", "quadratic energy: for ranking, not a probability"),
)
"""The results that claims, inferences and arguments all have."""

_REASONS: Properties = (texts("why"), strings("decided_by"))

GAP: Properties = (word("facet", Facet), text("evidence"), text("claim"))
_GAPS = objects("gaps", GAP, reference("gap"))

_CHANGE: Properties = (
    Property(
        "domain",
        {"enum": [str(one) for words in (v.Downgrade, v.Upgrade) for one in words]},
        lambda change: str(change.domain),
    ),
    unchanged("steps", {"type": "integer"}),
    text("why"),
    flag("declared"),
)

EVIDENCE: Properties = (
    word("certainty", v.Certainty),
    text("reason"),
    string("source"),
    flag("identified"),
    word("start", v.Certainty),
    objects("changes", _CHANGE),
    _GAPS,
    unchanged("ocebm", {"type": ["integer", "null"]}),
    word("at_best", v.Certainty, "on the charitable reading: what nobody told is as good as it can be"),
)
"""The certainty of evidence in GRADE's words, and the changes that lowered or raised it."""


def _tiers_schema() -> Schema:
    tier = {"type": "object", "additionalProperties": one_of(v.Certainty)}
    told = "what each source is worth for the claim; the best of the first tier counts that has a source left"
    return {**array_of(tier), "description": told}


def _otherwise_schema() -> Schema:
    told = "without any source; null: inferences alone, or nothing at all where none leads to it"
    return {**one_of(v.Certainty, optional=True), "description": told}


_EVIDENCE_TIERS: Properties = (
    Property(
        "tiers",
        _tiers_schema(),
        lambda found: [{source: str(worth) for source, worth in tier.items()} for tier in found.tiers],
    ),
    Property(
        "otherwise",
        _otherwise_schema(),
        lambda found: str(found.otherwise) if found.otherwise is not None else None,
    ),
    Property(
        "tiers_at_best",
        _tiers_schema(),
        lambda found: [
            {source: str(worth) for source, worth in tier.items()} for tier in found.tiers_at_best
        ],
    ),
    Property(
        "otherwise_at_best",
        _otherwise_schema(),
        lambda found: str(found.otherwise_at_best) if found.otherwise_at_best is not None else None,
    ),
)

_REASONING: Properties = (
    word_or_null("word", v.Carried),
    text("why"),
    string("breaks_at"),
    flag("uncheckable"),
    word("at_best", v.Certainty),
    word("needed", v.Certainty),
)
"""Whether the text's own reasoning carries a claim, and where it breaks."""

_OTHER_EVIDENCE: Properties = (
    word("says", v.EvidenceSays),
    strings("supporting"),
    strings("opposing"),
    word_or_null("unclear", v.Unclear),
    *map(strings, ("on_the_way", "for_the_way", "indirect", "safety")),
    flag("on_way_only"),
    objects("told", (text("lead"), strings("claims"))),
)
"""What the makers of the map brought in for and against a claim of the text."""

_TWO_QUESTIONS: Properties = (
    word("nature", v.Nature),
    Property("reasoning", object_schema(_REASONING), lambda found: json_object(found.reasoning, _REASONING)),
    Property(
        "other_evidence",
        object_schema(_OTHER_EVIDENCE),
        lambda found: json_object(found.other_evidence, _OTHER_EVIDENCE),
    ),
)

_STEP_LIMITS: Properties = (
    unchanged(
        "steps_down",
        {
            "type": "integer",
            "minimum": 0,
            "maximum": 2,
            "description": "one less if a question of bridging is answered",
        },
    ),
    strings("bridging"),
    strings("carrying"),
    strings("backing"),
    Property(
        "ceilings",
        {
            **array_of(one_of(v.Certainty)),
            "description": "as it is, backed, with evidence for what nobody says, and with both",
        },
        lambda found: list(map(str, found.ceilings)),
    ),
    strings("counted"),
    strings("counted_at_best"),
    flag("pardoned"),
)

CLAIM: Properties = (
    *_VERDICT,
    *_TWO_QUESTIONS,
    flag("makers"),
    word("own_evidence", v.EvidenceSays),
    Property(
        "evidence",
        or_null(reference("evidence")),
        lambda found: json_object(found.leaf, EVIDENCE) if found.leaf is not None else None,
    ),
    *_REASONS,
    Property(
        "footing",
        object_schema(_EVIDENCE_TIERS),
        lambda found: json_object(found.evidence_tiers, _EVIDENCE_TIERS),
    ),
)
"""The verdict on a claim, its evidence, and the reasons for the verdict."""

INFERENCE: Properties = (
    *_VERDICT,
    strings("open_questions"),
    strings("open_exceptions"),
    strings("failed_questions"),
    _GAPS,
    word("ceiling", v.Certainty),
    flag("circular"),
    flag("makers"),
    strings("beside"),
    word("ceiling_at_best", v.Certainty),
    *_REASONS,
    Property("hinges", object_schema(_STEP_LIMITS), lambda found: json_object(found.limits, _STEP_LIMITS)),
)
"""The verdict on an inference, its limits, and the reasons for the verdict."""

_REPAIR: Properties = (
    string("id"),
    word("kind", RepairKind),
    string("about"),
    text("text"),
)


def _ranked(description: str) -> Schema:
    return {"type": ["number", "null"], "description": description}


_REPAIR_SCHEMA: Schema = closed_object(
    {
        **{one.key: one.schema for one in _REPAIR},
        "gain_alone": _ranked(
            "by how much the conclusion's strength rises if this alone is done; null where unranked"
        ),
        "fair_share": _ranked("Shapley value: its fair share of what doing every repair brings"),
        "fair_share_margin": _ranked("standard error of fair_share; 0 where it is exact"),
        "lifts_to": one_of(v.Certainty),
        "reaches": one_of(v.Certainty),
        "at_break": {"type": "boolean"},
    }
)


def _repairs(found: RepairPlan) -> list[dict[str, Any]]:
    """Return the repairs of a chain as JSON objects, in the plan's order.

    Their gains and shares are None where the plan is not ranked.
    """

    def number(value: float) -> float | None:
        return None if found.unranked else rounded(value)

    return [
        {
            **json_object(repair, _REPAIR),
            "gain_alone": number(repair.gain),
            "fair_share": number(repair.share),
            "fair_share_margin": number(repair.share_margin),
            "lifts_to": str(repair.lifts_to),
            "reaches": str(repair.reaches),
            "at_break": repair.at_break,
        }
        for repair in found.repairs
    ]


ARGUMENT: Properties = (
    *_VERDICT,
    text("verdict"),
    *_TWO_QUESTIONS,
    strings("bottleneck"),
    strings("single_points_of_failure"),
    flag("converged"),
)
"""The verdict on a chain, and the elements on which it depends most."""

REPAIRS: Properties = (
    Property("repairs", array_of(_REPAIR_SCHEMA), _repairs),
    string("best_repair"),
    string("start_with"),
    Property("mended", MENDED, lambda plan: [str(each) for each in plan.mended]),
    flag("none_is_enough"),
    strings("smallest_repair_set"),
    word("smallest_repair_set_reaches", v.Certainty),
    flag("smallest_repair_set_is_exact"),
    flag("semantics_disagree"),
    flag("sensitive_to_scale"),
    flag("unranked"),
)
"""The repairs of a chain, the best of them, and the smallest set that is enough."""

_ITEM: Properties = (
    string("id"),
    text("question"),
    unchanged("rating", {"type": ["string", "null"]}),
    text("decided_by"),
    string("rated_by"),
)

INSTRUMENT: Properties = (
    word("instrument", Instrument),
    Property("name", TEXT, lambda found: found.instrument.name_.as_dict()),
    Property("about", TEXT, lambda found: found.instrument.meaning.as_dict()),
    objects("items", _ITEM),
    text("total"),
)
"""An instrument, such as DISCERN, applied to the document as a whole."""
