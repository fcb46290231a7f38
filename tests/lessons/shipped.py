"""The banks of the shipped maps, made once for the tests of a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from mapgen.lessons.values import Bank, Item
from mapgen.pipeline import Checked, bank_of, check_file
from tests.conftest import ROOT

SHIPPED = sorted((ROOT / "arguments").glob("*.yaml"))
PAIR = sorted((ROOT / "arguments/contrast").glob("*.yaml"))


@cache
def checked(path: Path) -> Checked:
    return check_file(path)


@cache
def bank(path: Path) -> tuple[Item, ...]:
    return whole(path).items


@cache
def whole(path: Path) -> Bank:
    return bank_of(checked(path))


def answer(item: Item) -> list[str]:
    """What the right options of an item stand for."""
    return sorted(option.on for option in item.options if option.right)
