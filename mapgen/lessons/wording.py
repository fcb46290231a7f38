"""How items put claims and steps into words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from mapgen.lessons.values import Context, Option
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.excerpt import in_marks, shortened
from mapgen.strength.words import stopped
from mapgen.words import READER_LANGUAGES, Text, both, filled, in_quotation_marks

_WHOLE = 400
"""The most characters of a claim where it is told as it is: the longest options are shorter."""
_LABEL = 60
_INSTEAD = 150
"""The most characters of the words that are told instead of a label."""
_UNLABELLED = 180
"""The most characters of the words that are told where there is no label."""
_PRONOUN = {
    "en": re.compile(r"(?:it|its|they|their|he|his|she|her|this|these|those)\b", re.IGNORECASE),
    "fr": re.compile(
        r"(?:ils?|elles?|cela|ça|son|sa|ses|leurs?)\b(?! (?:faut|existe|y a)\b)|on l['’]", re.IGNORECASE
    ),
}
"""How a label begins that says of something what it does, without its name."""
_SIGNS = re.compile(r"(?<=\s)[+=→×](?=\s)")
"""Signs that stand for words, as in “a salt + a sugar = a drink”."""

_STEP = both("From {premises} to {conclusion}", "De {premises} à {conclusion}")
_THE_CLAIM = both("the claim {label}", "l'affirmation {label}")
_AND_FROM = both(" and ", " et de ")


def words(claim: Claim) -> Text:
    """Return a claim's words; its label where they are written with signs, as a recipe or a formula is."""
    has_signs = any(_SIGNS.search(told) for _, told in claim.text)
    return claim.short if claim.short and has_signs else claim.text


def sentence(claim: Claim) -> Text:
    """Return a claim's words, without quotation marks, as a sentence with its full stop."""
    told = words(claim)
    return stopped(_in_each(lambda code: told.best(code).strip()))


def quoted(claim: Claim) -> Text:
    """Return a claim's words, in quotation marks if the document has them, without their full stop."""
    told = words(claim)
    if told is not claim.text:
        return short(claim)
    return _in_each(lambda code: in_marks(claim, shortened(told.best(code), _WHOLE), code))


def short(claim: Claim) -> Text:
    """Return “the claim” with its label in quotation marks, whoever says it: the label is the map's."""
    text = label(claim)
    return filled(_THE_CLAIM, label=_in_each(lambda code: in_quotation_marks(text.best(code), code)))


def label(claim: Claim) -> Text:
    """Return the label of a claim; its words in a language in which the label says “it”, and not of what."""
    return _in_each(lambda code: _label(claim, code))


def _label(claim: Claim, code: str) -> str:
    told, full = claim.short.best(code), claim.text.best(code).strip().removesuffix(".")
    if not told or (_PRONOUN[code].match(told) and len(full) <= _INSTEAD):
        return shortened(full, _UNLABELLED)
    return shortened(told, _LABEL)


def is_told_whole(claim: Claim) -> bool:
    """Return whether the label of a claim is all of it, and not cut off in any language."""
    return bool(claim.short) or all(len(told) <= _UNLABELLED for _, told in claim.text)


def labels(claims: Iterable[Claim]) -> Text:
    """Return the labels of claims in quotation marks, one after the other."""
    told = [label(claim) for claim in claims]
    return _in_each(lambda code: ", ".join(in_quotation_marks(one.best(code), code) for one in told))


def in_a_row(*told: Text) -> Text:
    """Return sentences one after the other, without those that are empty."""
    return _in_each(lambda code: " ".join(filter(None, (one.best(code) for one in told))))


def step(map_: ArgumentMap, premises: Iterable[str], conclusion: str) -> Text:
    """Return a step by the labels of some of its premises and of its conclusion, which are named by ids."""
    labels = [short(map_.claim[premise]) for premise in dict.fromkeys(premises)]
    joined = _in_each(lambda code: _AND_FROM.best(code).join(label.best(code) for label in labels))
    return filled(_STEP, premises=joined, conclusion=short(map_.claim[conclusion]))


def words_of(context: Context) -> Text:
    """Return the document's own words in each reader's quotation marks, without their full stop."""
    words = shortened(context.quote, _WHOLE)
    return _in_each(lambda code: in_quotation_marks(words, code))


def marked(text: Text) -> Text:
    """Return a text in the quotation marks of each language."""
    return _in_each(lambda code: in_quotation_marks(text.best(code), code))


def inside(text: Text) -> Text:
    """Return a text as it stands within a sentence: without the capital of its first word."""
    return _in_each(lambda code: text.best(code)[:1].lower() + text.best(code)[1:])


def clause(text: Text) -> Text:
    """Return a sentence as it stands within another: without its first capital and its full stop."""
    return _in_each(lambda code: inside(text).best(code).removesuffix("."))


def few(right: Option, others: Iterable[Option], count: int) -> list[Option]:
    """Return the first `count` wrong options, so that the right one is not the longest if that can be.

    Where it would be, in some language, the last of them gives way to the first that is longer.
    """
    waiting = list(others)
    chosen = waiting[:count]
    for code in READER_LANGUAGES:
        length = len(right.text.best(code))
        if any(len(one.text.best(code)) >= length for one in chosen):
            continue
        longer = next((one for one in waiting[count:] if len(one.text.best(code)) >= length), None)
        if longer is not None:
            chosen[-1] = longer
    return chosen


def apart(one: Claim, other: Claim) -> int:
    """Return by how many characters the wordings of two claims differ, in the language where they do most."""
    return max(abs(len(one.text.best(code)) - len(other.text.best(code))) for code in READER_LANGUAGES)


def _in_each(told: Callable[[str], str]) -> Text:
    return Text(tuple((code, told(code)) for code in READER_LANGUAGES))
