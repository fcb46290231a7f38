"""Writes a claim on the index: its text, its verdict, its kind, and the works behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mapgen.exchange.compared.subjects import DocumentClaim
from mapgen.exchange.compared.works_behind import WorkBehind
from mapgen.page.embedding import Record
from mapgen.page.listing.wording import (
    Wordings,
    Words,
    bilingual,
    certainty,
    claim_address,
    filled,
    joined,
    origin_class,
    status,
)
from mapgen.vocabulary import ClaimKind, Design, Modality, Nature, Route, Status

WORKS_TOLD = 2
"""How many works behind a claim are named; the others are only counted."""


def strength(modality: Modality | None, words: Words) -> Wordings:
    """Return the wording, by language, for a modality: how strongly a claim links agent and outcome.

    None, for a claim without a modality, has a wording as well.
    """
    return words[f"strength-{modality or 'none'}"]


class Claims:
    """Writes the claims of several documents as HTML, with the works behind them.

    `behind`: for each map, in the same order, the works behind each claim, by the claim's id.
    """

    def __init__(
        self, maps: Sequence[Record], behind: Sequence[Mapping[str, Sequence[WorkBehind]]], words: Words
    ) -> None:
        self._maps = maps
        self._behind = behind
        self._words = words
        self._sources = [{source["id"]: source for source in map_["sources"]} for map_ in maps]

    def listed(self, said: Sequence[DocumentClaim], brief: bool) -> str:
        """Return the claims as an HTML list, in the given order.

        `brief`: each has only its text and verdict (certainty and status), no notes and no works.
        """
        return f'<ul class="said">{"".join(self._item(one, brief) for one in said)}</ul>'

    def _item(self, said: DocumentClaim, brief: bool) -> str:
        claim = said.claim
        text = f'<a href="{claim_address(self._maps[said.document], claim)}">{bilingual(claim["text"])}</a>'
        falls = "" if claim["status"] == Status.IN else f" {status(claim['status'])}"
        nature = Nature.of(claim["nature"])
        graded = nature is Nature.GRADED
        verdict = (
            f"<p>{certainty(claim['certainty']) if graded else bilingual(nature.name_.as_dict())}{falls}"
        )
        if not brief:
            works = self._works(said.document, self._behind[said.document][claim["id"]])
            notes = joined([self._notes(said), works], "\n")
            verdict += f" {bilingual(notes)}"
        return f"<li{origin_class(claim)}>{text}{verdict}</p></li>"

    def _notes(self, said: DocumentClaim) -> Wordings:
        """Return a claim's kind, modality, components, route and group, as far as given, by language."""
        claim, facets = said.claim, said.claim["facets"]
        given, group = facets["intervention"], facets["population"]["group"]
        notes: list[Wordings] = []
        if claim["kind"]:
            notes.append(ClaimKind.of(claim["kind"]).name_.as_dict())
        if said.modality is not None:
            notes.append(strength(said.modality, self._words))
        if given["components"]:
            along = joined([part["name"] for part in given["components"]], ", ")
            notes.append(filled(self._words, "given-with", what=along))
        if given["route"] and given["route"] != Route.UNSTATED:
            notes.append(Route.of(given["route"]).name_.as_dict())
        return joined([*notes, *([group["name"]] if group else [])])

    def _works(self, document: int, behind: Sequence[WorkBehind]) -> Wordings:
        if not behind:
            return self._words["leans-on-nothing"]
        names = [self._work(document, work) for work in behind[:WORKS_TOLD]]
        if len(behind) > WORKS_TOLD:
            names.append(filled(self._words, "and-more", n=len(behind) - WORKS_TOLD))
        word = "leans-by-premises" if behind[0].by_premises else "leans-on"
        return filled(self._words, word, works=joined(names, ", "))

    def _work(self, document: int, work: WorkBehind) -> Wordings:
        source = self._sources[document][work.source]
        name: Wordings = joined([source["label"]])
        if source["design"]:
            design = Design.of(source["design"]).name_.as_dict()
            name = {language: f"{label} ({design[language]})" for language, label in name.items()}
        return name if work.sure else filled(self._words, "perhaps", what=name)
