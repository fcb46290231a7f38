"""What is supposed comes out in the page as it does in Python: the same cases, judged by both."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from mapgen.exchange.compiled import dump
from mapgen.model.argument_map import ArgumentMap
from mapgen.page.embedding import island, read
from mapgen.page.joiner import join
from mapgen.page.page_data import page_data
from mapgen.rules.summary import summary
from mapgen.strength import weigh
from mapgen.strength.values import RepairKind, Strengths
from mapgen.syntax.read.reader import read as read_file
from tests.browser.shipped import MAPS, ROOT
from tests.strength.generated import generated
from tests.strength.supposed import Known, Verdicts, supposed
from tests.strength.tangled import tangled

TANGLED = 180
GENERATED = 18
SETS = 6
AT_ONCE = 6
"""So many things of one kind are supposed of a shipped map at once: they lie far apart in it."""
KINDS = ("doubt", "accept", "drop", "answer", "fail", "repair")
FILES = pytest.mark.parametrize("path", [ROOT / "arguments" / f"{name}.yaml" for name in MAPS], ids=MAPS)


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page with nothing on it."""
    page = browser.new_page()
    yield page
    page.close()


def in_page(page: Page, cases: Sequence[tuple[dict[str, Any], list[str]]]) -> list[list[Verdicts]]:
    """What the page's own modules say of each map with each of its suppositions."""
    engine = join("whatif/judge.js", lambda path: read(f"js/{path}"))
    given = [{"map": map_, "supposed": whatifs} for map_, whatifs in cases]
    found = page.evaluate(
        f"""(given) => {{
            {engine}
            return JSON.stringify(JSON.parse(given).map(({{ map, supposed }}) => supposed.map((whatif) =>
                [...judgeMap(map, whatif)].map(([id, {{ certainty, status, word = "" }}]) =>
                    [id, certainty, status, word]))));
        }}""",
        json.dumps(given),  # as text, since Playwright looks at each of a hundred thousand values
    )
    return [[{id: tuple(verdict) for id, *verdict in one} for one in each] for each in json.loads(found)]


class Case(NamedTuple):
    """A map, its strengths, and the map as a page carries it."""

    map: ArgumentMap
    strengths: Strengths
    shown: dict[str, Any]


def case(map_: ArgumentMap) -> Case:
    strengths = weigh(map_)
    return Case(map_, strengths, page_data(dump(map_, strengths, [], {}, summary(map_, strengths, ()))))


@cache
def shipped(path: Path) -> Case:
    map_ = read_file(path).map
    assert map_ is not None
    return case(map_)


def everything(of: Case) -> list[str]:
    """Each single thing that can be supposed of a map; its questions are answered and failed by turns."""
    asked = [f"{step.id}:{question.id}" for step in of.map.inferences for question, _ in step.questions()]
    return [
        *(f"{kind}:{claim.id}" for kind in ("doubt", "accept") for claim in of.map.claims),
        *(f"drop:{source.id}" for source in of.map.sources),
        *(f"answer:{question}" for question in asked[::2]),
        *(f"fail:{question}" for question in asked[1::2]),
        *(f"repair:{repair}" for repair in sorted(of.shown["repairs"])),
    ]


def together(random: Random, singles: list[str]) -> str:
    """A few of them at once; of two answers to one question, or two views of one claim, only one."""
    chosen: dict[str, str] = {}
    for one in random.sample(singles, min(len(singles), random.randint(1, 5))):
        kind, _, about = one.partition(":")
        chosen[about if kind != "repair" else one] = one
    return ",".join(chosen.values())


def compare(page: Page, cases: Sequence[tuple[Case, list[str]]]) -> None:
    found = in_page(page, [(of.shown, whatifs) for of, whatifs in cases])
    for (of, whatifs), verdicts in zip(cases, found, strict=True):
        known = Known()
        for whatif, verdict in zip(whatifs, verdicts, strict=True):
            expected = supposed(of.map, of.strengths, whatif, known)
            wrong = {id: (verdict.get(id), each) for id, each in expected.items() if verdict.get(id) != each}
            assert not wrong, f"{of.map.id}, {whatif!r}: (page, Python) {wrong}"


@pytest.mark.parametrize("part", range(6))
def test_maps_made_by_chance_with_several_things_supposed(blank: Page, part: int) -> None:
    cases = []
    made = [(seed, tangled(seed)) for seed in range(part, TANGLED, 6)]
    made += [(seed, generated(seed, 25)) for seed in range(part, GENERATED, 6)]
    for seed, map_ in made:
        of, random = case(map_), Random(seed)
        singles = everything(of)
        cases.append((of, ["", *(together(random, singles) for _ in range(SETS))]))
    compare(blank, cases)


@cache
def in_turn(path: Path) -> dict[str, list[str]]:
    """What can be supposed of a shipped map, by kind, in an order of its own."""
    singles = everything(shipped(path))
    Random(path.stem).shuffle(singles)
    return {kind: [one for one in singles if one.startswith(f"{kind}:")] for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
@FILES
def test_everything_that_can_be_supposed_of_a_shipped_map(blank: Page, path: Path, kind: str) -> None:
    things = in_turn(path)[kind]
    assert things
    whatifs = [",".join(things[at : at + AT_ONCE]) for at in range(0, len(things), AT_ONCE)]
    compare(blank, [(shipped(path), whatifs)])


@FILES
def test_without_suppositions_the_page_says_what_it_carries(blank: Page, path: Path) -> None:
    shown = shipped(path).shown
    [[verdicts]] = in_page(blank, [(shown, [""])])
    own = {
        one["id"]: (one["certainty"], one["status"], one.get("reasoning", {}).get("word", ""))
        for one in (*shown["claims"], *shown["inferences"])
    }
    assert verdicts == own


@FILES
def test_a_repair_reaches_what_its_chain_says_it_reaches(blank: Page, path: Path) -> None:
    map_, strengths, shown = shipped(path)
    concludes = {argument.id: argument.conclusion for argument in map_.arguments}
    told = [
        (concludes[id], repair)
        for id, found in strengths.repair_plans.items()
        for repair in found.repairs
        if repair.id in shown["repairs"]
    ]
    assert {repair.kind for _, repair in told} >= {RepairKind.SUPPORT, RepairKind.ANSWER_QUESTION}
    [verdicts] = in_page(blank, [(shown, [f"repair:{repair.id}" for _, repair in told])])
    for (conclusion, repair), verdict in zip(told, verdicts, strict=True):
        assert verdict[conclusion][0] == str(repair.lifts_to), repair.id


@FILES
def test_what_it_takes_to_suppose_is_small(path: Path) -> None:
    shown = shipped(path).shown
    footings = [claim["footing"] for claim in shown["claims"]]
    assert len(island([footings, [step["hinges"] for step in shown["inferences"]]])) < 25_000


@FILES
def test_lines_into_a_conclusion_that_fails_are_hollow_and_one_into_another_is_full(
    blank: Page, path: Path
) -> None:
    shown = shipped(path).shown
    engine = join("whatif/judge.js", lambda path: read(f"js/{path}"))
    carries: dict[str, bool] = blank.evaluate(
        f"""(map) => {{
            {engine}
            const found = judgeMap(JSON.parse(map), "");
            return Object.fromEntries([...found].map(([id, {{ carries }}]) => [id, carries]));
        }}""",
        json.dumps(shown),
    )
    struck = {attack["on"] for attack in shown["attacks"]}
    seen = set()
    for claim in shown["claims"]:
        own = [one for one in shown["inferences"] if one["conclusion"] == claim["id"]]
        steps = [one for one in own if not one.get("makers")]
        word = claim["reasoning"].get("word")
        if not steps or claim["id"] in struck or word not in ("fails", "weak", "supported"):
            continue
        seen.add(word)
        assert carries[claim["id"]] == (word != "fails"), claim["id"]
        if word == "fails":
            assert not any(carries[step["id"]] for step in steps), claim["id"]
    assert seen >= {"fails", "weak"}
