"""Checks for results that are told without a number.

A result is told in numbers, not only in words such as “significant” or “improved”.

## Why
“Improved” may mean one day in a hundred or a life saved. Without a number nobody
can tell whether it matters, nor look whether it is true.

## Bad
```text
A study found that standing desks significantly reduced back pain [1].
```
```yaml
sources:
  study: {mark: 1}
claims:
  reduced:
    quote: A study found that standing desks significantly reduced back pain
    cites: [1]
    kind: result  # finding
```

## Good
```text
A study found that standing desks reduced back pain from 5 to 4 on a scale of ten [1].
```
```yaml
sources:
  study: {mark: 1}
claims:
  reduced:
    quote: A study found that standing desks reduced back pain from 5 to 4 on a scale of ten
    cites: [1]
    kind: result
```

## Method
SANRA item 6, endpoint data: Baethge, Goldbeck-Wood & Mertens, Research Integrity
and Peer Review 4:5 (2019).

## When to waive
The numbers stand in a table or a figure of the document.

## En français
Un résultat se dit en nombres, et pas seulement avec des mots comme « significatif »
ou « amélioré ».

Pourquoi : « amélioré » peut vouloir dire un jour sur cent, ou une vie sauvée. Sans
nombre, on ne peut ni savoir si cela compte, ni vérifier.

Méthode : SANRA, item 6, données sur les critères de jugement : Baethge, Goldbeck-Wood
et Mertens, Research Integrity and Peer Review 4:5 (2019).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import excerpts
from mapgen.queries.figures import P_VALUE, says_how_much
from mapgen.queries.lexicon import lexicon
from mapgen.queries.printed import sentences_of
from mapgen.rules.flag import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING

_ONE = both(
    "A result is reported without a figure: something changed, but by how much is not said.",
    "Un résultat est rapporté sans chiffre : quelque chose a changé, sans que l'on sache de combien.",
)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all the results that report a change and not its size."""
    guilty = [claim for claim in queries.map.claims if _changes_untold(queries, claim)]
    if guilty:
        yield Flag(
            _of_several(guilty) if len(guilty) > 1 else _ONE,
            both(
                "Look the figures up in the works cited: from how much to how much, with what interval.",
                "Cherchez les chiffres dans les publications citées : de combien à combien, avec quel intervalle.",
            ),
            queries.map.span_of(guilty[0].id, "kind"),
            about=tuple(claim.id for claim in guilty),
            missing=both("No numbers given", "Aucun chiffre donné"),
        )


def _of_several(guilty: Sequence[Claim]) -> Text:
    return both(
        f"Something changed, but by how much is not said, in {len(guilty)} results: {excerpts(guilty, 'en')}.",
        f"Quelque chose a changé, sans que l'on sache de combien, dans {len(guilty)} résultats : {excerpts(guilty, 'fr')}.",
    )


def _changes_untold(queries: Queries, claim: Claim) -> bool:
    """Return whether a result reports a change whose size its sentences and the next do not give.

    Sentences with a p value are left to `p-without-effect`.
    """
    map_ = queries.map
    sentences = sentences_of(queries, claim) if claim.kind is ClaimKind.RESULT else ()
    if not sentences:
        return False
    words = lexicon("changes", map_.document.language)
    said = " ".join(map_.text.slice(sentence) for sentence in sentences)
    block = map_.text.block_at(sentences[-1].start)
    after = [s for s in map_.text.sentences_in(block) if s.start >= sentences[-1].end][:1]
    told = any(says_how_much(map_, sentence) for sentence in (*sentences, *after))
    return any(words.find(said)) and not told and not P_VALUE.search(said)
