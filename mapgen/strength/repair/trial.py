"""A workbench: an argument's part of the web, on which repairs are tried and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from mapgen.strength.scale import Scale, kept
from mapgen.strength.semantics.graph import Group
from mapgen.strength.semantics.modular import Weighing
from mapgen.strength.semantics.verdict import Verdict, judge_again
from mapgen.strength.values import RepairKind

HIGH = 4
GIVES_EVIDENCE = frozenset({RepairKind.SUPPORT, RepairKind.STRENGTHEN, RepairKind.IDENTIFY})


@dataclass(frozen=True, slots=True)
class Job:
    """A repair in the web's terms: at which place, and for an attack, whose it is."""

    kind: RepairKind
    place: int
    about: str
    attacker: int = -1

    @property
    def id(self) -> str:
        return f"{self.kind}:{self.about}"


@dataclass(frozen=True, slots=True)
class _Found:
    """How a place was found."""

    base: float
    level: int
    drop: int
    blocked: bool
    limited: bool
    grounded: bool
    attacks: list[Group]


class Bench:
    """Does repairs for one conclusion and takes them back; in the end the web is as it was found."""

    def __init__(
        self, weighing: Weighing, verdict: Verdict, root: int, scale: Scale, failed: Iterable[int]
    ) -> None:
        self.web = weighing.web
        self.root = root
        self.cone = self.web.cone(root)
        self.voices = sum(weighing.voices[place] for place in self.cone)
        """What it costs to judge or weigh the whole cone once."""
        self._inside = frozenset(self.cone)
        self._verdict = verdict
        self._weighing = weighing
        self._scale = scale
        self._failed = frozenset(failed)
        self._done: dict[int, list[Job]] = {}
        self._found: dict[int, _Found] = {}

    @property
    def strength(self) -> float:
        """The conclusion's strength as the web stands now."""
        return self._weighing.strengths[self.root]

    def gain(self, job: Job) -> float:
        """By how much the conclusion's strength rises if this alone is done."""
        before = self.strength
        with self.done([job]) as former:
            former |= self._weighing.update([job.place], self.root)
            gained = self.strength - before
            self._weighing.restore(former)
        return gained

    def level_after(self, jobs: Sequence[Job]) -> int:
        """The rank of the conclusion's certainty if these are done."""
        changed = [place for job in jobs for place in (job.place, job.attacker)]
        with self.done(jobs):
            levels = judge_again(self.web, self._verdict, changed, self._inside).levels
        return levels.get(self.root, self._verdict.levels[self.root])

    def toggle(self, job: Job) -> float:
        """Do a job, or take it back where it is done; returns the conclusion's strength then."""
        jobs = self._done.setdefault(job.place, [])
        if job in jobs:
            jobs.remove(job)
        else:
            jobs.append(job)
        self._set(job.place)
        self._weighing.update([job.place], self.root)
        return self.strength

    @contextmanager
    def done(self, jobs: Sequence[Job]) -> Iterator[dict[int, float]]:
        """Within, the jobs are done, but nothing is weighed again; after, they are not."""
        for job in jobs:
            self._done.setdefault(job.place, []).append(job)
            self._set(job.place)
        try:
            yield {}
        finally:
            for job in jobs:
                self._done[job.place].remove(job)
                self._set(job.place)

    def _set(self, place: int) -> None:
        """Bring a place into the state that the jobs done there leave it in."""
        web = self.web
        found = self._found.get(place)
        if found is None:
            found = self._found[place] = _Found(
                web.bases[place],
                web.levels[place],
                web.drops[place],
                web.blocked[place],
                web.limited[place],
                web.grounded[place],
                web.attacks[place],
            )
        jobs = self._done[place]
        kinds = {job.kind for job in jobs}
        if web.is_step(place):
            answered = RepairKind.ANSWER_QUESTION in kinds
            web.drops[place] = 0 if RepairKind.BRIDGE_GAP in kinds else found.drop
            web.blocked[place] = found.blocked and not answered
            web.limited[place] = found.limited and not answered
            if RepairKind.BRIDGE_GAP in kinds or answered:
                loss = 1 - self._scale[HIGH] if place in self._failed and not answered else 1
                web.bases[place] = kept(self._scale, web.drops[place]) * loss
            else:
                web.bases[place] = found.base
        else:
            given = bool(kinds & GIVES_EVIDENCE)
            web.bases[place] = max(found.base, self._scale[HIGH]) if given else found.base
            web.levels[place] = HIGH if given else found.level
            web.grounded[place] = given or found.grounded
        met = {job.attacker for job in jobs}
        left = (tuple(each for each in group if each not in met) for group in found.attacks)
        web.attacks[place] = [group for group in left if group]
