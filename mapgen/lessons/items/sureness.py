"""How far do these words of the text go: not known, go together, may, does?

One answer: the modality that the file's author entered is the one that mapgen's own list of hedges reads
in the words of the passage, and no other is read there; the passage says of what it speaks. Neighbours on the
scale are never options together (`might`, `can` and `probably`), and what acts on a thing need not be its
cause; `linked`, which may or may not mean a cause, is neither asked nor offered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mapgen.lessons import concepts, reading, wording
from mapgen.lessons.material import Material
from mapgen.lessons.signs import mixed
from mapgen.lessons.values import Explained, Item, Option, Shown
from mapgen.model.elements import Claim
from mapgen.vocabulary import ClaimKind, ItemKind, Modality
from mapgen.words import Text, both, filled

KIND = ItemKind.SURENESS
_LINKS = (
    ClaimKind.ASSOCIATION, ClaimKind.CAUSE, ClaimKind.MECHANISM, ClaimKind.RESULT, ClaimKind.EFFECT, ClaimKind.HARM
)  # fmt: skip
"""The kinds of claim that link two things."""
_UNCLEAR = (Modality.LINKED,)
_MIDDLE = (Modality.MIGHT, Modality.CAN, Modality.PROBABLY)

_PROMPT = both(
    "How far do these words of the text go? They say:", "Jusqu'où vont ces mots du texte ? Ils disent :"
)
_RIGHT = both(
    "That is what the words say, no more and no less.", "C'est ce que disent ces mots, ni plus ni moins."
)
_MORE = both("The words do not go as far as that.", "Les mots ne vont pas aussi loin.")
_LESS = both("The words go further than that.", "Les mots vont plus loin que cela.")
_HINT = both("Look at the verb and at what stands around it: “may”, “is associated with”, “reduces”…",
             "Regardez le verbe et ce qui l'entoure : « peut », « est associé à », « réduit »…")  # fmt: skip
_EXPLAINED = both("The words say: {meaning}. Whether that is so is another question.",
                  "Ces mots disent : {meaning}. Que ce soit vrai est une autre question.")  # fmt: skip

_TELLS: Mapping[Modality, Text] = {
    Modality.UNCERTAIN: both("it is not known whether it is so", "on ne sait pas s'il en est ainsi"),
    Modality.NO_LINK: both("there is no link between the two", "il n'y a pas de lien entre les deux"),
    Modality.ASSOCIATED: both("the two go together, and no more", "les deux vont ensemble, sans plus"),
    Modality.MIGHT: both("the one might act on the other", "l'un pourrait agir sur l'autre"),
    Modality.CAN: both("the one can act on the other, at times", "l'un peut agir sur l'autre, parfois"),
    Modality.PROBABLY: both("the one probably acts on the other", "l'un agit probablement sur l'autre"),
    Modality.DOES: both("the one acts on the other", "l'un agit sur l'autre"),
}  # fmt: skip
_NOT_ENTERED = both("of no claim that links two things it is entered how sure the text is",
                    "d'aucune affirmation qui lie deux choses il n'est saisi à quel point le texte en est sûr")  # fmt: skip
_NOT_SHOWN = both("claims whose words alone do not show how sure the text is: {count}",
                  "affirmations dont les mots seuls ne montrent pas à quel point le texte en est sûr : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each claim of the text whose hedge is entered, and is the one that its words have."""
    for claim in material.said:
        entered = claim.modality
        if claim.kind not in _LINKS or entered is None or entered in _UNCLEAR or not material.is_alone(claim):
            continue
        if reading.stands_alone(material, claim) and reading.sureness(material, claim) == {entered}:
            yield _item(material, claim, entered)


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    entered = [one for one in material.said_in(chain) if one.kind in _LINKS and one.modality is not None]
    return filled(_NOT_SHOWN, count=len(entered)) if entered else _NOT_ENTERED


def _item(material: Material, claim: Claim, entered: Modality) -> Item:
    context = material.context(claim)
    assert context is not None
    return Item(
        kind=KIND,
        about=(claim.id,),
        chain=material.chain_of.get(claim.id, ""),
        prompt=_PROMPT,
        shown=(Shown(wording.words_of(context), context),),
        options=tuple(_option(one, entered) for one in _as_offered(claim, entered)),
        explained=Explained(filled(_EXPLAINED, meaning=_TELLS[entered]), contexts=(context,)),
        hint=_HINT,
        concept=concepts.TOO_SURE if entered is Modality.DOES else None,
    )


def _offered(entered: Modality) -> list[Modality]:
    """Return four words of the scale that differ clearly, the entered one among them."""
    none = Modality.NO_LINK if entered is Modality.NO_LINK else Modality.UNCERTAIN
    middle = entered if entered in _MIDDLE else Modality.CAN
    return [none, Modality.ASSOCIATED, middle, Modality.DOES]


def _as_offered(claim: Claim, entered: Modality) -> list[Modality]:
    """Return the words of the scale from the weakest to the strongest, or the other way."""
    scale = _offered(entered)
    return scale[:: mixed(f"{KIND}:{claim.id}", (1, -1), ("up", "down"))[0]]


def _option(one: Modality, entered: Modality) -> Option:
    why = _RIGHT if one is entered else _MORE if one.rank > entered.rank else _LESS
    return Option(_TELLS[one], one is entered, why, one.value)
