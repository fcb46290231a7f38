"""Rules on sources and citations."""

from mapgen.rules.family import Family
from mapgen.words import both

FAMILY = Family(
    both("Sources", "Sources"),
    both(
        "the works that the document leans on, and how it points to them",
        "les publications sur lesquelles le document s'appuie, et comment il y renvoie",
    ),
    order=1,
    of_form=True,
)
