"""Checks for one objection that lowers a step twice: as an answer to a question, and as an objection.

What speaks against a step lowers it once.

## Why
A failed question costs a step one level, and an objection to the step (`undercut-by`) another. Who paid
for a study is a reason to ask about bias, and an objection, and yet one matter.

## Bad
```text
In a trial, honey calmed coughs. So honey helps. Beekeepers paid for the trial.
```
```yaml
claims:
  calmed:
    quote: In a trial, honey calmed coughs
    kind: result
    design: randomised-trial
  helps:
    quote: honey helps
    kind: effect
    because:
      - premises: [calmed]
        scheme: evidence-to-claim
        answers: {bias: {is: failed, why: Beekeepers paid for it.}}
        undercut-by:
          - by: paid  # finding
  paid: {quote: Beekeepers paid for the trial}
```

## Good
```text
In a trial, honey calmed coughs. So honey helps. Beekeepers paid for the trial.
```
```yaml
claims:
  calmed:
    quote: In a trial, honey calmed coughs
    kind: result
    design: randomised-trial
  helps:
    quote: honey helps
    kind: effect
    because:
      - premises: [calmed]
        scheme: evidence-to-claim
        undercut-by:
          - by: paid
  paid: {quote: Beekeepers paid for the trial}
```

## Method
Our own: one matter lowers certainty once, as everywhere in the weighing. Who paid for a study is part of no
domain of RoB 2 (Sterne et al., BMJ 366:l4898, 2019). Told where the reason of the answer and the objection
both speak of money, or share their words; and where an answer about bias gives no reason.

## When to waive
The two are different matters that happen to be told in the same words.

## En français
Ce qui plaide contre une étape l'abaisse une seule fois.

Pourquoi : une question qui échoue coûte un niveau à l'étape, et une objection à l'étape (`undercut-by`)
en coûte un autre. Qui a payé une étude est une raison de s'interroger sur le biais, et une objection :
c'est pourtant une seule chose.

Méthode : la nôtre ; une même chose abaisse la certitude une seule fois, comme partout dans la pesée. Qui a
payé une étude n'est d'aucun domaine de RoB 2 (Sterne et al., BMJ 366:l4898, 2019). La règle parle là où la
raison de la réponse et l'objection parlent toutes deux d'argent, ou partagent leurs mots ; et là où une
réponse sur le biais ne donne pas de raison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Attack, Inference
from mapgen.queries.excerpt import in_sentence
from mapgen.queries.lexicon import lexicon
from mapgen.queries.owners import makers_part
from mapgen.rules.flag import Flag
from mapgen.vocabulary import AnswerState, AttackKind, FindingKind, Severity
from mapgen.words import READER_LANGUAGES, Text, both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_OF_BIAS = ("bias", "trustworthiness", "honesty")
"""The questions to which who pays is an answer, even where none is written."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6
_SHARED = 3
"""So many longer words in common are one matter."""


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each objection to a step that a failed question of it tells, too."""
    for attack in map_.attacks:
        if (answer := told_twice(map_, attack)) is not None:
            yield _flag(map_, map_.inference[attack.target], answer, attack)


def told_twice(map_: ArgumentMap, attack: Attack) -> Answer | None:
    """Return the failed answer of a step that says the same as an objection to it; None without one."""
    step = map_.inference.get(attack.target)
    if attack.kind is not AttackKind.UNDERCUT or step is None or attack.attacker not in map_.claim:
        return None
    found = next((one for one in step.answers if _is_same(map_, one, attack)), None)
    if found is None or makers_part(map_).strike_text(attack):
        return None  # what the makers bring in costs the text's step nothing
    return found


def _is_same(map_: ArgumentMap, answer: Answer, attack: Attack) -> bool:
    """Return whether a failed answer and an objection are one matter."""
    if answer.state is not AnswerState.FAILED:
        return False
    objection = map_.claim[attack.attacker].text
    if _of_money(objection) or _of_money(attack.reason):
        untold = not answer.why and answer.question in _OF_BIAS
        return untold or _of_money(answer.why)
    step = map_.inference[attack.target]
    subject = [map_.claim[each].text for each in (step.conclusion, *step.premises) if each in map_.claim]
    return any(_share_words(answer.why, objection, subject, code) for code in READER_LANGUAGES)


def _share_words(why: Text, objection: Text, subject: Sequence[Text], code: str) -> bool:
    """Return whether an answer and an objection share most words, but for those of the step itself."""
    own, other, known = (
        _stems(why.get(code)),
        _stems(objection.get(code)),
        set().union(*(_stems(text.get(code)) for text in subject)),
    )
    shared = (own & other) - known
    return len(shared) >= _SHARED and 2 * len(shared) >= min(len(own - known), len(other - known))


def _of_money(text: Text) -> bool:
    return any(any(lexicon("who-pays", code).find(text.get(code) or "")) for code in READER_LANGUAGES)


def _stems(words: str | None) -> set[str]:
    return {word[:_STEM].casefold() for word in _WORD.findall(words or "")}


def _flag(map_: ArgumentMap, step: Inference, answer: Answer, attack: Attack) -> Flag:
    attacker, conclusion = map_.claim[attack.attacker], map_.claim[step.conclusion]
    return Flag(
        both(
            f"The step to {in_sentence(conclusion, 'en')} loses a level for {in_sentence(attacker, 'en')}, and "
            f"another for the question `{answer.question}`, which tells the same.",
            f"L'étape vers {in_sentence(conclusion, 'fr')} perd un niveau pour {in_sentence(attacker, 'fr')}, et "
            f"un autre pour la question `{answer.question}`, qui dit la même chose.",
        ),
        both(
            f"Keep one of them: take `{answer.question}` away, or say there what else speaks against the step.",
            f"Gardez l'un des deux : retirez `{answer.question}`, ou dites-y ce qui plaide d'autre contre l'étape.",
        ),
        attack.span,
        about=(step.conclusion, step.id, attack.id),
    )
