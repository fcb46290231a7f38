"""Finds the terms that several documents share.

Each argument file declares its own terms. Two terms of different files are the same
where they have the same name, word for word, in every language that both use, or
else the same id. Names that are only similar prove nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mapgen.exchange.compared.equivalence import equivalence_classes
from mapgen.words import Text

Maps = Sequence[Mapping[str, Any]]
TermKey = tuple[int, str]
"""The number of a document, and the id of one of its terms."""


@dataclass(frozen=True, slots=True)
class SharedTerms:
    """The terms of several documents: their equivalence classes, names and broader terms."""

    class_of: Mapping[TermKey, int]
    names: Mapping[int, tuple[Text, ...]]
    """Every name of a term, the first document's first."""
    broader: Mapping[int, int]

    def ancestry(self, term: int) -> tuple[int, ...]:
        """A term and its broader terms, the broadest last."""
        found = [term]
        while found[-1] in self.broader:
            found.append(self.broader[found[-1]])
        return tuple(found)

    def narrowest_common(self, terms: Sequence[int]) -> int | None:
        """The narrowest term that all of these are or fall under."""
        return next(
            (
                term
                for term in self.ancestry(terms[0])
                if all(term in self.ancestry(other) for other in terms)
            ),
            None,
        )


def shared_terms(maps: Maps) -> SharedTerms:
    """The terms of all the maps, with equivalent terms merged."""
    found = [(number, term) for number, map_ in enumerate(maps) for term in map_["terms"]]
    spoken = [{code: _normalised(name) for code, name in term["name"].items()} for _, term in found]

    def of_one_file(one: int, other: int) -> bool:
        return found[one][0] == found[other][0]

    def distinct_names(one: int, other: int) -> bool:
        both = spoken[one].keys() & spoken[other].keys()
        return of_one_file(one, other) or any(spoken[one][code] != spoken[other][code] for code in both)

    by_name = equivalence_classes([list(names.items()) for names in spoken], distinct_names)
    classes = equivalence_classes([[term["id"]] for _, term in found], of_one_file, by_name)
    class_of = {(number, term["id"]): home for (number, term), home in zip(found, classes, strict=True)}
    names: dict[int, dict[Text, None]] = {}
    for (_, term), home in zip(found, classes, strict=True):
        names.setdefault(home, {})[Text(tuple(sorted(term["name"].items())))] = None
    return SharedTerms(class_of, {home: tuple(own) for home, own in names.items()}, _broader(maps, class_of))


def _broader(maps: Maps, class_of: Mapping[TermKey, int]) -> dict[int, int]:
    """The broader term of each term, as the first file declares it; what would close a circle is left out."""
    found: dict[int, int] = {}
    for narrow, broad in _declared_broader(maps, class_of):
        above = broad
        while above != narrow and above in found:
            above = found[above]
        if narrow not in found and above != narrow:
            found[narrow] = broad
    return found


def _declared_broader(maps: Maps, class_of: Mapping[TermKey, int]) -> Iterator[tuple[int, int]]:
    for number, map_ in enumerate(maps):
        for term in map_["terms"]:
            if (number, term["within"]) in class_of:
                yield class_of[number, term["id"]], class_of[number, term["within"]]


def _normalised(name: str) -> str:
    """A name without differences of typography and case."""
    return " ".join(unicodedata.normalize("NFKC", name).replace("’", "'").casefold().split())
