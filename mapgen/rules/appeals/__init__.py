"""Rules on appeals: to the crowd, to authority, to a story, to what nobody knows."""

from mapgen.rules.family import Family
from mapgen.words import both

FAMILY = Family(
    both("Appeals", "Appels"),
    both(
        "appeals to the crowd, to authority, to a story, to what nobody knows",
        "les appels à la foule, à l'autorité, à un récit, à ce que nul ne sait",
    ),
    order=6,
)
