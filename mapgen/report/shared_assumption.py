"""What many steps of a text take for granted alike: it reaches further than any one break."""

from __future__ import annotations

from collections import Counter

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.owners import below_by_text, makers_part
from mapgen.report import lead_words as words
from mapgen.strength.words import stopped, whole
from mapgen.vocabulary import Origin
from mapgen.words import Text, both, filled

MANY = 5
"""From so many steps on it is told."""


def assumed_most(map_: ArgumentMap, root: str) -> Text:
    """Return what most of the text's own steps take for granted, with how many they are; empty if few do."""
    most, steps = most_assumed(map_, root)
    if not most:
        return Text()
    return stopped(filled(words.ASSUMED_MOST, steps=str(steps), claim=_labelled(map_.claim[most])))


def _labelled(claim: Claim) -> Text:
    """Return a claim's label and its words: by the label alone it is referred to from then on."""
    if not claim.short:
        return whole(claim)
    labels = both(*(claim.short.best(code) for code in ("en", "fr")))
    return filled(both("{label}: {words}", "{label} : {words}"), label=labels, words=whole(claim))


def most_assumed(map_: ArgumentMap, root: str) -> tuple[str, int]:
    """Return the id of what most of the text's own steps take for granted, and how many they are.

    Of what the text does not say, what nothing supports, and what the way to a claim, `root`, needs as well.
    Without an id where no more than a few steps share it.
    """
    makers = makers_part(map_).steps
    assumed = {each for each in below_by_text(map_, root) if _is_assumed(map_, map_.claim[each])}
    own = (step for step in map_.inferences if step.id not in makers)
    shared = Counter(each for step in own for each in dict.fromkeys(step.premises) if each in assumed)
    most, steps = next(iter(shared.most_common(1)), ("", 0))
    return (most, steps) if steps >= MANY else ("", 0)


def _is_assumed(map_: ArgumentMap, claim: Claim) -> bool:
    return claim.origin is Origin.IMPLICIT and not claim.accepted and claim.id not in map_.inferences_to
