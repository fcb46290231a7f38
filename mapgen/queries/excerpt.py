"""Excerpts of claims: cut where they are long, and in quotation marks if the document has the words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from mapgen.document.anchoring.folding import fold
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.vocabulary import Origin
from mapgen.words import Text, both, in_quotation_marks

_LONGEST = 110


def excerpt(claim: Claim, language: str, longest: int = _LONGEST) -> str:
    """Return a claim's text, in quotation marks of the language (`en` or `fr`) if the document has its words.

    For a list, or after a colon; `in_sentence` for elsewhere.

    A text of more than `longest` characters is cut at a space and ends in an ellipsis.
    """
    return in_marks(claim, shortened(claim.text.best(language), longest), language)


def in_sentence(claim: Claim, language: str, longest: int = _LONGEST) -> str:
    """Return a claim's text for the middle of a sentence: quoted, or what the claim says in round brackets.

    Where it has more than `longest` characters, its label stands for it, which is a sentence; without a
    label it is cut as by `excerpt`. Where the document has other words, it is “the claim (…)”.
    """
    words = shortened(claim.text.best(language), longest)
    if words.endswith("…") and (short := claim.short.get(language)):
        words = shortened(short, longest)
    elif says(claim, words):
        return in_quotation_marks(words, language)
    return f"l'affirmation ({words})" if language == "fr" else f"the claim ({words})"


def in_marks(claim: Claim, words: str, language: str) -> str:
    """Return words of a claim in quotation marks if they are the document's own; else as they are.

    How the map words or translates what a document says is no quotation.
    """
    return in_quotation_marks(words, language) if says(claim, words) else words


def says(claim: Claim, words: str) -> bool:
    """Return whether a quote of the claim contains the words, but for typography, capitals and their end.

    Never if nobody says it, or another source does. Neither a full stop nor the sign that something was cut
    off (`…`) counts; words of which a quote has only a part of a word do not pass.
    """
    if claim.origin is not Origin.QUOTED:
        return False
    wanted = _folded(words.strip().rstrip(".…"))
    if not wanted:
        return False
    whole = _whole(wanted)
    return any(whole.search(_folded(part)) for quote in claim.quotes for part in quote.exact.split("[…]"))


def _whole(words: str) -> re.Pattern[str]:
    """Return the pattern that finds the words, and not inside longer ones."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


@lru_cache(maxsize=4096)
def _folded(words: str) -> str:
    return fold(words).text.strip().casefold()


def label(claim: Claim, language: str, longest: int) -> str:
    """Return a claim's label, `short`, in a language, else its words; cut as by `shortened`."""
    return shortened(claim.short.get(language) or claim.text.best(language), longest)


def shortened(words: str, longest: int) -> str:
    """Return words without their full stop, cut at a space if they have more than `longest` characters."""
    words = words.strip().rstrip(".")
    if len(words) > longest:
        words = words[: longest - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
    return words


FROM_OUTSIDE = both(
    "About what the map's authors added: ",
    "À propos de ce qu'ont ajouté les auteurs de la carte : ",
)
"""The beginning of a finding's message about steps and claims that are not the document's own."""

_WHOLE = 400
"""The most characters of a claim that is told with its figures."""
_MOST = 4
_MOST_LABELS = 12
_SHORT = 60
"""So many more claims are named by their labels, of so many characters at most."""
MOST_TOLD = 5
"""So many claims are named where one finding is about all that have the same trouble."""


def excerpts(claims: Sequence[Claim], language: str, most: int = 0) -> str:
    """Return the excerpts of the claims, joined by semicolons, in a language (`en` or `fr`).

    Of more than `most` claims, it gives one fewer and the number of the others: “and 2 more”. Where no `most`
    is given, the label of each of the others follows, but of very many.
    """
    limit = most or _MOST
    few = claims if len(claims) <= limit else claims[: limit - 1]
    more = len(claims) - len(few)
    words = [excerpt(claim, language) for claim in few]
    between = " ; " if language == "fr" else "; "
    if more:
        count = f"et {more} autre{'s' * (more > 1)}" if language == "fr" else f"and {more} more"
        named = between.join(label(claim, language, _SHORT) for claim in claims[len(few) :])
        words.append(f"{count} ({named})" if more <= _MOST_LABELS and not most else count)
    return between.join(words)


def with_works(
    map_: ArgumentMap, claims: Sequence[Claim], language: str, worth: Mapping[str, Text] | None = None
) -> str:
    """Return what each of the claims says, with the name of the work that it comes from.

    They are joined by semicolons; `language`: `en` or `fr`. `worth`: what stands beside the work, by the id
    of the claim.
    """
    between = " ; " if language == "fr" else "; "
    told = []
    for claim in claims:
        source = map_.source.get(claim.source)
        beside = [source.label] if source is not None else []
        if worth and (given := worth.get(claim.id)):
            beside.append(given.best(language))
        words = excerpt(claim, language, _WHOLE)
        told.append(words + (f" ({between.join(beside)})" if beside else ""))
    return between.join(told)


def led_to(map_: ArgumentMap, steps: Sequence[Inference], language: str) -> str:
    """Return a sentence that names what steps lead to: at most five claims, and how many more."""
    conclusions = [map_.claim[id_] for id_ in dict.fromkeys(step.conclusion for step in steps)]
    named, many = excerpts(conclusions, language, MOST_TOLD), len(steps) > 1
    if language == "fr":
        return f"{'Elles mènent' if many else 'Elle mène'} à : {named}."
    return f"{'They lead' if many else 'It leads'} to: {named}."
