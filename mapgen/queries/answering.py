"""What the document answers to its question, and the chain of reasoning that leads to it."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument


def main_claim(map_: ArgumentMap) -> str:
    """Return the id of the document's answer, else of its first chain's conclusion; empty without both."""
    if map_.document.answer in map_.claim:
        return map_.document.answer
    return next((chain.conclusion for chain in map_.arguments if chain.conclusion in map_.claim), "")


def answering_chain(map_: ArgumentMap) -> Argument | None:
    """Return the chain that ends in the main claim, else the smallest that contains it; None without such."""
    claim = main_claim(map_)
    chains = sorted(
        (chain for chain in map_.arguments if _contains(map_, chain, claim)),
        key=lambda chain: (chain.conclusion != claim, len(map_.claims_of[chain.id])),
    )
    return chains[0] if chains else None


def _contains(map_: ArgumentMap, chain: Argument, claim: str) -> bool:
    return any(each.id == claim for each in map_.claims_of[chain.id])
