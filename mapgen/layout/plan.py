"""Plans: which boxes a drawing shows, how large they are, and which lines join them.

`dot.py` and `stack.py` then place the boxes of a plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from mapgen.findings import Finding
from mapgen.layout.drawings import Box, BoxKind, Lines, RouteKind
from mapgen.layout.wrap import LINE_HEIGHT, text_width, wrap
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Claim, Inference
from mapgen.vocabulary import AttackKind, FindingKind
from mapgen.words import READER_LANGUAGES, Text, both

PADDING = 12.0
"""The space between a box's text and its border in CSS pixels."""
HEADER = 22.0
"""The height of the strip above the text of every box but a step's, in CSS pixels."""
_NO_TITLE = Text()
_NO_SCHEME = both("step of no stated kind", "étape de type non précisé")
_ROUTE_OF = {
    AttackKind.REBUT: RouteKind.REBUT,
    AttackKind.UNDERMINE: RouteKind.UNDERMINE,
    AttackKind.UNDERCUT: RouteKind.UNDERCUT,
}


@dataclass(frozen=True, slots=True)
class Widths:
    """The width of each kind of box in CSS pixels; for a step it is the greatest width."""

    claim: float
    step: float
    source: float
    ghost: float

    def of(self, kind: BoxKind) -> float:
        """The width of a kind of box in CSS pixels; for a step the greatest width."""
        others = {BoxKind.INFERENCE: self.step, BoxKind.SOURCE: self.source, BoxKind.GHOST: self.ghost}
        return others.get(kind, self.claim)


WIDE = Widths(claim=260, step=170, source=200, ghost=190)
TALL = Widths(claim=324, step=300, source=200, ghost=170)
NARROW = Widths(claim=200, step=190, source=180, ghost=160)


@dataclass(slots=True)
class Plan:
    """The boxes of a drawing by id, and its lines as (kind, start, end), before they are placed.

    `start` and `end` are ids of boxes. Boxes and lines are added one by one.
    """

    widths: Widths
    boxes: dict[str, Box] = field(default_factory=dict)
    lines: list[tuple[RouteKind, str, str]] = field(default_factory=list)

    def add(self, id_: str, kind: BoxKind, element: str, text: Text, title: Text = _NO_TITLE) -> None:
        """Add a box with a text, and a title above it; do nothing if the plan has a box with that id.

        `element`: the id of the element that the box shows. The box is sized for its text.
        """
        if id_ not in self.boxes:
            self.boxes[id_] = _sized(id_, kind, element, text, title, self.widths.of(kind))

    def join(self, kind: RouteKind, start: str, end: str) -> None:
        """Add a line from the box `start` to the box `end`; do nothing if the plan lacks one of the two."""
        if start in self.boxes and end in self.boxes:
            self.lines.append((kind, start, end))


def plan_sheet(
    map_: ArgumentMap, claims: Sequence[Claim], findings: Sequence[Finding], widths: Widths, sourced: bool
) -> Plan:
    """Return the plan of some claims: these, the inferences to them, and the attacks on either.

    Claims that attack are shown too; premises are not, unless they are among the claims. `findings` of
    missing evidence add ghosts. If `sourced`, the plan also shows the sources that the claims cite or come
    from.
    """
    plan = Plan(widths)
    steps = [step for claim in claims for step in map_.inferences_to.get(claim.id, ())]
    attacks = _attacks_on(map_, claims, steps)
    shown = {claim.id: claim for claim in claims}
    shown |= {
        attack.attacker: map_.claim[attack.attacker] for attack in attacks if attack.attacker not in shown
    }
    for claim in shown.values():
        plan.add(claim.id, BoxKind.CLAIM, claim.id, claim.text)
    for step in steps:
        plan.add(step.id, BoxKind.INFERENCE, step.id, step.scheme.name if step.scheme else _NO_SCHEME)
        for premise in step.premises:
            plan.join(RouteKind.PREMISE, premise, step.id)
        plan.join(RouteKind.CONCLUSION, step.id, step.conclusion)
    for attack in attacks:
        plan.join(_ROUTE_OF[attack.kind], attack.attacker, attack.target)
    _add_ghosts(plan, findings)
    if sourced:
        _add_sources(plan, map_, shown.values())
    return plan


def plan_overview(map_: ArgumentMap, widths: Widths) -> Plan:
    """Return the plan of the overview: a box for each argument, and a line to each that it feeds directly.

    A box shows the argument's title and conclusion.
    """
    plan = Plan(widths)
    for argument in map_.arguments:
        conclusion = map_.claim[argument.conclusion].text
        plan.add(argument.id, BoxKind.ARGUMENT, argument.id, conclusion, argument.title)
    for argument in map_.arguments:
        for fed in _directly_fed(map_, argument.id):
            plan.join(RouteKind.FEEDS, argument.id, fed)
    return plan


def _directly_fed(map_: ArgumentMap, id_: str) -> list[str]:
    """Return the ids of the arguments that the argument `id_` feeds, without those that it feeds via others.

    This is the transitive reduction of `feeds`; arguments that feed each other in a circle all stay.
    """
    fed = map_.feeds[id_]
    further = {last for between in fed if id_ not in map_.feeds[between] for last in map_.feeds[between]}
    return [other for other in fed if other not in further]


def _attacks_on(map_: ArgumentMap, claims: Iterable[Claim], steps: Iterable[Inference]) -> list[Attack]:
    targets = [claim.id for claim in claims] + [step.id for step in steps]
    return [attack for target in targets for attack in map_.attacks_on.get(target, ())]


def _add_ghosts(plan: Plan, findings: Iterable[Finding]) -> None:
    """Add a ghost to the plan for each finding of missing evidence that says what is missing.

    The ghost is joined to the element that the finding is about; one for each such element in the plan.
    """
    for finding in findings:
        if finding.kind is not FindingKind.MISSING_EVIDENCE or not finding.missing:
            continue
        for element in finding.about:
            ghost = f"{element}?{finding.rule}"
            if element in plan.boxes:
                plan.add(ghost, BoxKind.GHOST, element, finding.missing)
                plan.join(RouteKind.MISSES, ghost, element)


def _add_sources(plan: Plan, map_: ArgumentMap, claims: Iterable[Claim]) -> None:
    """Add a box for each source that the claims cite or come from, and a line from it to each such claim."""
    for claim in claims:
        cited = [source for mark in claim.citations for source in map_.sources_by_mark.get(mark, ())]
        if claim.source:
            cited.append(map_.source[claim.source])
        for source in cited:
            name = Text(tuple((language, source.label) for language in READER_LANGUAGES))
            plan.add(source.id, BoxKind.SOURCE, source.id, name)
            plan.join(RouteKind.CITES, source.id, claim.id)


@lru_cache(maxsize=1 << 16)  # the same box stands on several sheets
def _sized(id_: str, kind: BoxKind, element: str, text: Text, title: Text, width: float) -> Box:
    """Return a box `width` pixels wide, and high enough for its text and title in every language.

    A step's box is narrower if its words are.
    """
    inner = width - 2 * PADDING
    lines = {language: wrap(text.best(language), inner) for language in READER_LANGUAGES}
    titles = {
        language: wrap(title.best(language), inner, face="bold") for language in READER_LANGUAGES if title
    }
    if kind is BoxKind.INFERENCE:
        inner = max(text_width(line) for wrapped in lines.values() for line in wrapped)
        width = min(width, inner + 2 * PADDING + 2)
    return Box(id_, kind, element, round(width, 1), height_of(kind, lines, titles), lines, titles)


def height_of(kind: BoxKind, text: Lines, title: Lines) -> float:
    """Return the height in CSS pixels of a box of that kind with these lines of text and title.

    The language that takes most lines decides.
    """
    rows = max(1, *(len(lines) + len(title.get(language, ())) for language, lines in text.items()))
    header = 0.0 if kind is BoxKind.INFERENCE else HEADER
    return header + rows * LINE_HEIGHT + 2 * PADDING - 4
