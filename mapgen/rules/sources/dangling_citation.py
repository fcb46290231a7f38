"""Checks for citation marks without an entry in the document's list.

A citation mark points to an entry of the document's own list.

## Why
A mark promises that a reader can look. A mark without an entry looks like
evidence and leads nowhere.

## Bad
```text
Teenagers sleep little [1]. Screens are to blame [7].

Sources
1. National Sleep Survey.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey.
claims:
  little:
    quote: Teenagers sleep little
    cites: [1]
  blame:
    quote: Screens are to blame
    cites: [7]  # finding
```

## Good
```text
Teenagers sleep little [1].

Sources
1. National Sleep Survey.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey.
claims:
  little:
    quote: Teenagers sleep little
    cites: [1]
```

## Method
SANRA item 4, referencing: Baethge, Goldbeck-Wood & Mertens, Research Integrity
and Peer Review 4:5 (2019). JAMA benchmark, attribution: Silberg, Lundberg &
Musacchio, JAMA 277:1244 (1997). Where a text prints raised numbers beside
bracketed ones, `¹` and `[1]` are two marks, and a raised one may point to a
note; an entry that both point to has `mark: [1, ¹]`. `[1a]` is a part of entry 1
where the list has no 1a. An author with a year that the list does not have, and whom
it has with another year, is told so: it is most often a slip.

## En français
Un appel de citation renvoie à une entrée de la liste du document lui-même.

Pourquoi : un appel promet au lecteur qu'il pourra vérifier. Sans entrée, il a l'air
d'une preuve et ne mène nulle part.

Méthode : SANRA, item 4, références : Baethge, Goldbeck-Wood et Mertens, Research
Integrity and Peer Review 4:5 (2019). Critères du JAMA, attribution : Silberg,
Lundberg et Musacchio, JAMA 277:1244 (1997). Quand un texte imprime des numéros en
exposant à côté de numéros entre crochets, `¹` et `[1]` sont deux appels, et celui qui
est en exposant renvoie peut-être à une note ; une entrée à laquelle renvoient les
deux a `mark: [1, ¹]`. `[1a]` est une partie de l'entrée 1 si la liste n'a pas de 1a.
Si la liste a l'auteur, mais avec une autre année que le texte, le constat le dit :
c'est le plus souvent une étourderie.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from mapgen.document.citations.in_words import plain_words
from mapgen.document.citations.marks import is_raised
from mapgen.document.years import YEAR
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.cited import pointed_works
from mapgen.queries.excerpt import shortened
from mapgen.queries.printed import claims_citing, entered_mentions, listed_marks, lists_works
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both, in_quotation_marks

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.ERROR

_HEAD = 80
"""So many characters of an entry are shown."""
_SEVERAL = 3
"""So many marks of which none fits an entry tell more of how they were read than of the document.

More than so many that the list lacks are told at once.
"""
_MOST_SHOWN = 12


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each printed mark, or one for many, that no source has, if the file quotes a list.

    Where the document's list has its entry, the file is at fault. Where several marks are printed and none
    fits an entry, either was read wrongly, which is told once, and not as the document's fault. A mark that
    every claim with it ties to a work by name is not flagged; a raised one, perhaps of a note, is a warning.
    """
    map_ = queries.map
    listed = listed_marks(map_)
    if not lists_works(map_):
        return  # No list at all is one finding of missing-bibliography, not one for each mark.
    shown = ", ".join(listed[:20]) + (", …" if len(listed) > 20 else "")
    known, pointed = set(listed), pointed_works(queries)
    printed = {**map_.text.passages_by_number, **entered_mentions(map_)}
    if len(printed) >= _SEVERAL and not any(n in known or map_.text.entries_of(n) for n in printed):
        yield _none_fits(map_, printed)
        return
    unlisted: list[tuple[str, Sequence[Passage], Sequence[Claim]]] = []
    for number, passages in printed.items():
        claims = claims_citing(map_, number)
        # Where the work is named beside the mark, numbering-mismatch tells which is meant.
        named = claims and all(pointed.get(claim.id, {}).get(number) for claim in claims)
        if number in known or named or _part_of(number) in known:
            continue
        if entries := map_.text.entries_of(number):
            yield _not_entered(map_, number, entries[0], claims)
        elif other := _other_year(map_, number):
            yield _of_another_year(map_, number, other, passages, claims)
        else:
            unlisted.append((number, passages, claims))
    remedy = both(
        f"Ask which work is meant. Listed: {shown}.",
        f"Demandez quelle publication est visée. Dans la liste : {shown}.",
    )
    plain = [each for each in unlisted if not is_raised(each[0])]
    together = [plain] if len(plain) > _SEVERAL else [[each] for each in plain]
    for marks in (*together, *([each] for each in unlisted if is_raised(each[0]))):
        yield _unlisted(map_, marks, remedy)


def _unlisted(
    map_: ArgumentMap, marks: Sequence[tuple[str, Sequence[Passage], Sequence[Claim]]], remedy: Text
) -> Flag:
    """Return the flag for marks of which the list has no entry; each with its passages and claims."""
    numbers = [number for number, _, _ in marks]
    claims = list(dict.fromkeys(claim.id for _, _, claims in marks for claim in claims))
    raised = is_raised(numbers[0])
    thing = f"{'note' if raised else 'source'}{'s' * (len(numbers) > 1)} {', '.join(numbers)}"
    return Flag(
        _perhaps_a_note(numbers[0]) if raised else _not_listed(numbers),
        remedy,
        map_.span_of(claims[0] if claims else "", "cites"),
        about=tuple(claims),
        passages=tuple(passage for _, passages, _ in marks for passage in passages),
        missing=_not_in_the_list(thing),
        severity=Severity.WARNING if raised else None,
    )


def _none_fits(map_: ArgumentMap, printed: Mapping[str, Sequence[Passage]]) -> Flag:
    """Return the flag for marks and entries that do not fit at all: the list was not read as it is meant."""
    shown = ", ".join(f"`{number}`" for number in list(printed)[:5]) + (", …" if len(printed) > 5 else "")
    return Flag(
        both(
            f"None of the {len(printed)} printed marks ({shown}) is that of a listed work: the list, or the marks, "
            "could not be read.",
            f"Aucun des {len(printed)} appels imprimés ({shown}) n'est celui d'une publication de la liste : la liste, "
            "ou les appels, n'ont pas pu être lus.",
        ),
        both(
            "Look how the text cites, and give each source the `mark` that is printed for it.",
            "Regardez comment le texte cite, et donnez à chaque source le `mark` imprimé pour elle.",
        ),
        map_.span_of("", "cites"),
        passages=tuple(passages[0] for passages in printed.values()),
        kind=FindingKind.FAULT,
        severity=Severity.WARNING,
    )


def _not_in_the_list(thing: str) -> Text:
    named = shortened(thing, 40)
    return both(f"Not in the list: {named}", f"Pas dans la liste : {named}")


def _not_entered(map_: ArgumentMap, number: str, entry: Passage, claims: Sequence[Claim]) -> Flag:
    """Return the flag for a document entry that the file lacks."""
    head = _head(map_.text.slice(entry))
    return Flag(
        both(
            f"The mark `{number}` can point to an entry of the document's list, “{head}”, and no source of the "
            "file has that mark.",
            f"L'appel `{number}` peut désigner une entrée de la liste du document, « {head} », et aucune source du "
            "fichier n'a cet appel.",
        ),
        both(
            f"Enter it under `sources` with `mark: {number}`, or give that mark to the source that quotes it.",
            f"Inscrivez-la sous `sources` avec `mark: {number}`, ou donnez cet appel à la source qui la cite.",
        ),
        map_.span_of(claims[0].id if claims else "", "cites"),
        about=tuple(claim.id for claim in claims),
        passages=(entry,),
        kind=FindingKind.FAULT,
        severity=Severity.WARNING,
    )


def _part_of(number: str) -> str:
    """Return the number of the entry of which a mark such as `1a` is a part; empty for other marks."""
    return number[:-1] if number[:-1].isdecimal() and number[-1].isalpha() else ""


_NAMED = re.compile(rf"(.+?) {YEAR}")
_NO_NAMES = frozenset(("and", "et", "al", "coll", "others", "colleagues"))


def _other_year(map_: ArgumentMap, number: str) -> Source | None:
    """Return the one listed work that names all authors of a mark such as `Roe 2018`, of another year."""
    found = _NAMED.fullmatch(number)
    names = set(plain_words(found[1]).split() if found else ()) - _NO_NAMES
    works = [
        source
        for source in map_.sources
        if source.listed and names and names.issubset(plain_words(source.listed.exact).split())
    ]
    return works[0] if len(works) == 1 else None


def _of_another_year(
    map_: ArgumentMap, number: str, source: Source, passages: Sequence[Passage], claims: Sequence[Claim]
) -> Flag:
    """Return the flag for a citation by name and year, where the list has that name with another year."""
    head = _head(source.listed.exact if source.listed else "")
    return Flag(
        both(
            f"The text cites “{number}”; the document's list has that name with another year: “{head}”.",
            f"Le texte cite « {number} » ; la liste du document a ce nom avec une autre année : « {head} ».",
        ),
        both(
            "Ask whether this work is meant, and which of the two years is right.",
            "Demandez si c'est cette publication qui est visée, et laquelle des deux années est la bonne.",
        ),
        map_.span_of(claims[0].id if claims else "", "cites"),
        about=(*(claim.id for claim in claims), source.id),
        passages=(*passages, *(source.listed.passages if source.listed else ())),
        missing=_not_in_the_list(f"source {number}"),
        severity=Severity.WARNING,
    )


def _head(entry: str) -> str:
    """Return the beginning of an entry, on one line."""
    words = " ".join(entry.split())
    return words if len(words) <= _HEAD else words[:_HEAD].rsplit(" ", 1)[0] + "…"


def _not_listed(numbers: Sequence[str]) -> Text:
    """Return the message for one mark, or for several at once."""
    if len(numbers) == 1:
        return both(
            f"The mark “{numbers[0]}” is printed in the text, and the document's list has no such entry.",
            f"L'appel « {numbers[0]} » est imprimé dans le texte, et la liste du document n'a pas cette entrée.",
        )
    more = ", …" * (len(numbers) > _MOST_SHOWN)
    few = numbers[:_MOST_SHOWN]
    shown = {at: ", ".join(in_quotation_marks(each, at) for each in few) + more for at in ("en", "fr")}
    return both(
        f"{len(numbers)} marks are printed in the text, and the document's list has no such entries: {shown['en']}.",
        f"{len(numbers)} appels sont imprimés dans le texte, et la liste du document n'a pas ces entrées : {shown['fr']}.",
    )


def _perhaps_a_note(number: str) -> Text:
    """Return the remark that a raised number is most often a note, if the list is cited in brackets."""
    return both(
        f"The raised mark “{number}” is no entry of the list as the file has it; since the text prints bracketed "
        "marks too, it may point to a note.",
        f"L'appel en exposant « {number} » n'est pas une entrée de la liste telle que le fichier la donne ; comme le "
        "texte a aussi des appels entre crochets ou parenthèses, il renvoie peut-être à une note.",
    )
