"""What a stranger should know after a minute: one line for each question, as ratios."""

from __future__ import annotations

from tests.bench.opening import NO_BOX, OURS, PLAIN_PYVIS, SIZES, WEB_COMPONENT, Openings, median
from tests.bench.processes import Processes
from tests.bench.telling import NOT_MEASURED, ratio, table
from tests.bench.tools import ARGUEBUF, BUILD, CHECK, COMPONENT, DOT, JSON, MAP, Tool
from tests.bench.watching import Kind
from tests.bench.workshop import LIMIT

COMPARED = (
    ("Drawing: Argdown `map -f svg`", MAP, BUILD),
    ("Drawing: Argdown `web-component`", COMPONENT, BUILD),
    ("Drawing: arguebuf", ARGUEBUF, BUILD),
    ("Placing alone: Graphviz dot", DOT, BUILD),
    ("Checking: Argdown `json`", JSON, CHECK),
)
OPENED = (
    ("Opening until it answers: plain pyvis", PLAIN_PYVIS),
    ("Opening until it answers: Argdown web component", WEB_COMPONENT),
)


def told(processes: Processes, openings: Openings) -> list[str]:
    """How many times as long as mapgen each peer takes."""
    rows = [[name, *(_process(processes, theirs, ours, n) for n in SIZES)] for name, theirs, ours in COMPARED]
    rows += [[name, *(_opened(openings, kind, n) for n in SIZES)] for name, kind in OPENED]
    return [
        "## In one minute",
        "",
        "How many times as long as mapgen a peer takes for the same argument: above 1 mapgen is faster, below 1 the peer.",
        "A dash: not measured.",
        "",
        *table(["time, in mapgen's", *(f"{n:,} claims" for n in SIZES)], rows),
    ]


def _process(found: Processes, theirs: Tool, ours: Tool, claims: int) -> str:
    one, other = found.of(ours, claims), found.of(theirs, claims)
    if not one.known or not (other.known or other.over):
        return NOT_MEASURED
    return f"over {ratio(LIMIT / one.seconds)}" if other.over else ratio(other.seconds / one.seconds)


def _opened(found: Openings, kind: Kind, claims: int) -> str:
    ours = median(found[OURS].get(claims, []), "answered")
    runs = found[kind].get(claims, [])
    theirs = median(runs, "answered")
    if ours is None or not runs:
        return NOT_MEASURED
    return NO_BOX if theirs is None else ratio(theirs / ours)
