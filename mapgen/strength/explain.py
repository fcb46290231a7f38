"""The derivation of a claim's or a step's certainty, in words."""

from __future__ import annotations

from mapgen.model.elements import Claim, Inference
from mapgen.strength.evidence.indirect import described, steps_down
from mapgen.strength.narration import Narrator
from mapgen.strength.values import LeafCertainty
from mapgen.strength.words import joined, said, sentence
from mapgen.vocabulary import Certainty, Status, Target
from mapgen.words import Text, both


class Explanations(Narrator):
    """Puts into words why the claims and steps of a map have their certainty."""

    def of_claim(self, claim: Claim, leaf: LeafCertainty | None) -> tuple[Text, ...]:
        """Return sentences that tell why a claim has its certainty; `leaf`: that of its own evidence.

        They tell, as far as there are any: its own evidence, the steps to it, and the attacks on it.
        """
        node = self.indexed.node_of[claim.id]
        told = []
        if leaf is not None:
            told.append(
                said("Its own evidence: {word} ({reason}).", "Ses propres preuves : {word} ({reason}).",
                     word=leaf.certainty.name_, reason=leaf.reason)
            )  # fmt: skip
        steps = self.indexed.graph.nodes[node].supports
        count = sum(map(len, steps))
        if count:
            best = self._certainty(max(self._level(step) for group in steps for step in group))
            told.append(
                said("{count} to it; the certainty of the best: {word}.", "{count} ; certitude du meilleur : {word}.",
                     count=_how_many(count), word=best.name_)
            )  # fmt: skip
            if len(steps) < count:
                told.append(
                    both(
                        "Some of them are not independent and count once: they share a premise or a source.",
                        "Certains ne sont pas indépendants et comptent une fois : ils partagent une prémisse ou une source.",
                    )
                )
        told += self._attacks(node)
        return tuple(told)

    def of_step(self, step: Inference) -> tuple[Text, ...]:
        """Return sentences that tell why a step gives its conclusion the certainty that it gives.

        They tell its weakest premises, its ceiling, its gaps, its failed questions and the attacks on it; of
        a circular step, only that it is circular.
        """
        node = self.indexed.node_of[step.id]
        if node in self.indexed.graph.circular:
            return (
                both(
                    "The step leans on its own conclusion, so it lends it nothing.",
                    "L'étape s'appuie sur sa propre conclusion : elle ne lui apporte rien.",
                ),
            )
        told = [self._weakest(node)]
        limit, why = self.indexed.ceilings[step.id]
        if limit is not Certainty.HIGH:
            told.append(sentence(why))
        gaps = self.indexed.gaps[step.id]
        if gaps:
            told.append(
                said("Indirect, {count}: {gaps}.", "Caractère indirect, {count} : {gaps}.",
                     count=both(f"-{steps_down(gaps)}", f"-{steps_down(gaps)}"), gaps=described(gaps))
            )  # fmt: skip
        told += [self._failure(step, question) for question in self.indexed.questions[step.id].failed]
        told += self._attacks(node)
        return tuple(told)

    def _failure(self, step: Inference, question: str) -> Text:
        target = self._target(step, question)
        lead = {
            Target.CONCLUSION: both(
                "A question about the conclusion fails and leaves the step undecided, very low at most:",
                "Une question sur la conclusion échoue et laisse l'étape indécise, très faible au plus :",
            ),
            Target.PREMISE: both(
                "A question about the premises fails, so the step gives nothing:",
                "Une question sur les prémisses échoue : l'étape ne donne rien :",
            ),
        }.get(
            target or Target.STEP,
            both(
                "A question about the step fails, so it gives nothing:",
                "Une question sur l'étape échoue : elle ne donne rien :",
            ),
        )
        return joined([lead, self._asked(step, question)], " ")

    def _weakest(self, step: int) -> Text:
        weakest = self.deciders.weakest_premises(step)
        word = self._certainty(self._level(weakest[0])).name_
        if len(self.indexed.graph.nodes[step].premises) == 1:
            return said(
                "The certainty of its premise: {word}.", "Certitude de sa prémisse : {word}.", word=word
            )
        return said("Its premises count only together; the weakest ({word}): {claims}.",
                    "Ses prémisses ne comptent qu'ensemble ; la plus faible ({word}) : {claims}.",
                    word=word, claims=joined([self._quoted(each) for each in weakest]))  # fmt: skip

    def _attacks(self, node: int) -> list[Text]:
        told = []
        statuses, graph = self.deciders.verdict.statuses, self.indexed.graph
        holding = self.deciders.attackers(node)
        for attacker in dict.fromkeys(graph.attackers(node)):
            if attacker in holding and statuses[node] is Status.OUT:
                lead = both("An attack stands:", "Une attaque tient :")
            elif attacker in holding:
                lead = both("An attack leaves it open:", "Une attaque le laisse ouvert :")
            elif statuses[attacker] is Status.OUT:
                lead = both("An attack has been answered:", "Une attaque a reçu sa réponse :")
            elif statuses[node] is Status.IN:
                lead = both(
                    "An attack is less well borne out, and fails:",
                    "Une attaque est moins bien établie, et échoue :",
                )
            else:
                continue
            told.append(joined([lead, self._quoted(attacker)], " "))
        return told


def _how_many(count: int) -> Text:
    if count == 1:
        return both("One step leads", "Une étape y mène")
    return both(f"{count} steps lead", f"{count} étapes y mènent")
