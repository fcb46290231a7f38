"""Which findings a reader should see first: those that change most in the answer to the document's question.

The order is our own (decision 0053). First come the findings at the place where the
reasoning of the answering chain breaks, then those of this chain, or on the document as a
whole, that could hurt a reader who follows the text (a rule of harm, or advice that leaves
out harms or what else would help), then those on the way that decides the answer's
certainty, then the others on that chain, then those on other chains, what could hurt first,
then those on the document. If none of the first five could hurt a reader, the fifth is the first that
could, of whichever chain.
Findings about form (`Family.of_form`) change no answer: they come after those
about the reasoning of their chain, and never stand first. That a conclusion is worded more strongly than its
premises comes after what decides the answer. Among equals those come first that tell
that nobody of the kind was studied, then the more severe, then the one that concerns
more arguments, then the one that is earlier in the file.

A chain is the claims and inferences that lead to the conclusion of one argument.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.answering import answering_chain, main_claim
from mapgen.queries.owners import makers_part
from mapgen.rules.registry import all_families, all_rules
from mapgen.strength.values import Strengths
from mapgen.vocabulary import AnswerState, ClaimKind, FindingKind, Severity
from mapgen.words import Text

_ASKS = "critical-question-open"
"""The rule that tells which critical questions fail."""
_NUANCE = "conclusion-too-strong"
"""The rule that compares how strongly premise and conclusion are worded."""
_OF_OTHERS = frozenset({"population-transfer", "route-transfer", "animal-or-in-vitro", "mechanism-only"})
"""The rules that tell that nobody of the kind was studied, or in no such way."""
_ELSE = frozenset({"alternatives", "side-effects", "opposite"})
"""The critical questions about what advice leaves out: harms, and what else would help."""
_ELSEWHERE = 3
"""How far a finding on another chain lies from the answer."""
FIVE = 5
"""How many findings are told as those that matter most."""


def ranked(findings: Sequence[Finding], map_: ArgumentMap, strengths: Strengths) -> tuple[Finding, ...]:
    """Return the weak links and missing evidence that are not waived, most important first."""
    shown = (f for f in findings if f.kind is not FindingKind.FAULT and not map_.waived(f))
    order = _Order(map_, strengths)
    return tuple(_one_that_could_hurt(sorted(shown, key=order.key), order))


def _one_that_could_hurt(found: list[Finding], order: _Order) -> list[Finding]:
    """Return findings in their order, the fifth message one that could hurt a reader if none before could."""
    first = that_matter(found)
    hurting = next((one.message for one in found if order.could_hurt(one)), None)
    if hurting is None or any(one.message == hurting for one in first):
        return found
    last = list(dict.fromkeys(one.message for one in first))[-1]
    place = next(number for number, one in enumerate(found) if one.message == last)
    before, after = found[:place], found[place:]
    moved = [one for one in after if one.message == hurting]
    return [*before, *moved, *(one for one in after if one.message != hurting)]


def that_matter(ordered: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings of the first five messages in an order that `ranked` gives.

    What several findings say in the same words counts once.
    """
    first: dict[Text, None] = {}
    for finding in ordered:
        if len(first) < FIVE:
            first[finding.message] = None
    return tuple(finding for finding in ordered if finding.message in first)


@dataclass(frozen=True)
class _Order:
    """Orders the findings of one map."""

    map: ArgumentMap
    strengths: Strengths

    def key(self, finding: Finding) -> tuple[object, ...]:
        of_form = finding.rule in self._of_form
        touched = {chain for id_ in finding.about for chain in self._chains.get(id_, ())}
        distance = max(self._distance(finding), 1 if of_form else 2 if finding.rule == _NUANCE else 0)
        return (
            bool(distance),
            distance == _ELSEWHERE or (distance > _ELSEWHERE and not self.could_hurt(finding)),
            not self.could_hurt(finding),
            distance,
            of_form,
            finding.rule not in _OF_OTHERS,
            list(Severity).index(finding.severity),
            -len(touched),
            finding.span,
            finding.rule,
        )

    def _distance(self, finding: Finding) -> int:
        """Return how far a finding lies from the answer: 0 at its break, 4 on the document as a whole."""
        about = finding.about
        if self._break in about:
            return 0
        if not self._deciding.isdisjoint(about):
            return 1
        chains = {chain for id_ in about for chain in self._chains.get(id_, ())}
        if self._answering and self._answering in {*chains, *about}:
            return 2
        return _ELSEWHERE if chains else _ELSEWHERE + 1

    def could_hurt(self, finding: Finding) -> bool:
        """Return whether what a finding tells could hurt a reader who follows the text."""
        if finding.rule != _ASKS:
            return finding.rule in self._of_harm
        steps = (self.map.inference[each] for each in finding.about if each in self.map.inference)
        return any(
            self.map.claim[step.conclusion].kind is ClaimKind.RECOMMENDATION
            and any(each.question in _ELSE and each.state is AnswerState.FAILED for each in step.answers)
            for step in steps
        )

    @cached_property
    def _of_harm(self) -> frozenset[str]:
        return frozenset(rule.name for rule in all_rules() if rule.of_harm)

    @cached_property
    def _chains(self) -> Mapping[str, tuple[str, ...]]:
        return chains_of(self.map)

    @cached_property
    def _answering(self) -> str:
        chain = answering_chain(self.map)
        return chain.id if chain else ""

    @cached_property
    def _break(self) -> str | None:
        """The claim or step at which the answer breaks; None without one."""
        main = main_claim(self.map)
        return (self.strengths.claims[main].reasoning.breaks_at or None) if main else None

    @cached_property
    def _deciding(self) -> frozenset[str]:
        """The claims and steps on the way from the answer down to what decides it."""
        found = self.strengths.arguments.get(self._answering)
        waiting = [id_ for id_ in (self._break, *(found.bottleneck if found else ())) if id_]
        above = set(waiting)
        while waiting:
            id_ = waiting.pop()
            step = self.map.inference.get(id_)
            over = [step.conclusion] if step else [one.id for one in self.map.inferences_from.get(id_, ())]
            waiting += [each for each in over if each not in above]
            above.update(over)
        return frozenset(id_ for id_ in above if self._answering in self._chains.get(id_, ()))

    @cached_property
    def _of_form(self) -> frozenset[str]:
        families = {family.name for family in all_families() if family.of_form}
        return frozenset(rule.name for rule in all_rules() if rule.family in families)


Nearness = tuple[int, int, int]
"""How near an element is to the conclusion of an argument: in steps, in characters of the text; then the
number of the argument's claims.
"""


def chains_of(map_: ArgumentMap) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the arguments that an element is in, by its id, its home first.

    Its home is the argument to whose conclusion it leads in the fewest steps of the text; of these, the one
    that concludes nearest to it in the text, then the one with the fewest claims. The elements are claims,
    also those that attack, inferences and sources; one in no argument has no entry.
    """
    found: dict[str, dict[str, Nearness]] = {}
    makers = makers_part(map_).steps
    for argument in map_.arguments:
        steps, size = _steps_down(map_, argument.conclusion, makers), len(map_.claims_of[argument.id])
        end = map_.claim.get(argument.conclusion)
        for claim in map_.claims_of[argument.id]:
            near = (steps.get(claim.id, len(map_.claims)), _characters(claim, end), size)
            ids = [claim.id, *(step.id for step in map_.inferences_to.get(claim.id, ()))]
            ids += [source.id for mark in claim.citations for source in map_.sources_by_mark.get(mark, ())]
            attackers = [a.attacker for id_ in ids for a in map_.attacks_on.get(id_, ())]
            for id_ in filter(None, [*ids, claim.source, *attackers]):
                before = found.setdefault(id_, {}).get(argument.id, near)
                found[id_][argument.id] = min(near, before)
    return {id_: tuple(sorted(near, key=near.__getitem__)) for id_, near in found.items()}


def _steps_down(map_: ArgumentMap, conclusion: str, makers: Collection[str]) -> Mapping[str, int]:
    """Return how many steps of the text lead from each claim below a conclusion to it."""
    found = {conclusion: 0}
    for claim in (waiting := [conclusion]):
        for step in map_.inferences_to.get(claim, ()):
            for premise in step.premises if step.id not in makers else ():
                if premise not in found:
                    found[premise] = found[claim] + 1
                    waiting.append(premise)
    return found


def _characters(claim: Claim, end: Claim | None) -> int:
    """Return how far apart two claims stand in the text; 0 if it says only one of them."""
    if end is None or not claim.passages or not end.passages:
        return 0
    return min(abs(one.start - other.start) for one in claim.passages for other in end.passages)


def home_of(finding: Finding, chains: Mapping[str, tuple[str, ...]], sources: Collection[str] = ()) -> str:
    """Return the id of the argument that a finding is told under; empty if it concerns the whole document.

    `chains` is what `chains_of` returns. A chain that feeds a larger chain is part of the larger chain:
    a finding is shown once, where it arises. A finding in more than two chains concerns the whole
    document, and so does one that is only about several works (`sources`: the ids of all works).
    """
    if len(finding.about) > 1 and all(id_ in sources for id_ in finding.about):
        return ""
    homes = dict.fromkeys(chains[id_][0] for id_ in finding.about if chains.get(id_))
    return next(iter(homes), "") if len(homes) <= 2 else ""
