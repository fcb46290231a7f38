"""How much words look like an entry of a source list: by year, identifier, pages, initials, title."""

from __future__ import annotations

import re

from mapgen.document.years import YEAR

_YEAR = re.compile(rf"(?<![\w-]){YEAR}(?!\w)|\b(?:n\.?d|s\.?d)\.|\bin press\b|\bsous presse\b", re.IGNORECASE)
_IDENTIFIER = re.compile(
    r"\bdoi\b|\b10\.\d{4,9}/\S|\bPMID\b|\bPMC\d|\bISBN\b|https?://\S|\bwww\.\S|\barxiv\b", re.IGNORECASE
)
_PAGES = re.compile(
    r"\d\s?(?:\([^()\n]{1,12}\))?\s?[:;,]\s?e?\d{1,6}(?:\s?[-–]\s?\d{1,6})?\b|\bpp?\.\s?\d|\bvol\."
)
_AUTHOR = re.compile(
    r"(?:(?:de|van|von|der|la|le|du|el)\s)?[^\W\d_a-zß-ÿ][\w'’-]{1,30}(?:[ -][^\W\d_a-zß-ÿ][\w'’-]{1,30})?,?\s"
    r"(?:[^\W\d_a-zß-ÿ]{1,3}(?=[\s.,;:&(])|[^\W\d_a-zß-ÿ]\.)"
)
_CONTAINER = re.compile(
    r"\bet al\b|\bet coll\b|\bJ\.? [A-Z]|\bJournal\b|\bRevue\b|\bRev\b|\bAnn\b|\b[ÉE]d(?:itions|s)?\b|\bPress(?:es)?\b|\bUniversity\b"
    r"|\bIn\s?:|\bavailable (?:at|from)\b|\bdisponible sur\b|\b(?:accessed|retrieved|consulté)\b|\b(?:Lien|Link)\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(r"[\"“«][^\"”»\n]{8,200}[\"”»]|(?<![*\w])[*_][^*_\n]{4,120}[*_](?!\w)")
_MOST = 600  # characters that are looked at


def likeness(words: str) -> int:
    """How many signs of an entry words have: 0 to 7. Two or more make an entry, none makes prose."""
    seen = words[:_MOST]
    signs = (_YEAR.search, _PAGES.search, _AUTHOR.match, _CONTAINER.search, _TITLE.search)
    return sum(found(seen) is not None for found in signs) + 2 * (_IDENTIFIER.search(seen) is not None)
