"""A small argument file in, its strengths out; a map in, its graph out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack
from mapgen.queries.owners import Makers, makers_part
from mapgen.strength import Strengths, weigh
from mapgen.strength.evidence.leaves import Leaves
from mapgen.strength.evidence.step_limits import StepWeights
from mapgen.strength.leaf import LeafCertainty
from mapgen.strength.scale import Scale
from mapgen.strength.semantics.build_graph import IndexedGraph, build_graph
from mapgen.strength.weigh import lifting
from mapgen.syntax.read.reader import read

HEAD = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
sources:
  trial: {authors: [Doe J], year: 2020, design: randomised-trial, participants: 1000 people, bias: low, mark: 1, match: certain}
  cohort: {authors: [Roe R], year: 2021, design: cohort, participants: 1000 people, bias: low, mark: 2, match: certain}
  story: {design: opinion, mark: 3, match: certain}
"""
"""A trial that starts high and a cohort study that starts low, with nothing to lower either; an opinion."""

CAREFUL = (
    "scheme: evidence-to-claim, answers: {design: {is: answered}, comparison: {is: answered}, size: {is: answered}, "
    "indirectness: {is: answered}, consistency: {is: answered}, bias: {is: answered}}"
)
"""What makes a step hand on all that its premises give: its kind is told, and every question answered."""


def read_map(
    folder: Path, rest: str, *, head: str = HEAD, text: str = "One. Two. Three. Four.\n"
) -> ArgumentMap:
    """The map of a file that begins with a document and three sources."""
    (folder / "t.txt").write_text(text, encoding="utf-8")
    (folder / "m.yaml").write_text(head + rest, encoding="utf-8")
    file = read(folder / "m.yaml")
    broken = [finding for finding in file.findings if finding.fails]
    assert file.map is not None, broken
    assert not broken, broken
    return file.map


def weighed(
    folder: Path, rest: str, *, head: str = HEAD, text: str = "One. Two. Three. Four.\n"
) -> Strengths:
    """The strengths of such a file."""
    return weigh(read_map(folder, rest, head=head, text=text))


def evidence(map_: ArgumentMap) -> tuple[dict[str, LeafCertainty | None], StepWeights, Makers]:
    """Each claim's own evidence, what the steps do with it, and what the makers of the map brought in."""
    leaves, makers = Leaves(map_), makers_part(map_)
    own = {claim.id: leaves.of_claim(claim) for claim in map_.claims}
    return own, StepWeights(map_, own, lifting(map_, own, makers)), makers


def indexed_graph(map_: ArgumentMap, scale: Scale) -> IndexedGraph:
    """The graph of a map with the numbers of a scale."""
    own, weights, makers = evidence(map_)
    return build_graph(map_, own, {step.id: weights.of(step) for step in map_.inferences}, makers, scale)


def grounds(map_: ArgumentMap, attack: Attack) -> set[str]:
    """The ids of the claims, steps and works that an attacker stands on, itself among them."""
    found = {attack.attacker}
    for id in (waiting := [attack.attacker]):
        for step in map_.inferences_to.get(id, ()):
            new = {step.id, *step.premises} - found
            found |= new
            waiting += new
    claims = [map_.claim[id] for id in found if id in map_.claim]
    works = {
        work.id for claim in claims for mark in claim.citations for work in map_.sources_by_mark.get(mark, ())
    }
    works |= {claim.source for claim in claims}
    return found | works | {other for id in works if id in map_.source for other in map_.source[id].based_on}


def undisputed(map_: ArgumentMap, element: Any) -> ArgumentMap:
    """The map without the attacks that stand on an element, or on a work that is based on it."""
    return replace(
        map_, attacks=tuple(attack for attack in map_.attacks if element.id not in grounds(map_, attack))
    )
