"""The Key Concepts of Informed Health Choices that items train: named and linked, and nothing copied.

The names are those of the public index of Key Concepts (informedhealthchoices.org, read in 2026). The French
is ours.
"""

from __future__ import annotations

from collections.abc import Mapping

from mapgen.lessons.values import Concept
from mapgen.queries.indirectness import Facet
from mapgen.words import both

_INDEX = "https://www.informedhealthchoices.org/key-concepts/index-key-concepts/"


def _concept(name: str, french: str) -> Concept:
    return Concept(both(name, f"{name} ({french})"), _INDEX)


IGNORING_HARMS = _concept("Messages that ignore harms", "les messages qui taisent les risques")
TOO_SURE = _concept("Messages that are too sure", "les messages trop sûrs d'eux")
THEORIES = _concept("Belief in theories", "croire une théorie sur parole")
ASSOCIATION = _concept(
    "Belief that association means causation", "croire que ce qui va ensemble est cause et effet"
)
SINGLE_STUDIES = _concept("Belief in single studies", "croire une étude isolée")
COMMONLY_USED = _concept("Belief that commonly-used means effective", "croire efficace ce qui est répandu")
EXPERIENCES = _concept("Trust in personal experiences", "se fier à une expérience personnelle")
EXPERTS = _concept("Trust in expert opinions", "se fier à l'avis d'un expert")
INTERESTS = _concept("Trust that there are no competing interests", "croire que personne n'y gagne")
NO_COMPARISON = _concept("Messages with no comparison", "les messages sans comparaison")
COMPARISON_GROUPS = _concept("Similar comparison groups", "des groupes comparables")
SMALL_STUDIES = _concept("Small studies", "les petites études")
OPTIONS = _concept("Clear problem and options", "un problème et des choix bien posés")
OUTCOMES = _concept("Relevant outcomes", "des résultats qui comptent ici")
PARTICIPANTS = _concept("Relevant participants", "des participants semblables")
ACTIONS = _concept("Relevant health actions", "des actions semblables")

_OF_SCHEME: Mapping[str, Concept] = {
    "correlation-to-cause": ASSOCIATION,
    "expert-opinion": EXPERTS,
    "popular-opinion": COMMONLY_USED,
    "popular-practice": COMMONLY_USED,
    "witness-testimony": EXPERIENCES,
}
_OF_QUESTION: Mapping[tuple[str, str], Concept] = {
    ("practical-reasoning", "side-effects"): IGNORING_HARMS,
    ("practical-reasoning", "alternatives"): OPTIONS,
    ("alternatives", "complete"): OPTIONS,
    ("consequences", "opposite"): IGNORING_HARMS,
    ("evidence-to-claim", "comparison"): COMPARISON_GROUPS,
    ("evidence-to-claim", "size"): SMALL_STUDIES,
    ("evidence-to-claim", "consistency"): SINGLE_STUDIES,
}
_OF_FACET: Mapping[Facet, Concept] = {
    Facet.SPECIES: PARTICIPANTS,
    Facet.GROUP: PARTICIPANTS,
    Facet.AGENT: ACTIONS,
    Facet.SALT: ACTIONS,
    Facet.ROUTE: ACTIONS,
    Facet.COMPONENTS: ACTIONS,
    Facet.OUTCOME: OUTCOMES,
}


def of_question(scheme: str, question: str) -> Concept | None:
    """Return the concept that a critical question of a scheme is about; None where none is clear."""
    return _OF_QUESTION.get((scheme, question)) or _OF_SCHEME.get(scheme)


def of_facet(facet: Facet) -> Concept | None:
    """Return the concept that a difference in a facet is about; None where none is clear."""
    return _OF_FACET.get(facet)
