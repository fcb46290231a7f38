"""A small argument file in, its strengths out; a map in, its graph out."""

from __future__ import annotations

from pathlib import Path

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength import Strengths, weigh
from mapgen.strength.evidence.ceilings import ceiling
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.evidence.leaves import Leaves
from mapgen.strength.scale import Scale
from mapgen.strength.semantics.build_graph import IndexedGraph, build_graph, questions_of
from mapgen.syntax.read.reader import read

HEAD = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
sources:
  trial: {authors: [Doe J], year: 2020, design: randomised-trial, mark: 1, match: certain}
  cohort: {authors: [Roe R], year: 2021, design: cohort}
  story: {design: opinion}
"""


def weighed(
    folder: Path, rest: str, *, head: str = HEAD, text: str = "One. Two. Three. Four.\n"
) -> Strengths:
    """The strengths of a file that begins with a document and three sources."""
    (folder / "t.txt").write_text(text, encoding="utf-8")
    (folder / "m.yaml").write_text(head + rest, encoding="utf-8")
    file = read(folder / "m.yaml")
    broken = [finding for finding in file.findings if finding.fails]
    assert file.map is not None, broken
    assert not broken, broken
    return weigh(file.map)


def indexed_graph(map_: ArgumentMap, scale: Scale) -> IndexedGraph:
    """The graph of a map with the numbers of a scale."""
    leaves, indirectness = Leaves(map_), Indirectness(map_)
    return build_graph(
        map_,
        {claim.id: leaves.of_claim(claim) for claim in map_.claims},
        {step.id: indirectness.of_step(step) for step in map_.inferences},
        {step.id: questions_of(step) for step in map_.inferences},
        {step.id: ceiling(map_, step) for step in map_.inferences},
        scale,
    )
