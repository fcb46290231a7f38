"""Is this passage a fact, somebody's view, advice, or an offer?

One answer: the words of the passage are read, by mapgen's own lists, as what the file's author entered, and
as nothing else: advice in a reported view is not asked about. What somebody is said to have found could pass
for a fact and for a view, and definitions, commonplaces and stated limits could pass for facts: they are not
asked about, nor are parts of sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mapgen.lessons import concepts, reading, wording
from mapgen.lessons.material import Material
from mapgen.lessons.values import Explained, Item, Option, Shown
from mapgen.model.elements import Claim
from mapgen.vocabulary import ClaimKind, ItemKind, Nature
from mapgen.words import Text, both, filled

KIND = ItemKind.NATURE

_SORTS: Mapping[ClaimKind, Nature] = {
    ClaimKind.PREVALENCE: Nature.GRADED,
    ClaimKind.ASSOCIATION: Nature.GRADED,
    ClaimKind.CAUSE: Nature.GRADED,
    ClaimKind.RESULT: Nature.GRADED,
    ClaimKind.EFFECT: Nature.GRADED,
    ClaimKind.HARM: Nature.GRADED,
    ClaimKind.TESTIMONY: Nature.ON_RECORD,
    ClaimKind.RECOMMENDATION: Nature.RECOMMENDATION,
    ClaimKind.PROMOTION: Nature.INVITATION,
}
_OPTIONS: Mapping[Nature, Text] = {
    Nature.GRADED: both("an assertion of fact, true or false: it can be checked", "une affirmation de fait, vraie ou fausse : on peut la vérifier"),
    Nature.ON_RECORD: both("a view that the text reports: what somebody says or holds", "un avis que le texte rapporte : ce que quelqu'un dit ou soutient"),
    Nature.RECOMMENDATION: both("advice: what ought to be done", "un conseil : ce qu'il convient de faire"),
    Nature.INVITATION: both("an offer: an invitation to buy, to join or to call", "une offre : une invitation à acheter, à adhérer ou à téléphoner"),
}  # fmt: skip
_WHY: Mapping[Nature, Text] = {
    Nature.GRADED: both("It asserts that something is so. One asks: how is that known?", "Il affirme que quelque chose est ainsi. On demande : comment le sait-on ?"),
    Nature.ON_RECORD: both("It reports what somebody holds. One asks: on what grounds do they say so?", "Il rapporte ce que quelqu'un soutient. On demande : sur quoi se fonde-t-il ?"),
    Nature.RECOMMENDATION: both("It tells what ought to be done. One asks: what good does it do, at what risk, and what else could be done?", "Il dit ce qu'il convient de faire. On demande : quel bien, à quel risque, et que pourrait-on faire d'autre ?"),
    Nature.INVITATION: both("It invites the reader to do business. One asks: who gains by it?", "Il invite le lecteur à conclure une affaire. On demande : qui y gagne ?"),
}  # fmt: skip
_NOT: Mapping[Nature, Text] = {
    Nature.GRADED: both("The passage does more than say how things are: look at who speaks, or at what it asks of the reader.", "Le passage fait plus que dire comment sont les choses : voyez qui parle, ou ce qu'il demande au lecteur."),
    Nature.ON_RECORD: both("The text says it in its own name, and reports nobody's view.", "Le texte le dit en son propre nom, et ne rapporte l'avis de personne."),
    Nature.RECOMMENDATION: both("The passage does not say what ought to be done.", "Le passage ne dit pas ce qu'il convient de faire."),
    Nature.INVITATION: both("The passage invites nobody to buy, to join or to call.", "Le passage n'invite personne à acheter, à adhérer ou à téléphoner."),
}  # fmt: skip

_PROMPT = both("What does the text put forward here?", "Qu'est-ce que le texte avance ici ?")
_HINT = both("Ask: does the text say how things are, who holds what, what one should do, or where to buy?",
             "Demandez-vous : le texte dit-il comment sont les choses, qui pense quoi, que faire, ou à qui s'adresser ?")  # fmt: skip
_NO_KIND = both("no claim is entered as a fact, a view, advice or an offer",
                "aucune affirmation n'est saisie comme un fait, un avis, un conseil ou une offre")  # fmt: skip
_NOT_SHOWN = both("claims whose words alone do not show which it is: {count}",
                  "affirmations dont les mots seuls ne le montrent pas : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each claim of the text whose words alone show of which sort it is."""
    for claim in material.said:
        sort = _SORTS.get(claim.kind) if claim.kind is not None else None
        if sort is None or (sort is not Nature.ON_RECORD and reading.leans_on_others(material, claim)):
            continue
        if _shows(material, claim) == sort == material.strengths.claims[claim.id].nature:
            yield _item(material, claim, sort)


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    sorted_ = [claim for claim in material.said_in(chain) if claim.kind in _SORTS]
    return filled(_NOT_SHOWN, count=len(sorted_)) if sorted_ else _NO_KIND


def _shows(material: Material, claim: Claim) -> Nature | None:
    """Return the sort that the words of a claim's passage show; None where they show none, or several."""
    if claim.attributed_to or not reading.is_sentence(material, claim) or not material.is_alone(claim):
        return None
    words = {ClaimKind.of(kind) for kind in reading.suggested(material, claim, "kind")}
    found = {_SORTS[kind] for kind in words if kind in _SORTS}
    if reading.suggested(material, claim, "modality"):
        found.add(Nature.GRADED)
    if reading.is_reported(material, claim):
        found.add(Nature.ON_RECORD)
    return found.pop() if len(found) == 1 else None


def _item(material: Material, claim: Claim, sort: Nature) -> Item:
    context = material.context(claim)
    assert context is not None
    return Item(
        kind=KIND,
        about=(claim.id,),
        chain=material.chain_of.get(claim.id, ""),
        prompt=_PROMPT,
        shown=(Shown(wording.words_of(context), context),),
        options=tuple(
            Option(text, one is sort, _WHY[one] if one is sort else _NOT[one], one.value)
            for one, text in _OPTIONS.items()
        ),
        explained=Explained(_WHY[sort], contexts=(context,)),
        hint=_HINT,
        concept=concepts.INTERESTS if sort is Nature.INVITATION else None,
    )
