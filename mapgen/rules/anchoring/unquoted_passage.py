"""Checks for passages that argue and that no claim quotes.

Every passage that does argumentative work is quoted, or left out with a reason.

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
Tout passage qui participe au raisonnement est cité, ou écarté avec une raison sous
`left-out`.

Pourquoi : ce qu'une carte omet échappe au jugement de ses lecteurs, qui la prendront
pour le tout. Un passage qui porte un appel de citation, ou un mot de cause ou
d'effet, fait partie du raisonnement tant que personne n'a dit pourquoi il n'en est
pas.

Méthode : critère propre à mapgen : les phrases qui contiennent un appel de citation,
ou un mot du lexique des causes et des effets dans la langue du document, et qui ne
recoupent ni une citation ni un passage sous `left-out`.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.findings import Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO


_MOST_SHOWN = 8


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag that lists the sentences that argue and of which no word is quoted or left out.

    Sentences argue that have a citation mark or a word of the lexicon (`working_passages`); the title and the
    document's question do not.
    """
    titles = {_plain(text) for texts in (map_.document.title, map_.document.question) for _, text in texts}
    passages = [p for p in map_.coverage.uncovered if _plain(map_.text.slice(p)) not in titles]
    if passages:
        count = len(passages)
        lines = [(map_.text.line_of(p.start), _start(map_.text.slice(p))) for p in passages[:_MOST_SHOWN]]
        english = "; ".join(f"{line}: “{words}”" for line, words in lines) + "; …" * (count > _MOST_SHOWN)
        french = " ; ".join(f"{line} : « {words} »" for line, words in lines) + " ; …" * (count > _MOST_SHOWN)
        yield Flag(
            both(
                f"No claim quotes {count} passage{'s' * (count > 1)} of the text that do{'es' * (count == 1)} "
                f"argumentative work. By line of the text: {english}",
                f"Aucune affirmation ne cite {count} passage{'s' * (count > 1)} du texte qui "
                f"{'font' if count > 1 else 'fait'} un travail d'argument. Par ligne du texte : {french}",
            ),
            both(
                "Quote each in a claim, or list it under `left-out` with a reason.",
                "Citez chacun dans une affirmation, ou inscrivez-le sous `left-out` avec une raison.",
            ),
            _place(map_),
            passages=tuple(passages),
        )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" #.?!")


def _start(text: str) -> str:
    """Return the first words of a passage."""
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + "…"


def _place(map_: ArgumentMap) -> Span:
    """Return the span of the first claim in the file; the document's span if there is no claim."""
    return map_.claims[0].span if map_.claims else map_.document.span
