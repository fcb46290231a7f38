"""What the reader sees: one self-contained, interactive HTML page for each map, and an index of the maps.

`draw.py` puts a page together; `template.html`, `css/`, `js/`, `words.json` and `font/` are what
it is made of; `vis_network.py` alone speaks vis-network (through pyvis).
"""

from mapgen.page.draw import draw_index, draw_page, draw_shared

__all__ = ["draw_index", "draw_page", "draw_shared"]
