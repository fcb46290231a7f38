"""Checks for placeholder links in the document's list.

A link in the document's list leads somewhere.

## Why
The word "Link" without an address says that somebody meant to give one. The
reader is left with the promise.

## Bad
```text
Teenagers sleep little [1].

Sources
1. National Sleep Survey. Link
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey. Link  # finding
claims:
  little:
    quote: Teenagers sleep little
    cites: [1]
```

## Good
```text
Teenagers sleep little [1].

Sources
1. National Sleep Survey. https://example.org/survey
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey. https://example.org/survey
claims:
  little:
    quote: Teenagers sleep little
    cites: [1]
```

## Method
JAMA benchmark, attribution: Silberg, Lundberg & Musacchio, JAMA 277:1244
(1997). HONcode principle 4 (Health On the Net Foundation; closed in 2022).

## When to waive
The text was copied from a page whose links did lead somewhere, and the file
says where under `url`. Then the document is not to blame.

## En français
Un lien de la liste mène quelque part.

Pourquoi : le mot « Lien » sans adresse dit que quelqu'un comptait en donner une. Le
lecteur doit se contenter de la promesse.

Méthode : critères du JAMA, attribution : Silberg, Lundberg et Musacchio, JAMA
277:1244 (1997). HONcode, principe 4 (Health On the Net Foundation, fermée en 2022).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.printed import leads_to_work
from mapgen.rules.flag import Flag, topics
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.ERROR

_PLACEHOLDER = re.compile(
    r"(?:^|[\s\"'»”.(\[])(lien|link|url|todo|tbd|xxx+|#|cliquez ici|ici|click here|here|example\.com)[\s.)\]]*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"https?://(?!(?:www\.)?example\.com)\S+|\bdoi\b|\b10\.\d{4,9}/|\bwww\.(?!example\.com)\S+", re.IGNORECASE
)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for all the entries that end in the word for a link and contain no address."""
    guilty = [
        source
        for source in map_.sources
        if source.listed
        and _PLACEHOLDER.search(source.listed.exact)
        and not _ADDRESS.search(source.listed.exact)
    ]
    if guilty:
        count, total = len(guilty), sum(1 for source in map_.sources if source.listed)
        first = guilty[0].listed
        assert first is not None
        found = _PLACEHOLDER.search(first.exact)
        word = found.group(1) if found else ""
        bare = sum(not leads_to_work(map_, source) for source in guilty)
        en, fr = _nor(bare, count)
        yield Flag(
            both(
                f"{count} of {total} listed sources end{'s' * (count == 1)} in “{word}”, without an address, in this copy of the text{en}.",
                f"{count} source{'s' * (count > 1)} de la liste sur {total} se termine{'nt' * (count > 1)} par « {word} », sans adresse, dans cette copie du texte{fr}.",
            ),
            both(
                "Look at the page itself: the links may have been lost in copying. Otherwise, look the works up.",
                "Voyez la page elle-même : les liens ont pu se perdre à la copie. Sinon, cherchez les publications.",
            ),
            first.span,
            about=tuple(source.id for source in guilty),
            missing=both("The source's link leads nowhere", "Le lien de la source ne mène nulle part"),
            topics=topics("identifier", (source.id for source in guilty)),
        )


def _nor(bare: int, count: int) -> tuple[str, str]:
    """Return that of so many of the entries neither a year nor an identifier is given; empty if of none."""
    if not bare:
        return "", ""
    if bare == count:
        return "; nor is a year or an identifier given", " ; ni année ni identifiant n'est donné"
    return (
        f"; for {bare} of them neither a year nor an identifier is given",
        f" ; pour {bare} d'entre elles, ni année ni identifiant n'est donné",
    )
