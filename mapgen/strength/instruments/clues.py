"""Facts about the file and the text that help to rate the items of an instrument."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.claim_kinds import FINDINGS
from mapgen.model.elements import Claim
from mapgen.queries.cited import is_known
from mapgen.queries.excerpt import in_marks, label, shortened
from mapgen.queries.needs_support import is_conceded, needs_support
from mapgen.strength.words import said
from mapgen.vocabulary import ClaimKind, Origin
from mapgen.words import Text, both

READER = both("for the reader to judge", "au lecteur d'en juger")

_LONGEST_LABEL = 60  # characters
_MOST_NAMED = 5
_UNCERTAINTY = re.compile(
    r"\b(?:uncertain\w*|unclear|not (?:yet )?(?:known|clear|proven)|unknown|inconclusive|limited evidence|"
    r"(?:more|further) (?:research|studies)|conflicting|"
    r"incertain\w*|incertitude\w*|on ignore|(?:pas|mal) (?:encore )?(?:connus?|connues?|établie?s?|prouvée?s?)|"
    r"d['’]autres (?:recherches|études)|études complémentaires|contradictoires?|controversée?s?)\b",
    re.IGNORECASE,
)
_INTERESTS = re.compile(
    r"\b(?:(?:conflicts?|declarations?) of interests?|competing interests?|sponsor\w*|funded by|funding|"
    r"(?:conflits?|liens?|déclarations?) d['’]intérêts?|financée? par|financements?|mécén\w+|subventions?)\b",
    re.IGNORECASE,
)
_PAID = Expressions(entries("funding"))
_LONGEST_SENTENCE = 110  # characters
_SEARCH = re.compile(
    r"\b(?:medline|embase|cochrane library|web of science|google scholar|search terms?|search strategy|"
    r"we searched|literature search|inclusion criteria|databases? (?:was|were) searched|"
    r"recherche (?:documentaire|bibliographique)|bases? de données|mots[- ]clés|critères d['’]inclusion)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Clues:
    """What a map and its text have that bears on the items of an instrument: counts and expressions."""

    map: ArgumentMap

    @cached_property
    def own(self) -> tuple[Claim, ...]:
        """The document's own claims: those that it says itself (quoted)."""
        return tuple(claim for claim in self.map.claims if claim.origin is Origin.QUOTED)

    @cached_property
    def needing(self) -> tuple[Claim, ...]:
        """The document's own claims that need evidence, such as that a cause has an effect, and those on
        which its chains rest and that need support of any kind.

        Claims that the file accepts, and claims that a step concludes, need none of their own.
        """
        return tuple(
            claim
            for claim in self.own
            if (claim.kind in FINDINGS or self._is_used(claim))
            and not claim.accepted
            and claim.id not in self.map.inferences_to
        )

    def _is_used(self, claim: Claim) -> bool:
        """Return whether a chain rests on a claim that needs support."""
        return bool(self.map.arguments) and claim.id not in self._unchained and (
            needs_support(claim) and not is_conceded(self.map, claim)
        )  # fmt: skip

    @cached_property
    def _unchained(self) -> frozenset[str]:
        return frozenset(claim.id for claim in self.map.unchained)

    @cached_property
    def bare(self) -> tuple[Claim, ...]:
        """Those of `needing` that cite no work."""
        return tuple(claim for claim in self.needing if not claim.citations)

    @cached_property
    def citing(self) -> int:
        """How many of `needing` cite a work."""
        return len(self.needing) - len(self.bare)

    @cached_property
    def works(self) -> int:
        """How many sources the document points to."""
        return sum(source.pointed_to for source in self.map.sources)

    @cached_property
    def known_works(self) -> int:
        """How many of `works` are identified for certain and described in the file."""
        return sum(
            source.pointed_to and is_known(source) and bool(source.listed or source.authors or source.title)
            for source in self.map.sources
        )

    @cached_property
    def drawn(self) -> bool:
        """Whether the map has a step or a chain: without any it is a draft, and lacks what nobody entered."""
        return bool(self.map.inferences or self.map.arguments)

    def no_source(self, rating: str) -> tuple[str | None, Text]:
        """Return the rating for a text that names no source; none where marks, or all else, await entry."""
        marks = len(self.map.text.passages_by_number)
        if self.drawn and not marks:
            return rating, both("no source is named", "aucune source n'est nommée")
        return None, both(f"no source has been entered yet; the text prints {marks} marks",
                          f"aucune source n'a encore été inscrite ; le texte imprime {marks} appels")  # fmt: skip

    def of_kind(self, *kinds: ClaimKind) -> int:
        """Return how many of the document's own claims are of any of these kinds."""
        return sum(claim.kind in kinds for claim in self.own)

    def uncertain(self) -> str:
        """Return the first expression in the document's text that admits uncertainty; empty without any."""
        return _first(_UNCERTAINTY, self.map.text.content)

    def interests(self) -> str:
        """Return the first expression in the text about interests or funding; empty without any."""
        return _first(_INTERESTS, self.map.text.content)

    def who_paid(self) -> str:
        """Return the first sentence of the text that tells who paid for a study; empty without any."""
        text = self.map.text
        found = (each for each in text.sentences if _PAID.search(text.slice(each)))
        return next((shortened(" ".join(text.slice(each).split()), _LONGEST_SENTENCE) for each in found), "")

    def search(self) -> str:
        """Return the first expression in the text about a search for literature; empty without any."""
        return _first(_SEARCH, self.map.text.content)

    def sources_told(self) -> Text:
        """Return a clause: how many of `needing` cite a work, which do not, how many works are identified."""
        claims, citing = len(self.needing), self.citing
        told = both(
            f"claims that need evidence of their own: {claims}; with a work that the text cites: {citing}"
            f"{self._bare_named('en')}",
            f"affirmations qui demandent leurs propres preuves : {claims} ; avec une publication que le texte cite : {citing}"
            f"{self._bare_named('fr')}",
        )
        works = both(
            f"of {self.works} works cited, {self.known_works} could be identified",
            f"sur {self.works} publications citées, {self.known_works} ont pu être identifiées",
        )
        if self.works and not self.known_works:
            works = both("nothing has been entered yet by which the works cited can be told",
                         "rien n'a encore été inscrit à quoi reconnaître les publications citées")  # fmt: skip
        if not claims:
            told = both("no claim that needs evidence of its own has been entered yet",
                        "aucune affirmation qui demande ses propres preuves n'a encore été inscrite")  # fmt: skip
        return said("{told}; {works}", "{told} ; {works}", told=told, works=works) if self.works else told

    def _bare_named(self, language: str) -> str:
        """Return in brackets the first of the claims that cite no work, and how many others there are."""
        if not self.bare:
            return ""
        named = [
            in_marks(claim, label(claim, language, _LONGEST_LABEL), language)
            for claim in self.bare[:_MOST_NAMED]
        ]
        others, more = len(self.bare) - len(named), {"en": "{} more", "fr": "{} de plus"}
        if others:
            named.append(more[language].format(others))
        return f" (not: {', '.join(named)})" if language == "en" else f" (pas : {', '.join(named)})"


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group() if found else ""
