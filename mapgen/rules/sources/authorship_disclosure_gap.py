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
document: {title: Sleep, language: en, kind: web-page, text: text.txt, untold: [author, date]}  # finding
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
(a guideline, a leaflet, a newspaper), its name stands for an author's. Only what
somebody looked for and did not find (`untold`, or an entry that says so) is the
document's lack; what nobody has entered yet is a note for the author of the file.

## En français
Un document dit qui l'a écrit, avec quelle compétence, dans quel intérêt et quand.

Pourquoi : il faut que quelqu'un réponde d'un texte. Sans nom, sans date ou sans
déclaration d'intérêts, le lecteur ne peut ni interroger l'auteur, ni savoir si le
texte vaut encore.

Méthode : critères du JAMA, auteurs, déclaration d'intérêts et date : Silberg,
Lundberg et Musacchio, « Assessing, controlling, and assuring the quality of medical
information on the Internet », JAMA 277:1244 (1997). Quand c'est une institution qui
s'exprime (recommandation, dépliant, journal), son nom tient lieu d'auteur. Seul ce
que quelqu'un a cherché sans le trouver (`untold`, ou une entrée qui le dit) manque au
document ; ce que personne n'a encore inscrit est une note pour l'auteur du fichier.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.disclosure import is_owed, is_told, to_enter, untold
from mapgen.rules.flag import Flag
from mapgen.vocabulary import Disclosure, FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for what the document does not tell of itself, and one for what nobody has entered yet.

    The first is for information if author and date are given; the second is a note for the file's author.
    """
    document = map_.document
    absent = [each for each in Disclosure if is_owed(document, each) and untold(document, each)]
    if absent:
        told = is_told(document, Disclosure.AUTHOR) and is_told(document, Disclosure.DATE)
        yield _not_told(map_, _listed(absent), Severity.INFO if told else None)
    waiting = to_enter(document)
    if waiting:
        yield _not_entered(map_, _listed(waiting))


def _listed(things: list[Disclosure]) -> Text:
    return both(*(", ".join(thing.name_.best(language) for thing in things) for language in ("en", "fr")))


def _not_told(map_: ArgumentMap, things: Text, severity: Severity | None) -> Flag:
    return Flag(
        both(
            f"The document does not state: {things.best('en')}.",
            f"Le document n'indique pas : {things.best('fr')}.",
        ),
        both(
            "Ask whoever published it: readers need this to judge how far to trust the text.",
            "Demandez-le à qui l'a publié : le lecteur en a besoin pour juger quelle confiance accorder au texte.",
        ),
        map_.document.span,
        missing=both(f"Not stated: {things.best('en')}", f"Non indiqué : {things.best('fr')}"),
        severity=severity,
    )


def _not_entered(map_: ArgumentMap, things: Text) -> Flag:
    return Flag(
        both(
            f"Nobody has entered yet: {things.best('en')}.",
            f"Personne n'a encore inscrit : {things.best('fr')}.",
        ),
        both(
            "Look for it in the text, on the page and its site, and enter it under `document`; what is not there, "
            "list under `untold`.",
            "Cherchez-le dans le texte, sur la page et sur son site, et inscrivez-le sous `document` ; ce qui n'y est "
            "pas, énumérez-le sous `untold`.",
        ),
        map_.document.span,
        kind=FindingKind.FAULT,
        severity=Severity.INFO,
    )
