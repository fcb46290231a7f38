"""Wrong answers to “which question is open at this step?”: questions that are settled, or that do not arise.

The text's own words settle a question where most of the words of the reason, and all of its numbers, stand in
the paragraphs of the step; how many took part, only where a number does. What settles another is told by the
map's authors.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from mapgen.lessons import reading, wording
from mapgen.lessons.material import Material
from mapgen.lessons.signs import mixed, stems
from mapgen.lessons.values import Option
from mapgen.model.elements import Claim, Inference
from mapgen.model.schemes import SCHEMES, CriticalQuestion, Scheme
from mapgen.strength.words import stopped
from mapgen.vocabulary import AnswerState, ClaimKind
from mapgen.words import READER_LANGUAGES, Text, both, filled

_DONE = (ClaimKind.EFFECT, ClaimKind.RECOMMENDATION, ClaimKind.PRACTICE, ClaimKind.HARM, ClaimKind.PROMOTION)
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
    "crowd": ("evidence",),
    "evidence": ("action",),
    "action": ("evidence",),
}
"""By the family of a step's scheme: families near it, whose questions may not arise at such a step."""
_MOST_NEAR, _FAR = 2, ("likeness", "rule", "crowd")
"""Of “this person”, of experts and of witnesses nothing is offered: where nobody is spoken of, the question
asks of nobody; where somebody is, or where the text’s author has an interest, it could be put."""
_MOST_ABOUT_STUDIES = 1
"""How many questions about studies are offered where no study is told of."""
_TOLD, _BEGINNING = 0.5, 4
"""From this share of a reason's words on, the text tells it; by so many letters words count as the same."""
_LIKE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "likeness": (
        ("evidence-to-claim", "comparison"),
        ("evidence-to-claim", "indirectness"),
        ("correlation-to-cause", "range"),
        ("popular-opinion", "doubt"),
    ),
    "rule": (("cause-to-effect", "interference"),),
}
"""By a family: the right questions, with their scheme, that come to the same as some of its own."""
_OF_ALL = (("popular-opinion", "doubt"), ("popular-practice", "doubt"))
"""Questions, with their scheme, that ask for any reason to doubt: they could be put everywhere."""
_COULD_BE_PUT = ("verbal-classification", "exceptional-case")
"""Schemes whose questions could be put to steps of other kinds too, or speak of what nobody is shown."""
_ANYWHERE = ("comparison", "indirectness", "consistency", "bias")
"""Questions about studies that could be put where none is told of, too."""
_SIZE = "size"
_NUMBER = re.compile(r"\d+")
_OF_A_STUDY = re.compile(
    r"\b(?:stud(?:y|ies|ied)|trials?|surveys?|experiments?|measured|observed|[ée]tud\w+|essais?|enquêtes?|évaluation|expériences?|mesur\w+|observé\w*|noté\w*)\b",
    re.IGNORECASE,
)
"""Words of a claim after which one may ask of a study, whatever its kind is."""
OBSERVED = (
    ClaimKind.RESULT, ClaimKind.CASE, ClaimKind.ASSOCIATION, ClaimKind.PREVALENCE, ClaimKind.TESTIMONY
)  # fmt: skip
"""Kinds of claim that tell of something observed."""
_STUDY_KIND, _STUDY_SIZE = ("evidence-to-claim", "design"), ("evidence-to-claim", "size")
_LIMITED = re.compile(r"\b(but|none|limited|except|although|mais|aucune?|limité\w*|sauf)\b", re.IGNORECASE)
"""What a reason says that settles a question in part."""
_ANSWERED = both(
    "It has to be asked here, but the text answers it. {why}",
    "Il faut la poser ici, mais le texte y répond. {why}",
)
_ANSWERED_ADDED = both("It has to be asked here, but what the map’s authors add answers it. {why}",
                       "Il faut la poser ici, mais ce qu'ajoutent les auteurs de la carte y répond. {why}")  # fmt: skip
_ELSEWHERE_WHY = both("This question does not arise here. It is asked where one goes {pattern}.",
                      "Cette question ne se pose pas ici. On la pose là où l'on va {pattern}.")  # fmt: skip
_NO_STUDY = both("This question does not arise here: no study is told of at this step.",
                 "Cette question ne se pose pas ici : cette étape ne fait état d'aucune étude.")  # fmt: skip


def wrong(material: Material, step: Inference, right: str, offered: Counter[str], most: int) -> list[Option]:
    """Return wrong options, the first to be taken first; none where the right one could be guessed.

    `right`: the id of the question that is open. `offered`: how often earlier items have offered each.
    `most`: how many are taken.
    """
    told, added = settled(material, step)
    own = [*told, *added]
    near, far = (
        list(_elsewhere(material, step, families, offered)) for families in _beside(material, step, right)
    )
    near = [*own, *near]
    if not near:
        return []
    first = max(min(len(own), _MOST_NEAR), mixed(step.id, (1, _MOST_NEAR), ("one", "two"))[0])
    last = most - first
    return [*near[:first], *far[:last], *near[first:], *far[last:]]


def _beside(material: Material, step: Inference, right: str) -> tuple[list[str], list[str]]:
    """Return families of schemes near a step's own, and those far from it, whose questions do not arise."""
    assert step.scheme is not None
    own = _family(step.scheme)
    like = (name for name, asked in _LIKE.items() if (step.scheme.id, right) in asked)
    barred, near = _barred(material, step).union(like), _NEAR.get(own, ())
    return (
        [one for one in near if one not in barred],
        [one for one in _FAR if one not in {*barred, *near, own}],
    )


def settled(material: Material, step: Inference) -> tuple[list[Option], list[Option]]:
    """Return the questions of a step that the text settles, and those that the map's authors do."""
    told: list[Option] = []
    added: list[Option] = []
    for question, answer in step.questions():
        if answer.state not in _SETTLED or not answer.why or _takes_back(answer.why):
            continue
        is_told = _is_told(material, step, question, answer.why)
        if question.id == _SIZE and not is_told and not _NUMBER.search(answer.why.best("en")):
            continue  # how many took part is told by nobody
        why = filled(_ANSWERED if is_told else _ANSWERED_ADDED, why=stopped(answer.why))
        (told if is_told else added).append(Option(question.text, False, why, question.id))
    return told, added


def _is_told(material: Material, step: Inference, question: CriticalQuestion, why: Text) -> bool:
    """Return whether the paragraphs of a step tell the reason for which one of its questions is settled."""
    reason = why.get(material.map.document.language) or ""
    text = material.map.text
    claims = [material.map.claim[id_] for id_ in (*step.premises, step.conclusion)]
    blocks = {text.block_at(passage.start) for claim in claims for passage in claim.passages}
    there = {word[:_BEGINNING] for block in blocks for word in stems(text.slice(block))}
    words = {word[:_BEGINNING] for word in stems(reason)}
    numbers = set(_NUMBER.findall(reason))
    if not words or (question.id == _SIZE and not numbers):
        return False
    in_text = {number for block in blocks for number in _NUMBER.findall(text.slice(block))}
    return numbers <= in_text and len(words & there) >= _TOLD * len(words)


def _takes_back(why: Text) -> bool:
    """Return whether the reason for which a question is settled limits itself: who says no has a point."""
    return any(_LIMITED.search(why.get(code) or "") for code in READER_LANGUAGES)


def _elsewhere(
    material: Material, step: Inference, families: list[str], offered: Counter[str]
) -> Iterator[Option]:
    """Yield the questions of families of schemes as wrong options, those offered the least first."""
    ids = {id_ for name in families for id_ in _FAMILIES[name] if id_ not in _COULD_BE_PUT}
    barred = _barred_questions(material, step)
    pairs = [
        (one, asked)
        for one, asked in _in_turn(step.id, [one for one in SCHEMES.values() if one.id in ids])
        if asked.id not in _ANYWHERE and (one.id, asked.id) not in barred
    ]
    pairs.sort(key=lambda pair: offered[f"{pair[0].id}/{pair[1].id}"])
    about_studies = 0
    for one, asked in pairs:
        is_about_studies = _family(one) == "evidence"
        about_studies += is_about_studies
        if is_about_studies and about_studies > _MOST_ABOUT_STUDIES:
            continue
        why = _NO_STUDY if is_about_studies else filled(_ELSEWHERE_WHY, pattern=pattern_of(one))
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
    seen = any(claim.kind in OBSERVED or _OF_A_STUDY.search(claim.text.best("en")) for claim in claims)
    seen = seen or any(_OF_A_STUDY.search(claim.text.best("fr")) for claim in claims)
    many = any(claim.kind is ClaimKind.PRACTICE for claim in claims)
    done = any(claim.kind in _DONE or _is_done(claim) for claim in claims)
    return frozenset(("evidence",) * (others or from_cases or seen) + ("action",) * done + ("crowd",) * many)


def _rests_on_studies(material: Material, step: Inference) -> bool:
    """Return whether what a step starts from rests on what somebody has studied."""
    below = [material.rests_on(premise) for premise in step.premises]
    if None in below:
        return True  # too much to tell
    led = (material.map.claim[id_] for ids in below for id_ in ids or ())
    return any(claim.kind in OBSERVED or claim.design or claim.citations for claim in led)


def _barred_questions(material: Material, step: Inference) -> frozenset[tuple[str, str]]:
    """Return the questions, with their scheme, that could be put to a step beside those of its own scheme.

    Whether a study of this kind can show it is asked of every step from a correlation to a cause; whether
    enough people took part, of all that starts from what rests on studies.
    """
    on_studies = _rests_on_studies(material, step)
    from_correlation = step.scheme is not None and step.scheme.id == "correlation-to-cause"
    return frozenset((_STUDY_KIND,) * from_correlation + (_STUDY_SIZE,) * on_studies + _OF_ALL)


def _is_done(claim: Claim) -> bool:
    """Return whether a claim is about something that is done to people, and not about how things are."""
    return claim.facets.intervention is not None


def pattern_of(scheme: Scheme) -> Text:
    """Return what a kind of step goes from and to, as a part of a sentence."""
    return wording.clause(scheme.pattern)
