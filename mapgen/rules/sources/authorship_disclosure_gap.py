"""Checks for documents without author, competence, interests or date.

A document says who wrote it, what they know of the matter, what they gain, and when.

## Why
Somebody has to answer for a text. Without a name, a date or a declared
interest, a reader can neither ask back nor tell whether it still holds.

## Bad
```text
Teenagers sleep little.
```
```yaml
mapgen: 1
document: {title: Sleep, language: en, kind: web-page, text: text.txt}  # finding
claims:
  little:
    quote: Teenagers sleep little
```

## Good
```text
Teenagers sleep little. By Dr A. Dunn, sleep physician, 3 May 2024. No interests.
```
```yaml
mapgen: 1
document:
  title: Sleep
  language: en
  kind: web-page
  text: text.txt
  author: A. Dunn
  qualification: sleep physician
  interests: None, as the page says.
  date: "2024-05-03"
claims:
  little:
    quote: Teenagers sleep little
```

## Method
JAMA benchmark, authorship, disclosure and currency: Silberg, Lundberg &
Musacchio, "Assessing, controlling, and assuring the quality of medical
information on the Internet", JAMA 277:1244 (1997). Where an institution speaks
(a guideline, a leaflet, a newspaper), its name stands for an author's.

## En français
Un document dit qui l'a écrit, avec quelle compétence, dans quel intérêt et
quand. Quelqu'un doit répondre d'un texte.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Document
from mapgen.rules.flag import Flag
from mapgen.vocabulary import DocumentKind, FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING

_INSTITUTIONS = (DocumentKind.GUIDELINE, DocumentKind.LEAFLET, DocumentKind.NEWS_ARTICLE)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag that names all that is missing; it is for information if author and date are given."""
    document = map_.document
    absent = list(_absent(document))
    if absent:
        en, fr = (", ".join(thing.best(language) for thing in absent) for language in ("en", "fr"))
        yield Flag(
            both(
                f"Not told for this document: {en}.",
                f"Ce qui n'est pas dit de ce document : {fr}.",
            ),
            both(
                "Look for it on the page and its site, and enter it under `document`; "
                "or enter there that it is not printed.",
                "Cherchez-le sur la page et sur son site, et inscrivez-le sous `document` ; "
                "ou inscrivez-y que cela n'est pas imprimé.",
            ),
            document.span,
            missing=both(en, fr),
            severity=Severity.INFO if _signed(document) and document.date else None,
        )


def _absent(document: Document) -> Iterator[Text]:
    if not _signed(document):
        yield both("author", "auteur")
    if not document.date:
        yield both("date", "date")
    if not document.qualification and document.kind not in _INSTITUTIONS:
        yield both("the author's competence", "compétence de l'auteur")
    if not document.interests:
        yield both("interests", "intérêts")


def _signed(document: Document) -> bool:
    return bool(document.author or (document.publisher and document.kind in _INSTITUTIONS))
