"""Whose work a page carries: the notices that licences ask for, from the table in notices/."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html import escape
from typing import Any

from mapgen import __version__
from mapgen.page.embedding import read
from mapgen.page.listing.wording import Words, bilingual

Work = dict[str, Any]


def works_in(where: str) -> list[Work]:
    """The works that the `page` or the `index` holds, mapgen first."""
    works: list[Work] = json.loads(read("notices/works.json"))
    own = [{**work, "version": work["version"] or _version(work)} for work in works if where in work["where"]]
    return [{name: work[name] for name in work if name != "where"} for work in own]


def _version(work: Work) -> str:
    return __version__ if work["name"] == "mapgen" else ""


def licences_of(works: Sequence[Work]) -> dict[str, str]:
    """The licences of these works, in their own words."""
    texts = {
        name: read(f"notices/{name}.txt").strip() for name in sorted({work["licence"] for work in works})
    }
    return {name: _FULL_LINE.sub(" ", text) for name, text in texts.items()}


# A paragraph is one line, broken where the reader's screen ends.
_FULL_LINE = re.compile(r"(?<=[^\n]{56})(?<!----)\n(?=[^\n-])")


def notices_data() -> dict[str, Any]:
    """What the page tells of itself, for its script."""
    works = works_in("page")
    return {"works": works, "licences": licences_of(works)}


def notices_footer(words: Words) -> str:
    """What the index tells of itself: closed, at its foot."""
    works = works_in("index")
    items = "\n".join(
        f"<dt>{escape(work['name'])} {escape(work['version'])}</dt><dd>{bilingual(work['does'])} · {escape(work['licence'])}"
        f'<small lang="en">{escape(" · ".join(work["copyright"]))}</small></dd>'
        for work in works
    )
    texts = "\n".join(
        f'<h2>{escape(name)}</h2>\n<pre lang="en">{escape(text)}</pre>'
        for name, text in licences_of(works).items()
    )
    return (
        f'<details class="about"><summary>{bilingual(words["about-page"])}</summary>\n'
        f"<p>{bilingual(words['about-quiet'])}</p>\n<p>{bilingual(words['about-works'])}</p>\n"
        f'<dl class="works">\n{items}\n</dl>\n{texts}\n</details>'
    )
