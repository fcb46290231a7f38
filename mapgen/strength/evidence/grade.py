"""The certainty of a source as evidence, by GRADE's published rule.

Guyatt et al. 2008, *GRADE: an emerging consensus on rating quality of evidence
and strength of recommendations* (BMJ 336:924-926). Randomised designs start
high, observational ones low; five domains lower, three raise what nothing
lowered; the result stays within four words:

    level = clamp(start - sum(down) + [nothing down, observational] * sum(up), 1, 4)

Declared rules of ours, where GRADE leaves the choice to its user:

- A narrative review, the press, a web page, an opinion and an unknown design are no evidence of
  their own: very low. A guideline, an authority's decision and a textbook rest on evidence that
  nobody grades here: low.
- Studies of animals, cells and tissue start low, and are lowered for indirectness when the claim
  speaks of people.
- For how common something is, a survey or a cohort is the right design and starts high, as GRADE has
  it for questions of prognosis (Iorio et al. 2015, BMJ 350:h870).
- A series or a case without a comparison group is lowered one step for risk of bias, unless the
  author declared that domain (GRADE Handbook: «usually very low»); so is a risk of bias judged high.
- Indirectness is computed facet by facet (Guyatt et al. 2011, J Clin Epidemiol 64:1303-1310): one or
  two facets that differ lower by one step, three or more by two. Where the author declared
  indirectness as well, the larger of the two counts, not both.
"""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.model.elements import Source
from mapgen.strength.evidence.indirect import described, steps_down
from mapgen.strength.evidence.ocebm import ocebm_level
from mapgen.strength.scale import LEVELS
from mapgen.strength.values import CertaintyChange, FacetGap, LeafCertainty
from mapgen.vocabulary import Certainty, ClaimKind, Design, Downgrade, RiskOfBias, Upgrade
from mapgen.words import Text, both

RANDOMISED = frozenset({Design.SYSTEMATIC_REVIEW, Design.RANDOMISED_TRIAL})
OBSERVATIONAL = frozenset(
    {
        Design.CONTROLLED_TRIAL,
        Design.COHORT,
        Design.CASE_CONTROL,
        Design.CROSS_SECTIONAL,
        Design.CASE_SERIES,
        Design.CASE_REPORT,
    }
)
BENCH = frozenset({Design.ANIMAL_STUDY, Design.LABORATORY})
SECOND_HAND = frozenset({Design.GUIDELINE, Design.REGULATORY, Design.TEXTBOOK})
COUNTING = frozenset({Design.CROSS_SECTIONAL, Design.COHORT})
"""The right designs for how common something is."""
UNCOMPARED = frozenset({Design.CASE_SERIES, Design.CASE_REPORT})


def start(design: Design | None, kind: ClaimKind | None = None) -> Certainty:
    """Return the certainty at which GRADE starts for a study design and a kind of claim that it supports.

    Very low for an unknown design (None). The kind matters only for prevalence.
    """
    if kind is ClaimKind.PREVALENCE and design in COUNTING:
        return Certainty.HIGH
    if design in RANDOMISED:
        return Certainty.HIGH
    if design in OBSERVATIONAL or design in BENCH or design in SECOND_HAND:
        return Certainty.LOW
    return Certainty.VERY_LOW


def grade(source: Source, gaps: Sequence[FacetGap] = (), kind: ClaimKind | None = None) -> LeafCertainty:
    """Return the certainty that a source gives to a claim, with the reasons that lowered or raised it.

    `gaps`: the facets in which the source differs from the claim. `kind`: the kind of the claim. The result
    is between very low and high.
    """
    began = start(source.design, kind)
    lowered = _lowered(source, gaps)
    down = sum(change.steps for change in lowered)
    raised = () if down or source.design not in OBSERVATIONAL else _raised(source)
    rank = min(4, max(1, began.rank + down + sum(change.steps for change in raised)))
    changes = (*lowered, *raised)
    return LeafCertainty(
        certainty=LEVELS[rank],
        reason=_reason(source, began, changes),
        source=source.id,
        start=began,
        changes=changes,
        gaps=tuple(gaps),
        ocebm=ocebm_level(source.design),
    )


def _lowered(source: Source, gaps: Sequence[FacetGap]) -> tuple[CertaintyChange, ...]:
    changes = [
        CertaintyChange(each.domain, -each.degree.steps, each.why, declared=True)
        for each in source.downgrades
    ]
    declared = {change.domain: change for change in changes}
    if Downgrade.RISK_OF_BIAS not in declared:
        changes += _bias(source)
    indirect = CertaintyChange(Downgrade.INDIRECTNESS, -steps_down(gaps), described(gaps), declared=False)
    said = declared.get(Downgrade.INDIRECTNESS)
    if indirect.steps and (said is None or said.steps > indirect.steps):
        changes = [change for change in changes if change is not said] + [indirect]
    return tuple(changes)


def _bias(source: Source) -> list[CertaintyChange]:
    if source.bias is RiskOfBias.HIGH:
        why = both("its risk of bias was judged high", "son risque de biais a été jugé élevé")
    elif source.design in UNCOMPARED:
        why = both("nobody to compare the patients with", "personne à qui comparer les patients")
    else:
        return []
    return [CertaintyChange(Downgrade.RISK_OF_BIAS, -1, why, declared=False)]


def _raised(source: Source) -> tuple[CertaintyChange, ...]:
    return tuple(
        CertaintyChange(each.domain, _raise(each.domain, each.degree.steps), each.why, declared=True)
        for each in source.upgrades
    )


def _raise(domain: Downgrade | Upgrade, steps: int) -> int:
    """Return by how many ranks a domain raises: `steps` for a large effect, 1 for any other."""
    return steps if domain is Upgrade.LARGE_EFFECT else 1


def _reason(source: Source, began: Certainty, changes: Sequence[CertaintyChange]) -> Text:
    design = source.design or Design.UNKNOWN
    en, fr = design.name_.best("en"), design.name_.best("fr")
    if design is Design.UNKNOWN:
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
