"""Checks for known works against the conclusion that the text does not name.

The works that say no are named beside those that say yes.

## Why
A text that shows only one side cannot be weighed: what is left out may be the
larger and better study.

## Bad
```text
Echinacea shortens colds [1].
```
```yaml
mapgen: 1
document: {title: Colds, language: en, kind: web-page, date: 2020, text: text.txt}
sources:
  favourable:
    mark: 1
    year: 2010
    direction: for
  contrary:  # finding
    authors: [Roe B]
    year: 2015
    direction: against
    reading: read
claims:
  shortens:
    quote: Echinacea shortens colds
    cites: [1]
```

## Good
```text
Echinacea shortens colds in one study [1], not in a larger one [2].
```
```yaml
mapgen: 1
document: {title: Colds, language: en, kind: web-page, date: 2020, text: text.txt}
sources:
  favourable:
    mark: 1
    year: 2010
    direction: for
  contrary:
    mark: 2
    authors: [Roe B]
    year: 2015
    direction: against
    reading: read
claims:
  shortens:
    quote: Echinacea shortens colds in one study
    cites: [1]
```

## Method
Citation bias: Greenberg, BMJ 339:b2680 (2009). AMSTAR 2, item 4: Shea et al.,
BMJ 358:j4008 (2017). Works later than the document are left out; an undated
document is taken to be as old as the latest work it is known to cite. Where the text
itself says that studies disagree, its words are quoted.

## When to waive
The work could not be known to whoever wrote the document.

## En français
Les publications qui disent non sont nommées à côté de celles qui disent oui.

Pourquoi : un texte qui ne montre qu'un côté ne permet pas de juger : ce qu'il omet
est peut-être l'étude la plus grande et la mieux faite.

Méthode : biais de citation : Greenberg, BMJ 339:b2680 (2009). AMSTAR 2, item 4 : Shea
et al., BMJ 358:j4008 (2017). Les publications postérieures au document sont laissées
de côté ; un document sans date est supposé dater de la plus récente des publications
dont on sait qu'il les cite.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cited import is_known
from mapgen.queries.disagreements import disagreements
from mapgen.queries.printed import listed_marks
from mapgen.queries.safety import is_of_safety
from mapgen.queries.studies import could_be_known
from mapgen.rules.flag import Flag
from mapgen.vocabulary import Direction, FindingKind, Reading, Severity
from mapgen.words import Text, both, filled, in_quotation_marks, some

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for all the opposing works that the author could know and does not name.

    Where the text has no list, and some of its marks point to works that the file does not know, an opposing
    work could be among these: the flag says so, and is for information.
    """
    unknown = _unknown_marks(map_)
    absent = [
        source
        for source in could_be_known(map_)
        if source.direction is Direction.AGAINST
        and not source.pointed_to
        and source.reading is not Reading.UNREAD
        and not _of_safety_only(map_, source.id)
    ]
    if absent:
        shown = ", ".join(source.label for source in absent)
        ids = [source.id for source in absent]
        yield Flag(
            _message(map_, shown, unknown=bool(unknown)),
            both(
                "Read them beside the works that are named, and ask why the one side should weigh more.",
                "Lisez-les à côté des publications nommées, et demandez pourquoi un côté devrait peser davantage.",
            ),
            absent[0].span,
            about=(*ids, *(c.id for c in map_.claims if c.source in ids)),
            passages=disagreements(map_),
            missing=both("Contrary studies not mentioned", "Études contraires non mentionnées"),
            severity=Severity.INFO if unknown else None,
        )


def _of_safety_only(map_: ArgumentMap, work: str) -> bool:
    """Return whether a work is told of for its safety only, and not for finding another effect."""
    told = [claim.id for claim in map_.claims if claim.source == work]
    return bool(told) and all(is_of_safety(map_, each) for each in told)


_LEFT_OUT = both(
    "The text does not name this contrary work, already published: {works}{unless}.",
    "Le texte ne mentionne pas ces travaux contraires, déjà parus : {works}{unless}.",
)
_OWNED = both(
    "The text speaks of disagreement ({words}), and does not say which studies are contrary. There are some, for example: {works}{unless}.",
    "Le texte parle de désaccord ({words}), sans dire quelles études sont contraires. Il y en a, par exemple : {works}{unless}.",
)
_UNLESS = both(
    " (one of its marks whose work is unknown may point to it)",
    " (l'un de ses appels dont on ignore la publication y renvoie peut-être)",
)


def _message(map_: ArgumentMap, works: str, *, unknown: bool) -> Text:
    """Return that contrary works are left out; of a text that owns that studies disagree, what it says.

    `unknown`: some of its marks point to works that the file does not know.
    """
    blanks: dict[str, object] = {"works": works, "unless": _UNLESS if unknown else Text()}
    owned = dict.fromkeys(" ".join(map_.text.slice(each).split()) for each in disagreements(map_))
    if not owned or any(each.direction is Direction.AGAINST and each.pointed_to for each in map_.sources):
        return filled(_LEFT_OUT, **blanks)
    told = (
        some([in_quotation_marks(each, code) for each in owned], _MOST_TOLD, code) for code in ("en", "fr")
    )
    return filled(_OWNED, words=both(*told), **blanks)


_MOST_TOLD = 3


def _unknown_marks(map_: ArgumentMap) -> tuple[str, ...]:
    """Return the marks for which no work is known, of a text without a list; of a text with one, none."""
    if listed_marks(map_):
        return ()
    known = {mark for source in map_.sources if is_known(source) for mark in source.marks}
    return tuple(f"[{mark}]" for mark in map_.text.passages_by_number if mark not in known)
