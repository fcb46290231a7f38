"""What all pages of maps have in common: styles, scripts, words. Each holds it, or one file for all.

The one file is a style sheet, since that is what a page opened from the disk may
read beside it without being allowed to run anything: the styles stand in it as
they were written, and the rest, compressed, is the value of a custom property.
The page takes it from there (`js/shared.js`), and its policy still names the
hash of every script that may run.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mapgen.outputs import ASSET_MARK
from mapgen.page.embedding import fill, packed, policy, read
from mapgen.page.joiner import join

FOLDER = "assets"
"""Where the shared file lies, beside the pages."""


@dataclass(frozen=True, slots=True)
class Common:
    """The common part: the texts of elements, as they stand in a page that holds them itself."""

    style: str
    script: str
    vis: str
    islands: tuple[tuple[str, str], ...]
    """Id and JSON."""
    packed_islands: tuple[tuple[str, str], ...]
    """The same, for what is large and seldom asked for."""

    @property
    def packed(self) -> list[tuple[str, str]]:
        """What travels compressed: id and text."""
        return [(id_, packed(text)) for id_, text in (*self.packed_islands, ("vis-network", self.vis))]


@dataclass(frozen=True, slots=True)
class SharedFile:
    """The one file: where it lies beside the pages, and what it holds."""

    name: str
    content: str


def held_inside(common: Common) -> dict[str, str]:
    """The placeholders of a page that holds everything itself."""
    islands = [data_element(id_, text) for id_, text in common.islands]
    islands += [f'<script type="application/zlib" id="{id_}">{text}</script>' for id_, text in common.packed]
    return {
        # The line breaks are part of what is hashed: a text stands alone between its tags.
        "look": f"<style>{common.style}</style>",
        "missing": "",
        "common": "\n".join(islands),
        "script": common.script,
        "policy": policy([common.script, common.vis], [common.style]),
    }


def held_beside(common: Common, shared: SharedFile) -> dict[str, str]:
    """The placeholders of a page whose common part lies beside it."""
    loader = _loader()
    return {
        "look": f'<link rel="stylesheet" href="{shared.name}">',
        "missing": "\n" + fill(read("shared.html"), {"file": shared.name}).rstrip(),
        "common": '<script type="application/zlib" id="shared-part"></script>',
        "script": loader,
        "policy": policy([loader, common.script, common.vis], [], beside=True),
    }


def shared_file(common: Common) -> SharedFile:
    """The one file, named by what it holds: pages of another version keep theirs."""
    islands = [(id_, "application/json", text) for id_, text in common.islands]
    islands += [(id_, "application/zlib", text) for id_, text in common.packed]
    part = packed(json.dumps({"islands": islands, "script": common.script}, ensure_ascii=False))
    content = f'@charset "utf-8";\n{ASSET_MARK.decode()}\n{common.style}\n#shared-part {{ --shared-part: "{part}"; }}\n'
    digest = hashlib.sha256(content.encode("utf-8")).hexdigest()
    return SharedFile(f"{FOLDER}/mapgen-{digest[:16]}.css", content)


def data_element(id_: str, text: str) -> str:
    """A data island: JSON that cannot end the element that it stands in."""
    return f'<script type="application/json" id="{id_}">{text}</script>'


def module(path: str) -> str:
    """A module of the page by its path."""
    return read(f"js/{path}")


_VIEW = re.compile(r"^watch\(", re.MULTILINE)
"""A module that registers a view, at its left margin."""


def views() -> list[str]:
    """The modules of the page that register a view, by path: no list names them."""
    folder = files("mapgen.page").joinpath("js")
    paths = (
        f"{room.name}/{one.name}" for room in folder.iterdir() if room.is_dir() for one in room.iterdir()
    )
    return sorted(path for path in paths if path.endswith(".js") and _VIEW.search(module(path)))


@cache
def _loader() -> str:
    return join("shared.js", module)
