"""compare(): what two states of an argument file differ in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.revisions.changes import BEFORE, Change, changes
from mapgen.revisions.pairs import old_ids
from mapgen.revisions.renaming import renamed
from mapgen.revisions.unmoved import unmoved
from mapgen.revisions.verdict_moves import Move, Moves
from mapgen.strength.values import Strengths
from mapgen.strength.weigh import weigh
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class State:
    """One state of an argument file: its map, the strengths, and the findings that are not waived."""

    map: ArgumentMap
    strengths: Strengths
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True)
class Revision:
    """What differs between two states: verdicts that moved, changed elements, findings that came or went.

    `text_changed`: the document's text is another.
    """

    moves: tuple[Move, ...]
    changes: tuple[Change, ...]
    came: tuple[Finding, ...]
    went: tuple[Finding, ...]
    text_changed: bool
    unmoved: tuple[tuple[Change, Text], ...] = ()
    """Grave changes that moved no verdict, and why."""
    otherwise: tuple[tuple[Finding, Finding], ...] = ()
    """Findings of the same elements that say something else than before."""
    spread: tuple[tuple[Finding, Finding], ...] = ()
    """Findings that stand, and are about more or fewer elements than before."""

    def __bool__(self) -> bool:
        found = self.came or self.went or self.otherwise or self.spread
        return bool(self.moves or self.changes or self.text_changed or found)


def compare(old: State, new: State) -> Revision:
    """Return what differs between two states of an argument file."""
    was = old_ids(old.map, new.map)
    now = {former: id_ for id_, former in was.items()}
    before = renamed(old.map, _without_clashes(now, old.map, new.map))
    changed = tuple(changes(before, new.map, was))
    # The old map is weighed again, since its words name the ids.
    weighed = weigh(before)
    moves = tuple(Moves(before, new.map, weighed, new.strengths, changed).found())
    came, went, spread = _came_and_went(old.findings, new.findings, now)
    return Revision(
        moves,
        changed,
        came,
        went,
        old.map.text.content != new.map.text.content,
        tuple(unmoved(new.map, weighed, moves, changed)),
        tuple(_said_otherwise(old.findings, new.findings, now)),
        spread,
    )


def _without_clashes(now: Mapping[str, str], old: ArgumentMap, new: ArgumentMap) -> dict[str, str]:
    """Return new ids for the old map: those of the new one, and others where an element that went has one."""
    ids = dict(now)
    taken = set(ids.values())
    for part in (old.terms, old.sources, old.claims, old.inferences, old.attacks, old.arguments):
        for element in part:
            if element.id not in ids and element.id in taken:
                ids[element.id] = f"{element.id}{BEFORE}"
    return ids


def _came_and_went(
    old: Sequence[Finding], new: Sequence[Finding], now: Mapping[str, str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...], tuple[tuple[Finding, Finding], ...]]:
    """Return the findings that came, those that went, and those that stand, of more or fewer elements.

    What a rule found of some elements, and finds of these and others, or of some of them only, stands. It
    came if some have gone and others have come, and is the same if they are the same in another order.
    """
    came, went = list(_new_ones(old, new, now)), list(_new_ones(new, old, {}, now))
    waiting: dict[tuple[str, str], list[Finding]] = {}
    for finding in went:
        for id_ in finding.about:
            waiting.setdefault((finding.rule, now.get(id_, id_)), []).append(finding)
    answered: set[int] = set()
    spread: list[tuple[Finding, Finding]] = []
    for finding in tuple(came):
        ids = set(finding.about)
        others = (one for id_ in finding.about for one in waiting.get((finding.rule, id_), ()))
        before = next((one for one in others if id(one) not in answered), None)
        if before is None:
            continue
        answered.add(id(before))
        was = {now.get(id_, id_) for id_ in before.about}
        went.remove(before)
        if ids <= was or was < ids:
            came.remove(finding)
        if ids < was or was < ids:
            spread.append((replace(before, about=tuple(now.get(id_, id_) for id_ in before.about)), finding))
    return tuple(came), tuple(went), tuple(spread)


def _new_ones(
    first: Sequence[Finding],
    second: Sequence[Finding],
    first_ids: Mapping[str, str],
    second_ids: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of `second` that `first` does not have, by rule, elements and words.

    `first_ids`, `second_ids`: other ids for the elements that they are about.
    """
    known = Counter(_key(finding, first_ids) for finding in first)
    found = []
    for finding in second:
        key = _key(finding, second_ids or {})
        if known[key] > 0:
            known[key] -= 1
        else:
            found.append(finding)
    return tuple(found)


def _key(finding: Finding, ids: Mapping[str, str]) -> tuple[str, tuple[str, ...], Text]:
    return finding.rule, tuple(ids.get(id_, id_) for id_ in finding.about), finding.missing


def _said_otherwise(
    old: Sequence[Finding], new: Sequence[Finding], now: Mapping[str, str]
) -> Iterator[tuple[Finding, Finding]]:
    """Yield the findings that one rule has of the same elements in both, where they say something else."""
    before: dict[tuple[str, tuple[str, ...], Text], list[Finding]] = {}
    for finding in old:
        before.setdefault(_key(finding, now), []).append(finding)
    after: dict[tuple[str, tuple[str, ...], Text], list[Finding]] = {}
    for finding in new:
        after.setdefault(_key(finding, {}), []).append(finding)
    for key, found in after.items():
        was = before.get(key, [])
        known, told = {_said(one) for one in was}, {_said(one) for one in found}
        newer = [one for one in found if _said(one) not in known]
        yield from zip((one for one in was if _said(one) not in told), newer, strict=False)


_NAMED = re.compile(r"“[^“”]*”|\([^()]*\)|`[^`]*`|\d+")
"""Words by which a finding calls something: they may be others where a claim was reworded or renamed."""


def _said(finding: Finding) -> tuple[str, str]:
    """Return the kind of a finding and what it says, without what its elements are called."""
    return str(finding.kind), _NAMED.sub("…", finding.message.best("en"))
