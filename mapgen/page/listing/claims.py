"""A claim on the index: its words, its verdict, what kind of claim it is, and the works behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mapgen.exchange.compared.subjects import Said
from mapgen.exchange.compared.works_behind import Behind
from mapgen.page.embedding import Record
from mapgen.page.listing.wording import (
    Wordings,
    Words,
    both,
    certainty,
    claim_address,
    in_a_row,
    origin_class,
    status,
    told,
)
from mapgen.vocabulary import ClaimKind, Design, Modality, Route, Status

WORKS_TOLD = 2
"""How many works behind a claim are named; the others are counted."""


def strength(modality: Modality | None, words: Words) -> Wordings:
    """How strongly a claim ties agent and outcome, in words that say neither for the better nor the worse."""
    return words[f"strength-{modality or 'none'}"]


class Claims:
    """Draws claims with what stands behind them."""

    def __init__(
        self, maps: Sequence[Record], behind: Sequence[Mapping[str, Sequence[Behind]]], words: Words
    ) -> None:
        self._maps = maps
        self._behind = behind
        self._words = words
        self._sources = [{source["id"]: source for source in map_["sources"]} for map_ in maps]

    def listed(self, said: Sequence[Said], brief: bool) -> str:
        """Claims as a list; in brief, each has its verdict and nothing more."""
        return f'<ul class="said">{"".join(self._item(one, brief) for one in said)}</ul>'

    def _item(self, said: Said, brief: bool) -> str:
        claim = said.claim
        text = f'<a href="{claim_address(self._maps[said.document], claim)}">{both(claim["text"])}</a>'
        falls = "" if claim["status"] == Status.IN else f" {status(claim['status'])}"
        verdict = f"<p>{certainty(claim['certainty'])}{falls}"
        if not brief:
            works = self._works(said.document, self._behind[said.document][claim["id"]])
            notes = in_a_row([self._notes(said), works], "\n")
            verdict += f" {both(notes)}"
        return f"<li{origin_class(claim)}>{text}{verdict}</p></li>"

    def _notes(self, said: Said) -> Wordings:
        """The kind of claim, how strong, how it is given and with what, and in whom."""
        claim, facets = said.claim, said.claim["facets"]
        given, group = facets["intervention"], facets["population"]["group"]
        notes: list[Wordings] = []
        if claim["kind"]:
            notes.append(ClaimKind.of(claim["kind"]).name_.as_dict())
        if said.modality is not None:
            notes.append(strength(said.modality, self._words))
        if given["components"]:
            along = in_a_row([part["name"] for part in given["components"]], ", ")
            notes.append(told(self._words, "given-with", what=along))
        if given["route"] and given["route"] != Route.UNSTATED:
            notes.append(Route.of(given["route"]).name_.as_dict())
        return in_a_row([*notes, *([group["name"]] if group else [])])

    def _works(self, document: int, behind: Sequence[Behind]) -> Wordings:
        if not behind:
            return self._words["leans-on-nothing"]
        names = [self._work(document, work) for work in behind[:WORKS_TOLD]]
        if len(behind) > WORKS_TOLD:
            names.append(told(self._words, "and-more", n=len(behind) - WORKS_TOLD))
        word = "leans-by-premises" if behind[0].by_premises else "leans-on"
        return told(self._words, word, works=in_a_row(names, ", "))

    def _work(self, document: int, work: Behind) -> Wordings:
        source = self._sources[document][work.source]
        name: Wordings = in_a_row([source["label"]])
        if source["design"]:
            design = Design.of(source["design"]).name_.as_dict()
            name = {language: f"{label} ({design[language]})" for language, label in name.items()}
        return name if work.sure else told(self._words, "perhaps", what=name)
