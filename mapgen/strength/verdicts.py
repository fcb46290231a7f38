"""The answers to the two questions about a claim of the text: one word and one reason for each.

(a) Does the text's own reasoning carry it? On the *cautious* reading what nobody told is as bad as it can
be, on the *charitable* one as good. What breaks even on the charitable reading is the break in the
reasoning; what breaks on the cautious one only is what cannot be checked.
(b) What does the evidence say that the makers of the map brought in?
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.owners import Makers
from mapgen.strength.breaking.breaks import MOST, Breaks, Place
from mapgen.strength.breaking.fault import Cause, Grade
from mapgen.strength.breaking.plain_words import PlainWords
from mapgen.strength.brought_in import BroughtIn
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.evidence_says import evidence_says
from mapgen.strength.makers_evidence import MakersEvidence
from mapgen.strength.movable import moves_an_end
from mapgen.strength.parts import parts_told
from mapgen.strength.reasons import Reasons
from mapgen.strength.repair.first_place import mending_first
from mapgen.strength.repair.phrases import Phrases
from mapgen.strength.repair.restricted import safety_of
from mapgen.strength.repair.said_once import said_once
from mapgen.strength.repair.standing import Standing
from mapgen.strength.resting import resting
from mapgen.strength.scale import LEVELS, needed_rank
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.graph import ArgumentationGraph
from mapgen.strength.semantics.verdict import Verdict, judge
from mapgen.strength.semantics.weakest_link import objection_ranks
from mapgen.strength.summary import Break
from mapgen.strength.values import Reasoning
from mapgen.strength.words import joined
from mapgen.vocabulary import Carried, Certainty, EvidenceSays, Nature
from mapgen.words import Text

LOW, MODERATE = Certainty.LOW.rank, Certainty.MODERATE.rank


@dataclass(frozen=True)
class Verdicts:
    """Answers both questions for the claims of one map.

    `verdict`: the ranks and statuses on the cautious reading. `strengths`: the strength of each node, by
    which the way down is chosen among equals.
    """

    map: ArgumentMap
    indexed: IndexedGraph
    makers: Makers
    verdict: Verdict
    strengths: Sequence[float]

    @cached_property
    def at_best(self) -> Verdict:
        """The verdict on the charitable reading; objections weigh as on the cautious one."""
        return judge(self._best_graph, objecting=self.verdict)

    @cached_property
    def as_told(self) -> Verdict:
        """The verdict if every work that the text tells of exists and says so."""
        return judge(self.indexed.as_told())

    @cached_property
    def _cautious(self) -> Reasons:
        deciders = Deciders(self.indexed.graph, self.verdict)
        return Reasons(self.map, self.indexed, deciders, at_best=False, objecting=self.verdict)

    @cached_property
    def _charitable(self) -> Reasons:
        deciders = Deciders(self._best_graph, self.at_best)
        return Reasons(self.map, self.indexed, deciders, at_best=True, objecting=self.verdict)

    @cached_property
    def _breaks(self) -> Breaks:
        ends = frozenset(self.indexed.node_of[id] for id in self._ends if id in self.indexed.node_of)
        return Breaks(self._charitable, self._cautious, ends, self.strengths)

    @cached_property
    def _ends(self) -> frozenset[str]:
        return frozenset(argument.conclusion for argument in self.map.arguments)

    def moved_by(self, step: str) -> bool:
        """Return whether settling the open questions of a step changes the conclusion of any argument."""
        readings = ((self.indexed.graph, self.verdict), (self._best_graph, self.at_best))
        ends = frozenset(self.indexed.node_of[id] for id in self._ends if id in self.indexed.node_of)
        return moves_an_end(self.indexed.graph, readings, self.indexed.node_of[step], ends)

    @cached_property
    def _best_graph(self) -> ArgumentationGraph:
        return self.indexed.at_best()

    def reasoning(self, id: str) -> Reasoning:
        """Return whether the text's own reasoning carries a claim, and why.

        Without a word for a claim of the makers, and for one to which no step leads and which ends no chain.
        """
        node, claim = self.indexed.node_of[id], self.map.claim[id]
        return replace(
            self._reasoning(claim, node),
            at_best=LEVELS[self._rank(node, self.at_best)],
            needed=LEVELS[needed_rank(claim)],
        )

    def _reasoning(self, claim: Claim, node: int) -> Reasoning:
        if (word := self.word_of(claim.id)) is None:
            return Reasoning()
        if word is Carried.NOT_JUDGED:
            why = self._cautious.not_judged(claim, node)
            return Reasoning(word, resting(self.map, self.makers, claim, why, self.word_of))
        if word is Carried.SUPPORTED:
            return Reasoning(word, self._cautious.supported(claim, node))
        if found := self._broken_at(claim, node, word):
            place, reasons = found
            now = self._rank(node, self.at_best)
            why = reasons.contested(node) if word is Carried.CONTESTED else reasons.breaks(node, place)
            if place.fault.cause is Cause.UNSAID:
                if (then := self._breaks.once_mended(node, place)) is not None:
                    why = reasons.once_shown(why, place, now, then)
            elif place.fault.cause in (Cause.FAILED, Cause.GAPS):
                why = reasons.with_loss(why, place, now)
            if nature_of(claim) is Nature.RECOMMENDATION:
                why = reasons.even_so(why, claim, place)
            return Reasoning(word, why, self._named(place))
        node_ = self._breaks.unchecked(node)
        why = self._cautious.breaks(node, Place(node_, self._cautious.at(node_)))
        return Reasoning(word, why, self.indexed.id_of[node_], uncheckable=True)

    def word_of(self, id: str) -> Carried | None:
        node, graph = self.indexed.node_of[id], self.indexed.graph
        led_to = bool(graph.steps_to(node)) or any(graph.nodes[node].supports)
        has = id not in self.makers.claims and (led_to or id in self._ends)
        return self._word(self.map.claim[id], node, led_to) if has else None

    def _broken_at(self, claim: Claim, node: int, word: Carried) -> tuple[Place, Reasons] | None:
        """Return where the way to a claim of that word breaks first, and the reading on which it does.

        None where it only cannot be checked. A claim that the charitable reading carries still breaks at a
        step whose own questions the text leaves open, or that fails them, if that is what makes it weak; else
        at what its reasoning takes for granted or leaves open on the way.
        """
        if word is Carried.CONTESTED:
            return Place(node, self._cautious.at(node)), self._cautious
        needed = needed_rank(claim)
        first = self._breaks.first(node, needed)
        if self._rank(node, self.at_best) < needed or first.fault.grade <= Grade.FAILURE:
            return first, self._charitable
        if step := self._breaks.doubtful(node, needed):
            return step, self._cautious
        return (first, self._charitable) if first.fault.grade < Grade.EVIDENCE else None

    def _named(self, place: Place) -> str:
        """Return the id of what is shown as the break at a place: of an objection, the text's reply to it.

        Where the text puts aside what speaks against its own claim, it breaks there.
        """
        if place.fault.cause is not Cause.CONTRADICTED:
            return self.indexed.id_of[place.node]
        objection = place.fault.of
        replies = (each.attacker for each in self.map.attacks_on.get(objection, ()))
        return next((each for each in replies if each not in self.makers.claims), objection)

    def first_break(self, id: str) -> Place | None:
        """Return where the reasoning for a claim breaks first; None where it breaks nowhere."""
        word, claim = self.reasoning(id).word, self.map.claim[id]
        if word is None or word in (Carried.SUPPORTED, Carried.NOT_JUDGED):
            return None
        found = self._broken_at(claim, self.indexed.node_of[id], word)
        return found[0] if found else None

    def breaks(self, id: str) -> tuple[Break, ...]:
        """Return where the text's own reasoning for a claim breaks, at most three places, the first first.

        None where it is supported or not judged, and where it only cannot be checked.
        """
        places, root = self.places(id), self.map.claim[id]
        mends = said_once(self.phrases.mending(place, root) for place in places)
        if places:
            mends[0] = self._mending_first(places[0], root, mends)
        safety = [safety_of(self.map, root)] + [Text()] * len(places)
        return tuple(
            Break(
                self._named(place),
                self._plain.of(place.fault, self.indexed.id_of[place.node]),
                mend,
                place.fault.name,
                beside,
            )
            for place, mend, beside in zip(places, mends, safety, strict=False)
        )

    def _mending_first(self, first: Place, root: Claim, mends: Sequence[Text]) -> Text:
        node, at = self.indexed.node_of[root.id], self.indexed.id_of[first.node]
        ranks = self._rank(node, self.at_best), self._breaks.once_mended(node, first), needed_rank(root)
        return mending_first(self.map, at, first.fault, root, mends, ranks)

    def faults(self, id: str) -> frozenset[str]:
        """Return the names of what is at fault at a claim or a step, on either reading."""
        node = self.indexed.node_of[id]
        return frozenset(reading.at(node).name for reading in (self._cautious, self._charitable))

    def weak_because(self, id: str) -> Text:
        """Return why a claim or step, named before, is weak on the charitable reading; empty if untold."""
        return self._plain.of_named(self._charitable.at(self.indexed.node_of[id]), id)

    def places(self, id: str) -> Sequence[Place]:
        """Return where the reasoning for a claim breaks first, and next once mended: three at most."""
        first = self.first_break(id)
        if first is None:
            return ()
        others = self._breaks.after(self.indexed.node_of[id], first, needed_rank(self.map.claim[id]))
        return [each for each in chain([first], islice(others, MOST - 1)) if self.indexed.id_of[each.node]]

    @cached_property
    def phrases(self) -> Phrases:
        """The repairs of the map in words."""

        def breaks(id: str) -> bool:
            return self.first_break(id) is not None

        return Phrases(
            self.map, self.indexed, Standing(self.map, self.indexed, self.makers, self.word_of, breaks)
        )

    @cached_property
    def _plain(self) -> PlainWords:
        return PlainWords(self.map, self.indexed.leaves, self.indexed.steps)

    def _word(self, claim: Claim, node: int, led_to: bool) -> Carried:
        nature = nature_of(claim)
        if claim.accepted or nature in (Nature.INVITATION, Nature.ON_RECORD):
            return Carried.NOT_JUDGED
        if nature is Nature.KNOWN and not led_to:
            return Carried.NOT_JUDGED
        if not led_to and claim.kind is None and not claim.citations:
            return Carried.NOT_JUDGED
        if nature is Nature.KNOWN:
            return self._of_known(node)
        if self._rank(node, self.at_best) <= Certainty.VERY_LOW.rank:
            return Carried.FAILS
        if self._contesting(node):
            return Carried.CONTESTED
        if self._rank(node, self.verdict) >= needed_rank(claim):
            return Carried.SUPPORTED
        return Carried.WEAK

    def _of_known(self, node: int) -> Carried:
        """Return the word for a stated limit, or a definition, to which steps lead: is anything given?"""
        steps = self.indexed.graph.steps_to(node)
        given = max((self.verdict.levels[step] for step in steps), default=0)
        return Carried.SUPPORTED if given else Carried.WEAK

    def _contesting(self, node: int) -> list[int]:
        """Return the objections of low certainty or more that are at least as strong as what carries a claim.

        The strongest comes first.
        """
        least = max(LOW, self.verdict.bases[node])
        ranks = self._contradicting(node, self.verdict)
        return sorted((each for each in ranks if ranks[each] >= least), key=lambda each: -ranks[each])

    def _contradicting(self, node: int, verdict: Verdict) -> dict[int, int]:
        """Return the rank of each claim that contradicts a claim, as it weighs against it."""
        graph = self.indexed.graph
        ranks = objection_ranks(graph, node, verdict.levels, verdict.unattacked)
        return {each: rank for each, rank in ranks.items() if (each, node) in graph.contradictions}

    def _rank(self, node: int, verdict: Verdict) -> int:
        return self.indexed.graph.rank(node, verdict.levels)

    def own_evidence(self, id: str) -> EvidenceSays:
        """Return what the text's own steps and objections say of a claim, each work taken at its word."""
        node, told = self.indexed.node_of[id], self.as_told
        against = self._contradicting(node, told).values()
        return evidence_says(self.indexed.graph.rank(node, told.bases), max(against, default=0))

    @cached_property
    def brought_in(self) -> BroughtIn:
        """What the makers of the map brought in says of the text's claims."""
        evidence = MakersEvidence(self.map, self.indexed, self.makers, self.verdict)
        return BroughtIn(self.map, self.indexed, self.makers, evidence)

    def sentence(self, id: str, reasoning: Reasoning) -> Text:
        """Return the word and the reason as one sentence, with a word for each part; empty without a word."""
        parts = parts_told(self.map, self.map.claim[id], self.word_of)
        return joined(filter(None, [self._cautious.sentence(reasoning), parts]), " ")
