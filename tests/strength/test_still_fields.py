"""The fields that move no certainty; of all elements but works, claims and steps, those too that move one."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from mapgen.model import elements
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import (
    Answer,
    Argument,
    Attack,
    Change,
    Claim,
    Document,
    Expectation,
    Inference,
    LeftOut,
    Proposal,
    Quote,
    Rating,
    Source,
    Stop,
    Term,
    Waiver,
)
from mapgen.model.fields import fields_of
from mapgen.vocabulary import Disclosure, DocumentKind
from mapgen.words import Text
from tests.strength.fields_told import CHANGING_NOTHING, LISTS, TOLD, chanced, changed, real, unset
from tests.strength.judged import judged, word_ranks
from tests.strength.texts import GRADED, a_text, of_file

OTHER = Text.of(en="Something else.", fr="Autre chose.")
IN_THE_LAWS = {Source, Claim, Inference}
"""Whose fields `fields_told.py` lists."""
MOVING: dict[type, dict[str, str]] = {
    Answer: {
        "state": "one of the answers of a step, which the laws go through; a failed one is a judgement of a defect",
        "fatal": "a judgement of a defect",
    },
    Attack: {"attacker": "a judgement of a defect", "fatal": "a judgement of a defect"},
    Change: {"degree": "a judgement of a defect"},
    Argument: {"conclusion": "what the chain ends in, which makes an unsaid claim the text's"},
    Document: {"answer": "what the text answers, which makes an unsaid claim the text's"},
    Term: {"within": "which words mean the same, by which facets are compared"},
    Quote: {"exact": "who says it"},
}
"""The fields that move a certainty, and why the laws say nothing of them."""
STILL: dict[type, dict[str, Any]] = {
    Answer: {"why": OTHER},
    Attack: {"reason": OTHER},
    Change: {"why": OTHER},
    Argument: {"title": OTHER},
    Document: {
        "title": OTHER,
        "language": "en",
        "kind": DocumentKind.LEAFLET,
        "path": "other.txt",
        "author": "Somebody else",
        "qualification": OTHER,
        "publisher": "Another",
        "date": "1990",
        "url": "https://example.org/",
        "interests": OTHER,
        "untold": tuple(Disclosure),
        "question": OTHER,
        "about": OTHER,
        "exhibits": ("Figure 1",),
        "ratings": (Rating("discern-8", "1"),),
        "rated_by": "Somebody",
    },
    Term: {"meaning": OTHER, "senses": (("one", OTHER),)},
    Quote: {"prefix": "before", "suffix": "after"},
}
"""The fields that move nothing, with another value for each."""
ASIDE = {Expectation, LeftOut, Proposal, Rating, Stop, Waiver}
"""What stands beside the argument: no field of theirs is weighed."""


def test_every_field_of_every_element_is_in_one_of_the_lists():
    kinds = {kind for _, kind in inspect.getmembers(elements, inspect.isclass) if fields_of(kind)}
    listed = {Answer, Attack, Change, Argument, Document, Term, Quote}
    assert {kind for kind in kinds if kind.__module__ == elements.__name__} == IN_THE_LAWS | ASIDE | listed
    for kind in listed:
        declared = {field.attribute for field in fields_of(kind) if field.name or field.inline}
        assert declared == set(MOVING.get(kind, {})) | set(STILL.get(kind, {})), kind


def told_otherwise(map_: ArgumentMap) -> ArgumentMap:
    """The map with every field that moves nothing told otherwise."""

    def other(kind: type, element: Any) -> Any:
        return replace(element, **STILL[kind])

    def answers(step: Inference) -> tuple[Answer, ...]:
        return tuple(other(Answer, answer) for answer in step.answers)

    def changes(element: Any) -> Any:
        return replace(element, downgrades=tuple(other(Change, change) for change in element.downgrades))

    return replace(
        map_,
        document=other(Document, map_.document),
        terms=tuple(other(Term, term) for term in map_.terms),
        sources=tuple(map(changes, map_.sources)),
        claims=tuple(
            replace(changes(claim), quotes=tuple(other(Quote, quote) for quote in claim.quotes))
            for claim in map_.claims
        ),
        inferences=tuple(replace(step, answers=answers(step)) for step in map_.inferences),
        attacks=tuple(other(Attack, attack) for attack in map_.attacks),
        arguments=tuple(other(Argument, argument) for argument in map_.arguments),
        left_out=(),
        waivers=(),
        tour=(),
        expectations=(),
    )


def same(map_: ArgumentMap) -> None:
    there = told_otherwise(map_)
    assert there != map_
    before, after = judged(map_), judged(there)
    assert (before.cautious, before.charitable) == (after.cautious, after.charitable)
    for id in map_.claim:
        assert before.reasoning[id].word is after.reasoning[id].word
        assert before.reasoning[id].breaks_at == after.reasoning[id].breaks_at


@pytest.mark.parametrize("path", GRADED, ids=lambda path: path.stem)
def test_what_is_no_evidence_moves_nothing_in_the_graded_maps(path):
    same(of_file(path))


def test_what_is_no_evidence_moves_nothing_in_maps_made_by_chance():
    for seed in range(60):
        same(a_text(seed, objections=seed % 4))


ROUNDS = 3
"""So many values of each field that changes nothing are tried on an element: more than the laws would ask."""


def told_at_once(map_: ArgumentMap, element: Any, turn: int) -> dict[str, object]:
    """A value for each field of an element that changes nothing: another at every turn."""
    kind = type(element)
    values = {attribute: list(TOLD[kind][attribute](map_, element)) for attribute in CHANGING_NOTHING[kind]}
    return {attribute: each[turn % len(each)] for attribute, each in values.items() if each}


def moved_by_what_is_still(maps: Iterable[ArgumentMap], kind: type) -> list[str]:
    """The elements of which something that is said to change nothing changes a rank or a word."""
    found, random = [], Random(kind.__name__)
    for map_ in maps:
        there = getattr(map_, LISTS[kind])
        for turn, element in enumerate(random.sample(there, min(3, len(there)))):
            without = {attribute: unset(kind, attribute) for attribute in CHANGING_NOTHING[kind]}
            silent = ranks_and_words(changed(map_, element, **without))
            for told in (told_at_once(map_, element, turn + 3 * round) for round in range(ROUNDS)):
                if ranks_and_words(changed(map_, element, **told)) != silent:
                    found.append(f"{map_.id}, {element.id}: {told}")
    return found


def ranks_and_words(map_: ArgumentMap) -> tuple[object, ...]:
    found = judged(map_)
    return found.cautious, found.charitable, word_ranks(found, map_)


@pytest.mark.law
@pytest.mark.parametrize("kind", LISTS)
def test_what_is_said_to_change_nothing_changes_nothing_in_maps_made_by_chance(kind):
    assert not moved_by_what_is_still(chanced(), kind)


@pytest.mark.parametrize("kind", LISTS)
def test_what_is_said_to_change_nothing_changes_nothing_in_real_maps(kind):
    assert not moved_by_what_is_still(real(), kind)
