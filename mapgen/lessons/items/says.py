"""Which passage of the text says this?

The claim is told by its label, which is in other words than the passage. Wrong options are passages near by
that share words with the label, so that matching words does not suffice; of those that share as many, those
that earlier items have offered the least.

One answer: each passage says of what it speaks (`reading.stands_alone`), and no other option is a passage
that overlaps, that says nearly the same, that is about the same outcome, or from which a step leads to the
claim or back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mapgen.lessons import reading, wording
from mapgen.lessons.material import LONGEST, Material
from mapgen.lessons.signs import mixed, stems
from mapgen.lessons.values import Context, Explained, Item, Option
from mapgen.model.elements import Claim
from mapgen.vocabulary import ItemKind
from mapgen.words import Text, both, filled

KIND = ItemKind.SAYS
_OPTIONS = 4
_SHORTEST = 20
_SAME = 0.6
"""From this share of a label's words on that stand in a passage, the label only repeats it."""

_PROMPT = both("Which passage of the text makes {claim}?", "Quel passage du texte avance {claim} ?")
_RIGHT = both("The text says so in these words.", "Le texte le dit en ces mots.")
_WRONG = both("This passage says something else: {claim}.", "Ce passage dit autre chose : {claim}.")
_HINT = both("Say the claim in your own words first, then look for the passage that means the same.",
             "Redites d'abord l'affirmation avec vos mots, puis cherchez le passage qui a le même sens.")  # fmt: skip
_EXPLAINED = both("{words} says in its own words what {claim} says. The other passages say something else: {others}.",
                  "{words} dit avec ses mots ce que dit {claim}. Les autres passages disent autre chose : {others}.")  # fmt: skip
_NO_LABEL = both("no claim has a short label", "aucune affirmation n'a de libellé court")
_NO_CHOICE = both("claims whose label repeats the passage, or near which too few other passages have one: {count}",
                  "affirmations dont le libellé répète le passage, ou près desquelles trop peu de passages en ont un : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each claim that has a label in other words than its passage."""
    offered: Counter[str] = Counter()
    for claim in material.said:
        told = _passage(material, claim)
        if told is None or _repeats(claim, told):
            continue
        near = [other for other in material.said_near(claim.id) if _is_wrong(material, claim, other)]
        near.sort(key=lambda other: (-_lure(claim, other), offered[other.id], _apart(claim, other), other.id))
        others = _each_passage_once(near)[: _OPTIONS - 1]
        if len(others) == _OPTIONS - 1:
            offered.update(other.id for other in others)
            yield _item(material, claim, told, others)


def _each_passage_once(claims: list[Claim]) -> list[Claim]:
    """Return the claims without those whose words stand in those of an earlier one, or hold them."""
    kept: list[Claim] = []
    for claim in claims:
        words = claim.quotes[0].exact
        if not any(words in other.quotes[0].exact or other.quotes[0].exact in words for other in kept):
            kept.append(claim)
    return kept


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    labelled = [claim for claim in material.said_in(chain) if claim.short]
    return filled(_NO_CHOICE, count=len(labelled)) if labelled else _NO_LABEL


def _passage(material: Material, claim: Claim) -> Context | None:
    found = material.sole_context(claim) if reading.stands_alone(material, claim) else None
    return found if found is not None and _SHORTEST <= len(found.quote) <= LONGEST else None


def _repeats(claim: Claim, told: Context) -> bool:
    """Return whether the label of a claim only repeats its passage, or is missing."""
    said = stems(told.quote)
    shares = [len(words & said) / len(words) for _, label in wording.label(claim) if (words := stems(label))]
    return not claim.short or not shares or max(shares) >= _SAME


def _is_wrong(material: Material, claim: Claim, other: Claim) -> bool:
    return (
        bool(other.short)
        and _passage(material, other) is not None
        and not material.clash(claim, other)
        and not _same_outcome(claim, other)
        and not material.joined(claim, other)
    )


def _same_outcome(claim: Claim, other: Claim) -> bool:
    """Return whether both claims are about the same outcome, of which a label tells little more."""
    return bool(claim.facets.outcome.name) and claim.facets.outcome.name == other.facets.outcome.name


def _lure(claim: Claim, other: Claim) -> int:
    """Return how many words of a claim's label stand in the passage of another."""
    words = stems(" ".join(label for _, label in wording.label(claim)))
    return min(2, len(words & stems(other.quotes[0].exact)))


def _apart(claim: Claim, other: Claim) -> int:
    """Return by how many characters the passages of two claims differ in length."""
    return abs(len(claim.quotes[0].exact) - len(other.quotes[0].exact))


def _item(material: Material, claim: Claim, told: Context, others: list[Claim]) -> Item:
    options = [Option(wording.words_of(told), True, _RIGHT, claim.id, told)]
    for other in others:
        context = material.context(other)
        assert context is not None
        why = filled(_WRONG, claim=wording.short(other))
        options.append(Option(wording.words_of(context), False, why, other.id, context))
    return Item(
        kind=KIND,
        about=(claim.id,),
        chain=material.chain_of.get(claim.id, ""),
        prompt=filled(_PROMPT, claim=wording.short(claim)),
        options=mixed(f"{KIND}:{claim.id}", options, [option.on for option in options]),
        explained=Explained(
            filled(
                _EXPLAINED,
                claim=wording.short(claim),
                words=wording.words_of(told),
                others=wording.labels(others),
            ),
            contexts=(told,),
        ),
        hint=_HINT,
    )
