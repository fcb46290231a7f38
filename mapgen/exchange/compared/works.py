"""Finds the works that several documents record, and the claims of each document that cite them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mapgen.exchange.compared.equivalence import equivalence_classes
from mapgen.exchange.compared.works_behind import own_works
from mapgen.queries.same_work import work_keys

Maps = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Use:
    """How one document uses a work.

    `document`: the document's number, from 0. `record`: its source for the work, in the compiled map.
    `claims`: its claims that cite the work, as pairs: whether it is surely this work, and the claim.
    """

    document: int
    record: Mapping[str, Any]
    claims: tuple[tuple[bool, Mapping[str, Any]], ...]


@dataclass(frozen=True, slots=True)
class SharedWork:
    """A work that is a source in several documents.

    `uses`: one for each source that is this work, in the documents' order; a document may have several.
    """

    uses: tuple[Use, ...]

    @property
    def documents(self) -> frozenset[int]:
        """The numbers of the documents, from 0, of which the work is a source."""
        return frozenset(use.document for use in self.uses)


def shared_works(maps: Maps) -> tuple[SharedWork, ...]:
    """Return the works that are sources in at least two of the compiled maps.

    Works of more documents come first; among equals, those that more claims cite. Two sources are the
    same work if they share a key of `work_keys`: a DOI, a PMID, or a title with year and first author.
    """
    found = [(number, source) for number, map_ in enumerate(maps) for source in map_["sources"]]
    classes = equivalence_classes([list(_keys(source)) for _, source in found], lambda one, other: False)
    citing: dict[tuple[int, str], list[tuple[bool, Mapping[str, Any]]]] = defaultdict(list)
    for number, map_ in enumerate(maps):
        own = own_works(map_)
        for claim in map_["claims"]:
            for work in own[claim["id"]]:
                citing[number, work.source].append((work.sure, claim))
    works: dict[int, list[Use]] = {}
    for (number, source), home in zip(found, classes, strict=True):
        claims = tuple(citing.get((number, source["id"]), ()))
        works.setdefault(home, []).append(Use(number, source, claims))
    shared = (SharedWork(tuple(uses)) for uses in works.values())
    return tuple(
        sorted(
            (work for work in shared if len(work.documents) > 1),
            key=lambda work: (-len(work.documents), -sum(len(use.claims) for use in work.uses)),
        )
    )


def _keys(source: Mapping[str, Any]) -> list[tuple[str, ...]]:
    return list(work_keys(source["doi"], source["pmid"], source["title"], source["year"], source["authors"]))
