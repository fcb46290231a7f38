"""Of several premises for which nothing is given, the one that matters most is told as the break."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from mapgen.pipeline import check_source

CLAIMS = {
    "cheap": "  cheap: {quote: It is cheap, kind: practice}\n",
    "works": "  works: {quote: it eases pain, kind: effect}\n",
    "nice": "  nice: it smells nice\n",
    "scent": "  scent: it smells of honey\n",
}
KINDS = ("cheap", "works", "nice")


def first_break(premises: tuple[str, ...], order: tuple[str, ...], folder: Path) -> str:
    (folder / "text.txt").write_text(
        "It is cheap, it smells nice, it smells of honey, it eases pain. Take it.", encoding="utf-8"
    )
    source = (
        "mapgen: 2\ndocument: {title: Tea, language: en, kind: web-page, text: text.txt}\nclaims:\n"
        + "".join(CLAIMS[name] for name in order)
        + f"  take: {{quote: Take it., kind: recommendation, because: [{', '.join(premises)}]}}\n"
        + "arguments: {main: {title: Take it, conclusion: take}}\n"
    )
    return check_source(source, folder / "tea.yaml").strengths.breaks["take"][0].on


@pytest.mark.parametrize("premises", list(permutations(KINDS)))
def test_what_a_thing_does_matters_most_wherever_it_stands(premises: tuple[str, ...], tmp_path: Path) -> None:
    assert {first_break(premises, order, tmp_path) for order in permutations(KINDS)} == {"works"}


@pytest.mark.parametrize("order", [("nice", "scent"), ("scent", "nice")])
def test_among_equals_it_is_the_one_that_the_step_names_first(order: tuple[str, ...], tmp_path: Path) -> None:
    assert first_break(("scent", "nice"), order, tmp_path) == "scent"
    assert first_break(("nice", "scent"), order, tmp_path) == "nice"
