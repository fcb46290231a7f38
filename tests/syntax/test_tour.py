"""A guided tour stops at claims, inferences and chains that exist."""

from __future__ import annotations

from pathlib import Path

from mapgen.model.elements import Stop
from mapgen.words import Text
from tests.syntax.helper import faults, read_yaml

CLAIMS = """claims:
  a: {en: x}
  b: {en: y, because: [a]}
arguments:
  c: {title: z, conclusion: b}
tour:
"""


def test_a_stop_is_at_a_claim_an_inference_or_a_chain(tmp_path: Path) -> None:
    stops = """  - {claim: a, argument: c, remark: {en: Here., fr: Ici.}}
  - {inference: b.1, remark: Look.}
  - {argument: c, remark: All of it.}
"""
    file = read_yaml(tmp_path, CLAIMS + stops)
    assert file.map is not None
    assert file.map.tour == (
        Stop("a", "c", Text.of(en="Here.", fr="Ici.")),
        Stop("b.1", "", Text.of(en="Look.")),
        Stop("c", "", Text.of(en="All of it.")),
    )


def test_a_stop_that_leads_nowhere_or_to_two_places_is_a_fault_and_is_left_out(tmp_path: Path) -> None:
    stops = """  - {claim: d, remark: x}
  - {inference: a, remark: x}
  - {claim: a, argument: b, remark: x}
  - {claim: a, inference: b.1, remark: x}
  - {remark: x}
  - {claim: a}
"""
    file = read_yaml(tmp_path, CLAIMS + stops)
    found = [(name, line - 6) for name, line, _ in faults(file) if line > 6]
    assert found == [
        ("unknown-id", 1),
        ("unknown-id", 2),
        ("unknown-id", 3),
        ("wrong-shape", 4),
        ("missing-field", 5),
        ("missing-field", 6),
    ]
    assert file.map is not None
    assert [stop.at for stop in file.map.tour] == ["a", "a"]
