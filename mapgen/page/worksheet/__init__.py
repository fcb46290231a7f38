"""The worksheet of a lesson, and its key: one printed page each, A4 landscape.

It is put together of fragments of HTML: the drawing of a chain with empty boxes, the passages of the text,
and questions. What only the key has stands in a fragment between marks (`marks.py`), so that one fragment
gives both pages, in Python and in the browser.
"""

from mapgen.page.worksheet.part import Reasoning
from mapgen.page.worksheet.sheet import chain_data, draw_worksheet, frame_data, question_data

__all__ = ["Reasoning", "chain_data", "draw_worksheet", "frame_data", "question_data"]
