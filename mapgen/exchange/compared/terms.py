"""Finds which terms of several documents are the same.

Each argument file declares its own terms. Two terms of different files are the same
where they have the same name in every language in which both have a name, or else
where they have the same id. Similar names do not count; case and typography do not
matter. Terms of the same file are always different.
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
"""The number of a document, from 0, and the id of a term that its file declares."""


@dataclass(frozen=True, slots=True)
class SharedTerms:
    """The terms of several documents. Terms that are the same form a class, which has a number.

    `class_of`: the class of each term, by (number of the document from 0, id of the term).
    `broader`: the next broader class of each class; a class that has none is left out.
    """

    class_of: Mapping[TermKey, int]
    names: Mapping[int, tuple[Text, ...]]
    """The different names of each class, in the documents' order."""
    broader: Mapping[int, int]

    def ancestry(self, term: int) -> tuple[int, ...]:
        """Return the number of a class, then those of its broader classes, the broadest last."""
        found = [term]
        while found[-1] in self.broader:
            found.append(self.broader[found[-1]])
        return tuple(found)

    def narrowest_common(self, terms: Sequence[int]) -> int | None:
        """Return the narrowest class that all of these are or fall under, or None where there is none."""
        return next(
            (
                term
                for term in self.ancestry(terms[0])
                if all(term in self.ancestry(other) for other in terms)
            ),
            None,
        )


def shared_terms(maps: Maps) -> SharedTerms:
    """Return the terms of all the compiled maps, merged into classes by their names, then by their ids."""
    found = [(number, term) for number, map_ in enumerate(maps) for term in map_["terms"]]
    wordings = [{code: _normalised(name) for code, name in term["name"].items()} for _, term in found]

    def of_one_file(one: int, other: int) -> bool:
        return found[one][0] == found[other][0]

    def distinct_names(one: int, other: int) -> bool:
        both = wordings[one].keys() & wordings[other].keys()
        return of_one_file(one, other) or any(wordings[one][code] != wordings[other][code] for code in both)

    by_name = equivalence_classes([list(names.items()) for names in wordings], distinct_names)
    classes = equivalence_classes([[term["id"]] for _, term in found], of_one_file, by_name)
    class_of = {(number, term["id"]): home for (number, term), home in zip(found, classes, strict=True)}
    names: dict[int, dict[Text, None]] = {}
    for (_, term), home in zip(found, classes, strict=True):
        names.setdefault(home, {})[Text(tuple(sorted(term["name"].items())))] = None
    return SharedTerms(class_of, {home: tuple(own) for home, own in names.items()}, _broader(maps, class_of))


def _broader(maps: Maps, class_of: Mapping[TermKey, int]) -> dict[int, int]:
    """Return the next broader class of each class that has one.

    It is the first that a file declares under `within` and that is not itself under the class.
    """
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
    """Return a name without differences of case, white space, apostrophes and compatibility characters."""
    return " ".join(unicodedata.normalize("NFKC", name).replace("’", "'").casefold().split())
