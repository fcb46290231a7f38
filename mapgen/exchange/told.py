"""Declares the JSON properties of what a reader is told first: breaks, gaps, and the headline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mapgen.exchange.properties import (
    STRING,
    TEXT,
    Properties,
    Property,
    Schema,
    array_of,
    closed_object,
    json_object,
    object_schema,
    one_of,
    string,
    text,
    unchanged,
)
from mapgen.findings import Finding
from mapgen.strength.summary import Break, Gap
from mapgen.vocabulary import Certainty

_BREAK: Properties = (string("on"), text("why"), text("mend"), text("safety"))
BREAKS: Schema = {
    **array_of(object_schema(_BREAK)),
    "maxItems": 3,
    "description": "where the text's own reasoning breaks first, and where next if that were mended: claims or steps",
}
MENDED: Schema = {
    **array_of(one_of(Certainty)),
    "description": "the conclusion's certainty at most, once its breaks are mended: the first, the first two, all",
}
_INDEX: Schema = {"type": "integer", "minimum": 0}
_GAP = {
    "about": {**STRING, "description": "the claim or step that lacks it"},
    "text": TEXT,
    "claim": {**STRING, "description": "the premise that nobody says"},
    "finding": {**_INDEX, "description": "the place in `findings` of what is missing"},
}
GAPS: Schema = {
    **array_of({**closed_object(_GAP), "required": ["about", "text"]}),
    "description": "what the chain itself lacks, what matters most first: premises that nobody says, missing evidence",
}
HEADLINE: Properties = (
    string("argument"),
    text("text"),
    Property("break", TEXT, lambda found: found.break_.as_dict()),
    unchanged("gaps", {**_INDEX, "description": "how many things that chain lacks"}),
    text("gap"),
)
"""What becomes of the document's answer, and the chain that leads to it."""


def of_chain(
    breaks: Sequence[Break], gaps: Sequence[Gap], number: Mapping[Finding, int]
) -> dict[str, list[dict[str, Any]]]:
    """Return a chain's breaks and gaps; `number`: the place of each finding in the compiled map."""
    return {
        "breaks": [json_object(one, _BREAK) for one in breaks],
        "gaps": [_gap(one, number) for one in gaps],
    }


def _gap(gap: Gap, number: Mapping[Finding, int]) -> dict[str, Any]:
    told = {"about": gap.about, "text": gap.text.as_dict()}
    if gap.finding is not None:
        return told | {"finding": number[gap.finding]}
    return told | {"claim": gap.claim}
