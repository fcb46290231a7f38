"""Makes the data of a page from a compiled map, with each recurring text once and without empty fields.

The compiled map has everything, for programs. The page's data leaves out what
the page never shows (numbers for ranking, selectors, marks), what the document's
text contains (the words of a quote that was found), and what is elsewhere in the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mapgen.hidden import on_one_line
from mapgen.page import page_records as records
from mapgen.page.embedding import Record
from mapgen.page.page_records import PageRecord, carry
from mapgen.page.shared_texts import SharedTexts
from mapgen.page.tour import tour_stops

REPAIRS_TOLD = 8
"""How many of a chain's best repairs the page shows, besides those that the verdict names."""


def page_data(compiled: Record) -> dict[str, Any]:
    """Return the data of a map's page as a JSON object, whose types are in js/data.d.ts."""
    texts = SharedTexts()
    finding = records.finding_record(texts)

    def each(part: str, properties: PageRecord) -> list[dict[str, Any]]:
        return [carry(record, properties) for record in compiled[part]]

    return {
        "id": compiled["id"],
        "document": carry(compiled["document"], records.DOCUMENT),
        "terms": each("terms", records.TERM),
        "schemes": _schemes(compiled["inferences"]),
        "sources": each("sources", records.SOURCE),
        "claims": each("claims", records.claim_record(texts)),
        "inferences": [_inference(inference, texts) for inference in compiled["inferences"]],
        "attacks": each("attacks", records.ATTACK),
        "repairs": _repairs(compiled["arguments"]),
        "arguments": [_argument(argument) for argument in compiled["arguments"]],
        "left_out": each("left_out", records.LEFT_OUT),
        "coverage": carry(compiled["coverage"], records.COVERAGE),
        "tour": tour_stops(compiled),
        "findings": [_finding(one, finding) for one in compiled["findings"]],
        "texts": texts.written,
    }


def _schemes(inferences: Iterable[Record]) -> dict[str, Any]:
    """Return the `name` and critical `questions` of each scheme that an inference uses, by scheme id."""
    return {
        inference["scheme"]: {
            "name": inference["scheme_name"],
            "questions": [carry(asked, records.QUESTION) for asked in inference["questions"]],
        }
        for inference in inferences
        if inference["scheme"]
    }


def _inference(inference: Record, texts: SharedTexts) -> dict[str, Any]:
    asked = inference["questions"]
    answers = {
        question["id"]: carry(question, records.ANSWER)
        for question in asked
        if question["state"] != "open" or question["why"]
    }
    # The page shows a failed question itself, so that a reason that quotes it would repeat it.
    why = [step for step in inference["why"] if not any(_tells(step, question["text"]) for question in asked)]
    return {
        **carry(inference, records.INFERENCE),
        "hinges": _step_limits(inference),
        "answers": answers,
        "why": texts.indices(why),
    }


def _step_limits(inference: Record) -> dict[str, Any]:
    """Return the limits of an inference that answers can move, and the critical questions that move them."""
    limits = inference["hinges"]
    bridging = carry(limits, records.BRIDGING) if limits["steps_down"] else {}
    backing = carry(limits, records.BACKING) if len(set(limits["ceilings"])) > 1 else {}
    untold = carry(inference, records.UNTOLD) if inference["ceiling_at_best"] != inference["ceiling"] else {}
    return {**bridging, **backing, **untold, **carry(limits, records.COUNTED)}


def _tells(step: Mapping[str, str], question: Mapping[str, str]) -> bool:
    return any(wording in step.get(language, "") for language, wording in question.items())


def _argument(argument: Record) -> dict[str, Any]:
    repairs = [carry(repair, records.REPAIR_OF_CHAIN) for repair in _best(argument)]
    return {**carry(argument, records.ARGUMENT), "repairs": repairs}


def _best(argument: Record) -> list[Record]:
    """Return a chain's repairs for the page, best first: the first eight, and all that its verdict names."""
    named = {argument["start_with"], *argument["smallest_repair_set"]}
    return [
        repair
        for rank, repair in enumerate(argument["repairs"])
        if rank < REPAIRS_TOLD or repair["id"] in named
    ]


def _repairs(arguments: Iterable[Record]) -> dict[str, Any]:
    """Return the repairs that the page shows, by id, since chains with common claims share repairs."""
    return {
        repair["id"]: carry(repair, records.REPAIR) for argument in arguments for repair in _best(argument)
    }


def _finding(finding: Record, properties: PageRecord) -> dict[str, Any]:
    span = finding["span"]
    # Without the author's folders, so that the same file gives the same page on any machine.
    path = on_one_line(span["path"].rpartition("/")[2])
    return {**carry(finding, properties), "place": f"{path}:{span['line']}"}
