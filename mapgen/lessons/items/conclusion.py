"""Which of these claims is the conclusion, for which the others are given?

One answer: every other option leads to the conclusion through steps of the text, and the conclusion leads to
none of them. A harm or a limit that is weighed against the conclusion is no option: nobody gives it as a
reason. Of each step on the way a reader can see that the text takes it (`reading.is_given`). A chain
whose conclusion supports itself is not asked about.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.lessons import reading, wording
from mapgen.lessons.material import Material
from mapgen.lessons.signs import mixed
from mapgen.lessons.values import Explained, Item, Option
from mapgen.model.elements import Argument, Claim
from mapgen.vocabulary import ItemKind
from mapgen.words import Text, both, filled

KIND = ItemKind.CONCLUSION
_MOST, _LEAST = 4, 3

_PROMPT = both(
    "The text gives all but one of these claims as reasons, directly or through another, for the one that is left. Which is the conclusion?",
    "Le texte donne toutes ces affirmations, sauf une, comme raisons, directement ou par une autre, de celle qui reste. Laquelle est la conclusion ?",
)
_RIGHT = both("The other claims are given as reasons for this one; it is given for none of them.",
              "Les autres affirmations servent à l'appuyer ; elle n'en appuie aucune.")  # fmt: skip
_WRONG = both("The text gives it as a reason, directly or through another, for {conclusion}.",
              "Le texte la donne, directement ou par une autre, comme raison de {conclusion}.")  # fmt: skip
_HINT = both("Try putting “therefore” before each of them: before which does it make sense, after all the others?",
             "Essayez de mettre « donc » devant chacune : devant laquelle cela a-t-il un sens, après toutes les autres ?")  # fmt: skip
_EXPLAINED = both("This is the conclusion: {conclusion}. Each of the other claims leads to it.",
                  "Voici la conclusion : {conclusion}. Chacune des autres affirmations y mène.")  # fmt: skip
_UNSAID = both(
    "the conclusion stands in no short passage of the text",
    "la conclusion ne figure dans aucun court passage du texte",
)
_TOO_FEW = both("this takes at least {least} reasons of the text that differ clearly; here there are: {count}",
                "il en faut au moins {least} raisons du texte, bien différentes ; il y en a ici : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each chain whose conclusion, and enough of what leads to it, the text says."""
    for chain in material.map.arguments:
        if not material.is_said(chain.conclusion):
            continue
        reasons = _reasons(material, chain)
        if len(reasons) + 1 >= _LEAST:
            yield _item(material, chain, reasons)


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    said = [one for one in material.chains_in(chain) if material.is_said(one.conclusion)]
    count = max((len(_reasons(material, one)) for one in said), default=0)
    return filled(_TOO_FEW, count=count, least=_LEAST - 1) if said else _UNSAID


def _reasons(material: Material, chain: Argument) -> list[Claim]:
    """Return claims of the text that lead to the conclusion, the likeliest in length first."""
    conclusion = material.map.claim[chain.conclusion]
    given = _given(material, conclusion)
    found: list[Claim] = []
    for id_ in material.own[chain.id].claims:
        claim = material.map.claim[id_]
        if id_ == conclusion.id or id_ not in given or not material.is_said(id_):
            continue
        if material.clash(claim, conclusion):
            continue
        below = material.rests_on(id_)
        if below is None or conclusion.id in below:
            continue
        if not any(material.clash(claim, other) for other in found):
            found.append(claim)
        if len(found) == _MOST - 1:
            break
    return found


def _given(material: Material, conclusion: Claim) -> dict[str, None]:
    """Return the ids of the claims that the text visibly gives for a claim, directly or through others."""
    found = {conclusion.id: None}
    waiting = [conclusion]
    for claim in waiting:  # grows
        for reason in material.reasons_for(claim):
            against = reading.speaks_against(reason, claim)
            if reason.id not in found and not against and reading.is_given(material, reason, claim):
                found[reason.id] = None
                waiting.append(reason)
    return found


def _item(material: Material, chain: Argument, reasons: list[Claim]) -> Item:
    conclusion = material.map.claim[chain.conclusion]
    context = material.context(conclusion)
    options = [Option(wording.sentence(conclusion), True, _RIGHT, conclusion.id, context)]
    for claim in reasons:
        why = filled(_WRONG, conclusion=wording.short(conclusion))
        options.append(Option(wording.sentence(claim), False, why, claim.id, material.context(claim)))
    return Item(
        kind=KIND,
        about=(chain.id, conclusion.id),
        chain=chain.id,
        prompt=_PROMPT,
        options=mixed(f"{KIND}:{chain.id}", options, [option.on for option in options]),
        explained=Explained(
            filled(_EXPLAINED, conclusion=wording.quoted(conclusion)),
            contexts=(context,) if context is not None else (),
        ),
        hint=_HINT,
    )
