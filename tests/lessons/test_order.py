"""Claims are put in order only where the words of the text leave no other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.lessons.made import of_map

ROW = ("Carrots grow in the shade", "neighbours meet on Sundays", "the town lends everybody a spade")


def row(folder: Path, *said: str, joined: str = "Therefore ") -> list[str]:
    """The claims that are to be put in order, of a text that gives each of some sentences for the next."""
    text = f". {joined}".join(said)
    claims: Any = {
        f"c{at}": {"quote": told, "kind": "effect"} | ({"because": [[f"c{at - 1}"]]} if at else {})
        for at, told in enumerate(said)
    }
    chains = {"main": {"title": "Main", "conclusion": f"c{len(said) - 1}"}}
    found = of_map(folder, {"claims": claims, "arguments": chains}, f"Gardens\n\n{text}.\n")
    return [option.on for option in found["order:main"].options] if "order:main" in found else []


def test_claims_that_say_nearly_the_same_or_its_opposite_are_not_put_in_order(tmp_path: Path) -> None:
    assert row(tmp_path, *ROW) == ["c0", "c1", "c2"]
    assert not row(tmp_path, "Unbalanced nights harm every heart", "balanced nights harm every heart", ROW[2])


def test_claims_are_put_in_order_only_where_a_connective_joins_each_to_the_next(tmp_path: Path) -> None:
    assert not row(tmp_path, *ROW, joined="And ")
    assert row(tmp_path, *ROW, joined="In other words, ") == ["c0", "c1", "c2"]
