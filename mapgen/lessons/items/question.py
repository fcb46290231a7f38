"""Which question does the text leave open at this step?

Right is a critical question of the step's scheme that the file's author found open, or failing, and says why.
Wrong are questions of the same scheme that are settled, those of kinds of step near it, and one or two of
kinds quite unlike it; of those that could stand there, the ones that earlier items have offered the least.
Where there is none of the first two sorts, nothing is asked: the right one could be guessed by its subject.
What settles a question and is not told by the text's own words is told in the question as what the map's
authors add (`wrong_questions`), so that nobody has to know it.

One answer: no wrong option is a question of the step's scheme that is open or fails, nor one that is settled
in part ("limited to …", "but not …"), nor one that could be put to the step. How many took part in a study
is no wrong option where a study is told of, nor what side effects there are where something is done to
people, nor any of a study where something observed is told of, or an example, of which it can be asked how
many there are (`wrong_questions._barred`). Whether a word is being stretched could be asked of nearly every
step, and is offered as a question of no other kind. Not asked is what presumes an observation where none is
told of, nor what the text itself speaks of, nor anything about two halves of one sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from mapgen.lessons import concepts, reading, wording
from mapgen.lessons.material import Material
from mapgen.lessons.signs import mixed
from mapgen.lessons.values import Concept, Explained, Item, Option, Shown
from mapgen.lessons.wrong_questions import OBSERVED, pattern_of, settled, wrong
from mapgen.model.elements import Answer, Inference
from mapgen.model.schemes import CriticalQuestion, Scheme
from mapgen.strength.words import stopped
from mapgen.vocabulary import AnswerState, ClaimKind, ItemKind
from mapgen.words import READER_LANGUAGES, Text, both, filled

KIND = ItemKind.QUESTION
_OPTIONS = 4
_UNSETTLED = (AnswerState.OPEN, AnswerState.FAILED)

_NAMED = re.compile(
    r"\b(?:is|are) (?:named|mentioned|raised)\b|\b(?:est|sont) (?:citée?s?|nommée?s?|mentionnée?s?|évoquée?s?)\b",
    re.IGNORECASE,
)
"""What the reason for an open question says where the text does speak of it."""
_OF_WHAT_IS_SEEN = (("sign", "alternatives"),)
"""Questions, with their scheme, about something that is observed."""
_POINTING = (
    ("established-rule", "applicability"),
    ("established-rule", "exceptions"),
    ("established-rule", "validity"),
    ("exceptional-case", "exception"),
    ("exceptional-case", "relevance"),
    ("verbal-classification", "property"),
    ("verbal-classification", "classification"),
    ("popular-opinion", "acceptance"),
    ("popular-practice", "acceptance"),
    ("popular-practice", "doubt"),
)
"""Questions, with their scheme, of people, of a rule, or of a word, that only the whole text shows."""

_PROMPT = both("Which question has to be asked here, and is not answered by the text?",
               "Quelle question faut-il poser ici, à laquelle le texte ne répond pas ?")  # fmt: skip
_ADDED = both(
    "{prompt} The map’s authors add: {facts}", "{prompt} Les auteurs de la carte ajoutent : {facts}"
)
_FROM = both("The text starts from: {claim}", "Le texte part de ceci : {claim}")
_TO = both("It concludes: {claim}", "Il conclut : {claim}")
_RIGHT = both("The text does not answer it. The map’s authors say why: {why}",
              "Le texte n'y répond pas. Les auteurs de la carte disent pourquoi : {why}")  # fmt: skip
_HINT = both("Here one goes {pattern}. What could be true all the same, so that the conclusion would be wrong?",
             "On va ici {pattern}. Qu'est-ce qui pourrait être vrai quand même, et rendre la conclusion fausse ?")  # fmt: skip
_EXPLAINED = both("Here one goes {pattern}. The question to ask: {question} {why}",
                  "On va ici {pattern}. La question à poser : {question} {why}")  # fmt: skip
_NO_SCHEME = both("no step has a kind", "aucune étape n'a de type")
_NO_QUESTION = both("no question of a step is entered as open or failing, with the reason",
                    "aucune question d'une étape n'est saisie comme ouverte ou en échec, avec la raison")  # fmt: skip
_NO_CHOICE = both("steps with such a question, too long to show or with too few others to choose from: {count}",
                  "étapes avec une telle question, trop longues à montrer ou avec trop peu d'autres questions parmi lesquelles choisir : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each step of the text at which the author found a question open and says why."""
    offered: Counter[str] = Counter()
    for step in material.steps:
        found = _unsettled(step)
        if step.scheme is None or found is None or not material.can_show(step):
            continue
        if (step.scheme.id, found[0].id) in _POINTING or _is_disputable(material, step, found):
            continue
        right = _right(*found)
        others = wrong(material, step, found[0].id, offered, _OPTIONS - 1)
        options = [right, *wording.few(right, others, _OPTIONS - 1)]
        if len(options) == _OPTIONS:
            offered.update(option.on for option in options if not option.right)
            yield _item(material, step, step.scheme, found, options)


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    of_a_kind = [step for step in material.steps_in(chain) if step.scheme is not None]
    asked = [step for step in of_a_kind if _unsettled(step) is not None]
    if asked:
        return filled(_NO_CHOICE, count=len(asked))
    return _NO_QUESTION if of_a_kind else _NO_SCHEME


def _unsettled(step: Inference) -> tuple[CriticalQuestion, Answer] | None:
    """Return the question of a step that fails, else one left open, where the file's author says why."""
    found = [(asked, given) for asked, given in step.questions() if given.why and given.state in _UNSETTLED]
    found.sort(key=lambda pair: pair[1].state is not AnswerState.FAILED)
    return found[0] if found else None


def _is_disputable(material: Material, step: Inference, found: tuple[CriticalQuestion, Answer]) -> bool:
    """Return whether one could hold that the question does not arise, or that the text speaks of it.

    It presumes something observed, and nothing is; the reason why it is open tells that the text speaks of
    it; or premise and conclusion are cut from one sentence.
    """
    question, answer = found
    said = [material.map.claim[id_] for id_ in step.premises if material.is_said(id_)]
    observed = any(claim.kind in OBSERVED or claim.design for claim in said)
    if (step.scheme.id if step.scheme else "", question.id) in _OF_WHAT_IS_SEEN and not observed:
        return True
    if any(_NAMED.search(answer.why.get(code) or "") for code in READER_LANGUAGES):
        return True
    conclusion = material.map.claim[step.conclusion]
    return material.is_said(conclusion.id) and reading.share_a_sentence(material, said, conclusion)


def _right(question: CriticalQuestion, answer: Answer) -> Option:
    return Option(question.text, True, filled(_RIGHT, why=stopped(answer.why)), question.id)


def _item(
    material: Material,
    step: Inference,
    scheme: Scheme,
    found: tuple[CriticalQuestion, Answer],
    options: list[Option],
) -> Item:
    question, answer = found
    rule, why = material.rule(step.id)
    told = filled(
        _EXPLAINED,
        pattern=pattern_of(scheme),
        question=wording.marked(question.text),
        why=stopped(answer.why),
    )
    return Item(
        kind=KIND,
        about=(step.id, *dict.fromkeys(step.premises), step.conclusion),
        chain=material.chain_of.get(step.id, ""),
        prompt=_prompt(material, step, options),
        shown=tuple(_shown(material, step)),
        options=mixed(f"{KIND}:{step.id}", options, [option.on for option in options]),
        explained=Explained(told, rule, why, material.contexts_of(step)),
        hint=filled(_HINT, pattern=pattern_of(scheme)),
        concept=_concept(material, step, scheme, question),
    )


def _prompt(material: Material, step: Inference, options: list[Option]) -> Text:
    """Return what is asked, with what the map's authors add to settle a question that is offered."""
    added = {option.on for option in settled(material, step)[1]} & {option.on for option in options}
    facts = [stopped(answer.why) for question, answer in step.questions() if question.id in added]
    return filled(_ADDED, prompt=_PROMPT, facts=wording.in_a_row(*facts)) if facts else _PROMPT


def _shown(material: Material, step: Inference) -> Iterator[Shown]:
    for id_ in dict.fromkeys(step.premises):
        claim = material.map.claim[id_]
        if material.is_said(id_):
            yield Shown(filled(_FROM, claim=wording.sentence(claim)), material.alone(claim))
    conclusion = material.map.claim[step.conclusion]
    yield Shown(filled(_TO, claim=wording.sentence(conclusion)), material.alone(conclusion))


def _concept(
    material: Material, step: Inference, scheme: Scheme, question: CriticalQuestion
) -> Concept | None:
    """Return the Key Concept of a question at a step, where the map tells which it is."""
    claims = [material.map.claim[id_] for id_ in step.premises]
    match scheme.id, question.id:
        case "evidence-to-claim", "comparison" if not any(claim.facets.comparator for claim in claims):
            return concepts.NO_COMPARISON
        case "evidence-to-claim", "indirectness":
            gaps = material.strengths.inferences[step.id].gaps
            return concepts.of_facet(gaps[0].facet) if gaps else None
        case "example", _ if any(claim.kind is ClaimKind.CASE for claim in claims):
            return concepts.EXPERIENCES
    return concepts.of_question(scheme.id, question.id)
