"""What a text may still say where a step to its conclusion is not mended: the nearest claim that stands.

A claim stands if the text's reasoning supports it, or if the text reports it from a work, it breaks nowhere
on the reading most favourable to the text, and nothing on the map speaks against it. What comes from
patients without a comparison, or from animals or cells where people are meant, does not stand as a finding;
nor does how something works stand in the place of what it does.
It has to be about the outcome of the conclusion, and neither promises nor praises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.claim_kinds import EXPLAINING, FINDINGS
from mapgen.model.elements import Claim
from mapgen.queries.cited import is_certain, is_known, numbers_are_off
from mapgen.queries.indirectness import Facet, Terms, declared, name_of, terms_of
from mapgen.queries.lexicon import lexicon
from mapgen.queries.owners import Makers
from mapgen.queries.pooled import pooled_works
from mapgen.strength.breaking.told_evidence import FROM_SOMETHING_ELSE, is_derived
from mapgen.strength.evidence.grade import BENCH, UNCOMPARED
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.semantics.build_graph import IndexedGraph
from mapgen.strength.semantics.graph import LOW
from mapgen.strength.words import said
from mapgen.vocabulary import Carried, ClaimKind, Design, Origin
from mapgen.words import Text, both, filled, in_quotation_marks

_BOASTING = ("promotional-or-loaded", "praise")
"""The word lists of what promises or praises."""
_NO_EVIDENCE = frozenset({Design.NARRATIVE_REVIEW, Design.PRESS, Design.WEB_PAGE, Design.OPINION})
"""The designs of works in which nothing was studied, so that what they say is no finding of theirs."""
_STANDING = frozenset({None, *FINDINGS})
_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM = 6
"""How many letters of two words have to be the same for them to count as one."""


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
        """Return the claim nearest below a step that stands and is about the same thing.

        Without one, that below another step to the same conclusion; None if none of them has one. Not what a
        sign or a likeness starts from: that is something else.
        """
        conclusion = self.map.claim[self.map.inference[step].conclusion]
        node, graph = self.indexed.node_of[step], self.indexed.graph
        others = (
            each for each in graph.steps_to(self.indexed.node_of[conclusion.id]) if self._is_direct(each)
        )
        found = (self._below(each, conclusion) for each in dict.fromkeys((node, *others)))
        return next((claim for claim in found if claim is not None), None)

    def _is_direct(self, step: int) -> bool:
        scheme = self.map.inference[self.indexed.id_of[step]].scheme
        return scheme is None or scheme.id not in FROM_SOMETHING_ELSE

    def _below(self, step: int, conclusion: Claim) -> Claim | None:
        nearest = self._explanations if conclusion.kind in EXPLAINING else self._findings
        premises = self.indexed.graph.nodes[step].premises
        found = min((nearest[each] for each in premises if each in nearest), default=None)
        if found is None:
            return None
        claim = self.map.claim[self.indexed.id_of[found[1]]]
        return claim if self._is_about(claim, conclusion) and not _boasts(claim) else None

    @cached_property
    def _explanations(self) -> dict[int, tuple[int, int]]:
        return self._nearest(_STANDING)

    @cached_property
    def _findings(self) -> dict[int, tuple[int, int]]:
        return self._nearest(_STANDING - {ClaimKind.MECHANISM})

    def _nearest(self, kinds: frozenset[ClaimKind | None]) -> dict[int, tuple[int, int]]:
        """Return by each claim the nearest of these kinds that stands: how many steps below, and its node."""
        graph, found = self.indexed.graph, dict[int, tuple[int, int]]()
        for node in sorted(range(graph.size), key=graph.support_order.__getitem__):
            if graph.is_step(node):
                below = (found[each] for each in graph.nodes[node].premises if each in found)
            elif self._stands(self.indexed.id_of[node], kinds):
                found[node] = (0, node)
                continue
            else:
                below = (found[each] for each in graph.steps_to(node) if each in found)
            if best := min(below, default=None):
                found[node] = (best[0] + 1, best[1])
        return found

    def _stands(self, id: str, kinds: frozenset[ClaimKind | None]) -> bool:
        claim = self.map.claim.get(id)
        if claim is None or claim.origin is not Origin.QUOTED or id in self.makers.claims:
            return False
        if claim.kind not in kinds or self._is_struck(id):
            return False
        return self.word(id) is Carried.SUPPORTED or self._is_reported(claim)

    def _is_struck(self, id: str) -> bool:
        """Return whether something speaks against a claim that no review given for it has counted already."""
        steps = self.map.inferences_to.get(id, ())
        premises = (
            self.map.claim[each] for step in steps for each in step.premises if each in self.map.claim
        )
        inside = {work for each in premises for work in self._works_in.get(each.source, ())}
        attacks = self.map.attacks_on.get(id, ())
        attackers = (self.map.claim.get(each.attacker) for each in attacks)
        return any(each is None or each.source not in inside for each in attackers)

    @cached_property
    def _works_in(self) -> Mapping[str, frozenset[str]]:
        return pooled_works(self.map)

    def _is_reported(self, claim: Claim) -> bool:
        leaf = self.indexed.leaves.get(claim.id)
        if leaf is None or leaf.at_best.rank < LOW or not (claim.citations or claim.attributed_to):
            return False
        if is_derived(self.map, self.indexed, self.indexed.graph, claim):
            return False
        source = self.map.source.get(leaf.source)
        design = source.design if source else claim.design or claim.called
        if design in _NO_EVIDENCE and source is not None and is_known(source):
            return False
        unfit = UNCOMPARED if claim.kind is ClaimKind.MECHANISM else UNCOMPARED | BENCH
        return design not in unfit and not self.breaks(claim.id)

    def _is_about(self, claim: Claim, conclusion: Claim) -> bool:
        """Return whether a claim is about the agent and the outcome of a conclusion.

        An agent that the conclusion declares has to be declared. An outcome that only one of them declares is
        looked for in the claim's words; without any, the two have to share a word that names no agent.
        """
        differ = {gap.facet for gap in Indirectness(self.map).between(claim.facets, conclusion.facets)}
        aimed = declared(conclusion.facets)
        on_both = declared(claim.facets) & aimed
        if Facet.AGENT in aimed and (Facet.AGENT not in on_both or Facet.AGENT in differ):
            return False
        if Facet.OUTCOME in on_both:
            return not differ & {Facet.OUTCOME, Facet.OUTCOME_KIND}
        if Facet.OUTCOME in aimed:
            wanted = _stems(name_of(conclusion.facets.outcome.name, self._terms))
            return not wanted.isdisjoint(_stems(claim.text))
        agent = conclusion.facets.intervention.agent
        wanted = _stems(conclusion.text) - (_stems(name_of(agent, self._terms)) if agent else set())
        return not _stems(conclusion.text) or not wanted.isdisjoint(_stems(claim.text))

    @cached_property
    def _terms(self) -> Terms:
        return terms_of(self.map)

    @cached_property
    def _numbers_are_off(self) -> bool:
        return numbers_are_off(self.map)

    def whose(self, claim: Claim) -> Text:
        """Return whose finding a claim is: «, according to Doe 2020»; empty if the text does not say.

        Where the text's marks are shifted, no mark is repeated: it would lead to another work.
        """
        if claim.attributed_to:
            return said(", according to {whose}", ", d'après {whose}", whose=claim.attributed_to)
        if not claim.citations:
            return Text()
        pointed = [self.map.sources_by_mark.get(mark, ()) for mark in claim.citations]
        cited = [source for each in pointed for source in each]
        sure = all(len(each) == 1 for each in pointed) and not self._numbers_are_off
        if sure and all(source.authors and is_certain(source) for source in cited):
            works = ", ".join(dict.fromkeys(source.label for source in cited))
            return said(
                ", as the text tells of {works}", ", selon ce que le texte rapporte de {works}", works=works
            )
        if self._numbers_are_off:
            return both(", according to the text", ", d'après le texte")
        if any(link.address in claim.citations for link in self.map.text.links):
            return self._by_links(claim)
        marks = ", ".join(f"[{mark}]" for mark in claim.citations)
        told = (
            both(
                ", as the text tells of the works cited as {marks}",
                ", selon ce que le texte rapporte des publications citées sous {marks}",
            )
            if len(claim.citations) > 1
            else both(
                ", as the text tells of the work cited as {marks}",
                ", selon ce que le texte rapporte de la publication citée sous {marks}",
            )
        )
        return filled(told, marks=marks)

    def _by_links(self, claim: Claim) -> Text:
        """Return whose finding a claim is that cites by links: by labels, else the links' words."""
        text = self.map.text
        words = {link.address: " ".join(text.slice(link.words).split()) for link in text.links}
        named = []
        for mark in claim.citations:
            works = self.map.sources_by_mark.get(mark, ())
            labelled = len(works) == 1 and works[0].label != works[0].id
            named.append(works[0].label if labelled else words.get(mark, mark))
        marked = both(*(", ".join(in_quotation_marks(one, code) for one in named) for code in ("en", "fr")))
        if len(named) > 1:
            return filled(both(", as the text tells of the works linked as {marks}",
                               ", selon ce que le texte rapporte des publications en lien : {marks}"), marks=marked)  # fmt: skip
        return filled(both(", as the text tells of the work linked as {marks}",
                           ", selon ce que le texte rapporte de la publication en lien : {marks}"), marks=marked)  # fmt: skip


def _boasts(claim: Claim) -> bool:
    """Return whether a claim promises or praises, in either language: that is no more cautious a sentence."""
    return any(
        any(lexicon(name, code).find(claim.text.best(code))) for name in _BOASTING for code in ("en", "fr")
    )


def _stems(text: Text) -> set[str]:
    """Return how the longer words of a text begin, in both languages."""
    return {word[:_STEM].lower() for code in ("en", "fr") for word in _WORD.findall(text.best(code))}
