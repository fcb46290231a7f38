"""The certainty of a source as evidence, by GRADE's published rule, on two readings.

Guyatt et al. 2008, *GRADE: an emerging consensus on rating quality of evidence
and strength of recommendations* (BMJ 336:924-926). Randomised designs start
high, observational ones low; five domains lower, three raise what nothing
lowered; the result stays within four words:

    level = clamp(start - sum(down) + [nothing down, observational] * sum(up), 1, 4)

What nobody told counts, on the *cautious* reading, as bad as it can be, and on the
*charitable* one as good as it can be. Declared rules of ours, where GRADE leaves the
choice to its user:

- A review starts where the lowest of the designs that it contains starts: pooling
  case reports makes no trial. Where nobody told what it contains, and for what is no study, that is low.
- Press, a web page, an opinion, a narrative review and an unknown design are no evidence
  of their own: very low. A guideline, an authority's decision and a textbook rest on
  evidence that nobody grades here: low.
- Studies of animals, cells and tissue start low, and are lowered for indirectness when the claim
  speaks of people.
- For how common something is, a survey or a cohort is the right design and starts high, as GRADE has
  it for questions of prognosis (Iorio et al. 2015, BMJ 350:h870).
- A series or a case without a comparison group is lowered one step for risk of bias, unless the
  author declared that domain (GRADE Handbook: «usually very low»); so is a study whose risk of bias
  was judged high, or by nobody.
- Indirectness is computed facet by facet (Guyatt et al. 2011, J Clin Epidemiol 64:1303-1310): one or
  two facets that differ lower by one step, three or more by two.
- A declared change and a computed one of the same domain count once, as the larger.
- Where a result's own rating is reported (`rated`), it replaces bias, imprecision, inconsistency and
  publication bias: whoever rated has weighed them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mapgen.model.elements import Change, Claim, Source
from mapgen.queries.indirectness import FacetGap
from mapgen.strength.evidence.imprecision import imprecision
from mapgen.strength.evidence.indirect import described, steps_down
from mapgen.strength.evidence.ocebm import ocebm_level
from mapgen.strength.leaf import CertaintyChange, LeafCertainty
from mapgen.strength.scale import LEVELS
from mapgen.strength.words import said
from mapgen.vocabulary import Certainty, ClaimKind, Design, Downgrade, RiskOfBias, Upgrade
from mapgen.words import Text, both

RANDOMISED = frozenset({Design.RANDOMISED_TRIAL})
OBSERVATIONAL = frozenset(
    {
        Design.CONTROLLED_TRIAL,
        Design.TRIAL,
        Design.OBSERVATIONAL,
        Design.COHORT,
        Design.CASE_CONTROL,
        Design.CROSS_SECTIONAL,
        Design.CASE_SERIES,
        Design.CASE_REPORT,
    }
)
BENCH = frozenset({Design.ANIMAL_STUDY, Design.LABORATORY})
SECOND_HAND = frozenset({Design.GUIDELINE, Design.REGULATORY, Design.TEXTBOOK})
COUNTING = frozenset({Design.CROSS_SECTIONAL, Design.COHORT, Design.OBSERVATIONAL})
"""The right designs for how common something is."""
UNCOMPARED = frozenset({Design.CASE_SERIES, Design.CASE_REPORT})
STUDIES = RANDOMISED | OBSERVATIONAL | {Design.SYSTEMATIC_REVIEW}
"""The designs with people in them, whose number and risk of bias count."""
RATES_EVIDENCE = frozenset({Design.SYSTEMATIC_REVIEW, Design.GUIDELINE})
"""The designs that rate the evidence which they gather; in others a rating only limits."""
WEIGHED_IN_A_RATING = frozenset(
    {Downgrade.RISK_OF_BIAS, Downgrade.IMPRECISION, Downgrade.INCONSISTENCY, Downgrade.PUBLICATION_BIAS}
)
"""The domains that a result's own rating has weighed already."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What evidence is brought for: a claim, if any, and the facets in which the evidence differs from it."""

    claim: Claim | None = None
    gaps: Sequence[FacetGap] = field(default=())

    @property
    def kind(self) -> ClaimKind | None:
        return self.claim.kind if self.claim is not None else None

    @property
    def rated(self) -> Certainty | None:
        return self.claim.rated if self.claim is not None else None


def start(
    design: Design | None,
    kind: ClaimKind | None = None,
    includes: Iterable[Design | None] = (),
    *,
    charitable: bool = False,
) -> Certainty:
    """Return the certainty at which GRADE starts for a study design and a kind of claim that it supports.

    `includes`: the designs in a review. What is not told (None, or a design that tells a part only) counts
    as the lowest that it could be, or as the highest if `charitable`. The kind matters for prevalence only.
    """
    if design is Design.SYSTEMATIC_REVIEW:
        starts = [start(each, kind, charitable=charitable) for each in includes]
        if not starts:
            return Certainty.HIGH if charitable else Certainty.LOW
        return max(Certainty.LOW, min(starts, key=_rank), key=_rank)
    if kind is ClaimKind.PREVALENCE and design in COUNTING:
        return Certainty.HIGH
    if design in RANDOMISED or (charitable and design in _MAY_BE_HIGH):
        return Certainty.HIGH
    if design in OBSERVATIONAL or design in BENCH or design in SECOND_HAND:
        return Certainty.LOW
    return Certainty.VERY_LOW


_MAY_BE_HIGH = {None, Design.UNKNOWN, Design.TRIAL, *SECOND_HAND}


def _rank(certainty: Certainty) -> int:
    return certainty.rank


def grade(
    source: Source, aim: Aim = Aim(), includes: Iterable[Design | None] = (), *, charitable: bool = False
) -> LeafCertainty:
    """Return the certainty that a source gives to a claim, with the reasons that lowered or raised it.

    `includes`: the designs of the studies in a review. The result is between very low and high.
    """
    began = start(source.design, aim.kind, includes, charitable=charitable)
    rated = aim.rated
    if rated is not None:
        trusted = source.design in RATES_EVIDENCE
        began = rated if trusted else min(began, rated, key=_rank)
    lowered = _lowered(source, aim, charitable)
    down = sum(change.steps for change in lowered)
    raised = () if down or source.design not in OBSERVATIONAL else _raised(source)
    rank = min(4, max(1, began.rank + down + sum(change.steps for change in raised)))
    changes = (*lowered, *raised)
    return LeafCertainty(
        certainty=LEVELS[rank],
        reason=_reason(source, began, changes, rated),
        source=source.id,
        start=began,
        changes=changes,
        gaps=tuple(aim.gaps),
        ocebm=ocebm_level(source.design),
        rated=rated is not None,
        unjudged=rated is None and _is_unjudged(source, aim),
    )


def _lowered(source: Source, aim: Aim, charitable: bool) -> tuple[CertaintyChange, ...]:
    """Return the changes that lower, one for each domain: the largest that is declared or computed."""
    declared = _declared_changes(source, aim)
    found: dict[Downgrade | Upgrade, CertaintyChange] = {}
    for change in (*map(_declared, declared), *_computed(source, aim, declared, charitable)):
        weighed = aim.rated is not None and change.domain in WEIGHED_IN_A_RATING
        former = found.get(change.domain)
        if not weighed and (former is None or change.steps < former.steps):
            found[change.domain] = change
    return tuple(found.values())


def _declared_changes(source: Source, aim: Aim) -> tuple[Change, ...]:
    """Return the downgrades that the file declares for a source, and for the claim that it is brought for."""
    return (*source.downgrades, *(aim.claim.downgrades if aim.claim is not None else ()))


def _is_unjudged(source: Source, aim: Aim) -> bool:
    """Return whether nobody judged the risk of bias of a study that compares people."""
    if source.bias is not None or source.design not in STUDIES - UNCOMPARED:
        return False
    return not any(each.domain is Downgrade.RISK_OF_BIAS for each in _declared_changes(source, aim))


def _declared(change: Change) -> CertaintyChange:
    return CertaintyChange(change.domain, -change.degree.steps, change.why, declared=True)


def _computed(
    source: Source, aim: Aim, declared: Sequence[Change], charitable: bool
) -> Iterable[CertaintyChange]:
    if not any(change.domain is Downgrade.RISK_OF_BIAS for change in declared):
        yield from _bias(source, charitable)
    if source.design in STUDIES:
        claim = aim.claim
        people = (claim.participants if claim is not None else "") or source.participants
        events = (claim.events if claim is not None else "") or source.events
        steps, why = imprecision(people, events, charitable=charitable)
        if steps:
            yield CertaintyChange(Downgrade.IMPRECISION, -steps, why, declared=False)
    if steps := steps_down(aim.gaps):
        yield CertaintyChange(Downgrade.INDIRECTNESS, -steps, described(aim.gaps), declared=False)


def _bias(source: Source, charitable: bool) -> Iterable[CertaintyChange]:
    if source.bias is RiskOfBias.HIGH:
        why = both("its risk of bias was judged high", "son risque de biais a été jugé élevé")
    elif source.design in UNCOMPARED:
        why = both("without a comparison group", "sans groupe de comparaison")
    elif source.bias is None and source.design in STUDIES and not charitable:
        why = both("nobody has judged its risk of bias", "personne n'a jugé son risque de biais")
    else:
        return
    yield CertaintyChange(Downgrade.RISK_OF_BIAS, -1, why, declared=False)


def _raised(source: Source) -> tuple[CertaintyChange, ...]:
    return tuple(
        CertaintyChange(each.domain, _raise(each.domain, each.degree.steps), each.why, declared=True)
        for each in source.upgrades
    )


def _raise(domain: Downgrade | Upgrade, steps: int) -> int:
    """Return by how many ranks a domain raises: `steps` for a large effect, 1 for any other."""
    return steps if domain is Upgrade.LARGE_EFFECT else 1


def _reason(
    source: Source, began: Certainty, changes: Sequence[CertaintyChange], rated: Certainty | None
) -> Text:
    design = source.design or Design.UNKNOWN
    en, fr = design.name_.best("en"), design.name_.best("fr")
    if rated is not None:
        first = said("{design}: its own rating of this result is “{word}”",
                     "{design} : sa propre évaluation de ce résultat est « {word} »",
                     design=design.name_, word=rated.name_)  # fmt: skip
    elif design is Design.UNKNOWN:
        first = both(
            "nobody could tell what kind of work this is",
            "personne n'a pu dire de quel genre de publication il s'agit",
        )
    elif began is Certainty.VERY_LOW:
        first = both(f"{en}: no evidence of its own", f"{fr} : pas une preuve en soi")
    elif design in SECOND_HAND:
        first = both(
            f"{en}: starts {began.name_.best('en')}, for it rests on evidence that is not graded here",
            f"{fr} : part de « {began.name_.best('fr')} », car les preuves dont cela dépend ne sont pas évaluées ici",
        )
    else:
        first = both(f"{en}: starts {began.name_.best('en')}", f"{fr} : part de « {began.name_.best('fr')} »")
    wordings = []
    if source.label != source.id:
        first = both(*(f"{source.label}, {first.best(code)}" for code in ("en", "fr")))
    for code, lower, higher in (("en", "lowered for", "raised for"), ("fr", "baissé pour", "relevé pour")):
        parts = [first.best(code)]
        for change in changes:
            why = change.why.best(code)
            parts.append(
                f"{lower if change.steps < 0 else higher} {change.domain.name_.best(code)} ({change.steps:+d})"
                + (f" [{why}]" if why else "")
            )
        wordings.append(", ".join(parts))
    return both(*wordings)
