"""An entry of the table of effects, and the small map on which its example is tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Value = str | int | Sequence["Value"] | Mapping[str, "Value"] | None
"""A value in an argument file; None to leave the field out."""
Edits = Mapping[str, Value]
"""Values by their places in the map: `trial.bias`, `helps.kind`, `step.scheme`, `sources.second`."""

EXAMPLE: Mapping[str, Value] = {
    "mapgen": 1,
    "document": {"title": "Lamps", "language": "en", "kind": "web-page", "text": "text.txt"},
    "sources": {
        "trial": {
            "mark": 1,
            "match": "certain",
            "design": "randomised-trial",
            "participants": "1000 people",
            "bias": "low",
        }
    },
    "claims": {
        "found": {
            "quote": "A trial found that people with a lamp slept longer",
            "cites": [1],
            "kind": "result",
        },
        "helps": {
            "quote": "The lamp lengthens sleep",
            "kind": "effect",
            "because": [
                {
                    "premises": ["found"],
                    "scheme": "evidence-to-claim",
                    "answers": {
                        question: {"is": "answered"}
                        for question in (
                            "design",
                            "comparison",
                            "size",
                            "bias",
                            "consistency",
                            "indirectness",
                        )
                    },
                }
            ],
        },
    },
    "arguments": {"main": {"title": "The lamp", "conclusion": "helps"}},
}
"""The map of the examples: a large, well-made trial, what it found, and one step to what follows."""

EXAMPLE_TEXT = """\
A trial found that people with a lamp slept longer [1]. The lamp lengthens sleep.
Yet a second trial found no longer sleep [2]. Nobody knew who had a lamp.

Sources
1. Dunn A. A trial of lamps. 2019.
"""


@dataclass(frozen=True, slots=True)
class Example:
    """Hold a change of the example map and what it changes, as `mapgen` weighs it.

    `given`: what is changed before. `gives`: changes of certainty, word or owner, one a string.
    """

    edits: Edits
    gives: tuple[str, ...]
    given: Edits | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """Hold what a field changes in the weighing, and the rules that say nothing, or less, where it is filled.

    `where`: the record and the field, `source.bias`. `changes`: what it changes, empty for nothing; `how`: by
    how much and why; `source`: the publication, or that the rule is ours.
    """

    where: str
    changes: str = ""
    how: str = ""
    source: str = ""
    example: Example | None = None
    silences: tuple[str, ...] = ()
    holds: bool = False
    """It only holds other records, whose fields have entries of their own."""

    @property
    def record(self) -> str:
        return self.where.partition(".")[0]

    @property
    def field(self) -> str:
        return self.where.partition(".")[2]


def holding(record: str, *fields: str) -> tuple[Effect, ...]:
    """Return entries for fields that only hold other records."""
    return tuple(
        Effect(f"{record}.{field}", how="holds records with entries of their own", holds=True)
        for field in fields
    )


def still(where: str, how: str = "", *silences: str) -> Effect:
    """Return the entry of a field that changes nothing in the weighing; `how`: what it is for."""
    return Effect(where, how=how, silences=silences)
