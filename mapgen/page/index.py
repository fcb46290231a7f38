"""Writes the content of the index page: each document, then what several documents share.

Every text is written in both languages, and the page shows the reader's language.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from mapgen.exchange.compared.subjects import compare
from mapgen.exchange.compared.works import shared_works
from mapgen.exchange.compared.works_behind import works_behind
from mapgen.page.embedding import Record
from mapgen.page.listing.claims import Claims
from mapgen.page.listing.documents import document_item
from mapgen.page.listing.subjects import Subjects
from mapgen.page.listing.wording import Words, bilingual
from mapgen.page.listing.works import works_list


def listing(maps: Sequence[Record], words: Words, folders: Sequence[str] = ()) -> str:
    """Return the HTML of the index's content: the documents in the order of `maps`, then what several share.

    Last stand the folders with an index of their own.

    `maps`: compiled maps, or their `index_data`. `words`: key → language → wording.
    """
    several = len({compiled["document"]["language"] for compiled in maps}) > 1
    items = "\n".join(
        document_item(number, compiled, words, language=several)
        for number, compiled in enumerate(maps, start=1)
    )
    parts = [("documents", len(maps), f'<ol class="maps">\n{items}\n</ol>'), *_shared(maps, words)]
    if folders:
        parts.append(("folders", len(folders), _folders(folders)))
    contents = _contents([(name, count) for name, count, _ in parts], words) if len(parts) > 1 else ""
    sections = [
        f'<section id="{name}" aria-labelledby="{name}-title">\n'
        f'<h2 id="{name}-title">{bilingual(words[f"collection-{name}"])}</h2>\n{content}\n</section>'
        for name, _, content in parts
    ]
    return contents + "\n".join(sections)


def _shared(maps: Sequence[Record], words: Words) -> list[tuple[str, int, str]]:
    """Return the parts of the index about several documents: (name, number of items, HTML) of each.

    Parts without items are left out.
    """
    found, works = compare(maps), shared_works(maps)
    parts = []
    if found.subjects:
        claims = Claims(maps, [works_behind(compiled) for compiled in maps], words)
        drawn = Subjects(maps, found, claims, words).drawn()
        parts.append(("subjects", len(found.subjects), f"{_how(words)}\n{drawn}"))
    if works:
        parts.append(("works", len(works), works_list(maps, works, words)))
    return parts


def _folders(folders: Sequence[str]) -> str:
    links = "".join(f'<li><a href="{quote(name)}/index.html">{escape(name)}</a></li>' for name in folders)
    return f'<ul class="folders">{links}</ul>'


def _how(words: Words) -> str:
    return (
        f'<details class="how"><summary>{bilingual(words["how-the-same"])}</summary>'
        f"<p>{bilingual(words['the-same-because'])}</p></details>\n"
        f'<p class="hint">{bilingual(words["the-same-limits"])}</p>'
    )


def _contents(parts: Sequence[tuple[str, int]], words: Words) -> str:
    items = "".join(
        f'<li><a href="#{name}">{bilingual(words[f"collection-{name}"])}</a> <span class="count">{count}</span></li>'
        for name, count in parts
    )
    heading = bilingual(words["collection-contents"])
    return f'<nav aria-labelledby="contents"><h2 id="contents" class="unseen">{heading}</h2><ul>{items}</ul></nav>\n'
