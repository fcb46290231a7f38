"""Grave changes that moved no verdict, and why: a retraction, a claim that its work does not bear out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.revisions import words
from mapgen.revisions.changes import Change
from mapgen.revisions.verdict_moves import Move
from mapgen.strength.values import Strengths
from mapgen.vocabulary import BorneOut, Certainty, SourceStatus
from mapgen.words import Text

_GRAVE = {("source", "status"): str(SourceStatus.RETRACTED), ("claim", "borne-out"): str(BorneOut.NO)}
"""By kind of element and field: the value that takes evidence away."""


def unmoved(
    new: ArgumentMap, before: Strengths, moves: Sequence[Move], changes: Sequence[Change]
) -> Iterator[tuple[Change, Text]]:
    """Yield each grave change that moved no verdict, and why it moved none."""
    moving = {(one.kind, one.id) for move in moves for one in (*move.because, *move.others)}
    for change in changes:
        grave = any(_GRAVE.get((change.kind, one.field)) == one.after for one in change.fields)
        if grave and (change.kind, change.id) not in moving:
            yield change, _why(new, before, change)


def _why(new: ArgumentMap, before: Strengths, change: Change) -> Text:
    idle = {claim.id for claim in new.unchained}
    resting = [claim for claim in new.claims if claim.id not in idle and _rests_on(new, claim, change)]
    if not resting:
        return words.NO_CHAIN
    own = [before.claims[claim.id].leaf for claim in resting if claim.id in before.claims]
    low = all(leaf is None or leaf.at_best.rank <= Certainty.VERY_LOW.rank for leaf in own)
    return words.LOW_ALREADY if low else words.OTHERS_DECIDE


def _rests_on(map_: ArgumentMap, claim: Claim, change: Change) -> bool:
    if change.kind == "claim":
        return claim.id == change.id
    work = map_.source.get(change.id)
    return work is not None and (claim.source == work.id or not set(work.marks).isdisjoint(claim.citations))
