"""What does this step take for granted without saying it?

Right is a premise of the step that nobody says and nothing supports. Wrong are at most two such premises of
other steps, and claims near by that the text does say.

One answer: no wrong option is a premise of a step to the same conclusion, nor leads to it, nor says nearly
the same as a premise of the step. Such a premise of another step shares no rare word with this one, and one
with its own: it is about rats, and here nobody speaks of rats. A step that takes more than one thing for
granted is not asked about, nor one whose premise and conclusion are cut from one sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mapgen.lessons import concepts, reading, wording
from mapgen.lessons.material import ALIKE, Material
from mapgen.lessons.signs import mixed
from mapgen.lessons.values import Explained, Item, Option, Shown
from mapgen.model.elements import Claim, Inference
from mapgen.strength.words import stopped
from mapgen.vocabulary import ItemKind
from mapgen.words import Text, both, filled

KIND = ItemKind.MISSING
_OPTIONS, _MOST_UNSAID = 4, 2
_UNLIKE = ALIKE / 2

_PROMPT = both("What else has to be true for this to follow, though the text does not say it?",
               "Que faut-il encore admettre pour que cela s'ensuive, et que le texte ne dit pas ?")  # fmt: skip
_FROM = both("The text says: {claim}", "Le texte dit : {claim}")
_TO = both("It concludes: {claim}", "Il conclut : {claim}")
_RIGHT = both("The text does not say it, and without it the conclusion does not follow.",
              "Le texte ne le dit pas ; sans cela, la conclusion ne s'ensuit pas.")  # fmt: skip
_ELSEWHERE = both("The text does not say it either, but it is needed elsewhere: for {claim}.",
                  "Le texte ne le dit pas non plus, mais c'est ailleurs qu'il le faut : pour {claim}.")  # fmt: skip
_SAID = both("The text does say this; so it is not what is left unsaid.",
             "Le texte le dit bien ; ce n'est donc pas ce qu'il tait.")  # fmt: skip
_HINT = both("Suppose somebody accepts what the text says and still rejects the conclusion: what do they doubt?",
             "Imaginez quelqu'un qui admet ce que dit le texte et refuse la conclusion : de quoi doute-t-il ?")  # fmt: skip
_EXPLAINED = both("Between the two lies something unsaid: {claim} {why}",
                  "Entre les deux, il y a une chose que personne ne dit : {claim} {why}")  # fmt: skip
_NO_UNSAID = both(
    "no step takes just one thing for granted that nobody says",
    "aucune étape ne tient pour acquise une seule chose que personne ne dit",
)
_NO_CHOICE = both("steps that do, whose words are too long to show or which have too few claims to choose from: {count}",
                  "étapes qui le font, aux mots trop longs à montrer ou avec trop peu d'affirmations parmi lesquelles choisir : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each step of the text that takes one thing for granted, which nobody says."""
    offered: Counter[str] = Counter()
    for step in material.steps:
        unsaid = [id_ for id_ in dict.fromkeys(step.premises) if id_ in material.unsaid]
        if len(unsaid) != 1 or not material.can_show(step):
            continue
        said = [material.map.claim[id_] for id_ in step.premises if material.is_said(id_)]
        end = material.map.claim[step.conclusion]
        if material.is_said(end.id) and reading.share_a_sentence(material, said, end):
            continue
        claim = material.map.claim[unsaid[0]]
        options = _options(material, step, claim, offered)
        if len(options) == _OPTIONS:
            offered.update(option.on for option in options if not option.right)
            yield _item(material, step, claim, options)


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    found = [
        step for step in material.steps_in(chain) if len(material.unsaid.keys() & set(step.premises)) == 1
    ]
    return filled(_NO_CHOICE, count=len(found)) if found else _NO_UNSAID


def _options(material: Material, step: Inference, claim: Claim, offered: Counter[str]) -> list[Option]:
    def by_turns(other: Claim) -> tuple[int, int, str]:
        """What earlier items have offered comes later; then what differs more in length."""
        return offered[other.id], wording.apart(claim, other), other.id

    below = material.rests_on(step.conclusion)
    if below is None:
        return []
    own = [material.map.claim[id_] for id_ in (*step.premises, step.conclusion)]

    def is_wrong(other: Claim) -> bool:
        return other.id not in below and all(material.words.likeness(other, one) < _UNLIKE for one in own)

    about = material.words.rare(*own)

    def is_elsewhere(other: Claim) -> bool:
        """Whether a claim is about something that its own step is about, and this one is not."""
        of_it = material.words.rare(other)
        needed = material.map.claim[material.unsaid[other.id]]
        home = material.words.rare(*material.reasons_for(needed), needed) - about
        return is_wrong(other) and of_it.isdisjoint(about) and not of_it.isdisjoint(home)

    unsaid = filter(is_elsewhere, material.unsaid_near(claim.id))
    others = sorted(unsaid, key=by_turns)[:_MOST_UNSAID]
    right = Option(wording.sentence(claim), True, _RIGHT, claim.id)
    wrong = []
    for other in others:
        why = filled(_ELSEWHERE, claim=wording.short(material.map.claim[material.unsaid[other.id]]))
        wrong.append(Option(wording.sentence(other), False, why, other.id))
    premise = next(filter(material.is_said, step.premises))
    near = material.said_near(premise)
    said = sorted(filter(is_wrong, near), key=by_turns)
    for other in said:
        wrong.append(Option(wording.sentence(other), False, _SAID, other.id, material.context(other)))
    return [right, *wording.few(right, wrong, _OPTIONS - 1)]


def _item(material: Material, step: Inference, claim: Claim, options: list[Option]) -> Item:
    rule, why = material.rule(step.id, claim.id)
    conclusion = material.map.claim[step.conclusion]
    shown = [
        Shown(filled(_FROM, claim=wording.sentence(one)), material.alone(one))
        for id_ in dict.fromkeys(step.premises)
        if material.is_said(id_)
        for one in [material.map.claim[id_]]
    ]
    shown.append(Shown(filled(_TO, claim=wording.sentence(conclusion)), material.alone(conclusion)))
    reason = stopped(claim.implicit) if claim.implicit else Text.of(en="", fr="")
    return Item(
        kind=KIND,
        about=(step.id, claim.id, step.conclusion),
        chain=material.chain_of.get(step.id, ""),
        prompt=_PROMPT,
        shown=tuple(shown),
        options=mixed(f"{KIND}:{step.id}", options, [option.on for option in options]),
        explained=Explained(
            filled(_EXPLAINED, claim=wording.sentence(claim), why=reason),
            rule, why, material.contexts_of(step),
        ),
        hint=_HINT,
        concept=concepts.of_question(step.scheme.id if step.scheme else "", ""),
    )  # fmt: skip
