"""Remedies for a word that nothing is called by: the nearest of those that may stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher, get_close_matches
from unicodedata import combining, normalize

from mapgen.desk.edits import Edit
from mapgen.desk.help.completing import complete
from mapgen.desk.help.place import place_at
from mapgen.desk.remedies.open_file import OpenFile, Remedy, words_and_colons
from mapgen.desk.renaming import NotRenamed, rename
from mapgen.desk.spelling import spelled
from mapgen.findings import Finding
from mapgen.rules import manual
from mapgen.syntax.fields.forms import FORMS, ID
from mapgen.syntax.yaml.tree import Scalar
from mapgen.words import both

_NEAR, _SURE = 0.6, 0.8
"""How like two words must be (Ratcliff and Obershelp's measure) to be proposed, and to be taken unasked."""
_OF_A_SENTENCE = re.compile(r"[,;!?…«»“”\"]|(?<!\w)['‘’]|['‘’](?!\w)")
"""Signs that stand in a sentence, and in nothing that is meant as an id."""
_MOST = 3
_LONGEST = 200


def nearest_word(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Replace a word by those of the language or the file that are most like it, the nearest first."""
    yield from _nearest(file, file.scalar_at(finding.span))


def nearest_rule(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Replace the name of a rule in a waiver, where no rule has it, by the nearest."""
    rule = file.scalar_at(finding.span)
    if rule is not None and rule.text.strip() not in manual.names():
        yield from _nearest(file, rule)


def _nearest(file: OpenFile, scalar: Scalar | None) -> Iterator[Remedy]:
    word = scalar.text.strip() if scalar is not None else ""
    if scalar is None or not word or len(word) > _LONGEST:
        return
    start, end = file.pieces.start(scalar), file.pieces.end(scalar)
    offers = [one for one in complete(file.source, start, file.map) if one.kind not in ("quote", "mark")]
    around = place_at(file.source, start).keys  # a claim is no reason for itself, nor against itself
    offers = [one for one in offers if one.kind != "id" or one.name not in around]
    ids = {one.name for one in offers if one.kind == "id"}
    near = get_close_matches(
        word, dict.fromkeys(one.name for one in offers if one.name != word), _MOST, _NEAR
    )
    likeness = [SequenceMatcher(None, name, word).ratio() for name in near]
    for number, name in enumerate(near):
        alone = number == 0 and (len(near) == 1 or likeness[1] < likeness[0] - 0.05)
        alone = alone and (_one_slip(word, name) if name in ids else likeness[0] >= _SURE)
        says = both(f"Replace `{word}` by `{name}`", f"Remplacer `{word}` par `{name}`")
        yield Remedy(says, (Edit(start, end, name),), sure=alone)


def _one_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter: one too many, another one, or two that changed places.

    A digit is never a slip: `trial-1` is not `trial-2`.
    """
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if any(sign.isdigit() for sign in one + other):
        return False
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])


def good_id(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Give an element whose id has other signs an id of small letters, digits and hyphens, everywhere.

    Where the id has signs of a sentence, or letters that no id has, or goes on in the document with the
    words after its colon, it is more than an id: a colon that was forgotten is written, or nothing is done.
    """
    scalar, at = file.scalar_at(finding.span), file.entry_at(finding.span)
    if scalar is None:
        return
    old = scalar.text.strip()
    value = at[0].entries[at[1]][1] if at is not None else None
    said = value.text if isinstance(value, Scalar) else ""
    id_, _, rest = old.partition(" ")
    if _prints(file, old, said):
        return
    if value is not None and ID.fullmatch(id_) and _prints(file, rest, said):
        words = f"{rest.strip()}: {said.strip()}".strip("'\"")
        start, end = file.pieces.start(scalar), file.pieces.end(value)
        if not file.pieces.has_comment(start, end):
            says = both(f"Write a colon after `{id_}`", f"Écrire deux points après `{id_}`")
            yield Remedy(says, (Edit(start, end, f"{id_}: {spelled(words)}"),))
        return
    new = re.sub(r"[^a-z0-9]+", "-", _without_accents(old)).strip("-")
    loses = re.search(r"\w", re.sub(r"[a-z0-9_]+", "", _without_accents(old))) is not None
    if loses or _OF_A_SENTENCE.search(old):
        return
    try:
        edits = rename(file.source, old, new) if ID.fullmatch(new) else ()
    except NotRenamed:
        return
    if edits:
        yield Remedy(both(f"Call it `{new}` everywhere", f"L'appeler `{new}` partout"), edits)


def _without_accents(words: str) -> str:
    """Return words in small letters without accents."""
    return "".join(sign for sign in normalize("NFKD", words.lower()) if not combining(sign))


def _prints(file: OpenFile, before: str, after: str) -> bool:
    """Return whether the document has words, a colon and further words in a row."""
    one, other = words_and_colons(before), words_and_colons(after)
    return bool(one and other) and f" {one} : {other} " in file.printed


_AROUND = {
    "doi": re.compile(r"(?:https?://)?(?:dx\.)?(?:doi\.org/|doi:?\s*)?(?P<own>10\.\d{4,9}/\S+?)[.,;]?", re.IGNORECASE),
    "pmid": re.compile(r"(?:https?://pubmed\.ncbi\.nlm\.nih\.gov/|pmid:?\s*)?(?P<own>\d{1,8})[/.]?", re.IGNORECASE),
}  # fmt: skip
"""An identifier with what is often copied with it, by the name of its form."""


def bare_identifier(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Take off what was copied with a DOI or a PubMed number: `https://doi.org/10.1136/bmj.1`."""
    scalar = file.scalar_at(finding.span)
    written = scalar.text.strip() if scalar is not None else ""
    for form, pattern in _AROUND.items():
        found = pattern.fullmatch(written)
        if scalar is None or found is None or found["own"] == written:
            continue
        if FORMS[form][0].fullmatch(found["own"]):
            says = both(f"Write `{found['own']}` alone", f"Écrire `{found['own']}` seul")
            edit = Edit(file.pieces.start(scalar), file.pieces.end(scalar), found["own"])
            yield Remedy(says, (edit,))
            return
