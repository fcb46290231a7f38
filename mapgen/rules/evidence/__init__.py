"""Rules on the evidence: in whom, with what, against what and how surely something was seen."""

from mapgen.rules.family import Family
from mapgen.words import both

FAMILY = Family(
    both("Evidence", "Preuves"),
    both(
        "in whom, with what, against what and how surely something was seen",
        "chez qui, avec quoi, par rapport à quoi et avec quelle sûreté une chose a été vue",
    ),
    order=4,
)
