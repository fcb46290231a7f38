"""Rules on the words that the document chooses."""

from mapgen.rules.family import Family
from mapgen.words import both

FAMILY = Family(
    both("Language", "Langage"),
    both("the words that the document chooses", "les mots que choisit le document"),
    order=5,
    of_form=True,
)
