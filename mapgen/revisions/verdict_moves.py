"""Which verdicts on chains moved between two maps, and because of which changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mapgen.model.argument_map import ArgumentMap
from mapgen.revisions.changes import Change
from mapgen.revisions.undoing import undone
from mapgen.strength.values import ArgumentStrength, Strengths
from mapgen.strength.weigh import weigh
from mapgen.vocabulary import Carried, EvidenceSays
from mapgen.words import Text

MOST_TRIED = 60
"""The most changes that are undone one by one; where a file has more, no cause of a move is looked for."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The two answers on a chain: whether the text's own reasoning carries it, and what other evidence says.

    `at`: the id of the claim or step where the reasoning breaks; empty if it does not. `why`: the reason.
    `says` is None where no other evidence was brought in.
    """

    word: Carried | None
    at: str
    why: Text
    says: EvidenceSays | None

    def same_as(self, other: Verdict) -> bool:
        """Whether both give the same answers and break at the same place, in whatever words."""
        return (self.word, self.at, self.says) == (other.word, other.at, other.says)


def verdict_of(found: ArgumentStrength) -> Verdict:
    """Return the two answers of a chain's strength."""
    reasoning, other = found.reasoning, found.other_evidence
    return Verdict(reasoning.word, reasoning.breaks_at, reasoning.why, other.says if other else None)


@dataclass(frozen=True, slots=True)
class Move:
    """A chain whose verdict is another than before.

    `because`: changes without which the verdict would be the old one: a single change that is enough, or
    else a set of which each is needed. Empty where no set was found (`MOST_TRIED`).
    `others`: further single changes, each of which is enough as well.
    """

    argument: str
    title: Text
    before: Verdict
    after: Verdict
    because: tuple[Change, ...] = ()
    others: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Moves:
    """Finds the verdicts that moved, and tries which changes moved them.

    `old`: the old map with the ids of the new one.
    """

    old: ArgumentMap
    new: ArgumentMap
    before: Strengths
    after: Strengths
    changes: Sequence[Change]

    def found(self) -> Iterator[Move]:
        """Yield each chain of both maps whose verdict moved, in the order of the new file."""
        for argument in self.new.arguments:
            one, other = (found.arguments.get(argument.id) for found in (self.before, self.after))
            if one is None or other is None or verdict_of(one).same_as(verdict_of(other)):
                continue
            wanted = verdict_of(one)
            causes = self._causes(argument.id, wanted)
            yield Move(argument.id, argument.title, wanted, verdict_of(other), *causes)

    def _causes(self, argument: str, wanted: Verdict) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
        """Return the changes that moved a chain away from the verdict `wanted` (see `Move`)."""
        if len(self._tried) > MOST_TRIED:
            return (), ()
        alone = [
            change
            for change in self._tried
            if _gives(self._undone_alone[change.kind, change.id], argument, wanted)
        ]
        if alone:
            return (alone[0],), tuple(alone[1:])
        return tuple(_needed(self._tried, lambda some: _gives(self._weighed(some), argument, wanted))), ()

    @cached_property
    def _tried(self) -> tuple[Change, ...]:
        """The changes that can move a verdict: those of more than an id or a label."""
        return tuple(change for change in self.changes if not change.only_renamed)

    @cached_property
    def _undone_alone(self) -> Mapping[tuple[str, str], Strengths]:
        return {(change.kind, change.id): self._weighed([change]) for change in self._tried}

    def _weighed(self, undo: Sequence[Change]) -> Strengths:
        return weigh(undone(self.old, self.new, undo))


def _gives(found: Strengths, argument: str, wanted: Verdict) -> bool:
    own = found.arguments.get(argument)
    return own is not None and verdict_of(own).same_as(wanted)


def _needed(changes: Sequence[Change], gives: Callable[[Sequence[Change]], bool]) -> list[Change]:
    """Return changes of which each is needed: undone together they give the old verdict; empty if none do.

    Leaves out one change after the other, as long as the others still give it.
    """
    kept = list(changes)
    if not gives(kept):
        return []
    for change in changes:
        fewer = [one for one in kept if one is not change]
        if fewer and gives(fewer):
            kept = fewer
    return kept
