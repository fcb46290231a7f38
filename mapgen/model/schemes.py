"""Argumentation schemes and their critical questions.

Schemes after Walton, Reed & Macagno, *Argumentation Schemes* (Cambridge, 2008);
`aif` is the scheme's name in AIF node sets. Burdens after Gordon, Prakken &
Walton, *The Carneades model of argument and burden of proof* (Artificial
Intelligence 171, 2007). The wording of the questions is ours. The scheme
`evidence-to-claim` is entirely ours: see the table in `scheme_table.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.model.scheme_table import TABLE
from mapgen.vocabulary import Burden, Target
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class CriticalQuestion:
    """A question that tests inferences of a scheme.

    `target`: what it attacks when it fails. `burden`: who has to answer it.
    """

    id: str
    text: Text
    target: Target
    burden: Burden


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of inference: its pattern, from what to what, and its critical questions."""

    id: str
    aif: str
    name: Text
    pattern: Text
    questions: tuple[CriticalQuestion, ...]

    def __str__(self) -> str:
        return self.id

    def question(self, id: str) -> CriticalQuestion | None:
        """Return the critical question with that id, or None where the scheme does not ask it."""
        return next((question for question in self.questions if question.id == id), None)


SCHEMES: dict[str, Scheme] = {
    id: Scheme(id, aif, name, pattern, tuple(CriticalQuestion(*row) for row in rows))
    for id, aif, name, pattern, rows in TABLE
}
"""Every scheme by its id, in the order of the table."""
