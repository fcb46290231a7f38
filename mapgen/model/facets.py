"""The four facets that evidence and claim are compared by: PICO."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.vocabulary import OutcomeKind, Route, Species


@dataclass(frozen=True, slots=True)
class Population:
    """In whom: the species, and a term or plain words for the group."""

    species: Species | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Intervention:
    """What is given or done. `components` are what goes with the agent."""

    agent: str = ""
    salt: str = ""
    route: Route | None = None
    dose: str = ""
    duration: str = ""
    components: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is looked at, and whether people would care about it."""

    name: str = ""
    kind: OutcomeKind | None = None


@dataclass(frozen=True, slots=True)
class Facets:
    """The four facets that evidence and claim are compared by (PICO)."""

    population: Population = Population()
    intervention: Intervention = Intervention()
    comparator: str = ""
    outcome: Outcome = Outcome()
