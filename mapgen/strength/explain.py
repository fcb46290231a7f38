"""The derivation of a claim's or a step's certainty, in words."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.model.elements import Claim, Inference
from mapgen.strength.evidence.bare_leaves import TAKEN
from mapgen.strength.evidence.indirect import described, steps_down
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.leaf import LeafCertainty
from mapgen.strength.narration import Narrator
from mapgen.strength.objections import Effect, Objection, objections_to
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.words import joined, said, sentence
from mapgen.vocabulary import Certainty
from mapgen.words import Text, both


@dataclass(frozen=True)
class Explanations(Narrator):
    """Puts into words why the claims and steps of a map have their certainty."""

    deciders: Deciders

    def of_claim(self, claim: Claim, leaf: LeafCertainty | None) -> tuple[Text, ...]:
        """Return sentences that tell why a claim has its certainty; `leaf`: that of its own evidence.

        They tell, as far as there are any: its own evidence, the steps to it, and the attacks on it.
        """
        node = self.indexed.node_of[claim.id]
        told = []
        if leaf is not None and nature_of(claim) in TAKEN:
            told.append(said("Not graded ({reason}).", "Non évaluée ({reason}).", reason=leaf.reason))
        elif leaf is not None:
            told.append(
                said("Its own evidence: {word} ({reason}).", "Ses propres preuves : {word} ({reason}).",
                     word=leaf.certainty.name_, reason=leaf.reason)
            )  # fmt: skip
        steps = self.indexed.graph.nodes[node].supports
        count = sum(map(len, steps))
        if count:
            best = self._certainty(
                max(self.deciders.verdict.levels[step] for group in steps for step in group)
            )
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
        weight = self.indexed.steps[step.id]
        told = [self._weakest(node)]
        limit, why = weight.ceiling
        if limit is not Certainty.HIGH:
            told.append(sentence(why))
        if weight.gaps:
            told.append(
                said("Indirect, {count}: {gaps}.", "Caractère indirect, {count} : {gaps}.",
                     count=f"-{steps_down(weight.gaps) - weight.bridged}", gaps=described(weight.gaps))
            )  # fmt: skip
        told += [self._failure(step, question) for question in weight.questions.failed]
        told += self._open(step, node)
        told += self._attacks(node)
        return tuple(told)

    def _failure(self, step: Inference, question: str) -> Text:
        weight = self.indexed.steps[step.id]
        if question in weight.questions.fatal:
            lead = both(
                "This answer leaves nothing of the step:", "Cette réponse ne laisse rien de l'étape :"
            )
        elif question in weight.counted:
            lead = both(
                "This answer has lowered the evidence of a premise already, and counts once:",
                "Cette réponse a déjà abaissé les preuves d'une prémisse, et compte une fois :",
            )
        else:
            lead = both(
                "This answer counts against the step, -1:", "Cette réponse plaide contre l'étape, -1 :"
            )
        return joined([lead, self._asked(step, question)], " ")

    def _open(self, step: Inference, node: int) -> list[Text]:
        """Return a sentence if open questions, or a premise that nobody says, lower the step by one rank."""
        graph, weight = self.deciders.graph, self.indexed.steps[step.id]
        unsaid = [each for each in graph.nodes[node].premises if graph.nodes[each].unsaid]
        if unsaid:
            if not weight.open and not graph.lowers_unsaid(node):
                return [said("It takes for granted what nobody says and nothing supports, which counts once with what its premises are about: {claims}.",
                             "Elle tient pour acquis ce que personne ne dit et que rien n'appuie, ce qui compte une seule fois avec l'écart entre les prémisses et la conclusion : {claims}.",
                             claims=joined([self._quoted(each) for each in unsaid]))]  # fmt: skip
            return [said("It takes for granted what nobody says and nothing supports, -1: {claims}.",
                         "Elle tient pour acquis ce que personne ne dit et que rien n'appuie, -1 : {claims}.",
                         claims=joined([self._quoted(each) for each in unsaid]))]  # fmt: skip
        if weight.open:
            count = len(weight.opening)
            return [both(f"{count} of its questions are open, -1 in all." if count > 1 else "One of its questions is open, -1.",
                         f"{count} de ses questions restent ouvertes, -1 en tout." if count > 1 else "Une de ses questions reste ouverte, -1.")]  # fmt: skip
        return []

    def _weakest(self, step: int) -> Text:
        weakest = self.deciders.weakest_premises(step)
        word = self._certainty(self.deciders.verdict.levels[weakest[0]]).name_
        if len(self.indexed.graph.nodes[step].premises) == 1:
            return said(
                "The certainty of its premise: {word}.", "Certitude de sa prémisse : {word}.", word=word
            )
        return said("Its premises count only together; the weakest ({word}): {claims}.",
                    "Ses prémisses ne comptent qu'ensemble ; la plus faible ({word}) : {claims}.",
                    word=word, claims=joined([self._quoted(each) for each in weakest]))  # fmt: skip

    def _attacks(self, node: int) -> list[Text]:
        """Return a sentence for each attack: answered, fatal, or by how many ranks it lowers."""
        found = objections_to(self.deciders.graph, self.deciders.verdict, node)
        return [joined([_lead(one), self._quoted(attacker)], " ") for attacker, one in found.items()]


def _lead(objection: Objection) -> Text:
    if objection.effect is Effect.ANSWERED:
        return both("An objection has been answered:", "Une objection a reçu sa réponse :")
    if objection.effect is Effect.ANSWERS:
        return both("It is answered:", "Une réponse lui est opposée :")
    if objection.effect is Effect.FATAL:
        return both("An objection refutes it:", "Une objection la réfute :")
    if objection.caveat:
        return both(
            f"A reservation about the step lowers it, -{objection.ranks}, however certain it is:",
            f"Une réserve sur l'étape l'abaisse, -{objection.ranks}, si certaine ou incertaine soit-elle :",
        )
    if objection.effect is Effect.LOWERS:
        return both(
            f"An objection lowers it, -{objection.ranks}:", f"Une objection l'abaisse, -{objection.ranks} :"
        )
    if objection.effect is Effect.SPARED:
        return both(
            "A reservation about the step does not lower it further; its kind or its evidence gives low at most already:",
            "Une réserve sur l'étape ne l'abaisse pas davantage ; son type, ou ce qui l'appuie, donne déjà « faible » au plus :",
        )
    return both(
        "An objection does not lower it; only one of moderate or high certainty would:",
        "Une objection ne l'abaisse pas ; il y faudrait une certitude modérée ou élevée :",
    )


def _how_many(count: int) -> Text:
    if count == 1:
        return both("One step leads", "Une étape y mène")
    return both(f"{count} steps lead", f"{count} étapes y mènent")
