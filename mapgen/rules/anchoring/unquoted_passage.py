"""Every passage that does argumentative work is quoted, or left out with a reason.

## Why
What a map leaves out cannot be judged by its readers, who will take the map
for the whole. A passage with a citation mark or a word of cause or effect is
part of the reasoning until somebody says why it is not.

## Bad
```text
Teenagers sleep little. Screens cause bad nights [3].
```
```yaml
claims:
  short-nights:  # finding
    quote: Teenagers sleep little
```

## Good
```text
Teenagers sleep little. Screens cause bad nights [3].
```
```yaml
claims:
  short-nights:
    quote: Teenagers sleep little
left-out:
  - quote: Screens cause bad nights [3]
    why: It is told again, with its evidence, in the next chapter.
```

## Method
Ours: sentences with a citation mark, or a word of the lexicon of cause and
effect of the document's language, that overlap no quote and no `left-out`.

## En français
Tout passage qui fait un travail d'argument est cité, ou omis avec une raison
sous `left-out`.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.findings import Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.rules.engine import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """One flag that holds all the passages left out without a reason."""
    uncovered = map_.coverage.uncovered
    if uncovered:
        first = map_.text.slice(uncovered[0])
        shown = first if len(first) <= 70 else first[:70].rsplit(" ", 1)[0] + "…"
        line = map_.text.line_of(uncovered[0].start)
        count = len(uncovered)
        yield Flag(
            both(
                f"{count} working passage{'s' * (count > 1)} of the text: no claim quotes {'them' if count > 1 else 'it'}. "
                f"The first, on line {line}: “{shown}”",
                f"{count} passage{'s' * (count > 1)} du texte à l'œuvre dans l'argument : aucune affirmation ne "
                f"{'les' if count > 1 else 'le'} cite. Le premier, ligne {line} : « {shown} »",
            ),
            both(
                "Quote each in a claim, or list it under `left-out` with a reason.",
                "Citez chacun dans une affirmation, ou inscrivez-le sous `left-out` avec une raison.",
            ),
            _place(map_),
            passages=uncovered,
        )


def _place(map_: ArgumentMap) -> Span:
    """Where the claims begin in the file."""
    return map_.claims[0].span if map_.claims else map_.document.span
