"""Draws claims and lines as pyvis does when it is left to itself: `python draw_pyvis.py FILE PAGE`."""

import json
import sys
from pathlib import Path

from pyvis.network import Network

told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
network = Network(directed=True, cdn_resources="in_line")
for number, claim in enumerate(told["claims"]):
    network.add_node(number, label=claim)
for start, end, attacks in told["lines"]:
    network.add_edge(start, end, **({"color": "red"} if attacks else {}))
Path(sys.argv[2]).write_text(network.generate_html(), encoding="utf-8")
