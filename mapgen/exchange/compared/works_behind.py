"""Finds the works behind each claim: those that it cites itself, else those that its premises cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]

_NOT_SURE = ("guess", "none")


@dataclass(frozen=True, slots=True)
class WorkBehind:
    """A work that a claim rests on.

    `source`: the id of its source. `by_premises`: the claim does not cite the work; its premises do.
    """

    source: str
    sure: bool
    """Whether it is known which work is meant: True for the source that says the claim, False for a guess."""
    by_premises: bool = False


def own_works(compiled: Record) -> dict[str, tuple[WorkBehind, ...]]:
    """Return the works that each claim of a compiled map cites itself, by the claim's id.

    They are the source that says the claim, else those of its citation marks; empty where there is neither.
    """
    under = _by_mark(compiled["sources"])
    sources = {source["id"]: source for source in compiled["sources"]}
    return {claim["id"]: tuple(_named(claim, under, sources)) for claim in compiled["claims"]}


def works_behind(compiled: Record) -> dict[str, tuple[WorkBehind, ...]]:
    """Return the works that each claim of a compiled map rests on, by the claim's id.

    They are those that it cites itself, else those of its premises, nearest first; empty where none is cited.
    """
    own = own_works(compiled)
    steps: dict[str, list[str]] = {}
    for step in compiled["inferences"]:
        steps.setdefault(step["conclusion"], []).extend(step["premises"])
    return {claim: works or tuple(_through(claim, steps, own)) for claim, works in own.items()}


def _by_mark(sources: Iterable[Record]) -> dict[str, list[str]]:
    under: dict[str, list[str]] = {}
    for source in sources:
        for mark in source["marks"]:
            under.setdefault(mark, []).append(source["id"])
    return under


def _named(
    claim: Record, under: Mapping[str, list[str]], sources: Mapping[str, Record]
) -> Iterator[WorkBehind]:
    if claim["source"]:
        yield WorkBehind(claim["source"], True)
        return
    numbered = list(dict.fromkeys(id_ for mark in claim["citations"] for id_ in under.get(mark, ())))
    evidence = claim["evidence"] if claim["citations"] else None
    # Where a mark has the wrong number, weighing has found the work that is named beside the mark.
    found = evidence["source"] if evidence else ""
    if found and found not in numbered:
        numbered = [found]
    for id_ in numbered:
        known = sources[id_]["match"] not in _NOT_SURE
        yield WorkBehind(id_, known and bool(evidence and evidence["identified"]))


def _through(
    claim: str, steps: Mapping[str, list[str]], own: Mapping[str, tuple[WorkBehind, ...]]
) -> Iterator[WorkBehind]:
    """Yield the works that a claim's premises cite, then those that their premises cite, each work once.

    The premises of a premise that cites a work itself are not followed. `steps`: the ids of the premises
    of each conclusion. `own`: the works that each claim cites itself.
    """
    seen, waiting, found = {claim}, list(steps.get(claim, ())), set()
    for premise in waiting:
        if premise in seen:
            continue
        seen.add(premise)
        if not own[premise]:
            waiting += steps.get(premise, ())
        for work in own[premise]:
            if work.source not in found:
                found.add(work.source)
                yield WorkBehind(work.source, work.sure, by_premises=True)
