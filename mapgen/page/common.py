"""The common part of all pages of maps (styles, scripts, words), in each page or in a shared file.

The shared file is a style sheet, since a page opened from the disk may read a
style sheet in its folder without permission to run other files. The styles are
in it as they were written; the rest, compressed, is the value of a custom
property, from which the page reads it (`js/shared.js`). In both, a short script
unpacks the page's own, and the page's policy names the hash of each that may run.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mapgen.outputs import ASSET_MARK
from mapgen.page.embedding import fill, font_faces, island, packed, policy, read
from mapgen.page.joiner import join

FOLDER = "assets"
"""The folder of the shared file, in the folder of the pages."""


@dataclass(frozen=True, slots=True)
class Common:
    """The common part: the texts of the elements of a page that contains it."""

    style: str
    script: str
    vis: str
    islands: tuple[tuple[str, str], ...]
    """Pairs of the element's id and its JSON."""

    @property
    def packed(self) -> list[tuple[str, str]]:
        """The compressed elements: pairs of the element's id and its text, by zlib in base64."""
        scripts = (("vis-network", self.vis), ("main-script", self.script))
        return [(id_, packed(text)) for id_, text in (*self.islands, *scripts)]


@dataclass(frozen=True, slots=True)
class SharedFile:
    """The shared file: its path from the folder of the pages, its content, and the digest of what it adds."""

    name: str
    content: str
    digest: str


def held_inside(common: Common) -> dict[str, str]:
    """Return what fills the template's placeholders, by name, in a page that contains the common part."""
    islands = [f'<script type="application/zlib" id="{id_}">{text}</script>' for id_, text in common.packed]
    begin = _entry("begin.js")
    return {
        # The text alone is between the tags, since a line break would change its hash.
        "look": f"<style>{common.style}</style>",
        "missing": "",
        "common": "\n".join(islands),
        "script": begin,
        "policy": policy([begin, common.script, common.vis], [common.style]),
    }


def held_beside(common: Common, shared: SharedFile) -> dict[str, str]:
    """Return what fills the template's placeholders, by name, in a page that reads the shared file."""
    begin = _entry("shared.js")
    return {
        "look": f'<link rel="stylesheet" href="{shared.name}">',
        "missing": "\n" + fill(read("shared.html"), {"file": shared.name}).rstrip(),
        "common": f'<script type="application/zlib" id="shared-part" data-digest="{shared.digest}"></script>',
        "script": begin,
        "policy": policy([begin, common.script, common.vis], [], beside=True),
    }


def shared_file(common: Common) -> SharedFile:
    """Return the shared file, named by its content's hash, so that pages of other versions keep theirs."""
    islands = [(id_, "application/zlib", text) for id_, text in common.packed]
    # A page may not read the style sheet beside it, and the files of a lesson have the font in them.
    islands.append(("font-faces", "application/json", island(font_faces())))
    part = packed(json.dumps(islands, ensure_ascii=False))
    content = f'@charset "utf-8";\n{ASSET_MARK.decode()}\n{common.style}\n#shared-part {{ --shared-part: "{part}"; }}\n'
    digest = hashlib.sha256(content.encode("utf-8")).hexdigest()
    brought = hashlib.sha256(part.encode("ascii")).hexdigest()
    return SharedFile(f"{FOLDER}/mapgen-{digest[:16]}.css", content, brought)


def data_element(id_: str, text: str) -> str:
    """Return a script element with JSON from `embedding.island`, which cannot end the element."""
    return f'<script type="application/json" id="{id_}">{text}</script>'


def module(path: str) -> str:
    """Return the text of the page's ES module at a path within `js/`."""
    return read(f"js/{path}")


_VIEW = re.compile(r"^watch\(", re.MULTILINE)
"""A module that registers a view, at its left margin."""


def views() -> list[str]:
    """Return the paths within `js/` of the modules that register a view, sorted. No module imports them."""
    folder = files("mapgen.page").joinpath("js")
    paths = (
        f"{room.name}/{one.name}" for room in folder.iterdir() if room.is_dir() for one in room.iterdir()
    )
    return sorted(path for path in paths if path.endswith(".js") and _VIEW.search(module(path)))


@cache
def _entry(path: str) -> str:
    """The script that a page begins with, which unpacks the page's own."""
    return join(path, module)
