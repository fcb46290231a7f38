"""A work that stands in several shipped files is entered alike in all of them, so that it weighs the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.model.facets import Facets
from mapgen.pipeline import Checked, check_file
from mapgen.queries.indirectness import name_of, terms_of
from mapgen.queries.same_work import work_keys
from mapgen.queries.transfers import facets_of
from mapgen.vocabulary import ClaimKind

SHIPPED = sorted((Path(__file__).parents[2] / "arguments").glob("*.yaml"))
FIGURES = re.compile(r"\d+(?:[.,]\d+)?")


@pytest.fixture(scope="module")
def shipped() -> list[Checked]:
    """The shipped files, read and weighed."""
    return [check_file(path) for path in SHIPPED]


def test_the_shipped_files_share_works(shipped: list[Checked]) -> None:
    shared = {first.id for _, _, first, _ in _shared(shipped)}
    assert {"peikert-1996", "chiu-2016", "koseoglu-2008", "pfaffenrath-1996", "masoud-2003"} <= shared


def test_a_work_that_stands_in_two_files_is_entered_alike(shipped: list[Checked]) -> None:
    for one, other, first, second in _shared(shipped):
        assert _entered(_map(one), first) == _entered(_map(other), second), first.id
        if _studied(_map(one), first.facets) == _studied(_map(other), second.facets):
            assert _counted(first) == _counted(second), first.id


def test_the_works_that_a_review_counts_are_the_same_in_both_files(shipped: list[Checked]) -> None:
    for one, other in combinations(shipped, 2):
        same = {first.id: second.id for first, second in _works(_map(one), _map(other))}
        for first, second in _works(_map(one), _map(other)):
            theirs = set(second.based_on) & set(same.values())
            assert {same[each] for each in first.based_on if each in same} == theirs, first.id


def test_the_same_result_of_a_work_weighs_the_same_in_both_files(shipped: list[Checked]) -> None:
    compared = 0
    for one, other, first, second in _shared(shipped):
        results = product(_results(_map(one), first), _results(_map(other), second))
        for ours, theirs in results:
            if _told(_map(one), ours) == _told(_map(other), theirs):
                compared += 1
                leaves = (one.strengths.claims[ours.id].leaf, other.strengths.claims[theirs.id].leaf)
                assert leaves[0] is not None
                assert leaves[1] is not None
                assert leaves[0].certainty is leaves[1].certainty, (ours.id, theirs.id)
                assert ours.rated is theirs.rated, (ours.id, theirs.id)
                assert _domains(ours) == _domains(theirs), (ours.id, theirs.id)
    assert compared > len(SHIPPED)


def test_a_downgrade_in_one_file_alone_would_be_seen(shipped: list[Checked]) -> None:
    _, other, first, second = next(each for each in _shared(shipped) if each[2].downgrades)
    bare = replace(second, downgrades=())
    assert _entered(_map(other), first) != _entered(_map(other), bare)


def _map(checked: Checked) -> ArgumentMap:
    assert checked.map is not None
    return checked.map


def _shared(shipped: list[Checked]) -> Iterator[tuple[Checked, Checked, Source, Source]]:
    """Yield two files and a work that stands in both, as each has it."""
    for one, other in combinations(shipped, 2):
        for first, second in _works(_map(one), _map(other)):
            yield one, other, first, second


def _works(one: ArgumentMap, other: ArgumentMap) -> Iterator[tuple[Source, Source]]:
    for first, second in product(one.sources, other.sources):
        if _keys(first) & _keys(second):
            yield first, second


def _keys(source: Source) -> set[tuple[str, ...]]:
    return set(work_keys(source.doi, source.pmid, source.title, str(source.year or ""), source.authors))


def _entered(map_: ArgumentMap, source: Source) -> tuple[object, ...]:
    """Return what the file says of a work whatever result of it is meant."""
    return (
        source.design,
        set(source.includes),
        source.bias,
        source.status,
        source.direction,
        _domains(source),
        bool(source.facets.comparator),
        source.facets.population.species,
    )


def _studied(map_: ArgumentMap, facets: Facets) -> tuple[object, ...]:
    return facets.intervention.route, name_of(facets.outcome.name, terms_of(map_)).best("en").split(" ")[-1]


def _counted(source: Source) -> tuple[object, ...]:
    """Return the numbers that a file gives of a work: people, events, the figures of its effect."""
    return (
        *(FIGURES.findall(each) for each in (source.participants, source.events, source.effect)),
        source.facets.intervention.dose,
        source.facets.intervention.duration,
    )


def _results(map_: ArgumentMap, source: Source) -> list[Claim]:
    kinds = (ClaimKind.RESULT, ClaimKind.EFFECT)
    return [claim for claim in map_.claims if claim.source == source.id and claim.kind in kinds]


def _told(map_: ArgumentMap, claim: Claim) -> tuple[object, ...]:
    """Return of which result of its work a claim tells: by which route, for which outcome, how strongly."""
    facets = facets_of(map_, claim)
    return facets.intervention.route, facets.outcome.kind, claim.modality, claim.kind


def _domains(of: Source | Claim) -> set[tuple[object, object]]:
    return {(change.domain, change.degree) for change in of.downgrades}
