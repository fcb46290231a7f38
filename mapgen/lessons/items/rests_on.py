"""What does the text give as reasons for this claim? Several options may be right.

Right are premises of the text's own steps to the claim, where a reader can see that they are given for it
(`reading.is_given`). Wrong are claims near by that do not lead to it: one
that the text draws from it in so many words (“so”, “because”), and others that have little to do with it.

One answer: a wrong option leads to the claim neither directly nor through others, shares few words with it,
and no rare one, unless it follows from it, clashes with no right option, and leads to no claim that a step
needs together with this one: parts of one conclusion are about one thing. A claim that supports itself is
not asked about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mapgen.lessons import reading, wording
from mapgen.lessons.material import Material
from mapgen.lessons.signs import mixed
from mapgen.lessons.values import Explained, Item, Option, Shown
from mapgen.model.elements import Claim
from mapgen.vocabulary import ItemKind
from mapgen.words import Text, both, filled

KIND = ItemKind.RESTS_ON
_OPTIONS, _MOST_RIGHT, _MOST_AFTER = 4, 2, 1
_FINE = 20
"""Likenesses that differ by less than one in this many count as equal; of those the length decides."""
_UNLIKE = 0.2
"""Under this likeness, a claim that does not follow from another is no reason that one could see for it."""

_ONE = both("Which of these claims does the text give as a reason for {claim}?",
            "Laquelle de ces affirmations le texte donne-t-il comme raison de {claim} ?")  # fmt: skip
_MANY = both("Which of these claims does the text give as reasons for {claim}? There are several.",
             "Lesquelles de ces affirmations le texte donne-t-il comme raisons de {claim} ? Il y en a plusieurs.")  # fmt: skip
_RIGHT = both("The text gives it as a reason for {claim}.", "Le texte la donne comme raison de {claim}.")
_AFTER = both("It is the other way round: the text goes from {claim} to this.",
              "C'est l'inverse : le texte va de {claim} à ceci.")  # fmt: skip
_BESIDE = both("The text says it, but does not use it to support {claim}.",
               "Le texte le dit, mais ne s'en sert pas pour appuyer {claim}.")  # fmt: skip
_HINT = both("Ask of each: does the text say it so that one believes the claim above?",
             "Demandez pour chacune : le texte la dit-il pour faire admettre l'affirmation ci-dessus ?")  # fmt: skip
_EXPLAINED = both("For {claim}, the text gives, of these: {reasons}.",
                  "Pour {claim}, le texte donne, parmi celles-ci : {reasons}.")  # fmt: skip
_JOINED = both("; ", " ; ")
_NO_REASON = both(
    "no claim that the text says has a reason near it",
    "aucune affirmation que dit le texte n'a de raison près d'elle",
)
_NO_CHOICE = both("claims with a reason, and too few others to choose from: {count}",
                  "affirmations qui ont une raison, et trop peu d'autres parmi lesquelles choisir : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each claim of the text for which the text itself gives a reason."""
    offered: Counter[str] = Counter()
    for claim in material.said:
        below = material.rests_on(claim.id)
        if below is None or not material.text_steps(claim.id):
            continue
        reasons = _reasons(material, claim)
        others = _others(material, claim, below, reasons, offered) if reasons else []
        if reasons and len(reasons) + len(others) >= _OPTIONS:
            chosen = others[: _OPTIONS - len(reasons)]
            offered.update(one.id for one in chosen)
            yield _item(material, claim, reasons, chosen)


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    with_reason = [claim for claim in material.said_in(chain) if _reasons(material, claim)]
    return filled(_NO_CHOICE, count=len(with_reason)) if with_reason else _NO_REASON


def _reasons(material: Material, claim: Claim) -> list[Claim]:
    """Return premises that the text says and that do not rest on the claim, in the text's order."""
    premises = dict.fromkeys(id_ for step in material.text_steps(claim.id) for id_ in step.premises)
    found: list[Claim] = []
    for id_ in premises:
        one = material.map.claim[id_]
        below = material.rests_on(id_)
        if not material.is_said(id_) or below is None or claim.id in below:
            continue
        if reading.speaks_against(one, claim) or not reading.is_given(material, one, claim):
            continue
        if not any(_is_close(material, one, other) for other in (claim, *found)):
            found.append(one)
    return found[:_MOST_RIGHT]


def _is_close(material: Material, one: Claim, other: Claim) -> bool:
    """Return whether the words of two claims do not show which of them is given for the other."""
    return material.words.likeness(one, other) > _UNLIKE * 2 or material.clash(one, other)


def _others(
    material: Material,
    claim: Claim,
    below: frozenset[str],
    reasons: list[Claim],
    offered: Counter[str],
) -> list[Claim]:
    """Return claims that do not lead to the claim: one that follows from it, then the least alike.

    What other items have offered more often comes later.
    """
    steps = material.map.inferences_from.get(claim.id, ())
    next_ones = {step.conclusion for step in steps if reading.is_drawn(material, claim, step.conclusion)}
    about = material.words.rare(claim, *reasons)
    together = [material.map.claim[id_] for step in steps for id_ in step.premises if id_ != claim.id]
    found = []
    for other in material.said_near(claim.id):
        if other.id in below or any(material.clash(other, one) for one in (claim, *reasons)):
            continue
        if any(_follows(material, other, one) for one in together):
            continue
        if other.id in next_ones:
            found.append((0, _apart(other, reasons), other.id, other))
        elif _is_apart(material, claim, other) and material.words.rare(other).isdisjoint(about):
            alike = max(material.words.likeness(other, one) for one in (claim, *reasons))
            found.append((1 + round(_FINE * alike), _apart(other, reasons), other.id, other))
    found.sort(key=lambda one: (one[0] > 0, offered[one[3].id], *one[:3]))
    after = [other for rank, *_, other in found if rank == 0][:_MOST_AFTER]
    beside = [other for rank, *_, other in found if rank > 0]
    return _each_once(material, [*after, *beside])


def _each_once(material: Material, claims: list[Claim]) -> list[Claim]:
    """Return the claims that an item needs, without those that may say what an earlier one says."""
    kept: list[Claim] = []
    for claim in claims:
        if len(kept) < _OPTIONS and not any(material.clash(claim, other) for other in kept):
            kept.append(claim)
    return kept


def _is_apart(material: Material, claim: Claim, other: Claim) -> bool:
    """Return whether a claim has so little to do with another that nobody would give it as a reason."""
    if _follows(material, claim, other) or material.joined(claim, other):
        return False
    return material.words.likeness(claim, other) < _UNLIKE


def _follows(material: Material, claim: Claim, other: Claim) -> bool:
    below = material.rests_on(other.id)
    return below is not None and claim.id in below


def _apart(other: Claim, reasons: list[Claim]) -> int:
    return min((wording.apart(other, one) for one in reasons), default=0)


def _item(material: Material, claim: Claim, reasons: list[Claim], others: list[Claim]) -> Item:
    told = wording.short(claim)
    options = [_option(material, one, True, filled(_RIGHT, claim=told)) for one in reasons]
    for one in others:
        why = _AFTER if _follows(material, claim, one) else _BESIDE
        options.append(_option(material, one, False, filled(why, claim=told)))
    contexts = tuple(context for one in reasons if (context := material.context(one)))
    given = [wording.quoted(one) for one in reasons]
    joined = Text(tuple((code, _JOINED.best(code).join(one.best(code) for one in given)) for code, _ in told))
    return Item(
        kind=KIND,
        about=(claim.id, *(one.id for one in reasons)),
        chain=material.chain_of.get(claim.id, ""),
        prompt=filled(_MANY if len(reasons) > 1 else _ONE, claim=told),
        shown=(Shown(wording.sentence(claim), material.alone(claim)),),
        options=mixed(f"{KIND}:{claim.id}", options, [option.on for option in options]),
        explained=Explained(filled(_EXPLAINED, claim=told, reasons=joined), contexts=contexts),
        hint=_HINT,
    )


def _option(material: Material, claim: Claim, right: bool, why: Text) -> Option:
    return Option(wording.sentence(claim), right, why, claim.id, material.context(claim))
