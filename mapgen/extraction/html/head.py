"""What a page's head says of its document: title, author, date, site, address, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from mapgen.extraction.extracted import Head
from mapgen.extraction.html.title import title_node
from mapgen.extraction.html.tree import Tree

_DATE = re.compile(r"(?:1[5-9]|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?!\d)")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->")
_ADDRESS = re.compile(r"https?://[^\s]{1,490}\Z")
_DATES = (
    "article:published_time", "date", "dc.date", "citation_publication_date", "dc.date.issued", "datepublished",
    "pubdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "og:article:published_time",
    "article:modified_time", "og:updated_time", "last-modified",
)  # fmt: skip
"""Names of `meta` elements that tell the date, and those that tell of a change last."""
_APART = re.compile(r"\s[|–—-]\s")
"""What stands between the heading, perhaps a section, and the site in a page's title."""
_MOST_OF_A_NAME = 5  # words
_MOST_DATA = 200  # objects of JSON-LD that are looked at
_LONGEST = 200  # characters


def head_of(tree: Tree, page: str) -> Head:
    """Return what the head of a page says; in its source, `page`, a browser notes from where it was saved."""
    metas = _metas(tree)
    data = list(_objects(tree))
    articles = [one for one in data if "headline" in one or "datePublished" in one]

    def of(*names: str) -> str:
        return next((metas[name] for name in names if metas.get(name)), "")

    heading = title_node(tree)
    saved = _SAVED_FROM.search(page[:4000])
    address = next(
        filter(_ADDRESS.match, (of("canonical"), of("og:url"), saved[1] if saved else "", of("base"))), ""
    )
    dates = [
        _first(articles, "datePublished"),
        *(metas.get(name, "") for name in _DATES),
        _first(articles, "dateModified"),
        _time(tree),
    ]
    language = tree.root.attributes.get("lang", "").strip().lower()[:2]
    return Head(
        title=_short(
            (tree.text_of(heading) if heading else "") or of("og:title", "citation_title") or tree.title
        ),
        author=_short(of("citation_author", "author", "dc.creator") or _first(articles, "author")),
        date=next((found for one in dates if (found := _day_in(one))), ""),
        publisher=_short(
            of("og:site_name", "citation_publisher", "dc.publisher")
            or _first(articles, "publisher")
            or (_after_heading(tree.title, tree.text_of(heading)) if heading else "")
        ),
        url=address,
        language=language if re.fullmatch("[a-z]{2}", language) else "",
    )


def _after_heading(title: str, heading: str) -> str:
    """Return what a page's title adds to its heading, as “Heading | Site” does; empty where it is no name."""
    words, wanted = " ".join(title.split()), " ".join(heading.split())
    if not wanted or not words.casefold().startswith(wanted.casefold()):
        return ""
    first, *others = _APART.split(words[len(wanted) :])
    name = others[-1] if others and not first else ""
    return name if len(name.split()) <= _MOST_OF_A_NAME and not name[:1].isdigit() else ""


def _time(tree: Tree) -> str:
    """Return what the first `time` within the article tells; empty without one."""
    times = (node for node in tree.nodes if node.tag == "time" and node.attributes.get("datetime"))
    inside = (node for node in times if any(one.tag in ("article", "main") for one in node.ancestors()))
    return next((node.attributes["datetime"] for node in inside), "")


def _day_in(words: str) -> str:
    """Return the first day in words, as `2021-05-03`; empty without one that exists."""
    found = _DATE.search(words)
    try:
        return date.fromisoformat(found[0]).isoformat() if found else ""
    except ValueError:
        return ""


def _short(words: str) -> str:
    folded = " ".join(words.split())
    return folded if len(folded) <= _LONGEST and not re.match("https?://", folded) else ""


def _metas(tree: Tree) -> dict[str, str]:
    """Return what the `meta` elements say, by their names in small letters; of several authors, all."""
    found: dict[str, str] = {}
    for one in tree.metas:
        if "canonical" in one.get("rel", "").lower().split():
            found.setdefault("canonical", one.get("href", "").strip())
        if "rel" not in one and "content" not in one:  # a `base`
            found.setdefault("base", one.get("href", "").strip())
        name = (one.get("property") or one.get("name") or one.get("itemprop") or "").strip().lower()
        content = one.get("content", "").strip()
        if name == "citation_author" and name in found:
            found[name] += f", {content}"
        elif name and content:
            found.setdefault(name, content)
    return found


def _objects(tree: Tree) -> Iterator[dict[str, Any]]:
    """Yield the objects of the page's JSON-LD, the outer ones first."""
    waiting: list[Any] = []
    for source in tree.data:
        try:
            waiting.append(json.loads(source))
        except (ValueError, RecursionError):
            continue
    seen = 0
    while waiting and seen < _MOST_DATA:
        one = waiting.pop(0)
        seen += 1
        if isinstance(one, dict):
            yield one
            waiting += [value for value in one.values() if isinstance(value, dict | list)]
        elif isinstance(one, list):
            waiting += one[:_MOST_DATA]


def _first(objects: list[dict[str, Any]], name: str) -> str:
    """Return the first value of that name, or the names of what it holds."""
    for one in objects:
        value = one.get(name)
        several = value if isinstance(value, list) else [value]
        names = [each.get("name") if isinstance(each, dict) else each for each in several[:20]]
        words = ", ".join(each for each in names if isinstance(each, str) and each.strip())
        if words:
            return words
    return ""
