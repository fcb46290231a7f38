"""Strength: the certainty, status and strength of each element of a map, and what would repair it.

`weigh` is the room's one door; what it returns is in `values`. One file holds
one published method, and its docstring names the paper.
"""

from mapgen.strength.values import Strengths
from mapgen.strength.weigh import weigh

__all__ = ["Strengths", "weigh"]
