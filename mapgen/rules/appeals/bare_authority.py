"""Checks for appeals to an authority without the evidence behind it.

An authority's word comes with what it rests on.

## Why
An expert's opinion is a promise of evidence. Where nobody can say what the
evidence is, there is only a name, and another name can be found for the
contrary.

## Bad
```text
Professor Lund advises lamps. So lamps are good for sleep.
```
```yaml
sources:
  lund:
    authors: [Lund C]
    year: 2020
    title: An interview
    design: opinion
claims:
  advises:
    quote: Professor Lund advises lamps
    kind: testimony
    accepted: She said so in public.
  good:
    quote: lamps are good for sleep
    because:
      - premises: [advises]  # finding
        scheme: expert-opinion
```

## Good
```text
Professor Lund advises lamps, from the trial she led [1]. So lamps are good for sleep.
```
```yaml
sources:
  lund:
    mark: 1
    authors: [Lund C]
    year: 2020
    title: A trial of lamps
    design: randomised-trial
claims:
  advises:
    quote: Professor Lund advises lamps, from the trial she led
    cites: [1]
    kind: testimony
  good:
    quote: lamps are good for sleep
    because:
      - premises: [advises]
        scheme: expert-opinion
```

## Method
Walton, Reed & Macagno, Argumentation Schemes (2008), expert opinion, sixth
critical question: what evidence does the opinion rest on? A step is told where
that question is declared open or failed, or where nobody answered it and no
premise has a source that rests on evidence. Experts without a name are the
business of `vague-quantifier`.

## En français
La parole d'une autorité est donnée avec ce sur quoi elle repose.

Pourquoi : l'avis d'un expert promet des preuves. Si personne ne peut dire lesquelles,
il ne reste qu'un nom, et l'on en trouvera un autre pour dire le contraire.

Méthode : Walton, Reed et Macagno, Argumentation Schemes (2008), avis d'expert,
sixième question critique : sur quelles preuves l'avis repose-t-il ? Une étape est
signalée si cette question est déclarée ouverte ou en échec, ou si personne n'y a
répondu et qu'aucune prémisse n'a de source qui repose sur des preuves. Les experts
sans nom relèvent de `vague-quantifier`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference, Source
from mapgen.queries.excerpt import in_sentence
from mapgen.rules.flag import Flag, Topic
from mapgen.vocabulary import AnswerState, Design, FindingKind, Severity
from mapgen.words import Text, both, filled

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_BACKUP = "backup"
"""Walton's sixth question to an expert's word: what evidence does it rest on?"""

_WITHOUT_DATA = (None, Design.OPINION, Design.PRESS, Design.WEB_PAGE, Design.UNKNOWN)
_BARE = both(
    "The reason given for {claim} is an authority's word, without the evidence behind it.",
    "La raison donnée pour {claim} est la parole d'une autorité, sans les preuves sur lesquelles elle se fonde.",
)
_UNTITLED = both(
    "The reason given for {claim} is what {who} wrote in a work that the text cites without a title.",
    "La raison donnée pour {claim} est ce qu'écrit {who} dans une publication que le texte cite sans titre.",
)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each step that rests on an authority without evidence."""
    for step, why in _bare_steps(map_):
        conclusion = map_.claim[step.conclusion]
        works = _untitled(map_, step)
        lead = filled(_UNTITLED, claim="{claim}", who=_whose(works)) if works else _BARE
        named = {code: in_sentence(conclusion, code) for code in ("en", "fr")}
        yield Flag(
            both(
                *(f"{lead.best(code).format(claim=named[code])} {why.best(code)}".rstrip() for code in named)
            ),
            both(
                "Ask what the authority relies on: a study, figures, a rule; that is what to cite.",
                "Demandez sur quoi l'autorité se fonde : une étude, des chiffres, une règle ; c'est cela qu'il faut citer.",
            ),
            step.span,
            about=(step.conclusion, step.id, *step.premises),
            topics=(Topic(step.id, _BACKUP),),
        )


def _bare_steps(map_: ArgumentMap) -> Iterator[tuple[Inference, Text]]:
    """Yield each such step with the author's answer on the missing evidence (empty if there is none).

    A step is bare if that question is declared open or failed, or if nobody
    answered it and no premise has a source that rests on evidence.
    """
    for step in map_.inferences:
        if step.scheme is not None and step.scheme.id == "expert-opinion":
            answer = next((answer for answer in step.answers if answer.question == _BACKUP), None)
            if answer is None:
                if not any(_has_evidence(map_, map_.claim[id_]) for id_ in step.premises):
                    yield step, Text()
            elif answer.state in (AnswerState.OPEN, AnswerState.FAILED):
                yield step, answer.why


def _has_evidence(map_: ArgumentMap, claim: Claim) -> bool:
    """Return whether the file declares evidence for what the authority says."""
    if claim.source:
        return map_.source[claim.source].design not in _WITHOUT_DATA
    return bool(claim.citations) or claim.id in map_.inferences_to


def _untitled(map_: ArgumentMap, step: Inference) -> list[Source]:
    """Return the works that the text cites for it by a mark, if nobody can tell the title of any of them."""
    marks = [mark for id_ in step.premises for mark in map_.claim[id_].citations]
    works = [work for mark in marks for work in map_.sources_by_mark.get(mark, ())]
    return [] if any(work.title or work.url for work in works) else works


def _whose(works: Sequence[Source]) -> Text:
    """Return the names of the authors of works; somebody, where none is named."""
    names = dict.fromkeys(name for work in works for name in work.authors)
    if not names:
        return both("somebody", "quelqu'un")
    *others, last = names
    told = {
        code: f"{', '.join(others)} {word} {last}" if others else last
        for code, word in (("en", "and"), ("fr", "et"))
    }
    return both(told["en"], told["fr"])
