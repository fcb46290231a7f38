"""Checks for words that change their meaning from premise to conclusion.

A word keeps its meaning from premise to conclusion.

## Why
“Only man is rational; no woman is a man” is sound in every line and false: the
word changed on the way. A step over two meanings leads nowhere.

## Bad
```text
This story is cool. What is cool keeps milk fresh. So this story keeps milk fresh.
```
```yaml
terms:
  cool:
    en: cool
    senses: {liked: much liked, cold: of low temperature}
claims:
  story:
    quote: This story is cool
    senses: {cool: liked}
  milk:
    quote: What is cool keeps milk fresh
    senses: {cool: cold}
  fresh:
    quote: this story keeps milk fresh
    because:
      - premises: [story, milk]  # finding
        scheme: verbal-classification
```

## Good
```text
This cellar is cool. What is cool keeps milk fresh. So this cellar keeps milk fresh.
```
```yaml
terms:
  cool:
    en: cool
    senses: {liked: much liked, cold: of low temperature}
claims:
  cellar:
    quote: This cellar is cool
    senses: {cool: cold}
  milk:
    quote: What is cool keeps milk fresh
    senses: {cool: cold}
  fresh:
    quote: this cellar keeps milk fresh
    because:
      - premises: [cellar, milk]
        scheme: verbal-classification
```

## Method
Equivocation: Walton, Fallacies Arising from Ambiguity (1996). Senses are those
that the author has entered; none is guessed.

## When to waive
The text itself says that it passes from one meaning to the other, and why it may.

## En français
Un mot garde son sens de la prémisse à la conclusion.

Pourquoi : « Seul l'homme est doué de raison ; aucune femme n'est un homme » : chaque
phrase se défend, la suite est fausse, car le mot a changé de sens. Une étape qui
passe d'un sens à l'autre ne prouve rien.

Méthode : équivoque : Walton, Fallacies Arising from Ambiguity (1996). Les sens sont
ceux que l'auteur de la carte a inscrits ; aucun n'est deviné.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.queries.indirectness import listed, terms_of
from mapgen.rules.flag import Flag, topics
from mapgen.vocabulary import AnswerState, ClaimKind, FindingKind, Origin, Severity
from mapgen.words import READER_LANGUAGES, Text, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

CLASSIFICATION = "classification"
"""The critical question whether a word is being stretched."""


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for each term, with all the steps in which its meaning changes."""
    terms = terms_of(map_)
    shifts: dict[str, list[tuple[Inference, list[str]]]] = {}
    for step in map_.inferences:
        for term, senses in _senses(map_, step).items():
            if len(senses) > 1 and term in terms:
                shifts.setdefault(term, []).append((step, senses))
    for term, found in shifts.items():
        name, meanings = terms[term].name, dict(terms[term].senses)
        used = dict.fromkeys(sense for _, senses in found for sense in senses)
        shown = listed((meanings[sense] for sense in used if sense in meanings), " / ")
        ids = (id_ for step, _ in found for id_ in (*step.premises, step.id, step.conclusion))
        yield Flag(
            both(
                f"“{name.best('en')}” changes its meaning in {_steps(len(found))}: {shown.best('en')}.",
                f"« {name.best('fr')} » change de sens en {_etapes(len(found))} : {shown.best('fr')}.",
            ),
            both(
                "Put a different word for each meaning, and see whether the step still leads anywhere.",
                "Mettez un mot différent pour chaque sens, et voyez si l'étape mène encore quelque part.",
            ),
            found[0][0].span,
            about=tuple(dict.fromkeys(ids)),
            topics=topics(
                CLASSIFICATION, (step.id for step, _ in found if _tells_the_same(step, terms[term].name))
            ),
        )


def is_answered_by_it(map_: ArgumentMap, step: Inference, question: str) -> bool:
    """Return whether what the file answers to a question of a step is what this rule tells of the step."""
    terms = terms_of(map_)
    changed = [
        terms[term].name for term, senses in _senses(map_, step).items() if len(senses) > 1 and term in terms
    ]
    return question == CLASSIFICATION and any(_tells_the_same(step, name) for name in changed)


def _tells_the_same(step: Inference, name: Text) -> bool:
    """Return whether the file answers, against a step, that this very word is stretched."""
    return any(
        answer.question == CLASSIFICATION
        and answer.state is AnswerState.FAILED
        and all(_names(answer.fatal or answer.why, name, code) for code in READER_LANGUAGES)
        for answer in step.answers
    )


def _names(why: Text, name: Text, code: str) -> bool:
    return name.best(code).casefold() in why.best(code).casefold()


def _senses(map_: ArgumentMap, step: Inference) -> dict[str, list[str]]:
    """Return the senses of each term in a step; empty if a quoted premise is a definition."""
    claims = [map_.claim[id_] for id_ in (*step.premises, step.conclusion) if id_ in map_.claim]
    found: dict[str, list[str]] = {}
    if not any(c.kind is ClaimKind.DEFINITION and c.origin is Origin.QUOTED for c in claims[:-1]):
        for term, sense in (pair for claim in claims for pair in claim.senses):
            if sense not in found.setdefault(term, []):
                found[term].append(sense)
    return found


def _etapes(count: int) -> str:
    return "une étape" if count == 1 else f"{count} étapes"


def _steps(count: int) -> str:
    return "one step" if count == 1 else f"{count} steps"
