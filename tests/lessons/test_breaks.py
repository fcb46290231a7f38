"""Nothing in the compiled map speaks against a wrong answer to “where does it break?”."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mapgen.queries.answering import answering_chain
from tests.conftest import ROOT
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


CONTRAST = sorted((ROOT / "arguments" / "contrast").glob("*.yaml"))


@pytest.mark.parametrize("path", [*SHIPPED, *CONTRAST, *OTHERS], ids=lambda path: path.stem)
def test_nothing_in_the_map_speaks_against_a_wrong_option(path: Path) -> None:
    for item in items(path):
        if item["kind"] == "break":
            right = next(option["on"] for option in item["options"] if option["right"])
            others = [option["on"] for option in item["options"] if not option["right"]]
            assert [told_against(compiled(path), one, right) for one in others] == [[]] * len(others)


@pytest.mark.parametrize("path", [*SHIPPED, *CONTRAST], ids=lambda path: path.stem)
def test_where_it_breaks_is_asked_of_the_chain_of_the_answer_wherever_that_breaks_at_a_step(
    path: Path,
) -> None:
    map_ = checked(path).map
    assert map_ is not None
    chain = answering_chain(map_)
    assert chain is not None
    told = next(one for one in compiled(path)["arguments"] if one["id"] == chain.id)
    asked = {item["chain"] for item in items(path) if item["kind"] == "break"}
    assert (chain.id in asked) is bool(told["breaks"])
