"""The file that speaks vis-network: what it costs to use pyvis, and that nobody else notices."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT

DRAW = """
import sys
from pathlib import Path
from mapgen import pipeline
pipeline.draw_file(Path("arguments/migraine-magnesium.yaml"))
print(sorted({"IPython", "jinja2", "jsonpickle"} & set(sys.modules)), "pyvis.network" in sys.modules)
import networkx, jinja2
print(networkx.DiGraph([(1, 2)]).size(), jinja2.Template("{{ 2 }}").render())
"""


def test_a_page_is_drawn_with_pyvis_and_without_the_notebook_that_it_would_load() -> None:
    done = subprocess.run([sys.executable, "-c", DRAW], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[] True", "1 2"]
