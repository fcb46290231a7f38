"""Where the reasoning of a map fails: its breaks, its weak links, and what fails because of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Carried, FindingKind


class Failing:
    """Answers what the map says against claims and steps, for options of which nothing of it may be so."""

    def __init__(self, map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding]) -> None:
        self._map, self._strengths, self._findings = map_, strengths, findings

    def is_sound(self, step: Inference) -> bool:
        """Return whether nothing speaks against a step, where what it starts from is taken as true.

        No chain breaks at it or at a claim of it, no finding tells of a weak link there, and its conclusion,
        if that fails, breaks first at something else.
        """
        around = (step.id, *step.premises, step.conclusion)
        if step.id in self._weak_links or not self._broken.isdisjoint(around):
            return False
        return self.fails_at(step.conclusion) not in (step.id, step.conclusion)

    def stands(self, step: Inference, but_for: str) -> bool:
        """Return whether the claims of a step fail at most because of the step `but_for`."""
        return all(self.fails_at(claim) in ("", but_for) for claim in (*step.premises, step.conclusion))

    def fails_at(self, claim: str) -> str:
        """Return the id of what a claim that fails breaks at first, or its own; empty if it does not fail."""
        if self._strengths.claims[claim].reasoning.word is not Carried.FAILS:
            return ""
        return next((one.on for one in self._strengths.breaks.get(claim, ())), claim)

    @cached_property
    def _broken(self) -> frozenset[str]:
        breaks = (self._strengths.breaks.get(one.conclusion, ()) for one in self._map.arguments)
        return frozenset(one.on for found in breaks for one in found)

    @cached_property
    def _weak_links(self) -> frozenset[str]:
        weak = (one for one in self._findings if one.kind is FindingKind.WEAK_LINK)
        return frozenset(id_ for one in weak for id_ in one.about[:1])
