"""Where the right option of an item stands: not where it stood in the item before it.

The rule, which another program can follow: items are taken in the order of the bank. The place is the first
byte of the SHA-256 digest of `ID/place`, ID being the item's, modulo the number of options; where the right
option stood there in the item before about the same chain, or in the one before of the same kind, it moves on
by one, round the end, until it stands at neither place. The wrong options keep their order. Where several
options are right, where they are a scale, or where there are too few for a free place, nothing is moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from mapgen.lessons.values import Item
from mapgen.vocabulary import ItemKind

_LEAST = 3
_SCALES = (ItemKind.SURENESS,)


def placed(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items, with their right options where the rule has them."""
    last: dict[str, int] = {}
    for item in items:
        right = [at for at, option in enumerate(item.options) if option.right]
        if item.order or len(right) != 1:
            yield item
            continue
        taken = {last.get(f"chain {item.chain}"), last.get(f"kind {item.kind}")}
        at = right[0] if _is_fixed(item) else _place(item, taken)
        last[f"chain {item.chain}"] = last[f"kind {item.kind}"] = at
        others = [option for option in item.options if not option.right]
        yield replace(item, options=(*others[:at], item.options[right[0]], *others[at:]))


def _is_fixed(item: Item) -> bool:
    return item.kind in _SCALES or len(item.options) < _LEAST


def _place(item: Item, taken: set[int | None]) -> int:
    count = len(item.options)
    at = sha256(f"{item.id}/place".encode()).digest()[0] % count
    while at in taken:
        at = (at + 1) % count
    return at
