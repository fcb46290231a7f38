"""The terms that several documents share.

Each argument file names its own terms. Two terms are held for one where their
files give them the same name, word for word, in every language that both speak,
or else the same id. Nothing is concluded from names that are alike, and two
terms of one file are never made one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mapgen.exchange.compared.equivalence import joined
from mapgen.words import Text

Maps = Sequence[Mapping[str, Any]]
Place = tuple[int, str]
"""The number of a document, and the id of one of its terms."""


@dataclass(frozen=True, slots=True)
class SharedTerms:
    """The terms of several documents: which are one, what they are called, what falls under what."""

    class_of: Mapping[Place, int]
    names: Mapping[int, tuple[Text, ...]]
    """Every name of a term, the first document's first."""
    broader: Mapping[int, int]

    def line(self, term: int) -> tuple[int, ...]:
        """A term and those that it falls under, the broadest last."""
        found = [term]
        while found[-1] in self.broader:
            found.append(self.broader[found[-1]])
        return tuple(found)

    def common(self, terms: Sequence[int]) -> int | None:
        """The narrowest term that all of them are or fall under."""
        return next(
            (term for term in self.line(terms[0]) if all(term in self.line(other) for other in terms)), None
        )


def shared_terms(maps: Maps) -> SharedTerms:
    """The terms of all the maps, each thing once."""
    found = [(number, term) for number, map_ in enumerate(maps) for term in map_["terms"]]
    spoken = [{code: _folded(name) for code, name in term["name"].items()} for _, term in found]

    def of_one_file(one: int, other: int) -> bool:
        return found[one][0] == found[other][0]

    def named_apart(one: int, other: int) -> bool:
        both = spoken[one].keys() & spoken[other].keys()
        return of_one_file(one, other) or any(spoken[one][code] != spoken[other][code] for code in both)

    by_name = joined([list(names.items()) for names in spoken], named_apart)
    classes = joined([[term["id"]] for _, term in found], of_one_file, by_name)
    class_of = {(number, term["id"]): home for (number, term), home in zip(found, classes, strict=True)}
    names: dict[int, dict[Text, None]] = {}
    for (_, term), home in zip(found, classes, strict=True):
        names.setdefault(home, {})[Text(tuple(sorted(term["name"].items())))] = None
    return SharedTerms(class_of, {home: tuple(own) for home, own in names.items()}, _broader(maps, class_of))


def _broader(maps: Maps, class_of: Mapping[Place, int]) -> dict[int, int]:
    """What each term falls under: the first file to say so is heard, unless that leads round in a circle."""
    found: dict[int, int] = {}
    for narrow, broad in _declared(maps, class_of):
        above = broad
        while above != narrow and above in found:
            above = found[above]
        if narrow not in found and above != narrow:
            found[narrow] = broad
    return found


def _declared(maps: Maps, class_of: Mapping[Place, int]) -> Iterator[tuple[int, int]]:
    for number, map_ in enumerate(maps):
        for term in map_["terms"]:
            if (number, term["within"]) in class_of:
                yield class_of[number, term["id"]], class_of[number, term["within"]]


def _folded(name: str) -> str:
    """A name without what typography changes."""
    return " ".join(unicodedata.normalize("NFKC", name).replace("’", "'").casefold().split())
