"""Makes the guided tour: the author's stops, or stops at the most important findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mapgen.page.embedding import Record, words

STOPS_A_CHAIN = 5
"""The most stops in a chain, the conclusion included; more would repeat the list of findings."""


def tour_stops(compiled: Record) -> list[dict[str, Any]]:
    """Return the stops in order: `at` (an id), `argument` (the chain to show; empty: any) and `remark`."""
    if compiled["tour"]:
        return [dict(stop) for stop in compiled["tour"]]
    return [stop for argument in compiled["arguments"] for stop in _through(argument, compiled)]


def _through(argument: Record, compiled: Record) -> Iterator[dict[str, Any]]:
    """Yield the stops of a chain: its first claim, its most important weak links, and its conclusion."""
    positions = _positions(argument, compiled["inferences"])
    conclusion = argument["conclusion"]
    remarks: dict[str, Mapping[str, str]] = {}
    if begin := _beginning(argument, compiled):
        remarks[begin] = words()["tour-begins"]
    for at, message in _weak_links(argument, compiled["findings"], positions).items():
        if at != conclusion and (at in remarks or len(remarks) < STOPS_A_CHAIN - 1):
            remarks[at] = message
    remarks[conclusion] = argument["verdict"]
    for at in sorted(remarks, key=lambda at: (at == conclusion, positions.get(at, 0))):
        yield {"at": at, "argument": argument["id"], "remark": remarks[at]}


def _positions(argument: Record, inferences: list[Record]) -> dict[str, float]:
    """Return a position for each claim of a chain, in file order, and each step, after its last premise."""
    positions: dict[str, float] = {id_: at for at, id_ in enumerate(argument["claims"])}
    own = set(argument["inferences"])
    steps = [step for step in inferences if step["id"] in own]
    after = {step["id"]: max(positions.get(id_, 0) for id_ in step["premises"]) + 0.5 for step in steps}
    return {**positions, **after}


def _beginning(argument: Record, compiled: Record) -> str:
    """Return the id of the chain's first claim with a quote and without inferences to it; empty if none."""
    reached = {step["conclusion"] for step in compiled["inferences"]}
    members = set(argument["claims"]) - reached - {argument["conclusion"]}
    starts = (claim["id"] for claim in compiled["claims"] if claim["id"] in members and claim["quotes"])
    return next(starts, "")


def _weak_links(
    argument: Record, findings: list[Record], positions: Mapping[str, float]
) -> dict[str, Mapping[str, str]]:
    """Return by element id the message of its best ranked finding, among those that arise in the chain."""
    own = [
        found
        for found in findings
        if found["rank"] and not found["waived"] and found["home"] == argument["id"]
    ]
    told: dict[str, Mapping[str, str]] = {}
    for finding in sorted(own, key=lambda found: found["rank"]):
        if at := next((id_ for id_ in finding["about"] if id_ in positions), None):
            told.setdefault(at, finding["message"])
    return told
