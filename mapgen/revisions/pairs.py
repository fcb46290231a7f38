"""Finds which element of an older map each element of a newer one is.

By its id; else by the same words of the document; else by likeness. So a claim that was renamed
and reworded is one change, and not one claim gone and another come.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from difflib import SequenceMatcher
from typing import Any

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference

LIKE = 0.6
"""The least share of equal words (difflib's ratio, from 0 to 1) at which two claims are one, reworded."""
CANDIDATES = 8
"""With how many claims a claim is compared word by word: those that share most of its rarer words."""

OldId = Callable[[str], str | None]
"""Returns the id in the old map of the element with an id; None where the old map has no such element."""


def old_ids(old: ArgumentMap, new: ArgumentMap) -> dict[str, str]:
    """Return the id in the old map of each element that both maps have, by its id in the new map.

    Elements are claims, sources, terms, arguments, inferences and attacks.
    """
    pairing = _Pairing()
    for kind in ("terms", "sources", "claims"):
        pairing.add(getattr(old, kind), getattr(new, kind), lambda element: element.id)
    pairing.add(old.terms, new.terms, lambda term: term.name)
    pairing.add(old.sources, new.sources, lambda work: work.doi or None)
    pairing.add(old.sources, new.sources, lambda work: work.pmid or None)
    pairing.add(old.sources, new.sources, lambda work: work.listed and work.listed.exact)
    pairing.add(old.sources, new.sources, lambda work: (work.title, work.year) if work.title else None)
    pairing.add(old.claims, new.claims, lambda claim: tuple(q.exact for q in claim.quotes) or None)
    pairing.add(old.claims, new.claims, lambda claim: claim.text)
    pairing.add_alike(old, new)
    pairing.add_by(
        _with_place(old, lambda id_: id_ if id_ in pairing.taken else None), _with_place(new, pairing.old_id)
    )
    _add_what_names_claims(pairing, old, new)
    return pairing.found


def _add_what_names_claims(pairing: _Pairing, old: ArgumentMap, new: ArgumentMap) -> None:
    """Pair arguments, inferences and attacks, which are told apart by the claims that they name."""

    def whole(step: Inference, id_of: OldId) -> Hashable:
        return id_of(step.conclusion), frozenset(map(id_of, step.premises))

    pairing.add(old.arguments, new.arguments, lambda argument: argument.id)
    pairing.add_named(old.arguments, new.arguments, lambda one, id_of: id_of(one.conclusion))
    pairing.add_named(old.inferences, new.inferences, whole)
    pairing.add_named(old.inferences, new.inferences, lambda one, id_of: (one.id, id_of(one.conclusion)))
    pairing.add_named(old.inferences, new.inferences, lambda one, id_of: id_of(one.conclusion))
    pairing.add_named(old.attacks, new.attacks, lambda one, id_of: (id_of(one.attacker), id_of(one.target)))


def _with_place(map_: ArgumentMap, id_of: OldId) -> list[tuple[str, Hashable]]:
    """Return the claims with the claims that they stand between, if both maps have all of these."""
    found: list[tuple[str, Hashable]] = []
    for claim in map_.claims:
        steps = map_.inferences_to.get(claim.id, ())
        below = frozenset(id_of(premise) for step in steps for premise in step.premises)
        above = frozenset(id_of(step.conclusion) for step in map_.inferences_from.get(claim.id, ()))
        if below | above and None not in below | above:
            found.append((claim.id, (below, above)))
    return found


class _Pairing:
    """Pairs the elements of two maps, step by step: an element that is in a pair stays in it."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        """The id in the old map, by the id in the new map."""
        self.taken: set[str] = set()
        """The ids in the old map of the elements that are in a pair."""

    def old_id(self, id_: str) -> str | None:
        return self.found.get(id_)

    def add(self, old: Iterable[Any], new: Iterable[Any], key: Callable[[Any], Hashable]) -> None:
        """Pair the elements that alone have the same key; None is no key."""
        self.add_by([(one.id, key(one)) for one in old], [(one.id, key(one)) for one in new])

    def add_named(
        self, old: Iterable[Any], new: Iterable[Any], key: Callable[[Any, OldId], Hashable]
    ) -> None:
        """Pair the elements that alone have the same key; the key is made of ids in the old map."""
        self.add_by(
            [(one.id, key(one, lambda id_: id_)) for one in old],
            [(one.id, key(one, self.old_id)) for one in new],
        )

    def add_by(self, old: Iterable[tuple[str, Hashable]], new: Iterable[tuple[str, Hashable]]) -> None:
        """Pair the elements, given as (id, key), that alone have the same key; None is no key."""
        before = _alone(one for one in old if one[0] not in self.taken)
        after = _alone(one for one in new if one[0] not in self.found)
        for key in after.keys() & before.keys():
            self._pair(after[key], before[key])

    def add_alike(self, old: ArgumentMap, new: ArgumentMap) -> None:
        """Pair the claims that share most words, the likest first."""
        language = old.document.language
        words = {claim.id: _words(claim, language) for claim in old.claims if claim.id not in self.taken}
        holders: dict[str, list[str]] = defaultdict(list)
        for id_, own in words.items():
            for word in dict.fromkeys(own):
                holders[word].append(id_)
        ratios = []
        for claim in new.claims:
            if claim.id not in self.found:
                own = _words(claim, language)
                ratios += [(-_ratio(words[id_], own), claim.id, id_) for id_ in _candidates(own, holders)]
        for ratio, after, before in sorted(ratios):
            if -ratio >= LIKE and after not in self.found and before not in self.taken:
                self._pair(after, before)

    def _pair(self, new: str, old: str) -> None:
        self.found[new] = old
        self.taken.add(old)


def _alone(elements: Iterable[tuple[str, Hashable]]) -> dict[Hashable, str]:
    """Return the ids of the elements, by their keys; without those that share their key or have None."""
    ids: dict[Hashable, list[str]] = {}
    for id_, key in elements:
        if key is not None:
            ids.setdefault(key, []).append(id_)
    return {key: own[0] for key, own in ids.items() if len(own) == 1}


def _words(claim: Claim, language: str) -> list[str]:
    return claim.text.best(language).casefold().split()


def _candidates(words: Iterable[str], holders: dict[str, list[str]]) -> list[str]:
    """Return the claims that share most of the words that few claims have (`CANDIDATES` or fewer)."""
    shared = Counter[str]()
    for word in dict.fromkeys(words):
        if len(holders.get(word, ())) <= CANDIDATES:
            shared.update(holders.get(word, ()))
    return [id_ for id_, _ in shared.most_common(CANDIDATES)]


def _ratio(old: list[str], new: list[str]) -> float:
    return SequenceMatcher(None, old, new, autojunk=False).ratio()
