"""Rules that propose: what the document's words may be, where nobody has typed the step."""

from mapgen.rules.family import Family
from mapgen.words import both

FAMILY = Family(
    both("Proposals", "Propositions"),
    both(
        "what the words alone suggest, for a reader to decide",
        "ce que les mots seuls donnent à penser, au lecteur d'en décider",
    ),
    order=7,
)
