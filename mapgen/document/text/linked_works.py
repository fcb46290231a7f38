"""Whether a link leads to a work that a text can rest on, told by its address and its words.

A video, a post, a shop, a recipe, the home page of a site and the page of a person are no works: nothing is
reported there that could be looked up as evidence.
"""

from __future__ import annotations

import re
from functools import cache

from mapgen.document.lexicon import entries
from mapgen.document.listed.entries import read_address
from mapgen.document.text.competence import TITLED

_ADDRESS = re.compile(
    r"https?://(?:www\.|m\.)?(?P<host>[^\s/?#:]+)[^\s/?#]*(?P<path>[^\s?#]*)(?P<query>\?\S*)?"
)
_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w'’.-]+(?:\s(?:de|du|van|von|der|la|le|[^\W\d_a-zß-ÿ][\w'’.-]*)){1,3}")
_LONGEST_SURNAME_LESS = 3  # letters: a surname as short stands in many hosts by chance


def leads_to_work(address: str, words: str) -> bool:
    """Return whether a link with these words leads to a work; an address that is none does not."""
    parts = _ADDRESS.fullmatch(address)
    if parts is None:
        return False
    work = read_address(address)
    if work.doi or work.pmid:
        return True
    host = parts["host"].lower()
    path = [part.lower() for part in parts["path"].split("/") if part]
    if any(host == site or host.endswith(f".{site}") for site in _sites()):
        return False
    if not path and not parts["query"]:
        return False
    return not _pages().intersection(part.partition(".")[0] for part in path) and not _is_own(host, words)


def _is_own(host: str, words: str) -> bool:
    """Return whether words are the name of a person after whom a site is called."""
    name = TITLED.sub("", " ".join(words.split()).strip(" .,"))
    if _NAME.fullmatch(name) is None:
        return False
    surname = re.sub(r"[^\w]", "", name.split()[-1]).lower()
    return len(surname) > _LONGEST_SURNAME_LESS and surname in re.sub(r"[^\w]", "", host)


@cache
def _sites() -> tuple[str, ...]:
    return entries("sites-without-works")


@cache
def _pages() -> frozenset[str]:
    return frozenset(entries("pages-without-works"))
