"""The file that speaks vis-network: what it costs to use pyvis, and that nobody else notices."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT

DRAW = """
import sys
from pathlib import Path
from mapgen import pipeline
pipeline.draw_file(Path("arguments/migraine-magnesium.yaml"))
print(sorted({"IPython", "jinja2", "jsonpickle", "pyvis"} & set(sys.modules)))
import networkx
from pyvis.network import Network
network = Network()
network.from_nx(networkx.path_graph(3))
print(len(network.nodes), "</html>" in network.generate_html())
"""


@pytest.mark.slow
def test_pages_are_drawn_without_the_notebook_that_pyvis_would_load_and_who_wants_pyvis_has_it_whole() -> (
    None
):
    done = subprocess.run([sys.executable, "-c", DRAW], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "3 True"]
