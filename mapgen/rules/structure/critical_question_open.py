"""Checks for critical questions that are open or answered against the step.

A step has answers to the questions that its kind of step must stand up to.

## Why
Each kind of step has its own ways to fail, known for long: is the expert an
expert in this? are the two cases alike? Unasked, they stay open all the same.

## Bad
```text
My dentist says that rates will rise. So rates will rise.
```
```yaml
claims:
  dentist:
    quote: My dentist says that rates will rise
    kind: testimony
  rise:
    quote: So rates will rise
    because:
      - premises: [dentist]  # finding
        scheme: expert-opinion
        answers:
          field: {is: failed, why: A dentist is no economist.}
```

## Good
```text
The central bank says that rates will rise. So rates will rise.
```
```yaml
claims:
  bank:
    quote: The central bank says that rates will rise
    kind: testimony
  rise:
    quote: So rates will rise
    because:
      - premises: [bank]
        scheme: expert-opinion
        answers:
          expertise: {is: answered, why: It decides on them.}
          field: {is: answered, why: It is its task.}
          assertion: {is: answered, why: The words are on its site.}
          backup: {is: answered, why: It publishes its model.}
```

## Method
Critical questions: Walton, Reed & Macagno, Argumentation Schemes (2008). Who has
to speak first: Gordon, Prakken & Walton, Artificial Intelligence 171:875 (2007):
an assumption must be answered by whoever argues; an open exception is no flaw.
Questions of which a rule speaks that this one yields to (design, comparison,
size, likeness, a stretched word, direction, third factor, what an expert goes by) are
left to it.
An open question is told only where an answer to it, or a failure, would change the
certainty or the word of some chain; elsewhere it stands at its step alone. Where the
author says why a question fails, the finding tells that reason, then the question. A
failed question is not told where what is left carries the conclusion as the text
words it.

## En français
Une étape a de quoi répondre aux questions critiques de son type.

Pourquoi : chaque type d'étape a ses propres façons d'échouer, connues de longue
date : l'expert est-il expert en la matière ? les deux cas se ressemblent-ils ? Si
personne ne pose la question, elle reste ouverte.

Méthode : questions critiques : Walton, Reed et Macagno, Argumentation Schemes (2008).
À qui de répondre : Gordon, Prakken et Walton, Artificial Intelligence 171:875
(2007) : celui qui argumente doit répondre d'un présupposé ; une exception laissée
ouverte n'est pas un défaut. Les questions dont traite une règle qui a priorité sur
celle-ci (type d'étude, comparaison, taille, ressemblance, sens élargi d'un mot,
sens de la causalité, troisième facteur, ce sur quoi se fonde un expert) lui sont laissées. Une question
ouverte n'est signalée que si une réponse, ou un échec, changerait la certitude ou le
verdict d'une chaîne ; sinon, elle figure seulement à son étape. Si l'auteur dit
pourquoi une question échoue, le constat donne cette raison, puis la question. Une
question en échec n'est pas signalée si ce qui reste porte la conclusion telle que le
texte la formule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.model.schemes import CriticalQuestion
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import in_sentence, led_to
from mapgen.queries.told_answers import told_answers
from mapgen.rules.flag import Covered, Flag
from mapgen.strength.values import Strengths
from mapgen.vocabulary import AnswerState, Burden, Carried, FindingKind, Severity
from mapgen.words import READER_LANGUAGES, Text, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING
YIELDS_TO = (
    "animal-or-in-vitro",
    "bare-authority",
    "correlation-to-cause",
    "equivocation",
    "mechanism-only",
    "missing-comparator",
    "population-transfer",
    "route-transfer",
    "small-sample",
    "surrogate-outcome",
)

Questions = list[CriticalQuestion]


def check(queries: Queries, strengths: Strengths, covered: Covered) -> Iterator[Flag]:
    """Yield a flag for each step with failed questions, or open ones that could move a conclusion.

    One more flag names the steps of which nobody has asked anything: their author answered no question and
    entered no objection to them, some question has the burden ASSUMPTION, and, once a chain is named, it
    could move one. The makers' own steps are no part of the document.
    """
    map_, unasked = queries.map, []
    for step in map_.inferences:
        weighed = strengths.inferences[step.id]
        failed, left_open = _troubles(step, covered)
        left_open = left_open if weighed.questions_matter else []
        if strengths.claims[step.conclusion].reasoning.word is Carried.SUPPORTED:
            failed = []  # The text claims no more than is left.
        if not weighed.makers and (failed or left_open):
            yield _flag(map_, step, failed, left_open)
        matters = weighed.questions_matter or not map_.arguments
        asks = any(q.burden is Burden.ASSUMPTION for q, _ in step.questions())
        if matters and asks and not step.answers and not map_.attacks_on.get(step.id):
            unasked.append(step)
    if unasked:
        yield _ask_once(queries, unasked)


def _troubles(step: Inference, covered: Covered) -> tuple[Questions, Questions]:
    """Return the failed questions of a step, and the assumptions that its author declares open."""
    given = {answer.question: answer.state for answer in step.answers}
    asked = [q for q, _ in step.questions() if not covered.includes(step.id, q.id)]
    failed = [q for q in asked if given.get(q.id) is AnswerState.FAILED]
    left = [q for q in asked if given.get(q.id) is AnswerState.OPEN and q.burden is Burden.ASSUMPTION]
    return failed, left


def _flag(map_: ArgumentMap, step: Inference, failed: Questions, left_open: Questions) -> Flag:
    why = {answer.question: answer.fatal or answer.why for answer in step.answers}
    asked = [(q, FAILED) for q in failed] + [(q, OPEN) for q in left_open]
    told = {code: questions_told(asked, why, map_.claim[step.conclusion], code) for code in READER_LANGUAGES}
    return Flag(
        both(told["en"], told["fr"]),
        both(
            "Look for an answer that supports the step, or conclude more cautiously.",
            "Cherchez une réponse qui appuie l'étape, ou concluez avec plus de prudence.",
        ),
        step.span,
        about=(step.id, step.conclusion),
        severity=None if failed else Severity.INFO,
    )


FAILED = both("Question without a good answer", "Question laissée sans bonne réponse")
OPEN = both("Open question", "Question ouverte")
_AT = both(" at the step to {claim}", " à l'étape vers {claim}")


def questions_told(
    asked: Sequence[tuple[CriticalQuestion, Text]], why: Mapping[str, Text], conclusion: Claim, code: str
) -> str:
    """Return what the author says against a step: each reason, then its question."""
    at = _AT.best(code).format(claim=in_sentence(conclusion, code))
    told = []
    for place, (question, state) in enumerate(asked):
        reason = why[question.id].best(code).strip()
        if reason:
            told.append(reason if reason.endswith((".", "!", "?", "…")) else f"{reason}.")
        colon = " :" if code == "fr" else ":"
        told.append(f"{state.best(code)}{'' if place else at}{colon} {question.text.best(code)}")
    return " ".join(told)


def _ask_once(queries: Queries, unasked: list[Inference]) -> Flag:
    map_ = queries.map
    count, total = len(unasked), len(map_.inferences)
    asked = [f"`{q.id}`" for q, _ in unasked[0].questions() if q.burden is Burden.ASSUMPTION]
    first = ", ".join(asked)
    english, french = (_told_of(queries, unasked[0], code) for code in ("en", "fr"))
    return Flag(
        both(
            f"{count} of {total} step{'s' * (total > 1)}: nobody has answered any of {'their' if count > 1 else 'its'} questions yet, and an answer can move a verdict. "
            f"{led_to(map_, unasked, 'en')}",
            f"{count} étape{'s' * (count > 1)} sur {total} : personne n'a encore répondu à aucune de {'leurs' if count > 1 else 'ses'} questions, et une réponse peut changer un verdict. "
            f"{led_to(map_, unasked, 'fr')}",
        ),
        both(
            "Enter under `failed` what you would say to the author's face, under `answered` what the step stands, and "
            f"leave the rest. At the first: {first}.{english}",
            "Inscrivez sous `failed` ce que vous diriez en face à l'auteur, sous `answered` ce à quoi l'étape résiste, "
            f"et laissez le reste. À la première : {first}.{french}",
        ),
        unasked[0].span,
        about=tuple(step.id for step in unasked),
        severity=Severity.INFO,
        kind=FindingKind.FAULT,
    )


_TOLD = both(" The file tells already: {told}.", " Le fichier dit déjà : {told}.")


def _told_of(queries: Queries, step: Inference, code: str) -> str:
    """Return a sentence with the answers that follow from the file, in the form in which they are entered."""
    language = queries.map.text.language
    told = [
        f"`{one.state}: {{{one.question}: '{one.why.best(language)}'}}`"
        for one in told_answers(queries, step)
    ]
    return _TOLD.best(code).format(told=", ".join(told)) if told else ""
