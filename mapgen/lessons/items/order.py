"""Put these claims in the order in which the text goes from one to the next.

One answer: each claim leads to the next through steps, and no claim leads back; so the order is the only one.
A connective joins each to the next, its neighbour in the text (`reading.is_joined`), so that no other order
can be defended; and none but the first stands in a sentence that holds a reason of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.lessons import reading, wording
from mapgen.lessons.material import Material
from mapgen.lessons.signs import shuffled
from mapgen.lessons.values import Explained, Item, Option
from mapgen.model.elements import Argument, Claim
from mapgen.vocabulary import ItemKind
from mapgen.words import Text, both, filled

KIND = ItemKind.ORDER
_LEAST, _MOST = 3, 5

_PROMPT = both("Put these claims in order: each is given as a reason for the next.",
               "Remettez ces affirmations en ordre : chacune est donnée comme raison de la suivante.")  # fmt: skip
_FIRST = both(
    "It comes first: it is the reason for {next}.", "Elle vient en premier : c'est la raison de {next}."
)
_THEN = both("A reason for it is {before}.", "Elle a pour raison {before}.")
_HINT = both("Look in the text for words such as “therefore”, “so”, “indeed”: what stands before them, and what after?",
             "Cherchez dans le texte les mots comme « donc », « ainsi », « en effet » : qu'y a-t-il avant, et après ?")  # fmt: skip
_EXPLAINED = both("The reasoning begins here: {first}. It ends here: {last}.",
                  "Le raisonnement part de ceci : {first}. Il finit par ceci : {last}.")  # fmt: skip
_TOO_SHORT = both("this takes at least {least} claims of the text in a row, each joined to the next by a word such as “therefore”; here there are: {count}",
                  "il faut au moins {least} affirmations du texte à la suite, chacune liée à la suivante par un mot comme « donc » ; il y en a ici : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each chain that has three claims in a row that the text says."""
    for chain in material.map.arguments:
        row = _row(material, chain)
        if len(row) >= _LEAST:
            yield _item(material, chain, row)


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    count = max((len(_row(material, one)) for one in material.chains_in(chain)), default=0)
    return filled(_TOO_SHORT, count=count, least=_LEAST)


def _row(material: Material, chain: Argument) -> list[Claim]:
    """Return the longest row of claims of the text to the conclusion, at most five, the conclusion last."""
    if not material.is_said(chain.conclusion):
        return []
    rows: dict[str, list[Claim]] = {chain.conclusion: [material.map.claim[chain.conclusion]]}
    part = material.own[chain.id]
    inside = frozenset(part.claims)
    for id_ in part.claims:
        for step in material.text_steps(id_) if id_ in rows else ():
            for premise in step.premises:
                if premise in inside and premise not in rows:
                    rows[premise] = _longer(material, rows[id_], material.map.claim[premise])
    return max(rows.values(), key=len)


def _longer(material: Material, row: list[Claim], claim: Claim) -> list[Claim]:
    """Return a row with a claim before it; without it where it may not be told from another of the row."""
    if len(row) == _MOST or not material.is_said(claim.id):
        return row
    below = material.rests_on(claim.id)
    if below is None or any(other.id in below or material.clash(claim, other) for other in row):
        return row
    if reading.speaks_against(claim, row[0]) or not reading.is_joined(material, claim, row[0]):
        return row
    if reading.gives_own_reason(material, row[0]):
        return row
    return [claim, *row]


def _item(material: Material, chain: Argument, row: list[Claim]) -> Item:
    whys = [filled(_FIRST, next=wording.short(row[1]))]
    whys += [filled(_THEN, before=wording.short(before)) for before in row[:-1]]
    options = tuple(
        Option(wording.sentence(claim), True, why, claim.id, material.context(claim))
        for claim, why in zip(row, whys, strict=True)
    )
    return Item(
        kind=KIND,
        about=(chain.id, *(claim.id for claim in row)),
        chain=chain.id,
        prompt=_PROMPT,
        options=options,
        shuffled=shuffled(f"{KIND}:{chain.id}", len(options)),
        explained=Explained(
            filled(_EXPLAINED, first=wording.quoted(row[0]), last=wording.quoted(row[-1])),
            contexts=tuple(context for claim in row if (context := material.context(claim))),
        ),
        hint=_HINT,
    )
