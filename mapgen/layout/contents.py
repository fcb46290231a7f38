"""What a chain's sheet shows: its own steps, gaps, and other evidence, before anything is placed.

A chain's sheet goes backwards from the chain's conclusion. Where it meets the conclusion of another
chain, it stops: that chain is one closed box.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mapgen.findings import Finding
from mapgen.layout.boxes import label_of, sized, stub
from mapgen.layout.drawings import Box, BoxKind
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument, Attack, Inference
from mapgen.strength.summary import Gap
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Origin
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class Entry:
    """A box that has no size yet: what `sized` needs besides the width."""

    kind: BoxKind
    element: str
    label: Text
    ending: bool = False
    finding: int = -1
    more: int = 0

    def box(self, id_: str, width: float) -> Box:
        """Return the box with that id, `width` CSS pixels wide where its kind has no width of its own."""
        if self.kind is BoxKind.SEE:
            return stub(id_, self.element, self.label)
        return sized(id_, self.kind, self.element, self.label, width, self.ending, self.finding, self.more)


@dataclass(frozen=True, slots=True)
class Way:
    """Boxes that lead together to the box `to`, by id: a step, or something else that stands before a claim.

    `step`: the id of the inference; empty for a gap before a claim, and where `attack` is the id of an
    attack on the claim by the only premise. `against`: the boxes that attack the step and stand with it.
    """

    step: str
    to: str
    premises: tuple[str, ...]
    against: tuple[str, ...] = ()
    attack: str = ""

    @property
    def members(self) -> tuple[str, ...]:
        """The boxes that stand together: the premises, then what attacks the step."""
        return self.premises + self.against


@dataclass(slots=True)
class Contents:
    """The boxes and lines of a sheet before they are placed.

    `entries` and `ways` are the chain's reasoning, `others` and `other_ways` the evidence that the makers
    of the map brought in. `attacks` are (id of the attack, id of the attacker's box, id of the box or step
    that it strikes). `roots`: the ids of the boxes to which the others lead. `docked`: by the id of a
    claim, those of the gaps that stand at it. `unsaid`: the ids of claims of the reasoning that nobody says.
    """

    roots: tuple[str, ...] = ()
    entries: dict[str, Entry] = field(default_factory=dict)
    ways: list[Way] = field(default_factory=list)
    others: dict[str, Entry] = field(default_factory=dict)
    other_ways: list[Way] = field(default_factory=list)
    attacks: list[tuple[str, str, str]] = field(default_factory=list)
    docked: dict[str, list[str]] = field(default_factory=dict)
    unsaid: set[str] = field(default_factory=set)

    @property
    def size(self) -> int:
        """The number of boxes and lines."""
        boxes = len(self.entries) + len(self.others)
        return boxes + len(self.ways) + len(self.other_ways) + len(self.attacks)


def contents_of(
    map_: ArgumentMap,
    strengths: Strengths,
    argument: Argument | None,
    gaps: Sequence[Gap],
    number: Mapping[Finding, int],
    each: int = 2,
    most: int = 1000,
) -> Contents:
    """Return what the sheet of an argument shows; without one, of the claims that no argument uses.

    `gaps`: what the argument lacks, the gravest first; `number`: the index of each finding. At most `most`
    missing things that findings tell are drawn, and `each` of them about one element.
    """
    made = _Making(map_, strengths, argument, frozenset(gap.claim for gap in gaps if gap.claim))
    made.follow([argument.conclusion] if argument else [claim.id for claim in map_.unchained])
    made.strike()
    made.lack(gaps, number, each, most)
    return made.contents


class _Making:
    """The contents of one sheet in the making."""

    def __init__(
        self,
        map_: ArgumentMap,
        strengths: Strengths,
        argument: Argument | None,
        unsaid: frozenset[str],
    ) -> None:
        self._map, self._strengths, self._argument, self._unsaid = map_, strengths, argument, unsaid
        self.contents = Contents()

    def follow(self, roots: Sequence[str]) -> None:
        """Show claims with all that leads to them: the reasoning first, then the evidence beside it."""
        shown = self.contents
        beside = self._reason(roots)
        for step in beside:  # grows
            shown.other_ways.append(Way(step.id, step.conclusion, tuple(dict.fromkeys(step.premises))))
            for premise in step.premises:
                if premise not in shown.entries and premise not in shown.others:
                    shown.others[premise] = self._entry(premise)
                    if not self._chain(premise):
                        beside.extend(self._map.inferences_to.get(premise, ()))
        used = {premise for way in shown.ways for premise in way.premises}
        free = [root for root in roots if root not in used]
        shown.roots = tuple(free or roots[:1])

    def _reason(self, roots: Sequence[str]) -> list[Inference]:
        """Show what leads to claims; return the steps beside it, which are other evidence."""
        shown, beside = self.contents, []
        waiting = list(roots)
        for id_ in waiting:  # grows
            if id_ in shown.entries:
                continue
            shown.entries[id_] = self._entry(id_)
            if (
                self._map.claim[id_].origin is Origin.IMPLICIT
                and shown.entries[id_].kind is not BoxKind.CHAIN
            ):
                shown.unsaid.add(id_)
            for step in self._map.inferences_to.get(id_, ()) if not self._chain(id_) else ():
                if self._beside(step):
                    beside.append(step)
                else:
                    shown.ways.append(Way(step.id, id_, tuple(dict.fromkeys(step.premises))))
                    waiting.extend(step.premises)
        return beside

    def strike(self) -> None:
        """Add the attacks on what is shown, and their attackers; then the replies to those.

        An attacker of the text that has no place yet stands before the claim, or with the step, that it
        strikes.
        """
        shown = self.contents
        done: set[str] = set()
        for _ in range(2):
            at = {way.step: index for index, way in enumerate(shown.ways) if way.step}
            targets = [*shown.entries, *shown.others, *at, *(way.step for way in shown.other_ways)]
            for target in targets:
                for attack in self._map.attacks_on.get(target, ()) if target not in done else ():
                    self._strike(attack, at.get(target, -1))
            done.update(targets)

    def _strike(self, attack: Attack, step: int) -> None:
        """Add an attack and its attacker; `step`: the index of the way that it strikes, else -1."""
        shown, by = self.contents, attack.attacker
        shown.attacks.append((attack.id, by, attack.target))
        if by in shown.entries or by in shown.others:
            return
        near = step >= 0 or attack.target in shown.entries
        if self._makers(by) or not near:
            shown.others[by] = self._entry(by)
            return
        shown.entries[by] = self._entry(by)
        if step >= 0:
            way = shown.ways[step]
            shown.ways[step] = replace(way, against=(*way.against, by))
        else:
            shown.ways.append(Way("", attack.target, (by,), attack=attack.id))

    def lack(self, gaps: Sequence[Gap], number: Mapping[Finding, int], each: int, most: int) -> None:
        """Add what findings say is missing, and count what is not drawn of it."""
        steps = {way.step: index for index, way in enumerate(self.contents.ways) if way.step}
        told = {(gap.finding, gap.about): gap for gap in gaps if gap.finding and self._has(gap.about, steps)}
        count = Counter(about for _, about in told)
        drawn: Counter[str] = Counter()
        chosen: dict[str, list[int]] = {}
        for gap in told.values():
            if gap.finding and drawn[gap.about] < each and drawn.total() < most:
                drawn[gap.about] += 1
                index = number[gap.finding]
                chosen.setdefault(gap.about, []).append(index)
                self._add_gap(gap, index, steps)
        for about, missing in count.items():
            last = f"{about}?{chosen[about][-1]}" if about in chosen else about
            self._count(last, missing - drawn[about], steps)

    def _add_gap(self, gap: Gap, index: int, steps: Mapping[str, int]) -> None:
        """Add an empty premise: of the step or the conclusion that it is about, or docked to the claim."""
        shown, about = self.contents, gap.about
        id_ = f"{about}?{index}"
        shown.entries[id_] = Entry(BoxKind.GAP, about, gap.text, finding=index)
        if about in steps:
            way = shown.ways[steps[about]]
            shown.ways[steps[about]] = replace(way, premises=(*way.premises, id_))
        elif shown.entries[about].ending:
            shown.ways.append(Way("", about, (id_,)))
        else:
            shown.docked.setdefault(about, []).append(id_)

    def _count(self, box: str, missing: int, steps: Mapping[str, int]) -> None:
        """Tell at a box, or at the conclusion of a step, how many more things are missing."""
        shown = self.contents
        place = box if box in shown.entries else shown.ways[steps[box]].to
        entry = shown.entries[place]
        shown.entries[place] = replace(entry, more=entry.more + missing)

    def _has(self, id_: str, steps: Mapping[str, int]) -> bool:
        """Whether a step or a claim is drawn among the reasoning, and not as another chain."""
        entry = self.contents.entries.get(id_)
        return id_ in steps if entry is None else entry.kind is not BoxKind.CHAIN

    def _entry(self, id_: str) -> Entry:
        claim = self._map.claim[id_]
        if chain := self._chain(id_):
            return Entry(BoxKind.CHAIN, chain.id, chain.title)
        unsaid = id_ in self._unsaid and not self._makers(id_)
        ending = self._argument is not None and id_ == self._argument.conclusion
        return Entry(
            BoxKind.GAP if unsaid else BoxKind.CLAIM,
            id_,
            label_of(claim),
            ending=ending,
        )

    def _chain(self, id_: str) -> Argument | None:
        """Return the other chain that ends in a claim; None if none does."""
        own = self._argument is not None and id_ == self._argument.conclusion
        return None if own else self._map.argument_to.get(id_)

    def _makers(self, id_: str) -> bool:
        strength = self._strengths.claims.get(id_)
        return strength is not None and strength.makers

    def _beside(self, step: Inference) -> bool:
        """Whether a step is other evidence: the makers took it, from claims of their own."""
        strength = self._strengths.inferences.get(step.id)
        return (
            strength is not None
            and strength.makers
            and all(self._makers(each) and not self._chain(each) for each in step.premises)
        )
