"""Nothing in the compiled map speaks against a wrong answer to “where does it break?”."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.lessons.shipped import SHIPPED
from tests.lessons.test_keys import OTHERS, compiled, items


def told_against(map_: dict[str, Any], id_: str, right: str) -> list[str]:
    """What the map says against a step, other than what fails because of the right one."""
    steps = {step["id"]: step for step in map_["inferences"]}
    step, claims = steps[id_], [*steps[id_]["premises"], steps[id_]["conclusion"]]
    broken = {one["on"] for chain in map_["arguments"] for one in chain["breaks"]}
    weak = {one["about"][0] for one in map_["findings"] if one["kind"] == "weak link" and one["about"]}
    failed = {one["id"] for one in steps[right]["questions"] if one["state"] == "failed"}
    left = {one["id"] for one in step["questions"] if one["state"] in ("open", "failed")}
    told = {one["id"]: one["reasoning"] for one in map_["claims"]}
    return [
        *(broken & {id_, *claims}),
        *({id_} & weak),
        *(failed & left if step["scheme"] == steps[right]["scheme"] else ()),
        *(one for one in claims if told[one]["word"] == "fails" and told[one]["breaks_at"] != right),
    ]


@pytest.mark.parametrize("path", [*SHIPPED, *OTHERS], ids=lambda path: path.stem)
def test_nothing_in_the_map_speaks_against_a_wrong_option(path: Path) -> None:
    for item in items(path):
        if item["kind"] == "break":
            right = next(option["on"] for option in item["options"] if option["right"])
            others = [option["on"] for option in item["options"] if not option["right"]]
            assert [told_against(compiled(path), one, right) for one in others] == [[]] * len(others)
