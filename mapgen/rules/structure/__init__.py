"""Rules on the shape of the reasoning."""

from mapgen.rules.family import Family
from mapgen.words import both

FAMILY = Family(
    both("Structure", "Structure"),
    both("whether the conclusions follow from the premises", "si les conclusions suivent des prémisses"),
    order=3,
)
