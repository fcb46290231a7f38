"""Why the text's reasoning carries a conclusion or does not, in one clause that names the place."""

from __future__ import annotations

from functools import cached_property

from mapgen.model.elements import Claim, Inference
from mapgen.queries.excerpt import label
from mapgen.strength.breaking.breaks import Place
from mapgen.strength.breaking.by_route import Given, studied_routes, unstudied_route
from mapgen.strength.breaking.costs import added, other_costs
from mapgen.strength.breaking.fault import WEIGHING, Cause, Fault, Faults
from mapgen.strength.breaking.plain_words import opening_sentence
from mapgen.strength.evidence.bare_leaves import TAKEN
from mapgen.strength.evidence.indirect import described
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.narration import on_harm, speaks_against
from mapgen.strength.reasoning import Reasoning
from mapgen.strength.words import joined, said, sentence
from mapgen.vocabulary import AnswerState, Modality, Nature, Origin
from mapgen.words import Text, both, filled

_ASSUMED = 110
"""The most characters of an assumption within a sentence."""
_ADDED = both("{why}. {others}", "{why}. {others}")
_STAYS = both(
    "{why}; and the rest of the reasoning is hardly better supported",
    "{why} ; et le reste du raisonnement est à peine mieux appuyé",
)
_EVEN_SO = both("{why}; another reservation: {against}", "{why} ; autre réserve : {against}")
_EVEN_SO_COSTS = both(
    "{why}; another reservation, which weakens it further: {against}",
    "{why} ; autre réserve, qui l'affaiblit encore : {against}",
)


_GRANTED = both(
    "{why}; it is taken for granted, and what the text gives for it is not weighed",
    "{why} ; elle est tenue pour acquise, et ce que le texte donne à son appui n'est pas pesé",
)


class Reasons(Faults):
    """Puts the reasons for one reading of a map into words."""

    def sentence(self, reasoning: Reasoning) -> Text:
        """Return the word and the reason as one sentence; empty without a word."""
        if reasoning.word is None:
            return Text()
        return sentence(said("{word}: {why}", "{word} : {why}", word=reasoning.word.name_, why=reasoning.why))

    def not_judged(self, claim: Claim, node: int) -> Text:
        """Return why nothing is judged: what has nothing to be graded, or nothing entered yet.

        What the text gives for a claim that is accepted is not weighed, and that is told.
        """
        leaf = self.indexed.leaves[claim.id]
        if leaf is not None and nature_of(claim) in TAKEN:
            if not (claim.accepted and self.indexed.graph.steps_to(node)):
                return leaf.reason
            why = both(*(leaf.reason.best(code).rstrip(". ") for code in ("en", "fr")))
            return filled(_GRANTED, why=why)
        return both(
            "nothing has been entered yet by which to judge it",
            "rien n'a encore été saisi pour en juger",
        )

    def supported(self, claim: Claim, node: int) -> Text:
        """Return what carries a supported conclusion."""
        if claim.modality is Modality.UNCERTAIN:
            return both(
                "what the text gives leaves the question open, as it says",
                "ce que donne le texte laisse la question ouverte, comme il le dit",
            )
        steps = self.deciders.best_steps(node) or self._given_for_known(claim, node)
        word = self._certainty(self.deciders.verdict.levels[node]).name_
        with_word = said(", with {word} certainty", ", avec une certitude {word}", word=word)
        if nature_of(claim) is not Nature.GRADED:
            with_word = on_harm(self.map, claim, [self.indexed.id_of[each] for each in steps[:1]])
        if not steps:
            return said(
                "the work that it cites carries it{word}",
                "la publication citée la porte{word}",
                word=with_word,
            )
        premises = self.map.inference[self.indexed.id_of[steps[0]]].premises
        return said("because {claims} carry it{word}" if len(premises) > 1 else "because {claims} carries it{word}",
                    "car {claims} la portent{word}" if len(premises) > 1 else "car {claims} la porte{word}",
                    claims=joined([self.named(each) for each in premises], " + "), word=with_word)  # fmt: skip

    def _given_for_known(self, claim: Claim, node: int) -> list[int]:
        """Return the best step to a definition, which has the highest rank by itself; to others none."""
        levels, steps = self.deciders.verdict.levels, self.indexed.graph.steps_to(node)
        known = nature_of(claim) is Nature.KNOWN and steps
        return [max(steps, key=lambda step: levels[step])] if known else []

    def contested(self, node: int) -> Text:
        """Return which objection of the text is as strong as what carries the conclusion."""
        return said("because {objection}, in the text itself, speaks against it and is at least as strong",
                    "car {objection}, dans le texte lui-même, plaide contre elle et pèse au moins autant",
                    objection=self.named(self.of_claim(node).of))  # fmt: skip

    def breaks(self, root: int, place: Place) -> Text:
        """Return why the way to the conclusion `root` breaks at `place`, with the place."""
        id = self.indexed.id_of[place.node]
        if id in self.map.inference:
            why = self._of_step(self.map.inference[id], place.fault)
            conclusion = self.map.inference[id].conclusion
            if conclusion == self.indexed.id_of[root]:
                return said("because {why}", "car {why}", why=why)
            return _at_step(self.named(conclusion), why)
        why = self._of_claim(id, place.fault)
        if place.node == root or (place.fault.cause is Cause.FATAL_ATTACK and self._own(place.fault.of)):
            return said("because {why}", "car {why}", why=why)
        return said("because of {claim}: {why}", "à cause de {claim} : {why}", claim=self.named(id), why=why)

    def once_shown(self, why: Text, place: Place, now: int, then: int) -> Text:
        """Return why a chain breaks at an assumption, with what else weakens it, or that the rest is as weak.

        `now`, `then`: the rank of the conclusion at best, as it is and once the assumption is shown.
        """
        if not then:
            return said("{why}; even were that claim shown, nothing would carry the conclusion",
                        "{why} ; même si cette affirmation était montrée, rien ne porterait la conclusion",
                        why=why)  # fmt: skip
        if then <= now:
            others = other_costs(self, self.map.inference[self.indexed.id_of[place.node]], place.fault)
            return filled(_ADDED, why=why, others=added(others)) if others else filled(_STAYS, why=why)
        return self.with_loss(why, place, now)

    def with_loss(self, why: Text, place: Place, now: int) -> Text:
        """Return why a chain breaks at a step, with what else weakens the step.

        `now`: the rank of the conclusion at best. Nothing is added of a step that assumes nothing. It tells
        why the same assumption leaves one chain weak and lets another fail: what else weakens the step. How
        certain that leaves the conclusion at best is not told: a number of levels is no reason.
        """
        nodes, levels = self.deciders.graph.nodes, self.deciders.verdict.levels
        given = [levels[each] for each in nodes[place.node].premises if not nodes[each].unsaid]
        lost = min(given, default=0) - levels[place.node]
        if lost < 1 or not now or len(given) == len(nodes[place.node].premises):
            return why
        step = self.map.inference[self.indexed.id_of[place.node]]
        others = other_costs(self, step, place.fault) if lost > 1 else []
        return filled(_ADDED, why=why, others=added(others)) if others else why

    def even_so(self, why: Text, claim: Claim, place: Place) -> Text:
        """Return why advice breaks, with what would speak against it even if it helped, as its author tells.

        That something else would be the better choice, or what harm it does, is asked after whether it helps,
        and is not passed over for that.
        """
        nodes = self.indexed.graph.steps_to(self.indexed.node_of[claim.id])
        for step in (self.map.inference[self.indexed.id_of[node]] for node in nodes):
            weighing = WEIGHING.get(step.scheme.id, frozenset()) if step.scheme else frozenset[str]()
            for asked, answer in step.questions():
                failed = asked.id in weighing and answer.state is AnswerState.FAILED
                told_there = place.fault.of == asked.id and self.indexed.id_of[place.node] == step.id
                against = opening_sentence(answer.why)
                if failed and answer.why and not told_there and not _holds(why, against):
                    root, here = self.indexed.node_of[claim.id], self.indexed.node_of[step.id]
                    costs = here != place.node and here in self.deciders.best_steps(root)
                    return filled(_EVEN_SO_COSTS if costs else _EVEN_SO, why=why, against=against)
        return why

    def _of_claim(self, id: str, fault: Fault) -> Text:
        match fault.cause:
            case Cause.FATAL_ATTACK:
                return self._leaves_nothing(fault.of, id)
            case Cause.CONTRADICTED:
                return speaks_against(self.named(fault.of))
            case Cause.CIRCULAR:
                return both(
                    "every step to it leans on the conclusion itself",
                    "chaque étape qui y mène s'appuie sur la conclusion elle-même",
                )
            case Cause.RETRACTED:
                return both(
                    "the work on which it rests was retracted",
                    "la publication sur laquelle elle repose a été rétractée",
                )
            case Cause.NOT_SAID:
                return both(
                    "the work that it cites does not say so", "la publication qu'elle cite ne le dit pas"
                )
        leaf = self.indexed.leaves.get(id)
        if fault.cause is Cause.NOTHING or leaf is None:
            return self._nothing(id)
        return leaf.reason_at_best if self.at_best else leaf.reason

    def _leaves_nothing(self, attacker: str, target: str) -> Text:
        """Return why an objection leaves nothing of its target, in its author's words: it refutes it."""
        attacks = self.map.attacks_on[target]
        why = next(each.fatal for each in attacks if each.attacker == attacker and each.fatal)
        if self._own(attacker):
            return said("the text contradicts itself: {why}", "le texte se contredit : {why}", why=why)
        return said("{attacker} refutes it: {why}", "{attacker} la réfute : {why}",
                    attacker=self.named(attacker), why=why)  # fmt: skip

    def _own(self, claim: str) -> bool:
        """Return whether the text itself says a claim."""
        return self.map.claim[claim].origin is Origin.QUOTED

    def _nothing(self, id: str) -> Text:
        if id in self.map.claim and self.map.claim[id].origin is Origin.IMPLICIT:
            return both("nobody says it, and nothing supports it", "personne ne le dit, et rien ne l'appuie")
        return both(
            "the map finds nothing in the text that supports it",
            "la carte ne relève rien, dans le texte, qui l'appuie",
        )

    def _of_step(self, step: Inference, fault: Fault) -> Text:
        """Return what holds a step down, by what is at fault there."""
        match fault.cause:
            case Cause.CIRCULAR:
                return both(
                    "the step leans on its own conclusion", "l'étape s'appuie sur sa propre conclusion"
                )
            case Cause.FATAL_ATTACK:
                return self._leaves_nothing(fault.of, step.id)
            case Cause.FATAL_ANSWER | Cause.FAILED:
                return self._question(step, fault.of)
            case Cause.GAPS:
                gaps = described(self.indexed.steps[step.id].gaps)
                return said("what is given is about something else ({gaps})",
                            "ce qui est donné porte sur autre chose ({gaps})", gaps=gaps)  # fmt: skip
            case Cause.UNSAID:
                return self._unsaid_words(self.map.claim[fault.of])
            case Cause.CAVEAT:
                return speaks_against(self.named(fault.of))
            case Cause.OPEN if fault.of in self.indexed.steps[step.id].questions.failed:
                return self._question(step, fault.of)
            case Cause.OPEN | Cause.UNANSWERED | Cause.ONLY_LINKED:
                return said("a question about the step is open: {question}",
                            "une question sur l'étape reste ouverte : {question}",
                            question=self._asked(step, fault.of))  # fmt: skip
        return self.ceiling(step.id)[1]

    def _unsaid_words(self, claim: Claim) -> Text:
        """Return that a step takes a claim for granted, and whether no study by its route is reported."""
        words = both(*(label(claim, code, _ASSUMED) for code in ("en", "fr")))
        told = said("nothing shows this, which the text supposes: {claim}",
                    "rien ne montre ceci, que le texte suppose : {claim}", claim=words)  # fmt: skip
        route = unstudied_route(claim, self._studied_routes)
        if route is None:
            return told
        return said("{told}; it reports no study in which it was given {route}",
                    "{told} ; il ne rapporte aucune étude où le produit ait été donné {route}",
                    told=told, route=route.name_)  # fmt: skip

    @cached_property
    def _studied_routes(self) -> frozenset[Given]:
        return studied_routes(self.map)

    def _question(self, step: Inference, question: str) -> Text:
        """Return the author's answer to a question that fails; the question where it has none."""
        asked, answer = next(each for each in step.questions() if each[0].id == question)
        given = answer.fatal or answer.why
        if not given:
            return said("the step fails this question: {asked}", "l'étape échoue à cette question : {asked}",
                        asked=asked.text)  # fmt: skip
        why = both(*(given.best(code).strip().rstrip(".") for code in ("en", "fr")))
        return said("the step runs into this: {why}", "l'étape se heurte à ceci : {why}", why=why)


def _holds(why: Text, words: Text) -> bool:
    """Return whether a reason holds these words already."""
    return all(words.best(code) in why.best(code) for code in ("en", "fr"))


def _at_step(conclusion: Text, why: Text) -> Text:
    """Return why a step on the way breaks, with what it leads to; the step is named once."""
    told = []
    for code, step, to, because, at in (
        ("en", "the step ", "the step to", "because", "because, at the step to"),
        ("fr", "l'étape ", "l'étape vers", "car", "car, à l'étape vers"),
    ):
        claim, words = conclusion.best(code), why.best(code).replace("’", "'", 1)
        if words.startswith(step):
            told.append(f"{because} {to} {claim} {words.removeprefix(step)}")
        else:
            told.append(f"{at} {claim}, {why.best(code)}")
    return both(*told)
