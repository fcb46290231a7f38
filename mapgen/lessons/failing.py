"""Where the reasoning of a map fails: its breaks, its weak links, and what fails because of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Carried, FindingKind


class Failing:
    """Answers what the map says against claims and steps, for options of which nothing of it may be so."""

    def __init__(self, map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding]) -> None:
        self._map, self._strengths, self._findings = map_, strengths, findings

    def is_sound(self, step: str, claims: Iterable[str], but_for: str) -> bool:
        """Return whether nothing speaks against a step, but what fails because of the step `but_for`.

        `claims`: its premises and its conclusion. No chain breaks at it or at one of them, no finding tells
        of a weak link there, and a claim of it fails only where its own reasoning breaks first at `but_for`.
        """
        each = tuple(claims)
        if step in self._weak_links or not self._broken.isdisjoint((step, *each)):
            return False
        return all(self.fails_at(claim) in ("", but_for) for claim in each)

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
