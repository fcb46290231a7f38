"""The workbench and the cuts, each against its definition: everything done anew, everything left out once."""

from __future__ import annotations

import copy
from dataclasses import replace
from itertools import combinations

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.facets import Facets
from mapgen.strength.repair import cuts
from mapgen.strength.repair.changes import jobs_for
from mapgen.strength.repair.cuts import single_points_of_failure
from mapgen.strength.repair.smallest import smallest_set
from mapgen.strength.repair.trial import Bench, Job
from mapgen.strength.scale import DEFAULT
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import Web
from mapgen.strength.semantics.modular import Weighing
from mapgen.strength.semantics.verdict import judge
from mapgen.strength.values import RepairKind
from mapgen.vocabulary import AnswerState
from mapgen.words import Text
from tests.strength.generated import generated
from tests.strength.maps import woven
from tests.strength.tangled import tangled
from tests.strength.trees import tree

MAPS = pytest.mark.parametrize(
    "map_", [*map(tangled, range(25)), *(generated(seed, 30) for seed in range(10))], ids=lambda _: "map"
)


def derivable(web: Web, root: int, without: int) -> bool:
    """Whether the root is reached from claims that stand without a step, one place being left out."""
    holds: set[int] = set()
    before = -1
    while len(holds) > before:
        before = len(holds)
        for place in range(len(web.bases)):
            if place == without or place in web.circular:
                continue
            if web.is_step(place):
                reached = all(premise in holds for premise in web.premises[place])
            else:
                reached = web.grounded[place] or any(
                    s in holds for group in web.supports[place] for s in group
                )
            if reached:
                holds.add(place)
    return root in holds


@MAPS
def test_single_points_of_failure_are_what_nothing_is_derived_without(map_) -> None:
    web = woven(map_, DEFAULT).web
    for root in range(min(6, len(map_.claims))):
        found = single_points_of_failure(web, root, web.cone(root))
        inside = [place for place in range(len(web.bases)) if place != root]
        points = (
            [place for place in inside if not derivable(web, root, place)] if derivable(web, root, -1) else []
        )
        assert set(found) == set(points)
        assert len(found) == len(set(found))


def twice_used(count: int) -> tuple[Web, int, set[int]]:
    """A web whose root rests on so many claims, each used by both of the only two ways; and on nothing else.

    A third way leads through a circle of claims that nothing starts, and so from nowhere.
    """
    web = Web()
    root, nowhere, other = (web.claim(grounded=False) for _ in range(3))
    used = [web.claim() for _ in range(count)]
    web.supports[root] = [(web.step([*used, web.claim()], root),) for _ in range(2)]
    web.supports[root].append((web.step([nowhere], root),))
    web.supports[nowhere] = [(web.step([other], nowhere),)]
    web.supports[other] = [(web.step([nowhere], other),)]
    return web.settle(), root, set(used)


@pytest.mark.parametrize("tried", [1, 2, 3, 4])
def test_so_many_claims_are_left_out_one_by_one_as_their_measure_allows(monkeypatch, tried) -> None:
    web, root, used = twice_used(4)
    cone = web.cone(root)
    monkeypatch.setattr(cuts, "WORK", tried * len(cone) - 1)
    points = single_points_of_failure(web, root, cone)
    assert len(points) == tried
    assert set(points) <= used
    monkeypatch.setattr(cuts, "WORK", (tried - 1) * len(cone))
    assert single_points_of_failure(web, root, cone) == points


def test_a_way_from_nowhere_is_no_way() -> None:
    web = Web()
    root, nowhere, other, through = (web.claim(grounded=False) for _ in range(4))
    start = web.claim()
    steps = web.step([through], root), web.step([start], through)
    web.supports[root] = [(web.step([nowhere], root),), (steps[0],)]
    web.supports[through] = [(steps[1],)]
    web.supports[nowhere] = [(web.step([other], nowhere),)]
    web.supports[other] = [(web.step([nowhere], other),)]
    found = single_points_of_failure(web.settle(), root, web.cone(root))
    assert found == [steps[0], through, steps[1], start]
    assert all(not derivable(web, root, place) for place in found)


@MAPS
def test_a_repair_is_weighed_and_judged_as_if_the_web_had_been_made_so(map_) -> None:
    made = woven(map_, DEFAULT)
    web = made.web
    weighing, verdict = Weighing(web, df_quad), judge(web)
    failed = [made.place[id_] for id_, asked in made.questions.items() if asked.failed]
    before, strengths = copy.deepcopy(web), list(weighing.strengths)
    for root in range(min(3, len(map_.claims))):
        bench = Bench(weighing, verdict, root, DEFAULT, failed)
        for job in jobs_for(map_, made, verdict, root):
            gain, level = bench.gain(job), bench.level_after([job])
            assert (web, weighing.strengths) == (before, strengths), "the web is as it was found"
            with bench.done([job]):
                anew = copy.deepcopy(web)
            assert anew != before, "a repair changes something"
            assert level == judge(anew).levels[root]
            if not weighing.unsettled:
                assert gain == pytest.approx(
                    Weighing(anew, df_quad).strengths[root] - strengths[root], abs=1e-7
                )
            assert bench.toggle(job) == pytest.approx(strengths[root] + gain, abs=1e-7)
            assert bench.toggle(job) == pytest.approx(strengths[root], abs=1e-7)
            weighing.strengths[:] = strengths


@MAPS
def test_the_smallest_set_is_the_smallest_of_all_that_lift(map_) -> None:
    made = woven(map_, DEFAULT)
    verdict = judge(made.web)
    for root in range(min(4, len(map_.claims))):
        bench = Bench(Weighing(made.web, df_quad), verdict, root, DEFAULT, ())
        every = list(jobs_for(map_, made, verdict, root))
        if verdict.levels[root] == 4 or not 0 < len(every) <= 9:
            continue
        found, reached, exact = smallest_set(bench, every, verdict)
        lifting = [
            size
            for size in range(1, len(every) + 1)
            for some in combinations(every, size)
            if bench.level_after(some) > verdict.levels[root]
        ]
        if found:
            assert reached == bench.level_after(found) > verdict.levels[root]
            assert len(found) >= lifting[0]
        if exact and found:
            assert len(found) == lifting[0]


def written(map_: ArgumentMap, job: Job) -> ArgumentMap | None:
    """The map as its author would have written it after a repair.

    None for a gap to premises that other steps lead to: what they speak of matters to those too.
    """
    if job.kind is RepairKind.ANSWER_ATTACK:
        return replace(map_, attacks=tuple(each for each in map_.attacks if each.id != job.about))
    if job.kind is RepairKind.ANSWER_QUESTION:
        answered = tuple(
            replace(answer, state=AnswerState.ANSWERED) if answer.state is AnswerState.FAILED else answer
            for answer in map_.inference[job.about].answers
        )
        steps = (replace(s, answers=answered) if s.id == job.about else s for s in map_.inferences)
        return replace(map_, inferences=tuple(steps))
    if job.kind is RepairKind.BRIDGE_GAP:
        premises = map_.inference[job.about].premises
        alike = (replace(each, facets=Facets()) if each.id in premises else each for each in map_.claims)
        return None if map_.inferences_to.keys() & set(premises) else replace(map_, claims=tuple(alike))
    accepted = Text.of(en="It was shown.")
    claims = (replace(each, accepted=accepted) if each.id == job.about else each for each in map_.claims)
    return replace(map_, claims=tuple(claims))


@pytest.mark.parametrize("seed", range(120))
def test_a_repair_does_what_its_author_s_own_words_would_have_done(seed) -> None:
    map_ = tree(seed, attacks=seed % 3)
    made = woven(map_, DEFAULT)
    verdict = judge(made.web)
    failed = [made.place[id_] for id_, asked in made.questions.items() if asked.failed]
    bench = Bench(Weighing(made.web, df_quad), verdict, 0, DEFAULT, failed)
    for job in jobs_for(map_, made, verdict, 0):
        if (anew_map := written(map_, job)) is not None:
            anew = woven(anew_map, DEFAULT).web
            assert bench.level_after([job]) == judge(anew).levels[0]
            groups = [group for groups in (*made.web.supports, *made.web.attacks) for group in groups]
            if all(len(group) == 1 for group in groups):  # else other words may make two voices of one
                after = Weighing(anew, df_quad).strengths[0]
                assert bench.gain(job) == pytest.approx(after - bench.strength, abs=1e-7)
