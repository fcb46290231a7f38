"""The small changes themselves: what is changed, what is left alone, and that a change takes effect."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from mapgen import outputs
from mapgen.strength.repair import appraiser
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import GraphBuilder
from tests.conftest import ROOT
from tests.mutants.changes import Mutant, mutants
from tests.mutants.hunt import in_a_child
from tests.mutants.live import put_in


@pytest.mark.parametrize(
    ("code", "instead"),
    [
        ("a < b", ["a <= b"]),
        ("a in b", ["a not in b"]),
        ("a and b", ["a or b", "b", "a"]),
        ("not a", ["a"]),
        ("a + 1", ["a - 1", "a + 2"]),
        ("min(a, b)", ["max(a, b)"]),
        ("frozenset({'a', 'b'})", ["frozenset({'b'})", "frozenset({'a'})"]),
        ("[x for x in a if x]", ["[x for x in a]"]),
        ("a if b else c", ["a if not b else c"]),
        ("True", ["False"]),
        ("'wording'", []),
        ("f'{len(a) + 1}'", []),
        ("both('one' if a < b else 'two')", []),
    ],
)
def test_what_stands_instead(code: str, instead: list[str]) -> None:
    assert [ast.unparse(each.module()) for each in mutants("m.py", f"x = {code}")] == [
        f"x = {each}" for each in instead
    ]


def test_what_is_done_is_left_undone() -> None:
    code = "def f(a, b: int | None=1):\n    for x in a:\n        if x:\n            continue\n        b += x\n        b.g()\n    return b"
    found = [(each.line, each.function, each.after.splitlines()[0]) for each in mutants("m.py", code)]
    assert found == [
        (1, "f", "2"),
        (3, "f", "if not x:"),
        (4, "f", "pass"),
        (5, "f", "b -= x"),
        (5, "f", "pass"),
        (6, "f", "pass"),
        (7, "f", "return None"),
    ]


def one(path: str, before: str, after: str) -> Mutant:
    code = (ROOT / path).read_text(encoding="utf-8")
    return next(each for each in mutants(path, code) if (each.before, each.after) == (before, after))


def test_what_a_decorator_has_wrapped_is_changed_too(tmp_path: Path) -> None:
    def changed() -> int:
        put_in(one("mapgen/outputs.py", "yield temporary", "if False:\n    yield temporary"))
        with pytest.raises(RuntimeError), outputs._written_beside(tmp_path / "page.html", b""):
            pass
        return 1

    assert in_a_child(changed) == 1


def test_a_mutant_takes_effect_in_its_own_process_wherever_it_was_imported() -> None:
    def changed() -> tuple[float, float, float]:
        put_in(one("mapgen/strength/semantics/dfquad.py", "1 - support", "1 + support"))
        put_in(one("mapgen/strength/semantics/graph.py", "0.0", "1.0"))
        put_in(one("mapgen/strength/scale.py", "0.8", "1.8"))
        builder = GraphBuilder()
        return df_quad(0.5, [1.0], []), builder.nodes[builder.claim()].initial_weight, appraiser.DEFAULT[-1]

    assert in_a_child(changed) == (0.0, 1.0, 1.8)
    builder = GraphBuilder()
    assert (
        df_quad(0.5, [1.0], []),
        builder.nodes[builder.claim()].initial_weight,
        appraiser.DEFAULT[-1],
    ) == (
        1.0,
        0.0,
        0.8,
    )
