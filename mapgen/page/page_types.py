"""Writes the TypeScript types of the page's data, js/data.d.ts, for the checker of its JavaScript."""

from __future__ import annotations

import re

from mapgen.exchange.properties import object_schema
from mapgen.exchange.weighed import GAP
from mapgen.model.facets import Facets
from mapgen.page import page_records as records
from mapgen.page.embedding import read
from mapgen.page.page_records import PageRecord, declared, members
from mapgen.page.shared_texts import SharedTexts
from mapgen.page.typescript import array, interface, object_type, type_of

TEMPLATES = ("template.html", "collection.html", "shared.html", "task.html")
"""The pages' frames, in whose elements views draw."""
_REGION = re.compile(r'<(?!script\b)[^<>]*\bid="([a-z-]+)"')

_HEAD = """/**
 * The data that a page receives, as page/page_data.py makes it.
 * Written by `make docs` from mapgen/page/page_records.py and the declarations of the elements.
 */

/** A text: its wordings by language code. */
type Wordings = Record<string, string>;
/** A passage of the text: where it starts, and where it ends. */
type Stretch = [number, number];
/** Where a quote stands; `exact` only where it stands nowhere. */
interface Quote { state: string; parts: Stretch[]; exact?: string }
/** The id of a term, or the author's own words. */
interface Named { term?: string; name?: Wordings }
"""


def page_types() -> str:
    """Return the TypeScript types of all the data that a page receives: the content of js/data.d.ts."""
    texts = SharedTexts()
    step_limits = {f"{key.removesuffix('?')}?": type_ for key, type_ in _step_limits().items()}
    answers = f"Record<string, {object_type(members(records.ANSWER))}>"
    repairs = array(object_type(members(records.REPAIR_OF_CHAIN)))
    gap = object_schema(GAP)["properties"]
    declarations = [
        interface("Gap", "A facet in which evidence differs from a claim.", {key: type_of(gap[key]) for key in gap}),
        interface("Facets", "What evidence and claims are compared by (PICO).", members(declared(Facets))),
        interface("Evidence", "How GRADE's word was come by.", members(records.EVIDENCE_RECORD)),
        _interface("DocumentRecord", "The document.", records.DOCUMENT),
        _interface("Term", "A word that the document leans on.", records.TERM),
        _interface("Source", "A work.", records.SOURCE),
        _interface("Claim", "A claim; `why` holds indices of texts.", records.claim_record(texts)),
        _interface("CriticalQuestion", "A question that a scheme asks.", records.QUESTION),
        interface("Scheme", "A kind of step.", {"name": "Wordings", "questions": "CriticalQuestion[]"}),
        interface(
            "StepLimits",
            "What moves a step's limits: an answered question of `bridging` takes the steps down away, one of `backing` raises the ceiling.",
            step_limits,
        ),
        _interface(
            "Inference", "A step; `why` holds indices of texts.", records.INFERENCE,
            hinges="StepLimits", answers=answers, why=array("number"),
        ),
        _interface("Attack", "A claim against a claim or a step.", records.ATTACK),
        _interface("Repair", "What would mend a chain.", records.REPAIR),
        _interface("Argument", "A chain, with its best repairs.", records.ARGUMENT, repairs=repairs),
        _interface(
            "Finding", "What a rule has to say; `remedy` is the index of a text, `place` a file and a line.",
            records.finding_record(texts), place="string",
        ),
        _interface("Stop", "A stop of the guided tour; in any chain where it names no argument.", records.STOP),
        _interface("LeftOut", "A passage that the map leaves out.", records.LEFT_OUT),
        interface("CompiledMap", "The whole map. `texts` holds what recurs: elsewhere stands its index.", _MAP),
    ]  # fmt: skip
    return "\n".join([_HEAD, *declarations, _PARTS, _regions()])


def _regions() -> str:
    """Return the type of the ids by which views find their elements in the templates."""
    found = {id_ for name in TEMPLATES for id_ in _REGION.findall(read(name))}
    ids = "".join(f'\n  | "{id_}"' for id_ in sorted(found))
    return f"/** The ids of the elements of the templates. */\ntype RegionId ={ids};\n"


_PARTS = """
// Parts of these that have names of their own.
type Change = NonNullable<Evidence["changes"]>[number];
type InstrumentRecord = DocumentRecord["instruments"][number];
type InstrumentItem = InstrumentRecord["items"][number];
/** What a claim's own evidence rests on: the best of the first tier with a source left, else `otherwise`, else its steps. */
type EvidenceTiers = Claim["footing"];
"""

_MAP = {
    "id": "string",
    "document": "DocumentRecord",
    "terms": "Term[]",
    "schemes": "Record<string, Scheme>",
    "sources": "Source[]",
    "claims": "Claim[]",
    "inferences": "Inference[]",
    "attacks": "Attack[]",
    "repairs": "Record<string, Repair>",
    "arguments": "Argument[]",
    "left_out": "LeftOut[]",
    "coverage": object_type(members(records.COVERAGE)),
    "tour": "Stop[]",
    "findings": "Finding[]",
    "texts": "Wordings[]",
}


def _interface(name: str, told: str, properties: PageRecord, **others: str) -> str:
    return interface(name, told, {**members(properties), **others})


def _step_limits() -> dict[str, str]:
    parts = (records.BRIDGING, records.BACKING, records.UNTOLD, records.COUNTED)
    return {name: type_ for part in parts for name, type_ in members(part).items()}
