"""The four facets by which evidence and claims are compared (PICO)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from mapgen.model.fields import means
from mapgen.model.shapes import TermOrWords, TermsOrWords
from mapgen.vocabulary import OutcomeKind, Route, Species


@dataclass(frozen=True, slots=True)
class Population:
    """In whom something is observed: the species, and the group as a term or in plain words."""

    species: Annotated[Species | None, means("people, animals or cells", "êtres humains, animaux ou cellules")] = None
    group: Annotated[str, TermOrWords(), means("the group: a term or plain words", "le groupe : un terme ou de simples mots")] = ""


@dataclass(frozen=True, slots=True)
class Intervention:
    """What is given or done; `components` are given together with the agent."""

    agent: Annotated[str, TermOrWords(), means("the agent: a term or plain words", "l'agent : un terme ou de simples mots")] = ""
    salt: Annotated[str, TermOrWords(), means("the salt or form", "le sel ou la forme")] = ""
    route: Annotated[Route | None, means("how it enters the body", "comment il entre dans le corps")] = None
    dose: Annotated[str, means("how much", "combien")] = ""
    duration: Annotated[str, means("for how long", "pendant combien de temps")] = ""
    components: Annotated[tuple[str, ...], TermsOrWords(), means("what goes with it", "ce qui l'accompagne", name="with")] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is observed, and whether it matters to people itself."""

    name: Annotated[str, TermOrWords(), means("the outcome: a term or plain words", "le critère de jugement : un terme ou de simples mots")] = ""
    kind: Annotated[OutcomeKind | None, means("whether it matters to people in itself", "s'il compte en soi pour les personnes")] = None


@dataclass(frozen=True, slots=True)
class Facets:
    """What a claim speaks of, or a source studied: population, intervention, comparator, outcome (PICO).

    A part that the author did not declare is empty.
    """

    population: Annotated[Population, means("in whom", "chez qui")] = Population()
    intervention: Annotated[Intervention, means("what is given or done", "ce qui est donné ou fait")] = Intervention()
    comparator: Annotated[str, TermOrWords(), means("what it is compared with: a term or plain words", "à quoi on compare : un terme ou de simples mots")] = ""
    outcome: Annotated[Outcome, means("what is observed", "ce qui est observé")] = Outcome()
