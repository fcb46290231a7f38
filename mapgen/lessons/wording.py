"""How items put claims and steps into words."""

from __future__ import annotations

from collections.abc import Callable

from mapgen.lessons.values import Context
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.excerpt import in_marks, label, shortened
from mapgen.words import READER_LANGUAGES, Text, both, filled, in_quotation_marks

_WHOLE = 400
"""The most characters of a claim where it is told as it is: the longest options are shorter."""
_LABEL = 60

_STEP = both("From {premises} to {conclusion}", "De {premises} à {conclusion}")
_AND = both(" and ", " et ")


def sentence(claim: Claim) -> Text:
    """Return a claim's words, without quotation marks, as a sentence with its full stop."""
    return _in_each(lambda code: _ended(claim.text.best(code)))


def quoted(claim: Claim) -> Text:
    """Return a claim's words, in quotation marks if the document says it, without their full stop."""
    return _in_each(lambda code: in_marks(claim, shortened(claim.text.best(code), _WHOLE), code))


def short(claim: Claim) -> Text:
    """Return a claim's label in quotation marks, whoever says it."""
    return _in_each(lambda code: in_quotation_marks(label(claim, code, _LABEL), code))


def step(map_: ArgumentMap, inference: Inference) -> Text:
    """Return a step by the labels of its premises and its conclusion."""
    premises = [short(map_.claim[premise]) for premise in dict.fromkeys(inference.premises)]
    joined = _in_each(lambda code: _AND.best(code).join(premise.best(code) for premise in premises))
    return filled(_STEP, premises=joined, conclusion=short(map_.claim[inference.conclusion]))


def words_of(context: Context, language: str) -> Text:
    """Return the document's own words in its quotation marks, without their full stop, for every reader."""
    words = shortened(context.quote, _WHOLE)
    return _in_each(lambda _: in_quotation_marks(words, language))


def _in_each(told: Callable[[str], str]) -> Text:
    return Text(tuple((code, told(code)) for code in READER_LANGUAGES))


def _ended(words: str) -> str:
    words = words.strip()
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."
