"""Nothing in the compiled map speaks against a wrong answer to “where does it break?”."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mapgen.queries.answering import answering_chain
from tests.conftest import ROOT
from tests.lessons.made import CLAIMS, TEXT, of_map, offered, right
from tests.lessons.shipped import SHIPPED, checked
from tests.lessons.test_keys import OTHERS, compiled, items

STRENGTHS = ("uncertain", "no-link", "associated", "linked", "might", "can", "probably", "does")
HOW_STRONG = {"strength", "evidence"}


def rises(map_: dict[str, Any], id_: str) -> bool | None:
    """Whether a step's conclusion is worded more strongly than a premise; None where that is unknown."""
    step = next(step for step in map_["inferences"] if step["id"] == id_)
    said = {one["id"]: one["modality"] for one in map_["claims"]}
    words = [said[one] for one in (step["conclusion"], *step["premises"])]
    if not all(words):
        return None
    end, *starts = map(STRENGTHS.index, words)
    return end > min(starts)


def told_against(map_: dict[str, Any], id_: str, right: str) -> list[str]:
    """What the map says against a step whose premises are taken as true, beside the right one."""
    steps = {step["id"]: step for step in map_["inferences"]}
    step, claims = steps[id_], [*steps[id_]["premises"], steps[id_]["conclusion"]]
    broken = {one["on"] for chain in map_["arguments"] for one in chain["breaks"]}
    weak = {one["about"][0] for one in map_["findings"] if one["kind"] == "weak link" and one["about"]}
    failed = {one["id"] for one in steps[right]["questions"] if one["state"] == "failed"}
    left = {one["id"] for one in step["questions"] if one["state"] in ("open", "failed")}
    if step["scheme"] == "cause-to-effect" and rises(map_, right) and rises(map_, id_) is False:
        left -= HOW_STRONG
    end = next(one["reasoning"] for one in map_["claims"] if one["id"] == step["conclusion"])
    return [
        *(broken & {id_, *claims}),
        *({id_} & weak),
        *(failed & left if step["scheme"] == steps[right]["scheme"] else ()),
        *([step["conclusion"]] if end["word"] == "fails" and end["breaks_at"] in (id_, "", None) else []),
    ]


def own_steps(chains: dict[str, dict[str, Any]], id_: str) -> set[str]:
    """The steps of a chain that belong to no chain of which the conclusion is a claim of this one."""
    leading = [
        one for one in chains.values() if one["id"] != id_ and one["conclusion"] in chains[id_]["claims"]
    ]
    return set(chains[id_]["inferences"]) - {step for one in leading for step in one["inferences"]}


CONTRAST = sorted((ROOT / "arguments" / "contrast").glob("*.yaml"))


@pytest.mark.parametrize("path", [*SHIPPED, *CONTRAST, *OTHERS], ids=lambda path: path.stem)
def test_nothing_in_the_map_speaks_against_a_wrong_option(path: Path) -> None:
    for item in items(path):
        if item["kind"] == "break":
            first = next(option["on"] for option in item["options"] if option["right"])
            others = [option["on"] for option in item["options"] if not option["right"]]
            assert [told_against(compiled(path), one, first) for one in others] == [[]] * len(others)


@pytest.mark.parametrize("path", [*SHIPPED, *CONTRAST], ids=lambda path: path.stem)
def test_where_it_breaks_is_asked_of_the_chain_of_the_answer_or_of_that_to_which_the_step_belongs(
    path: Path,
) -> None:
    """The answer may break first at a step of a chain that leads to it: it is then asked of that one."""
    map_ = checked(path).map
    assert map_ is not None
    chain = answering_chain(map_)
    assert chain is not None
    chains = {one["id"]: one for one in compiled(path)["arguments"]}
    asked = {
        item["chain"]: next(option["on"] for option in item["options"] if option["right"])
        for item in items(path)
        if item["kind"] == "break"
    }
    first = next((one["on"] for one in chains[chain.id]["breaks"]), None)
    if first is None or first in own_steps(chains, chain.id):
        assert asked.get(chain.id) == first
    else:
        assert chain.id not in asked
        assert first in [on for id_, on in asked.items() if on in own_steps(chains, id_)]


CITED = (
    TEXT.replace("than their neighbours.", "than their neighbours [1].")
    + """
Sources
1. Roe A. Sleep of gardeners. J Sleep. 2019.
"""
)
WORK = {
    "mark": 1,
    "authors": "Roe A",
    "year": 2019,
    "design": "randomised-trial",
    "participants": 3000,
    "bias": "low",
}


def breaking(folder: Path, scheme: str, cited: bool = True, **answers: Any) -> Any:
    """The question where the chain to `rent` breaks: at the step from an association to an effect.

    `cited`: whether the text names a work for the result with which the chain begins.
    """
    steps: Any = {
        "prolongs": [
            {
                "premises": ["goes-with"],
                "scheme": "correlation-to-cause",
                "failed": {"direction": "Good sleepers may garden more."},
            }
        ],
        "rent": [{"premises": ["prolongs"], "scheme": "practical-reasoning"}],
        "goes-with": [{"premises": ["reported"], "scheme": scheme, **answers}],
    }
    claims: Any = {
        id_: claim | ({"because": steps[id_]} if id_ in steps else {}) for id_, claim in CLAIMS.items()
    }
    claims["reported"] |= {"cites": [1]} if cited else {}
    parts = {"claims": claims, "arguments": {"main": {"title": "Main", "conclusion": "rent"}}}
    sources = {"sources": {"roe": WORK}} if cited else {}
    return of_map(folder, parts | sources, CITED if cited else TEXT).get("break:main")


def test_where_it_breaks_is_asked_among_steps_against_which_nothing_is_told(tmp_path: Path) -> None:
    item = breaking(tmp_path, "evidence-to-claim")
    assert right(item) == {"prolongs.1"}
    assert offered(item) == {"prolongs.1", "rent.1", "goes-with.1"}
    after = next(option for option in item.options if option.on == "rent.1")
    assert (
        "What it starts from does fail, but because of the step that is the right answer"
        in after.why.best("en")
    )


def test_no_step_is_a_wrong_option_that_leaves_open_what_fails_at_the_right_one(tmp_path: Path) -> None:
    assert breaking(tmp_path, "correlation-to-cause") is None
    assert breaking(tmp_path, "evidence-to-claim", failed={"bias": "Only members were asked."}) is None
    assert breaking(tmp_path, "evidence-to-claim", answered={"bias": "All were asked."}) is not None


def test_no_step_is_a_wrong_option_that_starts_where_the_chain_breaks_too(tmp_path: Path) -> None:
    """The chain breaks also at its first claim, a study that nobody can look up: too few steps are left."""
    assert breaking(tmp_path, "evidence-to-claim", cited=False) is None


def test_steps_of_other_parts_that_hold_are_offered_where_a_chain_has_too_few() -> None:
    path = ROOT / "tests/cases/screens-and-sleep/map.yaml"
    words = {one["id"]: one["reasoning"]["word"] for one in compiled(path)["claims"]}
    ends = {one["id"]: one["conclusion"] for one in compiled(path)["inferences"]}
    asked = {item["chain"]: item for item in items(path) if item["kind"] == "break"}
    assert asked.keys() >= {"stories"}
    for item in asked.values():
        assert item["prompt"]["en"].startswith("These steps are from several parts of the text.")
        others = [option["on"] for option in item["options"] if not option["right"]]
        assert {words[ends[id_]] for id_ in others} == {"supported"}


def test_no_step_from_a_habit_alone_is_said_to_hold(tmp_path: Path) -> None:
    assert breaking(tmp_path, "evidence-to-claim") is not None
    for path in SHIPPED:
        map_ = compiled(path)
        kinds = {one["id"]: one["kind"] for one in map_["claims"]}
        steps = {one["id"]: one for one in map_["inferences"]}
        for item in items(path):
            if item["kind"] == "break":
                for option in item["options"]:
                    starts = {kinds[id_] for id_ in steps[option["on"]]["premises"]}
                    assert option["right"] or not starts <= {"practice", "testimony", "case"}
