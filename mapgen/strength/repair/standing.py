"""What a text may still say where a step to its conclusion is not mended: the nearest claim that stands.

A claim stands if the text's reasoning supports it, or if the text reports it from a work, it breaks nowhere
on the reading most favourable to the text, and nothing on the map speaks against it. What comes from
patients without a comparison, or from animals or cells where people are meant, does not stand as a finding.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.indirectness import Facet
from mapgen.queries.owners import Makers
from mapgen.strength.evidence.grade import BENCH, UNCOMPARED
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.graph import LOW
from mapgen.strength.words import said
from mapgen.vocabulary import Carried, ClaimKind, Match, Origin
from mapgen.words import Text, both, filled

_FINDINGS = frozenset(
    {
        ClaimKind.PREVALENCE,
        ClaimKind.ASSOCIATION,
        ClaimKind.CAUSE,
        ClaimKind.MECHANISM,
        ClaimKind.RESULT,
        ClaimKind.EFFECT,
        ClaimKind.HARM,
    }
)
_SURE = frozenset({Match.CERTAIN, Match.VERY_LIKELY})


@dataclass(frozen=True)
class Standing:
    """Finds what of a text stands below a step.

    `word`: the word for the text's reasoning for a claim, by its id; `breaks`: whether that breaks anywhere.
    """

    map: ArgumentMap
    indexed: IndexedGraph
    makers: Makers
    word: Callable[[str], Carried | None]
    breaks: Callable[[str], bool]

    def below(self, step: str) -> Claim | None:
        """Return the claim nearest below a step that stands and is about the same thing; None without one."""
        conclusion = self.map.claim[self.map.inference[step].conclusion]
        premises = self.indexed.graph.nodes[self.indexed.node_of[step]].premises
        found = min((self._nearest[each] for each in premises if each in self._nearest), default=None)
        if found is None:
            return None
        claim = self.map.claim[self.indexed.id_of[found[1]]]
        return claim if self._is_about(claim, conclusion) else None

    @cached_property
    def _nearest(self) -> dict[int, tuple[int, int]]:
        """The nearest claim that stands, by each claim: how many steps below it, and its node."""
        graph, found = self.indexed.graph, dict[int, tuple[int, int]]()
        for node in sorted(range(graph.size), key=graph.support_order.__getitem__):
            if graph.is_step(node):
                below = (found[each] for each in graph.nodes[node].premises if each in found)
            elif self._stands(self.indexed.id_of[node]):
                found[node] = (0, node)
                continue
            else:
                below = (found[each] for each in graph.steps_to(node) if each in found)
            if best := min(below, default=None):
                found[node] = (best[0] + 1, best[1])
        return found

    def _stands(self, id: str) -> bool:
        claim = self.map.claim.get(id)
        if claim is None or claim.origin is not Origin.QUOTED or id in self.makers.claims:
            return False
        if claim.kind not in {None, *_FINDINGS} or self.map.attacks_on.get(id):
            return False
        return self.word(id) is Carried.SUPPORTED or self._is_reported(claim)

    def _is_reported(self, claim: Claim) -> bool:
        leaf = self.indexed.leaves.get(claim.id)
        if leaf is None or leaf.at_best.rank < LOW or not (claim.citations or claim.attributed_to):
            return False
        source = self.map.source.get(leaf.source)
        design = source.design if source else claim.design or claim.called
        unfit = UNCOMPARED if claim.kind is ClaimKind.MECHANISM else UNCOMPARED | BENCH
        return design not in unfit and not self.breaks(claim.id)

    def _is_about(self, claim: Claim, conclusion: Claim) -> bool:
        """Return whether a claim is about the agent of a conclusion, if that declares one."""
        if not conclusion.facets.intervention.agent:
            return True
        gaps = Indirectness(self.map).between(claim.facets, conclusion.facets)
        return bool(claim.facets.intervention.agent) and all(gap.facet is not Facet.AGENT for gap in gaps)

    def whose(self, claim: Claim) -> Text:
        """Return whose finding a claim is: «, according to Doe 2020»; empty if the text does not say."""
        if claim.attributed_to:
            return said(", according to {whose}", ", d'après {whose}", whose=claim.attributed_to)
        cited = [source for mark in claim.citations for source in self.map.sources_by_mark.get(mark, ())]
        if not claim.citations:
            return Text()
        if cited and all(source.authors and source.match in _SURE for source in cited):
            works = ", ".join(dict.fromkeys(source.label for source in cited))
            return said(", according to {works}", ", d'après {works}", works=works)
        marks = ", ".join(f"[{mark}]" for mark in claim.citations)
        told = (
            both(
                ", according to the works cited as {marks}", ", d'après les publications citées sous {marks}"
            )
            if len(claim.citations) > 1
            else both(
                ", according to the work cited as {marks}", ", d'après la publication citée sous {marks}"
            )
        )
        return filled(told, marks=marks)
