"""Reads the stops of the guided tour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mapgen.model.elements import Stop
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.elements import Elements
from mapgen.syntax.read.entries import Entry
from mapgen.syntax.yaml.tree import first_line
from mapgen.words import both

_CLAIM_OR_INFERENCE = both("`claim` or `inference`", "`claim` ou `inference`")
_BOTH = both("both", "les deux")
_A_STOP = both("a stop", "un arrêt de la visite")
_WHERE_IT_STOPS = both(
    "or `inference`, or `argument`: where the tour stops.",
    "ou `inference`, ou `argument` : où s'arrête la visite.",
)


def tour_stops(entries: Iterable[Entry], elements: Elements, log: FaultLog) -> Iterator[Stop]:
    """Yield the stops whose claim, inference or argument exists; report the others."""
    for entry in entries:
        if at := _stops_at(entry, elements, log):
            alone = at in elements.ids.known["argument"]
            argument = "" if alone else elements.ids.resolve("argument", entry.get("argument"))
            yield elements.element(Stop, entry, at=at, argument=argument, span=first_line(entry.span))


def _stops_at(entry: Entry, elements: Elements, log: FaultLog) -> str:
    """Return the id of the claim, inference or argument where a stop is.

    Report a fault and return an empty string where the stop names none, an unknown one, or two.
    """
    span = first_line(entry.span)
    if entry.get("claim") and entry.get("inference"):
        log.fault("wrong-shape", span, field="tour", wanted=_CLAIM_OR_INFERENCE, found=_BOTH)
        return ""
    for kind in ("claim", "inference", "argument"):
        if entry.get(kind):
            return elements.ids.resolve(kind, entry.get(kind))
    log.fault("missing-field", span, record=_A_STOP, field="claim", meaning=_WHERE_IT_STOPS)
    return ""
