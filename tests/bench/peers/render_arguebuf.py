"""Loads an arguebuf file and renders it as SVG: `python render_arguebuf.py FILE SVG`."""

import sys

import arguebuf

loaded = arguebuf.load.file(sys.argv[1])
drawn = arguebuf.dump.graphviz(loaded, max_nodes=len(loaded.nodes))  # its own bound is 1,000
arguebuf.render.graphviz(drawn, sys.argv[2])
