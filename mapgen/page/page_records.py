"""Lists the properties of each part of the compiled map that the page's data includes, with their types.

The attributes of elements follow from their declarations (`model/fields.py`): included always, only
where they are not empty, or never. Computed properties are listed here. The types of the page's
JavaScript (`js/data.d.ts`) are written from the same lists (`page_types.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from mapgen.exchange.compiled import record_schemas
from mapgen.exchange.elements import element_schema, shown_fields
from mapgen.exchange.properties import Schema, object_schema
from mapgen.exchange.weighed import EVIDENCE
from mapgen.model import shapes
from mapgen.model.elements import Argument, Attack, Claim, Document, Inference, LeftOut, Source, Stop, Term
from mapgen.model.facets import Facets
from mapgen.model.fields import ALWAYS, NEVER, Field
from mapgen.page.embedding import Record
from mapgen.page.shared_texts import SharedTexts
from mapgen.page.typescript import array, object_type, type_of

_SCHEMAS = {**record_schemas(), "evidence": object_schema(EVIDENCE)}


@dataclass(frozen=True, slots=True)
class Carried:
    """A property of the page's data, with the same key as in the compiled map, and its TypeScript type.

    `value` returns its value from that in the compiled map. `always`: included even where it is empty.
    """

    key: str
    type: str
    value: Callable[[Any], Any]
    always: bool


PageRecord = tuple[Carried, ...]


def carry(record: Record, properties: Iterable[Carried]) -> dict[str, Any]:
    """Return these properties of a record of the compiled map, without empty properties unless `always`."""
    values = ((one, one.value(record[one.key])) for one in properties)
    return {one.key: value for one, value in values if one.always or _says_something(value)}


def _says_something(value: Any) -> bool:
    """Return False for null, false and whatever is empty; 0 says something."""
    return bool(value) or (value == 0 and value is not False)


def members(properties: Iterable[Carried]) -> dict[str, str]:
    """Return the members of the TypeScript type of such records: name, with `?` where optional → type."""
    return {
        one.key if one.always else f"{one.key}?": one.type if one.always else one.type.removesuffix(" | null")
        for one in properties
    }


def _unchanged(value: Any) -> Any:
    return value


def _as_compiled(part: str, *, always: str = "", given: str = "") -> PageRecord:
    """Return properties with values as in a part of the compiled map: `claims`, `inferences.questions`…

    `always`: the keys of those that are included even where they are empty; `given`: of those that are
    not. Both are separated by spaces.
    """
    first, *within = part.split(".")
    properties = _properties(_SCHEMAS[first])
    for key in within:
        properties = _properties(properties[key])
    return tuple(
        Carried(key, type_of(properties[key]), _unchanged, key in always.split())
        for key in (*always.split(), *given.split())
    )


def _properties(schema: Schema) -> Schema:
    """Return the schemas of the properties of an object, or of the objects in an array, by key."""
    found: Schema = schema.get("items", schema)["properties"]
    return found


def _nested(key: str, within: PageRecord) -> Carried:
    """Return a property that is a record of its own."""
    return Carried(key, object_type(members(within)), lambda found: carry(found, within), True)


# Attributes of elements, by their shapes.


def declared(kind: type) -> PageRecord:
    """Return the properties for the attributes of a class of elements, except those declared `NEVER`."""
    schemas = element_schema(kind)
    carried = [field for field in shown_fields(kind) if field.page is not NEVER]
    return tuple(
        Carried(field.key, *_shape(field, schemas[field.key]), field.page is ALWAYS) for field in carried
    )


def _shape(field: Field, schema: Schema) -> tuple[str, Callable[[Any], Any]]:
    """Return a field's TypeScript type, and the function from its compiled value to its value on the page."""
    match field.shape:
        case shapes.TermOrWords():
            return "Named", _term_or_words
        case shapes.TermsOrWords():
            return array("Named"), lambda found: list(map(_term_or_words, found))
        case shapes.Quotes(single=True):
            return "Quote", _quote
        case shapes.Quotes():
            return array("Quote"), lambda found: list(map(_quote, found))
        case shapes.One():
            within = declared(field.type)
            type_ = Facets.__name__ if field.type is Facets else object_type(members(within))
            return type_, lambda found: carry(found, within)
        case _:
            return type_of(schema), _unchanged


def _quote(found: Record | None) -> dict[str, Any] | None:
    """Return a quote's state and passages, with its words only where it was not found; None for None."""
    if found is None:
        return None
    parts = passages(found["parts"])
    if not parts and found["start"] is not None:
        parts = [[found["start"], found["end"]]]
    return {"state": found["state"], "parts": parts, **({} if parts else {"exact": found["exact"]})}


def _term_or_words(found: Record | None) -> dict[str, Any] | None:
    """Return a facet's term by its id only, since terms have the names, or its plain words; None for None."""
    if found is None:
        return None
    return {"term": found["term"]} if found["term"] else {"name": found["name"]}


def passages(found: Iterable[Record]) -> list[list[int]]:
    """Return passages of the text as pairs of offsets: start, end."""
    return [[passage["start"], passage["end"]] for passage in found]


# The parts of the map.

EVIDENCE_RECORD: PageRecord = _as_compiled("evidence", always="start", given="source changes gaps ocebm")
"""How the certainty of evidence was rated; a claim's data has the reason in `why` already."""
SOURCE_EVIDENCE: PageRecord = (*_as_compiled("evidence", always="certainty reason"), *EVIDENCE_RECORD)

DOCUMENT: PageRecord = (
    *declared(Document),
    *_as_compiled("document", always="text instruments", given="headline"),
)
TERM: PageRecord = declared(Term)
SOURCE: PageRecord = (
    *declared(Source),
    *_as_compiled("sources", always="label"),
    _nested("evidence", SOURCE_EVIDENCE),
)
ATTACK: PageRecord = declared(Attack)
LEFT_OUT: PageRecord = (*declared(LeftOut), Carried("passages", array("Stretch"), passages, True))
INFERENCE: PageRecord = (
    *declared(Inference),
    *_as_compiled(
        "inferences",
        always="certainty status ceiling",
        given="open_questions failed_questions gaps circular decided_by makers beside",
    ),
)
QUESTION: PageRecord = _as_compiled("inferences.questions", always="id text target burden")
ANSWER: PageRecord = _as_compiled("inferences.questions", always="state", given="why fatal")
BRIDGING: PageRecord = _as_compiled("inferences.hinges", given="steps_down bridging")
BACKING: PageRecord = _as_compiled("inferences.hinges", given="backing ceilings")
COUNTED: PageRecord = _as_compiled("inferences.hinges", given="carrying counted counted_at_best pardoned")
UNTOLD: PageRecord = _as_compiled("inferences", given="ceiling_at_best")
TIERS: PageRecord = _as_compiled("claims.footing", given="tiers otherwise")
HOPED: PageRecord = _as_compiled("claims.footing", given="tiers_at_best otherwise_at_best")
"""What the charitable reading gives a claim, where that is something else."""
REASONING: PageRecord = _as_compiled("claims.reasoning", always="needed", given="word why breaks_at")
OTHER_EVIDENCE: PageRecord = _as_compiled(
    "claims.other_evidence",
    always="says",
    given="supporting opposing unclear on_way_only told",
)
TWO_QUESTIONS: PageRecord = (_nested("reasoning", REASONING), _nested("other_evidence", OTHER_EVIDENCE))


def claim_record(texts: SharedTexts) -> PageRecord:
    """Return the properties of a claim; `texts` collects its reasons, and `why` has their indices."""
    return (
        *declared(Claim),
        *_as_compiled(
            "claims", always="origin certainty status decided_by nature", given="makers named_elsewhere"
        ),
        *TWO_QUESTIONS,
        Carried("why", array("number"), texts.indices, True),
        Carried(
            "evidence", "Evidence", lambda found: carry(found, EVIDENCE_RECORD) if found else None, False
        ),
        _nested("footing", (*TIERS, *HOPED)),
    )


ARGUMENT: PageRecord = (
    *declared(Argument),
    *_as_compiled(
        "arguments",
        always="claims inferences feeds certainty status nature verdict bottleneck single_points_of_failure"
        " smallest_repair_set start_with smallest_repair_set_reaches converged"
        " semantics_disagree sensitive_to_scale unranked smallest_repair_set_is_exact breaks gaps",
    ),
    *TWO_QUESTIONS,
)
REPAIR: PageRecord = _as_compiled("arguments.repairs", always="kind about text reaches")
REPAIR_OF_CHAIN: PageRecord = _as_compiled("arguments.repairs", always="id lifts_to")
COVERAGE: PageRecord = (
    *_as_compiled("coverage", always="words quoted_words left_out_words"),
    Carried("uncovered", array("Stretch"), passages, True),
)
STOP: PageRecord = declared(Stop)


def finding_record(texts: SharedTexts) -> PageRecord:
    """Return the properties of a finding; `texts` collects the remedies, and `remedy` has their index."""
    return (
        *_as_compiled(
            "findings", always="rule kind severity message about rank home", given="waived matters"
        ),
        Carried("remedy", "number", texts.index, True),
        Carried("passages", array("Stretch"), passages, True),
    )
