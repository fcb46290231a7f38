"""Checks for conclusions on another question than the one asked.

A text concludes on the question that it asked.

## Why
A title asks one thing, the last page sells another. Whoever was convinced on the
way carries the conviction over.

## Bad
```text
Does tea keep you awake? Tea has caffeine. So it keeps you awake. Caffeine is costly. So buy our pot.
```
```yaml
mapgen: 1
document:
  title: Tea and sleep  # finding
  language: en
  kind: web-page
  text: text.txt
  question: Does tea keep you awake?
  answer: awake
claims:
  caffeine:
    quote: Tea has caffeine
    accepted: Anybody can look it up.
  awake:
    quote: it keeps you awake
    because:
      - premises: [caffeine]
        scheme: cause-to-effect
  costly:
    quote: Caffeine is costly
    accepted: Let us say so.
  pot:
    quote: buy our pot
    kind: promotion
    because:
      - premises: [costly, awake]
        scheme: practical-reasoning
arguments:
  tea:
    title: Tea and sleep
    conclusion: awake
  pots:
    title: The pot
    conclusion: pot
```

## Good
```text
Does tea keep you awake? Tea has caffeine. So it keeps you awake.
```
```yaml
mapgen: 1
document:
  title: Tea and sleep
  language: en
  kind: web-page
  text: text.txt
  question: Does tea keep you awake?
  answer: awake
claims:
  caffeine:
    quote: Tea has caffeine
    accepted: Anybody can look it up.
  awake:
    quote: it keeps you awake
    because:
      - premises: [caffeine]
        scheme: cause-to-effect
arguments:
  tea:
    title: Tea and sleep
    conclusion: awake
```

## Method
Ignoratio elenchi: Walton, Relevance in Argumentation (2004). Pragma-dialectics,
rule 4: van Eemeren & Grootendorst, A Systematic Theory of Argumentation (2004).
Advice that follows from the answer is no drift, nor are side questions that the
text answers apart; an offer is, and so is a last conclusion that is drawn from the
answer and is about another outcome or another treatment.

## En français
Un texte conclut sur la question qu'il a posée.

Pourquoi : le titre pose une question, la dernière page vend autre chose. Le lecteur
convaincu en chemin reporte sa conviction sur la fin.

Méthode : ignoratio elenchi : Walton, Relevance in Argumentation (2004).
Pragma-dialectique, règle 4 : van Eemeren et Grootendorst, A Systematic Theory of
Argumentation (2004). Un conseil qui découle de la réponse n'est pas une dérive, pas
plus que les questions annexes auxquelles le texte répond à part. Une offre en est
une, de même qu'une dernière conclusion tirée de la réponse et qui porte sur un autre
critère de jugement ou un autre traitement.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.excerpt import excerpt, in_sentence
from mapgen.queries.indirectness import Facet, facet_gaps, terms_of
from mapgen.rules.flag import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag if no claim answers the question, or the last conclusions are off the question.

    The first is only information. None if the file gives no question or has no argument.
    """
    answer = map_.claim.get(map_.document.answer)
    if not map_.document.question or not map_.arguments:
        return
    if answer is None:
        yield Flag(
            both(
                "The text asks a question, and the file names no claim that answers it.",
                "Le texte pose une question, et le fichier ne nomme aucune affirmation qui y réponde.",
            ),
            both(
                "If the text answers, enter the claim under `answer`; if it does not, that is worth telling.",
                "Si le texte répond, inscrivez l'affirmation sous `answer` ; sinon, cela mérite d'être dit.",
            ),
            map_.document.span,
            severity=Severity.INFO,
        )
        return
    drifts = [claim for claim in _last_conclusions(map_) if _is_elsewhere(map_, answer, claim)]
    if drifts:
        english, french = (", ".join(excerpt(claim, code) for claim in drifts) for code in ("en", "fr"))
        yield Flag(
            both(
                f"The text answers its question by {in_sentence(answer, 'en')}, but ends on something else: {english}.",
                f"Le texte répond à sa question par {in_sentence(answer, 'fr')}, mais finit sur autre chose : {french}.",
            ),
            both(
                "Read the title and the last sentence side by side: which question does the end answer?",
                "Lisez le titre et la dernière phrase côte à côte : à quelle question la fin répond-elle ?",
            ),
            map_.document.span,
            about=(answer.id, *(claim.id for claim in drifts)),
            passages=tuple(part for c in drifts for part in c.passages),
        )


def _last_conclusions(map_: ArgumentMap) -> list[Claim]:
    """Return the conclusions of the arguments that serve no other argument."""
    ends = [argument.conclusion for argument in map_.arguments if not map_.feeds[argument.id]]
    return [map_.claim[id_] for id_ in dict.fromkeys(ends) if id_ in map_.claim]


def _is_elsewhere(map_: ArgumentMap, answer: Claim, end: Claim) -> bool:
    """Return whether a last conclusion is an offer, or follows from the answer and changes the subject."""
    if end is answer or answer.kind is ClaimKind.PROMOTION:
        return False
    gaps = {gap.facet for gap in facet_gaps(end.facets, answer.facets, terms_of(map_))}
    other = Facet.OUTCOME in gaps or (Facet.AGENT in gaps and end.kind is not ClaimKind.RECOMMENDATION)
    return end.kind is ClaimKind.PROMOTION or (other and answer.id in map_.leads_to(end.id))
