"""Makes the values of a finding in the compiled map, and their JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from mapgen import vocabulary as v
from mapgen.exchange.properties import (
    OFFSET,
    TEXT,
    Properties,
    Property,
    Schema,
    closed_object,
    json_object,
    object_schema,
    objects,
    reference,
    string,
    strings,
    text,
    unchanged,
    word,
)
from mapgen.findings import Finding
from mapgen.words import Text


class Rank(NamedTuple):
    """Hold where a finding stands: its rank, from 1, its argument's id, and whether it is told first."""

    rank: int | None = None
    home: str = ""
    matters: bool = False


Ranks = Mapping[Finding, Rank]

OFFSETS: Properties = (unchanged("start", OFFSET), unchanged("end", OFFSET))
"""Where a passage begins and ends, in code points of the document's text."""
_SPAN: Properties = (
    string("path"),
    *(
        unchanged(key, {"type": "integer", "minimum": 1})
        for key in ("line", "column", "end_line", "end_column")
    ),
)
_FINDING: Properties = (
    string("rule"),
    word("kind", v.FindingKind),
    word("severity", v.Severity),
    text("message"),
    text("remedy"),
    strings("about"),
    objects("passages", OFFSETS, reference("passage")),
    Property("span", object_schema(_SPAN), lambda finding: json_object(finding.span, _SPAN)),
    text("missing"),
)
_RANK: Schema = {
    "type": ["integer", "null"],
    "description": "1 first; null for faults and for what is waived",
}
_HOME: Schema = {
    "type": "string",
    "description": "the argument it arises in; empty for the document as a whole",
}
_MATTERS: Schema = {
    "type": "boolean",
    "description": "it is among the five that change most in the document's answer",
}
FINDING_SCHEMA = closed_object(
    {
        **{one.key: one.schema for one in _FINDING},
        "waived": TEXT,
        "rank": _RANK,
        "home": _HOME,
        "matters": _MATTERS,
    }
)


def finding_values(finding: Finding, waived: Text) -> dict[str, Any]:
    """Return a finding as JSON; `waived` is the reason of its waiver, empty where it is not waived."""
    return {**json_object(finding, _FINDING), "waived": waived.as_dict()}


def rank_values(ranked: Rank | None) -> dict[str, Any]:
    """Return where a finding stands as JSON; of a finding without a rank, what says so."""
    return (ranked or Rank())._asdict()
