"""Checks for figures and tables that the text points to and does not show.

A figure or table that the text sends its reader to is there to be looked at.

## Why
"See figure 3" promises something to see. Without it, what the figure was to
show rests on the author's word; and a caption is not yet a figure.

## Bad
```text
Nights get shorter (Fig. 1). Lamps came in early, as Table 2 shows.
```
```yaml
claims:
  shorter:
    quote: Nights get shorter  # finding
  early:
    quote: Lamps came in early
```

## Good
```text
Nights get shorter. The survey's own Table 2 of [7] is printed there. We sat at a table 2 m long.
```
```yaml
claims:
  shorter:
    quote: Nights get shorter
```

## Method
SANRA item 6, presentation of data: Baethge, Goldbeck-Wood & Mertens, Research
Integrity and Peer Review 4:5 (2019). It looks for numbered figures, tables, boxes
and appendices; what the text file shows is entered under `exhibits`. What this copy
lacks is no weakness of the document: it is told to the makers of the map.

## When to waive
The exhibit stands in the publication, and only the text file lacks it.

## En français
Une figure ou un tableau auquel le texte renvoie peut être consulté.

Pourquoi : « voir la figure 3 » promet quelque chose à voir. Si la figure manque, ce
qu'elle devait montrer ne repose que sur la parole de l'auteur ; et une légende n'est
pas encore une figure.

Méthode : SANRA, item 6, présentation des données : Baethge, Goldbeck-Wood et Mertens,
Research Integrity and Peer Review 4:5 (2019). La règle lit les figures, tableaux,
encadrés et annexes numérotés ; ce que montre le fichier du texte s'inscrit sous
`exhibits`. Ce qui manque à cette copie n'est pas une faiblesse du document : c'est dit
aux auteurs de la carte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.findings import Passage
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import shortened
from mapgen.queries.printed import claims_touching
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_SORTS = {
    "fig": "figure",
    "figs": "figure",
    "figures": "figure",
    "tab": "table",
    "tableau": "table",
    "tableaux": "table",
    "tables": "table",
    "annexes": "annexe",
    "appendices": "appendix",
    "encadrés": "encadré",
}
_NAMED = re.compile(
    r"\b(?P<sort>[Ff]ig(?:ures?|s?\.|s)?|FIG(?:URES?|S?\.)?|Tab(?:les?|leaux|leau|\.)|TABLE(?:AU)?|(?<=\()(?:table|tableau)"
    r"|(?:[Vv]oir|[Ss]ee|dans le|in) (?:table|tableau)|[Aa]nnexes?|Appendi(?:x|ces)|Encadrés?|Box)\s*(?:n[o°]\s*)?"
    r"(?P<first>[SA]?\d{1,2})(?P<more>(?:\s*(?:,|-|–|et|and|&)\s*\d{1,2}(?!\d|\.\d))*)[a-d]?\b"
    r"(?!\s*(?:m|cm|mm|km)\b)(?!\s*(?:of|in|de|dans)\s*[\[(]\d)"
)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag that lists every exhibit that the text names and the file does not contain."""
    map_ = queries.map
    shown = {name for exhibit in map_.document.exhibits for name, _ in _named(f"({exhibit}")}
    absent: dict[str, list[Passage]] = {}
    for name, passage in _named(map_.text.content):
        if name not in shown:
            absent.setdefault(name, []).append(passage)
    if absent:
        passages = sorted({passage for found in absent.values() for passage in found})
        claims = claims_touching(queries, passages)
        names = ", ".join(dict.fromkeys(" ".join(map_.text.slice(at[0]).split()) for at in absent.values()))
        yield Flag(
            both(
                f"The text refers to items that this copy does not show: {names}.",
                f"Le texte renvoie à des éléments que cette copie ne montre pas : {names}.",
            ),
            both(
                "Look for them in the publication itself.",
                "Cherchez-les dans la publication elle-même.",
            ),
            map_.span_of(claims[0].id, "quote") if claims else map_.document.span,
            about=tuple(claim.id for claim in claims),
            passages=tuple(passages),
            missing=both(f"Not shown: {shortened(names, 45)}", f"Non montré : {shortened(names, 45)}"),
        )


def _named(text: str) -> Iterator[tuple[str, Passage]]:
    """Yield each exhibit's plain name ("figure 1") and its passage; "Figures 1-3" yields three."""
    for match in _NAMED.finditer(text):
        sort = match["sort"].split()[-1].casefold().rstrip(".")
        if match["sort"] == "figures" and not match["more"]:
            continue  # "he figures 3 lamps will do"
        numbers = [match["first"], *re.findall(r"\d+", match["more"])]
        if re.fullmatch(r"\s*[-–]\s*\d+", match["more"]) and match["first"].isdigit():
            last = min(int(numbers[1]), int(numbers[0]) + 20)
            numbers = [str(number) for number in range(int(numbers[0]), last + 1)]
        for number in numbers:
            yield f"{_SORTS.get(sort, sort)} {number}", Passage(match.start(), match.end())
