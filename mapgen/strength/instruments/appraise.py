"""Apply to a document the instruments that fit it."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.instruments import discern, jama, sanra
from mapgen.strength.instruments.clues import Clues
from mapgen.strength.instruments.item import results
from mapgen.strength.values import Instrument, InstrumentResult, ItemResult
from mapgen.vocabulary import ClaimKind, DocumentKind
from mapgen.words import Text, both

FOR_THE_PUBLIC = frozenset({DocumentKind.WEB_PAGE, DocumentKind.LEAFLET, DocumentKind.NEWS_ARTICLE})


def appraise_document(map_: ArgumentMap) -> tuple[InstrumentResult, ...]:
    """Return the result of each instrument that applies to the document; empty if none does.

    JAMA applies to texts for the public, DISCERN too if they are about a treatment, SANRA to narrative
    reviews.
    """
    clues = Clues(map_)
    found = []
    if map_.document.kind in FOR_THE_PUBLIC:
        if reads_with_discern(map_):
            found.append(InstrumentResult(Instrument.DISCERN, results(discern.ITEMS, clues)))
        found.append(InstrumentResult(Instrument.JAMA, results(jama.ITEMS, clues)))
    if map_.document.kind is DocumentKind.NARRATIVE_REVIEW:
        items = results(sanra.ITEMS, clues)
        found.append(InstrumentResult(Instrument.SANRA, items, _total(items)))
    return tuple(found)


def reads_with_discern(map_: ArgumentMap) -> bool:
    """Return whether DISCERN applies: the document is written for the public and is about a treatment."""
    return map_.document.kind in FOR_THE_PUBLIC and _speaks_of_treatment(map_)


def _speaks_of_treatment(map_: ArgumentMap) -> bool:
    """Return whether some claim is an effect or a recommendation of an agent with a route or a salt."""
    return any(
        claim.facets.intervention.agent
        and (claim.facets.intervention.route or claim.facets.intervention.salt)
        and claim.kind in (ClaimKind.EFFECT, ClaimKind.RECOMMENDATION)
        for claim in map_.claims
    )


def _total(items: tuple[ItemResult, ...]) -> Text:
    ratings = [each.rating for each in items]
    if not all(rating in ("0", "1", "2") for rating in ratings):
        return Text()
    total = sum(int(rating) for rating in ratings if rating)
    return both(f"{total} of {2 * len(items)}", f"{total} sur {2 * len(items)}")
