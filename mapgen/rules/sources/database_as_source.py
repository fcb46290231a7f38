"""Checks for databases and catalogues cited as sources.

A source is a work, not the catalogue or shelf where it stands.

## Why
PubMed, ResearchGate or Wikipedia hold works of every quality. "A study on
PubMed" names no study, no author and no journal, and borrows a good name.

## Bad
```text
A study published on PubMed found that teenagers sleep little [1].

Sources
1. PubMed. "Sleep in youth."
```
```yaml
sources:
  pubmed:
    mark: 1
    listed: PubMed. "Sleep in youth."  # finding
claims:
  little:
    quote: A study published on PubMed found that teenagers sleep little
    cites: [1]
```

## Good
```text
Dunn et al. found that teenagers sleep little [1].

Sources
1. Dunn A, et al. Sleep in youth. J Sleep Stud 2019;4:11-19.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A, et al. Sleep in youth. J Sleep Stud 2019;4:11-19.
claims:
  little:
    quote: Dunn et al. found that teenagers sleep little
    cites: [1]
```

## Method
Walton, Reed & Macagno, Argumentation Schemes (2008), argument from expert
opinion: who is the expert, and what was asserted? JAMA benchmark, attribution:
Silberg, Lundberg & Musacchio, JAMA 277:1244 (1997).

## En français
Une source est une publication, non le catalogue où elle est rangée.

Pourquoi : PubMed, ResearchGate ou Wikipédia contiennent des publications de toute
qualité. « Une étude sur PubMed » ne nomme ni étude, ni auteur, ni revue, et profite
d'un nom réputé.

Méthode : Walton, Reed et Macagno, Argumentation Schemes (2008), avis d'expert : qui
est l'expert, et qu'a-t-il affirmé ? Critères du JAMA, attribution : Silberg, Lundberg
et Musacchio, JAMA 277:1244 (1997).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mapgen.findings import Passage
from mapgen.queries.cached import Queries
from mapgen.queries.lexicon import word_list
from mapgen.queries.printed import claims_touching
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both, in_quotation_marks, some

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_MOST_TOLD = 6


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a platform at the head of a list entry, and of a platform named as a speaker."""
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in word_list("platforms"))
    entry = re.compile(rf"\A\s*+(?:[\"“«]\s*+)?({names})\b(?!\s+(?:ID|PMID))", re.IGNORECASE)
    said = re.compile(
        rf"(?:\bselon|\bd[’']après|\bsur|\baccording\s+to|\b(?:published|posted|found|listed|available)\s+(?:on|in))\s+({names})\b"
        rf"|^[ \t]*(?:\d+[.)]\s*)?({names})\s*:",
        re.IGNORECASE | re.MULTILINE,
    )
    return entry, said


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all platforms that are cited instead of a work."""
    map_ = queries.map
    entry, said = _patterns()
    listed = {s.id: m.group(1) for s in map_.sources if s.listed and (m := entry.match(s.listed.exact))}
    spoken: dict[str, list[Passage]] = {}
    for found in said.finditer(map_.text.content):
        group = 1 if found.group(1) else 2
        spoken.setdefault(_plain(found.group(group)), []).append(
            Passage(found.start(group), found.end(group))
        )
    names = dict.fromkeys([_plain(name) for name in listed.values()] + list(spoken))
    if names:
        sources = [map_.source[id_] for id_ in listed]
        passages = [passage for name in names for passage in spoken.get(name, ())]
        claims = claims_touching(queries, passages)
        quotes = [source.listed for source in sources if source.listed]
        as_listed = {_plain(own): own for own in reversed(listed.values())}
        shown = [as_listed.get(name) or map_.text.slice(spoken[name][0]) for name in names]
        yield Flag(
            _told(shown),
            both(
                "Look for the publication itself: who wrote it, when, and where it appeared.",
                "Cherchez la publication elle-même : qui l'a écrite, quand et où elle a paru.",
            ),
            quotes[0].span if quotes else (claims[0].span if claims else map_.document.span),
            about=tuple(source.id for source in sources) + tuple(claim.id for claim in claims),
            passages=tuple(passages) + tuple(part for quote in quotes for part in quote.anchor.parts),
        )


def _told(shown: Sequence[str]) -> Text:
    """Return that the platforms, by the names that the text prints, are no publications."""
    en, fr = (_joined([in_quotation_marks(name, at) for name in shown], at) for at in ("en", "fr"))
    if len(shown) == 1:
        return both(
            f"{en} is a catalogue or a platform, not a publication: its name gives neither author nor study.",
            f"{fr} est un catalogue ou une plate-forme, non une publication : ce nom n'indique ni auteur ni étude.",
        )
    return both(
        f"{en} are catalogues or platforms, not publications: their names give neither author nor study.",
        f"{fr} sont des catalogues ou des plates-formes, non des publications : ces noms n'indiquent ni auteur ni étude.",
    )


def _joined(names: Sequence[str], language: str) -> str:
    if len(names) == 2:
        return (" et " if language == "fr" else " and ").join(names)
    return some(names, _MOST_TOLD, language)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
