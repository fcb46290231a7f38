"""Of a chain that gives no question of a kind, it is said why, by what its file holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import bank_of, check_file
from mapgen.vocabulary import ItemKind
from tests.conftest import ROOT
from tests.syntax.helper import HEADER, TEXT

SHIPPED = sorted((ROOT / "arguments").glob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_each_kind_is_asked_of_a_chain_or_its_lack_is_told_in_both_languages(path: Path) -> None:
    bank = bank_of(check_file(path))
    for chain, kinds in bank.lacking.items():
        asked = {item.kind for item in bank.items if chain in ("", item.chain)}
        assert kinds.keys() == set(ItemKind) - asked
        assert all(why.get("en") and why.get("fr") for why in kinds.values())


def test_what_is_told_is_what_the_file_lacks(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    source = HEADER + "claims:\n  a: {quote: Nobody knows why, en: Why is not known.}\n"
    (tmp_path / "lamp.yaml").write_text(source, encoding="utf-8")
    lacking = bank_of(check_file(tmp_path / "lamp.yaml")).lacking[""]
    assert lacking[ItemKind.SAYS].get("en") == "no claim has a short label"
    assert lacking[ItemKind.DESIGN].get("en") == "no claim tells of a study whose kind is entered"
    assert lacking[ItemKind.QUESTION].get("en") == "no step has a kind"


def test_a_text_in_which_no_break_is_found_is_told_to_be_the_sound_one_of_a_pair() -> None:
    said = [
        {
            chain: kinds[ItemKind.BREAK].get("en")
            for chain, kinds in lacking.items()
            if ItemKind.BREAK in kinds
        }
        for lacking in (
            bank_of(check_file(ROOT / f"arguments/contrast/hands-{name}-en.yaml")).lacking for name in "ab"
        )
    ]
    assert all("the map finds no break" in (why or "") for why in said[0].values())
    assert said[0]
    assert not any("the map finds no break" in (why or "") for why in said[1].values())
