"""Which question does the text leave open at this step?

Right is a critical question of the step's scheme that the file's author found open, or failing, and says why.
Wrong are questions of the same scheme that are settled, those of kinds of step near it, and one or two of
kinds quite unlike it, so that not all items have the same. Where there are fewer than two of the first,
nothing is asked: the right one could be guessed by its subject.

One answer: no wrong option is a question of the step's scheme that is open or fails, nor one that is settled
in part ("limited to …", "but not …"), nor one that could be put to the step. How many took part in a study
is no wrong option where a study is told of, nor what side effects there are where something is done to
people, nor any of a study where the text argues from an example, of which it can be asked how many there are
(`_barred`). Whether a word is being stretched could be asked of nearly every step, and is offered as a
question of no other kind. Not asked is what presumes an observation where none is told of, nor what the text
itself speaks of, nor anything about two halves of one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from mapgen.lessons import concepts, reading, wording
from mapgen.lessons.material import Material
from mapgen.lessons.signs import mixed
from mapgen.lessons.values import Concept, Explained, Item, Option, Shown
from mapgen.model.elements import Answer, Claim, Inference
from mapgen.model.schemes import SCHEMES, CriticalQuestion, Scheme
from mapgen.strength.words import stopped
from mapgen.vocabulary import AnswerState, ClaimKind, ItemKind
from mapgen.words import READER_LANGUAGES, Text, both, filled

KIND = ItemKind.QUESTION
_OPTIONS = 4
_DONE = (ClaimKind.EFFECT, ClaimKind.RECOMMENDATION, ClaimKind.PRACTICE, ClaimKind.HARM, ClaimKind.PROMOTION)
_UNSETTLED = (AnswerState.OPEN, AnswerState.FAILED)
_SETTLED = (AnswerState.ANSWERED, AnswerState.NOT_APPLICABLE)

_FAMILIES: Mapping[str, tuple[str, ...]] = {
    "word": ("expert-opinion", "position-to-know", "witness-testimony", "ethotic", "commitment"),
    "crowd": ("popular-opinion", "popular-practice"),
    "cause": ("cause-to-effect", "correlation-to-cause", "sign"),
    "action": ("practical-reasoning", "consequences", "alternatives"),
    "likeness": ("analogy", "example", "composition", "verbal-classification"),
    "rule": ("established-rule", "exceptional-case"),
    "evidence": ("evidence-to-claim",),
    "silence": ("ignorance",),
}
_NEAR: Mapping[str, tuple[str, ...]] = {
    "cause": ("action", "evidence"),
    "likeness": ("action", "evidence"),
    "rule": ("evidence",),
    "evidence": ("action",),
    "action": ("evidence",),
}
"""By the family of a step's scheme: families near it, whose questions may not arise at such a step."""
_LEAST_NEAR, _FAR = 2, ("word", "likeness")
_COULD_BE_PUT = ("verbal-classification",)
"""Schemes whose questions could be put to steps of other kinds too."""
_ANYWHERE = ("comparison", "indirectness", "consistency", "bias")
"""Questions about studies that could be put where none is told of, too."""
_STUDY_KIND = ("evidence-to-claim", "design")
_LIMITED = re.compile(r"\b(but|none|limited|except|although|mais|aucune?|limité\w*|sauf)\b", re.IGNORECASE)
"""What a reason says that settles a question in part."""
_NAMED = re.compile(
    r"\b(?:is|are) (?:named|mentioned|raised)\b|\b(?:est|sont) (?:citée?s?|nommée?s?|mentionnée?s?|évoquée?s?)\b",
    re.IGNORECASE,
)
"""What the reason for an open question says where the text does speak of it."""
_OF_WHAT_IS_SEEN = (("sign", "alternatives"),)
"""Questions, with their scheme, about something that is observed."""
_OBSERVED = (
    ClaimKind.RESULT, ClaimKind.CASE, ClaimKind.ASSOCIATION, ClaimKind.PREVALENCE, ClaimKind.TESTIMONY
)  # fmt: skip
"""Kinds of claim that tell of something observed."""
_INTERESTS = (
    ("expert-opinion", "trustworthiness"),
    ("position-to-know", "honesty"),
    ("witness-testimony", "bias"),
)
_POINTING = ("popular-opinion", "popular-practice", "established-rule", "exceptional-case")
"""Schemes whose questions speak of people, or of a rule, that only the whole text shows."""

_PROMPT = both("Which question has to be asked here, and is not answered by the text?",
               "Quelle question faut-il poser ici, à laquelle le texte ne répond pas ?")  # fmt: skip
_FROM = both("The text starts from: {claim}", "Le texte part de ceci : {claim}")
_TO = both("It concludes: {claim}", "Il conclut : {claim}")
_RIGHT = both("The text does not settle it. {why}", "Le texte ne la tranche pas. {why}")
_ANSWERED = both(
    "It has to be asked here, but it is settled. {why}", "Il faut la poser ici, mais elle est réglée. {why}"
)
_ELSEWHERE_WHY = both("This question does not arise here: it is asked of another kind of step, {scheme}.",
                      "Cette question ne se pose pas ici : on la pose à un autre type d'étape, {scheme}.")  # fmt: skip
_NO_STUDY = both("This question does not arise here: no study is told of at this step.",
                 "Cette question ne se pose pas ici : cette étape ne fait état d'aucune étude.")  # fmt: skip
_HINT = both("Kind of step: {scheme}. What would have to be true for it to hold?",
             "Type d'étape : {scheme}. Que faudrait-il pour qu'elle tienne ?")  # fmt: skip
_EXPLAINED = both("Kind of step: {scheme}. The question to ask: {question} {why}",
                  "Type d'étape : {scheme}. La question à poser : {question} {why}")  # fmt: skip
_SCHEME = both("{name} ({pattern})", "{name} ({pattern})")
_NO_SCHEME = both("no step has a kind", "aucune étape n'a de type")
_NO_QUESTION = both("no question of a step is entered as open or failing, with the reason",
                    "aucune question d'une étape n'est saisie comme ouverte ou en échec, avec la raison")  # fmt: skip
_NO_CHOICE = both("steps with such a question, too long to show or with too few others to choose from: {count}",
                  "étapes avec une telle question, trop longues à montrer ou avec trop peu d'autres questions parmi lesquelles choisir : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each step of the text at which the author found a question open and says why."""
    for step in material.steps:
        found = _unsettled(step)
        if step.scheme is None or found is None or not material.can_show(step):
            continue
        right, near = _right(*found), list(_near(material, step, step.scheme))
        if step.scheme.id in _POINTING or len(near) < _LEAST_NEAR or _is_disputable(material, step, found):
            continue
        far = list(_far(material, step, step.scheme))
        own = sum(step.scheme.question(option.on) is not None for option in near[:_LEAST_NEAR])
        first = max(own, mixed(step.id, (1, _LEAST_NEAR), ("one", "two"))[0])
        others = [*near[:first], *far[: _OPTIONS - 1 - first], *near[first:], *far[_OPTIONS - 1 - first :]]
        options = [right, *wording.few(right, others, _OPTIONS - 1)]
        if len(options) == _OPTIONS:
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
    observed = any(claim.kind in _OBSERVED or claim.design for claim in said)
    if (step.scheme.id if step.scheme else "", question.id) in _OF_WHAT_IS_SEEN and not observed:
        return True
    if any(_NAMED.search(answer.why.get(code) or "") for code in READER_LANGUAGES):
        return True
    conclusion = material.map.claim[step.conclusion]
    return material.is_said(conclusion.id) and reading.share_a_sentence(material, said, conclusion)


def _right(question: CriticalQuestion, answer: Answer) -> Option:
    return Option(question.text, True, filled(_RIGHT, why=stopped(answer.why)), question.id)


def _near(material: Material, step: Inference, scheme: Scheme) -> Iterator[Option]:
    """Yield wrong options: questions of the step that are settled, then those of kinds of step near it."""
    for question, answer in step.questions():
        if answer.state in _SETTLED and answer.why and not _takes_back(answer.why):
            yield Option(question.text, False, filled(_ANSWERED, why=stopped(answer.why)), question.id)
    barred = _barred(material, step)
    yield from _elsewhere(
        material, step, [one for one in _NEAR.get(_family(scheme), ()) if one not in barred]
    )


def _takes_back(why: Text) -> bool:
    """Return whether the reason for which a question is settled limits itself: who says no has a point."""
    return any(_LIMITED.search(why.get(code) or "") for code in READER_LANGUAGES)


def _far(material: Material, step: Inference, scheme: Scheme) -> Iterator[Option]:
    """Yield questions that kinds of step quite unlike it have to answer."""
    barred = {*_barred(material, step), *_NEAR.get(_family(scheme), ()), _family(scheme)}
    yield from _elsewhere(material, step, [one for one in _FAR if one not in barred])


def _elsewhere(material: Material, step: Inference, families: list[str]) -> Iterator[Option]:
    """Yield the questions of families of schemes as wrong options, those of the map's schemes first."""
    ids = {id_ for name in families for id_ in _FAMILIES[name] if id_ not in _COULD_BE_PUT}
    used = [one for one in material.schemes if one.id in ids]
    others = [one for one in SCHEMES.values() if one.id in ids and one not in used]
    barred = _barred_questions(material, step)
    for one, asked in (*_in_turn(step.id, used), *_in_turn(step.id, others)):
        if asked.id not in _ANYWHERE and (one.id, asked.id) not in barred:
            why = _NO_STUDY if _family(one) == "evidence" else filled(_ELSEWHERE_WHY, scheme=_told(one))
            yield Option(asked.text, False, why, f"{one.id}/{asked.id}")


def _in_turn(seed: str, schemes: list[Scheme]) -> Iterator[tuple[Scheme, CriticalQuestion]]:
    """Yield a question of each scheme, then a second of each, and so on, in an order that tells nothing."""
    turns = [mixed(seed, one.questions, [question.id for question in one.questions]) for one in schemes]
    for turn in zip_longest(*turns):
        pairs = [(one, question) for one, question in zip(schemes, turn, strict=True) if question is not None]
        yield from mixed(seed, pairs, [one.id for one, _ in pairs])


def _family(scheme: Scheme) -> str:
    return next((name for name, ids in _FAMILIES.items() if scheme.id in ids), "")


def _barred(material: Material, step: Inference) -> frozenset[str]:
    """Return the families whose questions could be put to a step because of what it is about."""
    claims = [material.map.claim[id_] for id_ in (*step.premises, step.conclusion)]
    others = any(reading.leans_on_others(material, claim) for claim in claims)
    from_cases = step.scheme is not None and step.scheme.id == "example"
    done = any(claim.kind in _DONE or _is_done(claim) for claim in claims)
    return frozenset(("word", "evidence") * others + ("evidence",) * from_cases + ("action",) * done)


def _barred_questions(material: Material, step: Inference) -> frozenset[tuple[str, str]]:
    """Return the questions, with their scheme, that could be put to a step beside those of its own scheme.

    Whether a study of this kind can show it is asked of every step from a correlation to a cause; whether
    the one who speaks has an interest, of every text that offers something.
    """
    from_correlation = step.scheme is not None and step.scheme.id == "correlation-to-cause"
    has_interest = any(claim.kind is ClaimKind.PROMOTION for claim in material.map.claims)
    return frozenset((_STUDY_KIND,) * from_correlation + _INTERESTS * has_interest)


def _is_done(claim: Claim) -> bool:
    """Return whether a claim is about something that is done to people, and not about how things are."""
    return claim.facets.intervention is not None


def _told(scheme: Scheme) -> Text:
    """Return the name of a kind of step, and what it goes from and to."""
    return filled(_SCHEME, name=wording.marked(scheme.name), pattern=wording.clause(scheme.pattern))


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
        scheme=_told(scheme),
        question=wording.marked(question.text),
        why=stopped(answer.why),
    )
    return Item(
        kind=KIND,
        about=(step.id, *dict.fromkeys(step.premises), step.conclusion),
        chain=material.chain_of.get(step.id, ""),
        prompt=_PROMPT,
        shown=tuple(_shown(material, step)),
        options=mixed(f"{KIND}:{step.id}", options, [option.on for option in options]),
        explained=Explained(told, rule, why, material.contexts_of(step)),
        hint=filled(_HINT, scheme=_told(scheme)),
        concept=_concept(material, step, scheme, question),
    )


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
