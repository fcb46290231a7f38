"""Which boxes of a worksheet may be exchanged: nothing but their passages tells them apart.

Two boxes are alike where the same steps, from boxes alike, lead to them and away from them: the colours of
the graph are refined until they stand (Weisfeiler & Leman 1968). Boxes that are filled in are like no other.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from mapgen.page.worksheet import words as say
from mapgen.page.worksheet.part import Part
from mapgen.words import Text, filled


def told(part: Part, numbers: Mapping[str, int], given: Set[str]) -> Text | None:
    """Return a sentence for the key on the boxes that may be exchanged, by number; None without any."""
    groups = alike(part, numbers, given)
    if not groups:
        return None
    return Text(
        tuple(
            (code, filled(say.EXCHANGED, boxes=_listed(groups, code)).best(code)) for code, _ in say.EXCHANGED
        )
    )


def _listed(groups: list[list[int]], code: str) -> str:
    named = (say.AND.best(code).join([", ".join(map(str, group[:-1])), str(group[-1])]) for group in groups)
    return " ; ".join(named) if code == "fr" else "; ".join(named)


def alike(part: Part, numbers: Mapping[str, int], given: Set[str]) -> list[list[int]]:
    """Return the numbers of boxes that may change places, each with what leads to it, group by group.

    What leads to boxes that change places goes with them, and is no group of its own.
    """
    colour = _colours(part, numbers, given)
    ends = {id_: frozenset(s.conclusion for s in part.steps if id_ in s.premises) for id_ in part.claims}
    groups: dict[tuple[int, frozenset[str]], list[int]] = {}
    for id_ in part.claims:
        if id_ in numbers:
            groups.setdefault((colour[id_], ends[id_]), []).append(numbers[id_])
    found = (sorted(set(group)) for group in groups.values())
    return sorted(group for group in found if len(group) > 1)


def _colours(part: Part, numbers: Mapping[str, int], given: Set[str]) -> dict[str, int]:
    def first(id_: str) -> str:
        return f"given {id_}" if id_ in given else "said" if id_ in numbers else "unsaid"

    seen: dict[str, object] = {id_: first(id_) for id_ in part.claims}
    colour = _numbered(seen)
    while True:
        around = {
            id_: (
                colour[id_],
                sorted(sorted(colour[p] for p in s.premises) for s in part.steps if s.conclusion == id_),
                sorted(
                    (colour[s.conclusion], sorted(colour[p] for p in s.premises))
                    for s in part.steps
                    if id_ in s.premises
                ),
            )
            for id_ in part.claims
        }
        finer = _numbered({id_: str(told) for id_, told in around.items()})
        if len(set(finer.values())) == len(set(colour.values())):
            return colour
        colour = finer


def _numbered(seen: Mapping[str, object]) -> dict[str, int]:
    names = {name: number for number, name in enumerate(sorted({str(one) for one in seen.values()}))}
    return {id_: names[str(one)] for id_, one in seen.items()}
