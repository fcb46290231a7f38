"""Rules on quotes and the document's text."""

from mapgen.rules.family import Family
from mapgen.words import both

FAMILY = Family(
    both("Anchoring in the text", "Ancrage dans le texte"),
    both("whether the document says what the map quotes", "si le document dit ce que la carte cite"),
    order=2,
    of_form=True,
)
