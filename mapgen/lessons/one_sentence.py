"""Which items of one kind ask about one sentence of the text: two of them are never asked together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mapgen.lessons.material import Material
from mapgen.lessons.values import Item
from mapgen.queries.printed import sentences_of
from mapgen.vocabulary import ItemKind

_OF_A_CLAIM = (ItemKind.NATURE, ItemKind.DESIGN, ItemKind.SAYS, ItemKind.SURENESS, ItemKind.RESTS_ON)
"""The kinds of items that ask about a claim, which is the first that they are about."""


def together(items: Iterable[Item], material: Material) -> Mapping[str, frozenset[str]]:
    """Return, by the id of each item, the others of its kind about a claim in the same sentence."""
    asking: dict[tuple[str, object], list[str]] = {}
    for item in items:
        claim = material.map.claim.get(item.about[0]) if item.kind in _OF_A_CLAIM else None
        for sentence in set(sentences_of(material.queries, claim)) if claim else ():
            asking.setdefault((item.kind, sentence), []).append(item.id)
    found: dict[str, set[str]] = {}
    for ids in asking.values():
        for id_ in ids:
            found.setdefault(id_, set()).update(other for other in ids if other != id_)
    return {id_: frozenset(others) for id_, others in found.items()}
