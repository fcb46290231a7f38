"""What mapgen aims at beside its peers, and whether one run met it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.bench import opening, stages
from tests.bench.opening import Openings
from tests.bench.processes import Processes
from tests.bench.stages import Profile
from tests.bench.telling import NOT_MEASURED, ratio, slope, table
from tests.bench.tools import BUILD, CHECK, JSON, MAP, SIZES, Tool
from tests.bench.workshop import LIMIT, Measured

# Why an aim is missed, by hand: how its name begins, and a sentence or two. Told only while it is missed.
REASONS: dict[str, str] = {
    "`build`, 300": "a third of it is Python starting and loading some two hundred modules.",
    "`build`, 10,000": "two fifths of it are placing and drawing, a quarter repairs and what is told of each claim "
    "(the shares stand below).",
    "`check`, 10,000": "Argdown's `json` parses; a check also anchors, weighs, and runs its rules on every claim, "
    "in under half a millisecond each. Up to 3,000 claims it is the quicker of the two all the same.",
    "steepest stage, plain, 3,000": "not found out; over the whole range the slope is within the bound.",
    "steepest stage, anchored, 3,000": "not found out; over the whole range the slope is within the bound.",
    "plain pyvis / mapgen, 300": "the page's own half second: mostly the browser's reading of vis-network and of "
    "our scripts, which 300 claims do not make worth while.",
}

THIRD, HALF = 1 / 3, 1 / 2
LONGEST = 10.0  # seconds for the largest build
STEEPEST = 1.1
SOONER = 30.0


@dataclass(frozen=True, slots=True)
class Aim:
    """One aim: a figure, and the most (or the least) that it may be."""

    name: str
    found: float | None
    bound: float
    least: bool = False
    partly: bool = False  # the peer was ended at its limit, so that the figure flatters it

    @property
    def met(self) -> bool:
        assert self.found is not None
        return self.found >= self.bound if self.least else self.found <= self.bound

    def told(self) -> list[str]:
        if self.found is None:
            return [self.name, self._bound(), NOT_MEASURED, NOT_MEASURED]
        beside = self.found / self.bound
        side = "above" if beside > 1 else "below"
        flatters = ("at least " if self.least else "at most ") if self.partly else ""
        verdict = "**met**" if self.met else "missed"
        by = f", {abs(beside - 1):.0%} {side}" if beside < 2 else f", {ratio(beside)} times the bound"
        return [self.name, self._bound(), f"{flatters}{ratio(self.found)}", f"{verdict}{by}"]

    def _bound(self) -> str:
        return f"at {'least' if self.least else 'most'} {ratio(self.bound)}"


def aims(processes: Processes, profiles: dict[str, dict[int, Profile]], openings: Openings) -> list[Aim]:
    """All aims, in the order they are told."""
    last = SIZES[-1]
    beside = (
        *(_beside(f"`build`, {n:,} claims / Argdown `map -f svg`", processes, n, BUILD, MAP, THIRD) for n in (300, 3_000)),
        Aim(f"`build`, {last:,} claims, in seconds", _seconds(processes.of(BUILD, last)), LONGEST),
        _beside("`check`, 300 claims / Argdown `json`", processes, 300, CHECK, JSON, HALF),
        _beside(f"`check`, {last:,} claims / Argdown `json`", processes, last, CHECK, JSON, 1.0),
    )  # fmt: skip
    return [*beside, *_slopes(profiles), *_memory(processes), *_sooner(openings)]


def _seconds(measured: Measured) -> float | None:
    return measured.seconds if measured.known else None


def _beside(name: str, found: Processes, claims: int, ours: Tool, theirs: Tool, bound: float) -> Aim:
    one, other = found.of(ours, claims), found.of(theirs, claims)
    if not one.known or not (other.known or other.over):
        return Aim(name, None, bound)
    return Aim(name, one.seconds / (LIMIT if other.over else other.seconds), bound, partly=other.over)


def _slopes(profiles: dict[str, dict[int, Profile]]) -> Iterator[Aim]:
    """The steepest stage: of the whole range, and of its upper end, where nothing else hides it."""
    for flavour, by_size in profiles.items():
        for first in (SIZES[0], SIZES[-2]):
            slopes = {
                stage: found
                for stage in stages.STAGES
                if (found := slope({n: each[stage] for n, each in by_size.items()}, first, SIZES[-1]))
                is not None
            }
            steepest = max(slopes, key=lambda stage: slopes[stage], default="")
            name = f"steepest stage, {flavour}, {first:,} to {SIZES[-1]:,} claims" + (
                f": {steepest}" if steepest else ""
            )
            yield Aim(name, slopes.get(steepest), STEEPEST)


def _memory(found: Processes) -> Iterator[Aim]:
    """Of the two commands beside Argdown's, where both came to an end."""
    for claims in SIZES[1:]:
        for ours, theirs in ((CHECK, JSON), (BUILD, MAP)):
            one, other = found.of(ours, claims), found.of(theirs, claims)
            both = one.known and other.known
            name = f"memory of `{ours.name.split()[1]}`, {claims:,} claims / {theirs.name}"
            yield Aim(name, one.megabytes / other.megabytes if both else None, 1.0)


def _sooner(found: Openings) -> Iterator[Aim]:
    for claims in (300, 1_000):
        for figure, name in (("drawn", "drawn"), ("answered", "answers")):
            one = opening.median(found[opening.OURS].get(claims, []), figure)
            runs = found[opening.PLAIN_PYVIS].get(claims, [])
            other = opening.median(runs, figure)
            late = bool(runs) and other is None
            value = (LIMIT if late else other or 0) / one if one and runs else None
            yield Aim(
                f"plain pyvis / mapgen, {claims:,} claims: {name}", value, SOONER, least=True, partly=late
            )


def told(found: list[Aim]) -> list[str]:
    """The part of the page that says what was aimed at."""
    missed = [aim for aim in found if aim.found is not None and not aim.met]
    return [
        "## Aims",
        "",
        "Each is a ratio of this one run, on the plain argument; a dash: one of the two did not come to an end.",
        "",
        *table(["aim", "bound", "found", ""], (aim.told() for aim in found)),
        f"{sum(aim.found is not None and aim.met for aim in found)} of {len(found)} met.",
        "",
        *reasons(missed),
    ]


def reasons(missed: list[Aim]) -> list[str]:
    """Why, for those of which somebody has written it."""
    why = [f"- *{aim.name}*: {REASONS[key]}" for aim in missed for key in REASONS if aim.name.startswith(key)]
    return [*why, ""] if why else []
