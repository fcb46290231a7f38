"""What a reader is told first: what each chain lacks, and what becomes of the document's answer.

Of what a chain lacks, that at the first place where it breaks comes first, then that at the next places,
then the rest in the order of the findings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument, Claim
from mapgen.queries.answering import answering_chain, main_claim
from mapgen.queries.excerpt import in_marks, label, says, shortened
from mapgen.queries.own_part import own_part
from mapgen.queries.owners import Makers, makers_part
from mapgen.strength.summary import Gap, Headline, Summary
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Carried, FindingKind, Origin
from mapgen.words import READER_LANGUAGES, Text, both

LONGEST_GAP = 60
"""The most characters of the sentence that tells a gap."""
_LONGEST_ANSWER = 90

_ANSWER = both("The text's answer{claim} {becomes}.", "La réponse du texte{claim} {becomes}.")
_CONCLUSION = both(
    "The text's first conclusion{claim} {becomes}.", "La première conclusion du texte{claim} {becomes}."
)
_BECOMES: Mapping[Carried, Text] = {
    Carried.SUPPORTED: both("is supported by what it gives", "est étayée par ce qu'il donne"),
    Carried.WEAK: both("is only weakly supported", "n'est que faiblement étayée"),
    Carried.CONTESTED: both("is contested by the text itself", "est contestée par le texte lui-même"),
    Carried.FAILS: both("is not supported", "n'est pas étayée"),
    Carried.NOT_JUDGED: both("is not judged", "n'est pas jugée"),
}


def summary(map_: ArgumentMap, strengths: Strengths, ordered: Sequence[Finding]) -> Summary:
    """Return what each chain lacks, and the headline; `ordered`: the findings shown, most important first."""
    gaps = _Gaps(map_, strengths, ordered)
    found = {
        argument.id: gaps.of(argument) for argument in map_.arguments if argument.id in strengths.arguments
    }
    return Summary(found, _headline(map_, strengths, found))


def _headline(map_: ArgumentMap, strengths: Strengths, gaps: Mapping[str, Sequence[Gap]]) -> Headline | None:
    chain = answering_chain(map_)
    if chain is None or chain.id not in gaps:
        return None
    claim = map_.claim[main_claim(map_)]
    word = strengths.claims[claim.id].reasoning.word or Carried.NOT_JUDGED
    lead = _ANSWER if map_.document.answer == claim.id else _CONCLUSION
    text = both(
        *(
            wording.format(claim=_aside(claim, code), becomes=_BECOMES[word].best(code))
            for code, wording in lead
        )
    )
    breaks, lacking = strengths.breaks[claim.id], gaps[chain.id]
    return Headline(
        argument=chain.id,
        text=text,
        break_=breaks[0].why if breaks else Text(),
        gaps=len(lacking),
        gap=lacking[0].text if lacking else Text(),
    )


def _aside(claim: Claim, language: str) -> str:
    """Return a claim's words beside what they are: quoted between commas, or in round brackets.

    Where they are too long, its label stands for them: words that are cut make no sentence.
    """
    words = shortened(claim.text.best(language), _LONGEST_ANSWER)
    if words.endswith("…"):
        words = label(claim, language, _LONGEST_ANSWER)
    return f", {in_marks(claim, words, language)}," if says(claim, words) else f" ({words})"


@dataclass(frozen=True)
class _Gaps:
    """Finds what the chains of one map lack."""

    map: ArgumentMap
    strengths: Strengths
    ordered: Sequence[Finding]

    def of(self, argument: Argument) -> tuple[Gap, ...]:
        """Return what a chain lacks itself, without the chains that it takes its premises from."""
        own = own_part(self.map, argument, self._makers.steps)
        steps, claims = dict.fromkeys(own.steps), dict.fromkeys(own.claims)
        place = {on.on: rank for rank, on in enumerate(self.strengths.breaks[argument.conclusion])}
        unsaid = tuple(self._unsaid(steps))
        for gap in unsaid:
            claims.pop(gap.claim, None)
        found = [*unsaid, *self._told(steps, claims)]
        last = len(place)
        return tuple(
            sorted(found, key=lambda gap: min(place.get(gap.about, last), place.get(gap.claim, last)))
        )

    @cached_property
    def _makers(self) -> Makers:
        return makers_part(self.map)

    def _unsaid(self, steps: Mapping[str, None]) -> Iterator[Gap]:
        """Yield the premises of the steps that nobody says and nothing supports, each once."""
        first: dict[str, str] = {}
        for step in steps:
            for premise in self.map.inference[step].premises:
                if self._nobody_says(premise):
                    first.setdefault(premise, step)
        for premise, step in first.items():
            claim = self.map.claim[premise]
            words = (label(claim, code, LONGEST_GAP) for code in READER_LANGUAGES)
            yield Gap(step, both(*words), claim=premise)

    def _nobody_says(self, premise: str) -> bool:
        claim = self.map.claim.get(premise)
        if claim is None or claim.origin is not Origin.IMPLICIT or claim.accepted:
            return False
        return premise not in self.map.inferences_to

    def _told(self, steps: Mapping[str, None], claims: Mapping[str, None]) -> Iterator[Gap]:
        """Yield the missing evidence that is about the steps, else about the claims, else their sources."""
        for finding in self.ordered:
            if finding.kind is not FindingKind.MISSING_EVIDENCE or not finding.missing:
                continue
            about = [id for id in finding.about if id in steps] or [
                id for id in finding.about if id in claims
            ]
            if not about:
                cited = {claim for id in finding.about for claim in self._citing.get(id, ())}
                about = [claim for claim in claims if claim in cited][:1]
            for id in dict.fromkeys(about):
                yield Gap(id, finding.missing, finding=finding)

    @cached_property
    def _citing(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the claims that cite each source, by its id."""
        found: dict[str, dict[str, None]] = {}
        for claim in self.map.claims:
            for mark in claim.citations:
                for source in self.map.sources_by_mark.get(mark, ()):
                    found.setdefault(source.id, {})[claim.id] = None
        return {id: tuple(claims) for id, claims in found.items()}
