"""What stands at the top of a draft, for the author who opens it."""

from __future__ import annotations

_ENGLISH = (
    "A draft. Nothing in it is judged yet, and nothing under `proposed` weighs anything.",
    "",
    "For a first map, find the claim that the text wants to prove, and the claims that it gives as reasons.",
    "Under the claim, name the reasons; at the end of the file, name the claim as a conclusion:",
    "",
    "  the-claim:",
    "    quote: …",
    "    because: [first-reason, second-reason]",
    "",
    "arguments:",
    "  main: {title: In a few words, conclusion: the-claim}",
    "",
    "`mapgen build FILE` draws it. Then go on, and draw it again whenever you like:",
    "1. Under `proposed`, strike each line that is wrong. `mapgen accept FILE` enters those that are left.",
    "2. Name the reasons of the other claims, and what else the text concludes.",
    "3. `mapgen accept FILE --leave-out` puts the claims that nothing names under `left-out`.",
    "4. `mapgen check FILE` tells what is still to be done.",
    "docs/cheat-sheet.md has all that most maps need on one page, docs/tutorial.md shows it step by step.",
)
_FRENCH = (
    "Un brouillon. Rien n’y est encore jugé, et rien sous `proposed` ne pèse quoi que ce soit.",
    "",
    "Pour une première carte, cherchez l’affirmation que le texte veut établir, et celles qu’il donne pour raisons.",
    "Sous l’affirmation, nommez les raisons ; à la fin du fichier, nommez-la comme conclusion :",
    "",
    "  l-affirmation:",
    "    quote: …",
    "    because: [premiere-raison, seconde-raison]",
    "",
    "arguments:",
    "  main: {title: En quelques mots, conclusion: l-affirmation}",
    "",
    "`mapgen build FICHIER` la dessine. Continuez ensuite, et redessinez quand vous voulez :",
    "1. Sous `proposed`, rayez chaque ligne qui est fausse. `mapgen accept FICHIER` inscrit celles qui restent.",
    "2. Nommez les raisons des autres affirmations, et ce que le texte conclut d’autre.",
    "3. `mapgen accept FICHIER --leave-out` met sous `left-out` les affirmations que rien ne nomme.",
    "4. `mapgen check FICHIER` dit ce qui reste à faire.",
    "docs/cheat-sheet.md dit en une page ce qu’il faut le plus souvent, docs/tutorial.md le montre pas à pas.",
)


def opening(language: str) -> tuple[str, ...]:
    """Return the lines of the remark, in French for a French document, else in English."""
    return _FRENCH if language == "fr" else _ENGLISH
