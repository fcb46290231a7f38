"""What stands at the top of a draft, for the author who opens it."""

from __future__ import annotations

_ENGLISH = (
    "A draft. Nothing in it is judged yet, and nothing under `proposed` weighs anything.",
    "1. Look over `document`, `sources` and `left-out`. Strike the claims that the reasoning does not need.",
    "2. Accept what is right under `proposed`: enter `kind: {is: result}` as `kind: result` in the claim, and",
    "   `because: {is: some-claim}` as `because: [[some-claim]]`; then strike it there. Strike the rest.",
    "3. Name under `arguments` the conclusion of each chain, and under `because` the claims that lead to it.",
    "The page docs/argument-file.md tells every field; `mapgen check` tells what to do next.",
)
_FRENCH = (
    "Un brouillon. Rien n’y est encore jugé, et rien sous `proposed` ne pèse quoi que ce soit.",
    "1. Relisez `document`, `sources` et `left-out`. Rayez les affirmations dont le raisonnement se passe.",
    "2. Acceptez ce qui est juste sous `proposed` : inscrivez `kind: {is: result}` comme `kind: result` dans",
    "   l’affirmation, et `because: {is: une-affirmation}` comme `because: [[une-affirmation]]` ; puis rayez-le là.",
    "   Rayez le reste.",
    "3. Nommez sous `arguments` la conclusion de chaque chaîne, et sous `because` les affirmations qui y mènent.",
    "La page docs/argument-file.md décrit chaque champ ; `mapgen check` dit que faire ensuite.",
)


def opening(language: str) -> tuple[str, ...]:
    """Return the lines of the remark, in French for a French document, else in English."""
    return _FRENCH if language == "fr" else _ENGLISH
