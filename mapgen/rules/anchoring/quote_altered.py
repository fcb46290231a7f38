"""Checks for quotes that differ from the document's words.

A quote keeps the document's words unchanged.

## Why
One word makes the difference between "may reduce" and "reduces". White space,
line breaks and the shape of apostrophes and quotation marks may differ; words,
numbers and other signs may not.

## Bad
```text
In one survey, screens before bed may delay sleep by about ten minutes.
```
```yaml
claims:
  delay:
    quote: screens before bed delay sleep by about ten minutes  # finding
```

## Good
```text
In one survey, screens before bed may delay sleep by about ten minutes.
```
```yaml
claims:
  delay:
    quote: screens before bed may delay sleep by about ten minutes
```

## Method
Quotation accuracy: H. Jergas & C. Baethge, "Quotation accuracy in medical
journal articles", PeerJ 3:e1364 (2015). The closest passage is shown with the
difference word by word; it never passes for the quote. Where only a comma, a
full stop or another sign differs, that is what is said: a minus sign and a
question mark are signs too, so that none of them passes.

## En français
Une citation garde les mots du document, sans y rien changer.

Pourquoi : un seul mot sépare « peut réduire » de « réduit ». Les espaces, les fins de
ligne et la forme des apostrophes et des guillemets peuvent différer ; les mots, les
nombres et les autres signes, non.

Méthode : exactitude des citations : H. Jergas et C. Baethge, « Quotation accuracy in
medical journal articles », PeerJ 3:e1364 (2015). Le passage le plus proche est
montré, avec la différence mot à mot ; il n'est jamais accepté comme citation. Si seul
un signe diffère, virgule, point ou autre, le constat le précise : le signe moins et
le point d'interrogation sont aussi des signes, et aucun ne passe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mapgen.document.anchoring.anchor import Anchor
from mapgen.model.argument_map import ArgumentMap
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, QuoteState, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.ERROR


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each quote that differs from its closest passage in words or in punctuation."""
    for owner, quote in map_.quotes():
        if quote.anchor.state is QuoteState.ALTERED:
            line = map_.text.line_of(quote.anchor.start)
            shown = _difference(quote.anchor)
            en, fr = _SIGNS_ONLY if _same_words(quote.anchor) else _OTHER_WORDS
            yield Flag(
                both(
                    f"The document has {en} on line {line} of its text: {shown}",
                    f"Le document a {fr} à la ligne {line} de son texte : {shown}",
                ),
                both(
                    "[-…-] stands only in the quote, {+…+} only in the document: quote what the document says.",
                    "[-…-] ne figure que dans la citation, {+…+} que dans le document : citez ce que dit le document.",
                ),
                quote.span,
                about=(owner,) if owner else (),
                passages=quote.anchor.parts,
            )


_OTHER_WORDS = "other words", "d'autres mots"
_SIGNS_ONLY = "the same words with other signs", "les mêmes mots avec d'autres signes"


def _same_words(anchor: Anchor) -> bool:
    """Return whether quote and document differ only in characters that are neither letter nor digit."""
    quoted, printed = (
        re.findall(r"\w+", " ".join(words for kind, words in anchor.difference if kind != other))
        for other in ("new", "gone")
    )
    return quoted == printed and any(kind != "same" for kind, _ in anchor.difference)


_SIGNS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def _difference(anchor: Anchor) -> str:
    """Return the closest passage, with the differences between quote and document marked."""
    return " ".join(_SIGNS[kind].format(words) for kind, words in _within(anchor.difference))


def _within(difference: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return a difference without the signs of the document before the quote begins and after it ends.

    A quote may begin and end within a sentence: what stands beside it there is no difference.
    """
    told = list(difference)
    for at, strip in ((0, str.lstrip), (len(told) - 2, str.rstrip)):
        pair = told[at : at + 2]
        if at < 0 or [kind for kind, _ in pair] not in (["gone", "new"], ["new", "gone"]):
            continue
        words = dict(pair)
        if strip(words["new"], _BESIDE) == words["gone"]:
            told[at : at + 2] = [("same", words["gone"])]
    return told


_BESIDE = ".,;:!?…()[]«»“”\"'’ \u00a0\u202f"
"""Signs that stand beside a quote and belong to the sentence around it."""
