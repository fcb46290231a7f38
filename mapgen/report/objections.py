"""The objections to a chain as the report tells them: whose, against what, and what each does now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Source
from mapgen.queries.cited import is_known
from mapgen.queries.safety import warns
from mapgen.queries.studies import could_be_known
from mapgen.report import words
from mapgen.report.reference import reference
from mapgen.strength.values import ClaimStrength, Effect, Objection, Strengths
from mapgen.strength.words import quoted, said, whole
from mapgen.vocabulary import Certainty, Nature
from mapgen.words import Text, both, filled


@dataclass(frozen=True, slots=True)
class Told:
    """An objection in words, and the lines under it."""

    words: Text
    under: tuple[Text, ...]


def objections_told(
    map_: ArgumentMap, strengths: Strengths, homes: Mapping[str, tuple[str, ...]], chain: str
) -> Iterator[Told]:
    """Yield the attacks on the chain with the id `chain`, in the file's order.

    `homes` is what `chains_of` returns. An attack on an element of several chains is told in the smallest
    of them only.
    """
    known, seen = could_be_known(map_), set[Told]()
    for attack in map_.attacks:
        if homes.get(attack.target, ("",))[0] != chain:
            continue
        source = map_.source.get(map_.claim[attack.attacker].source)
        later = _later(map_, source) if source is not None and source not in known else Text()
        work = reference(source) if source is not None else Text()
        lines = (_struck(map_, strengths, attack), attack.reason, work, later)
        told = Told(_item(map_, strengths, attack), tuple(filter(None, lines)))
        if not any(_says_no_more(told, other) for other in seen):
            yield told
        seen.add(told)


def _later(map_: ArgumentMap, source: Source) -> Text:
    """Return that a work is later than the text; of a text without a date, than what that cites."""
    if not source.year:
        return Text()
    if map_.document.date and source.year.isdecimal():
        return words.LATER
    cited = (each.year for each in map_.sources if each.pointed_to and is_known(each))
    newest = max((year for year in cited if year.isdecimal()), default="")
    if not (newest and source.year.isdecimal()):
        return words.PERHAPS_LATER
    return filled(words.UNDATED, newest=newest, year=source.year)


def _says_no_more(one: Told, other: Told) -> bool:
    """Return whether an objection tells nothing that another does not: of two steps to one conclusion."""
    return (
        one.words == other.words and one.under[:1] == other.under[:1] and set(one.under) <= set(other.under)
    )


def _item(map_: ArgumentMap, strengths: Strengths, attack: Attack) -> Text:
    weighed, found = strengths.claims[attack.attacker], strengths.objections[attack.id]
    lead = words.AGAINST_ITEM if weighed.makers else words.AGAINST_OWN
    claim = quoted(map_.claim[attack.attacker])
    return filled(lead, claim=claim, worth=_worth(weighed), fate=_fate(found))


def _worth(weighed: ClaimStrength) -> Text:
    """Return what the objecting claim is worth by itself: its certainty, or what it has in its place."""
    if weighed.nature is not Nature.GRADED:
        return weighed.nature.name_
    own = weighed.leaf.certainty if weighed.leaf else weighed.certainty
    if own is Certainty.NONE:
        return both("nothing supports it", "rien ne l'appuie")
    return said(
        "its evidence is of {word} certainty", "ce qui l'appuie est de certitude {word}", word=own.name_
    )


def _fate(found: Objection) -> Text:
    match found.effect:
        case Effect.FATAL:
            return words.FATAL
        case Effect.ANSWERED:
            return words.ANSWERED
        case Effect.TOO_UNCERTAIN:
            return words.TOO_UNCERTAIN
        case Effect.APART:
            return words.APART
    if found.caveat:
        return words.RESERVES
    return words.LOWERS_ONE if found.ranks == 1 else words.LOWERS_TWO


def _struck(map_: ArgumentMap, strengths: Strengths, attack: Attack) -> Text:
    step = map_.inference.get(attack.target)
    claim = map_.claim[step.conclusion if step else attack.target]
    if warns(map_, attack):
        return said("on the safety of: {claim}", "sur la sécurité de ceci : {claim}", claim=whole(claim))
    if step and strengths.inferences[step.id].makers:
        return said("against the step, added by the map's authors, to: {claim}",
                    "contre l'étape, ajoutée par les auteurs de la carte, vers : {claim}", claim=whole(claim))  # fmt: skip
    if step:
        return said("against the step to: {claim}", "contre l'étape vers : {claim}", claim=whole(claim))
    return said("against: {claim}", "contre : {claim}", claim=whole(claim))
