"""Why a claim, a step or a conclusion is worth what it is, told step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.model.studies import could_be_known
from mapgen.strength.evidence.indirect import described, steps_down
from mapgen.strength.scale import LEVELS
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.weave import Woven
from mapgen.strength.values import LeafCertainty
from mapgen.strength.words import joined, quoted, said, sentence
from mapgen.vocabulary import Certainty, Status, Target
from mapgen.words import Text, both


@dataclass(frozen=True, slots=True)
class Explanations:
    """Words for the results of one map."""

    map: ArgumentMap
    woven: Woven
    deciders: Deciders

    def of_claim(self, claim: Claim, leaf: LeafCertainty | None) -> tuple[Text, ...]:
        """How a claim came by its certainty."""
        place = self.woven.place[claim.id]
        told = []
        if leaf is not None:
            told.append(
                said("Its own evidence: {word} ({reason}).", "Ses propres preuves : {word} ({reason}).",
                     word=leaf.certainty.name_, reason=leaf.reason)
            )  # fmt: skip
        steps = self.woven.web.supports[place]
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
        told += self._attacks(place)
        return tuple(told)

    def of_step(self, step: Inference) -> tuple[Text, ...]:
        """How a step came by what it hands on."""
        place = self.woven.place[step.id]
        if place in self.woven.web.circular:
            return (
                both(
                    "The step leans on its own conclusion, so it lends it nothing.",
                    "L'étape s'appuie sur sa propre conclusion : elle ne lui apporte rien.",
                ),
            )
        told = [self._weakest(place)]
        limit, why = self.woven.ceilings[step.id]
        if limit is not Certainty.HIGH:
            told.append(sentence(why))
        gaps = self.woven.gaps[step.id]
        if gaps:
            told.append(
                said("Indirect, {count}: {gaps}.", "Caractère indirect, {count} : {gaps}.",
                     count=both(f"-{steps_down(gaps)}", f"-{steps_down(gaps)}"), gaps=described(gaps))
            )  # fmt: skip
        told += [self._failure(step, question) for question in self.woven.questions[step.id].failed]
        told += self._attacks(place)
        return tuple(told)

    def verdict(self, root: int, strengths: list[float]) -> Text:
        """Two sentences: does the conclusion follow; where does it break first."""
        return joined([self._follows(root), self._breaks(root, strengths)], " ")

    def _follows(self, root: int) -> Text:
        verdict = self.deciders.verdict
        attackers = self.deciders.attackers(root)
        if attackers and verdict.statuses[root] is Status.OUT:
            return said("The conclusion does not stand: it is contradicted by what is better borne out, {attacker}.",
                        "La conclusion ne tient pas : elle est contredite par ce qui est mieux établi, {attacker}.",
                        attacker=self._against(attackers[0]))  # fmt: skip
        if attackers and verdict.unattacked[attackers[0]] > verdict.unattacked[root]:
            return said(
                "The conclusion is not settled: {attacker} contradicts it, and is disputed in turn.",
                "La conclusion n'est pas tranchée : {attacker} la contredit, et se trouve disputé à son tour.",
                attacker=self._against(attackers[0]),
            )
        if attackers:
            return said("The conclusion is not settled: it is contradicted with equal weight by {attacker}.",
                        "La conclusion n'est pas tranchée : elle est contredite, à poids égal, par {attacker}.",
                        attacker=self._against(attackers[0]))  # fmt: skip
        return _FOLLOWS[self._certainty(self._level(root))]

    def _against(self, place: int) -> Text:
        """An attacking claim, and whether it rests on a work that the text may not have known."""
        claim = self.map.claim.get(self.woven.id[place])
        source = self.map.source.get(claim.source) if claim is not None else None
        if source is None or not source.year or source in could_be_known(self.map):
            return self._quoted(place)
        later = both("(perhaps later than the text)", "(peut-être postérieur au texte)")
        return joined([self._quoted(place), later], " ")

    def _breaks(self, root: int, strengths: list[float]) -> Text:
        if self._certainty(self._level(root)) is Certainty.HIGH:
            return both(
                "Nothing that was looked at holds it down.", "Rien de ce qui a été examiné ne l'affaiblit."
            )
        ways = len(self.woven.web.steps_to(root))
        at = self.deciders.first_break(root, strengths)
        if at == root and ways:  # attacked: its support may be broken besides
            at = self.deciders.first_break_below(root, strengths)
            opening = both("Its support breaks first", "Son appui cède d'abord")
        elif self._level(root) >= Certainty.LOW.rank:
            opening = (
                _WEAKEST
                if ways < 2
                else both(
                    f"Even the strongest of its {ways} ways is weakest",
                    f"Même la plus solide de ses {ways} voies est la plus fragile",
                )
            )
        elif ways > 1:
            opening = both(
                f"Even the strongest of its {ways} ways breaks first",
                f"Même la plus solide de ses {ways} voies cède d'abord",
            )
        else:
            opening = both("It breaks first", "Elle cède d'abord")
        id = self.woven.id[at]
        if id in self.map.inference:
            return self._step_breaks(opening, self.map.inference[id], at)
        attackers = self.deciders.attackers(at)
        why = self._speaks_against(attackers[0]) if attackers else self._own(at)
        if at == root:
            return said("{lead}: {why}.", "{lead} : {why}.", lead=self._leading_to(root), why=why)
        return said("{opening} at {claim}: {why}.", "{opening} à {claim} : {why}.",
                    opening=opening, claim=self._quoted(at), why=why)  # fmt: skip

    def _leading_to(self, root: int) -> Text:
        """What leads to a conclusion that breaks at itself."""
        web = self.woven.web
        if web.steps_to(root):
            return both("It rests on its own evidence", "Elle repose sur ses propres preuves")
        if any(web.supports[root]):
            return both(
                "Every step to it leans on the conclusion itself, so none counts",
                "Chaque étape qui y mène s'appuie sur la conclusion elle-même : aucune ne compte",
            )
        return both("No step leads to it", "Aucune étape n'y mène")

    def _step_breaks(self, opening: Text, step: Inference, place: int) -> Text:
        failed = self.woven.questions[step.id].failed
        attackers = self.deciders.attackers(place)
        if place in self.woven.web.circular:
            why = both("it leans on its own conclusion.", "il s'appuie sur sa propre conclusion.")
        elif failed:
            why = self._asked(step, self._hardest(step, failed))
        elif attackers:
            why = joined([self._speaks_against(attackers[0]), both(".", ".")], "")
        elif self.deciders.capped(place):
            why = joined([self.woven.ceilings[step.id][1], both("", "")], ".")
        else:
            why = said("what was found is about something else ({gaps}).",
                       "ce qui a été trouvé porte sur autre chose ({gaps}).",
                       gaps=described(self.woven.gaps[step.id]))  # fmt: skip
        return said("{opening} at the step to {claim}: {why}", "{opening} à l'étape vers {claim} : {why}",
                    opening=opening, claim=quoted(self.map.claim[step.conclusion]), why=why)  # fmt: skip

    def _hardest(self, step: Inference, failed: Sequence[str]) -> str:
        """A failed question that defeats the step, before one that leaves it undecided."""
        defeating = [q for q in failed if self._target(step, q) is not Target.CONCLUSION]
        return (defeating or list(failed))[0]

    def _target(self, step: Inference, question: str) -> Target | None:
        found = step.scheme.question(question) if step.scheme else None
        return found.target if found else None

    def _asked(self, step: Inference, question: str) -> Text:
        """A question with the answer that fails it."""
        found = next((asked.text, answer.why) for asked, answer in step.questions() if asked.id == question)
        return joined([text for text in found if text], " ")

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
        if len(self.woven.web.premises[step]) == 1:
            return said(
                "The certainty of its premise: {word}.", "Certitude de sa prémisse : {word}.", word=word
            )
        return said("Its premises count only together; the weakest ({word}): {claims}.",
                    "Ses prémisses ne comptent qu'ensemble ; la plus faible ({word}) : {claims}.",
                    word=word, claims=joined([self._quoted(each) for each in weakest]))  # fmt: skip

    def _attacks(self, place: int) -> list[Text]:
        told = []
        statuses, web = self.deciders.verdict.statuses, self.woven.web
        holding = self.deciders.attackers(place)
        for attacker in dict.fromkeys(web.attackers(place)):
            if attacker in holding and statuses[place] is Status.OUT:
                lead = both("An attack stands:", "Une attaque tient :")
            elif attacker in holding:
                lead = both("An attack leaves it open:", "Une attaque le laisse ouvert :")
            elif statuses[attacker] is Status.OUT:
                lead = both("An attack has been answered:", "Une attaque a reçu sa réponse :")
            elif statuses[place] is Status.IN:
                lead = both(
                    "An attack is less well borne out, and fails:",
                    "Une attaque est moins bien établie, et échoue :",
                )
            else:
                continue
            told.append(joined([lead, self._quoted(attacker)], " "))
        return told

    def _own(self, place: int) -> Text:
        """Why a claim's own evidence is worth no more."""
        leaf = self.woven.leaves.get(self.woven.id[place])
        if leaf is not None and leaf.certainty.rank > self._level(place):
            return both(
                "attacks that go in a circle leave it undecided",
                "des attaques en cercle la laissent indécise",
            )
        if leaf is not None:
            return leaf.reason
        return both("nobody describes it", "personne ne le décrit")

    def _speaks_against(self, attacker: int) -> Text:
        return said(
            "{attacker} speaks against it", "{attacker} parle contre", attacker=self._quoted(attacker)
        )

    def _quoted(self, place: int) -> Text:
        id = self.woven.id[place]
        if id not in self.map.claim:
            return both("a premise that nobody describes", "une prémisse que personne ne décrit")
        return quoted(self.map.claim[id])

    def _level(self, place: int) -> int:
        return self.deciders.verdict.levels[place]

    @staticmethod
    def _certainty(level: int) -> Certainty:
        return LEVELS[level]


_WEAKEST = both("It is weakest", "Elle est la plus fragile")
_FOLLOWS = {
    Certainty.NONE: both("The conclusion does not follow from what is given.",
                         "La conclusion ne découle pas de ce qui est donné."),
    Certainty.VERY_LOW: both("The conclusion follows only very uncertainly (certainty: very low).",
                             "La conclusion n'en découle que de façon très incertaine (certitude très faible)."),
    Certainty.LOW: both("The conclusion follows, with low certainty.", "La conclusion en découle, avec une certitude faible."),
    Certainty.MODERATE: both("The conclusion follows, with moderate certainty.",
                             "La conclusion en découle, avec une certitude modérée."),
    Certainty.HIGH: both("The conclusion follows, with high certainty.", "La conclusion en découle, avec une certitude élevée."),
}  # fmt: skip


def _how_many(count: int) -> Text:
    if count == 1:
        return both("One step leads", "Une étape y mène")
    return both(f"{count} steps lead", f"{count} étapes y mènent")
