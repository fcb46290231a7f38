"""At which step does the reasoning for this conclusion break?

Options are steps of the text, of the chain first, then of those that lead to it; where these are too few, of
the whole text, and the question then names no conclusion. Right is the step at which mapgen says that the
chain breaks first. What each step starts from is to be taken as true: so the question is whether a conclusion
follows, and what fails before a step is no fault of that step; its explanation says where that fails. Other
steps of the chain that are at fault are no options, and the worked answer tells of what they lead to.

One answer: at the right step the reasoning is at fault by what the map says of it (it leans on itself, a
critical question fails there, or is open for the reason for which it breaks; what was studied is something
else, its kind can show nearly nothing, or nobody says and supports what it takes for granted). Where only
evidence is lacking, nothing is asked. Steps of other parts of the text are offered only where the text
carries their conclusion: a text of which no step holds has no such question.

At a wrong step nothing of the sort is so: it starts from more than a habit, no claim of the text speaks
against it, and the file's author found no question open there. It leaves unsettled no question that the right
step fails, but for how strong a cause is where the right step's conclusion is worded more strongly than what
it starts from, and this one's is not. No finding tells of a weak link there; no chain breaks there, or at a
claim of it; and its conclusion does not fail because of it. Steps of which every claim stands come first. So
nothing in the map speaks against what a student is told of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from mapgen.lessons import concepts, wording
from mapgen.lessons.holding import holds, is_carried, is_clear
from mapgen.lessons.material import Material
from mapgen.lessons.signs import mixed
from mapgen.lessons.values import Concept, Explained, Item, Option
from mapgen.model.elements import Argument, Inference
from mapgen.strength.breaking.plain_words import NO_EVIDENCE
from mapgen.strength.summary import Break
from mapgen.strength.words import stopped
from mapgen.vocabulary import ClaimKind, ItemKind, Origin
from mapgen.words import Text, both, filled

KIND = ItemKind.BREAK
_OPTIONS, _LEAST = 4, 3

_PROMPT = both("The text argues this: {claim}. Take as true what each of these steps starts from. Which one breaks all the same, since its conclusion does not follow?",
               "Le texte veut montrer ceci : {claim}. Admettez ce dont part chacune de ces étapes. Laquelle se rompt quand même, parce que sa conclusion ne s'ensuit pas ?")  # fmt: skip
_UNSAID = both("The text’s steps lead to this, which it does not say in so many words: {claim}. Take as true what each of these steps starts from. Which one breaks all the same, since its conclusion does not follow?",
               "Les étapes du texte mènent à ceci, qu'il ne dit pas en toutes lettres : {claim}. Admettez ce dont part chacune de ces étapes. Laquelle se rompt quand même, parce que sa conclusion ne s'ensuit pas ?")  # fmt: skip
_WHOLE = both("These steps are from several parts of the text. Take as true what each of them starts from. Which one breaks all the same, since its conclusion does not follow?",
              "Ces étapes viennent de plusieurs endroits du texte. Admettez ce dont part chacune d'elles. Laquelle se rompt quand même, parce que sa conclusion ne s'ensuit pas ?")  # fmt: skip
_RIGHT = both("This one breaks. {why}", "C'est elle qui se rompt. {why}")
_WRONG = both("The map finds no fault in this step: no question fails here, and none is noted as open. Evidence may be lacking, but that is not what is asked.",
              "La carte ne trouve aucune faute à cette étape : aucune question n'y échoue, et aucune n'y est notée comme ouverte. Des preuves y manquent peut-être, mais ce n'est pas ce qu'on demande.")  # fmt: skip
_AFTER = both("Where one takes as true what it starts from, as is asked, the map finds no fault in this step. What it starts from does fail, but {where}.",
              "Si l'on admet ce dont elle part, comme demandé, la carte ne trouve aucune faute à cette étape. Ce dont elle part ne tient pas, mais {where}.")  # fmt: skip
_AT_RIGHT = both(
    "because of the step that is the right answer", "à cause de l'étape qui est la bonne réponse"
)
_AT_OTHER = both("because of another step, which is not among these answers: {step}",
                 "à cause d'une autre étape, qui n'est pas parmi ces réponses : {step}")  # fmt: skip
_AT_CLAIM = both("by itself, and not because of this step", "par elle-même, et non à cause de cette étape")
_HINT = both("For each step, ask yourself: does its conclusion say more than what it starts from can show?",
             "Pour chaque étape, demandez-vous : sa conclusion en dit-elle plus que ce dont elle part ne peut montrer ?")  # fmt: skip
_EXPLAINED = both("The step that breaks goes {step}. {why}", "L'étape qui se rompt va {step}. {why}")
_OTHER = both("Another step, which is not among these answers, breaks as well: to {claims}.",
              "Une autre étape, qui n'est pas parmi ces réponses, se rompt aussi : vers {claims}.")  # fmt: skip
_OTHERS = both("Other steps, which are not among these answers, break as well: to {claims}.",
               "D'autres étapes, qui ne sont pas parmi ces réponses, se rompent aussi : vers {claims}.")  # fmt: skip
_SOUND = both(
    "the map finds no break, so that this text can be the sound one of a pair",
    "la carte n'y trouve pas de rupture, et ce texte peut être le texte solide d'une paire",
)
_NO_BREAK = both(
    "it does not break first at a step of its own",
    "elle ne se rompt pas d'abord à une étape qui lui soit propre",
)
_NO_CHOICE = both("what fails there is evidence and not the reasoning, or too few other steps hold better",
                  "ce qui y manque est une preuve et non le raisonnement, ou trop peu d'autres étapes tiennent mieux")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each chain that breaks first at a step whose fault is clear."""
    offered: Counter[str] = Counter()
    for chain in material.map.arguments:
        breaks = material.strengths.breaks.get(chain.conclusion, ())
        if not breaks or breaks[0].on not in material.own[chain.id].steps or _is_long(material, chain):
            continue
        right = material.map.inference[breaks[0].on]
        if breaks[0].why == NO_EVIDENCE or not is_clear(material, right, breaks[0]):
            continue
        if not _can_be_told(material, right):
            continue
        others = _near(material, chain, right)
        if len(others) < _LEAST - 1:
            carried = (step for step in material.steps if is_carried(material, step))
            anywhere = sorted(_sound(material, carried, right), key=lambda step: offered[step.id])
            anywhere = [*others, *anywhere]
            others = _chosen(material, list(dict.fromkeys(anywhere)), right)
        if len(others) >= _LEAST - 1:
            offered.update(step.id for step in others)
            yield _item(material, chain, breaks[0], right, others)


def _near(material: Material, chain: Argument, right: Inference) -> list[Inference]:
    """Return the chain's own steps to offer; where these are too few, with those that lead to it."""
    own = [material.map.inference[id_] for id_ in material.own[chain.id].steps]
    found = _chosen(material, list(_sound(material, own, right)), right)
    return (
        found if len(found) >= _LEAST - 1 else _chosen(material, list(_others(material, chain, right)), right)
    )


def _chosen(material: Material, others: list[Inference], right: Inference) -> list[Inference]:
    """Return the steps to offer: those of which every claim stands, and others only where these are few."""
    stand = [step for step in others if material.failing.stands(step, but_for=right.id)]
    fail = [step for step in others if step not in stand]
    return (stand + fail)[: max(_LEAST - 1, min(len(stand), _OPTIONS - 1))]


def _others(material: Material, chain: Argument, right: Inference) -> Iterator[Inference]:
    """Yield the steps to a chain's conclusion at which nothing is at fault, those of the chain first."""
    own = [material.map.inference[id_] for id_ in material.own[chain.id].steps]
    below = material.rests_on(chain.conclusion) or frozenset()
    leading = (step for step in material.steps if step.conclusion in below)
    yield from _sound(material, (*own, *leading), right)


def _sound(material: Material, steps: Iterable[Inference], right: Inference) -> Iterator[Inference]:
    """Yield the steps, each once, at which nothing is at fault and that are told apart from the right one."""
    for step in dict.fromkeys(steps):
        is_other = step.id != right.id and _told_apart(step, right)
        if is_other and _can_be_told(material, step) and holds(material, step, right):
            yield step


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    first = {
        one.id: breaks[0].on
        for one in material.chains_in(chain)
        if (breaks := material.strengths.breaks.get(one.conclusion))
    }
    if not first:
        return _SOUND
    return _NO_CHOICE if any(on in material.own[id_].steps for id_, on in first.items()) else _NO_BREAK


def _is_long(material: Material, chain: Argument) -> bool:
    """Return whether the text says the conclusion of a chain in a passage that is too long to show."""
    said = material.map.claim[chain.conclusion].origin is Origin.QUOTED
    return said and not material.is_said(chain.conclusion)


def _can_be_told(material: Material, step: Inference) -> bool:
    """Return whether the claims of a step have labels, or are short enough to be told without."""
    return all(wording.is_told_whole(material.map.claim[id_]) for id_ in (*step.premises, step.conclusion))


def _told_apart(step: Inference, right: Inference) -> bool:
    return step.conclusion != right.conclusion or set(step.premises).isdisjoint(right.premises)


def _item(
    material: Material, chain: Argument, first: Break, right: Inference, others: list[Inference]
) -> Item:
    why = stopped(first.why)
    offered = frozenset(step.id for step in (right, *others))
    options = [Option(_step(material, right), True, filled(_RIGHT, why=why), right.id)]
    options += [
        Option(_step(material, step), False, _why_not(material, step, offered, right.id), step.id)
        for step in others
    ]
    rule, rule_why = material.rule(right.id)
    told = wording.inside(_step(material, right))
    return Item(
        kind=KIND,
        about=(chain.id, right.id),
        chain=chain.id,
        prompt=_prompt(material, chain, offered),
        options=mixed(f"{KIND}:{chain.id}", options, [option.on for option in options]),
        explained=Explained(
            wording.in_a_row(
                filled(_EXPLAINED, step=told, why=why), _faults_beside(material, chain, offered)
            ),
            rule,
            rule_why,
            material.contexts_of(right),
        ),
        hint=_HINT,
        concept=_concept(material, right),
    )


def _prompt(material: Material, chain: Argument, offered: frozenset[str]) -> Text:
    """Return what is asked: of a conclusion to which all the options lead, else of the text."""
    below = material.rests_on(chain.conclusion) or frozenset()
    conclusion = material.map.claim[chain.conclusion]
    ends = {material.map.inference[id_].conclusion for id_ in offered}
    if not ends <= {*below, conclusion.id, *(material.own[chain.id].claims)}:
        return _WHOLE
    said = conclusion.origin is Origin.QUOTED
    return filled(_PROMPT if said else _UNSAID, claim=wording.quoted(conclusion))


def _why_not(material: Material, step: Inference, offered: frozenset[str], right: str) -> Text:
    """Return why the reasoning does not break at a step; where it starts from what fails, because of what."""
    at = next(filter(None, map(material.failing.fails_at, step.premises)), "")
    if not at:
        return _WRONG
    other = material.map.inference.get(at)
    if other is None or at in offered - {right}:
        return filled(_AFTER, where=_AT_CLAIM)
    if at == right:
        return filled(_AFTER, where=_AT_RIGHT)
    return filled(_AFTER, where=filled(_AT_OTHER, step=wording.inside(_step(material, other))))


def _faults_beside(material: Material, chain: Argument, offered: frozenset[str]) -> Text:
    """Return at which steps that are no options claims of a chain fail; empty without any."""
    places = (
        material.failing.fails_at(id_) for id_ in material.own[chain.id].claims if id_ != chain.conclusion
    )
    steps = [
        material.map.inference[at] for at in places if at in material.map.inference and at not in offered
    ]
    ends = [material.map.claim[id_] for id_ in dict.fromkeys(step.conclusion for step in steps)]
    return filled(_OTHER if len(ends) == 1 else _OTHERS, claims=wording.labels(ends)) if ends else Text()


def _step(material: Material, step: Inference) -> Text:
    """Return a step by what the text says of it: a premise that nobody says would give itself away."""
    said = [id_ for id_ in dict.fromkeys(step.premises) if material.is_said(id_)]
    return wording.step(material.map, said or step.premises, step.conclusion)


def _concept(material: Material, step: Inference) -> Concept | None:
    weighed = material.strengths.inferences[step.id]
    scheme = step.scheme.id if step.scheme else ""
    if weighed.failed_questions:
        return concepts.of_question(scheme, weighed.failed_questions[0])
    if weighed.gaps:
        return concepts.of_facet(weighed.gaps[0].facet)
    if _is_theory(material, step):
        return concepts.THEORIES
    return concepts.of_question(scheme, "")


def _is_theory(material: Material, step: Inference) -> bool:
    """Return whether a step goes from how a thing works to what it does."""
    kinds = {material.map.claim[premise].kind for premise in step.premises}
    return (
        ClaimKind.MECHANISM in kinds and material.map.claim[step.conclusion].kind is not ClaimKind.MECHANISM
    )
