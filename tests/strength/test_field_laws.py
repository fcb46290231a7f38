"""Two laws over every field of the language: silence never pays, and honesty about a lack never costs.

A field that is left out never gives a higher certainty, on the cautious reading, than any value that tells
what is known; and with the certainty goes the word *supported*. (What nobody told cannot be told to fail:
silence may turn *fails* into *weak*.) A value that tells of a lack of knowledge gives the same or more.

What is changed is never the ground of an objection: an objection judges a defect, and costs what it finds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from random import Random

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference, Source
from mapgen.model.fields import fields_of
from mapgen.vocabulary import Match
from tests.strength.fields_told import (
    EXEMPT,
    LACKING,
    LACKS,
    LISTS,
    MOVING,
    TOLD,
    Values,
    chanced,
    changed,
    real,
    unset,
)
from tests.strength.judged import BETTER, Judged, judged, word_rank, word_ranks
from tests.strength.maps import undisputed


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
