"""What stands at the top of a draft, for the author who opens it."""

from __future__ import annotations

_ENGLISH = (
    "A draft. Nothing in it is judged yet, and nothing under `proposed` weighs anything.",
    "1. Look over `document`, `sources` and `left-out`. Let claims stand that the reasoning does not need: see 4.",
    "2. Under `proposed`, strike each line that is wrong. `mapgen accept FILE` then enters those that are left.",
    "3. Under `because`, name the claims that lead to a claim, and under `arguments` the conclusion of each chain.",
    "4. `mapgen accept FILE --leave-out` then puts the claims that nothing names under `left-out`.",
    "docs/tutorial.md shows it step by step, docs/argument-file.md every field, and `mapgen check FILE` what is next.",
)
_FRENCH = (
    "Un brouillon. Rien n’y est encore jugé, et rien sous `proposed` ne pèse quoi que ce soit.",
    "1. Relisez `document`, `sources` et `left-out`. Laissez les affirmations dont le raisonnement se passe : voir 4.",
    "2. Sous `proposed`, rayez chaque ligne qui est fausse. `mapgen accept FICHIER` inscrit alors celles qui restent.",
    "3. Nommez sous `because` les affirmations qui mènent à une affirmation, et sous `arguments` la conclusion de",
    "chaque chaîne.",
    "4. `mapgen accept FICHIER --leave-out` met alors sous `left-out` les affirmations que rien ne nomme.",
    "docs/tutorial.md le montre pas à pas, docs/argument-file.md décrit chaque champ ;",
    "`mapgen check FICHIER` dit que faire ensuite.",
)


def opening(language: str) -> tuple[str, ...]:
    """Return the lines of the remark, in French for a French document, else in English."""
    return _FRENCH if language == "fr" else _ENGLISH
