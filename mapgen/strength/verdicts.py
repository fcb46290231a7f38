"""The verdict on a chain, in two sentences: does its conclusion follow, and where does it break first."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.model.elements import Inference
from mapgen.queries.studies import could_be_known
from mapgen.strength.evidence.indirect import described
from mapgen.strength.narration import Narrator
from mapgen.strength.words import joined, quoted, said
from mapgen.vocabulary import AttackKind, Certainty, ClaimKind, Status, Target
from mapgen.words import Text, both


class Verdicts(Narrator):
    """Puts into words the verdict on each chain of one argument map."""

    def of(self, root: int, strengths: Sequence[float]) -> Text:
        """Return the verdict on the conclusion that is node `root`, in one or two sentences.

        They tell whether the conclusion follows, and where the chain breaks first. `strengths`: the strength
        (0 to 1) of each node, by its number.
        """
        return joined(filter(None, [self._follows(root), self._breaks(root, strengths)]), " ")

    def _follows(self, root: int) -> Text:
        attackers = self.deciders.attackers(root)
        if not attackers:
            return _FOLLOWS[self._certainty(self._level(root))]
        attacker = attackers[0]
        against = self._against(attacker)
        if not self.deciders.verdict.unattacked[root]:
            return said("What is given does not carry the conclusion, and {attacker} speaks against it.",
                        "Ce qui est donné ne suffit pas à porter la conclusion, et {attacker} parle contre elle.",
                        attacker=against)  # fmt: skip
        if self.deciders.verdict.statuses[root] is Status.OUT:
            return said(*self._struck(attacker, root), attacker=against)
        if self.deciders.verdict.unattacked[attacker] > self.deciders.verdict.unattacked[root]:
            return said(
                "The conclusion is not settled: {attacker} speaks against it, and is disputed in turn.",
                "La conclusion n'est pas tranchée : {attacker} parle contre elle, et se trouve contesté à son tour.",
                attacker=against,
            )
        return said("The conclusion is not settled: with equal weight {attacker} speaks against it.",
                    "La conclusion n'est pas tranchée : à poids égal, {attacker} parle contre elle.",
                    attacker=against)  # fmt: skip

    def _struck(self, attacker: int, root: int) -> tuple[str, str]:
        """Return a sentence on a conclusion that the attacker defeats, in English and in French.

        The sentence depends on whether the attacker is a harm and on how it attacks. It has the blank
        `{attacker}`.
        """
        claim = self.map.claim.get(self.indexed.id_of[attacker])
        if claim is not None and claim.kind is ClaimKind.HARM:
            return (
                "A harm weighs against the conclusion, and is better borne out than its support: {attacker}.",
                "Un effet indésirable pèse contre la conclusion, et il est mieux établi que son appui : {attacker}.",
            )
        kinds = {
            attack.kind
            for attack in self.map.attacks_on.get(self.indexed.id_of[root], ())
            if attack.attacker == self.indexed.id_of[attacker]
        }
        if self._level(attacker) <= self.deciders.verdict.unattacked[root]:
            return ("The conclusion does not stand: {attacker} speaks against it.",
                    "La conclusion ne tient pas : {attacker} parle contre elle.")  # fmt: skip
        if AttackKind.REBUT in kinds:
            return (
                "The conclusion does not stand: it is contradicted by what is better borne out, {attacker}.",
                "La conclusion ne tient pas : elle est contredite par ce qui est mieux établi, {attacker}.",
            )
        return (
            "The conclusion is put in doubt by what is better borne out, {attacker}.",
            "La conclusion est mise en doute par ce qui est mieux établi, {attacker}.",
        )

    def _against(self, node: int) -> Text:
        """Return an attacking claim in quotation marks, with its certainty in brackets.

        The brackets also say if its source may be later than the document.
        """
        claim = self.map.claim.get(self.indexed.id_of[node])
        source = self.map.source.get(claim.source) if claim is not None else None
        later = both("", "")
        if source is not None and source.year and source not in could_be_known(self.map):
            later = both(", perhaps later than the text", ", peut-être postérieur au texte")
        return said("{claim} (certainty: {word}{later})", "{claim} (certitude : {word}{later})",
                    claim=self._quoted(node), word=self._certainty(self._level(node)).name_, later=later)  # fmt: skip

    def _breaks(self, root: int, strengths: Sequence[float]) -> Text:
        if self._certainty(self._level(root)) is Certainty.HIGH:
            return both(
                "On the best way to it nothing was found that fails.",
                "Sur la meilleure voie qui y mène, rien n'a été trouvé qui échoue.",
            )
        ways = len(self.indexed.graph.steps_to(root))
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
        id = self.indexed.id_of[at]
        if id in self.map.inference:
            return self._step_breaks(opening, self.map.inference[id], at)
        attackers = self.deciders.attackers(at)
        if at == root and attackers:
            return Text()  # said already: nothing leads to it but itself, and that is attacked
        why = self._speaks_against(attackers[0]) if attackers else self._own(at)
        if at == root:
            return said("{lead}: {why}.", "{lead} : {why}.", lead=self._leading_to(root), why=why)
        return said("{opening} at {claim}: {why}.", "{opening} à {claim} : {why}.",
                    opening=opening, claim=self._quoted(at), why=why)  # fmt: skip

    def _leading_to(self, root: int) -> Text:
        """Return a clause on what leads to a conclusion if the chain breaks at the conclusion itself.

        It rests on its own evidence, or every step to it is circular, or no step leads to it.
        """
        graph = self.indexed.graph
        if graph.steps_to(root):
            return both("It rests on its own evidence", "Elle repose sur ses propres preuves")
        if any(graph.nodes[root].supports):
            return both(
                "Every step to it leans on the conclusion itself, so none counts",
                "Chaque étape qui y mène s'appuie sur la conclusion elle-même : aucune ne compte",
            )
        return both("No step leads to it", "Aucune étape n'y mène")

    def _step_breaks(self, opening: Text, step: Inference, node: int) -> Text:
        failed = self.indexed.questions[step.id].failed
        attackers = self.deciders.attackers(node)
        if node in self.indexed.graph.circular:
            why = both("it leans on its own conclusion.", "il s'appuie sur sa propre conclusion.")
        elif failed:
            why = self._asked(step, self._hardest(step, failed))
        elif attackers:
            why = joined([self._speaks_against(attackers[0]), both(".", ".")], "")
        elif self.deciders.capped(node):
            why = joined([self.indexed.ceilings[step.id][1], both("", "")], ".")
        else:
            why = said("what was found is about something else ({gaps}).",
                       "ce qui a été trouvé porte sur autre chose ({gaps}).",
                       gaps=described(self.indexed.gaps[step.id]))  # fmt: skip
        return said("{opening} at the step to {claim}: {why}", "{opening} à l'étape vers {claim} : {why}",
                    opening=opening, claim=quoted(self.map.claim[step.conclusion]), why=why)  # fmt: skip

    def _hardest(self, step: Inference, failed: Sequence[str]) -> str:
        """Return the first of the failed questions (ids) that defeats the step; if none does, the first."""
        defeating = [q for q in failed if self._target(step, q) is not Target.CONCLUSION]
        return (defeating or list(failed))[0]

    def _own(self, node: int) -> Text:
        """Return a clause that tells why the claim at `node` gets no more certainty from its own evidence."""
        leaf = self.indexed.leaves.get(self.indexed.id_of[node])
        if leaf is not None and leaf.certainty.rank > self._level(node):
            return both(
                "attacks that go in a circle leave it undecided",
                "des attaques en cercle la laissent indécise",
            )
        if leaf is not None:
            return leaf.reason
        return both("nobody describes it", "personne ne le décrit")


_WEAKEST = both("It is weakest", "Elle est la plus fragile")
_FOLLOWS = {
    Certainty.NONE: both("What is given does not carry the conclusion.",
                         "Ce qui est donné ne suffit pas à porter la conclusion."),
    Certainty.VERY_LOW: both("The conclusion follows only very uncertainly (certainty: very low).",
                             "La conclusion n'en découle que de façon très incertaine (certitude très faible)."),
    Certainty.LOW: both("The conclusion follows, with low certainty.", "La conclusion en découle, avec une certitude faible."),
    Certainty.MODERATE: both("The conclusion follows, with moderate certainty.",
                             "La conclusion en découle, avec une certitude modérée."),
    Certainty.HIGH: both("The conclusion follows, with high certainty.", "La conclusion en découle, avec une certitude élevée."),
}  # fmt: skip
