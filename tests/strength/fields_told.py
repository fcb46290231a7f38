"""What can be told in the fields of works, claims and steps, and the maps in which the laws tell it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Change, Claim, Inference, Proposal, Source
from mapgen.model.schemes import SCHEMES
from mapgen.vocabulary import (
    AnswerState,
    Degree,
    Design,
    Direction,
    Modality,
    Reading,
    RiskOfBias,
    Scope,
    Upgrade,
)
from tests.laws.examples import seeds
from tests.strength.texts import BECAUSE, GRADED, SHIPPED, a_text, of_file

Values = Callable[[ArgumentMap, Any], Iterable[Any]]


def given(*values: object) -> Values:
    """The same values for every element."""
    return lambda map_, element: values


def _others(map_: ArgumentMap, source: Source) -> Iterable[tuple[str, ...]]:
    return [(other.id,) for other in map_.sources if other.id != source.id][:4]


def _answers(map_: ArgumentMap, step: Inference) -> Iterator[tuple[Answer, ...]]:
    """Each question of the step with an answer that finds no fault, the other questions being open."""
    for question, _ in step.questions():
        for state in (AnswerState.ANSWERED, AnswerState.NOT_APPLICABLE, AnswerState.OPEN):
            yield (Answer(question.id, state, BECAUSE),)


def _works_tell(map_: ArgumentMap, claim: Claim) -> bool:
    """Whether the claim's work tells how many took part, so that it is known without the claim."""
    works = [work for mark in claim.citations for work in map_.sources_by_mark.get(mark, ())]
    return any(work.participants for work in (*works, *filter(None, [map_.source.get(claim.source)])))


WORDS = given(BECAUSE)
_PEOPLE = ("5 people", "30 people", "390 people", "1000 people", "21 trials")
_DESIGNS = (*((design,) for design in Design), (Design.COHORT, Design.RANDOMISED_TRIAL))
PEOPLE = given(*_PEOPLE)
TOLD: dict[type, dict[str, Values]] = {
    Source: {
        "design": given(*Design),
        "includes": lambda map_, source: () if source.based_on else _DESIGNS,
        "participants": PEOPLE,
        "effect": given("rate ratio 0.74 (0.66 to 0.83)", "rate ratio 0.9 (0.5 to 1.6)"),
        "modality": given(*Modality),
        "bias": given(RiskOfBias.LOW, RiskOfBias.SOME_CONCERNS),
        "upgrades": given((Change(Upgrade.LARGE_EFFECT, Degree.SERIOUS, BECAUSE),)),
        "based_on": _others,
        "data": given("the big cohort"),
        "superseded_by": lambda map_, source: [id for (id,) in _others(map_, source)],
        "reading": given(*Reading),
        "direction": given(*Direction),
        "authors": given(("Doe J",)),
        "year": given("1990", "2020"),
        "title": given("A title"),
        "container": given("A journal"),
        "doi": given("10.1136/bmj.1"),
        "pmid": given("18436948"),
        "url": given("https://example.org/a"),
        "interests": WORDS,
        "says": WORDS,
        "note": WORDS,
    },
    Claim: {
        "short": WORDS,
        "participants": lambda map_, claim: () if _works_tell(map_, claim) else _PEOPLE,
        "citations": lambda map_, claim: [claim.citations] if claim.citations else [],
        "design": given(*Design),
        "called": given(*Design),
        "scope": given(*Scope),
        "attributed_to": WORDS,
        "senses": given((("drug", "s0"),)),
        "remark": WORDS,
        "proposed": given((Proposal("kind", "harm", "words"),)),
    },
    Inference: {
        "scheme": given(*SCHEMES.values()),
        "warrant": WORDS,
        "answers": _answers,
        "remark": WORDS,
    },
}
"""What can be told in a field of a known thing, by class and attribute; nothing if another field tells it."""

EXEMPT: dict[type, dict[str, str]] = {
    Source: {
        "marks": "what is printed in the text, and not what is known",
        "listed": "what is printed in the text, and not what is known",
        "match": "`guess` and `none` are judgements of who looked for the work; see the test of works not listed",
        "events": "an outcome that is measured and not counted has none, so that its absence tells nothing",
        "downgrades": "a judgement of a defect",
        "status": "a retraction or a concern is a judgement of a defect",
        "facets": "what it is about; a facet may not apply, and the question about indirectness asks for the rest",
    },
    Claim: {
        "quotes": "who says it",
        "implicit": "who says it",
        "source": "who says it",
        "kind": "what its words speak of, which is before the reader",
        "modality": "how its words tie two things, which is before the reader; many tie none",
        "events": "an outcome that is measured and not counted has none, so that its absence tells nothing",
        "rated": "a judgement of who rated it, for better or worse",
        "downgrades": "a judgement of a defect",
        "borne_out": "a judgement of a defect, by who compared",
        "accepted": "it is granted and needs no evidence, so that it lifts nothing; see decision 0034",
        "facets": "what it is about; a facet may not apply, and the question about indirectness asks for the rest",
    },
    Inference: {
        "premises": "what the text starts from",
        "drawn_by": "whose it is: what is the makers' answers another question",
    },
}
"""The fields of which the laws do not hold, and why."""

LACKS: dict[type, dict[str, Values]] = {
    Source: {
        "design": given(Design.UNKNOWN),
        "includes": lambda map_, source: () if source.based_on else [(Design.UNKNOWN,)],
        "participants": given("not told"),
        "reading": given(Reading.UNREAD),
    },
    Claim: {"design": given(Design.UNKNOWN), "called": given(Design.UNKNOWN)},
    Inference: {"answers": lambda map_, step: [_all_open(step)]},
}
"""What can be told in a field of a lack of knowledge."""


def _all_open(step: Inference) -> tuple[Answer, ...]:
    return tuple(Answer(question.id, AnswerState.OPEN, BECAUSE) for question, _ in step.questions())


LISTS = {Source: "sources", Claim: "claims", Inference: "inferences"}


def changed(map_: ArgumentMap, element: Any, **told: object) -> ArgumentMap:
    name = LISTS[type(element)]
    now = replace(element, **told)
    return replace(map_, **{name: tuple(now if each is element else each for each in getattr(map_, name))})


def unset(kind: type, attribute: str) -> object:
    return kind.__dataclass_fields__[attribute].default  # type: ignore[attr-defined, no-any-return]


LACKING = [(kind, attribute) for kind, fields in LACKS.items() for attribute in fields]


MOVING: set[tuple[type, str]] = {
    (Source, "design"), (Source, "includes"), (Source, "participants"), (Source, "bias"), (Source, "upgrades"),
    (Source, "based_on"), (Claim, "citations"), (Claim, "design"), (Claim, "called"), (Claim, "participants"),
    (Inference, "scheme"), (Inference, "answers"),
}  # fmt: skip
"""The fields that must change a rank in some map, so that the law is tried where something can change.

The others change nothing (`mapgen/strength/effects/`); `test_still_fields.py` tells them all at once.
"""
CHANGING_NOTHING = {
    kind: [name for name in fields if (kind, name) not in MOVING] for kind, fields in TOLD.items()
}

TELLING = (0, 1, 4, 5, 9, 12, 14, 16, 18, 20, 24, 28, 33)
"""Of thirty-four maps, those in which most of these fields change a rank."""


@cache
def chanced() -> tuple[ArgumentMap, ...]:
    return tuple(a_text(seed, objections=seed % 3) for seed in seeds(TELLING))


@cache
def real() -> tuple[ArgumentMap, ...]:
    return tuple(map(of_file, [*GRADED, *SHIPPED]))
