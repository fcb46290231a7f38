"""Checks for reasons that go back to the same work or the same data.

Two reasons that go back to the same data or the same work count once.

## Why
Three papers on one survey, or a paper and the review that repeats it, sound
like agreement. They are one voice heard several times.

## Bad
```text
Dunn found that lamps help [1]. Oduya found it too [2]. So lamps help sleep.
```
```yaml
sources:
  dunn:
    mark: 1
    authors: [Dunn A]
    year: 2019
    title: A survey of lamps
  oduya:
    mark: 2
    authors: [Oduya B]
    year: 2020
    title: Lamps revisited
    based-on: [dunn]
claims:
  dunn-says:
    quote: Dunn found that lamps help
    cites: [1]
  oduya-says:
    quote: Oduya found it too
    en: Oduya found that lamps help.
    cites: [2]
  help:  # finding
    quote: lamps help sleep
    because:
      - premises: [dunn-says]
        scheme: evidence-to-claim
      - premises: [oduya-says]
        scheme: evidence-to-claim
```

## Good
```text
Dunn found that lamps help [1]. Oduya found it too [2]. So lamps help sleep.
```
```yaml
sources:
  dunn:
    mark: 1
    authors: [Dunn A]
    year: 2019
    title: A survey of lamps
  oduya:
    mark: 2
    authors: [Oduya B]
    year: 2020
    title: Other lamps, other schools
claims:
  dunn-says:
    quote: Dunn found that lamps help
    cites: [1]
  oduya-says:
    quote: Oduya found it too
    en: Oduya found that lamps help.
    cites: [2]
  help:
    quote: lamps help sleep
    because:
      - premises: [dunn-says]
        scheme: evidence-to-claim
      - premises: [oduya-says]
        scheme: evidence-to-claim
```

## Method
Greenberg, "How citation distortions create unfounded authority", BMJ 339:b2680
(2009). Works are joined by `data`, by `based-on`, and by a shared author with
the same journal and year; the joined ones count once. A shared author alone is
no proof of shared data. Two results of one work that the text names at one place only are
let be: it does not pass them off as two voices. Reasons that the makers of the map brought in are a note
for them.

## En français
Deux raisons qui remontent aux mêmes données ou à la même publication ne comptent
qu'une fois.

Pourquoi : trois articles sur une même enquête, ou un article et la revue qui le
reprend, donnent l'impression d'un accord. C'est une seule voix, entendue plusieurs
fois.

Méthode : Greenberg, « How citation distortions create unfounded authority », BMJ
339:b2680 (2009). Les publications sont réunies par `data`, par `based-on`, ou par un
auteur commun avec la même revue et la même année ; celles qui sont réunies comptent
une fois. Un auteur commun, à lui seul, ne prouve pas que les données le sont. Deux
résultats d'une publication que le texte ne nomme qu'à un endroit ne sont pas signalés :
il ne les fait pas passer pour deux voix. Les raisons ajoutées par les auteurs de la
carte sont une note à leur intention.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from mapgen.document.citations.in_words import stands_in
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference, Source
from mapgen.queries.cached import Queries, cached_query
from mapgen.queries.cited import certain_work, cited_works, is_known, label
from mapgen.queries.owners import makers_part
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_REMEDY = both(
    "Count them once, and look for a work with data of its own.",
    "Comptez-les une fois, et cherchez une publication qui ait ses propres données.",
)

Reason = frozenset[str]  # the ids of the sources that one reason leans on


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each claim with two or more reasons of the text from one group of dependent works.

    The reasons that the makers of the map brought in have a flag of their own.
    """
    map_ = queries.map
    cited, makers = cited_works(queries), makers_part(map_).steps
    for claim in map_.claims:
        by_marks = {_ids((works,)) for works in cited.get(claim.id, {}).values()}
        steps = map_.inferences_to.get(claim.id, ())
        own = [_ids(_behind(queries, step)) for step in steps if step.id not in makers]
        brought = {step.id: _ids(_behind(queries, step)) for step in steps if step.id in makers}
        marks = combinations(sorted(by_marks, key=sorted), 2)
        together = _shared(queries, (*marks, *combinations(own, 2)))
        if together and not _is_named_once(map_, together):
            yield _flag(map_, claim, together, (claim.id, *together))
        if together := _shared(queries, combinations(brought.values(), 2)):
            yield _flag(map_, claim, together, (*brought, claim.id, *together))


def _is_named_once(map_: ArgumentMap, works: Sequence[str]) -> bool:
    """Return whether it is one work, which the text names in one sentence: it is told of as one voice."""
    text, marks = map_.text, [mark for id_ in works for mark in map_.source[id_].marks]
    printed = [text.sentence_at(one.start) for mark in marks for one in text.passages_by_number.get(mark, ())]
    linked = [text.sentence_at(link.words.start) for link in text.links if link.address in marks]
    named = [one for one in text.sentences for mark in marks if stands_in(mark, text.slice(one))]
    return len(works) == 1 and len({*printed, *linked, *named}) == 1


def _shared(queries: Queries, pairs: Iterable[tuple[Reason, Reason]]) -> list[str]:
    """Return the ids of the works of the reasons that depend on each other, sorted; empty if none do."""
    group = _groups(queries)
    shared = [one | two for one, two in pairs if one and two and len({group[id_] for id_ in one | two}) == 1]
    return sorted({id_ for reason in shared for id_ in reason})


def _flag(map_: ArgumentMap, claim: Claim, together: list[str], about: tuple[str, ...]) -> Flag:
    en, fr = (", ".join(label(map_.source[id_], code) for id_ in together) for code in ("en", "fr"))
    many = len(together) > 1
    built = [(map_.source[id_], map_.source[on]) for id_ in together for on in map_.source[id_].based_on]
    pairs = [(one, on) for one, on in built if on.id in together]
    if pairs and len(pairs) == len(together) - 1:
        return _built(claim, pairs, about)
    return Flag(
        both(
            f"Several reasons given for this claim share the same evidence: {en}."
            if many
            else f"Several reasons given for this claim go back to one work: {en}.",
            f"Plusieurs raisons données à l'appui de cette affirmation reposent sur les mêmes preuves : {fr}."
            if many
            else f"Plusieurs raisons données à l'appui de cette affirmation remontent à une seule publication : {fr}.",
        ),
        _REMEDY,
        claim.span,
        about=about,
    )


def _built(claim: Claim, pairs: Sequence[tuple[Source, Source]], about: tuple[str, ...]) -> Flag:
    """Return that reasons for a claim are not independent, since of their works one builds on the other."""
    beneath: dict[str, list[Source]] = {}
    for one, on in pairs:
        beneath.setdefault(one.id, []).append(on)
    works = {one.id: one for one, _ in pairs}
    en = "; ".join(f"{label(works[id_], 'en')} builds on {_named(on, 'en')}" for id_, on in beneath.items())
    fr = " ; ".join(
        f"{label(works[id_], 'fr')} s'appuie sur {_named(on, 'fr')}" for id_, on in beneath.items()
    )
    return Flag(
        both(
            f"Several reasons given for this claim are not independent of one another: {en}.",
            f"Plusieurs raisons données à l'appui de cette affirmation ne sont pas indépendantes : {fr}.",
        ),
        _REMEDY,
        claim.span,
        about=about,
    )


def _named(works: Sequence[Source], language: str) -> str:
    *first, last = (label(work, language) for work in works)
    return f"{', '.join(first)} {'et' if language == 'fr' else 'and'} {last}" if first else last


def _behind(queries: Queries, step: Inference) -> Iterator[tuple[Source, ...]]:
    """Yield, for each premise of a step, its own source, then the known works of each of its marks."""
    for premise in step.premises:
        own = queries.map.claim[premise]
        if own.source:
            yield (queries.map.source[own.source],)
        yield from cited_works(queries).get(premise, {}).values()


def _ids(behind: Iterable[tuple[Source, ...]]) -> Reason:
    """Return the ids of the sources of one reason; empty if the work of any mark is unknown."""
    sources = [certain_work(candidates) for candidates in behind]
    return frozenset(s.id for s in sources if s) if all(sources) else frozenset()


@cached_query
def _groups(queries: Queries) -> Mapping[str, str]:
    """Return, by source id, the id of the first work in its group of dependent works."""
    map_ = queries.map
    first = {source.id: source.id for source in map_.sources}

    def head(id_: str) -> str:
        while first[id_] != id_:
            first[id_] = first[first[id_]]
            id_ = first[id_]
        return id_

    seen: dict[tuple[str, ...], str] = {}
    for source in map_.sources:
        joined = [id_ for id_ in source.based_on if id_ in first]
        keys: list[tuple[str, ...]] = [("data", source.data)] if source.data else []
        if source.year and source.container and is_known(source):
            keys += [(author, source.year, source.container) for author in source.authors]
        joined += [seen.setdefault(key, source.id) for key in keys]
        for other in joined:
            first[head(source.id)] = head(other)
    return {id_: head(id_) for id_ in first}
