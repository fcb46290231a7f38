"""Checks for misspelt names of drugs, units and substances.

A drug, a unit or a name is spelt as it is spelt elsewhere.

## Why
One letter may lead to another drug, and a name that is spelt wrong cannot be
looked up. It is a small thing, and it says how a text was read before printing.

## Bad
```text
Children slept badly on propanolol, and worse without it.
```
```yaml
claims:
  badly:
    quote: Children slept badly on propanolol  # finding
```

## Good
```text
Children slept badly on propranolol, and worse on prednisone than on prednisolone.
```
```yaml
claims:
  badly:
    quote: Children slept badly on propranolol
```

## Method
Ours: a printed word at a distance of one (two in long words) from a term that
the file declares for what is given or done and that the text uses, or from a list of common international
nonproprietary names (INN, WHO). The distance is that of Damerau (Communications
of the ACM 7, 1964); endings, accents and first letters are left alone. A wrong
date or a wrong person cannot be told so.

## When to waive
It is another word, rightly spelt: add it under `terms`.

## En français
Le nom d'un médicament, d'une unité ou d'une substance s'écrit comme partout ailleurs.

Pourquoi : une seule lettre peut désigner un autre médicament, et un nom mal écrit ne
se retrouve pas. C'est peu de chose, mais cela dit avec quel soin le texte a été relu.

Méthode : critère propre à mapgen : un mot imprimé à une distance de 1 (de 2 pour un
mot long) d'un terme que le fichier déclare pour ce qui est donné ou fait et que le
texte emploie, ou d'un nom d'une liste de dénominations communes internationales
courantes (DCI, OMS). La distance est celle de Damerau (Communications of the ACM 7,
1964) ; une différence de terminaison, d'accent ou de première lettre n'est pas
signalée. Une date ou une personne erronée ne se décèle pas ainsi.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.queries.lexicon import word_list
from mapgen.queries.printed import claims_touching, quoted_words
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO

_WORD = re.compile(r"[^\W\d_]{7,}")
_SHORTEST = 8  # letters of a name to compare with
_LONG = 10  # from here on two slips are allowed


@cache
def _known(language: str) -> dict[str, str]:
    """Return the listed names by their form without accents; for French, an accented name has priority."""
    names = word_list("names") if language == "fr" else reversed(word_list("names"))
    return {_plain(name): name for name in names}


@cache
def _right_too() -> frozenset[str]:
    """Return the words that are similar to a listed name and correct as they are."""
    return frozenset(_plain(word) for word in word_list("other-words"))


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag that lists every word that looks like a misspelling of a known name."""
    map_ = queries.map
    found: dict[str, list[Passage]] = {}
    for match in _WORD.finditer(map_.text.content):
        found.setdefault(_plain(match.group()), []).append(Passage(match.start(), match.end()))
    terms = _terms(map_, found)
    known = _known(map_.document.language)
    slips = {word: meant for word in found if (meant := _meant(word, terms, known))}
    if slips:
        passages = [passage for word in slips for passage in found[word]]
        shown = [map_.text.slice(passage) for passage in passages]
        touching = claims_touching(queries, passages)
        claims = sorted(touching, key=lambda claim: not any(word in quoted_words(claim) for word in shown))
        en = ", ".join(f"“{map_.text.slice(found[word][0])}” ({meant}?)" for word, meant in slips.items())
        fr = ", ".join(f"« {map_.text.slice(found[word][0])} » ({meant} ?)" for word, meant in slips.items())
        yield Flag(
            both(f"Possible misspelling: {en}.", f"Peut-être une faute d'orthographe : {fr}."),
            both(
                "Check the word before you look it up or write it down.",
                "Vérifiez le mot avant de le chercher ou de le recopier.",
            ),
            map_.span_of(claims[0].id, "quote") if claims else map_.document.span,
            about=tuple(claim.id for claim in claims),
            passages=tuple(passages),
        )


def _plain(word: str) -> str:
    """Return the word in lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))


def _terms(map_: ArgumentMap, found: dict[str, list[Passage]]) -> dict[str, str]:
    """Return the long words that the text itself uses of the names of what is given or done.

    A slip in any other word, which the text spells well elsewhere, misleads nobody.
    """
    language = map_.document.language
    given = [claim.facets.intervention for claim in map_.claims]
    agents = {id_ for one in given for id_ in (one.agent, *one.components)}
    terms = [term for term in map_.terms if term.id in agents]
    names = (word for term in terms for word in _WORD.findall(term.name.get(language) or ""))
    return {_plain(name): name for name in names if _uses(found, _plain(name))}


def _uses(found: dict[str, list[Passage]], name: str) -> int:
    return sum(len(places) for word, places in found.items() if word.startswith(name))


def _meant(word: str, terms: dict[str, str], known: dict[str, str]) -> str:
    """Return the name that the word misspells; empty if it is no misspelling."""
    near = [name for name in (*terms, *known) if word[0] == name[0]]
    if word.rstrip("s") in _right_too() or any(_is_form(word, name) for name in near):
        return ""
    meant = [terms[name] for name in near if name in terms and _slip(word, name, 1)]
    meant += [
        known[name] for name in near if name in known and _slip(word, name, 2 if len(name) >= _LONG else 1)
    ]
    return meant[0] if meant else ""


def _is_form(word: str, name: str) -> bool:
    """Return whether word and name are the same, or differ only in their endings."""
    stem = min(len(word), len(name)) - 2
    return abs(len(word) - len(name)) <= 3 and word[:stem] == name[:stem]


def _slip(word: str, name: str, most: int) -> bool:
    """Return whether the word is the name with a misspelling inside."""
    if abs(len(word) - len(name)) > most + 1 or len(name) < _SHORTEST:
        return False
    one, other = word.rstrip("s"), name.rstrip("s")
    return _letters_apart(one, other) <= most and _distance(one, other) <= most


def _letters_apart(one: str, other: str) -> int:
    """Return a lower bound of the distance: the letters that only one of the two words has."""
    return max(len(set(one).difference(other)), len(set(other).difference(one)))


def _distance(one: str, other: str) -> int:
    """Return the number of letters to add, drop, change or swap with a neighbour (Damerau)."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            row.append(min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                row[j] = min(row[j], rows[-2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]
