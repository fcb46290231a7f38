"""What the fields of the facets change: in whom, what is given, what is observed."""

from __future__ import annotations

from mapgen.strength.effects.entry import Edits, Effect, Example, Value, still
from mapgen.strength.effects.of_sources import INDIRECT

_TERMS: Edits = {
    "terms": {
        id_: {"en": id_} for id_ in ("adults", "children", "lamp", "tea", "warm", "cold", "sleep", "mood")
    }
}


def _facet(where: str, how: str, evidence: Value, claim: Value, *silences: str) -> Effect:
    """Return the entry of a facet, with the trial's value of it in the example, and the claim's."""
    record = where.partition(".")[0]
    given: Edits = {**_TERMS, "found.kind": "effect", f"found.{record}": claim}
    return Effect(
        where,
        "indirectness",
        how,
        INDIRECT,
        Example({f"trial.{record}": evidence}, ("found high → moderate",), given),
        silences,
    )


_BOTH_TERMS = "Differs where both sides name a term and neither term is `within` the other. "
_COUNTED = "One or two facets that differ −1, three or more −2."

_SHARED = "Said once for every claim of the text that does not give it itself (format 2). "


def _throughout(where: str, of: str, edits: Edits, given: Edits) -> Effect:
    """Return the entry of a field with which facets are said once."""
    return Effect(
        where,
        f"indirectness: see {of}",
        f"{_SHARED}As `claim.population`.",
        INDIRECT,
        Example(edits, ("found high → moderate",), {"mapgen": 2, **_TERMS, "found.kind": "effect", **given}),
    )


_PEOPLE: Value = {"population": {"species": "human"}}
_ANIMALS: Edits = {"trial.population": {"species": "animal"}}

FACETS = (
    _throughout("document.throughout", "the fields of `facets`", {"document.throughout": _PEOPLE}, _ANIMALS),
    _throughout(
        "argument.throughout", "the fields of `facets`", {"arguments.main.throughout": _PEOPLE}, _ANIMALS
    ),
    _throughout("facets.population", "`claim.population`", {"document.throughout": _PEOPLE}, _ANIMALS),
    _throughout(
        "facets.intervention",
        "`claim.intervention`",
        {"document.throughout": {"intervention": "lamp"}},
        {"trial.intervention": "tea"},
    ),
    _throughout(
        "facets.comparator",
        "`claim.comparator`",
        {"document.throughout": {"comparator": "warm"}},
        {"trial.comparator": "cold"},
    ),
    _throughout(
        "facets.outcome",
        "`claim.outcome`",
        {"document.throughout": {"outcome": "sleep"}},
        {"trial.outcome": "mood"},
    ),
    _facet(
        "population.species",
        f"Differs where both sides tell it. {_COUNTED}",
        {"species": "animal"},
        {"species": "human"},
    ),
    _facet("population.group", f"{_BOTH_TERMS}{_COUNTED}", {"group": "adults"}, {"group": "children"}),
    _facet("intervention.agent", f"{_BOTH_TERMS}{_COUNTED}", {"agent": "tea"}, {"agent": "lamp"}),
    _facet("intervention.salt", f"{_BOTH_TERMS}{_COUNTED}", {"salt": "warm"}, {"salt": "cold"}),
    _facet(
        "intervention.route",
        f"Differs where both sides tell it. {_COUNTED}",
        {"route": "oral"},
        {"route": "intravenous"},
    ),
    still("intervention.dose", "not compared: doses are strings", "dose-form-duration-absent"),
    still("intervention.duration", "not compared", "dose-form-duration-absent"),
    _facet(
        "intervention.with",
        f"Differs where one side gives something that the other does not. {_COUNTED}",
        {"agent": "lamp", "with": ["tea"]},
        {"agent": "lamp"},
        "co-intervention",
    ),
    _facet("outcome.name", f"{_BOTH_TERMS}{_COUNTED}", {"name": "mood"}, {"name": "sleep"}),
    _facet(
        "outcome.kind",
        f"Differs where the evidence has a surrogate outcome and the claim an important one. {_COUNTED}",
        {"kind": "surrogate"},
        {"kind": "important"},
    ),
)
