"""Which verdicts on chains moved between two maps, and because of which changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument, Claim
from mapgen.revisions.changes import Change
from mapgen.revisions.undoing import undone
from mapgen.strength.summary import Break
from mapgen.strength.values import Strengths
from mapgen.strength.weigh import weigh
from mapgen.vocabulary import Carried, Certainty, EvidenceSays
from mapgen.words import Text

MOST_TRIED = 60
"""The most changes that are undone one by one; where a file has more, no cause of a move is looked for."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The two answers on a chain: whether the text's own reasoning carries it, and what other evidence says.

    `at`: the id of the claim or step that decides the word; empty if none does. `why`: the reason.
    `says` is None where no other evidence was brought in. `breaks`: where the reasoning breaks, in order,
    on the reading most favourable to the text.
    """

    word: Carried | None
    at: str
    why: Text
    says: EvidenceSays | None
    breaks: tuple[Break, ...] = ()
    at_best: Certainty = Certainty.NONE
    """How certain the conclusion is on the reading most favourable to the text."""

    def same_as(self, other: Verdict) -> bool:
        """Whether both give the same answers and break at the same places, in whatever words."""
        return self._compared == other._compared

    @property
    def _compared(self) -> tuple[object, ...]:
        breaks = [(one.on, one.cause) for one in self.breaks]
        return self.word, self.at, self.says, breaks[:1], frozenset(breaks)

    @property
    def broken(self) -> Break | None:
        """The first break; None without one."""
        return next(iter(self.breaks), None)

    @property
    def broken_on(self) -> str:
        """The id of the claim or step at which the page draws the first break; empty without one."""
        return self.broken.on if self.broken else ""

    def breaks_unlike(self, other: Verdict) -> list[Break]:
        """Return the breaks that another verdict does not have, in whatever words."""
        known = {(one.on, one.cause) for one in other.breaks}
        return [one for one in self.breaks if (one.on, one.cause) not in known]


def verdict_of(found: Strengths, argument: Argument) -> Verdict | None:
    """Return the two answers on a chain, and where it breaks first; None if it was not weighed."""
    own = found.arguments.get(argument.id)
    if own is None:
        return None
    reasoning, other = own.reasoning, own.other_evidence
    breaks = tuple(found.breaks.get(argument.conclusion, ()))
    says = other.says if other else None
    return Verdict(reasoning.word, reasoning.breaks_at, reasoning.why, says, breaks, reasoning.at_best)


@dataclass(frozen=True, slots=True)
class Reweighed:
    """A claim whose evidence has another certainty than before, and how that comes about now."""

    claim: Claim
    before: Certainty
    after: Certainty
    why: Text


@dataclass(frozen=True, slots=True)
class Move:
    """A chain whose verdict is another than before.

    `because`: changes without which the verdict would be the old one: a single change that is enough, or
    else a set of which each is needed. Empty where no set was found (`MOST_TRIED`).
    `others`: further single changes, each of which is enough as well. `reweighed`: the claims that decide how
    certain the conclusion is, and whose evidence has another certainty than before.
    """

    argument: str
    title: Text
    before: Verdict
    after: Verdict
    because: tuple[Change, ...] = ()
    others: tuple[Change, ...] = ()
    reweighed: tuple[Reweighed, ...] = ()


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
            one = next((old for old in self.old.arguments if old.id == argument.id), None)
            wanted = verdict_of(self.before, one) if one else None
            now = verdict_of(self.after, argument)
            if one is None or wanted is None or now is None or wanted.same_as(now):
                continue
            causes = self._causes(one, wanted)
            yield Move(argument.id, argument.title, wanted, now, *causes, tuple(self._reweighed(argument.id)))

    def _reweighed(self, argument: str) -> Iterator[Reweighed]:
        deciding = [*self.after.arguments[argument].bottleneck, *self.before.arguments[argument].bottleneck]
        for id_ in dict.fromkeys(deciding):
            claim = self.new.claim.get(id_)
            if claim is None or id_ not in self.old.claim:
                continue
            old, new = self.before.claims[id_].leaf, self.after.claims[id_].leaf
            if old is not None and new is not None and old.at_best is not new.at_best:
                yield Reweighed(claim, old.at_best, new.at_best, new.reason_at_best or new.reason)

    def _causes(self, argument: Argument, wanted: Verdict) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
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


def _gives(found: Strengths, argument: Argument, wanted: Verdict) -> bool:
    own = verdict_of(found, argument)
    return own is not None and own.same_as(wanted)


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
