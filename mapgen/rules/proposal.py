"""Proposals: findings that say what the words of a document may be, and leave it to a reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.excerpt import excerpts
from mapgen.queries.wording import Phrase, claims_in, quoted_phrases, span_of_phrases
from mapgen.rules.flag import Covered, Flag
from mapgen.words import Text, both


def propose(
    map_: ArgumentMap,
    found: Iterable[Phrase],
    schemes: tuple[str, ...] = (),
    covered: Covered | None = None,
    *,
    name: Text,
    remedy: Text,
) -> Iterator[Flag]:
    """Yield one flag for all the words found that may be what `name` says.

    Left out are words that the author has judged: those of a claim in a step of one of `schemes`, or in a
    step that another rule has flagged (`covered`).
    """
    left = [phrase for phrase in found if not _is_judged(map_, phrase, schemes, covered or Covered(()))]
    if left:
        english, french = quoted_phrases(map_, left)
        claims = [map_.claim[id_] for id_ in claims_in(left)]
        en = f", in this: {excerpts(claims, 'en')}" if claims else ""
        fr = f", dans ceci : {excerpts(claims, 'fr')}" if claims else ""
        yield Flag(
            both(
                f"These words may be {name.best('en')}: {english}{en}. A reader decides.",
                f"Ces mots sont peut-être {name.best('fr')} : {french}{fr}. Au lecteur d'en décider.",
            ),
            remedy,
            span_of_phrases(map_, left),
            about=claims_in(left),
            passages=tuple(phrase.passage for phrase in left),
        )


def _is_judged(map_: ArgumentMap, phrase: Phrase, schemes: tuple[str, ...], covered: Covered) -> bool:
    """Return whether a claim with these words is in a step that is flagged, or is of one of the schemes."""
    for claim in phrase.claims:
        steps = (*map_.inferences_from.get(claim.id, ()), *map_.inferences_to.get(claim.id, ()))
        if any(covered.includes(s.id) or (s.scheme and s.scheme.id in schemes) for s in steps):
            return True
    return False
