"""What weighing found out, as JSON values: the part of the compiled map that no author writes.

Every number says which question it answers; the words are the verdict.
"""

from __future__ import annotations

from typing import Any

from mapgen.model.evidence import FacetGap
from mapgen.strength.values import (
    ArgumentStrength,
    CertaintyChange,
    ClaimStrength,
    InferenceStrength,
    InstrumentResult,
    LeafCertainty,
    Mending,
    Repair,
)
from mapgen.strength.what_if import Footing, Hinges
from mapgen.words import Text


def claim_values(found: ClaimStrength) -> dict[str, Any]:
    """What a claim is worth, and how that was come by."""
    return {
        "certainty": str(found.certainty),
        "status": str(found.status),
        "strength": _rounded(found.strength),
        "second_opinion": _rounded(found.second),
        "evidence": leaf_values(found.leaf) if found.leaf is not None else None,
        "why": _texts(found.why),
        "decided_by": list(found.decided_by),
        "footing": _footing(found.footing),
    }


def inference_values(found: InferenceStrength) -> dict[str, Any]:
    """What a step hands on to its conclusion."""
    return {
        "certainty": str(found.certainty),
        "status": str(found.status),
        "strength": _rounded(found.strength),
        "second_opinion": _rounded(found.second),
        "open_questions": list(found.open_questions),
        "open_exceptions": list(found.open_exceptions),
        "failed_questions": list(found.failed_questions),
        "gaps": [_gap(gap) for gap in found.gaps],
        "ceiling": str(found.ceiling),
        "circular": found.circular,
        "why": _texts(found.why),
        "decided_by": list(found.decided_by),
        "hinges": _hinges(found.hinges),
    }


def leaf_values(found: LeafCertainty) -> dict[str, Any]:
    """The certainty of evidence in GRADE's words, and what lowered or raised it."""
    return {
        "certainty": str(found.certainty),
        "reason": found.reason.as_dict(),
        "source": found.source,
        "identified": found.identified,
        "start": str(found.start),
        "changes": [_change(change) for change in found.changes],
        "gaps": [_gap(gap) for gap in found.gaps],
        "ocebm": found.ocebm,
    }


def argument_values(found: ArgumentStrength, mending: Mending) -> dict[str, Any]:
    """Whether a chain's conclusion follows, where it breaks first, and what would mend it."""
    return {
        "certainty": str(found.certainty),
        "status": str(found.status),
        "strength": _rounded(found.strength),
        "second_opinion": _rounded(found.second),
        "verdict": found.verdict.as_dict(),
        "bottleneck": list(found.bottleneck),
        "single_points_of_failure": list(found.single_points_of_failure),
        "repairs": [_repair(repair, not mending.unranked) for repair in mending.repairs],
        "best_repair": mending.best_repair,
        "start_with": mending.start_with,
        "none_is_enough": mending.none_is_enough,
        "smallest_repair_set": list(mending.smallest_repair_set),
        "smallest_repair_set_reaches": str(mending.smallest_repair_set_reaches),
        "smallest_repair_set_is_exact": mending.smallest_repair_set_is_exact,
        "semantics_disagree": mending.semantics_disagree,
        "sensitive_to_scale": mending.sensitive_to_scale,
        "unranked": mending.unranked,
        "converged": found.converged,
    }


def instrument_values(found: InstrumentResult) -> dict[str, Any]:
    """One instrument applied to the document as a whole."""
    return {
        "instrument": str(found.instrument),
        "name": found.instrument.name_.as_dict(),
        "about": found.instrument.meaning.as_dict(),
        "items": [
            {
                "id": item.id,
                "question": item.question.as_dict(),
                "rating": item.rating,
                "decided_by": item.decided_by.as_dict(),
                "rated_by": item.rated_by,
            }
            for item in found.items
        ],
        "total": found.total.as_dict(),
    }


def _footing(found: Footing) -> dict[str, Any]:
    return {
        "tiers": [{source: str(worth) for source, worth in tier.items()} for tier in found.tiers],
        "otherwise": str(found.otherwise) if found.otherwise is not None else None,
    }


def _hinges(found: Hinges) -> dict[str, Any]:
    return {
        "steps_down": found.steps_down,
        "bridging": list(found.bridging),
        "ceiling": str(found.ceiling),
        "backing": list(found.backing),
        "ceiling_backed": str(found.ceiling_backed),
    }


def _repair(found: Repair, ranked: bool) -> dict[str, Any]:
    return {
        "id": found.id,
        "kind": str(found.kind),
        "about": found.about,
        "text": found.text.as_dict(),
        "gain_alone": _rounded(found.gain) if ranked else None,
        "fair_share": _rounded(found.share) if ranked else None,
        "fair_share_margin": _rounded(found.share_margin) if ranked else None,
        "lifts_to": str(found.lifts_to),
    }


def _change(found: CertaintyChange) -> dict[str, Any]:
    return {
        "domain": str(found.domain),
        "steps": found.steps,
        "why": found.why.as_dict(),
        "declared": found.declared,
    }


def _gap(found: FacetGap) -> dict[str, Any]:
    return {"facet": str(found.facet), "evidence": found.evidence.as_dict(), "claim": found.claim.as_dict()}


def _texts(texts: tuple[Text, ...]) -> list[dict[str, str]]:
    return [text.as_dict() for text in texts]


def _rounded(number: float) -> float:
    """Six decimals: more would only tell how the processor rounds."""
    return round(number, 6) + 0.0
