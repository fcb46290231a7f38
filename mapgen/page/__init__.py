"""Draws a self-contained, interactive HTML page for each map, and an index of the maps.

`draw.py` assembles a page from `template.html`, `css/`, `js/`, `words.json` and `font/`;
only `vis_network.py` uses vis-network (through pyvis).
"""

from mapgen.page.draw import draw_index, draw_page, draw_shared

__all__ = ["draw_index", "draw_page", "draw_shared"]
