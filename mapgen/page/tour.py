"""Makes the guided tour: the author's stops, or stops at the most important findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mapgen.page.embedding import Record, words

STOPS_A_CHAIN = 5
"""The most stops in a chain, the conclusion included; more would repeat the list of findings."""


def tour_stops(compiled: Record) -> list[dict[str, Any]]:
    """Return the stops of the tour of a compiled map, in order: the author's, else stops at findings.

    Keys of a stop: `at` (the id of a claim, an inference or an argument), `argument` (the id of the chain
    to show it in; empty for any chain) and `remark` (language → wording).
    """
    if compiled["tour"]:
        return [dict(stop) for stop in compiled["tour"]]
    return [stop for argument in compiled["arguments"] for stop in _through(argument, compiled)]


def _through(argument: Record, compiled: Record) -> Iterator[dict[str, Any]]:
    """Yield at most five stops of a chain: its beginning, its best ranked findings, and its conclusion last.

    The others are in the order of `_positions`.
    """
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
    """Return the position of each claim and step of a chain, by id, by which stops are sorted.

    A claim's position is its index in the chain; a step's is that of its last premise plus 0.5.
    """
    positions: dict[str, float] = {id_: at for at, id_ in enumerate(argument["claims"])}
    own = set(argument["inferences"])
    steps = [step for step in inferences if step["id"] in own]
    after = {step["id"]: max(positions.get(id_, 0) for id_ in step["premises"]) + 0.5 for step in steps}
    return {**positions, **after}


def _beginning(argument: Record, compiled: Record) -> str:
    """Return the id of the chain's first claim that has a quote and no inference to it; empty without one.

    The conclusion does not count.
    """
    reached = {step["conclusion"] for step in compiled["inferences"]}
    members = set(argument["claims"]) - reached - {argument["conclusion"]}
    starts = (claim["id"] for claim in compiled["claims"] if claim["id"] in members and claim["quotes"])
    return next(starts, "")


def _weak_links(
    argument: Record, findings: list[Record], positions: Mapping[str, float]
) -> dict[str, Mapping[str, str]]:
    """Return the message of the best ranked finding of each element, by the element's id, best first.

    Only findings count that have a rank, are not waived and arise in the chain. An element without any
    is left out. `positions`: those of the chain's claims and steps.
    """
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
