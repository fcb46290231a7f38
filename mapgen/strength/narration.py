"""What explanations and verdicts share: claims by their words, questions with their answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.excerpt import in_sentence
from mapgen.queries.precaution import on_granted_harm
from mapgen.strength.scale import LEVELS
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.words import joined, quoted, said
from mapgen.vocabulary import Certainty, Target
from mapgen.words import Text, both

NAMED = 60
"""The most characters of a claim by which a verdict names it."""


@dataclass(frozen=True)
class Narrator:
    """A map and its graph, and how both are worded."""

    map: ArgumentMap
    indexed: IndexedGraph

    def named(self, id: str) -> Text:
        """Return the beginning of a claim's words for the middle of a sentence: «“…”», «the claim (…)»."""
        if id not in self.map.claim:
            return both("a premise that nobody describes", "une prémisse que personne ne décrit")
        return both(*(in_sentence(self.map.claim[id], code, NAMED) for code in ("en", "fr")))

    def _target(self, step: Inference, question: str) -> Target | None:
        found = step.scheme.question(question) if step.scheme else None
        return found.target if found else None

    def _asked(self, step: Inference, question: str) -> Text:
        """Return the text of a step's critical question and the author's reason for the answer, if any.

        `question`: the id of the question, which the step's scheme asks.
        """
        found = next(
            (asked.text, answer.fatal or answer.why)
            for asked, answer in step.questions()
            if asked.id == question
        )
        return joined([text for text in found if text], " ")

    def _quoted(self, node: int) -> Text:
        id = self.indexed.id_of[node]
        if id not in self.map.claim:
            return both("a premise that nobody describes", "une prémisse que personne ne décrit")
        return quoted(self.map.claim[id])

    @staticmethod
    def _certainty(level: int) -> Certainty:
        return LEVELS[level]


def speaks_against(attacker: Text) -> Text:
    """Return a clause that tells that something, as a noun phrase, speaks against what is meant."""
    return said("{attacker} speaks against it", "{attacker} plaide contre elle", attacker=attacker)


def on_harm(map_: ArgumentMap, advice: Claim, steps: Sequence[str]) -> Text:
    """Return, in brackets, that advice not to do something rests on a harm that is granted; empty where no
    such step is among `steps`, ids of steps that lead to it.
    """
    premises = (map_.claim[each] for step in steps for each in map_.inference[step].premises)
    if on_granted_harm(advice, premises):
        return both(" (the harm is granted, and not shown)", " (le risque est admis, et non montré)")
    return both("", "")
