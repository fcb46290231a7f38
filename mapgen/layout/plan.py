"""What stands on the sheet of one chain: boxes with their sizes, and the lines between them.

Places come later (`dot.py`, `columns.py`); here everything has only a size.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mapgen.findings import Finding
from mapgen.layout.places import BoxKind, RouteKind
from mapgen.layout.wrap import LINE_HEIGHT, text_width, wrap
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Claim, Inference
from mapgen.vocabulary import AttackKind, FindingKind
from mapgen.words import READER_LANGUAGES, Text, both

PADDING = 12.0
HEADER = 22.0
CLAIM_WIDTH = 260.0
SOURCE_WIDTH = 200.0
GHOST_WIDTH = 190.0
STEP_WIDTH = 170.0
_NO_SCHEME = both("step without a scheme", "étape sans schème")
_ROUTE_OF = {
    AttackKind.REBUT: RouteKind.REBUT,
    AttackKind.UNDERMINE: RouteKind.UNDERMINE,
    AttackKind.UNDERCUT: RouteKind.UNDERCUT,
}


@dataclass(frozen=True, slots=True)
class Sized:
    """A box before it has a place."""

    id: str
    kind: BoxKind
    element: str
    width: float
    height: float
    lines: Mapping[str, tuple[str, ...]]


@dataclass(slots=True)
class Plan:
    """What a sheet is to hold: boxes by id, and lines as (kind, from, to)."""

    boxes: dict[str, Sized] = field(default_factory=dict)
    lines: list[tuple[RouteKind, str, str]] = field(default_factory=list)

    def add(self, id_: str, kind: BoxKind, element: str, text: Text, width: float) -> None:
        """Add a box that holds the text in every reader's language; once per id."""
        if id_ not in self.boxes:
            self.boxes[id_] = _sized(id_, kind, element, text, width)

    def join(self, kind: RouteKind, start: str, end: str) -> None:
        """Add a line between two boxes that stand on the sheet."""
        if start in self.boxes and end in self.boxes:
            self.lines.append((kind, start, end))


def plan_sheet(
    map_: ArgumentMap, claims: Sequence[Claim], findings: Sequence[Finding], sourced: bool
) -> Plan:
    """The sheet of a chain's claims: their inferences, what attacks them, ghosts, and sources on demand."""
    plan = Plan()
    steps = [step for claim in claims for step in map_.inferences_to.get(claim.id, ())]
    attacks = _attacks_on(map_, claims, steps)
    shown = {claim.id: claim for claim in claims}
    shown |= {
        attack.attacker: map_.claim[attack.attacker] for attack in attacks if attack.attacker not in shown
    }
    for claim in shown.values():
        plan.add(claim.id, BoxKind.CLAIM, claim.id, claim.text, CLAIM_WIDTH)
    for step in steps:
        plan.add(
            step.id, BoxKind.INFERENCE, step.id, step.scheme.name if step.scheme else _NO_SCHEME, STEP_WIDTH
        )
        for premise in step.premises:
            plan.join(RouteKind.PREMISE, premise, step.id)
        plan.join(RouteKind.CONCLUSION, step.id, step.conclusion)
    for attack in attacks:
        plan.join(_ROUTE_OF[attack.kind], attack.attacker, attack.target)
    _add_ghosts(plan, findings)
    if sourced:
        _add_sources(plan, map_, shown.values())
    return plan


def _attacks_on(map_: ArgumentMap, claims: Iterable[Claim], steps: Iterable[Inference]) -> list[Attack]:
    targets = [claim.id for claim in claims] + [step.id for step in steps]
    return [attack for target in targets for attack in map_.attacks_on.get(target, ())]


def _add_ghosts(plan: Plan, findings: Iterable[Finding]) -> None:
    """A dashed box where something is missing, once for each thing missing at each place."""
    for finding in findings:
        if finding.kind is not FindingKind.MISSING_EVIDENCE or not finding.missing:
            continue
        for element in finding.about:
            ghost = f"{element}?{finding.rule}"
            if element in plan.boxes:
                plan.add(ghost, BoxKind.GHOST, element, finding.missing, GHOST_WIDTH)
                plan.join(RouteKind.MISSES, ghost, element)


def _add_sources(plan: Plan, map_: ArgumentMap, claims: Iterable[Claim]) -> None:
    for claim in claims:
        pointed = [source for mark in claim.citations for source in map_.sources_by_mark.get(mark, ())]
        if claim.source:
            pointed.append(map_.source[claim.source])
        for source in pointed:
            name = Text(tuple((language, source.label) for language in READER_LANGUAGES))
            plan.add(source.id, BoxKind.SOURCE, source.id, name, SOURCE_WIDTH)
            plan.join(RouteKind.CITES, source.id, claim.id)


def _sized(id_: str, kind: BoxKind, element: str, text: Text, width: float) -> Sized:
    """A box as large as its longest wording; a step is only as wide as its words."""
    inner = width - 2 * PADDING
    lines = {language: wrap(text.best(language), inner) for language in READER_LANGUAGES}
    rows = max(1, *(len(wrapped) for wrapped in lines.values()))
    header = 0.0 if kind is BoxKind.INFERENCE else HEADER
    if kind is BoxKind.INFERENCE:
        inner = max(text_width(line) for wrapped in lines.values() for line in wrapped)
        width = min(width, inner + 2 * PADDING + 2)
    return Sized(id_, kind, element, round(width, 1), header + rows * LINE_HEIGHT + 2 * PADDING - 4, lines)
