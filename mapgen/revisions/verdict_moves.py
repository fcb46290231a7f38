"""Which verdicts on chains moved between two maps, and because of which changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument, Claim
from mapgen.revisions.causes import Causes
from mapgen.revisions.changes import Change
from mapgen.revisions.gone import Gone, became_of
from mapgen.strength.summary import Break
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Carried, Certainty, EvidenceSays
from mapgen.words import Text


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
    faults: frozenset[str] = frozenset()
    """What is at fault at `at`, on either reading."""

    def same_as(self, other: Verdict) -> bool:
        """Whether both give the same answers and break at the same places, in whatever words."""
        return self._compared == other._compared

    def moved_as(self, before: Verdict, tried: Verdict) -> bool:
        """Whether `tried` gives the answers back that this verdict gives otherwise than the one `before`.

        Where both answers are the same as before, the breaks are compared.
        """
        if (self.word, self.says) == (before.word, before.says):
            return tried.same_as(before)
        return (self.word is before.word or tried.word is before.word) and (
            self.says is before.says or tried.says is before.says
        )

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

    def first_unlike(self, other: Verdict) -> bool:
        """Whether the chain breaks first elsewhere than in another verdict, or for another reason."""
        first = [one and (one.on, one.cause) for one in (self.broken, other.broken)]
        return first[0] != first[1]

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
    faults = found.faults.get(reasoning.breaks_at, frozenset())
    return Verdict(
        reasoning.word, reasoning.breaks_at, reasoning.why, says, breaks, reasoning.at_best, faults
    )


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
    else a set of which each is needed; of a changed element the fields that matter. Empty where even all of
    them undone do not give it back. `others`: further single changes, each of which is enough as well.
    `reweighed`: the claims of the chain whose evidence has another certainty than before, because of these.
    `stood`: the breaks of now that stood there before as well, when something else held the conclusion down;
    `reason_stood`: whether the reason for the verdict did. `gone`: what became of the breaks of before.
    `also_told_of`: the chains that rest on this one, of which a report tells its other evidence, where only
    this one's own answer on it is another.
    """

    argument: str
    title: Text
    before: Verdict
    after: Verdict
    because: tuple[Change, ...] = ()
    others: tuple[Change, ...] = ()
    reweighed: tuple[Reweighed, ...] = ()
    stood: tuple[Break, ...] = ()
    reason_stood: bool = False
    gone: tuple[tuple[Break, Gone], ...] = ()
    also_told_of: tuple[Argument, ...] = ()

    @property
    def only_says(self) -> bool:
        """Whether nothing but what other evidence says is another than before."""
        return replace(self.before, says=self.after.says).same_as(self.after)


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
            one = self.old.argument.get(argument.id)
            before = verdict_of(self.before, one) if one else None
            after = verdict_of(self.after, argument)
            if one is None or before is None or after is None or before.same_as(after):
                continue
            yield self._move(argument, one, before, after)

    def _move(self, argument: Argument, former: Argument, before: Verdict, after: Verdict) -> Move:
        def gives(found: Strengths) -> bool:
            tried = verdict_of(found, former)
            return tried is not None and after.moved_as(before, tried)

        because, others = self._causes.of(gives)
        return Move(
            argument.id,
            argument.title,
            before,
            after,
            because,
            others,
            tuple(self._reweighed(argument, because)),
            tuple(one for one in after.breaks if self._stood(one.on, frozenset({one.cause}))),
            bool(after.at) and self._stood(after.at, after.faults),
            tuple(
                (one, became_of(one, self.new, self.after, same_evidence=self._same_evidence(one.on)))
                for one in before.breaks_unlike(after)
                if not any(other.on == one.on and _asked(other) == _asked(one) for other in after.breaks)
            ),
            tuple(self._resting_on(argument)) if before.says is not after.says else (),
        )

    def _resting_on(self, argument: Argument) -> Iterator[Argument]:
        """Yield the chains that rest on a chain, and whose own answer on other evidence is as before."""
        for other in self.new.arguments:
            rests = any(claim.id == argument.conclusion for claim in self.new.claims_of[other.id])
            former = self.old.argument.get(other.id)
            if not rests or other.conclusion == argument.conclusion or former is None:
                continue
            before, after = verdict_of(self.before, former), verdict_of(self.after, other)
            if before is not None and after is not None and before.says is after.says:
                yield other

    @cached_property
    def _causes(self) -> Causes:
        return Causes(self.old, self.new, self.changes)

    def _reweighed(self, argument: Argument, because: Sequence[Change]) -> Iterator[Reweighed]:
        without = self._causes.without(because) if because else self.before
        for claim in self._in_chain(argument):
            old, new = self._evidence(self.before, claim.id), self._evidence(self.after, claim.id)
            leaf = self.after.claims[claim.id].leaf
            if leaf is None or old is None or new is None or new in (old, self._evidence(without, claim.id)):
                continue
            yield Reweighed(claim, old, new, leaf.reason_at_best or leaf.reason)

    def _in_chain(self, argument: Argument) -> Iterator[Claim]:
        """Yield the claims of a chain and those that attack it, in file order."""
        used = {claim.id for claim in self.new.claims_of[argument.id]}
        steps = {step.id for claim in used for step in self.new.inferences_to.get(claim, ())}
        used |= {attack.attacker for id_ in used | steps for attack in self.new.attacks_on.get(id_, ())}
        return (claim for claim in self.new.claims if claim.id in used)

    def _stood(self, id_: str, faults: frozenset[str]) -> bool:
        """Return whether one of these faults was there before, with the same certainty of the evidence."""
        return bool(faults & self.before.faults.get(id_, frozenset())) and self._same_evidence(id_)

    def _same_evidence(self, id_: str) -> bool:
        return self._evidence(self.before, id_) is self._evidence(self.after, id_)

    @staticmethod
    def _evidence(found: Strengths, claim: str) -> Certainty | None:
        own = found.claims.get(claim)
        return own.leaf.at_best if own is not None and own.leaf is not None else None


def _asked(one: Break) -> str:
    """Return which question a break is about; its whole cause where it is about none."""
    return one.cause.partition(" ")[2] or one.cause
