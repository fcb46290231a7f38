"""Checks for listed works that the text never cites.

A work that stands in the list is cited somewhere in the text.

## Why
A long list looks learned. A work to which no sentence points supports nothing,
and a reader cannot tell what it was meant to show.

## Bad
```text
Teenagers sleep little [1].

Sources
1. National Sleep Survey.
2. Handbook of Rest.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey.
  handbook:
    mark: 2
    listed: Handbook of Rest.  # finding
claims:
  little:
    quote: Teenagers sleep little
    cites: [1]
```

## Good
```text
Teenagers sleep little [1]. As the Handbook of Rest has it, nobody knows why.

Sources
1. National Sleep Survey.
2. Handbook of Rest.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey.
  handbook:
    mark: 2
    listed: Handbook of Rest.
claims:
  little:
    quote: Teenagers sleep little
    cites: [1]
```

## Method
SANRA item 4, referencing: Baethge, Goldbeck-Wood & Mertens, Research Integrity
and Peer Review 4:5 (2019). A work also counts as cited where the text names
its author, its journal or the head of its entry.

## When to waive
The list is offered as further reading and says so.

## En français
Une publication de la liste est citée quelque part dans le texte.

Pourquoi : une longue liste fait savant. Une publication à laquelle aucune phrase ne
renvoie n'appuie rien, et le lecteur ne peut pas savoir ce qu'elle devait montrer.

Méthode : SANRA, item 4, références : Baethge, Goldbeck-Wood et Mertens, Research
Integrity and Peer Review 4:5 (2019). Une publication compte aussi comme citée si le
texte nomme son auteur, sa revue ou le début de son entrée.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mapgen.document.citations.in_words import plain_words
from mapgen.document.intervals import MergedIntervals
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Source
from mapgen.queries.printed import head_of
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for all the listed works that the text neither marks nor names.

    Where the text has several of them and no mark at all, the flag is a note for the file's author.
    """
    listed = [source for source in map_.sources if source.listed and source.listed.found]
    entries = [_entry(map_, source) for source in listed]
    cited = {
        number
        for mark in map_.text.marks
        if not any(entry.start <= mark.start < entry.end for entry in entries)
        for number in mark.numbers
    }
    words = _words_outside(map_, entries)
    named = cited.union(*(mention.numbers for mention in map_.text.mentions))
    idle = [s for s in listed if not cited.intersection(s.marks) and not any(n in words for n in _names(s))]
    pointed_to = MergedIntervals(entry for number in named for entry in map_.text.entries_of(number))
    idle = [source for source in idle if not pointed_to.overlap(entries[listed.index(source)])]
    if len(listed) > 1 and len(idle) == len(listed) and not named:
        yield _no_mark_seen(idle, [entries[listed.index(source)] for source in idle])
        return
    if idle and idle[0].listed:
        shown = ", ".join(f"{source.marks[0] if source.marks else '–'} ({source.label})" for source in idle)
        yield Flag(
            both(
                f"{len(idle)} of {len(listed)} listed works are cited nowhere in the text: {shown}.",
                f"Publications de la liste que le texte ne cite nulle part : {len(idle)} sur {len(listed)}, {shown}.",
            ),
            both(
                "Ask what each was meant to support; cite it there or take it off the list.",
                "Demandez ce que chacune devait appuyer ; citez-la à cet endroit ou retirez-la de la liste.",
            ),
            idle[0].listed.span,
            about=tuple(source.id for source in idle),
            passages=tuple(entries[listed.index(source)] for source in idle),
        )


def _no_mark_seen(listed: Sequence[Source], entries: Sequence[Passage]) -> Flag:
    """Return the note that a text has a list and no mark that can be seen: copying loses raised numbers."""
    assert listed[0].listed is not None
    return Flag(
        both(
            f"The text lists {len(listed)} works, and no citation mark can be seen in it: copying often loses raised "
            "numbers.",
            f"Le texte a une liste de {len(listed)} publications, et aucun appel de citation ne s'y voit : la copie "
            "perd souvent les chiffres en exposant.",
        ),
        both(
            "Compare the text with the page it comes from, and restore the marks; if there are none, ask what each "
            "work was meant to support.",
            "Comparez le texte à la page dont il vient, et rétablissez les appels ; s'il n'y en a pas, demandez ce que "
            "chaque publication devait appuyer.",
        ),
        listed[0].listed.span,
        about=tuple(source.id for source in listed),
        passages=tuple(entries),
        kind=FindingKind.FAULT,
        severity=Severity.INFO,
    )


def _entry(map_: ArgumentMap, source: Source) -> Passage:
    """Return the passage of the list entry, with the number before it."""
    assert source.listed is not None
    anchor = source.listed.anchor
    return Passage(map_.text.content.rfind("\n", 0, anchor.start) + 1, anchor.end)


def _words_outside(map_: ArgumentMap, entries: list[Passage]) -> str:
    content = map_.text.content
    for entry in entries:
        content = content[: entry.start] + " " * (entry.end - entry.start) + content[entry.end :]
    return f" {plain_words(content)} "


def _names(source: Source) -> Iterator[str]:
    """Yield the names that the text may use for the work: head of entry, journal, first author."""
    head = head_of(source)
    author = re.match(
        r"(?:(?:de|von|van|der|la|le)\s+)*([\w'’-]{3,})", source.authors[0] if source.authors else head
    )
    for name in (head, source.container, source.title, author.group(1) if author else ""):
        if len(plain := plain_words(name)) >= 4:
            yield f" {plain} "
