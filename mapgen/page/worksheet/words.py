"""What a worksheet says beside the words of the map."""

from __future__ import annotations

from mapgen.words import both

SHEET = both("Worksheet", "Fiche d'exercice")
KEY = both("Worksheet: key", "Fiche d'exercice : corrigé")
NAME, DATE = both("Name", "Nom"), both("Date", "Date")
HOW = both(
    "Each box stands for a passage of the text, in bold where it is a part of a sentence. Write the number of the passage in the circle and, on the "
    "lines, what it says in your own words.",
    "Chaque case représente un passage du texte, en gras s'il n'est qu'une partie d'une phrase. Écrivez le numéro du passage dans le rond et, sur les "
    "lignes, ce qu'il dit, avec vos mots.",
)
UNSAID = both(
    "A dashed box stands for what nobody says: write what would have to be true.",
    "Une case en pointillé représente ce que personne ne dit : écrivez ce qui devrait être vrai.",
)
GIVEN = both(
    "A box that is filled in is what other passages lead to: the text does not say it in so many words.",
    "Une case déjà remplie est ce à quoi mènent d'autres passages : le texte ne le dit pas en toutes lettres.",
)
BREAK = both(
    "Put a cross on the step (a circle) where the reasoning breaks.",
    "Mettez une croix sur l'étape (un petit rond) où le raisonnement se rompt.",
)
BREAK_AT_CLAIM = both(
    "Put a cross on the box at which the reasoning breaks first.",
    "Mettez une croix sur la case où le raisonnement se rompt.",
)
PART = both(
    "Part of the chain: {shown} of its {all} claims, {around}.",
    "Une partie de la chaîne : {shown} de ses {all} affirmations, {around}.",
)
AROUND = {
    True: both(
        "those around the place where it breaks first", "celles qui entourent l'endroit où elle se rompt"
    ),
    False: both("those nearest to its conclusion", "les plus proches de sa conclusion"),
}
EXCHANGED = both(
    "May be exchanged, each with what leads to it: {boxes}.",
    "Peuvent échanger leurs places, chacune avec ce qui y mène : {boxes}.",
)
AND = both(" and ", " et ")
TO_WRITE = (
    both("In your own words: how does the text come to its conclusion?",
         "Avec vos mots : comment le texte arrive-t-il à sa conclusion ?"),
    both("What would you ask the author, and why?", "Que demanderiez-vous à l'auteur, et pourquoi ?"),
    both("What would you look up first, and where?", "Que vérifieriez-vous en premier, et où ?"),
    both("What could be said against the conclusion?", "Que pourrait-on objecter à la conclusion ?"),
    both("What does the text leave out that you need to know?", "Que faudrait-il savoir que le texte ne dit pas ?"),
)  # fmt: skip
"""What there are lines for where room is left."""
FREE = both("Answers vary.", "Réponse libre.")
"""What the key has for these."""
PASSAGES, PASSAGE = both("Passages", "Passages"), both("Passage {number}", "Passage {number}")
CHAIN = both("Chain {number}", "Chaîne {number}")
NAMED = both("{chain}: {title}", "{chain} : {title}")
WHY = both("Why does the reasoning break there?", "Pourquoi le raisonnement se rompt-il là ?")
DISCUSS = both(
    "For discussion: where could the reasoning break, and why? More than one answer can be defended.",
    "À discuter : où le raisonnement pourrait-il se rompre, et pourquoi ? Plusieurs réponses peuvent se défendre.",
)
BY_THE_MAP = both("What the map says: {why}", "Ce qu'en dit la carte : {why}")
TO = both("The step to {claim} breaks, too.", "L'étape vers {claim} se rompt aussi.")
TO_WHY = both("The step to {claim} breaks, too, {why}", "L'étape vers {claim} se rompt aussi, {why}")
CLAIM = both("{claim} fails, too.", "{claim} ne tient pas non plus.")
BESIDE = both(
    "Small letters: this fails, too, but the map counts it among no breaks of this chain.",
    "Minuscules : cela ne tient pas non plus, mais la carte ne le compte pas parmi les ruptures de cette chaîne.",
)
NOT_DRAWN = both("Beyond this drawing: {why}", "En dehors de ce dessin : {why}")
ON_SCREEN = both(
    "On the screen one of these alone is among the answers.",
    "À l'écran, une seule de ces ruptures est parmi les réponses.",
)
