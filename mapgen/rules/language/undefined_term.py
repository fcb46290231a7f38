"""Checks for terms and abbreviations that are not defined.

A word that a claim leans on has a meaning that can be tested, or is given one.

## Why
What "vital energy" or "toxins" are, how much of them there is, and how anybody
would notice that they changed, is not said. A claim that nothing could contradict
cannot be supported either. An abbreviation that is spelt out nowhere shuts out
those who do not know it already.

## Bad
```text
Screens upset the vital energy of teenagers, and their DLMT comes late.
```
```yaml
claims:
  energy:
    quote: Screens upset the vital energy of teenagers, and their DLMT comes late  # finding
```

## Good
```text
Screens delay melatonin, the hormone of the night. The dim-light melatonin threshold (DLMT) comes late.
```
```yaml
claims:
  late:
    quote: The dim-light melatonin threshold (DLMT) comes late
```

## Method
Popper, The Logic of Scientific Discovery (1959): a claim must be able to clash
with something. The words are a list of ours; a word that the text explains, or
that the file defines under `terms`, stays silent. Abbreviations are those without
a vowel, so that no ordinary word is taken for one; initials, degrees, firms, places
and what everybody knows are let pass, and letters whose words stand near them.

## When to waive
The document is written for readers to whom the word is plain and testable.

## En français
Un mot sur lequel repose une affirmation a un sens que l'on peut vérifier, ou bien le
texte lui en donne un.

Pourquoi : ce que sont l'« énergie vitale » ou les « toxines », combien il y en a, et
à quoi l'on verrait que cela a changé, personne ne le dit. Une affirmation que rien ne
pourrait contredire ne peut pas non plus être étayée. Un sigle qui n'est expliqué
nulle part exclut ceux qui ne le connaissent pas déjà.

Méthode : Popper, The Logic of Scientific Discovery (1959) : il faut qu'une
affirmation puisse être démentie. Les mots viennent d'une liste de mapgen ; un mot que
le texte explique, ou que le fichier définit sous `terms`, n'est pas signalé. Ne
comptent comme sigles que ceux qui n'ont pas de voyelle, pour qu'aucun mot ordinaire
ne soit pris pour un sigle ; les initiales, les diplômes, les entreprises, les lieux,
ce que tout le monde connaît et les lettres dont les mots figurent à proximité sont
admis.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.meanings import abbreviations_said, is_explained
from mapgen.queries.wording import claims_in, quoted_phrases, severity_of, span_of_phrases, words_said
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.INFO

_TERMS = (
    "Words that the reasoning relies on, and that nobody defines",
    "Des mots dont dépend le raisonnement, et que personne ne définit",
)
_TEST = both(
    "Ask what is meant, and what would show that it is not so.",
    "Demandez ce que cela désigne, et à quoi l'on verrait que ce n'est pas vrai.",
)
_LETTERS = (
    "Abbreviations that are spelt out nowhere",
    "Des sigles qui ne sont expliqués nulle part",
)
_SPELL_OUT = both(
    "Ask what each stands for; a text spells an abbreviation out at its first use.",
    "Demandez ce que chacun désigne ; un texte développe un sigle à sa première apparition.",
)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for terms without a test, and one for abbreviations that nobody spells out.

    The first is a warning where it touches a main conclusion, else information (`severity_of`).
    """
    map_ = queries.map
    said = words_said(queries, "undefined-term")
    terms = [one for one in said if one.claims and not is_explained(map_, one)]
    letters = list(abbreviations_said(queries))
    for found, (en, fr), remedy in ((terms, _TERMS, _TEST), (letters, _LETTERS, _SPELL_OUT)):
        if found:
            english, french = quoted_phrases(map_, found)
            yield Flag(
                both(f"{en}: {english}.", f"{fr} : {french}."),
                remedy,
                span_of_phrases(map_, found),
                about=claims_in(found),
                passages=tuple(phrase.passage for phrase in found),
                missing=both("Meaning of the word not given", "Le sens du mot n'est pas donné"),
                severity=severity_of(map_, found) if found is terms else None,
            )
