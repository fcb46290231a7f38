"""The notices that licences require for the works embedded in a page, from the table in notices/."""

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

QUIET = {"task": "task-quiet"}
"""The key of the words that tell what a page sends, where it is not "about-quiet"."""


def works_in(where: str) -> list[Work]:
    """Return the works embedded in a page, in the order of notices/works.json: mapgen first.

    `where`: "page" for the page of a map, "index" for the index, "task" for the students' page.
    """
    works: list[Work] = json.loads(read("notices/works.json"))
    own = [{**work, "version": work["version"] or _version(work)} for work in works if where in work["where"]]
    return [{name: work[name] for name in work if name != "where"} for work in own]


def _version(work: Work) -> str:
    return __version__ if work["name"] == "mapgen" else ""


def licences_of(works: Sequence[Work]) -> dict[str, str]:
    """Return the full text of each licence of these works, by the licence's name, in alphabetical order.

    Each paragraph of a text is one line.
    """
    texts = {
        name: read(f"notices/{name}.txt").strip() for name in sorted({work["licence"] for work in works})
    }
    return {name: _FULL_LINE.sub(" ", text) for name, text in texts.items()}


# The line break after a full line is within a paragraph, which the browser wraps.
_FULL_LINE = re.compile(r"(?<=[^\n]{56})(?<!----)\n(?=[^\n-])")


def notices_data() -> dict[str, Any]:
    """Return the `works` embedded in the page of a map and their `licences`, for the page's script."""
    works = works_in("page")
    return {"works": works, "licences": licences_of(works)}


def notices_footer(words: Words, where: str = "index") -> str:
    """Return the HTML of a page's footer, collapsed: the works in it and their licences.

    `where` as in `works_in`. `words`: key → language → wording.
    """
    works = works_in(where)
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
