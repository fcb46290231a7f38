"""What explanations and verdicts share: claims in quotation marks, questions with their answers."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.strength.scale import LEVELS
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.words import joined, quoted, said
from mapgen.vocabulary import Certainty, Target
from mapgen.words import Text, both


@dataclass(frozen=True, slots=True)
class Narrator:
    """What `Verdicts` and `Explanations` share: a map, its results, and how both are worded."""

    map: ArgumentMap
    indexed: IndexedGraph
    deciders: Deciders

    def _target(self, step: Inference, question: str) -> Target | None:
        found = step.scheme.question(question) if step.scheme else None
        return found.target if found else None

    def _asked(self, step: Inference, question: str) -> Text:
        """Return the text of a step's critical question and the author's reason for the answer, if any.

        `question`: the id of the question, which the step's scheme asks.
        """
        found = next((asked.text, answer.why) for asked, answer in step.questions() if asked.id == question)
        return joined([text for text in found if text], " ")

    def _speaks_against(self, attacker: int) -> Text:
        return said(
            "{attacker} speaks against it", "{attacker} parle contre", attacker=self._quoted(attacker)
        )

    def _quoted(self, node: int) -> Text:
        id = self.indexed.id_of[node]
        if id not in self.map.claim:
            return both("a premise that nobody describes", "une prémisse que personne ne décrit")
        return quoted(self.map.claim[id])

    def _level(self, node: int) -> int:
        return self.deciders.verdict.levels[node]

    @staticmethod
    def _certainty(level: int) -> Certainty:
        return LEVELS[level]
