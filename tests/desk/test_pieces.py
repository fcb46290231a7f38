"""Items that are added to lists, however these are spelt."""

from __future__ import annotations

import pytest

from mapgen.desk.edits import applied
from mapgen.desk.pieces import Pieces
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import List, Scalar, Table


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a: one", "a: [one, new]"),
        ("a: one  # the first", "a: [one, new]  # the first"),
        ("a: 'one, two'", "a: ['one, two', new]"),
        ("a: [one, two]", "a: [one, two, new]"),
        ("a:\n  - one\n  - two  # the last\nb: x", "a:\n  - one\n  - two  # the last\n  - new\nb: x"),
        ("a: |\n  one\n  two", None),
    ],
)
def test_an_item_is_added_and_comments_stay_where_they_were(given: str, expected: str | None) -> None:
    tree = parse(given, FaultLog(""))
    assert isinstance(tree, Table)
    value = tree.entries[0][1]
    assert isinstance(value, Scalar | List)
    edit = Pieces(given).with_item(value, "new")
    assert (applied(given, (edit,)) if edit is not None else None) == expected
