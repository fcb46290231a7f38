"""Whether a link leads to a work that a text can rest on, told by its address and its words.

A video, a post, a shop, a recipe, the home page of a site and the page of a person are no works: nothing is
reported there that could be looked up as evidence. Nor are other pages of the site on which a text stands, to
which it leads from a word or two, “magnesium”.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from mapgen.addresses import site_of
from mapgen.document.lexicon import entries
from mapgen.document.listed.entries import read_address
from mapgen.document.text.competence import TITLED

_ADDRESS = re.compile(
    r"https?://(?:www\.|m\.)?(?P<host>[^\s/?#:]+)[^\s/?#]*(?P<path>[^\s?#]*)(?P<query>\?\S*)?"
)
_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w'’.-]+(?:\s(?:de|du|van|von|der|la|le|[^\W\d_a-zß-ÿ][\w'’.-]*)){1,3}")
_WORD = re.compile(r"\w+")
_FEWEST_OWN = 3  # links to one site
_MOST_OF_TOPIC = 4  # words of a link that names a topic
_LONGEST_SURNAME_LESS = 3  # letters: a surname as short stands in many hosts by chance


def own_site(addresses: Iterable[str]) -> str:
    """Return the site on which a text stands, as its links tell: that of most of them; empty without one.

    Links to a DOI or to PubMed do not count.
    """
    works = {address: read_address(address) for address in dict.fromkeys(addresses)}
    sites = Counter(site_of(address) for address, work in works.items() if not (work.doi or work.pmid))
    for site, count in sites.most_common(1):
        if site and count >= _FEWEST_OWN and 2 * count > sites.total():
            return site
    return ""


def leads_to_work(address: str, words: str, own: str = "") -> bool:
    """Return whether a link with these words leads to a work; an address that is none does not.

    `own`: the site on which the text stands, if it is known.
    """
    parts = _ADDRESS.fullmatch(address)
    if parts is None:
        return False
    work = read_address(address)
    if work.doi or work.pmid:
        return True
    host = parts["host"].lower()
    if own and site_of(address) == own and not _names_work(words):
        return False
    path = [part.lower() for part in parts["path"].split("/") if part]
    if any(host == site or host.endswith(f".{site}") for site in _sites()):
        return False
    if not path and not parts["query"]:
        return False
    names = [part.partition(".")[0] for part in path]
    return not _pages().intersection(names) and not _is_own(host, words) and not _tells_of(names, words)


def _tells_of(path: list[str], words: str) -> bool:
    """Return whether an address has a page for the person whom the words name, as `/meet-anna-roe`."""
    name = TITLED.sub("", " ".join(words.split()).strip(" .,"))
    parts = name.lower().split()
    return _NAME.fullmatch(name) is not None and any(
        {parts[0], parts[-1]} <= set(part.split("-")) for part in path
    )


def _is_own(host: str, words: str) -> bool:
    """Return whether words are the name of a person after whom a site is called."""
    name = TITLED.sub("", " ".join(words.split()).strip(" .,"))
    if _NAME.fullmatch(name) is None:
        return False
    surname = re.sub(r"[^\w]", "", name.split()[-1]).lower()
    return len(surname) > _LONGEST_SURNAME_LESS and surname in re.sub(r"[^\w]", "", host)


def _names_work(words: str) -> bool:
    """Return whether words name a work, by one such as *study* or a year, or by many, as a title has."""
    own = _WORD.findall(words.lower())
    return len(own) > _MOST_OF_TOPIC or any(word.isdecimal() or word in _works() for word in own)


@cache
def _works() -> frozenset[str]:
    return frozenset(entries("works"))


@cache
def _sites() -> tuple[str, ...]:
    return entries("sites-without-works")


@cache
def _pages() -> frozenset[str]:
    return frozenset(entries("pages-without-works"))
