"""Each kind of repair as an instruction in words."""

from __future__ import annotations

from collections.abc import Callable

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Claim, Inference
from mapgen.strength.evidence.indirect import LIKENESS, described
from mapgen.strength.repair.changes import Change
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.values import RepairKind
from mapgen.strength.words import joined, needed, quoted, said
from mapgen.vocabulary import Origin
from mapgen.words import Text, both


class Phrases:
    """Puts the repairs of one map into words."""

    def __init__(self, map_: ArgumentMap, indexed: IndexedGraph) -> None:
        self._map = map_
        self._indexed = indexed
        self._attack = {attack.id: attack for attack in map_.attacks}

    def of(self, change: Change) -> Text:
        """Return a sentence or two that tell a person what to do for a repair."""
        if change.kind is RepairKind.ANSWER_ATTACK:
            return self._answer_attack(self._attack[change.about])
        if change.kind is RepairKind.ANSWER_QUESTION:
            return self._answer_question(self._map.inference[change.about])
        if change.kind is RepairKind.BRIDGE_GAP:
            return self._bridge_gap(self._map.inference[change.about])
        tell: dict[RepairKind, Callable[[Claim], Text]] = {
            RepairKind.SUPPORT: self._support,
            RepairKind.STRENGTHEN: self._strengthen,
            RepairKind.IDENTIFY: self._identify,
        }
        return tell[change.kind](self._map.claim[change.about])

    def _support(self, claim: Claim) -> Text:
        nodes = self._indexed.graph.steps_to(self._indexed.node_of[claim.id])
        steps = [self._map.inference[self._indexed.id_of[node]] for node in nodes]
        schemes = dict.fromkeys(step.scheme.name for step in steps if step.scheme)
        if schemes:
            return said(
                "Give evidence for {claim} other than {schemes}. It would take {needed}.",
                "Donner pour {claim} d'autres preuves que ceci : {schemes}. Il faudrait {needed}.",
                claim=quoted(claim), needed=needed(claim), schemes=joined(schemes, ", "),
            )  # fmt: skip
        if claim.origin is Origin.IMPLICIT:
            return said(
                "Say, and show, what is taken for granted: {claim}. It would take {needed}.",
                "Dire, et montrer, ce qui est tenu pour acquis : {claim}. Il faudrait {needed}.",
                claim=quoted(claim), needed=needed(claim),
            )  # fmt: skip
        return said(
            "Give evidence for {claim}. It would take {needed}.",
            "Donner des preuves pour {claim}. Il faudrait {needed}.",
            claim=quoted(claim), needed=needed(claim),
        )  # fmt: skip

    def _strengthen(self, claim: Claim) -> Text:
        leaf = self._indexed.leaves[claim.id]
        assert leaf is not None
        return said(
            "Give better evidence for {claim}, now of {certainty} certainty. It would take {needed}.",
            "Donner de meilleures preuves pour {claim}, aujourd'hui de certitude {certainty}. Il faudrait {needed}.",
            claim=quoted(claim), certainty=leaf.certainty.name_, needed=needed(claim),
        )  # fmt: skip

    def _identify(self, claim: Claim) -> Text:
        guess = self._map.source.get(leaf.source) if (leaf := self._indexed.leaves[claim.id]) else None
        marks = (
            both(f"perhaps {guess.label}", f"peut-être {guess.label}")
            if guess
            else ", ".join(claim.citations)
        )
        return said(
            "Say which work{marks} is meant for {claim}, and that it bears it out. It would take {needed}.",
            "Dire quelle publication{marks} est visée pour {claim}, et qu'elle l'établit. Il faudrait {needed}.",
            claim=quoted(claim), marks=_in_brackets(marks), needed=needed(claim),
        )  # fmt: skip

    def _answer_question(self, step: Inference) -> Text:
        weight = self._indexed.steps[step.id]
        wanted = {*weight.questions.failed, *weight.questions.assumptions}
        if weight.gap:  # bridging the gap answers these
            wanted -= LIKENESS
        failed = [
            joined([question.text, answer.why], " ") if answer.why else question.text
            for question, answer in step.questions()
            if question.id in wanted
        ]
        return said(
            "Find an answer that speaks for the step to {claim}: {questions}",
            "Trouver une réponse en faveur de l'étape vers {claim} : {questions}",
            claim=quoted(self._map.claim[step.conclusion]), questions=joined(failed, " "),
        )  # fmt: skip

    def _answer_attack(self, attack: Attack) -> Text:
        return said(
            "Answer this, which speaks against {target}: {attacker}.",
            "Répondre à ceci, qui parle contre {target} : {attacker}.",
            attacker=quoted(self._map.claim[attack.attacker]), target=self._target(attack.target),
        )  # fmt: skip

    def _bridge_gap(self, step: Inference) -> Text:
        gaps = described(self._indexed.steps[step.id].gaps)
        return said(
            "Show that what was found elsewhere holds for {claim}{gaps}.",
            "Montrer que ce qui a été trouvé ailleurs vaut pour {claim}{gaps}.",
            claim=quoted(self._map.claim[step.conclusion]), gaps=_in_brackets(gaps),
        )  # fmt: skip

    def _target(self, target: str) -> Text:
        if target in self._map.claim:
            return quoted(self._map.claim[target])
        conclusion = self._map.claim[self._map.inference[target].conclusion]
        step = both("the step to ", "l'étape vers ")
        return joined([step, quoted(conclusion)], "")


def _in_brackets(told: Text | str) -> Text:
    """Return a text in round brackets, after a space; empty where there is nothing to tell."""
    return said(" ({told})", " ({told})", told=told) if told else Text()
