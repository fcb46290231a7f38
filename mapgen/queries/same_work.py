"""Whether two records describe the same work.

Removal of duplicate records before appraisal: AMSTAR 2, item 5 and its spirit
(Shea et al., BMJ 358:j4008, 2017).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_FEWEST_WORDS = 4
"""A shorter title may be anyone's."""


def work_keys(
    doi: str, pmid: str, title: str, year: str, authors: Sequence[str]
) -> Iterator[tuple[str, ...]]:
    """Yield the keys of a work; two records that share a key describe the same work.

    The keys are ("doi", DOI), ("pmid", PubMed number) and ("title", title, year, first author's first word).
    An empty field gives no key, and neither does a title of fewer than `_FEWEST_WORDS` words.
    """
    if doi:
        yield "doi", doi.casefold()
    if pmid:
        yield "pmid", pmid
    words = re.findall(r"\w+", title.casefold())
    if len(words) >= _FEWEST_WORDS:
        first = re.findall(r"\w+", authors[0].casefold())[:1] if authors else []
        yield "title", " ".join(words), year, *first
