"""Two laws over every field of the language: silence never pays, and honesty about a lack never costs.

A field that is left out never gives a higher certainty, on the cautious reading, than any value that tells
what is known; and with the certainty goes the word *supported*. (What nobody told cannot be told to fail:
silence may turn *fails* into *weak*.) A value that tells of a lack of knowledge gives the same or more.

What is changed is never the ground of an objection: an objection judges a defect, and costs what it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Change, Claim, Inference, Proposal, Source
from mapgen.model.fields import fields_of
from mapgen.model.schemes import SCHEMES
from mapgen.vocabulary import (
    AnswerState,
    Degree,
    Design,
    Direction,
    Match,
    Modality,
    Reading,
    RiskOfBias,
    Scope,
    Upgrade,
)
from tests.laws.examples import seeds
from tests.strength.judged import BETTER, Judged, judged, word_rank, word_ranks
from tests.strength.maps import undisputed
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

The others change nothing (`mapgen/strength/effects/`), and are told all at once: that no rank or word is
another then is more than the law asks.
"""
STILL = {kind: [name for name in fields if (kind, name) not in MOVING] for kind, fields in TOLD.items()}
ROUNDS = 3
"""So many values of each field that changes nothing are tried on an element."""


TELLING = (0, 1, 4, 5, 9, 12, 14, 16, 18, 20, 24, 28, 33)
"""Of thirty-four maps, those in which most of these fields change a rank."""


@cache
def chanced() -> tuple[ArgumentMap, ...]:
    return tuple(a_text(seed, objections=seed % 3) for seed in seeds(TELLING))


@cache
def real() -> tuple[ArgumentMap, ...]:
    return tuple(map(of_file, [*GRADED, *SHIPPED]))


def trials(
    maps: Iterable[ArgumentMap], kind: type, attribute: str, values: Values, most: int
) -> Iterator[tuple[ArgumentMap, Judged, Judged, str]]:
    """Some elements of each map, left out and told: the map, both judgements, and what was told of what."""
    random = Random(f"{kind.__name__}.{attribute}")
    for map_ in maps:
        there = getattr(map_, LISTS[kind])
        for element in random.sample(there, min(3, len(there))):
            here = undisputed(map_, element)
            told = list(values(here, element))
            silent = judged(changed(here, element, **{attribute: unset(kind, attribute)}))
            for value in random.sample(told, min(most, len(told))):
                now = judged(changed(here, element, **{attribute: value}))
                yield here, silent, now, f"{element.id}: {value}"


def told_at_once(map_: ArgumentMap, element: Any, turn: int) -> dict[str, object]:
    """A value for each field of an element that changes nothing: another at every turn."""
    kind = type(element)
    values = {attribute: list(TOLD[kind][attribute](map_, element)) for attribute in STILL[kind]}
    return {attribute: each[turn % len(each)] for attribute, each in values.items() if each}


def moved_by_what_is_still(maps: Iterable[ArgumentMap], kind: type) -> list[str]:
    """The elements of which something that is said to change nothing changes a rank or a word."""
    found, random = [], Random(kind.__name__)
    for map_ in maps:
        there = getattr(map_, LISTS[kind])
        for turn, element in enumerate(random.sample(there, min(3, len(there)))):
            without = {attribute: unset(kind, attribute) for attribute in STILL[kind]}
            silent = ranks_and_words(changed(map_, element, **without))
            for told in (told_at_once(map_, element, turn + 3 * round) for round in range(ROUNDS)):
                if ranks_and_words(changed(map_, element, **told)) != silent:
                    found.append(f"{map_.id}, {element.id}: {told}")
    return found


def ranks_and_words(map_: ArgumentMap) -> tuple[object, ...]:
    found = judged(map_)
    return found.cautious, found.charitable, word_ranks(found, map_)


def silence_pays(map_: ArgumentMap, silent: Judged, told: Judged) -> list[str]:
    """The elements whose certainty, and the chains whose word, are better if nothing is told."""
    found = [id for id, rank in silent.cautious.items() if rank > told.cautious[id]]
    top = len(BETTER) - 1
    best = [id for id, rank in word_ranks(silent, map_).items() if rank == top]
    return found + [f"word of {id}" for id in best if _is_below(told, id, top)]


def honesty_costs(map_: ArgumentMap, silent: Judged, told: Judged) -> list[str]:
    """The elements and chains for which it is worse to tell that something is not known."""
    found = [id for id, rank in silent.cautious.items() if rank > told.cautious[id]]
    found += [id for id, rank in silent.charitable.items() if rank > told.charitable[id]]
    before = word_ranks(silent, map_)
    return found + [f"word of {id}" for id, rank in before.items() if rank and _is_below(told, id, rank)]


def _is_below(found: Judged, id: str, rank: int) -> bool:
    """Whether the word of a claim is worse than that of a rank; a claim without a word has no worse one."""
    now = word_rank(found, id)
    return now is not None and now < rank


@pytest.mark.parametrize("kind", [Source, Claim, Inference])
def test_of_every_field_it_is_said_whether_the_laws_hold(kind):
    declared = {field.attribute for field in fields_of(kind) if field.name or field.inline}
    assert declared == set(TOLD[kind]) | set(EXEMPT[kind])
    assert not set(TOLD[kind]) & set(EXEMPT[kind])
    assert set(LACKS[kind]) <= set(TOLD[kind])


@pytest.mark.law
@pytest.mark.slow
@pytest.mark.parametrize(("kind", "attribute"), sorted(MOVING, key=str))
def test_silence_never_pays_in_maps_made_by_chance(kind, attribute):
    moved = False
    for map_, silent, told, what in trials(chanced(), kind, attribute, TOLD[kind][attribute], 20):
        assert not silence_pays(map_, silent, told), what
        moved |= (silent.cautious, silent.charitable) != (told.cautious, told.charitable)
    assert moved


@pytest.mark.law
@pytest.mark.parametrize(("kind", "attribute"), LACKING)
def test_that_something_is_not_known_never_costs_in_maps_made_by_chance(kind, attribute):
    for map_, silent, told, what in trials(chanced(), kind, attribute, LACKS[kind][attribute], 20):
        assert not honesty_costs(map_, silent, told), what


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "attribute"), sorted(MOVING, key=str))
def test_silence_never_pays_in_real_maps(kind, attribute):
    for map_, silent, told, what in trials(real(), kind, attribute, TOLD[kind][attribute], 3):
        assert not silence_pays(map_, silent, told), what


@pytest.mark.law
@pytest.mark.parametrize("kind", LISTS)
def test_what_is_said_to_change_nothing_changes_nothing_in_maps_made_by_chance(kind):
    assert not moved_by_what_is_still(chanced(), kind)


@pytest.mark.parametrize("kind", LISTS)
def test_what_is_said_to_change_nothing_changes_nothing_in_real_maps(kind):
    assert not moved_by_what_is_still(real(), kind)


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "attribute"), LACKING)
def test_that_something_is_not_known_never_costs_in_real_maps(kind, attribute):
    for map_, silent, told, what in trials(real(), kind, attribute, LACKS[kind][attribute], 3):
        assert not honesty_costs(map_, silent, told), what


def test_where_the_text_does_not_list_a_work_nothing_is_gained_by_not_saying_whether_it_was_found():
    for map_ in chanced():
        for source in map_.sources:
            here = undisputed(map_, source)
            bare = replace(source, listed=None, match=None)
            here = replace(here, sources=tuple(bare if each is source else each for each in here.sources))
            silent = judged(here)
            for match in Match:
                assert not silence_pays(here, silent, judged(changed(here, bare, match=match)))
