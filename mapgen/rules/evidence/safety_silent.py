"""Checks for treatments recommended without a word on harm.

Who recommends a treatment also says what harm it can do.

## Why
Whatever has effects has unwanted ones. A reader who is told only of benefits
cannot choose.

## Bad
```text
Cupping eases back pain. If your back hurts, try cupping.
```
```yaml
claims:
  eases:
    quote: Cupping eases back pain
    kind: effect
    intervention: {agent: cupping, route: manual}
  try-it:
    quote: try cupping
    kind: recommendation  # finding
    intervention: {agent: cupping, route: manual}
    because:
      - premises: [eases]
        scheme: practical-reasoning
```

## Good
```text
Cupping eases back pain. Side effects are bruises and, rarely, burns. If your back hurts, try cupping.
```
```yaml
claims:
  eases:
    quote: Cupping eases back pain
    kind: effect
    intervention: {agent: cupping, route: manual}
  bruises:
    quote: Side effects are bruises and, rarely, burns
    kind: harm
  try-it:
    quote: try cupping
    kind: recommendation
    intervention: {agent: cupping, route: manual}
    because:
      - premises: [eases]
        scheme: practical-reasoning
```

## Method
DISCERN item 11, risks: Charnock et al., Journal of Epidemiology and Community
Health 53:105 (1999). CONSORT for harms: Ioannidis et al., Annals of Internal
Medicine 141:781 (2004). Silent as soon as the text has one word of harm, but for a
bare denial ("no side effects", "completely safe"): that says nothing of what was
looked for. What was counted ("no serious event in 190 people") is no denial.

## En français
Quand on recommande un traitement, on dit aussi le mal qu'il peut faire. « Sans aucun
effet secondaire » ne le dit pas : c'est nier le risque, non en parler.

Pourquoi : tout ce qui a des effets en a d'indésirables. Un lecteur à qui l'on ne
parle que des bénéfices ne peut pas choisir.

Méthode : DISCERN, item 11, risques : Charnock et al., Journal of Epidemiology and
Community Health 53:105 (1999). CONSORT pour les effets nocifs : Ioannidis et al.,
Annals of Internal Medicine 141:781 (2004). Rien n'est signalé dès que le texte dit un
mot d'un effet nocif, sauf s'il se contente de nier (« aucun effet secondaire »,
« totalement sans danger »), ce qui ne dit rien de ce que l'on a cherché. Ce qui a été
compté (« aucun événement grave chez 190 personnes ») n'est pas une simple négation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from mapgen.document.intervals import MergedIntervals
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.indirectness import name_of, terms_of
from mapgen.queries.lexicon import lexicon
from mapgen.queries.wording import is_affirmed
from mapgen.rules.flag import Flag
from mapgen.strength.words import joined
from mapgen.vocabulary import ClaimKind, FindingKind, Origin, Severity, Species
from mapgen.words import Text, both, some

KIND = FindingKind.MISSING_EVIDENCE
OF_HARM = True
SEVERITY = Severity.WARNING
_MOST_QUOTED = 4
_MOST_NAMED = 24


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag if the document praises treatments and never speaks of harm, or only to deny it."""
    treats = [claim for claim in map_.claims if _treats(claim)]
    advised = [claim for claim in treats if claim.kind is ClaimKind.RECOMMENDATION]
    denials = _denials(map_) if treats else ()
    if treats and not _tells_of_harm(map_, denials):
        guilty = advised or treats
        said = tuple(
            denial for denial in denials if is_affirmed(map_, map_.text.sentence_at(denial.start), denial)
        )
        yield Flag(
            joined([_denied(map_, said) if said else _SILENT, *_substances(map_, guilty)], " "),
            both(
                "Look in another source for its side effects, and for who should not take it.",
                "Cherchez dans une autre source ses effets indésirables, et à qui il ne convient pas.",
            ),
            map_.span_of(guilty[0].id, "kind"),
            about=tuple(claim.id for claim in guilty),
            passages=said or tuple(passage for claim in guilty for passage in claim.passages),
            missing=both("No word on side effects", "Pas un mot des effets indésirables"),
        )


_SILENT = both(
    "The text recommends a treatment, or praises it, and never mentions harms.",
    "Le texte conseille ou vante un traitement, et ne dit rien de ses effets indésirables.",
)


def _substances(map_: ArgumentMap, guilty: Sequence[Claim]) -> Iterator[Text]:
    """Yield a sentence that names what the treatments give, if that is more than one thing."""
    terms = terms_of(map_)
    given = (claim.facets.intervention for claim in guilty)
    ids = dict.fromkeys(id_ for each in given for id_ in (each.agent, *each.components) if id_)
    if len(ids) > 1:
        english, french = (
            some([name_of(id_, terms).best(code) for id_ in ids], _MOST_NAMED, code) for code in ("en", "fr")
        )
        yield both(f"What it gives or does: {english}.", f"Ce qu'il donne ou fait : {french}.")


def _denied(map_: ArgumentMap, said: tuple[Passage, ...]) -> Text:
    words = list(dict.fromkeys(" ".join(map_.text.slice(denial).split()) for denial in said))
    english = some([f"“{word}”" for word in words], _MOST_QUOTED, "en")
    french = some([f"« {word} »" for word in words], _MOST_QUOTED, "fr")
    return both(
        f"The text recommends a treatment, or praises it; of harms it says only that there are none: {english}.",
        f"Le texte conseille ou vante un traitement ; de ses effets indésirables, il dit seulement qu'il n'y en a "
        f"pas : {french}.",
    )


def _treats(claim: Claim) -> bool:
    facets = claim.facets
    return (
        claim.kind in (ClaimKind.RECOMMENDATION, ClaimKind.EFFECT)
        and claim.origin is Origin.QUOTED
        and facets.intervention.route is not None
        and facets.population.species not in (Species.ANIMAL, Species.CELLS)
    )


def _denials(map_: ArgumentMap) -> tuple[Passage, ...]:
    """Return the passages of the text by which it, or somebody in it, says that there is no harm."""
    lists = [lexicon(name, map_.document.language) for name in ("absolute", "harms")]
    found = sorted(
        (sentence.start + start, -sentence.start - end)
        for sentence in map_.text.sentences
        for words in lists
        for family, start, end in words.find(map_.text.slice(sentence))
        if family == "no-harm"
    )
    apart: list[Passage] = []
    for start, minus_end in found:
        if not apart or start >= apart[-1].end:
            apart.append(Passage(start, -minus_end))
    return tuple(apart)


def _tells_of_harm(map_: ArgumentMap, denials: tuple[Passage, ...]) -> bool:
    """Return whether a claim or the text speaks of harm, and not only to deny it.

    What a person rated of harm (DISCERN 11) counts: `balance-gap` reports it.
    """
    denied = MergedIntervals(denials)
    told = any(
        claim.kind is ClaimKind.HARM
        and claim.origin is Origin.QUOTED
        and not any(denied.overlap(passage) for passage in claim.passages)
        for claim in map_.claims
    )
    rated = any(rating.item == "discern-11" for rating in map_.document.ratings)
    words = lexicon("harms", map_.document.language)
    return (
        told
        or rated
        or not words.families
        or any(
            family != "no-harm" and not _is_within(denials, sentence.start + start)
            for sentence in map_.text.sentences
            for family, start, _ in words.find(map_.text.slice(sentence))
        )
    )


def _is_within(denials: tuple[Passage, ...], start: int) -> bool:
    """Return whether words from `start` on belong to a denial; "whether it is safe" starts before one."""
    before = bisect_right(denials, start, key=lambda denial: denial.start)
    return before > 0 and start < denials[before - 1].end
