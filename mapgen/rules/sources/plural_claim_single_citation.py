"""Checks for plurals such as "several studies" with a single citation.

Whoever says "several studies" points to several.

## Why
One work cannot be several. Either the others exist, and a reader would like to
see them, or the plural makes one study sound like a consensus.

## Bad
```text
Several studies have shown that lamps help [1]. Nobody knows why.

Sources
1. Dunn A. A trial of lamps. 2019.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. A trial of lamps. 2019.
    design: randomised-trial
claims:
  help:
    quote: Several studies have shown that lamps help
    cites: [1]  # finding
```

## Good
```text
Several studies have shown that lamps help [1, 2]. Many trials were pooled [3].

Sources
1. Dunn A. A trial of lamps. 2019.
2. Oduya B. Lamps again. 2020.
3. Lund C. Lamps: a systematic review. 2021.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. A trial of lamps. 2019.
  oduya:
    mark: 2
    listed: Oduya B. Lamps again. 2020.
  lund:
    mark: 3
    listed: "Lund C. Lamps: a systematic review. 2021."
    design: systematic-review
claims:
  help:
    quote: Several studies have shown that lamps help
    cites: [1, 2]
  pooled:
    quote: Many trials were pooled
    cites: [3]
```

## Method
SANRA items 4 and 5: Baethge, Goldbeck-Wood & Mertens, Research Integrity and
Peer Review 4:5 (2019). A review may stand for the studies it reviews and is
passed over; a plural without any mark is the business of `vague-quantifier`.

## En français
Un texte qui dit « plusieurs études » renvoie à plusieurs études.

Pourquoi : une publication n'en fait pas plusieurs. Ou bien les autres existent, et le
lecteur aimerait les voir, ou bien le pluriel fait passer une seule étude pour un
consensus.

Méthode : SANRA, items 4 et 5 : Baethge, Goldbeck-Wood et Mertens, Research Integrity
and Peer Review 4:5 (2019). Une revue peut tenir lieu des études qu'elle rassemble, et
n'est pas signalée ; un pluriel sans aucun appel relève de `vague-quantifier`.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.document.citations.citation_mark import CitationMark
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.queries.cited import is_known
from mapgen.queries.lexicon import lexicon
from mapgen.queries.printed import claims_touching
from mapgen.rules.flag import Flag
from mapgen.vocabulary import Design, FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_REVIEWS = (Design.SYSTEMATIC_REVIEW, Design.NARRATIVE_REVIEW, Design.GUIDELINE)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all mentions of several studies in a sentence that cites one work, not a review."""
    map_ = queries.map
    found = list(_lonely(map_))
    if not found:
        return
    claims = claims_touching(queries, [plural for plural, _ in found])
    shown_en = ", ".join(f"“{' '.join(map_.text.slice(p).split())}” {mark.printed}" for p, mark in found)
    shown_fr = ", ".join(f"« {' '.join(map_.text.slice(p).split())} » {mark.printed}" for p, mark in found)
    yield Flag(
        both(
            f"The text speaks of several studies and points to one work: {shown_en}.",
            f"Le texte parle de plusieurs études et renvoie à une seule publication : {shown_fr}.",
        ),
        both(
            "Ask which the others are; if that one work is a review, say so.",
            "Demandez quelles sont les autres ; si cette publication est une revue, dites-le.",
        ),
        map_.span_of(claims[0].id if claims else "", "cites"),
        about=tuple(claim.id for claim in claims),
        passages=tuple(plural for plural, _ in found),
    )


def _lonely(map_: ArgumentMap) -> Iterator[tuple[Passage, CitationMark]]:
    words = lexicon("plural-studies", map_.document.language)
    for sentence in map_.text.sentences if words.families else ():
        marks = map_.text.marks_in(sentence)
        numbers = {number for mark in marks for number in mark.numbers}
        works = [source for number in numbers for source in map_.sources_by_mark.get(number, ())]
        if len(numbers) == 1 and not any(work.design in _REVIEWS and is_known(work) for work in works):
            for _, start, end in words.find(map_.text.slice(sentence)):
                yield Passage(sentence.start + start, sentence.start + end), marks[0]
