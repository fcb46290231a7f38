"""The words of the five lines with which a report begins."""

from __future__ import annotations

from mapgen.words import both

CLAIMED = both("What is claimed", "Ce qui est affirmé")
CARRIED = both("Does the text's own reasoning carry it?", "Le raisonnement du texte le porte-t-il ?")
BREAKS = both("Where it breaks", "Où le raisonnement se rompt")
MISSING = both("What is missing", "Ce qui manque")
OTHER = both("What other evidence says", "Ce que disent d'autres preuves")
CERTAINTY = both("{word} certainty", "certitude {word}")
"""How certain a work's finding is, beside the work."""
LABELLED = both("{label}: {words}", "{label} : {words}")
ASKED = both("{label} {words}", "{label} {words}")
"""For a label that ends in a question mark."""

BREAKS_HERE = both("It breaks {why}", "Il se rompt {why}")
BREAKS_AT_OWN = both("It breaks at the step to this claim, {why}", "Il se rompt à l'étape vers cette affirmation, {why}")  # fmt: skip
ASSUMED_MOST = both(
    "First, in the whole text {steps} steps take the same thing for granted, and nothing supports it: {claim}",
    "D'abord, dans tout le texte, {steps} étapes tiennent une même chose pour acquise, et rien ne l'appuie : {claim}",
)
NOTHING_TO_BREAK = both(
    "Nothing is judged: the map holds no reasoning for it that could break.",
    "Rien n'est jugé : la carte ne contient pas de raisonnement en sa faveur qui pourrait se rompre.",
)
ONLY_UNCHECKED = both(
    "Nowhere, on the reading most favourable to the text; but that reading supposes what cannot be checked.",
    "Nulle part, à la lecture la plus favorable au texte ; mais elle suppose ce qui ne peut être vérifié.",
)
NOTHING_DECISIVE = both("Nothing on which this answer depends.", "Rien dont cette réponse dépende.")
NOTHING_KNOWN = both("Nothing that the map tells.", "Rien que la carte signale.")
