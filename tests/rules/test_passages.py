"""Every finding shows where in the document it can be seen; the engine finds the passages."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_file
from mapgen.queries.cached import Queries
from mapgen.rules.passages import passages_about
from mapgen.vocabulary import FindingKind
from tests.conftest import ROOT

TEXT = """One helps [1]. So two helps. Roe found it [1].

References

1. Roe, A trial, 2020.
"""
MAP = """mapgen: 1
document: {title: T, language: en, kind: web-page, text: text.txt}
sources:
  roe: {mark: 1, listed: "Roe, A trial, 2020", match: certain, authors: [Roe], year: 2020}
  poe: {listed: null, authors: [Poe], year: 2021}
claims:
  one: {quote: One helps, cites: [1], kind: result, because: [{premises: [both]}]}
  bridge: {implicit: needed, en: What helps one helps two}
  deeper: {implicit: needed, en: Both are alike, because: [{premises: [base]}]}
  base: {implicit: needed, en: Alike}
  other: {source: poe, en: Two does not help}
  both: {implicit: needed, en: All help}
  caveat: {implicit: needed, en: One is no two}
  here: {implicit: needed, en: It is so, because: [{premises: [there]}]}
  there: {implicit: needed, en: It must be so, because: [{premises: [here]}]}
  two: {quote: So two helps, kind: effect, because: [{id: step, premises: [one, bridge, deeper, both], undercut-by: [{by: caveat}]}], rebutted-by: [{by: other}]}
arguments: {chain: {title: Chain, conclusion: two}}
"""


@pytest.mark.parametrize(
    ("about", "seen"),
    [
        (("one",), ["One helps"]),
        (("bridge",), ["So two helps"]),
        (("base",), ["So two helps"]),
        (("other",), ["So two helps"]),
        (("both",), ["One helps", "So two helps"]),
        (("caveat",), ["So two helps"]),
        (("here",), []),
        (("step",), ["One helps", "So two helps"]),
        (("chain",), ["So two helps"]),
        (("two", "step"), ["So two helps"]),
        (("roe",), ["One helps [1].", "Roe found it [1].", "Roe, A trial, 2020"]),
        (("one", "roe"), ["One helps", "Roe, A trial, 2020"]),
        ((), []),
    ],
)
def test_the_passages_of_a_finding_are_those_of_what_it_is_about(
    tmp_path: Path, about: tuple[str, ...], seen: list[str]
) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP.replace("listed: null, ", ""), encoding="utf-8")
    map_ = check_file(tmp_path / "map.yaml").map
    assert map_ is not None
    assert [map_.text.slice(passage) for passage in passages_about(Queries(map_), about)] == seen


@pytest.mark.parametrize("path", sorted((ROOT / "arguments").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_finding_about_an_element_of_a_shipped_map_has_its_passages(path: Path) -> None:
    shown = [finding for finding in check_file(path).standing if finding.kind is not FindingKind.FAULT]
    assert len(shown) > 20
    assert [(one.rule, one.about) for one in shown if one.about and not one.passages] == []
