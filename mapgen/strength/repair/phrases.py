"""Each repair as an instruction in words: what an author could show or say, and what is left without it.

Nothing is asked that no author could do. Where nothing that could be shown would mend a step, the advice is
to withdraw it; where something could, what may be concluded without it is said as well.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.claim_kinds import STUDIED
from mapgen.model.elements import Attack, Claim, Inference
from mapgen.queries.indirectness import Facet
from mapgen.queries.precaution import advises_against
from mapgen.strength.breaking.breaks import Place
from mapgen.strength.breaking.fault import Cause, Fault
from mapgen.strength.evidence.indirect import LIKENESS, described
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.repair.bridging import bridge
from mapgen.strength.repair.changes import Change
from mapgen.strength.repair.limits import assumed_elsewhere, ignores_others, limited
from mapgen.strength.repair.mixtures import is_mixture, is_part, of_the_whole, study_of_mixture
from mapgen.strength.repair.otherwise import (
    WITHDRAW_UNLESS,
    less,
    less_advice,
    less_advice_on,
    less_without,
)
from mapgen.strength.repair.roles import of_a_role
from mapgen.strength.repair.scheme_advice import advice_on, can_be_met, takes_evidence
from mapgen.strength.repair.standing import Standing
from mapgen.strength.repair.study import added_to_usual, needed, needed_of_a_whole
from mapgen.strength.repair.surrogates import stands_in, worth_showing
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.values import RepairKind
from mapgen.strength.words import cut, joined, named, quoted, said
from mapgen.vocabulary import Nature, Origin
from mapgen.words import Text, both, filled


class Phrases:
    """Puts the repairs of one map into words."""

    def __init__(self, map_: ArgumentMap, indexed: IndexedGraph, standing: Standing) -> None:
        self._map = map_
        self._indexed = indexed
        self._standing = standing
        self._attack = {attack.id: attack for attack in map_.attacks}
        self._of_a_role = partial(of_a_role, map_, standing.makers)
        self._needed = partial(needed, map_=map_)
        self._advice = partial(advice_on, map_, indexed.leaves)

    def of(self, change: Change) -> Text:
        """Return a sentence or two that tell a person what to do for a repair."""
        if change.kind is RepairKind.ANSWER_ATTACK:
            return self._answer_attack(self._attack[change.about])
        if change.kind is RepairKind.ANSWER_QUESTION:
            return self._answer_questions(self._map.inference[change.about])
        if change.kind is RepairKind.BRIDGE_GAP:
            return self._bridge_gap(self._map.inference[change.about])
        tell: dict[RepairKind, Callable[[Claim], Text]] = {
            RepairKind.SUPPORT: self._support,
            RepairKind.STRENGTHEN: self._strengthen,
            RepairKind.IDENTIFY: self._identify,
        }
        return tell[change.kind](self._map.claim[change.about])

    def mending(self, place: Place, root: Claim) -> Text:
        """Return what would mend where a chain to `root` breaks, and what may be said without it."""
        id, fault = self._indexed.id_of[place.node], place.fault
        if id not in self._map.inference:
            return self._mending_claim(self._map.claim[id], fault)
        step = self._map.inference[id]
        conclusion = self._map.claim[step.conclusion]
        match fault.cause:
            case Cause.FATAL_ANSWER | Cause.FATAL_ATTACK:
                return self._withdraw(worth_showing(conclusion, root))
            case Cause.FAILED | Cause.OPEN | Cause.UNANSWERED | Cause.ONLY_LINKED:
                return self._answer(step, fault.of, root)
            case Cause.CIRCULAR:
                return self._another_reason(conclusion)
            case Cause.GAPS:
                return self._bridge_gap(step, root)
            case Cause.UNSAID:
                return self._mending_unsaid(step, self._map.claim[fault.of], root)
            case Cause.CAVEAT:
                told = said("Cite a study in which this plays no part, or say it with the conclusion: {objection}.",
                            "Citer une étude où ceci ne joue pas, ou le dire avec la conclusion : {objection}.",
                            objection=cut(self._map.claim[fault.of]))  # fmt: skip
                return _or(told, self._no_more_than(step, root))
        return self._of_its_kind(step, root)

    def _mending_unsaid(self, step: Inference, unsaid: Claim, root: Claim) -> Text:
        """Return what would mend a step that takes a claim for granted."""
        conclusion = self._map.claim[step.conclusion]
        if ignores_others(self._map, conclusion) and not advises_against(conclusion):
            return filled(WITHDRAW_UNLESS, needed=added_to_usual(conclusion, self._map))
        told = self._say(unsaid, bridge(self._map, step, unsaid, self._needed))
        told = joined(
            filter(None, [told, assumed_elsewhere(self._map, self._indexed, step, unsaid, root)]), " "
        )
        if nature_of(conclusion) is not Nature.RECOMMENDATION:
            return _or(told, self._no_more_than(step, root))
        if advises_against(conclusion):
            return _or(told, less_advice(conclusion))
        return _or(told, limited(self._map, step, unsaid) or less_advice(conclusion))

    def _mending_claim(self, claim: Claim, fault: Fault) -> Text:
        match fault.cause:
            case Cause.FATAL_ATTACK:
                return self._withdraw_claim(claim)
            case Cause.CONTRADICTED:
                return said("Say by evidence why this should weigh less, or conclude that the evidence conflicts: {objection}.",
                            "Dire, preuves à l'appui, pourquoi ceci pèserait moins, ou conclure que les preuves se contredisent : {objection}.",
                            objection=cut(self._map.claim[fault.of]))  # fmt: skip
            case Cause.NOT_SAID:
                return said("Say what the work says and no more, or give other evidence for {claim}: {needed}.",
                            "Dire ce que dit la publication, et pas plus, ou donner d'autres preuves pour {claim} : {needed}.",
                            claim=named(claim), needed=self._needed(claim))  # fmt: skip
            case Cause.WEAK_EVIDENCE | Cause.RETRACTED:
                return _or(self._strengthen(claim), less(claim))
            case Cause.CIRCULAR:
                return self._another_reason(claim)
        return _or(self._support(claim), less(claim))

    def _withdraw_claim(self, claim: Claim) -> Text:
        if claim.kind in STUDIED:
            return said("Withdraw this, and what rests on it, unless it is shown itself: {claim}. It would take {needed}.",
                        "Y renoncer, et à ce qui en dépend, à moins de le montrer directement : {claim}. Il faudrait {needed}.",
                        claim=quoted(claim), needed=self._needed(claim))  # fmt: skip
        return said("Nothing that could be shown saves this; withdraw it, and what rests on it: {claim}.",
                    "Rien de ce qu'on pourrait montrer ne sauve ceci ; y renoncer, et à ce qui en dépend : {claim}.",
                    claim=quoted(claim))  # fmt: skip

    def _answer(self, step: Inference, question: str, root: Claim) -> Text:
        """Return what would answer one critical question of a step; to withdraw it where nothing would."""
        conclusion = self._map.claim[step.conclusion]
        scheme = step.scheme.id if step.scheme else ""
        if not can_be_met(scheme, question):
            return self._withdraw(worth_showing(conclusion, root))
        if question in LIKENESS and self._indexed.steps[step.id].gaps:
            return self._bridge_gap(step, root)
        asks = takes_evidence(scheme, question)
        if asks and is_part(conclusion, root):
            told = of_the_whole(root, self._map, ignores=ignores_others(self._map, root))
            return _or(told, self._no_more_than(step, root))
        wanted = (
            needed_of_a_whole(conclusion, self._map) if scheme == "composition" else self._needed(conclusion)
        )
        told = filled(self._advice(step, question), claim=named(conclusion), needed=wanted)
        if asks:
            told = self._of_a_role(conclusion, told)
        return _or(told, self._no_more_than(step, root))

    def _answer_questions(self, step: Inference) -> Text:
        """Return what would answer the questions that lower a step, without those that a bridge answers."""
        weight = self._indexed.steps[step.id]
        wanted = dict.fromkeys((*weight.questions.failed, *weight.opening, *weight.questions.assumptions))
        if weight.gap:
            wanted = {each: None for each in wanted if each not in LIKENESS} or wanted
        scheme = step.scheme.id if step.scheme else ""
        conclusion = self._map.claim[step.conclusion]
        told = [self._advice(step, each) for each in wanted if can_be_met(scheme, each)]
        if not told:
            return self._of_its_kind(step)
        told = [
            filled(one, claim=named(conclusion), needed=self._needed(conclusion))
            for one in dict.fromkeys(told)
        ]
        lead = said("At the step to {claim}:", "À l'étape vers {claim} :", claim=named(conclusion))
        return joined([lead, *told], " ")

    def _of_its_kind(self, step: Inference, root: Claim | None = None) -> Text:
        """Return what would help where a step can give little by its kind, whatever is added to it."""
        conclusion = self._map.claim[step.conclusion]
        if root is not None and stands_in(conclusion, root):
            conclusion = root
        told = said("Give direct evidence for {claim}: {needed}.",
                    "Apporter des preuves directes pour {claim} : {needed}.",
                    claim=named(conclusion), needed=self._needed(conclusion))  # fmt: skip
        return _or(self._of_a_role(conclusion, told), self._no_more_than(step, root))

    def _withdraw(self, conclusion: Claim) -> Text:
        """Return that a step is to be withdrawn; its conclusion may still be shown in another way."""
        lead = (
            both("Put direct evidence for {claim} in place of this step: {needed}.",
                 "Remplacer cette étape par des preuves directes pour {claim} : {needed}.")
            if conclusion.kind in STUDIED
            else both("Withdraw this step: nothing that could be shown would repair it. Another reason is needed for {claim}: {needed}.",
                      "Retirer cette étape : rien de ce qu'on pourrait montrer ne la réparerait. Pour soutenir {claim}, il faut une autre raison : {needed}.")
        )  # fmt: skip
        told = filled(lead, claim=named(conclusion), needed=self._needed(conclusion))
        return _or(told, less(conclusion))

    def _no_more_than(self, step: Inference, root: Claim | None = None) -> Text:
        """Return what may be concluded if a step is not mended: the nearest claim below it that stands.

        Without one, advice that rests on the step, the conclusion `root`, is to be withdrawn.
        """
        conclusion = self._map.claim[step.conclusion]
        if nature_of(conclusion) is Nature.RECOMMENDATION:
            return less_advice(conclusion)
        stands = self._standing.below(step.id)
        if stands is None and root is not None and nature_of(root) is Nature.RECOMMENDATION:
            return less_advice_on(root)
        if stands is None:
            return less_without(conclusion)
        return said("Otherwise say no more than this{whose}: {claim}.", "Sinon, ne pas en dire plus que ceci{whose} : {claim}.",
                    whose=self._standing.whose(stands), claim=quoted(stands))  # fmt: skip

    def _say(self, unsaid: Claim, takes: Text | None = None) -> Text:
        """Return to say an assumption and show it; `takes`: what that takes, if not what its kind does."""
        return said(
            "Show what the text supposes: {claim}. It would take {needed}.",
            "Montrer ce que le texte suppose : {claim}. Il faudrait {needed}.",
            claim=quoted(unsaid), needed=takes or self._needed(unsaid),
        )  # fmt: skip

    def _support(self, claim: Claim) -> Text:
        nodes = self._indexed.graph.steps_to(self._indexed.node_of[claim.id])
        steps = [self._map.inference[self._indexed.id_of[node]] for node in nodes]
        schemes = dict.fromkeys(step.scheme.name for step in steps if step.scheme)
        if schemes:
            return said(
                "Give evidence for {claim} other than {schemes}. It would take {needed}.",
                "Donner pour {claim} d'autres preuves que ceci : {schemes}. Il faudrait {needed}.",
                claim=named(claim), needed=self._needed(claim), schemes=joined(schemes, ", "),
            )  # fmt: skip
        if claim.origin is Origin.IMPLICIT:
            return self._say(claim)
        return said(
            "Give evidence for {claim}. It would take {needed}.",
            "Donner des preuves pour {claim}. Il faudrait {needed}.",
            claim=named(claim), needed=self._needed(claim),
        )  # fmt: skip

    def _strengthen(self, claim: Claim) -> Text:
        return said(
            "Give better evidence for {claim}. It would take {needed}.",
            "Donner de meilleures preuves pour {claim}. Il faudrait {needed}.",
            claim=named(claim), needed=self._needed(claim),
        )  # fmt: skip

    def _identify(self, claim: Claim) -> Text:
        guess = self._map.source.get(leaf.source) if (leaf := self._indexed.leaves[claim.id]) else None
        marks = (
            both(f"perhaps {guess.label}", f"peut-être {guess.label}")
            if guess
            else ", ".join(claim.citations)
        )
        return said(
            "Give the reference{marks} for {claim}, so that it can be read. No certainty comes from it but the work's own.",
            "Donner la référence{marks} pour {claim}, afin qu'on puisse la lire. Elle n'apporte pas plus que la publication elle-même.",
            claim=named(claim), marks=_in_brackets(marks),
        )  # fmt: skip

    def _answer_attack(self, attack: Attack) -> Text:
        return said(
            "Answer by evidence this, which speaks against {target}: {attacker}.",
            "Répondre, preuves à l'appui, à ceci, qui plaide contre {target} : {attacker}.",
            attacker=cut(self._map.claim[attack.attacker]), target=self._target(attack.target),
        )  # fmt: skip

    def _bridge_gap(self, step: Inference, root: Claim | None = None) -> Text:
        conclusion, gaps = self._map.claim[step.conclusion], self._indexed.steps[step.id].gaps
        if is_mixture(conclusion) and any(gap.facet is Facet.COMPONENTS for gap in gaps):
            return _or(study_of_mixture(conclusion, self._map), self._no_more_than(step, root))
        told = said(
            "Cite a study of {claim} itself; what is cited is about something else{about}.",
            "Citer une étude qui porte sur {claim} ; ce qui est cité porte sur autre chose{about}.",
            claim=named(conclusion), about=_in_brackets(described(gaps)),
        )  # fmt: skip
        return _or(told, self._no_more_than(step, root))

    def _another_reason(self, claim: Claim) -> Text:
        """Return what would help a claim that rests on itself."""
        told = said("Give a reason for {claim} that does not rest on it: {needed}.",
                    "Donner pour {claim} une raison qui ne repose pas sur elle : {needed}.",
                    claim=named(claim), needed=self._needed(claim))  # fmt: skip
        return _or(told, less(claim))

    def _target(self, target: str) -> Text:
        if target in self._map.claim:
            return named(self._map.claim[target])
        conclusion = self._map.claim[self._map.inference[target].conclusion]
        step = both("the step to ", "l'étape vers ")
        return joined([step, named(conclusion)], "")


def _in_brackets(told: Text | str) -> Text:
    """Return a text in round brackets, after a space; empty where there is nothing to tell."""
    return said(" ({told})", " ({told})", told=told) if told else Text()


def _or(told: Text, otherwise: Text) -> Text:
    return joined([told, otherwise], " ")
