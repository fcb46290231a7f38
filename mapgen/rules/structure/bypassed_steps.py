"""Checks for claims that are carried by their own citation, past what speaks against their steps.

What speaks against the steps to a claim is not passed by because the claim's own words cite a work.

## Why
The best that a claim has decides: its steps, or the work that it cites itself. A few more words
in a quote (“…, according to a new study”) make the claim cite the study. It is then carried by
the study, and the questions and objections at its steps count no longer, without anything
having changed in the text. It is told as well where it would be so once somebody has judged
the risk of bias of the work.

## Bad
```text
In a trial, walkers slept longer (Hale 2020). So walking improves sleep, as a trial shows (Hale 2020).
```
```yaml
sources:
  hale: {mark: Hale 2020, match: certain, design: randomised-trial, bias: low}
claims:
  slept:
    quote: walkers slept longer
    kind: result
    cites: [Hale 2020]
  improves:
    quote: walking improves sleep
    kind: effect
    cites: [Hale 2020]  # finding
    because:
      - premises: [slept]
        scheme: evidence-to-claim
        answers: {indirectness: {is: failed, why: All of them were athletes.}}
```

## Good
```text
In a trial, walkers slept longer (Hale 2020). So walking improves sleep, as a trial shows (Hale 2020).
```
```yaml
sources:
  hale: {mark: Hale 2020, match: certain, design: randomised-trial, bias: low}
claims:
  slept:
    quote: walkers slept longer
    kind: result
    cites: [Hale 2020]
  improves:
    quote: walking improves sleep
    kind: effect
    cites: []
    because:
      - premises: [slept]
        scheme: evidence-to-claim
        answers: {indirectness: {is: failed, why: All of them were athletes.}}
```

## Method
Our own. Certainty is the best of a claim's steps and of its own evidence (Rescher 1976). What a
study found and what is concluded from it are two claims (GRADE: Guyatt et al., J Clin Epidemiol
64:383, 2011): the work belongs to the first, and `cites: []` says so of the second, in format 2,
which reads marks in the quotes.

## When to waive
The work that the claim cites is another than that of its reasons, and carries the claim by itself.

## En français
Ce qui plaide contre les étapes vers une affirmation n'est pas contourné parce que ses mots
citent eux-mêmes une publication.

Pourquoi : c'est le meilleur appui d'une affirmation qui compte, ses étapes ou la publication
qu'elle cite elle-même. Quelques mots de plus dans une citation (« …, selon une nouvelle
étude ») suffisent pour qu'elle cite l'étude : l'étude la porte alors, et les questions et les
objections qui visent ses étapes ne comptent plus, sans que rien n'ait changé dans le texte.

Méthode : la nôtre. La certitude est la meilleure de celles des étapes et des preuves propres à
l'affirmation (Rescher 1976). Ce qu'une étude a trouvé et ce que l'on en conclut sont deux
affirmations (GRADE : Guyatt et al., J Clin Epidemiol 64:383, 2011) : la publication appartient
à la première, et `cites: []` le dit de la seconde.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.cached import Queries
from mapgen.queries.cited import cited_works
from mapgen.queries.owners import Makers, makers_part
from mapgen.rules.flag import Flag
from mapgen.strength import weigh
from mapgen.strength.if_judged import judged_so
from mapgen.strength.values import Strengths
from mapgen.vocabulary import AnswerState, FindingKind, RiskOfBias, Severity
from mapgen.words import Text, both, filled

KIND = FindingKind.FAULT
SEVERITY = Severity.WARNING


def check(queries: Queries, strengths: Strengths) -> Iterator[Flag]:
    """Yield a flag for each claim whose own citation gives it more than its steps, against which something is
    entered, or would once somebody has judged the risk of bias of what it cites.
    """
    map_, makers = queries.map, makers_part(queries.map)
    for claim in map_.claims:
        steps = steps_of_text(map_, makers, claim)
        against = [(step, count) for step in steps if (count := against_steps(map_, makers, step))]
        if not against or not claim.citations:
            continue
        passed = passes_by(strengths, claim, steps)
        if passed or _would_pass_by(queries, strengths, claim, steps):
            told = [step for step, _ in against], sum(count for _, count in against)
            yield _flag(queries, claim, *told, passed=passed)


def steps_of_text(map_: ArgumentMap, makers: Makers, claim: Claim) -> list[Inference]:
    """Return the steps by which the text itself leads to a claim."""
    return [step for step in map_.inferences_to.get(claim.id, ()) if not makers.lead_to_text(step)]


def against_steps(map_: ArgumentMap, makers: Makers, step: Inference) -> int:
    """Return how many failed questions, open ones with a reason, and objections of the text a step has."""
    answers = [
        one
        for one in step.answers
        if one.state is AnswerState.FAILED or (one.state is AnswerState.OPEN and one.why)
    ]
    objections = [one for one in map_.attacks_on.get(step.id, ()) if not makers.strike_text(one)]
    return len(answers) + len(objections)


def passes_by(strengths: Strengths, claim: Claim, steps: list[Inference]) -> bool:
    """Return whether a claim's own citation makes it more certain than all of its steps do."""
    leaf = strengths.claims[claim.id].leaf
    given = max(strengths.inferences[step.id].certainty.rank for step in steps)
    return leaf is not None and leaf.certainty.rank > given


def _would_pass_by(queries: Queries, strengths: Strengths, claim: Claim, steps: list[Inference]) -> bool:
    leaf = strengths.claims[claim.id].leaf
    if leaf is None or not leaf.unjudged:
        return False
    works = [work.id for works in cited_works(queries).get(claim.id, {}).values() for work in works]
    return passes_by(weigh(judged_so(queries.map, works, RiskOfBias.LOW)), claim, steps)


def _flag(queries: Queries, claim: Claim, steps: list[Inference], count: int, *, passed: bool) -> Flag:
    works = [work for works in cited_works(queries).get(claim.id, {}).values() for work in works]
    named = ", ".join(dict.fromkeys(work.label for work in works))
    return Flag(
        filled(_CARRIED if passed else _WOULD_BE, claim=claim.id, works=named, told=_told(count)),
        both(
            "If the text concludes it from what that work found, enter `cites: []`, or end the quote before "
            "the words that cite the work.",
            "Si le texte le conclut de ce que cette publication a trouvé, inscrivez `cites: []`, ou terminez la "
            "citation avant les mots qui renvoient à la publication.",
        ),
        queries.map.span_of(claim.id, "cites"),
        about=(claim.id, *(step.id for step in steps)),
    )


_CARRIED = both(
    "`{claim}` is carried by its own citation ({works}), so that {told}.",
    "`{claim}` est portée par ce qu'elle cite elle-même ({works}) : {told}.",
)
_WOULD_BE = both(
    "`{claim}` cites a work itself ({works}); once its `bias` is entered and not high, it is carried by that, so that "
    "{told}.",
    "`{claim}` cite elle-même une publication ({works}) ; une fois son `bias` inscrit, s'il n'est pas élevé, c'est "
    "elle qui la porte : {told}.",
)


def _told(count: int) -> Text:
    if count == 1:
        return both(
            "the one question or objection that speaks against its steps counts no longer",
            "la question ou l'objection qui plaide contre ses étapes ne compte plus",
        )
    return both(
        f"the {count} questions and objections that speak against its steps count no longer",
        f"les {count} questions et objections qui plaident contre ses étapes ne comptent plus",
    )
