"""The objections to a chain as the report tells them: whose, against what, and what each does now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack
from mapgen.queries.excerpt import label
from mapgen.queries.safety import warns
from mapgen.report import words
from mapgen.strength.values import ClaimStrength, Effect, Objection, Strengths
from mapgen.strength.words import quoted, said, whole
from mapgen.vocabulary import Certainty, Nature
from mapgen.words import READER_LANGUAGES, Text, both, filled

_LONGEST = 110


@dataclass(frozen=True, slots=True)
class Told:
    """An objection in words, and the lines under it."""

    words: Text
    under: tuple[Text, ...]
    brought_in: bool
    """The map's authors raise it."""


def objections_told(
    map_: ArgumentMap, strengths: Strengths, homes: Mapping[str, tuple[str, ...]], chain: str
) -> Iterator[Told]:
    """Yield the attacks on the chain with the id `chain`, in the file's order.

    `homes` is what `chains_of` returns. What stands among the other evidence of the chain is named by its
    label. An attack on an element of several chains is told in the smallest of them only.
    """
    seen = set[Told]()
    above = {each for told in strengths.arguments[chain].other_evidence.told for each in told.claims}
    for attack in map_.attacks:
        if homes.get(attack.target, ("",))[0] != chain:
            continue
        lines = (_struck(map_, strengths, attack), attack.reason)
        told = Told(
            _item(map_, strengths, attack, short=attack.attacker in above),
            tuple(filter(None, lines)),
            strengths.claims[attack.attacker].makers,
        )
        if not any(_says_no_more(told, other) for other in seen):
            yield told
        seen.add(told)


def _says_no_more(one: Told, other: Told) -> bool:
    """Return whether an objection tells nothing that another does not: of two steps to one conclusion."""
    return (
        one.words == other.words and one.under[:1] == other.under[:1] and set(one.under) <= set(other.under)
    )


def _item(map_: ArgumentMap, strengths: Strengths, attack: Attack, *, short: bool) -> Text:
    """Return what objects, and what becomes of it; its label alone where its words stand above (`short`)."""
    weighed, found = strengths.claims[attack.attacker], strengths.objections[attack.id]
    claim, source = map_.claim[attack.attacker], map_.source.get(map_.claim[attack.attacker].source)
    labelled = both(*(label(claim, code, _LONGEST) for code in READER_LANGUAGES))
    told = labelled if short and claim.short else quoted(claim)
    if not weighed.makers:
        if found.effect is Effect.TOO_UNCERTAIN:  # how certain it is is told by that
            return filled(words.AGAINST_OWN_UNSURE, claim=told)
        return filled(words.AGAINST_OWN, claim=told, worth=_worth(weighed), fate=_fate(found))
    parts = [both(source.label, source.label)] if source is not None else []
    parts += [_worth(weighed)] if found.effect is Effect.APART else [_worth(weighed), _fate(found)]
    between = {"en": "; ", "fr": " ; "}
    listed = both(*(between[code].join(part.best(code) for part in parts) for code in ("en", "fr")))
    return filled(words.AGAINST_ITEM, claim=told, told=listed)


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
        case Effect.ANSWERS:
            return words.SETS_ASIDE
        case Effect.TOO_UNCERTAIN:
            return words.TOO_UNCERTAIN
        case Effect.SPARED:
            return words.SPARED
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
